"""`--audience` on every command that shows something, and as the configured default."""

import json
import re
from pathlib import Path

import pytest

from tests.brief.alder import TEXT, changed
from tests.cli.conftest import Run

LEVELS = "there are TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED"
MARKED = changed(
    ("    stance: denies\n", "    stance: denies\n    marking: TLP:RED\n"),
    ("    kind: allegation\n", "    kind: allegation\n    marking: TLP:RED\n"),
)
HIDDEN = "2 items and 1 brief hidden from TLP:GREEN"
SECRET = re.compile("neptune|ebb carries|outer site|plume goes over|pluto", re.IGNORECASE)


@pytest.fixture
def home(home: Path) -> Path:
    """A folder with a brief that is seen in part, one that is hidden, and one that is refused."""
    briefs = home / "briefs"
    (briefs / "port-alder.yaml").write_text(MARKED, encoding="utf-8")
    (briefs / "neptune.yaml").write_text(TEXT.replace("TLP:CLEAR", "TLP:AMBER"), encoding="utf-8")
    (briefs / "pluto.yaml").write_text("titel: pluto\n", encoding="utf-8")
    return home


def configured(home: Path, text: str) -> None:
    (home / "config" / "briefing").mkdir(parents=True)
    (home / "config" / "briefing" / "config.yaml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "command",
    [
        ["list"], ["list", "--json"], ["show", "port-alder"], ["show", "port", "--json", "--notes"], ["open"], [],
        ["open", "port-alder"], ["find", "port"], ["find", "in:claims", "--json"], ["find", "plume", "in:claims"],
        ["position", "Union"], ["position", "Union", "site"], ["position", "Union", "site", "--json"],
        ["complete", "brief"], ["complete", "party"], ["show", "nept"], ["open", "neptun3"], ["show", "plut"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_no_command_tells_what_its_audience_may_not_see(run: Run, command: list[str]) -> None:
    done = run(*command, *(["--audience", "green"]))
    assert not SECRET.search(done.stdout + done.stderr)
    assert "Traceback" not in done.stderr
    assert run("--audience", "green", *command).stdout == done.stdout


def test_every_output_says_how_much_is_hidden(run: Run) -> None:
    assert run("list", "--audience", "green").stdout.splitlines()[0].endswith(HIDDEN)
    assert "2 items hidden from TLP:GREEN" in run("show", "port-alder", "--audience", "green").stdout
    assert run("find", "port", "--audience", "green").stdout.endswith(f"\n\n{HIDDEN}\n")
    assert run("position", "Port", "--audience", "green").stdout.endswith(f"\n\n{HIDDEN}\n")
    nothing = run("find", "harbourless", "--audience", "green")
    assert nothing.stderr.endswith(f"nothing found; {HIDDEN}\n")


@pytest.mark.parametrize("command", [["list"], ["find", "port"], ["position", "Port"]], ids=" ".join)
def test_json_names_the_audience_and_counts_what_is_hidden(run: Run, command: list[str]) -> None:
    document = json.loads(run(*command, "--json", "--audience", "green").stdout)
    assert (document["audience"], document["hidden"], document["hidden_briefs"]) == ("TLP:GREEN", 2, 1)
    document = json.loads(run(*command, "--json").stdout)
    assert (document["audience"], document["hidden"], document["hidden_briefs"]) == (None, 0, 0)


def test_a_withheld_position_is_not_called_unstated(run: Run) -> None:
    done = run("position", "Union", "site", "--audience", "green")
    assert done.returncode == 1
    assert done.stdout.startswith("Union on Where the spoil goes: position withheld from this audience\n")
    assert "nothing stated" not in done.stdout
    document = json.loads(run("position", "Union", "site", "--audience", "green", "--json").stdout)
    assert (document["positions"], document["withheld_positions"]) == ([], 1)


@pytest.mark.parametrize("command", [["show", "neptune"], ["open", "neptune"], ["open", "briefs/neptune.yaml"]])
def test_a_hidden_brief_that_is_named_is_said_to_be_hidden(run: Run, command: list[str]) -> None:
    done = run(*command, "--audience", "green")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == 'briefing: "neptune": this brief is hidden from TLP:GREEN; it is marked above that level\n'


def test_a_refused_file_is_counted_and_its_problems_are_left_to_check(run: Run) -> None:
    done = run("list", "--audience", "green")
    assert done.stderr == ("refused: 1 file; what they hold may be above TLP:GREEN: `briefing check` tells more\n")
    document = json.loads(run("list", "--json", "--audience", "green").stdout)
    assert (document["refused"], document["refused_untold"]) == ([], 1)
    assert 'pluto.yaml:1:1: unknown key "titel"' in run("check").stderr


@pytest.mark.parametrize("place", ["before", "after"])
def test_a_wrong_level_is_told_with_those_that_there_are(run: Run, place: str) -> None:
    option = ["--audience", "grene"]
    done = run(*option, "list") if place == "before" else run("list", *option)
    assert (done.returncode, done.stdout) == (2, "")
    assert f'there is no level "grene"; did you mean "GREEN"? {LEVELS}' in " ".join(done.stderr.split())


def test_the_configured_audience_is_the_default_and_the_command_line_widens_it(run: Run, home: Path) -> None:
    configured(home, "audience: green\n")
    for command in (["list"], ["find", "port"], ["show", "port"], ["position", "Port"]):
        assert "hidden from TLP:GREEN" in run(*command).stdout, command
        assert "hidden from" not in run(*command, "--audience", "TLP:RED").stdout, command
    assert run("complete", "brief").stdout == "port-alder\n"
    assert "neptune" in run("complete", "brief", "--audience", "red").stdout


def test_checking_is_the_curators_and_knows_no_audience(run: Run, home: Path) -> None:
    configured(home, "audience: TLP:CLEAR\n")
    done = run("check")
    assert "pluto.yaml:1:1" in done.stderr
    assert done.stdout.startswith("3 briefs checked")


@pytest.mark.parametrize(
    "text",
    [
        "audience: grene\n",
        "audience: green\nthemes: dark\n",
        "audiance: green\n",
        "audience: [",
        '"aud\\u0069ence": 1\n',
    ],
)
@pytest.mark.parametrize("command", [["list"], ["find", "port"], ["open"], []], ids=" ".join)
def test_where_a_bad_configuration_may_name_an_audience_nothing_is_shown(
    run: Run, home: Path, command: list[str], text: str
) -> None:
    configured(home, text)
    done = run(*command)
    assert (done.returncode, done.stdout) == (2, "")
    assert "the configuration may name an audience, and cannot be trusted; mend it, or name the audience" in done.stderr
    assert "config.yaml:" in done.stderr
    assert run("list", "--audience", "green").returncode == 0


@pytest.mark.parametrize("command", [["list"], ["find", "port"], ["open"], []], ids=" ".join)
def test_where_the_configuration_cannot_be_reached_nothing_is_shown(run: Run, home: Path, command: list[str]) -> None:
    (home / "config").symlink_to("config")  # a loop, which stops even root
    done = run(*command)
    assert (done.returncode, done.stdout) == (2, "")
    assert "the configuration may name an audience, and cannot be trusted; mend it, or name the audience" in done.stderr
    assert "the file cannot be read: too many levels of symbolic links" in done.stderr
    assert "neptune" in run("list", "--audience", "red").stdout


@pytest.mark.parametrize("there", ["nothing", "a file in the folder's place", "a link that leads nowhere"])
def test_where_no_configuration_can_be_everything_is_shown(run: Run, home: Path, there: str) -> None:
    if there == "a file in the folder's place":
        (home / "config").write_text("", encoding="utf-8")
    elif there == "a link that leads nowhere":
        (home / "config").symlink_to("gone")
    assert "neptune" in run("list").stdout


def test_a_bad_configuration_that_names_no_audience_is_passed_over(run: Run, home: Path) -> None:
    configured(home, "lines: many\n")
    assert "neptune" in run("list").stdout
