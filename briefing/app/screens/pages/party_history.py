"""The screen of a party over time: what it holds in all briefs, asked of the index in the background."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.message import Message
from textual.worker import get_current_worker

from briefing.app import commands
from briefing.app.screens.pages.page_screen import PageScreen
from briefing.app.widgets.bars.screen_bars import TopBar
from briefing.brief.text import one_line
from briefing.brief.vocabulary import Marking
from briefing.errors import BriefingError
from briefing.library.lookup.hits import Hit
from briefing.output.layout.blocks import Block
from briefing.output.pages.item_pages import Titled
from briefing.output.pages.party_history import history_page, strictest_marking


class PartyHistory(PageScreen, inherit_bindings=False):
    """What a party, by its label, holds in all briefs, issue by issue and by date. Esc closes it."""

    display_name = "A party over time"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.PAGE)]

    class Gathered(Message):
        """The index gave the party's positions, and how many the audience may not see; or a problem in words.

        They come a second time once their quotations were held against those of their texts that are at hand.
        """

        def __init__(self, positions: Sequence[Hit], withheld: int, problem: str = "") -> None:
            super().__init__()
            self.positions = positions
            self.withheld = withheld
            self.problem = problem

    def __init__(self, party: str, *, marking: Marking | None) -> None:
        reading = Titled(f"{party} over time", [Block([("reading the briefs", "muted")])])
        super().__init__("A party in all briefs", reading, marking=marking)
        self._party = party
        self.is_settled = False
        """Whether the positions are shown, or why they are not."""

    def on_mount(self) -> None:
        """Show that the briefs are read, and ask for the positions."""
        super().on_mount()
        self._gather()

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _gather(self) -> None:
        worker = get_current_worker()
        try:
            self.briefing.searcher.fill(lambda done, files: None)
            answer = self.briefing.searcher.positions(self._party, lambda: worker.is_cancelled)
        except (OSError, BriefingError) as error:
            self.post_message(self.Gathered((), 0, str(error)))
            return
        if answer is None:
            return
        self.post_message(self.Gathered(*answer))
        positions, withheld = answer
        checked = self.briefing.searcher.all_checked(positions, self.briefing.source_places)
        if not worker.is_cancelled and any(position.outcomes for position in checked):
            self.post_message(self.Gathered(checked, withheld))

    @on(Gathered)
    def _show(self, event: Gathered) -> None:
        if event.problem:
            self.briefing.say(one_line(event.problem), severity="warning")
        markings = [marking for marking in (self._marking, strictest_marking(event.positions)) if marking is not None]
        self._marking = max(markings, key=lambda marking: marking.rank, default=None)
        self._titled = history_page(self._party, event.positions, withheld=event.withheld)
        self._view.show(self._titled, from_top=not self.is_settled)
        self.query_one(TopBar).title = self._heading
        self.marking = self._marking
        self.is_settled = True
