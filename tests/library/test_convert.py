"""Every field of every struct takes its own type and no other; each wrong value is reported with its place."""

from copy import deepcopy
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import fields

from briefing.brief import model
from briefing.brief.vocabulary import Stance
from briefing.library.reading.reader import read
from tests.brief.alder import changed, problems_in, sound
from tests.library.fields import LEAVES, LISTS, MAPPINGS, OWN_WORDS, is_text, named
from tests.library.full import FULL, STRUCTS, Place, field_of, mappings, spoilt, text_of, values


def the_one_problem(text: str) -> str:
    """Return what is wrong with a text that must have exactly one thing wrong."""
    reading = read(text, "full.yaml")
    assert reading.brief is None
    (problem,) = reading.problems
    return str(problem)


def test_the_full_brief_is_sound_and_uses_every_field_of_the_format() -> None:
    sound(text_of(FULL))
    shown: dict[type[Struct], set[str]] = {shape: set(_at(place)) for place, shape in mappings()}
    shapes: list[type[Struct]] = [model.Brief, *STRUCTS.values()]
    assert shown == {shape: {field.name for field in fields(shape)} for shape in shapes}


@pytest.mark.parametrize(("place", "word"), OWN_WORDS, ids=named)
def test_a_field_with_words_of_its_own_takes_no_others(place: Place, word: str) -> None:
    text, line, column = spoilt(place, f'"{word}"')
    what = the_one_problem(text).removeprefix(f"full.yaml:{line}:{column}: ")
    assert what.startswith((f'unknown {field_of(place)} "', "expected "))


@pytest.mark.parametrize("place", LEAVES, ids=named)
def test_a_field_of_one_value_takes_no_list_and_no_mapping(place: Place) -> None:
    for written, kind in ("[x, y]", "a list"), ("[]", "a list"), ("{x: y}", "a mapping"):
        text, line, column = spoilt(place, written)
        problem = the_one_problem(text)
        assert problem.startswith(f"full.yaml:{line}:{column}: expected ")
        assert f", found {kind}; write one " in problem


@pytest.mark.parametrize("place", LISTS, ids=named)
def test_a_list_takes_no_text_and_no_mapping(place: Place) -> None:
    for written, kind in ("x", 'the text "x"'), ("7", 'the text "7"'), ("{x: y}", "a mapping"):
        text, line, column = spoilt(place, written)
        assert the_one_problem(text).startswith(f"full.yaml:{line}:{column}: expected a list, found {kind}; ")


def test_what_is_to_be_written_for_a_source_alone_is_read_once_it_is_written_so() -> None:
    text, _, _ = spoilt(("claims", 0, "evidence"), "herald")
    problem = the_one_problem(text)
    assert problem.endswith("; write it as [{source: herald}]")
    text, _, _ = spoilt(("claims", 0, "evidence"), problem.rpartition("write it as ")[2])
    sound(text)


@pytest.mark.parametrize("place", MAPPINGS, ids=named)
def test_an_item_takes_no_text_and_no_list(place: Place) -> None:
    for written, kind in ("x", 'the text "x"'), ("7", 'the text "7"'), ("[x]", "a list"):
        text, line, column = spoilt(place, written)
        start = f"full.yaml:{line}:{column}: expected keys and values, found {kind}; "
        assert the_one_problem(text).startswith(start)


@pytest.mark.parametrize("place", [place for place, _ in values()], ids=named)
def test_no_value_may_be_empty(place: Place) -> None:
    for written in "~", "null", "Null", "NULL", "''", '" "', '"\\x1b"', '"\\u202E"':
        text, line, column = spoilt(place, written)
        here = [str(problem) for problem in read(text, "full.yaml").problems if problem.line == line]
        assert here == [f"full.yaml:{line}:{column}: a value is empty; give one, or leave the key out"]


def test_a_key_without_a_value_is_told_once() -> None:
    assert problems_in(changed(("as_of: 2025-03-14", "as_of:"))) == [
        "alder.yaml:3:7: a value is empty; give one, or leave the key out"
    ]
    assert problems_in(changed(("tags: [ports, fisheries]", "tags:"))) == [
        "alder.yaml:8:6: a value is empty; give one, or leave the key out"
    ]


@pytest.mark.parametrize("place", [place for place in LEAVES if is_text(place)], ids=named)
def test_what_looks_like_a_number_a_date_or_a_truth_stays_a_text(place: Place) -> None:
    for written in "NO", "12:30", "010", "2025-03-14", "1e3", "0x1F", "on", ".inf", "=":
        value: Any = sound(spoilt(place, written)[0])
        for step in place:
            value = value[step] if isinstance(step, int) else getattr(value, step)
        assert value == written


@pytest.mark.parametrize(("place", "shape"), mappings(), ids=named)
def test_every_missing_field_is_told_with_the_place_of_its_item(place: Place, shape: type[Struct]) -> None:
    spoiled, line, column = spoilt(place, "{zzz: x}") if place else ("{zzz: x}", 1, 1)
    problems = [str(problem) for problem in read(spoiled, "full.yaml").problems]
    required = [field.name for field in fields(shape) if field.required]
    missing = {f'full.yaml:{line}:{column}: the key "{name}" is missing; add it' for name in required}
    assert missing == {problem.partition(", as in ")[0] for problem in problems if "is missing" in problem}
    assert len(missing) == len(required) > 0


@pytest.mark.parametrize(("place", "shape"), mappings(), ids=named)
def test_an_unknown_key_is_told_with_the_keys_that_there_are(place: Place, shape: type[Struct]) -> None:
    document = deepcopy(FULL)
    _at(place, document)["zzz"] = "x"
    text = text_of(document)
    before = text[: text.index('"zzz"')]
    known = ", ".join(field.name for field in fields(shape))
    where = f"full.yaml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
    assert the_one_problem(text) == f'{where}: unknown key "zzz"; the keys here are {known}'


@pytest.mark.parametrize(("place", "shape"), mappings(), ids=named)
def test_a_misspelt_key_is_told_with_the_nearest_one(place: Place, shape: type[Struct]) -> None:
    for field in fields(shape):
        document = deepcopy(FULL)
        _at(place, document)[field.name + "x"] = "x"
        assert the_one_problem(text_of(document)).endswith(f'unknown key "{field.name}x"; did you mean "{field.name}"?')


def test_all_problems_of_a_file_are_told_at_once() -> None:
    document = deepcopy(FULL)
    wrong = [place for place in LEAVES if not is_text(place)]
    for place in wrong:
        _at(place[:-1], document)[place[-1]] = "∅ wrong"
    del document["title"]
    document["claims"].append("no claim")
    reading = read(text_of(document), "full.yaml")
    assert reading.brief is None
    assert len(reading.problems) == len(wrong) + 2 - len([place for place in wrong if field_of(place) == "file"])
    assert list(reading.problems) == sorted(reading.problems, key=lambda problem: (problem.line, problem.column))


def test_a_word_in_the_wrong_case_is_given_back_in_the_right_one() -> None:
    assert the_one_problem(spoilt(("marking",), "tlp:green")[0]).endswith('write it as "TLP:GREEN"')


def test_a_misspelt_word_is_told_with_the_nearest_and_then_with_all_that_there_are() -> None:
    problem = the_one_problem(spoilt(("positions", 0, "stance"), "afirms")[0])
    assert problem.endswith(f': unknown stance "afirms"; did you mean "affirms"? It is one of {", ".join(Stance)}')


def test_a_word_that_is_near_to_none_is_told_with_all_that_there_are() -> None:
    problem = the_one_problem(spoilt(("positions", 0, "stance"), "suports")[0])
    assert problem.endswith(f': unknown stance "suports"; write one of {", ".join(Stance)}')


def _at(place: Place, document: Any = FULL) -> Any:
    for step in place:
        document = document[step]
    return document
