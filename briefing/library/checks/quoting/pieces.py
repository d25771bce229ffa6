"""A quotation taken apart: its words, what is marked as left out, and what stands in brackets."""

import re
from enum import StrEnum
from typing import NamedTuple

from briefing.library.checks.quoting.folded import folded_words

_OMISSION = re.compile(r"\s*(?:\[\s*…\s*\]|\(\s*…\s*\)|…)\s*")
_BRACKET = re.compile(r"(\w*)\[([^\[\]]*)\](\w*)")
_REMARK = re.compile(
    r"(?:sic|emphasis|italics|our|my|translation|translated|trans\.|hervorh|souligné|énfasis)\b|!$", re.IGNORECASE
)
_AT_THE_ENDS = " \"',;:.—"


class Bracket(StrEnum):
    """What a bracket does: change a letter's case, remark on the text, add or replace words, or change a part of a word."""

    CASE = "case"
    REMARK = "remark"
    WORDS = "words"
    PART = "part of a word"


class Insertion(NamedTuple):
    """A bracket: what it does, its text, and the letters that it is joined to before and after."""

    kind: Bracket
    text: str
    before: str = ""
    after: str = ""


class Piece(NamedTuple):
    """A part of a quotation between two omissions: texts and brackets in turn, and the whole as it is written."""

    parts: tuple[str | Insertion, ...]
    whole: str

    @property
    def words(self) -> str:
        """The words that are the source's own, without the brackets."""
        return " ".join("".join(part if isinstance(part, str) else " " for part in self.parts).split())

    @property
    def brackets(self) -> tuple[Insertion, ...]:
        """The brackets, in order."""
        return tuple(part for part in self.parts if isinstance(part, Insertion))


class QuoteParts(NamedTuple):
    """A quotation's pieces, the whole of it folded, and its last character. An omission at either end does not count."""

    pieces: tuple[Piece, ...]
    folded: str
    last: str

    @property
    def is_nothing(self) -> bool:
        """Say whether no word of it is the source's."""
        return not any(re.search(r"\w", piece.words) for piece in self.pieces)


def quote_parts(quote: str) -> QuoteParts:
    """Take a quotation apart."""
    whole = folded_words(quote)
    texts = [trimmed(part) for part in _OMISSION.split(whole)]
    pieces = tuple(_piece(text) for text in texts if re.search(r"\w", text))
    return QuoteParts(pieces, trimmed(whole), whole.rstrip('"')[-1:])


def trimmed(text: str) -> str:
    """Strip the quotation marks round a text, and its final punctuation (Chicago 13.7); the sign of a number stays."""
    return text.strip(_AT_THE_ENDS).strip()


def _piece(text: str) -> Piece:
    parts: list[str | Insertion] = []
    at = 0
    for match in _BRACKET.finditer(text):
        before, inner, after = match.groups()
        parts.append(text[at : match.start()])
        parts.append(_inserted(before, inner.strip(), after))
        at = match.end()
    parts.append(text[at:])
    return Piece(tuple(part for part in parts if part != ""), text)


def _inserted(before: str, inner: str, after: str) -> Insertion:
    if len(inner) == 1 and inner.isalpha() and not before and after:
        return Insertion(Bracket.CASE, inner, before, after)
    if before or after:
        return Insertion(Bracket.PART, inner, before, after)
    return Insertion(Bracket.REMARK if _REMARK.match(inner) else Bracket.WORDS, inner)
