"""A brief's file on disk: read whole, written whole, and never written over what somebody else has saved."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from briefing import file_lock
from briefing.files import NotWrittenError, write_whole
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import MAX_BYTES, bytes_of
from briefing.paths import resolved

_MARK = b"\xef\xbb\xbf"


class SavedElsewhereError(Exception):
    """The file on disk is not the one that was read."""


class SavedFile:
    """A file, and its bytes as they were read last."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.content = b""

    def content_of(self, text: str) -> bytes:
        """Return the bytes that a text has in the file, behind the byte order mark if there is one."""
        return (_MARK if self.content.startswith(_MARK) else b"") + text.encode("utf-8")

    def read(self) -> tuple[bool, Problem | None]:
        """Read the file; return whether its bytes are others than before, and the problem where it cannot be read."""
        content, problem = bytes_of(self.path, str(self.path), most=MAX_BYTES)
        if content is None:
            return False, problem
        is_another, self.content = content != self.content, content
        return is_another, None

    def write(self, text: str, *, prepare: Callable[[bytes], None] | None = None) -> None:
        """Write a text; just before, when nothing speaks against it, `prepare` is called with the bytes that are written.

        Raises SavedElsewhereError where the file on disk is not the one that was read, NotWrittenError where it cannot be
        written; it is as it was then.
        """
        content = self.content_of(text)
        if len(content) > MAX_BYTES:
            raise NotWrittenError(f"the brief would have more than {MAX_BYTES >> 20} MiB; split it in two")
        with _no_other_desk_writes(self.path):
            on_disk, _ = bytes_of(self.path, str(self.path), most=MAX_BYTES)
            if on_disk != self.content:
                raise SavedElsewhereError
            if prepare is not None:
                prepare(content)
            write_whole(self.path, content, replace=True)
        self.content = content


@contextmanager
def _no_other_desk_writes(path: Path) -> Iterator[None]:
    """Hold a lock on a file's folder, where that has locks: the file itself is another one after each writing.

    Raises SavedElsewhereError where another process keeps it.
    """
    with ExitStack() as held:
        try:
            folder = os.open(resolved(path).parent, os.O_RDONLY)
            held.callback(os.close, folder)
            held.enter_context(file_lock.locked(folder))
        except OSError as error:
            if error.errno == errno.EAGAIN:
                raise SavedElsewhereError from error
        yield
