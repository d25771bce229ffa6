"""Processes that share the reading of many files: one for each core, forked where that is safe and begun anew where not."""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.pool import Pool

Task = TypeVar("Task")
Done = TypeVar("Done")

_CHUNK = 64
"""How many tasks a process takes at once."""


def are_of_use() -> bool:
    """Say whether there is more than one core to share work among."""
    return (os.cpu_count() or 1) > 1


def may_fork() -> bool:
    """Say whether a fork is safe here and of use: on Linux, while there is one thread, with a core to spare."""
    threads = sys.modules.get("threading")
    return sys.platform == "linux" and (threads is None or threads.active_count() == 1) and are_of_use()


Prepare = Callable[[], object]
"""Called first in each process."""


def shared(work: Callable[[Task], Done], tasks: Sequence[Task], prepare: Prepare | None = None) -> Iterator[Done]:
    """Yield what comes of each task, in order. What is called must be importable."""
    with _started(prepare) as pool:
        yield from pool.imap(work, tasks, chunksize=_CHUNK)


def _started(prepare: Prepare | None) -> "Pool":
    """Start the processes. They are given the number of sys.stderr, and Textual's, which it shows on no screen, has none."""
    from multiprocessing import get_context

    context = get_context("fork" if may_fork() else "spawn")
    shown, sys.stderr = sys.stderr, sys.__stderr__
    try:
        return context.Pool(os.cpu_count(), initializer=_begin, initargs=(prepare,))
    finally:
        sys.stderr = shown


def _begin(prepare: Prepare | None) -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the first process's to handle
    gc.disable()  # a process lives for one task after another, and keeps nothing of them
    if prepare is not None:
        prepare()
