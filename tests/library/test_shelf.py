"""Which briefs there are: where they are taken from, which one a name means, and when a file is read again."""

import os
from pathlib import Path

import pytest

from briefing import paths
from briefing.errors import NotFoundError
from briefing.library import shelf as shelf_module
from briefing.library.files.location import VARIABLE, Place, find_place, is_path
from briefing.library.reading.reader import Reading, read_file
from briefing.library.shelf import Shelf
from tests.brief.alder import TEXT, sound


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder, with an empty data folder and nothing in the environment."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


def put(*names: str, folder: str = "briefs", text: str = TEXT) -> Path:
    """Write a brief under some names into a folder, and return the folder."""
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    for name in names:
        (place / name).write_text(text, encoding="utf-8")
    return place


def shelf_of(*folders: Path) -> Shelf:
    return Shelf(Place(folders, "as given"))


def test_a_path_that_is_given_comes_before_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    put("here.yaml")
    given = put("given.yaml", folder="elsewhere")
    monkeypatch.setenv(VARIABLE, "briefs")
    assert find_place("elsewhere") == Place((given,), "as given")
    assert str(find_place("elsewhere")) == "elsewhere (as given)"


def test_the_variable_comes_before_this_folder_and_may_name_several(monkeypatch: pytest.MonkeyPatch) -> None:
    put("here.yaml")
    one, two = put("one.yaml", folder="one"), put("two.yaml", folder="two")
    monkeypatch.setenv(VARIABLE, os.pathsep.join(["one", "", "two"]))
    place = find_place()
    assert place == Place((one, two), "named by $BRIEFING_PATH")
    assert [entry.id for entry in Shelf(place).entries] == ["one", "two"]


def test_the_variable_knows_the_persons_home(monkeypatch: pytest.MonkeyPatch, at_home: Path) -> None:
    put("one.yaml", folder="mine")
    monkeypatch.setenv("HOME", str(at_home))
    monkeypatch.setenv(VARIABLE, "~/mine")
    assert find_place().paths == (at_home / "mine",)


def test_briefs_in_this_folder_come_before_ones_own(at_home: Path) -> None:
    put("here.yaml")
    put("own.yaml", folder="data/briefing/briefs")
    assert find_place() == Place((Path("briefs"),), "in this folder")


@pytest.mark.parametrize("folder_is_there", [True, False])
def test_ones_own_briefs_come_where_this_folder_holds_none(at_home: Path, folder_is_there: bool) -> None:
    put("own.yaml", folder="data/briefing/briefs")
    if folder_is_there:
        put("notes.txt")
    assert find_place() == Place((at_home / "data/briefing/briefs",), "your own")


def test_the_bundled_briefs_come_last() -> None:
    place = find_place()
    assert place == Place((paths.bundled("briefs"),), "bundled with the program")
    assert all(reading.brief for reading in Shelf(place).readings())


@pytest.mark.parametrize("name", ["gone", "gone.yaml", "a" * 5000, "a\nb", "nul\x00byte"])
def test_a_given_path_that_is_not_there_is_an_error(name: str) -> None:
    with pytest.raises(NotFoundError, match=r"there is no file or folder .* \(as given\); check the path"):
        find_place(name)


@pytest.mark.parametrize("name", ["gone", "~nobody-is-called-so/briefs", "a" * 5000])
def test_a_named_path_that_is_not_there_is_an_error(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    put("here.yaml")
    monkeypatch.setenv(VARIABLE, f"briefs{os.pathsep}{name}")
    with pytest.raises(NotFoundError, match=r"\(named by \$BRIEFING_PATH\); check the path"):
        find_place()


def test_folders_that_cannot_be_looked_at_hold_no_briefs(monkeypatch: pytest.MonkeyPatch) -> None:
    stat = Path.stat

    def denied(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if self.name == "briefs" and self != paths.bundled("briefs"):
            raise PermissionError(13, "Permission denied", str(self))
        return stat(self, follow_symlinks=follow_symlinks)

    put("here.yaml")
    put("own.yaml", folder="data/briefing/briefs")
    bundled = paths.bundled("briefs")
    monkeypatch.setattr(paths, "bundled", lambda _: bundled)
    monkeypatch.setattr(Path, "stat", denied)
    assert find_place().why == "bundled with the program"


def test_a_folder_that_cannot_be_listed_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: object = ".") -> None:
        raise PermissionError(13, "Permission denied", str(path))

    place = put("here.yaml")
    for name in "listdir", "scandir":
        monkeypatch.setattr(os, name, denied)
    with pytest.raises(NotFoundError, match="the folder briefs cannot be read: permission denied; check its perm"):
        shelf_of(place).readings()


@pytest.mark.parametrize("argument", ["a.yaml", "a.yml", "A.YAML", "folder/a", "./a", "there"])
def test_this_means_a_path(argument: str) -> None:
    put(folder="there")
    assert is_path(argument)


@pytest.mark.parametrize("argument", ["nato-china", "a", "", "a" * 5000, "nul\x00byte"])
def test_this_means_an_id(argument: str) -> None:
    assert not is_path(argument) or argument == ""


def test_a_folder_gives_its_briefs_in_order_and_nothing_else() -> None:
    folder = put("b.yaml", "a.yml", "c.txt", ".hidden.yaml", "d.yaml~", "e.YAML", "f.Yml")
    (folder / "nested").mkdir()
    assert [entry.id for entry in shelf_of(folder).entries] == ["a", "b", "e", "f"]


def test_a_folder_whose_briefs_end_in_capitals_holds_briefs() -> None:
    put("alder.YAML")
    assert find_place().why == "in this folder"
    assert shelf_of(Path("briefs")).sound("alder").title


def test_a_file_is_a_shelf_of_one() -> None:
    folder = put("a.yaml", "b.yaml")
    assert [entry.id for entry in shelf_of(folder / "b.yaml").entries] == ["b"]


def test_an_empty_folder_is_an_empty_shelf() -> None:
    assert shelf_of(put()).readings() == []


def test_one_bad_brief_never_hides_another() -> None:
    folder = put("sound.yaml")
    put("bad.yaml", text="title: [")
    (folder / "folder.yaml").mkdir()
    (folder / "link.yaml").symlink_to("gone.yaml")
    os.mkfifo(folder / "pipe.yaml")
    readings = {reading.id: reading for reading in shelf_of(folder).readings()}
    assert {name: len(reading.problems) for name, reading in readings.items()} == {
        "bad": 1,
        "folder": 1,
        "link": 1,
        "pipe": 1,
        "sound": 0,
    }
    assert readings["sound"].brief == sound()


def test_a_brief_is_found_by_its_id_or_the_start_of_one() -> None:
    shelf = shelf_of(put("port-alder.yaml", "port-alder-dredging.yaml", "grey-bank.yaml"))
    assert shelf.find("port-alder").id == "port-alder"
    assert shelf.find("port-alder-d").id == "port-alder-dredging"
    assert shelf.find("grey").id == "grey-bank"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("po", '"po" may be port-alder, port-bell; write one of them out'),
        ("port-adler", r'no brief "port-adler" in briefs \(as given\); did you mean "port-alder"\?'),
        ("zzz", 'no brief "zzz" in briefs .as given.; `briefing list` shows what there is'),
        ("", 'no brief "" in briefs'),
        ("Port-Alder", r'did you mean "port-alder"\?'),
    ],
)
def test_a_name_that_is_not_clear_is_told_with_the_nearest(name: str, message: str) -> None:
    shelf = shelf_of(put("port-alder.yaml", "port-bell.yaml"))
    with pytest.raises(NotFoundError, match=message):
        shelf.find(name)


def test_a_sound_brief_is_given_and_a_refused_one_is_told_with_its_problems() -> None:
    shelf = shelf_of(put("sound.yaml"), put("bad.yaml", folder="other", text="titel: x"))
    assert shelf.sound("sound") == sound()
    with pytest.raises(
        NotFoundError, match=r'(?s)this brief is refused:\n.*bad.yaml:1:1: unknown key "titel"'
    ) as caught:
        shelf.sound("bad")
    assert len(str(caught.value).splitlines()) == 10


def test_of_two_files_with_one_id_the_second_is_refused() -> None:
    one, two = put("a.yaml", "b.yaml"), put("a.yaml", folder="two")
    put("b.yml")
    readings = shelf_of(one, two).readings()
    assert [(reading.path, bool(reading.brief)) for reading in readings] == [
        ("briefs/a.yaml", True),
        ("briefs/b.yaml", True),
        ("briefs/b.yml", False),
        ("two/a.yaml", False),
    ]
    assert str(readings[3].problems[0]) == (
        'two/a.yaml: the id "a" is used already, by briefs/a.yaml; rename one of the two files'
    )


def test_the_second_file_of_an_id_is_read_once_the_first_is_gone() -> None:
    one, two = put("a.yaml"), put("a.yaml", folder="two")
    shelf = shelf_of(one, two)
    assert [bool(reading.brief) for reading in shelf.readings()] == [True, False]
    (one / "a.yaml").unlink()
    shelf.refresh()
    assert [bool(reading.brief) for reading in shelf.readings()] == [True]


def test_a_first_file_that_comes_later_takes_the_id() -> None:
    one, two = put(), put("a.yaml", folder="two")
    shelf = shelf_of(one, two)
    assert [bool(reading.brief) for reading in shelf.readings()] == [True]
    put("a.yaml")
    shelf.refresh()
    assert [(reading.path, bool(reading.brief)) for reading in shelf.readings()] == [
        ("briefs/a.yaml", True),
        ("two/a.yaml", False),
    ]


def test_a_folder_named_twice_is_one_folder() -> None:
    folder = put("a.yaml")
    assert [bool(reading.brief) for reading in shelf_of(folder, folder).readings()] == [True]


def test_only_what_changed_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def noted(path: Path) -> Reading:
        read.append(path.name)
        return read_file(path)

    monkeypatch.setattr(shelf_module, "read_file", noted)
    folder = put("a.yaml", "b.yaml")
    shelf = shelf_of(folder)
    shelf.readings()
    shelf.refresh()
    shelf.readings()
    assert read == ["a.yaml", "b.yaml"]
    put("b.yaml", text=TEXT.replace("Dredging of", "Dredging at"))
    put("c.yaml")
    shelf.refresh()
    titles = [reading.brief.title for reading in shelf.readings() if reading.brief]
    assert titles == ["Dredging of Port Alder", "Dredging at Port Alder", "Dredging of Port Alder"]
    assert read == ["a.yaml", "b.yaml", "b.yaml", "c.yaml"]


def test_a_file_that_is_saved_by_renaming_another_over_it_is_read_again() -> None:
    folder = put("a.yaml")
    shelf = shelf_of(folder)
    (before,) = shelf.readings()
    status = (folder / "a.yaml").stat()
    new = folder / "a.yaml~"
    new.write_text(TEXT.replace("Dredging of", "Dredging at"), encoding="utf-8")
    os.utime(new, ns=(status.st_atime_ns, status.st_mtime_ns))
    new.replace(folder / "a.yaml")
    (after,) = shelf.readings()
    assert before.brief and after.brief and before.brief.title != after.brief.title


def test_a_file_that_goes_is_told_and_one_that_comes_back_is_read() -> None:
    folder = put("a.yaml")
    shelf = shelf_of(folder)
    shelf.readings()
    (folder / "a.yaml").unlink()
    assert [str(problem) for problem in shelf.readings()[0].problems] == [
        "briefs/a.yaml: there is no such file; check the name"
    ]
    put("a.yaml")
    assert shelf.readings()[0].brief == sound()


def test_a_hostile_file_name_is_harmless_in_what_is_said() -> None:
    folder = put("\x1b[31m\u202eevil\n.yaml", text="title: x")
    (reading,) = shelf_of(folder).readings()
    assert str(reading.problems[0]).startswith("briefs/[31mevil .yaml:1:1: ")
