"""The list of the deck's steps: an issue's letter goes to it, `/` filters, and what stands under an issue folds away."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from briefing.app import commands
from briefing.app.presentation.session import Presentation
from briefing.app.screens.bases.base import BarredScreen
from briefing.app.widgets.item_list import ItemList
from briefing.app.widgets.line_input import LineInput
from briefing.app.widgets.rows import Row
from briefing.brief.deck import Step, StepKind
from briefing.brief.items import ItemKind, Ref
from briefing.brief.text import counted
from briefing.brief.vocabulary import Marking
from briefing.output.deck.overview import ListedStep, Overview
from briefing.output.layout.blocks import Block


class OverviewScreen(BarredScreen, inherit_bindings=False):
    """The steps of a presentation, to choose one of. While nothing is filtered, a letter goes to its issue at once."""

    display_name = "The steps"
    CSS_PATH = "overview.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.STEPS)]
    AUTO_FOCUS = ""

    def __init__(
        self, presentation: Presentation, then: Callable[[str], object], *, marking: Callable[[], Marking | None]
    ) -> None:
        """Offer the steps of a presentation, beginning at its own; `then` is called with the id of the one that is chosen.

        `marking` is asked for again by `show_again`, as the deck is.
        """
        super().__init__()
        self._presentation = presentation
        self._then = then
        self._marking = marking
        self._overview = Overview(presentation.catalogue.links, presentation.deck)
        self._unfolded = frozenset([step.issue]) if not (step := presentation.step).is_card else frozenset()
        self._listed: list[ListedStep] = []

    def top_bar_content(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return what the list is, and what a letter does."""
        return "Steps", ["a letter goes to its issue"], self._marking()

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the line to filter with, which is hidden until it is asked for, and the list."""
        self._line = LineInput(placeholder="the steps that have these words, or this number", id="filter")
        self._list = ItemList(lambda width: self._rows(), lines=2, id="list")
        self._list.can_focus = False
        self._list.always_active = True
        yield self._line
        yield self._list

    def on_mount(self) -> None:
        """Put the cursor on the step where the presenter stands."""
        self._show(keep=self._presentation.step)

    def show_again(self) -> None:
        """Show the steps of the deck as it is now; the cursor stays on its step."""
        self._overview = Overview(self._presentation.catalogue.links, self._presentation.deck)
        self._show()
        self.marking = self._marking()

    # The list

    @property
    def is_filtering(self) -> bool:
        """Whether the line to filter with is open."""
        return self.has_class("-filtering")

    def _show(self, *, keep: Step | None = None) -> None:
        self._listed = self._overview.listed(self._unfolded, self._line.value)
        self._list.show_rows(lambda width: self._rows(), keep=keep and _ref(keep))
        number = len(self._listed) if self.is_filtering else len(self._presentation.deck.cards)
        noun = counted(number, "step") if self.is_filtering else counted(number, "card")
        self._list.border_title = Content(f"Steps · {noun}")

    def _rows(self) -> list[Row]:
        if not self._listed:
            return [Row(None, [Block([("no step has these words", "gap")])], whole=True)]
        return [
            Row(_ref(listed.step), [listed.block], whole=listed.step.kind is not StepKind.CLAIM)
            for listed in self._listed
        ]

    @property
    def _step(self) -> Step | None:
        """The step under the cursor."""
        ref = self._list.ref
        return next((listed.step for listed in self._listed if _ref(listed.step) == ref), None)

    @on(Input.Changed)
    def _filter(self) -> None:
        listed = self._overview.listed(self._unfolded, self._line.value)
        best = self._overview.best(listed, self._line.value) if self._line.value.strip() else self._step
        self._show(keep=best)

    # What is typed

    def accept_character(self, character: str) -> bool:
        """Go to the issue of a letter; with a digit begin to filter, as it begins a step's number."""
        if self.is_filtering:
            self._line.insert_text_at_cursor(character)
        elif (step := self._overview.issue_at(character.lower())) is not None:
            self._choose(step)
        elif character.isdecimal():
            self.action_filter()
            self._line.insert_text_at_cursor(character)
        elif character.isalnum():
            self.briefing.say(f'No issue here has the letter "{character}"; {self._filter_key} filters by words.')
        else:
            return False
        return True

    def accept_paste(self, text: str) -> None:
        """Filter by a text that was pasted."""
        self.action_filter()
        self._line.paste(text)

    @property
    def _filter_key(self) -> str:
        live = self.briefing.live_commands(self).get("step-filter")
        return commands.key_name(live.keys[0]) if live else "/"

    # What can be done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action is available; while steps are filtered, none is folded."""
        return (not self.is_filtering or action not in ("filter", "fold", "fold_all")) and super().check_action(
            action, parameters
        )

    def action_choose(self) -> None:
        """Go to the step under the cursor."""
        if self._step is not None:
            self._choose(self._step)

    @on(ItemList.Opened)
    def _opened(self) -> None:
        self.action_choose()

    def _choose(self, step: Step) -> None:
        if self.is_active:  # a doubled key or click may have chosen already
            self.go_back()
            self._then(step.id)

    def action_filter(self) -> None:
        """Open the line to filter with."""
        self.add_class("-filtering")
        self.set_focus(self._line)
        self.refresh_bindings()

    def action_fold(self, is_folded: bool) -> None:
        """Fold away what stands under the issue at the cursor, or show it."""
        step = self._step
        if step is None or step.issue not in self._overview.foldable:
            return
        self._unfolded = self._unfolded - {step.issue} if is_folded else self._unfolded | {step.issue}
        self._show(keep=self._overview.head_of(step) if is_folded else step)

    def action_fold_all(self) -> None:
        """Show what stands under every issue; where all of it is shown, fold it away."""
        foldable, step = self._overview.foldable, self._step
        is_folded = foldable <= self._unfolded
        self._unfolded = frozenset() if is_folded else foldable
        self._show(keep=self._overview.head_of(step) if step and is_folded else step)

    def action_move(self, where: str) -> None:
        """Move the cursor as a list does by itself: `down`, `up`, `page_down`, `page_up`, `first` or `last`."""
        moves = {
            "down": self._list.action_down,
            "up": self._list.action_up,
            "page_down": self._list.action_page_down,
            "page_up": self._list.action_page_up,
            "first": self._list.action_first,
            "last": self._list.action_last,
        }
        moves[where]()

    def action_back(self) -> None:
        """Close the line to filter with; else close the list without a choice."""
        if not self.is_filtering:
            self.go_back()
            return
        step = self._step
        self.remove_class("-filtering")
        self.set_focus(None)
        self.refresh_bindings()
        self._line.value = ""
        self._show(keep=self._overview.head_of(step) if step and step.issue not in self._unfolded else step)


def _ref(step: Step) -> Ref:
    return Ref(ItemKind.OTHER, step.id)
