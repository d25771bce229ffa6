"""Hand-outs for the tests: of the fictional briefs, of one whose every text is hostile, and of wide and long ones."""

import json
from typing import Any

from briefing.brief.audience import visible_part
from briefing.brief.links import Links
from briefing.brief.vocabulary import Marking
from briefing.output.handout.parts import Handout
from briefing.output.pages.brief_page import Part
from tests.brief.alder import TEXT, sound
from tests.library.full import FULL, text_of

HOSTILE = (
    "[red]r[/][@click=app.quit] <script>alert(1)</script> \"><img src=x onerror=alert(2)> '><svg/onload=alert(3)> "
    "</style></title></textarea>--> &lt;b&gt; {{ 7 * 191 }} {% raw %} [a](javascript:alert(4)) ![b](javascript:alert(5)) "
    "`c` **d** _e_ ~~f~~ | g | <javascript:alert(6)> $h$ \\ "
)
WITHHELD = (
    "Union threatens suit",
    "The Alder Herald",
    "Hidden words.",
    "within range",
    "hardly",
    "Which way",
    "no answer",
)
"""Words of what `for_audience` hides from a freer audience than TLP:AMBER."""
STEERING = "\x1b[31m\x9b32m\u202etxet\u202c\u2066\u200f\x07"
FREE = {
    *("title", "bottom_line", "tags", "note", "notes", "publisher", "name", "short", "aliases", "speaker", "text"),
    *("about", "proposition", "quote", "prefix", "suffix", "summary", "why", "settled_by", "answer"),
}
"""The fields whose text is free. `about` of a question is a list of ids, and stays."""


def handout(text: str = TEXT, *, party: str | None = None, issue: str | None = None, notes: bool = False) -> Handout:
    """Return the hand-out of a brief's text, or of the part on a party or an issue, by their ids."""
    links = Links(sound(text))
    chosen = Part(links, party=links.parties[party] if party else None, issue=links.issues[issue] if issue else None)
    return Handout(chosen, notes=notes)


def full(*, notes: bool = False) -> Handout:
    """Return the hand-out of the brief that has every field."""
    return handout(text_of(FULL), notes=notes)


def hostile_text(ending: str = HOSTILE + STEERING) -> str:
    """Return the text of a brief in which every free text begins with its own words and goes on with hostile ones."""
    return json.dumps(_ended(FULL, ending), indent=1).replace(
        "https://example.org/spoil", "https://example.org/'x'><b>"
    )


def hostile() -> Handout:
    """Return the hand-out of the hostile brief, its notes too."""
    return handout(hostile_text(), notes=True)


def for_audience(audience: Marking) -> Handout:
    """Return what an audience gets of a brief that marks a source, a position, an answer and more with TLP:AMBER."""
    document = _ended(FULL, "")
    for item in (document["parties"][0], document["issues"][0]):
        del item["marking"]
    document["claims"][1]["evidence"] = [{"source": "herald", "quote": "Hidden words."}]
    document["claims"][1]["credibility"] = 3
    document["sources"][1]["derived_from"] = ["herald"]
    document["sources"][0]["derived_from"] = []
    for item in (document["claims"][0], document["positions"][0], document["timeline"][0]):
        del item["evidence"][0]["origin"]
    visible = visible_part(sound(text_of(document)), audience)
    assert visible is not None
    return Handout(Part(Links(visible)))


def crowded(*, parties: int = 14, issues: int = 3, word: int = 120) -> Handout:
    """Return a hand-out with many parties, and with words too long for any line in every place."""
    document = _ended(FULL, "w" * word)
    document["parties"] = [{"id": f"p-{n}", "name": f"Party number {n}", "about": "x" * word} for n in range(parties)]
    document["issues"] = [{"id": f"i-{n}", "title": f"Issue {n}", "proposition": "y" * word} for n in range(issues)]
    stances = ["affirms", "opposes", "denies", "conditional", "neutral"]
    document["positions"] = [
        {"party": f"p-{party}", "issue": f"i-{issue}", "stance": stances[(party + issue) % 5], "summary": "z" * word}
        for party in range(parties)
        for issue in range(issues)
        if (party + issue) % 7
    ]
    for claim in document["claims"]:
        claim["issue"], claim["made_by"] = "i-0", "p-0"
    document["questions"][0]["issue"] = "i-0"
    document["timeline"][0]["by"], document["present"] = ["p-0"], []
    document["sources"][0]["url"] = "https://example.org/" + "u" * word
    return handout(text_of(document))


def _ended(value: Any, ending: str, field: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _ended(inner, ending, key) for key, inner in value.items()}
    if isinstance(value, list):
        return value if field == "about" else [_ended(inner, ending, field) for inner in value]
    return f"{value} {ending}" if field in FREE else value
