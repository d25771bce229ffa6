"""A screen of one page that belongs to no brief: the help, the manual, the problems of a refused file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from briefing.app import commands
from briefing.app.screens.bases.base import BarredScreen
from briefing.app.widgets.detail_view import DetailView
from briefing.brief.text import counted, one_line
from briefing.brief.vocabulary import Marking
from briefing.library.reading.reader import Reading
from briefing.output.layout.blocks import Block
from briefing.output.pages.item_pages import Titled


class PageScreen(BarredScreen, inherit_bindings=False):
    """A scrollable page; Esc closes it."""

    display_name = "Page"
    CSS_PATH = "page_screen.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.PAGE, commands.TEXT_PAGE)]

    def __init__(
        self, name: str, titled: Titled, *, marking: Marking | None = None, hidden_notices: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self._hidden_notices = hidden_notices
        self._heading = name
        self._titled = titled
        self._marking = marking

    def top_bar_content(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the page's name."""
        return self._heading, [], self._marking

    def hint_rank(self, command: commands.Command) -> int:
        """Put the way back before all others."""
        return command.rank and (1 if command.id == "back" else command.rank + 1)

    @property
    def hidden_notices(self) -> Sequence[str]:
        """What the top bar says of items hidden from the audience."""
        return self._hidden_notices

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the page."""
        self._view = DetailView(id="page")
        yield self._view

    def on_mount(self) -> None:
        """Show the page."""
        self._view.show(self._titled)

    def action_back(self) -> None:
        """Close the page."""
        self.go_back()


class HelpScreen(PageScreen, inherit_bindings=False):
    """The keys of the screen under it. The key that opens it closes it as well, and its key bar does not offer it."""

    display_name = "Help"
    BINDINGS = PageScreen.BINDINGS

    def hint_rank(self, command: commands.Command) -> int:
        """Leave out the key that led here."""
        return 0 if command.id == "help" else super().hint_rank(command)


def refused_screen(reading: Reading, beneath: Marking | None) -> PageScreen:
    """Return the screen of a refused file's problems, which quote it.

    It has the strictest of the markings that the file states and that of the screen beneath.
    """
    markings = filter(None, (reading.strictest_stated, beneath))
    strictest = max(markings, key=lambda marking: marking.rank, default=None)
    return PageScreen(f"Refused: {one_line(reading.path)}", problems_page(reading), marking=strictest)


def problems_page(reading: Reading) -> Titled:
    """Return the page of a refused file: each of its problems with its location and remedy."""
    blocks: list[Block] = []
    for problem in reading.problems:
        blocks.append(Block([(one_line(problem.place), "key")]))
        blocks.append(Block([(one_line(problem.what), "strong")], indent=2, hang=2))
        blocks.append(Block([("→ ", "muted"), (one_line(problem.remedy), "text")], indent=2, hang=4))
    return Titled(counted(len(reading.problems), "problem"), blocks)
