"""A page in a frame: as large as the view has room for, with the quotations on it to choose and to open."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip
from textual.theme import Theme

from briefing.app import commands
from briefing.app.content import cut_title, measure, painted, styled
from briefing.app.widgets.lines_view import LinesView
from briefing.brief.model import Evidence
from briefing.output.layout.air import airy
from briefing.output.layout.blocks import BAR, Line, Page, Speaker, lay_out, width_of
from briefing.output.layout.display import PLAIN, Setting, displayed
from briefing.output.layout.regions import Region, regions
from briefing.output.pages.item_pages import Titled

_AROUND_TITLE = 6
"""How many cells of a frame's top are not its title's: the corners and two cells beside each."""

TEXT_WIDTH = 116
"""The most cells of a page's line, where the page is not in columns."""

_DISPLAY_ROWS = 14
"""In how many rows a headline in large letters leaves room for what it is the headline of."""


class DetailView(LinesView, inherit_bindings=False):
    """A whole item: its title on the frame, its page inside, scrolled by keys while it has the focus.

    Where it `opens_quotations`, one of the page's quotations is chosen while it has the focus; Enter or a click opens its source.
    One that `tells_place` says at its foot which lines of how many are in sight, and after its `reading_key` if it has one.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.DETAIL)]

    class QuotationOpened(Message):
        """The person asks for the source of a piece of evidence."""

        def __init__(self, evidence: Evidence) -> None:
            super().__init__()
            self.evidence = evidence

    reading_key = ""
    """The key that reads on, where the view never has the focus."""
    foot = ""
    """What stands at the foot in any case, before which lines are in sight."""

    def __init__(
        self,
        *,
        id: str | None = None,
        opens_quotations: bool = False,
        tells_place: bool = False,
        settings: Sequence[Setting] = (PLAIN,),
        display_rows: int = _DISPLAY_ROWS,
    ) -> None:
        super().__init__(id=id)
        self._tells_place = tells_place
        self._settings, self._display_rows = settings, display_rows
        self._page: Page = ()
        self._laid_page: Page = ()
        """The page as it is laid out: in larger letters, and with an empty line between its groups, where there is room."""
        self._laid_height = 0
        self._lines: list[Line] = []
        self._titled: Titled | None = None
        self._opens_quotations = opens_quotations
        self._regions: list[Region] | None = None
        self._chosen = 0
        self._in_sight = 0
        """How many of the page's first blocks are to end inside the view, whatever its size, until it is scrolled."""

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._page

    def show(self, titled: Titled | None, *, from_top: bool = True) -> None:
        """Show a page, from its top or at the present scroll position; None empties the view.

        The page that is shown already is not laid out again.
        """
        if titled is not None and titled == self._titled and not (from_top and (self.scroll_y or self._chosen)):
            return
        self._page = titled.page if titled else ()
        self._titled = titled
        self._in_sight = 0
        self._write_title()
        if from_top:
            self._chosen = 0
            self.scroll_to(y=0, animate=False)
        self.lay_out_again()
        if self.has_focus:
            self.screen.refresh_bindings()  # the page before may have had no quotation

    def show_more(self) -> None:
        """Write at the foot of the frame how much lies above and below, or which of the lines are in sight."""
        if not self._tells_place:
            super().show_more()
            return
        first = round(self.scroll_offset.y)
        last = min(self._total, first + self.content_size.height)
        is_whole = first == 0 and last == self._total
        arrows = ("▲" if first > 0 else "") + ("▼" if last < self._total else "")
        key = f"{self.reading_key} reads on · " if self.reading_key and last < self._total else ""
        place = "" if is_whole else f"{key}{first + 1}–{last} of {self._total} lines {arrows}"
        self._set_subtitle(" · ".join(filter(None, [self.foot, place])))

    def theme_changed(self, theme: Theme) -> None:
        """Paint again in the new theme's palette, the title too."""
        super().theme_changed(theme)
        self._write_title()

    def _write_title(self) -> None:
        """Write the page's title into the frame, cut for its width, so that what ends it can be read."""
        titled = self._titled
        if titled is None:
            self.border_title = None
            return
        room = self.outer_size.width - _AROUND_TITLE
        words = cut_title(titled.title, room) if room > 0 else titled.title
        self.border_title = styled(words, titled.speaker, self.palette)

    def lay_out(self, width: int) -> int:
        """Lay the page out, with an empty cell on either side, and its title."""
        self._write_title()
        self._laid_height = self.content_size.height
        self._laid_page, lines = self._largest(max(1, width - 2))
        self._lines = [[(" ", "text"), *line] for line in lines]
        self._regions = None
        return len(self._lines)

    def _largest(self, width: int) -> tuple[Page, list[Line]]:
        """Return the page as it is laid out for a width, and its lines: in the largest letters and as airy as there is room for.

        Of the view's settings the first one stands also where the rest must be scrolled, if it has the rows for letters.
        """
        smallest, *larger = self._settings if self._laid_height >= self._display_rows else (PLAIN,)
        page, lines = self._laid_out_in(smallest, width)
        for setting in larger:
            larger_page, larger_lines = self._laid_out_in(setting, width)
            if len(larger_lines) > self._laid_height:
                break
            page, lines = larger_page, larger_lines
        if len(lines) + 1 < self._laid_height and not self._tells_place:
            roomier = airy(page)
            with_air = lay_out(roomier, width, measure, text_width=TEXT_WIDTH)
            if len(with_air) <= self._laid_height:
                return roomier, with_air
        return page, lines

    def _laid_out_in(self, setting: Setting, width: int) -> tuple[Page, list[Line]]:
        page = displayed(self._page, width, setting)
        lines = lay_out(page, width, measure, text_width=TEXT_WIDTH)
        while lines and not width_of(lines[-1]):
            lines.pop()  # nobody scrolls to an empty line
        return page, lines

    def paint(self, number: int, width: int) -> Strip:
        """Paint a line of the page, with the chosen quotation on the cursor's background."""
        line = self._signed(self._lines[number])
        strip = painted(line, self.palette, "plain", width)
        chosen = self.chosen_region if self.has_focus else None
        if chosen is None or not chosen.first <= number < chosen.end:
            return strip
        left, right = min(chosen.left + 1, width), min(chosen.right + 1, width)
        lit = painted(line, self.palette, "cursor", width)
        return Strip.join([strip.crop(0, left), lit.crop(left, right), strip.crop(right, width)])

    def _signed(self, line: Line) -> Line:
        """Return a line with the sign of each party that large letters begin with, in the cell before it, if it has no hue."""
        signed: Line = []
        for text, role in line:
            if not text and isinstance(role, Speaker) and self.palette.shows_sign(role) and signed[-1:]:
                before, role_before = signed.pop()
                signed += [(before[:-1], role_before), (BAR, role)]
            else:
                signed.append((text, role))
        return signed

    def bring_into_sight(self, parts: int) -> None:
        """Scroll so that the page's first `parts` blocks end inside the view, now and at any size that it takes later."""
        self._in_sight = parts
        self._keep_in_sight()

    def set_lines_laid_out(self, width: int, total: int) -> None:
        """Show the lines, those in sight that are to be."""
        super().set_lines_laid_out(width, total)
        self._keep_in_sight()

    def take_height(self) -> None:
        """Set the page anew in a view of another height, which may have room for empty lines or not."""
        if self.content_size.height != self._laid_height:
            self.lay_out_again()
        super().take_height()
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        if self._in_sight and self.content_size.width > 0:
            width = max(1, self.content_size.width - 2)
            lines = len(lay_out(self._page[: self._in_sight], width, measure, text_width=TEXT_WIDTH))
            self.scroll_to(y=max(0, lines - self.content_size.height), animate=False)

    # Quotations

    @property
    def quotations(self) -> Sequence[Region]:
        """Where the page's quotations stand, in lines of the page and cells of its text; none where they are not opened."""
        if self._regions is None:
            width = max(1, self.content_size.width - 2)
            self._regions = (
                regions(self._laid_page, width, measure, text_width=TEXT_WIDTH) if self._opens_quotations else []
            )
        return self._regions

    @property
    def chosen_region(self) -> Region | None:
        """Where the chosen quotation stands: the last one chosen, else the first that is in sight."""
        if not self.quotations:
            return None
        chosen = self.quotations[min(self._chosen, len(self.quotations) - 1)]
        return chosen if self._is_in_sight(chosen) else next(filter(self._is_in_sight, self.quotations), chosen)

    def _is_in_sight(self, region: Region) -> bool:
        top = round(self.scroll_offset.y)
        return region.first < top + self.content_size.height and region.end > top

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action is available; those on quotations are where the page has some."""
        return action not in ("open_quotation", "quotation") or bool(self.quotations)

    def action_quotation(self, step: int) -> None:
        """Choose the next or the previous quotation of the page, and bring it into sight."""
        chosen = self.chosen_region
        if chosen is None:
            return
        place = self.quotations.index(chosen) + step
        self._chosen = min(max(place, 0), len(self.quotations) - 1)
        region = self.quotations[self._chosen]
        top, height = round(self.scroll_offset.y), self.content_size.height
        if region.first < top or region.end > top + height:
            self.scroll_to(y=min(region.first, max(0, region.end - height)), animate=False)
        self.refresh()

    def action_open_quotation(self) -> None:
        """Ask for the source of the chosen quotation."""
        if (chosen := self.chosen_region) is not None:
            self.post_message(self.QuotationOpened(chosen.evidence))

    def on_click(self, event: events.Click) -> None:
        """Ask for the source of the quotation that was clicked."""
        place = event.get_content_offset(self)
        if place is None:
            return
        line = place.y + round(self.scroll_offset.y)
        for number, region in enumerate(self.quotations):
            if region.holds(line, place.x - 1):
                self._chosen = number
                self.post_message(self.QuotationOpened(region.evidence))
                return

    def on_focus(self) -> None:
        """Show which quotation is chosen."""
        self.refresh()

    def on_blur(self) -> None:
        """Show no quotation as chosen."""
        self.refresh()

    def action_down(self) -> None:
        """Scroll a line down."""
        self._scroll(1)

    def action_up(self) -> None:
        """Scroll a line up."""
        self._scroll(-1)

    def action_first(self) -> None:
        """Scroll to the top."""
        self._in_sight = 0
        self.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        """Scroll to the end."""
        self._in_sight = 0
        self.scroll_to(y=self._total, animate=False)

    def action_page_down(self) -> None:
        """Scroll a page down."""
        self._scroll(max(1, self.content_size.height - 1))

    def action_page_up(self) -> None:
        """Scroll a page up."""
        self._scroll(1 - max(2, self.content_size.height))

    def _scroll(self, lines: int) -> None:
        self._in_sight = 0
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False)
