"""Two hundred processes that record are killed at random moments: `python -m tests.benchmark.room`.

Prints how many were killed, what they had acknowledged, and what of it is not in their files: nothing may be missing.
"""

import random
import sys
import tempfile
from pathlib import Path

from tests.room.killed_recorder import kill_one

TIMES = 200


def main() -> int:
    """Kill them one by one; return 1 where an acknowledged line was lost."""
    chance = random.Random(11)
    with tempfile.TemporaryDirectory() as folder:
        killed = [kill_one(Path(folder), chance) for _ in range(TIMES)]
    lost = [line for process in killed for line in process.lost]
    print(
        f"{len(killed)} processes killed while they recorded, after {sum(process.acknowledged for process in killed)} lines"
    )
    print(
        f"{len(lost)} acknowledged lines lost (goal: 0); {sum(process.cut for process in killed)} lines cut short and reported"
    )
    print(*lost, sep="\n", end="")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
