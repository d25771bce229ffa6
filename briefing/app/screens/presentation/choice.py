"""A screen that offers a list of choices: the deck's steps, the room's open questions, the manual's pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.widget import Widget

from briefing.app import commands
from briefing.app.screens.bases.base import BarredScreen
from briefing.app.widgets.item_list import ItemList
from briefing.app.widgets.rows import Row
from briefing.brief.items import Ref
from briefing.brief.vocabulary import Marking


class ChoiceScreen(BarredScreen, inherit_bindings=False):
    """A list of rows: Enter chooses one, Esc none."""

    display_name = "A list"
    CSS_PATH = "choice.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.CHOICE)]
    AUTO_FOCUS = "ItemList"

    def __init__(
        self,
        heading: str,
        rows: Callable[[], Sequence[Row]],
        then: Callable[[Ref], object],
        *,
        at: Ref | None = None,
        marking: Callable[[], Marking | None] = lambda: None,
    ) -> None:
        """Offer rows under a heading; both rows and marking are asked for again by `show_again`."""
        super().__init__()
        self._heading = heading
        self._rows = rows
        self._then = then
        self._at = at
        self._marking = marking

    def top_bar_content(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the list's heading."""
        return self._heading, [], self._marking()

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the list."""
        self._list = ItemList(lambda width: self._rows(), lines=self.briefing.lines, id="list")
        yield self._list

    def show_again(self) -> None:
        """Ask for the rows and the marking again and show them; the cursor stays on its row."""
        self._list.show_rows(lambda width: self._rows())
        self.marking = self._marking()

    def on_mount(self) -> None:
        """Put the cursor on the row that was asked for."""
        if self._at is not None:
            self._list.move_to(self._at)

    @on(ItemList.Opened)
    def _chosen(self, event: ItemList.Opened) -> None:
        if self.is_active:  # a doubled key or click may have chosen already
            self.go_back()
            self._then(event.ref)

    def hint_rank(self, command: commands.Command) -> int:
        """Put the key that chooses before all others, and the one that does not behind it."""
        return {"open": 1, "choose": 2}.get(command.id) or (command.rank and command.rank + 2)

    def hint_label(self, command: commands.Command) -> str:
        """Say of Enter that it chooses."""
        return "choose" if command.id == "open" else super().hint_label(command)

    def action_heading(self, step: int) -> None:
        """Move to the first row under the next heading (1) or under the one before (-1)."""
        self._list.action_heading(step)

    def action_back(self) -> None:
        """Close the list without a choice."""
        self.go_back()
