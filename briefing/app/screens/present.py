"""Present mode: one step of the deck at a time, large and calm; what the room sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.widget import Widget

from briefing.app import commands
from briefing.app.content import measure
from briefing.app.screens.brief_screen import BriefScreen
from briefing.app.widgets.bars import Hint, TopBar
from briefing.app.widgets.sheet_view import SheetView
from briefing.brief.deck import Deck, Spot
from briefing.brief.vocabulary import Marking
from briefing.output import slides
from briefing.output.catalogue import Catalogue
from briefing.output.lettering import BLOCK
from briefing.output.sheets import Screen as Room
from briefing.output.slideshow import Slideshow


class PresentScreen(BriefScreen, inherit_bindings=False):
    """The deck of a brief, step by step."""

    CSS_PATH = "present.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.PRESENT)]
    AUTO_FOCUS = ""

    def __init__(self, catalogue: Catalogue, deck: Deck, *, spot: Spot | None = None) -> None:
        super().__init__(catalogue)
        self.deck = deck
        self.spot = spot or Spot(deck.steps[0].id)
        self._typed = ""
        self._dark = False

    def top(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return what stands over the step; its place in the deck is put there as it is shown."""
        return "", [], self.catalogue.brief.strictest

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the sheet."""
        self._sheet = SheetView(palette=self.look, id="sheet")
        yield self._sheet

    def hints(self) -> list[Hint]:
        """Return nothing: the room reads no keys."""
        return []

    def on_mount(self) -> None:
        """Lay the deck out for the size there is."""
        self._show = Slideshow(self.catalogue.links, self.deck, self._room())

    def on_resize(self, event: events.Resize) -> None:
        """Lay it out again for another size."""
        self._show = Slideshow(self.catalogue.links, self.deck, self._room())
        self._see()

    def _room(self) -> Room:
        return Room(self.size.width, max(1, self.size.height - 2), BLOCK, measure)

    def _see(self) -> None:
        view = self._show.view(self.spot)
        sheet, part = (None, 0) if self._dark else (view.sheet, view.part)
        self._sheet.show(sheet, part)
        self.set_class(self._dark, "-dark")
        bar = self.query_one(TopBar)
        bar.title = slides.heading(self.catalogue.links, view.step)
        bar.facts = (f"{view.number} / {len(self.deck.steps)}",)
        bar.refresh()

    def _go(self, spot: Spot) -> None:
        self.spot = spot
        self._dark = False
        self._see()

    def action_forward(self) -> None:
        """Reveal more, or go on."""
        self._go(self._show.forward(self.spot))

    def action_backward(self) -> None:
        """Take back, or go back."""
        self._go(self._show.back(self.spot))

    def action_skip(self, count: int) -> None:
        """Go to the next step or the one before."""
        self._go(self._show.skip(self.spot, count))

    def action_edge(self, last: bool) -> None:
        """Go to the beginning or the end."""
        steps = self.deck.steps
        self._go(self._show.whole(steps[-1]) if last else Spot(steps[0].id))

    def action_blackout(self) -> None:
        """Empty the screen, or fill it again."""
        self._dark = not self._dark
        self._see()

    def action_back(self) -> None:
        """Leave."""
        self.app.pop_screen()
