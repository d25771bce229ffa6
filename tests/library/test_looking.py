"""Two processes that look at one folder see what one alone sees; and no lost child costs an answer."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.errors import NotFoundError
from briefing.library import early
from briefing.library.census import look
from briefing.library.looking import Child, Looking
from briefing.library.place import find_place
from briefing.library.seen import facts_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(7):
        (tmp_path / f"brief-{number}.yaml").write_text(f"format: {number}", encoding="utf-8")
    (tmp_path / "brief-7.yaml").symlink_to("nowhere")
    return tmp_path


@pytest.fixture(autouse=True)
def nothing_is_begun(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("BRIEFING_PATH", raising=False)
    yield
    assert not early._begun


def telling(told: bytes) -> Child:
    """Return a child that has told this and ended."""
    end, other = os.pipe()
    number = os.posix_spawn(sys.executable, [sys.executable, "-c", ""], {})
    os.write(other, told)
    os.close(other)
    return Child(number, end)


def told_of(folder: Path) -> bytes:
    """Return all that a child tells of a folder."""
    end, other = os.pipe()
    here = Path.cwd()
    early.tell(str(folder), other)
    os.chdir(here)
    os.close(other)
    with os.fdopen(end, "rb") as pipe:
        return pipe.read()


def seen_with(child: Child, folder: Path) -> object:
    looking = Looking([folder])
    looking._child = child
    return looking()


def test_a_child_that_was_begun_early_sees_what_is_seen_here(folder: Path) -> None:
    early.begin(["find", "--briefs", str(folder), "word"])
    looking = Looking([folder])
    child = looking._child
    assert child is not None
    assert looking() == look([folder])
    with pytest.raises(ChildProcessError):
        os.waitpid(child.number, 0)


def test_however_far_the_child_has_come_all_is_seen_in_its_order(folder: Path) -> None:
    told, facts = told_of(folder), facts_of(look([folder]).paths)
    names = len(told) - len(facts.tobytes())
    assert told[names:] == facts.tobytes()
    for heard in range(names, len(told) + 1, 5):
        assert seen_with(telling(told[:heard]), folder) == look([folder])


def test_a_child_that_ends_before_it_has_told_the_names_is_replaced_by_looking_here(folder: Path) -> None:
    told = told_of(folder)
    for heard in (0, 4, 8, 20):
        assert seen_with(telling(told[:heard]), folder) == look([folder])


def test_a_child_of_another_place_is_not_asked(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    early.begin(["find", f"--briefs={other}", "word"])
    assert Looking([folder])._child is None
    assert Looking([folder, other])._child is None
    early.end()


def test_a_child_that_nobody_asks_ends(folder: Path) -> None:
    early.begin(["find", f"--briefs={folder}", "word"])
    looking = Looking([folder])
    assert looking._child is not None
    number = looking._child.number
    looking.close()
    looking.close()
    with pytest.raises(ChildProcessError):
        os.waitpid(number, 0)


@pytest.mark.parametrize("what", ["a file", "nothing"])
def test_what_is_no_folder_is_looked_at_here(tmp_path: Path, what: str) -> None:
    path = tmp_path / "brief.yaml"
    early.begin(["find", f"--briefs={path}", "word"])
    if what == "a file":
        path.write_text("format: 1", encoding="utf-8")
        assert Looking([path])() == look([path])
    else:
        assert Looking([path])().paths == []


def test_a_folder_that_cannot_be_listed_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: str) -> list[str]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("briefing.library.place.names_in", refused)
    monkeypatch.setattr("briefing.library.early.names_in", refused)
    early.begin(["find", f"--briefs={folder}", "word"])
    with pytest.raises(NotFoundError, match="cannot be read: permission denied"):
        Looking([folder])()


@pytest.mark.parametrize(
    ("arguments", "variable"),
    [
        (["find", "--briefs", "here", "word"], ""),
        (["find", "word", "--briefs=here"], "there"),
        (["position", "nato"], "here"),
        (["complete", "party", "n"], ""),
        (["find", "word"], ""),
    ],
)
def test_the_place_is_guessed_as_it_is_found(
    arguments: list[str], variable: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFING_PATH", variable)
    for name in ("here", "there", "briefs"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.yaml").write_text("", encoding="utf-8")
    given = "here" if any("here" in argument for argument in arguments) else None
    assert [Path(early.place_of(arguments) or "")] == [*find_place(given).paths]


@pytest.mark.parametrize("arguments", [[], ["open"], ["show", "--briefs=x"], ["find", "x"], ["find", "--briefs"]])
def test_where_it_is_not_seen_at_a_glance_nothing_is_begun(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert early.place_of(arguments) is None
    early.begin(arguments)


def test_several_folders_are_not_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_PATH", os.pathsep.join(["a", "b"]))
    assert early.place_of(["find", "x"]) is None


def test_an_interrupt_prints_nothing_from_the_child(folder: Path) -> None:
    script = (
        "import os, signal, time\nfrom briefing.library import early\n"
        "early.tell = lambda *_: time.sleep(60)\n"
        f"early.begin(['find', '--briefs={folder}'])\n"
        "number = early._begun[0][1]\ntime.sleep(0.2)\nos.kill(number, signal.SIGINT)\nprint(os.waitpid(number, 0)[1])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=30)
    assert (done.stdout.strip(), done.stderr) == ("0", "")
