"""A hit as a page: whose words it is, by the same hue as in its brief, and its own marking."""

import json
from collections.abc import Sequence

from briefing.brief.audience import visible_part
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.vocabulary import Marking
from briefing.library.index.rows import CLAIMS, POSITIONS, brief_rows
from briefing.library.lookup.hits import Hit
from briefing.output.layout.blocks import Role
from briefing.output.pages.hits import hit_blocks, hit_document, hits_page
from briefing.output.speakers import speaker_of
from tests.brief.alder import small, sound
from tests.library.full import FULL, text_of

BRIEF = sound(text_of(FULL))
LINKS = Links(BRIEF)
KINDS = {POSITIONS: "positions", CLAIMS: "claims"}


def hits() -> list[Hit]:
    """Return every position and every claim of the full brief as a hit."""
    fields_by_row = [
        (KINDS[kind], json.loads(fields)) for kind, _, fields in brief_rows(BRIEF, "full") if kind in KINDS
    ]
    return [Hit("full", "full.yaml", BRIEF.title, kind, Ref(*fields["ref"]), fields) for kind, fields in fields_by_row]


def roles_of(hit: Hit) -> dict[str, Role]:
    """Return the role of every name in a hit."""
    names = {*(party.label for party in BRIEF.parties)}
    return {text: role for block in hit_blocks(hit) for text, role in block.spans if text in names}


def test_names_and_quotations_have_their_partys_role() -> None:
    checked = 0
    for hit in hits():
        item = LINKS.claims[hit.ref.id] if hit.kind == "claims" else LINKS.positions[hit.ref.id]
        assert roles_of(hit)[hit.fields["party"]] == speaker_of(LINKS, item)
        answered = [speaker_of(LINKS, LINKS.claims[claim]) for claim in getattr(item, "answers", ())]
        assert all(role in roles_of(hit).values() for role in answered)
        bars = {block.speaker for block in hit_blocks(hit) if block.speaker is not None}
        assert bars <= {speaker_of(LINKS, item)}
        checked += len(bars) + len(answered)
    assert checked >= 3


def test_a_stricter_marking_ends_a_hits_first_line() -> None:
    first_lines = {hit.ref: next(iter(hit_blocks(hit))).marking for hit in hits()}
    assert first_lines[Ref(ItemKind.CLAIM, "no-harm")] is Marking.AMBER
    assert first_lines[Ref(ItemKind.CLAIM, "plume")] is None


def test_what_the_screen_alone_needs_is_not_in_the_json() -> None:
    assert hits_page(hits())
    for hit in hits():
        assert not {"hue", "sign", "own_marking", "answered"} & hit_document(hit).keys()


def _places_in_hit(origins: Sequence[str], *, marking: str = "") -> list[str]:
    """Return where the quotations of a claim stand, as its hit says it, by what names their origins."""
    sources = f"""
    - {{id: radio, title: Radio, publisher: Coast Radio, kind: article, reliability: B, derived_from: [letter, speech]}}
    - {{id: letter, title: A letter, kind: statement, reliability: A{marking}}}
    - {{id: speech, title: A speech, kind: speech, reliability: A{marking}}}
    """
    evidence = ", ".join(
        f"{{source: radio, {f'origin: {origin}, ' if origin else ''}paragraph: {number}, quote: words of number {number}}}"
        for number, origin in enumerate(origins, 1)
    )
    claims = f"- {{id: one, issue: site, made_by: port, kind: assertion, text: It is safe., evidence: [{evidence}]}}"
    brief = visible_part(sound(small(sources=sources, claims=claims)), Marking.GREEN)
    assert brief is not None
    fields = next(json.loads(fields) for kind, _, fields in brief_rows(brief, "small") if kind == CLAIMS)
    hit = Hit("small", "small.yaml", brief.title, "claims", Ref(*fields["ref"]), fields)
    lines = ["".join(text for text, _ in block.spans) for block in hit_blocks(hit)]
    return [line for line in lines if "¶" in line]


def test_a_text_that_has_just_been_named_is_not_named_again_in_a_hit() -> None:
    lines = _places_in_hit(["letter", "letter", "speech"])
    assert lines[0] == "— A letter (publisher not named, undated), as given by “Radio”, Coast Radio, undated, ¶1"
    assert lines[1] == "— the same text, ¶2"
    assert lines[2] == "— A speech (publisher not named, undated), as given by “Radio”, Coast Radio, undated, ¶3"
    assert _places_in_hit(["", ""])[1] == "— the same text, ¶2"


def test_of_withheld_origins_a_hit_does_not_say_that_they_are_the_same() -> None:
    assert not any(
        "the same text" in line
        for line in _places_in_hit(["letter", "letter", "speech"], marking=", marking: 'TLP:RED'")
    )
