"""The file on disk: written whole, never over what somebody else has saved, and the same again after undoing."""

import hashlib
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.brief.items import ItemKind, Ref
from briefing.desk.decision import DecisionRefusedError
from briefing.desk.desk import Desk
from briefing.files import write_whole
from briefing.library.reading.reader import MAX_BYTES, bytes_of, read_file
from tests.desk.desks import desk_with
from tests.desk.small_brief import SMALL, claim

ROOT = Path(__file__).parents[2]


def test_bytes_that_are_no_part_of_the_text_stay(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode()
    path = tmp_path / "alder.yaml"
    path.write_bytes(content)
    path.chmod(0o640)
    desk = Desk.open(path)
    desk.set_field(claim("wait"), "date", "2025-03-13")
    assert path.read_bytes() == content.replace(
        b"    kind: demand\r\n", b"    kind: demand\r\n    date: 2025-03-13\r\n"
    )
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert desk.undo() == "date of claim “wait”: 2025-03-13"
    assert path.read_bytes() == content and desk.undo() is None


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    desk_with(tmp_path, SMALL)
    link = tmp_path / "link.yaml"
    link.symlink_to("alder.yaml")
    Desk.open(link).set_field(claim("wait"), "kind", "assertion")
    assert link.is_symlink() and "kind: demand" not in (tmp_path / "alder.yaml").read_text(encoding="utf-8")


def test_a_save_from_elsewhere_is_followed_and_kept(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, SMALL)
    desk.set_field(claim("wait"), "kind", "assertion")
    desk.path.write_text(
        desk.text.replace("title: Dredging", "title: Dredging the harbour  # longer"), encoding="utf-8"
    )
    desk.set_field(claim("clean"), "text", "It is clean.")
    assert desk.brief.title == "Dredging the harbour" and "# longer" in desk.path.read_text(encoding="utf-8")
    assert [decided.sentence for decided in desk.decisions] == ["text of claim “clean”: It is clean."]
    assert desk.undo() and desk.undo() is None
    assert desk.brief.claims[2].kind == "assertion"  # what was decided before the other save stays


def test_following_says_whether_there_was_anything_new(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, SMALL)
    assert not desk.follow()
    desk.path.write_text(SMALL.replace("Dredging", "Digging"), encoding="utf-8")
    assert desk.follow() and desk.brief.title == "Digging" and not desk.follow()


def test_a_decision_about_an_item_that_was_changed_elsewhere_is_refused(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, SMALL)
    saved = SMALL.replace("text: The port is to wait.", "text: The port is to wait a year.")
    desk.path.write_text(saved, encoding="utf-8")
    with pytest.raises(DecisionRefusedError, match="claim “wait” was changed elsewhere meanwhile; look at it again"):
        desk.set_field(claim("wait"), "text", "The port must wait.")
    assert desk.path.read_text(encoding="utf-8") == saved
    desk.set_field(claim("wait"), "text", "The port must wait.")
    desk.path.write_text(SMALL[: SMALL.index("  - id: wait")] + SMALL[SMALL.index("\npositions:") :], encoding="utf-8")
    with pytest.raises(DecisionRefusedError, match="claim “wait” was deleted elsewhere meanwhile"):
        desk.set_field(claim("wait"), "text", "The port is to wait.")


def test_undoing_gives_back_the_brief_that_was_without_reading_it_again(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, SMALL)
    desk.set_field(claim("wait"), "kind", "assertion")
    between = desk.brief
    desk.set_field(claim("clean"), "text", "It is clean.")
    assert desk.undo() and desk.brief is between
    assert desk.undo() and desk.text == SMALL  # this one is read
    assert desk.brief == Desk.open(desk.path).brief


def test_undoing_after_a_save_from_elsewhere_is_refused_and_said(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, SMALL)
    desk.set_field(claim("wait"), "kind", "assertion")
    saved = desk.text + "# mine\n"
    desk.path.write_text(saved, encoding="utf-8")
    with pytest.raises(DecisionRefusedError, match="the file was saved elsewhere: what was decided before stays"):
        desk.undo()
    assert desk.path.read_text(encoding="utf-8") == saved and desk.undo() is None


@pytest.mark.parametrize("content", [b"", b"title: [", b"\xff", None])
def test_a_broken_save_from_elsewhere_is_left_alone_until_it_is_mended(tmp_path: Path, content: bytes | None) -> None:
    desk = desk_with(tmp_path, SMALL)
    if content is None:
        desk.path.unlink()
    else:
        desk.path.write_bytes(content)
    with pytest.raises(DecisionRefusedError, match="the file was saved elsewhere and does not read now"):
        desk.set_field(claim("wait"), "kind", "assertion")
    with pytest.raises(DecisionRefusedError, match="does not read now"):
        desk.undo()
    assert desk.problems and desk.brief.title == "Dredging"
    assert desk.path.exists() == (content is not None) and (content is None or desk.path.read_bytes() == content)
    desk.path.write_text(SMALL, encoding="utf-8")
    desk.set_field(claim("wait"), "kind", "assertion")
    assert not desk.problems


def test_a_save_in_the_moment_before_the_writing_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desk_with(tmp_path, SMALL)
    saved = SMALL.replace("title: Dredging", "title: Digging")
    calls = [0]

    def save_before_the_second_reading(path: Path, name: str, *, most: int) -> object:
        calls[0] += 1
        if calls[0] == 2:
            path.write_text(saved, encoding="utf-8")
        return bytes_of(path, name, most=most)

    monkeypatch.setattr("briefing.desk.saved_file.bytes_of", save_before_the_second_reading)
    desk.set_field(claim("wait"), "kind", "assertion")
    assert desk.path.read_text(encoding="utf-8") == saved.replace("kind: demand", "kind: assertion")


@pytest.mark.skipif(sys.platform == "win32", reason="a folder has no lock there")
def test_two_desks_do_not_write_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = desk_with(tmp_path, SMALL)
    other = Desk.open(desk.path)
    attempts: list[str] = []

    def decide_at_the_other_desk(*arguments: object) -> None:
        monkeypatch.setattr("briefing.desk.saved_file.write_whole", write_whole)
        monkeypatch.setattr("briefing.file_lock.PATIENCE", 0.0)
        with pytest.raises(DecisionRefusedError, match="the file is being saved elsewhere again and again"):
            other.set_field(claim("clean"), "kind", "denial")
        attempts.append("refused")

    def write_later(path: Path, content: bytes, *, replace: bool = False) -> None:
        decide_at_the_other_desk()
        write_whole(path, content, replace=replace)

    monkeypatch.setattr("briefing.desk.saved_file.write_whole", write_later)
    desk.set_field(claim("wait"), "kind", "assertion")
    other.set_field(claim("clean"), "kind", "denial")
    assert attempts == ["refused"]
    assert [c.kind for c in Desk.open(desk.path).brief.claims] == ["denial", "allegation", "assertion"]


def test_a_file_that_cannot_be_written_is_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = desk_with(tmp_path, SMALL)

    def take_no_more(number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", take_no_more)
    with pytest.raises(DecisionRefusedError, match="cannot be written: no space left on device"):
        desk.set_field(claim("wait"), "kind", "assertion")
    assert desk.path.read_text(encoding="utf-8") == desk.text == SMALL and not desk.decisions


def test_a_brief_does_not_outgrow_what_is_read(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, SMALL + "# " + "x" * (MAX_BYTES - len(SMALL.encode()) - 20) + "\n")
    with pytest.raises(DecisionRefusedError, match="more than 1 MiB; split it in two"):
        desk.set_field(claim("wait"), "text", "a much longer text than the one that it had before")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("acknowledged", [1, 2, 5, 9, 14])
def test_a_desk_that_is_killed_leaves_the_old_file_or_the_new_one(tmp_path: Path, acknowledged: int) -> None:
    desk_with(tmp_path, SMALL)
    path = tmp_path / "alder.yaml"
    command = [sys.executable, "-m", "tests.desk.worker", str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(acknowledged)]
        os.kill(process.pid, signal.SIGKILL)
        lines += process.stdout.readlines()
    last, following = lines[-1].decode().split()
    assert hashlib.sha256(path.read_bytes()).hexdigest() in (last, following)
    assert read_file(path).brief is not None
    Desk.open(path).delete(Ref(ItemKind.QUESTION, "tides"))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_a_desk_that_is_killed_at_any_line_of_its_writing_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    desk_with(tmp_path, SMALL)
    command = [sys.executable, "-m", "tests.desk.killed_desk", str(tmp_path / "alder.yaml"), str(tmp_path / "undo")]
    ended = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    outcomes = [line.split(maxsplit=1)[1] for line in ended.stdout.splitlines()]
    in_turn = [outcome for outcome, before in zip(outcomes, ["", *outcomes], strict=False) if outcome != before]
    assert (
        in_turn
        == [
            "before 1 to undo leads back",  # the decision is computed, its way back is kept, and it is written beside the file
            "after 2 to undo leads back",
            "before 1 to undo leads back",  # it is undone
        ]
    )
    assert all(outcomes.count(outcome) > 20 for outcome in in_turn)
