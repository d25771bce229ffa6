"""The deck's steps laid out for a size of screen: in letters of four rows and of two, on as many sheets as they need.

Owns where words stand, never which. No word is left out: what no sheet holds runs on over several. Each sheet says who
speaks, and an answer stands under what it answers: where that was said before, it is a line, which may be shortened. A sheet
is laid out for all that it reveals, so that nothing moves as more is shown, and each begins in the same row.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product, takewhile
from typing import get_args

from briefing.brief.deck import WHOLE_ITEM, StepKind
from briefing.output.deck.heads import HIGH, begun, continued_page, fresh_page, is_answer, put_head, without_statement
from briefing.output.deck.sheet import OPEN_END, Kept, Page, Piece, Sheet
from briefing.output.deck.slide_words import Group, Over, Slide
from briefing.output.deck.typesetting import (
    PLAIN,
    SIZE_CHOICES,
    Face,
    Room,
    Run,
    Screen,
    Sizes,
    height_of,
    room_of,
    set_group,
)

_AT_ONCE = (StepKind.MATRIX, StepKind.SOURCES)
"""Lists that are looked at, and not talked through item by item."""
_SIGNED = (StepKind.CLAIM, StepKind.POSITIONS)
"""Steps of somebody's own words, which stand apart from who says so, and from the text around them, by their size."""
_COLUMN = 56
"""Columns narrower than this are worse than one under the other."""
_GUTTER = 5
_LINES_KEPT_OF_A_TEXT = 3
"""From so many lines of a text on a sheet, one is kept back where the next sheet would have a single one."""


def sheets(slides: Sequence[Slide], kind: StepKind, screen: Screen) -> tuple[Sheet, ...]:
    """Lay a step's items out on as many sheets as they need; positions side by side where there is room for that."""
    room = room_of(screen)
    room = room._replace(words=max([room.words, *(slide.words for slide in slides)]))
    facing = _facing(slides, room) if kind is StepKind.POSITIONS else None
    return tuple(_revealed(facing or _flowing_large(slides, kind, room), at_once=kind in _AT_ONCE))


def _flowing_large(slides: Sequence[Slide], kind: StepKind, room: Room) -> list[Page]:
    """Fill sheet after sheet; what goes with the statements is set in the middle face where that takes no sheet more.

    Slides that share sheets are set alike.
    """
    sizes = [_sizes_of(slide, room) for slide in slides]
    pages = list(_flowing(slides, sizes, kind, room))
    if kind in (StepKind.MATRIX, *_SIGNED) or PLAIN in sizes:
        return pages
    larger = list(sizes)
    for first, end in _sharing_sheets(pages):
        larger[first:end] = _larger(slides[first:end], sizes[first:end], kind, room)
    larger_pages = list(_flowing(slides, larger, kind, room)) if larger != sizes else pages
    return larger_pages if len(larger_pages) <= len(pages) else pages


def _larger(slides: Sequence[Slide], sizes: Sequence[Sizes], kind: StepKind, room: Room) -> Sequence[Sizes]:
    """Return sizes with what goes with the statements in the middle face, where that takes no sheet more.

    So are all slides set, if need be with less air, else those alone that have room for it.
    """
    most = len(list(_flowing(slides, sizes, kind, room)))

    def fits(chosen: Sequence[Sizes]) -> bool:
        return len(list(_flowing(slides, chosen, kind, room))) <= most

    larger = [chosen._replace(body="middle") for chosen in sizes]
    closer = [chosen._replace(leading=0) for chosen in larger]
    closest = [chosen._replace(gap=0) for chosen in closer]
    for all_larger in (larger, closer, closest):
        if fits(all_larger):
            return all_larger
    kept = list(sizes)
    for number, chosen in enumerate(larger):
        tried = [*kept[:number], chosen, *kept[number + 1 :]]
        kept = tried if fits(tried) else kept
    return kept


def _sharing_sheets(pages: Sequence[Page]) -> Iterator[tuple[int, int]]:
    """Yield from which number to which slides share their sheets with no others; the second number is no more of them."""
    first = end = 0
    for page in pages:
        numbers = [number for number, _, _ in page.placed]
        if numbers and min(numbers) >= end:
            if end > first:
                yield first, end
            first = min(numbers)
        end = max([end, *(number + 1 for number in numbers)])
    if end > first:
        yield first, end


def _flowing(slides: Sequence[Slide], chosen: Sequence[Sizes], kind: StepKind, room: Room) -> Iterator[Page]:
    """Fill sheet after sheet. An answer, and whatever else stands under something, begins a sheet of its own."""
    page = Page(room)
    for number, (slide, sizes) in enumerate(zip(slides, chosen, strict=True)):
        groups = _grouped(slide, sizes, room)
        if page.placed and (kind is StepKind.CLAIM or is_answer(slide)):
            yield page
            page = Page(room)
            beside = _beside(number, slides[number - 1], slide, room) if kind is StepKind.POSITIONS else None
            if beside is not None:
                page, groups = beside, slide.item[1:]
        elif page.placed:
            page.row += 1
        for place, group in enumerate(groups, page.is_beside):
            runs = set_group(group, sizes, room.columns, room)
            if page.placed and not page.holds(runs):
                yield page
                page = Page(room)
            if page.is_fresh:
                page = fresh_page(slide, runs, room, is_later=place > 0)
                following = groups[place + 1] if place + 1 < len(groups) else None
                if kind in _SIGNED and not slide.words:
                    runs = _enlarged(page, group, following, sizes) or runs
                is_last = number == len(slides) - 1 and group is groups[-1]
                if is_last and sizes != PLAIN:  # nothing else needs the free rows
                    airy = set_group(group, sizes._replace(leading=1, gap=1), room.columns, room)
                    runs = airy if height_of(runs) < height_of(airy) and page.holds(airy) else runs
            if page.holds(runs):
                page.put(number, runs)
            else:
                *full, page = _torn(page, number, slide, runs, sizes)
                yield from full
            page.row += sizes.gap
    yield page


def _enlarged(page: Page, group: Group, following: Group | None, sizes: Sizes) -> list[Run] | None:
    """Set on a fresh sheet what else would be small: somebody's own words large, and who gives them, or how sure it is, larger.

    None where there is no room for it, or where what comes next has room on the sheet otherwise.
    """
    room = page.room
    if sizes == PLAIN:
        return None
    usual = set_group(group, sizes, room.columns, room)
    both = [*usual, *set_group(following, sizes, room.columns, room)] if following else []
    rows = sum(run.height for run in both) + 2 * sizes.gap
    if both and page.row + rows <= room.rows and page.words + sum(run.words for run in both) <= room.words:
        return None
    larger = [sizes._replace(own_words=own, body=body) for own, body in _LARGER]
    closer = [chosen._replace(leading=0) for chosen in larger]
    settings = (set_group(group, chosen, room.columns, room) for chosen in (*larger, *closer))
    return next((runs for runs in settings if page.holds(runs)), None)


_LARGER: Sequence[tuple[Face, Face]] = (("large", "middle"), ("large", "small"), ("middle", "middle"))
"""The faces of somebody's own words, and of what goes with them, from the largest."""


def _grouped(slide: Slide, sizes: Sizes, room: Room) -> Sequence[Group]:
    """Return a slide's groups, each for a sheet of its own where one holds it.

    What goes with a statement, and has no room under it, goes with the words that come next: over them, or else under them;
    where none come, with the statement said again.
    """

    def fits(group: Group, at_least: Kept, *, is_later: bool) -> bool:
        page, runs = begun(slide, group, sizes, room, is_later=is_later)
        return page.holds(runs) and page.kept_over >= at_least

    lead, *others = slide.item
    stated = max((place for place, words in enumerate(lead, 1) if words.size != "body"), default=0)
    is_long = sum(len(words.text) for words in lead) > room.columns * room.rows
    if is_long or not 0 < stated < len(lead):
        return slide.item
    following = others[0] if others else ()
    kept = 0
    for at_least in (Kept.WHOLE, Kept.BEGINNING, Kept.NOTHING):
        places = range(len(lead), stated - 1, -1)
        kept = next((place for place in places if fits(lead[:place], at_least, is_later=False)), 0)
        aside = lead[kept:]
        if kept and not aside:
            return slide.item
        orders = ((*aside, *following), (*following, *aside)) if kept and following else ()
        over_later = min(at_least, Kept.BEGINNING)
        moved = next((group for group in orders if fits(group, over_later, is_later=True)), None)
        if moved is not None:
            return lead[:kept], moved, *others[1:]
    aside = lead[kept:]
    if not kept or (following and all(words.is_rest for words in aside)):
        return slide.item
    said_again = [words._replace(size="middle") for words in lead if words.size == "statement" and not following]
    return lead[:kept], (*said_again, *aside), *others


def _beside(number: int, before: Slide, slide: Slide, room: Room) -> Page | None:
    """Begin a sheet with what somebody holds beside what was held before it, said again; None where there is no room.

    What is said again was read on the sheet before, so that its words do not count.
    """
    half = (room.columns - _GUTTER) // 2
    if half < _COLUMN or room.faces is None or not is_answer(before):
        return None
    settings = [[set_group(side.item[0], sizes, half, room) for side in (before, slide)] for sizes in SIZE_CHOICES[1:]]
    on_a_line = [sides for sides in settings if all(len(runs[0].lines) == 1 for runs in sides)]
    for left, right in on_a_line or settings:  # who speaks by what verb is read at once
        page = Page(room)
        put_head(page, slide, [], is_later=False)
        if page.row + max(height_of(left), height_of(right)) <= room.rows and page.holds(right):
            row = page.row
            page.over += [Piece(r.lines, room.top + row + r.row, room.left, r.pitch, r.face, -1) for r in left]
            page.put(number, right, column=half + _GUTTER)
            page.is_beside = True
            page.row = row + max(height_of(left), height_of(right)) + 1
            return page
    return None


def _sizes_of(slide: Slide, room: Room) -> Sizes:
    """Choose the largest letters in which what belongs together first stands on one sheet; else the smaller ones.

    What is answered is read from afar as well, rather than the answer in the largest letters.
    """
    lead, *others = slide.item
    cells = sum(sum(map(str.isalnum, words.text)) for words in lead)
    if room.faces is None or cells > room.columns * room.rows:
        return PLAIN
    stating = [group for group in others if any(words.size == "statement" for words in group)]

    def fits(group: Group, sizes: Sizes, faces_over: Sequence[Face], *, is_later: bool) -> bool:
        page, runs = begun(slide, group, sizes, room, is_later=is_later)
        return page.row + height_of(runs) <= room.rows and all(piece.face in faces_over for piece in page.over)

    faces_over: list[Sequence[Face]] = [get_args(Face)]
    if slide.over is not Over.SUBJECT and room.rows >= HIGH:
        faces_over.insert(0, ["middle"])
    for over, sizes in product(faces_over, SIZE_CHOICES):
        if fits(lead, sizes, over, is_later=False) and all(
            fits(group, sizes, over, is_later=True) for group in stating
        ):
            return sizes
    return SIZE_CHOICES[-1]


def _torn(page: Page, number: int, slide: Slide, runs: Sequence[Run], sizes: Sizes) -> Iterator[Page]:
    """Run a group on over several sheets, line by line; the last one has room for more."""
    again = without_statement(slide)
    for number_of_run, run in enumerate(runs):
        start = 0
        rest = _rest_after(number_of_run, runs, again, sizes, page.room)
        signs = [sign for sign in runs[:number_of_run] if sign.is_repeated]
        warned = _warned_of(number_of_run, runs, again, sizes, page.room) or rest
        if page.says_something and not (run.is_rest or _holds_all(page, run, warned, sizes)):
            fresh = _going_on(again, [run, *warned], signs, page.room, is_begun=False)
            if _holds_all(fresh, run, warned, sizes):  # a text of its own stands whole where a sheet holds it
                yield page
                page = fresh
        for end in range(1, len(run.lines) + 1):
            some = run._replace(lines=run.lines[start:end], row=0)
            is_end = end == len(run.lines)
            with_it = rest if is_end else ()  # who says so, and when, stands under the last words at least
            if not _holds_all(page, some, with_it, sizes) and (page.placed or end - start > 1):
                kept = end - 1 - start
                if is_end and kept >= _LINES_KEPT_OF_A_TEXT:
                    two = run._replace(lines=run.lines[-2:], row=0)
                    following = _going_on(again, [two, *rest], signs, page.room, is_begun=True)
                    kept -= _holds_all(following, two, rest, sizes)  # the last word alone is read as all that was said
                if kept:
                    page.put(number, [some._replace(lines=run.lines[start : start + kept])])
                    page.put_open_end()
                yield page
                start += kept
                following_runs = [some._replace(lines=run.lines[start:]), *rest]
                page = _going_on(again, following_runs, signs, page.room, is_begun=start > 0)
        page.put(number, [run._replace(lines=run.lines[start:], row=0)])
    yield page


def _warned_of(number: int, runs: Sequence[Run], slide: Slide, sizes: Sizes, room: Room) -> Sequence[Run]:
    """Return the runs after a sign that is repeated, up to the words over which it stands and what goes with them."""
    if not runs[number].is_repeated:
        return ()
    words = next((at for at in range(number, len(runs)) if not runs[at].is_repeated), len(runs) - 1)
    return [*runs[number + 1 : words + 1], *_rest_after(words, runs, slide, sizes, room)]


def _going_on(slide: Slide, runs: Sequence[Run], signs: Sequence[Run], room: Room, *, is_begun: bool) -> Page:
    """Return a sheet on which a torn text goes on, with the sign of that where it `is_begun`, under its repeated signs."""
    page = continued_page(slide, runs, room)
    for sign in signs:
        page.put_over(sign.lines, sign.face, is_needed=True)
    if is_begun and slide.speaker:
        page.put_over(OPEN_END, is_needed=True)
    return page


def _holds_all(page: Page, run: Run, rest: Sequence[Run], sizes: Sizes) -> bool:
    """Say whether there is room for a run and the rest under it; plain text is not counted by its words."""
    rows = page.row + run.height + sum(other.height for other in rest)
    words = page.words + run.words + sum(other.words for other in rest)
    return rows <= page.room.rows and (sizes == PLAIN or words <= page.room.words)


def _rest_after(number: int, runs: Sequence[Run], slide: Slide, sizes: Sizes, room: Room) -> Sequence[Run]:
    """Return the runs after one that stand on a sheet with its last line, as they say nothing by themselves.

    The last of them do not where no sheet holds so much.
    """
    run = runs[number]
    rest = [] if run.is_rest else list(takewhile(lambda other: other.is_rest, runs[number + 1 :]))
    last_line = run._replace(lines=run.lines[-1:], row=0)
    while rest and not _holds_all(continued_page(slide, [last_line, *rest], room), last_line, rest, sizes):
        rest.pop()
    return rest


def _facing(slides: Sequence[Slide], room: Room) -> list[Page] | None:
    """Place positions two by two under their proposition; None where there is no room for that."""
    half = (room.columns - _GUTTER) // 2
    held = [slide for slide in slides if is_answer(slide)]
    if half < _COLUMN or len(held) < 2 or room.faces is None:
        return None
    pages: list[Page] = []
    for first in range(0, len(held), 2):
        page = Page(room)
        put_head(page, held[first], [], is_later=False)
        row, rows = page.row, []
        for place, slide in enumerate(held[first : first + 2]):
            page.row = row
            if _letters_of(slide) > room.columns * room.rows:
                return None
            for group in slide.item:
                page.put(first + place, set_group(group, SIZE_CHOICES[2], half, room), column=place * (half + _GUTTER))
                page.row += 1
            rows.append(page.row - 1)
        page.row = max(rows)
        if page.row > room.rows:
            return None
        pages.append(page)
    for number, slide in enumerate(slides[len(held) :], len(held)):
        runs = [run for group in slide.item for run in set_group(group, SIZE_CHOICES[2], room.columns, room)]
        page = pages[-1]
        page.row += 1
        if page.row + height_of(runs) > room.rows:
            return None
        page.put(number, runs)
    return pages


def _revealed(pages: Iterable[Page], *, at_once: bool) -> Iterator[Sheet]:
    """Say for each sheet what of it is revealed when: an item as far as it stands there, or all of them `at_once`."""
    pages = [page for page in pages if page.placed]
    for page in pages:
        page.spread()
    letters: dict[int, int] = defaultdict(int)
    last: dict[int, int] = {}
    for place, page in enumerate(pages):
        for number, run, _ in page.placed:
            letters[number] += _letters_in(run)
            last[number] = place
    letters_shown: dict[int, int] = defaultdict(int)
    after = {number: number * WHOLE_ITEM for number in letters}
    for place, page in enumerate(pages):
        pieces = [*page.over, *(piece._replace(after=after[number]) for number, _, piece in page.placed)]
        stops: list[int] = []
        for number, run, _ in page.placed:
            letters_shown[number] += _letters_in(run)
        for number in dict.fromkeys(number for number, _, _ in page.placed):
            begin, end = number * WHOLE_ITEM, (number + 1) * WHOLE_ITEM
            share = begin + letters_shown[number] * WHOLE_ITEM // max(1, letters[number])
            after[number] = end if last[number] == place else min(max(after[number] + 1, share), end - 1)
            stops.append(after[number])
        if at_once:
            begin = min(piece.after for piece in pieces if piece.after >= 0)
            pieces = [piece._replace(after=min(piece.after, begin)) for piece in pieces]
        yield Sheet(tuple(pieces), tuple(stops[-1:] if at_once else stops))


def _letters_in(run: Run) -> int:
    return sum(len("".join(text.split())) for line in run.lines for text, _ in line)


def _letters_of(slide: Slide) -> int:
    return sum(len(words.text) for group in slide.item for words in group)
