"""Words selected in a text become evidence that the check of quotations finds where they were selected."""

from pathlib import Path

import pytest
from msgspec import convert

from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Source
from briefing.desk.selection import Place, SelectedWords, evidence_from, evidence_of_paragraph
from briefing.library.checks.passages import Passage, find_passage
from briefing.library.checks.source_texts import SourceText, source_text
from briefing.library.reading.formats.text import Marks

SOURCE = convert({"id": "s", "title": "S", "kind": "article", "reliability": "B", "file": "s.txt"}, Source)


def selected(text: SourceText, paragraph: int, words: str, *, nth: int = 0) -> SelectedWords:
    """Select some words of a paragraph: the first ones that are so written, or later ones."""
    begin = -1
    for _ in range(nth + 1):
        begin = text.paragraphs[paragraph - 1].index(words, begin + 1)
    return evidence_from(text, SOURCE, Place(paragraph, begin), Place(paragraph, begin + len(words)))


def where(text: SourceText, words: SelectedWords) -> tuple[int, int]:
    """Return where the check of quotations finds the words, and prove that it has no doubt."""
    passage = find_passage(words.evidence, Ref(ItemKind.CLAIM, ""), "", text)
    assert isinstance(passage, Passage) and not passage.doubt
    return passage.stretches[0].line, passage.stretches[0].begin


def test_words_are_quoted_with_their_paragraph() -> None:
    text = source_text("A headline\n\nThe port said: “The spoil is clean sand,” and no more.")
    words = selected(text, 2, "spoil is clean sand")
    assert (words.evidence.quote, words.evidence.paragraph, words.doubt) == ("spoil is clean sand", 2, "")
    assert where(text, words) == (2, words.start.offset)


@pytest.mark.parametrize(
    ("selection", "quote"),
    [
        ("poil is clean san", "spoil is clean sand"),
        (" “The spoil is clean sand,” ", "The spoil is clean sand"),
        ("‘safe’ an", "‘safe’ and"),
        (": “The", "The"),
    ],
)
def test_half_words_are_made_whole_and_marks_left_out(selection: str, quote: str) -> None:
    text = source_text("It said: “The spoil is clean sand,” and “it is ‘safe’ and sound”.")
    assert selected(text, 1, selection).evidence.quote == quote


@pytest.mark.parametrize(
    ("text", "selection", "quote"),
    [
        (
            "Lund said: “The sand is clean.” He left.",
            "Lund said: “The sand is clean",
            "Lund said: “The sand is clean.”",
        ),
        ("Lund said: “The sand is clean.” He left.", "said: “The sand is", "said: “The sand is"),
        ("“We never agreed,” he said.", "We never agreed,” he said", "“We never agreed,” he said"),
        ("“We dug. We found sand,” he said.", "We found sand,” he said", "We found sand,” he said"),
        ("“We dug. We found sand.” He left.", "We found sand", "We found sand"),
        ('It is "clean sand," and no more.', 'It is "clean sand', 'It is "clean sand,"'),
        ("„Wir wissen nichts“, sagte er.", "Wir wissen nichts“, sagte er", "„Wir wissen nichts“, sagte er"),
        ("Elle a dit : « Rien n’est prêt. »", "Elle a dit : « Rien n’est prêt", "Elle a dit : « Rien n’est prêt. »"),
        ("He called it ‘a joke’.", "called it ‘a joke", "called it ‘a joke’"),
        ("It said “the word ‘safe’ was not used”.", "the word ‘safe", "the word ‘safe’"),
    ],
)
def test_a_quotation_that_is_selected_with_one_of_its_marks_has_both(text: str, selection: str, quote: str) -> None:
    assert selected(source_text(text), 1, selection).evidence.quote == quote


def test_a_selection_over_two_paragraphs_keeps_the_marks_of_its_quotations() -> None:
    text = source_text("“We dug,” he said.\n\nThen: “We found sand.” No more.")
    words = evidence_from(text, SOURCE, Place(1, 1), Place(2, 20))
    assert words.evidence.quote == "“We dug,” he said. Then: “We found sand.”"


def test_a_selection_may_be_made_backwards_and_past_the_end() -> None:
    text = source_text("One two three\n\nfour five six")
    words = evidence_from(text, SOURCE, Place(9, 99), Place(1, 5))
    assert (words.evidence.quote, words.evidence.paragraph) == ("two three four five six", 1)
    assert (words.start, words.end) == (Place(1, 4), Place(2, 13))


@pytest.mark.parametrize("nth", [0, 1, 2])
def test_words_that_stand_more_than_once_are_told_apart(nth: int) -> None:
    text = source_text("The sand is clean, he said; the sand is clean, she said; and the sand is clean, they said.")
    words = selected(text, 1, "sand is clean", nth=nth)
    assert where(text, words) == (1, words.start.offset)
    assert words.start.offset == text.paragraphs[0].index("sand is clean", [0, 10, 50][nth])


def test_the_same_words_in_two_paragraphs_are_told_apart_by_the_paragraph() -> None:
    text = source_text("It is clean sand.\n\nIt is clean sand.")
    words = selected(text, 2, "clean sand")
    assert (words.evidence.paragraph, words.evidence.prefix, words.evidence.suffix) == (2, None, None)
    assert where(text, words)[0] == 2


def test_a_doubt_about_the_words_is_told() -> None:
    text = source_text("The port did not say that the sand is clean and safe.")
    assert "not" in selected(text, 1, "the sand is clean and safe").doubt


def test_more_words_than_a_quotation_has_cite_the_paragraph() -> None:
    text = source_text(" ".join(f"word{number}" for number in range(60)))
    words = evidence_from(text, SOURCE, Place(1, 0), Place(1, 10_000))
    assert (words.evidence.quote, words.evidence.paragraph) == (None, 1)
    assert words.doubt == "the selection has 60 words, and 40 is the most: the paragraph is cited without it"


@pytest.mark.parametrize("end", [1_010, 50_000])
def test_a_text_of_one_word_is_cited_without_a_quotation(end: int) -> None:
    words = evidence_from(source_text("x" * 50_000), SOURCE, Place(1, 1_000), Place(1, end))
    assert (words.evidence.quote, words.evidence.paragraph) == (None, 1)
    assert words.doubt == "the selection cuts a word of more than 60 characters: the paragraph is cited without it"


@pytest.mark.parametrize("marks", ["“ ”", "—", ""])
def test_a_selection_of_no_words_cites_the_paragraph(marks: str) -> None:
    text = source_text(f"One\n\nTwo {marks}")
    begin = len("Two ") if marks else 3
    words = evidence_from(text, SOURCE, Place(2, begin), Place(2, begin + len(marks)))
    assert (words.evidence.quote, words.evidence.paragraph) == (None, 2)


def test_page_and_time_are_those_of_the_line() -> None:
    text = "One two\nthree four\nfive six"
    pages = SourceText(text, marks=Marks(pages=(1, 2, 2), page_count=2))
    assert selected(pages, 2, "three").evidence.page == 2
    times = SourceText(text, marks=Marks(times=((0.0, 2.0), (61.5, 70.0), (71.0, 80.0))))
    assert (selected(times, 2, "three").evidence.at, evidence_of_paragraph(times, SOURCE, 3).at) == ("1:01", "1:11")


@pytest.mark.parametrize(
    "raw",
    ["港口说沙子是干净的，渔民不同意。", "قالت الميناء إن الرمل نظيف جدا", "a b " * 20_000, "👩‍🚀 é字 👩‍🚀",
     "\u202eevil\u202c words"],
    ids=["Chinese", "Arabic", "long", "emoji", "overrides"],
)  # fmt: skip
def test_texts_of_every_script_and_shape_are_quoted(raw: str) -> None:
    text = source_text(raw)
    words = evidence_from(text, SOURCE, Place(1, 2), Place(1, min(9, len(text.paragraphs[0]))))
    assert words.evidence.quote and words.evidence.quote in text.paragraphs[0]


def test_the_words_of_an_article_are_found_where_they_were_selected() -> None:
    raw = (Path(__file__).parents[1] / "drafting" / "articles" / "alder-herald.txt").read_text(encoding="utf-8")
    text = source_text(raw)
    for paragraph, line in enumerate(text.paragraphs, 1):
        for begin in range(0, len(line) - 12, 7):
            words = evidence_from(text, SOURCE, Place(paragraph, begin), Place(paragraph, begin + 12))
            if words.evidence.quote and not words.doubt:
                assert where(text, words)[0] == paragraph
