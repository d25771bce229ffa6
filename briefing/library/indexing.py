"""Files read for the index: one by one, or shared among as many processes as there are cores."""

import gc
import json
import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from briefing.brief.model import Brief
from briefing.brief.naming import issue_names, party_names
from briefing.brief.vocabulary import Marking
from briefing.library import tokens
from briefing.library.index import HIDDEN, Indexed, Stamp
from briefing.library.reader import read_file
from briefing.library.rows import brief_rows
from briefing.library.sight import as_seen

_CHUNK = 32


def read_all(stamps: Sequence[Stamp], audience: Marking, *, shared: bool) -> Iterator[Indexed]:
    """Yield every file as rows or problems, in order; a file that goes away meanwhile is one with a problem."""
    read = partial(read_one, audience)
    if not shared or (os.cpu_count() or 1) == 1:
        yield from map(read, stamps)
        return
    from multiprocessing import get_context

    with get_context("spawn").Pool(os.cpu_count(), initializer=gc.disable) as pool:
        yield from pool.imap(read, stamps, chunksize=_CHUNK)


def read_one(audience: Marking, stamp: Stamp) -> Indexed:
    """Read one file as an audience may see it."""
    reading = as_seen(read_file(Path(stamp.path)), audience)
    if reading.is_hidden:
        return Indexed(stamp, reading.id, 0, 0, [], [], HIDDEN, "")
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
