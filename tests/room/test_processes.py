"""Processes that die, hang, start at one moment: the others go on with the same stage, and nobody is missed for long."""

import asyncio
import errno
import os
import random
import signal
import socket
import sys
from asyncio.subprocess import PIPE
from contextlib import ExitStack
from pathlib import Path

from briefing.brief.deck import Spot
from briefing.room.live.hub_lease import Address, read_lease
from tests.room.company import DEADLINE, ROOT, Member, all_at, until
from tests.room.conftest import Open, Start


async def test_a_killed_hub_is_replaced_and_nothing_is_lost(address: Address, screens: Open, members: Start) -> None:
    hub = await (await members(address)).joined()
    one, two = await screens(address), await screens(address, None, "console", (80, 24))
    hub.order(go=["parties", 4])
    await all_at("parties", 4, one, two)
    await until(lambda: len(one.link.peers) == len(two.link.peers) == 3)
    one.rooms.clear()
    two.rooms.clear()
    await hub.kill()
    two.go("issue", 1)
    await until(lambda: one.at == Spot("issue", 1))
    await until(lambda: len(one.link.peers) == len(two.link.peers) == 2)
    assert all(len(room) == 2 for room in one.rooms + two.rooms)
    assert one.link.peers == two.link.peers
    late = await (await members(address, "--joins")).joined()
    assert late.lines[0]["at"] == ["issue", 1]
    assert [one.link.dropped, two.link.dropped] == [0, 0]


async def test_a_killed_guest_is_no_longer_counted_and_catches_up_when_it_comes_again(
    address: Address, screens: Open, members: Start
) -> None:
    hub = await screens(address)
    guest = await (await members(address)).joined()
    await until(lambda: len(hub.link.peers) == 2)
    await guest.kill()
    await until(lambda: len(hub.link.peers) == 1)
    hub.go("sources", 2)
    again = await (await members(address)).joined()
    assert again.lines[0]["at"] == ["sources", 2]


async def test_a_presentation_whose_only_process_was_killed_begins_anew(address: Address, members: Start) -> None:
    first = await (await members(address)).joined()
    first.order(go=["parties", 1])
    await first.comes_to("parties", 1)
    await first.kill()
    second = await (await members(address)).joined()
    assert second.lines[0]["at"] == ["title", 0]
    third = await (await members(address)).joined()
    second.order(go=["sources", 0])
    await third.comes_to("sources")


async def test_a_stopped_guest_stops_nobody_and_catches_up_on_waking(
    address: Address, screens: Open, members: Start
) -> None:
    hub, other = await screens(address), await screens(address)
    stopped = await (await members(address)).joined()
    await until(lambda: len(other.link.peers) == 3)
    stopped.signal(signal.SIGSTOP)
    for part in range(1, 200):
        hub.go("parties", part)
        await until(lambda part=part: other.at == Spot("parties", part))  # type: ignore[misc]
    await until(lambda: len(hub.link.peers) == len(other.link.peers) == 2)
    stopped.signal(signal.SIGCONT)
    await stopped.comes_to("parties", 199)
    await until(lambda: len(hub.link.peers) == len(other.link.peers) == 3)


async def test_a_stopped_hub_is_replaced_and_on_waking_joins_the_others(
    address: Address, screens: Open, members: Start
) -> None:
    hub = await (await members(address)).joined()
    one, two = await screens(address), await screens(address)
    await hub.counts(3)
    hub.signal(signal.SIGSTOP)
    one.go("parties", 1)
    two.go("parties", 2)
    await until(lambda: one.link.stage == two.link.stage)
    three = await screens(address, None, "console")
    three.go("issue", 3)
    await all_at("issue", 3, one, two)
    await until(lambda: len(one.link.peers) == 3)
    hub.signal(signal.SIGCONT)
    await hub.comes_to("issue", 3)
    await hub.counts(4)
    await until(lambda: len(one.link.peers) == len(two.link.peers) == len(three.link.peers) == 4)
    hub.order(go=["sources", 0])
    await all_at("sources", 0, one, two, three)


async def test_a_stopped_hub_at_whose_door_too_many_wait_is_replaced(
    unix: Address, screens: Open, members: Start
) -> None:
    hub = await (await members(unix)).joined()
    hub.signal(signal.SIGSTOP)
    with ExitStack() as waiting:
        status = 0
        while status == 0:
            caller = waiting.enter_context(socket.socket(socket.AF_UNIX))
            caller.setblocking(False)
            status = caller.connect_ex(str(unix.path))
        assert status == errno.EAGAIN
        new = await screens(unix)
    for part in range(3):  # one move could be as new as the hub's beginning, which the newcomer could not hear of
        new.go("parties", part)
    hub.signal(signal.SIGCONT)
    await hub.comes_to("parties", 2)


async def test_a_console_takes_no_stopped_presentation_for_its_own(unix: Address, members: Start) -> None:
    only = await (await members(unix)).joined()
    lease = read_lease(unix)
    only.signal(signal.SIGSTOP)
    console = await members(unix, "--joins")
    await until(lambda: bool(console.lines))
    assert console.lines == [{"error": "the presentation port-alder cannot be joined: it does not answer"}]
    assert read_lease(unix) == lease
    only.signal(signal.SIGCONT)
    late = await (await members(unix, "--joins")).joined()
    assert late.lines[0]["at"] == ["title", 0]


async def test_of_two_that_start_at_one_moment_one_wins_and_the_other_joins(runtime: Path) -> None:
    command = [sys.executable, "-m", "tests.room.racer"]
    racers = [await asyncio.create_subprocess_exec(*command, name, cwd=ROOT, stdin=PIPE, stdout=PIPE) for name in "ab"]
    for number in range(20):
        line = os.fsencode(runtime / "briefing" / f"x{number}.sock") + b"\n"
        for racer in racers:
            assert racer.stdin is not None
            racer.stdin.write(line)
        async with asyncio.timeout(DEADLINE):
            began = [await racer.stdout.readline() for racer in racers if racer.stdout is not None]
        assert began in ([b"a\n", b"a\n"], [b"b\n", b"b\n"])
    for racer in racers:
        await asyncio.wait_for(racer.communicate(b""), DEADLINE)
        assert racer.returncode == 0


async def test_three_processes_that_are_killed_and_replaced_end_at_one_spot(unix: Address, members: Start) -> None:
    chance = random.Random(7)
    there: list[Member] = [await (await members(unix)).joined() for _ in range(3)]
    for number in range(1, 60):
        mover = chance.choice(there)
        made = mover.moves()
        mover.order(go=["step", number])
        if number % 15:
            await until(lambda: mover.moves() > made)  # noqa: B023
        else:  # at once, so that the move may be lost with the one who made it, or not
            await there.pop(chance.randrange(3)).kill()
            there.append(await (await members(unix, "--joins")).joined())
    await until(lambda: len({tuple(member.last["at"]) for member in there}) == 1)
    there[0].order(go=["last", 1])
    await all_at("last", 1, *there)
    for member in there:
        await member.counts(3)
        assert member.last["dropped"] == 0
