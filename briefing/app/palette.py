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

_MOST_LETTERS_OF_AN_ID = 72
"""The most letters of a brief's id in an entry."""

_MOST_BRIEFS = 200
"""The most briefs that are offered: a palette of more could not be read."""


_UNRANKED = 99
"""The place of commands without a rank in the key bar: behind those with one."""

_COMES_FOR = ("Deciding", "Presenting", "Screens")
"""The groups of what one comes to the palette for, which stand before all others."""

_OTHERS = ("Briefs", "Panes", "Looks", "Program")
"""The other groups in their order."""


class Entry(NamedTuple):
    """An entry of the palette: what is shown, the words by which it is found, a line of explanation, and what it runs."""

    text: Content
    words: str
    help: str
    run: Callable[[], object]


class PaletteEntries(Provider):
    """Provides what can be done from the screen under the palette."""

    async def discover(self) -> Hits:
        """Yield every entry, before anything is typed."""
        for entry in self._entries(await self._briefs()):
            yield DiscoveryHit(entry.text, entry.run, entry.words, entry.help)

    async def search(self, query: str) -> Hits:
        """Yield the entries that match what is typed."""
        matcher = self.matcher(query)
        for entry in self._entries(await self._briefs()):
            score = matcher.match(entry.words)
            if score > 0:
                yield Hit(score, entry.text, entry.run, entry.words, entry.help)

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
        here = app.live_commands(self.screen).values()
        offered = [live for live in here if live.command.group != "Moving" and live.command.id != "palette"]
        is_presenting = app.navigation.is_presenting
        for live in sorted(offered, key=lambda live: _order(live.command, is_presenting=is_presenting)):
            keys = (f"  {commands.key_names(live.keys)}", "$brief-key")
            text = _entry_text(live.command)
            words = (
                f"{text} {live.command.id.replace('-', ' ')}"  # its name finds it where the sentence does not have it
            )
            yield Entry(Content.assemble(text, keys), words, "", partial(app.run_command, live))
        if app.shelf.audience is not EVERYBODY:
            yield _entry(
                f"Audience: {app.shelf.audience}",
                app.tell_audience,
                "what is marked above it is hidden; only a new start changes it",
            )
        for entry in briefs:
            yield _entry(
                f"Open brief: {shortened(entry.id, _MOST_LETTERS_OF_AN_ID)}", partial(app.navigation.open_entry, entry)
            )
        for topic, purpose in purposes().items():
            yield _entry(f"Manual: {topic}", partial(app.navigation.show_manual, topic), purpose)
        for name in app.themes:
            yield _entry(f"Theme: {name}", partial(app.choose_theme, name))


def _entry(line: str, run: Callable[[], object], purpose: str = "") -> Entry:
    """Return an entry that is found by all that is shown: its line, and behind it what it is for."""
    text = Content.assemble(harmless(line), (f"  {purpose}" if purpose else "", "$brief-muted"))
    return Entry(text, text.plain, "", run)


def _order(command: commands.Command, *, is_presenting: bool) -> tuple[bool, int, int]:
    """Return by what the entries are sorted: what leads somewhere first, by its rank in the key bar; quitting last of all.

    What is for the room stands first while there is one, and behind all that leads somewhere while there is none.
    """
    place = 0 if command.group in _COMES_FOR else 1 + _OTHERS.index(command.group)
    is_idle = command.id == "push" and not is_presenting
    return command.label == "quit", place, _UNRANKED + 1 if is_idle else command.rank or _UNRANKED


def _entry_text(command: commands.Command) -> str:
    """Write a command as an entry: its label or its name where the help does not say it, then the help's sentence."""
    name = command.label or command.id.replace("-", " ")
    text = command.help if name.casefold() in command.help.casefold() else f"{name}: {command.help}"
    return f"{text[0].upper()}{text[1:]}"
