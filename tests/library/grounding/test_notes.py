"""Where the notes stand in a brief's file, how they are silenced, and when the check keeps quiet."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library.checks.checker import CheckedFile, Checker, CheckOptions, FileToCheck
from briefing.library.checks.own_words.borrowed_words import borrowed
from briefing.library.checks.own_words.cited_text import CitedText
from briefing.library.checks.own_words.days import known_days
from briefing.library.checks.own_words.names import Speller
from briefing.library.checks.own_words.number_matches import is_borne_out
from briefing.library.checks.own_words.places import place_in
from briefing.library.checks.own_words.quantities import quantities
from briefing.library.checks.own_words.reversals import lost, put_in
from briefing.library.reading.rules import Severity
from tests.library.checked import around

TEXT = "Tarn Ferries cancelled 32 sailings.\n\nOn Thursday the board met in Elsin.\n"
OWN_WORDS = {"number-not-in-source", "date-not-in-source", "name-not-in-source", "borrowed-words", "reversed-sense"}


def checked(folder: Path, fragment: str, *, text: str | bytes = TEXT, with_sources: bool = True) -> CheckedFile:
    """Return what is found in a small brief around a fragment, whose one source has a text."""
    source = "sources:\n  - {id: paper, title: A paper, kind: article, reliability: B, file: paper.txt}\n"
    (folder / "paper.txt").write_bytes(text.encode() if isinstance(text, str) else text)
    path = folder / "brief.yaml"
    path.write_text(around(source + "bottom_line: Of little is anything said here.\n" + fragment), encoding="utf-8")
    return Checker(CheckOptions(sources=folder if with_sources else None)).check(FileToCheck(path))


def places(file: CheckedFile) -> list[tuple[str, str]]:
    """Return the rule of each note on the curator's words, and what stands in the file at its place."""
    lines = Path(file.path).read_text(encoding="utf-8").split("\n")
    own = [problem for problem in file.problems if problem.rule in OWN_WORDS]
    return [(problem.rule, lines[problem.line - 1][problem.column - 1 :][:8]) for problem in own]


def claim(text: str, more: str = "") -> str:
    """Return a claim with a text that is written as it stands in YAML."""
    return (
        "claims:\n  - id: it\n    issue: site\n    made_by: reporting\n    kind: assertion\n"
        f"    text: {text}\n    evidence: [{{source: paper}}]\n{more}"
    )


@pytest.mark.parametrize(
    "text",
    [
        "The company cancelled 33 sailings.",
        "'The company cancelled 33 sailings.'",
        '"The company cancelled 33 sailings."',
        ">\n      The company\n      cancelled 33 sailings.",
        "|\n      The company cancelled\n      33 sailings.",
        "The company\n      cancelled  33 sailings.",
        '"The companys “line” cancelled 33 sailings."',
    ],
)
def test_a_note_stands_at_the_word_that_it_is_about(text: str, tmp_path: Path) -> None:
    assert places(checked(tmp_path, claim(text))) == [("number-not-in-source", "33 saili")]


def test_a_note_on_a_date_stands_at_the_date(tmp_path: Path) -> None:
    file = checked(tmp_path, claim("The board met.", "    date: 2025-03-07\n"), text="On 6 March 2025 the board met.")
    assert places(file) == [("date-not-in-source", "2025-03-")]


def test_what_the_file_writes_with_escapes_is_noted_at_the_fields_beginning() -> None:
    assert place_in('text: "caf\\u00e9 has 33"', 1, 7, "café has 33", 9) == (1, 7)
    assert place_in("text: cafe has 33", 1, 7, "cafe has 33", 9) == (1, 16)


def test_notes_are_silenced_with_a_reason_and_a_silence_for_nothing_is_told(tmp_path: Path) -> None:
    silence = "    silence: [{rule: number-not-in-source, reason: Counted by hand.}]\n"
    file = checked(tmp_path, claim("The company cancelled 33 sailings.", silence))
    assert places(file) == []
    assert [entry.reason for entry in file.silenced if entry.problem.rule in OWN_WORDS] == ["Counted by hand."]
    idle = checked(tmp_path, claim("The company cancelled 32 sailings.", silence))
    assert "idle-silence" in {problem.rule for problem in idle.problems}


def test_without_the_texts_nothing_is_said_not_even_of_silences(tmp_path: Path) -> None:
    silence = "    silence: [{rule: number-not-in-source, reason: Counted by hand.}]\n"
    file = checked(tmp_path, claim("The company cancelled 33 sailings.", silence), with_sources=False)
    assert not {problem.rule for problem in file.problems} & (OWN_WORDS | {"idle-silence"})


def test_they_are_notes(tmp_path: Path) -> None:
    file = checked(tmp_path, claim("The company cancelled 33 sailings."))
    assert file.counts(Severity.NOTE) >= 1
    assert file.counts(Severity.ERROR) == 0


def test_a_sentence_whose_text_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    file = checked(tmp_path, claim("The company cancelled 33 sailings."), text=b"\x89PNG\r\n\x1a\n\x00\x00")
    assert places(file) == []
    assert "unusable-text" in {problem.rule for problem in file.problems}


def test_a_number_elsewhere_in_the_text_is_told_of_as_such(tmp_path: Path) -> None:
    text = "A title\n\nThe board met.\n\nIt was cold.\n\nNobody came.\n\nThe company cancelled 32 sailings.\n"
    cited = claim("The company cancelled 32 sailings.").replace("{source: paper}", "{source: paper, paragraph: 2}")
    notes = [problem for problem in checked(tmp_path, cited, text=text).problems if problem.rule in OWN_WORDS]
    assert [problem.rule for problem in notes] == ["number-not-in-source"]
    assert "elsewhere in the text" in notes[0].what


HOSTILE = (
    *("A" * 20_000, "zweihundert" * 5_000, "111," * 5_000, "9" * 20_000, "two " * 5_000, "4 May 2024 " * 5_000),
    *("U." * 5_000, "1:1:" * 5_000, "a'" * 5_000, "½" * 5_000, "0000-00-00 9999-12-31 1 January 0001"),
    *("31 February 2024", "\u0661\u0662 " * 900, "AB " * 5_000 + "(AB)", "not " * 5_000, "tausendtausend"),
    *("one year ago " * 900, "in 9999, next year", "£" * 900, "’s 's S's"),
)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
@pytest.mark.parametrize("language", ["English", "German", "French", "Spanish", ""])
def test_no_text_makes_the_reading_of_numbers_days_and_names_fail(text: str, language: str) -> None:
    cited = CitedText(text, language)
    assert cited.names.words is not None
    known = known_days([cited.mentions], ["9999-12-31", "0001-01"], "2025")
    for quantity in quantities(text[:400], language):
        assert is_borne_out(quantity, [quantity])
        assert not known.has_apart(quantity.readings[0].value + 0.5, "day")
    assert all(known.bears_out(mention) for mention in cited.mentions)


@given(
    st.text(max_size=200),
    st.text(max_size=200),
    st.sampled_from(["English", "German", "French", "Spanish", "Russian", ""]),
)
def test_no_sentence_beside_no_text_makes_the_check_fail(sentence: str, text: str, language: str) -> None:
    cited = CitedText(text, language)
    speller = Speller({"port": ["The Port", "Port"]}, language, sentence)
    for name in speller.names(sentence, [cited.names]):
        assert isinstance(speller.missing(name, [cited.names]), str)
    run = borrowed(sentence, cited.runs, [text])
    assert run is None or run.text in sentence
    assert isinstance(lost(sentence, [text], language), str)
    assert isinstance(put_in(sentence, [text], [text], language), str)
