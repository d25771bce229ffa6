"""Hostile characters made harmless, every visible one kept; and the nearest known name."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.brief import text as texts
from briefing.brief.text import (
    clean,
    counted,
    did_you_mean,
    escaped,
    listed,
    nearest,
    one_line,
    says_not,
    shortened,
    signs_of,
)

HOSTILE = [
    pytest.param("\x1b[31m", "[31m", id="ESC"),
    pytest.param("\x1b]52;c;QUJD\x07", "]52;c;QUJD", id="OSC and bell"),
    pytest.param("\x9b31m", "31m", id="C1 sequence"),
    pytest.param("\x90q\x9c", "q", id="C1 string"),
    pytest.param("\x00\x08\x7f", "", id="NUL, backspace and delete"),
    pytest.param("\u202ecilbup\u202c", "cilbup", id="bidi override"),
    pytest.param("\u202a\u202b\u202d", "", id="bidi embeddings"),
    pytest.param("\u2066\u2067\u2068x\u2069", "x", id="bidi isolates"),
    pytest.param("\u200e\u200f\u061c", "", id="bidi marks"),
    pytest.param("\U000e0001\U000e0041\U000e007f", "", id="tag characters"),
    pytest.param("\ufeff", "", id="byte order mark"),
    pytest.param("\ufff9a\ufffab\ufffb", "ab", id="interlinear"),
    pytest.param("\ud800\udfff", "", id="half characters"),
    pytest.param("caf\udce9", "caf\ufffd", id="a byte of a name that is not UTF-8"),
]


@pytest.mark.parametrize(("hostile", "left"), HOSTILE)
def test_a_hostile_character_is_stripped_and_what_is_visible_stays(hostile: str, left: str) -> None:
    assert clean(f"before {hostile} after") == f"before {left} after"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x1f", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_the_plain_one(ending: str) -> None:
    assert clean(f"one{ending}two") == "one\ntwo"


@pytest.mark.parametrize(
    "text",
    [
        "[red]plain[/] [@click=app.quit]",
        "\\x1b",
        "naïve – “quoted” ▲",
        "中国 と 日本",
        "שלום العربية",
        "👩\u200d🚀",
        "a\tb",
        "",
    ],
)
def test_text_that_harms_nobody_stays_as_it_is(text: str) -> None:
    assert clean(text) == text


@given(st.text())
def test_cleaning_leaves_no_control_character_but_tabs_and_line_ends(text: str) -> None:
    cleaned = clean(text)
    assert all(char in "\t\n" or not (ord(char) < 0x20 or 0x7F <= ord(char) <= 0x9F) for char in cleaned)
    assert clean(cleaned) == cleaned


@given(st.lists(st.tuples(st.text(max_size=8), st.integers(1, 40)), max_size=12))
def test_the_signs_of_a_long_text_are_those_of_its_parts(rows: list[tuple[str, int]]) -> None:
    text = "".join(part * times for part, times in rows)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(texts, "_LONG", 5)
        patched.setattr(texts, "_SAMPLE", 3)
        assert signs_of(text) == {*text}


def test_the_signs_of_a_long_text_with_thousands_of_them_are_not_told() -> None:
    assert signs_of("".join(map(chr, range(0x3400, 0x9FFF))) * 5) is None


@given(
    st.lists(
        st.sampled_from(
            [
                "a\u0301",
                "é ",
                "\r\n",
                "\r",
                "\x0c",
                "\u2028",
                "\t",
                "\u202e",
                "\ufeff",
                "\x9b",
                "\udcff",
                "\ud800",
                "中",
            ]
        )
    )
)
def test_a_long_text_is_cleaned_as_a_short_one(parts: list[str]) -> None:
    text, runs = "".join(parts), "\u0301" * 40
    cleaned = clean(text + runs)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(texts, "_LONG", 0)
        assert clean(text + runs) == cleaned
        patched.setattr(texts, "_FEW", 1)
        assert clean(text + runs) == cleaned


def test_one_line_folds_white_space_of_every_kind() -> None:
    assert one_line("  a\t\tb\u00a0c\u2028d\r\n e\x1b ") == "a b c d e"


@given(st.text(max_size=40))
@example("\udcff.yaml \x9b31m \u202e \U000e0041 \x85 \u2028 \x1b \n \r")
def test_escapes_lose_nothing_and_steer_nothing(text: str) -> None:
    written = escaped(json.dumps(text, ensure_ascii=False))
    assert json.loads(written) == text
    assert clean(written) == written


@pytest.mark.parametrize(("word", "near"), [("unoin", "union"), ("PORT", "port"), ("hreald", "herald")])
def test_a_misspelt_name_finds_its_nearest(word: str, near: str) -> None:
    assert nearest(word, ["herald", "union", "port"]) == near
    assert did_you_mean(word, ["herald", "union", "port"]) == f'did you mean "{near}"?'


@pytest.mark.parametrize("known", [["herald"], []])
def test_nothing_is_near_where_nothing_is_like_it(known: list[str]) -> None:
    assert nearest("xyz", known) is None
    assert did_you_mean("xyz", known) is None


def test_a_short_text_is_not_cut_and_a_long_one_ends_in_an_ellipsis() -> None:
    assert shortened("a" * 40) == "a" * 40
    assert shortened("a" * 41) == "a" * 39 + "…"
    assert shortened("one\ntwo", 5) == "one …"
    assert len(shortened("word " * 1000, 12)) <= 12


@pytest.mark.parametrize(
    ("number", "noun", "words"),
    [(0, "claim", "no claims"), (1, "claim", "1 claim"), (2, "claim", "2 claims"), (3, "party", "3 parties")],
)
def test_a_number_agrees_with_its_noun(number: int, noun: str, words: str) -> None:
    assert counted(number, noun) == words


def test_names_are_listed_as_one_says_them() -> None:
    assert listed(["Russia"]) == "Russia"
    assert listed(["Russia", "Ukraine"]) == "Russia and Ukraine"
    assert listed(["Japan", "Russia", "Ukraine"], last="or") == "Japan, Russia or Ukraine"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("China cannot enable this war without harm to its own standing.", True),
        ("The port didn’t close.", True),
        ("Das Werk hat keine Genehmigung.", True),
        ("Le port n'a pas fermé.", True),
        ("El puerto nunca cerró.", True),
        ("The Norse notary knows a cannon.", False),
        ("China supplies Russia with parts.", False),
    ],
)
def test_a_sentence_that_says_what_is_not_is_known(sentence: str, expected: bool) -> None:
    assert says_not(sentence) is expected
