"""Text laid out in cells: nothing wider than its width, nothing visible lost, whatever the script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.vocabulary import Hue, Marking
from briefing.output.layout.air import airy
from briefing.output.layout.blocks import (
    BAR,
    BLANK,
    ELLIPSIS,
    Beside,
    Block,
    Facing,
    Line,
    Role,
    Span,
    Speaker,
    attach_tail,
    clamp,
    cropped,
    fitted,
    lay_out,
    lay_out_row,
    plain_text,
    width_of,
    wrap,
)
from briefing.output.layout.cells import cell_width
from briefing.output.layout.words import break_words, plain_words

ROLES: list[Role] = ["text", "quote", "muted"]
LETTERS = (
    "abc XYZ.,-—’ \t\nеёжЩ سلامُ שלום 中文の字한국ｗｉｄｅ ａ́e\u0301z\u0327 👩\u200d🚀🇳🇿👍🏽❤\ufe0f क्षि ไทย"
    "\u00a0\u3000\u00ad\u200b"
)
TEXTS = st.text(st.sampled_from(LETTERS), max_size=60) | st.text(st.sampled_from("abж字\u0301"), max_size=300)
SPANS = st.lists(st.tuples(TEXTS, st.sampled_from(ROLES)), max_size=5)
BLOCKS = st.builds(Block, SPANS, st.integers(0, 30), st.integers(0, 30), st.just(()), st.just(()), st.none(), st.none())
WIDTHS = st.integers(4, 130)
TAIL: list[Span] = [("↩1", "muted"), ("◆", "badge")]


def visible(lines: list[Line]) -> list[Span]:
    """Return every character but white space, with its role."""
    return [(char, role) for line in lines for text, role in line for char in text if not char.isspace()]


def shown(*spans: Span) -> str:
    return "".join(text for text, _ in spans)


@given(block=BLOCKS, width=WIDTHS)
def test_wrapping_keeps_within_the_width_and_loses_no_visible_character(block: Block, width: int) -> None:
    lines = wrap(block, width)
    assert all(width_of(line) <= width for line in lines)
    assert visible(lines) == visible([list(block.spans)])


@given(block=BLOCKS, width=st.integers(-3, 3))
def test_no_width_is_too_small_to_wrap_to(block: Block, width: int) -> None:
    assert visible(wrap(block, width)) == visible([list(block.spans)])


@given(block=BLOCKS, width=WIDTHS)
def test_a_tail_and_a_lead_keep_within_the_width(block: Block, width: int) -> None:
    lines = wrap(block._replace(tail=TAIL, lead=[("1.", "key")]), width)
    assert all(width_of(line) <= width for line in lines)
    assert visible(lines) == visible([[("1.", "key")], [*block.spans], [*TAIL]])
    assert width_of(lines[-1]) == width


@given(block=BLOCKS, width=WIDTHS)
def test_somebodys_own_words_have_a_bar_before_each_line(block: Block, width: int) -> None:
    speaker = Speaker(Hue.TEAL, "p")
    lines = wrap(block._replace(speaker=speaker), width)
    bars = [next(span for span in line if span[0].strip()) for line in lines]
    assert bars == [(BAR, speaker)] * len(lines)
    assert all(width_of(line) <= width for line in lines)
    words = [[span for span in line if span != (BAR, speaker)] for line in lines]
    assert visible(words) == visible([list(block.spans)])


MARKINGS = st.sampled_from(Marking)


@given(block=BLOCKS, width=WIDTHS, marking=MARKINGS, tail=st.sampled_from([[], TAIL]))
def test_a_marking_ends_the_first_line_where_there_is_room(
    block: Block, width: int, marking: Marking, tail: list[Span]
) -> None:
    lines = wrap(block._replace(marking=marking, tail=tail), width)
    assert all(width_of(line) <= width for line in lines)
    assert sorted(visible(lines)) == sorted(visible([[*block.spans], [(str(marking), marking)], tail]))
    if cell_width(marking) < width // 2:
        assert (str(marking), marking) in lines[0]
        assert width_of(lines[0]) == width


@given(block=BLOCKS, width=st.integers(50, 130), most=st.integers(1, 5), marking=MARKINGS)
def test_a_row_of_a_list_keeps_its_marking_and_its_tail_in_sight(
    block: Block, width: int, most: int, marking: Marking
) -> None:
    lines = lay_out_row([block._replace(tail=TAIL, marking=marking)], width, most)
    assert len(lines) <= most
    assert all(width_of(line) <= width for line in lines)
    assert (str(marking), marking) in lines[0]
    assert shown(*lines[-1]).endswith(shown(*TAIL))


def test_a_marking_stays_on_the_first_line_where_the_tail_needs_one_of_its_own() -> None:
    block = Block([("XのXXXXのXXXX", "text")], indent=24, tail=TAIL, marking=Marking.CLEAR)
    first, last = lay_out_row([block], 50, 2)
    assert shown(*first).split() == ["XのXXXXのXXXX", "TLP:CLEAR"]
    assert shown(*last).strip() == shown(*TAIL)


@given(left=st.lists(BLOCKS, max_size=3), right=st.lists(BLOCKS, max_size=3), width=WIDTHS)
def test_columns_keep_within_the_width_and_lose_nothing(left: list[Block], right: list[Block], width: int) -> None:
    spans = [list(block.spans) for block in (*left, *right)]
    for page in [Beside(left, right)], [Facing([left, left], [right, right])]:
        lines = lay_out(page, width)
        assert all(width_of(line) <= width for line in lines)
        times = 1 if isinstance(page[0], Beside) else 2
        assert sorted(visible(lines)) == sorted(visible(spans * times))


@given(blocks=st.lists(BLOCKS, min_size=1, max_size=3), width=WIDTHS, most=st.integers(1, 5))
def test_clamping_keeps_the_first_lines_and_says_what_it_cut(blocks: list[Block], width: int, most: int) -> None:
    lines = lay_out(blocks, width)
    kept = clamp(lines, most, width)
    assert len(kept) <= most
    assert all(width_of(line) <= width for line in kept)
    if len(lines) <= most:
        assert kept == lines
    else:
        assert shown(*kept[-1]).endswith(ELLIPSIS)
        assert kept[:-1] == lines[: most - 1]


@given(block=BLOCKS, width=st.integers(8, 130), most=st.integers(1, 5))
def test_a_row_of_a_list_keeps_its_tail_in_sight(block: Block, width: int, most: int) -> None:
    lines = lay_out_row([block._replace(tail=TAIL)], width, most)
    assert len(lines) <= most
    assert all(width_of(line) <= width for line in lines)
    assert shown(*lines[-1]).endswith(shown(*TAIL))


@given(text=TEXTS, width=st.integers(-1, 40))
def test_a_text_is_fitted_whole_or_ends_in_an_ellipsis(text: str, width: int) -> None:
    line = fitted(text, width)
    assert cell_width(line) <= max(0, width)
    if cell_width(text) <= width and width > 0:
        assert line == text
    elif width > 0:
        assert line.endswith(ELLIPSIS)
        assert text.startswith(line.removesuffix(ELLIPSIS))


@given(spans=SPANS, width=st.integers(0, 60))
def test_cropping_cuts_at_the_width_and_not_before(spans: list[Span], width: int) -> None:
    kept = cropped(spans, width)
    text, whole = shown(*kept), shown(*spans)
    assert whole.startswith(text)
    assert width_of(kept) <= width
    if width and text != whole:
        assert width_of(first_characters(spans, len(text) + 1)) > width or width_of(kept) == width


def first_characters(spans: list[Span], count: int) -> list[Span]:
    """Return the first characters of a line as spans: a span's width is its own, whatever joins it to the one before."""
    first: list[Span] = []
    for text, role in spans:
        first.append((text[:count], role))
        count -= len(first[-1][0])
    return first


def test_a_span_that_begins_behind_a_joiner_is_cropped_by_its_own_width() -> None:
    assert cropped([("\u200d", "text"), ("X\u3000", "text")], 2) == [("\u200d", "text"), ("X", "text")]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("plain", 5),
        ("naïve", 5),
        ("nai\u0308ve", 5),
        ("▲ ◐ ✕", 5),
        ("中文", 4),
        ("ｗｉｄｅ", 8),
        ("か\u3099", 2),
        ("سَلام", 4),
        ("🚀", 2),
        ("a\u200db\ufe0f", 1),
    ],
)
def test_a_text_takes_this_many_cells(text: str, cells: int) -> None:
    assert cell_width(text) == cells


def lines_of(*spans: Span, width: int, indent: int = 0, hang: int = 0, tail: tuple[Span, ...] = ()) -> list[str]:
    return plain_text(wrap(Block(spans, indent=indent, hang=hang, tail=tail), width)).split("\n")


def test_words_are_kept_whole_where_a_line_holds_them() -> None:
    assert lines_of(("the spoil is clean sand", "text"), width=10) == ["the spoil", "is clean", "sand"]


def test_a_word_that_changes_its_role_midway_is_one_word() -> None:
    assert lines_of(("clean s", "text"), ("an", "differs"), ("d.", "text"), width=8) == ["clean", "sand."]


def test_a_word_that_no_line_holds_is_cut() -> None:
    assert lines_of(("an incomprehensible word", "text"), width=8) == ["an", "incompre", "hensible", "word"]


def test_a_sign_stays_with_its_word() -> None:
    assert lines_of(("from ✕\u00a0denies to ◐\u00a0on terms", "text"), width=8) == [
        "from",
        "✕ denies",
        "to ◐ on",
        "terms",
    ]
    across_roles: list[Span] = [("by ", "muted"), ("The\u00a0Port", "strong"), ("\u00a0●\u00a0affirms it", "text")]
    assert lines_of(*across_roles, width=20) == ["by", "The Port ● affirms", "it"]
    assert lines_of(("24\u202fkm of 12\u2007km", "text"), width=6) == ["24 km", "of", "12 km"]


def test_what_is_held_together_is_parted_at_its_spaces_where_no_line_holds_it() -> None:
    assert lines_of(("The\u00a0Port\u00a0Authority", "text"), width=9) == ["The Port", "Authority"]
    assert lines_of(("a", "text"), ("\u00a0", "strong"), ("bc", "text"), width=3) == ["a", "bc"]
    assert lines_of(("The\u00a0incomprehensible", "text"), width=9) == ["The", "incompreh", "ensible"]


def test_a_text_that_was_pasted_with_such_spaces_alone_wraps_as_any_other() -> None:
    words = "the spoil is clean sand and will not reach the spawning grounds of the herring"
    assert lines_of((words.replace(" ", "\u00a0"), "text"), width=20) == lines_of((words, "text"), width=20)


def test_a_sign_is_not_left_alone_where_a_title_is_cut() -> None:
    assert fitted("China ✕\u00a0denies it", 9) == "China…"
    assert fitted("✕\u00a0denies it", 3) == "✕…"
    assert fitted("China ✕\u00a0denies it", 14) == "China ✕\u00a0denie…"


def test_the_first_line_is_indented_and_the_others_hang() -> None:
    assert lines_of(("one two three", "text"), width=9, indent=1, hang=3) == [" one two", "   three"]


def test_no_indentation_takes_more_than_half_the_width() -> None:
    assert lines_of(("ab cd", "text"), width=6, indent=40, hang=40) == ["   ab", "   cd"]


def test_wide_characters_break_anywhere_but_from_their_marks() -> None:
    assert lines_of(("中文漢字", "text"), width=5) == ["中文", "漢字"]
    assert lines_of(("か\u3099か\u3099か\u3099", "text"), width=4) == ["か\u3099か\u3099", "か\u3099"]
    assert lines_of(("👩\u200d🚀👩\u200d🚀", "text"), width=3) == ["👩\u200d🚀", "👩\u200d🚀"]
    assert lines_of(("❤\ufe0f☎\ufe0f", "text"), width=4) == ["❤\ufe0f☎\ufe0f"]


def test_a_tail_stands_at_the_right_edge_or_on_a_line_of_its_own() -> None:
    assert lines_of(("ab", "text"), width=6, tail=(("2◆", "badge"),)) == ["ab  2◆"]
    assert lines_of(("abcd", "text"), width=6, tail=(("2◆", "badge"),)) == ["abcd", "    2◆"]
    lines: list[Line] = [[("abc", "text")]]
    attach_tail(lines, [("x", "badge")], 5)
    assert plain_text(lines) == "abc x"


def test_white_space_folds_and_a_blank_block_is_an_empty_line() -> None:
    assert lines_of(("  a \t\n b  ", "text"), width=20) == ["a b"]
    assert plain_text(lay_out([BLANK, Block([("a", "text")])], 20)) == "\na"


def test_two_columns_stand_one_under_the_other_where_there_is_no_room() -> None:
    page = [Beside([Block([("left", "text")])], [Block([("right", "text")])])]
    assert plain_text(lay_out(page, 83)) == "left\nright"
    assert plain_text(lay_out(page, 84)) == "left" + " " * 39 + "right"


def test_groups_face_each_other_line_by_line() -> None:
    left = [[Block([("one", "text")])], [Block([("two", "text")])]]
    right = [[Block([("a", "text")]), Block([("b", "text")])], [Block([("c", "text")])]]
    lines = plain_text(lay_out([Facing(left, right)], 84)).split("\n")
    assert [line.split() for line in lines] == [["one", "a"], ["b"], ["two", "c"]]
    assert plain_text(lay_out([Facing(left, right)], 40)).split() == ["one", "two", "a", "b", "c"]


@pytest.mark.parametrize(
    "text", ["a" * 30_000, "ж" * 30_000, "字" * 30_000, ("x" + "\u0301" * 99) * 300, "🌡" * 30_000, "ж " * 15_000]
)
def test_the_cost_of_a_long_text_grows_with_its_length_and_no_faster(text: str) -> None:
    measured = 0

    def counting(part: str) -> int:
        nonlocal measured
        measured += len(part)
        return cell_width(part)

    wrap(Block([(text, "text")]), 100, counting)
    fitted(text, 100, counting)
    cropped([(text, "text")], 100, counting)
    assert measured < 20 * len(text)


@given(
    words=st.lists(st.text("ab,.", min_size=1, max_size=14), max_size=20),
    spaces=st.sampled_from([" ", "  ", " \n ", "\t"]),
    indent=st.integers(0, 6),
    hang=st.integers(0, 6),
    width=st.integers(1, 50),
    most=st.integers(1, 4),
)
def test_a_plain_text_is_laid_out_as_any_other(
    words: list[str], spaces: str, indent: int, hang: int, width: int, most: int
) -> None:
    text = spaces.join(words)
    plain = lay_out_row([Block([(text, "text")], indent=indent, hang=hang)], width, most)
    other = lay_out_row([Block([(text, "text"), ("", "muted")], indent=indent, hang=hang)], width, most)
    assert plain_text(plain) == plain_text(other)


def test_on_one_line_a_row_has_the_beginning_of_each_block() -> None:
    blocks = [
        Block([("NATO affirms", "strong")]),
        Block([("Says so in a document.", "text")], indent=2, tail=[("2", "key")]),
    ]
    (line,) = lay_out_row(blocks, 30, 1)
    assert plain_text([line]) == "NATO affirms · Says so in a… 2"
    assert len(lay_out_row(blocks, 30, 2)) == 2


def test_what_stands_in_columns_takes_the_width_and_other_text_no_more_than_is_read() -> None:
    words = Block([("word " * 100, "text")])
    lines = lay_out([words], 200, text_width=60)
    assert max(map(width_of, lines)) <= 60
    assert max(map(width_of, lay_out([Beside([words], [words])], 200, text_width=60))) > 150
    assert lay_out([words], 40, text_width=60) == lay_out([words], 40)


def test_what_is_cut_ends_in_its_ellipsis_however_the_line_is_divided_into_spans() -> None:
    lines: list[Line] = [[("aa , bb", "text")], [("aa ", "text"), (", ", "muted"), ("bb", "text")]]
    for line in lines:
        (cut,) = clamp([line, [("more", "text")]], 1, 5)
        assert "".join(text for text, _ in cut) == "aa…"


def test_air_stands_between_groups_and_never_before_what_is_indented_under_a_line() -> None:
    statement, fact, other = Block([("Says so.", "strong")]), Block([("how sure", "muted")]), Block([("by", "muted")])
    under = Block([("its words", "text")], indent=2)
    quotation = Block([("“so”", "quote")], speaker=Speaker(Hue.TEAL, "p"))
    place = Block([("¶4", "muted")], indent=2)
    page = [statement, fact, quotation, place, quotation, place, other, under, other, under]
    assert airy(page) == [
        *[statement, BLANK, fact, BLANK, quotation, place, quotation, place, BLANK],
        *[other, under, other, under],
    ]
    assert airy([statement, under, quotation]) == [statement, under, BLANK, quotation]
    field = Block([("asserts", "text")], hang=10, lead=[("v", "key")])
    assert airy([field, field, under, field]) == [field, field, under, field]


@pytest.mark.parametrize(
    "spans",
    [
        [
            ("• ", "key"),
            ("Alder", "strong"),
            (" ✕\u00a0denies it", "text"),
            (" · in dispute: ", "muted"),
            ("tolls", "text"),
        ],
        [
            ("port", "text"),
            ("s", "hit"),
            (" and  ", "text"),
            ("", "text"),
            (" ferries ", "muted"),
            ("“", "text"),
            ("so”", "quote"),
        ],
    ],
)
def test_plain_words_are_those_of_any_text_and_as_wide(spans: list[Span]) -> None:
    words = [(spaced, word, width_of(word)) for spaced, word in break_words(spans)]
    assert plain_words(spans, cell_width) == words != []


@pytest.mark.parametrize("text", ["港 port", "a\u202fb", "e\u0301tude", "two\nlines", "x" * 61, "👩\u200d🚀 flew"])
def test_no_text_is_plain_that_needs_more_than_a_look_at_its_spaces(text: str) -> None:
    assert plain_words([("port ", "text"), (text, "text")], cell_width) is None


@pytest.mark.parametrize("width", range(12, 40))
def test_a_dot_between_two_parts_ends_and_begins_no_line(width: int) -> None:
    parts: list[Span] = [
        ("one two", "text"),
        (" · ", "muted"),
        ("three · four", "muted"),
        (" · ", "muted"),
        ("five", "key"),
    ]
    lines = plain_text(wrap(Block(parts, indent=2, hang=4), width)).splitlines()
    assert not any(line.strip().startswith("·") or line.endswith("·") for line in lines)
    assert " ".join(lines).replace("·", "").split() == ["one", "two", "three", "four", "five"]


def test_a_dot_that_somebody_wrote_stands_where_a_line_ends() -> None:
    assert plain_text(wrap(Block([("“one · two”", "quote")]), 7)) == "“one ·\ntwo”"


def test_no_dot_stands_before_an_ellipsis() -> None:
    assert fitted("China · 11 Jul 2024", 9) == "China…"
    assert plain_text(clamp([[("China · 11 Jul", "text")]], 1, 9)) == "China…"
