"""The base of every screen of one brief: copies items, opens addresses and the editor, leads to other screens."""

from __future__ import annotations

import os
import threading
from abc import abstractmethod
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from textual import on, work

from briefing.app import commands, editor
from briefing.app.browser import is_opened, opener
from briefing.app.screens.bases.followed_screen import FollowedScreen, outcomes_at_hand
from briefing.app.widgets.detail_view import DetailView
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Issue, Party
from briefing.output.deck import on_request
from briefing.output.pages import answers
from briefing.output.pages.catalogue import Catalogue


class BriefScreen(FollowedScreen):
    """A screen of one brief, from which its items are copied, looked up, presented, and its other screens opened."""

    forbidden_while_presenting = frozenset({"quit", "library", "edit", "curate"})
    """An editor would hold up the link between the presentation's screens."""
    console_actions = frozenset({"push"})
    private_actions = frozenset({"notes"})
    own_command: str = ""
    """The id of the command that leads to this screen, which its key bar does not offer."""

    def hint_rank(self, command: commands.Command) -> int:
        """Put the way back before all others, and leave out the command that leads to this very screen."""
        if command.id == self.own_command or not command.rank:
            return 0
        return 1 if command.id == "back" else command.rank + 1

    @abstractmethod
    def show_notes(self) -> None:
        """Show the selected item again, with or without the presenter's notes."""

    def action_edit(self) -> None:
        """Edit the file in the person's editor, at the selected item's line."""
        if editor.edit(self.briefing, self.file, self.item_to_edit):
            self.briefing.follower.check_now(self.file)

    @property
    def item_to_edit(self) -> Ref | None:
        """The item at whose line the editor opens; for a question from the room, which no file holds, the item it is about."""
        ref = self.selected
        return self.catalogue.asked[ref.id].on if ref is not None and ref.kind == ItemKind.ASKED else ref

    # What can be done

    @on(DetailView.QuotationOpened)
    def _open_source(self, event: DetailView.QuotationOpened) -> None:
        self.briefing.navigation.show_source(self.catalogue, event.evidence)

    def action_copy(self) -> None:
        """Copy the selected item's words with their citation."""
        if self.selected is None:
            self.briefing.say("There is nothing here to copy.")
            return
        self.copy_item(self.selected)

    def copy_item(self, ref: Ref) -> None:
        """Copy an item's words with their citation, once its quotations are checked."""
        if self._is_to_be_checked:
            self._copy_once_checked(self.catalogue, ref, self.briefing.source_places.folders(self.file))
        else:
            self.copy(self.catalogue.citation(ref))

    @work(thread=True, group="copy", exit_on_error=False)
    def _copy_once_checked(self, catalogue: Catalogue, ref: Ref, folders: Sequence[Path]) -> None:
        self.post_message(self.QuotationsChecked(catalogue, outcomes_at_hand(catalogue.brief, folders)))
        self.call_later(lambda: self.copy(catalogue.citation(ref)))

    def action_address(self) -> None:
        """Open the web address of the selected item's source in a browser; copy it where there is none."""
        address = self.catalogue.address(self.selected) if self.selected else None
        if address is None:
            self.briefing.say("No source shown for this item gives an address.")
        else:
            self.open_address(address)

    def open_address(self, address: str) -> None:
        """Open a web address in a browser; copy it where there is none."""
        if (command := opener(os.environ)) is None:
            self.briefing.say("There is no browser here, so the address is copied.")
            self.copy(address)
        else:
            self.briefing.say(f"Opening {address}")
            work = partial(_open, command, address, partial(self.app.call_later, self._report_unopened))
            threading.Thread(target=work, name="browser", daemon=True).start()  # the program's end does not wait for it

    def _report_unopened(self, command: Sequence[str], address: str) -> None:
        by = "the browser" if len(command) > 1 else command[0]
        self.briefing.say(f"{by} did not open {address}, so it is copied.", severity="warning")
        self.copy(address)

    def action_show(self, name: str) -> None:
        """Show the sources or the timeline."""
        self.briefing.navigation.show_browse(name, self.catalogue, self.selected)

    @property
    def selected_issue(self) -> Issue | None:
        """The issue that the selected item is about, the first of several; None where it is about none in particular."""
        issues = self.catalogue.scope(self.selected).issues if self.selected is not None else ()
        return next((issue for issue in self.catalogue.brief.issues if issue.id in issues), None)

    def action_face_to_face(self) -> None:
        """Show the two parties that disagree on this issue face to face, this issue first."""
        issue, party = self.selected_issue, self.selected_party
        if issue is None:
            self.briefing.say("What is selected is on no issue: [ and ] choose one in the dashboard.")
            return
        pair = self.catalogue.links.opposed_on(issue, party=party.id if party else "")
        if pair is None:
            self.briefing.say(f"No two parties disagree on “{issue.title}” in the sources.")
            return
        self.show_face_to_face(*pair, issue)

    def show_face_to_face(self, left: Party, right: Party, issue: Issue) -> None:
        """Show two parties face to face, an issue first."""
        ids = left.id, right.id, issue.id
        self.briefing.navigation.show_page(
            self.catalogue,
            lambda catalogue: answers.face_to_face(catalogue.links, *ids),
            of=on_request.facing(left, right, issue),
        )

    def action_look_up(self) -> None:
        """Open the lookup, which lists this brief's hits first."""
        self.briefing.navigation.show_lookup(self.catalogue)

    def action_position(self) -> None:
        """Open the position screen, which asks for a party and an issue by letter."""
        self.briefing.navigation.show_position(self.catalogue)

    @property
    def selected_party(self) -> Party | None:
        """The party whose item is selected; None where the item is no party's."""
        return self.catalogue.party_of(self.selected) if self.selected else None

    def action_party_history(self) -> None:
        """Show what the selected item's party holds in all briefs."""
        party = self.selected_party
        if party is None:
            self.briefing.say("This is no party's; select what a party claims or holds.")
        else:
            self.briefing.navigation.show_party_history(party.label, self.catalogue.brief.strictest)

    def action_matrix(self) -> None:
        """Open the matrix of stances."""
        self.briefing.navigation.show_matrix(self.catalogue, self.selected)

    def action_present(self) -> None:
        """Present the brief to the room."""
        self.briefing.navigation.present(self.catalogue)

    def action_present_here(self) -> None:
        """Present the brief from the selected item's step on, else from its issue's."""
        self.briefing.navigation.present(self.catalogue, at=self.selected, here=True)

    def action_push(self) -> None:
        """Show the selected item to the room."""
        if self.selected is None:
            self.briefing.say("Nothing is selected here, so there is nothing to show.")
        else:
            self.briefing.navigation.push_to_room(self.selected, self.catalogue.path)

    def action_changes(self) -> None:
        """Open the changes since the last git version that differs."""
        self.briefing.navigation.show_changes(self.catalogue)

    def action_curate(self) -> None:
        """Put the brief on the desk, at the selected item."""
        self.briefing.navigation.show_desk(self.catalogue, self.selected)

    def action_library(self) -> None:
        """Go to the library."""
        self.briefing.navigation.show_library()

    def action_notes(self) -> None:
        """Show or hide the presenter's notes."""
        self.briefing.notes = not self.briefing.notes
        self.show_notes()
        shown = "The presenter's notes are shown"
        item = self.catalogue.links.item(self.selected) if self.selected is not None else None
        if self.briefing.notes and item is not None and not item.note:
            shown += "; this item has none"
        self.briefing.say(f"{shown}." if self.briefing.notes else "The presenter's notes are hidden.")

    def action_lines(self, step: int) -> None:
        """Show more or fewer lines of each item."""
        self.briefing.change_lines(step)


def _open(command: Sequence[str], address: str, on_failure: Callable[[Sequence[str], str], object]) -> None:
    """Open an address; call `on_failure` where that fails while the program still runs."""
    if not is_opened(command, address):
        with suppress(RuntimeError):
            on_failure(command, address)
