"""A party and an issue by their names, and nothing else: "China neutrality" asks for one position, or for the gap there."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.library.index import tokens
from briefing.library.index.row_reader import RowReader, StoredItem
from briefing.library.index.schema import PREFIXES, kind_of, ranks, ranks_beside
from briefing.library.lookup.known_words import known_among
from briefing.library.lookup.query import KINDS
from briefing.library.lookup.question_names import is_before_who_is_spoken_of, party_named
from briefing.library.lookup.word_classes import carries
from briefing.library.lookup.words.states import is_adjective

_LONGEST_NAME = 4
"""How many words a party's name may be."""

_MOST = 50
"""How many items with the words of both names are looked at."""


_POSITIONS, _GAPS = KINDS.index("positions"), KINDS.index("gaps")


class NamedAnswer(NamedTuple):
    """The items that answer first, by number; and the label of the party whose answer that is, empty where it is another's."""

    numbers: tuple[int, ...]
    party: str


def named_answer(reader: RowReader, terms: Sequence[str], file: int | None) -> NamedAnswer | None:
    """Return the position, else the gap, of the party and the issue that some words name; None for other words.

    That of the open brief, by the number of its file, goes first; else that of the newest. Where an adjective
    says whose the issue is (Chinese hackers), no gap answers. Where the two names alone are typed, and the issue is what
    the silent party is charged with (China hackers), another's position on it answers, and then the gap.
    """
    for party, issue in _pairs(reader, terms):
        may_be_a_gap = not is_adjective(" ".join(terms[: len(terms) - len(issue)]))
        words = [*_prefixed("party", tokens.words(party)), *_prefixed("issue", issue)]
        numbers = [
            (item.file != file, kind_of(item.number), item.number)
            for item in _items(reader, words)
            if _is_held_by(item.fields, party)
            and " ".join(issue) in _names_of_issue(item.fields)
            and (may_be_a_gap or kind_of(item.number) != _GAPS)
        ]
        if not numbers:
            continue
        first = min(numbers)[-1]
        has_names_alone = not any(word not in issue and not carries(word) and word != "s" for word in terms)
        if kind_of(first) == _GAPS and has_names_alone:
            for _, _, gap in sorted(numbers):
                if charge := _position_on(reader, gap, party, issue):
                    return NamedAnswer((charge, gap), "")
        return NamedAnswer((first,), party)
    return None


def _position_on(reader: RowReader, gap: int, party: str, issue: Sequence[str]) -> int | None:
    """Return the first position on the issue of a gap, in its brief, where what is proposed there speaks of the silent party."""
    words_of_party = {*tokens.words(party)}
    for item in _items(reader, _prefixed("issue", issue), ranks_beside(_POSITIONS, gap)):
        is_on_it = " ".join(issue) in _names_of_issue(item.fields)
        if is_on_it and words_of_party <= {*tokens.words(str(item.fields["proposition"]))}:
            return item.number
    return None


def _pairs(reader: RowReader, terms: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the label of each party that begins or ends some words, and the other words, which may name an issue.

    Words of asking may stand before the party, between, and at both ends of the issue; "supplies to Russia" names no party.
    """
    first = next((place for place, word in enumerate(terms) if carries(word)), 0)
    for length in range(min(_LONGEST_NAME, len(terms) - 1), 0, -1):
        end = first + length
        for name, rest in ((terms[first:end], terms[end:]), (terms[-length:], terms[:-length])):
            before = terms[-length - 1] if rest and name == terms[-length:] else ""
            is_asked = bool(rest) and (before == "of" or not is_before_who_is_spoken_of(before))
            label = party_named(reader, " ".join(name)) if is_asked else ""
            if label:
                yield label, rest
                yield from ((label, shorter) for shorter in _without_words_of_asking(rest))


def _without_words_of_asking(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield words without those before them that carry nothing, `on neutrality` as `neutrality`; and without those behind too.

    The last ones may be part of a name: `s nuclear build up`.
    """
    carrying = [place for place, word in enumerate(words) if carries(word)]
    if carrying:
        yield words[carrying[0] :]
        yield words[carrying[0] : carrying[-1] + 1]


def _prefixed(field: str, words: Sequence[str]) -> list[str]:
    return [PREFIXES[field] + word for word in words]


def _items(reader: RowReader, words: Sequence[str], *within: tuple[int, int]) -> Iterator[StoredItem]:
    """Yield the items that have all of some words, within some ranks: by default the positions and then the gaps."""
    if reader.has_all_words and not {*words} <= {*known_among(reader, words)}:
        return
    match = " AND ".join(f'"{word}"' for word in words)
    for first_and_last in within or (ranks(_POSITIONS), ranks(_GAPS)):
        yield from reader.items(reader.numbers(match, first_and_last, _MOST)).values()


def _is_held_by(fields: dict[str, object], party: str) -> bool:
    parties = fields.get("parties")
    return fields.get("party") == party or (isinstance(parties, list) and party in parties)


def _names_of_issue(fields: dict[str, object]) -> set[str]:
    also = fields.get("also")
    names = [fields["issue"], fields["issue_id"], *(also if isinstance(also, list) else ())]
    return {" ".join(tokens.words(str(name))) for name in names}
