"""The base of the library and the lookup: a line to type a query in, and an index that is updated in the background."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial

from textual import on, work
from textual.message import Message

from briefing.app import commands
from briefing.app.screens.bases.base import BarredScreen
from briefing.app.widgets.bars.screen_bars import KeyHint
from briefing.app.widgets.item_list import ItemList
from briefing.app.widgets.line_input import LineInput
from briefing.brief.vocabulary import EVERYBODY
from briefing.errors import BriefingError
from briefing.library.files.folder_watch import FolderWatch
from briefing.library.lookup.listing import Hidden, Listing
from briefing.output.withheld import hidden_notice

_ON_ITEM = frozenset({"open-brief", "edit-brief", "go-to-hit", "copy-hit", "hit-over-time", "push"})
"""The commands that do something with the item under the cursor."""

_LEADING = -1
"""The rank of the way back where no item is under the cursor, so that nothing else can be done with the list."""


class QueryScreen(BarredScreen):
    """A screen whose query line receives every letter, over what the index answers."""

    item_list: ItemList
    """What the index answers: hits, or briefs."""

    class Progress(Message):
        """The index has read `done` of `files` files; it is complete where both are equal. `problem` says what failed.

        `listing` comes with the last of these messages: how many briefs there are, and how much is hidden from the audience.
        """

        def __init__(self, done: int, files: int, problem: str = "", *, listing: Listing | None = None) -> None:
            super().__init__()
            self.done = done
            self.files = files
            self.problem = problem
            self.listing = listing

    class FilesChanged(Message):
        """A file of the library was added, removed or changed."""

    def __init__(self, line: LineInput) -> None:
        super().__init__()
        self.line = line
        self.reading_state = "reading the briefs"
        """What is being read, in words; empty once the index is up to date."""
        self.folder_watch: FolderWatch | None = None
        self._problem = ""
        """Why the last update of the index failed. It is reported once, however often the update is tried again."""
        self.hidden_counts = Hidden(EVERYBODY)
        """How much of the library is hidden from the audience."""
        self.answered_for: str | None = None
        """The query whose answer is shown, from the index as it is now; None while it is asked again."""
        self._shown_for = ""
        """The query that the list is for."""
        self._question = 0
        self._awaiting: list[tuple[str, Callable[[], bool], Callable[[], None]]] = []
        """What keys asked for before the answer had come, in order: the text that was typed then, and what each waits for."""

    @property
    def hidden_notices(self) -> Sequence[str]:
        """What the top bar says of items and briefs hidden from the audience."""
        audience = self.briefing.shelf.audience
        return hidden_notice(audience, items=self.hidden_counts.items, briefs=self.hidden_counts.briefs)

    def accept_character(self, character: str) -> bool:
        """Type the character into the query line, wherever the focus is."""
        self.line.insert_text_at_cursor(character)
        self.set_focus(self.line)
        return True

    def accept_paste(self, text: str) -> None:
        """Paste the text into the query line, wherever the focus is."""
        self.line.paste(text)
        self.set_focus(self.line)

    def new_question(self) -> int:
        """Return the number of a question that is put to the index now; answers to earlier ones are shown no more.

        They may be on their way yet, and tell what the index held before it was updated.
        """
        self.answered_for = None
        self._question += 1
        return self._question

    def is_awaited(self, question: int, text: str) -> bool:
        """Say whether an answer is that to the newest question, and to what is typed now."""
        return question == self._question and text == self.line.value

    @property
    @abstractmethod
    def is_answered(self) -> bool:
        """Whether the list answers what is typed now."""

    @property
    @abstractmethod
    def has_item(self) -> bool:
        """Whether an item of the library is under the cursor: a brief, a refused file or a hit."""

    @property
    def is_listed(self) -> bool:
        """Whether the list is one for what is typed now, if perhaps from an index that is not up to date."""
        return self._shown_for == self.line.value and (self.item_list.ref is not None or self.is_answered)

    def once_answered(self, act: Callable[[], None]) -> None:
        """Do what a key asks for: at once, or as soon as the list answers what is typed, unless that is changed before."""
        self._once(lambda: self.is_answered, act)

    def _once(self, is_ready: Callable[[], bool], act: Callable[[], None]) -> None:
        self._awaiting.append((self.line.value, is_ready, act))
        self.do_what_is_awaited()

    def do_what_is_awaited(self) -> None:
        """Do what keys asked for before the answer had come, as far as it has come now, until one leaves the screen.

        What was asked for of a text that was changed since is not done.
        """
        while self._awaiting:
            text, is_ready, act = self._awaiting[0]
            is_wanted = text == self.line.value
            if is_wanted and not is_ready():
                return
            del self._awaiting[0]
            if is_wanted:
                act()
                if not self.is_active:
                    self._awaiting.clear()

    @abstractmethod
    def describe_selected(self) -> None:
        """Show the detail of the list's item under the cursor."""

    @abstractmethod
    def action_open(self) -> None:
        """Open the list's item under the cursor."""

    @on(ItemList.Highlighted)
    def _highlighted(self) -> None:
        self.describe_selected()

    @on(ItemList.Opened)
    def _opened(self) -> None:
        self.action_open()

    def action_list(self, where: str) -> None:
        """Move the list's cursor, `down`, `up`, `page_down` or `page_up`, while the query line keeps the focus.

        A list that is not there yet, as when the screen opens or the line has just been changed, is moved in once it is.
        """
        self._once(lambda: self.is_listed, partial(self._move, where))

    def _move(self, where: str) -> None:
        moves = {
            "down": self.item_list.action_down,
            "up": self.item_list.action_up,
            "page_down": self.item_list.action_page_down,
            "page_up": self.item_list.action_page_up,
        }
        moves[where]()
        self.describe_selected()

    def on_unmount(self) -> None:
        """Stop following the files."""
        self.stop_following_files()

    def follow_files(self) -> None:
        """Update the index whenever a file of the library is added, removed or changed."""
        if self.folder_watch is None and self.is_active:
            self.folder_watch = FolderWatch(self.briefing.shelf.place.paths)
            self.briefing.follower.watch_folder(self.folder_watch, self._post_files_changed)

    def stop_following_files(self) -> None:
        """Stop following the files, as another screen is shown."""
        if self.folder_watch is not None:
            self.briefing.follower.leave_folder(self.folder_watch)
        self.folder_watch = None

    def _post_files_changed(self) -> None:
        with suppress(RuntimeError):  # the program has ended meanwhile
            self.post_message(self.FilesChanged())

    @on(FilesChanged)
    def _read_again(self) -> None:
        self.fill()

    def hints(self) -> list[KeyHint]:
        """Return the key bar's hints; quitting is among them, since a letter alone goes into the query line."""
        hints = super().hints()
        live = self.briefing.live_commands(self).get("quit-anywhere")
        if live is not None:
            run = partial(self.briefing.run_command, live)
            hints.append(KeyHint(commands.key_name(live.keys[0]), live.command.label, 8, run))
        return hints

    def hint_rank(self, command: commands.Command) -> int:
        """Leave out what needs an item under the cursor where there is none; the way back stands first then."""
        if self.has_item:
            return super().hint_rank(command)
        return 0 if command.id in _ON_ITEM else _LEADING if command.id in ("back", "clear") else command.rank

    @work(thread=True, exclusive=True, group="fill", exit_on_error=False)
    def fill(self) -> None:
        """Update the index, and post a `Progress` message for each file read, the last one once all is known."""

        def progress(done: int, files: int) -> None:
            if done < files:
                self.post_message(self.Progress(done, files))

        try:
            read = self.briefing.searcher.fill(progress)
        except (OSError, BriefingError) as error:
            self.post_message(self.Progress(0, 0, str(error)))
        except (
            Exception
        ) as error:  # a worker's error is shown nowhere else, and the screen would say "reading" for ever
            self.post_message(self.Progress(0, 0, f"the briefs could not be read: {error!r}"))
        else:
            counts = self.briefing.searcher.list("", lambda: False, most=0)
            self.post_message(self.Progress(read, read, listing=counts))

    def note_progress(self, event: Progress) -> None:
        """Take over how far the update is, and report what failed."""
        self.reading_state = f"reading {event.done} of {event.files}" if event.done < event.files else ""
        if event.listing is not None:
            self.hidden_counts = event.listing.hidden
            self.show_hidden_notices()
        if event.problem and event.problem != self._problem:
            self.briefing.say(event.problem, severity="warning")
        self._problem = event.problem
