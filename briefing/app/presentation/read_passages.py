"""The passages of sources' texts that the room is shown on request: each process reads the text itself, as no stage holds it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from briefing.brief.items import Ref
from briefing.brief.links import Links
from briefing.library.checks.source_texts import SourceTexts
from briefing.library.reading.problems import Problem
from briefing.output.deck.on_request import passage_at
from briefing.output.deck.passage import WrittenPassage, written_passage


class PassageRequest(NamedTuple):
    """A passage that is to be shown: its address, the file of its text, and the digest of the brief that has it."""

    ref: Ref
    text: str
    digest: str


class ReadPassages:
    """What was read for the last request: the passage as a slide, or that the words are not there."""

    def __init__(self) -> None:
        self._request: PassageRequest | None = None
        self._written: WrittenPassage | None = None

    def awaits(self, request: PassageRequest | None) -> bool:
        """Return whether a request has yet to be read."""
        return request is not None and request != self._request

    def written(self, request: PassageRequest | None) -> WrittenPassage | None:
        """Return the passage of a request; None where it has not been read, or could not be: the item alone is shown then."""
        return self._written if request is not None and request == self._request else None

    def take(self, request: PassageRequest, written: WrittenPassage | None) -> None:
        """Keep what was read for a request."""
        self._request, self._written = request, written


def read_passage(texts: SourceTexts, links: Links, request: PassageRequest) -> WrittenPassage | None:
    """Read the text of a request and write its passage; None where the text or the words are not there. Reads a file."""
    passage = passage_at(links, request.ref)
    if passage is None:
        return None
    item, evidence = passage
    path, name = Path(request.text), links.sources[evidence.source].file
    if name is None or path.parts[-len(Path(name).parts) :] != Path(name).parts:
        return None  # another process names a file that is not this source's
    text = texts.text([path.parents[len(Path(name).parts) - 1]], name)
    return None if isinstance(text, Problem) else written_passage(links, item, evidence, text)
