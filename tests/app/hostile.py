"""A brief whose every text tries to steer the screen, and what must never stand there."""

import re

from textual.pilot import Pilot

from tests.app.screen_texts import screen_text

MARKUP = "[red]x[/] [/] [@click=app.quit]q[/] [sic] :smile: $primary \\\\[b]"

HOSTILE = MARKUP + r" \e[31mESC\a\u202eevil\u2066iso\u200f\x9b5n\x00 \U000E0041tag"

UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)

BRIEF = f"""
format: 1
title: "{HOSTILE}"
as_of: 2025-03-14
marking: TLP:AMBER
bottom_line: "{HOSTILE}"
tags: ["{HOSTILE}"]
sources:
  - {{id: s, title: "{HOSTILE}", publisher: "{HOSTILE}", kind: article, reliability: B, file: "[red]x.txt",
     note: "{HOSTILE}", derived_from: [r], url: "https://example.org/[red]"}}
  - {{id: r, title: "{HOSTILE}", kind: speech, reliability: F}}
parties:
  - {{id: p, name: "{HOSTILE}", short: "{HOSTILE}", aliases: ["{HOSTILE}"], about: "{HOSTILE}", note: "{HOSTILE}"}}
  - {{id: q, name: "{HOSTILE}"}}
issues:
  - {{id: i, title: "{HOSTILE}", proposition: "{HOSTILE}", note: "{HOSTILE}"}}
  - {{id: j, title: "{HOSTILE}", proposition: "{HOSTILE}"}}
claims:
  - id: c
    issue: i
    made_by: p
    speaker: "{HOSTILE}"
    kind: judgment
    likelihood: likely
    confidence: low
    credibility: 3
    date: 2025-03-10
    text: "{HOSTILE}"
    note: "{HOSTILE}"
    evidence:
      - {{source: s, quote: "{HOSTILE}", prefix: "{HOSTILE}", suffix: "{HOSTILE}", origin: r}}
  - {{id: d, issue: i, made_by: reporting, kind: denial, text: "{HOSTILE}", answers: [c]}}
positions:
  - {{party: p, issue: i, stance: conditional, summary: "{HOSTILE}", evidence: [{{source: s, quote: "{HOSTILE}"}}]}}
questions:
  - {{id: u, issue: i, about: [c], text: "{HOSTILE}", why: "{HOSTILE}", settled_by: "{HOSTILE}", status: answered,
     answer: "{HOSTILE}"}}
timeline:
  - {{date: 2025-03-12, text: "{HOSTILE}", by: [p], evidence: [{{source: s, quote: "{HOSTILE}"}}]}}
notes: "{HOSTILE}"
"""


def assert_harmless(pilot: Pilot[int]) -> str:
    """Assert that nothing on the screen steers a terminal or turns the reading order; return what stands there."""
    shown = screen_text(pilot)
    assert UNSEEN.search(shown.replace("\n", "")) is None
    return shown
