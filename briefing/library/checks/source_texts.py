"""The sources' texts: which file has one, and its paragraphs, read once for as long as the file stays as it is.

A paragraph is a line of the text that is not empty, counted from 1.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from briefing.brief.text import quotation_words
from briefing.library.checks.quoting.alignment import Milestones, milestones
from briefing.library.checks.quoting.folded import Folded, folded_text
from briefing.library.files.file_stat import FileStat, file_stat
from briefing.library.reading.formats.text import Marks
from briefing.library.reading.problems import Problem
from briefing.library.reading.source_file import read_source
from briefing.paths import is_there

_LONG = 20_000
"""From so many characters on, places within a paragraph are kept, so that no passage is counted off from its beginning."""


class SourceText(NamedTuple):
    """A source's text, normalised to one line, where each of its paragraphs begins in it, and its file's fingerprint.

    `paragraphs` are as they stand in the file, but for their white space. `reading` says in words how its bytes were read; it
    is empty where they are UTF-8 without a fault. `reader` says what read it, where it is no plain text; `marks` where its
    lines stand in the file. `milestones` are kept of long paragraphs, by number.
    """

    text: str
    starts: tuple[int, ...]
    folded: Folded
    paragraphs: tuple[str, ...]
    milestones: Mapping[int, Milestones]
    fingerprint: str = ""
    reading: str = ""
    reader: str = ""
    marks: Marks = Marks()

    def paragraph_at(self, offset: int) -> int:
        """Return the number of the paragraph, from 1, that an offset of the text falls in."""
        return bisect_right(self.starts, offset)

    def paragraph(self, number: int) -> str:
        """Return a paragraph's normalised text; empty where there is none of that number."""
        if number > len(self.starts):
            return ""
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[self.starts[number - 1] : end].strip()


def source_text(raw: str) -> SourceText:
    """Split a source's text into its numbered paragraphs."""
    paragraphs = tuple(" ".join(line.split()) for line in raw.splitlines() if line.strip())
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    for paragraph in paragraphs:
        part = quotation_words(paragraph)
        starts.append(length)
        parts.append(part)
        length += len(part) + 1
    long_ones = {n: milestones(paragraph) for n, paragraph in enumerate(paragraphs, 1) if len(paragraph) > _LONG}
    return SourceText(" ".join(parts), tuple(starts), folded_text(raw), paragraphs, long_ones)


def read_text(folders: Sequence[Path], name: str) -> SourceText | Problem:
    """Read a source's text in the first of some folders that has it; the problem where none has it, or it is no text."""
    source_file, problem = read_source(text_path(folders, name), name)
    if source_file is None:
        return problem or Problem(name, 0, 0, "the text cannot be read", "check the file")
    return source_text(source_file.text)._replace(
        fingerprint=source_file.fingerprint,
        reading=source_file.reading,
        reader=source_file.reader,
        marks=source_file.marks,
    )


def text_path(folders: Sequence[Path], name: str) -> Path:
    """Return the path of a text in the first of some folders that has it; in the first folder where none has it."""
    paths = [folder / name for folder in folders]
    return next((path for path in paths if is_there(path)), paths[0])


def is_at_hand(folders: Sequence[Path], name: str) -> bool:
    """Say whether one of some folders has a text."""
    return any(is_there(folder / name) for folder in folders)


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
