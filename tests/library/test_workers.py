"""Processes that share the reading are a help and never needed: whatever happens to them, every task is done, in order."""

import os
import signal
import time
from functools import partial
from multiprocessing import parent_process
from pathlib import Path

import pytest

from briefing.library import workers


def _numbered(number: int) -> int:
    return number * 2


def _harmed(how: signal.Signals, number: int) -> int:
    """Do harm to the process that has the hundredth task, if it is a worker."""
    if number == 100 and parent_process() is not None:
        os.kill(os.getpid(), how)
        time.sleep(60)
    return number * 2


_prepared: list[int] = []


def _prepare() -> None:
    _prepared.append(2)


def _multiplied(number: int) -> int:
    return number * _prepared[0]


TASKS = range(300)
DOUBLED = [number * 2 for number in TASKS]


def test_tasks_are_done_in_order() -> None:
    assert [*workers.map_in_processes(_numbered, TASKS)] == DOUBLED


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGSTOP])
def test_a_worker_that_dies_or_stands_still_costs_no_answer(
    how: signal.Signals, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "_PATIENCE", 2.0)
    assert [*workers.map_in_processes(partial(_harmed, how), TASKS)] == DOUBLED


def test_where_no_process_can_be_had_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", refused)
    assert [*workers.map_in_processes(_numbered, TASKS)] == DOUBLED
    assert [*workers.map_in_processes(_multiplied, TASKS, _prepare)] == DOUBLED


def test_an_error_of_the_work_itself_is_told() -> None:
    with pytest.raises(ZeroDivisionError):
        [*workers.map_in_processes(partial(divmod, 1), [0])]


def test_answers_that_nobody_wants_any_more_end_the_processes() -> None:
    answers = workers.map_in_processes(_numbered, range(5_000))
    assert next(answers) == 0
    answers.close()
    me = os.getpid()
    assert [pid for pid in _children_of(me) if _runs(pid)] == []


def _children_of(parent: int) -> list[int]:
    children = Path(f"/proc/{parent}/task/{parent}/children")
    return [int(pid) for pid in children.read_text().split()] if children.exists() else []


def _runs(pid: int) -> bool:
    """Say whether a process still runs Python of ours and is not about to go."""
    try:
        return "resource_tracker" not in Path(f"/proc/{pid}/cmdline").read_text() and Path(
            f"/proc/{pid}/stat"
        ).read_text().rsplit(")", 1)[1].split()[0] not in ("Z", "X")
    except OSError:
        return False
