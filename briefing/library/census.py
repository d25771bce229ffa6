"""The files of a place seen from outside: what tells, without reading one, whether any of them is new, gone or changed.

Ten thousand files take some 40 ms to look at. A short command lets a forked child look while it imports and opens what
it needs itself; where there can be no such child, or it fails, the looking is done here.
"""

import os
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple, NoReturn

from briefing.library.place import files_of
from briefing.library.workers import may_fork

MANY = 1000
"""From so many files on, a child is sooner there than the looking is done."""

_PART, _EACH, _WIDE = 256, 3, 1 << 20
"""Files that are looked at before they are told of; numbers told of each; bytes that may wait to be heard."""

_GONE = -1
"""The size of a file that went away since it was listed."""


class Stamp(NamedTuple):
    """What tells whether a file has changed."""

    path: str
    size: int
    mtime: int


class Census(NamedTuple):
    """All files of a place, each by path, size and time; and one sign for all of them, which is another one as soon as a
    file is new, gone or changed."""

    sign: str
    paths: Sequence[str]
    sizes: Sequence[int]
    mtimes: Sequence[int]

    @property
    def stamps(self) -> set[tuple[str, int, int]]:
        """What tells of each file whether it has changed, as plain tuples: there are many."""
        return set(zip(self.paths, self.sizes, self.mtimes, strict=True))

    def packed(self) -> bytes:
        """Return it as bytes that `unpacked` understands."""
        names = "\0".join((self.sign, *self.paths)).encode(errors="surrogateescape")
        return b"".join((len(names).to_bytes(8), names, array("q", (*self.sizes, *self.mtimes))))

    @staticmethod
    def unpacked(told: bytes) -> "Census":
        """Return what was packed. Raises ValueError for what was not, or not wholly."""
        begins = 8 + int.from_bytes(told[:8])
        sign, *names = told[8:begins].decode(errors="surrogateescape").split("\0")
        numbers = array("q", told[begins:])
        if begins > len(told) or len(numbers) != 2 * len(names):
            raise ValueError("this is no census, or half of one")
        return Census(sign, names, numbers[: len(names)], numbers[len(names) :])


def look(paths: Iterable[Path]) -> Census:
    """Look at the files of some folders now. Raises NotFoundError for a folder that cannot be read."""
    names = [name for path in paths for name in files_of(path)]
    return _census(names, _facts(names))


class Looking:
    """Lists the files of a place, and lets a child look at many while there is other work here. Call it for what was seen.

    The child begins with the first file and tells what it sees part by part. Whoever calls begins with the last, and
    has all once the two meet: so two cores look, and neither waits for the other.
    """

    def __init__(self, paths: Iterable[Path]) -> None:
        """Begin. Raises NotFoundError for a folder that cannot be read."""
        self._names = [name for path in paths for name in files_of(path)]
        self._child = _Child(self._names) if len(self._names) >= MANY and may_fork() else None

    def __call__(self, _: object = None) -> Census:
        """Return what was seen of the place; what the child has not told by then is looked at here."""
        end = len(self._names)
        later: list[array[int]] = []
        while end > (told := self._child.looked_at() if self._child else 0):
            begins = max(told, end - _PART)
            later.append(_facts(self._names[begins:end]))
            end = begins
        facts = self._child.facts[: end * _EACH] if self._child else array("q")
        for part in reversed(later):
            facts += part
        self.close()
        return _census(self._names, facts)

    def close(self) -> None:
        """Let go of the child, whether or not it was asked."""
        if self._child is not None:
            self._child.close()
        self._child = None


class _Child:
    """A forked process that looks at files, the first one first, and tells what it sees in a pipe."""

    def __init__(self, names: Sequence[str]) -> None:
        self.facts = array("q")
        """What it has told of by now, as `_facts` returns it."""
        self._begun = b""
        self._end, other = os.pipe()
        os.set_blocking(self._end, False)
        _widen(other)
        self.number = 0
        with suppress(OSError):  # no other process may be begun: nothing is ever told
            self.number = os.fork()
            if self.number == 0:
                os.close(self._end)  # that it may notice when nobody listens any more
                _look_and_tell(names, other)
        os.close(other)

    def looked_at(self) -> int:
        """Return how many files it has told of by now."""
        with suppress(OSError):
            while told := os.read(self._end, _WIDE):
                self._begun += told
        whole = len(self._begun) // (_EACH * self.facts.itemsize) * _EACH * self.facts.itemsize
        self.facts.frombytes(self._begun[:whole])
        self._begun = self._begun[whole:]
        return len(self.facts) // _EACH

    def close(self) -> None:
        """Let it go: where it still looks, it ends with the part that it is at, since nobody listens."""
        os.close(self._end)
        if self.number:
            with suppress(ChildProcessError):
                os.waitpid(self.number, 0)


def _look_and_tell(names: Sequence[str], end: int) -> NoReturn:
    try:
        for begins in range(0, len(names), _PART):
            told = memoryview(_facts(names[begins : begins + _PART])).cast("B")
            while told:
                told = told[os.write(end, told) :]
    finally:
        os._exit(0)  # nothing of the parent's is flushed, closed or told twice


def _widen(end: int) -> None:
    """Let a pipe hold all that a child tells of many files, where the system allows it: it then never waits to be heard."""
    with suppress(ImportError, OSError):
        from fcntl import F_SETPIPE_SZ, fcntl

        fcntl(end, F_SETPIPE_SZ, _WIDE)


def _census(names: list[str], facts: "array[int]") -> Census:
    sizes = facts[::_EACH]
    if _GONE in sizes:
        there = [index for index, size in enumerate(sizes) if size != _GONE]
        names = [names[index] for index in there]
        facts = array("q", [fact for index in there for fact in facts[index * _EACH : (index + 1) * _EACH]])
    told = zlib.crc32("\0".join(names).encode(errors="surrogateescape"))
    return Census(f"{told:08x}.{hash(tuple(facts))}", names, facts[::_EACH], facts[1::_EACH])


def _facts(names: Sequence[str]) -> "array[int]":
    """Return size, time and inode of each file, three numbers for each."""
    facts = array("q")
    with _folder_of(names) as (prefix, folder):
        begins = len(prefix)
        for name in names:
            status = _status(name[begins:], folder) if name.startswith(prefix) else _status(name, None)
            facts.extend((_GONE, 0, 0) if status is None else (status.st_size, status.st_mtime_ns, status.st_ino))
    return facts


@contextmanager
def _folder_of(names: Sequence[str]) -> Iterator[tuple[str, int | None]]:
    """Open the first file's folder, so that the system need not walk down to it for each of its files."""
    prefix = os.path.join(os.path.dirname(names[0]), "") if names else ""  # noqa: PTH118, PTH120
    try:
        folder = os.open(prefix, os.O_RDONLY) if prefix and os.stat in os.supports_dir_fd else None
    except OSError:
        folder = None
    try:
        yield ("" if folder is None else prefix), folder
    finally:
        if folder is not None:
            os.close(folder)


def _status(name: str, folder: int | None) -> os.stat_result | None:
    try:
        return os.stat(name, dir_fd=folder)
    except OSError:
        with suppress(OSError):
            return os.lstat(name, dir_fd=folder)
        return None
