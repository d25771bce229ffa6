"""What the steps of the desk have in common: rows of a list, the fields of an item, and what can be decided on it."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import ClassVar, NamedTuple

from briefing.app.screens.desk.dialogue import Checked, Choose, Dialogue, Line, at_once
from briefing.app.widgets.rows import Row
from briefing.brief import dates
from briefing.brief.citations import locator, quoted
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.model import Evidence
from briefing.brief.text import counted, one_line, shortened
from briefing.desk.decision import Decided, NotSoundError
from briefing.desk.desk import Desk
from briefing.desk.losses import Loss
from briefing.desk.open_points import OpenPoint, Step
from briefing.library.reading.unreviewed import TO_BE_WRITTEN
from briefing.output.layout.blocks import BLANK, Block, Role, Span
from briefing.output.pages.item_pages import Titled

BRIEF = Ref(ItemKind.BRIEF, "")
"""The address of the brief's own fields."""

NOTHING: Span = ("–", "muted")
_LABEL = 14
_LONGEST = 300
_MOST_PIECES = 24
"""How many pieces of evidence are listed: a party may have hundreds."""
_PLACE = re.compile(r"(?P<source>[a-z0-9-]+) ¶(?P<paragraph>[0-9]{1,6})")
"""How a draft names a paragraph: the source's id, and the paragraph's number."""


class Field(NamedTuple):
    """A field of an item: its name in the file, what decides it, its label, and its value."""

    name: str
    decides: str
    label: str
    value: Sequence[Span]


class FormerPlace(NamedTuple):
    """Where an item of a list stood: behind another one, or before all of them."""

    ref: Ref
    behind: Ref | None


class StepPage(ABC):
    """One step of the desk over one version of the brief."""

    step: ClassVar[Step]
    title: ClassVar[str]
    short: ClassVar[str] = ""
    """The title where there is little room; empty where it is the same."""
    nothing_here: ClassVar[str]
    """What is said where the step has no items."""
    makes_new: ClassVar[bool] = True
    """Whether a new item can be made on the step, of words that are selected or without any."""

    def __init__(self, desk: Desk, links: Links) -> None:
        self.desk = desk
        self.links = links
        self._dialogues: dict[Ref, Mapping[str, Callable[[], Dialogue]]] = {}

    # What is shown

    @cached_property
    def rows(self) -> Sequence[Row]:
        """The rows of the list; where there is no item, what is said of that."""
        rows = self.make_rows()
        if any(row.ref is not None for row in rows):
            return rows
        return [*rows, Row(None, [Block([(self.nothing_here, "gap")])], whole=True)]

    @abstractmethod
    def make_rows(self) -> list[Row]:
        """Write the rows of the list."""

    @abstractmethod
    def fields(self, ref: Ref) -> Sequence[Field]:
        """Return the fields of an item."""

    @abstractmethod
    def heading(self, ref: Ref) -> tuple[str, Role]:
        """Return the title of an item's fields, and whose it is."""

    def evidence(self, ref: Ref) -> Sequence[Evidence]:
        """Return what an item rests on."""
        return self.links.evidence(ref)

    def places_named(self, ref: Ref) -> Sequence[Evidence]:
        """Return the paragraphs that what is left of an item names, as `herald ¶11`, in their order."""
        reasons = " ".join(point.reason for point in self.points(ref))
        named = ((match["source"], int(match["paragraph"])) for match in _PLACE.finditer(reasons))
        return [
            Evidence(source=source, paragraph=paragraph)
            for source, paragraph in dict.fromkeys(named)
            if source in self.links.sources
        ]

    def source(self, ref: Ref) -> str | None:
        """Return the id of the source that an item is; None for all others."""
        return None

    @cached_property
    def refs(self) -> Sequence[Ref]:
        """The items of the step, in the list's order."""
        return [row.ref for row in self.rows if row.ref is not None]

    @cached_property
    def left(self) -> Sequence[Ref]:
        """The items on which something is left to decide."""
        return [ref for ref in self.refs if self.is_left(ref)]

    @property
    def legend(self) -> str:
        """What the signs at the end of the rows mean, as far as there are any."""
        points = [point for ref in self.refs for point in self.points(ref)]
        guesses = "? guesses" if any(point.is_guess for point in points) else ""
        return " · ".join(filter(None, [guesses, "w to write" if not all(point.is_guess for point in points) else ""]))

    def is_left(self, ref: Ref) -> bool:
        """Say whether something is left to decide on an item."""
        return bool(self.points(ref))

    def points(self, ref: Ref) -> Sequence[OpenPoint]:
        """Return what is left to decide on an item."""
        return self.desk.points_of(None if ref == BRIEF else ref)

    def guesses_at(self, ref: Ref, field: str) -> int:
        """Return how many guesses are left about a field of an item."""
        return sum(point.is_guess and point.field == field for point in self.points(ref))

    def page(self, ref: Ref, keys: Mapping[str, str], *, shown: int, remark: str) -> Titled:
        """Write an item's fields, each with the key that changes it and the reasons of the guesses about it.

        `keys` has the keys by what they decide.
        `shown` is the number, from 0, of the piece of evidence whose text is shown, and `remark` what is to be said of it.
        """
        blocks: list[Block] = []
        points = [*self.points(ref)]
        for field in self.fields(ref):
            lead: list[Span] = [(f"{keys.get(field.decides, ' ')} ", "key"), (f"{field.label} ", "muted")]
            blocks.append(Block(field.value or [NOTHING], hang=_LABEL, lead=lead))
            about = [point for point in points if point.is_guess and field.name and point.field == field.name]
            blocks += [_reason(point) for point in about]
            points = [point for point in points if point not in about]
        pieces = self.evidence(ref)
        first, last = _in_sight(len(pieces), shown)
        blocks += [BLANK] if pieces else []
        blocks += [_more(first, "before")] if first else []
        for number, piece in enumerate(pieces[first:last], first):
            blocks.append(self._piece(piece, is_shown=number == shown))
            if number == shown and remark:
                blocks.append(Block([("! ", "gap"), (remark, "muted")], indent=2, hang=4))
            about = [point for point in points if point.is_guess and point.path[2:] == ("evidence", number)]
            blocks += [_reason(point, indent=2) for point in about]
            points = [point for point in points if point not in about]
        blocks += [_more(len(pieces) - last, "after")] if last < len(pieces) else []
        blocks += [_reason(point) for point in points if point.is_guess]
        title, role = self.heading(ref)
        return Titled(title, blocks, role)

    def _piece(self, piece: Evidence, *, is_shown: bool) -> Block:
        source = self.links.sources[piece.source]
        sign: Span = ("▸ ", "key") if is_shown else ("  ", "text")
        place = f"{source.publisher or source.title} {locator(piece)}".strip()
        if not piece.quote:
            return Block([(place, "muted")], hang=2, lead=[sign])
        return Block([(quoted(shortened(piece.quote, _LONGEST)), "quote"), (f" {place}", "muted")], hang=2, lead=[sign])

    def sign(self, ref: Ref) -> list[Span]:
        """Write at the end of a row how much is left to decide on it: its guesses, and `w` where a text is to be written."""
        points = self.points(ref)
        guesses = sum(point.is_guess for point in points)
        spans: list[Span] = [(f" {guesses}?", "key")] if guesses else []
        if len(points) > guesses:
            spans.append((" w", "key"))
        return spans

    # What can be decided

    def decisions(self, ref: Ref) -> Mapping[str, Callable[[], Dialogue]]:
        """Return what can be decided on an item, as `dialogues` does; it is asked for at each key."""
        if ref not in self._dialogues:
            self._dialogues[ref] = self.dialogues(ref)
        return self._dialogues[ref]

    @abstractmethod
    def dialogues(self, ref: Ref) -> Mapping[str, Callable[[], Dialogue]]:
        """Return what can be decided on an item, by the name that commands give it."""

    def new(self) -> Dialogue | None:
        """Return the dialogue that makes a new item of the step; None where it has no such items."""
        return None

    def first_decision(self, ref: Ref) -> tuple[str, Callable[[], Dialogue]] | None:
        """Return what comes first on an item, with a word for it.

        Its issue, where nobody has chosen it and there are several; that the guesses are right; what is to be written.
        """
        points = self.points(ref)
        choose_issue = self.decisions(ref).get("issue")
        if choose_issue and len(self.links.brief.issues) > 1 and self.guesses_at(ref, "issue"):
            return "issue", choose_issue
        if any(point.is_guess for point in points):
            return "right", lambda: at_once(lambda: self.desk.accept(ref))
        if points:
            dialogues = self.decisions(ref)
            dialogue = dialogues.get(self.decides_writing(points[0].field)) or dialogues.get("text")
            return ("write", dialogue) if dialogue else None
        return None

    def decides_writing(self, field: str) -> str:
        """Return the name of what decides a field that is to be written."""
        return "title" if field == "title" else "text"

    def moves(self, ref: Ref) -> dict[str, Callable[[], Dialogue]]:
        """Return that an item can be placed earlier or later in its list."""
        return {
            "earlier": lambda: at_once(lambda: self.desk.move(ref, is_earlier=True)),
            "later": lambda: at_once(lambda: self.desk.move(ref, is_earlier=False)),
        }

    def delete(self, ref: Ref) -> Dialogue:
        """Take an item out."""
        return at_once(lambda: self.desk.delete(ref))

    def loss(self, ref: Ref) -> Loss | None:
        """Return what is lost with an item that is taken out; None where nothing else is that somebody decided."""
        return self.desk.loss_of(ref)

    def delete_evidence(self, ref: Ref, number: int) -> Dialogue:
        """Take a piece of an item's evidence out."""
        return at_once(lambda: self.desk.remove_evidence(ref, number))

    def split(self, ref: Ref, number: int) -> Dialogue:
        """Make a piece of a claim's evidence a claim of its own."""
        return at_once(lambda: self.desk.split_claim(ref, number))

    def line(
        self,
        ref: Ref,
        field: str,
        label: str,
        text: str | None,
        *,
        checked: Checked | None = None,
        may_go: bool = False,
        meant: Callable[[str], str | None] = lambda words: None,
    ) -> Dialogue:
        """Ask for a field's words, again where they cannot be what the field holds.

        What stays as it was is right, also that there is nothing; an empty line takes a field out that `may_go`. `meant`
        returns what the words say in the form that the field has.
        """
        before = written(text)
        asked = Line(label, before, checked, must_be_written=not may_go)
        while True:
            (typed,) = yield asked
            words = meant(typed) or typed
            try:
                if words == before:
                    return self._confirm(ref, field)
                return self.desk.set_field(ref, field, words or None)
            except NotSoundError as error:
                asked = asked._replace(text=typed, remark=str(error))

    def day(self, ref: Ref, field: str, label: str, text: str | None, *, may_go: bool = False) -> Dialogue:
        """Ask for a date, which may be typed as texts write it: `12 May 2026`."""
        return self.line(ref, field, label, text, may_go=may_go, meant=dates.from_words)

    def _confirm(self, ref: Ref, field: str) -> Decided | None:
        """Decide that a field's guess is right; None where it is none."""
        return self.desk.accept(ref, field) if self.guesses_at(ref, field) else None

    def choose(self, ref: Ref, field: str, choice: Choose) -> Dialogue:
        """Ask for the value of a field."""
        (value,) = yield choice
        return self._confirm(ref, field) if value == choice.at else self.desk.set_field(ref, field, value)

    def choose_several(self, ref: Ref, field: str, choice: Choose) -> Dialogue:
        """Ask for the values of a field that may have several."""
        values = yield choice
        is_same = sorted(values) == sorted(choice.taken or ())
        return self._confirm(ref, field) if is_same else self.desk.set_field(ref, field, values or None)


def former_place(ref: Ref | None, before: Sequence[Ref], after: Sequence[Ref]) -> FormerPlace | None:
    """Return where an item of a list stood before; None where it still stands there, or others came, went or moved."""
    if ref is None or before == after or [other for other in before if other != ref] != [o for o in after if o != ref]:
        return None
    place = before.index(ref) if ref in before else 0
    return FormerPlace(ref, before[place - 1] if place else None)


def next_left(
    pages: Sequence[StepPage], number: int, ref: Ref | None, step: int, *, stood: FormerPlace | None = None
) -> tuple[int, Ref] | None:
    """Return the next item on which something is left, or the one before, with its step's number; None where nothing is left.

    One starts at an item of a step, or where it `stood` before; on a step without items between those before and after.
    """
    items = [(n, other) for n, page in enumerate(pages) for other in page.refs]
    start = sum(n < number for n, _ in items)
    here = items.index((number, ref)) if ref is not None and (number, ref) in items else start - (step > 0)
    if stood is not None and (stood.behind is None or (number, stood.behind) in items):
        here = (items.index((number, stood.behind)) + 1 if stood.behind is not None else start) - (step > 0)
    ahead = [*items[here + 1 :], *items[: here + 1]] if step > 0 else [*items[:here][::-1], *items[here:][::-1]]
    return next((item for item in ahead if pages[item[0]].is_left(item[1])), None)


def written(text: str | None) -> str:
    """Return a text as it is; empty where it only stands for one that is to be written."""
    return "" if text is None or is_unwritten(text) else text


def is_unwritten(text: str) -> bool:
    """Say whether a text stands for one that is to be written."""
    return text.startswith(TO_BE_WRITTEN)


def hint_of(text: str) -> str:
    """Return what a text that is to be written says of itself: `denial, reported in sentence 1 of herald ¶6`."""
    return text.removeprefix(TO_BE_WRITTEN).lstrip(": ")


def text_spans(text: str | None, role: Role = "text") -> list[Span]:
    """Write a text, or what the draft says that is to be written."""
    if text is None:
        return []
    if not is_unwritten(text):
        return [(text, role)]
    hint = hint_of(text)
    return [("to be written", "gap"), *([(f": {hint}", "muted")] if hint else [])]  # type: ignore[list-item]


def amount_left(points: Sequence[OpenPoint], stances: int) -> list[str]:
    """Say how much is left, what weighs most first: `7 guesses left`, `12 texts`, `2 stances`."""
    guesses = sum(point.is_guess for point in points)
    counts = ((guesses, "guess"), (len(points) - guesses, "text"), (stances, "stance"))
    parts = [counted(number, noun) for number, noun in counts if number]
    return [f"{parts[0]} left", *parts[1:]] if parts else ["nothing left"]


def _in_sight(count: int, shown: int) -> tuple[int, int]:
    """Return which of many pieces of evidence are listed: those around the one that is shown."""
    first = max(0, min(shown - _MOST_PIECES // 2, count - _MOST_PIECES))
    return first, min(count, first + _MOST_PIECES)


def _more(number: int, where: str) -> Block:
    return Block([(f"{counted(number, 'more passage')} {where} these", "muted")], hang=2, lead=[("  ", "text")])


def _reason(point: OpenPoint, *, indent: int = _LABEL) -> Block:
    return Block([("? ", "key"), (one_line(point.reason), "muted")], indent=indent, hang=indent + 2)
