"""The trade's advice on one sound brief: the breaches of every rule, and apart from them those that the brief silences."""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from briefing.brief.items import FieldPath
from briefing.brief.model import Brief
from briefing.brief.walk import silences as silences_of
from briefing.library.checks.tradecraft import balance, chronology, fallen, likelihood, sourcing, wording
from briefing.library.checks.tradecraft.checked_brief import CheckedBrief
from briefing.library.checks.tradecraft.loaded_words import LoadedWords
from briefing.library.reading.problems import Breach, Problem, in_order
from briefing.library.reading.tree import Node, locate

_GRAVER_THAN = {"without-source": "position-without-quotation"}
"""By a rule, the one that says nothing of an item which breaches it: a silence of that one is needed again once it is mended."""


class Silenced(NamedTuple):
    """A problem that the brief silences, and the reason that it gives."""

    problem: Problem
    reason: str


class Advice(NamedTuple):
    """The breaches of the trade's rules in a brief, and those that it silences."""

    problems: tuple[Problem, ...] = ()
    silenced: tuple[Silenced, ...] = ()

    def joined(self, other: "Advice") -> "Advice":
        """Return this advice and another's."""
        return Advice((*self.problems, *other.problems), (*self.silenced, *other.silenced))


def has_advice(brief: Brief, loaded: LoadedWords) -> bool:
    """Say whether a sound brief has a silence, or breaches a rule: only then are the places of its items needed."""
    return any(True for _ in silences_of(brief)) or any(True for _ in _breaches(brief, loaded))


def advice(brief: Brief, root: Node, path: str, loaded: LoadedWords) -> Advice:
    """Check a sound brief against every rule of the trade.

    A silence on an item covers every breach in the item, one on the brief every breach. One that covers none is reported.
    """
    problems = (
        (where, Problem(path, *locate(root, where), what, remedy, rule))
        for rule, (where, what, remedy) in _breaches(brief, loaded)
    )
    return without_silenced(brief, root, path, problems, CHECKS)


def without_silenced(
    brief: Brief, root: Node, path: str, all_problems: Iterable[tuple[FieldPath, Problem]], rules: Collection[str]
) -> Advice:
    """Tell the problems that a brief silences from the others.

    `rules` are those that were checked: a silence of one of them that covers no problem is reported.
    """
    problems: list[Problem] = []
    silenced: list[Silenced] = []
    silences = {(where[:-2], silence.rule): (where, silence.reason) for where, silence in silences_of(brief)}
    idle = {where for where, silence in silences_of(brief) if silence.rule in rules}

    def covering_silence(where: FieldPath, rule: str) -> tuple[FieldPath, str] | None:
        return silences.get((where[:2], rule)) or silences.get(((), rule))

    for where, problem in all_problems:
        waiting = covering_silence(where, _GRAVER_THAN.get(problem.rule, ""))
        if waiting is not None:
            idle.discard(waiting[0])
        covering = covering_silence(where, problem.rule)
        if covering is None:
            problems.append(problem)
        else:
            idle.discard(covering[0])
            silenced.append(Silenced(problem, covering[1]))
    problems += [_idle(where, root, path) for where in idle]
    return Advice(in_order(problems), tuple(sorted(silenced)))


def _breaches(brief: Brief, loaded: LoadedWords) -> Iterator[tuple[str, Breach]]:
    checked = CheckedBrief(brief, loaded)
    for rule, check in CHECKS.items():
        for breach in check(checked):
            yield rule, breach


def _idle(where: FieldPath, root: Node, path: str) -> Problem:
    place = locate(root, where)
    return Problem(path, *place, "this silences nothing", "leave it out, or correct the rule's id", "idle-silence")


CHECKS: dict[str, Callable[[CheckedBrief], Iterator[Breach]]] = {
    "confirmed-by-one-source": sourcing.confirmed_by_one_source,
    "one-sided-sourcing": sourcing.one_sided_sourcing,
    "unused-source": sourcing.unused_source,
    "without-source": sourcing.without_source,
    "rests-on-withdrawn": fallen.rests_on_withdrawn,
    "rests-on-corrected": fallen.rests_on_corrected,
    "answers-what-fell": fallen.answers_what_fell,
    "stale-as-of": chronology.stale_as_of,
    "after-the-as-of-date": chronology.after_the_as_of_date,
    "after-its-sources": chronology.after_its_sources,
    "notice-before-publication": chronology.notice_before_publication,
    "likelihood-words": likelihood.likelihood_words,
    "mixed-likelihood": likelihood.mixed_likelihood,
    "likelihood-with-confidence": likelihood.likelihood_with_confidence,
    "loaded-word": wording.loaded_word,
    "long-quotation": wording.long_quotation,
    "duplicate-claim": wording.duplicate_claim,
    "double-claim": wording.double_claim,
    "long-title": wording.long_title,
    "position-without-quotation": balance.position_without_quotation,
    "party-without-issue": balance.party_without_issue,
    "one-sided-issue": balance.one_sided_issue,
}
"""The function that yields the breaches of each rule of the trade, in the order in which the rules are checked."""
