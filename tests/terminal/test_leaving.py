"""However the program ends, it leaves the terminal as it was, says how it ended by its status, and shows no traceback."""

import signal
import sys
from pathlib import Path

import pytest

from briefing import paths
from tests.terminal.main_brief import MAIN, PANES
from tests.terminal.terminal import PROGRAM, Start, Terminal

WRAP, CURSOR = 7, 25
"""The modes that a terminal has on before a program touches any: lines wrap, the cursor shows."""

FAULTY = """
import sys
from briefing.__main__ import main
from briefing.app.{module} import {type} as place

def fail(*arguments, **options):
    raise ValueError("out of order")

place.{method} = fail
sys.exit(main(["open", {brief!r}]))
"""


@pytest.mark.parametrize(("key", "status"), [("q", 0), ("Ctrl+Q", 0), ("Ctrl+C", 0)])
def test_a_key_ends_the_program_in_order(start: Start, key: str, status: int) -> None:
    terminal = start("open", MAIN)
    terminal.wait_for(*PANES)
    terminal.press(key)
    assert terminal.end() == status
    assert_left_as_it_was(terminal)


@pytest.mark.parametrize(
    ("opening", "screen", "key"),
    [
        ("b", "type to filter", "Ctrl+C"),
        ("?", "Keys · Dashboard", "Ctrl+Q"),
        ("Ctrl+P", "Search for commands", "Ctrl+C"),
        ("Ctrl+P", "Search for commands", "Ctrl+Q"),
    ],
)
def test_these_keys_end_it_from_any_screen(start: Start, opening: str, screen: str, key: str) -> None:
    terminal = start("open", MAIN)
    terminal.wait_for(*PANES)
    terminal.press(opening)
    terminal.wait_for(screen)
    terminal.press(key)
    assert terminal.end() == 0
    assert_left_as_it_was(terminal)


@pytest.mark.parametrize("redirected", ["2>/dev/null", "2>log", "2>&-"])
def test_the_screen_is_shown_wherever_standard_error_leads(start: Start, redirected: str, tmp_path: Path) -> None:
    terminal = start(command=("/bin/sh", "-c", f'"{PROGRAM}" open {MAIN} {redirected}'), folder=tmp_path)
    terminal.wait_for(*PANES)
    terminal.press("q")
    assert terminal.end() == 0
    assert_left_as_it_was(terminal)
    assert not (tmp_path / "log").exists() or (tmp_path / "log").read_bytes() == b""


def test_what_is_told_after_the_screen_goes_where_standard_error_leads(start: Start, tmp_path: Path) -> None:
    program = FAULTY.format(module="screens.dashboard", type="Dashboard", method="compose_middle", brief=MAIN)
    command = ("/bin/sh", "-c", 'exec "$0" -c "$1" 2>log', sys.executable, program)
    terminal = start(command=command, folder=tmp_path)
    assert terminal.end() == 1
    assert "an unexpected error ended the program" in (tmp_path / "log").read_text(encoding="utf-8")
    assert "unexpected" not in terminal.text


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGUSR1, signal.SIGUSR2])
def test_a_signal_ends_it_with_the_signal_s_status(start: Start, number: signal.Signals) -> None:
    terminal = start("open", MAIN)
    terminal.wait_for(*PANES)
    terminal.signal(number)
    assert terminal.end() in (128 + number, -number)
    assert_left_as_it_was(terminal)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TEXTUAL_DRIVER", "nothing:Nothing"),
        ("TEXTUAL_COLOR_SYSTEM", "many"),
        ("TEXTUAL_LOG", "/no/folder/log"),
        ("TEXTUAL_LOG", "log"),
        ("TEXTUAL_PRESS", "ctrl+q"),
        ("TEXTUAL_DEBUG", "1"),
    ],
)
def test_settings_for_developers_of_screens_change_nothing(start: Start, name: str, value: str, tmp_path: Path) -> None:
    terminal = start("open", MAIN, environment={name: value}, folder=tmp_path)
    terminal.wait_for(*PANES)
    assert_serves_and_ends(terminal)
    assert not (tmp_path / "log").exists()


def test_an_interrupt_from_outside_ends_it_as_the_key_does(start: Start) -> None:
    terminal = start("open", MAIN)
    terminal.wait_for(*PANES)
    terminal.signal(signal.SIGINT)
    assert terminal.end() in (0, 128 + signal.SIGINT)
    assert_left_as_it_was(terminal)


def test_a_program_that_was_stopped_and_goes_on_serves_and_ends_as_ever(start: Start) -> None:
    terminal = start("open", MAIN)
    terminal.wait_for(*PANES)
    terminal.signal(signal.SIGSTOP)
    terminal.signal(signal.SIGCONT)
    assert_serves_and_ends(terminal)


def test_a_signal_that_comes_before_the_first_frame_leaves_the_terminal_as_it_was(start: Start) -> None:
    terminal = start("open", MAIN)
    terminal.wait_until(lambda terminal: b"\x1b[?1049h" in terminal.raw, "took the screen")
    terminal.signal(signal.SIGTERM)
    assert terminal.end() in (128 + signal.SIGTERM, -signal.SIGTERM)
    assert_left_as_it_was(terminal)


def ends_by(number: signal.Signals) -> tuple[int, int]:
    """Return the statuses of a program that a signal ended: in order, or by the limit of time where much is left to paint."""
    return 128 + number, -signal.SIGALRM


@pytest.mark.parametrize("key", ["", "F5"])
def test_a_terminal_that_is_closed_while_it_is_painted_ends_the_program(start: Start, key: str) -> None:
    terminal = start("open", MAIN)
    terminal.wait_for(*PANES)
    if key:
        terminal.press(key)
        terminal.wait_for(" step 1 of ")
    terminal.press(*["j", "k"] * 200)
    terminal.hang_up()
    assert terminal.end_unread() in ends_by(signal.SIGHUP)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_terminal_that_takes_nothing_any_more_does_not_keep_the_program_from_ending(
    start: Start, number: signal.Signals
) -> None:
    terminal = start("open", MAIN)
    terminal.wait_for(*PANES)
    terminal.stall()
    terminal.press(*["T"] * 100)  # each paints the whole screen in another theme
    terminal.signal(number)
    assert terminal.end_unread() in ends_by(number)


def test_a_terminal_that_is_closed_under_an_editor_ends_the_program(start: Start, tmp_path: Path) -> None:
    brief = tmp_path / f"{MAIN}.yaml"
    brief.write_bytes((paths.bundled("briefs") / f"{MAIN}.yaml").read_bytes())
    terminal = start("open", str(brief), environment={"EDITOR": "/bin/sh -c 'echo edited; exec sleep 1000'"})
    terminal.wait_for(*PANES)
    terminal.press("e")
    terminal.wait_for("edited")
    terminal.hang_up()
    assert terminal.end_unread() == 128 + signal.SIGHUP


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGQUIT])
def test_the_keys_that_end_an_editor_do_not_end_the_program(
    start: Start, tmp_path: Path, number: signal.Signals
) -> None:
    brief = tmp_path / f"{MAIN}.yaml"
    brief.write_bytes((paths.bundled("briefs") / f"{MAIN}.yaml").read_bytes())
    terminal = start(
        "open", str(brief), environment={"EDITOR": f"/bin/sh -c 'kill -{number.value} $PPID; echo edited; read line'"}
    )
    terminal.wait_for(*PANES)
    terminal.press("e")
    terminal.wait_for("edited")
    terminal.press("Enter")
    terminal.wait_for(*PANES)
    assert_serves_and_ends(terminal)


@pytest.mark.parametrize(
    ("module", "type", "method", "key"),
    [
        ("screens.dashboard", "Dashboard", "action_group", "v"),
        ("screens.dashboard", "Dashboard", "compose_middle", None),
        ("app", "BriefingApp", "on_mount", None),
        ("widgets.item_list", "ItemList", "render_line", None),
        ("terminal.input", "TerminalInput", "take", None),
        ("screens.library", "Library", "compose_middle", "b"),
    ],
)
def test_an_unexpected_error_leaves_a_report_and_one_line(
    start: Start, tmp_path: Path, module: str, type: str, method: str, key: str | None
) -> None:
    program = FAULTY.format(module=module, type=type, method=method, brief=MAIN)
    terminal = start(command=(sys.executable, "-c", program), environment={"XDG_STATE_HOME": str(tmp_path / "kept")})
    if key:
        terminal.wait_for(*PANES)
        terminal.press(key)
    assert terminal.end() == 1
    assert_left_as_it_was(terminal)
    terminal.wait_for_words("briefing: an unexpected error ended the program; its report is in")
    assert "out of order" not in terminal.text
    report = tmp_path / "kept" / "briefing" / "last-error.txt"
    assert "ValueError: out of order" in report.read_text(encoding="utf-8")


def test_an_unexpected_error_is_told_on_the_screen_where_no_report_can_be_kept(start: Start, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file, where a folder should be")
    program = FAULTY.format(module="screens.dashboard", type="Dashboard", method="action_group", brief=MAIN)
    terminal = start(
        command=(sys.executable, "-c", program), environment={"XDG_STATE_HOME": str(tmp_path / "kept")}, size=(200, 150)
    )
    terminal.wait_for(*PANES)
    terminal.press("v")
    assert terminal.end() == 1
    terminal.wait_for_words("an unexpected error ended the program", "ValueError: out of order")


def test_a_brief_that_is_not_there_is_told_in_one_line_and_no_screen_is_taken(start: Start) -> None:
    terminal = start("open", "nato-chian-russia", size=(250, 10))
    assert terminal.end() == 1
    terminal.wait_for_words('did you mean "nato-china-russia"?')
    assert terminal.modes == {}
    assert "Traceback" not in terminal.text


def assert_serves_and_ends(terminal: Terminal) -> None:
    """Assert that the program answers a key, and ends in order at another."""
    terminal.press("?")
    terminal.wait_for("Keys · Dashboard")
    terminal.press("Ctrl+Q")
    assert terminal.end() == 0
    assert_left_as_it_was(terminal)


def assert_left_as_it_was(terminal: Terminal) -> None:
    """Fail where the other screen is still shown, the cursor hidden, a report of mouse or paste on, or the line changed."""
    assert {mode for mode, on in terminal.modes.items() if on} <= {WRAP, CURSOR}
    assert terminal.modes[CURSOR]
    assert terminal.raw.count(b"\x1b[>") == terminal.raw.count(b"\x1b[<")
    assert terminal.attributes == terminal.attributes_before
    assert "Traceback" not in terminal.text
