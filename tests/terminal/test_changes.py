"""What moved, in a real terminal: the key, the list, the item; and a folder that is in no repository."""

from pathlib import Path

from tests.brief.alder import TEXT, changed
from tests.library.repository import Repository
from tests.terminal.terminal import Start


def test_what_moved_since_the_last_commit_is_two_keys_away(start: Start, tmp_path: Path) -> None:
    repository = Repository(tmp_path / "work")
    repository.commit({"alder.yaml": TEXT}, "The first")
    repository.write({"alder.yaml": changed(("stance: denies", "stance: neutral"))})
    terminal = start("open", str(repository.folder))
    terminal.wait_for("1 Key claims")
    terminal.press("D")
    terminal.wait_for("What moved", "not yet committed; since 1 Mar 2025", "The first")
    terminal.wait_for_words("stance changed from ✕ denies to ○ neutral")
    terminal.press("Enter")
    terminal.wait_for("1 Key claims", "2 Positions")
    terminal.press("q")
    assert terminal.end() == 0


def test_a_folder_without_a_history_says_so_and_the_way_back_is_open(start: Start, tmp_path: Path) -> None:
    (tmp_path / "alder.yaml").write_text(TEXT, encoding="utf-8")
    terminal = start(
        "open", str(tmp_path / "alder.yaml"), environment={"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)}
    )
    terminal.wait_for("1 Key claims")
    terminal.press("D")
    terminal.wait_for_words("is in no git repository")
    terminal.press("Esc")
    terminal.wait_for("1 Key claims")
