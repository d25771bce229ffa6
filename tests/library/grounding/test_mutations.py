"""Seeded mutations of the sentences that are right: nearly all of them are noticed.

Some hit upon what the text has in another place, 7 May for 8 May: those are no faults of the rules.
"""

from collections import Counter
from random import Random

import yaml

from tests.library.grounding.cases import all_cases, notes_of
from tests.library.grounding.mutations import mutations

SEED = 13
ENGLISH = [case for case in all_cases() if case.name.startswith("english: ") and not case.expected]


def test_mutations_of_right_sentences_are_noticed() -> None:
    random = Random(SEED)
    made, noticed = Counter[str](), Counter[str]()
    for case in ENGLISH:
        says = case.name.removeprefix("english: ")
        for mutation in mutations(says, random):
            mutant = case._replace(brief=_with(case.brief, says, mutation.text))
            made[mutation.kind] += 1
            noticed[mutation.kind] += bool(notes_of(mutant))
    assert made.total() >= 100
    assert noticed.total() >= 0.9 * made.total(), (made, noticed)


def _with(brief: str, says: str, now: str) -> str:
    values = yaml.safe_load(brief)
    values["bottom_line"] = values["bottom_line"].replace(says, now)
    for section, key in (("claims", "text"), ("positions", "summary"), ("timeline", "text")):
        for item in values.get(section, ()):
            item[key] = item[key].replace(says, now)
    return yaml.safe_dump(values, allow_unicode=True, sort_keys=False)
