"""The pace of earlier presentations, and the report of a rehearsal."""

from pathlib import Path

import pytest

from briefing.brief.items import ItemKind, Ref
from briefing.brief.plan import SLOWEST
from briefing.brief.vocabulary import Marking
from briefing.room.record.minutes import Minutes
from briefing.room.record.pace import MOST_PRESENTATIONS, recorded_pace
from briefing.room.record.presentations import presentations
from briefing.room.record.rehearsal import report, timed_steps
from tests.room.recorded import at, begun

SITE = Ref(ItemKind.ISSUE, "site")


def rehearsed(folder: Path, *steps: tuple[str, float, float, int], marking: Marking = Marking.CLEAR) -> Minutes:
    """Record steps (id, estimated, planned and measured seconds), and return the minutes."""
    record, began = begun(folder, marking=marking), 0.0
    for step, estimated, planned, seconds in steps:
        of = (SITE,) if step.startswith(("issue/", "claim/")) else ()
        record.add_step(step, f"The title of {step}", of=of, estimated=estimated, planned=planned, at=at(began))
        began += seconds
    record.end(at=at(began))
    record.close()
    [minutes] = presentations(folder)
    return minutes


def test_the_pace_is_that_of_the_steps_that_were_shown(tmp_path: Path) -> None:
    minutes = rehearsed(tmp_path, ("title", 10, 0, 20), ("issue/site", 30, 0, 60), ("title", 10, 0, 0))
    assert recorded_pace([minutes]) == pytest.approx(2)


def test_a_record_that_does_not_say_how_long_its_steps_should_take_has_no_pace(tmp_path: Path) -> None:
    assert recorded_pace([rehearsed(tmp_path, ("title", 0, 0, 500))]) == 1
    assert recorded_pace([]) == 1


def test_only_the_newest_presentations_count(tmp_path: Path) -> None:
    slow = rehearsed(tmp_path / "slow", ("title", 10, 0, 9000))
    quick = rehearsed(tmp_path / "quick", ("title", 10, 0, 10))
    assert recorded_pace([*[quick] * MOST_PRESENTATIONS, slow]) == pytest.approx(1)
    assert recorded_pace([slow]) == SLOWEST


def test_a_rehearsal_is_reported_by_issue_against_the_plan(tmp_path: Path) -> None:
    minutes = rehearsed(
        tmp_path,
        ("title", 20, 30, 30),
        ("issue/site", 10, 15, 20),
        ("claim/plume", 20, 30, 100),
        ("title", 20, 30, 5),
        marking=Marking.AMBER,
    )
    text = report(minutes)
    assert text.startswith("TLP:AMBER\n") and text.endswith("TLP:AMBER\n")
    assert "- took 2 min 35 s; planned: 1 min 15 s" in text
    assert "| The title of issue/site | 2 min | 45 s | 1 min 15 s longer |" in text
    assert "| title, lists and questions | 35 s | 30 s | 5 s longer |" in text
    dragged = text.partition("Where it dragged")[2]
    assert "- The title of claim/plume: 1 min 40 s; planned: 30 s" in dragged
    assert "issue/site" not in dragged


def test_without_a_plan_a_rehearsal_is_held_against_the_words(tmp_path: Path) -> None:
    text = report(rehearsed(tmp_path, ("title", 20, 0, 25)))
    assert "expected by the words: 20 s" in text and "planned" not in text
    assert "No step took much longer than it should." in text


def test_a_step_of_an_older_record_never_dragged(tmp_path: Path) -> None:
    assert not any(step.dragged for step in timed_steps(rehearsed(tmp_path, ("title", 0, 0, 900))))


def test_what_a_title_holds_stays_text_in_the_report(tmp_path: Path) -> None:
    record = begun(tmp_path)
    record.add_step("issue/site", "| a *b* <c>", of=(SITE,), at=at(0))
    record.close()
    [minutes] = presentations(tmp_path)
    assert r"\| a \*b\* &lt;c&gt;" in report(minutes)
