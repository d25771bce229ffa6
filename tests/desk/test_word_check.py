"""Words of the curator's own are held to their evidence while they are typed."""

from pathlib import Path

import pytest

from briefing.brief.model import Evidence
from briefing.brief.vocabulary import ClaimKind
from briefing.desk.word_check import WordCheck
from briefing.library.checks.source_texts import SourceText
from tests.desk.desks import HERALD, desk_with, text_of
from tests.desk.small_brief import SMALL

PASSAGE = [Evidence(source="herald", paragraph=7)]


def rules(tmp_path: Path, words: str, evidence: list[Evidence], **who_says_it: object) -> list[str]:
    """Return the rules that words break."""
    brief = desk_with(tmp_path, SMALL).brief
    return [note.rule for note in WordCheck(text_of).notes(brief, words, evidence, **who_says_it)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The port will have its study of the harm out by 28 March.", []),
        ("The port will have 3 studies of the harm out by 28 March.", ["number-not-in-source"]),
        ("The port will have its study of the harm out by 29 March.", ["date-not-in-source"]),
        ("The port will have its study by Karl Oberon out by 28 March.", ["name-not-in-source"]),
        ("That the authority promised to publish its harm assessment by 28 March is so.", ["borrowed-words"]),
        ("TO BE WRITTEN: 17 words", []),
        ("  ", []),
        ("17", ["number-not-in-source"]),
    ],
)
def test_what_the_passage_does_not_bear_out_is_told(tmp_path: Path, words: str, expected: list[str]) -> None:
    assert rules(tmp_path, words, PASSAGE) == expected


def test_the_names_of_whoever_speaks_need_not_stand_there(tmp_path: Path) -> None:
    words = "Karl Oberon of the Union promises it."
    assert rules(tmp_path, words, PASSAGE, speaker="Karl Oberon", party="union", kind=ClaimKind.COMMITMENT) == []


def test_notes_come_in_the_order_of_the_words(tmp_path: Path) -> None:
    brief = desk_with(tmp_path, SMALL).brief
    notes = WordCheck(text_of).notes(brief, "Karl Oberon waits 17 days for 29 March.", PASSAGE)
    assert [note.offset for note in notes] == sorted(note.offset for note in notes) and len(notes) == 3
    assert all(note.what and note.remedy for note in notes)


def test_words_without_a_text_at_hand_have_no_notes(tmp_path: Path) -> None:
    brief = desk_with(tmp_path, SMALL).brief
    assert not WordCheck(lambda name: None).notes(brief, "17 words", PASSAGE)
    assert not WordCheck(text_of).notes(brief, "17 words", [])
    assert not WordCheck(text_of).notes(brief, "17 words", [Evidence(source="letter")])


def test_a_text_is_read_once_for_all_keys(tmp_path: Path) -> None:
    brief = desk_with(tmp_path, SMALL).brief
    text = text_of(HERALD)
    asked: list[str] = []

    def text_of_file(name: str) -> SourceText:
        asked.append(name)
        return text

    check = WordCheck(text_of_file)
    for end in range(1, 20):
        check.notes(brief, "The port will have 3 studies"[:end], PASSAGE)
    assert {*asked} == {HERALD}
