"""`briefing check` over 10,000 briefs against PyYAML parsing them, on as many processes: `python -m tests.benchmark.check`.

The library is made from a seed. Both sides are measured in turn, whole processes, their start included; the ratio is that of the
medians. Prints and judges; asserts nothing.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from multiprocessing import get_context
from pathlib import Path

import yaml

from tests.benchmark.library import BRIEFING, BRIEFS, make

TIMES = 3
GOAL = 1.5


def main() -> None:
    """Make the library, measure both sides in turn, print."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "briefs"
        make(folder, Path(home) / "positions.txt", BRIEFS)
        check = [BRIEFING, "check", str(folder)]
        parse = [sys.executable, "-m", "tests.benchmark.check", str(folder)]
        measured = [(taken(check), taken(parse)) for _ in range(TIMES)]
    print(f"{BRIEFS:,} briefs, {os.cpu_count()} processes")
    for number, what in enumerate(("seconds", "seconds of all cores")):
        report(what, [(mine[number], other[number]) for mine, other in measured])


def report(what: str, measured: Sequence[tuple[float, float]]) -> None:
    """Print one figure of both sides, the medians and every pair of measurements."""
    mine, other = (statistics.median(side) for side in zip(*measured, strict=True))
    ratio = mine / other
    print(f"{what}: briefing check {mine:.2f}, yaml.CSafeLoader {other:.2f}, ratio {ratio:.2f}, goal {GOAL}:", end=" ")
    all_of_them = ", ".join(f"{one:.2f}/{two:.2f}" for one, two in measured)
    print(f"{'reached' if ratio <= GOAL else 'MISSED'} ({all_of_them})")


def taken(command: Sequence[str]) -> tuple[float, float]:
    """Return how many seconds a command takes, and how many of all cores, which other programs do not prolong."""
    began, before = time.perf_counter(), os.times()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = os.times()
    cores = after.children_user - before.children_user + after.children_system - before.children_system
    return time.perf_counter() - began, cores


def parse_all(folder: Path) -> None:
    """Parse every file with PyYAML's C loader, on as many processes as there are cores."""
    with get_context("spawn").Pool(os.cpu_count()) as pool:
        for _ in pool.imap(parse_one, sorted(map(str, folder.iterdir())), chunksize=32):
            pass


def parse_one(path: str) -> None:
    """Parse one file."""
    yaml.load(Path(path).read_bytes(), Loader=yaml.CSafeLoader)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        parse_all(Path(sys.argv[1]))
    else:
        main()
