"""What stands over the words of a sheet: what they answer or are about, who goes on speaking, and what was said before.

It gives way to words that have not been read, as far as they are understood without it.
"""

from collections.abc import Sequence

from briefing.output.deck.sheet import Page
from briefing.output.deck.slide_words import Group, Slide
from briefing.output.deck.typesetting import (
    Face,
    Room,
    Run,
    Sizes,
    height_of,
    height_over,
    lines_over,
    set_group,
    shortened,
    text_of,
    words_in,
)
from briefing.output.layout.blocks import Line

_MOST_OVER = 3
"""How many lines at most something that is answered takes over a sheet."""
_ROOMY = 38
"""A sheet of so many rows has room for that in the middle face, whatever stands under it."""


def begun(slide: Slide, group: Group, sizes: Sizes, room: Room, *, is_later: bool) -> tuple[Page, list[Run]]:
    """Return a fresh sheet with what stands over a group of a slide, and the group set for it."""
    runs = set_group(group, sizes, room.columns, room)
    return fresh_page(slide, runs, room, is_later=is_later), runs


def fresh_page(slide: Slide, runs: Sequence[Run], room: Room, *, is_later: bool) -> Page:
    """Return a sheet with what stands over a group; what was said before only where the words under it stand whole by it."""
    page = Page(room)
    put_head(page, slide, runs, is_later=is_later)
    return page if not is_later or page.holds(runs) else continued_page(without_statement(slide), runs, room)


def continued_page(slide: Slide, runs: Sequence[Run], room: Room) -> Page:
    """Return a sheet with what stands over the later part of a slide."""
    page = Page(room)
    put_head(page, slide, runs, is_later=True)
    return page


def without_statement(slide: Slide) -> Slide:
    """Return a slide without what was said, which gives way to words that have not been read; not where it says who speaks.

    So does a proposition that it is no answer to: it stood over the first sheet.
    """
    if not slide.speaker:
        return slide
    return slide._replace(statement=(), charge=slide.charge if slide.is_answer else ())


def is_answer(slide: Slide) -> bool:
    """Say whether somebody answers something on a slide: it begins a sheet of its own then."""
    return bool(slide.charge and slide.speaker)


def put_head(page: Page, slide: Slide, runs: Sequence[Run], *, is_later: bool) -> None:
    """Put over a fresh sheet what its words answer and, where an item goes on, who speaks and what was said.

    What is answered stands there whole, and large where rows are free, as who has missed it understands nothing under it. It
    counts as far as that parts no words of the sheet's own.
    """
    room = page.room
    speaker = _speaker_over(slide, room) if is_later else None
    own_words = sum(run.words for run in runs) + (words_in(slide.speaker) if speaker else 0)
    free = room.rows - height_of(runs) - 1 - (height_over(*speaker, room) + 1 if speaker else 0)
    for line in slide.charge:
        most = max(1, min(_MOST_OVER, room.rows // 6))
        half = room.rows // 2 - page.row
        lines, face = lines_over(line, room, rows=most, free=half if room.rows >= _ROOMY else min(free, half))
        page.put_over(lines, face, is_needed=True)
        free -= height_over(lines, face, room)
    words_over = page.words
    page.words = min(page.words, max(0, room.words - own_words))
    page.row += bool(page.row)
    if speaker is None:
        return
    if slide.speaker:
        if not page.has_room_over(*speaker):
            speaker = shortened(slide.speaker, room), "plain"
        page.put_over(*speaker, is_needed=True)
    has_room = words_in(slide.statement) <= room.words - own_words - words_over
    if slide.statement and not slide.speaker and (has_room or not slide.charge):
        page.put_over(*lines_over(slide.statement, room, rows=2, free=room.rows // 4))
    elif slide.statement and room.faces is None and has_room:  # beside larger letters nobody reads it from afar
        page.put_over(shortened(slide.statement, room), "plain")
    page.row += bool(slide.speaker or slide.statement)


def _speaker_over(slide: Slide, room: Room) -> tuple[Sequence[Line], Face]:
    """Return who goes on speaking, as it stands over a further sheet: in the middle face where a line holds it."""
    letters = room.letters("middle")
    text = text_of(slide.speaker)
    if letters is not None and letters.can_set(text) and letters.measure(text) <= room.columns:
        return [list(slide.speaker)], "middle"
    return shortened(slide.speaker, room), "plain"
