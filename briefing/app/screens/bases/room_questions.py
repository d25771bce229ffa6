"""The base of a screen that shows what rooms have asked about its brief, read from the records of presentations."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from textual import on, work
from textual.message import Message

from briefing import paths
from briefing.app.screens.bases.issue_letters import IssueLettersScreen
from briefing.brief.room_questions import RoomQuestion
from briefing.errors import BriefingError
from briefing.room.record.presentations import questions_about


class RoomQuestionsScreen(IssueLettersScreen):
    """A screen of one brief with the room's questions about it."""

    class RoomQuestionsRead(Message):
        """The room's questions about the brief were read from the records; `problem` says why they could not be."""

        def __init__(self, asked: Sequence[RoomQuestion], problem: str = "") -> None:
            super().__init__()
            self.asked = asked
            self.problem = problem

    @work(thread=True, exclusive=True, group="records", exit_on_error=False)
    def read_room_questions(self) -> None:
        """Read the room's questions on a thread, as another process may keep a record locked for long."""
        try:
            self.post_message(self.RoomQuestionsRead(questions_about(paths.records_folder(), self.catalogue.id)))
        except BriefingError as error:
            self.post_message(self.RoomQuestionsRead((), str(error)))

    @on(RoomQuestionsRead)
    def _take_room_questions(self, event: RoomQuestionsRead) -> None:
        if event.problem:
            self.briefing.say(event.problem, severity="warning")
        self.catalogue.set_room_questions(event.asked)
        self.marking = self.catalogue.strictest
        self.show_room_questions()

    @abstractmethod
    def show_room_questions(self) -> None:
        """Show the room's questions that the catalogue has now; the cursor stays."""
