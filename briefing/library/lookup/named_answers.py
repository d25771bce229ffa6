"""A party and an issue by their names, and nothing else: "China neutrality" asks for one position, or for the gap there."""

import json
import sqlite3
from collections.abc import Iterator, Sequence

from briefing.library.index import tokens
from briefing.library.index.schema import PREFIXES, kind_of, ranks
from briefing.library.lookup.query import KINDS
from briefing.library.lookup.question_words import carries, is_before_who_is_spoken_of, party_named
from briefing.library.lookup.words.states import is_adjective

_LONGEST_NAME = 4
"""How many words a party's name may be."""

_MOST = 50
"""How many items with the words of both names are looked at."""


def named_answer(db: sqlite3.Connection, terms: Sequence[str], file: int | None) -> tuple[int, str] | None:
    """Return the number of the position, else of the gap, of the party and the issue that some words name, and the party's
    label; None for other words.

    That of the open brief, by the number of its file, goes first; else that of the newest. Where an adjective
    says whose the issue is (Chinese hackers), no gap answers.
    """
    for party, issue in _pairs(db, terms):
        may_be_a_gap = not is_adjective(" ".join(terms[: len(terms) - len(issue)]))
        parties = [f'"{PREFIXES["party"]}{word}"' for word in tokens.words(party)]
        issues = [f'"{PREFIXES["issue"]}{word}"' for word in issue]
        match = " AND ".join([*parties, *issues])
        numbers = [
            (item_file != file, kind_of(number), number)
            for number, item_file, fields in _items(db, match)
            if _is_held_by(fields, party)
            and " ".join(issue) in _names_of_issue(fields)
            and (may_be_a_gap or KINDS[kind_of(number)] != "gaps")
        ]
        if numbers:
            return min(numbers)[-1], party
    return None


def _pairs(db: sqlite3.Connection, terms: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the label of each party that begins or ends some words, and the other words, which may name an issue.

    Words of asking may stand before the party, between, and at both ends of the issue; "supplies to Russia" names no party.
    """
    first = next((place for place, word in enumerate(terms) if carries(word)), 0)
    for length in range(min(_LONGEST_NAME, len(terms) - 1), 0, -1):
        end = first + length
        for name, rest in ((terms[first:end], terms[end:]), (terms[-length:], terms[:-length])):
            before = terms[-length - 1] if rest and name == terms[-length:] else ""
            is_asked = bool(rest) and (before == "of" or not is_before_who_is_spoken_of(before))
            label = party_named(db, " ".join(name)) if is_asked else ""
            if label:
                yield label, rest
                if shorter := _without_words_of_asking(rest):
                    yield label, shorter


def _without_words_of_asking(words: Sequence[str]) -> Sequence[str]:
    """Return words without those at both ends that carry nothing: `on neutrality` as `neutrality`."""
    carrying = [place for place, word in enumerate(words) if carries(word)]
    return words[carrying[0] : carrying[-1] + 1] if carrying else ()


def _items(db: sqlite3.Connection, match: str) -> Iterator[tuple[int, int, dict[str, object]]]:
    joined = "search CROSS JOIN items ON items.number = search.rowid"
    query = f"SELECT items.number, items.file, items.said FROM {joined} WHERE search MATCH ? AND search.rowid BETWEEN ? AND ?"
    for kind in (KINDS.index("positions"), KINDS.index("gaps")):
        for number, file, encoded in db.execute(f"{query} ORDER BY search.rowid LIMIT {_MOST}", (match, *ranks(kind))):
            yield number, file, json.loads(encoded)


def _is_held_by(fields: dict[str, object], party: str) -> bool:
    parties = fields.get("parties")
    return fields.get("party") == party or (isinstance(parties, list) and party in parties)


def _names_of_issue(fields: dict[str, object]) -> set[str]:
    also = fields.get("also")
    names = [fields["issue"], fields["issue_id"], *(also if isinstance(also, list) else ())]
    return {" ".join(tokens.words(str(name))) for name in names}
