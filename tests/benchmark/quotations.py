"""`briefing check --sources` against reading and folding the texts alone: `python -m tests.benchmark.quotations`.

A thousand briefs with ten thousand quotations in texts of 50 KB, made from a seed: the check with nothing kept and with what it
kept, and the texts read and folded on as many processes; whole processes, their start included, in turn. Then one text of
16 MiB, in the shapes that texts come in, with true, folded and false quotations. Prints and judges; asserts nothing.
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator, Sequence
from multiprocessing import get_context
from pathlib import Path

from briefing.library.checks.quoting.folded import folded_text
from briefing.library.reading.source_file import read_source
from tests.benchmark.library import BRIEFING
from tests.benchmark.source import CHINESE, ENGLISH, SIGNS, WORDS, sentences

BRIEFS, QUOTATIONS, SIZE = 1_000, 10, 50_000
TIMES = 3
GOAL, GOAL_LONG = 2.0, 2.0
LONG_QUOTES = {
    ENGLISH: (
        "called the 'new' harbour wall",
        "Yesterday the mayor's office … a quiet success",
        "nothing of the kind is there",
    ),
    CHINESE: ("港口的水是干净的", "昨天市长说……渔民不同意", "没有这样的话"),
}
COMMON = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "that",
    "said",
    "was",
    "it",
    "for",
    "on",
    "with",
    "as",
    "by",
    "at",
    "from",
    "harbour",
    "union",
    "port",
    "council",
    "spoil",
    "plume",
    "dredger",
    "water",
    "ships",
    "mayor",
    "letter",
    "court",
    "plan",
    "bank",
    "grey",
    "safe",
    "sand",
    "fishers",
    "spawning",
    "grounds",
    "wall",
    "office",
    "town",
    "week",
    "public",
    "costs",
    "safety",
]


def main() -> None:
    """Make the briefs and the texts, measure both sides in turn, print; then the long texts."""
    with tempfile.TemporaryDirectory() as home:
        briefs, texts = Path(home) / "briefs", Path(home) / "texts"
        make(briefs, texts)
        check = [BRIEFING, "check", str(briefs), "--sources", str(texts)]
        fold = [sys.executable, "-m", "tests.benchmark.quotations", str(texts)]
        measured = []
        for number in range(TIMES):
            cache = {"XDG_CACHE_HOME": str(Path(home) / f"cache-{number}")}
            measured.append((taken(check, cache), taken(check, cache), taken(fold, cache)))
    print(f"{BRIEFS:,} briefs, {BRIEFS * QUOTATIONS:,} quotations, texts of {SIZE:,} bytes, {os.cpu_count()} processes")
    for number, what in enumerate(("seconds", "seconds of all cores")):
        for side, name in enumerate(("nothing kept", "all kept")):
            report(f"{what}, {name}", [(one[side][number], one[2][number]) for one in measured])
    long_texts()


def report(what: str, measured: Sequence[tuple[float, float]]) -> None:
    """Print one figure of both sides, the medians and every pair of measurements."""
    mine, other = (statistics.median(side) for side in zip(*measured, strict=True))
    ratio = mine / other
    print(f"{what}: check {mine:.2f}, reading and folding {other:.2f}, ratio {ratio:.2f}, goal {GOAL}:", end=" ")
    all_of_them = ", ".join(f"{one:.2f}/{two:.2f}" for one, two in measured)
    print(f"{'reached' if ratio <= GOAL else 'MISSED'} ({all_of_them})")


def taken(command: Sequence[str], environment: dict[str, str]) -> tuple[float, float]:
    """Return how many seconds a command takes, and how many of all cores, which other programs do not prolong."""
    began, before = time.perf_counter(), os.times()
    subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env={**os.environ, **environment}
    )
    after = os.times()
    cores = after.children_user - before.children_user + after.children_system - before.children_system
    return time.perf_counter() - began, cores


def make(briefs: Path, texts: Path) -> None:
    """Write the briefs, and a text for each: of twenty quotations one is false, and one leaves a word out."""
    briefs.mkdir()
    texts.mkdir()
    choice = random.Random(7)
    for number in range(BRIEFS):
        lines = [*paragraphs(choice)]
        (texts / f"text-{number}.txt").write_text("\n\n".join(lines), encoding="utf-8")
        claims = "".join(claim(choice, lines, place) for place in range(QUOTATIONS))
        (briefs / f"brief-{number}.yaml").write_text(
            f"format: 1\ntitle: Brief {number}\nas_of: 2025-03-14\nmarking: TLP:CLEAR\nbottom_line: Little is said.\n"
            f"sources:\n  - {{id: paper, title: A paper, kind: article, reliability: A, file: text-{number}.txt}}\n"
            "parties: [{id: port, name: The Port}, {id: union, name: The Union}]\n"
            "issues: [{id: site, title: Site, proposition: The site is safe.}]\n"
            f"claims:\n{claims}",
            encoding="utf-8",
        )


def paragraphs(choice: random.Random) -> Iterator[str]:
    """Yield paragraphs of random sentences, until there are enough for one text."""
    length = 0
    while length < SIZE:
        parts = []
        for _ in range(choice.randint(2, 5)):
            words = [choice.choice(COMMON) for _ in range(choice.randint(8, 25))]
            words[len(words) // 2] += choice.choice(
                ("", "", "", ",", " — as they say —", "’s", f" {choice.randint(2, 999)}")
            )
            parts.append(" ".join(words).capitalize() + ".")
        paragraph = " ".join(parts)
        yield f"“{paragraph}” said one." if choice.random() < 0.2 else paragraph
        length += len(paragraph.encode()) + 2


def claim(choice: random.Random, lines: Sequence[str], place: int) -> str:
    """Write a claim that quotes some words of a text, or words that are not there."""
    words = choice.choice(lines).split(" ")
    begin = choice.randrange(max(1, len(words) - 12))
    quoted = words[begin : begin + choice.randint(5, 12)]
    fate = choice.random()
    if fate < 0.05:
        quoted[len(quoted) // 2] = "elsewhere"
    elif fate < 0.1:
        quoted[len(quoted) // 2] = "…"
    maker, number = choice.choice(("port", "union")), f" {choice.randint(2, 999)}" if choice.random() < 0.05 else ""
    quote = " ".join(quoted).strip("“” ").replace("'", "''")
    return (
        f"  - id: claim-{place}\n    made_by: {maker}\n    kind: assertion\n    issue: site\n"
        f"    text: The spoil of the harbour is safe for{number} ships and fishers of the {COMMON[place]}.\n"
        f"    evidence: [{{source: paper, quote: '{quote}'}}]\n"
    )


def long_texts() -> None:
    """Check one brief over one text of 16 MiB, in each shape; print the seconds of the whole process."""
    english = " ".join(sentences(WORDS, " "))
    shapes = {
        "English, long lines": ("\n".join(sentences(WORDS, " ")), ENGLISH),
        "English, lines of 80": ("\n".join(textwrap.wrap(english[: len(english) // 8], 80)), ENGLISH),
        "English, one line": (english, ENGLISH),
        "ASCII, long lines": ("\n".join(sentences(COMMON, " ")), ENGLISH),
        "Chinese, one line": ("".join(sentences(SIGNS, "")), CHINESE),
    }
    with tempfile.TemporaryDirectory() as home:
        for number, (name, (text, needle)) in enumerate(shapes.items()):
            if name == "English, lines of 80":
                text = "\n".join([text] * 8)
            middle = text.find("\n", len(text) // 2) + 1 or len(text) // 2
            whole = (f"{text[:middle]}{needle}{text[middle:]}").encode()[: (16 << 20) - 4].decode("utf-8", "ignore")
            folder = Path(home) / str(number)
            folder.mkdir()
            (folder / "text.txt").write_text(whole, encoding="utf-8")
            quotes = LONG_QUOTES[needle]
            evidence = ", ".join(f'{{source: paper, quote: "{quote}"}}' for quote in quotes)
            (folder / "brief.yaml").write_text(
                "format: 1\ntitle: Brief\nas_of: 2025-03-14\nmarking: TLP:CLEAR\nbottom_line: Little is said.\n"
                "sources:\n  - {id: paper, title: A paper, kind: article, reliability: A, file: text.txt}\n"
                "parties: [{id: port, name: The Port}, {id: union, name: The Union}]\n"
                "issues: [{id: site, title: Site, proposition: The site is safe.}]\n"
                f"timeline: [{{date: 2025, text: The port speaks., evidence: [{evidence}]}}]\n",
                encoding="utf-8",
            )
            command = [BRIEFING, "check", str(folder / "brief.yaml"), "--sources", str(folder)]
            cold = [taken(command, {"XDG_CACHE_HOME": str(folder / f"cache-{time_}")}) for time_ in range(TIMES)]
            seconds, cores = (statistics.median(side) for side in zip(*cold, strict=True))
            kept, _ = taken(command, {"XDG_CACHE_HOME": str(folder / "cache-0")})
            verdict = "reached" if seconds < GOAL_LONG else "MISSED"
            size = len(whole.encode()) / (1 << 20)
            print(
                f"{name}, {size:.1f} MiB, {len(quotes)} quotations: {seconds:.2f} s ({cores:.2f} of the core), "
                f"kept {kept:.2f} s; goal {GOAL_LONG:.0f} s: {verdict}"
            )


def fold_all(texts: Path) -> None:
    """Read and fold every text, on as many processes as there are cores."""
    with get_context("spawn").Pool(os.cpu_count()) as pool:
        for _ in pool.imap(fold_one, sorted(map(str, texts.iterdir())), chunksize=32):
            pass


def fold_one(path: str) -> None:
    """Read and fold one text."""
    source_file, _ = read_source(Path(path), Path(path).name)
    assert source_file is not None
    folded_text(source_file.text)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        fold_all(Path(sys.argv[1]))
    else:
        main()
