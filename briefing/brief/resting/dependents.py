"""What rests on what in one brief: statements on sources, sources on those they derive from, answers on what they answer.

Owns the one rule of what falls with a source. A statement rests on the sources that its evidence cites and on all that those
derive from; where a piece of evidence names the origin of its words, on the chain up to that origin and on what lies above it,
and on no other branch. An answer to a claim that rests on a source does not fall with it, as its own evidence is another; but
what it disputes has fallen, so it hangs on the source too, in a manner of its own.

What an audience may not see is never named: it only says that there is something (see `Withheld.noticed`).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Brief, Evidence
from briefing.brief.vocabulary import NoticeKind, Reliance
from briefing.brief.walk import statements


class Tie(StrEnum):
    """By what an item hangs on the next one, in the format's own words."""

    EVIDENCE = "evidence"
    ORIGIN = "origin"
    DERIVED_FROM = "derived_from"
    ANSWERS = "answers"


class Hop(NamedTuple):
    """One step of a path: by what an item hangs on which other one."""

    tie: Tie
    ref: Ref


Path = tuple[Hop, ...]
"""The steps from an item to a source, which is the last one's; at least one."""


class Dependent(NamedTuple):
    """An item that hangs on a source: how, and the shortest path to it."""

    ref: Ref
    reliance: Reliance
    path: Path


class Sign(NamedTuple):
    """What an item must say of the sources that it hangs on: that they were withdrawn, or corrected.

    `paths` lead to each of them that the audience may see; `is_withheld` says that there are others. At least one of the two
    holds.
    """

    kind: NoticeKind
    reliance: Reliance
    paths: tuple[Path, ...]
    is_withheld: bool = False

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of those sources that the audience may see."""
        return tuple(path[-1].ref.id for path in self.paths)


class _Carried(NamedTuple):
    """An item some of whose evidence leads to a source: how many pieces it has, and the paths of those, by their numbers.

    The pieces of a source are the sources that it derives from.
    """

    ref: Ref
    pieces: int
    paths: Mapping[int, Path]

    @property
    def reliance(self) -> Reliance:
        return Reliance.WHOLLY if len(self.paths) == self.pieces else Reliance.IN_PART


class Resting:
    """What rests on what in one brief. It ends for every brief, one whose sources derive from each other in a ring included."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self.sources = {source.id: source for source in (*brief.sources, *brief.withheld.sources)}
        """The sources, and the stand-ins for those that the audience may not see."""
        self._parents = {name: source.derived_from for name, source in self.sources.items()}
        self._children: dict[str, list[str]] = defaultdict(list)
        for child, parents in self._parents.items():
            for parent in parents:
                self._children[parent].append(child)
        self._answers: dict[str, list[str]] = defaultdict(list)
        for claim in brief.claims:
            for answered in claim.answers:
                self._answers[answered].append(claim.id)

    def on(self, source: str) -> tuple[Dependent, ...]:
        """Return everything that hangs on a source, by its id: sources, claims, positions and events, then answers."""
        carried = [*self._carried(source)]
        dependents = [Dependent(item.ref, item.reliance, min(item.paths.values(), key=len)) for item in carried]
        answers = self._answering({dependent.ref: dependent.path for dependent in dependents})
        return (*dependents, *(Dependent(ref, Reliance.BY_ANSWER, path) for ref, path in answers.items()))

    def signs(self, ref: Ref) -> tuple[Sign, ...]:
        """Return what an item must say of the sources that it hangs on, the gravest first; nothing where all of them stand."""
        return self.signed.get(ref, ())

    @cached_property
    def signed(self) -> Mapping[Ref, tuple[Sign, ...]]:
        """Every item that hangs on a withdrawn or corrected source, with what it must say: sources, statements, answers."""
        withheld = self._brief.withheld.noticed
        noticed = [(source.id, source.notices[0][0]) for source in self._brief.sources if source.notices]
        signs: dict[Ref, list[Sign]] = defaultdict(list)
        for kind in NoticeKind if noticed or withheld else ():
            of_kind = {ref: by_kind[kind] for ref, by_kind in withheld.items() if kind in by_kind}
            for ref, sign in self._of_kind(kind, [name for name, of in noticed if of is kind], of_kind).items():
                signs[ref].append(sign)
        return {ref: tuple(sorted(of_item, key=_gravity)) for ref, of_item in signs.items()}

    def _of_kind(self, kind: NoticeKind, sources: Sequence[str], withheld: Mapping[Ref, Reliance]) -> dict[Ref, Sign]:
        pieces: dict[Ref, set[int]] = defaultdict(set)
        paths: dict[Ref, list[Path]] = defaultdict(list)
        signs: dict[Ref, Sign] = {}
        for source in sources:
            for item in self._carried(source):
                pieces[item.ref] |= item.paths.keys()
                paths[item.ref].append(min(item.paths.values(), key=len))
                reliance = item._replace(paths=dict.fromkeys(pieces[item.ref], ())).reliance
                signs[item.ref] = Sign(kind, reliance, tuple(paths[item.ref]))
        for ref, reliance in withheld.items():
            signs[ref] = Sign(kind, reliance, tuple(paths[ref]), is_withheld=True)
        known = {ref: min(sign.paths, key=len, default=()) for ref, sign in signs.items()}
        for ref, path in self._answering(known).items():
            is_withheld = (
                path[-1].ref.kind is not ItemKind.SOURCE
            )  # the way on from the claim that it answers is withheld
            signs[ref] = Sign(kind, Reliance.BY_ANSWER, () if is_withheld else (path,), is_withheld)
        return signs

    def _carried(self, source: str) -> Iterator[_Carried]:
        """Yield the items whose evidence leads to a source, and the sources that derive from it, in the order of the file."""
        up = self._ways_up(source)
        above = self._above(source)
        for other in self._brief.sources:
            if other.id in up and other.id != source:
                hops = {
                    number: (Hop(Tie.DERIVED_FROM, _source(parent)), *_way(parent, source, up))
                    for number, parent in enumerate(other.derived_from)
                    if parent == source or parent in up
                }
                yield _Carried(_source(other.id), len(other.derived_from), hops)
        for _, ref, item in statements(self._brief):
            paths = {
                number: path
                for number, piece in enumerate(item.evidence)
                if (path := self._path(piece, source, up, above)) is not None
            }
            if paths:
                yield _Carried(ref, len(item.evidence), paths)

    def _path(self, piece: Evidence, source: str, up: Mapping[str, str], above: frozenset[str]) -> Path | None:
        """Return the way from a piece of evidence to a source; None where it does not lead there."""
        cited, origin = piece.source, piece.origin
        first = Hop(Tie.EVIDENCE, _source(cited))
        if cited == source:
            return (first,)
        if origin is None:
            return (first, *_way(cited, source, up)) if cited in up else None
        if origin == source or origin in up:
            return (first, Hop(Tie.ORIGIN, _source(origin)), *_way(origin, source, up))
        lies_between = cited in up and origin in above
        return (first, *_way(cited, source, up)) if lies_between else None

    def _ways_up(self, source: str) -> dict[str, str]:
        """Return of each source that derives from one, directly or not, the next one on the shortest way up to it."""
        up: dict[str, str] = {}
        waiting = [source]
        for parent in waiting:
            for child in self._children.get(parent, ()):
                if child not in up and child != source:
                    up[child] = parent
                    waiting.append(child)
        return up

    def _above(self, source: str) -> frozenset[str]:
        """Return the sources that one derives from, directly or not."""
        above: set[str] = set()
        waiting = [source]
        while waiting:
            for parent in self._parents.get(waiting.pop(), ()):
                if parent not in above:
                    above.add(parent)
                    waiting.append(parent)
        return frozenset(above)

    def _answering(self, known: Mapping[Ref, Path]) -> dict[Ref, Path]:
        """Return the claims that answer some items, answers to those, and so on, with their paths; none that is among them."""
        answering: dict[Ref, Path] = {}
        waiting = [(ref, path) for ref, path in known.items() if ref.kind is ItemKind.CLAIM]
        for ref, path in waiting:
            for name in self._answers.get(ref.id, ()):
                answer = Ref(ItemKind.CLAIM, name)
                if answer not in known and answer not in answering:
                    answering[answer] = (Hop(Tie.ANSWERS, ref), *path)
                    waiting.append((answer, answering[answer]))
        return answering


def _gravity(sign: Sign) -> tuple[bool, int, int]:
    """Return the place of a sign: what has fallen before what answers it, what was withdrawn before what was corrected."""
    return (
        sign.reliance is Reliance.BY_ANSWER,
        list(NoticeKind).index(sign.kind),
        list(Reliance).index(sign.reliance),
    )


def _source(name: str) -> Ref:
    return Ref(ItemKind.SOURCE, name)


def _way(source: str, end: str, up: Mapping[str, str]) -> Iterator[Hop]:
    """Yield the steps from a source up to another one; none where they are the same."""
    while source != end:
        source = up[source]
        yield Hop(Tie.DERIVED_FROM, _source(source))
