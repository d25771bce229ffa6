"""Patterns that match words in large letters as well as in small ones.

To try hundreds of phrases at each word takes three times as long where case is to be ignored. So a text is first looked at in
small letters, where most have none of them; the pattern that ignores case then says where a phrase stands, as it stands there.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, cached_property

_ESCAPE = re.compile(r"\\.")
_OF_NO_SMALL_LETTER = re.compile("[ſıİ\u1c80-\u1c88]")
"""Matches a letter that counts for another where case is ignored, and does not become it in small letters."""


def _has_small_letters(text: str) -> bool:
    """Say whether a text in small letters has all that it has where case is ignored."""
    return text.isascii() or _OF_NO_SMALL_LETTER.search(text) is None


class AnyCase:
    """A pattern that ignores case. It is compiled when it is first needed, as there are hundreds, of many languages each."""

    def __init__(self, pattern: str) -> None:
        self._words = pattern

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._words, re.IGNORECASE)

    @cached_property
    def _small(self) -> re.Pattern[str] | None:
        """The pattern for a text in small letters; None where it has others."""
        letters = _ESCAPE.sub("", self._words)
        return re.compile(self._words) if letters == letters.lower() else None

    def _may(self, find: Callable[[re.Pattern[str], str], re.Match[str] | None], text: str) -> bool:
        """Say whether the pattern may be found in a text: where its small letters tell, they have it."""
        return self._small is None or not _has_small_letters(text) or find(self._small, text.lower()) is not None

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text; None where there is none."""
        return self._pattern.search(text) if self._may(re.Pattern.search, text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at a text's beginning; None where there is none."""
        return self._pattern.match(text) if self._may(re.Pattern.match, text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of a whole text; None where it is none."""
        return self._pattern.fullmatch(text) if self._may(re.Pattern.fullmatch, text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches in a text, in order."""
        return self._pattern.finditer(text) if self.search(text) else iter(())

    def sub(self, put: str, text: str) -> str:
        """Return a text with something put in the place of each match."""
        return self._pattern.sub(put, text) if self.search(text) else text


@cache
def any_case(pattern: str) -> AnyCase:
    """Return a pattern that ignores case, made once."""
    return AnyCase(pattern)
