"""A process that opens a link at each socket that it is told of, and says what it found: `python -m tests.room.racer NAME`."""

import asyncio
import sys
from pathlib import Path

from briefing.brief.deck import Spot
from briefing.room.live.hub_lease import Address
from briefing.room.live.link import Link
from briefing.room.live.stage import Stage
from briefing.room.live.wire import Peer


async def race(name: str) -> None:
    """Begin or join one presentation after the other, each with a stage that tells who began it; leave at the end."""
    loop, orders = asyncio.get_running_loop(), asyncio.StreamReader()
    pipe, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(orders), sys.stdin)
    first, me, links = Stage(brief="x", path="/briefs/x.yaml", at=Spot(name)), Peer("screen", 80, 24), []
    while line := await orders.readline():
        address = Address(Path(line.decode().strip()), "x")
        links.append(await Link.open(address, me, first, lambda _: None, lambda _: None))
        print(links[-1].stage.at.step, flush=True)
    pipe.close()
    for link in links:
        await link.close()


if __name__ == "__main__":
    asyncio.run(race(sys.argv[1]))
