"""The heads of columns: broken between words alone, whole wherever the lines and the width allow it."""

import pytest

from briefing import paths
from briefing.brief.links import Links
from briefing.library.reading.reader import read_file
from briefing.output.layout.cells import cell_width
from briefing.output.layout.column_heads import (
    Heading,
    broken_lines,
    name_lines,
    shared_widths,
    turned_widths,
    whole_width,
)


@pytest.fixture(scope="module")
def main_brief() -> Links:
    brief = read_file(paths.bundled("briefs") / "nato-china-russia.yaml").brief
    assert brief is not None
    return Links(brief)


@pytest.mark.parametrize(
    ("name", "width", "most", "lines"),
    [
        ("Supplies to Russia", 8, 3, ["Supplies", "to", "Russia"]),
        ("Supplies to Russia", 8, 2, ["Supplies", "to Russ…"]),
        ("Asia-Pacific partners", 8, 3, ["Asia-", "Pacific", "partners"]),
        ("Confrontation and rivalry", 8, 3, ["Confron…", "and", "rivalry"]),
        ("停火谈判", 4, 3, ["停火", "谈判"]),
    ],
)
def test_a_head_is_broken_between_words_and_a_word_that_is_too_long_is_cut_with_a_sign(
    name: str, width: int, most: int, lines: list[str]
) -> None:
    assert broken_lines(name, width, most) == lines


@pytest.mark.parametrize("most", [1, 2, 3])
def test_the_narrowest_width_that_has_a_name_whole_is_known(main_brief: Links, most: int) -> None:
    for issue in main_brief.brief.issues:
        width = whole_width(issue.title, most)
        assert "…" not in "".join(broken_lines(issue.title, width, most))
        assert "…" in "".join(broken_lines(issue.title, width - 1, most))


def test_what_short_heads_leave_long_ones_take() -> None:
    assert shared_widths([4, 20, 6], 40) == [4, 20, 6]
    assert shared_widths([4, 20, 20], 30) == [4, 13, 13]


def test_most_issues_over_a_turned_matrix_can_be_read_at_120_columns(main_brief: Links) -> None:
    issues = [Heading(issue.id, "a", issue.title) for issue in main_brief.brief.issues]
    parties = [Heading(party.id, "a", party.label) for party in main_brief.brief.parties]
    widths = turned_widths(parties, issues, 116)
    heads = [name_lines(heading.name, width) for heading, width in zip(issues, widths.columns, strict=True)]
    assert widths.axis + sum(widths.columns) <= 116
    assert sum("…" not in "".join(lines) for lines in heads) >= 7
    assert all(cell_width(line) <= width for lines, width in zip(heads, widths.columns, strict=True) for line in lines)


def test_a_name_without_end_is_laid_out_as_far_as_a_screen_may_have_room_for_it() -> None:
    name = "word " * 40_000  # laid out whole, this took hours
    lines = broken_lines(name, 20, 3)
    assert lines[0] == "word word word word" and lines[-1].endswith("…")
    assert whole_width(name, 1) == 400
    assert whole_width("x" * 200_000, 3) == 400
