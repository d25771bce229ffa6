"""The position screen: a letter chooses a party, another an issue, and the answer appears; arrows step to its neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.widget import Widget

from briefing.app import commands
from briefing.app.screens.bases.brief_screen import BriefScreen
from briefing.app.widgets.bars.letter_strip import LetterChoice, LetterStrip
from briefing.app.widgets.detail_view import DetailView
from briefing.brief.diff.comparison import Comparison
from briefing.brief.items import ItemKind, Ref
from briefing.brief.letters import issue_letters, party_letters
from briefing.brief.model import Issue, Party
from briefing.brief.vocabulary import Marking
from briefing.output.deck import on_request
from briefing.output.layout.display import SETTINGS
from briefing.output.pages import answers
from briefing.output.pages.catalogue import Catalogue
from briefing.output.speakers import speaker
from briefing.output.wording import unstated

_ANSWER_RANK = 3
"""In the key bar the rank of what is often wanted of an answer."""
_BROAD = 160
"""From how many columns on the answer has two parties that disagree side by side."""
_HIGH = 30
"""From how many rows on an answer leaves room for all the names to choose from."""


class PositionScreen(BriefScreen, inherit_bindings=False):
    """One party's position on one issue; until both are chosen, the parties and issues to choose from.

    While a choice is open every letter chooses; once the answer is shown, letters are commands again.
    """

    display_name = "Position"
    shows_outcomes = True
    CSS_PATH = "position.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.POSITION)]
    AUTO_FOCUS = ""

    def __init__(self, catalogue: Catalogue, *, party: Party | None = None, issue: Issue | None = None) -> None:
        super().__init__(catalogue)
        self.party = party
        self.issue = issue
        self._party_letters = party_letters(catalogue.brief)
        self._issue_letters = issue_letters(catalogue.brief)
        self._shown_for = (False, False)
        """The setting that the answer was last shown for."""

    def _choices(self) -> tuple[list[LetterChoice], list[LetterChoice]]:
        """Return the parties and the issues to choose from, each with its stance's sign once the other is chosen."""
        brief, links = self.catalogue.brief, self.catalogue.links
        party_keys, issue_keys = self._party_letters, self._issue_letters
        parties = [
            LetterChoice(p.id, party_keys.get(p.id, ""), p.label + self._sign(p, self.issue), speaker(links, p.id))
            for p in brief.parties
        ]
        issues = [
            LetterChoice(i.id, issue_keys.get(i.id, ""), i.title + self._sign(self.party, i)) for i in brief.issues
        ]
        return parties, issues

    def _sign(self, party: Party | None, issue: Issue | None) -> str:
        """Return the sign of a party's stance on an issue, or of its silence, after a space.

        Until both are chosen it is two spaces, so that no name moves. A small terminal has room for the names alone.
        """
        if self.has_class("-narrow") or self.has_class("-low"):
            return ""
        if party is None or issue is None:
            return "  "
        position = self.catalogue.links.position(party, issue)
        return f" {position.stance.glyph if position else unstated(self.catalogue.links, party, issue)[0]}"

    @property
    def is_answered(self) -> bool:
        """Whether both the party and the issue are chosen."""
        return self.party is not None and self.issue is not None

    @property
    def _setting(self) -> tuple[bool, bool]:
        """Whether there is room for two parties that disagree in columns, and for all the names to choose from."""
        return self.size.width >= _BROAD, self.size.height >= _HIGH

    def hint_rank(self, command: commands.Command) -> int:
        """Put what is often wanted of an answer before other screens: who contradicts it, and its words to be copied."""
        return _ANSWER_RANK if command.id in ("face-to-face", "copy") else super().hint_rank(command)

    def top_bar_content(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the brief's title."""
        brief = self.catalogue.brief
        return f"Position · {brief.title}", [], brief.strictest

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the parties' letters, the issues' letters, and the answer."""
        parties, issues = self._choices()
        self._parties = LetterStrip(parties, id="parties")
        self._issues = LetterStrip(issues, id="issues")
        self._detail = DetailView(id="detail", opens_quotations=True, settings=SETTINGS)
        yield self._parties
        yield self._issues
        yield self._detail

    def on_mount(self) -> None:
        """Ask for the party, or show the answer at once."""
        self._detail.can_focus = False
        self._show()

    def on_resize(self) -> None:
        """Show the answer as there is room for it now."""
        if self.party is not None and self._setting != self._shown_for:
            self._show(from_top=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action is available; while letters choose, only actions without a letter key are."""
        return (self.is_answered or action in ("back", "page", "take_back_letter")) and super().check_action(
            action, parameters
        )

    def accept_character(self, character: str) -> bool:
        """Choose the party by a letter, then the issue; once both are chosen, leave letters to the commands."""
        if self.is_answered or not character.isalnum():
            return False
        letters, noun = (self._party_letters, "party") if self.party is None else (self._issue_letters, "issue")
        chosen = next((name for name, letter in letters.items() if letter == character.lower()), None)
        if chosen is None:
            self.briefing.say(f'No {noun} has the letter "{character}".')
        else:
            self._choose(noun, chosen)
        return True

    @on(LetterStrip.Chosen)
    def _choose_clicked(self, event: LetterStrip.Chosen) -> None:
        self._choose("party" if event.strip is self._parties else "issue", event.id)

    def action_ask(self) -> None:
        """Ask for the party and the issue anew."""
        self.party = self.issue = None
        self._show()

    def action_step_party(self, step: int) -> None:
        """Show the next party on the same issue; the first follows the last."""
        parties = self.catalogue.brief.parties
        if self.party is not None:
            self.party = parties[(parties.index(self.party) + step) % len(parties)]
            self._show()

    def action_step_issue(self, step: int) -> None:
        """Show the same party's next issue; the first follows the last."""
        issues = self.catalogue.brief.issues
        if self.issue is not None:
            self.issue = issues[(issues.index(self.issue) + step) % len(issues)]
            self._show()

    def action_page(self, step: int) -> None:
        """Scroll the answer by a page."""
        if step > 0:
            self._detail.action_page_down()
        else:
            self._detail.action_page_up()

    def action_in_dashboard(self) -> None:
        """Open the position in the dashboard."""
        if self.selected is not None:
            self.briefing.navigation.go_to_item(self.selected)

    def action_push(self) -> None:
        """Show the room the answer: the position, or that none is stated."""
        if self.party is not None and self.issue is not None:
            ref = on_request.answer(self.catalogue.links, self.party, self.issue)
            self.briefing.navigation.push_to_room(ref, self.catalogue.path)

    def action_back(self) -> None:
        """Close the screen."""
        self.go_back()

    def action_take_back_letter(self) -> None:
        """Undo the last choice."""
        if self.issue is not None:
            self.issue = None
        else:
            self.party = None
        self._show()

    def show_notes(self) -> None:
        """Show the answer again, with or without the presenter's notes."""
        self._show()

    def show_outcomes(self) -> None:
        """Show the answer again, with what the check of its quotations came to."""
        self._show(from_top=False)

    def show_new_version(self, before: Catalogue, comparison: Comparison | None) -> None:
        """Show the answer of the new version; where the party or the issue has gone, ask for it."""
        links = self.catalogue.links
        self._party_letters, self._issue_letters = party_letters(links.brief), issue_letters(links.brief)
        self.party = links.parties.get(self.party.id) if self.party else None
        self.issue = links.issues.get(self.issue.id) if self.issue and self.party else None
        self._show(from_top=False)

    @property
    def selected_party(self) -> Party | None:
        """The party that is asked about."""
        return self.party

    @property
    def item_to_edit(self) -> Ref | None:
        """The item to edit: the position, or its party where no position is stated."""
        return self.selected or (Ref(ItemKind.PARTY, self.party.id) if self.party else None)

    @property
    def selected_issue(self) -> Issue | None:
        """The issue that is asked about."""
        return self.issue

    def _choose(self, noun: str, chosen: str) -> None:
        links = self.catalogue.links
        if noun == "party":
            self.party = links.parties[chosen]
        else:
            self.issue = links.issues[chosen]
        if self.is_mounted:
            self._show()

    def _show(self, *, from_top: bool = True) -> None:
        links = self.catalogue.links
        is_broad, is_high = self._shown_for = self._setting
        self.selected = None
        if self.party is None:
            titled = answers.parties_page(links)
        elif self.issue is None:
            titled = answers.party_page(links, self.party, is_broad=is_broad)
        else:
            titled = answers.answer_page(links, self.party, self.issue, notes=self.shows_notes, is_broad=is_broad)
            stated = links.position(self.party, self.issue) is not None
            self.selected = Ref(ItemKind.POSITION, f"{self.party.id}/{self.issue.id}") if stated else None
        self._detail.show(titled, from_top=from_top)
        for strip, choices in zip((self._parties, self._issues), self._choices(), strict=True):
            strip.offer(choices)
        most_lines = 1 if self.is_answered and not is_high else None
        asks_issue = self.party is not None and self.issue is None
        self._parties.show(self.party.id if self.party else None, asking=self.party is None, most_lines=most_lines)
        self._issues.show(self.issue.id if self.issue else None, asking=asks_issue, most_lines=most_lines)
        self.set_class(self.is_answered, "-answered")
        self.set_class(self.party is None, "-asks-party")
        self.set_class(self.party is not None and self.issue is None, "-asks-issue")
        self.refresh_bindings()
