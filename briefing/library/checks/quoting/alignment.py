"""Where a stretch of a folded text stands in the lines that it was folded from, character by character.

Folding is undone piece by piece: a line is parted between words where no fold reaches across, so that only the words at the
ends of a stretch are compared letter by letter.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from briefing.library.checks.quoting.folded import BREAK, Folded, folded_line
from briefing.library.checks.quoting.folding.typography import CJK, CODE, LINK

_LETTER = rf"[^\W\d_{CJK}]"
_IDEOGRAPH = "[\u4e00-\u9fff]"
_SEAM = re.compile(
    rf"(?P<link>{LINK.pattern}|{CODE.pattern})|(?<={_LETTER}{{2}}) (?={_LETTER}{{2}})|(?<={_IDEOGRAPH}{{2}})(?={_IDEOGRAPH}{{2}})"
)
"""Between two words, or two ideographs: what stands before it and what stands after it fold as they do together.

A link, and what is set as code, is passed over as a whole.
"""

_CHUNK = 4096
"""About how many characters of a long line lie between two of its milestones."""

_LONGEST_COMPARED = 2000
"""The most characters that are compared one by one; longer words than that are taken as they are."""


class Stretch(NamedTuple):
    """A run of characters of one line: the line's number, from 1, and where the run begins and ends in it."""

    line: int
    begin: int
    end: int


Milestones = Sequence[tuple[int, int]]
"""Places of a long line: each the offset in the line and the offset in what the line folds to."""


def milestones(line: str) -> Milestones:
    """Return places of a line, some thousand characters apart, with where each is in what the line folds to."""
    places = [(0, 0)]
    begin, folded = 0, 0
    while begin + _CHUNK < len(line):
        seam = next((seam for seam in _seams(line, begin, len(line)) if seam.start() >= begin + _CHUNK), None)
        if seam is None:
            break
        folded += len(folded_line(line[begin : seam.start()], is_first=begin == 0)) + len(seam[0])
        begin = seam.end()
        places.append((begin, folded))
    return places


def stretches(
    text: Folded, start: int, end: int, lines: Sequence[str], long_lines: Mapping[int, Milestones]
) -> Iterator[Stretch]:
    """Yield where the characters `start` to `end` of `Folded.marked` stand in a text's lines that are not empty.

    `long_lines` has the milestones of lines by their number, from 1; a line without any is compared from its beginning.
    """
    for number in range(text.line_at(start), text.line_at(max(start, end - 1)) + 1):
        line_start = text.starts[number - 1]
        line_end = text.starts[number] if number < len(text.starts) else len(text.marked)
        first, last = max(start, line_start), min(end, line_end)
        if first >= last:
            continue  # a page's head, of which nothing is left
        line = lines[number - 1]
        shift = _marks_lost(line, text.marked[line_start : line_start + 8])
        places = long_lines.get(number, ((0, 0),))
        begin = _place(line, places, first - line_start + shift).begin
        finish = _place(line, places, last - 1 - line_start + shift).end
        stand = line[begin:finish]
        begin += len(stand) - len(stand.lstrip())
        finish -= len(stand) - len(stand.rstrip())
        if begin < finish:
            yield Stretch(number, begin, finish)


def _seams(line: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the seams in a part of a line."""
    return (seam for seam in _SEAM.finditer(line, begin, end) if seam["link"] is None)


class _Place(NamedTuple):
    """Where one folded character stands in a line: from `begin` on, up to `end`."""

    begin: int
    end: int


def _marks_lost(line: str, folded: str) -> int:
    """Count the quotation marks that a line opens with and that are not in its folded text, as the quotation goes on."""
    own = folded_line(line[:64])
    return max(0, (len(own) - len(own.lstrip('"'))) - (len(folded) - len(folded.lstrip('"')))) if own[:1] == '"' else 0


def _place(line: str, places: Milestones, offset: int) -> _Place:
    """Return where the character at an offset of what a line folds to stands in the line."""
    chunk = bisect_right(places, offset, key=lambda place: place[1]) - 1
    begin, folded = places[chunk]
    end = places[chunk + 1][0] if chunk + 1 < len(places) else len(line)

    def folded_length(stop: int) -> int:
        return len(folded_line(line[begin:stop], is_first=begin == 0))

    seams = [*_seams(line, begin, end)]
    passed = bisect_right(seams, offset - folded, key=lambda seam: folded_length(seam.start()) + len(seam[0]))
    start = begin
    if passed:
        last = seams[passed - 1]
        start, folded = last.end(), folded + folded_length(last.start()) + len(last[0])
    following = seams[passed] if passed < len(seams) else None
    word = line[start : following.start() if following else end]
    is_first = start == 0
    if following and offset >= folded + len(folded_line(word, is_first=is_first)):
        return _Place(following.start(), following.end())
    place = _within(word, offset - folded, is_first=is_first)
    return _Place(start + place.begin, start + place.end)


@lru_cache(maxsize=256)
def _within(word: str, offset: int, *, is_first: bool) -> _Place:
    """Return where a character of a folded word, or some words with the signs between them, stands in it."""
    folded = folded_line(word, is_first=is_first)
    offset = min(offset, len(folded) - 1)
    if folded == word or max(len(word), len(folded)) > _LONGEST_COMPARED:
        return _Place(offset, offset + 1)
    alike = "".join(_signs_alike(word))
    before = after = None
    for block in SequenceMatcher(None, alike, folded, autojunk=False).get_matching_blocks():
        if block.b <= offset < block.b + block.size:
            place = block.a + offset - block.b
            return _Place(place, place + 1)
        if block.b + block.size <= offset:
            before = block.a + block.size
        elif after is None:
            after = block.a
    return _Place(before or 0, len(word) if after is None else max(after, before or 0))


def _signs_alike(word: str) -> Iterator[str]:
    """Yield the characters of a word, those that fold to one character each as that."""
    for char in word:
        folded = folded_line(char, is_first=False)
        yield folded if len(folded) == 1 and folded != BREAK else char
