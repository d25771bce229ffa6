"""Ten thousand sequences of decisions at the desk: `python -m tests.benchmark.desk [HOW-MANY [FIRST-SEED]]`.

Each is over a brief and a layout of its own, drawn from a seed: 250 sequences from each seed, of which the first is 0 where
none is named, and the next one 250 more. After each decision the file must read as the brief on the desk and differ in nothing
but the lines of what was decided; after all are undone it must have its first bytes. Prints how many decisions were made and
refused, how many refusals came from a layout that could not be changed in place, and how long a decision took.
Two processes share the work. Stops at the first sequence that fails, and prints it.
"""

import statistics
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from random import Random

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as of_seed
from hypothesis import strategies as st

from briefing.brief.model import Brief
from tests.brief.generated import briefs
from tests.desk.random_decisions import decide_and_undo_all

COUNT, LONGEST, PORTION = 10_000, 8, 250


def main() -> None:
    """Play all sequences and print what came of them."""
    count, first = ([*map(int, sys.argv[1:]), *(COUNT, 0)[len(sys.argv) - 1 :]])[:2]
    begin, counts, times = time.perf_counter(), Counter[str](), list[float]()
    portions = [(first + number, min(PORTION, count - number)) for number in range(0, count, PORTION)]
    with ProcessPoolExecutor(2) as pool:
        for made, took in pool.map(play, *zip(*portions, strict=True)):
            counts += made
            times += took
            seconds = time.perf_counter() - begin
            print(f"{counts['sequences']:6} sequences, {seconds:5.0f} s", file=sys.stderr, flush=True)
    print(f"{counts['sequences']} sequences: {counts['made']} decisions made, {counts['refused']} refused", end="")
    print(f", {counts['unchangeable']} of these because of the layout")
    print(f"a decision: {statistics.median(times) * 1000:.1f} ms in the median, {max(times) * 1000:.0f} ms at the most")


def play(seed: int, count: int) -> tuple[Counter[str], list[float]]:
    """Play some sequences; return the counts, and how long each decision took in seconds."""
    counts, times = Counter[str](), list[float]()

    @of_seed(seed)
    @settings(
        max_examples=count, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=[*HealthCheck]
    )
    @given(briefs(), st.integers(0, 2**32))
    def one(brief: Brief, number: int) -> None:
        chance = Random(number)
        decisions = decide_and_undo_all(brief, chance, chance.randint(1, LONGEST))
        counts.update(sequences=1, made=decisions.made, refused=decisions.refused, unchangeable=decisions.unchangeable)
        times.extend(decisions.seconds)

    one()
    return counts, times


if __name__ == "__main__":
    main()
