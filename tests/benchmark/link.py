"""A presentation in three processes, measured on this machine: `python -m tests.benchmark.link`, from the checkout.

How long a change in one process takes to the callback in another; how long a room is without a hub that was killed; and
whether 1,000 moves with joins, leaves and kills end at one spot. Prints; asserts nothing.
"""

import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from briefing.room.live.hub_lease import Address, read_lease
from tests.room.company import DEADLINE, Member, until

CHANGES, KILLS, MOVES = 1000, 20, 1000


async def main() -> None:
    """Measure everything and print the table."""
    with tempfile.TemporaryDirectory(prefix="room-") as folder:
        print(f"{'ms':52}{'median':>8}{'99 %':>8}{'most':>8}")
        for loopback in (False, True):
            address = Address(Path(folder) / "briefing" / f"x{loopback:d}.sock", "x", loopback=loopback)
            there = [await (await Member.start(address)).joined() for _ in range(3)]
            over = "loopback" if loopback else "Unix socket"
            report(f"{over}: a change at the hub, told elsewhere", await delays(there[0], there[1]))
            report(f"{over}: a change elsewhere, told at the hub", await delays(there[1], there[0]))
            report(f"{over}: from one to another by way of the hub", await delays(there[1], there[2]))
            for member in there:
                await member.kill()
        address = Address(Path(folder) / "briefing" / "y.sock", "y")
        report("the hub killed, until a move is told again", await handovers(address))
        await storm(Address(Path(folder) / "briefing" / "z.sock", "z"))


def report(name: str, measured: Sequence[float]) -> None:
    """Print a line of the table: the median, what 99 in 100 do not exceed, and the most."""
    median, late = statistics.median(measured), statistics.quantiles(measured, n=100, method="inclusive")[98]
    print(f"{name:52}{median:8.2f}{late:8.2f}{max(measured):8.2f}", flush=True)


async def delays(mover: Member, other: Member) -> list[float]:
    """Return the milliseconds from each change in one process to the callback in another."""
    chance = random.Random(1)
    sent, received = len(mover.lines), len(other.lines)
    for number in range(CHANGES):
        mover.order(go=[f"{id(mover)}-{id(other)}", number])
        await other.comes_to(f"{id(mover)}-{id(other)}", number)
        await asyncio.sleep(chance.uniform(0.005, 0.015))
    went = {line["at"][1]: line["went"] for line in mover.lines[sent:] if "went" in line}
    came = {line["at"][1]: line["told"] for line in other.lines[received:] if "told" in line}
    return [(came[number] - went[number]) * 1000 for number in range(CHANGES)]


async def handovers(address: Address) -> list[float]:
    """Kill the hub again and again; return the milliseconds until what one survivor does at once is told to the other."""
    there = [await (await Member.start(address)).joined() for _ in range(3)]
    measured = []
    for number in range(KILLS):
        hub, mover, other = there
        began = time.monotonic()
        await hub.kill()
        mover.order(go=["after", number])
        await other.comes_to("after", number)
        measured.append((other.last["told"] - began) * 1000)
        started = await (await Member.start(address, "--joins")).joined()
        await until(lambda started=started: len(started.last["peers"]) == 3)  # type: ignore[misc]
        lease = read_lease(address)
        there = sorted([mover, other, started], key=lambda member: lease is None or member.lines[0]["who"] != lease.who)
    for member in there:
        await member.kill()
    return measured


async def storm(address: Address) -> None:
    """Make moves by three, with joins, leaves and kills; print where they end."""
    chance = random.Random(11)
    there = [await (await Member.start(address)).joined() for _ in range(3)]
    killed = left = 0
    given: dict[Member, int] = {}
    began = time.monotonic()
    for number in range(MOVES):
        mover = chance.choice(there)
        mover.order(go=[f"step-{chance.randrange(30)}", number])
        given[mover] = given.get(mover, 0) + 1
        await asyncio.sleep(chance.choice([0, 0, 0.001, 0.005]))
        if number % 40 == 39:
            member = there.pop(chance.randrange(3))
            if chance.random() < 0.6:
                await member.kill()
                killed += 1
            else:
                member.order(close=True)
                await member.ended()
                left += 1
            there.append(await (await Member.start(address, *chance.choice([(), ("--joins",)]))).joined())
    try:
        await until(lambda: all(member.moves() == given.get(member, 0) for member in there))
        await until(lambda: len({tuple(member.last["at"]) for member in there}) == 1)
        verdict = "reached"
    except TimeoutError:
        verdict = f"MISSED after {DEADLINE:.0f} s"
    ends = sorted({f"{step} {part}" for step, part in (member.last["at"] for member in there)})
    seconds = time.monotonic() - began
    dropped = sum(member.last["dropped"] for member in there)
    print(f"{MOVES} moves by three, {killed} kills, {left} leaves, {seconds:.0f} s; dropped messages: {dropped}")
    print(f"all end at: {', '.join(ends)}  {verdict}")
    for member in there:
        await member.kill()


if __name__ == "__main__":
    asyncio.run(main())
