"""Files that are saved under the running program, in a real terminal; and an editor that takes the terminal for a while."""

import os
import signal
from pathlib import Path

import pytest

from briefing import paths
from briefing.brief.model import Brief
from tests.terminal.main_brief import MAIN, PANES, beginning, claims, is_marked
from tests.terminal.terminal import Start, Terminal

TEXT = (paths.bundled("briefs") / f"{MAIN}.yaml").read_text(encoding="utf-8")
COUNT = len(TEXT[TEXT.index("\nclaims:") : TEXT.index("\npositions:")].split("\n  - id: ")) - 1
HOSTILE = "[red]$(touch pwned) 'a\x1b[31m\u202e.yaml"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A brief of the tests' own, under a name that would do harm if a shell or a terminal read it."""
    folder = tmp_path / "briefs"
    folder.mkdir()
    path = folder / HOSTILE
    path.write_text(TEXT, encoding="utf-8")
    return path


def opened(start: Start, file: Path, **environment: str) -> Terminal:
    terminal = start("open", str(file), environment=environment)
    terminal.wait_for(*PANES, "? keys")
    return terminal


def rename(file: Path, text: str) -> None:
    new = file.with_name("4913")
    new.write_text(text, encoding="utf-8")
    new.replace(file)


def titled(title: str) -> str:
    return TEXT.replace("title: ", f"title: {title} ", 1)


def test_saves_by_rename_in_place_and_by_moving_the_old_one_away_are_shown(start: Start, file: Path) -> None:
    terminal = opened(start, file)
    rename(file, titled("First"))
    terminal.wait_for("First NATO", "1 change: ")
    file.write_text(titled("Second"), encoding="utf-8")
    terminal.wait_for("Second NATO")
    file.rename(file.with_name("backup~"))
    file.write_text(titled("Third"), encoding="utf-8")
    terminal.wait_for("Third NATO")
    assert "last sound version" not in terminal.text


def test_the_cursor_stays_and_what_changed_is_marked_for_a_while(start: Start, file: Path, brief: Brief) -> None:
    terminal = opened(start, file)
    terminal.press("j")
    second = claims(brief)[1]
    terminal.wait_for_words(f"2/{COUNT}")
    words = beginning(claims(brief)[0].text)
    at = TEXT.index("text: ", TEXT.index("\nclaims:")) + len("text: ")
    rename(file, f"{TEXT[:at]}Rewritten, {TEXT[at:]}")
    terminal.wait_for("~NATO alleges: Rewritten", "1 change: ")
    assert f"2/{COUNT}" in terminal.text
    assert is_marked(terminal, second.text)
    assert words
    terminal.wait_until(
        lambda t: "~NATO alleges: Rewritten" not in t.text and "? keys" in t.rows[-1], "took the mark away"
    )


def test_a_save_that_is_begun_and_left_half_done_keeps_what_was_until_it_is_done(start: Start, file: Path) -> None:
    terminal = opened(start, file)
    file.write_text("", encoding="utf-8")
    terminal.wait_for("last sound version", "the file is empty")
    assert PANES[0] in terminal.text
    with file.open("a", encoding="utf-8") as half:
        whole = titled("Whole")
        end = whole.index("\nclaims:") + len("\nclaims:")
        half.write(whole[:end])
        half.flush()
        terminal.wait_until(lambda t: "the file is empty" not in t.text, "read the half")
        assert "last sound version" in terminal.text
        half.write(whole[end:])
    terminal.wait_for("Whole NATO")
    terminal.wait_until(lambda t: "last sound version" not in t.text, "took the banner away")


def test_a_file_that_is_deleted_and_comes_back_is_followed(start: Start, file: Path) -> None:
    terminal = opened(start, file)
    file.unlink()
    terminal.wait_for("last sound version", "there is no such file")
    terminal.press("m")
    terminal.wait_for("At issue, and who says", "there is no such file")
    file.write_text(titled("Back"), encoding="utf-8")
    terminal.wait_for("Back NATO")
    terminal.wait_until(lambda t: "no such file" not in t.text, "took the banner away")


def test_the_library_shows_what_comes_and_goes(start: Start, file: Path) -> None:
    other = file.with_name("other.yaml")
    other.write_text(titled("Other"), encoding="utf-8")
    terminal = start("open", str(file.parent))
    terminal.wait_for("2 briefs", "Other NATO")
    rename(file.with_name("third.yaml"), titled("Third"))
    terminal.wait_for("3 briefs", "Third NATO")
    other.unlink()
    terminal.wait_until(lambda t: "2 briefs" in t.text and "Other NATO" not in t.text, "let it go")
    file.write_text("[", encoding="utf-8")
    terminal.wait_for("1 brief · 1 refused")


def editor(tmp_path: Path, body: str, name: str = "nano") -> str:
    script = tmp_path / name
    script.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    script.chmod(0o755)
    return str(script)


def test_the_editor_has_the_terminal_and_comes_back_to_the_same_place(
    start: Start, file: Path, tmp_path: Path, brief: Brief
) -> None:
    body = (
        f'printf "%s" "$1" > {tmp_path}/line\n'
        'sed -i "s/^title: /title: Edited /" "$2"\n'
        f"stty -a | grep -o '[-]*icanon' > {tmp_path}/mode\n"
        'echo "EDITOR HERE"; read answer; test "$answer" = done'
    )
    terminal = opened(start, file, EDITOR="nothing", VISUAL=editor(tmp_path, body))
    terminal.press("j", "j")
    terminal.wait_for(f"3/{COUNT}")
    terminal.press("e")
    terminal.wait_until(lambda t: "EDITOR HERE" in t.text and PANES[0] not in t.text, "gave its terminal away")
    terminal.press("done\r")
    terminal.wait_for("Edited NATO", f"3/{COUNT}")
    assert is_marked(terminal, claims(brief)[2].text)
    line = int((tmp_path / "line").read_text(encoding="utf-8").removeprefix("+"))
    assert TEXT.splitlines()[line - 1].strip() == f"- id: {claims(brief)[2].id}"
    assert (tmp_path / "mode").read_text(encoding="utf-8").strip() == "icanon"
    assert list(file.parent.iterdir()) == [file], "no name was read by a shell"
    terminal.press("j")
    terminal.wait_for(f"4/{COUNT}")
    terminal.press("q")
    assert terminal.end() == 0


def test_an_interrupt_in_the_editor_does_not_end_the_program(start: Start, file: Path, tmp_path: Path) -> None:
    body = 'trap "echo INTERRUPTED; read more" INT; echo "EDITOR HERE"; read answer'
    terminal = opened(start, file, EDITOR=editor(tmp_path, body))
    terminal.press("e")
    terminal.wait_for("EDITOR HERE")
    terminal.press("Ctrl+C")
    terminal.wait_for("INTERRUPTED")
    terminal.press("\r", "\r")
    terminal.wait_for(*PANES)
    terminal.press("j")
    terminal.wait_for(f"2/{COUNT}")


def test_an_editor_that_fails_or_is_missing_is_said_in_one_line(start: Start, file: Path, tmp_path: Path) -> None:
    terminal = opened(start, file, EDITOR=editor(tmp_path, "exit 7"))
    terminal.press("e")
    terminal.wait_for("ended with status 7.")
    (tmp_path / "nano").unlink()
    terminal.press("e")
    terminal.wait_for("there is no program")
    terminal.press("j")
    terminal.wait_for(f"2/{COUNT}")


def test_an_order_to_end_while_the_editor_runs_is_obeyed_after_it(start: Start, file: Path, tmp_path: Path) -> None:
    terminal = opened(start, file, EDITOR=editor(tmp_path, 'echo "EDITOR HERE $PPID"; read answer'))
    terminal.press("e")
    terminal.wait_for("EDITOR HERE")
    row = next(row for row in terminal.rows if "EDITOR HERE" in row)
    os.kill(int(row.split()[-1]), signal.SIGTERM)
    terminal.press("\r")
    assert terminal.end() == 128 + signal.SIGTERM
