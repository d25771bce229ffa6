"""The library screen: every brief of a folder, each refused file with its reason, and a filter to type in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input
from textual.worker import get_current_worker

from briefing.app import commands, editor
from briefing.app.screens import library_rows
from briefing.app.screens.bases.query_screen import QueryScreen
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.item_list import ItemList
from briefing.app.widgets.line_input import LineInput
from briefing.app.widgets.rows import FixedRows, Row, Rows
from briefing.brief.items import ItemKind, Ref
from briefing.brief.text import counted
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.library.lookup.listing import ListedFile, Listing
from briefing.library.openings import Novelty, Openings
from briefing.library.shelf import ShelfFile
from briefing.output.layout.blocks import Block
from briefing.output.pages.save_notice import CHANGED, NEW
from briefing.paths import absolute, openings_file

_HEIGHT = 4
"""How many lines each brief has in the list."""

_FEW = 50
"""Up to how many briefs are laid out at once, each with as many lines as it needs; of more, all have the same height."""

_HEADED = 60
"""In how many columns the heading has room for what all briefs have in common."""

_SOON = 0.1
"""Seconds to wait before the files are read when the screen opens, so that the first paint has the processor to itself."""

_AT_FIRST = 200
"""How many briefs are listed at once when the screen opens; the others follow when the files have been read."""


class Library(QueryScreen, inherit_bindings=False):
    """A list of briefs to choose from. Letters go into the filter; the arrows and Enter choose."""

    display_name = "Library"
    CSS_PATH = "library.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.LIBRARY)]
    AUTO_FOCUS = "#filter"
    forbidden_while_presenting = frozenset({"quit", "edit"})

    class Answered(Message):
        """The index listed the briefs that match a filter."""

        def __init__(self, question: int, text: str, listing: Listing) -> None:
            super().__init__()
            self.question = question
            self.text = text
            self.listing = listing

    class NoveltiesRead(Message):
        """What is new or changed in the library was read."""

        def __init__(self, novelties: Mapping[str, Novelty]) -> None:
            super().__init__()
            self.novelties = novelties

    class Begun(Message):
        """The first listing was asked of the index, before any file was read."""

    def __init__(self) -> None:
        super().__init__(LineInput(placeholder="type to filter by title, party or tag", id="filter"))
        self.listing = Listing((), 0, 0, None)
        self._has_shown = False
        """Whether the screen has shown a listing yet."""
        self._shown_as_shared: Sequence[str] = ()
        """What the heading says of all briefs, and their rows do not."""
        self._was_left = False
        """Whether another screen has covered this one, so that files may have been saved meanwhile."""
        self._is_complete = False
        """Whether the listing shown covers all files, so that a difference in the next one means a saved file."""
        self._novelties: Mapping[str, Novelty] = {}
        """Which files, by their absolute paths, are new or changed since the person last opened them."""
        self._reads_novelties = False

    def top_bar_content(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the folder of the briefs, and the strictest marking in the list."""
        return "Briefs", [str(self.briefing.shelf.place)], self.listing.marking

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the filter, the list, and the summary of the brief under the cursor."""
        self.item_list = ItemList(self._rows(), lines=5, id="list")
        self.item_list.border_title = Content(self.reading_state)
        self._detail = DetailView(id="detail")
        yield self.line
        yield Container(self.item_list, self._detail, id="halves")

    def on_mount(self) -> None:
        """List what the index already holds."""
        self.item_list.can_focus = self._detail.can_focus = False
        self.item_list.always_active = True
        if not self.line.value:
            self.line.value = self.briefing.library_left[0]
            self.line.select_all()
        self._begin(self.new_question(), self.line.value)

    def on_screen_resume(self) -> None:
        """Update the index, as files may have changed while another screen was shown; not when the screen opens."""
        if self._was_left:
            self.action_reload()

    def on_screen_suspend(self) -> None:
        """Stop following the files."""
        self._was_left = True
        self._remember()
        self.stop_following_files()

    def _remember(self) -> None:
        """Keep the filter and the brief under the cursor for the next time the library opens."""
        self.briefing.library_left = self.line.value, self._path_of(self.item_list.ref) or ""

    @property
    def is_settled(self) -> bool:
        """Whether the list answers the filter from an index that is up to date."""
        return not self.reading_state and not self._reads_novelties and self.answered_for == self.line.value

    @property
    def is_answered(self) -> bool:
        """Whether the list answers the filter; an empty one does not while the files are read."""
        return self.answered_for == self.line.value and bool(self.listing.shown or not self.reading_state)

    @property
    def has_item(self) -> bool:
        """Whether a brief or a refused file is under the cursor."""
        return self._at(self.item_list.ref) is not None

    @property
    def _is_over_brief(self) -> bool:
        """Whether a brief is open under the library."""
        return len(self.app.screen_stack) > 2

    def hint_rank(self, command: commands.Command) -> int:
        """Show how to clear the filter while there is one; without one the same key goes back to an open brief."""
        if command.id == "clear" and not self.line.value:
            return command.rank if self._is_over_brief else 0
        return super().hint_rank(command)

    def hint_label(self, command: commands.Command) -> str:
        """Call the key that clears the filter by what it does where the filter is empty: it goes back."""
        return "back" if command.id == "clear" and not self.line.value else super().hint_label(command)

    # Listing

    @work(thread=True, exit_on_error=False)
    def _begin(self, question: int, text: str) -> None:
        try:
            listing = self.briefing.searcher.list(text, lambda: False, most=_AT_FIRST)
            if listing is not None:
                self.post_message(self.Answered(question, text, listing))
        finally:  # the files are read whether or not the index could answer
            self.post_message(self.Begun())

    @on(Begun)
    def _go_on(self) -> None:
        self.set_timer(_SOON, self.action_reload)

    @work(thread=True, exclusive=True, group="list", exit_on_error=False)
    def _ask(self, question: int, text: str) -> None:
        worker = get_current_worker()
        listing = self.briefing.searcher.list(text, lambda: worker.is_cancelled)
        if listing is not None and not worker.is_cancelled:
            self.post_message(self.Answered(question, text, listing))

    @on(QueryScreen.Progress)
    def _show_progress(self, event: QueryScreen.Progress) -> None:
        self.note_progress(event)
        self._ask(self.new_question(), self.line.value)
        if not self.reading_state:
            self.follow_files()
            self._reads_novelties = self.briefing.shelf.audience is EVERYBODY  # a change may be hidden from another
            if self._reads_novelties:
                self._read_novelties(Openings(openings_file(), self.briefing.shelf.place))

    @work(thread=True, exclusive=True, group="novelties", exit_on_error=False)
    def _read_novelties(self, openings: Openings) -> None:
        self.post_message(self.NoveltiesRead(openings.novelties()))

    @on(NoveltiesRead)
    def _show_novelties(self, event: NoveltiesRead) -> None:
        self._reads_novelties = False
        if event.novelties != self._novelties:
            self._novelties = event.novelties
            self.item_list.show_rows(self._rows())

    @on(Answered)
    def _show(self, event: Answered) -> None:
        if not self.is_awaited(event.question, event.text):
            return
        self.answered_for = event.text
        here = self.item_list.ref
        is_first = not self._has_shown
        self._has_shown = True
        path = self._path_of(here) if event.text == self._shown_for else None
        before = self.listing if path is not None else None
        changed = event.listing != self.listing or event.text != self._shown_for  # a row says why it matches
        self._shown_for = event.text
        self.listing = event.listing
        if changed or not self.listing.shown:
            place = _place(path, before, self.listing)
            if is_first and event.text == self.briefing.library_left[0]:
                place = _place(self.briefing.library_left[1], self.listing, self.listing)
            self.item_list.show_rows(self._rows(), keep=Ref(ItemKind.BRIEF, str(place)))
            if before is not None and self._is_complete:
                self.item_list.flash(_signs(before, self.listing))
            self.marking = self.listing.marking
        self._is_complete = self.folder_watch is not None
        self.item_list.border_title = Content(self._counted())
        self.hidden_counts = self.listing.hidden
        self.show_hidden_notices()
        self.describe_selected()
        self.refresh_bindings()
        self.do_what_is_awaited()
        if not self.reading_state:  # while the files are read, an answer comes with each of them
            self.draw_soon()

    def _counted(self) -> str:
        sound, refused = self.listing.sound, self.listing.refused
        briefs = counted(sound, "brief") if sound or not self.reading_state else ""
        if self._shown_for.strip() and sound:
            shown = sum(not listed.encoded_problems for listed in self.listing.shown)
            briefs = f"{shown} of {briefs}" if shown != sound else briefs
        shared = self._shared()
        in_common = f"all {', '.join(shared)}" if shared else ""
        known = [briefs, f"{refused} refused" if refused else "", in_common]
        return " · ".join(filter(None, [*known, self.reading_state]))

    def _shared(self) -> list[str]:
        """Return what all the briefs shown have in common: marking and day, of a few briefs, where the heading has room.

        Their rows need not say it.
        """
        sound = [listed for listed in self.listing.shown if not listed.encoded_problems]
        return library_rows.in_common(sound) if 1 < len(sound) <= _FEW and self.size.width >= _HEADED else []

    def on_resize(self) -> None:
        """Say what all briefs have in common in the heading, or in each row, as there is room now."""
        if self._has_shown and self._shared() != self._shown_as_shared:
            self.item_list.border_title = Content(self._counted())
            self.item_list.show_rows(self._rows())

    # What can be done

    def action_open(self) -> None:
        """Open the brief or the refused file under the cursor."""
        self.once_answered(self._open)

    def _open(self) -> None:
        listed = self._at(self.item_list.ref)
        if listed is not None:
            self.briefing.navigation.open_entry(ShelfFile(listed.id, Path(listed.path)))

    def action_clear(self) -> None:
        """Clear the filter; where it is empty, go back to the open brief."""
        if self.line.value:
            self.line.value = ""
        elif self._is_over_brief:
            self.go_back()

    def action_look_up(self) -> None:
        """Look words up in every brief."""
        self.briefing.navigation.show_lookup()

    def action_edit(self) -> None:
        """Edit the file under the cursor in the person's editor, at its first problem where it has any."""
        self.once_answered(self._edit)

    def _edit(self) -> None:
        listed = self._at(self.item_list.ref)
        if listed is None:
            self.briefing.say("There is no brief here to edit.")
        elif editor.edit(self.briefing, absolute(listed.path)):
            self.fill()

    def action_reload(self) -> None:
        """Update the list from the files; the filter and the cursor stay."""
        self.reading_state = self.reading_state or "reading"
        self.fill()

    @on(Input.Changed)
    def _narrow(self) -> None:
        if self.line.value == "?":  # nothing begins so: it is the key for the keys
            self.line.value = ""
            self.briefing.navigation.show_help()
            return
        self._ask(self.new_question(), self.line.value)

    def _at(self, ref: Ref | None) -> ListedFile | None:
        return self.listing.shown[int(ref.id)] if ref else None

    def _path_of(self, ref: Ref | None) -> str | None:
        listed = self._at(ref)
        return listed.path if listed else None

    def _rows(self) -> Rows | FixedRows:
        shown = self.listing.shown
        if not shown:
            nothing = "nothing matches the filter" if self.listing.sound + self.listing.refused else ""
            nothing = nothing or (self.reading_state and "…") or self._none_at_all()
            return lambda width: [Row(None, [Block([(nothing, "gap")])], whole=True)]
        refs = [Ref(ItemKind.BRIEF, str(number)) for number in range(len(shown))]
        shared = self._shown_as_shared = self._shared()
        if len(refs) <= _FEW:  # each as high as it is, and apart where there is room
            return lambda width: [self._row(ref, shown[int(ref.id)], shared)._replace(begins=True) for ref in refs]
        return FixedRows(refs, lambda ref: self._row(ref, shown[int(ref.id)], shared), _HEIGHT)

    def _row(self, ref: Ref, listed: ListedFile, shared: Sequence[str]) -> Row:
        novelty = self._novelties.get(str(absolute(listed.path)))
        return library_rows.row(ref, listed, filtered_by=self._shown_for, novelty=novelty, shared=shared)

    def _none_at_all(self) -> str:
        hidden = self.listing.hidden
        if hidden.briefs:
            return f"nothing here that {hidden.audience} may see"
        return f"no briefs in {self.briefing.shelf.place}; `briefing new NAME` writes one to fill in"

    def describe_selected(self) -> None:
        """Show the detail of the brief under the cursor."""
        listed = self._at(self.item_list.ref)
        self._detail.show(None if listed is None else library_rows.description(listed))


def _place(path: str | None, before: Listing | None, now: Listing) -> int:
    """Return a file's position in the new listing; where it has gone, that of the file next to it in the old one."""
    if path is None or before is None:
        return 0
    if path not in {other_path.path for other_path in before.shown}:
        return 0
    position_by_path = {other_path.path: number for number, other_path in enumerate(now.shown)}
    paths = [other_path.path for other_path in before.shown]
    old_position = paths.index(path)
    return next(
        (
            position_by_path[other_path]
            for other_path in (*paths[old_position:], *reversed(paths[:old_position]))
            if other_path in position_by_path
        ),
        0,
    )


def _signs(before: Listing, now: Listing) -> dict[Ref, str]:
    """Return the sign of each row whose file is new or changed."""
    listed_before = {listed.path: listed for listed in before.shown}
    changed_rows = (
        (number, listed) for number, listed in enumerate(now.shown) if listed_before.get(listed.path) != listed
    )
    return {
        Ref(ItemKind.BRIEF, str(number)): CHANGED if listed.path in listed_before else NEW
        for number, listed in changed_rows
    }
