"""A process in the room, told what to do by lines of JSON: `python -m tests.room.member SOCKET BRIEF ROLE [--joins]`.

Takes `{"go": [step, part]}`, `{"resize": [columns, rows]}` and `{"close": true}`. Writes what it knows at first and after
each callback, one line of JSON each, with its moment on the clock that all processes share.
"""

import asyncio
import json
import sys
import time
from pathlib import Path

from briefing.brief.deck import Spot
from briefing.errors import BriefingError
from briefing.room.live.hub_lease import Address
from briefing.room.live.link import Link
from briefing.room.live.stage import Stage, moved
from briefing.room.live.wire import Peer


async def take_part(address: Address, me: Peer, first: Stage | None) -> None:
    """Open a link and do as told until told to close, or until nobody is there to tell."""
    try:
        link = await Link.open(address, me, first, lambda _: write(), lambda _: write())
    except BriefingError as error:
        print(json.dumps({"error": str(error)}), flush=True)
        return

    def write(was: str = "told", moment: float | None = None) -> None:
        spot = link.stage.at
        known = {"at": [spot.step, spot.part], "peers": sorted([p.role, p.columns, p.rows] for p in link.peers)}
        print(
            json.dumps({was: moment or time.monotonic(), **known, "dropped": link.dropped, "who": link._replica.who}),
            flush=True,
        )

    write("opened")
    orders = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    pipe, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(orders), sys.stdin)
    while line := await orders.readline():
        order = json.loads(line)
        if "go" in order:
            moment = time.monotonic()
            link.change(moved(link.stage, Spot(*order["go"]), now=time.time()))
            write("went", moment)
        if "resize" in order:
            link.resized(*order["resize"])
        if "close" in order:
            break
    pipe.close()
    await link.close()


def main() -> None:
    """Run one process."""
    path, brief, role, *options = sys.argv[1:]
    assert role in ("screen", "console")
    address = Address(Path(path), brief, loopback="--loopback" in options)
    first = Stage(brief=brief, path=f"/briefs/{brief}.yaml", at=Spot("title"))
    me = Peer("screen" if role == "screen" else "console", 120, 36)
    asyncio.run(take_part(address, me, None if "--joins" in options else first))


if __name__ == "__main__":
    main()
