"""Which editor is run, with which words: no shell, no name of a file that could be read as anything else."""

from pathlib import Path

import pytest

from briefing.errors import NotFoundError, UsageError
from briefing.library.editor import editor_words, open_at_line_command

HOSTILE = "$(touch x); -c 'quit' [red] \n .yaml"


def program(folder: Path, name: str) -> str:
    path = folder / name
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        *((name, ["+41", "{file}"]) for name in ("vi", "vim", "nvim", "nano", "emacs", "micro", "kak")),
        *((name, ["{file}:41"]) for name in ("hx", "subl", "zed")),
        *((name, ["--wait", "--goto", "{file}:41"]) for name in ("code", "codium")),
        ("ed-of-my-own", ["{file}"]),
    ],
)
def test_each_editor_is_told_the_line_in_its_own_way(tmp_path: Path, name: str, expected: list[str]) -> None:
    file = str(tmp_path / HOSTILE)
    words = [f"/opt/{name}"]
    assert open_at_line_command(words, Path(file), 41) == [*words, *(word.format(file=file) for word in expected)]


def test_code_is_not_told_twice_to_wait() -> None:
    assert open_at_line_command(["code", "-w"], Path("/a.yaml"), 3) == ["code", "-w", "--goto", "/a.yaml:3"]


def test_a_path_is_absolute_so_that_none_is_taken_for_an_option(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert open_at_line_command(["vim"], Path("+quit.yaml"), 1)[-1] == str(tmp_path / "+quit.yaml")


def test_a_name_such_as_editor_is_known_by_what_it_leads_to(tmp_path: Path) -> None:
    real = program(tmp_path, "vim.basic")
    link = tmp_path / "editor"
    link.symlink_to(real)
    assert open_at_line_command([str(link)], Path("/a.yaml"), 3) == [str(link), "+3", "/a.yaml"]


def test_visual_goes_before_editor_and_both_are_read_as_words(tmp_path: Path) -> None:
    path = {"PATH": str(tmp_path)}
    program(tmp_path, "one")
    program(tmp_path, "two words")
    assert editor_words({**path, "VISUAL": "one -a 'b c'", "EDITOR": "x"}) == ["one", "-a", "b c"]
    assert editor_words({**path, "VISUAL": "  ", "EDITOR": "'two words' ;rm"}) == ["two words", ";rm"]


@pytest.mark.parametrize("environment", [{}, {"EDITOR": " "}])
def test_where_no_editor_is_set_that_is_said(environment: dict[str, str]) -> None:
    with pytest.raises(NotFoundError, match="set EDITOR"):
        editor_words(environment)


def test_an_editor_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r'no program "vin", as \$EDITOR names it'):
        editor_words({"PATH": str(tmp_path), "EDITOR": "vin +3"})


def test_an_open_quotation_mark_is_told() -> None:
    with pytest.raises(UsageError, match="quotation mark"):
        editor_words({"EDITOR": "vim 'x"})


def test_an_editor_of_no_words_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no program"):
        editor_words({"PATH": str(tmp_path), "EDITOR": "''"})
