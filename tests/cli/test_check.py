"""`briefing check` in all its ways: formats, strictness, explanations, many files, and on every save."""

import json
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pytest

from briefing.library.reading.rules import RULES
from tests.brief.alder import TEXT
from tests.cli.conftest import DEADLINE, PROGRAM, Run
from tests.library.checked import around
from tests.library.full import text_of, without_advice

LOADED = "bottom_line: The union slammed the plan."


@pytest.fixture
def sound(home: Path) -> Path:
    """The one brief of the folder, of which neither the format nor the trade has anything to say."""
    path = home / "briefs" / "port-alder.yaml"
    path.write_text(text_of(without_advice()), encoding="utf-8")
    return path


def test_advice_is_told_and_is_no_failure_unless_it_is_strict(run: Run) -> None:
    for extra, status in ([], 0), (["--strict"], 1):
        done = run("check", *extra)
        assert (done.returncode, done.stdout) == (status, "1 brief checked, 2 problems (1 warning, 1 note)\n")
        assert done.stderr.splitlines()[1] == (
            'briefs/port-alder.yaml:70:5: the position of "union" on "site" names no source; '
            'cite one under "evidence", or leave it out: the gap is then shown as one [warning: without-source]'
        )


def test_an_error_is_told_as_before_with_its_rule_behind_it(run: Run, sound: Path) -> None:
    sound.write_text(TEXT.replace("made_by: union", "made_by: unoin"), encoding="utf-8")
    done = run("check")
    assert (done.returncode, done.stdout) == (1, "1 brief checked, 1 problem\n")
    assert done.stderr == (
        'briefs/port-alder.yaml:55:14: unknown party "unoin"; did you mean "union"? [error: unknown-reference]\n'
    )


def test_json_and_sarif_are_documents_on_standard_output(run: Run) -> None:
    done = run("check", "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    assert [problem["rule"] for problem in json.loads(done.stdout)["problems"]] == [
        "double-claim",
        "without-source",
    ]
    done = run("check", "--format", "sarif", "--strict")
    assert (done.returncode, done.stderr) == (1, "")
    assert len(json.loads(done.stdout)["runs"][0]["results"]) == 2


def test_github_gets_its_commands_and_the_counts(run: Run) -> None:
    lines = run("check", "--format", "github").stdout.splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::notice", "::warning", "1"]


def test_the_formats_verify_quotations_too(run: Run, home: Path) -> None:
    (home / "sources").mkdir()
    done = run("check", "--sources", "sources", "--format", "json")
    assert done.returncode == 1
    document = json.loads(done.stdout)
    counts = {name: number for name, number in document["quotations"].items() if number}
    assert counts == {"found": 4, "unchecked": 4}
    assert {"unusable-text", "source-without-text"} <= {problem["rule"] for problem in document["problems"]}
    assert [quotation["outcome"] for quotation in document["outcomes"]] == ["unchecked"] * 4
    assert document["outcomes"][0]["quote"] == "clean sand"


def test_a_text_that_is_not_plain_utf_8_is_told_with_how_it_was_read(run: Run, home: Path) -> None:
    (home / "sources").mkdir()
    (home / "briefs" / "port-alder.yaml").write_text(
        around(
            "sources:\n"
            "- {id: paper, title: t, kind: article, reliability: A, file: paper.txt}\n"
            "- {id: plain, title: u, kind: article, reliability: A, file: plain.txt}\n"
            "timeline:\n- {date: 2025, text: t, evidence: [{source: paper, quote: größer}, {source: plain, quote: sand}]}"
        ),
        encoding="utf-8",
    )
    (home / "sources" / "paper.txt").write_bytes("Es wird größer".encode("cp1252"))
    (home / "sources" / "plain.txt").write_text("sand über kies", encoding="utf-8")
    how = "paper.txt: not UTF-8; read as Windows-1252, which it does not say: “größer” in line 1"
    lines = run("check", "--sources", "sources").stdout.splitlines()
    assert lines[0].endswith("2 of 2 quotations verified") and lines[1:] == [how]
    assert run("check", "--sources", "sources", "--format", "github").stdout.splitlines()[-1] == how
    assert json.loads(run("check", "--sources", "sources", "--format", "json").stdout)["readings"] == [how]
    assert json.loads(run("check", "--format", "json").stdout)["readings"] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["--watch", "--format", "json"],
        ["--explain", "--watch"],
        ["--format", "xml"],
        ["--format"],
        ["--words", "--watch"],
    ],
)
def test_ways_that_exclude_each_other_are_wrong_usage(run: Run, arguments: list[str]) -> None:
    done = run("check", *arguments)
    assert (done.returncode, done.stdout) == (2, "")


def test_a_rule_is_explained_and_without_one_all_are_listed(run: Run) -> None:
    listed = run("check", "--explain").stdout
    assert all(f"  {name} " in listed for name in RULES)
    page = run("check", "--explain", "one-sided-issue").stdout
    for words in "one-sided-issue · note", "WHY", "ICD 203", "FIRES", "DOES NOT", "{rule: one-sided-issue, reason:":
        assert words in page
    assert "cannot be silenced" in run("check", "--explain", "unknown-key").stdout


def test_an_unknown_rule_is_told_with_the_nearest(run: Run) -> None:
    done = run("check", "--explain", "one-sided")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == 'briefing: no rule "one-sided"; did you mean "one-sided-issue"?\n'


def test_words_of_ones_own_are_taken_from_the_configuration(run: Run, home: Path, sound: Path) -> None:
    sound.write_text(text_of({**without_advice(), "bottom_line": "The kleptocrat slammed it."}), encoding="utf-8")
    assert '"slammed" judges' in run("check").stderr
    (home / "config" / "briefing").mkdir(parents=True)
    config = home / "config" / "briefing" / "config.yaml"
    config.write_text("loaded_words: [kleptocrat]\nallowed_words: [slam]\n", encoding="utf-8")
    done = run("check")
    assert '"kleptocrat" judges' in done.stderr and "slammed" not in done.stderr
    config.write_text("loaded_words: kleptocrat\n", encoding="utf-8")
    done = run("check")
    assert done.stderr.startswith(f"{config}:1:15: expected a list, found the text")
    assert done.returncode == 0


@pytest.fixture
def many(home: Path) -> Path:
    """A folder of more files than one process takes on alone, every hundredth of them with a loaded word."""
    folder = home / "many"
    folder.mkdir()
    for number in range(400):
        text = around(LOADED if number % 100 == 7 else "")
        (folder / f"brief-{number:03d}.yaml").write_text(text, encoding="utf-8")
    (folder / "brief-200.yml").write_text(around(""), encoding="utf-8")
    return folder


def test_many_files_are_shared_and_told_in_order(run: Run, many: Path) -> None:
    done = run("check", "many", "--format", "json")
    document = json.loads(done.stdout)
    assert (done.returncode, document["briefs"], document["errors"]) == (1, 401, 1)
    paths = [problem["path"] for problem in document["problems"]]
    assert paths == sorted(paths)
    assert [
        path for path, problem in zip(paths, document["problems"], strict=True) if problem["rule"] == "loaded-word"
    ] == [f"many/brief-{number:03d}.yaml" for number in (7, 107, 207, 307)]
    (clash,) = [problem for problem in document["problems"] if problem["rule"] == "repeated-file-name"]
    assert clash["path"] == "many/brief-200.yml"


def test_progress_is_shown_in_a_terminal_alone(run: Run, many: Path, plain: dict[str, str]) -> None:
    assert "\r" not in run("check", "many").stderr
    with pexpect.spawn(
        PROGRAM, ["check", "many"], cwd=str(many.parent), env=plain, encoding="utf-8", timeout=DEADLINE
    ) as program:
        program.expect(r"\rchecked \d+ of 401 briefs")
        program.expect("401 briefs checked, ")
        program.expect(pexpect.EOF)


class Watching:
    """The command watching a folder: what it prints is waited for, line by line."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().rstrip("\n")

    def end(self) -> int:
        self._process.send_signal(signal.SIGINT)
        return self._process.wait(DEADLINE)


@pytest.fixture
def watching(home: Path, plain: dict[str, str]) -> Iterator[Callable[..., Watching]]:
    """Start the command watching, its problems among its output; the test's end ends it."""
    processes: list[subprocess.Popen[str]] = []

    def started(*arguments: str) -> Watching:
        process = subprocess.Popen(
            [PROGRAM, "check", "--watch", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=home,
            env=plain,
            encoding="utf-8",
        )
        processes.append(process)
        return Watching(process)

    yield started
    for process in processes:
        process.kill()
        process.communicate()


def replaced(path: Path, text: str) -> None:
    """Save as careful editors do: a new file, renamed over the old one."""
    new = path.with_name(".new")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def test_a_save_is_checked_and_what_it_changed_is_told(watching: Callable[..., Watching], sound: Path) -> None:
    good = sound.read_text(encoding="utf-8")
    program = watching()
    assert program.line() == "1 brief checked, no problems; watching, Ctrl+C ends"
    replaced(sound, good.replace('"stance": "affirms"', '"stance": "afirms"'))
    assert program.line().endswith(" briefs/port-alder.yaml: 1 new, 0 mended, 1 in all")
    told = program.line()
    assert 'unknown stance "afirms"; did you mean "affirms"? It is one of ' in told
    assert told.endswith(" [error: wrong-value]")
    assert program.line() == "1 brief checked, 1 problem"
    replaced(sound, good.replace("The port dredges in May.", "The port slammed it."))
    assert program.line().endswith(" briefs/port-alder.yaml: 1 new, 1 mended, 1 in all")
    assert program.line().startswith('  mended: unknown stance "afirms"')
    assert "slammed" in program.line()
    assert program.line() == "1 brief checked, 1 problem (1 warning)"
    assert program.end() == 0


def test_files_that_come_and_go_are_told_and_the_last_state_is_the_status(
    watching: Callable[..., Watching], sound: Path
) -> None:
    program = watching("briefs", "--strict")
    program.line()
    (sound.parent / "new.yaml").write_text("title: [", encoding="utf-8")
    assert program.line().endswith(" briefs/new.yaml: 1 new, 0 mended, 1 in all")
    assert program.line().endswith("[error: not-yaml]")
    assert program.line() == "2 briefs checked, 1 problem"
    sound.unlink()
    assert program.line().endswith(" briefs/port-alder.yaml: gone")
    assert program.line() == "1 brief checked, 1 problem"
    assert program.end() == 1


def test_a_changed_text_of_a_source_is_looked_up_again(watching: Callable[..., Watching], home: Path) -> None:
    (home / "sources").mkdir()
    brief = around(
        "sources: [{id: paper, title: t, published: 2025, kind: article, reliability: A, file: paper.txt}]\n"
        "timeline: [{date: 2025, text: t, evidence: [{source: paper, quote: clean sand}]}]\n"
        "silence: [{rule: party-without-issue, reason: r}, {rule: one-sided-issue, reason: r}]"
    )
    (home / "briefs" / "port-alder.yaml").write_text(brief, encoding="utf-8")
    (home / "sources" / "paper.txt").write_text("clean sand", encoding="utf-8")
    program = watching("--sources", "sources")
    assert (
        program.line() == "1 brief checked, no problems, 3 silenced, 1 of 1 quotation verified; watching, Ctrl+C ends"
    )
    replaced(home / "sources" / "paper.txt", "dirty sand")
    assert program.line().endswith(" briefs/port-alder.yaml: 1 new, 0 mended, 1 in all")
    assert program.line().endswith("[error: quotation-not-found]")
    assert program.line() == "1 brief checked, 1 problem, 3 silenced, 0 of 1 quotation verified, 1 not in the text"
    assert program.end() == 1


def test_a_problem_that_has_only_moved_is_not_told_again(watching: Callable[..., Watching], sound: Path) -> None:
    bad = sound.read_text(encoding="utf-8").replace("affirms", "afirms")
    sound.write_text(bad, encoding="utf-8")
    program = watching("briefs")
    assert program.line().endswith("[error: wrong-value]")
    program.line()
    replaced(sound, f"\n\n{bad}")
    (sound.parent / "z.yaml").write_text("title: [", encoding="utf-8")
    assert program.line().endswith(" briefs/z.yaml: 1 new, 0 mended, 1 in all")
    assert program.line().endswith("[error: not-yaml]")
    assert program.line() == "2 briefs checked, 2 problems"
    assert program.end() == 1


def test_the_schema_is_printed_or_written(run: Run, home: Path) -> None:
    printed = run("schema").stdout
    assert json.loads(printed)["$schema"].endswith("2020-12/schema")
    done = run("schema", "-o", "briefs/brief.schema.json")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (home / "briefs" / "brief.schema.json").read_text(encoding="utf-8") == printed
    (home / "own.yaml").write_text("precious", encoding="utf-8")
    done = run("schema", "-o", "own.yaml")
    assert (done.returncode, done.stderr) == (1, "briefing: own.yaml is there already; --force writes over it\n")
    assert (home / "own.yaml").read_text(encoding="utf-8") == "precious"
    assert run("schema", "-o", "own.yaml", "--force").returncode == 0
    assert (home / "own.yaml").read_text(encoding="utf-8") == printed
    done = run("schema", "-o", "gone/x.json")
    assert (done.returncode, done.stderr) == (
        1,
        "briefing: there is no folder gone for x.json; make the folder first\n",
    )
    assert run("check").stdout.startswith("1 brief checked")


def test_words_of_quotations_are_proposed_that_the_brief_never_uses(run: Run, home: Path) -> None:
    text = around(
        "sources:\n- {id: paper, title: t, kind: article, reliability: A}\n"
        "parties:\n- {id: port, name: The Port}\n"
        "issues:\n- {id: site, title: The site, proposition: The spoil is harmless., also: [seabed]}\n"
        "claims:\n- {id: clean, issue: site, made_by: port, kind: assertion, text: The spoil does no harm.,"
        " evidence: [{source: paper, quote: spoils of pristine sand on the seabed were said to be harmless}]}"
    )
    (home / "briefs" / "port-alder.yaml").write_text(text, encoding="utf-8")
    done = run("check", "--words", "briefs/port-alder.yaml")
    assert (done.returncode, done.stdout) == (0, "briefs/port-alder.yaml: issue site: pristine\n")


def test_words_are_proposed_for_sound_briefs_alone(run: Run, home: Path) -> None:
    (home / "briefs" / "port-alder.yaml").write_text("format: 1\ntitel: x\n", encoding="utf-8")
    done = run("check", "--words", "briefs/port-alder.yaml")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("briefing: briefs/port-alder.yaml:1:1: ")
