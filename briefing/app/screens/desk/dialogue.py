"""What a decision asks of the person, one thing after the other: options to choose from, and lines to type.

A dialogue is a generator that yields what it asks and is sent the answer. It makes its decision at the end; where the
person leaves it before, nothing was decided.
"""

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from typing import NamedTuple

from briefing.app.widgets.desk.options_view import Option
from briefing.brief.model import Evidence
from briefing.brief.text import fold
from briefing.brief.vocabulary import ClaimKind
from briefing.desk.decision import Decided
from briefing.output.layout.blocks import Span

_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


class Checked(NamedTuple):
    """What the words of a line are checked against while they are typed: their evidence, and who says them."""

    evidence: Sequence[Evidence]
    party: str = ""
    speaker: str = ""
    kind: ClaimKind | None = None
    is_summary: bool = False


class Choose(NamedTuple):
    """A question with options; with `taken`, several may be taken, and these are to begin with."""

    question: str
    options: Sequence[Option]
    at: str | None = None
    taken: Sequence[str] | None = None


class Line(NamedTuple):
    """A line to type, which begins as `text`. An empty one is no answer where it `must_be_written`.

    `remark` is shown above it: why the line that was typed before is not taken.
    """

    label: str
    text: str = ""
    checked: Checked | None = None
    must_be_written: bool = True
    remark: str = ""


Answer = tuple[str, ...]
"""The ids of the options that were taken, or the line that was typed."""

Dialogue = Generator[Choose | Line, Answer, Decided | None]
"""It returns the decision that it made; None where there was nothing to decide."""


def at_once(decide: Callable[[], Decided | None]) -> Dialogue:
    """Decide without asking anything."""
    yield from ()
    return decide()


def with_letters(
    options: Iterable[tuple[str, Sequence[Span]]], letters: Mapping[str, str] | None = None
) -> list[Option]:
    """Give each option, by its id, its letter: the one it has elsewhere, unless one before it has that letter, else the first
    free one of its words.
    """
    listed = [*options]
    owners: dict[str, str] = {}
    for name, letter in (letters or {}).items():
        owners.setdefault(letter, name)
    letters = {name: letter for letter, name in owners.items()}
    for name, spans in listed:
        if name in letters:
            continue
        words = fold("".join(text for text, _ in spans)).split()
        wanted = [word[0] for word in words[:1]] + list("".join(words)) + list(_LETTERS)
        free = (letter for letter in wanted if letter in _LETTERS and letter not in letters.values())
        letters[name] = next(free, "")
    return [Option(name, letters[name], spans) for name, spans in listed]
