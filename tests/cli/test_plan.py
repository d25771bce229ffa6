"""`briefing present --plan`, `--steps` and `--minutes`, and `briefing minutes --rehearsal`, in the shell."""

from pathlib import Path

import pytest

from briefing.brief.items import ItemKind, Ref
from tests.cli.conftest import Done, Run
from tests.cli.outcomes import complaint_of, output_of
from tests.room.recorded import at, begun, presented


@pytest.fixture
def state(home: Path) -> Path:
    """The folder of the command's records and rehearsals; not there yet."""
    return home / "state" / "briefing"


def refused(done: Done) -> str:
    """Return why a call was refused as a usage error."""
    assert (done.returncode, done.stdout) == (2, "")
    return done.stderr


def test_a_plan_says_what_is_walked_how_long_and_what_is_left_out(run: Run) -> None:
    text = output_of(run("present", "port-alder", "--minutes", "2", "--plan"))
    first, *rest = text.splitlines()
    assert " steps in 2 minutes; " in first and "left out " in first and first.endswith(" TLP:CLEAR")
    assert rest[1].split()[:3] == ["0:00", rest[1].split()[1], "1"]
    assert "the end" in text and "Left out; ↓ on the issue's card shows them:" in text


def test_a_plan_follows_the_pace_of_earlier_presentations_and_of_no_rehearsal(run: Run, state: Path) -> None:
    before = output_of(run("present", "port-alder", "--minutes", "10", "--plan"))
    slow = begun(state / "rehearsals")
    slow.add_step("title", "Title", estimated=10, at=at(0))
    slow.end(at=at(30))
    slow.close()
    assert output_of(run("present", "port-alder", "--minutes", "10", "--plan")) == before
    slow = begun(state / "records")
    slow.add_step("title", "Title", estimated=10, at=at(0))
    slow.end(at=at(30))
    slow.close()
    after = output_of(run("present", "port-alder", "--minutes", "10", "--plan"))
    assert before.startswith("8 steps in 10 minutes; 7 minutes for questions ")
    assert after.startswith("8 steps in 10 minutes; 2 minutes for questions ")


def test_a_plan_wants_a_time(run: Run) -> None:
    assert "--minutes 20 --plan" in refused(run("present", "port-alder", "--plan"))


def test_steps_are_named_in_the_words_of_present(run: Run) -> None:
    text = output_of(run("present", "port-alder", "--steps", "questions,title,site", "--minutes", "9", "--plan"))
    numbered = [line.split(maxsplit=3) for line in text.splitlines()[2:5]]
    assert [words[2] for words in numbered] == ["1", "2", "3"]
    assert numbered[0][3] == "Open questions"


@pytest.mark.parametrize(
    ("steps", "why"),
    [
        ("title,siet", 'unknown step "siet"; did you mean "site"?'),
        (",", "name at least one step"),
    ],
)
def test_an_unknown_step_is_answered_with_the_nearest(run: Run, steps: str, why: str) -> None:
    assert why in refused(run("present", "port-alder", "--steps", steps, "--minutes", "9", "--plan"))


def test_a_rehearsal_is_reported_and_is_in_no_minutes(run: Run, state: Path) -> None:
    assert "`briefing present ID --rehearse` records one" in complaint_of(run("minutes", "--rehearsal"))
    record = begun(state / "rehearsals", "port-alder")
    record.add_step("issue/site", "The site", of=(Ref(ItemKind.ISSUE, "site"),), estimated=10, at=at(0))
    record.end(at=at(40))
    record.close()
    assert "| The site | 40 s | 10 s | 30 s longer |" in output_of(run("minutes", "--rehearsal"))
    assert output_of(run("minutes", "--rehearsal", "--list")).startswith("1 rehearsal in ")
    assert "presenting a brief records one" in complaint_of(run("minutes"))
    presented(state / "records", "port-alder")
    assert "The site | 40 s" not in output_of(run("minutes", "port-alder"))
