"""Lookup over 10,000 briefs and 100,000 positions, made from a seed: `python -m tests.benchmark.library`.

Prints each figure as a ratio measured in one run on one machine, both sides' medians beside it; wants `fzf` on the path.
"""

import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import yaml

from briefing.library.index import Index
from briefing.library.lookup import lookup

BRIEFS = 10_000
PARSED = 1_000
"""How many briefs the comparison with PyYAML parses; its time is scaled to all of them."""

BRIEFING = str(Path(sys.executable).with_name("briefing"))
_SYLLABLES = [consonant + vowel for consonant in "bcdfghklmnprstvw" for vowel in "aeiou"]
_STANCES = ("supports", "opposes", "denies", "neutral")


def main() -> None:
    """Make the library, measure, print."""
    with tempfile.TemporaryDirectory() as home:
        folder, lines = Path(home) / "briefs", Path(home) / "positions.txt"
        make(folder, lines, BRIEFS)
        environment = {**os.environ, "XDG_CACHE_HOME": str(Path(home) / "cache")}
        print(f"{'':44}{'briefing':>12}{'compared':>12}{'ratio':>8}{'goal':>8}")

        def run(*command: str, stdin: Path | None = None) -> float:
            began = time.perf_counter()
            with (stdin or Path(os.devnull)).open("rb") as source:
                subprocess.run(command, env=environment, stdin=source, stdout=subprocess.DEVNULL, check=False)
            return time.perf_counter() - began

        first = run(BRIEFING, "find", "--briefs", str(folder), "tiko")
        report("first index against one process parsing, s", first, parsing(folder), 0.75)
        party = lines.read_text(encoding="utf-8").split(" ", 2)[1]
        for name, arguments, query in (("find", ("find", "tiko"), "tiko"), ("position", ("position", party), party)):
            command = (BRIEFING, arguments[0], "--briefs", str(folder), *arguments[1:])
            mine, fzf = pairs(lambda c=command: run(*c), lambda q=query: run("fzf", "--filter", q, stdin=lines))  # type: ignore[misc]
            report(f"{name} against fzf --filter, s", mine, fzf, 0.4)
            bare = (sys.executable, "-c", "import argparse, sqlite3")
            mine, python = pairs(lambda c=command: run(*c), lambda b=bare: run(*b))  # type: ignore[misc]
            report(f"{name} against argparse and sqlite3, s", mine, python, 2.5)
        changed = folder / "brief-00042.yaml"
        text = changed.read_text(encoding="utf-8")
        changed.write_text(text.replace("summary: ", "summary: zebra ", 1), encoding="utf-8")
        after = run(BRIEFING, "find", "--briefs", str(folder), "zebra")
        report("after one brief changed, s (goal: 0.15 s)", after, 0.15, 1.0)
        engine(folder, Path(home) / "cache" / "briefing")


def make(folder: Path, lines: Path, briefs: int, *, seed: int = 7) -> None:
    """Write a library of briefs, ten positions each, and the positions as lines of text."""
    folder.mkdir(parents=True)
    rng = random.Random(seed)
    vocabulary = [_word(rng) for _ in range(8_000)]
    names = [_word(rng).capitalize() for _ in range(300)]
    told: list[str] = []

    def text(number: int) -> str:
        return " ".join(rng.choices(vocabulary, k=number))

    for brief in range(briefs):
        parties = rng.sample(names, 5)
        day = f"{2015 + brief % 10}-{1 + brief % 12:02d}-{1 + brief % 28:02d}"
        written = [f"format: 1\ntitle: {text(6)}\nas_of: {day}\nmarking: TLP:CLEAR\nbottom_line: {text(20)}\nsources:"]
        written += [
            f"  - {{id: s, title: {text(5)}, publisher: {rng.choice(names)}, kind: article, reliability: B}}\nparties:"
        ]
        written += [
            f"  - {{id: p{k}, name: {name}, aliases: [{rng.choice(vocabulary)}]}}" for k, name in enumerate(parties)
        ]
        written += ["issues:", *(f"  - {{id: i{k}, title: {text(3)}, proposition: {text(8)}}}" for k in range(2))]
        written += ["positions:"]
        for k in range(10):
            stance, summary, quote = rng.choice(_STANCES), text(14), text(8)
            written.append(
                f"  - {{party: p{k % 5}, issue: i{k // 5}, stance: {stance}, summary: {summary}, since: {day},"
                f" evidence: [{{source: s, quote: {quote}, paragraph: 3}}]}}"
            )
            told.append(f"brief-{brief:05d} {parties[k % 5]} i{k // 5} {stance} {summary} {quote}")
        (folder / f"brief-{brief:05d}.yaml").write_text("\n".join(written) + "\n", encoding="utf-8")
    lines.write_text("\n".join(told) + "\n", encoding="utf-8")


def parsing(folder: Path) -> float:
    """Return how many seconds one process takes to parse all briefs with PyYAML's C loader, from a part of them."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())[:PARSED]]
    began = time.perf_counter()
    for text in texts:
        yaml.load(text, Loader=yaml.CSafeLoader)
    return (time.perf_counter() - began) * BRIEFS / PARSED


def engine(folder: Path, cache: Path) -> None:
    """Measure queries as they are typed, key by key, one letter included."""
    rng = random.Random(3)
    typed = [" ".join(_word(rng) for _ in range(rng.randint(1, 3))) for _ in range(400)]
    queries = [query[:length] for query in typed for length in range(1, min(12, len(query)) + 1)]
    times: list[float] = []
    with Index([folder], cache) as index:
        index.refresh()
        for query in queries:
            began = time.perf_counter()
            lookup(index, query)
            times.append((time.perf_counter() - began) * 1000)
    times.sort()
    report(f"the engine, 99th percentile of {len(times)}, ms (goal: 10)", times[int(len(times) * 0.99)], 10, 1.0)


def pairs(one: Callable[[], float], other: Callable[[], float]) -> tuple[float, float]:
    """Return the medians of two things measured in turn."""
    measured: Sequence[tuple[float, float]] = [(one(), other()) for _ in range(9)]
    return statistics.median(first for first, _ in measured), statistics.median(second for _, second in measured)


def report(name: str, mine: float, other: float, goal: float) -> None:
    """Print one figure."""
    ratio = mine / other
    print(
        f"{name:44}{mine:12.3f}{other:12.3f}{ratio:8.2f}{goal:8.2f}  {'reached' if ratio <= goal else 'MISSED'}",
        flush=True,
    )


def _word(rng: random.Random) -> str:
    return "".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(2, 4)))


if __name__ == "__main__":
    if shutil.which("fzf") is None:
        sys.exit("this benchmark wants fzf on the path")
    main()
