"""Where quotations begin and end: pairs of quotation marks in a run of text, whatever their form.

Straight and typographic, English, German, French, Chinese and Japanese marks; nested ones belong to the outer pair; a
mark without a partner is passed over and spoils nothing after it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

_CLOSERS = {
    "“": "”\"“", "„": "“”\"", "‟": "”", "”": "”“", "«": "»", "»": "«»", "‹": "›", "›": "‹›", "″": "″", "״": "״",
    "「": "」", "『": "』", "〝": "〟〞", "《": "》", "〈": "〉", "‘": "’'", "‚": "‘’'", '"': '"”', "'": "'’", "＂": "＂",
}  # fmt: skip
"""What closes each opening mark: the marks of many languages, and the mixed pairs that editors and pastes make of them."""

_TYPEWRITER = (
    (re.compile("``.*''", re.DOTALL), (("``", "\u2060“"), ("''", "”\u2060"))),
    (re.compile(r"(?<!\w),,\w.*(?:''|[\"“”])", re.DOTALL), ((",,", "\u2060„"), ("''", "”\u2060"))),
    (re.compile("<<.*>>", re.DOTALL), (("<<", "\u2060«"), (">>", "»\u2060"))),
)
"""Marks of two characters each, of news agencies' wires and of keyboards without typographic ones: where they are taken for
marks, and what stands for them while pairs are looked for."""

_TITLES = "《〈"
"""Marks of titles of works, not of words that somebody said."""

_MARKS = re.compile("[" + re.escape("".join({*"".join(_CLOSERS), *"".join(_CLOSERS.values())})) + "]")
_MISTAKEN_END = re.compile(r"[\w.!?](?=['’][.,;]?(?:\s*\Z|\s+[A-ZÀ-Þ]))")
"""Where a single mark ends what a double one began, in a run in which no other mark does: `“a door in the face of the old'.`"""
_DEEPEST = 6
"""How many open marks are searched for the partner of a closing one."""


class Span(NamedTuple):
    """What stands between two marks: offsets of its first character and past its last, and the opening mark.

    A span that no mark closes runs on in the next paragraph.
    """

    start: int
    end: int
    mark: str
    closed: bool = True


def spans(text: str, start: int, end: int) -> list[Span]:
    """Return the outermost pairs between two offsets, in order.

    At the end stands what a mark left open begins, where only marks of another form follow it: the reader of the next
    paragraph knows whether it runs on there, or is a stray mark.
    """
    text = _with_marks_of_one_character(text)
    pairs: list[Span] = []
    pending: list[tuple[int, str]] = []
    marks = [match.start() for match in _MARKS.finditer(text, start, end)]
    for index, at in enumerate(marks):
        mark = text[at]
        depth = _partner(text, at, pending, start, end, marks[index + 1 : index + 9])
        if depth is not None:
            opened, opening = pending[-depth]
            del pending[-depth:]
            pairs.append(Span(opened + 1, at, opening))
        elif mark in _CLOSERS and _opens(text, at, start, end):
            pending.append((at, mark))
    outer = _outermost(pairs)
    if pending and pending[0][1] != "'":
        at, mark = pending[0]
        mistaken = _MISTAKEN_END.search(text, at + 1, end) if mark in '“"' else None
        if mistaken and not any(span.start > at for span in outer):
            outer.append(Span(at + 1, mistaken.end(), mark))
        elif not any(span.start > at and span.mark == mark for span in outer):
            outer.append(Span(at + 1, end, mark, closed=False))
    return [span for span in outer if span.mark not in _TITLES and text[span.start : span.end].strip()]


@lru_cache(maxsize=1)
def _with_marks_of_one_character(text: str) -> str:
    """Put one mark and a filler in place of two characters that stand for a mark: every offset stays.

    The last text is kept: one article is asked for once for each of its paragraphs.
    """
    for marks, replacements in _TYPEWRITER:
        if replacements[0][0] in text and marks.search(text):
            for typed, mark in replacements:
                text = text.replace(typed, mark)
    return text


def _partner(
    text: str, at: int, pending: Sequence[tuple[int, str]], start: int, end: int, following: Sequence[int]
) -> int | None:
    """Return how deep among the pending marks the partner of this one lies, counted from 1; None if it closes nothing."""
    mark = text[at]
    if mark in "'’" and not _closes_single(text, at, end, following):
        return None
    if mark in "\"'＂" and (at == start or text[at - 1].isspace()):
        return None
    for depth, (opened, opening) in enumerate(reversed(pending[-_DEEPEST:]), start=1):
        is_two_faced = mark == opening or (mark == "“" and opening == "”")
        if mark in _CLOSERS[opening] and opened + 1 < at and (not is_two_faced or _ends_words(text, at, end)):
            return depth
    return None


def _ends_words(text: str, at: int, end: int) -> bool:
    """Say whether a mark that opens as well as it closes stands where one closes: after words, and before none."""
    after = text[at + 1] if at + 1 < end else " "
    is_set_off = text[at - 1].isspace() and (at + 1 >= end or after in ".,;:!?")  # `“ It is blue “.`
    return (is_set_off and text[at] == "“") or (not text[at - 1].isspace() and not after.isalnum())


def _opens(text: str, at: int, start: int, end: int) -> bool:
    """Say whether a mark may open a quotation: by what stands before and after it, for the marks that are two-faced."""
    mark = text[at]
    after = text[at + 1] if at + 1 < end else " "
    if mark in "“„‟「『〝《〈":
        return True
    before = text[at - 1] if at > start else " "
    if mark in "«»‹›":
        return mark in "«‹" or (not before.isalnum() and (after.isalnum() or after in "„“‘‚(["))
    if mark == "‘":
        return not before.isalnum()
    fits = (not before.isalnum() and before not in ".,;:!?…)]%") and not after.isspace()
    return fits and not (mark in "'‚" and after.isdigit())


def _closes_single(text: str, at: int, end: int, following: Sequence[int]) -> bool:
    """Say whether an apostrophe is a closing mark: not within a word, nor after a plural where a better one follows."""
    before, after = text[at - 1 : at], text[at + 1] if at + 1 < end else " "
    if after.isalnum() or not before or before.isspace():
        return False
    owns = before in "sS" and after == " " and text[at + 2 : at + 3].islower()
    return not (owns and any(_ends_a_run(text, other, end) for other in following))


def _ends_a_run(text: str, at: int, end: int) -> bool:
    after = text[at + 1] if at + 1 < end else " "
    return text[at] in "'’" and not after.isalnum() and not text[at - 1].isspace()


def _outermost(pairs: Sequence[Span]) -> list[Span]:
    return list(_not_within(sorted(pairs, key=lambda span: (span.start, -span.end))))


def _not_within(ordered: Sequence[Span]) -> Iterator[Span]:
    reached = -1
    for span in ordered:
        if span.start >= reached:
            reached = span.end
            yield span
