"""What is said of a command line that cannot be understood: what may be meant, and nothing of the program's inside."""

import shlex
from pathlib import Path

import pytest

from briefing.cli import parser
from tests.cli.conftest import Run


def complaint(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Return the last line of what is said of arguments that are refused."""
    with pytest.raises(SystemExit) as end:
        parser.build(arguments).parse_args(arguments)
    assert end.value.code == 2
    printed = capsys.readouterr()
    assert printed.out == "" and printed.err.startswith("usage: briefing")
    return printed.err.rstrip("\n").rpartition("error: ")[2]


@pytest.mark.parametrize("before", [(), ("--audience", "green")], ids=["alone", "after an option"])
@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("opne", "briefing open"),
        ("lst", "briefing list"),
        ("presnet", "briefing present"),
        ("help", "briefing --help"),
        ("version", "briefing --version"),
        ("search", "briefing find"),
        ("lint", "briefing check"),
        ("validate", "briefing check"),
        ("print", "briefing show"),
        ("init", "briefing new"),
        ("pdf", "briefing export"),
        ("slides", "briefing present"),
        ("nato-china", "briefing open nato-china"),
        ("briefs/port-alder.yaml", "briefing open briefs/port-alder.yaml"),
        ("my brief", "briefing open 'my brief'"),
    ],
)
def test_an_unknown_command_is_told_with_what_may_be_meant(
    word: str, meant: str, before: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    message = complaint(capsys, *before, word)
    assert message.startswith(f'there is no command "{word}"; did you mean `{meant}`?')


def test_the_command_of_the_completions_is_not_suggested(capsys: pytest.CaptureFixture[str]) -> None:
    for word in "complete"[:-1], "complet", "frobnicate":
        assert "complete" not in complaint(capsys, word).replace("completion", "")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("list --jsno", 'there is no option "--jsno" here; did you mean "--json"?'),
        ("export x --format docx", 'there is no option "--format" here; did you mean "--to"?'),
        ("list --format json", 'there is no option "--format" here; did you mean "--json"?'),
        ("check --json", 'there is no option "--json" here; did you mean "--format"?'),
        ("find x --top 3", 'there is no option "--top" here; did you mean "--limit"?'),
        ("list --jsno=1", 'there is no option "--jsno" here; did you mean "--json"?'),
        ("list --colour", 'there is no option "--colour" here; `briefing list --help` lists the options'),
        ("--colour", 'there is no option "--colour" here; `briefing --help` lists the options'),
        ("list --limit 3", 'there is no option "--limit" here; `briefing find` and `position` have it'),
        ("open --watch", 'there is no option "--watch" here; `briefing check` has it'),
        ("--json list", '"--json" stands after the command: `briefing list --json`'),
        ("-o x.md export port", '"-o" stands after the command: `briefing export -o x.md port`'),
        (
            "--audience green --limit 3 find 'a b'",
            "\"--limit\" stands after the command: `briefing find --audience green --limit 3 'a b'`",
        ),
        ("--aud=green --strict check", '"--strict" stands after the command: `briefing check --aud=green --strict`'),
        ("--plan port", '"--plan" stands after the command: `briefing present --plan port`'),
        ("--limit 3", '"--limit" stands after the command: `briefing find --limit 3`; `position` has it as well'),
        (
            "--theme nope list",
            '`briefing list` has no option "--theme"; `briefing open`, `present`, `console` and `curate` have it',
        ),
        ("list a b", '"b" is one argument too many'),
        ("export x --to pfd", 'argument --to: there is no "pfd" here; did you mean "pdf"?'),
        ("check --format xml", 'argument --format: there is no "xml" here; there are text, json, github, sarif'),
        ("find x --limit 0", 'argument --limit: "0" is no number from 1 to 999999999; write it like 20'),
        ("find x --limit ten", 'argument --limit: "ten" is no number from 1 to 999999999; write it like 20'),
        ("draft x --published 2025-02-30", 'argument --published: "2025-02-30" is no day; write it like 2025-03-14'),
        (
            "draft x --published '14 March 2025'",
            'argument --published: "14 March 2025" is no day; write it as 2025-03-14',
        ),
        ("draft x --published 20250314", 'argument --published: "20250314" is no day; write it as 2025-03-14'),
        (
            "draft x --party Iran",
            'argument --party: "Iran" does not say who speaks for whom; write it like Iran=Baghaei,Araqchi',
        ),
        (
            "draft x --party =Baghaei",
            'argument --party: "=Baghaei" does not say who speaks for whom; write it like Iran=Baghaei,Araqchi',
        ),
        ("draft x --party Iran=7", 'argument --party: "7" is no name; write it like Iran=Baghaei,Araqchi'),
        ("draft x --show 8-5", 'argument --show: "8-5" is no paragraph; write it like 7, ¶7 or 5-8'),
        ("draft x --show ¶0", 'argument --show: "¶0" is no paragraph; write it like 7, ¶7 or 5-8'),
        ("present x --end noon", 'argument --end: "noon" is no time of day; write it like 14:30'),
        (
            "present x --minutes -1",
            'argument --minutes: "-1" is no number of minutes up to 1440 (a day); write it like 20',
        ),
    ],
)
def test_a_wrong_argument_is_told_with_what_is_right(
    line: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert complaint(capsys, *shlex.split(line)) == message


@pytest.mark.parametrize("value", ["", "0", "x", "-", "1e9", "9" * 30, "١", "[", "\x1b[31m"])
def test_no_option_tells_a_name_of_the_program_inside(value: str, capsys: pytest.CaptureFixture[str]) -> None:
    refused = 0
    for command in parser.commands():
        for option in ("--limit", "--published", "--end", "--minutes", "--audience", "--format", "--to", "--show"):
            needed = {"find": ["x"], "position": ["x"], "show": ["x"], "export": ["x"], "draft": ["x"], "diff": ["x"]}
            arguments = [command, *needed.get(command, []), f"{option}={value}"]
            try:
                parser.build(arguments).parse_args(arguments)
            except SystemExit:
                refused += 1
                message = capsys.readouterr().err
                assert "invalid" not in message and " _" not in message and "\x1b" not in message
    assert refused > 50


def test_the_program_prints_it_and_ends_with_2(run: Run) -> None:
    done = run("port-alder")
    assert (done.returncode, done.stdout) == (2, "")
    assert "did you mean `briefing open port-alder`?" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["show", "port", "--party", ""], "party"),
        (["export", "port", "--to", "md", "--issue", ""], "issue"),
        (["export", "port", "--to", "md", "-o", ""], "output"),
        (["show", ""], "id"),
        (["position", "port", ""], "issue"),
        (["find", "sand", "--briefs", ""], "briefs"),
        (["check", "briefs", ""], "paths"),
        (["check", "--sources", ""], "sources"),
        (["minutes", ""], "id"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else value,
)
def test_an_empty_argument_is_not_taken_for_none(run: Run, home: Path, arguments: list[str], name: str) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"briefing: the argument for {name} is empty; give one, or leave it out\n"


@pytest.mark.parametrize("target", [[], ["port-alder"]], ids=["the library", "a brief"])
def test_a_theme_that_there_is_not_is_told_where_text_is_printed_too(run: Run, target: list[str]) -> None:
    usual, done = run("open", *target), run("open", *target, "--theme", "lihgt")
    assert (done.returncode, done.stdout) == (0, usual.stdout)
    assert done.stderr == 'briefing: there is no theme "lihgt"; did you mean "light"?\n'
    assert run("open", *target, "--theme", "light").stderr == ""
