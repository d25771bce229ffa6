"""Cases of a curator's sentences beside an invented text, from YAML, and the notes that each gets."""

from pathlib import Path
from typing import Any, NamedTuple

import yaml

from briefing.brief.model import Brief
from briefing.library.checks.own_words.evidence_texts import EvidenceTexts
from briefing.library.checks.own_words.notes import Shortfall, shortfalls
from briefing.library.checks.source_texts import SourceText, source_text
from briefing.library.reading.reader import read

FOLDER = Path(__file__).with_name("cases")
SHORT = {
    "number": "number-not-in-source",
    "date": "date-not-in-source",
    "name": "name-not-in-source",
    "borrowed": "borrowed-words",
    "sense": "reversed-sense",
}
"""The rules, by the words that cases use for them."""


class Case(NamedTuple):
    """A sentence, the brief that it stands in, the texts of that brief, and the notes wanted: rules and words of each."""

    name: str
    brief: str
    texts: dict[str, str]
    expected: tuple[tuple[str, str], ...]


def all_cases() -> list[Case]:
    """Return every case of every file."""
    return [case for path in sorted(FOLDER.glob("*.yaml")) for case in _cases(path)]


def notes_of(case: Case) -> list[Shortfall]:
    """Return the notes on a case."""
    reading = read(case.brief, "case.yaml")
    assert isinstance(reading.brief, Brief), [str(problem) for problem in reading.problems]
    texts: dict[str, SourceText] = {name: source_text(text) for name, text in case.texts.items()}
    return [*shortfalls(reading.brief, EvidenceTexts(texts.get))]


def is_right(case: Case) -> bool:
    """Say whether a case gets the notes that it should, and no others."""
    notes = notes_of(case)
    return len(notes) == len(case.expected) and all(
        any(note.rule == SHORT[rule] and words in note.what for note in notes) for rule, words in case.expected
    )


def _cases(path: Path) -> list[Case]:
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [
        Case(
            f"{path.stem}: {entry['says']}",
            yaml.safe_dump(_brief(entry, loaded), allow_unicode=True, sort_keys=False),
            {"text.txt": loaded["texts"][entry["text"]]["text"]},
            tuple((words.partition(" ")[0], words.partition(" ")[2]) for words in entry.get("expect", ())),
        )
        for entry in loaded["cases"]
    ]


def _brief(entry: dict[str, Any], loaded: dict[str, Any]) -> dict[str, Any]:
    text = loaded["texts"][entry["text"]]
    source = {"id": "paper", "title": "-", "kind": "article", "reliability": "B", "file": "text.txt"}
    source |= {"published": str(text["published"])} if "published" in text else {}
    evidence: dict[str, Any] = {"source": "paper"}
    evidence |= {key: entry[key] for key in ("quote", "paragraph") if key in entry}
    parties = [
        {"id": f"party-{number}", "name": name, "aliases": aliases}
        if aliases
        else {"id": f"party-{number}", "name": name}
        for number, (name, *aliases) in enumerate(loaded["parties"])
    ]
    brief: dict[str, Any] = {
        "format": 1,
        "title": loaded["title"],
        "as_of": "2039-12-31",
        "marking": "TLP:CLEAR",
        "bottom_line": "-",
        "sources": [source],
        "parties": parties,
        "issues": [{"id": "issue", "title": "-", "proposition": "-"}],
    }
    kind = entry.get("as", "claim")
    dated = {"date": str(entry["day"])} if "day" in entry else {}
    fields = {"evidence": [evidence]}
    if kind == "position":
        brief["positions"] = [
            {"party": "party-0", "issue": "issue", "stance": "affirms", "summary": entry["says"], **fields}
        ]
    elif kind == "event":
        brief["timeline"] = [{**dated, "text": entry["says"], **fields}]
    else:
        words = "-" if kind == "bottom_line" else entry["says"]
        claim = {
            "id": "it",
            "issue": "issue",
            "made_by": "reporting",
            "kind": entry.get("kind", "assertion"),
            "text": words,
        }
        brief["claims"] = [{**claim, **dated, **fields}]
        brief["bottom_line"] = entry["says"] if kind == "bottom_line" else "-"
    return brief
