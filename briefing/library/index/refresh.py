"""An index held against its files before each answer. What reads briefs is imported only where a file has changed."""

import sqlite3

from briefing.library.files.snapshot import take_snapshot
from briefing.library.index.connection import Index, Pause, Progress, is_unwritable


def refresh(index: Index, progress: Progress | None = None, *, pause: Pause = lambda: None) -> int:
    """Bring an index up to date with its files; return how many were read. Raises NotFoundError for a folder that is gone.

    An index whose file cannot be written now moves to memory; one that cannot be read is made anew.
    """
    snapshot = take_snapshot(index.paths)
    if index.digest == snapshot.digest:
        return 0
    from briefing.library.index.build import update

    try:
        return update(index, snapshot, progress, pause)
    except sqlite3.DatabaseError as error:
        if is_unwritable(error):
            index.move_to_memory()
        else:
            index.recreate()
    try:
        return update(index, snapshot, progress, pause)
    except sqlite3.DatabaseError:
        index.restart_in_memory()
    return update(index, snapshot, progress, pause)


def make_anew(index: Index, progress: Progress | None = None, *, pause: Pause = lambda: None) -> int:
    """Empty an index that cannot be read, and fill it as `refresh` does."""
    index.recreate()
    return refresh(index, progress, pause=pause)
