"""What presenting costs: a move in the console to the room's repainted screen, and a step forward in present mode itself.

Prints each figure with its goal; `python -m tests.benchmark.presenting`. Both sides of the ratio are taken in turn, in one
run on one machine.
"""

import json
import os
import statistics
import sys
import tempfile
from pathlib import Path

from briefing import paths
from briefing.library.reading.reader import read_file
from tests.benchmark.__main__ import texts_of_panes
from tests.benchmark.program import Program

BRIEFING = str(Path(sys.executable).with_name("briefing"))
MAIN = "nato-china-russia"
BARE = [sys.executable, str(Path(__file__).with_name("bare_app.py"))]
FORWARD, BACK = b"\x1b[C", b"\x1b[D"
MOVES = 300
TURN = 20


def main() -> None:
    """Measure both, and print the table."""
    with tempfile.TemporaryDirectory(prefix="b") as home:
        os.environ |= {
            "XDG_RUNTIME_DIR": home,
            "XDG_STATE_HOME": home,
            "XDG_CONFIG_HOME": home,
            "TERM": "xterm-256color",
        }
        os.environ |= {"COLORTERM": "truecolor"}
        from_the_console()
        of_its_own()


def from_the_console() -> None:
    """Move in the console, and time the screen."""
    with Program([BRIEFING, "present", MAIN]) as screen:
        screen.started()
        with Program([BRIEFING, "console"]) as console:
            console.started()
            taken = [screen.pressed_in(console, _key(number)) * 1000 for number in range(MOVES)]
    median, last = statistics.median(taken), statistics.quantiles(taken, n=100)[98]
    report("a move in the console to the painted screen, median, ms", median, 30)
    report("the same, 99th percentile, ms", last, 100)


def of_its_own() -> None:
    """Step forward in present mode, and move in a bare Textual app's list, in turn."""
    brief = read_file(paths.bundled("briefs") / f"{MAIN}.yaml").brief
    assert brief is not None
    texts = Path(os.environ["XDG_STATE_HOME"]) / "texts.json"
    texts.write_text(json.dumps({"title": brief.title, "panes": texts_of_panes(brief)}), encoding="utf-8")
    with Program([BRIEFING, "present", MAIN]) as screen, Program([*BARE, str(texts)]) as bare:
        screen.started()
        bare.started()
        pairs = [
            (screen.press(_key(number)), bare.press(b"j" if number // TURN % 2 == 0 else b"k"))
            for number in range(MOVES // 2)
        ]
    mine, theirs = (statistics.median(side) * 1000 for side in zip(*pairs, strict=True))
    print(f"a step forward {mine:.1f} ms, a key in the bare app {theirs:.1f} ms")
    report("a step forward : a key in the bare app", mine / theirs, 1.3)


def report(what: str, measured: float, goal: float) -> None:
    """Print one line of the table."""
    print(f"{what:58}{measured:8.2f}{goal:8.1f}  {'reached' if measured <= goal else 'MISSED'}", flush=True)


def _key(number: int) -> bytes:
    return FORWARD if number // TURN % 2 == 0 else BACK


if __name__ == "__main__":
    main()
