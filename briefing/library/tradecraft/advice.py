"""The trade's advice on one sound brief: every rule is asked, and what the brief silences is set apart."""

from typing import NamedTuple

from briefing.brief.model import Brief
from briefing.library import rules
from briefing.library.problems import Path, Problem, in_order
from briefing.library.rulebook import RULES
from briefing.library.tradecraft.loaded_words import LoadedWords
from briefing.library.tradecraft.subject import Subject
from briefing.library.tree import Node, locate


class Silenced(NamedTuple):
    """A problem that the brief silences, and the reason that it gives."""

    problem: Problem
    reason: str


class Advice(NamedTuple):
    """What the rules of the trade say of a brief, and what they would say if it let them."""

    problems: tuple[Problem, ...] = ()
    silenced: tuple[Silenced, ...] = ()


def advice(brief: Brief, root: Node, path: str, loaded: LoadedWords) -> Advice:
    """Ask every rule of the trade about a sound brief.

    A silence on an item covers what is found anywhere in it, one on the brief everything. One that covers nothing is told.
    """
    subject = Subject(brief, loaded)
    spoken: list[Problem] = []
    silenced: list[Silenced] = []
    silences = {(where[:-2], silence.rule): (where, silence.reason) for where, silence in rules.silences(brief)}
    idle = {where for where, _ in rules.silences(brief)}
    for rule in RULES.values():
        for where, what, remedy in rule.check(subject) if rule.check else ():
            problem = Problem(path, *locate(root, where), what, remedy, rule.id)
            covering = silences.get((where[:2], rule.id)) or silences.get(((), rule.id))
            if covering is None:
                spoken.append(problem)
            else:
                idle.discard(covering[0])
                silenced.append(Silenced(problem, covering[1]))
    spoken += [_idle(where, root, path) for where in idle]
    return Advice(in_order(spoken), tuple(sorted(silenced)))


def _idle(where: Path, root: Node, path: str) -> Problem:
    place = locate(root, where)
    return Problem(path, *place, "this silences nothing", "leave it out, or correct the rule's id", "idle-silence")
