"""The console from afar: `ssh -t host briefing console`, through a real sshd on loopback; and what a lost line costs."""

import json
import signal
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.terminal.main_brief import MAIN
from tests.terminal.rooms import ON_CONSOLE, TEXT, Room, at
from tests.terminal.ssh_host import SshHost, ssh_host
from tests.terminal.terminal import PROGRAM, Start, Terminal


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder with a short path, for sockets, keys and records."""
    with TemporaryDirectory(prefix="b") as name:
        yield Path(name)


@pytest.fixture
def host(folder: Path, tmp_path: Path) -> Iterator[SshHost]:
    """The machine in the room, reached by ssh; its sessions keep their files where the room's terminal does."""
    home, own = tmp_path / "home", folder / "ssh"
    own.mkdir()
    environment = {
        "XDG_RUNTIME_DIR": str(folder),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_DATA_HOME": str(home / "data"),
    }
    with ssh_host(own, environment) as there:
        yield there


@pytest.fixture
def room(folder: Path, start: Start, tmp_path: Path) -> Room:
    """A room in which a brief can be presented."""
    return Room(start, folder, tmp_path / "home")


class Presenter:
    """The machine from which the presenter reaches the room."""

    def __init__(self, start: Start, host: SshHost) -> None:
        self._start = start
        self._host = host

    def console(self, *words: str, options: Sequence[str] = ("-t",), size: tuple[int, int] = (120, 36)) -> Terminal:
        """Open the console through ssh, and wait until it shows what the room sees."""
        command = self._host.command(PROGRAM, "console", *words, options=options)
        terminal = self._start(command=command, size=size)
        terminal.wait_until(lambda t: bool(ON_CONSOLE.search(t.text)), f"the console; sshd says: {self._host.log}")
        return terminal


@pytest.fixture
def presenter(start: Start, host: SshHost) -> Presenter:
    return Presenter(start, host)


def test_the_console_drives_the_room_from_afar_and_follows_it(room: Room, presenter: Presenter) -> None:
    screen, console = room.screen(), presenter.console()
    console.wait_for("live · ")
    console.press("Down")
    at(2, screen)
    screen.press("Down")
    at(3, console)
    console.press("/")
    console.wait_for("How to look up")
    console.press(*"dual us")
    console.wait_for("strictly control the export of dual-use items")
    console.press("F6")
    in_dispute = "In dispute: China supplies Russia with what it builds its weapons from."
    screen.wait_until(lambda t: t.shows(in_dispute), "what was looked up")
    console.press("q")
    assert console.end() == 0
    screen.press("Esc")
    at(3, screen)


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
def test_the_far_terminal_has_its_own_size_and_takes_another(
    room: Room, presenter: Presenter, size: tuple[int, int]
) -> None:
    screen, console = room.screen(), presenter.console(size=size)
    console.resize(100, 30)
    console.wait_until(lambda t: len(t.rows) == 30 and bool(ON_CONSOLE.search(t.text)), "the new size")
    console.press("Down")
    at(2, screen)
    at(2, console)


def test_a_line_that_is_cut_leaves_the_room_as_it_is_and_the_record_whole(room: Room, presenter: Presenter) -> None:
    screen, console = room.screen(), presenter.console()
    console.press("Down", "a")
    console.wait_for("Question from the room:")
    console.press(*"Who pays?", "Enter")
    console.wait_for("Recorded as question 1")
    console.press("f")
    console.wait_for("FROZEN")
    console.press("Down", "Down")
    console.wait_for("you stand on step 3.1")
    console.signal(signal.SIGKILL)
    screen.wait_until(lambda t: "frozen: f goes on from step 3.1" in t.rows[0], "that it is frozen, with no console")
    assert "step 2 of 16" in screen.rows[0]
    again = presenter.console()
    again.wait_for("FROZEN  the room sees step 2, you stand on step 3.1", "1 Who pays?")
    screen.wait_until(lambda t: "frozen" not in t.rows[0], "nothing of it, with a console")
    again.press("f")
    at("3.1", screen)
    screen.press("Esc")
    screen.wait_for("1 Key claims")
    again.press("q")
    assert again.end() == 0
    shown = [line["step"] for line in room.lines() if line["what"] == "shown"]
    assert shown == ["title", "parties", "claim/decisive-enabler"]
    assert [line["words"] for line in room.lines() if line["what"] == "asked"] == ["Who pays?"]
    assert room.lines()[-1]["what"] == "ended"


def test_a_line_that_stands_still_holds_up_neither_the_room_nor_another_console(
    room: Room, presenter: Presenter
) -> None:
    screen, console = room.screen(), presenter.console()
    console.press("Down")
    at(2, screen)
    console.signal(signal.SIGSTOP)
    screen.press("Down")
    at(3, screen)
    other = presenter.console()
    at(3, other)
    other.press("Down")
    at("3.1", screen)
    console.signal(signal.SIGCONT)
    at("3.1", console)
    console.press("Up")
    at(3, other)
    at(3, screen)


def test_at_a_frozen_screen_its_own_keys_say_why_nothing_moves_though_a_dead_line_has_a_console(
    room: Room, presenter: Presenter
) -> None:
    screen, console = room.screen(), presenter.console()
    console.press("f")
    console.wait_for("FROZEN")
    console.signal(signal.SIGSTOP)
    screen.press("Down")
    screen.wait_until(
        lambda t: "step 1 of 16 " in t.rows[0] and t.rows[0].endswith(" · ‖"), "the sign of a frozen screen"
    )
    screen.press("f")
    at(2, screen)


def test_the_console_can_be_first_and_the_room_joins_it(room: Room, presenter: Presenter) -> None:
    console = presenter.console(MAIN)
    console.wait_for("NO SCREEN")
    console.press("Down")
    at(2, console)
    at(2, room.screen())
    console.wait_for("live · ")


def test_what_is_presented_is_looked_up_from_afar_wherever_the_room_has_it(
    room: Room, presenter: Presenter, tmp_path: Path
) -> None:
    folder = tmp_path / "talk" / "briefs"
    folder.mkdir(parents=True)
    own = TEXT.replace("at no time supplied lethal weapons", "at no time supplied quixotic weapons")
    (folder / "own.yaml").write_text(own, encoding="utf-8")
    screen, console = room.screen(str(folder / "own.yaml")), presenter.console()
    console.press("/")
    console.wait_for("How to look up")
    console.press(*"quixotic")
    console.wait_for("no time supplied quixotic")
    console.press("F6")
    console.wait_for("SHOWN ON REQUEST")
    screen.wait_until(lambda t: "Supplies to Russia" in t.rows[0], "the claim")


def test_without_a_terminal_it_says_how_ssh_gives_one(room: Room, host: SshHost) -> None:
    room.screen()
    done = host.run(PROGRAM, "console")
    assert done.returncode == 2
    assert "`ssh -t HOST briefing console`" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize(("options", "has_all"), [(("-t",), False), (("-t", "-o", "SendEnv=COLORTERM"), True)])
def test_the_far_terminal_has_all_colours_where_it_says_that_it_has(
    room: Room, presenter: Presenter, options: Sequence[str], has_all: bool
) -> None:
    room.screen()
    console = presenter.console(options=options)
    assert any(b"38;2;" in style for style in console.styles) is has_all
    assert any(b"38;5;" in style for style in console.styles) is not has_all


def test_a_host_ends_with_all_its_sessions_also_what_a_lost_line_does_not_end(folder: Path, start: Start) -> None:
    with ssh_host(folder, {"LANG": "C.UTF-8"}) as host:
        console = start(command=host.command("trap '' HUP; echo $$; exec sleep 1000", options=["-tt"]))
        console.wait_until(lambda t: t.text.strip().isdigit(), "the number of its process")
        session = Path("/proc", console.text.strip())
        assert session.exists()
    assert not session.exists() or "Z" in (session / "stat").read_text()


def test_what_is_recorded_from_afar_lies_on_the_machine_in_the_room(room: Room, presenter: Presenter) -> None:
    screen, console = room.screen(), presenter.console()
    console.press("Down", "Down")
    at(3, screen)
    console.press("q")
    assert console.end() == 0
    screen.press("Esc")
    screen.wait_for("1 Key claims")
    screen.press("q")
    assert screen.end() == 0
    assert [json.dumps(line["step"]) for line in room.lines() if line["what"] == "shown"][-1] == '"issue/enabler"'
