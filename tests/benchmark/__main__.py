"""The figures to reach, measured on this machine in one run: `python -m tests.benchmark`, from the checkout.

Every line alternates the two sides and compares their medians; nine measurements in ten were no more than the figure in
brackets. Prints and judges; asserts nothing.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from briefing import paths
from briefing.brief.model import Brief
from briefing.library.reading.reader import read_file
from briefing.output.pages.catalogue import Catalogue
from briefing.output.wording import claim_verb
from tests.benchmark.program import Program, first_frame

MAIN = "nato-china-russia"
BRIEFING = str(Path(sys.executable).with_name("briefing"))
BARE_APP = str(Path(__file__).with_name("bare_app.py"))
STARTS, KEYS, SHOWS, MEMORIES = 21, 120, 31, 5
TURN = 30
"""Keys in one direction, fewer than the first pane has items: a key at its end would change nothing."""

Command = Sequence[str]
Measure = Callable[[], float]


def main() -> None:
    """Measure everything and print the table."""
    brief = read_file(paths.bundled("briefs") / f"{MAIN}.yaml").brief
    assert brief is not None
    panes = texts_of_panes(brief)
    first_items = [beginning(pane[0]) for pane in panes]
    claim = next(claim for claim in brief.claims if claim.issue == brief.issues[0].id)
    detail = f"{claim_verb(claim.kind, claim.made_by)} ·"
    with tempfile.TemporaryDirectory() as home:
        for name in [name for name in os.environ if name.startswith(("XDG_", "BRIEFING_", "PYTHON"))]:
            del os.environ[name]  # PYTHONDONTWRITEBYTECODE among them: an installed program has its bytecode
        os.environ.update(HOME=home, TERM="xterm-256color", COLORTERM="truecolor")
        texts = Path(home) / "texts.json"
        texts.write_text(json.dumps({"title": brief.title, "panes": panes}), encoding="utf-8")
        dashboard, bare = [BRIEFING, "open", MAIN], [sys.executable, BARE_APP, str(texts)]

        print(f"{'':34}{'briefing':>18}{'compared':>18}{'ratio':>8}{'goal':>8}")
        compare(
            "start to the dashboard's frame, ms",
            start_of(dashboard, brief.title, "1 Key claims", *first_items, detail, "? keys"),
            start_of(bare, beginning(brief.title), *first_items, "Down"),
            times=STARTS,
            goal=1.25,
        )
        with Program(dashboard) as ours, Program(bare) as theirs:
            ours.started()
            theirs.started()
            compare("a key to the painted screen, ms", key_of(ours), key_of(theirs), times=KEYS, goal=1.3)
        imports = [sys.executable, "-c", "import argparse, yaml, msgspec"]
        compare(
            "`briefing show` in a pipe, ms", run_of([BRIEFING, "show", MAIN]), run_of(imports), times=SHOWS, goal=2.5
        )
        compare("peak memory, MiB", memory_of(dashboard), memory_of(bare), times=MEMORIES, goal=1.3)
    print("compared: a bare Textual app; for `show`, an interpreter that imports argparse, yaml and msgspec")


def compare(name: str, ours: Measure, theirs: Measure, *, times: int, goal: float) -> None:
    """Measure two sides in turn, after once that does not count, and print a line of the table."""
    ours()
    theirs()
    mine, other = zip(*[(ours(), theirs()) for _ in range(times)], strict=True)
    ratio = statistics.median(mine) / statistics.median(other)
    verdict = "reached" if ratio <= goal else "MISSED"
    print(f"{name:34}{figures(mine):>18}{figures(other):>18}{ratio:8.2f}{goal:8.2f}  {verdict}", flush=True)


def figures(measured: Sequence[float]) -> str:
    """Write the median, and in brackets what nine in ten do not exceed."""
    return f"{statistics.median(measured):.1f} ({statistics.quantiles(measured, n=10, method='inclusive')[-1]:.1f})"


def start_of(command: Command, *marks: str) -> Measure:
    """Return what starts a program, and measures the milliseconds until some texts are on its screen."""

    def measure() -> float:
        with Program(command) as program:
            written = program.started()
        return first_frame(written, lambda screen: all(mark in screen for mark in marks)) * 1000

    return measure


def key_of(program: Program) -> Measure:
    """Return what presses the next key in a pane, down some items and up again, and measures its milliseconds."""
    pressed = 0

    def measure() -> float:
        nonlocal pressed
        pressed += 1
        return program.press(b"j" if (pressed - 1) // TURN % 2 == 0 else b"k") * 1000

    return measure


def run_of(command: Command) -> Measure:
    """Return what runs a command into a pipe, and measures its milliseconds."""

    def measure() -> float:
        clock = time.perf_counter()
        subprocess.run(command, stdout=subprocess.PIPE, check=True)
        return (time.perf_counter() - clock) * 1000

    return measure


def memory_of(command: Command) -> Measure:
    """Return what presses keys in a program, ends it, and measures the most MiB that it took."""

    def measure() -> float:
        program = Program(command)
        program.started()
        for _ in range(TURN):
            program.press(b"j")
        return program.end() / 1024

    return measure


def texts_of_panes(brief: Brief) -> list[list[str]]:
    """Return the texts of the dashboard's three panes, item by item."""
    catalogue = Catalogue(brief, MAIN)
    links, gaps = catalogue.links, catalogue.listed_gaps
    claims = [
        f"{links.maker(claim)} {claim_verb(claim.kind, claim.made_by)}: {claim.text}"
        for issue in brief.issues
        for claim, _ in links.threads_on(issue.id)
    ]
    positions = []
    for issue in brief.issues:
        for position in links.positions_on(issue.id):
            party = links.parties[position.party].label
            positions.append(f"{party} {position.stance.glyph} {position.stance.label}\n  {position.summary}")
        positions += [gap.text for gap in gaps if gap.id == f"silence/{issue.id}"]
    questions = [f"? {question.text}" for question in brief.questions] + [f"! {gap.text}" for gap in gaps]
    return [claims, positions, questions]


def beginning(text: str) -> str:
    """Return as much of a text's first line as stands in one row of a pane on both sides."""
    return text.splitlines()[0][:14].rstrip()


if __name__ == "__main__":
    main()
