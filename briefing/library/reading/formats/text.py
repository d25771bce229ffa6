"""What a reader takes out of a file: lines, and where each of them stands; or why there is nothing to take."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.brief.text import signs_of

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Writes raised digits as such: 10⁶ is not 106, and the mark of a note is no number."""


MOST_LINES = 300_000
"""The most lines of a text that is read, empty ones among them: 16 MiB in lines of 60 letters have fewer."""

MOST_SIGNS = 1_000_000
"""The most signs of a text that may set words apart, of which each is looked at: in prose it is one letter in fifty."""

_SIGNS = (*"*_`[('\b\x1b’…–⁰¹²³⁴⁵⁶⁷⁸⁹$€£¥₽₴₹₺₩¢", "..", ". .", "--", " - ")
_LINE_ENDS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


class Marks(NamedTuple):
    """Where the lines of a text stand in the file that they come from; one entry for each line that is not empty.

    `pages` are counted from 1; `times` are when a line begins and ends, in seconds from the recording's beginning. Either is
    empty where the format has none. `unread_pages` are those without a letter that could be read: pictures, mostly.
    """

    pages: tuple[int, ...] = ()
    times: tuple[tuple[float, float], ...] = ()
    page_count: int = 0
    unread_pages: tuple[int, ...] = ()


class FormattedText(NamedTuple):
    """A text out of a file: its lines, an empty one between paragraphs, and which reader read it, `PDF, 14 pages, …`."""

    lines: tuple[str, ...]
    reader: str
    marks: Marks = Marks()


def with_gaps(paragraphs: Iterable[str]) -> Iterator[str]:
    """Yield the lines of some paragraphs of one line each: an empty one between two, and none for one without words."""
    is_first = True
    for paragraph in filter(None, paragraphs):
        if not is_first:
            yield ""
        yield paragraph
        is_first = False


class UnreadableError(Exception):
    """A file has no text that can be read: what is wrong with it, and what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what, remedy)
        self.what = what
        self.remedy = remedy


def check_form(text: str) -> None:
    """Raise UnreadableError where a text has more lines, or more signs between its words, than one of its size does."""
    if len(text) <= MOST_LINES:
        return
    encoded, present = text.encode("utf-8", "surrogatepass"), signs_of(text)

    def count(signs: Iterable[str]) -> int:
        """Count some signs: in the bytes, where those of ASCII are found sooner, and none that is known not to be there."""
        some = [sign for sign in signs if present is None or present.issuperset(sign)]
        return sum(encoded.count(sign.encode()) if sign.isascii() else text.count(sign) for sign in some)

    lines = max(encoded.count(b"\n"), encoded.count(b"\r"))  # a carriage return and a line feed are one end
    if lines + count(_LINE_ENDS) > MOST_LINES:
        raise UnreadableError(f"it has more than {MOST_LINES:,} lines", "split it in two")
    if count(_SIGNS) > MOST_SIGNS:
        what = f"it has more than {MOST_SIGNS:,} signs such as *, [, ( and '"
        raise UnreadableError(what, "save its words without them")
