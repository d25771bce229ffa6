"""What was decided can be undone at the next visit to the desk, while the file is what the desk wrote last."""

import stat
from pathlib import Path

import msgspec
import pytest

from briefing.brief.vocabulary import Marking
from briefing.desk import undo_file
from briefing.desk.decision import DecisionRefusedError
from briefing.desk.desk import Desk
from tests.desk.small_brief import SMALL, claim


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "desk"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "alder.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def decide(path: Path, folder: Path | None) -> None:
    """Make two decisions at a desk, and leave it."""
    desk = Desk.open(path, undo_folder=folder)
    desk.set_field(claim("clean"), "text", "It is clean.")
    desk.delete(claim("wait"))


def test_decisions_are_undone_at_the_next_visit(path: Path, folder: Path) -> None:
    decide(path, folder)
    desk = Desk.open(path, undo_folder=folder)
    assert [decided.sentence for decided in desk.decisions] == [
        "text of claim “clean”: It is clean.",
        "claim “wait”: deleted",
    ]
    assert desk.decisions[0].ref == claim("clean") and not desk.is_way_back_lost
    assert desk.undo() == "claim “wait”: deleted"
    desk = Desk.open(path, undo_folder=folder)
    assert desk.undo() == "text of claim “clean”: It is clean."
    assert path.read_text(encoding="utf-8") == SMALL
    assert Desk.open(path, undo_folder=folder).undo() is None


def test_a_file_that_was_saved_elsewhere_stays_as_it_is(path: Path, folder: Path) -> None:
    decide(path, folder)
    decided = path.read_bytes()
    path.write_bytes(decided + b"# looked at\n")
    desk = Desk.open(path, undo_folder=folder)
    assert desk.is_way_back_lost and desk.decisions == [] and desk.undo() is None
    assert path.read_bytes() == decided + b"# looked at\n"
    path.write_bytes(decided)
    assert len(Desk.open(path, undo_folder=folder).decisions) == 2


def test_a_save_while_the_desk_is_open_is_no_reason_to_forget_what_is_decided_after_it(
    path: Path, folder: Path
) -> None:
    desk = Desk.open(path, undo_folder=folder)
    desk.set_field(claim("clean"), "text", "It is clean.")
    path.write_bytes(path.read_bytes() + b"# looked at\n")
    assert desk.follow() and desk.is_way_back_lost
    desk.delete(claim("wait"))
    assert not desk.is_way_back_lost
    assert len(Desk.open(path, undo_folder=folder).decisions) == 1


def test_the_file_is_private_and_holds_nothing_but_what_the_brief_held(path: Path, folder: Path) -> None:
    decide(path, folder)
    (kept,) = folder.iterdir()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600 and stat.S_IMODE(folder.stat().st_mode) == 0o700
    content = msgspec.json.decode(kept.read_bytes())
    texts = [edit[2] for done in content["done"] for part in done["back"] for edit in part]
    assert texts and all(text in SMALL for text in texts)


def test_without_a_folder_and_where_it_cannot_be_written_decisions_are_made_all_the_same(
    path: Path, folder: Path
) -> None:
    decide(path, None)
    path.write_text(SMALL, encoding="utf-8")
    folder.parent.mkdir()
    folder.write_text("a file")
    decide(path, folder)
    assert Desk.open(path, undo_folder=folder).undo() is None


@pytest.mark.parametrize("content", [b"", b"{", b'{"after": "", "done": [1]}', b"[]", b"\xff"])
def test_a_file_that_is_none_of_ours_is_as_none(path: Path, folder: Path, content: bytes) -> None:
    decide(path, folder)
    (kept,) = folder.iterdir()
    kept.write_bytes(content)
    assert Desk.open(path, undo_folder=folder).undo() is None


def test_edits_that_do_not_lead_back_to_the_file_as_it_was_are_not_made(path: Path, folder: Path) -> None:
    decide(path, folder)
    (kept,) = folder.iterdir()
    kept.write_bytes(kept.read_bytes().replace(b"demand", b"denial"))
    decided = path.read_bytes()
    with pytest.raises(DecisionRefusedError, match="cannot be undone"):
        Desk.open(path, undo_folder=folder).undo()
    assert path.read_bytes() == decided


def test_what_an_audience_may_not_see_is_not_brought_back(path: Path, folder: Path) -> None:
    text = SMALL.replace("  - id: wait\n", "  - id: wait\n    marking: TLP:RED\n")
    path.write_text(text, encoding="utf-8")
    Desk.open(path, undo_folder=folder).delete(claim("wait"))
    decided = path.read_bytes()
    desk = Desk.open(path, audience=Marking.GREEN, undo_folder=folder)
    with pytest.raises(DecisionRefusedError, match="hide it from TLP:GREEN"):
        desk.undo()
    assert path.read_bytes() == decided


def test_only_so_many_decisions_bytes_and_briefs_are_kept(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undo_file, "MOST_DECISIONS", 3)
    monkeypatch.setattr(undo_file, "MOST_FILES", 2)
    desk = Desk.open(path, undo_folder=folder)
    for number in range(5):
        desk.set_field(claim("clean"), "text", f"It is clean {number}.")
    assert len(Desk.open(path, undo_folder=folder).decisions) == 3
    for number in range(3):
        other = path.with_name(f"other-{number}.yaml")
        other.write_text(SMALL, encoding="utf-8")
        Desk.open(other, undo_folder=folder).delete(claim("wait"))
    assert len([*folder.iterdir()]) == 2
    assert Desk.open(other, undo_folder=folder).undo()
    monkeypatch.setattr(undo_file, "MOST_BYTES", 1_500)
    desk = Desk.open(path, undo_folder=folder)
    desk.set_field(claim("clean"), "text", "word " * 200)
    desk.set_field(claim("clean"), "text", "It is clean.")
    assert max(kept.stat().st_size for kept in folder.iterdir()) <= 1_500
    assert Desk.open(path, undo_folder=folder).undo() is None
