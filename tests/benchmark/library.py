"""Lookup over 10,000 briefs and 100,000 positions, made from a seed: `python -m tests.benchmark.library`.

Prints each figure with both sides' medians beside it, measured in turn in one run on one machine; what is asked is drawn
by the seed as well, and asked of both sides in the same words. Wants `fzf` on the path.
"""

import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from briefing.library.index.connection import Index
from briefing.library.index.refresh import refresh
from briefing.library.lookup.hits import lookup
from tests.benchmark.program import Program, first_frame

BRIEFS, FEW = 10_000, 3
FIRSTS, ASKED, CHANGES, STARTS, MEMORIES, TYPED = 3, 5, 5, 7, 2, 40
"""First indexes; queries of each sort; briefs changed; starts; measurements of memory; words typed into lookup."""
QUESTIONS = 150
"""Questions asked of the engine, each word by word."""
ANSWERED = 0.15
"""Seconds without output after which a key's hits have been painted; the letter itself is painted before them."""

BRIEFING = str(Path(sys.executable).with_name("briefing"))
BARE = (sys.executable, "-c", "import argparse, sqlite3")
PARSING = """
import sys, yaml
from pathlib import Path
for path in sorted(Path(sys.argv[1]).iterdir()):
    yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
"""
"""One process that parses all files of a folder."""
_SYLLABLES = [consonant + vowel for consonant in "bcdfghklmnprstvw" for vowel in "aeiou"]
_OF_THE_TRADE = ("weapons", "sanctions", "missiles", "charges", "the", "talks", "supplies", "evidence", "allies", "uav")
_STANCES = ("supports", "opposes", "denies", "neutral")


class Line(NamedTuple):
    """One position as a line of text."""

    brief: str
    party: str
    issue: str
    stance: str
    words: str


def main() -> None:
    """Make the library, measure, print."""
    with tempfile.TemporaryDirectory() as home:
        folder, few, lines = Path(home) / "briefs", Path(home) / "few", Path(home) / "positions.txt"
        written = make(folder, lines, BRIEFS)
        few.mkdir()
        for path in sorted(folder.iterdir())[:FEW]:
            shutil.copy(path, few)
        for name in [name for name in os.environ if name.startswith(("XDG_", "BRIEFING_", "PYTHON"))]:
            del os.environ[name]  # PYTHONDONTWRITEBYTECODE among them: an installed program has its bytecode
        os.environ.update(HOME=home, TERM="xterm-256color", COLORTERM="truecolor")
        word = written[0].words.split(" ")[0]
        run(BRIEFING, "find", "--briefs", str(few), word)
        print(f"{'':44}{'briefing':>12}{'compared':>12}{'ratio':>8}{'goal':>8}")
        firsts(folder, word)
        shell(folder, lines, written)
        changes(folder)
        engine(folder, Path(home) / ".cache" / "briefing", written)
        screens(folder, few)


def firsts(folder: Path, word: str) -> None:
    """Measure the first answer over files never seen, in turn with one process that parses them all."""
    measured: list[tuple[float, float]] = []
    for _ in range(FIRSTS):
        parsed = run(sys.executable, "-c", PARSING, str(folder), status=0)
        shutil.rmtree(Path.home() / ".cache" / "briefing")
        measured.append((run(BRIEFING, "find", "--briefs", str(folder), word, status=0), parsed))
    mine, other = zip(*measured, strict=True)
    compare("first index : PyYAML's C loader, s", mine, other, 0.75)


def shell(folder: Path, lines: Path, written: Sequence[Line]) -> None:
    """Measure `find` and `position` in a pipe: each query in turn with fzf and with the bare interpreter."""
    rng = random.Random(5)
    for name, queries in queries_of(rng, written).items():
        measured: list[tuple[float, float, float]] = []
        for query in queries:
            command = (BRIEFING, name.split(" ")[0], "--briefs", str(folder), *query)
            asked = ("fzf", "--filter", " ".join(query))
            times = [(run(*command), run(*asked, stdin=lines), run(*BARE)) for _ in range(5)]
            mine, fzf, bare = (statistics.median(side) for side in zip(*times, strict=True))
            measured.append((mine, fzf, bare))
        ours, theirs, least = zip(*measured, strict=True)
        compare(f"`{name}` : fzf --filter, s", ours, theirs, 0.4)
        compare(f"`{name}` : argparse and sqlite3, s", ours, least, 2.5)
        compare("   (argparse and sqlite3 alone : fzf)", least, theirs, 0.4)


def queries_of(rng: random.Random, written: Sequence[Line]) -> dict[str, list[tuple[str, ...]]]:
    """Draw what is asked: words of positions, one to three; parties; and parties with an issue that they speak on."""
    samples = [rng.sample(rng.choice(written).words.split(" "), 1 + number % 3) for number in range(ASKED)]
    held = [rng.choice(written) for _ in range(ASKED)]
    return {
        "find": [tuple(words) for words in samples],
        "position PARTY": [(rng.choice(written).party,) for _ in range(ASKED)],
        "position PARTY ISSUE": [(position.party, position.issue) for position in held],
    }


def changes(folder: Path) -> None:
    """Change one brief after another and measure each time how long it takes to find what is new in it."""
    times: list[float] = []
    for number in range(CHANGES):
        changed, word = folder / f"brief-{42 + number:05d}.yaml", f"zebra{'abcdefgh'[number]}"
        text = changed.read_text(encoding="utf-8")
        changed.write_text(text.replace("summary: ", f"summary: {word} ", 1), encoding="utf-8")
        times.append(run(BRIEFING, "find", "--briefs", str(folder), word, status=0))
    report("after one brief changed, s (goal: 0.15)", statistics.median(times), 0.15, 1.0)


def engine(folder: Path, cache: Path, written: Sequence[Line]) -> None:
    """Measure queries as they are typed, key by key, one letter included; and questions, word by word."""
    rng = random.Random(3)
    typed = [" ".join(_word(rng) for _ in range(rng.randint(1, 3))) for _ in range(400)]
    queries = [query[:length] for query in typed for length in range(1, min(12, len(query)) + 1)]
    with Index([folder], cache) as index:
        refresh(index)
        for name, asked in (("the engine", queries), ("the engine, questions", questions_of(rng, written))):
            times: list[float] = []
            for query in asked:
                began = time.perf_counter()
                lookup(index, query)
                times.append((time.perf_counter() - began) * 1000)
            report(f"{name}, 99th of 100, of {len(times)}, ms", last_of_hundred(times), 10, 1.0)


def questions_of(rng: random.Random, written: Sequence[Line]) -> list[str]:
    """Draw whole questions of three to twelve words, and their beginnings as they are typed.

    A party of the library is asked about, or none; the other words are those of a position, of the trade, of asking, and
    such as no brief has.
    """
    questions: list[str] = []
    for _ in range(QUESTIONS):
        position = rng.choice(written)
        words = [*rng.sample(position.words.split(" "), 4), *rng.sample(_OF_THE_TRADE, 2), _word(rng)]
        asking = rng.choice((f"what does {position.party} say about", f"has {position.party} denied", "is there any"))
        question = [*asking.split(" "), *rng.sample(words, rng.randint(1, 7))][:12]
        questions += [" ".join(question[:length]) for length in range(2, len(question) + 1)]
    return questions


def screens(folder: Path, few: Path) -> None:
    """Measure in a pty: keys typed in lookup, the start, and the most memory that typing takes."""
    times: list[float] = []
    rng = random.Random(11)
    with Program((BRIEFING, "open", str(folder))) as program:
        program.started()
        program.press(b"/")
        for _ in range(TYPED):
            for letter in _word(rng)[:6].encode():
                times.append(program.press(bytes([letter]), silence=ANSWERED) * 1000)
            program.press(b"\x15")
    report(f"a key in lookup, median of {len(times)}, ms (goal: 25)", statistics.median(times), 25, 1.0)
    report("a key in lookup, 99th of 100, ms (goal: 60)", last_of_hundred(times), 60, 1.0)
    starts = [(started(folder, f"{BRIEFS} briefs"), started(few, f"{FEW} briefs")) for _ in range(STARTS)]
    many, three = zip(*starts, strict=True)
    compare("start : with three briefs, s", many, three, 1.15)
    taken = [(memory(folder), memory(few)) for _ in range(MEMORIES)]
    mine, other = (statistics.median(side) for side in zip(*taken, strict=True))
    report(f"memory, MiB; {mine - other:.0f} more than with three (60)", mine, other + 60, 1.0)


def started(folder: Path, shown: str) -> float:
    """Return the seconds from starting the program to a screen that shows a text."""
    with Program((BRIEFING, "open", str(folder))) as program:
        written = program.started()
    return first_frame(written, lambda screen: shown in screen)


def memory(folder: Path) -> float:
    """Return the most MiB that the program takes where a word is looked up."""
    program = Program((BRIEFING, "open", str(folder)))
    program.started()
    for letter in b"/tiko":
        program.press(bytes([letter]))
    return program.end() / 1024


def run(*command: str, stdin: Path | None = None, status: int | None = None) -> float:
    """Return how many seconds a command takes; with a status, it must end with that."""
    began = time.perf_counter()
    with (stdin or Path(os.devnull)).open("rb") as source:
        quiet = subprocess.DEVNULL
        done = subprocess.run(command, stdin=source, stdout=subprocess.PIPE, stderr=quiet, check=False)
    took = time.perf_counter() - began
    if status is not None and done.returncode != status:
        raise ValueError(f"{command} ended with {done.returncode}")
    return took


def make(folder: Path, lines: Path, briefs: int, *, seed: int = 7) -> list[Line]:
    """Write a library of briefs, ten positions each, and the positions as lines of text; return these."""
    folder.mkdir(parents=True)
    rng = random.Random(seed)
    vocabulary = [_word(rng) for _ in range(8_000)]
    names = [_word(rng).capitalize() for _ in range(300)]
    positions: list[Line] = []

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
        titles = [text(3) for _ in range(2)]
        written += ["issues:", *(f"  - {{id: i{k}, title: {titles[k]}, proposition: {text(8)}}}" for k in range(2))]
        written += ["positions:"]
        for k in range(10):
            stance, summary, quote = rng.choice(_STANCES), text(14), text(8)
            written.append(
                f"  - {{party: p{k % 5}, issue: i{k // 5}, stance: {stance}, summary: {summary}, since: {day},"
                f" evidence: [{{source: s, quote: {quote}, paragraph: 3}}]}}"
            )
            positions.append(Line(f"brief-{brief:05d}", parties[k % 5], titles[k // 5], stance, f"{summary} {quote}"))
        (folder / f"brief-{brief:05d}.yaml").write_text("\n".join(written) + "\n", encoding="utf-8")
    lines.write_text("\n".join(" ".join(position) for position in positions) + "\n", encoding="utf-8")
    return positions


def last_of_hundred(times: Sequence[float]) -> float:
    """Return what 99 in 100 do not exceed."""
    return statistics.quantiles(times, n=100, method="inclusive")[-1]


def compare(name: str, mine: Sequence[float], other: Sequence[float], goal: float) -> None:
    """Print one figure: the median of the ratios, and both sides' medians."""
    ratio = statistics.median(one / two for one, two in zip(mine, other, strict=True))
    show(name, statistics.median(mine), statistics.median(other), ratio, goal)


def report(name: str, mine: float, other: float, goal: float) -> None:
    """Print one figure that is measured once, or against a number."""
    show(name, mine, other, mine / other, goal)


def show(name: str, mine: float, other: float, ratio: float, goal: float) -> None:
    """Print a line of the table."""
    verdict = "reached" if ratio <= goal else "MISSED"
    print(f"{name:44}{mine:12.3f}{other:12.3f}{ratio:8.2f}{goal:8.2f}  {verdict}", flush=True)


def _word(rng: random.Random) -> str:
    return "".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(2, 4)))


if __name__ == "__main__":
    if shutil.which("fzf") is None:
        sys.exit("this benchmark wants fzf on the path")
    main()
