"""A stretch of a folded text is found again in the lines that it was folded from, character by character."""

import random

import pytest

from briefing.library.checks.quoting.alignment import milestones, stretches
from briefing.library.checks.quoting.folded import BREAK, folded_line, folded_text
from tests.library.quoting.corpus import TEXTS

TYPOGRAPHY = """\
Union threatens suit — again

• “The spoil is  clean sand,” said Ana Ruiz¹, who
calls Grey Bank ‘the only site within range’ of the dred-
ger ... and it's the ﬁshers’ « own » grounds [12] (Laughter) said she – not 12–14 tonnes.

12:31 Größe zählt, sagte „Müller“ am Ende. The **bold** word, ｆｕｌｌ width.

北京 的 政府 表示 强烈 反对，这一 决定

قال المتحدث إنّ الرمل نظيـف
"""


def filled(raw: str) -> list[str]:
    """Return a text's paragraphs as they are shown."""
    return [" ".join(line.split()) for line in raw.splitlines() if line.strip()]


def aligned(raw: str, words: str, *, of: list[str] | None = None) -> list[str]:
    """Return the text of the stretches in which some folded words stand."""
    text, lines = folded_text(raw), of or filled(raw)
    long_ones = {number: milestones(line) for number, line in enumerate(lines, 1)}
    start = text.marked.index(words)
    runs = [*stretches(text, start, start + len(words), lines, long_ones)]
    return [lines[run.line - 1][run.begin : run.end] for run in runs]


@pytest.mark.parametrize(
    ("words", "stand_as"),
    [
        ("The spoil is clean sand", ["The spoil is clean sand"]),
        ('clean sand," said Ana Ruiz, who calls', ["clean sand,” said Ana Ruiz¹, who", "calls"]),
        (f"dred{BREAK}ger…and", ["dred-", "ger ... and"]),
        ("fishers", ["ﬁshers"]),
        ("said she—not 12-14 tonnes", ["said she – not 12–14 tonnes"]),
        ('Größe zählt, sagte "Müller', ["Größe zählt, sagte „Müller"]),
        ("bold word, full width", ["bold** word, ｆｕｌｌ width"]),
        ("表示强烈反对", ["表示 强烈 反对"]),
        ("نظيف", ["نظيـف"]),
    ],
)
def test_folded_words_stand_in_the_text_in_its_own_typography(words: str, stand_as: list[str]) -> None:
    assert aligned(TYPOGRAPHY, words) == stand_as


def test_words_behind_what_markdown_sets_as_code_are_found_where_they_are() -> None:
    assert aligned("The `low marsh` and `one` more are a site of mud.", "a site of mud") == ["a site of mud"]


@pytest.mark.parametrize("name", TEXTS)
def test_every_word_of_a_text_is_found_where_it_is(name: str) -> None:
    text, lines = folded_text(TEXTS[name]), filled(TEXTS[name])
    words = text.marked.split()
    offset = 0
    for word in words:
        start = text.marked.index(word, offset)
        offset = start + len(word)
        runs = [*stretches(text, start, offset, lines, {})]
        letters = "".join(folded_line(lines[run.line - 1][run.begin : run.end], is_first=False) for run in runs)
        assert letters.strip("\"-'") == word.replace(BREAK, "-").strip("\"-'"), (word, letters)


@pytest.mark.parametrize("seed", range(5))
def test_a_place_deep_in_a_long_line_is_counted_from_a_milestone(seed: int) -> None:
    choice = random.Random(seed)
    parts = [
        "the spoil",
        "— and",
        "‘so’",
        "12 500 t.",
        "Größe",
        "北京的政府表示",
        "won’t",
        "(Laughter)",
        "grey [2] bank",
        "…",
    ]
    line = " ".join(choice.choice(parts) for _ in range(8000))
    needle = "Keel “never” said — anything"
    place = line.index(" ", choice.randrange(len(line)))
    line = f"{line[:place]} {needle} {line[place + 1 :]}"
    places = milestones(line)
    assert len(places) > 5
    assert [folded for _, folded in places] == [len(folded_line(f"{line[:begin]}x")) - 1 for begin, _ in places]
    assert aligned(line, 'Keel "never" said—anything', of=[line]) == [needle]
