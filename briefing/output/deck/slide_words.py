"""The words of a slide: runs of text, how large each is to be, and which of them belong on one sheet."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import Literal, NamedTuple

from briefing.output.layout.blocks import Block, Line, Role, Span

Size = Literal["display", "statement", "middle", "grade", "body"]


class Words(NamedTuple):
    """A run of text of an item, and how large it is to be.

    Who speaks and by what verb, or a title: `display`. What is said: `statement`, as large where there is room. Somebody's
    own words, and what stands beside a statement: `middle`. How sure a statement is: `grade`. What goes with them: `body`. A
    `bar` stands before somebody's own words, in the role of who speaks. What `is_repeated` stands over each further sheet
    that its group runs on over. What `is_rest` says nothing by itself: who speaks, when, where that stands, how sure it is.
    It is on no sheet without some of the words that it goes with.
    """

    block: Block
    size: Size
    bar: Role | None = None
    is_repeated: bool = False
    is_rest: bool = False

    @property
    def text(self) -> str:
        """The text without its roles."""
        return "".join(text for text, _ in self.block.spans)


Group = tuple[Words, ...]
"""What belongs on one sheet, as far as one holds it."""

Item = tuple[Group, ...]


class Over(Enum):
    """What stands over a slide is to its words."""

    CHARGE = auto()
    """What they answer: a claim that somebody makes."""
    IN_DISPUTE = auto()
    """The proposition that somebody affirms or denies, or says nothing on: "it" means nothing without."""
    SUBJECT = auto()
    """The proposition that they are about, which they are understood without."""


class Slide(NamedTuple):
    """An item with what stands over it: what it answers, and over its later sheets who speaks and what was said.

    So many `words` of it stand on a sheet at the most, where that is more than a room reads at once.
    """

    item: Item
    charge: tuple[Line, ...] = ()
    speaker: Sequence[Span] = ()
    statement: Sequence[Span] = ()
    words: int = 0
    over: Over = Over.IN_DISPUTE


def body(spans: Sequence[Span], *, hang: int = 0) -> Words:
    """Return what goes with a statement, and says nothing without it."""
    return Words(Block(spans, hang=hang), "body", is_rest=True)
