"""The deck laid out: every word, none cut, at every size, under who says it; and the moves through it meet every reveal."""

import re
import unicodedata
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import paths
from briefing.brief.deck import WHOLE_ITEM, Spot, Step, StepKind, deck
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.model import Brief
from briefing.brief.text import says_not
from briefing.brief.vocabulary import NoticeKind, QuotationOutcome, Stance
from briefing.library.reading.reader import read_file
from briefing.output.deck import presenter_view, slides, typesetting
from briefing.output.deck.sheet import OPEN_END, Piece, Sheet
from briefing.output.deck.slide_words import Over
from briefing.output.deck.slideshow import Slideshow
from briefing.output.deck.typesetting import Screen, room_of
from briefing.output.layout.block_letters import BLOCKS, Faces, Letters, drawn, touches
from briefing.output.layout.blocks import BAR, Block, Line, Measure, lay_out, plain_text, width_of, wrap
from briefing.output.layout.cells import cell_width
from briefing.output.layout.pixel_letters import pixels_of
from briefing.output.layout.tokens import with_held_numbers
from briefing.output.wording import before_proposition
from tests.brief.alder import links, small
from tests.brief.generated import briefs, own_words

SIZES = st.tuples(st.integers(40, 300), st.integers(10, 78))
FACES = st.sampled_from([BLOCKS, None])
ROOMS = [(80, 24), (120, 36), (160, 45), (200, 60)]
"""The sizes of terminal that most rooms have, in columns and rows."""
BARS = 3
TALLER = BLOCKS.taller
assert TALLER is not None
LETTERS = [BLOCKS.large, BLOCKS.middle, TALLER.large]


def text_of(piece: Piece) -> str:
    """Return the words of a piece, without the bars before somebody's own words, and the sign of a text that goes on."""
    if piece.lines == OPEN_END and piece.after >= 0:
        return ""
    return "".join(text for line in piece.lines for text, _ in line if text != BAR)


def squeezed(text: str) -> str:
    return "".join(text.split())


def all_sheets(show: Slideshow) -> list[Sheet]:
    return [sheet for step in show.deck.steps for sheet in show.sheets(step)]


def measure_of(piece: Piece, screen: Screen) -> Measure:
    letters = room_of(screen).letters(piece.face)
    return letters.measure if letters else cell_width


def rows_of(piece: Piece, screen: Screen) -> int:
    letters = room_of(screen).letters(piece.face)
    return letters.rows if letters else 1


@given(brief=briefs(), size=SIZES, faces=FACES)
@settings(max_examples=80, derandomize=True, deadline=None)
def test_every_word_is_shown_at_every_size(brief: Brief, size: tuple[int, int], faces: Faces | None) -> None:
    made = Links(brief)
    show = Slideshow(made, deck(made, full=True), Screen(*size, faces))
    shown = "".join(
        squeezed(text_of(piece)) for sheet in all_sheets(show) for piece in sheet.pieces if piece.after >= 0
    )
    assert [text for text in own_words(brief) if squeezed(text) not in shown] == []


@given(brief=briefs(), size=SIZES, faces=FACES)
@settings(max_examples=80, derandomize=True, deadline=None)
def test_nothing_leaves_the_screen_and_nothing_overlaps(
    brief: Brief, size: tuple[int, int], faces: Faces | None
) -> None:
    columns, rows = size
    made = Links(brief)
    show = Slideshow(made, deck(made), Screen(columns, rows, faces))
    for sheet in all_sheets(show):
        taken: Counter[tuple[int, int]] = Counter()
        for piece in sheet.pieces:
            for number, line in enumerate(piece.lines):
                wide = width_of(line, measure_of(piece, show.screen))
                top, is_lowered = piece.place_of(number)
                assert piece.column + wide <= columns
                end = top + rows_of(piece, show.screen) + is_lowered
                assert top >= 0 and end <= rows
                taken.update((row, piece.column + x) for row in range(top, end) for x in range(wide))
        assert max(taken.values(), default=0) <= 1


@given(brief=briefs(), size=SIZES, faces=FACES)
@settings(max_examples=60, derandomize=True, deadline=None)
def test_no_claim_stands_without_its_maker_and_no_answer_without_its_charge(
    brief: Brief, size: tuple[int, int], faces: Faces | None
) -> None:
    made = Links(brief)
    show = Slideshow(made, deck(made), Screen(*size, faces))
    for step in show.deck.steps:
        for sheet in show.sheets(step):
            over = squeezed("".join(text_of(piece) for piece in sheet.pieces if piece.after < 0))
            whole = over + squeezed("".join(text_of(piece) for piece in sheet.pieces if piece.after >= 0))
            for item in shown_items(show, step, sheet):
                answered = slides.charge(made, item) if slides.over(made, item) is not Over.SUBJECT else ()
                speaker = slides.continued(made, item)[0]
                if item.kind is ItemKind.POSITION and squeezed(speaker[1][0]) not in whole:
                    answered = ()  # whose words they are stands there alone, not what is held of what is in dispute
                for line in (*answered, speaker[:1]):
                    beginning = squeezed("".join(text for text, _ in line))[:8]
                    assert beginning in whole, (item, sheet)


def shown_items(show: Slideshow, step: Step, sheet: Sheet) -> list[Ref]:
    """The claims and positions of which something stands on a sheet."""
    numbers = {min(piece.after, max(sheet.stops) - 1) // WHOLE_ITEM for piece in sheet.pieces if piece.after >= 0}
    return [step.items[number] for number in numbers if step.items[number].kind in ("claim", "position")]


@given(brief=briefs(), size=SIZES, faces=FACES)
@settings(max_examples=40, derandomize=True, deadline=None)
def test_every_sheet_begins_in_the_same_row(brief: Brief, size: tuple[int, int], faces: Faces | None) -> None:
    made = Links(brief)
    show = Slideshow(made, deck(made), Screen(*size, faces))
    assert len({min(piece.row for piece in sheet.pieces) for sheet in all_sheets(show)}) == 1


@pytest.fixture(scope="module")
def main_brief() -> Links:
    return bundled("nato-china-russia")


NAMES = ["nato-china-russia", "nato-cyber-centre", "nato-asia-pacific"]


def bundled(name: str) -> Links:
    brief = read_file(paths.bundled("briefs") / f"{name}.yaml").brief
    assert brief is not None
    return Links(brief)


def shown_on(brief: Links, columns: int, rows: int) -> Slideshow:
    """Return a brief's slides for a terminal of a size, with the bars above and below them."""
    return Slideshow(brief, deck(brief), Screen(columns, rows - BARS, BLOCKS))


def in_large(sheet: Sheet) -> str:
    """Return what a sheet says in the large and the middle face."""
    return "".join(text_of(piece) for piece in sheet.pieces if piece.face != "plain")


@pytest.mark.parametrize(("columns", "rows"), ROOMS)
def test_the_main_brief_is_read_from_the_back_row(main_brief: Links, columns: int, rows: int) -> None:
    show = shown_on(main_brief, columns, rows)
    assert len(show.deck.cards) <= 20
    large = [any(piece.face != "plain" for piece in sheet.pieces) for sheet in all_sheets(show)]
    assert sum(large) >= 0.9 * len(large)
    for step in show.deck.steps:
        if step.kind in (StepKind.CLAIM, StepKind.POSITIONS):
            speaker, statement = (
                squeezed("".join(text for text, _ in line)) for line in slides.continued(main_brief, step.items[0])
            )
            over = tuple(
                squeezed(text_of(sheet.pieces[0])) if sheet.pieces[0].after < 0 else "" for sheet in show.sheets(step)
            )
            first, *others = (
                squeezed(in_large(sheet)).removeprefix(charge)
                for charge, sheet in zip(over, show.sheets(step), strict=True)
            )
            second = others[0].removeprefix(speaker) if columns == 80 and others else ""
            assert speaker + statement in first + second  # in a small terminal a long claim goes on under its maker


def words_on(sheet: Sheet) -> int:
    """Count the words of a sheet, those over it too; a dash or a stance's sign by itself is none."""
    lines = [line for piece in sheet.pieces for line in piece.lines]
    words = [word for line in lines for word in "".join(text for text, _ in line).replace(BAR, "").split()]
    return sum(any(map(str.isalnum, word)) for word in words)


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (100, 30), (120, 36)])
def test_no_sheet_has_more_words_than_a_room_reads_at_once(name: str, columns: int, rows: int, full: bool) -> None:
    made = bundled(name)
    show = Slideshow(made, deck(made, full=full), Screen(columns, rows - BARS, BLOCKS))
    assert max(map(words_on, all_sheets(show))) <= 40


@given(brief=briefs(), full=st.booleans())
@settings(max_examples=25, derandomize=True, deadline=None)
def test_no_sheet_of_any_brief_has_more_words_than_a_room_reads_at_once(brief: Brief, full: bool) -> None:
    made = Links(brief)
    show = Slideshow(made, deck(made, full=full), Screen(120, 36 - BARS, BLOCKS))
    for step in show.deck.steps:
        spoken = [slides.continued(made, item) for item in step.items]
        kept_whole = [statement for speaker, statement in spoken if not speaker]
        if step.kind is StepKind.POSITIONS:
            kept_whole += [line for item in step.items for line in slides.charge(made, item)]
        is_long = any(sum(len(text.split()) for text, _ in line) > 20 for line in kept_whole)
        for sheet in show.sheets(step):
            assert is_long or words_on(sheet) <= 40, (step, sheet)


@given(brief=briefs(), size=SIZES, full=st.booleans())
@settings(max_examples=40, derandomize=True, deadline=None)
def test_going_on_meets_every_reveal_and_going_back_meets_them_again(
    brief: Brief, size: tuple[int, int], full: bool
) -> None:
    made = Links(brief)
    show = Slideshow(made, deck(made, full=full), Screen(*size, BLOCKS))
    every = [(step.id, stop) for step in show.deck.cards for sheet in show.sheets(step) for stop in sheet.stops]
    spot = Spot(show.deck.steps[0].id, every[0][1])
    met = [spot]
    while (following := show.forward(spot)) != spot:
        spot = following
        met.append(spot)
    assert [(view.step, view.part) for view in met] == every
    for expected in reversed(met[:-1]):
        spot = show.back(spot)
        assert spot == expected
    assert show.back(spot) == spot


@given(brief=briefs(), size=SIZES, other=SIZES)
@settings(max_examples=40, derandomize=True, deadline=None)
def test_a_change_of_size_takes_back_no_item_that_was_shown(
    brief: Brief, size: tuple[int, int], other: tuple[int, int]
) -> None:
    made = Links(brief)
    before, after = (Slideshow(made, deck(made), Screen(*screen_size, BLOCKS)) for screen_size in (size, other))
    for step in before.deck.steps:
        for sheet in before.sheets(step):
            for stop in sheet.stops:
                view = after.view(Spot(step.id, stop))
                assert view.step == step
                assert view.part >= stop


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("columns", "rows", "most"), [(80, 24, 0.2), (120, 36, 0.06), (160, 45, 0.04)])
def test_letters_of_one_line_touch_none_of_the_next_where_rows_are_free(
    name: str, columns: int, rows: int, most: float
) -> None:
    made = bundled(name)
    show = Slideshow(made, deck(made, full=True), Screen(columns, rows - BARS, BLOCKS))
    room = room_of(show.screen)
    touching = [
        any(
            letters and piece.pitch == letters.rows and touches(above, below, letters)
            for piece in sheet.pieces
            for letters in [room.letters(piece.face)]
            for above, below in pairwise(piece.lines)
        )
        for sheet in all_sheets(show)
    ]
    assert sum(touching) <= most * len(touching)


@pytest.mark.parametrize("letters", [BLOCKS.middle, BLOCKS.large])
def test_a_lowered_line_has_the_same_letters_half_a_row_lower(letters: Letters) -> None:
    line: Line = [("Egypt, ", "text"), ("Jupiter", "strong")]
    usual, lower = drawn(line, letters), drawn(line, letters, is_lowered=True)
    assert len(lower) == len(usual) + 1
    pixels = [[half for row in rows for half in halves("".join(text for text, _ in row))] for rows in (usual, lower)]
    assert pixels[1][1:-1] == pixels[0]
    assert {width_of(row) for row in lower} == {letters.measure("Egypt, Jupiter")}


def halves(row: str) -> tuple[str, str]:
    """Return the two rows of pixels of a row of cells."""
    cells = [pixels_of(cell) for cell in row]
    return "".join(cell[:2] for cell in cells), "".join(cell[2:] for cell in cells)


def test_large_letters_are_used_where_they_fit() -> None:
    made = links()
    show = Slideshow(made, deck(made), Screen(200, 58, BLOCKS))
    assert any(piece.face != "plain" for piece in show.view(Spot("title")).sheet.pieces)
    low = Slideshow(made, deck(made), Screen(40, 10, BLOCKS))
    assert not any(piece.face != "plain" for sheet in all_sheets(low) for piece in sheet.pieces)


@pytest.mark.parametrize("letters", LETTERS)
@pytest.mark.parametrize("text", ["字", "Ж", "ا", "👩‍🚀"])
def test_what_has_no_drawing_is_not_set_large(letters: Letters, text: str) -> None:
    assert not letters.can_set(f"Port {text}")


@pytest.mark.parametrize("letters", LETTERS)
@pytest.mark.parametrize("text", ["Port Alder", "é ü ß Å", "e\u0301 Ç", "“no limits” – it’s…", "2025-03-14: 45 %!"])
def test_large_letters_are_as_wide_as_they_are_measured(letters: Letters, text: str) -> None:
    assert letters.can_set(text)
    rows = drawn([(text, "text")], letters)
    assert len(rows) == letters.rows
    assert {width_of(row) for row in rows} == {letters.measure(text)}


@pytest.mark.parametrize("letters", LETTERS)
def test_underlined_words_in_large_letters_have_one_line_under_them_and_none_through_them(letters: Letters) -> None:
    *above, last = drawn([("become a", "differs"), (" decisive", "quote")], letters)
    assert [role for _, role in last] == ["differs", "quote"]
    assert all(role == "quote" for line in above for _, role in line)


@pytest.mark.parametrize("letters", LETTERS)
def test_letters_of_one_face_are_told_apart(letters: Letters) -> None:
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz123456789?!()&"
    drawings = {char: "\n".join(letters.draw(char)) for char in alphabet} if letters.draw else {}
    assert len(set(drawings.values())) == len(alphabet)
    for wide, narrow in zip("wmWM", "unHN", strict=True):
        assert letters.measure(wide) > letters.measure(narrow) or letters is BLOCKS.middle


@pytest.mark.parametrize("char", [*"éèüöçñşčž", *"ÉÜÖÇŠ"])
def test_a_letter_with_a_mark_is_drawn_as_another_than_without(char: str) -> None:
    draw = BLOCKS.middle.draw
    assert draw is not None and BLOCKS.middle.can_set(char)
    assert draw(char) != draw(unicodedata.normalize("NFD", char)[0])


def test_a_rebuttal_takes_the_room_under_a_line_of_what_it_rebuts() -> None:
    made = links()
    sheets_of_it = Slideshow(made, deck(made), Screen(120, 33, BLOCKS)).sheets(deck(made).step(Spot("claim/no-harm")))
    rebuttal = next(sheet for sheet in sheets_of_it if any(piece.after == WHOLE_ITEM for piece in sheet.pieces))
    over = [piece for piece in rebuttal.pieces if piece.after < 0]
    assert text_of(over[0]).startswith("Port asserts: ")
    assert over[0].face == "middle" and over[0].lines
    speaker = next(piece for piece in rebuttal.pieces if piece.after == WHOLE_ITEM)
    assert (text_of(speaker), speaker.face) == ("Union alleges:", "large")


def test_the_proposition_stands_over_each_position() -> None:
    made = links()
    show = Slideshow(made, deck(made), Screen(80, 22))
    for sheet in show.sheets(show.deck.step(Spot("positions/site"))):
        first = sheet.pieces[0]
        assert text_of(first).startswith("In dispute: Dumping at Grey Bank does no harm") and first.after < 0


def test_positions_stand_side_by_side_where_there_is_room() -> None:
    made = links()
    pieces = Slideshow(made, deck(made), Screen(200, 57, BLOCKS)).view(Spot("positions/site")).sheet.pieces
    first, second = (next(piece for piece in pieces if piece.after == after) for after in (0, WHOLE_ITEM))
    assert first.row == second.row and first.column < second.column


@given(brief=briefs(), size=SIZES, faces=FACES)
@settings(max_examples=40, derandomize=True, deadline=None)
def test_what_nobody_says_is_named_again_on_every_sheet_that_it_goes_on_over(
    brief: Brief, size: tuple[int, int], faces: Faces | None
) -> None:
    made = Links(brief)
    show = Slideshow(made, deck(made), Screen(*size, faces))
    for step in show.deck.steps:
        if step.kind is StepKind.QUESTIONS:
            for sheet in show.sheets(step):
                whole = squeezed("".join(text_of(piece) for piece in sheet.pieces))
                numbers = {min(p.after, max(sheet.stops) - 1) // WHOLE_ITEM for p in sheet.pieces if p.after >= 0}
                for number in numbers:
                    assert squeezed(slides.stated(made, step.items[number]))[:5] in whole


LOUD = [f"{outcome.glyph} quotation {outcome}" for outcome in QuotationOutcome if outcome.is_loud]
FALLEN = [f"{kind.glyph} partly {kind}" for kind in NoticeKind]


@pytest.mark.parametrize("letters", LETTERS)
@pytest.mark.parametrize("sign", ["╌ nothing stated by Russia", "▒ position withheld", "„so“ — −5", *LOUD, *FALLEN])
def test_the_signs_of_a_silence_and_of_what_cannot_be_relied_on_have_a_drawing(letters: Letters, sign: str) -> None:
    assert letters.can_set(sign)
    assert len({letters.measure(sign), *map(width_of, drawn([(sign, "warning")], letters))}) == 1


def test_that_a_source_was_withdrawn_is_read_from_the_back_row(tmp_path: Path) -> None:
    text = (paths.bundled("briefs") / "nato-china-russia.yaml").read_text(encoding="utf-8")
    place = text.index("    kind: article\n")
    withdrawn = '    withdrawn: {date: 2024-07-25, reason: "It was taken back."}\n'
    (tmp_path / "fallen.yaml").write_text(text[:place] + withdrawn + text[place:], encoding="utf-8")
    brief = read_file(tmp_path / "fallen.yaml").brief
    assert brief is not None
    show = Slideshow(Links(brief), deck(Links(brief), full=True), Screen(120, 36 - BARS, BLOCKS))
    claims = [step for step in show.deck.steps if step.kind is StepKind.CLAIM]
    pieces = [piece for step in claims for sheet in show.sheets(step) for piece in sheet.pieces]
    faces = Counter(piece.face for piece in pieces if "withdrawn" in text_of(piece))
    assert faces.total() > 20 and faces["plain"] == 0


def test_no_question_stands_alone_on_a_sheet_that_has_room_for_its_reason(main_brief: Links) -> None:
    show = Slideshow(main_brief, deck(main_brief, full=True), Screen(120, 36 - BARS, BLOCKS))
    (step,) = (step for step in show.deck.steps if step.kind is StepKind.QUESTIONS)
    texts = [squeezed("".join(text_of(piece) for piece in sheet.pieces)) for sheet in show.sheets(step)]
    for question in main_brief.brief.questions:
        first = next(text for text in texts if squeezed(question.text) in text)
        assert squeezed(question.why or "") in first, question.id


@pytest.mark.parametrize(("columns", "rows"), [(160, 45), (200, 60)])
def test_wherever_two_parties_hold_something_they_stand_side_by_side_on_a_sheet(
    main_brief: Links, columns: int, rows: int
) -> None:
    show = shown_on(main_brief, columns, rows)
    steps = [step for step in show.deck.steps if step.kind is StepKind.POSITIONS]
    two_parties = [step for step in steps if len([ref for ref in step.items if ref.kind is ItemKind.POSITION]) == 2]
    assert len(two_parties) >= 3
    for step in two_parties:
        speakers = [
            squeezed("".join(text for text, _ in slides.continued(main_brief, ref)[0])) for ref in step.items[:2]
        ]
        placed = [{squeezed(text_of(p)): p for p in sheet.pieces if p.face != "plain"} for sheet in show.sheets(step)]
        beside = [place for place in placed if all(name in place for name in speakers)]
        assert beside, step.id
        left, right = (beside[0][name] for name in speakers)
        assert left.row == right.row and left.column < right.column and left.face == right.face


def test_what_stands_beside_an_answer_was_read_before_and_reveals_nothing(main_brief: Links) -> None:
    show = Slideshow(main_brief, deck(main_brief), Screen(160, 42, BLOCKS))
    step = show.deck.step(Spot("positions/supplies"))
    beside = next(sheet for sheet in show.sheets(step) if {p.column for p in sheet.pieces if p.face == "large"} > {13})
    left = [piece for piece in beside.pieces if piece.column == 13]
    assert left and all(piece.after < 0 for piece in left)


@pytest.mark.parametrize(("columns", "rows"), ROOMS)
def test_over_a_stance_and_over_a_silence_stands_all_of_what_is_in_dispute(
    main_brief: Links, columns: int, rows: int
) -> None:
    show = shown_on(main_brief, columns, rows)
    for step in show.deck.steps:
        if step.kind is StepKind.POSITIONS:
            issue = main_brief.issues[step.issue]
            proposition = squeezed(f"{before_proposition(main_brief, issue)} {issue.proposition}")
            for sheet in show.sheets(step):
                whole = "".join(text_of(piece) for piece in sheet.pieces)
                has_stance = any(f"{stance.verb_on_it}" in whole for stance in Stance)
                if has_stance or "nothing stated" in whole:
                    assert squeezed(text_of(sheet.pieces[0])) == proposition and sheet.pieces[0].after < 0


@pytest.mark.parametrize(("columns", "rows"), ROOMS)
def test_no_claim_goes_on_with_a_single_line_that_reads_as_all_of_it(
    main_brief: Links, columns: int, rows: int
) -> None:
    show = shown_on(main_brief, columns, rows)
    for step in show.deck.steps:
        if step.kind is StepKind.CLAIM:
            claim = squeezed(main_brief.claims[step.items[0].id].text)
            for before, sheet in pairwise(show.sheets(step)):
                rest = next((p for p in sheet.pieces if p.after >= 0 and p.face != "plain"), None)
                last = next(piece for piece in reversed(before.pieces) if piece.lines != OPEN_END)
                if (
                    rest
                    and claim.endswith(squeezed(text_of(rest)))
                    and squeezed(text_of(last)) + squeezed(text_of(rest)) in claim
                ):
                    assert len(rest.lines) > 1, text_of(rest)
                    assert "…" in [text_of(piece) for piece in sheet.pieces if piece.after < 0]


@pytest.mark.parametrize(("columns", "rows"), [*ROOMS, (60, 20), (40, 12)])
def test_a_text_that_goes_on_has_a_sign_after_its_last_words_on_the_sheet(
    main_brief: Links, columns: int, rows: int
) -> None:
    show = shown_on(main_brief, columns, rows)
    torn = 0
    for step in deck(main_brief, full=True).steps:
        texts = {squeezed(words.text) for item in step.items for words in slides.words(main_brief, item)}
        for before, sheet in pairwise(show.sheets(step)):
            if any(piece.lines == OPEN_END for piece in sheet.pieces if piece.after < 0):
                torn += 1
                *_, last, sign = (piece for piece in before.pieces if text_of(piece) or piece.lines == OPEN_END)
                assert sign.lines == OPEN_END, step.id
                assert sign.after == last.after
                assert not any(text.endswith(squeezed(text_of(last))) for text in texts), step.id
    assert torn or columns > 80


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("columns", "rows"), [*ROOMS, (100, 30), (60, 20), (40, 13)])
def test_no_sheet_has_only_who_says_something_or_when_or_where_that_stands(name: str, columns: int, rows: int) -> None:
    made = bundled(name)
    show = Slideshow(made, deck(made, full=True), Screen(columns, rows - BARS, BLOCKS))
    for step in show.deck.steps:
        runs = [run for item in step.items for run in slides.words(made, item)]
        saying = [squeezed(run.text).replace("·", "") for run in runs if not run.is_rest]
        for sheet in show.sheets(step):
            own = [squeezed(text_of(p)).replace("·", "") for p in sheet.pieces if p.after >= 0 and text_of(p)]
            assert any(text in words or words in text for text in own for words in saying), (step.id, own)


def test_no_line_begins_or_ends_with_the_dot_between_two_parts(main_brief: Links) -> None:
    dots = 0
    for columns in range(40, 130):
        show = Slideshow(main_brief, deck(main_brief), Screen(columns, 24, BLOCKS))
        lines = [
            "".join(text for text, _ in line).strip()
            for step in show.deck.steps
            if step.kind in (StepKind.TITLE, StepKind.ISSUE)
            for sheet in show.sheets(step)
            for piece in sheet.pieces
            for line in piece.lines
        ]
        dots += any("affirms it · China" in line.replace("\u00a0", " ") for line in lines)
        assert [line for line in lines if line.endswith("·") or line.startswith(("· China", "· 10"))] == []
    assert dots


def test_a_party_that_goes_on_over_another_sheet_keeps_its_hue(main_brief: Links) -> None:
    show = shown_on(main_brief, 60, 20)
    sheet = show.sheets(show.deck.step(Spot("parties")))[-1]
    name = next(piece for piece in sheet.pieces if "NATO's" in text_of(piece))
    assert name.after < 0 and {role for line in name.lines for _, role in line} != {"muted"}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("columns", "rows"), ROOMS)
def test_over_an_answer_stands_the_charge_under_its_maker_or_the_beginning_of_it(
    name: str, columns: int, rows: int
) -> None:
    made = bundled(name)
    show = Slideshow(made, deck(made, full=True), Screen(columns, rows - BARS, BLOCKS))
    answers = 0
    for step in show.deck.steps:
        for sheet in show.sheets(step) if step.kind is StepKind.CLAIM else ():
            for item in shown_items(show, step, sheet):
                if slides.over(made, item) is Over.CHARGE:
                    (charge,) = slides.charge(made, item)
                    answers += 1
                    shown = " ".join("".join(text for text, _ in line) for line in sheet.pieces[0].lines)
                    whole = "".join(text for text, _ in charge)
                    assert shown == whole or (shown.endswith("…") and whole.startswith(shown[:-1])), step.id
                    assert len(shown) > len(whole) - len(charge[-1][0]) + 12, "more than who makes it"
    assert answers > 2


@pytest.mark.parametrize(("columns", "rows"), [(160, 45), (200, 60)])
def test_what_a_claim_is_about_stands_whole_over_it_where_there_is_room(
    main_brief: Links, columns: int, rows: int
) -> None:
    show = Slideshow(main_brief, deck(main_brief, full=True), Screen(columns, rows - BARS, BLOCKS))
    for step in show.deck.steps:
        if step.kind is StepKind.CLAIM:
            over = [squeezed(text_of(sheet.pieces[0])) for sheet in show.sheets(step) if sheet.pieces[0].after < 0]
            (line,) = slides.charge(main_brief, step.items[0])
            assert squeezed("".join(text for text, _ in line)) in over, step.id


@pytest.mark.parametrize(("columns", "rows"), ROOMS[1:])
def test_a_charge_is_read_from_afar_over_its_answer(main_brief: Links, columns: int, rows: int) -> None:
    show = Slideshow(main_brief, deck(main_brief, full=True), Screen(columns, rows - BARS, BLOCKS))
    faces = Counter(
        sheet.pieces[0].face
        for step in show.deck.steps
        for sheet in show.sheets(step)
        for item in shown_items(show, step, sheet)
        if slides.over(main_brief, item) is Over.CHARGE
    )
    assert faces["plain"] == 0 and faces.total() > 5


@pytest.mark.parametrize(("columns", "rows"), ROOMS)
def test_how_sure_a_claim_is_stands_in_larger_letters(main_brief: Links, columns: int, rows: int) -> None:
    show = Slideshow(main_brief, deck(main_brief, full=True), Screen(columns, rows - BARS, BLOCKS))
    grades = {claim.credibility.meaning for claim in main_brief.brief.claims if claim.credibility}
    steps = (step for step in show.deck.steps if step.kind is StepKind.CLAIM)
    pieces = [piece for step in steps for sheet in show.sheets(step) for piece in sheet.pieces if piece.after >= 0]
    faces = Counter(piece.face for piece in pieces if text_of(piece) in grades)
    assert faces["middle"] > 5 if columns == 80 else faces["middle"] == faces.total() > 10


@pytest.mark.parametrize("name", NAMES)
def test_no_claim_of_the_bundled_briefs_begins_with_a_word_that_may_be_read_as_its_maker(name: str) -> None:
    assert [
        c.text for c in bundled(name).brief.claims if c.text.split()[0] in ("It", "Its", "They", "Their", "He", "She")
    ] == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("columns", "rows"), ROOMS[1:])
def test_a_quotation_of_two_dozen_words_stands_whole_on_one_sheet(name: str, columns: int, rows: int) -> None:
    made = bundled(name)
    brief = made.brief
    evidence = [piece for claim in brief.claims for piece in claim.evidence]
    evidence += [piece for position in brief.positions for piece in position.evidence]
    quotations = {piece.quote for piece in evidence if piece.quote}
    lengths = {squeezed(words): len(words.split()) for words in quotations}
    show = Slideshow(made, deck(made, full=True), Screen(columns, rows - BARS, BLOCKS))
    for step in show.deck.steps:
        own = [
            "".join(squeezed(text_of(piece)) for piece in sheet.pieces if piece.after >= 0)
            for sheet in show.sheets(step)
        ]
        most = 24 if step.kind is StepKind.CLAIM else 20  # over a position stands what is in dispute
        for words in (words for words, length in lengths.items() if length <= most):
            assert words not in "".join(own) or any(words in sheet for sheet in own), step.id


@pytest.mark.parametrize(("columns", "rows"), [(160, 45), (200, 60)])
def test_what_is_in_dispute_is_read_from_the_back_row_over_the_positions(
    main_brief: Links, columns: int, rows: int
) -> None:
    show = shown_on(main_brief, columns, rows)
    for step in show.deck.steps:
        if step.kind is StepKind.POSITIONS:
            assert all(sheet.pieces[0].face == "middle" for sheet in show.sheets(step)), step.id


@pytest.mark.parametrize(("columns", "rows"), ROOMS)
def test_over_a_later_part_of_an_issue_stands_the_whole_proposition(main_brief: Links, columns: int, rows: int) -> None:
    show = shown_on(main_brief, columns, rows)
    for step in show.deck.steps:
        if step.kind is StepKind.ISSUE:
            issue = main_brief.issues[step.issue]
            over = f"{before_proposition(main_brief, issue)} {issue.proposition}"
            for sheet in show.sheets(step)[1:]:
                assert squeezed(text_of(sheet.pieces[0])) == squeezed(over)


def test_a_later_part_has_rows_between_its_lines_where_it_leaves_some_free(main_brief: Links) -> None:
    show = shown_on(main_brief, 80, 24)
    _, part = show.sheets(next(step for step in show.deck.steps if step.issue == "enabler"))
    question = next(piece for piece in part.pieces if "findings" in text_of(piece))
    assert len(question.lines) == 2 and question.pitch == BLOCKS.middle.rows + 1


@pytest.mark.parametrize(("columns", "rows"), ROOMS)
def test_who_says_nothing_is_read_from_the_back_row(main_brief: Links, columns: int, rows: int) -> None:
    show = shown_on(main_brief, columns, rows)
    for step in show.deck.steps:
        if step.kind is StepKind.ISSUE:
            (silence,) = (
                piece for sheet in show.sheets(step) for piece in sheet.pieces if "nothing stated" in text_of(piece)
            )
            assert silence.face == "middle", step.issue


def test_a_partys_own_words_are_large_where_a_sheet_has_room_for_that(main_brief: Links) -> None:
    show = shown_on(main_brief, 120, 36)
    quotations = [
        piece
        for step in show.deck.steps
        if step.kind is StepKind.CLAIM
        for sheet in show.sheets(step)
        for piece in sheet.pieces
        if text_of(piece).startswith("“")
    ]
    assert sum(piece.face == "large" for piece in quotations) >= 0.6 * len(quotations)


def test_on_a_vast_screen_letters_are_twice_as_large_and_fill_its_cards(main_brief: Links) -> None:
    show = shown_on(main_brief, 200, 60)
    used = []
    for step in show.deck.steps:
        if step.kind in (StepKind.ISSUE, StepKind.CLAIM, StepKind.TITLE):
            pieces = [piece for piece in show.sheets(step)[0].pieces if piece.lines]
            ends = (p.place_of(len(p.lines) - 1)[0] + rows_of(p, show.screen) for p in pieces)
            used.append(max(ends) / show.screen.rows)
    assert sorted(used)[len(used) // 2] > 0.7
    assert min(used) > 0.4
    assert room_of(show.screen).faces == TALLER


def test_numbers_lead_to_steps() -> None:
    made = links()
    show = Slideshow(made, deck(made), Screen(80, 22))
    assert (show.numbered(1) or Spot("")).step == "title"
    assert show.numbered(0) is None
    assert show.numbered(len(show.deck.cards) + 1) is None


def test_revealing_all_of_a_step_never_goes_on_to_the_next() -> None:
    made = links()
    show = Slideshow(made, deck(made), Screen(120, 34))
    whole = show.reveal(Spot("parties"))
    assert whole.step == "parties" and show.view(whole).is_whole
    assert show.reveal(whole) == whole


@pytest.mark.parametrize("room", ROOMS)
def test_who_a_party_is_can_be_read_from_the_back_row(main_brief: Links, room: tuple[int, int]) -> None:
    show = Slideshow(main_brief, deck(main_brief), Screen(*room, BLOCKS))
    step = next(step for step in show.deck.steps if step.kind is StepKind.PARTIES)
    shown = squeezed("".join(text_of(piece) for sheet in show.sheets(step) for piece in sheet.pieces))
    assert all(squeezed(party.about or party.name) in shown for party in main_brief.brief.parties)
    assert all(piece.face != "plain" for sheet in show.sheets(step) for piece in sheet.pieces)


def test_who_denies_something_and_that_he_denies_it_stand_on_one_line(main_brief: Links) -> None:
    show = Slideshow(main_brief, deck(main_brief), Screen(80, 24, BLOCKS))
    lines = ["".join(text for text, _ in line) for sheet in all_sheets(show) for p in sheet.pieces for line in p.lines]
    assert any(line.endswith("China denies it") for line in lines)
    assert "it" not in lines


def test_a_step_that_is_gone_to_begins_with_its_first_part() -> None:
    made = links()
    show = Slideshow(made, deck(made, full=True), Screen(60, 14))
    parted = next(step for step in show.deck.steps[1:] if len(show.sheets(step)) > 1)
    before, after = show.deck.preceding(parted), show.deck.following(parted)
    assert before and after
    for spot in (show.down(Spot(before.id)), show.up(Spot(after.id)), show.beginning(parted)):
        assert show.view(spot).step == parted and show.view(spot).sheet_number == 1


def test_the_walk_goes_by_the_cards_and_through_an_issue_that_was_gone_into() -> None:
    made = links()
    show = Slideshow(made, deck(made), Screen(200, 57, BLOCKS))
    card = Spot("issue/site", 10 * WHOLE_ITEM)
    following = show.deck.following(show.deck.step(card))
    assert following and show.forward(card).step == following.id != "claim/no-harm"
    inside = show.down(card)
    assert inside.step == "claim/no-harm"
    assert show.forward(show.reveal(inside)).step == "positions/site"
    assert show.up(inside).step == show.up(Spot("positions/site")).step == "issue/site"


def test_the_walk_goes_back_from_issue_to_issue(main_brief: Links) -> None:
    show = Slideshow(main_brief, deck(main_brief), Screen(120, 33, BLOCKS))
    first = show.issue(show.start, 1)
    assert first.step == "issue/enabler" and show.progress(show.deck.step(first)) == (10, 0, True)
    assert show.issue(show.down(first), 1).step == "issue/supplies"
    assert show.issue(show.issue(first, 1), -1) == first
    assert show.issue(first, -1) == first
    assert show.issue(Spot("questions"), 1) == Spot("questions")
    assert show.issue(Spot("questions"), -1).step == "issue/cyber-centre"
    assert show.progress(show.deck.step(Spot("questions"))) == (10, 10, False)


@pytest.mark.parametrize("word", ["word ", "世界", "cafe\u0301 ", "x" * 300 + " "])
def test_a_text_that_no_sheet_holds_is_laid_out_once(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    text = word * (30_000 // len(word))
    laid_out: list[int] = []

    def counted(block: Block, width: int, measure: Measure) -> list[Line]:
        laid_out.append(sum(len(text) for text, _ in block.spans))
        return wrap(block, width, measure)

    monkeypatch.setattr(typesetting, "wrap", counted)
    claim = f'- {{id: c, issue: site, made_by: port, kind: assertion, text: "{text}", evidence: [{{source: paper, quote: q}}]}}'
    brief = links(small(claims=claim))
    steps = deck(brief)
    show = Slideshow(brief, steps, Screen(120, 34, BLOCKS))
    made = show.sheets(next(step for step in steps.steps if any(ref.kind == ItemKind.CLAIM for ref in step.items)))
    assert sum(laid_out) < 1.5 * len(text)
    shown = "".join(squeezed(text_of(piece)) for sheet in made for piece in sheet.pieces if piece.after >= 0)
    assert squeezed(text) in shown


def test_the_console_says_what_comes_next_in_a_parted_step(main_brief: Links) -> None:
    show = Slideshow(main_brief, deck(main_brief), Screen(120, 33, BLOCKS))
    here = show.beginning(show.deck.step(Spot("claim/decisive-enabler")))
    following = presenter_view.next_page(show, here)
    assert following.title == "Next"
    assert "decisive enabler of Russia’s war" in plain_text(lay_out(following.page, 200))
    last = show.whole(show.deck.steps[-1])
    assert presenter_view.next_page(show, last).title == "Next · the end"


@pytest.mark.parametrize(
    ("columns", "rows", "name"),
    [
        (120, 36, "timeline"),
        (120, 36, "questions"),
        (160, 45, "timeline"),
        (160, 45, "questions"),
        (160, 45, "sources"),
    ],
)
def test_what_goes_with_an_event_a_question_or_a_source_is_read_from_the_back_row(
    main_brief: Links, columns: int, rows: int, name: str
) -> None:
    show = shown_on(main_brief, columns, rows)
    pieces = [piece for sheet in show.sheets(show.deck.step(Spot(name))) for piece in sheet.pieces if piece.after >= 0]
    assert [text_of(piece) for piece in pieces if piece.face == "plain" and text_of(piece).strip()] == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("columns", "rows"), [*ROOMS, (100, 30), (60, 20), (40, 12)])
def test_no_line_parts_a_date_or_a_number_from_what_it_counts(name: str, columns: int, rows: int) -> None:
    made = bundled(name)
    show = Slideshow(made, deck(made, full=True), Screen(columns, rows - BARS, BLOCKS))
    dates = 0
    for sheet in all_sheets(show):
        for piece in sheet.pieces:
            lines = ["".join(text for text, _ in line) for line in piece.lines]
            dates += sum("Jul 2024" in line for line in lines)
            for line, following in pairwise(lines):
                assert not re.search(r"(?<!\w)\d{1,2}$|[¶§]$", line) or not following[0].isalnum(), (line, following)
                assert not line.endswith((" Jul", " May", " Mar")), (line, following)
    assert dates


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("said 11 Jul 2024", "said 11_Jul_2024"),
        ("in March 2024 alone", "in March_2024 alone"),
        ("12 points, 1,500 tonnes and 30 %", "12_points, 1,500_tonnes and 30_%"),
        ("the Herald, ¶ 8, p. 14", "the Herald, ¶_8, p._14"),
        ("in 2022 it began", "in 2022 it began"),
        ("MH17 fell; w100 w101", "MH17 fell; w100 w101"),
    ],
)
def test_a_number_is_held_to_what_it_counts(text: str, held: str) -> None:
    assert with_held_numbers(text) == held.replace("_", "\u00a0")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("columns", "rows"), [(60, 20), (40, 12)])
def test_on_a_small_screen_what_stands_over_a_claim_is_whole_or_a_beginning_that_says_nothing_else(
    name: str, columns: int, rows: int
) -> None:
    made = bundled(name)
    show = Slideshow(made, deck(made, full=True), Screen(columns, rows - BARS, BLOCKS))
    for step in show.deck.steps:
        for sheet in show.sheets(step) if step.kind is StepKind.CLAIM else ():
            for piece in sheet.pieces:
                shown = " ".join("".join(text for text, _ in line) for line in piece.lines)
                if piece.after < 0 and piece.lines != OPEN_END and shown.endswith("…"):
                    assert not shown.startswith(("In dispute", "At issue")), step.id
                    texts = [claim.text for claim in made.brief.claims if shown.rpartition(": ")[2][:-1] in claim.text]
                    assert not any(map(says_not, texts)) or shown.endswith(": …"), shown
