"""The base of every screen of one brief: follows the file, copies items, opens addresses, leads to other screens."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from textual import on, work
from textual.message import Message

from briefing.app import commands, editor
from briefing.app.browser import is_opened, opener
from briefing.app.file_follower import Saved
from briefing.app.screens.base import BarredScreen
from briefing.app.widgets.bars import Banner, KeyBar, TopBar
from briefing.app.widgets.lines_view import DetailView
from briefing.brief.audience import visible_part
from briefing.brief.diff.comparison import Comparison
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Outcomes
from briefing.brief.model import Brief, Issue, Party
from briefing.brief.vocabulary import EVERYBODY
from briefing.library.files.source_folders import files_at_hand
from briefing.library.followed_brief import BriefUpdate, FollowedBrief
from briefing.library.openings import Openings
from briefing.library.reading.problems import Problem
from briefing.output.deck import on_request
from briefing.output.pages import answers
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.save_notice import problem_line, saved_line
from briefing.output.withheld import hidden_notice
from briefing.paths import absolute, cache_folder, openings_file


class BriefScreen(BarredScreen):
    """A screen of one brief, with at most one item selected."""

    forbidden_while_presenting = frozenset({"quit", "library", "edit", "curate"})
    """An editor would hold up the link between the presentation's screens."""
    console_actions = frozenset({"push"})
    private_actions = frozenset({"notes"})
    selected: Ref | None = None
    shows_outcomes = False
    """Whether it shows quotations with what their check came to."""
    shows_whole_brief = False
    """Whether who sees it has opened the brief, so that the library no longer marks it as new."""
    own_command: str = ""
    """The id of the command that leads to this screen, which its key bar does not offer."""

    class QuotationsChecked(Message):
        """The quotations of a version of the brief were held against those of their texts that are at hand."""

        def __init__(self, catalogue: Catalogue, outcomes: Outcomes) -> None:
            super().__init__()
            self.catalogue = catalogue
            self.outcomes = outcomes

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self.catalogue = catalogue
        self._problems_in_all = 0
        self._save_kept_back: Saved | None = None
        """The last save that came while another screen kept this one waiting."""
        self._is_checking = self.shows_outcomes
        """Whether the check of the quotations against their texts has not finished yet."""

    @property
    def is_settled(self) -> bool:
        """Whether everything is shown, also what is computed after the page, such as the check of its quotations."""
        return not self._is_checking

    @property
    def file(self) -> Path:
        """The brief's file."""
        return absolute(self.catalogue.path)

    @property
    def hidden_notices(self) -> Sequence[str]:
        """What the top bar says of items hidden from the audience."""
        withheld = self.catalogue.brief.withheld
        return hidden_notice(self.briefing.shelf.audience, items=withheld.total)

    @property
    def shorter_title(self) -> tuple[str, str]:
        """The brief's title, and its short one."""
        brief = self.catalogue.brief
        return (brief.title, brief.short) if brief.short else ("", "")

    def hint_rank(self, command: commands.Command) -> int:
        """Put the way back before all others, and leave out the command that leads to this very screen."""
        if command.id == self.own_command or not command.rank:
            return 0
        return 1 if command.id == "back" else command.rank + 1

    def show_notes(self) -> None:
        """Show the selected item again, with or without the presenter's notes."""
        raise NotImplementedError

    # The file

    def on_mount(self) -> None:
        """Follow the brief's file."""
        if self.catalogue.path:
            path = Path(self.catalogue.path)
            followed = self.briefing.follower.follow(self, lambda: self.briefing.shelf.read_stat(path))
            self.call_later(self._show_problem_of, followed)  # which names a key, and keys are known only then
        self.call_after_refresh(self.check_quotations)
        self.call_after_refresh(self._note_opening)

    def _show_problem_of(self, followed: FollowedBrief) -> None:
        self._problems_in_all = followed.problems_in_all
        self.show_problem(followed.problem)

    async def on_unmount(self) -> None:
        """Stop following the file."""
        self.briefing.follower.leave(self)

    @on(Saved)
    def _saved(self, event: Saved) -> None:
        if not self.is_attached:  # a screen that was closed meanwhile has nothing to show
            return
        if not self._is_kept_waiting:
            self.accept_saved(event.news, event.catalogue and self._visible_to_room(event.catalogue))
        elif self._save_kept_back is None:
            self._save_kept_back = event
        else:  # the last comparison does not say what moved in the saves before it
            self._save_kept_back = Saved(event.news._replace(comparison=None), event.catalogue)

    @property
    def _is_kept_waiting(self) -> bool:
        stack = self.app.screen_stack
        above = stack[stack.index(self) + 1 :] if self in stack else []
        return any(isinstance(screen, BarredScreen) and screen.keeps_others_waiting for screen in above)

    def on_screen_resume(self) -> None:
        """Take what was saved while the screen was kept waiting."""
        missed, self._save_kept_back = self._save_kept_back, None
        if missed is not None:
            self._saved(missed)

    def _visible_to_room(self, catalogue: Catalogue) -> Catalogue:
        """Return as much of a version as the room may see, where it sees this screen over its own."""
        room = self._presentation_screen
        if not self.is_visible_to_room or room is self or not isinstance(room, BriefScreen):
            return catalogue
        brief = visible_part(catalogue.brief, room.catalogue.brief.withheld.audience)
        return Catalogue(brief, catalogue.id, catalogue.path) if brief is not None else self.catalogue

    def accept_saved(self, news: BriefUpdate, catalogue: Catalogue | None) -> None:
        """Show the saved version of the brief; where it is refused, keep the last sound one and say why."""
        if not self._stays_after(news, catalogue) or catalogue is None:
            return
        before, self.catalogue = self.catalogue, catalogue
        if not catalogue.is_checked:  # until then a quotation that stayed keeps what its check came to
            catalogue.set_outcomes(before.links.outcomes, are_final=False)
        bar = self.query_one(TopBar)
        bar.title, bar.facts, self.marking = self.top_bar_content()
        bar.shorter = self.shorter_title
        self.show_hidden_notices()
        self.show_new_version(before, news.comparison)
        self.check_quotations()
        self._note_opening()
        if news.comparison is not None and news.comparison.changes:
            self.query_one(KeyBar).tell(saved_line(news.comparison))

    def _stays_after(self, news: BriefUpdate, catalogue: Catalogue | None) -> bool:
        """Show why a saved version is refused; where the audience may no longer see the brief, leave and return False."""
        if news.visible.is_hidden:
            self.briefing.navigation.withdraw(news.visible)
            return False
        self._problems_in_all = len(news.visible.problems)
        self.show_problem(None if catalogue else news.visible.problems[0])
        return True

    def show_new_version(self, before: Catalogue, comparison: Comparison | None) -> None:
        """Show `catalogue` in place of the version before it; selections stay as far as their items still exist."""
        raise NotImplementedError

    def _note_opening(self) -> None:
        """Remember that this version was opened."""
        if self.shows_whole_brief and self.catalogue.path:
            self._note_on_thread(Openings(openings_file(), self.briefing.shelf.place))

    @work(thread=True, exclusive=True, group="opening", exit_on_error=False)
    def _note_on_thread(self, openings: Openings) -> None:
        openings.note(self.file)

    # The quotations

    def check_quotations(self) -> None:
        """Hold the quotations against their texts, unless another screen of this version has done it."""
        self._is_checking = self.shows_outcomes and self._is_to_be_checked
        if self._is_checking:
            self._check_on_thread(self.catalogue, self.briefing.source_places.folders(self.file))

    @property
    def _is_to_be_checked(self) -> bool:
        """Whether the brief has quotations that no screen has yet held against their texts."""
        return not self.catalogue.is_checked and any(source.file for source in self.catalogue.brief.sources)

    @work(thread=True, exclusive=True, group="outcomes", exit_on_error=False)
    def _check_on_thread(self, catalogue: Catalogue, folders: Sequence[Path]) -> None:
        self.post_message(self.QuotationsChecked(catalogue, _outcomes(catalogue.brief, folders)))

    @on(QuotationsChecked)
    def _accept_outcomes(self, event: QuotationsChecked) -> None:
        is_news = event.outcomes != event.catalogue.links.outcomes
        event.catalogue.set_outcomes(event.outcomes)
        if event.catalogue is self.catalogue:
            self._is_checking = False
            if is_news:
                self.show_outcomes()

    def show_outcomes(self) -> None:
        """Show what the check of the quotations came to; no line moves."""

    def show_problem(self, problem: Problem | None) -> None:
        """Show under the top bar why the file is refused, and the key that opens it there; None clears that."""
        edit = self.briefing.live_commands(self).get("edit")
        key = commands.key_name(edit.keys[0]) if edit and self.briefing.shelf.audience is EVERYBODY else ""
        line = problem_line(problem, number=self._problems_in_all, key=key) if problem else None
        self.query_one(Banner).show(line)

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
        self.post_message(self.QuotationsChecked(catalogue, _outcomes(catalogue.brief, folders)))
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


def _outcomes(brief: Brief, folders: Sequence[Path]) -> Outcomes:
    """Check those quotations of a brief whose texts are at hand; return the outcomes. Slow: call it on a thread."""
    if not files_at_hand(brief, folders):
        return {}
    from briefing.library.checks import quotes  # with the rules of quoting, which start-up does without

    return quotes.outcomes_at_hand(brief, folders, cache_folder())


def _open(command: Sequence[str], address: str, on_failure: Callable[[Sequence[str], str], object]) -> None:
    """Open an address; call `on_failure` where that fails while the program still runs."""
    if not is_opened(command, address):
        with suppress(RuntimeError):
            on_failure(command, address)
