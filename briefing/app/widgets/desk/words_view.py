"""A view of a source's text in which words are selected, by keys or by the mouse: a cursor that stands on one word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from briefing.app import commands
from briefing.app.content import measure
from briefing.app.widgets.text_view import TextView
from briefing.desk.selection import QUOTATION, WINDOW, Place, with_both_marks
from briefing.library.checks.passages import Passage
from briefing.output.pages.source_layout import SelectedRun, SourceLayout

_WORD = re.compile(
    "[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"  # kana and ideographs stand alone, as no space parts their words
    "|[^\\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]{1,80}(?:['’.,·-][^\\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]{1,80})*"
)
_SENTENCE_ENDS = re.compile(r"[.!?…]+[”’\"'»)\]]*(?=\s|$)|[。！？]+[」』”]*")
_Place = tuple[int, int]


class WordsView(TextView, inherit_bindings=False):
    """The paragraphs of a source's text, with a cursor on a word while the view has the focus, and selected words."""

    BINDINGS: ClassVar[list[BindingType]] = [*commands.bindings(commands.WORDS)]

    class Selected(Message):
        """Words were selected, or are selected no longer."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._cursor: _Place | None = None
        self._anchor: _Place | None = None
        self._pressed_on: _Place | None = None

    # What is selected

    @property
    def selected_run(self) -> SelectedRun | None:
        """The words from the anchor to the cursor; the cursor's own word while the view has the focus and nothing is selected."""
        if self._cursor is None or (self._anchor is None and not self.has_focus):
            return None
        first, last = sorted((self._anchor or self._cursor, self._cursor))
        start, end = Place(*first), Place(last[0], self._word_end(last))
        return SelectedRun(*with_both_marks(self.paragraphs, start, end))

    @property
    def paragraphs(self) -> Sequence[str]:
        """The paragraphs of the text."""
        return self._layout.passages.text.paragraphs if self._layout else ()

    @property
    def has_selection(self) -> bool:
        """Whether words are selected, beyond the cursor's own."""
        return self._anchor is not None

    @property
    def cursor_place(self) -> tuple[int, int]:
        """The paragraph and the place in it of the cursor's word; of the top of the view where there is no cursor."""
        return self._cursor or (self.place[0], self.place[1] - 1)

    def put_cursor(self, paragraph: int, place: int) -> None:
        """Put the cursor on the word at a place, and bring it into sight."""
        self._move_cursor(self._word_at((paragraph, place)), extends=False)

    def drop_selection(self) -> None:
        """Select nothing; the cursor stays."""
        if self._anchor is not None:
            self._anchor = None
            self._select_again()

    def show(self, layout: SourceLayout, *, current: Passage | None, words: str = "") -> None:
        """Show a text; the selection and the cursor go where it is another text."""
        if self._layout is None or self._layout.passages.text is not layout.passages.text:
            self._cursor = self._anchor = None
        super().show(layout, current=current, words=words)

    # Keys

    def on_focus(self) -> None:
        """Put the cursor on the marked passage, else on the first word in sight, unless it is in sight already."""
        if self._cursor is None or self._cursor[0] not in self.paragraphs_in_sight:
            passage = self._current
            first = (passage.stretches[0].line, passage.stretches[0].begin) if passage else self.place
            if first[0] not in self.paragraphs_in_sight:
                first = self.place
            self._cursor = next(self._words_from(first), None)
        self._select_again()

    def on_blur(self) -> None:
        """Hide the cursor; what is selected stays."""
        self._select_again()

    def action_word(self, step: int, *, extends: bool = False) -> None:
        """Move the cursor to the next word or the one before."""
        if self._cursor is not None:
            self._move_cursor(self._neighbour(self._cursor, step), extends=extends)

    def action_extend(self, step: int) -> None:
        """Select up to the next word or the one before."""
        self.action_word(step, extends=True)

    def action_line(self, step: int) -> None:
        """Move the cursor a line down or up."""
        self._move_by_lines(step, extends=False)

    def action_extend_line(self, step: int) -> None:
        """Select a line further down or up."""
        self._move_by_lines(step, extends=True)

    def action_page_down(self) -> None:
        """Move the cursor a page down."""
        self._move_by_lines(max(1, self.content_size.height - 2), extends=False)

    def action_page_up(self) -> None:
        """Move the cursor a page up."""
        self._move_by_lines(-max(1, self.content_size.height - 2), extends=False)

    def action_first(self) -> None:
        """Move the cursor to the first word of the text."""
        self._move_cursor(next(self._words_from((1, 0)), self._cursor), extends=False)

    def action_last(self) -> None:
        """Move the cursor to the last word of the text."""
        if self._layout is not None and (paragraphs := self._layout.passages.text.paragraphs):
            self._move_cursor(self._word_before((len(paragraphs), len(paragraphs[-1]))), extends=False)

    def action_select(self) -> None:
        """Begin to select at the cursor's word, or select nothing."""
        self._anchor = self._cursor if self._anchor is None else None
        self._select_again()

    def action_sentence(self) -> None:
        """Select the sentence that the cursor's word is in."""
        if self._cursor is None or self._layout is None:
            return
        paragraph, place = self._cursor
        text = self.paragraphs[paragraph - 1]
        first, last = max(0, place - WINDOW), min(len(text), place + WINDOW)
        ends = [*_sentence_ends(text, first, last)]
        begin = max((end for end in ends if end <= place), default=first)
        self._select_between(paragraph, begin, next((end for end in ends if end > place), last))

    def action_words_quoted(self) -> None:
        """Select the words between quotation marks that the cursor is in; else those of the next quotation of its paragraph."""
        if self._cursor is None or self._layout is None:
            return
        paragraph, place = self._cursor
        text = self.paragraphs[paragraph - 1]
        window = max(0, place - WINDOW)
        quotations = (match for match in QUOTATION.finditer(text, window, place + 2 * WINDOW) if match.end() > place)
        if (quotation := next(quotations, None)) is not None:
            self._select_between(paragraph, quotation.start(), quotation.end())

    def _select_between(self, paragraph: int, begin: int, end: int) -> None:
        """Select the words of a paragraph between two places of it."""
        text = self.paragraphs[paragraph - 1]
        words = [*_WORD.finditer(text, begin, end)]
        if words:
            self._anchor, self._cursor = (paragraph, words[0].start()), (paragraph, words[-1].start())
            self._select_again()

    # The mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Put the cursor on the word under the pointer, to select from there."""
        offset = event.get_content_offset(self)
        word = self._word_under(offset.x, offset.y) if offset is not None else None
        if word is not None:
            self._pressed_on = self._cursor = word
            self._anchor = None
            self.capture_mouse()
            self._select_again()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select up to the word under the pointer while the button is held."""
        if self._pressed_on is None:
            return
        offset = event.get_content_offset(self)
        word = self._word_under(offset.x, offset.y) if offset is not None else None
        if word is not None and word != self._cursor:
            self._anchor, self._cursor = self._pressed_on, word
            self._select_again()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """End selecting."""
        self._pressed_on = None
        self.release_mouse()

    def _word_under(self, x: int, y: int) -> _Place | None:
        if self._layout is None or not self._layout.rows:
            return None
        row, line = self._moved(self._top, y)
        place = self._layout.place_under(row, self._lines(row), line, x - 1, self._width, measure)
        return None if place is None else self._word_at((self._layout.rows[row].paragraph, place))

    # Words

    def _move_cursor(self, word: _Place | None, *, extends: bool) -> None:
        if word is None:
            return
        if extends and self._anchor is None:
            self._anchor = self._cursor
        self._cursor = word
        self._select_again()
        self.go_to(*word)

    def _move_by_lines(self, lines: int, *, extends: bool) -> None:
        if self._cursor is None or self._layout is None:
            return
        layout, (paragraph, place) = self._layout, self._cursor
        row = layout.row_at(paragraph, place)
        begins = layout.line_begins(row, self._lines(row), self._width)
        text = self.paragraphs[paragraph - 1]
        line = max(n for n, begin in enumerate(begins) if begin <= place or n == 0)
        cell = layout.margin_width(self._width) + measure(text[begins[line] : place])
        target = self._moved((row, line), lines)
        while target[0] != row or target[1] != line:
            target_row, target_line = target
            lines_there = self._lines(target_row)
            there = layout.place_under(target_row, lines_there, target_line, cell, self._width, measure)
            if there is None:
                there = layout.rows[target_row].end
                later = layout.line_begins(target_row, lines_there, self._width)[target_line + 1 :]
                there = later[0] if later else there
            if lines_there[target_line]:
                self._move_cursor(self._word_at((layout.rows[target_row].paragraph, there)), extends=extends)
                return
            beyond = self._moved(target, 1 if lines > 0 else -1)  # an empty line between two paragraphs
            if beyond == target:
                return
            target = beyond

    def _neighbour(self, word: _Place, step: int) -> _Place | None:
        if step < 0:
            return self._word_before(word)
        return next(self._words_from((word[0], self._word_end(word))), None)

    def _words_from(self, place: _Place) -> Iterator[_Place]:
        """Yield the words that begin at a place or after it."""
        paragraphs = self.paragraphs
        paragraph, offset = place
        while paragraph <= len(paragraphs):
            for match in _WORD.finditer(paragraphs[paragraph - 1], offset):
                yield paragraph, match.start()
            paragraph, offset = paragraph + 1, 0

    def _word_before(self, place: _Place) -> _Place | None:
        """Return the last word that begins before a place."""
        paragraphs = self.paragraphs
        paragraph, offset = place
        while paragraph >= 1:
            text = paragraphs[paragraph - 1]
            end = offset
            while end > 0:
                begin = max(0, end - WINDOW)
                words = [match.start() for match in _WORD.finditer(text, begin, end)]
                if words:
                    return paragraph, words[-1]
                end = begin
            paragraph -= 1
            offset = len(paragraphs[paragraph - 1]) if paragraph else 0
        return None

    def _word_at(self, place: _Place) -> _Place | None:
        """Return the word that a place is in, else the last before it, else the first after it."""
        return self._word_before((place[0], place[1] + 1)) or next(self._words_from(place), None)

    def _word_end(self, word: _Place) -> int:
        assert self._layout is not None
        match = _WORD.match(self.paragraphs[word[0] - 1], word[1])
        return match.end() if match else word[1] + 1

    def _select_again(self) -> None:
        self._laid_out = {}
        self.refresh()
        self.post_message(self.Selected())


def _sentence_ends(text: str, begin: int, end: int) -> Iterator[int]:
    """Yield where sentences end in a stretch of a text: not where a small letter follows, as in “Is it so?” she said."""
    for match in _SENTENCE_ENDS.finditer(text, begin, end):
        if not text[match.end() : match.end() + 2].strip()[:1].islower():
            yield match.end()
