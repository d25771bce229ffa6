"""The curated briefs, damaged at random: never an exception, and every problem has a place in the text."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.brief.text import clean
from briefing.library.reading.reader import read
from tests.library.whole_briefs import CURATED, TEXTS

INSERTED = [
    *(": ", "- ", "#", " #", "&a ", "*a", "!!str ", "! ", "|", ">", "|+\n", ">9", "%", "%YAML 9.9\n", "@", "`", "<<: *a"),
    *("{", "}", "[", "]", ",", "?", "? ", '"', "'", '"\\u', '"\\x1b"', '"\\q"', "---\n", "...\n", "~", "null", "=", "\\"),
    *("\n", "\r", "\r\n", "\t", " ", "    ", "\n\n- ", "\x00", "\x1b[2J", "\x7f", "\x85", "\x9b31m", "\u2028", "\u2029"),
    *("\ufeff", "\u202e", "\u2066", "\u200b", "\u00a0", "\u00ad", "\ufffe", "\U000e0041", "\U0010ffff", "e\u0301", "字", "👩‍🚀"),
    *("[red]", "[/]", "[@click=app.quit]q[/]", "-" * 99, "[" * 99, "a: " * 9, "1e999", "0x1F", "NO", "9" * 30),
]  # fmt: skip
VALUES = [
    *("", "~", "[]", "{}", "[x]", "{x: y}", "x", "7", "-1", "2025-02-30", "TLP:RED", "TLP:CLEAR", "answered", "judgment"),
    *("reporting", "no-such-id", "|\n  text", '"\\x1b"', "*a", "&a x", "!!int 7", "9" * 400, "'", '"', "null", "Null"),
]  # fmt: skip
_VALUE = re.compile(r"(?<=: )[^\n]+|(?<=- )[^\n]+")

# A place is a fraction of the text, in thousandths, so that one mutation can be done to a text of any length.
PLACES = st.integers(0, 999)
MUTATIONS = st.one_of(
    st.tuples(st.just("delete"), PLACES, st.integers(1, 200)),
    st.tuples(st.just("insert"), PLACES, st.sampled_from(INSERTED)),
    st.tuples(st.just("swap"), PLACES, PLACES),
    st.tuples(st.just("repeat"), PLACES, PLACES),
    st.tuples(st.just("drop"), PLACES, st.integers(1, 9)),
    st.tuples(st.just("retype"), PLACES, st.sampled_from(VALUES)),
    st.tuples(st.just("indent"), PLACES, st.sampled_from(["", " ", "      ", "\t"])),
)


def mutated(text: str, mutation: tuple[str, int, object]) -> str:
    """Do one damage to a text."""
    what, place, more = mutation
    at = len(text) * place // 1000
    lines = text.splitlines(keepends=True)
    row = len(lines) * place // 1000
    if what == "delete" and isinstance(more, int):
        return text[:at] + text[at + more :]
    if what == "insert":
        return f"{text[:at]}{more}{text[at:]}"
    if what == "retype":
        values = [*_VALUE.finditer(text)]
        value = values[len(values) * place // 1000]
        return f"{text[: value.start()]}{more}{text[value.end() :]}"
    if what == "indent":
        lines[row] = f"{more}{lines[row].lstrip()}"
    elif what == "drop" and isinstance(more, int):
        del lines[row : row + more]
    elif isinstance(more, int):
        other = len(lines) * more // 1000
        if what == "swap":
            lines[row], lines[other] = lines[other], lines[row]
        else:
            lines.insert(other, lines[row])
    return "".join(lines)


@pytest.mark.parametrize("text", TEXTS, ids=["alder", *(path.stem for path in CURATED)])
def test_the_briefs_that_are_damaged_are_sound_to_begin_with(text: str) -> None:
    assert read(text, "x.yaml").brief is not None


@settings(max_examples=400)
@given(text=st.sampled_from(TEXTS), mutations=st.lists(MUTATIONS, min_size=1, max_size=4))
def test_a_damaged_brief_is_a_brief_or_problems_with_places(
    text: str, mutations: list[tuple[str, int, object]]
) -> None:
    for mutation in mutations:
        text = mutated(text, mutation) or "x"
    reading = read(text, "x.yaml")
    assert (reading.brief is None) == bool(reading.problems)
    lines = re.split("\r\n|\r|\n", text)
    for problem in reading.problems:
        message = str(problem)
        assert clean(message) == message and "\n" not in message
        message.encode()
        if (problem.line, problem.column) == (0, 0):
            assert "there are more problems" in message
            continue
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert message.startswith(f"x.yaml:{problem.line}:{problem.column}: ")
        assert problem.what and problem.remedy


@settings(max_examples=200)
@given(st.text(st.sampled_from("ab:- \n\t[]{}&*!|>'\"#%,?\\01\x00\x1b\ufeff\u2028é字"), max_size=60))
def test_any_text_at_all_is_problems_with_places(text: str) -> None:
    reading = read(text, "x.yaml")
    assert reading.brief is None
    assert reading.problems
    lines = re.split("\r\n|\r|\n", text)
    for problem in reading.problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
