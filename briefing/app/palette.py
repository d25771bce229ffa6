"""The command palette's entries: the registry's commands that serve now, the briefs, the themes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from briefing.app import commands
from briefing.app.content import harmless
from briefing.brief.words import shortened

if TYPE_CHECKING:
    from briefing.app.app import BriefingApp

_LONGEST = 72


class Entry(NamedTuple):
    """One line of the palette, what it explains, and what it runs."""

    text: Content
    help: str
    run: Callable[[], object]


class PaletteEntries(Provider):
    """Everything that can be done from the screen underneath."""

    async def discover(self) -> Hits:
        """Yield every entry, before anything is typed."""
        for entry in self._entries():
            yield DiscoveryHit(entry.text, entry.run, entry.text.plain, entry.help)

    async def search(self, query: str) -> Hits:
        """Yield the entries that match what is typed."""
        matcher = self.matcher(query)
        for entry in self._entries():
            score = matcher.match(entry.text.plain)
            if score > 0:
                yield Hit(score, entry.text, entry.run, entry.text.plain, entry.help)

    def _entries(self) -> Iterator[Entry]:
        app = cast("BriefingApp", self.app)
        for name, live in app.live_commands(self.screen).items():
            if live.command.group != "Moving" and name != "palette":
                text = f"{live.command.help[0].upper()}{live.command.help[1:]}"
                yield Entry(Content(text), commands.key_names(live.keys), partial(app.run_command, live))
        for entry in app.shelf.entries[:200]:
            yield Entry(harmless(f"Open brief: {shortened(entry.id, _LONGEST)}"), "", partial(app.open_entry, entry))
        for name in app.themes:
            yield Entry(harmless(f"Theme: {name}"), "", partial(app.choose_theme, name))
