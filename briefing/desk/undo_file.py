"""The way back, kept in a private file between two visits to the desk: what undoes the last decisions on one brief.

It holds what decisions took out of the brief's own text, and nothing of a source. It serves as long as the brief's file is, byte
for byte, what the desk wrote last: its fingerprint says whether it is.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import msgspec

from briefing.desk.decision import Decided
from briefing.desk.yaml_edits.edits import Edit
from briefing.files import PART, make_private_folder, remove_abandoned
from briefing.paths import resolved

MOST_DECISIONS = 500
"""How many decisions on a brief are kept at the most."""

MOST_BYTES = 1 << 20
MOST_FILES = 40
"""Of how many briefs the way back is kept: of those that were worked on last."""


class Done(msgspec.Struct, frozen=True):
    """A decision that was made, the edits that undo its parts, in their order, and the fingerprint of the file before it."""

    decided: Decided
    back: tuple[tuple[Edit, ...], ...]
    before: str


class _Kept(msgspec.Struct):
    """The decisions on a brief that can be undone, and the fingerprint that its file has after the last of them."""

    after: str
    done: list[Done]


class UndoFile:
    """The file in which the way back of one brief is kept."""

    def __init__(self, folder: Path | None, brief: Path) -> None:
        """Prepare: without a folder, nothing is kept."""
        self._path = (
            folder / f"{fingerprint(str(resolved(brief)).encode('utf-8', 'surrogateescape'))}.json" if folder else None
        )

    def read(self, content: bytes) -> list[Done] | None:
        """Return the decisions that led to a brief's content; None where it is another one than they led to.

        The last one was not made where the desk ended before it had written the brief, or after it had undone it.
        """
        kept = self._kept()
        if kept is None or not kept.done:
            return []
        is_now = fingerprint(content)
        if kept.done[-1].before == is_now:
            return kept.done[:-1]
        return kept.done if kept.after == is_now else None

    def write(self, done: Sequence[Done], content: bytes) -> None:
        """Keep the last decisions, after which the brief's file has a content; where that fails, nothing is kept."""
        if self._path is None:
            return
        kept = [*done[-MOST_DECISIONS:]]
        written = _encoded(kept, content)
        while len(written) > MOST_BYTES:
            kept = kept[len(kept) // 2 + 1 :]
            written = _encoded(kept, content)
        with suppress(OSError):
            is_new = not self._path.exists()
            make_private_folder(self._path.parent)
            remove_abandoned(self._path.parent)
            _put(self._path, written)
            if is_new:
                _forget_oldest(self._path.parent)

    def _kept(self) -> _Kept | None:
        if self._path is None:
            return None
        try:
            with self._path.open("rb") as file:
                return msgspec.json.decode(file.read(MOST_BYTES + 1), type=_Kept)
        except (OSError, ValueError):
            return None


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of a content."""
    return sha256(content).hexdigest()


def _encoded(done: Sequence[Done], content: bytes) -> bytes:
    return msgspec.json.encode(_Kept(fingerprint(content), [*done]))


def _put(path: Path, content: bytes) -> None:
    """Write a private file in one step; it need not outlive a power cut, as its fingerprint tells whether it fits the brief."""
    part = path.with_name(f"{PART}{path.stem}.{os.getpid()}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_CLOEXEC", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _forget_oldest(folder: Path) -> None:
    files = sorted(folder.glob("*.json"), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in files[MOST_FILES:]:
        file.unlink(missing_ok=True)
