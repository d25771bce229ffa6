"""What a key at the desk costs: `python -m tests.benchmark.desk_keys [HOW-MANY [STEP…]]`, from the checkout.

Presses keys in the real program, in a terminal of its own, over a draft of two articles: on each step each kind of key, what it
decided undone after it. Prints for each the median and the 99th percentile of the processor's time that the program took for
the key, all its threads together, and of the time until the screen was painted. The first is what counts on a machine that
others use as well. Prints and judges; asserts nothing.
"""

import os
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.app.desk.desk_draft import put_draft
from tests.benchmark.program import Program

BRIEFING = (sys.executable, "-m", "briefing")
"""The program of the checkout that this stands in: an installed one may be another."""
TIMES = 100
GOAL_MS = 50.0
SILENCE = 0.12
ENTER, ESCAPE, TAB, DOWN, UP, RIGHT, HOME = b"\r", b"\x1b", b"\t", b"\x1b[B", b"\x1b[A", b"\x1b[C", b"\x1b[H"


class Case(NamedTuple):
    """A key that is measured: what is pressed before it each time, and after it, so that the brief is as it was."""

    step: str
    kind: str
    key: bytes
    before: Sequence[bytes] = ()
    after: Sequence[bytes] = ()
    decides: bool = False
    """Whether the key changes the brief's file."""


CASES: tuple[Case, ...] = (
    Case("who is who", "step", b"1", before=[b"2"]),
    Case("who is who", "next item", DOWN, after=[UP]),
    Case("who is who", "offers options", b"s", after=[ESCAPE]),
    Case("who is who", "a letter decides", b"a", before=[b"s"], after=[b"u", HOME], decides=True),
    Case("who is who", "Enter decides", ENTER, after=[b"u"], decides=True),
    Case("who is who", "undo", b"u", before=[ENTER], decides=True),
    Case("issues", "step", b"2", before=[b"1"]),
    Case("issues", "asks for a line", b"w", after=[ESCAPE]),
    Case("issues", "Enter decides a line", ENTER, before=[b"w", b"z"], after=[b"u"], decides=True),
    Case("issues", "undo", b"u", before=[b"w", b"z", ENTER], decides=True),
    Case("claims", "step", b"3", before=[b"2"]),
    Case("claims", "next item", DOWN, after=[UP]),
    Case("claims", "next that is left", b"n", after=[b"N"]),
    Case("claims", "next quotation", b"}", after=[b"{"]),
    Case("claims", "offers options", b"v", after=[ESCAPE]),
    Case("claims", "a letter decides", b"d", before=[b"v"], after=[b"u"], decides=True),
    Case("claims", "asks for a line", b"w", after=[ESCAPE]),
    Case("claims", "a letter of a line", b"z", before=[b"w"], after=[ESCAPE]),
    Case("claims", "Enter decides a line", ENTER, before=[b"w", b"z"], after=[b"u"], decides=True),
    Case("claims", "takes it out", b"x", after=[b"u"], decides=True),
    Case("claims", "undo", b"u", before=[b"x"], decides=True),
    Case("claims", "into the text", TAB, after=[TAB]),
    Case("claims", "next word", RIGHT, before=[TAB], after=[TAB]),
    Case("claims", "selects a sentence", b".", before=[TAB], after=[ESCAPE, TAB]),
    Case("claims", "evidence", b"e", before=[TAB, b"."], after=[b"u"], decides=True),
    Case("positions", "step", b"4", before=[b"3"]),
    Case("positions", "next item", DOWN, after=[UP]),
    Case("positions", "offers options", b"v", after=[ESCAPE]),
    Case("positions", "a letter decides", b"0", before=[b"v"], after=[b"u"], decides=True),
    Case("positions", "undo", b"u", before=[b"v", b"0"], decides=True),
    Case("questions", "step", b"5", before=[b"4"]),
    Case("questions", "asks for a line", b"c", after=[ESCAPE]),
    Case("the rest", "step", b"6", before=[b"5"]),
    Case("the rest", "next item", DOWN, after=[UP]),
    Case("the rest", "offers options", b"m", after=[ESCAPE]),
    Case("the rest", "a letter decides", b"r", before=[b"m"], after=[b"u"], decides=True),
    Case("the rest", "undo", b"u", before=[b"m", b"r"], decides=True),
)


def main() -> None:
    """Measure each key and print the table."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else TIMES
    cases = [case for case in CASES if case.step in sys.argv[2:] or not sys.argv[2:]]
    with tempfile.TemporaryDirectory() as home:
        for name in [name for name in os.environ if name.startswith(("XDG_", "BRIEFING_", "PYTHON"))]:
            del os.environ[name]
        os.environ.update(HOME=home, TERM="xterm-256color", COLORTERM="truecolor")
        path = put_draft(Path(home) / "briefs")
        print(f"{'':12}{'':24}{'processor, ms':>20}{'to the screen, ms':>20}")
        with Program([*BRIEFING, "curate", str(path)]) as program:
            program.started()
            for case in cases:
                measure(program, case, path, times)


def measure(program: Program, case: Case, path: Path, times: int) -> None:
    """Press a key so many times over a brief, and print what it cost; stop where it did not do what the case says."""
    costs, begun = [], path.read_bytes()
    for _ in range(times):
        for key in case.before:
            program.cost(key, silence=SILENCE)
        before = path.read_bytes()
        costs.append(program.cost(case.key, silence=SILENCE))
        if case.decides != (path.read_bytes() != before):
            sys.exit(f"{case.step}, {case.kind}: the key {'changed nothing' if case.decides else 'changed the file'}")
        for key in case.after:
            program.cost(key, silence=SILENCE)
        if path.read_bytes() != begun:
            sys.exit(f"{case.step}, {case.kind}: the file is not as it was")
    taken, waited = [cost.processor * 1000 for cost in costs], [cost.screen * 1000 for cost in costs]
    verdict = "reached" if statistics.median(taken) <= GOAL_MS else "MISSED"
    print(f"{case.step:12}{case.kind:24}{figures(taken):>20}{figures(waited):>20}  {verdict}", flush=True)


def figures(measured: Sequence[float]) -> str:
    """Write the median, and in brackets the 99th percentile."""
    last = statistics.quantiles(measured, n=100, method="inclusive")[98] if len(measured) > 1 else measured[0]
    return f"{statistics.median(measured):.1f} ({last:.1f})"


if __name__ == "__main__":
    main()
