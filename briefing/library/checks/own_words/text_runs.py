"""The runs of signs between a text's spaces, each different one taken apart once: a long text has few that differ.

No word goes on over a space, so what is so of one run is so of all that are like it. What is told by certain words is looked
for where these stand.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property, lru_cache

WORD = re.compile(r"\w+(?:['’.,-]\w+)*")
"""Matches a word of a text, or several that a sign holds together."""

_LETTERS = re.compile(r"[^\W\d_]+")
_DIGIT, _DIGITS, _ASCII_DIGITS = re.compile(r"\d"), re.compile(r"\d+"), re.compile("[0-9][0-9]*")
"""The last begins with a set of few signs, and so is found in a quarter of the time."""

_ASCII = bytes(range(128))
_SMALL_LETTERS = bytes(
    ord(chr(code).lower()) if chr(code).isalnum() or chr(code) == "_" else 32 for code in range(128)
) + bytes(range(128, 256))
_SPACES_FOR_ALL_BUT_ASCII = bytes(code if code < 128 else 32 for code in range(256))
"""What each byte of a text in UTF-8 becomes: a small letter or a space; and a space where no further sign is a letter."""

_FEW_SEARCHES = 100
"""So many times a text is searched before its different words are told apart."""

_LONGEST_MATCH = 80
"""More characters than what is looked for near a place has."""


class TextRuns:
    """The runs and the words of a text in one line, each prepared when it is first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._searches = 0

    @cached_property
    def different(self) -> str:
        """Its different runs, in no order."""
        return " ".join({*self._text.split()})

    @cached_property
    def words(self) -> frozenset[str]:
        """Its different words, of letters alone."""
        return frozenset(_LETTERS.findall(self.different))

    @cached_property
    def forms(self) -> Mapping[str, Sequence[str]]:
        """Its different words by what they are in small letters."""
        forms: dict[str, list[str]] = {}
        for word in self.words:
            forms.setdefault(word.lower(), []).append(word)
        return forms

    @cached_property
    def figures(self) -> Sequence[int]:
        """Where in it each row of digits begins."""
        has_only_ascii = "".join(_DIGIT.findall(self.different)).isascii()
        return [row.start() for row in (_ASCII_DIGITS if has_only_ascii else _DIGITS).finditer(self._text)]

    @cached_property
    def flat(self) -> str:
        """All its words in small letters, between single spaces."""
        runs = self._text.split()
        flat = {run: f"{run.lower()} " if run.isalnum() else _flat(run) for run in {*runs}}
        return f" {''.join(map(flat.__getitem__, runs))}"

    def has_loosely(self, words: Sequence[bytes]) -> bool:
        """Say whether words stand in a row in what `loose_words` makes of it, as they do then if they do so in `flat`.

        To search it for a few words takes much less time than to tell its different words apart, which tell at once of many.
        """
        self._searches += 1
        if self._searches > _FEW_SEARCHES and not self._different_loose.issuperset(words):
            return False
        return b" %b " % b" ".join(words) in self._loose

    @cached_property
    def _loose(self) -> bytes:
        return b" %b " % loose_words(self._text)

    @cached_property
    def _different_loose(self) -> frozenset[bytes]:
        return frozenset(loose_words(self.different).split())


@lru_cache(maxsize=32)
def text_runs(text: str) -> TextRuns:
    """Return the runs of a text; those of the texts at hand are kept."""
    return TextRuns(text)


def loose_words(text: str) -> bytes:
    """Return a text in small letters, in UTF-8, with one space in the place of all signs between two letters or digits.

    That takes a third of the time in which its words are found one by one.
    """
    encoded = text.encode("utf-8", "surrogatepass").translate(_SMALL_LETTERS)
    further = {*encoded.translate(None, _ASCII).decode("utf-8", "surrogatepass")}
    if any(sign != sign.lower() for sign in further):  # to make a text small that is not ASCII takes its time
        return loose_words(text.lower())
    if any(map(str.isalnum, further)):
        for sign in (sign for sign in further if not sign.isalnum()):
            encoded = encoded.replace(sign.encode("utf-8", "surrogatepass"), b" ")
    else:
        encoded = encoded.translate(_SPACES_FOR_ALL_BUT_ASCII)
    while b"  " in encoded:
        encoded = encoded.replace(b"  ", b" ")
    return encoded.strip()


def _flat(run: str) -> str:
    return "".join(f"{word} " for word in WORD.findall(run.lower()))


def places_of(telling: Sequence[Set[str]], text: str) -> list[int]:
    """Return where what is told by a word of each of some sets may stand in a text: where it has those of the rarest set.

    The words are in small letters; the text may have large ones.
    """
    by_small_word = text_runs(text).forms
    forms = [{form for word in words & by_small_word.keys() for form in by_small_word[word]} for words in telling]
    if not all(forms):
        return []
    rarest = min(forms, key=lambda of_set: sum(map(text.count, of_set)))
    return [place for form in rarest for place in _places(form, text)]


def _places(word: str, text: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def matches_at(places: Iterable[int], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that begin at some places, which are in order, each behind the one before."""
    end = 0
    for place in places:
        match = pattern.match(text, place) if place >= end else None
        if match:
            yield match
            end = match.end()


def matches_near(places: Sequence[int], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that are near some places: to look at all of a long text takes many times as long."""
    if not places:
        return
    begin = end = 0
    for place in sorted(places):
        if place - _LONGEST_MATCH > end:
            yield from pattern.finditer(text, begin, end)
            begin = place - _LONGEST_MATCH
        end = place + _LONGEST_MATCH
    yield from pattern.finditer(text, begin, end)
