"""Mutations of the bundled briefs that the two checks against the texts catch: `python -m tests.benchmark.own_words TEXTS`.

TEXTS is the folder of the articles that the briefs are made from. A thousand mutations, from a seed, of sentences, quotations and
dates: a digit or a number word, a date, a name (another one, a slip of two letters, another name of the brief), a dropped
"not". Each is put into its brief, which is then checked as `briefing check --sources` does it; it is caught where a problem is
reported that the brief did not have before. With a second argument all that went unnoticed is listed. Prints and judges;
asserts nothing.
"""

import copy
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import yaml

from briefing.library.checks.own_words.evidence_texts import EvidenceTexts
from briefing.library.checks.own_words.notes import shortfalls
from briefing.library.checks.quotes import Verifier
from briefing.library.reading.reader import Reading, read
from tests.library.grounding.mutations import Mutation, another_date, mutations

BRIEFS = Path(__file__).parents[2] / "briefs"
COUNT = 1_000
SEED = 13
GOAL = 0.95
LISTED = 40


Where = tuple[str | int, ...]
"""Where a field stands in a brief."""


class Mutant(NamedTuple):
    """A mutated brief: which, the field, and the mutation."""

    brief: str
    where: Where
    mutation: Mutation


def main() -> None:
    """Make the mutants, check each, print a table of kinds and those that went unnoticed."""
    folder = Path(sys.argv[1])
    verifier = Verifier(folder)
    texts = EvidenceTexts(verifier.text)
    before = {
        path.stem: notes_on(read(path.read_text(encoding="utf-8"), path.stem), verifier, texts) for path in paths()
    }
    print(f"notes on the briefs as they are: {sum(len(problems) for problems in before.values())}")
    mutants = drawn(Random(SEED))
    made, caught = Counter[str](), Counter[str]()
    unnoticed = []
    for mutant in mutants:
        made[mutant.mutation.kind] += 1
        if notes_on(mutated(mutant), verifier, texts) - before[mutant.brief]:
            caught[mutant.mutation.kind] += 1
        else:
            unnoticed.append(mutant)
    for kind in sorted(made):
        print(f"{kind:16} {caught[kind]:5} of {made[kind]:5}  {caught[kind] / made[kind]:6.1%}")
    rate = sum(caught.values()) / len(mutants)
    verdict = "reached" if rate >= GOAL else "MISSED"
    print(f"{'all':16} {sum(caught.values()):5} of {len(mutants):5}  {rate:6.1%}, goal {GOAL:.0%}: {verdict}")
    for brief, where, mutation in unnoticed[: LISTED if len(sys.argv) < 3 else None]:
        print(
            f"  {brief} {'/'.join(map(str, where))} [{mutation.kind}: {mutation.was} > {mutation.now}] {around(mutation)}"
        )


def around(mutation: Mutation) -> str:
    """Return the part of a mutated text in which it was changed."""
    place = mutation.text.find(mutation.now) if mutation.now else 0
    return mutation.text[max(0, place - 40) : place + 60].replace("\n", " ")


def paths() -> list[Path]:
    """Return the bundled briefs."""
    return sorted(BRIEFS.glob("*.yaml"))


def notes_on(reading: Reading, verifier: Verifier, texts: EvidenceTexts) -> frozenset[tuple[str, str]]:
    """Return what both checks against the texts say of a brief: rules and words."""
    if reading.brief is None:
        raise SystemExit(f"a mutant does not read as a brief: {reading.problems[0]}")
    problems = verifier.verify(reading).problems
    own = shortfalls(reading.brief, texts)
    return frozenset((*((p.rule, p.what) for p in problems), *((s.rule, s.what) for s in own)))


def drawn(random: Random) -> list[Mutant]:
    """Return so many mutants, each kind as often as it can be, no two alike."""
    by_kind: dict[str, dict[tuple[str, str, str], Mutant]] = {}
    for _ in range(40):
        for mutant in every(random):
            kind = mutant.mutation.kind.partition(":")[0]
            by_kind.setdefault(kind, {}).setdefault((mutant.brief, str(mutant.where), mutant.mutation.text), mutant)
    mutants: list[Mutant] = []
    kinds = sorted(by_kind, key=lambda kind: len(by_kind[kind]))
    for place, kind in enumerate(kinds):
        share = (COUNT - len(mutants)) // (len(kinds) - place)
        candidates = [*by_kind[kind].values()]
        mutants += random.sample(candidates, min(share, len(candidates)))
    return mutants


def every(random: Random) -> Iterator[Mutant]:
    """Yield one mutation of each kind for every place of every field."""
    for path in paths():
        brief = values(path.stem)
        own_names = tuple(party.get("short") or party["name"] for party in brief["parties"])
        for where in fields(brief):
            original = value_at(brief, where)
            if where[-1] in ("date", "since"):
                yield Mutant(path.stem, where, Mutation(another_date(original, random), "date", original, ""))
            else:
                for mutation in mutations(original, random, own_names=own_names):
                    yield Mutant(path.stem, where, mutation)


def fields(brief: dict[str, Any]) -> Iterator[Where]:
    """Yield where the curator's sentences, the quotations and the dates of a brief stand."""
    yield ("bottom_line",)
    for section, keys in (
        ("claims", ("text", "date")),
        ("positions", ("summary", "since")),
        ("timeline", ("text", "date")),
    ):
        for index, item in enumerate(brief.get(section, ())):
            yield from ((section, index, key) for key in keys if key in item)
            for number, evidence in enumerate(item.get("evidence", ())):
                if "quote" in evidence:
                    yield section, index, "evidence", number, "quote"


@cache
def values(stem: str) -> dict[str, Any]:
    """Return a bundled brief as plain values."""
    text = (BRIEFS / f"{stem}.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.CBaseLoader)
    return loaded


def value_at(brief: Any, where: Where) -> str:
    """Return the text of a field."""
    for key in where:
        brief = brief[key]
    return str(brief)


def mutated(mutant: Mutant) -> Reading:
    """Return the reading of a mutated brief."""
    brief: Any = copy.deepcopy(values(mutant.brief))
    holder = brief
    for key in mutant.where[:-1]:
        holder = holder[key]
    holder[mutant.where[-1]] = mutant.mutation.text
    return read(yaml.dump(brief, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False), mutant.brief)


if __name__ == "__main__":
    main()
