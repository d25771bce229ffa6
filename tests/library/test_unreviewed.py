"""What a brief's file marks as unfinished is counted, and nothing else is."""

from briefing.library.reading.reader import read
from briefing.library.reading.unreviewed import NOTHING, unreviewed
from tests.brief.alder import TEXT, changed


def test_a_brief_without_marks_has_nothing_left() -> None:
    assert unreviewed(TEXT) == NOTHING
    assert not read(TEXT, "alder.yaml").unreviewed


def test_marks_stand_on_a_line_or_above_it() -> None:
    text = "a: b  # review: why\n  # review: the next\nc: d\n#review: close\n"
    assert unreviewed(text).guesses == (1, 2, 4)


def test_what_looks_like_a_mark_within_a_value_is_none() -> None:
    text = 'a: "x # review: y"\nb: >\n  folded\n  # review: of the text\n# review: a comment\nc: x#review:y\n'
    assert unreviewed(text).guesses == (5,)


def test_a_mark_behind_the_sign_that_begins_a_text_of_several_lines_counts() -> None:
    text = "a: >  # review: x\n  folded  # review: y\nb: |-  # who  # review: z\n  text\nc: d  # review: e\n"
    assert unreviewed(text).guesses == (1, 3, 5)
    assert unreviewed('a: ">  # review: x"\nb: x\n').guesses == ()


def test_a_comment_within_a_list_counts() -> None:
    assert unreviewed("a:\n  - {b: c}\n  # review: one claim?\n  - {b: d}\n").guesses == (3,)


def test_texts_that_are_still_to_be_written_are_counted_by_their_values() -> None:
    text = 'a: "TO BE WRITTEN: one"\n# TO BE WRITTEN in a comment\nb: Not TO BE WRITTEN\nc: TO BE WRITTEN\n'
    assert unreviewed(text) == ((), (1, 4))


def test_what_is_no_yaml_has_no_marks() -> None:
    assert unreviewed("a: [ # review: x\n") == NOTHING


def test_line_ends_of_other_systems_do_not_move_the_lines() -> None:
    assert unreviewed("a: b\r\nc: d  # review: e\r\n").guesses == (2,)


def test_a_reading_tells_what_is_left() -> None:
    reading = read(changed(("marking: TLP:CLEAR", "marking: TLP:CLEAR  # review: who may see it")), "alder.yaml")
    assert reading.problems == ()
    assert len(reading.unreviewed.guesses) == 1
