"""The one place that ticks: a thread that looks at the files of what the screens show, and tells them what became of those.

A thread of its own, because a folder of the network may keep a look waiting; and one for all, so that an idle screen costs
next to nothing. It touches no screen: what it finds goes to them as messages.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from textual.message import Message

from briefing.brief.vocabulary import Marking
from briefing.library.followed_brief import BriefUpdate, FollowedBrief
from briefing.output.pages.catalogue import Catalogue

if TYPE_CHECKING:
    from briefing.library.files.file_stat import FileStat
    from briefing.library.files.folder_watch import FolderWatch

EVERY = 0.06
"""Seconds between two looks."""

SOON = 0.03
"""Seconds until the look after one that saw a file move."""

FOLDERS_EVERY = 0.25
"""Seconds between two looks at the folders of the library."""


class Saved(Message):
    """The file of a screen's brief was saved, broken, taken away or mended; the catalogue is there where it is sound."""

    def __init__(self, news: BriefUpdate, catalogue: Catalogue | None) -> None:
        super().__init__()
        self.news = news
        self.catalogue = catalogue


class BriefViewer(Protocol):
    """What shows a brief and is told of its file's saves: a screen."""

    @property
    def file(self) -> Path:
        """The brief's file."""
        ...

    @property
    def catalogue(self) -> Catalogue:
        """The version that is shown."""
        ...

    def post_message(self, message: Message) -> bool:
        """Hand a message to the screen, from any thread."""
        ...


class FileFollower:
    """Looks at the files of the open brief while its screens stand, and at the library's folders while it is shown."""

    def __init__(self, audience: Marking, *, notes: Callable[[], bool], failed: Callable[[Exception], object]) -> None:
        """Follow files for an audience, with the presenter's notes while `notes` says so.

        `failed` is told, on the thread, of an error that nobody foresaw; nothing is followed from then on.
        """
        self._audience = audience
        self._notes = notes
        self._failed = failed
        self._briefs: dict[str, tuple[FollowedBrief, list[BriefViewer]]] = {}
        self._folder: tuple[FolderWatch, Callable[[], object]] | None = None
        self._folder_due = 0.0
        self._at_once: set[str] = set()
        self._wake = threading.Event()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._ended = False

    # What is followed

    def follow(self, screen: BriefViewer, read_stat: Callable[[], FileStat | None]) -> FollowedBrief:
        """Follow the brief of a screen, from the stat that its file had when it was read, until `leave`."""
        path = screen.file
        with self._lock:
            if str(path) not in self._briefs:
                known = screen.catalogue.brief
                followed = FollowedBrief(path, known, audience=self._audience, stat=read_stat())
                self._briefs[str(path)] = followed, []
            followed, screens = self._briefs[str(path)]
            self._briefs[str(path)] = followed, [*screens, screen]
        self._start()
        return followed

    def leave(self, screen: BriefViewer) -> None:
        """Follow the brief for this screen no longer."""
        with self._lock:
            for path, (followed, screens) in list(self._briefs.items()):
                left = [each for each in screens if each is not screen]
                self._briefs[path] = followed, left
                if not left:
                    del self._briefs[path]

    def watch_folder(self, watch: FolderWatch, changed: Callable[[], object]) -> None:
        """Look at folders from now on, instead of others, and call `changed` on the thread where anything has."""
        with self._lock:
            self._folder, self._folder_due = (watch, changed), 0.0
        self._start()

    def leave_folder(self, watch: FolderWatch) -> None:
        """Look at folders no longer."""
        with self._lock:
            if self._folder is not None and self._folder[0] is watch:
                self._folder = None

    def look_at_once(self, path: Path) -> None:
        """Read a file now where it has changed, and wait for nothing: whoever wrote it has ended."""
        self._at_once.add(str(path))
        self._wake.set()

    def end(self) -> None:
        """Look no more."""
        self._ended = True
        self._wake.set()

    # The thread

    def _start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="following", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        wait = EVERY
        while not self._ended:
            self._wake.wait(wait)
            self._wake.clear()
            try:
                wait = SOON if not self._ended and self.tick(time.monotonic()) else EVERY
            except Exception as error:
                self._ended = True
                self._failed(error)

    def tick(self, now: float) -> bool:
        """Look at everything; return whether a file is about to change, and is to be looked at again soon."""
        with self._lock:
            briefs, folder = list(self._briefs.items()), self._folder
        moving = [self._look(path, followed, screens, now) for path, (followed, screens) in briefs]
        if folder is not None and now >= self._folder_due:
            self._folder_due = now + FOLDERS_EVERY
            watch, changed = folder
            is_changed = watch.poll(now)
            watch.spent(time.monotonic() - now, time.monotonic())
            if is_changed and not self._ended:
                changed()
        return any(moving)

    def _look(self, path: str, followed: FollowedBrief, screens: list[BriefViewer], now: float) -> bool:
        at_once = path in self._at_once
        news = followed.poll(now, at_once=at_once, notes=self._notes())
        if at_once and not followed.is_moving:
            self._at_once.discard(path)
        if news is not None:
            brief = news.visible.brief
            for screen in screens:
                catalogue = Catalogue(brief, screen.catalogue.id, screen.catalogue.path) if brief else None
                with suppress(RuntimeError):  # the program has ended meanwhile
                    screen.post_message(Saved(news, catalogue))
        return followed.is_moving
