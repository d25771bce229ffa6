"""The thread that checks the files of what screens show, and posts messages to the screens when they change.

It is a thread because a network folder may be slow, and one for all files so that an idle screen costs next to nothing.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from textual.message import Message

from briefing.brief.audience import visible_part
from briefing.brief.model import Brief
from briefing.brief.vocabulary import Marking
from briefing.library.followed_brief import BriefUpdate, FollowedBrief, KnownVersion
from briefing.output.pages.catalogue import Catalogue

if TYPE_CHECKING:
    from briefing.library.files.file_stat import FileStat
    from briefing.library.files.folder_watch import FolderWatch

EVERY = 0.06
"""Seconds between two checks."""

SOON = 0.03
"""Seconds until the next check while a file is changing."""

FOLDERS_EVERY = 0.25
"""Seconds between two checks of the library's folders."""


class Saved(Message):
    """The file of a screen's brief was saved, broken, removed or mended; `catalogue` is None unless it is sound."""

    def __init__(self, news: BriefUpdate, catalogue: Catalogue | None) -> None:
        super().__init__()
        self.news = news
        self.catalogue = catalogue


class BriefViewer(Protocol):
    """A screen that shows a brief and receives `Saved` messages about its file."""

    @property
    def file(self) -> Path:
        """The brief's file."""
        ...

    @property
    def catalogue(self) -> Catalogue:
        """The version that the screen shows."""
        ...

    def post_message(self, message: Message) -> bool:
        """Post a message to the screen, from any thread."""
        ...


class FileFollower:
    """Checks the files of open briefs, and the library's folders while the library is shown."""

    def __init__(self, audience: Marking, *, notes: Callable[[], bool], failed: Callable[[Exception], object]) -> None:
        """Follow files for an audience; comparisons of versions include the presenter's notes while `notes()` is true.

        `failed` is called on the thread with an unexpected error; nothing is followed afterwards.
        """
        self._audience = audience
        self._notes = notes
        self._failed = failed
        self._briefs: dict[str, tuple[FollowedBrief, list[BriefViewer]]] = {}
        self._folder: tuple[FolderWatch, Callable[[], object]] | None = None
        self._folder_due = 0.0
        self._to_check_now: set[str] = set()
        self._wake = threading.Event()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._ended = False

    # What is followed

    def follow(self, screen: BriefViewer, read_stat: Callable[[], FileStat | None]) -> FollowedBrief:
        """Follow a screen's brief until `leave`; `read_stat` returns what the file's stat was when it was read."""
        path = screen.file
        with self._lock:
            if str(path) not in self._briefs:
                known = screen.catalogue.brief
                followed = FollowedBrief(path, known, audience=self._audience, stat=read_stat())
                self._briefs[str(path)] = followed, []
            followed, screens = self._briefs[str(path)]
            self._briefs[str(path)] = followed, [*screens, screen]
            # The screen may have been made of an older version, and a newer one may have come since.
            if not _shows(screen, followed.newest.brief):
                _post(BriefUpdate(followed.newest, followed.newest, None), [screen])
        self._start()
        return followed

    def leave(self, screen: BriefViewer) -> None:
        """Stop following the brief for this screen."""
        with self._lock:
            for path, (followed, screens) in list(self._briefs.items()):
                remaining_screens = [other for other in screens if other is not screen]
                self._briefs[path] = followed, remaining_screens
                if not remaining_screens:
                    del self._briefs[path]

    def watch_folder(self, watch: FolderWatch, changed: Callable[[], object]) -> None:
        """Watch folders instead of any watched before; call `changed` on the thread when something in them changes."""
        with self._lock:
            self._folder, self._folder_due = (watch, changed), 0.0
        self._start()

    def leave_folder(self, watch: FolderWatch) -> None:
        """Stop watching folders."""
        with self._lock:
            if self._folder is not None and self._folder[0] is watch:
                self._folder = None

    def check_now(self, path: Path) -> None:
        """Read a changed file at once, without waiting for its writer, which has ended."""
        self._to_check_now.add(str(path))
        self._wake.set()

    def expect(self, path: Path, version: KnownVersion) -> None:
        """Expect a version of a file that the program itself has written."""
        with self._lock:
            followed, _ = self._briefs.get(str(path), (None, []))
        if followed is not None:
            followed.expect(version)

    def end(self) -> None:
        """Stop following everything."""
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
        """Check everything that is due; return whether a file is changing, and so the next check should come soon."""
        with self._lock:
            briefs, folder = list(self._briefs.items()), self._folder
        still_changing = [self._check_brief(path, followed, now) for path, (followed, _) in briefs]
        if folder is not None and now >= self._folder_due:
            self._folder_due = now + FOLDERS_EVERY
            watch, changed = folder
            is_changed = watch.poll(now)
            watch.spent(time.monotonic() - now, time.monotonic())
            if is_changed and not self._ended:
                changed()
        return any(still_changing)

    def _check_brief(self, path: str, followed: FollowedBrief, now: float) -> bool:
        at_once = path in self._to_check_now
        news = followed.poll(now, at_once=at_once, notes=self._notes())
        if at_once and not followed.is_moving:
            self._to_check_now.discard(path)
        if news is not None:
            with self._lock:  # a screen that follows from here on is given the newest version by `follow`
                _post(news, self._briefs.get(path, (followed, []))[1])
        return followed.is_moving


def _shows(screen: BriefViewer, newest: Brief | None) -> bool:
    """Say whether a screen shows a version of its brief, or as much of it as its own audience may see."""
    shown = screen.catalogue.brief
    return newest is not None and visible_part(newest, shown.withheld.audience) == shown


def _post(news: BriefUpdate, screens: Iterable[BriefViewer]) -> None:
    for screen in screens:
        with suppress(RuntimeError):  # the program has ended meanwhile
            screen.post_message(Saved(news, _catalogue(news.visible.brief, screen.catalogue)))


def _catalogue(brief: Brief | None, shown: Catalogue) -> Catalogue | None:
    """Return a version's catalogue for a screen: the one that it shows, where that is this very version."""
    if brief is None or shown.brief is brief:
        return shown if brief else None
    return Catalogue(brief, shown.id, shown.path)
