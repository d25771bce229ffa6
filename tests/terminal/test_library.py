"""The library in a real terminal: sound briefs to open, refused ones with their reasons, whatever lies in the folder."""

import shutil
from pathlib import Path

import pytest

from briefing import paths
from briefing.brief.model import Brief
from briefing.library.index.build import MANY
from tests.terminal.main_brief import MAIN, PANES, beginning
from tests.terminal.terminal import Start

REFUSED = "format: 1\ntitle: A brief without the rest of its keys\nas_of: soon\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the bundled briefs, and a refused one that sorts first."""
    briefs = shutil.copytree(paths.bundled("briefs"), tmp_path / "briefs")
    (briefs / "a-refused-one.yaml").write_text(REFUSED, encoding="utf-8")
    return briefs


def test_sound_briefs_stand_before_the_refused_one_and_both_are_counted(
    start: Start, brief: Brief, folder: Path
) -> None:
    terminal = start("open", str(folder))
    terminal.wait_for("3 briefs · 1 refused", beginning(brief.title), "refused")
    assert terminal.row_of(beginning(brief.title)) < terminal.row_of("✕ ")


def test_enter_on_a_refused_file_shows_all_its_problems_with_their_places(start: Start, folder: Path) -> None:
    terminal = start("open", str(folder))
    terminal.wait_for("3 briefs · 1 refused")
    terminal.press("refused-one")
    terminal.wait_until(lambda terminal: beginning("as of 11 Jul 2024") not in terminal.text, "narrowed the list")
    terminal.press("Enter")
    terminal.wait_for(
        "Refused: ", "a-refused-one.yaml:3:8", 'expected a date: 2025-03-14, 2025-03 or 2025, found "soon"'
    )
    terminal.wait_for('the key "marking" is missing', 'the key "sources" is missing')
    terminal.press("Esc")
    terminal.wait_for("3 briefs · 1 refused", "refused-one")


def test_enter_opens_the_brief_under_the_cursor_and_b_leads_back(start: Start, brief: Brief, folder: Path) -> None:
    terminal = start("open", str(folder))
    terminal.wait_for("3 briefs · 1 refused")
    terminal.press("Down", "Enter")
    terminal.wait_for(*PANES, brief.title)
    terminal.press("b")
    terminal.wait_for("3 briefs · 1 refused")
    terminal.press("Esc")
    terminal.wait_for(*PANES, brief.title)


def test_a_brief_mended_on_disk_is_sound_after_reading_again(start: Start, folder: Path) -> None:
    terminal = start("open", str(folder))
    terminal.wait_for("3 briefs · 1 refused")
    shutil.copy(paths.bundled("briefs") / f"{MAIN}.yaml", folder / "a-refused-one.yaml")
    terminal.press("Ctrl+R")
    terminal.wait_until(lambda terminal: "4 briefs" in terminal.text and "refused" not in terminal.text)


def test_a_folder_of_odd_files_still_opens_its_sound_brief(start: Start, brief: Brief, folder: Path) -> None:
    (folder / "directory.yaml").mkdir()
    (folder / "nowhere.yaml").symlink_to(folder / "missing")
    (folder / "nul.yaml").write_bytes(b"format: 1\x00\n")
    (folder / "wide.yaml").write_bytes("format: 1\n".encode("utf-16"))
    (folder / "deep.yaml").write_text("[" * 10_000)
    (folder / "empty.yaml").write_bytes(b"")
    terminal = start("open", str(folder), size=(200, 60))
    terminal.wait_for("3 briefs · 7 refused")
    terminal.press("nato-china")
    terminal.wait_until(lambda terminal: "directory.yaml" not in terminal.text, "narrowed the list")
    terminal.press("Enter")
    terminal.wait_for(*PANES, brief.title)


def test_an_empty_folder_opens_an_empty_library(start: Start, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    terminal = start("open", str(tmp_path / "none"))
    terminal.wait_for("no briefs")
    terminal.press("Down", "Enter", "Ctrl+Q")
    assert terminal.end() == 0


def test_many_new_briefs_are_read_by_several_processes_under_the_screen(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    text = (paths.bundled("briefs") / f"{MAIN}.yaml").read_text(encoding="utf-8")
    for number in range(MANY + 6):
        (folder / f"brief-{number:02}.yaml").write_text(text, encoding="utf-8")
    terminal = start("open", str(folder))
    terminal.wait_for(f"{MANY + 6} briefs ", f"1/{MANY + 6}")
