"""What the reader of the format refuses in a file's text, each with its place and what to do."""

import pytest

from briefing.brief.text import clean
from briefing.library.reading.problems import MOST
from briefing.library.reading.reader import read, summary
from briefing.library.reading.tree import MAX_DEPTH, MAX_ITEMS, MAX_VALUES
from tests.brief.alder import TEXT, changed, problems_in, small, sound

TITLE = "title: Dredging of Port Alder"


def test_the_example_of_the_format_is_sound() -> None:
    brief = sound()
    counts = [len(items) for items in (brief.sources, brief.parties, brief.issues, brief.claims, brief.positions)]
    assert counts == [2, 2, 1, 2, 2]
    assert brief.bottom_line.startswith("The port authority will dredge in May. The fishers' union contests")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        pytest.param(
            "as_of: 2025",
            "title: Again\nas_of: 2025",
            'alder.yaml:3:1: the key "title" is given twice, first in line 2; keep one of the two',
            id="a key given twice",
        ),
        pytest.param(
            "short: Port",
            'short: Port\n    "short": Harbour',
            'alder.yaml:32:5: the key "short" is given twice, first in line 31; keep one of the two',
            id="a key given twice, once in quotation marks",
        ),
        pytest.param(
            "publisher: The Alder Herald",
            "publishr: The Alder Herald",
            'alder.yaml:13:5: unknown key "publishr"; did you mean "publisher"?',
            id="an unknown key with the nearest",
        ),
        pytest.param(
            "made_by: union",
            "made_by: unoin",
            'alder.yaml:55:14: unknown party "unoin"; did you mean "union"?',
            id="an unknown reference with the nearest",
        ),
        pytest.param(
            "reliability: A\n",
            "reliability: [A]\n",
            "alder.yaml:25:18: expected one reliability, found a list; write one of A, B, C, D, E, F",
            id="a wrong type",
        ),
        pytest.param(
            "    title: Where the spoil goes\n",
            "",
            'alder.yaml:38:5: the key "title" is missing; add it, as in title: Where the spoil goes',
            id="a missing field",
        ),
        pytest.param(
            TITLE,
            "title: *name",
            'alder.yaml:2:8: an alias, "*name", stands here; write the value out',
            id="an alias",
        ),
        pytest.param(
            TITLE, "title: &name Dredging", 'alder.yaml:2:8: an anchor, "&name", stands here; remove it', id="an anchor"
        ),
        pytest.param(
            "sources:\n",
            "sources: &all\n",
            'alder.yaml:10:10: an anchor, "&all", stands here; remove it',
            id="an anchor on a list",
        ),
        pytest.param(
            TITLE,
            "title: !!python/object/apply:os.system [ls]",
            'alder.yaml:2:8: a tag, "!!python/object/apply:os.system", stands here; remove it',
            id="a tag that would run a program",
        ),
        pytest.param(
            "paragraph: 4", "paragraph: !!int 4", 'a tag, "!!int", stands here; remove it', id="a tag"
        ),
        pytest.param(
            "\nsources:",
            "\n---\nsources:",
            "alder.yaml:10:1: a second document begins here; keep one brief per file and remove the ---",
            id="a second document",
        ),
        pytest.param(
            "format: 1",
            "format: 2",
            "alder.yaml:1:9: format 2 needs a newer version of the program; update the program, or write format: 1",
            id="a later format",
        ),
        pytest.param(
            TITLE,
            "title: Dredging: the sequel",
            "alder.yaml:2:16: this is not YAML: a colon stands where no key can be; "
            "put a text that holds a colon in quotation marks, or begin it after > on a new line",
            id="a colon in a text",
        ),
        pytest.param(
            "issue: site\n    made_by: port",
            "issue: site\n\tmade_by: port",
            "alder.yaml:45:1: this is not YAML: a tab stands where only spaces may; indent with spaces",
            id="a tab for indentation",
        ),
        pytest.param(
            TITLE, 'title: "Dredging', "a quotation mark is not closed; close it", id="an open quotation"
        ),
        pytest.param(
            TITLE,
            '? [a, b]\n: x',
            "alder.yaml:2:3: a key is a list or a mapping; write the key as a word",
            id="a list for a key",
        ),
        pytest.param(
            TITLE,
            "<<: {title: Dredging}",
            'alder.yaml:2:1: unknown key "<<"; the keys here are format, title',
            id="a merge",
        ),
    ],
)  # fmt: skip
def test_this_is_refused_with_its_place_and_a_remedy(old: str, new: str, problem: str) -> None:
    count = TEXT.count(old)
    assert count >= 1
    problems = problems_in(TEXT.replace(old, new, 1))
    assert any(problem in line for line in problems), problems


def test_nothing_of_a_refused_file_is_shown() -> None:
    reading = read(changed((TITLE, "titel: Dredging")), "alder.yaml")
    assert reading.brief is None
    assert reading.problems


def test_a_later_format_is_refused_by_name_whatever_else_it_holds() -> None:
    assert problems_in("format: 3\nslides: [&a 1, *a]\n") == [
        "alder.yaml:1:9: format 3 needs a newer version of the program; update the program, or write format: 1"
    ]


@pytest.mark.parametrize("number", ["0", "-1", "one", "1.5", "99999999999999999999", "'1 '"])
def test_a_format_that_never_was_is_refused_or_read_as_the_number_it_is(number: str) -> None:
    problems = problems_in(changed(("format: 1", f"format: {number}")))
    assert problems == [] if number == "'1 '" else problems[0].startswith("alder.yaml:1:9: ")


def test_problems_of_different_kinds_are_told_together_in_the_order_of_the_file() -> None:
    problems = problems_in(
        changed(
            (TITLE, "title: &a Dredging"),
            ("publisher: The Alder Herald", "publishr: The Alder Herald"),
            ("stance: denies", "stance: denied"),
        )
    )
    assert [line.split(": ")[0] for line in problems] == ["alder.yaml:2:8", "alder.yaml:13:5", "alder.yaml:72:13"]


def test_rules_are_told_beside_what_the_tree_refuses() -> None:
    problems = problems_in(changed((TITLE, "title: &a Dredging"), ("answers: [no-harm]", "answers: [no-hram]")))
    assert [line.split(": ")[0] for line in problems] == ["alder.yaml:2:8", "alder.yaml:57:15"]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n...\n"])
def test_an_empty_file_is_refused(text: str) -> None:
    (message,) = problems_in(text)
    assert message.startswith("alder.yaml:1:1: the file is empty; ") or "a value is empty" in message


@pytest.mark.parametrize("text", ["{", "a: [b", "a: b\n{"])
def test_what_is_missing_at_the_end_is_told_within_the_text(text: str) -> None:
    problem = read(text, "alder.yaml").problems[-1]
    lines = text.split("\n")
    assert (problem.line, problem.column) == (len(lines), len(lines[-1]) + 1)


@pytest.mark.parametrize("text", ["just words", "- a\n- b\n", "42"])
def test_a_file_that_is_no_mapping_is_told_which_keys_it_needs(text: str) -> None:
    (message,) = problems_in(text)
    assert message.startswith("alder.yaml:1:1: expected keys and values, found ")
    assert message.endswith("; give the keys format, title, as_of, marking, bottom_line, sources, parties, issues")


@pytest.mark.parametrize("char", ["\x00", "\x1b", "\x07", "\x7f", "\x9b", "\ufffe", "\uffff"])
def test_a_control_character_is_refused_with_its_place_and_name(char: str) -> None:
    assert problems_in(changed((TITLE, f"title: Dredging{char}"))) == [
        f"alder.yaml:2:16: a control character, U+{ord(char):04X}, stands in the file; remove it"
    ]


@pytest.mark.parametrize("char", ["\u202e", "\u2066", "\ufeff", "\U000e0041", "\\x1b", "\\x9b", "\\u202e", "\\0"])
def test_what_steers_the_reading_order_or_is_written_as_an_escape_is_stripped(char: str) -> None:
    assert sound(changed((TITLE, f'title: "Dred{char}ging"'))).title == "Dredging"


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_other_line_ends_change_neither_the_brief_nor_the_places(ending: str) -> None:
    assert sound(TEXT.replace("\n", ending)) == sound()
    wrong = changed(("stance: denies", "stance: denied"))
    assert problems_in(wrong.replace("\n", ending)) == problems_in(wrong)


@pytest.mark.parametrize("char", ["\x85", "\u2028", "\u2029"])
def test_a_line_end_of_yaml_1_1_moves_no_place(char: str) -> None:
    spaced, plain = (changed((TITLE, f"title: Dredging{space}again"), ("stance: denies", "-")) for space in (char, " "))
    assert problems_in(spaced) == problems_in(plain)
    assert sound(changed((TITLE, f"title: Dredging{char}again"))).title == "Dredging again"


def test_texts_are_one_line_but_for_those_that_may_have_paragraphs() -> None:
    swaps = (TITLE, "title: |\n  Dredging\n  of Alder"), ("notes: Start", "notes: |\n  One.\n\n  Start")
    brief = sound(changed(*swaps))
    assert brief.title == "Dredging of Alder"
    assert brief.notes is not None and brief.notes.startswith("One.\n\nStart")


def test_markup_stays_text() -> None:
    markup = "[red]x[/] [/ [@click=app.quit]q[/]"
    assert sound(changed((TITLE, f"title: '{markup}'"))).title == markup


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 10_000])
@pytest.mark.parametrize(("opening", "step"), [("[", 1), ("- ", 2), ("? ", 2), ("{a: ", 4)])
def test_nesting_deeper_than_the_formats_own_is_refused_where_it_begins(opening: str, step: int, depth: int) -> None:
    assert problems_in(opening * depth) == [
        f"alder.yaml:1:{MAX_DEPTH * step + 1}: the nesting is deeper than the format's own; "
        "write the list or mapping flatter"
    ]


def test_an_alias_bomb_is_refused_without_being_unfolded() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 8)]
    problems = problems_in("\n".join(lines))
    assert 'alder.yaml:2:10: an alias, "*a0", stands here; write the value out' in problems
    assert 'alder.yaml:8:5: an anchor, "&a7", stands here; remove it' in problems


def test_a_list_longer_than_a_brief_needs_is_refused_where_it_becomes_so() -> None:
    assert problems_in(small(tags="[" + "a," * (MAX_ITEMS + 1) + "]")) == [
        f"alder.yaml:14:{MAX_ITEMS * 2 + 4}: the list has more than 2,000 items; split the brief in two"
    ]
    sound(small(tags="[" + "a," * MAX_ITEMS + "]"))


def test_more_values_than_a_brief_needs_are_refused() -> None:
    lists = "[" + "[" + "a," * (MAX_ITEMS - 1) + "],"
    problems = problems_in("x: " + lists[0] + lists[1:] * (MAX_VALUES // MAX_ITEMS + 1) + "]")
    assert [problem.split(": ", 1)[1] for problem in problems] == [
        "the file holds more than 100,000 values; split it in two"
    ]


def test_of_very_many_problems_the_first_are_told_and_that_there_are_more() -> None:
    problems = problems_in("".join(f"key-{n}: x\n" for n in range(1000)))
    assert len(problems) == MOST + 1
    assert problems[-1] == "alder.yaml: there are more problems than these 100; mend these, then check again"


def test_very_many_unknown_references_are_told_as_far_as_anyone_reads() -> None:
    about = ", ".join(f"c{n}" for n in range(MAX_ITEMS))
    problems = problems_in(small(questions=f"[{{id: q, text: T?, about: [{about}]}}]"))
    assert len(problems) == MOST + 1
    assert problems[0].endswith('unknown claim "c0"; the brief knows none')


def test_a_problem_is_one_harmless_line() -> None:
    problems = problems_in(changed((TITLE, '"ti\\x1b[31m\\u202etle\\n": x')))
    assert problems[0].startswith('alder.yaml:1:1: the key "title" is missing')
    assert problems[1].startswith('alder.yaml:2:1: unknown key "ti[31mtle"')
    assert all(clean(problem) == problem and "\n" not in problem for problem in problems)


def test_a_summary_tells_the_number_and_the_first_problem() -> None:
    problems = read(changed((TITLE, "title: *a"), ("stance: denies", "stance: x")), "alder.yaml").problems
    assert summary(problems) == '2 problems · line 2: an alias, "*a", stands here; write the value out'


def test_the_place_of_an_item_is_kept_for_the_editor() -> None:
    from briefing.library.reading.tree import locate

    root = read(TEXT, "alder.yaml").root
    assert root is not None
    assert locate(root, ("claims", 1, "text")) == (58, 11)
    assert locate(root, ("claims", 1)) == (53, 5)
    assert locate(root, ("claims", 1, "speaker")) == (53, 5)


@pytest.mark.parametrize(
    ("old", "new", "example"),
    [
        ("as_of: 2025-03-14", "as_of: yesterday", "write for example 2025-03-14"),
        ("reliability: A\n", "reliability: Z\n", "write one of A, B, C, D, E, F"),
        (
            "kind: allegation",
            "kind: rumour",
            "write one of assertion, allegation, denial, demand, commitment, judgment",
        ),
        ("tags: [ports, fisheries]", "tags: [ports, [fisheries]]", "write one value"),
    ],
)
def test_a_wrong_value_is_answered_with_one_that_may_stand_there(old: str, new: str, example: str) -> None:
    assert problems_in(changed((old, new)))[0].endswith(f"; {example}")
