"""Parts spans into the words that lines are made of: where a line may end, and how wide each word is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from briefing.output.layout.cells import is_of_single_cells
from briefing.output.layout.tokens import LONGEST, MOST_HELD, breaks_between, drawn, is_space, tokens

Role = TypeVar("Role")


def break_words(spans: Iterable[tuple[str, Role]]) -> Iterator[tuple[bool, list[tuple[str, Role]]]]:
    """Yield words, each with whether a space stands before; its role may change midway. Wide characters stand alone."""
    word: list[tuple[str, Role]] = []
    length = 0
    spaced = False
    pending = False
    for text, role in spans:
        for token in tokens(text):
            if is_space(token):
                if word:
                    yield spaced, word
                    word = []
                pending = True
                continue
            if word and (length >= LONGEST or breaks_between(word[-1][0], token)):
                yield spaced, word
                word, spaced = [], False
            if not word:
                spaced, pending, length = pending, False, 0
            word.append((drawn(token), role))
            length += len(token)
    if word:
        yield spaced, word


def plain_words(
    spans: Sequence[tuple[str, Role]], measure: Callable[[str], int]
) -> list[tuple[bool, list[tuple[str, Role]], int]] | None:
    """Return words as `break_words` yields them, each with its width, sooner, of what most texts are; None of any other.

    That is a text in which each character takes a cell, and no word is overlong.
    """
    words: list[tuple[bool, list[tuple[str, Role]], int]] = []
    pending = False
    for text, role in spans:
        if not is_of_single_cells(text) or measure(text) != len(text):
            return None
        is_ascii = text.isascii()
        for number, part in enumerate(text.split(" ")):
            pending = pending or number > 0
            if not part:
                continue
            if len(part) > MOST_HELD:
                return None
            shown = part if is_ascii else drawn(part)
            if pending or not words:
                words.append((pending, [(shown, role)], len(part)))
            else:
                spaced, word, wide = words[-1]
                word.append((shown, role))
                words[-1] = spaced, word, wide + len(part)
            pending = False
    return words
