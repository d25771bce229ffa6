"""Processes that share the reading of many files: one for each core, forked where that is safe, spawned where not.

They are never needed: where they cannot be started, or one of them dies or hangs, this process does the rest. What starts
them is imported when they are started, as most of the time there are few files to read.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

Task = TypeVar("Task")
Done = TypeVar("Done")

_CHUNK = 64
"""How many tasks a process takes at once."""

_PATIENCE = 20.0
"""Seconds after which a process that gives no answer counts as hanging: a chunk takes some tenths of a second, mostly."""

Prepare = Callable[[], object]
"""Called first in each process, and in this one where it has to do the rest."""


def are_of_use() -> bool:
    """Say whether there is more than one core to share work among."""
    return (os.cpu_count() or 1) > 1


def may_fork() -> bool:
    """Say whether a fork is safe here and of use: on Linux, while there is one thread, with a core to spare."""
    threads = sys.modules.get("threading")
    return sys.platform == "linux" and (threads is None or threads.active_count() == 1) and are_of_use()


def map_in_processes(
    work: Callable[[Task], Done],
    tasks: Sequence[Task],
    prepare: Prepare | None = None,
    *,
    at_once: int = _CHUNK,
    patience: float | None = None,
) -> Generator[Done, None, None]:
    """Yield the outcome of each task, in order. `work` and `prepare` must be importable, and `work` must be repeatable.

    Tasks that may take long are given out few `at_once`, and waited for with more `patience`, in seconds.
    """
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    chunks = [tasks[begin : begin + at_once] for begin in range(0, len(tasks), at_once)]
    chunks_done = 0
    executor: ProcessPoolExecutor | None = None
    try:
        with _numbered_stderr():
            executor = ProcessPoolExecutor(
                os.cpu_count(),
                mp_context=get_context("fork" if may_fork() else "spawn"),
                initializer=_start_worker,
                initargs=(prepare,),
            )
            futures = [executor.submit(_work_on, work, chunk) for chunk in chunks]
        for future in futures:
            yield from future.result(timeout=patience or _PATIENCE)
            chunks_done += 1
    except (BrokenProcessPool, TimeoutError, OSError, ImportError):
        _stop_workers(executor)
        if prepare is not None:
            prepare()
        for chunk in chunks[chunks_done:]:
            yield from map(work, chunk)
    finally:
        _stop_workers(executor)


@contextmanager
def _numbered_stderr() -> Iterator[None]:
    """Give sys.stderr a file descriptor meanwhile: the new processes inherit it, and Textual's own stderr has none.

    From Python 3.13 on the first process, the one that watches the others, is started when the executor is made.
    """
    own_stderr, sys.stderr = sys.stderr, sys.__stderr__
    try:
        yield
    finally:
        sys.stderr = own_stderr


def _work_on(work: Callable[[Task], Done], chunk: Sequence[Task]) -> list[Done]:
    return [*map(work, chunk)]


def _stop_workers(executor: ProcessPoolExecutor | None) -> None:
    """Stop the processes, also those that hang: their work is done, or is done elsewhere."""
    if executor is None:
        return
    processes = [*(getattr(executor, "_processes", None) or {}).values()]
    executor.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        with suppress(OSError, ValueError):
            process.kill()
    for process in processes:
        with suppress(OSError, ValueError, AssertionError):
            process.join(1.0)


def _start_worker(prepare: Prepare | None) -> None:
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the first process's to handle
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.disable()  # a process lives for one task after another, and keeps nothing of them
    Thread(target=_end_with_the_parent, daemon=True).start()
    if prepare is not None:
        prepare()


def _end_with_the_parent() -> None:
    """Exit when the parent process has ended, however it ended: nobody waits for the answers any more."""
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
