"""Where presentations are found: a private folder, one name for each, and what is said where none is meant."""

import asyncio
import os
import stat
import tempfile
from pathlib import Path

import pytest

from briefing.brief.deck import Spot
from briefing.errors import BriefingError, NotFoundError
from briefing.room.live import folder as folders
from briefing.room.live.address import find, find_awaited, live_addresses, new_address
from briefing.room.live.folder import room_folder
from briefing.room.live.hub_lease import Address, read_lease
from briefing.room.live.sockets import fits_socket_path
from tests.room.company import opening, until
from tests.room.conftest import Open, Start


def mode(path: Path) -> int:
    """The permissions of a file."""
    return stat.S_IMODE(path.lstat().st_mode)


async def test_folder_socket_and_all_beside_it_are_for_one_person_whatever_the_umask(
    address: Address, screens: Open
) -> None:
    before = os.umask(0)
    try:
        await screens(address)
    finally:
        os.umask(before)
    assert mode(address.path.parent) == 0o700
    files = list(address.path.parent.iterdir())
    assert address.loopback or address.path in files
    assert {file.name: mode(file) for file in files} == {file.name: 0o600 for file in files}


def test_a_folder_of_ones_own_that_stands_open_is_closed(runtime: Path) -> None:
    (runtime / "briefing").mkdir(mode=0o755)
    (runtime / "briefing").chmod(0o777)
    assert mode(room_folder()) == 0o700


def test_a_link_in_the_folders_place_is_refused(runtime: Path) -> None:
    (runtime / "elsewhere").mkdir(mode=0o700)
    (runtime / "briefing").symlink_to(runtime / "elsewhere")
    for call in (room_folder, live_addresses, find, lambda: new_address("port-alder")):
        with pytest.raises(
            BriefingError, match="briefing is a link, and running presentations are kept there; remove it"
        ):
            call()
    assert not list((runtime / "elsewhere").iterdir())


def test_a_file_in_the_folders_place_is_refused(runtime: Path) -> None:
    (runtime / "briefing").touch()
    with pytest.raises(BriefingError, match="briefing is no folder"):
        room_folder()


def test_somebody_elses_folder_is_refused(runtime: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (runtime / "briefing").mkdir()
    monkeypatch.setattr(folders, "belongs_to_me", lambda _: False)
    with pytest.raises(BriefingError, match="belongs to somebody else"):
        folders.secure(runtime / "briefing")


@pytest.mark.parametrize("kind", ["missing", "open to others", "relative", "a file"])
def test_a_runtime_folder_that_is_not_private_is_passed_over(
    kind: str, runtime: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = {"missing": runtime / "no", "relative": Path("x")}.get(kind, runtime / "given")
    if kind == "open to others":
        given.mkdir()
        given.chmod(0o777)
    elif kind == "a file":
        given.touch()
    (runtime / "temporary").mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(given))
    monkeypatch.setattr(tempfile, "tempdir", str(runtime / "temporary"))
    monkeypatch.setattr(folders, "_system_folder", lambda: runtime / "none")
    assert room_folder() == runtime / "temporary" / f"briefing-{os.getuid()}"
    assert mode(room_folder()) == 0o700


def test_temporary_files_that_others_may_replace_are_no_place_either(
    runtime: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (runtime / "temporary").mkdir()
    (runtime / "temporary").chmod(0o777)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")
    monkeypatch.setenv("XDG_STATE_HOME", str(runtime / "state"))
    monkeypatch.setattr(tempfile, "tempdir", str(runtime / "temporary"))
    monkeypatch.setattr(folders, "_system_folder", lambda: runtime / "none")
    assert room_folder() == runtime / "state" / "briefing" / "room"
    (runtime / "temporary").chmod(0o1777)
    assert room_folder() == runtime / "temporary" / f"briefing-{os.getuid()}"


async def test_presentations_are_named_by_their_brief_and_told_apart(runtime: Path, screens: Open) -> None:
    for name in ("port-alder", "port-alder-2", "port-alder-3"):
        address = new_address("port-alder")
        assert (address.path.name, address.name, address.brief) == (f"{name}.sock", name, "port-alder")
        await screens(address)
    assert {address.name for address in live_addresses()} == {"port-alder", "port-alder-2", "port-alder-3"}


def test_two_that_are_about_to_begin_get_two_addresses(runtime: Path) -> None:
    assert [new_address("port-alder").name for _ in range(3)] == ["port-alder", "port-alder-2", "port-alder-3"]
    assert not live_addresses()


def test_a_name_that_was_reserved_and_never_used_is_free_again(runtime: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new_address("port-alder")
    monkeypatch.setattr("briefing.room.live.address._RESERVED", 0.0)
    assert new_address("port-alder").name == "port-alder"


async def test_a_number_in_a_briefs_own_name_is_not_taken_for_another(runtime: Path, screens: Open) -> None:
    await screens(new_address("port-alder"))
    await screens(new_address("port-alder"))
    address = new_address("port-alder-2")
    await screens(address, opening("port-alder-2"))
    assert address.name == "port-alder-2-2"
    assert find("port-alder-2-2").brief == "port-alder-2"


async def test_the_newest_presentation_comes_first(runtime: Path, screens: Open) -> None:
    for brief in ("b", "c", "a"):
        await screens(new_address(brief), opening(brief))
    assert [address.brief for address in live_addresses()] == ["a", "c", "b"]


async def test_a_presentation_is_found_by_its_name_its_brief_or_a_beginning(runtime: Path, screens: Open) -> None:
    await screens(new_address("port-alder"))
    assert find().name == "port-alder"
    await screens(new_address("nato-china"), opening("nato-china"))
    await screens(new_address("port-alder"))
    assert find("nato").brief == "nato-china"
    assert find("port-alder").name == "port-alder"
    assert find("port-alder-2").name == "port-alder-2"


async def test_a_presentation_is_found_by_what_is_seen_of_its_briefs_name(runtime: Path, screens: Open) -> None:
    await screens(new_address("po\u200brt"), opening("po\u200brt"))
    await screens(new_address("nato-china"), opening("nato-china"))
    for wanted in ("port", "por", "po\u00adrt"):
        assert find(wanted).brief == "po\u200brt"


async def test_a_presentation_that_is_just_beginning_is_waited_for(runtime: Path, members: Start) -> None:
    waiting = asyncio.create_task(asyncio.to_thread(find_awaited, 60.0))
    await asyncio.sleep(0)
    assert not waiting.done()
    await members(new_address("port-alder"))
    assert (await waiting).name == "port-alder"


async def test_what_is_not_found_says_what_is_there(runtime: Path, screens: Open) -> None:
    for wanted in (None, "port-alder"):
        with pytest.raises(NotFoundError) as none:
            find(wanted)
        assert str(none.value).startswith("no presentation is running; `briefing console BRIEF` begins one here, ")
        assert "`briefing present BRIEF`" in str(none.value)
    with pytest.raises(NotFoundError, match="no presentation is running; "):
        find_awaited(0.0)
    for brief in ("port-alder", "nato-china"):
        await screens(new_address(brief), opening(brief))
    with pytest.raises(NotFoundError, match="no presentation of “gaza” is running; running: nato-china, port-alder"):
        find("gaza")
    with pytest.raises(BriefingError, match="2 presentations are running; say which one: nato-china, port-alder"):
        find()


async def test_what_does_not_answer_is_not_listed(unix: Address, screens: Open) -> None:
    await screens(unix)
    folder = unix.path.parent
    (folder / "dead.json").write_text((folder / "port-alder.json").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "noise.json").write_bytes(b"\xff" * 90)
    (folder / "link.json").symlink_to(folder / "port-alder.json")
    (folder / "folder.json").mkdir()
    assert [address.name for address in live_addresses()] == ["port-alder"]


async def test_long_names_and_long_folders_have_room(
    runtime: Path, screens: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = runtime / ("d" * 100) / ("e" * 100)
    deep.mkdir(parents=True, mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    brief, other = "ß" * 100, "ß" * 101
    first, second, third = new_address(brief), new_address(other), new_address(brief)
    assert len({first.path, second.path, third.path}) == 3
    assert first.loopback is not fits_socket_path(first.path)
    await screens(first, opening(brief))
    screen = await screens(first, opening(brief))
    screen.go("parties")
    await screens(second, opening(other))
    await screens(third, opening(brief))
    assert {(address.path, address.brief) for address in live_addresses()} == {
        (first.path, brief),
        (second.path, other),
        (third.path, brief),
    }
    late = await screens(find(first.name), None, "console")
    await until(lambda: late.at == Spot("parties"))


def test_a_brief_whose_name_is_not_in_utf8_is_refused_with_an_error(runtime: Path) -> None:
    with pytest.raises(BriefingError, match="rename"):
        new_address("alder-\udcff")


async def test_a_folder_that_cannot_be_written_is_an_error(runtime: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("briefing.room.live.hub_lease._write", full)
    with pytest.raises(BriefingError, match="cannot be written: no space left on device"):
        new_address("port-alder")


async def test_a_lock_that_is_never_given_back_is_an_error_and_no_wait_without_end(
    unix: Address, screens: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.room.live.address._PATIENCE", 0.02)
    monkeypatch.setattr("briefing.room.live.link._OPENING", 0.02)
    with folders.locked(room_folder()) as is_held:
        assert is_held
        with pytest.raises(BriefingError, match="does not go on; end it"):
            new_address("port-alder")
        with pytest.raises(BriefingError, match="does not answer"):
            await screens(unix)


def test_a_reserved_address_is_no_presentation(runtime: Path) -> None:
    address = new_address("port-alder")
    lease = read_lease(address)
    assert lease is not None and not lease.who
    with pytest.raises(NotFoundError):
        find("port-alder")
