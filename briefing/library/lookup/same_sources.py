"""Which sources of several briefs somebody means by a word, and which are the same text under another id.

An id belongs to its file, so one text may be `letter` in one brief and `union-letter` in another; and two texts may share an
id. The same address, the same fingerprint of the text, or the same title by the same publisher on the same day make it one.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing.brief.model import Brief, Source
from briefing.brief.text import fold_name


class CitedSource(NamedTuple):
    """A source, and the number of the brief that has it among those that were searched."""

    brief: int
    source: Source


def meant_sources(briefs: Sequence[Brief], word: str) -> tuple[CitedSource, ...]:
    """Return the sources that a word means in some briefs, with all that are the same text, in the order of the briefs.

    The word is a source's id, title or address; where none is so called, all whose title has the word in it are meant.
    """
    cited = [CitedSource(number, source) for number, brief in enumerate(briefs) for source in brief.sources]
    wanted = fold_name(word)
    named = [one for one in cited if wanted in _names(one.source)]
    named = named or [one for one in cited if wanted and wanted in fold_name(one.source.title)]
    marks = {mark for one in named for mark in _marks(one.source)}
    return tuple(one for one in cited if one in named or any(mark in marks for mark in _marks(one.source)))


def known_names(briefs: Iterable[Brief]) -> Iterator[str]:
    """Yield the ids and titles of every source of some briefs, for a suggestion where a word means none."""
    for brief in briefs:
        for source in brief.sources:
            yield source.id
            yield source.title


def _names(source: Source) -> tuple[str, ...]:
    return tuple(fold_name(name) for name in (source.id, source.title, source.url) if name)


def _marks(source: Source) -> Iterator[tuple[str, ...]]:
    """Yield what makes a source the same text as another one that has it too."""
    if source.url:
        yield "url", source.url.rstrip("/")
    if source.sha256:
        yield "sha256", source.sha256
    if source.publisher and source.published:
        yield "title", fold_name(source.title), fold_name(source.publisher), source.published
