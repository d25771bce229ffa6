"""A process that records until it is killed, and prints each line once the call that recorded it has returned.

    python -m tests.room.worker FOLDER [NAME]

Without a name it begins a record. Its first line is the record's name; the others are `asked NUMBER WORDS`, `settled
NUMBER WORDS` and `shown STEP`.
"""

import os
import sys
from itertools import count
from pathlib import Path

from briefing.brief.items import ItemKind, Ref
from briefing.brief.room_questions import Settlement
from briefing.room.record.recorder import Record


def main(folder: Path, name: str | None) -> None:
    """Record without end."""
    record = Record.join(folder, name) if name else Record.begin(folder, brief_id="alder", title="Port Alder")
    say(str(record.name))
    for turn in count(1):
        words = f"{os.getpid()}-{turn} — why? " + "x" * (turn % 7 * 100)
        record.add_step(f"step-{os.getpid()}-{turn}", "A step")
        say(f"shown step-{os.getpid()}-{turn}")
        number = record.add_question(words, step="a", on=Ref(ItemKind.CLAIM, "no-harm"))
        say(f"asked {number} {words}")
        if turn % 3 == 0:
            record.settle(number, Settlement.ANSWERED, words)
            say(f"settled {number} {words}")


def say(line: str) -> None:
    """Tell the one that reads the pipe, at once."""
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None)
