"""A brief, or part of one, as JSON: the curated fields as in the file, and beside them what is computed."""

from typing import Any

import msgspec

from briefing.brief.gaps import Gap
from briefing.brief.links import Links
from briefing.brief.model import Brief, Claim, Event, Position, Source
from briefing.brief.resting import notices
from briefing.brief.text import escaped
from briefing.output.evidence import outcome_field, outcome_fields
from briefing.output.item_facts import Relation, item_facts
from briefing.output.pages.brief_page import Part
from briefing.output.withheld import hidden_fields

VERSION = 1
"""Raised where a key changes its meaning or goes; new keys may come at any time."""


def part_document(part: Part, brief_id: str, *, notes: bool = False) -> dict[str, Any]:
    """Return the part as builtin values, ready for JSON."""
    links, brief = part.links, part.links.brief
    document: dict[str, Any] = {
        "version": VERSION,
        "id": brief_id,
        "title": brief.title,
        "short": brief.short,
        "as_of": brief.as_of,
        "marking": brief.marking,
        **hidden_fields(brief.withheld.audience, brief.withheld.total),
        "quotations": outcome_fields(part.outcomes),
        "bottom_line": brief.bottom_line,
        "tags": brief.tags,
        "present": brief.present,
        "sources": [_source(links, source) for source in brief.sources],
        "parties": part.parties,
        "issues": part.issues,
        "claims": [_claim(links, claim) for claim in part.claims],
        "positions": [_position(links, position) for position in part.positions],
        "no_stated_position": [
            {"party": party.id, "issue": issue.id}
            for party in part.parties
            for issue in part.issues
            if links.is_silent(party, issue)
        ],
        "withheld_positions": [
            {"party": party.id, "issue": issue.id}
            for party in part.parties
            for issue in part.issues
            if links.withholds(party, issue)
        ],
        "questions": part.questions,
        "gaps": [_gap(gap) for gap in part.gaps],
        "timeline": [_supported(links, event) for event in brief.timeline] if part.is_whole else (),
    }
    built: dict[str, Any] = msgspec.to_builtins(document)
    _drop(built, "silence")
    if notes:
        built["notes"] = brief.notes
    else:
        _drop(built, "note")
    return built


def brief_summary(brief: Brief, brief_id: str, path: str) -> dict[str, Any]:
    """Return the facts that a list of briefs shows of one."""
    return {
        "id": brief_id,
        "path": path,
        "title": brief.title,
        "as_of": brief.as_of,
        "marking": str(brief.marking),
        "parties": [party.label for party in brief.parties],
        "claims": len(brief.claims),
        "positions": len(brief.positions),
        "questions": len(brief.questions),
        "sources": len(brief.sources),
        "hidden": brief.withheld.total,
        "on_notice": notices.fallen_statements(Links(brief).resting),
    }


def encoded(document: Any, *, only_ascii: bool = False) -> str:
    """Return a document as indented JSON text, its hostile characters (of files' names) as escapes: none is lost."""
    import json

    return escaped(json.dumps(document, indent=2, ensure_ascii=only_ascii))


def _claim(links: Links, claim: Claim) -> dict[str, Any]:
    facts = item_facts(links, claim)
    return {
        **_supported(links, claim),
        "answered_by": facts.others(Relation.ANSWERED),
        **_withheld("withheld_answers", facts.withheld),
        "independent_sources": links.corroboration(claim.evidence),
    }


def _position(links: Links, position: Position) -> dict[str, Any]:
    fields = {"id": position.id, **_supported(links, position)}
    return {**fields, "independent_sources": links.corroboration(position.evidence)}


def _supported(links: Links, item: Claim | Position | Event) -> dict[str, Any]:
    """Return an item's fields; of its evidence what the audience may see, and how much it may not."""
    fields: dict[str, Any] = msgspec.to_builtins(item)
    fields["evidence"] = [
        {**written, **outcome_field(links.check(piece, item))}
        for piece, written in zip(item.evidence, fields["evidence"], strict=True)
        if not links.sources[piece.source].is_withheld
    ]
    return {
        **fields,
        **_withheld("withheld_evidence", links.withheld_pieces(item.evidence)),
        **notices.fields(links.resting, links.ref(item)),
    }


def _source(links: Links, source: Source) -> dict[str, Any]:
    fields: dict[str, Any] = msgspec.to_builtins(source)
    facts = item_facts(links, source)
    fields["derived_from"] = facts.others(Relation.DERIVED_FROM)
    withheld = _withheld("withheld_origins", facts.withheld)
    return {**fields, **withheld, **notices.fields(links.resting, links.ref(source))}


def _withheld(key: str, number: int) -> dict[str, int]:
    """Return how many of something the audience may not see, under its key; nothing where it may see all."""
    return {key: number} if number else {}


def _gap(gap: Gap) -> dict[str, Any]:
    return {
        "id": gap.id,
        "kind": str(gap.kind),
        "text": gap.text,
        "issues": sorted(gap.scope.issues),
        "claims": sorted(gap.scope.claims),
        "parties": list(gap.parties),
    }


def _drop(value: Any, key: str) -> None:
    if isinstance(value, dict):
        value.pop(key, None)
        for inner in value.values():
            _drop(inner, key)
    elif isinstance(value, list | tuple):
        for inner in value:
            _drop(inner, key)
