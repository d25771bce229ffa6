"""Files read for the index: one by one, or shared among as many processes as there are cores."""

import gc
import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.brief.model import Brief
from briefing.brief.naming import issue_names, party_names
from briefing.library import tokens
from briefing.library.index import Indexed, Stamp
from briefing.library.reader import read_file
from briefing.library.rows import brief_rows

_CHUNK = 32


def read_all(stamps: Sequence[Stamp], *, shared: bool) -> Iterator[Indexed]:
    """Yield every file as rows or problems, in order; a file that goes away meanwhile is one with a problem."""
    if not shared or (os.cpu_count() or 1) == 1:
        yield from map(read_one, stamps)
        return
    from multiprocessing import get_context

    with get_context("spawn").Pool(os.cpu_count(), initializer=gc.disable) as pool:
        yield from pool.imap(read_one, stamps, chunksize=_CHUNK)


def read_one(stamp: Stamp) -> Indexed:
    """Read one file."""
    reading = read_file(Path(stamp.path))
    if reading.brief is None:
        return Indexed(stamp, reading.id, 0, 0, [], [], json.dumps(reading.problems), "")
    day = int(reading.brief.as_of.replace("-", "").ljust(8, "0"))
    rows = list(brief_rows(reading.brief, reading.id))
    words = " ".join(set().union(*(row.words.split(" ") for row in rows)))
    return Indexed(stamp, reading.id, day, reading.brief.strictest.rank, rows, _names(reading.brief), "", words)


def _names(brief: Brief) -> list[tuple[str, str, str, str]]:
    labels = {party.id: party.label for party in brief.parties}
    titles = {issue.id: issue.title for issue in brief.issues}
    called = [("party", labels, party_names(brief.parties)), ("issue", titles, issue_names(brief.issues))]
    return [
        (noun, tokens.fold(name).strip(), item, shown[item])
        for noun, shown, names in called
        for item, known in names.items()
        for name in known
    ]
