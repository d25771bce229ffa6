"""What a brief costs that rests on one enormous or hostile source: `python -m tests.benchmark.hostile [WORD…]`.

Each source is as large as may be, honest ones among them; `briefing check --sources` runs on each as a process of its own, with
nothing kept. Prints its seconds of the processor, those of the processes that it starts too, the memory of the largest of them,
and what is said. With words only those sources are taken whose names have one of them. Judges; asserts nothing.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.benchmark.hostile_sources import SOURCES

GOAL_SECONDS, GOAL_MIB = 2.0, 250
TIMES = 3
QUOTES = (
    "called the 'new' harbour wall",
    "Yesterday the mayor's office … a quiet success",
    "nothing of the kind stands there",
)
BRIEF = """\
format: 1
title: Brief
as_of: 2025-03-14
marking: TLP:CLEAR
bottom_line: Little is said.
sources:
  - {{id: paper, title: A paper, kind: article, reliability: A, file: {file}}}
parties: [{{id: port, name: The Port}}, {{id: union, name: The Union}}]
issues: [{{id: site, title: Site, proposition: The site is safe.}}]
claims:
  - {{id: wall, made_by: port, kind: assertion, issue: site, text: It cost 12 euros., evidence: [{{source: paper}}]}}
timeline: [{{date: 2025-03-12, text: The port speaks., evidence: [{evidence}]}}]
"""


WATCHER = """
import json, os, resource, subprocess, sys
resource.setrlimit(resource.RLIMIT_CPU, (60, 60))  # seconds after which what was started is ended
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
said = process.stdout.read()
usage = os.wait4(process.pid, 0)[2]  # with all that it waited for
print(json.dumps([usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said]))
"""
"""Starts a command from a small process: what is started has the peak of memory of whoever starts it."""


class Cost(NamedTuple):
    """What a command costs: seconds of the processor, MiB of its largest process, and what it says of the source."""

    seconds: float
    mib: float
    said: str


def main() -> None:
    """Make each source, check the brief, print its cost and whether it is within the goal."""
    wanted = sys.argv[1:]
    missed = 0
    for name, (file, make) in SOURCES.items():
        if wanted and not any(word in name for word in wanted):
            continue
        raw = make()
        cost = least(file, raw)
        reached = cost.seconds <= GOAL_SECONDS and cost.mib <= GOAL_MIB
        missed += not reached
        verdict = "      " if reached else "MISSED"
        print(
            f"{cost.seconds:6.2f} s {cost.mib:5.0f} MiB {verdict} {name} ({len(raw) / (1 << 20):.1f} MiB): {cost.said}",
            flush=True,
        )
    print(f"goal {GOAL_SECONDS} s and {GOAL_MIB} MiB: {missed} missed")


def least(file: str, raw: bytes) -> Cost:
    """Check a brief that rests on a source some times; return the least cost."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        (folder / file).write_bytes(raw)
        evidence = ", ".join(f'{{source: paper, quote: "{quote}"}}' for quote in QUOTES)
        (folder / "brief.yaml").write_text(BRIEF.format(file=file, evidence=evidence), encoding="utf-8")
        return min(cost(folder, number) for number in range(TIMES))


def cost(folder: Path, number: int) -> Cost:
    """Check the brief in a folder, with a cache of its own."""
    command = [sys.executable, "-m", "briefing", "check", "brief.yaml", "--sources", "."]
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / f"cache-{number}")}
    watched = [sys.executable, "-c", WATCHER, *command]
    done = subprocess.run(watched, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    seconds, mib, said = json.loads(done.stdout)
    lines = said.splitlines()
    of_source = [line for line in lines if "cannot be used" in line or "is not in" in line]
    return Cost(seconds, mib, (of_source or lines or [": it was ended"])[0].partition(": ")[2][:120])


if __name__ == "__main__":
    main()
