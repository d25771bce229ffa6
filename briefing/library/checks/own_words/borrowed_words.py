"""Runs of words that a sentence has from a text and does not mark as a quotation."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing.library.checks.own_words.text_runs import WORD, TextRuns, loose_words, text_runs

MOST = 7
"""How many words in a row may be the text's own."""

_BLOCK = (MOST + 1) // 2
"""Of eight words in a row, so many always stand at a multiple of this number: only such blocks are searched for."""

_QUOTED = re.compile(r'“[^”]{0,500}”|«[^»]{0,500}»|„[^“”]{0,500}[“”]|"[^"]{0,500}"|(?<!\w)[‘\'].{0,500}?[’\'](?!\w)')
"""What stands in quotation marks. A mark that nothing closes is looked after for so many characters alone."""
_CONNECTING = re.compile(
    "(?:of|the|and|for|to|in|at|on|from|an?|de|du|des|la|les?|l|et|der|die|das|und|von|del|los|las|y)"
)
_FEWEST_WORDS = 4
"""So many words of a run are no names: a run of names and offices alone belongs to nobody."""


class Run(NamedTuple):
    """Words in a row that a text has as well: how many, where they begin in the sentence, and themselves."""

    length: int
    start: int
    text: str


def borrowed(sentence: str, text: TextRuns, quotations: Iterable[str]) -> Run | None:
    """Return the longest run of a sentence's own words that stands in a text; None where there is none of eight words.

    Words between quotation marks end a run, as do those of the `quotations` that are the sentence's evidence.
    """
    longest: Run | None = None
    for start, part in _between_quotations(sentence):
        words = [*WORD.finditer(part)]
        flat = [word[0].lower() for word in words]
        if len(flat) <= MOST or not _may_stand(flat, text):
            continue  # as most have no eight in a row that stand there
        flat_text, end = text.flat, 0
        for block in range(0, len(words) - _BLOCK + 1, _BLOCK):
            if block < end or not _stands(flat[block : block + _BLOCK], flat_text):
                continue
            first, end = _extended(flat, block, end, flat_text)
            run = Run(end - first, start + words[first].start(), part[words[first].start() : words[end - 1].end()])
            is_evidence = any(_stands(flat[first:end], text_runs(quotation).flat) for quotation in quotations)
            is_longest = run.length > (longest.length if longest else MOST)
            if is_longest and not is_evidence and not _names_alone(words[first:end]):
                longest = run
    return longest


def _may_stand(flat: Sequence[str], text: TextRuns) -> bool:
    """Say whether eight of some words in a row stand in a text when the signs within words do not count."""
    words = loose_words(" ".join(flat)).split()
    return any(
        text.has_loosely(words[first : first + MOST + 1])
        for block in range(0, len(words) - _BLOCK + 1, _BLOCK)
        if text.has_loosely(words[block : block + _BLOCK])
        for first in range(max(0, block - _BLOCK + 1), min(block, len(words) - MOST - 1) + 1)
    )


def _between_quotations(sentence: str) -> list[tuple[int, str]]:
    """Return the parts of a sentence outside its quotation marks, and where each begins."""
    parts, last = [], 0
    for match in _QUOTED.finditer(sentence):
        parts.append((last, sentence[last : match.start()]))
        last = match.end()
    return [*parts, (last, sentence[last:])]


def _extended(flat: Sequence[str], block: int, first: int, flat_text: str) -> tuple[int, int]:
    """Return where the run of words begins and ends that holds a block of them; it begins at `first` at the earliest."""
    end = block + _BLOCK
    while end < len(flat) and _stands(flat[block : end + 1], flat_text):
        end += 1
    while block > first and _stands(flat[block - 1 : end], flat_text):
        block -= 1
    return block, end


def _stands(words: Sequence[str], flat_text: str) -> bool:
    return f" {' '.join(words)} " in flat_text


def _names_alone(words: Sequence[re.Match[str]]) -> bool:
    plain = [word[0] for word in words if not word[0][0].isupper() and not _CONNECTING.fullmatch(word[0])]
    return len(plain) < _FEWEST_WORDS and sum(word[0][0].isupper() for word in words) > len(plain)
