"""The entries of the command palette: available commands, briefs, pages of the manual, and themes."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from briefing.app import commands
from briefing.app.content import harmless
from briefing.brief.text import shortened
from briefing.brief.vocabulary import EVERYBODY
from briefing.library.shelf import ShelfFile
from briefing.output.pages.manual import purposes

if TYPE_CHECKING:
    from briefing.app.host import Host

_LONGEST = 72
"""The most letters of a brief's id in an entry."""

_MOST_BRIEFS = 200
"""The most briefs that are offered: a palette of more could not be read."""


class Entry(NamedTuple):
    """An entry of the palette: its text, a line of explanation, and what it runs."""

    text: Content
    help: str
    run: Callable[[], object]


class PaletteEntries(Provider):
    """Provides what can be done from the screen under the palette."""

    async def discover(self) -> Hits:
        """Yield every entry, before anything is typed."""
        for entry in self._entries(await self._briefs()):
            yield DiscoveryHit(entry.text, entry.run, entry.text.plain, entry.help)

    async def search(self, query: str) -> Hits:
        """Yield the entries that match what is typed."""
        matcher = self.matcher(query)
        for entry in self._entries(await self._briefs()):
            score = matcher.match(entry.text.plain)
            if score > 0:
                yield Hit(score, entry.text, entry.run, entry.text.plain, entry.help)

    @property
    def _briefing(self) -> Host:
        return cast("Host", self.app)

    async def _briefs(self) -> list[ShelfFile]:
        """Return the briefs that can be opened; for an audience each is read, on a thread, to learn its marking.

        There are none in a presentation, which opening a brief would end.
        """
        if self._briefing.navigation.is_presenting:
            return []
        shelf = self._briefing.shelf
        entries = shelf.entries[:_MOST_BRIEFS]
        if shelf.audience is EVERYBODY:
            return [*entries]
        return await to_thread(lambda: [entry for entry in entries if shelf.may_be_named(entry)])

    def _entries(self, briefs: Sequence[ShelfFile]) -> Iterator[Entry]:
        app = self._briefing
        commands_here = app.live_commands(self.screen).items()
        for name, live in sorted(commands_here, key=lambda named: named[1].command.label == "quit"):  # quit is the last
            if live.command.group != "Moving" and name != "palette":
                text = _entry_text(live.command)
                yield Entry(Content(text), commands.key_names(live.keys), partial(app.run_command, live))
        if app.shelf.audience is not EVERYBODY:
            audience_line = f"Audience: {app.shelf.audience}"
            yield Entry(
                harmless(audience_line),
                "what is marked above it is hidden; only a new start changes it",
                app.tell_audience,
            )
        for entry in briefs:
            yield Entry(
                harmless(f"Open brief: {shortened(entry.id, _LONGEST)}"), "", partial(app.navigation.open_entry, entry)
            )
        for topic, purpose in purposes().items():
            yield Entry(harmless(f"Manual: {topic}"), purpose, partial(app.navigation.show_manual, topic))
        for name in app.themes:
            yield Entry(harmless(f"Theme: {name}"), "", partial(app.choose_theme, name))


def _entry_text(command: commands.Command) -> str:
    """Write a command as an entry: its label or its name where the help does not say it, then the help's sentence."""
    name = command.label or command.id.replace("-", " ")
    text = command.help if name.casefold() in command.help.casefold() else f"{name}: {command.help}"
    return f"{text[0].upper()}{text[1:]}"
