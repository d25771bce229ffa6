"""The help page: the keys of the current screen, from its live bindings, and a legend of the signs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from briefing.app import commands
from briefing.brief.vocabulary import (
    NOTHING_STATED,
    NOTHING_STATED_GLYPH,
    WITHHELD,
    WITHHELD_GLYPH,
    Credibility,
    NoticeKind,
    QuotationOutcome,
    Reliability,
    Stance,
)
from briefing.output.evidence import outcome_role
from briefing.output.layout.blocks import BLANK, Beside, Block, Role, Span
from briefing.output.layout.cells import cell_width
from briefing.output.pages.item_pages import Titled
from briefing.output.wording import A_GAP

if TYPE_CHECKING:
    from briefing.app.commands import LiveCommand

_KEYS_COLUMN, _WIDEST_KEYS = 18, 34
_SIGNS: Sequence[tuple[str, Role, str]] = (
    *((stance.glyph, "strong", f"{stance.label}: {stance.meaning}") for stance in Stance),
    (NOTHING_STATED_GLYPH, "silent", f"{NOTHING_STATED}: {A_GAP}"),
    (WITHHELD_GLYPH, "muted", f"{WITHHELD}: there is something, and it is marked above what may be shown"),
    *(
        (kind.glyph, "warning", f"{kind}: so was a source that it hangs on, after it was published")
        for kind in NoticeKind
    ),
    ("↩2", "badge", "two claims answer this one"),
    ("↳", "muted", "an answer, under the claim that it answers"),
    ("2◆", "badge", "two independent sources: texts that rest on one root source count once"),
    ("┃", "badge", "in a source's text: something in the brief rests on the paragraph; ╎ nothing does"),
    ("!", "gap", "a gap, computed from the brief and not written by the curator"),
    (
        "▌“",
        "muted",
        "somebody's own words: the bar has its party's colour; where there is none, the party's letter stands",
    ),
    *(
        (outcome.glyph, outcome_role(outcome), f"{outcome.label}, before a citation: {outcome.meaning}")
        for outcome in QuotationOutcome
    ),
    ("▌", "badge", "the cursor, and in the other panes what belongs to it"),
    ("█", "muted", "on the side of a frame: where in the list or the page you are"),
    ("◆", "key", "on the timeline: an event; ■ a claim, in the colour of its party"),
)

_DESK_SIGNS: Sequence[tuple[str, Role, str]] = (
    ("2?", "key", "at the end of a row: two guesses are left to decide on it"),
    ("w", "key", "at the end of a row: a text is left to be written on it"),
    ("?", "key", "under a field: why the draft could only guess it"),
)
"""The signs that the desk alone has."""


def help_page(live_commands: Mapping[str, LiveCommand], where: str) -> Titled:
    """Return the page of the available commands by group, with their current keys, and the legend."""
    blocks: list[Block] = []
    available = [live_commands[command.id] for command in commands.COMMANDS if command.id in live_commands]
    widest = max((cell_width(commands.key_names(live.keys)) for live in available), default=0)
    column = min(max(_KEYS_COLUMN, widest + 4), _WIDEST_KEYS)
    groups = dict.fromkeys(live.command.group for live in available)
    for group in groups:
        blocks += [BLANK] if blocks else []
        blocks.append(Block([(group, "heading")]))
        for live in available:
            if live.command.group == group:
                lead: list[Span] = [(f"  {commands.key_names(live.keys)}", "key")]
                blocks.append(Block([(live.command.help, "text")], hang=column, lead=lead))
    return Titled(f"Keys · {where}", [Beside(blocks, _legend(is_desk="decide" in live_commands))])


def _legend(*, is_desk: bool) -> list[Block]:
    rows = (*_DESK_SIGNS, *_SIGNS) if is_desk else _SIGNS
    signs = [Block([(words, "text")], hang=6, lead=[(f"  {sign}", role)]) for sign, role, words in rows]
    letters = [Block([(letter.meaning, "text")], hang=6, lead=[(f"  {letter}", "key")]) for letter in Reliability]
    figures = [Block([(figure.meaning, "text")], hang=6, lead=[(f"  {figure.value}", "key")]) for figure in Credibility]
    return [
        Block([("Signs", "heading")]),
        *signs,
        BLANK,
        Block([("Reliability of a source (Admiralty code)", "heading")]),
        *letters,
        BLANK,
        Block([("Credibility of a claim (Admiralty code)", "heading")]),
        *figures,
        BLANK,
        Block([("F and 6 mean that it cannot be judged: unknown, never worst.", "text")], indent=2, hang=2),
    ]
