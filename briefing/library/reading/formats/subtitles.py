"""The text of subtitles (SubRip's SRT, W3C's WebVTT): a line for each caption's line, with the time at which it is shown.

Read by these few lines and no package: both forms are plain text, and what is wanted of them is when words are said.
"""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import pairwise
from typing import NamedTuple

from briefing.library.reading.formats.text import FormattedText, Marks, UnreadableError

_STAMP = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?"
_TIMING = re.compile(rf"\s*{_STAMP}\s*-->\s*{_STAMP}(?:\s.*)?")
_SRT_BEGINS = re.compile(rf"\s*\d+\s*\n\s*{_STAMP}\s*-->")
_VTT_BEGINS = re.compile(r"WEBVTT(?:\s|$)")
_APART = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|<\d[\d:.]*>|</?>|\{\\[^{}]*\}")

MOST_LETTERS = 6 << 20
"""The most letters of subtitles that are read: those of two days of speech have fewer."""

_PAUSE = 2.0
"""Seconds of silence after which a paragraph begins."""

_ROLLS = 0.3
"""The share of captions that begin with the line before, from which on captions roll up over the screen."""


class _Caption(NamedTuple):
    """What is shown at once: from when to when, in seconds, and its lines."""

    begin: float
    end: float
    lines: tuple[str, ...]


def is_subtitles(text: str) -> bool:
    """Say whether a text is subtitles, by how it begins."""
    start = text[:2000].lstrip("\ufeff")
    return _VTT_BEGINS.match(start) is not None or _SRT_BEGINS.match(start) is not None


def read_subtitles(text: str) -> FormattedText:
    """Read the text of subtitles.

    Raises UnreadableError where they have no caption, a line of times that is none, or more than a recording of days has.
    """
    if len(text) > MOST_LETTERS:
        raise UnreadableError(
            f"these subtitles have more than {MOST_LETTERS >> 20} million letters", "split them in two"
        )
    is_vtt = _VTT_BEGINS.match(text.lstrip("\ufeff")) is not None
    captions = [caption for caption in _captions(text.splitlines(), is_vtt=is_vtt) if caption.lines]
    if not captions:
        raise UnreadableError("no caption is found in these subtitles", "check the file")
    repeats = sum(before.lines[-1] == after.lines[0] for before, after in pairwise(captions))
    rolls = repeats > _ROLLS * len(captions)
    lines: list[str] = []
    times: list[tuple[float, float]] = []
    speaker = ""
    for place, caption in enumerate(captions):
        before = captions[place - 1] if place else None
        if before and caption.begin - before.end >= _PAUSE:
            lines.append("")
        for line in _new_lines(before, caption) if before and rolls else caption.lines:
            voice = _VOICE.match(line)
            words = " ".join(unescape(_MARKUP.sub("", line)).split())
            if not words:
                continue
            if voice and voice[1].strip() != speaker:
                speaker = voice[1].strip()
                lines.append("")
                words = f"{speaker}: {words}"
            lines.append(words)
            times.append((caption.begin, caption.end))
    form = "WebVTT" if is_vtt else "SRT"
    count = f"{len(captions)} caption{'s' if len(captions) != 1 else ''}"
    return FormattedText(tuple(lines), f"{form} of {count}", Marks(times=tuple(times)))


def _captions(lines: Sequence[str], *, is_vtt: bool) -> Iterator[_Caption]:
    """Yield the captions: what stands between two lines of times, without the next one's number or name."""
    begin = end = 0.0
    words: list[str] = []
    is_open = is_apart = False
    for place, line in enumerate(lines):
        if "-->" in line:
            match = _TIMING.fullmatch(line)
            if match is None:
                what = f"line {place + 1} of these subtitles has no times that can be read"
                raise UnreadableError(what, "write them as 00:12:31,000 --> 00:12:34,000")
            if is_open:
                yield _Caption(begin, end, tuple(words if is_vtt else _without_number(words)))
            begin, end = _seconds(match.groups()[:4]), _seconds(match.groups()[4:])
            words, is_open, is_apart = [], True, False
        elif is_vtt and not line.strip():
            if is_open:
                yield _Caption(begin, end, tuple(words))
            is_open = is_apart = False
        elif is_vtt and not is_open and _APART.match(line):
            is_apart = True
        elif is_open and not is_apart and line.strip():
            words.append(line.strip())
    if is_open:
        yield _Caption(begin, end, tuple(words))


def _without_number(words: Sequence[str]) -> Sequence[str]:
    """Leave out the number of the caption that follows."""
    return words[:-1] if words and words[-1].isdigit() else words


def _new_lines(before: _Caption, caption: _Caption) -> Sequence[str]:
    """Return the lines of a caption that the one before has not shown already, where lines roll up."""
    if caption.begin - before.end > 0.1:
        return caption.lines
    for count in range(min(len(before.lines), len(caption.lines)), 0, -1):
        if before.lines[-count:] == caption.lines[:count]:
            return caption.lines[count:]
    return caption.lines


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, fraction = (part or "0" for part in parts)
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + int(fraction.ljust(3, "0")) / 1000
