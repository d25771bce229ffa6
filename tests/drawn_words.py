"""Words in letters that are drawn over several rows, which the text of a screen does not have as words."""

from collections.abc import Sequence

from briefing.output.layout.block_letters import BLOCKS, Letters


def has_in_middle_letters(text: str, words: str) -> bool:
    """Say whether each of some words stands in a screen's text in letters of the middle face."""
    return all(_has_rows(text, rows_in_middle_letters(word)) for word in words.split())


def has_in_large_letters(text: str, words: str) -> bool:
    """Say whether some words stand in a screen's text on one line in letters of the large face."""
    return _has_rows(text, rows_in_large_letters(words))


def rows_in_middle_letters(words: str) -> Sequence[str]:
    """Return the rows of words in letters of the middle face."""
    return _rows(words, BLOCKS.middle)


def rows_in_large_letters(words: str) -> Sequence[str]:
    """Return the rows of words in letters of the large face."""
    return _rows(words, BLOCKS.large)


def _rows(words: str, letters: Letters) -> Sequence[str]:
    assert letters.draw is not None
    return [row.rstrip() for row in letters.draw(words)]


def _has_rows(text: str, rows: Sequence[str]) -> bool:
    lines = text.splitlines()
    places = range(len(lines) - len(rows) + 1)
    return any(all(row in lines[top + number] for number, row in enumerate(rows)) for top in places)
