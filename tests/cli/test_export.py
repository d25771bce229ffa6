"""`briefing export`: what it writes, where, and what it refuses."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.installation import install_command
from tests.brief.alder import TEXT
from tests.cli.conftest import DEADLINE, PROGRAM, Run
from tests.cli.hostile import HARMFUL
from tests.cli.loaded_modules import loaded_after
from tests.cli.outcomes import complaint_of, output_of
from tests.library.full import FULL, text_of
from tests.output.handouts import hostile_text


@pytest.mark.parametrize(
    ("to", "first"),
    [("md", "**TLP:CLEAR**\n\n# Dredging"), ("html", "<!doctype html>\n<html"), ("json", '{\n  "version"')],
)
def test_a_hand_out_goes_to_standard_output_or_into_a_file(to: str, first: str, run: Run, home: Path) -> None:
    text = output_of(run("export", "port-alder", "--to", to))
    assert text.startswith(first) and text.endswith("\n")
    assert output_of(run("export", "port", "--to", to, "-o", "-")) == text
    done = run("export", "port", "-o", f"out.{to}")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", f"briefing: out.{to} written\n")
    assert (home / f"out.{to}").read_text("utf-8") == text


def test_json_is_what_show_prints(run: Run, home: Path) -> None:
    (home / "full.yaml").write_text(text_of(FULL), encoding="utf-8")
    for more in [], ["--party", "port", "--issue", "site"], ["--notes"]:
        assert output_of(run("export", "full.yaml", "--to", "json", *more)) == output_of(
            run("show", "full.yaml", "--json", *more)
        )


@pytest.mark.parametrize(
    ("name", "first"), [("a.HTM", "<!doctype"), ("a.markdown", "**TLP"), ("a.json", "{"), ("a.pdf", "%PDF-")]
)
def test_the_ending_of_the_file_says_what_to_write(name: str, first: str, run: Run, home: Path) -> None:
    assert run("export", "port", "--output", name).returncode == 0
    assert (home / name).read_bytes().startswith(first.encode())


def test_what_is_asked_for_goes_before_the_ending(run: Run, home: Path) -> None:
    assert run("export", "port", "--to", "md", "-o", "notes.txt").returncode == 0
    assert (home / "notes.txt").read_text("utf-8").startswith("**TLP:CLEAR**")


@pytest.mark.parametrize("arguments", [[], ["-o", "hand-out"], ["-o", "-"]])
def test_it_must_be_said_what_to_write(arguments: list[str], run: Run, home: Path) -> None:
    done = run("export", "port", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "briefing: what shall it be? add --to html, --to md, --to json or --to pdf\n"
    assert not list(home.glob("hand-out*"))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("hand-out.docx", "no .docx is written; write .html instead, which word processors open"),
        ("hand-out.ODT", "no .odt is written; write .html instead, which word processors open"),
        ("hand-out.txt", "no hand-out ends in .txt; add --to html, --to md, --to json or --to pdf"),
    ],
)
def test_an_ending_that_is_not_written_is_named(name: str, words: str, run: Run, home: Path) -> None:
    done = run("export", "port", "-o", name)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"briefing: {words}\n")
    assert not (home / name).exists()


def test_a_file_that_is_there_is_kept_unless_forced(run: Run, home: Path) -> None:
    (home / "kept.html").write_text("mine")
    assert (
        complaint_of(run("export", "port", "-o", "kept.html")) == "kept.html is there already; --force writes over it"
    )
    assert (home / "kept.html").read_text() == "mine"
    assert run("export", "port", "-o", "kept.html", "--force").returncode == 0
    assert (home / "kept.html").read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize("to", ["md", "html", "json"])
def test_a_hand_out_is_never_written_over_its_brief(to: str, run: Run, home: Path) -> None:
    brief = home / "briefs" / "port-alder.yaml"
    (home / f"out.{to}").symlink_to(brief)
    for name in "briefs/port-alder.yaml", f"out.{to}":
        done = run("export", "port-alder", "--to", to, "-o", name, "--force")
        assert complaint_of(done) == f"{name} is what this is made from, and would be lost; name another file"
        assert brief.read_text("utf-8") == TEXT


def test_a_folder_that_is_missing_is_told(run: Run) -> None:
    message = complaint_of(run("export", "port", "-o", "gone/x.html"))
    assert message == "there is no folder gone for x.html; make the folder first"


def test_a_brief_a_party_and_an_issue_are_named_as_for_show(run: Run) -> None:
    for arguments in ["port-adler"], ["port", "--party", "unoin"], ["port", "--issue", "sight"]:
        assert complaint_of(run("export", *arguments, "--to", "md")) == complaint_of(run("show", *arguments))
    text = output_of(run("export", "port", "--party", "harbour master", "--issue", "where", "--to", "md"))
    assert "**only Port Authority of Alder on Where the spoil goes: a part of the brief**" in text


def test_a_refused_brief_is_not_exported_but_told(run: Run, home: Path) -> None:
    (home / "bad.yaml").write_text(TEXT.replace("stance: denies", "stance: denied"), encoding="utf-8")
    done = run("export", "bad.yaml", "-o", "bad.html")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("briefing: this brief is refused:\nbad.yaml:72:13: ")
    assert not (home / "bad.html").exists()


def test_a_hand_out_is_utf_8_wherever_it_is_made(run: Run) -> None:
    poor = {"PYTHONIOENCODING": "ascii", "LANG": "C"}
    assert "●" in output_of(run("export", "port", "--to", "html", environment=poor))


@pytest.mark.parametrize("to", ["html", "md", "json"])
def test_a_hostile_brief_steers_nothing(to: str, run: Run, home: Path) -> None:
    (home / "hostile.yaml").write_text(hostile_text(), encoding="utf-8")
    text = output_of(run("export", "hostile.yaml", "--notes", "--to", to))
    assert not HARMFUL & set(text) and "[red]" in text.replace("\\", "")


def test_notes_are_for_whoever_asks(run: Run, home: Path) -> None:
    (home / "full.yaml").write_text(text_of(FULL), encoding="utf-8")
    for to in "html", "md", "json":
        assert "For the presenter." not in output_of(run("export", "full.yaml", "--to", to))
        assert "For the presenter." in output_of(run("export", "full.yaml", "--to", to, "--notes"))


def test_a_pdf_is_nothing_for_a_terminal(home: Path, plain: dict[str, str]) -> None:
    ours, theirs = pty.openpty()
    try:
        done = subprocess.run(
            [PROGRAM, "export", "port", "--to", "pdf"],
            stdin=subprocess.DEVNULL, stdout=theirs, stderr=subprocess.PIPE, cwd=home, env=plain, timeout=DEADLINE, check=False,
        )  # fmt: skip
    finally:
        os.close(theirs)
        os.close(ours)
    assert done.returncode == 2
    assert done.stderr == b"briefing: a PDF is nothing for a terminal; name a file with -o, or send it through a pipe\n"


def test_without_its_extra_a_pdf_is_refused_by_name(home: Path, plain: dict[str, str]) -> None:
    script = (
        "import sys; sys.modules['weasyprint'] = None\nfrom briefing.__main__ import main\nsys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "export", "port", "-o", "x.pdf"],
        capture_output=True, cwd=home, env=plain, encoding="utf-8", timeout=DEADLINE, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"briefing: PDF wants WeasyPrint, which is not installed; {install_command('pdf')}, "
        "or print --to html from a browser\n"
    )
    assert not (home / "x.pdf").exists()


@pytest.mark.parametrize(("to", "template"), [("html", True), ("md", False), ("json", False)])
def test_export_loads_what_it_needs_and_no_more(to: str, template: bool, home: Path, plain: dict[str, str]) -> None:
    loaded = loaded_after(f"from briefing.__main__ import main\nmain(['export', 'port', '--to', '{to}'])", home, plain)
    assert ("jinja2" in loaded) == template
    assert not {name.split(".")[0] for name in loaded} & {"textual", "rich", "weasyprint"}
    assert "jinja2" not in loaded_after("from briefing.__main__ import main\nmain(['show', 'port'])", home, plain)


@pytest.mark.parametrize("to", ["html", "md", "json"])
def test_an_audience_gets_what_it_may_see(to: str, run: Run, home: Path) -> None:
    (home / "full.yaml").write_text(text_of(FULL), encoding="utf-8")
    assert "Union threatens suit" in output_of(run("export", "full.yaml", "--to", to))
    visible = output_of(run("export", "full.yaml", "--to", to, "--audience", "green"))
    assert (
        "Union threatens suit" not in visible
        and "Port Authority" not in visible
        and "Letter to the harbour master" in visible
    )
    assert complaint_of(run("export", "full.yaml", "--to", to, "--audience", "clear")) == complaint_of(
        run("show", "full.yaml", "--audience", "clear")
    )


def test_json_of_a_part_is_that_part(run: Run) -> None:
    document = json.loads(output_of(run("export", "port", "--party", "union", "--to", "json")))
    assert [party["id"] for party in document["parties"]] == ["union"]
