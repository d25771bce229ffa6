"""The fast reading of sound briefs gives what the tree gives, and nothing where the tree reports a problem."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.model import Brief
from briefing.library.reading import convert, fast_tree, tree
from briefing.library.reading.reader import read_file, sound_brief

CURATED = sorted((Path(__file__).parents[2] / "briefs").glob("*.yaml"))

PIECES = [
    *(
        "a",
        "b: ",
        "- ",
        "\n",
        "  ",
        "x: y\n",
        "- z\n",
        "&a ",
        "*a",
        "!t ",
        "! ",
        "~",
        "null",
        '"',
        "'",
        "{",
        "}",
        "[",
        "]",
    ),
    *(
        ", ",
        "---\n",
        "...\n",
        "# c\n",
        "|\n",
        ">\n  p\n\n  q\n",
        "note: ",
        "\t",
        "\x85",
        "\u2028",
        "\u202e",
        "é",
        "NO",
        "?",
    ),
    *("<<: ", "\r\n", '""', '"~"', '"a\\nb"', "note: |\n  a\n  b\n"),
]


@pytest.mark.parametrize("path", CURATED, ids=lambda path: path.stem)
def test_a_curated_brief_is_read_quickly_and_alike(path: Path) -> None:
    brief = sound_brief(path)
    assert brief is not None
    assert brief == read_file(path).brief


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_what_is_read_quickly_is_what_the_tree_reads_without_a_problem(text: str) -> None:
    read = fast_tree.read_values(text)
    if read is not None:
        root, problems = tree.parse(text, "x")
        assert root is not None
        assert not problems
        convert.convert(root, Brief, "x", [])  # folds the texts
        assert tree.as_values(root) == read


@pytest.mark.parametrize(
    "text",
    ["a: &b c", "a: *b", "a: !c d", "a: ", "a: ~", "a: b\na: c", "a: b\n---\nc: d", "a: {b: [", "? [a]\n: b", "a: \x07", "",
     "[" * 9 + "a" + "]" * 9, "[" + "a," * 2001 + "]", "a: " + "b" * 100_001],
)  # fmt: skip
def test_what_is_unusual_is_left_to_the_tree(text: str) -> None:
    assert fast_tree.read_values(text) is None


def test_what_breaks_a_rule_is_left_to_the_reader_that_says_so(tmp_path: Path) -> None:
    text = CURATED[0].read_text(encoding="utf-8")
    for name, bad in {
        "rule": text.replace("\nmarking:", "\nformat: 2\nmarking:"),
        "key": text + "\nwhat: no\n",
    }.items():
        path = tmp_path / f"{name}.yaml"
        path.write_text(bad, encoding="utf-8")
        assert sound_brief(path) is None
        assert read_file(path).problems
    assert sound_brief(tmp_path / "none.yaml") is None
    assert sound_brief(tmp_path) is None
