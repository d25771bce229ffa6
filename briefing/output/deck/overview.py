"""The deck as a list to choose from: its cards, and what stands under each issue, folded away or not.

Owns which steps are listed, and how each is written in a line. An issue's letter stands before its first step.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from briefing.brief.deck import Deck, Step, StepKind
from briefing.brief.letters import issue_letters
from briefing.brief.links import Links
from briefing.brief.text import counted, fold
from briefing.output.deck import slides
from briefing.output.layout.blocks import Block, Span

FOLDED, UNFOLDED = "▸", "▾"
"""The signs before an issue whose steps are hidden, and before one whose steps are shown."""

_LABEL = 6
"""The columns of a step's number."""


class ListedStep(NamedTuple):
    """A step in the list, and the line that is written of it."""

    step: Step
    block: Block


class Overview:
    """The list of one deck's steps. An issue's first step stays in sight; the others under it can be folded away."""

    def __init__(self, links: Links, deck: Deck) -> None:
        self._links = links
        self._deck = deck
        self._heads = _heads(deck)
        self._under = {issue: self._steps_under(issue) for issue in self._heads}
        self._letters = {name: letter for name, letter in issue_letters(links.brief).items() if name in self._heads}

    @property
    def foldable(self) -> frozenset[str]:
        """The ids of the issues under which there is something to fold away."""
        return frozenset(issue for issue, steps in self._under.items() if steps)

    def issue_at(self, letter: str) -> Step | None:
        """Return the first step of the issue that has a letter; None where the deck has no such issue."""
        issue = next((name for name, own in self._letters.items() if own == letter), None)
        return None if issue is None else self._heads[issue]

    def head_of(self, step: Step) -> Step:
        """Return the step that stays in sight where a step's issue is folded: its first one, or the step itself."""
        return self._heads[step.issue] if step in self._under.get(step.issue, ()) else step

    def listed(self, unfolded: Container[str], wanted: str = "") -> list[ListedStep]:
        """Return the steps in sight: those that are not folded away; with words wanted, all that have each of them."""
        words = fold(wanted).split()
        if words:
            return [self._row(step, unfolded, marks=False) for step in self._deck.steps if self._has(step, words)]
        hidden = {step.id for issue, steps in self._under.items() if issue not in unfolded for step in steps}
        return [self._row(step, unfolded) for step in self._deck.steps if step.id not in hidden]

    def best(self, listed: Sequence[ListedStep], wanted: str) -> Step | None:
        """Return the step that is meant by what was typed: the one of that number, else the first that is listed."""
        numbered = (row.step for row in listed if self._deck.label(row.step) == wanted.strip())
        return next(numbered, listed[0].step if listed else None)

    def _steps_under(self, issue: str) -> Sequence[Step]:
        """Return what is folded away under an issue: all but its cards; where every step is a card, all but the first."""
        is_flat = len(self._deck.cards) == len(self._deck.steps)
        steps = [step for step in self._deck.steps if step.issue == issue and step is not self._heads[issue]]
        return [step for step in steps if is_flat or not step.is_card]

    def _has(self, step: Step, words: Sequence[str]) -> bool:
        """Say whether a step has all of some folded words, or a number that begins so."""
        label, text = self._deck.label(step), fold(self._words_of(step))
        return all(word in text or label.startswith(word) for word in words)

    def _words_of(self, step: Step) -> str:
        """Return what a step is found by: its line, and for an issue's card also its sentence and its other names."""
        line = "".join(text for text, _ in self._line(step))
        if step.kind is not StepKind.ISSUE:
            return line
        issue = self._links.issues[step.issue]
        return " ".join([line, issue.proposition, *issue.also])

    def _row(self, step: Step, unfolded: Container[str], *, marks: bool = True) -> ListedStep:
        is_head = self._heads.get(step.issue) is step
        under = self._under.get(step.issue, ()) if is_head else ()
        letter = self._letters.get(step.issue, " ") if is_head else " "
        sign = " " if not under or not marks else UNFOLDED if step.issue in unfolded else FOLDED
        lead: list[Span] = [(f"{letter} ", "key"), (f"{sign} ", "muted")]
        is_inside = bool(step.issue) and not is_head
        lead.append((f"{self._deck.label(step):>{_LABEL - 1}}  {'  ' if is_inside else ''}", "muted"))
        aside: list[Span] = [(f"· {counted(len(under), 'step')} under it", "muted")] if sign == FOLDED else []
        return ListedStep(step, Block([*self._line(step)], hang=5 + _LABEL + 2 * is_inside, lead=lead, aside=aside))

    def _line(self, step: Step) -> Iterator[Span]:
        """Yield a step in a line: a claim by who makes it, any other by its title."""
        if step.kind is StepKind.CLAIM:
            maker, claim = slides.continued(self._links, step.items[0])
            yield from (*maker, (" ", "text"), *((text, "text") for text, _ in claim))
        else:
            yield step.title, "text" if step.kind is StepKind.POSITIONS else "strong"


def _heads(deck: Deck) -> Mapping[str, Step]:
    heads: dict[str, Step] = {}
    for step in deck.steps:
        if step.issue:
            heads.setdefault(step.issue, step)
    return heads
