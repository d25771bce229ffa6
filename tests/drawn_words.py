"""Words in letters that are drawn over several rows, which the text of a screen does not have as words."""

from briefing.output.layout.block_letters import BLOCKS, Letters, drawn


def has_in_middle_letters(text: str, words: str) -> bool:
    """Say whether each of some words stands in a screen's text in letters of the middle face."""
    return all(_has_word(text.splitlines(), word, BLOCKS.middle) for word in words.split())


def _has_word(lines: list[str], word: str, letters: Letters) -> bool:
    rows = ["".join(cells for cells, _ in line) for line in drawn([(word, "text")], letters)]
    rows = [row.rstrip() for row in rows]
    places = range(len(lines) - len(rows) + 1)
    return any(all(row in lines[top + number] for number, row in enumerate(rows)) for top in places)
