"""A file becomes a brief, or its problems: never half of each.

Owns the order of the checks (size, encoding, YAML, format number, types, rules) and the promise that nothing in a file
raises. The rules that go beyond the types of the fields are in `format_rules`.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from shlex import quote
from typing import Any, NamedTuple

import msgspec

from briefing.brief.model import Brief
from briefing.brief.text import counted
from briefing.brief.vocabulary import Marking
from briefing.errors import NotFoundError, remedy_of
from briefing.library.decoding.file_kind import AN_ADDRESS, SAVE_ITS_TEXT, SAVE_THE_PAGE, is_address, kind_of
from briefing.library.decoding.text_encoding import BYTE_ORDER_MARKS
from briefing.library.files.location import ENDINGS
from briefing.library.reading import convert, fast_tree, format_rules, tree
from briefing.library.reading.problems import Problem, in_order
from briefing.library.reading.unreviewed import NOTHING, Unreviewed, unreviewed

FORMAT = 1
MAX_BYTES = 1 << 20
"""The largest file that is read, in bytes: 1 MiB."""


class Reading(NamedTuple):
    """What was read of one file: its brief, or None and at least one problem.

    `root` gives the places of items in the file; `unreviewed` is what the file itself marks as not reviewed yet.
    """

    path: str
    brief: Brief | None
    problems: tuple[Problem, ...]
    root: tree.Node | None
    unreviewed: Unreviewed = NOTHING
    is_hidden: bool = False
    """Whether the brief is sound, and marked as a whole above what the audience may see."""

    @property
    def hidden(self) -> int:
        """How many items of the brief the audience may not see."""
        return self.brief.withheld.total if self.brief else 0

    @property
    def id(self) -> str:
        """The brief's id: the file's stem."""
        return Path(self.path).stem

    @property
    def strictest_stated(self) -> Marking | None:
        """The strictest marking that the file states anywhere, also where it is refused; None where it cannot be read."""
        stated = map(Marking.parse, _markings(self.root))
        return max(filter(None, stated), key=lambda marking: marking.rank, default=None)


def _markings(node: tree.Node | None) -> Iterator[str]:
    """Yield what stands under the key `marking` of a brief and of its items."""
    if isinstance(node, tree.ListNode):
        for item in node.items:
            yield from _markings(item)
    elif isinstance(node, tree.MappingNode):
        for key, value in node.entries.items():
            if key == "marking" and isinstance(value, tree.ScalarNode):
                yield value.value
            else:
                yield from _markings(value)


def read_file(path: Path, *, shown_as: str | None = None) -> Reading:
    """Read one brief from disk; `shown_as` is the path that problems name. Raises nothing for a bad file."""
    name = shown_as or str(path)
    text, problem = read_text(path, name)
    if text is None:
        return Reading(name, None, (problem,) if problem else (), None)
    return read_as_named(text, path, name)


def read_as_named(text: str, path: Path, shown_as: str) -> Reading:
    """Read one brief from the text of a file; one that is not named like a brief must look like one. Raises nothing."""
    reading = read(text, shown_as)
    if path.suffix.lower() not in ENDINGS and not _is_meant_as_brief(reading.root):
        remedy = f"a brief's file ends in .yaml; `briefing draft {quote(shown_as)}` drafts one from an article"
        return Reading(shown_as, None, (Problem(shown_as, 0, 0, "this is no brief", remedy, "not-yaml"),), None)
    return reading


def read_bytes(raw: bytes, shown_as: str) -> Reading:
    """Read one brief from a file's bytes, at most MAX_BYTES of them. Raises nothing for bad bytes."""
    text, problem = decoded(raw, shown_as)
    if text is None:
        return Reading(shown_as, None, (problem,) if problem else (), None)
    return read(text, shown_as)


def sound_brief(path: Path) -> Brief | None:
    """Read one brief from disk without the places of its items, in half the time.

    Returns None where the brief is not sound, or may not be: `read_file` then gives the problems. Raises nothing.
    """
    text, _ = read_text(path, "")
    return sound_text(text) if text else None


def sound_text(text: str) -> Brief | None:
    """Read one brief from its text, as `sound_brief` does from disk."""
    return sound_values(fast_tree.read_values(text))


def sound_values(values: Any) -> Brief | None:
    """Return the brief of nested values as `fast_tree` reads them; None where they are no sound one."""
    try:
        brief = msgspec.convert(values, Brief, strict=False)
    except msgspec.ValidationError:
        return None
    return brief if format_rules.are_kept(brief) else None


def read_text(path: Path, name: str) -> tuple[str | None, Problem | None]:
    """Read a small UTF-8 file: its text, or None and the problem. Never blocks on a pipe or a device."""
    raw, problem = bytes_of(path, name, most=MAX_BYTES)
    return (None, problem) if raw is None else decoded(raw, name)


def decoded(raw: bytes, name: str) -> tuple[str | None, Problem | None]:
    """Return the text of a UTF-8 file's bytes, or None and the problem."""
    kind = kind_of(raw)
    if kind:
        return None, Problem(name, 0, 0, f"this is {kind}", SAVE_ITS_TEXT, "not-utf-8")
    for mark, _, encoding in BYTE_ORDER_MARKS:
        if encoding != "UTF-8" and raw.startswith(mark):
            return None, Problem(name, 1, 1, f"the file is {encoding}", "save it as UTF-8", "not-utf-8")
    try:
        return raw.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        what = f"the byte 0x{raw[error.start]:02x} is not UTF-8"
        return None, Problem(name, line, column, what, "save the file as UTF-8", "not-utf-8")


def bytes_of(path: Path, name: str, *, most: int) -> tuple[bytes | None, Problem | None]:
    """Read a file of at most `most` bytes: all of them, or None and the problem. Never blocks on a pipe or a device."""

    def refused(what: str, remedy: str, rule: str = "unreadable-file") -> tuple[None, Problem]:
        return None, Problem(name, 0, 0, what, remedy, rule)

    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            return refused("this is a folder", "give the folder another name, or move it")
        if not stat.S_ISREG(status.st_mode):
            return refused("this is not a regular file", "remove it from the folder")
        raw = b""
        if status.st_size <= most:
            with open(path, "rb", opener=_without_waiting) as file:
                if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):  # another one has taken its place meanwhile
                    return refused("this is not a regular file", "remove it from the folder")
                raw = file.read(most + 1) or b""
        size = max(status.st_size, len(raw))  # it may have grown since
        if size > most:
            return refused(
                f"the file has {size / 2**20:.1f} MiB, and {most // 2**20} MiB is the most",
                "split it in two",
                rule="too-large",
            )
    except FileNotFoundError:
        if is_address(name):
            return refused(AN_ADDRESS, SAVE_THE_PAGE)
        if path.is_symlink():
            return refused(f"this is a link to {os.readlink(path)!r}, which is not there", "mend or remove the link")  # noqa: PTH115
        return refused("there is no such file", "check the name")
    except ValueError:  # a path that no file can have, such as one with a NUL
        return refused("there is no such file", "check the name")
    except OSError as error:
        return refused(f"the file cannot be read: {(error.strerror or 'error').lower()}", remedy_of(error))
    return raw, None


def _without_waiting(path: str, flags: int) -> int:
    """Open a file so that neither opening nor reading blocks: a pipe may have taken its place."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))


def read(text: str, path: str) -> Reading:
    """Read one brief from its text. Raises nothing for a bad text."""
    root, problems = tree.parse(text, path)
    if root is None:
        if not problems:
            problems = [Problem(path, 1, 1, "the file is empty", "begin with format: 1 and a title", "empty-file")]
        return Reading(path, None, in_order(problems), None)
    newer = _newer_format(root, path)
    if newer:
        return Reading(path, None, (newer,), root)
    brief, problems = convert.convert(root, Brief, path, problems)
    if brief is not None:
        problems += format_rules.problems(brief, root, path)
    return Reading(path, None if problems else brief, in_order(problems), root, unreviewed(text))


def _is_meant_as_brief(root: tree.Node | None) -> bool:
    """Say whether a text has a key that only briefs begin with, whatever its file is called."""
    return isinstance(root, tree.MappingNode) and "format" in root.entries


def require_brief(reading: Reading) -> Brief:
    """Return the brief of a reading. Raises NotFoundError with its problems where there is none."""
    if reading.is_hidden:
        raise NotFoundError(str(reading.problems[0]))
    if reading.brief is None:
        problems = (str(problem) for problem in reading.problems)
        raise NotFoundError("\n".join([f"{reading.path} does not read as a brief:", *problems]))
    return reading.brief


def summary(problems: tuple[Problem, ...]) -> str:
    """Write in one line how many problems there are and what the first is."""
    first = problems[0]
    where = f"line {first.line}: " if first.line else ""
    return f"{counted(len(problems), 'problem')} · {where}{first.message}"


def _newer_format(root: tree.Node, path: str) -> Problem | None:
    node = root.entries.get("format") if isinstance(root, tree.MappingNode) else None
    if not isinstance(node, tree.ScalarNode) or not node.value.isdecimal() or len(node.value) > 9:
        return None
    number = int(node.value)
    if number <= FORMAT:
        return None
    what = f"format {number} needs a newer version of the program"
    return Problem(
        path, node.line, node.column, what, f"update the program, or write format: {FORMAT}", "unknown-format"
    )
