"""The sources' texts: which file has one, and its paragraphs, read once for as long as the file stays as it is.

A paragraph is a line of the text that is not empty, counted from 1.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from functools import cached_property
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from briefing.brief.text import quotation_lines, quotation_words, with_single_spaces
from briefing.library.checks.quoting.alignment import Milestones, milestones
from briefing.library.checks.quoting.folded import Folded, folded_text
from briefing.library.files.file_stat import FileStat, file_stat
from briefing.library.files.source_folders import text_path
from briefing.library.reading.formats.text import Marks
from briefing.library.reading.problems import Problem
from briefing.library.reading.source_file import read_source

_NO_MARKS = Marks()

_LONG = 20_000
"""From so many characters on, places within a paragraph are kept, so that no passage is counted off from its beginning."""

_PART = 250_000
"""So many characters of a text are looked at together where all of them at once would take memory."""


class TextChange(NamedTuple):
    """That a file is another than it was: whether its text is another too, and the day on which the other was last checked.

    Without a day it is compared with the one that was read for the brief.
    """

    is_of_text: bool
    day: str = ""


class SourceText:
    """A source's text, and what is asked of it, each prepared when it is first asked for: a long text takes its time.

    `fingerprint` is that of its file. `reading` says in words how its bytes were read; it is empty where they are UTF-8 without
    a fault. `reader` says what read it, where it is no plain text; `marks` where its lines stand in the file.
    """

    def __init__(
        self, raw: str, *, fingerprint: str = "", reading: str = "", reader: str = "", marks: Marks = _NO_MARKS
    ) -> None:
        self._raw = raw
        self.fingerprint = fingerprint
        self.reading = reading
        self.reader = reader
        self.marks = marks

    @cached_property
    def words_fingerprint(self) -> str:
        """The SHA-256 of what stands in the file and where, however its bytes say it."""
        return sha256(f"{self.marks}\0{self._raw}".encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def folded(self) -> Folded:
        """The text with its typography folded, in which quotations are looked for."""
        return folded_text(self._raw)

    @cached_property
    def small_parts(self) -> Mapping[int, str]:
        """The folded text in small letters, in which the nearest passage is looked for: parts of it, by where each begins.

        As a whole it takes four bytes for each letter to make small, in any text with a letter beyond Latin-1.
        """
        text = self.folded.text
        return {begin: text[begin : begin + _PART].lower() for begin in range(0, len(text), _PART)}

    @property
    def length(self) -> int:
        """How many characters it has."""
        return len(self._raw)

    @property
    def line_count(self) -> int:
        """How many paragraphs it has."""
        return len(self.folded.starts)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The paragraphs as they stand in the file."""
        return tuple(line for line in self._raw.splitlines() if line.strip())

    @cached_property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs as they stand in the file, but for their white space."""
        return tuple(map(with_single_spaces, self.lines))

    @cached_property
    def milestones(self) -> Mapping[int, Milestones]:
        """Places within the long paragraphs, by number."""
        return {n: milestones(paragraph) for n, paragraph in enumerate(self.paragraphs, 1) if len(paragraph) > _LONG}

    @cached_property
    def _joined(self) -> tuple[str, tuple[int, ...]]:
        """The text in one line, normalised, and where each of its paragraphs begins in it."""
        parts = quotation_lines(self.lines)
        return " ".join(parts), tuple(accumulate((len(part) + 1 for part in parts[:-1]), initial=0)) if parts else ()

    @property
    def text(self) -> str:
        """The text, normalised to one line."""
        return self._joined[0]

    @property
    def starts(self) -> tuple[int, ...]:
        """Where each paragraph begins in the text."""
        return self._joined[1]

    def paragraph_at(self, offset: int) -> int:
        """Return the number of the paragraph, from 1, that an offset of the text falls in."""
        return bisect_right(self.starts, offset)

    def paragraph(self, number: int) -> str:
        """Return a paragraph's normalised text; empty where there is none of that number."""
        return quotation_words(self.lines[number - 1]) if 0 < number <= len(self.lines) else ""


def source_text(raw: str) -> SourceText:
    """Return a text that is no file's."""
    return SourceText(raw)


def read_text(folders: Sequence[Path], name: str) -> SourceText | Problem:
    """Read a source's text in the first of some folders that has it; the problem where none has it, or it is no text."""
    source_file, problem = read_source(text_path(folders, name), name)
    if source_file is None:
        return problem or Problem(name, 0, 0, "the text cannot be read", "check the file")
    return SourceText(
        source_file.text,
        fingerprint=source_file.fingerprint,
        reading=source_file.reading,
        reader=source_file.reader,
        marks=source_file.marks,
    )


class SourceTexts:
    """The texts that were read last, each kept for as long as its file stays as it is. Threads may share it."""

    def __init__(self, *, keeps: int = 4) -> None:
        self._keeps = keeps
        self._texts: OrderedDict[tuple[Path, FileStat], SourceText] = OrderedDict()
        self._lock = Lock()

    def text(self, folders: Sequence[Path], name: str) -> SourceText | Problem:
        """Return a source's text, or the problem with it; its file is read where it has changed."""
        path = text_path(folders, name)
        stat = file_stat(path)
        with self._lock:
            known = self._texts.get((path, stat)) if stat else None
            if known is not None and stat is not None:
                self._texts.move_to_end((path, stat))
                return known
            text = read_text([path.parent], name)
            if isinstance(text, SourceText) and stat is not None:
                self._texts[path, stat] = text
                while len(self._texts) > self._keeps:
                    self._texts.popitem(last=False)
            return text
