"""The figures to reach, measured on this machine in one run: `python -m tests.benchmark`, from the checkout.

Every line alternates the two sides and compares their medians. Prints and judges; asserts nothing.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from briefing import paths
from briefing.brief.model import Brief
from briefing.library.reader import read_file
from briefing.output.catalogue import Catalogue
from tests.benchmark.program import Program, first_frame

MAIN = "nato-china-russia"
BRIEFING = str(Path(sys.executable).with_name("briefing"))
BARE_APP = str(Path(__file__).with_name("bare_app.py"))
STARTS, KEYS, SHOWS, MEMORIES = 21, 120, 31, 5
TURN = 30
"""Keys in one direction, fewer than the first pane has items: a key at its end would change nothing."""


class Texts(NamedTuple):
    """What the bare app shows: the brief's title, and a list of texts for each pane."""

    title: str
    panes: list[list[str]]


class Side(NamedTuple):
    """One of two things compared: its name, and what measures it once."""

    name: str
    measure: Callable[[], float]


def main() -> None:
    """Measure everything and print the table."""
    brief = read_file(paths.bundled("briefs") / f"{MAIN}.yaml").brief
    assert brief is not None
    texts = texts_of(brief)
    with tempfile.TemporaryDirectory() as home:
        file = Path(home) / "texts.json"
        file.write_text(json.dumps(texts._asdict()), encoding="utf-8")
        environment = {"PATH": "/usr/bin:/bin", "HOME": home, "LANG": "C.UTF-8", "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        dashboard, bare = [BRIEFING, "open", MAIN], [sys.executable, BARE_APP, str(file)]

        def start_of(command: list[str], *marks: str) -> Callable[[], float]:
            def measure() -> float:
                with Program(command, environment) as program:
                    written = program.started()
                return first_frame(written, lambda screen: all(mark in screen for mark in marks)) * 1000

            return measure

        def memory_of(command: list[str]) -> Callable[[], float]:
            def measure() -> float:
                program = Program(command, environment)
                program.started()
                for _ in range(TURN):
                    program.press(b"j")
                return program.end() / 1024

            return measure

        def shell(*command: str) -> Callable[[], float]:
            def measure() -> float:
                clock = time.perf_counter()
                subprocess.run(command, stdout=subprocess.PIPE, env=environment, check=True)
                return (time.perf_counter() - clock) * 1000

            return measure

        items = [beginning(pane[0]) for pane in texts.panes]
        print(f"{'':34}{'briefing':>12}{'compared':>12}{'ratio':>8}{'goal':>8}")
        line(
            "start to the dashboard's frame, ms", 1.25, STARTS,
            start_of(dashboard, texts.title, "1 Key claims", "2 Positions", "3 Open questions", *items, "? keys", brief.claims[0].kind),
            start_of(bare, texts.title[:20], *items, "Down"),
        )  # fmt: skip
        with Program(dashboard, environment) as ours, Program(bare, environment) as theirs:
            ours.started(), theirs.started()
            line("a key to the painted screen, ms", 1.3, KEYS, presses(ours), presses(theirs))
        imports = shell(sys.executable, "-c", "import argparse, yaml, msgspec")
        line("`briefing show` in a pipe, ms", 2.5, SHOWS, shell(BRIEFING, "show", MAIN), imports)
        line("peak memory, MiB", 1.3, MEMORIES, memory_of(dashboard), memory_of(bare))
    print("compared: a bare Textual app; for `show`, an interpreter that imports argparse, yaml and msgspec")


def line(name: str, goal: float, times: int, ours: Callable[[], float], theirs: Callable[[], float]) -> None:
    """Measure two sides in turn, after once that does not count, and print their medians."""
    ours(), theirs()
    pairs = [(ours(), theirs()) for _ in range(times)]
    mine, other = (statistics.median(side) for side in zip(*pairs, strict=True))
    ratio = mine / other
    print(f"{name:34}{mine:12.1f}{other:12.1f}{ratio:8.2f}{goal:8.2f}  {'reached' if ratio <= goal else 'MISSED'}", flush=True)


def presses(program: Program) -> Callable[[], float]:
    """Return what presses the next key in a pane: down some items, and up again."""
    pressed = 0

    def measure() -> float:
        nonlocal pressed
        pressed += 1
        return program.press(b"j" if (pressed - 1) // TURN % 2 == 0 else b"k") * 1000

    return measure


def texts_of(brief: Brief) -> Texts:
    """Return the texts of the dashboard's three panes, item by item."""
    links = Catalogue(brief, MAIN).links
    gaps = Catalogue(brief, MAIN).gaps
    claims = [f"{links.maker(claim)}: {claim.text}" for issue in brief.issues for claim in links.claims_on(issue.id)]
    positions = []
    for issue in brief.issues:
        positions += [f"{p.stance.glyph} {links.parties[p.party].label}\n  {p.stance}: {p.summary}" for p in links.positions_on(issue.id)]
        positions += [gap.text for name, gap in gaps.items() if name == f"silence/{issue.id}"]
    questions = [f"? {question.text}" for question in brief.questions] + [f"! {gap.text}" for gap in gaps.values()]
    return Texts(brief.title, [claims, positions, questions])


def beginning(text: str) -> str:
    """Return as much of a text's first line as stands in one row of a pane on both sides."""
    return text.splitlines()[0][:14].rstrip()


if __name__ == "__main__":
    main()
