"""What a hand-out costs over `show`, both run in turn: `python -m tests.benchmark.export`. Prints and judges; asserts nothing."""

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

BRIEFING = str(Path(sys.executable).with_name("briefing"))
MAIN = "nato-china-russia"
TIMES = 41
GOAL = 150
"""The milliseconds that a hand-out in HTML may take over `show`."""


def main() -> None:
    """Measure and print the table."""
    commands = {"show": ["show", MAIN], **{to: ["export", MAIN, "--to", to] for to in ("html", "md", "json")}}
    measured: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(TIMES + 1):
        for name, command in commands.items():
            taken = milliseconds([BRIEFING, *command])
            if turn:  # the first one fills the machine's caches
                measured[name].append(taken)
    base = statistics.median(measured["show"])
    print(f"{'':28}{'median, ms':>12}{'nine in ten':>13}{'over show':>11}{'goal':>7}")
    for name, times in measured.items():
        tenth = statistics.quantiles(times, n=10, method="inclusive")[-1]
        over = statistics.median(times) - base
        verdict = f"{GOAL:7}  {'reached' if over <= GOAL else 'MISSED'}" if name == "html" else ""
        label = "briefing show" if name == "show" else f"briefing export --to {name}"
        print(f"{label:28}{statistics.median(times):12.1f}{tenth:13.1f}{over:11.1f}{verdict}")


def milliseconds(command: Sequence[str]) -> float:
    """Run a command into a pipe and return how long it took."""
    clock = time.perf_counter()
    subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return (time.perf_counter() - clock) * 1000


if __name__ == "__main__":
    main()
