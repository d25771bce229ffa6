"""The library: every brief of a place, those that were refused with the reason, and a filter that typing fills."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from briefing.app import commands
from briefing.app.screens.base import BarredScreen
from briefing.app.widgets.item_list import ItemList
from briefing.app.widgets.line_input import LineInput
from briefing.app.widgets.lines_view import DetailView
from briefing.app.widgets.rows import Row, Rows
from briefing.brief import dates
from briefing.brief.model import Brief
from briefing.brief.naming import folded
from briefing.brief.refs import Ref
from briefing.brief.vocabulary import Marking
from briefing.brief.words import counted, one_line, shortened
from briefing.library.reader import Reading, summary
from briefing.library.shelf import Shelf
from briefing.output.pages import Titled
from briefing.output.spans import BLANK, Block


class Library(BarredScreen, inherit_bindings=False):
    """The briefs to choose from. Letters go to the filter; the arrows and Enter choose."""

    CSS_PATH = "library.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.LIBRARY)]
    AUTO_FOCUS = "#filter"

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self.shelf = shelf
        self.readings: list[Reading] = []

    def top(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the place, and the strictest marking of what is listed."""
        markings = [reading.brief.marking for reading in self.shelf.readings() if reading.brief]
        return "Briefs", [str(self.shelf.place)], max(markings, key=lambda marking: marking.rank, default=None)

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the filter, the list and what is said of the brief under the cursor."""
        self.readings = self.shelf.readings()
        self._filter = LineInput(placeholder="type to filter by title, party or tag", id="filter")
        self._list = ItemList(self._rows(""), palette=self.look, lines=4, id="list")
        self._detail = DetailView(palette=self.look, id="detail")
        yield self._filter
        yield Container(self._list, self._detail, id="halves")

    def on_mount(self) -> None:
        """Count, and say something of the first brief."""
        self._list.can_focus = self._detail.can_focus = False
        self._list.always_active = True
        self._count()
        self._describe(self._list.ref)

    def on_screen_resume(self) -> None:
        """Show what is on disk now."""
        if self.is_mounted:
            self.action_reload()

    def action_move(self, how: str) -> None:
        """Move the cursor of the list while the filter keeps the focus."""
        getattr(self._list, f"action_{how}")()

    def action_open(self) -> None:
        """Open the brief under the cursor, or a refused file's problems."""
        if self._list.ref is not None:
            self._open(self._list.ref)

    def action_clear(self) -> None:
        """Clear the filter; where it is clear, go back to the open brief."""
        if self._filter.value:
            self._filter.value = ""
        else:
            self.briefing.back_to_brief()

    def action_look_up(self) -> None:
        """Look words up in every brief."""
        self.briefing.show_lookup()

    def action_reload(self) -> None:
        """Read the briefs from disk again; the filter and the cursor stay."""
        self.shelf.refresh()
        self.readings = self.shelf.readings()
        self._list.show_rows(self._rows(self._filter.value))
        self._count()
        self._describe(self._list.ref)

    @on(Input.Changed)
    def _narrow(self) -> None:
        self._list.show_rows(self._rows(self._filter.value))
        self._count()
        self._describe(self._list.ref)

    @on(ItemList.Highlighted)
    def _highlighted(self, event: ItemList.Highlighted) -> None:
        self._describe(event.ref)

    @on(ItemList.Opened)
    def _opened(self, event: ItemList.Opened) -> None:
        self._open(event.ref)

    def _open(self, ref: Ref) -> None:
        reading = self._reading(ref)
        if reading.brief is not None:
            self.briefing.show_brief(reading)
        else:
            self.briefing.show_problems(reading)

    def _reading(self, ref: Ref) -> Reading:
        return self.readings[int(ref.id)]

    def _count(self) -> None:
        sound = sum(1 for reading in self.readings if reading.brief is not None)
        refused = len(self.readings) - sound
        words = counted(sound, "brief") + (f" · {refused} refused" if refused else "")
        self._list.border_title = Content(words)

    def _rows(self, query: str) -> Rows:
        words = folded(query).split()

        def rows(width: int) -> list[Row]:
            kept = [(n, r) for n, r in enumerate(self.readings) if all(word in _searched(r) for word in words)]
            kept.sort(key=lambda numbered: not all(word in _title(numbered[1]) for word in words))
            sound = [_sound_row(number, reading.brief) for number, reading in kept if reading.brief is not None]
            refused = [_refused_row(number, reading) for number, reading in kept if reading.brief is None]
            nothing = "nothing matches the filter" if self.readings else f"no briefs in {self.shelf.place}"
            return [*sound, *refused] or [Row(None, [Block([(nothing, "gap")])], whole=True)]

        return rows

    def _describe(self, ref: Ref | None) -> None:
        self._detail.show(None if ref is None else _description(self._reading(ref)))


def _title(reading: Reading) -> str:
    return folded(reading.brief.title if reading.brief else "")


def _searched(reading: Reading) -> str:
    brief = reading.brief
    if brief is None:
        return folded(one_line(reading.path))
    names = [name for party in brief.parties for name in (party.name, party.short or "", *party.aliases)]
    return folded(" ".join([reading.id, brief.title, *brief.tags, *names, *(issue.title for issue in brief.issues)]))


def _sound_row(number: int, brief: Brief) -> Row:
    facts = [str(brief.marking), f"as of {dates.in_words(brief.as_of)}"]
    parties = ", ".join(party.label for party in brief.parties)
    counts = [
        counted(len(brief.claims), "claim"),
        counted(len(brief.positions), "position"),
        counted(len(brief.questions), "question"),
    ]
    return Row(
        Ref("brief", str(number)),
        [
            Block([(brief.title, "strong")], hang=2),
            Block([(" · ".join([*facts, *counts, parties]), "muted")], indent=2, hang=2),
        ],
    )


def _refused_row(number: int, reading: Reading) -> Row:
    name = Block([("✕ ", "error"), (one_line(reading.path), "error"), (" refused", "error")], hang=2)
    return Row(
        Ref("refused", str(number)), [name, Block([(one_line(summary(reading.problems)), "muted")], indent=2, hang=2)]
    )


def _description(reading: Reading) -> Titled:
    brief = reading.brief
    if brief is None:
        blocks = [
            Block([(one_line(f"{p.place}: "), "muted"), (one_line(p.message), "text")], hang=2)
            for p in reading.problems[:200]
        ]
        return Titled(f"{shortened(reading.path, 60)} · refused", blocks)
    issues = [
        Block([("• ", "muted"), (issue.title, "text"), (f" — {issue.proposition}", "muted")], hang=2)
        for issue in brief.issues
    ]
    bottom_line = [Block([(line, "text")]) for line in brief.bottom_line.splitlines()]
    return Titled(one_line(reading.id), [*bottom_line, BLANK, Block([("Issues", "heading")]), *issues])
