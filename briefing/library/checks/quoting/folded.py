"""Source texts and quotations with their typography folded away: what is left has to be the same, character by character.

Folded are the shape of quotation marks, dashes, dots and spaces, ligatures, full-width signs, unseen characters, Markdown's
emphasis, marks of notes, time codes, the hyphen at a line's end, and a page's head and foot in the middle of a text
(Chicago Manual of Style, 13.7 and 13.8: what may be changed silently). Letters, case, digits and accents stay.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.library.checks.quoting.languages import Words, language_of

BREAK = "\u2027"
"""Stands for a hyphen at a line's end: it may be the line's or the word's."""

CJK = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Scripts that put no space between words."""

SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074-\u2079"

_DOUBLE = "“”„‟«»「」『』〝〞〟＂"
_SINGLE = "‘’‚‛‹›ʼ`´＇"
_SIGNS = (
    {mark: '"' for mark in _DOUBLE}
    | {mark: "'" for mark in _SINGLE}
    | {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in _DOUBLE + _SINGLE}
    | {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
    | {"\u2010": "-", "\u2011": "-", "\u2043": "-", "\u2212": "-", "\u2015": "—"}
    | dict.fromkeys("\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff", "")
    | dict.fromkeys(
        "\u0640\u0670" + "".join(map(chr, range(0x64B, 0x653))), ""
    )  # Arabic's lengthening stroke and vowel marks
)
_STAGE = "[Ll]aughter|[Aa]pplause|[Cc]heers|[Ll]aughs|Beifall|Rires|Applaudissements|Risas"
_TYPOGRAPHY: tuple[tuple[tuple[str, ...], re.Pattern[str], str], ...] = tuple(
    (signs, re.compile(pattern), put)
    for signs, pattern, put in (
        (("*", "_"), r"(?<!\w)(?:\*{1,3}|_{1,3})(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3})(?!\w)", ""),  # Markdown's emphasis
        (("…", "⋯", "..", ". ."), r" ?(?:\.(?: ?\.){2,}|…+|⋯+) ?", "…"),
        (("–",), r"(?<=\d) ?– ?(?=\d)|(?<=[^\W\d_])–(?=[A-ZÀ-ÞА-Я])", "-"),  # a range; Moscow–Beijing
        (("—", "–", "--", " - "), r" ?(?:--+|—+) ?| – ?|–| - ", "—"),
        (
            ("⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"),  # of notes; those of 10⁶ and m² stay
            rf"(?<=[^\W\d_]{{3}})[{SUPERSCRIPTS}]+(?!\w)|(?<=[.,;:!?\"')\]])[{SUPERSCRIPTS}]+",
            "",
        ),
        (("[",), r"(?<=[\w.,;:\"])\[\d{1,3}\](?!\w)", ""),
        ((" ?", " !", " ;", " :", " %"), r" (?=[?!;:%])", ""),
        (("[",), r"\[(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?\] ?", ""),  # time codes
        (("[", "("), rf" ?[\[(](?:{_STAGE})\.?[\])]", ""),
        ((" ",), rf"(?<=[{CJK}]) (?=[{CJK}])", ""),
    )
)
"""The signs of which a text must have one before a pattern is tried, the pattern, and what replaces it."""

_IN_GUILLEMETS = re.compile(r"(?<=[«‹])\s+|\s+(?=[»›])")
_MARKS_AT_A_WORD = re.compile(r"(?<!\w)'|'(?!\w)")
_LINE_MARKS = re.compile(r"^\s*(?:#{1,6}\s+|>\s?|[•◦▪‣*-]\s+)*")
_TIME_CODE = re.compile(r"^\s*(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?\s+(?=\S)")
_PAGE_NUMBER = re.compile(
    r"\s*(?:[Pp]age|[Ss]eite|p\.)?\s*[-–—|]?\s*\d{1,4}\s*[-–—|]?(?:\s*(?:of|/|von|sur|de)\s*\d{1,4})?\s*"
)
_LABEL = re.compile(
    r"(?:\[[\d:.,]+\]\s*)?([QA])[.:](?=\s)|(?:\[[\d:.,]+\]\s*)?([^\W\d_a-z][^:\n.!?\"“]{0,45}(?:\. [^:\n.!?\"“]{0,40})?):(?=\s|$)"
)


_LONGEST_HEAD = 160
"""The most characters of a line that may be a page's head or foot."""


class Turn(NamedTuple):
    """A turn of a transcript: where in a folded text somebody begins to speak, and the label that the text gives them."""

    start: int
    label: str


class Folded(NamedTuple):
    """A source's text, folded; where its lines and its paragraphs begin, and whose turn begins where.

    In `marked` a hyphen at a line's end is BREAK; in `text` it is left out.
    """

    marked: str
    text: str
    starts: tuple[int, ...]
    breaks: tuple[int, ...]
    turns: tuple[Turn, ...]
    language: Words

    def line_at(self, offset: int) -> int:
        """Return the number, from 1, of the line that an offset of `marked` falls in."""
        return bisect_right(self.starts, offset)

    def turn_at(self, offset: int) -> str:
        """Return who speaks at an offset of `marked`, as the text calls them; empty where it does not say."""
        place = bisect_right(self.turns, offset, key=lambda turn: turn.start)
        return self.turns[place - 1].label if place else ""

    def paragraph_begins(self, offset: int) -> int:
        """Return where the paragraph begins that an offset of `marked` falls in."""
        return self.breaks[bisect_right(self.breaks, offset) - 1] if self.breaks else 0


def folded_words(text: str) -> str:
    """Fold a quotation, or another text that is compared with a part of a source's text."""
    text = re.sub(r"(\n\s*\n\s*)[" + _DOUBLE + _SINGLE + r"\"']+", r"\1", text)
    return _folded_signs(_LINE_MARKS.sub("", text)).strip()


def folded_text(raw: str) -> Folded:
    """Fold a source's text. Its lines are counted as in the text itself: each that is not empty, from 1."""
    lines = raw.splitlines()
    furniture = _furniture(lines)
    labels = _labels(lines)
    parts: list[str] = []
    starts: list[int] = []
    breaks: list[int] = []
    turns: list[Turn] = []
    length, after_gap = 0, True
    for place, line in enumerate(lines):
        if not line.strip():
            after_gap = True
            continue
        part = "" if place in furniture else folded_line(line)
        before = parts[-1] if parts else ""
        if part and before and not after_gap:
            parts[-1], part = _joined(before, part)
            length += len(parts[-1]) - len(before)
        elif part and before and not before.endswith((" ", BREAK)):
            parts[-1] += " "
            length += 1
        if part and after_gap and not _goes_on(before, part):
            if not _is_closed(before):
                part = part.lstrip('"')
            breaks.append(length)
        starts.append(length)
        if place in labels and part:
            turns.append(Turn(length, labels[place]))
        if part:
            parts.append(part)
            length += len(part)
            after_gap = False
    marked = "".join(parts)
    return Folded(marked, marked.replace(BREAK, ""), tuple(starts), tuple(breaks), tuple(turns), language_of(marked))


def folded_line(line: str, *, is_first: bool = True) -> str:
    """Fold a line of a text, or a part of one; only the part that comes first has a time code or a list's mark before it."""
    return _folded_signs(_LINE_MARKS.sub("", _TIME_CODE.sub("", line)) if is_first else line).strip()


def _folded_signs(text: str) -> str:
    if not text.isascii():
        text = _IN_GUILLEMETS.sub("", unicodedata.normalize("NFC", text))
        for sign in set(text) & _SIGNS.keys():
            text = text.replace(sign, _SIGNS[sign])
    text = " ".join(text.split())
    for signs, pattern, put in _TYPOGRAPHY:
        if (signs != (" ",) or max(text, default="") > CJK[0]) and any(sign in text for sign in signs):
            text = pattern.sub(put, text)
    return _MARKS_AT_A_WORD.sub('"', text) if "'" in text else text


def _joined(before: str, part: str) -> tuple[str, str]:
    """Join a line to the one before: a hyphen at its end may be the word's or the line's own."""
    if re.search(r"[^\W\d_]-$", before) and part[0].islower():
        return before[:-1] + BREAK, part
    if re.search(r"\w-$", before):
        return before, part
    if before[-1] in "…—" or part[0] in "…—" or (_is_cjk(before[-1]) and _is_cjk(part[0])):
        return before, part
    return before + " ", part


def _is_cjk(char: str) -> bool:
    return re.match(f"[{CJK}]", char) is not None


def _goes_on(before: str, part: str) -> bool:
    """Say whether a sentence goes on over a gap, as it does over a page's end."""
    return bool(before) and before.rstrip()[-1:].isalnum() and part[0].islower()


def _is_closed(before: str) -> bool:
    """Say whether no quotation is open at a paragraph's end: each paragraph of a long one opens it again."""
    return before.count('"') % 2 == 0


def _furniture(lines: Sequence[str]) -> set[int]:
    """Return the indexes of the lines that are page numbers, or running heads that are repeated."""
    filled = [place for place, line in enumerate(lines) if len(line) <= _LONGEST_HEAD and line.strip()]
    numbers = {place for place in filled if _PAGE_NUMBER.fullmatch(lines[place])}
    kinds = Counter(_without_numbers(lines[place]) for place in filled)
    earlier: set[str] = set()
    heads: set[int] = set()
    for index, place in enumerate(filled):
        kind = _without_numbers(lines[place])
        if kinds[kind] < 2 or place in numbers:
            continue
        beside = {*filled[max(0, index - 2) : index], *filled[index + 1 : index + 2]}
        if kind in earlier and ("\f" in lines[place] or beside & (numbers | heads)):
            heads.add(place)
        earlier.add(kind)
    order = {place: index for index, place in enumerate(filled)}
    beside_heads = {
        filled[max(0, order[head] + step)] for head in heads for step in (-1, 0, 1) if order[head] + step < len(filled)
    }
    set_apart = {place for place in numbers if lines[place][:1] in "\f\t " or not lines[place].strip().isdigit()}
    return heads | (numbers & (beside_heads | set_apart))


def _without_numbers(line: str) -> str:
    return re.sub(r"\d+", "0", " ".join(line.split()))


def _labels(lines: Sequence[str]) -> dict[int, str]:
    """Return the label of every line in which somebody begins to speak; none where the text is no transcript.

    A transcript has three turns at least, of two speakers at least, one of whom speaks again.
    """
    labels = dict(_labelled(lines))
    counts = Counter(labels.values())
    is_transcript = len(labels) >= 3 and len(counts) >= 2 and max(counts.values()) >= 2
    return labels if is_transcript else {}


def _labelled(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    for place, line in enumerate(lines):
        match = _LABEL.match(line.strip().strip("*_"))
        if match:
            label = match[1] or match[2]
            if len(label.split()) <= 6:
                yield place, label
