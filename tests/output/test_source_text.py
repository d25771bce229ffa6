"""A source's text as lines with a margin, and the pages about it."""

from itertools import groupby

import pytest

from briefing.brief.links import Links
from briefing.brief.model import Evidence
from briefing.library.checks.passages import source_passages
from briefing.library.checks.source_texts import source_text
from briefing.library.reading.problems import Problem
from briefing.output.layout.blocks import Block, Line, lay_out, plain_text
from briefing.output.layout.cells import cell_width
from briefing.output.pages.item_pages import Titled
from briefing.output.pages.source_layout import SelectedRun, SourceLayout
from briefing.output.pages.source_text import (
    lack,
    quotation_blocks,
    resting_page,
    summary,
    text_blocks,
    wanted_page,
)
from tests.brief.alder import changed, sound
from tests.library.herald import BRIEF, HERALD, NAME
from tests.output.fallen_sources import REASON, WITHDRAWN

LINKS = Links(sound(BRIEF))


def layout(text: str = HERALD) -> SourceLayout:
    """Lay out the herald's text, or another in its place."""
    return SourceLayout(source_passages(LINKS.brief, LINKS.brief.sources[0], source_text(text)))


def text_of(titled: Titled, width: int = 100) -> str:
    """Return a page as text."""
    return plain_text(lay_out(titled.page, width))


def in_role(lines: list[Line], role: str) -> str:
    """Return what stands in a role, its runs parted by commas."""
    roles = [span for line in lines for span in line]
    return ", ".join(
        "".join(text for text, _ in run) for name, run in groupby(roles, lambda span: span[1]) if name == role
    )


def test_the_margin_tells_the_paragraphs_that_nothing_rests_on() -> None:
    of = layout()
    margins = [plain_text([of.lines(row, 120, None)[0]])[:3] for row in range(len(of.rows))]
    assert margins == ["1 ╎", "2 ╎", "3 ╎", "4 ┃", "5 ┃", "6 ╎"]
    assert plain_text([of.lines(4, 40, None)[0]])[:2] == "5┃"


def test_every_line_of_a_paragraph_that_something_rests_on_has_its_bar() -> None:
    lines = plain_text(layout().lines(4, 40, None)).splitlines()
    assert [line[:2] for line in lines] == ["5┃", *[" ┃"] * (len(lines) - 1)]


def test_the_chosen_passage_is_marked_and_the_others_more_faintly() -> None:
    of = layout()
    first = of.passages.passages[1]
    lines = of.lines(4, 200, first)
    assert in_role(lines, "passage") == "clean sand"
    assert in_role(lines, "quoted") == "the only site within range"
    assert in_role(of.lines(4, 200, first, words="grey BANK"), "hit") == "Grey Bank"


@pytest.mark.parametrize("width", [1, 4, 12, 40, 120])
def test_no_line_is_wider_than_there_is_room_and_no_letter_is_lost(width: int) -> None:
    of = layout()
    for row in range(len(of.rows)):
        lines = of.lines(row, max(width, 8), None)
        assert all(len("".join(text for text, _ in line)) <= max(width, 8) for line in lines)
        letters = "".join("".join(text for text, _ in line)[of.margin_width(max(width, 8)) :] for line in lines)
        assert letters.replace(" ", "") == of.passages.text.paragraphs[row].replace(" ", "")


def test_a_paragraph_of_any_length_is_laid_out_in_rows() -> None:
    of = layout("one word and another, " * 1000 + "\n" + "x" * 5000 + "\nthe end\n")
    assert {row.paragraph for row in of.rows} == {1, 2, 3}
    assert all(row.end - row.begin <= 2000 for row in of.rows)
    for paragraph in (1, 2, 3):
        rows = of.rows_of(paragraph)
        text = of.passages.text.paragraphs[paragraph - 1]
        assert "".join(text[row.begin : row.end] for row in rows) == text
    assert of.rows[of.row_at(1, 4321)].begin <= 4321 < of.rows[of.row_at(1, 4321)].end
    assert plain_text(of.lines(1, 100, None)).startswith("  ")


def test_a_place_of_the_text_is_on_the_line_that_has_it() -> None:
    of = layout()
    for width in (20, 40, 90):
        for word in ("rejected", "sand", "range"):
            place = of.passages.text.paragraphs[4].index(word)
            line = of.lines(4, width, None)[of.line_of(4, place, width)]
            assert word in plain_text([line])


def test_a_click_on_a_passage_is_told_from_one_beside_it() -> None:
    of = layout()
    lines = of.lines(4, 200, None)
    text = plain_text(lines[:1])
    under = [
        of.passage_under(4, lines, 0, text.index(word), 200) for word in ("clean sand", "only site", "rejected", "5")
    ]
    assert under == [of.passages.passages[1], of.passages.passages[2], None, None]


@pytest.mark.parametrize(
    "text", ["Sand is clean, said Ana Ruiz.", "海港局表示，泥沙很干净。", "e\u0301te\u0301 apre\u0300s", "x" * 90]
)
@pytest.mark.parametrize("width", [12, 30, 90])
def test_every_character_is_found_under_the_cell_that_shows_it(text: str, width: int) -> None:
    of = layout(text + "\n")
    lines = of.lines(0, width, None)
    begins = of.line_begins(0, lines, width)
    assert begins[0] == 0 and begins[-1] in (len(text), begins[-2] if len(begins) > 1 else 0)
    places = set()
    for number, line in enumerate(lines):
        cells = cell_width("".join(part for part, _ in line))
        assert of.place_under(0, lines, number, 0, width) is None
        assert of.place_under(0, lines, number, cells + 5, width) is None
        places |= {of.place_under(0, lines, number, cell, width) for cell in range(of.margin_width(width), cells)}
    without_width = {place for place, char in enumerate(text) if char in " \u0301\u0300"}
    assert set(range(len(text))) - without_width <= places


def test_selected_words_are_marked_over_the_passage_and_from_paragraph_to_paragraph() -> None:
    of = layout()
    first = of.passages.passages[1]
    begin = of.passages.text.paragraphs[4].index("clean")
    of_one = SelectedRun((5, begin), (5, begin + 5))
    assert in_role(of.lines(4, 200, first, selected=of_one), "selected") == "clean"
    assert in_role(of.lines(4, 200, first, selected=of_one), "passage") == "sand"
    of_two = SelectedRun((5, of.rows[4].end - 7), (6, 3))
    lines = [line for row in (3, 4, 5) for line in of.lines(row, 200, None, selected=of_two)]
    assert in_role(lines, "selected") == "range”., The"


def test_the_page_tells_what_rests_on_the_passage() -> None:
    of = layout()
    titled = resting_page(LINKS, of.passages, of.passages.passages[1])
    assert titled.title == "Quotation 2 of 3 · ¶5"
    assert "Port asserts: The spoil is clean sand and will not reach the spawning grounds." in text_of(titled)


def test_the_page_of_the_whole_tells_what_is_left_out_and_what_is_not_there() -> None:
    titled = resting_page(LINKS, layout().passages, None)
    assert "3 quotations of the brief stand in it." in text_of(titled)
    assert "Nothing rests on 4 of 6 paragraphs: they have ╎ in the margin." in text_of(titled)
    assert "not in this text: “clean sand”" in text_of(resting_page(LINKS, layout("Nothing.\n").passages, None), 200)
    assert [*summary(layout().passages)] == ["3 quotations", "nothing rests on 4 of 6 paragraphs"]


def test_what_is_wanted_is_told_with_the_file_and_the_folders() -> None:
    source = LINKS.brief.sources[0]
    page = text_of(wanted_page(source, ["/briefs/sources", "/articles"]))
    for words in (NAME, "/briefs/sources", "/articles", "--sources DIR", "$BRIEFING_SOURCES", "sources: DIR"):
        assert words in page
    assert lack(source, None) == f"{NAME} is not at hand"


def test_a_source_that_names_no_file_wants_one() -> None:
    source = LINKS.brief.sources[1]
    assert "give the source the key file" in text_of(wanted_page(source, ["/a"]))
    assert lack(source, None) == "the brief names no file with its text"


def test_a_text_that_cannot_be_read_is_told_with_its_remedy() -> None:
    problem = Problem(NAME, 0, 0, "the file is empty", "save the text in it")
    page = text_of(wanted_page(LINKS.brief.sources[0], [], problem))
    assert f"{NAME}: the file is empty" in page and "save the text in it" in page


def test_the_shell_has_signs_for_what_is_quoted() -> None:
    of = layout()
    whole = plain_text(lay_out([*text_blocks(of, range(1, 7), None)], 200))
    assert "5 ┃ The port rejected the charge. “The spoil is ▸clean sand◂,” said" in whole
    claim = LINKS.claims["no-harm"]
    one = plain_text(lay_out([*quotation_blocks(of, claim.evidence[0])], 200))
    assert "▸clean sand◂" in one and "▸the only site" not in one
    assert "4 ┃" in one and "6 ╎" in one and "3 ╎" not in one


def test_a_quotation_that_is_not_there_is_told_in_the_shell() -> None:
    of = layout("Nothing.\n")
    blocks = [*quotation_blocks(of, LINKS.claims["no-harm"].evidence[0])]
    assert "not in this text" in plain_text(lay_out(blocks, 200))
    assert [*quotation_blocks(of, Evidence(source="herald", paragraph=1))][-1].lead[0][0] == "1"
    assert all(isinstance(block, Block) for block in blocks)


def test_words_of_the_reporter_that_a_brief_does_not_quote_are_unmarked() -> None:
    brief = sound(changed(("quote: the only site within range", "paragraph: 5"), text=BRIEF))
    of = SourceLayout(source_passages(brief, brief.sources[0], source_text(HERALD)))
    assert in_role([line for row in range(6) for line in of.lines(row, 200, None)], "quoted") == (
        "straight across the spawning grounds, clean sand"
    )


def test_a_source_that_was_withdrawn_says_so_over_its_text_and_over_each_quotation() -> None:
    fallen = "    kind: article                 # speech"
    links = Links(
        sound(changed((fallen, f"    withdrawn: {{date: 2025-03-14, reason: It was forged.}}\n{fallen}"), text=BRIEF))
    )
    source = links.brief.sources[0]
    passages = source_passages(links.brief, source, source_text(HERALD))
    words = "⊘ withdrawn 14 Mar 2025: It was forged."
    for current in (None, passages.passages[0]):
        assert text_of(resting_page(links, passages, current)).count(words) == 1
    piece = passages.passages[0].evidence[0]
    assert words in plain_text(lay_out([*quotation_blocks(SourceLayout(passages), piece)], 100))


def test_where_the_text_of_a_withdrawn_source_is_not_at_hand_it_is_said_to_be_withdrawn() -> None:
    (letter,) = [source for source in sound(WITHDRAWN).sources if source.withdrawn]
    first = wanted_page(letter, ["/a"]).page[0]
    assert isinstance(first, Block)
    assert REASON in "".join(text for text, _ in first.spans)
