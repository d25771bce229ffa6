"""The items that have all of some keywords, as whole words or as beginnings of words, in the order in which they are shown.

What is sought is told to FTS5 in words that the library has: of a beginning these are mostly few, and found sooner.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from briefing.library.index import tokens
from briefing.library.index.row_reader import RowReader, StoredItem
from briefing.library.index.schema import PREFIXES, kind_of, ranks, ranks_in, stored
from briefing.library.lookup.known_words import known_among, words_beginning
from briefing.library.lookup.query import GAPS, KINDS, Query

_FEW = 8
"""Up to how many words that begin alike are sought one by one, and not by their beginning."""

_CLAIMS = KINDS.index("claims")


def ranked(reader: RowReader, query: Query, open_brief: str | None, most: int) -> Iterator[int]:
    """Yield the numbers of the items that a query matches, the best first, some of them again; of each match so many."""
    file_and_day = "SELECT number, day FROM files WHERE path = ?"
    opened = reader.row(file_and_day, (stored(open_brief),)) if open_brief else None
    kinds = [KINDS.index(kind) for kind in query.kinds]
    adjoining = kinds[-1] - kinds[0] == len(kinds) - 1
    everywhere = [ranks(kinds[0], kinds[-1])] if adjoining else [ranks(kind) for kind in kinds]
    *matches, loosest = _Matches(reader, query).by_strictness()
    if loosest is None:  # what it does not match none of the others does
        return
    stricter = [*dict.fromkeys(match for match in matches if match is not None)]
    matched: list[int] | None = None
    if stricter and len(query.all_terms) > 1:
        matched = [*chain.from_iterable(_numbers(reader, loosest, within, most) for within in everywhere)]
        if len(matched) < 2:
            yield from matched
            return
    if opened:
        file, day = opened
        for match in (*stricter, loosest):
            for kind in kinds:
                yield from _numbers(reader, match, ranks_in(kind, day, file), most)
    for match in stricter if matched is not None else (*stricter, loosest):
        for within in everywhere:
            yield from _in_own_words_first(reader, _numbers(reader, match, within, most), query)
    yield from _in_own_words_first(reader, matched or (), query)


def _numbers(reader: RowReader, match: str, within: tuple[int, int], most: int) -> list[int]:
    """Return the numbers of the items that match, between two ranks, the best first; an empty match takes every item."""
    if match:
        return reader.numbers(match, within, most)
    query = "SELECT number FROM items WHERE number BETWEEN ? AND ? ORDER BY number LIMIT ?"
    return [row[0] for row in reader.rows(query, (*within, most))]


def _in_own_words_first(reader: RowReader, numbers: Sequence[int], query: Query) -> Iterable[int]:
    """Return items with those of a kind first that say all terms in their own words, and not only by their issue or source."""
    if len(query.terms) < 2:
        return numbers

    def order(item: StoredItem) -> tuple[int, bool]:
        kind = kind_of(item.number)
        own = {*tokens.words(f"{item.fields.get('text') or ''} {item.fields['ref'][1] if kind == _CLAIMS else ''}")}
        return kind, not all(any(word.startswith(term) for word in own) for term in query.terms)

    return [item.number for item in sorted(reader.items(numbers).values(), key=order)]


class _Matches:
    """A query in FTS5's language."""

    def __init__(self, reader: RowReader, query: Query) -> None:
        self._reader = reader
        self._query = query
        words = {prefix + term for term in query.all_terms for prefix in ("", *PREFIXES.values())}
        self._known = frozenset(known_among(reader, words)) if reader.has_all_words else None

    def by_strictness(self) -> Iterator[str | None]:
        """Yield the matches of a query, the strictest first; None for what no item matches, and an empty one for every item.

        Of gaps those of a party that is named come first, and among them that it states nothing at all. Else what a person
        said who is named comes first; a party's own items come before those that only name it; whole words before
        beginnings; what an item says before what its source and its brief are called. Quotations are searched alone where
        they alone are asked for.
        """
        query = self._query
        scoped = [self._beginning(term, PREFIXES[scope]) for scope, terms in query.scoped for term in terms]
        if query.in_quotes:
            quoted = [self._beginning("", PREFIXES["quote"])] if not query.terms else []
            quoted += self._of_all_terms(lambda term: self._beginning(term, PREFIXES["quote"]))
            yield _all([*quoted, *scoped])
            return
        if query.terms:
            whole = self._of_all_terms(self._whole)
            if query.kinds == GAPS:
                yield _all([*(self._whole(term, PREFIXES["party"]) for term in query.terms), *scoped])
            yield _all([_any(self._whole(term, PREFIXES["speaker"]) for term in query.terms), *whole, *scoped])
            yield _all([_any(self._whole(term, PREFIXES["party"]) for term in query.terms), *whole, *scoped])
            starts = self._of_all_terms(self._beginning)
            besides = starts if len(starts) > 1 else ()  # a party's name is a word of its items as it is, too
            yield _all([_any(self._beginning(term, PREFIXES["party"]) for term in query.terms), *besides, *scoped])
            yield _all([*whole, *scoped])
            yield _all([*starts, *scoped])
        anywhere = ("", PREFIXES["source"], PREFIXES["brief"])
        of_terms = self._of_all_terms(lambda term: _any(self._beginning(term, prefix) for prefix in anywhere))
        yield _all([*of_terms, *scoped])

    def _whole(self, term: str, prefix: str = "") -> str | None:
        """Return a match of a word; None where no brief has it."""
        return f'"{prefix}{term}"' if self._known is None or prefix + term in self._known else None

    def _beginning(self, term: str, prefix: str = "") -> str | None:
        """Return a match of the words that begin so; None where no brief has one."""
        words = words_beginning(self._reader, prefix + term, _FEW + 1) if self._known is not None else ()
        if self._known is None or len(words) > _FEW:
            return f'"{prefix}{term}"*'
        return _any(f'"{word}"' for word in words)

    def _of_all_terms(self, match_of: Callable[[str], str | None]) -> list[str | None]:
        """Return a match for each term; those that may be written as another word, by either."""
        matches = [match_of(term) for term in self._query.terms]
        for first, end, other in reversed(self._query.spellings):
            matches[first:end] = [_any([_all(matches[first:end]), match_of(other)])]
        return matches


def _any(matches: Iterable[str | None]) -> str | None:
    """Return a match of any of some; None where there is none."""
    possible = [match for match in matches if match is not None]
    return possible[0] if len(possible) == 1 else f"({' OR '.join(possible)})" if possible else None


def _all(matches: Sequence[str | None]) -> str | None:
    """Return a match of all of some; None where one of them matches nothing."""
    possible = [match for match in matches if match is not None]
    return " AND ".join(possible) if len(possible) == len(matches) else None
