"""Widths in cells: the shell's are the screen's, and no sign of several characters is torn apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.output.layout.blocks import Beside, Block, lay_out, plain_text
from briefing.output.layout.cells import cell_width

SIGNS = [
    "👩‍🚀",
    "👍🏽",
    "❤️",
    "क्षि",
    "한",
    "한",
    "中",
    "é",
    "é",
    "ﬁ",
    "Ж",
    "“",
    "…",
    "▲",
    "◐",
    "🇩🇪",
    "☃",
    "ｆ",
    "עִברִית",
    "✎",
    "✓",
    "✕",
]
FAMILY = "👨‍👩‍👧‍👦"


@pytest.mark.parametrize("sign", [*SIGNS, FAMILY])
def test_the_shell_counts_the_cells_that_the_screen_counts(sign: str) -> None:
    assert cell_width(sign) == cell_len(sign)
    assert cell_width(f"a{sign}b") == cell_len(f"a{sign}b")


@given(st.lists(st.sampled_from([*SIGNS, "a", "word", " "]), max_size=12).map("".join))
def test_any_text_of_signs_is_as_wide_in_both(text: str) -> None:
    assert cell_width(text) == cell_len(text)


@pytest.mark.parametrize("sign", ["👩‍🚀", "👍🏽", "🇩🇪", FAMILY])
@pytest.mark.parametrize("width", range(2, 9))
def test_a_sign_of_several_characters_is_never_torn_apart(sign: str, width: int) -> None:
    lines = plain_text(lay_out([Block([(sign * 5, "text")])], width)).splitlines()
    assert "".join(line.strip() for line in lines) == sign * 5
    assert all(line.strip() == sign * (len(line.strip()) // len(sign)) for line in lines)
    assert all(cell_width(line) <= width for line in lines)


@pytest.mark.parametrize("sign", [*SIGNS, FAMILY])
def test_the_right_column_begins_at_one_cell_whatever_stands_at_its_left(sign: str) -> None:
    left = [Block([(sign * 3, "text")]), Block([("plain", "text")])]
    lines = plain_text(lay_out([Beside(left, [Block([("|", "text")]), Block([("|", "text")])])], 100)).splitlines()
    assert len({cell_width(line.partition("|")[0]) for line in lines}) == 1
