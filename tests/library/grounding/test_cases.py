"""Every sentence of the cases gets the notes that an editor would make, and no others."""

import pytest

from tests.library.grounding.cases import Case, all_cases, is_right, notes_of

CASES = all_cases()


def test_there_are_cases_of_both_kinds() -> None:
    silent = sum(not case.expected for case in CASES)
    assert silent >= 60
    assert len(CASES) - silent >= 60


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_sentence_gets_the_notes_that_an_editor_would_make(case: Case) -> None:
    assert is_right(case), [(note.rule, note.what) for note in notes_of(case)]
