"""The words of the library's briefs, as the index keeps them: which there are, and which of them a slip may mean."""

from collections.abc import Collection

from briefing.library.index import tokens
from briefing.library.index.row_reader import RowReader
from briefing.library.index.schema import LAST

_FEWEST_FOR_A_SLIP = 4
"""A shorter word is never taken for a slip of another."""


def is_known(reader: RowReader, word: str) -> bool:
    """Say whether some brief has a word."""
    return reader.row("SELECT 1 FROM words WHERE word = ?", (word,)) is not None


def known_among(reader: RowReader, words: Collection[str]) -> list[str]:
    """Return those of some words that a brief has, in order."""
    marks = ", ".join("?" * len(words))
    return [row[0] for row in reader.rows(f"SELECT word FROM words WHERE word IN ({marks}) ORDER BY word", (*words,))]


def words_beginning(reader: RowReader, start: str, most: int) -> list[str]:
    """Return the first known words that begin so, in order, at most so many."""
    query = "SELECT word FROM words WHERE word >= ? AND word < ? LIMIT ?"
    return [row[0] for row in reader.rows(query, (start, start + LAST, most))]


def correction(reader: RowReader, term: str) -> str | None:
    """Return the known word that is nearest to a term; None where the term begins a known word, or none is near."""
    if len(term) < _FEWEST_FOR_A_SLIP or words_beginning(reader, term, 1):
        return None
    return min(words_one_slip_from(reader, term), key=lambda word: (tokens.distance(term, word), word), default=None)


def words_one_slip_from(reader: RowReader, term: str) -> set[str]:
    """Return the known words that are about one slip away from a term: some are two, as both lack one other character."""
    slips = sorted(tokens.shortened_by_one(term))
    marks = ", ".join("?" * len(slips))
    return {row[0] for row in reader.rows(f"SELECT word FROM slips WHERE slip IN ({marks}) LIMIT 400", (*slips,))}
