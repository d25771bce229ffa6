"""A list of options for one decision: a letter takes one, or Enter the one under the cursor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import BindingType
from textual.content import Content

from briefing.app import commands
from briefing.app.content import measure
from briefing.app.widgets.item_list import ItemList
from briefing.app.widgets.rows import Row
from briefing.brief.items import ItemKind, Ref
from briefing.output.layout.blocks import Block, Span

TAKEN, LEFT = "✓ ", "  "
_HANG = 4
_BESIDE_TITLE = 4
"""How many columns of a frame's inner width its title leaves free."""


class Option(NamedTuple):
    """One option: what it stands for, the letter that takes it (empty where none was free), and its words."""

    id: str
    letter: str
    spans: Sequence[Span]


class OptionsView(ItemList, inherit_bindings=False):
    """The options of one decision. Where several may be taken, a letter takes one or leaves it again, and Enter ends."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.OPTIONS)]

    def __init__(self, *, id: str) -> None:
        super().__init__(lambda width: [], lines=3, id=id)
        self._question = ""
        self._options: Sequence[Option] = ()
        self._taken: tuple[str, ...] | None = None
        self._then: Callable[[tuple[str, ...] | None], object] | None = None

    def offer(
        self,
        question: str,
        options: Sequence[Option],
        then: Callable[[tuple[str, ...] | None], object],
        *,
        at: str | None = None,
        taken: Sequence[str] | None = None,
    ) -> None:
        """Offer options, with the cursor on the one `at`; with `taken`, several may be taken, and these are to begin with.

        `then` is called with the ids of those that are taken; with None where the decision is left as it was.
        """
        self._then = then
        self._options = options
        self._taken = None if taken is None else tuple(taken)
        self._question = question
        self._show(Ref(ItemKind.OTHER, at) if at is not None else None)

    @property
    def takes_several(self) -> bool:
        """Whether several options may be taken."""
        return self._taken is not None

    def _show(self, at: Ref | None) -> None:
        rows = [Row(Ref(ItemKind.OTHER, option.id), [self._block(option)]) for option in self._options]
        question = Row(None, [Block([(self._question, "heading")])], whole=True)
        keep = at or (rows[0].ref if rows else None)
        self.show_rows(lambda width: rows if self._is_title(width) else [question, *rows], keep=keep)

    def lay_out(self, width: int) -> int:
        """Lay the options out; the question is the frame's title where that has room for all of it, else it stands above them."""
        self.border_title = Content(self._question if self._is_title(width) else "")
        return super().lay_out(width)

    def _is_title(self, width: int) -> bool:
        return measure(self._question) + _BESIDE_TITLE <= width

    def _block(self, option: Option) -> Block:
        lead: list[Span] = [(f"{option.letter or ' '} ", "key")]
        if self._taken is not None:
            lead.append((TAKEN if option.id in self._taken else LEFT, "badge"))
        return Block(option.spans, hang=_HANG if self._taken is not None else _HANG // 2, lead=lead)

    def on_hide(self, event: events.Hide) -> None:
        """Keep the focus where the view was hidden after the decision before, and is shown again for the next one."""
        if self._then is not None:
            event.prevent_default()

    # Keys

    def on_key(self, event: events.Key) -> None:
        """Take the option of a letter."""
        if event.character is not None and self.accept_letter(event.character):
            event.stop()
            event.prevent_default()

    def accept_letter(self, letter: str) -> bool:
        """Take the option that a letter stands for; return whether there is one, and the decision is still to be made."""
        option = next((option for option in self._options if option.letter == letter), None)
        if option is None or self._then is None:
            return False
        self._take(option.id)
        return True

    def _take(self, option: str) -> None:
        if self._taken is None:
            self._end((option,))
            return
        self._taken = tuple(i for i in self._taken if i != option) if option in self._taken else (*self._taken, option)
        self._show(Ref(ItemKind.OTHER, option))

    def action_take(self) -> None:
        """Take the option under the cursor; where several may be taken, end with those that are."""
        if self._taken is not None:
            self._end(self._taken)
        elif self.ref is not None:
            self._end((self.ref.id,))

    def action_mark_option(self) -> None:
        """Take the option under the cursor, or leave it again."""
        if self.ref is not None:
            self._take(self.ref.id)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action is available: an option is taken or left again where several may be."""
        return action != "mark_option" or self.takes_several

    def action_leave(self) -> None:
        """Leave the decision as it was."""
        self._end(None)

    def on_click(self, event: events.Click) -> None:
        """Take the option that is clicked."""
        offset = event.get_content_offset(self)
        row = None if offset is None else self._row_layout.row_at(offset.y + round(self.scroll_offset.y))
        if row is not None and (ref := self._row_layout.refs[row]) is not None:
            self._take(ref.id)

    def _end(self, ids: tuple[str, ...] | None) -> None:
        """Pass on what was taken, once: a doubled key or click may come after it."""
        then, self._then = self._then, None
        if then is not None:
            then(ids)
