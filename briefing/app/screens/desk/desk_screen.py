"""The desk: one decision at a time, each written at once; what is typed is checked as one types; a save is followed."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from briefing.app import commands
from briefing.app.screens.desk.careful_desk import CarefulDesk
from briefing.app.screens.desk.claims import new_claim
from briefing.app.screens.desk.dialogue import Answer, Checked, Choose, Dialogue, Line, at_once
from briefing.app.widgets.bars.screen_bars import KeyHint
from briefing.app.widgets.desk.words_view import WordsView
from briefing.brief.diff.comparison import Comparison
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Claim, Evidence
from briefing.brief.text import one_line
from briefing.desk.decision import Decided
from briefing.desk.desk import Desk
from briefing.desk.word_check import WordCheck, WordNote
from briefing.errors import BriefingError
from briefing.library.checks.source_texts import SourceText
from briefing.library.files.source_folders import is_at_hand
from briefing.library.followed_brief import BriefUpdate
from briefing.output.layout.blocks import Block
from briefing.output.pages.catalogue import Catalogue

_KINDS_WITH_EVIDENCE = (ItemKind.CLAIM, ItemKind.POSITION, ItemKind.EVENT)
_ACTIONS_ON_ITEMS = ("go_on", "decide", "delete", "left", "quotation")
"""What is done on the items: not while one is in the text."""

_NOTHING_TYPED = "Nothing is typed yet: type the line, or leave it with Esc."
_LABELS_OF_SEVERAL = {"take it": "take those marked", "mark": "mark, as a letter does"}
"""What the keys of the options do where several may be taken."""
_HOW_TO_SELECT = 'Select words: arrows move, Space begins, " takes the quotation, . the sentence; then e or c.'


class DeskScreen(CarefulDesk, inherit_bindings=False):
    """A brief on the desk."""

    display_name = "The desk"
    keeps_others_waiting = True
    CSS_PATH = "desk.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *commands.bindings(
            *(commands.DESK, commands.WHO, commands.ISSUES, commands.CLAIMS),
            *(commands.POSITIONS, commands.QUESTIONS, commands.REST),
        )
    ]

    class WordsChecked(Message):
        """The words of the line were checked."""

        def __init__(self, words: str, notes: Sequence[WordNote]) -> None:
            super().__init__()
            self.words = words
            self.notes = notes

    def __init__(self, desk: Desk, catalogue: Catalogue, *, at: Ref | None = None) -> None:
        """Show a brief that lies on the desk, at the first item that is left to decide; where none is, at an item."""
        super().__init__(desk, catalogue, at=at)
        self._checked: Checked | None = None
        self._word_check = WordCheck(self._text_of)
        self._checking = Lock()
        self._pending = 0
        self._answers_given = 0
        self._last_before: Decided | None = None
        """The last decision before the dialogue that runs."""

    @property
    def is_settled(self) -> bool:
        """Whether the texts are read, and the words that are typed are checked."""
        return self._pending == 0 and self._source_pane.is_settled

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action is available: what the selected item has, and nothing else while something is asked."""
        if self._dialogue is not None:
            return False
        if not super().check_action(action, parameters):
            return False
        if action in _ACTIONS_ON_ITEMS and self._source_pane.words.has_focus:
            return False
        if action == "decide":
            return self.dialogue_for(str(parameters[0])) is not None
        if action == "delete":
            return self.dialogue_for("delete") is not None
        if action in ("evidence", "cite"):
            return self.selected is not None and self.selected.kind in _KINDS_WITH_EVIDENCE
        if action == "new":
            return self.page.makes_new or self._source_pane.words.has_selection
        if action == "text" and self._source_pane.is_reading:
            return True
        return action not in ("search", "text") or self._source_pane.has_text

    @on(WordsView.Selected)
    def _show_what_words_allow(self) -> None:
        self.refresh_bindings()

    def accept_character(self, character: str) -> bool:
        """Pass what was typed ahead on to the line or the options that are asked for."""
        if super().accept_character(character):
            return True
        return self._dialogue is not None and self._options.accept_letter(character)

    def hints(self) -> list[KeyHint]:
        """Return the key bar's hints; of a decision only its own; Enter is named for what it does now."""
        hints = super().hints()
        if self._dialogue is not None and not self.prompt.is_asking:
            own = {command.label for command in commands.COMMANDS if commands.OPTIONS in command.places}
            labels = _LABELS_OF_SEVERAL if self._options.takes_several else {}
            return [hint._replace(label=labels.get(hint.label, hint.label)) for hint in hints if hint.label in own]
        first = self.page.first_decision(self.selected) if self.selected is not None else None
        enter = commands.command("decide")
        return [
            hint._replace(label=first[0] if first else "next") if enter and hint.label == enter.label else hint
            for hint in hints
        ]

    def hint_rank(self, command: commands.Command) -> int:
        """Return the rank that the registry gives; the key that undoes is not offered where there is nothing to undo."""
        return 0 if command.id == "undo" and not self.desk.decisions else command.rank

    # Deciding

    def action_go_on(self) -> None:
        """Decide that the item's guesses are right; else write what is to be written; else go to the next that is left.

        Where guesses were all that was left on the item, the next one is gone to as well.
        """
        ref = self.selected
        first = self.page.first_decision(ref) if ref is not None else None
        if ref is None or first is None:
            self.action_left(1)
            return
        with self.shown_once():
            self._begin(first[1]())
            if self._dialogue is None and self.selected == ref and not self.page.is_left(ref):
                self.action_left(1)

    def action_decide(self, decides: str) -> None:
        """Decide something on the selected item."""
        if (dialogue := self.dialogue_for(decides)) is not None:
            self._begin(dialogue())

    def action_new(self) -> None:
        """Make a claim of the selected words, in the text and where the step makes no items of its own; else a new item."""
        selected = self._source_pane.selected_evidence(speaker="")
        dialogue = self.page.new()
        if selected is not None and (dialogue is None or self._source_pane.words.has_focus):
            item = self.catalogue.links.item(self.selected) if self.selected is not None else None
            self._tell_doubt(selected.doubt)
            like = item if isinstance(item, Claim) else None
            self._begin(new_claim(self.desk, self.catalogue.links, selected.evidence, like=like))
        elif dialogue is not None:
            self._begin(dialogue)
        else:
            self._into_the_text()

    def action_evidence(self) -> None:
        """Make the selected words evidence of the selected item."""
        ref = self.selected
        if ref is None:
            return
        item = self.catalogue.links.item(ref)
        speaker = (item.speaker or "") if isinstance(item, Claim) else ""
        selected = self._source_pane.selected_evidence(speaker=speaker)
        if selected is None:
            self._into_the_text()
        else:
            self._add_evidence(ref, selected.evidence)
            self._tell_doubt(selected.doubt)

    def action_cite(self) -> None:
        """Cite the cursor's paragraph as evidence of the selected item, without its words."""
        ref, evidence = self.selected, self._source_pane.cursor_evidence()
        if ref is not None and evidence is not None:
            self._add_evidence(ref, evidence)
        else:
            self._into_the_text()

    def _add_evidence(self, ref: Ref, evidence: Evidence) -> None:
        number = len(self.pieces)
        with self.shown_once():
            self._begin(at_once(lambda: self.desk.add_evidence(ref, evidence)))
            if len(self.pieces) > number:
                self._shown_evidence = number
                self.show_item()

    def _into_the_text(self) -> None:
        if self._source_pane.has_text:
            self.set_focus(self._source_pane.words)
            self.tell(_HOW_TO_SELECT)
        else:
            self.tell("There is no text at hand to select words in.")

    def _tell_doubt(self, doubt: str) -> None:
        if doubt:
            self.briefing.say(doubt, severity="warning")

    # Dialogues

    def _begin(self, dialogue: Dialogue) -> None:
        self.leave_question()
        self._dialogue = dialogue
        self._answers_given = 0
        self._last_before = next(reversed(self.desk.decisions), None)
        self._ask_next(None)

    def _ask_next(self, answer: Answer | None) -> None:
        """Send an answer to the dialogue that runs, and ask what it asks next; show its decision at the end."""
        dialogue = self._dialogue
        if dialogue is None:
            return
        self._answers_given += answer is not None
        try:
            asked = next(dialogue) if answer is None else dialogue.send(answer)
        except StopIteration as end:
            self._end_dialogue()
            self._show_decision(end.value)
        except BriefingError as error:
            self._end_dialogue()
            self.show_version()  # a part of it may have been decided, or the file was saved elsewhere
            self.briefing.say(str(error), severity="warning")
        else:
            self._ask(asked)

    def _ask(self, asked: Choose | Line) -> None:
        self._show_options(isinstance(asked, Choose))
        if isinstance(asked, Choose):
            self._options.offer(asked.question, asked.options, self._take_options, at=asked.at, taken=asked.taken)
            self.set_focus(self._options)
        else:
            self.set_focus(self._list)
            self._checked = asked.checked
            self._foot.set_class(bool(asked.remark), "-speaking").add_class("-asking")
            self._foot.show([Block([("! ", "gap"), (one_line(asked.remark), "text")], hang=2)] if asked.remark else [])
            self.prompt.ask(
                asked.label,
                lambda words: self._take_line(asked, words),
                text=asked.text,
                cancelled=self._leave_dialogue,
            )
            self._check_words()
        self.refresh_bindings()

    def _show_options(self, are_shown: bool) -> None:
        """Show the options in the place of the fields, or these again."""
        self._right.set_class(are_shown, "-choosing")

    def _take_options(self, ids: tuple[str, ...] | None) -> None:
        if ids is None:
            self._leave_dialogue()
        else:
            self._ask_next(ids)

    def _take_line(self, asked: Line, words: str) -> None:
        self._checked = None
        if words or not asked.must_be_written:
            self._ask_next((words,))
        else:
            self._ask(asked._replace(text="", remark=_NOTHING_TYPED))

    def _leave_dialogue(self) -> None:
        if self._dialogue is None:
            return
        self._dialogue.close()
        self._end_dialogue()
        self.show_version()  # a part of it may have been decided
        last = next(reversed(self.desk.decisions), None)
        if last is not None and last is not self._last_before:
            self.tell(last.sentence)
        elif self._answers_given:
            self.tell("Left before the last answer: nothing of it was written.")

    def _end_dialogue(self) -> None:
        self._dialogue = self._checked = None
        self._show_options(False)
        self._foot.remove_class("-asking", "-speaking")
        self._foot.show([])
        self.set_focus(self._list)

    def _show_decision(self, decided: Decided | None) -> None:
        self._source_pane.words.drop_selection()
        ref = decided.ref if decided else None
        self.show_version(ref)
        if ref is not None and ref not in self.page.refs:
            self.go_to(ref)  # a claim that was made of words, on whatever step
        if decided is not None:
            self.tell(decided.sentence)

    def action_undo(self) -> None:
        """Undo the last decision, and go to the item that it was about."""
        last = next(reversed(self.desk.decisions), None)
        try:
            sentence = self.desk.undo()
        except BriefingError as error:
            self.briefing.say(str(error), severity="warning")
            return
        with self.shown_once():
            self.show_version()
            if last is not None and last.ref is not None and self.selected != last.ref:
                self.go_to(last.ref)
        nothing = "what was decided before the file was saved elsewhere stays" if self.desk.is_way_back_lost else ""
        self.tell(f"Undone: {sentence}" if sentence else f"There is nothing to undo{nothing and f': {nothing}'}.")

    # Words that are checked as they are typed

    @on(Input.Changed)
    def _check_words(self) -> None:
        if self._checked is not None and self.prompt.is_asking:
            self._pending += 1
            self._check_on_thread(self.prompt.text.strip(), self._checked)

    @work(thread=True, group="words", exit_on_error=False)
    def _check_on_thread(self, words: str, checked: Checked) -> None:
        notes: Sequence[WordNote] = ()
        try:
            with self._checking:
                if words == self.prompt.text.strip():  # else more was typed meanwhile, and is checked after this
                    notes = self._word_check.notes(
                        self.desk.brief,
                        words,
                        checked.evidence,
                        party=checked.party,
                        speaker=checked.speaker,
                        kind=checked.kind,
                        is_summary=checked.is_summary,
                    )
        finally:
            self.post_message(self.WordsChecked(words, notes))

    @on(WordsChecked)
    def _show_word_notes(self, event: WordsChecked) -> None:
        self._pending -= 1
        if self._checked is None or event.words != self.prompt.text.strip():
            return
        if event.notes:
            self._foot.add_class("-speaking")
        self._foot.show([_note_block(note) for note in event.notes])

    def _text_of(self, name: str) -> SourceText | None:
        folders = self._source_pane.folders
        text = self.briefing.source_texts.text(folders, name) if is_at_hand(folders, name) else None
        return text if isinstance(text, SourceText) else None

    # The file

    def accept_saved(self, news: BriefUpdate, catalogue: Catalogue | None) -> None:
        """Follow what was saved elsewhere; what the desk itself has written is known."""
        if self._stays_after(news, catalogue) and self.desk.follow():
            self.show_version()
            self.tell("The file was saved elsewhere: here it is as it is now. What was decided before stays.")

    def show_new_version(self, before: Catalogue, comparison: Comparison | None) -> None:
        """Show the brief as it is now."""
        self.show_version()


def _note_block(note: WordNote) -> Block:
    return Block([("! ", "gap"), (one_line(note.what), "text"), (f"; {one_line(note.remedy)}", "muted")], hang=2)
