"""A brief that uses every field of the format, as lists and dictionaries, and its text with one value put wrong."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from msgspec import Struct

from briefing.brief import model

Place = tuple[str | int, ...]

STRUCTS: dict[str, type[Struct]] = {
    "sources": model.Source,
    "parties": model.Party,
    "issues": model.Issue,
    "claims": model.Claim,
    "positions": model.Position,
    "questions": model.Question,
    "timeline": model.Event,
    "evidence": model.Evidence,
    "silence": model.Silence,
    "withdrawn": model.Notice,
    "corrected": model.Notice,
}
"""Which struct the items of a list become, or the mapping under a key."""

_SILENCE = [{"rule": "long-title", "reason": "It is called so."}]
_CARRIED = {"note": "For the presenter.", "marking": "TLP:AMBER", "silence": _SILENCE}
_EVIDENCE = {
    "source": "herald",
    "quote": "clean sand",
    "prefix": "The spoil is",
    "suffix": "and will not",
    "paragraph": 4,
    "page": 14,
    "at": "12:31",
    "origin": "letter",
}

_FULL: dict[str, Any] = {
    "format": 1,
    "title": "Everything at Port Alder",
    "short": "Everything",
    "as_of": "2025-03-14",
    "marking": "TLP:GREEN",
    "bottom_line": "The port dredges in May.",
    "tags": ["ports", "fisheries"],
    "present": ["title", "site", "-sources"],
    "sources": [
        {
            **_CARRIED,
            "id": "herald",
            "title": "Union threatens suit",
            "publisher": "The Alder Herald",
            "published": "2025-03-13",
            "kind": "article",
            "reliability": "B",
            "url": "https://example.org/spoil",
            "file": "herald.txt",
            "sha256": "0" * 64,
            "derived_from": ["letter"],
            "withdrawn": {"date": "2025-03-14", "reason": "The letter was forged."},
            "corrected": {"date": "2025-03", "reason": "A date was wrong."},
        },
        {"id": "letter", "title": "Letter to the harbour master", "kind": "statement", "reliability": "A"},
    ],
    "parties": [
        {
            **_CARRIED,
            "id": "port",
            "name": "Port Authority of Alder",
            "short": "Port",
            "aliases": ["harbour master"],
            "colour": "teal",
            "key": "p",
            "about": "Runs the harbour.",
        },
        {"id": "union", "name": "Alder Fishers' Union"},
    ],
    "issues": [
        {
            **_CARRIED,
            "id": "site",
            "title": "Where the spoil goes",
            "proposition": "It does no harm.",
            "also": ["dumping"],
            "key": "s",
        }
    ],
    "claims": [
        {
            **_CARRIED,
            "id": "no-harm",
            "issue": "site",
            "made_by": "port",
            "speaker": "Ana Ruiz, harbour master",
            "kind": "judgment",
            "date": "2025-03-10",
            "text": "The spoil will hardly reach the spawning grounds.",
            "answers": ["plume"],
            "key": True,
            "credibility": 3,
            "likelihood": "very unlikely",
            "confidence": "moderate",
            "evidence": [{**_EVIDENCE}],
        },
        {"id": "plume", "issue": "site", "made_by": "union", "kind": "allegation", "text": "The ebb carries it over."},
    ],
    "positions": [
        {
            **_CARRIED,
            "party": "port",
            "issue": "site",
            "stance": "affirms",
            "summary": "The only site within range.",
            "since": "2025-01",
            "evidence": [{**_EVIDENCE}],
        }
    ],
    "questions": [
        {
            **_CARRIED,
            "id": "tides",
            "issue": "site",
            "about": ["no-harm"],
            "text": "Which way does the plume go?",
            "why": "Both stake their case on it.",
            "settled_by": "The tidal study.",
            "status": "answered",
            "answer": "North.",
        }
    ],
    "timeline": [
        {**_CARRIED, "date": "2025-03-12", "text": "The union writes.", "by": ["union"], "evidence": [{**_EVIDENCE}]}
    ],
    "notes": "Start with the chart.",
    "silence": _SILENCE,
}

FULL: dict[str, Any] = json.loads(json.dumps(_FULL))
"""The brief, in which no two places share a list."""


_HERE = "@here@"


def without_silences() -> Any:
    """Return a copy of the full brief that silences nothing."""
    return _without(FULL, {"silence"})


def without_advice() -> Any:
    """Return a copy of the full brief of which the trade has nothing to say, though it silences nothing."""
    document = _without(FULL, {"silence", "withdrawn", "corrected"})
    for claim in document["claims"]:
        claim.setdefault("evidence", [{"source": "letter"}])
    return document


def _without(value: Any, keys: set[str]) -> Any:
    if isinstance(value, dict):
        return {key: _without(inner, keys) for key, inner in value.items() if key not in keys}
    return [_without(inner, keys) for inner in value] if isinstance(value, list) else value


def text_of(document: Any) -> str:
    """Write a document as YAML: as JSON, which YAML 1.2 holds within it, one value to a line."""
    return json.dumps(document, indent=1, ensure_ascii=False)


def spoilt(place: Place, written: str) -> tuple[str, int, int]:
    """Return the full brief's text with one value written otherwise, and the line and column where that now stands."""
    document = deepcopy(FULL)
    inner = document
    for step in place[:-1]:
        inner = inner[step]  # type: ignore[index]
    inner[place[-1]] = _HERE  # type: ignore[index]
    before, after = text_of(document).split(f'"{_HERE}"')
    return before + written + after, before.count("\n") + 1, len(before) - before.rfind("\n")


def values(value: Any = FULL, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """Yield every value of the full brief with its place, the lists and the mappings too, but not the brief itself."""
    if place:
        yield place, value
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in steps:
        yield from values(inner, (*place, step))


def mappings() -> Iterator[tuple[Place, type[Struct]]]:
    """Yield the place of the brief and of the first item of each sort, which has every field, with its struct."""
    yield (), model.Brief
    for place, value in values():
        if isinstance(value, dict) and (place[-1] == 0 or place[-1] in STRUCTS):
            yield place, STRUCTS[str(place[-2] if place[-1] == 0 else place[-1])]


def field_of(place: Place) -> str:
    """Return the name of the field that a value belongs to, as an item of its list maybe."""
    return next(step for step in reversed(place) if isinstance(step, str))
