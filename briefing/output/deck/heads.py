"""What stands over the words of a sheet: what they answer or are about, who goes on speaking, and what was said before.

It gives way to words that have not been read, as far as they are understood without it.
"""

from collections.abc import Sequence

from briefing.output.deck.beginnings import beginnings
from briefing.output.deck.sheet import Kept, Page
from briefing.output.deck.slide_words import Group, Over, Slide
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
from briefing.output.layout.blocks import Line, Span

_MOST_OVER = 3
"""How many lines at most something that is answered takes over a sheet."""
_ROOMY = 38
"""A sheet of so many rows has room for that in the middle face, whatever stands under it."""
HIGH = 24
"""A lower sheet keeps small what goes with a statement: in larger letters it is as much as the statement."""


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
    return slide._replace(statement=(), charge=slide.charge if slide.over is not Over.SUBJECT else ())


def is_answer(slide: Slide) -> bool:
    """Say whether somebody answers something on a slide: it begins a sheet of its own then."""
    return bool(slide.charge and slide.speaker)


def put_head(page: Page, slide: Slide, runs: Sequence[Run], *, is_later: bool) -> None:
    """Put over a fresh sheet what its words answer and, where an item goes on, who speaks and what was said.

    What is answered stands there whole, and large where rows are free, as who has missed it understands nothing under it.
    Where a room would have too much to read it gives way, as it was read before: a charge to its beginning, and what is no
    more than the subject to nothing. What is in dispute is whole wherever somebody "denies it", and else goes with the "it".
    """
    room = page.room
    speaker_line = slide.speaker
    most_words = room.words - sum(run.words for run in runs) - (words_in(speaker_line) if is_later else 0)
    charge = [_shown_over(line, most_words, slide, is_later=is_later) for line in slide.charge]
    if any(kept is Kept.NOTHING for _, kept in charge) and slide.over is Over.IN_DISPUTE:
        speaker_line = [*speaker_line[:1], *speaker_line[-1:]]  # the name, and the colon
    speaker = _speaker_over(speaker_line, room) if is_later else None
    free = room.rows - height_of(runs) - 1 - (height_over(*speaker, room) + 1 if speaker else 0)
    for line, kept in charge:
        page.kept_over = min(page.kept_over, kept)
        if line:
            half = room.rows // 2 - page.row
            rows = half if room.rows >= _ROOMY else min(free, half)
            lines, face = _set_over(line, slide, room, rows)
            page.put_over(lines, face, is_needed=True)
            free -= height_over(lines, face, room)
    words_over = page.words
    page.words = min(page.words, room.words // 2)
    page.row += bool(page.row)
    if speaker is None:
        return
    if speaker_line:
        if not page.has_room_over(*speaker):
            speaker = shortened(speaker_line, room), "plain"
        page.put_over(*speaker, is_needed=True)
    has_room = words_in(slide.statement) <= most_words - words_over
    if slide.statement and not slide.speaker and (has_room or not slide.charge):
        page.put_over(*lines_over(slide.statement, room, rows=2, free=room.rows // 4))
    elif slide.statement and room.faces is None and has_room:  # beside larger letters nobody reads it from afar
        *shorter, _ = beginnings(slide.statement)
        settings = ((line, shortened(line, room)) for line in (list(slide.statement), *shorter))
        page.put_over(next((lines for line, lines in settings if _is_whole(lines, line)), ()), "plain")
    page.row += bool(slide.speaker or slide.statement)


def _set_over(line: Line, slide: Slide, room: Room, free: int) -> tuple[Sequence[Line], Face]:
    """Set what stands over a sheet: all of what is in dispute; all of a subject or nothing; of a charge what the back row reads.

    On a low sheet that has small letters, as the answer would have them otherwise.
    """
    most = max(1, min(_MOST_OVER, room.rows // 6))
    if slide.over is Over.IN_DISPUTE:
        most = max(most, min(_MOST_OVER, room.rows // 2))
    whole = lines_over(line, room, rows=most, free=free)
    if slide.over is Over.SUBJECT and not _is_whole(whole[0], line):
        return [], "plain"
    if whole[1] != "plain" or slide.over is not Over.CHARGE:
        return whole
    settings = [
        (beginning, lines_over(beginning, room, rows=most, free=free)) for beginning in (line, *beginnings(line))
    ]
    larger = (setting for _, setting in settings[:-1] if setting[1] != "plain" and room.rows >= HIGH)
    uncut = (setting for beginning, setting in settings if _is_whole(setting[0], beginning))
    return next(larger, None) or next(uncut, whole)


def _is_whole(lines: Sequence[Line], line: Line) -> bool:
    """Say whether nothing of a line was cut for the lines that were made of it."""
    return "".join(map(text_of, lines)).replace(" ", "") == text_of(line).replace("\u00a0", " ").replace(" ", "")


def _shown_over(line: Line, most_words: int, slide: Slide, *, is_later: bool) -> tuple[Line, Kept]:
    """Return as much of what a slide's words answer or are about as so many words hold, and how much that is."""
    if words_in(line) <= most_words:
        return line, Kept.WHOLE
    if slide.over is Over.SUBJECT:
        return [], Kept.WHOLE if is_later else Kept.NOTHING  # over a later sheet nobody misses it
    if slide.over is Over.IN_DISPUTE:
        return ([], Kept.NOTHING) if is_later and slide.speaker else (line, Kept.WHOLE)
    *shorter, nothing = beginnings(line)
    beginning = next((beginning for beginning in shorter if words_in(beginning) <= most_words), None)
    return (beginning, Kept.BEGINNING) if beginning else (nothing, Kept.NOTHING)


def _speaker_over(speaker: Sequence[Span], room: Room) -> tuple[Sequence[Line], Face]:
    """Return who goes on speaking, as it stands over a further sheet: in the middle face where a line holds it."""
    letters = room.letters("middle")
    text = text_of(speaker)
    if letters is not None and letters.can_set(text) and letters.measure(text) <= room.columns:
        return [list(speaker)], "middle"
    return shortened(speaker, room), "plain"
