"""A desk that decides until it is killed: `python -m tests.desk.worker FILE`.

After each decision it prints two fingerprints: of the file as it is now, and of the file as the next decision will leave it.
"""

import hashlib
import os
import sys
from itertools import count
from pathlib import Path

from briefing.brief.items import ItemKind, Ref
from briefing.desk.desk import Desk


def main(path: Path) -> None:
    """Decide without end."""
    desk = Desk.open(path)
    claim = Ref(ItemKind.CLAIM, "wait")
    desk.set_field(claim, "text", words(0))
    for number in count(1):
        following = desk.text.replace(words(number - 1), words(number))
        os.write(1, f"{fingerprint(desk.text)} {fingerprint(following)}\n".encode())
        desk.set_field(claim, "text", words(number))


def words(number: int) -> str:
    """Return the text of a decision: longer and shorter ones in turn."""
    return f"Decision number {number}" + " and more" * (number % 5 * 200) + " in all"


def fingerprint(text: str) -> str:
    """Return the SHA-256 of a text's bytes."""
    return hashlib.sha256(text.encode()).hexdigest()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
