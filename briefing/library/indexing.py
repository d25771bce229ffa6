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
from briefing.library.census import Stamp
from briefing.library.index import HIDDEN, Indexed
from briefing.library.reader import Reading, read_file, sound_brief
from briefing.library.rows import brief_rows
from briefing.library.sight import as_seen

_CHUNK = 64


def read_all(stamps: Sequence[Stamp], audience: Marking, *, shared: bool) -> Iterator[Indexed]:
    """Yield every file as rows or problems, in order; a file that goes away meanwhile is one with a problem."""
    read = partial(read_one, audience)
    if not shared or (os.cpu_count() or 1) == 1:
        yield from map(read, stamps)
        return
    from multiprocessing import get_context

    with get_context("spawn").Pool(os.cpu_count(), initializer=gc.disable) as pool:
        yield from pool.imap(partial(_read_for_another, audience), stamps, chunksize=_CHUNK)


def read_one(audience: Marking, stamp: Stamp) -> Indexed:
    """Read one file as an audience may see it."""
    path = Path(stamp.path)
    brief = sound_brief(path)
    reading = as_seen(Reading(stamp.path, brief, (), None) if brief else read_file(path), audience)
    if reading.is_hidden:
        return Indexed(stamp, reading.id, 0, 0, [], set(), HIDDEN, set())
    if reading.brief is None:
        return Indexed(stamp, reading.id, 0, 0, [], set(), json.dumps(reading.problems), set())
    day = int(reading.brief.as_of.replace("-", "").ljust(8, "0"))
    rows, words = brief_rows(reading.brief, reading.id)
    return Indexed(stamp, reading.id, day, reading.brief.strictest.rank, rows, _names(reading.brief), "", words)


_sent_words: set[str] = set()
_sent_names: set[tuple[str, str, str, str]] = set()


def _read_for_another(audience: Marking, stamp: Stamp) -> Indexed:
    """Read one file for another process, that need not be told of words and names which it knows from this one."""
    read = read_one(audience, stamp)
    words, names = read.words - _sent_words, read.names - _sent_names
    _sent_words.update(words)
    _sent_names.update(names)
    return read._replace(words=words, names=names)


def _names(brief: Brief) -> set[tuple[str, str, str, str]]:
    labels = {party.id: party.label for party in brief.parties}
    titles = {issue.id: issue.title for issue in brief.issues}
    called = [("party", labels, party_names(brief.parties)), ("issue", titles, issue_names(brief.issues))]
    return {
        (noun, tokens.fold(name).strip(), item, shown[item])
        for noun, shown, names in called
        for item, known in names.items()
        for name in known
    }
