"""Files read for the index: one by one, or shared among processes."""

import json
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from briefing.brief.model import Brief
from briefing.brief.naming import issue_names, party_names
from briefing.brief.vocabulary import Marking
from briefing.brief.words import fold
from briefing.library import workers
from briefing.library.census import Stamp
from briefing.library.index import HIDDEN, Indexed
from briefing.library.reader import Reading, read_file, sound_brief
from briefing.library.rows import brief_rows
from briefing.library.sight import as_seen


def read_all(stamps: Sequence[Stamp], audience: Marking, *, shared: bool) -> Iterator[Indexed]:
    """Yield every file as rows or problems, in order; a file that goes away meanwhile is one with a problem."""
    if shared and workers.are_of_use():
        yield from workers.shared(partial(_read_for_another, audience), stamps)
    else:
        yield from map(partial(read_one, audience), stamps)


def read_one(audience: Marking, stamp: Stamp) -> Indexed:
    """Read one file as an audience may see it."""
    path = Path(stamp.path)
    brief = sound_brief(path)
    reading = as_seen(Reading(stamp.path, brief, (), None) if brief else read_file(path), audience)
    if reading.is_hidden:
        return Indexed(stamp, reading.id, 0, 0, [], set(), HIDDEN)
    if reading.brief is None:
        return Indexed(stamp, reading.id, 0, 0, [], set(), json.dumps(reading.problems))
    day = int(reading.brief.as_of.replace("-", "").ljust(8, "0"))
    rows = brief_rows(reading.brief, reading.id)
    return Indexed(stamp, reading.id, day, reading.brief.strictest.rank, rows, _names(reading.brief), "")


_sent: set[tuple[str, str, str, str]] = set()


def _read_for_another(audience: Marking, stamp: Stamp) -> Indexed:
    """Read one file for another process, that need not be told of names which it knows from this one."""
    read = read_one(audience, stamp)
    names = read.names - _sent
    _sent.update(names)
    return read._replace(names=names)


def _names(brief: Brief) -> set[tuple[str, str, str, str]]:
    labels = {party.id: party.label for party in brief.parties}
    titles = {issue.id: issue.title for issue in brief.issues}
    called = [("party", labels, party_names(brief.parties)), ("issue", titles, issue_names(brief.issues))]
    return {
        (noun, fold(name).strip(), item, shown[item])
        for noun, shown, names in called
        for item, known in names.items()
        for name in known
    }
