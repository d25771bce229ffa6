"""What a command says where it finds no brief, no folder or no terminal: which, and what to do."""

from pathlib import Path

import pytest

from briefing.paths import bundled
from tests.brief.alder import TEXT
from tests.cli.conftest import Run
from tests.cli.outcomes import complaint_of, output_of

BUNDLED = bundled("briefs")
ONE_BRIEF = [["show"], ["source"], ["export", "--to", "md"], ["diff"], ["present"], ["present", "--plan"], ["console"]]


@pytest.mark.parametrize("command", [*ONE_BRIEF, ["curate"]], ids=" ".join)
def test_an_empty_folder_in_place_of_a_brief_is_told_as_one(run: Run, home: Path, command: list[str]) -> None:
    (home / "empty").mkdir()
    assert complaint_of(run(*command, "empty")) == (
        "empty is a folder without a brief (a file that ends in .yaml or .yml); "
        f"`briefing new {Path('empty') / 'NAME'}` writes one"
    )


@pytest.mark.parametrize("command", ONE_BRIEF, ids=" ".join)
def test_a_folder_of_briefs_in_place_of_one_asks_which(run: Run, home: Path, command: list[str]) -> None:
    (home / "briefs" / "another.yaml").write_text(TEXT, encoding="utf-8")
    assert complaint_of(run(*command, "briefs")) == (
        "briefs is a folder of briefs; name one of them: `briefing list briefs` shows them"
    )


def test_the_desk_over_a_folder_asks_which_brief(run: Run, home: Path) -> None:
    (home / "briefs" / "another.yaml").write_text(TEXT, encoding="utf-8")
    done = run("curate", "briefs")
    assert (done.returncode, done.stderr) == (2, (
        "briefing: say which brief of briefs (as given), by its id or its file; `briefing list briefs` shows what there is\n"
    ))  # fmt: skip


@pytest.mark.parametrize("command", ["list", "open"])
def test_a_list_of_nothing_says_how_a_brief_is_written(run: Run, home: Path, command: str) -> None:
    (home / "empty").mkdir()
    done = run(command, "empty")
    assert (done.returncode, done.stdout) == (1, "no briefs from empty (as given)\n")
    assert "empty is a folder without a brief" in done.stderr and "`briefing new " in done.stderr


def test_a_lookup_where_there_is_no_brief_says_that(run: Run, home: Path) -> None:
    (home / "empty").mkdir()
    done = run("find", "sand", "--briefs", "empty")
    assert done.returncode == 1 and "empty is a folder without a brief" in done.stderr
    assert complaint_of(run("position", "port", "--briefs", "empty")) == (
        'no party is called "port"; no brief has any party there'
    )


def test_a_file_without_its_ending_is_told_with_it(run: Run) -> None:
    named = str(Path("briefs") / "port-alder")
    assert complaint_of(run("show", named)) == (
        f"there is no file or folder {named} (as given); did you mean {named}.yaml?"
    )


@pytest.mark.parametrize("command", ["curate", "console", "present", "open"])
def test_an_unknown_brief_is_told_before_the_terminal_that_is_missing(run: Run, command: str) -> None:
    assert complaint_of(run(command, "nothing")) == (
        'no brief "nothing" in briefs (in this folder); `briefing list` shows what there is'
    )


@pytest.mark.parametrize(
    ("named", "complaint"),
    [
        (["--steps", "titel"], '--steps: unknown step "titel"; did you mean "title"?'),
        (["--issue", "nothing"], 'no issue is called "nothing"; there is site'),
        (["--party", "prot"], 'no party is called "prot"; did you mean "Port"?'),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_an_unknown_part_of_a_brief_is_told_before_the_terminal_that_is_missing(
    run: Run, named: list[str], complaint: str
) -> None:
    done = run("present", "port", *named)
    assert (done.stdout, done.stderr) == ("", f"briefing: {complaint}\n")


@pytest.mark.parametrize(
    ("command", "instead"),
    [
        ("curate", f"`briefing check {Path('briefs') / 'port-alder.yaml'}` counts what is left of the draft"),
        ("console", "begin it in a window of its own, not in a pipe or a script"),
        ("present", "`briefing show port` prints the brief, `briefing present port --minutes 20 --plan` the steps"),
    ],
)
def test_a_screen_without_a_terminal_is_told_with_what_can_be_done(run: Run, command: str, instead: str) -> None:
    done = run(command, "port")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"briefing: `briefing {command}` wants a terminal; {instead}\n"


def test_a_home_that_is_no_folder_is_told_as_that(run: Run, home: Path) -> None:
    (home / "file").write_text("", encoding="utf-8")
    folder = home / "file" / "briefing" / "records"
    assert complaint_of(run("minutes", environment={"XDG_STATE_HOME": str(home / "file")})) == (
        f"the folder of records {folder} cannot be read: not a directory; "
        "set $HOME or $XDG_STATE_HOME to a folder of yours"
    )


@pytest.mark.parametrize("command", [["new", "port-alder"], ["draft", "herald.txt", "-o", "port-alder"]], ids=" ".join)
def test_the_first_brief_of_a_folder_is_told_to_hide_those_that_were_there(
    run: Run, home: Path, command: list[str]
) -> None:
    (home / "briefs" / "port-alder.yaml").unlink()
    (home / "herald.txt").write_text(
        "Harbour\n\n\u201cThe spoil is clean sand,\u201d said Ana Ruiz.\n", encoding="utf-8"
    )
    done = run(*command)
    assert (done.returncode, done.stdout.startswith("briefs/port-alder.yaml: ")) == (0, True)
    assert done.stderr == (
        "briefing: from now on briefs are taken from briefs (in this folder), and no longer those bundled with the program: "
        f"`briefing open {BUNDLED}` opens them\n"
    )
    assert run(*command[:-1], "another").stderr == ""


def test_an_id_that_only_a_place_has_that_is_passed_over_is_told_with_its_file(run: Run) -> None:
    assert complaint_of(run("open", "nato-china")) == (
        'no brief "nato-china" in briefs (in this folder); '
        f"there is one among those bundled with the program, by its path {BUNDLED / 'nato-china-russia.yaml'}"
    )
    assert complaint_of(run("open", "nato-china", "--audience", "green")).endswith(
        "`briefing list` shows what there is"
    )


def test_the_persons_own_briefs_are_passed_over_for_those_of_the_folder(run: Run, home: Path) -> None:
    own = home / "data" / "briefing" / "briefs"
    own.mkdir(parents=True)
    (own / "dredging.yaml").write_text(TEXT, encoding="utf-8")
    assert complaint_of(run("show", "dredging")).endswith(
        f"there is one among your own, by its path {own / 'dredging.yaml'}"
    )
    assert complaint_of(run("show", "dredging", environment={"BRIEFING_PATH": str(home / "briefs")})) == (
        f'no brief "dredging" in {home / "briefs"} (named by $BRIEFING_PATH); `briefing list` shows what there is'
    )


def test_a_brief_that_was_written_beside_no_folder_of_briefs_is_told_by_its_file(run: Run, home: Path) -> None:
    (home / "briefs" / "port-alder.yaml").unlink()
    (home / "briefs").rmdir()
    assert run("new", "strike").returncode == 0
    assert complaint_of(run("open", "strike")).endswith("; there is one in this folder, by its file strike.yaml")
    assert complaint_of(run("open", "strike", "--audience", "green")).endswith("`briefing list` shows what there is")
    assert output_of(run("open", "strike.yaml")).startswith("TO BE WRITTEN")


@pytest.mark.parametrize("ending", [".yaml", ".yml", ".YML"])
def test_a_new_brief_keeps_the_ending_that_it_was_given(run: Run, home: Path, ending: str) -> None:
    assert run("new", f"strike{ending}").returncode == 0
    assert [path.name for path in home.iterdir() if path.name.startswith("strike")] == [f"strike{ending}"]
