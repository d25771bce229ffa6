"""From a quotation to its passage in a text of 16 MiB: `python -m tests.benchmark.source`.

The texts are made from a seed: English of many lines, of one line, and Chinese. Reading a text is what is done once; finding a
passage and laying out what a screen shows of it is what is done for each. Prints and judges; asserts nothing.
"""

import random
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Evidence, Source
from briefing.brief.vocabulary import Reliability, SourceKind
from briefing.library.checks.passages import Passage, SourcePassages, find_passage
from briefing.library.checks.source_texts import SourceText, source_text
from briefing.output.pages.source_layout import SourceLayout

SIZE = 16 << 20
TIMES = 7
GOAL = 0.1
WORDS = (
    "spoil",
    "bank",
    "grey",
    "union",
    "said",
    "the",
    "of",
    "plume",
    "across",
    "spawning",
    "won’t",
    "—",
    "“no",
    "Größe",
)
SIGNS = "北京的政府表示强烈反对这一决定我们认为"
ENGLISH = "Yesterday the mayor’s office — so it seems — called the ‘new’ harbour wall a quiet success for the town."
CHINESE = "昨天市长说港口的水是干净的，今天渔民不同意。"
QUOTES = {
    ENGLISH: (
        "called the 'new' harbour wall",
        "Yesterday the mayor's office … a quiet success",
        "the mayor's [own] office - so it seems - called the [old] harbour wall",
        "nothing of the kind stands there",
    ),
    CHINESE: ("港口的水是干净的", "昨天市长说……渔民不同意", "没有这样的话"),
}


def main() -> None:
    """Make each text, read it, find each quotation, lay out a screen; print."""
    texts: tuple[tuple[str, str, str], ...] = (
        ("English, many lines", "\n".join(sentences(WORDS, " ")), ENGLISH),
        ("English, one line", " ".join(sentences(WORDS, " ")), ENGLISH),
        ("Chinese, one line", "".join(sentences(SIGNS, "")), CHINESE),
    )
    for name, text, needle in texts:
        middle = len(text) // 2
        begun = time.perf_counter()
        read = source_text(f"{text[:middle]}{needle}{text[middle:]}")
        print(f"{name}: read in {time.perf_counter() - begun:.1f} s, {len(read.paragraphs):,} paragraphs")
        for quote in QUOTES[needle]:
            measured = [taken(partial(find, quote, read)) for _ in range(TIMES)]
            print(f"  {quote[:48]:50} {verdict(measured)}")
        print(f"  {'a screen of 60 lines':50} {verdict([taken(partial(show, read)) for _ in range(TIMES)])}")


def sentences(parts: Iterable[str], between: str) -> Iterator[str]:
    """Yield sentences of random words, until there are enough for one text."""
    choice = random.Random(1)
    words, length = [*parts], 0
    while length < SIZE:
        sentence = between.join(choice.choice(words) for _ in range(100)) + ("." if between else "。")
        length += len(sentence.encode())
        yield sentence


def find(quote: str, text: SourceText) -> Passage | None:
    """Find a quotation in a text."""
    passage = find_passage(Evidence(source="paper", quote=quote), Ref(ItemKind.CLAIM, "a"), "", text)
    return passage if isinstance(passage, Passage) else None


def show(text: SourceText) -> None:
    """Lay out what a screen shows in the middle of a text."""
    source = Source(id="paper", title="t", kind=SourceKind.ARTICLE, reliability=Reliability.A)
    layout = SourceLayout(SourcePassages(source, text))
    row, lines = len(layout.rows) // 2, 0
    while lines < 60:
        lines += len(layout.lines(row, 116, None))
        row += 1


def taken(work: Callable[[], object]) -> float:
    """Return how many seconds some work takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def verdict(measured: list[float]) -> str:
    """Write a median in milliseconds, and whether it is within the goal."""
    median = statistics.median(measured)
    return f"{median * 1000:7.1f} ms {'ok' if median <= GOAL else 'MISSED'}"


if __name__ == "__main__":
    main()
