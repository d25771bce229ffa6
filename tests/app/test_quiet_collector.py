"""A full collection of garbage waits until nobody types, and Python has its own rule again when the program ends."""

import asyncio
import gc
import weakref
from collections.abc import Callable, Iterator

import pytest

from briefing.app.terminal.quiet_collector import QuietCollector
from tests.app.conftest import MakeApp


class Looped:
    """An object that only a collection frees."""

    def __init__(self) -> None:
        self.itself = self


class Clock:
    """What the collector wants of a loop, whose time a test moves."""

    def __init__(self) -> None:
        self.now = 0.0
        self._due: list[tuple[float, Callable[[], None]]] = []

    def time(self) -> float:
        """Return the seconds."""
        return self.now

    def call_later(self, delay: float, call: Callable[[], None]) -> "Clock":
        """Call a function when some seconds have passed."""
        self._due.append((self.now + delay, call))
        return self

    def cancel(self) -> None:
        """Call nothing any more."""
        self._due.clear()

    def pass_on(self, seconds: float) -> None:
        """Let seconds pass, a tenth after another."""
        for _ in range(round(seconds * 10)):
            self.now += 0.1
            due, self._due = self._due, []
            for when, call in due:
                if when <= self.now:
                    call()
                else:
                    self._due.append((when, call))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clock]:
    """The clock of the loop that runs, beside which nothing collects in full."""
    thresholds = gc.get_threshold()
    clock = Clock()
    monkeypatch.setattr(asyncio, "get_running_loop", lambda: clock)
    yield clock
    gc.set_threshold(*thresholds)


def made_garbage() -> "weakref.ref[Looped]":
    """Leave an object that only a full collection frees, as it is old; return a weak reference to it."""
    looped = Looped()
    for _ in range(20):  # more than Python waits for
        gc.collect(1)
    return weakref.ref(looped)


def test_garbage_is_collected_in_full_when_nobody_types(clock: Clock) -> None:
    collector = QuietCollector()
    collector.begin()
    gc.collect()
    garbage = made_garbage()
    for _ in range(10):
        collector.note_key()
        clock.pass_on(1.0)
        assert garbage() is not None
    clock.pass_on(2.0)
    assert garbage() is None
    collector.end()


def test_little_garbage_is_left(clock: Clock) -> None:
    collector = QuietCollector()
    collector.begin()
    gc.collect()
    looped = Looped()
    gc.collect(1)
    garbage = weakref.ref(looped)
    del looped
    collector.note_key()
    clock.pass_on(2.0)
    assert garbage() is not None
    collector.end()


async def test_the_program_puts_collections_off_while_it_runs(make_app: MakeApp) -> None:
    before = gc.get_threshold()
    async with make_app().run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert gc.get_threshold()[2] > before[2]
    assert gc.get_threshold() == before
