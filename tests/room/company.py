"""What the tests of the room share: links in this process and in others, and a way to wait for what they come to."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal, Self

from briefing.brief.deck import Spot
from briefing.room.live.hub_lease import Address
from briefing.room.live.link import Link
from briefing.room.live.stage import Stage, moved
from briefing.room.live.wire import Peer

DEADLINE = 60.0
BRIEF = "port-alder"
ROOT = Path(__file__).parents[2]


def opening(brief: str = BRIEF, step: str = "title") -> Stage:
    """A presentation that has just begun."""
    return Stage(brief=brief, path=f"/briefs/{brief}.yaml", at=Spot(step))


async def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds; what it depends on comes through the loop, so that there is no event to wait for."""
    async with asyncio.timeout(DEADLINE):
        while not holds():
            await asyncio.sleep(0.002)


class Screen:
    """A link in this process, and all that its callbacks told."""

    link: Link

    def __init__(self) -> None:
        self.stages: list[Stage] = []
        self.rooms: list[tuple[Peer, ...]] = []

    @classmethod
    async def open(
        cls,
        address: Address,
        first: Stage | None,
        role: Literal["screen", "console"] = "screen",
        size: tuple[int, int] = (120, 36),
    ) -> Self:
        """Open a link."""
        screen = cls()
        me = Peer(role, *size)
        screen.link = await Link.open(address, me, first, screen.stages.append, screen.rooms.append)
        return screen

    @property
    def at(self) -> Spot:
        """Where it believes the presenter to be."""
        return self.link.stage.at

    def go(self, step: str, part: int = 0) -> None:
        """Move the presentation."""
        self.link.change(moved(self.link.stage, Spot(step, part), now=1_700_000_000.0))


class Member:
    """A link in a process of its own, which may be killed, stopped and told to move."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self.lines: list[dict[str, Any]] = []
        self._listening = asyncio.create_task(self._listen())

    @classmethod
    async def start(cls, address: Address, *options: str, role: str = "screen") -> Self:
        """Start one; it has joined once it has said something."""
        command = [sys.executable, "-m", "tests.room.member", str(address.path), address.brief, role, *options]
        if address.loopback:
            command.append("--loopback")
        environment: Mapping[str, str] = {**os.environ, "PYTHONWARNINGS": "error"}
        return cls(await asyncio.create_subprocess_exec(*command, cwd=ROOT, env=environment, stdin=PIPE, stdout=PIPE))

    @property
    def last(self) -> dict[str, Any]:
        """What it said last."""
        return self.lines[-1] if self.lines else {}

    async def joined(self) -> Self:
        """Wait until it is in the room."""
        await until(lambda: bool(self.lines))
        assert "opened" in self.lines[0], self.lines[0]
        return self

    async def comes_to(self, step: str, part: int = 0) -> None:
        """Wait until it is at a spot."""
        await until(lambda: self.last.get("at") == [step, part])

    async def counts(self, peers: int) -> None:
        """Wait until it knows so many peers."""
        await until(lambda: len(self.last.get("peers", ())) == peers)

    def moves(self) -> int:
        """Return how many moves it has made."""
        return sum("went" in line for line in self.lines)

    def order(self, **order: object) -> None:
        """Tell it to do something: `go`, `resize` or `close`."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order).encode() + b"\n")

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal."""
        self._process.send_signal(number)

    async def kill(self) -> None:
        """End it by SIGKILL."""
        self._process.kill()
        await self.ended()

    async def ended(self) -> int:
        """Wait for its end, and return its status."""
        async with asyncio.timeout(DEADLINE):
            status = await self._process.wait()
            await self._listening
        return status

    async def _listen(self) -> None:
        assert self._process.stdout is not None
        while line := await self._process.stdout.readline():
            self.lines.append(json.loads(line))


async def all_at(step: str, part: int, *screens: Screen | Member) -> None:
    """Wait until all are at one spot."""
    spot = Spot(step, part)
    await until(
        lambda: all(
            (screen.at == spot) if isinstance(screen, Screen) else screen.last["at"] == [step, part]
            for screen in screens
        )
    )
