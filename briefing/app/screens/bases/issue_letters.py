"""The base of a screen whose issues are gone to by their letters: one key asks for the letter, the next one goes there."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from functools import partial

from textual.widget import Widget

from briefing.app.content import measure
from briefing.app.screens.bases.brief_screen import BriefScreen
from briefing.app.widgets.bars.screen_bars import KeyHint
from briefing.brief.letters import issue_letters
from briefing.brief.text import one_line, shortened

_TITLES = (40, 24, 16, 12, 8)
"""How many characters of a title are written at most: of these, as many as leave room for every letter."""

_BESIDE_TITLES = 22
"""The columns of the key bar for the way back and a marking."""

BOTTOM_LINE, FIRST_ITEM = "0", "g"
"""What goes to the bottom line and to the first item, as far as no issue has such a letter."""


class IssueLettersScreen(BriefScreen):
    """A screen that asks for an issue's letter. While it does no letter is a command, and the key bar has the issues."""

    is_asking_for_issue = False
    _focus_before: Widget | None = None

    @abstractmethod
    def go_to_issue(self, issue: str) -> bool:
        """Select the first item of an issue; return whether there is one."""

    @abstractmethod
    def go_to_bottom_line(self) -> None:
        """Show the bottom line."""

    @property
    def has_titles_above(self) -> bool:
        """Whether the screen has each issue's title beside its letter, so that the key bar need not have them."""
        return False

    @abstractmethod
    def show_issue_letters(self, are_asked_for: bool) -> None:
        """Show the issues' letters as what is asked for, or as usual."""

    def action_go_to_issue(self) -> None:
        """Ask for an issue's letter. Nothing has the focus meanwhile, so that no list takes the letter for a command."""
        self._focus_before = self.focused
        self._ask_for_issue(True)
        self.set_focus(None)

    def stop_asking_for_issue(self) -> bool:
        """Ask for a letter no more, and give the focus back; return whether one was asked for."""
        was_asking = self.is_asking_for_issue
        if was_asking:
            self._ask_for_issue(False)
            if self.focused is None and self._focus_before is not None and self._focus_before.is_attached:
                self.set_focus(self._focus_before)
        return was_asking

    def _ask_for_issue(self, is_asking: bool) -> None:
        self.is_asking_for_issue = is_asking
        self.show_issue_letters(is_asking)
        self.refresh_bindings()

    def on_descendant_focus(self) -> None:
        """Ask for a letter no more where a click gave something the focus."""
        if self.is_asking_for_issue and self.focused is not None:
            self._ask_for_issue(False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action is available; while a letter is asked for, only the way back is."""
        return (not self.is_asking_for_issue or action == "back") and super().check_action(action, parameters)

    def accept_character(self, character: str) -> bool:
        """Go to the issue of a letter; where no issue has it, say so and ask no more."""
        if not self.is_asking_for_issue:
            return super().accept_character(character)
        self.stop_asking_for_issue()
        letters = issue_letters(self.catalogue.brief)
        issue = next((name for name, letter in letters.items() if letter == character.lower()), None)
        if issue is not None:
            self._go(issue)
        elif character == BOTTOM_LINE:
            self.go_to_bottom_line()
        elif character == FIRST_ITEM:
            self.action_top()
        else:
            self.briefing.say(f'No issue has the letter "{character}".')
        return True

    def _go(self, issue: str) -> None:
        if not self.go_to_issue(issue):
            self.briefing.say("Nothing in this brief is on this issue.")

    def hints(self) -> list[KeyHint]:
        """Return the key bar's hints; while a letter is asked for, the issues with their letters, unless they stand above."""
        hints = super().hints()
        if not self.is_asking_for_issue:
            return hints
        letters, issues = issue_letters(self.catalogue.brief), self.catalogue.brief.issues
        back = [hint._replace(rank=0) for hint in hints if hint.label == "back"]
        lettered = [(letters[issue.id], one_line(issue.title)) for issue in issues if issue.id in letters]
        if self.has_titles_above:
            own = ((FIRST_ITEM, "first item"), (BOTTOM_LINE, "bottom line"))
            free = [(letter, label) for letter, label in own if letter not in letters.values()]
            return [
                *back,
                KeyHint("letter", "to its issue", 1, self._stay),
                *(
                    KeyHint(letter, label, rank, partial(self._click, letter))
                    for rank, (letter, label) in enumerate(free, 2)
                ),
            ]
        most = next((most for most in _TITLES if self._has_room(lettered, most)), _TITLES[-1])
        return [
            *back,
            *(
                KeyHint(letter, shortened(title, most), rank, partial(self._click, letter))
                for rank, (letter, title) in enumerate(lettered, 1)
            ),
        ]

    def _has_room(self, lettered: Sequence[tuple[str, str]], most: int) -> bool:
        """Say whether the key bar holds all letters with titles of so many characters at the most."""
        wide = sum(measure(f" {letter} {shortened(title, most)} ") for letter, title in lettered)
        return wide + _BESIDE_TITLES <= self.size.width

    async def _stay(self) -> None:
        """Go nowhere: which letter it is to be, a click on the word does not say."""

    async def _click(self, letter: str) -> None:
        self.accept_character(letter)
