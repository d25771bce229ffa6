"""Lines become minutes: what was shown and asked, and what a bad line costs."""

import json

import pytest

from briefing.brief.audience import visible_part
from briefing.brief.deck import StepKind, steps_of
from briefing.brief.links import Links
from briefing.brief.room_questions import Settlement
from briefing.brief.vocabulary import Marking
from briefing.room.record.minutes import Minutes, read_minutes, visible_minutes
from tests.brief.alder import TEXT, changed, sound
from tests.room.recorded import BEGAN, CLAIM, ISSUE, NAME, at

HEADING = '{"what": "presentation", "format": 1, "brief": "alder", "title": "Port Alder", "started": "2025-03-14T10:15:00+02:00"}'


def line(what: str, seconds: int, **fields: object) -> str:
    return json.dumps({"what": what, "at": at(seconds).isoformat(), **fields})


def shown(step: str, seconds: int, **fields: object) -> str:
    return line("shown", seconds, **{"step": step, "title": f"The step {step}", **fields})


def asked(number: int, seconds: int = 5, **fields: object) -> str:
    return line("asked", seconds, **{"number": number, "words": "Why?", "step": "a", **fields})


def settled(number: int, how: str, seconds: int = 9, words: str = "so") -> str:
    return line("settled", seconds, number=number, how=how, words=words)


def read(*lines: str, end: str = "\n") -> Minutes:
    return read_minutes(NAME, ("\n".join(lines) + end).encode(), "a.jsonl")


def messages(minutes: Minutes) -> list[str]:
    return [str(problem) for problem in minutes.problems]


def test_a_step_lasts_until_the_next_one_and_the_last_until_the_end() -> None:
    minutes = read(HEADING, shown("a", 0), shown("b", 60), line("ended", 100))
    assert [(step.step, step.at, step.seconds) for step in minutes.steps] == [("a", at(0), 60), ("b", at(60), 40)]
    assert (minutes.started, minutes.until, minutes.is_ended) == (BEGAN, at(100), True)


def test_a_step_that_two_screens_record_is_shown_once() -> None:
    assert [step.step for step in read(HEADING, shown("a", 0), shown("a", 1), shown("b", 2)).steps] == ["a", "b"]


def test_a_step_that_is_come_back_to_is_shown_again() -> None:
    minutes = read(HEADING, shown("a", 0), shown("b", 1), shown("a", 2))
    assert [step.step for step in minutes.steps] == ["a", "b", "a"]


def test_a_clock_that_is_set_back_gives_no_negative_time() -> None:
    minutes = read(HEADING, shown("a", 100), shown("b", 40), line("ended", 50))
    assert [step.seconds for step in minutes.steps] == [0, 10]


def test_a_presentation_that_was_cut_off_is_not_ended() -> None:
    assert not read(HEADING, shown("a", 0)).is_ended


def test_a_presentation_that_goes_on_after_its_end_is_not_ended() -> None:
    assert not read(HEADING, line("ended", 5), shown("a", 9)).is_ended


def test_a_question_knows_what_was_on_the_screen() -> None:
    (question,) = read(HEADING, shown("a", 0), asked(1, on=["claim", "no-harm"], on_words="Clean.")).asked
    assert (question.title, question.on, question.on_words) == ("The step a", CLAIM, "Clean.")
    assert question.is_open


def test_the_last_word_on_a_question_counts() -> None:
    (question,) = read(HEADING, asked(1), settled(1, "deferred"), settled(1, "answered", words="Yes.")).asked
    assert question.settled is not None
    assert (question.settled.how, question.settled.words) == (Settlement.ANSWERED, "Yes.")


@pytest.mark.parametrize(
    ("bad", "what"),
    [
        ('{"what": "shown", "at": "2025-03-1', "this line was cut short"),
        (
            '{"what": "shown", "at": "2025-03-14T10:15:00+02:00", "step": "x", "title": "\udce2',
            "this line was cut short",
        ),
        ("hello", "this line is not JSON"),
        ("[" * 100_000, "this line is not JSON"),
        ("[]", "no line of a record"),
        ("1" * 5_000, "this line is not JSON"),
        ('{"what": "sung", "at": "2025-03-14T10:15:00+02:00"}', "no line of a record"),
        ('{"what": "ended", "at": "2025-03-14T10:15:00"}', "no line of a record"),
        ('{"what": "ended", "at": "now"}', "no line of a record"),
        (
            '{"what": "asked", "at": "2025-03-14T10:15:00Z", "number": 0, "words": "w", "step": "s"}',
            "no line of a record",
        ),
        (asked(1), "a second question 1 stands here"),
        (settled(7, "answered"), "this line settles question 7, which is not in the record"),
        (settled(1, "forgotten"), "no line of a record"),
        (HEADING, "a second heading stands here"),
        (HEADING.replace('"format": 1', '"format": 2'), "format 2 needs a newer version of the program"),
    ],
)
def test_a_bad_line_costs_itself_alone_and_is_told_with_its_number(bad: str, what: str) -> None:
    raw = "\n".join([HEADING, shown("a", 0), asked(1), bad, asked(2), ""]).encode(errors="surrogateescape")
    minutes = read_minutes(NAME, raw, "a.jsonl")
    assert [question.number for question in minutes.asked] == [1, 2]
    assert [step.step for step in minutes.steps] == ["a"]
    (problem,) = messages(minutes)
    assert problem.startswith("a.jsonl:4:1: ") and what in problem


def test_a_line_that_lost_only_its_end_is_whole() -> None:
    minutes = read(HEADING, asked(1), end="")
    assert (len(minutes.asked), minutes.problems) == (1, ())


def test_a_record_without_its_heading_is_read_under_the_name_of_its_file() -> None:
    minutes = read(HEADING[:40], shown("a", 0), asked(1))
    assert (minutes.brief, minutes.title, minutes.started) == ("alder", "", at(0))
    assert len(minutes.asked) == 1
    assert messages(minutes) == ["a.jsonl:1:1: this line was cut short; the rest of the record is read all the same"]


def test_nothing_gives_empty_minutes() -> None:
    assert read_minutes("x", b"").is_empty
    assert read_minutes("x", b"\x00\xff\n\n").is_empty


def test_texts_come_out_without_what_steers_a_terminal() -> None:
    hostile = "a\x1b[31m\u202eb\nc"
    minutes = read(HEADING, shown("a", 0), asked(1, words=hostile, on_words=hostile, on=["claim", "x"]))
    (question,) = minutes.asked
    assert (question.words, question.on_words) == ("a[31mb c", "a[31mb c")


def test_keys_that_a_later_version_may_add_are_passed_over() -> None:
    assert read(HEADING, shown("a", 0, mood="calm")).problems == ()


def test_what_is_on_items_that_the_brief_does_not_show_is_left_out_and_counted() -> None:
    minutes = read(
        HEADING,
        shown("a", 0, of=[["claim", "no-harm"]]),
        asked(1, on=["claim", "no-harm"]),
        shown("b", 1, of=[["claim", "hidden"]]),
        asked(2, step="b"),
        asked(3, on=["claim", "hidden"]),
        shown("c", 2, of=[["issue", "site"], ["claim", "hidden"]]),
        asked(4, step="d", on=["issue", "site"]),
    )
    visible = visible_minutes(minutes, sound())
    assert [question.number for question in visible.asked] == [1, 4]
    assert [step.step for step in visible.steps] == ["a"]
    assert (visible.withheld_questions, visible.withheld_steps) == (2, 2)
    assert visible.marking is None


def test_what_was_asked_in_a_room_that_was_shown_more_is_not_told_to_an_audience() -> None:
    heading = HEADING.replace('"started"', '"marking": "TLP:AMBER", "started"')
    lines = (shown("parties", 0, of=[["claim", "no-harm"]]), asked(1, on=["claim", "no-harm"]))
    for audience, hears in ((Marking.GREEN, False), (Marking.AMBER, True), (Marking.RED, True)):
        brief = visible_part(sound(), audience)
        assert brief is not None
        visible = visible_minutes(read(heading, *lines), brief)
        assert (len(visible.asked), len(visible.steps)) == (int(hears), 1)
        assert visible.marking is (Marking.AMBER if hears else Marking.CLEAR)
    unknown = visible_minutes(read(HEADING, *lines), visible_part(sound(), Marking.AMBER) or sound())
    assert (len(unknown.asked), unknown.withheld_questions) == (0, 1)


def test_a_title_that_was_shown_under_a_stricter_marking_is_not_told_as_it_was_then() -> None:
    heading = HEADING.replace('"started"', '"marking": "TLP:RED", "started"')
    brief = visible_part(sound(), Marking.GREEN)
    assert brief is not None
    step = next(step for step in steps_of(Links(brief)) if step.kind is StepKind.CLAIM)
    lines = (
        shown(step.id, 0, title="Olga is our agent", of=[list(ref) for ref in step.named_after]),
        shown("pushed/claim/no-harm", 1, title="Shown on request: Olga", of=[["claim", "no-harm"]]),
    )
    visible = visible_minutes(read(heading, *lines), brief)
    assert [(shown.step, shown.title) for shown in visible.steps] == [(step.id, step.title)]
    assert visible.withheld_steps == 1
    assert next(shown.title for shown in visible_minutes(read(heading, *lines), sound()).steps) == "Olga is our agent"


def test_an_event_is_told_by_its_words_for_its_place_may_be_anothers() -> None:
    first = "The union writes to the harbour master."
    assert first in TEXT
    minutes = read(
        HEADING,
        asked(1, on=["event", "0"], on_words=first),
        asked(2, on=["event", "0"], on_words="A hidden one."),
        asked(3, on=["event", "x"]),
    )
    assert [question.number for question in visible_minutes(minutes, sound()).asked] == [1]


def test_a_changed_brief_hides_what_it_no_longer_has() -> None:
    minutes = read(HEADING, asked(1, on=["question", "tides"]), asked(2, on=list(ISSUE)))
    without = sound(changed(("id: tides", "id: other")))
    assert [question.number for question in visible_minutes(minutes, without).asked] == [2]
