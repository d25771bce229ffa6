"""Whatever becomes of the streams: no traceback, and nothing that steers a terminal."""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.conftest import DEADLINE, PROGRAM, Run
from tests.cli.hostile import HARMFUL, HOSTILE, hostile
from tests.library.full import FULL, text_of, without_advice

COMMANDS = [
    *(
        ["list"],
        ["list", "--json"],
        ["find", "a", "--json"],
        ["show", "full"],
        ["show", "full", "--json", "--notes"],
        [],
        ["--help"],
        ["--version"],
    ),
    *(["check"], ["check", "--format", "json"], ["check", "--format", "github"], ["check", "--format", "sarif"]),
    *(["check", "--explain"], ["check", "--explain", "loaded-word"], ["schema"]),
]
EVERY = [*COMMANDS, ["export", "full", "--to", "html"], ["export", "full", "--to", "md"]]
"""With those that write UTF-8 wherever they are."""


@pytest.fixture
def briefs(home: Path) -> Path:
    """A folder with the brief that has every field."""
    (home / "briefs" / "port-alder.yaml").unlink()
    (home / "briefs" / "full.yaml").write_text(text_of(without_advice()), encoding="utf-8")
    return home / "briefs"


def piped_to(command: Sequence[str], reader: str, folder: Path, plain: dict[str, str], both: str = "") -> str:
    """Run the command with its output piped to a shell command, and return its standard error and status."""
    line = f'{{ "$0" "$@" {both}; echo "status $?" >&3; }} 3>&2 | {reader}'
    done = subprocess.run(
        ["sh", "-c", line, PROGRAM, *command],
        capture_output=True,
        cwd=folder,
        env=plain,
        encoding="utf-8",
        timeout=DEADLINE,
        check=False,
    )
    return done.stderr


@pytest.mark.parametrize("command", EVERY, ids=" ".join)
@pytest.mark.parametrize("reader", ["head -n 1", "exec <&-", "true"])
def test_a_closed_pipe_ends_the_command_quietly(
    command: list[str], reader: str, briefs: Path, plain: dict[str, str]
) -> None:
    output = piped_to(command, reader, briefs.parent, plain)
    assert output.splitlines() in (["status 0"], ["status 1"])


def test_a_pipe_that_closes_while_problems_are_told_is_quiet(briefs: Path, plain: dict[str, str]) -> None:
    for number in range(50):
        (briefs / f"bad-{number}.yaml").write_text("x: y\n" * 20, encoding="utf-8")
    assert piped_to(["check"], "head -n 1", briefs.parent, plain, "2>&1").splitlines() in (["status 1"], ["status 0"])


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_an_output_that_knows_ascii_alone_gets_nothing_else(command: list[str], briefs: Path, run: Run) -> None:
    done = run(*command, environment={"PYTHONIOENCODING": "ascii", "LANG": "C"})
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.isascii() and done.stdout


@pytest.mark.parametrize(
    "command", [command for command in COMMANDS if {"--json", "json", "sarif", "schema"} & {*command}], ids=" ".join
)
def test_json_loses_no_character_in_any_encoding(command: list[str], briefs: Path, run: Run) -> None:
    of_utf_8, of_ascii = (
        json.loads(run(*command, environment={"PYTHONIOENCODING": encoding}).stdout) for encoding in ("utf-8", "ascii")
    )
    assert of_ascii == of_utf_8


@pytest.mark.parametrize("command", EVERY, ids=" ".join)
def test_an_output_that_takes_no_more_is_told_in_one_line(command: list[str], briefs: Path, run: Run) -> None:
    def take_nothing() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    with (briefs.parent / "output").open("w") as output:
        done = run(*command, stdout=output, preexec_fn=take_nothing)
    assert done.returncode == 1
    assert done.stderr == "briefing: the output cannot be written: file too large\n"


@pytest.mark.parametrize("command", EVERY, ids=" ".join)
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_streams_that_were_closed_before_do_no_harm(
    command: list[str], closed: str, briefs: Path, plain: dict[str, str]
) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"$0" "$@" {closed}', PROGRAM, *command],
        capture_output=True,
        cwd=briefs.parent,
        env=plain,
        encoding="utf-8",
        timeout=DEADLINE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


FAILING = """
import sys
from briefing import __main__
from briefing.cli.commands import list_briefs

def fail(shelf, *, json):
    {printing}
    raise {error}

list_briefs.print_list = fail
sys.exit(__main__.main(["list"]))
"""


@pytest.mark.parametrize("printing", ["pass", "print('some')"])
@pytest.mark.parametrize(
    ("error", "complaint"),
    [
        ("OSError(11, 'Resource temporarily unavailable')", "the system refused what the program needs: resource temp"),
        ("BrokenPipeError(32, 'Broken pipe')", "the system refused what the program needs: broken pipe; its report is"),
        ("OSError(28, 'No space left on device', '/x/a\\x1b')", "/x/a: no space left on device; check the path, its"),
    ],
)
def test_what_the_system_refuses_is_not_told_as_the_outputs(
    error: str, complaint: str, printing: str, home: Path, plain: dict[str, str]
) -> None:
    script = FAILING.format(error=error, printing=printing)
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, cwd=home, env=plain, text=True, timeout=DEADLINE
    )
    assert done.returncode == 1
    assert done.stderr.startswith(f"briefing: {complaint}") and done.stderr.count("\n") == 1
    assert done.stdout == ("some\n" if printing != "pass" else "")


STRANGER = """
import pwd, sys
from briefing import __main__

def unknown(number):
    raise KeyError(number)

pwd.getpwuid = unknown
sys.exit(__main__.main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    "command",
    [*EVERY, ["find", "port"], ["position", "port"], ["complete", "party"], ["diff", "full"], ["minutes", "--list"]],
    ids=" ".join,
)
def test_a_user_without_a_home_is_answered(command: list[str], briefs: Path, plain: dict[str, str]) -> None:
    environment = {name: value for name, value in plain.items() if name != "HOME" and "XDG" not in name}
    done = subprocess.run(
        [sys.executable, "-c", STRANGER, *command],
        capture_output=True,
        cwd=briefs.parent,
        env=environment,
        text=True,
        timeout=DEADLINE,
    )
    finds_nothing = command[:1] in (["diff"], ["minutes"])
    assert done.returncode == (1 if finds_nothing else 0)
    assert done.stderr.startswith("briefing: ") if finds_nothing else done.stderr == ""
    assert {path.name for path in briefs.parent.iterdir()} == {"briefs"}


@pytest.fixture
def hostile_home(home: Path, plain: dict[str, str]) -> Path:
    """A folder with a brief of hostile texts, and with sound, refused and unreadable files of hostile names."""
    folder = home / "briefs"
    (folder / "port-alder.yaml").unlink()
    text = text_of(hostile(FULL)).replace("@hostile@", HOSTILE)
    (folder / "full.yaml").write_text(text, encoding="utf-8")
    name = "a\x1b[31m\x9b\u202e[red]\n\U000e0041"
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    (folder / f"{name} bad.yaml").write_text(text.replace('"stance": "', '"stance": "\\e[31m'), encoding="utf-8")
    (folder / f"{name} link.yaml").symlink_to(f"{name}.gone")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff\xfe.yaml")).write_text(text, encoding="utf-8")
    return home


@pytest.mark.parametrize(
    "command",
    [
        ["list"],
        ["list", "--json"],
        [],
        ["check"],
        ["check", "--sources", "briefs"],
        ["check", "--format", "json"],
        ["check", "--format", "github"],
        ["check", "--format", "sarif"],
        ["check", "--explain", "a\x1b[31m\u202e"],
        ["show", "full"],
        ["show", "full", "--notes"],
        ["show", "full", "--notes", "--json"],
        ["show", "full", "--party", "port", "--issue", "site"],
        ["show", "full", "--party", "nobody"],
        ["show", "full", "--issue", "nothing"],
        ["show", "a\x1b"],
        ["show", "fulll"],
        ["open", "full"],
        ["export", "full", "--to", "html", "--notes"],
        ["export", "full", "--to", "md", "--party", "port"],
    ],
    ids=" ".join,
)
def test_hostile_texts_and_names_pass_through_every_command_harmless(
    command: list[str], hostile_home: Path, run: Run
) -> None:
    done = run(*command)
    for stream in done.stdout, done.stderr:
        assert not HARMFUL & set(stream), sorted(HARMFUL & set(stream))
        assert "Traceback" not in stream
    if done.returncode == 0:
        assert "[red]" in done.stdout.replace("\\", "")


def test_json_gives_hostile_names_back_whole(hostile_home: Path, run: Run) -> None:
    document = json.loads(run("list", "--json").stdout)
    names = {brief["id"] for brief in document["briefs"]}
    assert names == {"full", "a\x1b[31m\x9b\u202e[red]\n\U000e0041", "\udcff\udcfe"}
    assert len(document["refused"]) == 2


def test_a_brief_of_a_hostile_name_can_be_shown_by_its_path(hostile_home: Path, plain: dict[str, str]) -> None:
    path = os.fsencode(hostile_home) + b"/briefs/\xff\xfe.yaml"
    for extra in [], [b"--json"]:
        done = subprocess.run(
            [os.fsencode(PROGRAM), b"show", path, *extra], capture_output=True, env=plain, timeout=DEADLINE, check=False
        )
        assert (done.returncode, done.stderr) == (0, b"")
        assert b"Everything at Port Alder" in done.stdout


def test_an_interrupt_ends_the_command_quietly(home: Path, plain: dict[str, str]) -> None:
    script = """
import signal, sys
from briefing import __main__
from briefing.cli.commands import list_briefs
list_briefs.print_list = lambda shelf, *, json: signal.raise_signal(signal.SIGINT)
sys.exit(__main__.main(["list"]))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, cwd=home, env=plain, timeout=DEADLINE, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")
