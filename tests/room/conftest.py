"""A runtime folder of its own for each test, on a path that is short enough; and what a test has opened is closed."""

import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal

import pytest

from briefing.room.live.hub_lease import Address
from briefing.room.live.stage import Stage
from tests.room.company import BRIEF, Member, Screen, opening

Open = Callable[..., Awaitable[Screen]]
Start = Callable[..., Awaitable[Member]]


@pytest.fixture
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder that XDG_RUNTIME_DIR names."""
    with tempfile.TemporaryDirectory(prefix="room-", ignore_cleanup_errors=True) as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


@pytest.fixture(params=["unix", "loopback"])
def address(runtime: Path, request: pytest.FixtureRequest) -> Address:
    """An address where nobody is yet, over either kind of socket."""
    return Address(runtime / "briefing" / f"{BRIEF}.sock", BRIEF, loopback=request.param == "loopback")


@pytest.fixture
def unix(runtime: Path) -> Address:
    """An address of a Unix socket where nobody is yet."""
    return Address(runtime / "briefing" / f"{BRIEF}.sock", BRIEF, loopback=False)


@pytest.fixture
async def screens() -> AsyncIterator[Open]:
    """Open links in this process."""
    opened: list[Screen] = []

    async def open_one(
        address: Address,
        first: Stage | None = opening(),  # noqa: B008
        role: Literal["screen", "console"] = "screen",
        size: tuple[int, int] = (120, 36),
    ) -> Screen:
        opened.append(await Screen.open(address, first, role, size))
        return opened[-1]

    yield open_one
    for screen in opened:
        await screen.link.close()


@pytest.fixture
async def members() -> AsyncIterator[Start]:
    """Start links in processes of their own."""
    started: list[Member] = []

    async def start_one(address: Address, *options: str, role: str = "screen") -> Member:
        started.append(await Member.start(address, *options, role=role))
        return started[-1]

    yield start_one
    for member in started:
        with suppress(ProcessLookupError):
            await member.kill()
