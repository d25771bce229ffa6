"""What the screens with a line to type in share: the line takes every letter, and the index is filled meanwhile."""

from __future__ import annotations

from collections.abc import Sequence

from textual import work
from textual.message import Message

from briefing.app.screens.base import BarredScreen
from briefing.app.widgets.line_input import LineInput
from briefing.brief.vocabulary import EVERYBODY
from briefing.errors import BriefingError
from briefing.library.listing import Hidden
from briefing.output.hidden import hidden_told


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

    def __init__(self, line: LineInput) -> None:
        super().__init__()
        self.line = line
        self.filling = "reading the briefs"
        """What is being read, in words; empty once the index holds the files as they are."""
        self.withheld = Hidden(EVERYBODY)
        """How much of the library is hidden from the audience."""

    @property
    def hidden(self) -> Sequence[str]:
        """How much of the library is hidden from the audience."""
        return hidden_told(self.withheld.audience, items=self.withheld.items, briefs=self.withheld.briefs)

    def take(self, character: str) -> bool:
        """Let letters go into the line wherever the focus is, and those that were typed before it stood."""
        self.line.insert_text_at_cursor(character)
        self.set_focus(self.line)
        return True

    def take_pasted(self, text: str) -> None:
        """Let it go into the line wherever the focus is."""
        self.line.paste(text)
        self.set_focus(self.line)

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
        if event.problem:
            self.briefing.say(event.problem, severity="warning")
