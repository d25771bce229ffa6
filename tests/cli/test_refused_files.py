"""Files that no brief can be read from: a lookup says that it did not look there, and links in a circle end no command."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    "command", [["find", "sand"], ["position", "port"], ["find", "zzzz"], ["position", "zzzz"]], ids=" ".join
)
def test_a_lookup_says_how_many_files_it_did_not_search(run: Run, home: Path, command: list[str]) -> None:
    whole = run(*command)
    assert "refused" not in whole.stderr
    for name in "bad.yaml", "worse.yaml":
        (home / "briefs" / name).write_text("titel: x\n", encoding="utf-8")
    done = run(*command)
    assert (done.returncode, done.stdout) == (whole.returncode, whole.stdout)
    assert done.stderr == f"briefing: 2 files refused and not searched; `briefing check` says why\n{whole.stderr}"


@pytest.mark.parametrize("command", [["find", "sand"], ["position", "port"], ["rests-on", "herald"]], ids=" ".join)
@pytest.mark.parametrize("refused", [0, 2])
def test_json_says_how_many_files_were_not_searched(run: Run, home: Path, command: list[str], refused: int) -> None:
    for number in range(refused):
        (home / "briefs" / f"bad-{number}.yaml").write_text("titel: x\n", encoding="utf-8")
    assert json.loads(run(*command, "--json").stdout)["refused_files"] == refused


def test_a_completion_is_silent_about_refused_files(run: Run, home: Path) -> None:
    (home / "briefs" / "bad.yaml").write_text("titel: x\n", encoding="utf-8")
    done = run("complete", "party", "po")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    "command",
    [
        ["find", "sand", "--briefs"], ["position", "port", "--briefs"], ["rests-on", "herald", "--briefs"],
        ["show"], ["source"], ["export", "--to", "md"], ["diff"], ["check"], ["list"], ["open"], ["new", "--force"],
    ],
    ids=lambda words: words[0],
)  # fmt: skip
def test_links_in_a_circle_are_told_in_a_line(run: Run, home: Path, command: list[str]) -> None:
    (home / "circle.yaml").symlink_to("circle.yaml")
    done = run(*command, "circle.yaml")
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert 0 < done.stderr.count("\n") < 4
