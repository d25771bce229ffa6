"""The index as the screens use it: filled and asked on threads of its own, so that no key ever waits for it.

Owns the two connections (one fills, one answers) and the rule that a query superseded by the next key is dropped.
"""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.library.files.location import Place
from briefing.library.files.snapshot import take_snapshot
from briefing.library.index.build import Progress, make_anew, refresh
from briefing.library.index.connection import Index, ask_again_where_corrupt, is_interrupted
from briefing.library.lookup.hits import LookupAnswer, lookup
from briefing.library.lookup.listing import Hidden, Listing, hidden_from, listing

Answer = TypeVar("Answer")


class _Closed(Exception):
    """The program ends: what is still unread stays so."""


class Searcher:
    """Answers queries over one place for one audience.

    Every method but `close` and `interrupt` may take long: call it on a thread.
    """

    def __init__(self, place: Place, folder: Path, *, audience: Marking) -> None:
        self._place = place
        self._audience = audience
        self._folder = folder
        self._asking = threading.Lock()
        self._filling = threading.Lock()
        self._index: Index | None = None
        self._shared = False
        self._is_closed = False

    def fill(self, progress: Progress) -> int:
        """Bring the index up to date; return how many files were read again. Raises NotFoundError for a lost folder.

        Ends soon, with 0, once the searcher is closed.
        """
        with self._filling, suppress(_Closed):
            index = self._opened()
            if index.is_kept:
                with index:
                    return refresh(index, progress, pause=self._go_on)
            with self._asking:  # in memory: the one connection both fills and answers
                if self._is_closed:
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
        """Answer a query from what is filled so far; None where a newer one has superseded it, or where an audience may not
        be answered before the files are read again."""
        return self._asked(lambda index: lookup(index, text, open_brief=open_brief), is_superseded)

    def list(self, text: str, is_superseded: Callable[[], bool], *, most: int = -1) -> Listing | None:
        """List what a filter leaves of what is filled so far, as `listing` does; None as for `ask`."""
        return self._asked(lambda index: listing(index, text, most=most), is_superseded)

    def hidden(self) -> Hidden:
        """Say how much is hidden from the audience of what is filled so far."""
        return self._asked(hidden_from, lambda: False) or Hidden(self._audience)

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
                return question(self._index)
            except sqlite3.OperationalError as error:
                if is_interrupted(error):
                    return None  # by a newer question
                raise

    def _may_answer(self, index: Index) -> bool:
        """Say whether nothing in the index is above what the audience may see now: it knows the files as they are."""
        return self._audience is EVERYBODY or index.digest == take_snapshot(index.paths).digest

    def _begin_anew(self) -> None:
        """Make an index again that cannot be read."""
        with self._filling, self._asking, suppress(_Closed):
            self._close_asked()
            with self._opened() as index:
                make_anew(index, pause=self._go_on)

    def interrupt(self) -> None:
        """Drop the query that is being answered."""
        index = self._index
        if index is not None and not self._shared:
            with suppress(sqlite3.Error):
                index.connection.interrupt()

    def close(self) -> None:
        """Let go of the index. Who still asks then is given nothing, and opens none."""
        self._is_closed = True
        self.interrupt()
        with self._asking:
            self._close_asked()

    def _close_asked(self) -> None:
        if self._index is not None:
            self._index.close()
        self._index, self._shared = None, False
