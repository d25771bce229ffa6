"""What a reader takes out of a file: lines, and where each of them stands; or why there is nothing to take."""

from typing import NamedTuple

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Writes raised digits as such: 10⁶ is not 106, and the mark of a note is no number."""


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


class UnreadableError(Exception):
    """A file has no text that can be read: what is wrong with it, and what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what, remedy)
        self.what = what
        self.remedy = remedy
