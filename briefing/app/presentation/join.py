"""How a process joins a presentation: a running one, one that has lost its screens, or a new one."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Literal

from msgspec.structs import replace

from briefing.app.presentation.selection import AS_THE_BRIEF_ASKS, selection
from briefing.app.presentation.session import Presentation
from briefing.brief.text import one_line
from briefing.errors import BriefingError
from briefing.room.live import stage as stages
from briefing.room.live.address import live_addresses, new_address
from briefing.room.live.hub_lease import Address
from briefing.room.live.link import Link
from briefing.room.live.stage import Stage
from briefing.room.live.wire import Peer

Role = Literal["screen", "console"]


@dataclass(frozen=True)
class JoinTarget:
    """Which presentation to join: the one at an address, or, for None, one of the same brief that has no screen."""

    address: Address | None = None

    async def join(self, presentation: Presentation, role: Role) -> str:
        """Link a presentation with the other processes; where that fails, return why, and it goes on alone."""
        first = presentation.stage
        try:
            link = await self._link(presentation, role)
        except BriefingError as error:
            return one_line(f"no console can join: {error}")
        stage = link.stage
        if stage == first:
            stage = presentation.stage  # moves made here while the link was being opened
        elif selection(first) not in (AS_THE_BRIEF_ASKS, selection(stage)):
            # What was asked for when joining is presented from now on.
            stage = replace(stage, **selection(first)._asdict(), at=first.at, held=None)
        link.change(stages.narrowed(stage, presentation.audience))
        link.resized(*presentation.size)
        link.set_digest(presentation.digest)
        presentation.link = link
        presentation.on_change()
        return ""

    async def _link(self, presentation: Presentation, role: Role) -> Link:
        first = presentation.stage
        if self.address is not None:
            return await open_link(self.address, presentation, role, first)
        for address in await asyncio.to_thread(live_addresses):
            if address.brief == first.brief and (link := await _join_without_a_screen(address, presentation, role)):
                return link
        return await open_link(await asyncio.to_thread(new_address, first.brief), presentation, role, first)


async def open_link(address: Address, presentation: Presentation, role: Role, first: Stage | None) -> Link:
    """Open the link at an address; where no process answers, start with the stage `first`. Raises BriefingError."""
    me = Peer(role, *presentation.size, presentation.digest)

    def call_back(_: object) -> None:
        presentation.on_change()

    return await Link.open(address, me, first, call_back, call_back)


async def _join_without_a_screen(address: Address, presentation: Presentation, role: Role) -> Link | None:
    """Join a presentation that has no screen; return None where it has one, or is of another file."""
    try:
        link = await open_link(address, presentation, role, None)
    except BriefingError:
        return None
    screens = sum(peer.role == "screen" for peer in link.peers) - (role == "screen")
    if link.stage.path == presentation.stage.path and not screens:
        return link
    await link.close()
    return None
