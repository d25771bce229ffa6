"""A YAML text is changed at the named values alone, in whatever layout it stands."""

from typing import Any

import pytest

from briefing.desk.yaml_edits.changes import Change, Insert, Remove, SetValue
from briefing.desk.yaml_edits.edits import applied
from briefing.desk.yaml_edits.layout import Layout, NoLayoutError, as_values
from briefing.desk.yaml_edits.marks import marks
from briefing.desk.yaml_edits.rewrite import NotRewrittenError, rewritten


def changed(text: str, *changes: Change, settles: tuple[str | int, ...] | None = None) -> str:
    """Return a text with changes made, and the guesses about a value decided; the way back leads to the first text."""
    layout = Layout(text)
    settled = [mark for mark in marks(layout) if settles is not None and mark.path[: len(settles)] == settles]
    after = rewritten(layout, changes, marks=settled)
    assert applied(after.layout.text, after.back) == text
    return after.layout.text


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("a: one\nb: two\n", "new", "a: new\nb: two\n"),
        ("a: one\nb: two\n", "new words", "a: new words\nb: two\n"),
        ("a: one\nb: two\n", "new: words", 'a: "new: words"\nb: two\n'),
        ("a: one\nb: two\n", "no", 'a: "no"\nb: two\n'),
        ("a: one\nb: two\n", "~", 'a: "~"\nb: two\n'),
        ("a: one\nb: two\n", 'a "quoted" \\ word', 'a: "a \\"quoted\\" \\\\ word"\nb: two\n'),
        ("a: one\nb: two\n", "2025-03-14", "a: 2025-03-14\nb: two\n"),
        ("a: one\nb: two\n", "TLP:AMBER+STRICT", "a: TLP:AMBER+STRICT\nb: two\n"),
        ("a: one\nb: two\n", "12:31", 'a: "12:31"\nb: two\n'),
        ("a: one\nb: two\n", "ends with a colon:", 'a: "ends with a colon:"\nb: two\n'),
        ("a: one\nb: two\n", 6, "a: 6\nb: two\n"),
        ("a: one\nb: two\n", True, "a: true\nb: two\n"),
        ("a: 'one'\n", "it's new", "a: 'it''s new'\n"),
        ('a: "one"\n', "new", 'a: "new"\n'),
        ('a: "one\n  goes on"  # why\nb: two\n', "new", 'a: "new"  # why\nb: two\n'),
        ("a: one\n  goes on\n\n  and on\nb: two\n", "new", "a: new\nb: two\n"),
        ("a: >\n  one\n  goes on\nb: two\n", "new", "a: >\n  new\nb: two\n"),
        ("a: >-  # why\n    one\n    goes on\n\nb: two\n", "new", "a: >-  # why\n    new\n\nb: two\n"),
        ("a: |\n  one\n  goes on\nb: two\n", "new\nlines", "a: |\n  new\n  lines\nb: two\n"),
        ("a: >\n  one\nb: two\n", "new\nlines", "a: >\n  new\n\n  lines\nb: two\n"),
        ("a: |2-\n  one\nb: two\n", "# no comment", "a: |2-\n  # no comment\nb: two\n"),
        ("a: one # a\tb\n", "new", "a: new # a\tb\n"),
        ("a:   one   \n", "new", "a:   new   \n"),
        ("a:\n  one\n", "new", "a:\n  new\n"),
        ("a: one", "new", "a: new"),
        ("a: one\r\nb: two\r\n", "new", "a: new\r\nb: two\r\n"),
        ("a: >\r\n  one\r\n  more\r\nb: two\r\n", "new\nlines", "a: >\r\n  new\r\n\r\n  lines\r\nb: two\r\n"),
        ("a: one\rb: two\r", "new", "a: new\rb: two\r"),
        ("{a: one, b: two}\n", "new: one, two", '{a: "new: one, two", b: two}\n'),
        ('{"a": "one", "b": "two"}\n', "new", '{"a": "new", "b": "two"}\n'),
        ("# first\n\n---\n# second\na: one # third\n# last", "new", "# first\n\n---\n# second\na: new # third\n# last"),
        ('a: "💧 one" # 💧\nb: é\n', "ü", 'a: "ü" # 💧\nb: é\n'),
        ("a: one\u2028two\nb: 1\x85# 2\n", "new", "a: new\nb: 1\x85# 2\n"),
        ("\n\n  a: one\n  b: two\n", "new", "\n\n  a: new\n  b: two\n"),
    ],
)  # fmt: skip
def test_a_value_is_set_in_the_style_that_it_has(before: str, value: str, after: str) -> None:
    assert changed(before, SetValue(("a",), value)) == after


def test_a_long_text_is_folded_where_the_one_before_was() -> None:
    words = " ".join(["word"] * 60)
    lines = changed("a: >\n    one\nb: two\n", SetValue(("a",), words)).splitlines()
    assert all(len(line) <= 100 for line in lines) and len(lines) == 6
    assert as_values(Layout("\n".join(lines)).root) == {"a": words, "b": "two"}


@pytest.mark.parametrize(
    "words", [" begins with a blank", "\x07bell", "a\n  b", "", "two  blanks", "#", "- ", "end \\"]
)
@pytest.mark.parametrize("style", ["one", "'one'", '"one"', ">\n  one", "|\n  one", "|+\n  one\n\n"])
def test_any_words_come_back_or_are_refused(style: str, words: str) -> None:
    text = f"a: {style}\nb: two\n"
    layout = Layout(text)
    try:
        after = rewritten(layout, [SetValue(("a",), words)])
    except NotRewrittenError:
        assert words != words.strip() or not words.isprintable()
    else:
        assert as_values(after.layout.root) == {"a": words, "b": "two"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- x: 1\n- x: 2\n- x: 3\n", "- x: 1\n- x: 3\n"),
        ("  - x: 1 # one\n  # about two\n  - x: 2 # two\n    # of two\n  # about three\n  - x: 3\n",
         "  - x: 1 # one\n  # about two\n  # about three\n  - x: 3\n"),
        ("  - x: 1\n  # review: one item?\n  - x: 2\n  - x: 3\n", "  - x: 1\n  - x: 3\n"),
        ("  - x: 1\n\n  - x: 2\n    y: |\n      text\n\n  - x: 3\n", "  - x: 1\n\n  - x: 3\n"),
        ("  -\n    x: 1\n  -\n    # of two\n    x: 2\n  -\n    x: 3\n", "  -\n    x: 1\n  -\n    x: 3\n"),
        ("  - {x: 1}\n  - {x: 2} # two\n  - {x: 3}\n", "  - {x: 1}\n  - {x: 3}\n"),
        (" [{x: 1}, {x: 2}, {x: 3}] # all\n", " [{x: 1}, {x: 3}] # all\n"),
        (" [\n    {x: 1}, # one\n    {x: 2}, # two\n    {x: 3}, # three\n  ]\n",
         " [\n    {x: 1}, # one\n    # two\n    {x: 3}, # three\n  ]\n"),
        (" [{x: 1},{x: 2},{x: 3}]\n", " [{x: 1},{x: 3}]\n"),
        (" [\n    {x: 1},\n    {x: 2},\n    {x: 3}\n  ]\n", " [\n    {x: 1},\n    {x: 3}\n  ]\n"),
    ],
)  # fmt: skip
def test_an_item_goes_with_the_lines_that_are_its_own(before: str, after: str) -> None:
    head = "a:" if before.startswith(" [") else "a:\n"
    assert changed(f"{head}{before}b: c\n", Remove(("a", 1))) == f"{head}{after}b: c\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: [x, y, z]\n", "a: [x]\n"),
        ("a: [\n  x,\n  y,\n  z\n  ]\n", "a: [\n  x\n  ]\n"),
        ("a: [x, y, z,]\n", "a: [x,]\n"),
        ("a: [x, # x\n  y, # y\n  z # z\n  ]\n", "a: [x # x\n   # y\n   # z\n  ]\n"),
        ("a:\n- x\n- y\n- z", "a:\n- x\n"),
        ("a:\n  - x\n\n  - y\n\n  - z\n# end\n", "a:\n  - x\n\n# end\n"),
    ],
)
def test_the_last_items_go(before: str, after: str) -> None:
    assert changed(before, Remove(("a", 1)), Remove(("a", 2))) == after


def test_a_list_that_loses_its_last_item_goes_with_its_key_and_one_of_the_text_is_empty() -> None:
    text = "a: # all\n  # the first\n  - b: [x] # why\n    c: 1\n"
    assert changed(text, Remove(("a", 0, "b", 0))) == "a: # all\n  # the first\n  - c: 1\n"
    assert changed(text, Remove(("a", 0))) == "a: [] # all\n  # the first\n"


def test_a_key_goes_with_its_lines() -> None:
    text = "a:\n  - id: x # first\n    b: >\n      one\n      two\n    # about c\n    c: 1 # c\n"
    assert changed(text, Remove(("a", 0, "b"))) == "a:\n  - id: x # first\n    # about c\n    c: 1 # c\n"
    assert changed(text, Remove(("a", 0, "c"))) == text[: text.index("    c: 1")]
    assert changed("a: {b: 1, c: 2, d: 3}\n", Remove(("a", "b")), Remove(("a", "d"))) == "a: {c: 2}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a:\n  - x\n  - y\nb: c\n", "a:\n  - x\n  - new\n  - y\nb: c\n"),
        ("a:\n- x # x\n\n- y\n", "a:\n- x # x\n\n- new\n\n- y\n"),
        ("a: [x, y]\n", "a: [x, new, y]\n"),
        ("a: [\n    x, # x\n    y\n  ]\n", "a: [\n    x,\n    new, # x\n    y\n  ]\n"),
        ('{"a": ["x", "y"]}\n', '{"a": ["x", "new", "y"]}\n'),
        ("a:\r\n  - x", "a:\r\n  - x\r\n  - new"),
    ],
)
def test_an_item_is_put_in_as_the_others_are_written(before: str, after: str) -> None:
    assert changed(before, Insert(("a",), "new", 0)) == after


def test_a_new_mapping_has_a_line_for_each_key_or_stands_in_brackets_as_the_others_do() -> None:
    item: dict[str, Any] = {
        "id": "new",
        "text": "New: words",
        "evidence": [{"source": "s", "paragraph": 6}],
        "answers": ["x", "z"],
    }
    lines = '- id: new\n{0}  text: "New: words"\n{0}  evidence:\n{0}    - {{source: s, paragraph: 6}}\n{0}  answers: [x, z]\n'
    block = "a:\n  - id: x\n    # of x\n  # end\n"
    assert changed(block, Insert(("a",), {**item}, 0)) == f"a:\n  - id: x\n    # of x\n  {lines.format('  ')}  # end\n"
    flow = '{id: new, text: "New: words", evidence: [{source: s, paragraph: 6}], answers: [x, z]}'
    assert changed("a:\n- {id: x}\n", Insert(("a",), {**item}, 0)) == f"a:\n- {{id: x}}\n- {flow}\n"
    assert changed("a: [{id: x}]\n", Insert(("a",), {**item}, 0)) == f"a: [{{id: x}}, {flow}]\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- id: x\n  c: 1\n  e: 2\n", "- id: x\n  c: 1\n  d: new\n  e: 2\n"),
        ("- id: x\n  c: >\n    1\n    2\n\n  e: 2", "- id: x\n  c: >\n    1\n    2\n  d: new\n\n  e: 2"),
        ("- e: 2 # e\n", "- e: 2 # e\n  d: new\n"),
        ("- {id: x, c: 1, e: 2}\n", "- {id: x, c: 1, d: new, e: 2}\n"),
        (
            "- {\n    id: x,\n    c: 1, # c\n    e: 2\n  }\n",
            "- {\n    id: x,\n    c: 1,\n    d: new, # c\n    e: 2\n  }\n",
        ),
        ('[{"id": "x", "c": 1}]\n', '[{"id": "x", "c": 1, "d": "new"}]\n'),
        ("- id: x\r\n  e: 2\r\n", "- id: x\r\n  d: new\r\n  e: 2\r\n"),
    ],
)
def test_a_new_key_stands_in_the_usual_order(before: str, after: str) -> None:
    head = "a: " if before.startswith("[") else "a:\r\n" if "\r" in before else "a:\n"
    change = SetValue(("a", 0, "d"), "new", ("id", "c", "d", "e"))
    assert changed(head + before, change) == head + after


def test_a_new_list_of_the_text_stands_apart_and_an_empty_one_is_filled() -> None:
    value = SetValue(("b",), [{"id": "x", "c": 1}], ("a", "b", "z"))
    assert changed("a: 1\n\n# of z\nz: 2\n", value) == "a: 1\n\nb:\n  - id: x\n    c: 1\n\n# of z\nz: 2\n"
    assert changed("b: []  # none\nz: 2\n", value) == "b:  # none\n  - id: x\n    c: 1\nz: 2\n"


def test_a_comment_is_put_behind_a_value_and_behind_its_comment() -> None:
    change = SetValue(("a",), "new", (), "# review: why?")
    assert changed("a: one\nb: 2\n", change) == "a: new  # review: why?\nb: 2\n"
    assert changed("a: one  # so\nb: 2\n", change) == "a: new  # so  # review: why?\nb: 2\n"


@pytest.mark.parametrize(
    ("before", "path", "after"),
    [
        ("a: one  # review: a guess\nb: 2\n", ("a",), "a: one\nb: 2\n"),
        ("a: one\t# review: a guess\r\nb: 2\r\n", ("a",), "a: one\r\nb: 2\r\n"),
        ("a: one  # by the verb  # review: a guess\n", ("a",), "a: one  # by the verb\n"),
        ("a: one  # a review: of it\n", ("a",), "a: one  # a review: of it\n"),
        ('a: "# review: no comment"  #review: one\n', ("a",), 'a: "# review: no comment"\n'),
        ("# review: a guess\na: one\n", ("a",), "a: one\n"),
        ("a: >  # review: a guess\n  one\n", ("a",), "a: >\n  one\n"),
        ("a: [x, y]  # review: a guess\n", ("a",), "a: [x, y]\n"),
        ("a:  # review: a guess\n  - x\n", ("a",), "a:\n  - x\n"),
        ("a:\n  - {x: 1, y: 2}  # review: a guess\n", ("a", 0), "a:\n  - {x: 1, y: 2}\n"),
        ("a:\n  - x: 1\n  # review: one item?\n  - x: 2\n", ("a", 1), "a:\n  - x: 1\n  - x: 2\n"),
        ("a:\n  - x: 1\n    # review: none was found; add y: …\n    z: 2\n", ("a", 0, "y"), "a:\n  - x: 1\n    z: 2\n"),
        ("a:\n  - x: 1\n    # review: if so, add y: …\nb: 1\n", ("a", 0, "y"), "a:\n  - x: 1\nb: 1\n"),
        ("a: [\n  x, # review: one\n  z  # review: two\n  ]\n", ("a", 0), "a: [\n  x,\n  z  # review: two\n  ]\n"),
        ("a: one\n# review: a guess", ("a",), "a: one\n"),
    ],
)
def test_a_guess_that_was_decided_loses_its_comment_alone(before: str, path: tuple[str | int, ...], after: str) -> None:
    assert changed(before, settles=path) == after


def test_several_changes_are_made_at_once() -> None:
    text = "p:\n  - id: x\n  - id: z # z\nc:\n  - {m: x, a: [x, z]}\n  - {m: z}\n  - {m: x}\n"
    after = changed(
        text,
        Remove(("p", 0)),
        SetValue(("c", 0, "m"), "z"),
        SetValue(("c", 2, "m"), "z"),
        Remove(("c", 0, "a", 0)),
        SetValue(("p", 1, "t"), ["x"], ("id", "t")),
    )
    assert after == "p:\n  - id: z # z\n    t: [x]\nc:\n  - {m: z, a: [z]}\n  - {m: z}\n  - {m: z}\n"


@pytest.mark.parametrize(
    "text",
    [
        "a: &x one\nb: *x\n",
        "a: !!str one\n",
        "a: one\n---\nb: two\n",
        "- a\n",
        "",
        "# nothing\n",
        "a: [\n",
        "a: 1\na: 2\n",
    ],
)
def test_a_text_that_no_brief_can_have_is_refused(text: str) -> None:
    with pytest.raises(NoLayoutError):
        Layout(text)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("? a\n: one\n", SetValue(("b",), "two")),
        ("a: {b: 1}\n", SetValue(("a",), ["x", {"y": "z"}])),
        ("a: # x\n  b: 1\n", Remove(("a", "b"))),
        ("a:\n  - b: 1\n    # between\n    c: 2\n", Remove(("a", 0, "b"))),
        ("a:\n  - b: 1\n", SetValue(("a",), "x")),
    ],
)
def test_a_change_that_would_touch_something_else_is_refused_or_right(text: str, change: Change) -> None:
    layout = Layout(text)
    try:
        after = rewritten(layout, [change])
    except NotRewrittenError:
        return
    assert [comment.text for comment in after.layout.comments] == [comment.text for comment in layout.comments]


def test_a_path_that_leads_nowhere_is_an_error() -> None:
    layout = Layout("a: [x]\n")
    for change in (Remove(("b",)), Remove(("a", 3)), SetValue(("b", "c"), "x"), Insert(("a",), "x", 5)):
        with pytest.raises((KeyError, IndexError)):
            rewritten(layout, [change])
