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
        measured = [(seconds(check), seconds(parse)) for _ in range(TIMES)]
    mine, other = (statistics.median(side) for side in zip(*measured, strict=True))
    verdict = "reached" if mine / other <= GOAL else "MISSED"
    print(f"{BRIEFS:,} briefs, {os.cpu_count()} processes; all runs: {written(measured)}")
    print(
        f"briefing check {mine:.2f} s, yaml.CSafeLoader {other:.2f} s, ratio {mine / other:.2f}, goal {GOAL}: {verdict}"
    )


def seconds(command: Sequence[str]) -> float:
    """Return how many seconds a command takes, what it prints thrown away."""
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - began


def written(measured: Sequence[tuple[float, float]]) -> str:
    """Write every pair of measurements."""
    return ", ".join(f"{mine:.2f}/{other:.2f}" for mine, other in measured)


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
