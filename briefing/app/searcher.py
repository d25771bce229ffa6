"""The index as screens use it: updated and queried on worker threads, so that no key waits for it.

Owns two connections (one updates, one answers) and the rule that a query is dropped once the next key supersedes it.
"""

import sqlite3
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.library.checked_hits import checked_hits
from briefing.library.files.location import Place
from briefing.library.files.snapshot import take_snapshot
from briefing.library.files.source_folders import SourcePlaces
from briefing.library.index.connection import Index, Progress, ask_again_where_corrupt, is_interrupted
from briefing.library.index.refresh import make_anew, refresh
from briefing.library.lookup.hits import Hit, LookupAnswer, lookup, positions_of
from briefing.library.lookup.listing import Listing, listing, withheld_positions
from briefing.library.lookup.names import PartyOrIssue
from briefing.library.lookup.words.thesaurus import trade_thesaurus

Answer = TypeVar("Answer")

_MOST_POSITIONS = 500
"""How many positions of one party are shown over time, the newest."""


class _Closed(Exception):
    """The searcher was closed while the index was being updated."""


class Searcher:
    """Answers queries about one folder for one audience.

    Every method but `close` and `interrupt` may be slow: call it on a thread.
    """

    def __init__(
        self, place: Place, folder: Path, *, audience: Marking, synonyms: tuple[tuple[str, ...], ...] = ()
    ) -> None:
        """Prepare to ask the index of a place, kept in a folder; `synonyms` are the person's own groups of words."""
        self._place = place
        self._synonyms = synonyms
        self._audience = audience
        self._folder = folder
        self._asking = threading.Lock()
        self._filling = threading.Lock()
        self._index: Index | None = None
        self._shared = False
        self._is_closed = False

    def fill(self, progress: Progress) -> int:
        """Update the index; return how many files were read again. Raises NotFoundError where the folder has gone.

        Returns 0 soon after the searcher is closed.
        """
        trade_thesaurus(self._synonyms)  # which the first question then finds read
        with self._filling, suppress(_Closed):
            self._go_on()
            index = self._opened()
            if index.is_kept:
                with index:
                    return refresh(index, progress, pause=self._go_on)
            with self._asking:  # in memory: the one connection both fills and answers
                if self._is_closed:  # meanwhile
                    index.close()
                    return 0
                self._close_asked()
                self._index, self._shared = index, True
                return refresh(index, progress, pause=self._go_on)
        return 0

    def _go_on(self) -> None:
        if self._is_closed:
            raise _Closed

    def ask(self, text: str, open_brief: str | None, is_superseded: Callable[[], bool]) -> LookupAnswer | None:
        """Answer a query from the index as it is; None where a newer query superseded it.

        For an audience also None while a file may have changed its marking since the index read it.
        """
        thesaurus = trade_thesaurus(self._synonyms)
        return self._asked(lambda index: lookup(index, text, open_brief=open_brief, thesaurus=thesaurus), is_superseded)

    def checked(self, hit: Hit, places: SourcePlaces) -> Hit:
        """Return a hit with what the check of its quotations came to, as far as their texts are at hand."""
        return self.all_checked([hit], places)[0]

    def all_checked(self, hits: Sequence[Hit], places: SourcePlaces) -> tuple[Hit, ...]:
        """Return hits with what the check of their quotations came to, as far as their texts are at hand."""
        return checked_hits(hits, places, audience=self._audience, cache=self._folder)

    def positions(self, party: str, is_superseded: Callable[[], bool]) -> tuple[tuple[Hit, ...], int] | None:
        """Return what a party, by its label, holds in all briefs, and how many positions the audience may not see."""
        return self._asked(
            lambda index: (
                positions_of(index, PartyOrIssue(party, ()), most=_MOST_POSITIONS),
                withheld_positions(index, party),
            ),
            is_superseded,
        )

    def list(self, text: str, is_superseded: Callable[[], bool], *, most: int = -1) -> Listing | None:
        """List the briefs that match a filter, from the index as it is; None as for `ask`."""
        return self._asked(lambda index: listing(index, text, most=most), is_superseded)

    def _opened(self) -> Index:
        return Index(self._place.paths, self._folder, audience=self._audience)

    def _asked(self, question: Callable[[Index], Answer], is_superseded: Callable[[], bool]) -> Answer | None:
        return ask_again_where_corrupt(lambda: self._answer(question, is_superseded), self._begin_anew)

    def _answer(self, question: Callable[[Index], Answer], is_superseded: Callable[[], bool]) -> Answer | None:
        with self._asking:
            if self._is_closed or is_superseded():
                return None
            if self._index is not None and not self._shared and self._index.is_detached:
                self._close_asked()
            if self._index is None:
                self._index = self._opened()
            if not self._may_answer(self._index):
                return None
            try:
                answer = question(self._index)
                return None if self._is_closed else answer
            except sqlite3.OperationalError as error:
                if is_interrupted(error):
                    return None  # by a newer question
                raise

    def _may_answer(self, index: Index) -> bool:
        """Return whether answers can hold nothing hidden from the audience: the index is then as new as the files."""
        return self._audience is EVERYBODY or index.digest == take_snapshot(index.paths).digest

    def _begin_anew(self) -> None:
        """Rebuild an index that cannot be read."""
        with self._filling, self._asking, suppress(_Closed):
            self._go_on()
            self._close_asked()
            with self._opened() as index:
                make_anew(index, pause=self._go_on)

    def interrupt(self) -> None:
        """Stop the query that is running."""
        index = self._index
        if index is not None and not self._shared:
            with suppress(sqlite3.Error):
                index.connection.interrupt()

    def close(self) -> None:
        """Close the index. Later queries return None and do not open it again."""
        self._is_closed = True
        self.interrupt()
        with self._asking:
            self._close_asked()

    def _close_asked(self) -> None:
        if self._index is not None:
            self._index.close()
        self._index, self._shared = None, False
