"""The base of a screen that follows a brief's file: what is saved is shown, kept back or refused; quotations are checked."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from pathlib import Path

from textual import on, work
from textual.message import Message

from briefing.app import commands
from briefing.app.file_follower import Saved
from briefing.app.screens.bases.base import BarredScreen
from briefing.app.widgets.bars.screen_bars import Banner, KeyBar, TopBar
from briefing.brief.audience import visible_part
from briefing.brief.diff.comparison import Comparison
from briefing.brief.items import Ref
from briefing.brief.links import Outcomes
from briefing.brief.model import Brief
from briefing.brief.vocabulary import EVERYBODY
from briefing.library.files.source_folders import files_at_hand
from briefing.library.followed_brief import BriefUpdate, FollowedBrief
from briefing.library.openings import Openings
from briefing.library.reading.problems import Problem
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.save_notice import problem_line, saved_line
from briefing.output.withheld import hidden_notice
from briefing.paths import absolute, cache_folder, openings_file


class FollowedScreen(BarredScreen):
    """A screen of one brief as its file has it now, with at most one item selected."""

    selected: Ref | None = None
    shows_outcomes = False
    """Whether it shows quotations with what their check came to."""
    shows_whole_brief = False
    """Whether who sees it has opened the brief, so that the library no longer marks it as new."""

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
        if not self.is_visible_to_room or room is self or not isinstance(room, FollowedScreen):
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

    @abstractmethod
    def show_new_version(self, before: Catalogue, comparison: Comparison | None) -> None:
        """Show `catalogue` in place of the version before it; selections stay as far as their items still exist."""

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
        self.post_message(self.QuotationsChecked(catalogue, outcomes_at_hand(catalogue.brief, folders)))

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


def outcomes_at_hand(brief: Brief, folders: Sequence[Path]) -> Outcomes:
    """Check those quotations of a brief whose texts are at hand; return the outcomes. Slow: call it on a thread."""
    if not files_at_hand(brief, folders):
        return {}
    from briefing.library.checks import quotes  # with the rules of quoting, which start-up does without

    return quotes.outcomes_at_hand(brief, folders, cache_folder())
