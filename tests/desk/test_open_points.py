"""What is left of a brief: its guesses and its texts to be written, each at the value that it is about."""

from pathlib import Path

import pytest

from briefing.brief.items import ItemKind, Ref
from briefing.desk.open_points import Step
from briefing.library.reading.reader import read
from tests.desk.desks import HERALD, RADIO, desk_with, drafted
from tests.desk.small_brief import SMALL, claim
from tests.drafting.cases import cases
from tests.drafting.drafts import written

FIRST_CASES = {case.name: case.text for case in cases() if case.text and case.name.endswith("-1")}
"""An article of each kind that drafts are tested with."""


def test_points_stand_at_their_values(tmp_path: Path) -> None:
    points = desk_with(tmp_path, SMALL).open_points
    assert [(point.step, point.ref, point.field, point.is_guess, point.reason) for point in points] == [
        (Step.WHO, Ref(ItemKind.PARTY, "union"), "name", True, "named twice"),
        (Step.WHO, Ref(ItemKind.PARTY, "ruiz"), "name", True, "quoted twice"),
        (Step.CLAIMS, claim("clean"), "made_by", True, "who is she?"),
        (Step.CLAIMS, claim("plume"), "kind", True, "or an assertion?"),
        (Step.CLAIMS, claim("plume"), "text", False, "“The ebb takes the plume”"),
    ]
    lines = SMALL.splitlines()
    assert all(point.reason in lines[point.line - 1] for point in points)


def test_points_of_the_brief_and_of_its_sources_are_left_for_the_end(tmp_path: Path) -> None:
    text = SMALL.replace("title: Dredging", 'title: "TO BE WRITTEN: what?"  # review: so?', 1)
    text = text.replace("- {id: letter,", "# review: no date was found; add published: …\n- {id: letter,")
    points = [point for point in desk_with(tmp_path, text).open_points if point.step is Step.REST]
    assert [(point.ref, point.path, point.field) for point in points] == [
        (None, ("title",), "title"),
        (None, ("title",), "title"),
        (Ref(ItemKind.SOURCE, "letter"), ("sources", 1, "published"), "published"),
    ]


@pytest.mark.parametrize("names", [(HERALD,), (RADIO,), (HERALD, RADIO)])
def test_as_much_is_left_of_a_draft_as_a_check_counts(tmp_path: Path, names: tuple[str, ...]) -> None:
    desk = desk_with(tmp_path, drafted(*names))
    counted = read(desk.text, "draft").unreviewed
    assert sorted(point.line for point in desk.open_points if point.is_guess) == [*counted.guesses]
    assert sorted(point.line for point in desk.open_points if not point.is_guess) == [*counted.unwritten]


def test_a_draft_is_decided_point_by_point(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, drafted())
    while desk.open_points:
        left, point = len(desk.open_points), desk.open_points[0]
        assert point.field
        if point.is_guess and point.ref:
            desk.accept(point.ref, point.field)
        else:
            desk.set_field(point.ref or Ref(ItemKind.BRIEF, ""), point.field, f"Written {left}.")
        assert len(desk.open_points) < left
    assert not read(desk.text, "draft").unreviewed


@pytest.mark.parametrize("name", FIRST_CASES)
def test_every_point_of_a_draft_of_any_kind_can_be_decided(tmp_path: Path, name: str) -> None:
    text = written(FIRST_CASES[name])
    desk = desk_with(tmp_path, text)
    counted = read(text, "draft").unreviewed
    assert sorted(point.line for point in desk.open_points if point.is_guess) == [*counted.guesses]
    while guesses := [point for point in desk.open_points if point.is_guess]:
        desk.accept(guesses[0].ref or Ref(ItemKind.BRIEF, ""), guesses[0].field or None)
        assert sum(point.is_guess for point in desk.open_points) < len(guesses)
    while desk.undo() is not None:
        pass
    assert desk.path.read_bytes() == text.encode()
