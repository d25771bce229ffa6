"""The issues of a brief in a row: the matrix as a map, with the proposition and who says what to it.

The bottom line has the first place. The chosen issue's column and its sentence are one lit figure, the first that the eye
meets; a high screen sets the sentence in larger letters. A screen of less than 24 lines has no room for the parties' signs,
one of less than 20 none for the rail.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from briefing.app.content import cut, cut_spans, measure, painted
from briefing.app.theme import State
from briefing.app.widgets.bars.rail_columns import (
    LETTER_COLUMN,
    Columns,
    legend,
    titled_issues,
    widths_around,
    widths_of,
    with_room_for_letters,
)
from briefing.app.widgets.themed import Themed
from briefing.brief.items import ItemKind, Ref
from briefing.brief.letters import issue_letters
from briefing.brief.links import Links
from briefing.brief.model import Issue, Party
from briefing.brief.text import counted, one_line
from briefing.brief.vocabulary import NOTHING_STATED_GLYPH, WITHHELD_GLYPH
from briefing.output.fallen import sign_spans
from briefing.output.layout.block_letters import BLOCKS, drawn
from briefing.output.layout.blocks import Block, Line, Role, Span, lay_out_row, width_of, wrap
from briefing.output.layout.column_heads import broken_lines, whole_width
from briefing.output.speakers import listed_spans, party_spans, speaker, speaker_of
from briefing.output.wording import headed_proposition

BOTTOM_LINE = Ref(ItemKind.BRIEF, "bottom-line")
"""The rail's first place."""

_FIRST_PLACE = "0 Bottom line"
_BETWEEN_HOLDERS = "\u00a0· "
_AROUND = 3
"""What a place takes besides its title: a cell for the mark, its letter and a space."""
_WIDEST_LABEL = 18
_HIGH = 45
"""The lines of a screen that has room for larger letters."""
_MOST_LARGE = 4
"""How many lines a sentence in larger letters takes, with who says what under it."""
_ARROW = 2
"""How wide an arrow is that stands where issues are out of sight, with its space."""


class IssueRail(Themed):
    """The letter and the title of each issue over a sign for each party; below them the proposition."""

    DEFAULT_CSS = """
    IssueRail { height: auto; width: 1fr; }
    """

    class Chosen(Message):
        """An issue, or the bottom line, was clicked."""

        def __init__(self, ref: Ref) -> None:
            super().__init__()
            self.ref = ref

    def __init__(self, links: Links, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._issues: frozenset[str] = frozenset()
        self._at_bottom_line = False
        self._is_asking = False
        self._first_in_sight = self._first_titled = 0
        self._has_sentence = True
        self.show_links(links)

    def show_links(self, links: Links) -> None:
        """Show another version of the brief."""
        self._links = links
        self._letters = issue_letters(links.brief)
        self._speaking = [party for party in links.brief.parties if party not in links.silent_everywhere]
        self._needs_on: dict[int, Sequence[int]] = {}
        self._sentence_heights: dict[tuple[int, int], int] = {}
        self._are_large_in: dict[int, bool] = {}
        self.refresh(layout=True)

    def show(self, ref: Ref | None, issues: Collection[str]) -> None:
        """Show where the selected item is: on the issues that it is about, or at the bottom line."""
        self._at_bottom_line = ref == BOTTOM_LINE
        self._issues = frozenset(issues)
        self.refresh()

    def show_sentence(self, is_shown: bool) -> None:
        """Show the proposition and who says what to it, or leave them to the pane below, which says the same."""
        if is_shown is not self._has_sentence:
            self._has_sentence = is_shown
            self.refresh(layout=True)

    def ask(self, is_asking: bool) -> None:
        """Light the letters while one of them is asked for, or show them as usual."""
        self._is_asking = is_asking
        self.refresh()

    # How high it is

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Take as many lines as a screen of this height can spare."""
        if not self._has_room(viewport.height):
            return 0
        above = self._columns(width, viewport.height).lines + self._party_lines(viewport.height)
        return above + self._sentence_height(width, viewport.height)

    def _has_room(self, height: int) -> bool:
        return height >= 20 and bool(self._links.brief.issues)

    def _party_lines(self, height: int) -> int:
        """Return for how many lines of signs a screen has room."""
        most = 5 if height >= 36 else 3 if height >= 30 else 2 if height >= 24 else 0
        return min(most, len(self._speaking))

    def _sentence_height(self, width: int, height: int) -> int:
        """Return how many lines the longest proposition needs, so that the panes do not jump from issue to issue."""
        if not self._has_sentence:
            return 0
        is_large = self._is_large(width, height)
        most = _MOST_LARGE if is_large else 3 if height >= 30 else 2 if height >= 24 else 1
        key = width, most
        if key not in self._sentence_heights:
            lines = 1
            for issue in self._links.brief.issues:
                lines = max(lines, len(_sentence_lines(*_proposition_lines(self._links, issue), width, most, is_large)))
                if lines == most:
                    break
            self._sentence_heights[key] = lines
        return self._sentence_heights[key]

    def _is_large(self, width: int, height: int) -> bool:
        """Say whether the sentences are set in larger letters: on a high screen that holds each of them on one line."""
        if height < _HIGH:
            return False
        if width not in self._are_large_in:
            in_dispute = (_proposition_lines(self._links, issue)[0] for issue in self._links.brief.issues)
            self._are_large_in[width] = all(_can_be_large(sentence, width) for sentence in in_dispute)
        return self._are_large_in[width]

    # Painting

    def render_line(self, y: int) -> Strip:
        """Paint the issues, a party's signs, or a line of the sentence."""
        width, height = self.size.width, self.app.size.height
        columns = self._columns(width, height)
        heads, parties = columns.lines, self._party_lines(height)
        if y < heads:
            return self._heads(y, columns, width)
        if y < heads + parties:
            return self._signs(y - heads, parties, columns, width)
        most = self._sentence_height(width, height)  # none until the layout that follows takes its rows away
        lines = self._legend(columns, width, most) if self._is_asking else []
        if not lines and most:
            lines = _sentence_lines(*self._sentence(), width, most, self._is_large(width, height))
        number = y - heads - parties
        return painted(lines[number] if number < len(lines) else (), self.palette, "cursor", width)

    def _heads(self, y: int, columns: Columns, width: int) -> Strip:
        style, lines = self.palette.style, columns.lines
        issues, is_cut = self._links.brief.issues, self._is_cut(columns)
        state: State = "cursor" if self._at_bottom_line else "plain"
        first_title = _FIRST_PLACE[2:] if columns.is_axis_titled else ""
        segments = self._place(
            "0", first_title, state, columns.start - (_ARROW if is_cut else 0), y, lines, is_first=True
        )
        if is_cut:
            segments.append(Segment("‹ " if columns.numbers.start and y == 0 else "  ", style("key")))
        for number, wide in zip(columns.numbers, columns.widths, strict=True):
            issue = issues[number]
            state = "cursor" if issue.id in self._issues else "plain"
            title = issue.title if number in columns.titled else ""
            letter = self._letters.get(issue.id, " " if title else "…")
            segments += self._place(letter, title, state, wide, y, lines)
        if is_cut:
            segments.append(Segment(" ›" if columns.numbers.stop < len(issues) and y == 0 else "  ", style("key")))
        return Strip(segments).adjust_cell_length(width, style("text"))

    def _place(
        self, letter: str, title: str, state: State, width: int, y: int, lines: int, *, is_first: bool = False
    ) -> list[Segment]:
        """Paint one line of a place of the rail: its letter stands in the first, the title in as many as there are."""
        style = self.palette.style
        mark = Segment("▌", self.palette.line("focus", state)) if state == "cursor" else Segment(" ", style("text"))
        title_lines = broken_lines(one_line(title), max(1, width - _AROUND), lines, measure)
        text = title_lines[y] if y < len(title_lines) else ""
        role: Role = "strong" if state == "cursor" else "muted"
        filled = f" {text}" + " " * max(0, width - _AROUND - measure(text))
        if y:
            return [mark, Segment(f" {filled}", style(role, state))]
        is_key = self._is_asking or is_first  # letters of issues are no keys until they are asked for
        letter_state: State = "dimmed" if title and not is_key and state == "plain" else state
        letter_style = style("key" if is_key else "muted", letter_state)
        letter_style += Style(reverse=True) if self._is_asking else Style.null()
        return [mark, Segment(letter, letter_style), Segment(filled, style(role, state))]

    def _signs(self, number: int, lines: int, columns: Columns, width: int) -> Strip:
        """Paint what one party says on each issue; on the last line all that are left, where they are several."""
        style = self.palette.style
        parties = self._speaking[number:] if number == lines - 1 else self._speaking[number : number + 1]
        label: Span = (f"{len(parties)} more", "muted")
        if len(parties) == 1:
            label = (parties[0].label, speaker(self._links, parties[0].id))
        text = " " + cut(label[0], columns.start - 2)
        segments = [Segment(text + " " * (columns.start - measure(text)), style(label[1]))]
        for place, wide in zip(columns.numbers, columns.widths, strict=True):
            issue = self._links.brief.issues[place]
            state: State = "cursor" if issue.id in self._issues else "plain"
            signs = cut_spans(self._signs_of(parties, issue), wide - 2)
            segments.append(Segment(" ", style("text", state)))
            segments += [Segment(sign, style(role, state)) for sign, role in signs]
            segments.append(Segment(" " * (wide - 1 - width_of(signs, measure)), style("text", state)))
        return Strip(segments).adjust_cell_length(width, style("text"))

    def _signs_of(self, parties: Sequence[Party], issue: Issue) -> list[Span]:
        """Return the signs of some parties on an issue, each in its party's hue; one for all that are silent."""
        signs: list[Span] = []
        for party in parties:
            position = self._links.position(party, issue)
            if position is not None:
                signs.append((position.stance.glyph, speaker_of(self._links, position)))
                signs += [(words[:1], role) for words, role in sign_spans(self._links, self._links.ref(position))]
            elif self._links.withholds(party, issue):
                signs.append((WITHHELD_GLYPH, "muted"))
        return signs or [(NOTHING_STATED_GLYPH, "silent")]

    def _sentence(self) -> tuple[list[Span], Sequence[Line]]:
        """Return the proposition, and who says what to it, as below; or what the selected item is about."""
        issues = [issue for issue in self._links.brief.issues if issue.id in self._issues]
        if self._at_bottom_line:
            return [("Bottom line: ", "muted"), (one_line(self._links.brief.bottom_line), "text")], []
        if len(issues) == 1:
            return _proposition_lines(self._links, issues[0])
        if not issues:
            return [("About the whole brief", "muted")], []
        titles: list[Span] = [(issue.title, "text") for issue in issues]
        return [(f"About {counted(len(issues), 'issue')}: ", "muted"), *listed_spans(titles)], []

    def _legend(self, columns: Columns, width: int, most: int) -> Sequence[Line]:
        """Name the issues whose titles do not stand in their places, on so many lines; empty where these do not hold them."""
        issues = [issue for place, issue in enumerate(self._links.brief.issues) if place not in columns.titled]
        named = [(self._letters.get(issue.id, "…"), one_line(issue.title)) for issue in issues]
        return [[(" ", "text"), *line] for line in legend(named, max(1, width - 2), most)]

    @property
    def tells_titles(self) -> bool:
        """Whether each title is read in the rail while letters are asked for: in its place, or in the lines below."""
        width, height = self.size.width, self.app.size.height
        if not self._has_room(height):
            return False
        columns = self._columns(width, height)
        is_whole = len(columns.titled) == len(self._links.brief.issues)
        return is_whole or bool(self._legend(columns, width, self._sentence_height(width, height)))

    # Places

    def _columns(self, width: int, height: int) -> Columns:
        """Share the width out: all titles whole on as few lines as hold them so, else as many of them as there is room for."""
        issues, most = self._links.brief.issues, _most_lines(height)
        all_issues = range(len(issues))
        for lines in range(1, most + 1):
            left = self._label_width(width, height, lines)
            needs = self._needs(lines)
            longest = max(needs, default=0)
            if longest * len(issues) <= width - left:
                return Columns(left, all_issues, [longest] * len(issues), all_issues, lines)
            if sum(needs) <= width - left:
                return Columns(left, all_issues, needs, all_issues, lines)
        lines = min(2, most)
        chosen = next((place for place, issue in enumerate(issues) if issue.id in self._issues), None)
        for is_titled in (True, False):
            left = self._label_width(width, height, lines, is_titled=is_titled)
            room = width - left
            needs = with_room_for_letters(self._needs(lines), room)
            titled = titled_issues(needs, room, chosen, self._first_titled)
            if LETTER_COLUMN * len(issues) <= room and (chosen is None or chosen in titled):
                self._first_titled = titled.start
                return Columns(left, all_issues, widths_of(needs, room, titled), titled, lines, is_titled)
        left = self._label_width(width, height, lines, is_titled=False) + _ARROW
        needs = self._needs(lines)
        numbers, widths = widths_around(needs, max(1, width - left - _ARROW), chosen, self._first_in_sight)
        self._first_in_sight = numbers.start
        return Columns(left, numbers, widths, range(chosen or 0, 0 if chosen is None else chosen + 1), lines, False)

    def _label_width(self, width: int, height: int, lines: int, *, is_titled: bool = True) -> int:
        """Return how wide the left axis is: the parties' names, and the bottom line's place, with its title on so many lines."""
        named = self._speaking if self._party_lines(height) else ()
        names = [measure(party.label) + _AROUND for party in named]
        place = whole_width(_FIRST_PLACE[2:], lines, measure) + _AROUND + 1 if is_titled else LETTER_COLUMN
        return min(max(place, *names, 0), _WIDEST_LABEL, max(8, width // 3))

    def _needs(self, lines: int) -> Sequence[int]:
        """Return how wide each issue's column is where its title stands whole on so many lines."""
        if lines not in self._needs_on:
            titles = [one_line(issue.title) for issue in self._links.brief.issues]
            self._needs_on[lines] = [whole_width(title, lines, measure) + _AROUND for title in titles]
        return self._needs_on[lines]

    def _is_cut(self, columns: Columns) -> bool:
        return len(columns.numbers) < len(self._links.brief.issues)

    def on_click(self, event: events.Click) -> None:
        """Post which place was clicked; an arrow leads to the next issue that is out of sight."""
        height, issues = self.app.size.height, self._links.brief.issues
        columns = self._columns(self.size.width, height)
        if event.y >= columns.lines + self._party_lines(height):
            return
        is_cut = self._is_cut(columns)
        number = columns.number_at(event.x)
        if is_cut and columns.start - _ARROW <= event.x < columns.start:
            number = columns.numbers.start - 1
        elif event.x < columns.start:
            self.post_message(self.Chosen(BOTTOM_LINE))
            return
        if 0 <= number < len(issues):
            self.post_message(self.Chosen(Ref(ItemKind.ISSUE, issues[number].id)))


def _most_lines(height: int) -> int:
    """Return for how many lines of titles a screen has room."""
    return 3 if height >= 36 else 2 if height >= 30 else 1


def _proposition_lines(links: Links, issue: Issue) -> tuple[list[Span], Sequence[Line]]:
    """Write an issue's sentence, and who says what to it, fullest first: `… · Russia, Ukraine silent`, or `… · 2 silent`."""
    holders: list[Span] = []
    for position in links.positions_on(issue.id):
        stance = position.stance
        name = links.parties[position.party].label.replace(" ", "\u00a0")
        label = stance.label.replace(" ", "\u00a0")
        holders += [(_BETWEEN_HOLDERS if holders else "", "muted"), (name, speaker_of(links, position))]
        holders.append((f"\u00a0{stance.glyph}\u00a0{label}", "strong"))
        holders += sign_spans(links, links.ref(position), before="\u00a0")
    named, counts = list(holders), list(holders)
    for parties, word in ((links.silent_about(issue), "silent"), (links.withheld_about(issue), "withheld")):
        if parties:
            between = _BETWEEN_HOLDERS if counts else ""
            named += [(between, "muted"), *party_spans(links, [party.id for party in parties]), (f" {word}", "muted")]
            counts.append((f"{between}{len(parties)}\u00a0{word}", "muted"))
    return headed_proposition(links, issue), (named, counts)


def _sentence_lines(
    sentence: Sequence[Span], forms: Sequence[Line], width: int, most: int, is_large: bool = False
) -> Sequence[Line]:
    """Lay a sentence out, and under it who says what to it, on at most `most` lines.

    Of the `forms` of the latter the first is taken that one line holds, else the last. Where it has no line to itself, it
    stands at the right of the sentence's last line.
    """
    room = max(1, width - 2)
    holders: Line = _fullest(forms, room) or (forms[-1] if forms else [])
    if is_large and holders and _can_be_large(sentence, width):
        return [[(" ", "text"), *line] for line in (*drawn(sentence, BLOCKS.middle), *_rows_of(holders, room, 1))]
    block = Block(sentence)
    lines = wrap(block, room, measure)
    if holders and len(lines) < most:
        lines = [*lines, *_rows_of(holders, room, most - len(lines))]
    else:
        holders = _fullest(forms, room - width_of(lines[-1], measure) - 2)
        is_beside = holders and len(lines) <= most
        lines = lay_out_row([block._replace(tail=holders) if is_beside else block], room, most, measure)
    return [[(" ", "text"), *line] for line in lines]


def _fullest(forms: Sequence[Line], room: int) -> Line:
    """Return the first form that some cells hold; empty where none is so short."""
    return next((form for form in forms if width_of(form, measure) <= room), [])


def _rows_of(spans: Sequence[Span], room: int, most: int) -> Sequence[Line]:
    return lay_out_row([Block(spans)], room, most, measure)


def _can_be_large(sentence: Sequence[Span], width: int) -> bool:
    text = "".join(words for words, _ in sentence)
    return BLOCKS.middle.can_set(text) and BLOCKS.middle.measure(text) <= width - 2
