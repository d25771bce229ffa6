"""Source texts and quotations with their typography folded away: what is left has to be the same, character by character.

Each sign is folded (`folding.typography`), then the lines are joined: a hyphen at a line's end, time codes, and a page's head
and foot in the middle of a text are no part of its words. Letters, case, digits and accents stay.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from briefing.library.checks.quoting.folding.page_lines import below_headings, furniture_of, page_edges_of
from briefing.library.checks.quoting.folding.turns import Turns, labels_of
from briefing.library.checks.quoting.folding.typography import (
    QUOTATION_MARKS,
    SPACE_IN_CJK,
    folded_part,
    folded_signs,
    signs_while_folding,
    spaced,
    with_entities_read,
)
from briefing.library.checks.quoting.lexicon.languages import Words
from briefing.library.checks.quoting.lexicon.text_language import language_of

BREAK = "\u2027"
"""Stands for a hyphen at a line's end: it may be the line's or the word's."""

_PLAIN_STARTS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
"""What a line begins with that is joined to the one before by a space, whatever that ends with, but for a hyphen and `…—`."""

_WORD_AND_HYPHEN, _LETTER_AND_HYPHEN = re.compile(r"\w-"), re.compile(r"[^\W\d_]-")
_LINE_MARKS = re.compile(r"^\s*(?:#{1,6}\s+|>\s?|[•◦▪‣*-]\s+)*+")
_TIMECODE = re.compile(r"^\s*(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?\s+(?=\S)")
_LONGEST_PART = 250_000
"""So many characters of a text are folded at once, or one line of it where that is longer."""


class Folded(NamedTuple):
    """A source's text, folded; where its lines and its paragraphs begin, and whose turn begins where.

    In `marked` a hyphen at a line's end is BREAK; in `text` it is left out.
    """

    marked: str
    text: str
    starts: tuple[int, ...]
    breaks: tuple[int, ...]
    turns: Turns
    language: Words

    def line_at(self, offset: int) -> int:
        """Return the number, from 1, of the line that an offset of `marked` falls in."""
        return bisect_right(self.starts, offset)

    def paragraph_begins(self, offset: int) -> int:
        """Return where the paragraph begins that an offset of `marked` falls in."""
        return self.breaks[bisect_right(self.breaks, offset) - 1] if self.breaks else 0


def folded_words(text: str) -> str:
    """Fold a quotation, or another text that is compared with a part of a source's text."""
    text = with_entities_read(text)
    if "\n" in text:
        text = re.sub(r"(\n\s*\n\s*)[" + QUOTATION_MARKS + r"\"']+", r"\1", text)
    return folded_signs(_LINE_MARKS.sub("", text))


def folded_text(raw: str) -> Folded:
    """Fold a source's text. Its lines are counted as in the text itself: each that is not empty, from 1."""
    raw = with_entities_read(raw)
    lines = raw.splitlines()
    signs = signs_while_folding(raw)
    spaced_lines = [*_by_parts(spaced, lines)]
    furniture = furniture_of(lines, spaced_lines, page_edges_of(raw, spaced_lines) if "\f" in raw else frozenset())
    del lines  # of a long text they take more memory than itself
    labels = labels_of(spaced_lines)
    under_headings = below_headings(spaced_lines)
    special = furniture.union(under_headings)
    parts: list[str] = []
    starts: list[int] = []
    breaks: list[int] = []
    turns: dict[int, str] = {}
    length, after_gap = 0, True
    before = ""  # the last of the parts
    marks = 0  # those of quotations in the paragraph so far
    for place, (line, part) in enumerate(zip(spaced_lines, _folded_lines(spaced_lines, signs), strict=True)):
        if not line:
            after_gap = True
            continue
        if part and not after_gap and part[0] in _PLAIN_STARTS and before[-1] not in "-…—" and place not in special:
            length += 1
            starts.append(length)
            if place in labels:
                turns[length] = labels[place]
            parts += (" ", part)
            length += len(part)
            marks += part.count('"')
            before = part
            continue
        if place in furniture:
            part = ""
        if part and before:
            is_apart = after_gap and not _is_broken(before, part)
            joint, part = ("" if before.endswith((" ", BREAK)) else " ", part) if is_apart else _joined(before, part)
            if joint == BREAK:
                parts[-1] = before[:-1]
                length -= 1
            if joint:
                parts.append(joint)
                length += len(joint)
        is_below_heading = place in under_headings and before.rstrip('"')[-1:].isalnum()
        if part and (after_gap or is_below_heading) and not _goes_on(before, part):
            opens_again = marks % 2 == 1 and part.startswith('"')  # as each paragraph of a long quotation does
            marks = int(opens_again)
            part = part.lstrip('"') if opens_again else part
            breaks.append(length)
        starts.append(length)
        if place in labels and part:
            turns[length] = labels[place]
        if part:
            parts.append(part)
            length += len(part)
            marks += part.count('"')
            before, after_gap = part, False
        elif parts:
            before = parts[-1]
    del spaced_lines, labels
    marked = "".join(parts)
    every_turn = Turns(tuple(turns), tuple(turns.values()))
    return Folded(marked, marked.replace(BREAK, ""), tuple(starts), tuple(breaks), every_turn, language_of(marked))


def folded_line(line: str, *, is_first: bool = True) -> str:
    """Fold a line of a text, or a part of one; only the part that comes first has a time code or a list's mark before it."""
    return folded_signs(_without_marks(line) if is_first else line)


def _folded_lines(spaced_lines: Iterable[str], signs: frozenset[str] | None) -> Iterator[str]:
    """Fold each of some lines; `signs` are those of the text that they are from, where they are known."""
    return _by_parts(partial(folded_part, signs=signs), map(_without_marks, spaced_lines))


def _by_parts(fold: Callable[[str], str], lines: Iterable[str]) -> Iterator[str]:
    """Yield each of some lines, folded together with its neighbours.

    A long text has more lines than there is time for one by one, and all of them at once take its memory several times over.
    """
    part: list[str] = []
    length = 0
    for line in lines:
        part.append(line)
        length += len(line)
        if length > _LONGEST_PART:
            yield from fold("\n".join(part)).split("\n")
            part, length = [], 0
    if part:
        yield from fold("\n".join(part)).split("\n")


def _without_marks(line: str) -> str:
    """Strip what stands before a line's words: a time code, and the marks of headings, lists and quotations."""
    return line if not line or line[0].isalpha() else _LINE_MARKS.sub("", _TIMECODE.sub("", line))


def _joined(before: str, part: str) -> tuple[str, str]:
    """Return what stands between a line and the one before it: a hyphen at its end may be the word's or the line's own."""
    last, first = before[-1], part[0]
    if last == "-" and _WORD_AND_HYPHEN.fullmatch(before[-2:]):
        return (BREAK if first.islower() and _LETTER_AND_HYPHEN.fullmatch(before[-2:]) else ""), part
    if last.isascii() and part[:2].isascii():
        return " ", part
    if last in "…—" or first in "…—" or SPACE_IN_CJK.search(f"{last} {part[:2]}"):
        return "", part
    return " ", part


def _goes_on(before: str, part: str) -> bool:
    """Say whether a sentence goes on over a gap, as it does over a page's end."""
    return bool(before) and (before.rstrip()[-1:].isalnum() or _is_broken(before, part)) and part[0].islower()


def _is_broken(before: str, part: str) -> bool:
    """Say whether a word is parted between the end of a page and the beginning of the next."""
    return _LETTER_AND_HYPHEN.fullmatch(before[-2:]) is not None and part[0].islower()
