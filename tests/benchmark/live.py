"""How long a save takes to show: `python -m tests.benchmark.live`, from the checkout.

Saves the brief that a dashboard in a real terminal shows, in place and by renaming a new file over it, at random moments,
and measures until the program has written the new words, that is until a terminal could paint them. Then how much of a core
an idle dashboard takes, and an idle library of ten thousand briefs. Prints and judges; asserts nothing.
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from briefing import paths
from tests.benchmark.library import make
from tests.benchmark.program import Program

MAIN = "nato-china-russia"
BRIEFING = str(Path(sys.executable).with_name("briefing"))
SAVES, BRIEFS = 40, 10_000
IDLE = 20.0
"""Seconds over which the idle program's share of a core is measured."""
GOAL_MS, GOAL_SHARE, GOAL_WATCHING = 300.0, 1.0, 2.0
"""The library may take as much again as it does idle to look at its files, which `folder_watch` keeps to 1 %."""


def main() -> None:
    """Measure and print."""
    source = (paths.bundled("briefs") / f"{MAIN}.yaml").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as home:
        for name in [name for name in os.environ if name.startswith(("XDG_", "BRIEFING_", "PYTHON"))]:
            del os.environ[name]
        os.environ.update(HOME=home, TERM="xterm-256color", COLORTERM="truecolor")
        brief = Path(home) / "brief.yaml"
        brief.write_text(source, encoding="utf-8")
        with Program([BRIEFING, "open", str(brief)]) as program:
            program.started()
            report("a save in place, ms", [saved(program, brief, source, number) for number in range(SAVES)])
            report("a save by rename, ms", [saved(program, brief, source, -number) for number in range(1, SAVES + 1)])
            share("an idle dashboard, % of a core", program, GOAL_SHARE)
        folder = Path(home) / "many"
        make(folder, Path(home) / "queries", BRIEFS)
        finding = [BRIEFING, "find", "--briefs", str(folder), "nothing"]  # fills the index
        subprocess.run(finding, capture_output=True, check=False)
        with Program([BRIEFING, "open", str(folder)]) as program:
            program.wait_for(f"{BRIEFS} briefs".encode())
            program.started()
            share(f"an idle library of {BRIEFS}, % of a core", program, GOAL_WATCHING)


def saved(program: Program, brief: Path, source: str, number: int) -> float:
    """Save a version with another title, by rename where the number is negative; return the milliseconds until it shows."""
    word = f"Version{number:+04}"
    text = source.replace("title: ", f"title: {word} ", 1)
    program.idle(random.Random(number).uniform(0.3, 0.6))
    if number < 0:
        new = brief.with_name(".brief.yaml.new")
        new.write_text(text, encoding="utf-8")
        began = time.perf_counter()
        new.replace(brief)
    else:
        began = time.perf_counter()
        brief.write_text(text, encoding="utf-8")
    program.wait_for(word.encode())
    return (time.perf_counter() - began) * 1000


def report(name: str, measured: Sequence[float]) -> None:
    """Print a line: the median, what 95 in 100 do not exceed, and the most."""
    late = statistics.quantiles(measured, n=20, method="inclusive")[18]
    verdict = "reached" if late <= GOAL_MS else "MISSED"
    median = statistics.median(measured)
    print(
        f"{name:44} median {median:6.1f}  95 % {late:6.1f}  most {max(measured):6.1f}  goal {GOAL_MS:.0f}  {verdict}",
        flush=True,
    )


def share(name: str, program: Program, goal: float) -> None:
    """Print how much of a core the program takes while nothing happens."""
    before = program.cpu_seconds()
    program.idle(IDLE)
    used = (program.cpu_seconds() - before) / IDLE * 100
    print(f"{name:44} {used:6.2f}  goal {goal:.0f}  {'reached' if used <= goal else 'MISSED'}", flush=True)


if __name__ == "__main__":
    main()
