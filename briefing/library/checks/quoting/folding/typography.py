"""The signs of some lines with their typography folded away: each in one shape, and what is set by several put plainly.

Folded are the shape of quotation marks, dashes, dots and spaces, ligatures, full-width signs, unseen characters, Markdown's
emphasis and links, and marks of notes (Chicago Manual of Style, 13.7 and 13.8). How lines are joined is no matter of this.
"""

import re
import unicodedata
from collections.abc import Set
from functools import cache
from html import unescape

from briefing.brief.text import OTHER_SPACES, signs_of, with_single_spaces
from briefing.library.checks.quoting.folding.turns import STAGE
from briefing.library.checks.quoting.lexicon.number_words import CURRENCY

CJK = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Scripts that put no space between words."""

SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074-\u2079"

LINK = re.compile(
    r"\[([^\[\]\n]+)\]\((?:https?:|mailto:|www\.|[./#])[^()\[\]\s]*+(?:\([^()\[\]\s]*+\)[^()\[\]\s]*+)*+(?: \"[^\"\[\]\n]*+\")?\)"
)
"""Matches a link of Markdown, of which only the words are read."""

_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#[1-9]\d{1,5}|#x[0-9A-Fa-f]{2,5});")

CODE = re.compile(r"(?<![`\w])`(?!`)([^`\n]+)(?<!`)`(?![`\w])")
"""Matches what Markdown sets as code, between two backticks; one backtick alone opens a quotation."""

_DOUBLE = "“”„‟«»「」『』〝〞〟＂″"
_SINGLE = "‘’‚‛‹›ʹʻʼʽʾʿ′`´＇"
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
QUOTATION_MARKS = _DOUBLE + _SINGLE
"""Every shape of a quotation mark but the plain ones."""

_OTHER_SHAPES = frozenset(_SIGNS)
_ALWAYS_PRESENT = " ;`'"
"""What may be put in the place of other signs than those of `_SIGNS`: of a space, and of what Unicode composes otherwise."""

_SPACED_CJK = re.compile(rf"[{CJK}](?: [{CJK}]){{2,1000}}+")
"""Characters with a space between each two, as some programs take them out of pages: the spaces of a thousand go at once."""

SPACE_IN_CJK = re.compile(rf" (?:(?<=[{CJK},.;:!?、。\"')] )(?=[{CJK}])|(?<=[{CJK}] )(?=[\"'(][{CJK}]))")
"""A space beside a character of a script that puts none between words: a line's end, mostly."""

_EMPHASIS = re.compile(r"\*(?<!\w\*)\*{0,2}(?=\S)|_(?<!\w_)_{0,2}(?=\S)|\*(?<=\S\*)\*{0,2}(?!\w)|_(?<=\S_)_{0,2}(?!\w)")
"""What Markdown sets around a word that is stressed."""
_DOTS = re.compile(r"\.(?: ?\.){2,}+ ?|…+ ?|⋯+ ?")
_RANGE = re.compile(
    r"–(?<![^\s(\"]–)(?=\d[\d.,]*(?: ?(?:[°%‰€$£]|degr|[Gg]rad|Prozent|per ?cent|pour cent|por ciento|dB|points?(?!\w))"
    r"|[.,;)]))"
    r"| –(?<=\d –) ?(?=\d)|–(?<=\d–) ?(?=\d)|–(?<=[\d%‰°€£]–)(?=[A-Z]{0,2}[$€£¥₽₴₹₺₩]?\d)|–(?<=[^\W\d_]–)(?=[A-ZÀ-ÞА-Я])"
    r"|[–—](?<=\d,[–—])(?!\w)"
)
"""The dash of `2014–2025`, `€38–€42` and `Moscow–Beijing`, which is as good as a hyphen; a minus `–12 °C`, no cents `5,—`."""
_HYPHENS = re.compile(r"--+")
_CURRENCY_APART = (
    re.compile(rf"([{CURRENCY}](?<!\d.)(?<!\d .)) (?=\d)"),
    re.compile(rf" (?<=\d )([{CURRENCY}])(?!\d)"),
)
"""The sign of a currency that stands apart from its number, `€ 4.2 million` and `4,2 €`: the style of a house, as in `%`."""
_NOTES = "[" + SUPERSCRIPTS + "]"
_NOTE_RAISED = re.compile(
    rf"{_NOTES}(?:(?<=[^\W\d_]{{3}}{_NOTES}){_NOTES}*(?!\w)|(?<=[.,;:!?\"')\]]{_NOTES}){_NOTES}*"
    rf"|(?<=(?:1[5-9]|20)\d\d{_NOTES}){_NOTES}*(?=[.,;:!?)\"]))"
)
"""The raised number of a note behind a word or its stop, or behind a year before a stop; those of 10⁶ and m² stay."""
_NOTE_IN_BRACKETS = re.compile(r"\[(?<=[\w.,;:\"]\[)\d{1,3}\](?!\w)|\[(?<=\S\[)\^[\w-]{1,20}\](?!\w)")
_NOTE_SET_OFF = re.compile(r" \[(?<=[a-z.,;:\"] \[)\d{1,3}\](?<!\b(?:at|in|of) \[\d\])(?=[ .,;:\n]|$)")
_TIMECODE_IN_BRACKETS = re.compile(r"\[(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?\] ?")
_STAGE_IN_BRACKETS = re.compile(rf"[\[(](?:{STAGE})\.?[\])]")
_LEFT_OUT = "\0"
"""Stands for a moment where something is left out together with the space before it; no cleaned text has this sign."""

_DASHES = ((" - ", "—"), ("–", "—"), ("——", "—"), (" —", "—"), ("— ", "—"))
"""How a dash may be set, and what it is folded to."""

_MARKS_AT_A_WORD = re.compile(rf"'(?:(?<!\w')|(?!\w)|(?<=[{CJK}\uac00-\ud7af]')|(?=[{CJK}]))")
_ANY_CJK = re.compile(f"[{CJK}]")
_OFTEN = 6  # a text in which every sixth sign is a space, or more, may have one after each of its characters

_LONG = 100_000
"""The number of characters from which a text is long."""


def with_entities_read(text: str) -> str:
    """Put the sign for each entity of HTML that stands in a text, as in Markdown: `&nbsp;`, `&amp;`; none that ends a line."""
    return _ENTITY.sub(_sign_of, text) if "&" in text else text


def _sign_of(entity: re.Match[str]) -> str:
    sign = unescape(entity[0])
    return entity[0] if sign == entity[0] or sign.splitlines() != [sign] or "\0" in sign else sign


def spaced(text: str) -> str:
    """Put a single space for each white space of some lines, and none at their ends."""
    if not text.replace("\n", " ").isprintable():  # as no other space is
        for space in _found(OTHER_SPACES, text):
            text = text.replace(space, " ")
    return _with_plain_spaces(text)


def folded_part(text: str, signs: frozenset[str] | None) -> str:
    """Fold some lines that have single spaces and no other signs than these, where they are known."""
    return _Typography(_with_plain_signs(text, signs), signs).fold()


def _with_plain_spaces(text: str) -> str:
    """Put one space for several within each line of a text, and none at its ends."""
    while "  " in text:
        text = text.replace("  ", " ")
    return text.replace(" \n", "\n").replace("\n ", "\n").strip(" ")


def folded_signs(text: str) -> str:
    return _Typography(_with_plain_signs(with_single_spaces(text))).fold()


def signs_while_folding(raw: str) -> frozenset[str] | None:
    """Return the signs that a long text has, or has in the place of others while it is folded; None where they are not known."""
    signs = signs_of(raw) if len(raw) > _LONG else None
    if signs is None:
        return None
    plain = "".join(_SIGNS[sign] for sign in signs & _OTHER_SHAPES)
    return frozenset(signs.union(plain, _ALWAYS_PRESENT))


def _found(wanted: frozenset[str], text: str) -> Set[str]:
    """Return which of some signs a text has."""
    signs = signs_of(text)
    if signs is not None:
        return signs & wanted
    any_of_them = _any_of(wanted)
    parts = (any_of_them.findall(text, begin, begin + _LONG) for begin in range(0, len(text), _LONG))
    return {sign for part in parts for sign in part}


@cache
def _any_of(signs: frozenset[str]) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(sorted(signs)))}]")


def _with_plain_signs(text: str, signs: frozenset[str] | None = None) -> str:
    """Put a plain sign in the place of each that is another shape of it, in a text with plain spaces, which it keeps.

    It has no other signs than `signs`, where these are given.
    """
    if "`" in text:
        text = _with_plain_spaces(CODE.sub(r"\1", text))
    if text.isascii():
        return text
    has_gaps = False
    text = unicodedata.normalize("NFC", text)
    for inside, mark in (("« ", "«"), ("‹ ", "‹"), (" »", "»"), (" ›", "›")):
        if mark in text:
            text = text.replace(inside, mark)
    for sign in _found(_OTHER_SHAPES, text) if signs is None else signs & _OTHER_SHAPES:
        text = text.replace(sign, _SIGNS[sign])
        has_gaps = has_gaps or not _SIGNS[sign]
    return _with_plain_spaces(text) if has_gaps else text


class _Typography:
    """What is set by several signs in a text: in one line, or in lines that are folded together.

    Each pattern begins with a sign, or with one of some, and a text without these is passed over; what stands before that sign
    is looked at afterwards. That is how a long text is read quickly.
    """

    def __init__(self, text: str, signs: frozenset[str] | None = None) -> None:
        """Prepare for a text with plain signs, and no others than `signs`, where these are known."""
        self._text = text
        self._present = signs
        self._has_gaps = False  # where something was left out, with two spaces in a row, or one at a line's end

    def fold(self) -> str:
        """Return the text with plain signs, or none, in the place of those; it has plain spaces, as it had before."""
        self._leave_out(LINK, "](", but_for=r"\1")
        self._leave_out(_EMPHASIS, "*", "_")
        if self._put("…", _DOTS, "…", "⋯", "..", ". ."):
            self._text = self._text.replace(" …", "…")
        self._put("-", _RANGE, "–", "—")
        self._put("—", _HYPHENS, "--")
        self._put_plain_dashes()
        self._leave_out(_NOTE_RAISED, *"⁰¹²³⁴⁵⁶⁷⁸⁹")
        self._leave_out(_NOTE_IN_BRACKETS, "[")
        self._leave_out(_NOTE_SET_OFF, " [")
        self._leave_out_spaces_before("?!;:%°‰")
        self._put(r"\1", _CURRENCY_APART[0], *CURRENCY)
        self._put(r"\1", _CURRENCY_APART[1], *(f" {sign}" for sign in CURRENCY))
        self._leave_out(_TIMECODE_IN_BRACKETS, "[")
        self._leave_out_with_the_space_before(_STAGE_IN_BRACKETS, "[", "(")
        if self._has_cjk():
            if self._text.count(" ") * _OFTEN > len(self._text):
                self._text = _SPACED_CJK.sub(lambda spaced: spaced[0].replace(" ", ""), self._text)
            self._put("", SPACE_IN_CJK, " ")
        self._put('"', _MARKS_AT_A_WORD, "'")
        return _with_plain_spaces(self._text) if self._has_gaps else self._text

    def _put(self, plain: str, pattern: re.Pattern[str], *signs: str) -> bool:
        """Replace what a pattern matches in a text that has one of some signs; say whether it has one."""
        if not any(map(self._has, signs)):
            return False
        self._text = pattern.sub(plain, self._text)
        return True

    def _has(self, sign: str) -> bool:
        """Say whether the text has a sign, or several in a row."""
        return (self._present is None or self._present.issuperset(sign)) and sign in self._text

    def _leave_out(self, pattern: re.Pattern[str], *signs: str, but_for: str = "") -> None:
        """Leave out what a pattern matches in a text that has one of some signs, but for a part of it."""
        before = self._text
        self._put(but_for, pattern, *signs)
        self._has_gaps = self._has_gaps or len(before) != len(self._text)

    def _leave_out_with_the_space_before(self, pattern: re.Pattern[str], *signs: str) -> None:
        self._leave_out(pattern, *signs, but_for=_LEFT_OUT)
        if self._has_gaps:
            self._text = self._text.replace(f" {_LEFT_OUT}", "").replace(_LEFT_OUT, "")

    def _put_plain_dashes(self) -> None:
        if not any(map(self._has, "-–—")):
            return
        for dash, plain in _DASHES:
            while dash in self._text:
                self._text = self._text.replace(dash, plain)

    def _leave_out_spaces_before(self, signs: str) -> None:
        for sign in signs:
            if self._has(f" {sign}"):
                self._text = self._text.replace(f" {sign}", sign)

    def _has_cjk(self) -> bool:
        if self._text.isascii() or (self._present is not None and not _ANY_CJK.search("".join(self._present))):
            return False
        return _ANY_CJK.search(self._text) is not None
