"""The room's questions as YAML: sound wherever they are pasted, whatever the room said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.audience import visible_part
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Question
from briefing.brief.room_questions import RoomQuestion, Settled, Settlement
from briefing.brief.text import one_line
from briefing.brief.vocabulary import Marking, QuestionStatus
from briefing.room.record.adoption import adoptable, as_yaml
from tests.brief.alder import TEXT, changed, small, sound
from tests.room.recorded import CLAIM, ISSUE, PORT, at, room_question

HOSTILE = [
    "a: b", "#no comment", "x # y", "- item", "? key", "'single' \"double\"", "back\\slash \\n", "{a: b}", "[a, b]", "*a",
    "&a", "!tag", "| block", "> folded", "%x", "@x", "`x`", "---", "...", "null", "~", "NO", "12:30", "010", "2025-03-14",
    "Wäre 北京 einverstanden? 🙂", "é" * 3000, "a\tb", ": ", "?", "tail:", "[red]x[/] [@click=app.quit]", "a\u2028b\x85c",
]  # fmt: skip


def settled(asked: RoomQuestion, how: Settlement, words: str = "") -> RoomQuestion:
    return asked._replace(settled=Settled(how, words, at(60)))


ENDS_WITH_QUESTIONS = TEXT[: TEXT.index("\ntimeline:")] + "\n"


def adopted(*asked: RoomQuestion) -> tuple[Question, ...]:
    """Return the questions that Port Alder's brief has once some were pasted under its own, which stand last."""
    before = sound(ENDS_WITH_QUESTIONS)
    after = sound(ENDS_WITH_QUESTIONS + as_yaml(asked, before))
    assert after.questions[: len(before.questions)] == before.questions
    return after.questions[len(before.questions) :]


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_the_room_said_is_one_sound_text(words: str) -> None:
    asked = room_question(one_line(words))
    answered = settled(asked, Settlement.ANSWERED, one_line(words))
    deferred = settled(asked, Settlement.DEFERRED, one_line(words))
    open_one, answered_one, deferred_one = adopted(asked, answered, deferred)
    assert open_one.text == one_line(words)
    assert answered_one.answer == one_line(words)
    assert deferred_one.note is not None and deferred_one.note.endswith(one_line(words))


@given(words=st.text(min_size=1).map(one_line).filter(bool), answer=st.text().map(one_line))
def test_any_words_come_back_from_the_brief_as_they_were_said(words: str, answer: str) -> None:
    (question,) = adopted(settled(room_question(words), Settlement.ANSWERED, answer))
    assert question.text == words
    assert question.answer == answer or not answer


def test_a_question_keeps_what_it_was_asked_on_and_how_it_was_settled() -> None:
    on_claim, on_position, on_issue, on_nothing = adopted(
        room_question("On the claim?", CLAIM),
        settled(room_question("On the position?", PORT), Settlement.ANSWERED, "Yes."),
        settled(room_question("On the issue?", ISSUE), Settlement.DEFERRED, "until May"),
        room_question("On nothing?", None),
    )
    assert (on_claim.issue, on_claim.about, on_claim.status) == ("site", ("no-harm",), QuestionStatus.OPEN)
    assert (on_position.issue, on_position.about, on_position.answer) == ("site", (), "Yes.")
    assert (on_issue.issue, on_issue.status) == ("site", QuestionStatus.DEFERRED)
    assert on_issue.note == "Asked from the room, 14 Mar 2025, 10:15. Deferred: until May"
    assert (on_nothing.issue, on_nothing.about) == (None, ())


def test_a_question_about_a_question_is_about_the_same_claims() -> None:
    (question,) = adopted(room_question("And at night?", Ref(ItemKind.QUESTION, "tides")))
    assert (question.issue, question.about) == ("site", ("no-harm", "plume"))


def test_what_is_no_longer_in_the_brief_is_not_referred_to() -> None:
    (question,) = adopted(room_question("On what is gone?", Ref(ItemKind.CLAIM, "gone")))
    assert (question.issue, question.about) == (None, ())


def test_an_answer_without_words_says_that_there_are_none() -> None:
    (question,) = adopted(settled(room_question(), Settlement.ANSWERED))
    assert question.answer == "Answered in the room, 14 Mar 2025, 10:16; no words recorded."


def test_ids_are_made_of_the_words_and_are_nobody_elses() -> None:
    ids = [question.id for question in adopted(*[room_question(words) for words in (
        "Tides?", "tides", "Wäre São Tomé's Ufer frei von Sand?", "¿¡!?", "北京", "x" * 200,
    )])]  # fmt: skip
    assert ids == ["tides-2", "tides-3", "ware-sao-tomes-ufer-frei", "from-the-room", "from-the-room-2", "x" * 48]


def test_before_an_audience_two_records_of_one_moment_give_no_id_twice() -> None:
    before = visible_part(sound(), Marking.AMBER)
    assert before is not None
    here, elsewhere = room_question("Tides?"), room_question("Who pays?")
    text = as_yaml([here, elsewhere._replace(presentation="alder-2025-03-14-101500-2")], before)
    assert here.number == elsewhere.number and here.at == elsewhere.at
    ids = [line.partition("id: ")[2] for line in text.splitlines() if "id: " in line]
    assert ids == ["asked-20250314-101500-1", "asked-20250314-101500-1-2"]


def test_items_stand_in_line_with_those_of_the_brief() -> None:
    lines = as_yaml([room_question()], sound(), indent=0).splitlines()
    assert lines[0].startswith("- id: ") and all(line.startswith("  ") for line in lines[1:])


def test_a_brief_without_questions_gets_its_first_ones() -> None:
    assert len(sound(small() + "questions:\n" + as_yaml([room_question("Why?", None)], sound(small()))).questions) == 1


def test_what_was_taken_back_or_is_in_the_brief_already_is_not_adopted() -> None:
    asked = [
        room_question("Which way does the plume go on the ebb?", number=1),
        settled(room_question("Never mind?", number=2), Settlement.TAKEN_BACK),
        room_question("Why?", number=3),
        settled(room_question("Why?", number=4), Settlement.ANSWERED, "So."),
    ]
    new, curated = adoptable(asked, sound())
    assert [question.number for question in new] == [4]
    assert curated == 1


def test_a_question_of_the_brief_is_known_again_however_its_lines_are_broken() -> None:
    text = changed(
        (
            "text: Which way does the plume go on the ebb?",
            "text: >\n      Which way does\n      the plume go on the ebb?",
        )
    )
    assert adoptable([room_question("Which way does the plume go on the ebb?")], sound(text)) == ([], 1)
