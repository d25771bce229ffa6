"""What the screens with a line to type in share: the line takes every letter, and the index is filled meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import partial

from textual import on, work
from textual.message import Message

from briefing.app import commands
from briefing.app.screens.base import BarredScreen
from briefing.app.widgets.bars import Hint
from briefing.app.widgets.line_input import LineInput
from briefing.brief.vocabulary import EVERYBODY
from briefing.errors import BriefingError
from briefing.library.files.folder_watch import FolderWatch
from briefing.library.lookup.listing import Hidden
from briefing.output.withheld import hidden_told


class TypedScreen(BarredScreen):
    """A line to type in, over what the index answers to it."""

    class Filled(Message):
        """The index holds so many of so many files; all where the two are equal. `problem` says what failed.

        `withheld` says, once it holds all, how much of the library is hidden from the audience.
        """

        def __init__(self, done: int, files: int, problem: str = "", *, withheld: Hidden | None = None) -> None:
            super().__init__()
            self.done = done
            self.files = files
            self.problem = problem
            self.withheld = withheld

    class Moved(Message):
        """A file of the library is new, gone or changed."""

    def __init__(self, line: LineInput) -> None:
        super().__init__()
        self.line = line
        self.filling = "reading the briefs"
        """What is being read, in words; empty once the index holds the files as they are."""
        self.folder_watch: FolderWatch | None = None
        self._problem = ""
        """What kept the last reading from its end: it is said once, however often it is tried."""
        self.withheld = Hidden(EVERYBODY)
        """How much of the library is hidden from the audience."""

    @property
    def hidden(self) -> Sequence[str]:
        """How much of the library is hidden from the audience."""
        audience = self.briefing.shelf.audience
        return hidden_told(audience, items=self.withheld.items, briefs=self.withheld.briefs)

    def take(self, character: str) -> bool:
        """Let letters go into the line wherever the focus is, and those that were typed before it stood."""
        self.line.insert_text_at_cursor(character)
        self.set_focus(self.line)
        return True

    def take_pasted(self, text: str) -> None:
        """Let it go into the line wherever the focus is."""
        self.line.paste(text)
        self.set_focus(self.line)

    def on_unmount(self) -> None:
        """Follow the files no longer."""
        self.follow_no_longer()

    def follow_files(self) -> None:
        """Bring the index up to date whenever a file of the library is new, gone or changed."""
        if self.folder_watch is None and self.is_active:
            self.folder_watch = FolderWatch(self.briefing.shelf.place.paths)
            self.briefing.follower.watch_folder(self.folder_watch, self._tell_moved)

    def follow_no_longer(self) -> None:
        """Leave the files alone: another screen is shown."""
        if self.folder_watch is not None:
            self.briefing.follower.leave_folder(self.folder_watch)
        self.folder_watch = None

    def _tell_moved(self) -> None:
        with suppress(RuntimeError):  # the program has ended meanwhile
            self.post_message(self.Moved())

    @on(Moved)
    def _read_again(self) -> None:
        self.fill()

    def hints(self) -> list[Hint]:
        """Return the keys that serve; how to leave is among them, since letters go into the line."""
        hints = super().hints()
        live = self.briefing.live_commands(self).get("quit-anywhere")
        if live is not None:
            run = partial(self.briefing.run_command, live)
            hints.append(Hint(commands.key_name(live.keys[0]), live.command.label, 8, run))
        return hints

    @work(thread=True, exclusive=True, group="fill", exit_on_error=False)
    def fill(self) -> None:
        """Bring the index up to date, telling how far it is."""
        try:
            read = self.briefing.searcher.fill(lambda done, files: self.post_message(self.Filled(done, files)))
        except (OSError, BriefingError) as error:
            self.post_message(self.Filled(0, 0, str(error)))
        except Exception as error:  # nobody else would hear of it, and the screen would read for ever
            self.post_message(self.Filled(0, 0, f"the briefs could not be read: {error!r}"))
        else:
            self.post_message(self.Filled(read, read, withheld=self.briefing.searcher.hidden()))

    def tell_filling(self, event: Filled) -> None:
        """Note how far the reading is, and say what failed."""
        self.filling = f"reading {event.done} of {event.files}" if event.done < event.files else ""
        if event.withheld is not None:
            self.withheld = event.withheld
            self.tell_hidden()
        if event.problem and event.problem != self._problem:
            self.briefing.say(event.problem, severity="warning")
        self._problem = event.problem
