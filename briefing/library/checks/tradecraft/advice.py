"""The trade's advice on one sound brief: every rule is asked, and what the brief silences is set apart."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.brief.model import Brief
from briefing.library.checks.rulebook import RULES
from briefing.library.checks.tradecraft.loaded_words import LoadedWords
from briefing.library.checks.tradecraft.subject import Finding, Subject
from briefing.library.reading import format_rules
from briefing.library.reading.problems import Path, Problem, in_order
from briefing.library.reading.tree import Node, locate


class Silenced(NamedTuple):
    """A problem that the brief silences, and the reason that it gives."""

    problem: Problem
    reason: str


class Advice(NamedTuple):
    """What the rules of the trade say of a brief, and what they would say if it let them."""

    problems: tuple[Problem, ...] = ()
    silenced: tuple[Silenced, ...] = ()


def has_advice(brief: Brief, loaded: LoadedWords) -> bool:
    """Say whether there may be advice on a sound brief, or a silence to judge; without it no places are needed."""
    return any(True for _ in format_rules.silences(brief)) or any(True for _ in _findings(brief, loaded))


def advice(brief: Brief, root: Node, path: str, loaded: LoadedWords) -> Advice:
    """Ask every rule of the trade about a sound brief.

    A silence on an item covers what is found anywhere in it, one on the brief everything. One that covers nothing is told.
    """
    spoken: list[Problem] = []
    silenced: list[Silenced] = []
    silences = {(where[:-2], silence.rule): (where, silence.reason) for where, silence in format_rules.silences(brief)}
    idle = {where for where, _ in format_rules.silences(brief)}
    for rule, (where, what, remedy) in _findings(brief, loaded):
        problem = Problem(path, *locate(root, where), what, remedy, rule)
        covering = silences.get((where[:2], rule)) or silences.get(((), rule))
        if covering is None:
            spoken.append(problem)
        else:
            idle.discard(covering[0])
            silenced.append(Silenced(problem, covering[1]))
    spoken += [_idle(where, root, path) for where in idle]
    return Advice(in_order(spoken), tuple(sorted(silenced)))


def _findings(brief: Brief, loaded: LoadedWords) -> Iterator[tuple[str, Finding]]:
    subject = Subject(brief, loaded)
    for rule in RULES.values():
        if rule.check:
            for finding in rule.check(subject):
                yield rule.id, finding


def _idle(where: Path, root: Node, path: str) -> Problem:
    place = locate(root, where)
    return Problem(path, *place, "this silences nothing", "leave it out, or correct the rule's id", "idle-silence")
