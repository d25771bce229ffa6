"""The main brief as the terminal tests look for it on a screen."""

import re

from briefing.brief.model import Brief, Claim
from tests.terminal.terminal import Terminal

MAIN = "nato-china-russia"
_LONGEST_LEAD = 30
"""How many cells stand at most between an item's bar and its text; a bar further left is another pane's."""
PANES = ("1 Key claims", "2 Positions", "3 Open questions")


def claims(brief: Brief) -> list[Claim]:
    """Return the claims in the order of their pane: under their issues."""
    return [claim for issue in brief.issues for claim in brief.claims if claim.issue == issue.id]


def beginning(text: str) -> str:
    """Return a text's first words, few enough to stand in one row of a narrow pane, and enough to know it by."""
    words = text.split()
    number = 2
    while len(" ".join(words[:number])) < 12 and number < len(words):
        number += 1
    return " ".join(words[:number])


def is_marked(terminal: Terminal, text: str) -> bool:
    """Say whether an item is on the screen with a bar at the left of its first row."""
    return any(re.search(f"▌[^│┃▌]{{0,{_LONGEST_LEAD}}}{re.escape(beginning(text))}", row) for row in terminal.rows)
