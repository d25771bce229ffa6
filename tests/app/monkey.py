"""A monkey at the keyboard: seeded keys, pastes, clicks, resizes and saves, over every screen, at every size.

The same seed does the same, as far as threads let it. Only an error that nobody foresaw fails: on the screens' loop, or in a
worker of theirs, which would say nothing.
"""

from __future__ import annotations

import random
import traceback
from collections import deque
from collections.abc import Callable
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from textual.worker import Worker, WorkerState

from briefing.app import commands
from briefing.app.app import BriefingApp
from briefing.brief.vocabulary import EVERYBODY, Marking
from tests.app.conftest import MAIN, ROOT

SIZES = ((1, 1), (2, 1), (1, 9), (6, 3), (10, 4), (20, 4), (20, 6), (40, 12), (80, 2), (80, 24), (120, 36), (200, 60))
BEGINNINGS = (
    "",
    "b",
    "slash",
    "p",
    "m",
    "s",
    "t",
    "D",
    "g",
    "f5",
    "f5 slash",
    "f5 o",
    "f5 a",
    "question_mark",
    "ctrl+p",
    "f5 m",
    "c",
    "c 3 tab",
    "c 4",
)
QUITS = ("q", "ctrl+q", "ctrl+c")
LONGEST_SESSION = 150
"""How many deeds one program lives through; then another begins, at another screen."""

FIRST_TEXT = "000_fdacec251b24ddd0.txt"
"""The file of the brief's first source."""

_TEXT = "Words, and “words that are quoted”. " * 40 + "\n\n海港局表示。\n\nلا ضرر\n\n…\n\n" + "x" * 3000 + "\n"
_PASTES = ("lethal", "two\nlines\r\n", "\x1b[31m\u202ered\x00", "x" * 5000, " ", "q\x11", "China dual-use 🇨🇳 é")


class Monkey:
    """Drives one program after the other, over a folder of briefs of its own."""

    def __init__(self, seed: int, folder: Path, make: Callable[..., BriefingApp]) -> None:
        self.chance = random.Random(seed)
        self.seed = seed
        self.done = 0
        """How many deeds have been done."""
        self.last: deque[str] = deque(maxlen=25)
        self._has_quit = False
        self._folder = folder
        self._make = make
        self._file = folder / f"{MAIN}.yaml"
        self._sound = (ROOT / "briefs" / f"{MAIN}.yaml").read_text(encoding="utf-8")
        self._keys = sorted({key for command in commands.COMMANDS for key in command.keys.split(",")} - {*QUITS})
        for brief in (ROOT / "briefs").glob("*.yaml"):
            (folder / brief.name).write_bytes(brief.read_bytes())
        (folder / "sources").mkdir(exist_ok=True)
        (folder / "sources" / FIRST_TEXT).write_text(_TEXT, encoding="utf-8")

    async def run(self, count: int) -> None:
        """Do so many deeds. Raises MonkeyError with the seed and the last deeds where the program failed."""
        while self.done < count:
            failures: list[BaseException] = []
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(Worker, "_run", _watched(Worker._run, failures))
                try:
                    await self._session(count, failures)
                except Exception as error:  # whatever it was, it is told with what led to it
                    failures.append(error)
            if failures:
                raise MonkeyError(self, failures[0]) from failures[0]

    async def _session(self, count: int, failures: list[BaseException]) -> None:
        self._file.write_text(self._sound, encoding="utf-8")
        audience = self.chance.choice((EVERYBODY, EVERYBODY, EVERYBODY, Marking.CLEAR, Marking.AMBER))
        app = self._make(self.chance.choice((MAIN, MAIN, None)), folder=self._folder, audience=audience)
        self._has_quit = False
        size, beginning = self.chance.choice(SIZES), self.chance.choice(BEGINNINGS)
        self.last.append(f"-- a program of {size} for {audience}, begun with {beginning!r}")
        async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
            for key in beginning.split():
                await self._press(pilot, key)
            for _ in range(self.chance.randint(20, LONGEST_SESSION)):
                if self.done >= count or failures or not app.is_running or app._exit:
                    break
                self.done += 1
                await self._deed(pilot)
                if self._has_quit:
                    return
            if self.chance.random() < 0.3 and not app._exit:
                self._save()  # while it ends
            app.exit()

    async def _deed(self, pilot: Pilot[int]) -> None:
        deed = self.chance.choices(
            (self._key, self._burst, self._letter, self._click, self._paste, self._resize, self._saved, self._quit),
            (50, 10, 12, 8, 3, 6, 6, 0.3),
        )[0]
        await deed(pilot)
        if self.chance.random() < 0.3:
            await pilot.pause()

    async def _key(self, pilot: Pilot[int]) -> None:
        await self._press(pilot, self.chance.choice(self._keys))

    async def _letter(self, pilot: Pilot[int]) -> None:
        await self._press(pilot, self.chance.choice("abcdfghijklmnoprstuvwxyz0123456789 é世"))

    async def _burst(self, pilot: Pilot[int]) -> None:
        for _ in range(self.chance.randint(2, 12)):
            self._post(pilot, self.chance.choice(self._keys))

    async def _quit(self, pilot: Pilot[int]) -> None:
        self._post(pilot, self.chance.choice(QUITS))
        await self._burst(pilot)
        await self._click(pilot)
        self._has_quit = True

    async def _press(self, pilot: Pilot[int], key: str) -> None:
        self._post(pilot, key)
        await pilot.pause(0)

    def _post(self, pilot: Pilot[int], key: str) -> None:
        self.last.append(key)
        pilot.app.post_message(events.Key("space" if key == " " else key, key if len(key) == 1 else None))

    async def _click(self, pilot: Pilot[int]) -> None:
        width, height = pilot.app.size
        place = self.chance.randrange(max(1, width)), self.chance.randrange(max(1, height))
        times = self.chance.choice((1, 1, 2))
        self.last.append(f"click {place} x{times}")
        for _ in range(times):
            for kind in (events.MouseMove, events.MouseDown, events.MouseUp):
                button = 0 if kind is events.MouseMove else 1
                pilot.app.post_message(
                    kind(None, *place, 0, 0, button, False, False, False, screen_x=place[0], screen_y=place[1])
                )
        if self.chance.random() < 0.3:
            wheel = self.chance.choice((events.MouseScrollUp, events.MouseScrollDown))
            pilot.app.post_message(
                wheel(None, *place, 0, 0, 0, False, False, False, screen_x=place[0], screen_y=place[1])
            )

    async def _paste(self, pilot: Pilot[int]) -> None:
        text = self.chance.choice(_PASTES)
        self.last.append(f"paste {text[:20]!r}")
        pilot.app.post_message(events.Paste(text))

    async def _resize(self, pilot: Pilot[int]) -> None:
        size = self.chance.choice((*SIZES, (self.chance.randint(1, 200), self.chance.randint(1, 60))))
        self.last.append(f"resize {size}")
        await pilot.resize_terminal(*size)

    async def _saved(self, pilot: Pilot[int]) -> None:
        self._save()

    def _save(self) -> None:
        """Do to the file what editors, curators and accidents do."""
        kind = self.chance.choice(("sound", "reworded", "broken", "cut", "gone", "marked", "fewer", "empty"))
        self.last.append(f"save {kind}")
        text = self._sound
        if kind == "gone":
            self._file.unlink(missing_ok=True)
            return
        if kind == "reworded":
            text = text.replace("China", self.chance.choice(("Cathay", "China", "PRC")), self.chance.randint(1, 40))
        elif kind == "broken":
            text = text.replace("claims:", "claims: [", 1)
        elif kind == "cut":
            text = text[: self.chance.randrange(len(text))]
        elif kind == "marked":
            level = self.chance.choice(("GREEN", "AMBER", "RED"))
            text = text.replace("marking: TLP:CLEAR", f"marking: TLP:{level}", 1)
        elif kind == "fewer":
            text = text[: text.find("timeline:")]
        elif kind == "empty":
            text = ""
        self._file.write_text(text, encoding="utf-8")


class MonkeyError(Exception):
    """The program failed; the message says how it came to that."""

    def __init__(self, monkey: Monkey, error: BaseException) -> None:
        report = "".join(traceback.format_exception(error))
        super().__init__(f"seed {monkey.seed}, after {monkey.done} deeds: {error!r}\n{' '.join(monkey.last)}\n{report}")


def _watched(run: Callable[..., object], failures: list[BaseException]) -> Callable[..., object]:
    """Return a worker's run that keeps the error which the worker would say nothing of."""

    async def watched(worker: Worker[object], app: object) -> None:
        await run(worker, app)  # type: ignore[misc]
        if worker.error is not None and worker.state is WorkerState.ERROR:
            failures.append(worker.error)

    return watched
