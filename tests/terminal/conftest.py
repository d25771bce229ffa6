"""What the terminal tests share: a way to start the program, and the brief that most of them open."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from briefing import paths
from briefing.brief.model import Brief
from briefing.library.reading.reader import read_file
from tests.terminal.main_brief import MAIN
from tests.terminal.terminal import PROGRAM, Size, Start, Terminal


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start programs in terminals, with folders of their own for all that they read and keep; the test's end ends them.

    Each is read while another is waited for, as every terminal of a room is: a program that nobody reads stands still.
    """
    home = tmp_path / "home"
    home.mkdir()
    plain = {
        "PATH": "/usr/bin:/bin",
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_RUNTIME_DIR": str(home),
    }
    started: list[Terminal] = []
    with ExitStack() as running:

        def start_one(
            *arguments: str,
            command: Sequence[str] = (PROGRAM,),
            size: tuple[int, int] = (120, 36),
            environment: Mapping[str, str | None] | None = None,
            folder: Path | None = None,
        ) -> Terminal:
            changed = {**plain, **(environment or {})}
            kept = {name: value for name, value in changed.items() if value is not None}
            terminal = Terminal([*command, *arguments], size=Size(*size), environment=kept, folder=folder or home)
            running.enter_context(terminal)
            for other in started:
                other.beside.append(terminal)
            terminal.beside += started
            started.append(terminal)
            return terminal

        yield start_one


@pytest.fixture(scope="session")
def brief() -> Brief:
    """The main one of the bundled briefs."""
    brief = read_file(paths.bundled("briefs") / f"{MAIN}.yaml").brief
    assert brief is not None
    return brief


@pytest.fixture
def runtime() -> Iterator[Path]:
    """A folder of this test's own for the sockets. A socket's path has little room, so its path is a short one."""
    with TemporaryDirectory(prefix="b") as folder:
        yield Path(folder)
