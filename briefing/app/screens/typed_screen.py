"""What the screens with a line to type in share: the line takes every letter, and the index is filled meanwhile."""

from __future__ import annotations

from textual import work
from textual.message import Message

from briefing.app.screens.base import BarredScreen
from briefing.app.widgets.line_input import LineInput
from briefing.errors import BriefingError


class TypedScreen(BarredScreen):
    """A line to type in, over what the index answers to it."""

    class Filled(Message):
        """The index holds so many of so many files; all where the two are equal. `problem` says what failed."""

        def __init__(self, done: int, files: int, problem: str = "") -> None:
            super().__init__()
            self.done = done
            self.files = files
            self.problem = problem

    def __init__(self, line: LineInput) -> None:
        super().__init__()
        self.line = line
        self.filling = "reading the briefs"
        """What is being read, in words; empty once the index holds the files as they are."""

    def take(self, character: str) -> bool:
        """Let letters go into the line wherever the focus is, and those that were typed before it stood."""
        self.line.insert_text_at_cursor(character)
        self.set_focus(self.line)
        return True

    @work(thread=True, exclusive=True, group="fill", exit_on_error=False)
    def fill(self) -> None:
        """Bring the index up to date, telling how far it is."""
        try:
            read = self.briefing.searcher.fill(lambda done, files: self.post_message(self.Filled(done, files)))
        except (OSError, BriefingError) as error:
            self.post_message(self.Filled(0, 0, str(error)))
        else:
            self.post_message(self.Filled(read, read))

    def tell_filling(self, event: Filled) -> None:
        """Note how far the reading is, and say what failed."""
        self.filling = f"reading {event.done} of {event.files}" if event.done < event.files else ""
        if event.problem:
            self.briefing.say(event.problem, severity="warning")
