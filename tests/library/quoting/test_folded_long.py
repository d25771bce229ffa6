"""A long text in any script folds as its parts do, however it is looked at."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.text import clean
from briefing.library.checks.quoting import folded
from briefing.library.checks.quoting.folded import folded_text, folded_words
from briefing.library.checks.quoting.folding import typography

SENTENCE = "港口的水是干净的，\u3000昨天ＡＢ市长说「不」\u00a0渔民\u200b不同意。"


def test_a_long_text_in_chinese_has_its_signs_folded_as_a_short_one() -> None:
    assert folded_text(SENTENCE * 10_000).text == folded_text(SENTENCE * 2).text * 5_000


@given(st.text(st.sampled_from("中文字 一二，。「a3. "), max_size=60))
def test_characters_with_a_space_between_each_two_fold_as_those_without(text: str) -> None:
    spaced = " ".join(text.split())
    one_by_one = spaced
    for _ in range(2):  # a space that two places share
        one_by_one = typography.SPACE_IN_CJK.sub("", one_by_one)
    at_once = typography._SPACED_CJK.sub(lambda run: run[0].replace(" ", ""), spaced)
    assert typography.SPACE_IN_CJK.sub("", at_once) == typography.SPACE_IN_CJK.sub("", spaced) == one_by_one


def test_many_characters_with_spaces_between_them_are_one_row() -> None:
    assert folded_text("港 口 的 水 " * 3_000).text == "港口的水" * 3_000
    assert folded_words("港 口 的 水") == "港口的水"


def test_no_combining_mark_is_a_letter() -> None:
    marks = [char for char in map(chr, range(0x110000)) if unicodedata.category(char)[0] == "M"]
    assert not any(char.isalnum() or char.isspace() or char.isascii() for char in marks)


@pytest.mark.parametrize("mark", ["\u0301", "\u20dd", "\u0903"])
def test_a_long_run_of_marks_is_cut(mark: str) -> None:
    beside = "\u0301\u0301 क\u0903 " + "–" * 40
    assert clean(f"a{mark * 30}b{beside}") == f"a{mark * 30}b{beside}"
    assert clean(f"a{mark * 99}b{beside}") == f"a{mark * 30}b{beside}"


MARKED = (
    "“The  spoil is\u00a0clean” — he said … well [3]\n\n* a ‘list’ of 4,2 € and the har-\nbour’s *own* (Laughter) wall--so [a](https://a.b/c)\n"
    "12:31 not\u200b one²  word , or ? two\n\nANNA: Yes.\nBERT: No – 12–14 t.\nANNA: «Oui» !\n"
)


def test_lines_that_are_folded_in_parts_fold_as_those_of_a_short_text(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = folded_text(MARKED * 3)
    for length in range(1, 400, 7):
        monkeypatch.setattr(folded, "_LONGEST_PART", length)
        assert folded_text(MARKED * 3) == whole


@pytest.mark.parametrize("filling", ["The port is so.\n", "Порт молчит.\n", "港口的水。\n", "الميناء\n"])
def test_what_a_long_text_has_in_one_place_alone_is_folded_there(filling: str) -> None:
    rare = "\u037e ﬁ\u00ad \u1fef ！ e\u0301 港 口 的 ok [2] “no” a – b"
    long = folded_text(filling * 20_000 + rare).text
    assert long.endswith(folded_text(filling + rare).text.removeprefix(folded_text(filling).text))


def test_the_number_of_a_note_at_a_lines_end_is_folded_as_within_the_line() -> None:
    assert folded_text("The spoil is sand [3]\nand no mud [4]").text == "The spoil is sand and no mud"


def test_a_long_run_of_marks_in_a_long_text_is_cut() -> None:
    prose = "the spoil is “clean” sand " * 5_000
    assert clean(f"{prose}a{chr(0x301) * 99}b{prose}") == f"{prose}a{chr(0x301) * 30}b{prose}"
