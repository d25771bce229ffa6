"""A hit as a page: whose words it is, by the same hue as in its brief, and its own marking."""

import json

from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.vocabulary import Marking
from briefing.library.index.rows import CLAIMS, POSITIONS, brief_rows
from briefing.library.lookup.hits import Hit
from briefing.output.layout.blocks import Role
from briefing.output.pages.hits import hit_blocks, hit_document, hits_page
from briefing.output.speakers import speaker_of
from tests.brief.alder import sound
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
