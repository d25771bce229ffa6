"""Quotations against the sources' texts: verbatim but for white space and quotation marks."""

from hashlib import sha256
from pathlib import Path
from weakref import ReferenceType, ref

import pytest

from briefing.brief.model import Evidence
from briefing.brief.text import quotation_words
from briefing.library.checks.evidence_check import check_evidence
from briefing.library.checks.nearest_passage import nearest_passage
from briefing.library.checks.quotes import Verification, Verifier
from briefing.library.checks.source_texts import SourceText, source_text
from briefing.library.reading.reader import read
from tests.brief.alder import TEXT, small

PARAGRAPHS = """\
Union threatens suit over spoil site

“The spoil is  clean sand,” said Ana Ruiz,
who calls Grey Bank ‘the only site within range’ of the dredger.
The union says the plume goes straight across the spawning grounds. It's clean sand, says the port.
"""
SOURCE = "[{id: paper, title: t, kind: article, reliability: A, file: paper.txt}]"


def checked(folder: Path, evidence: str, *, text: str = PARAGRAPHS, source: str = SOURCE) -> Verification:
    """Verify one piece of evidence against one text."""
    (folder / "paper.txt").write_text(text, encoding="utf-8")
    event = f"[{{date: 2025, text: t, evidence: [{{source: paper, {evidence}}}]}}]"
    reading = read(small(sources=source, timeline=event), "alder.yaml")
    assert reading.brief is not None, reading.problems
    return Verifier(folder).verify(reading)


def refusal(verification: Verification) -> str:
    """Return the one problem of a quotation that must not be verified."""
    assert (verification.quotations, verification.verified) == (1, 0)
    (problem,) = verification.problems
    assert problem.line in (8, 14, 15, 16)
    return f"{problem.column}: {problem.message}"


@pytest.mark.parametrize(
    "quote",
    [
        "the plume",
        "'The spoil is clean sand,'".replace("'", '"'),
        "“The spoil is clean sand,”",
        "«The spoil is clean sand,»",
        "the only site within range",
        "Grey Bank \u2019the only site within range\u2018 of",
        "It’s clean sand",
        "said Ana Ruiz, who calls Grey Bank",
        "said  Ana\u00a0Ruiz,  who calls",
    ],
)
def test_white_space_and_the_form_of_quotation_marks_do_not_matter(tmp_path: Path, quote: str) -> None:
    escaped = quote.replace('"', '\\"')
    verification = checked(tmp_path, f'quote: "{escaped}"')
    assert (verification.verified, verification.problems, verification.readings) == (1, [], ())


@pytest.mark.parametrize(
    "quote", ["CLEAN sand", "clean Sand", "cleansand", "clean, sand", "the Spoil is clean sand", "clean sand – said"]
)
def test_case_letters_and_other_signs_do_matter(tmp_path: Path, quote: str) -> None:
    assert refusal(checked(tmp_path, f'quote: "{quote}"')).startswith("60: the quotation ")


def test_a_changed_word_is_named_with_the_nearest_passage(tmp_path: Path) -> None:
    assert refusal(checked(tmp_path, "quote: the plume goes straight over the spawning grounds")) == (
        '60: the quotation “the plume goes straight over the spawning grounds” is not in "paper"; '
        "write it as it stands there: “the plume goes straight across the spawning grounds.”"
    )


@pytest.mark.parametrize(
    ("quote", "near"),
    [
        ("Grey Bench is safe.", "Grey Bank is safe."),
        ("The spoil is dirty sand and will not reach", "The spoil is clean sand and will not reach"),
        (
            "the spoil is clean and will not reach the grounds",
            "The spoil is clean sand and will not reach the grounds.",
        ),
        ("Nobody asked the anglers first.", "Nobody asked the fishers first."),
        ("asked the fishers last", "asked the fishers first."),
    ],
)
def test_the_nearest_passage_begins_and_ends_where_the_quotation_does(quote: str, near: str) -> None:
    text = source_text(
        "Grey Bank is safe.\nThe spoil is clean sand and will not reach the grounds.\nNobody asked the fishers first."
    )
    assert nearest_passage(quote, text) == near


def test_a_quotation_that_is_like_nothing_says_only_so(tmp_path: Path) -> None:
    assert refusal(checked(tmp_path, "quote: entirely other matters of state")).endswith("; check the source")


@pytest.mark.parametrize(("paragraph", "quote"), [(1, "threatens suit"), (2, "said Ana Ruiz"), (3, "who calls Grey")])
def test_a_quotation_stands_in_the_paragraph_that_it_names(tmp_path: Path, paragraph: int, quote: str) -> None:
    assert checked(tmp_path, f"paragraph: {paragraph}, quote: {quote}").verified == 1


def test_a_quotation_may_end_in_the_next_paragraph(tmp_path: Path) -> None:
    assert checked(tmp_path, 'paragraph: 2, quote: "Ana Ruiz, who calls"').verified == 1
    assert checked(tmp_path, 'paragraph: 3, quote: "Ana Ruiz, who calls"').verified == 0


def test_a_quotation_that_stands_twice_may_name_either_paragraph(tmp_path: Path) -> None:
    assert checked(tmp_path, "paragraph: 2, quote: clean sand").verified == 1
    assert checked(tmp_path, "paragraph: 4, quote: clean sand").verified == 1
    assert refusal(checked(tmp_path, "paragraph: 3, quote: clean sand")) == (
        '64: the quotation “clean sand” is in "paper", but it stands in paragraphs 2 and 4, not in 3; write paragraph: 2'
    )


def test_a_paragraph_past_the_end_is_told_with_or_without_a_quotation(tmp_path: Path) -> None:
    message = 'paragraph 5 is past the end of "paper", which has 4; correct the number'
    assert refusal(checked(tmp_path, "paragraph: 5, quote: clean sand")).endswith(message)
    bare = checked(tmp_path, "paragraph: 5")
    assert (bare.quotations, bare.verified, len(bare.problems)) == (0, 0, 1)


def test_evidence_without_a_quotation_is_not_counted(tmp_path: Path) -> None:
    assert checked(tmp_path, "paragraph: 4") == Verification([])


def test_prefix_and_suffix_tell_one_of_two_places(tmp_path: Path) -> None:
    assert checked(tmp_path, 'quote: clean sand, prefix: "It\'s", paragraph: 4').verified == 1
    assert checked(tmp_path, 'quote: clean sand, suffix: ", says the port", paragraph: 4').verified == 1
    wrong = refusal(checked(tmp_path, 'quote: clean sand, prefix: "It\'s", paragraph: 2'))
    assert wrong.endswith("but it stands in paragraph 4, not in 2; write paragraph: 4")


def test_a_prefix_may_end_the_paragraph_before(tmp_path: Path) -> None:
    assert checked(tmp_path, 'quote: who calls Grey Bank, prefix: "Ana Ruiz,", paragraph: 3').verified == 1


@pytest.mark.parametrize("part", ["prefix: grey", "suffix: of the dredger", "prefix: is, suffix: of"])
def test_a_quotation_elsewhere_than_its_prefix_and_suffix_say_is_told(tmp_path: Path, part: str) -> None:
    assert refusal(checked(tmp_path, f"quote: clean sand, {part}")).endswith(
        'the quotation “clean sand” is in "paper", but not between the prefix and the suffix that the brief gives; '
        "correct the prefix or the suffix"
    )


def test_signs_of_patterns_are_plain_text(tmp_path: Path) -> None:
    assert checked(tmp_path, 'quote: ".*"').verified == 0
    assert checked(tmp_path, 'quote: "(a+b)*", prefix: "[x]", suffix: "$"', text="[x] (a+b)* $").verified == 1


def test_a_source_without_a_file_cannot_carry_a_quotation(tmp_path: Path) -> None:
    bare = "[{id: paper, title: t, kind: article, reliability: A}]"
    assert "names no text to find this quotation in; give the source the key file" in refusal(
        checked(tmp_path, "quote: clean sand", source=bare)
    )
    assert checked(tmp_path, "paragraph: 2", source=bare) == Verification([])


def test_a_missing_text_is_told_at_its_source(tmp_path: Path) -> None:
    gone = SOURCE.replace("paper.txt", "gone.txt")
    assert refusal(checked(tmp_path, "quote: clean sand", source=gone)) == (
        '63: the text of "paper" cannot be used: gone.txt: there is no such file; check the name'
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.7", "this PDF is damaged"),
        (b"clean\x00sand", "this is not a text"),
        (b"x" * (17 << 20), "17.0 MiB, and 16"),
    ],
    ids=["PDF", "binary", "too large"],
)
def test_a_text_that_cannot_be_read_is_told(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "other.txt").write_bytes(content)
    other = SOURCE.replace("paper.txt", "other.txt")
    assert reason in refusal(checked(tmp_path, "quote: clean sand", source=other))


@pytest.mark.parametrize("name", ["../paper.txt", "folder/paper.txt", "/etc/passwd", "..\\paper.txt"])
def test_a_text_is_looked_for_in_the_folder_and_nowhere_else(name: str) -> None:
    reading = read(small(sources=SOURCE.replace("paper.txt", f"'{name}'")), "alder.yaml")
    assert [problem.what for problem in reading.problems] == [
        f'expected a file\'s name, without a folder, found "{name}"'
    ]


@pytest.mark.parametrize("name", ["..", "."])
def test_the_folder_itself_and_the_one_above_are_no_texts(tmp_path: Path, name: str) -> None:
    verification = checked(tmp_path, "quote: clean sand", source=SOURCE.replace("paper.txt", f"'{name}'"))
    assert "this is a folder" in refusal(verification)


def test_a_refused_brief_has_no_quotations_to_verify(tmp_path: Path) -> None:
    assert Verifier(tmp_path).verify(read("title: x", "alder.yaml")) == Verification([])


def test_a_text_is_read_once_for_all_quotations(tmp_path: Path) -> None:
    (tmp_path / "herald-0313.txt").write_text(
        "1\n2\n3\nclean sand\nstraight across the spawning grounds\nthe only site within range", encoding="utf-8"
    )
    reading = read(TEXT.replace("    reliability: A\n", "    reliability: A\n    file: letter.txt\n"), "alder.yaml")
    (tmp_path / "letter.txt").write_text("directly over our spawning grounds", encoding="utf-8")
    verifier = Verifier(tmp_path)
    first = verifier.verify(reading)
    assert (first.quotations, first.verified, first.problems) == (4, 4, [])
    (tmp_path / "letter.txt").unlink()
    assert verifier.verify(reading) == first


def test_the_texts_of_many_briefs_are_not_all_kept(tmp_path: Path) -> None:
    for name in ("first", "second", "third"):
        (tmp_path / f"{name}.txt").write_text(f"{'clean sand ' * 100_000}{name}", encoding="utf-8")
    verifier = Verifier(tmp_path)

    def verified_text(name: str) -> ReferenceType[SourceText]:
        event = f"[{{date: 2025, text: t, evidence: [{{source: paper, quote: clean sand {name}}}]}}]"
        reading = read(small(sources=SOURCE.replace("paper.txt", f"{name}.txt"), timeline=event), "alder.yaml")
        assert verifier.verify(reading).verified == 1
        text = verifier.text(f"{name}.txt")
        assert text is not None
        return ref(text)

    texts = [verified_text("first"), verified_text("second")]
    assert [text() is None for text in texts] == [False, False]
    assert verified_text("third")() is not None
    assert [text() is None for text in texts] == [True, True]
    assert verified_text("first")() is not None


def test_paragraphs_are_lines_that_are_not_empty() -> None:
    text = source_text("\n one \n\n \n  two\nthree\r\n\r\nfour")
    assert [text.paragraph(number) for number in (1, 2, 3, 4, 5)] == ["one", "two", "three", "four", ""]
    assert [text.paragraph_at(text.text.index(word)) for word in ("one", "two", "three", "four")] == [1, 2, 3, 4]


def test_normalising_folds_every_quotation_mark_and_space() -> None:
    assert quotation_words("“a”  „b‟ «c»\t‘d’\u00a0‚e‛ ‹f›\n") == "\"a\" \"b\" \"c\" 'd' 'e' 'f'"


@pytest.mark.parametrize("wanted", ["spawning", "a " * 500, "the", "“", "who calls Grey Bank " * 50])
def test_the_nearest_passage_of_odd_words_is_a_passage_or_nothing(wanted: str) -> None:
    text = source_text(PARAGRAPHS)
    near = nearest_passage(quotation_words(wanted), text)
    assert near in text.text


def test_nothing_is_near_in_an_empty_text() -> None:
    assert nearest_passage("clean sand", source_text("")) == ""


def fingerprinted(folder: Path, fingerprint: str) -> list[str]:
    """Verify a brief whose source has a fingerprint and no quotation; return the problems."""
    (folder / "paper.txt").write_text(PARAGRAPHS, encoding="utf-8")
    source = SOURCE.replace("file: paper.txt", f"file: paper.txt, sha256: {fingerprint}")
    return [str(problem) for problem in Verifier(folder).verify(read(small(sources=source), "alder.yaml")).problems]


def test_a_text_that_has_changed_since_is_told_at_its_fingerprint(tmp_path: Path) -> None:
    now = sha256(PARAGRAPHS.encode()).hexdigest()
    assert fingerprinted(tmp_path, now) == []
    assert fingerprinted(tmp_path, "0" * 64) == [
        'alder.yaml:8:82: the text of "paper", paper.txt, is not the one that was read for this brief; '
        f"read it again, then write sha256: {now}"
    ]


def test_quotations_are_looked_for_in_the_encoding_that_the_text_was_kept_in(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_bytes("„Größe zählt“".encode("cp1252"))
    other = SOURCE.replace("paper.txt", "other.txt")
    assert checked(tmp_path, "quote: Größe zählt", source=other).verified == 1


def test_a_missing_text_is_told_once_however_many_quotations_rest_on_it(tmp_path: Path) -> None:
    gone = SOURCE.replace("paper.txt", "gone.txt")
    verification = checked(
        tmp_path, "quote: clean sand}, {source: paper, quote: the plume}, {source: paper, quote: x", source=gone
    )
    assert (verification.quotations, verification.verified, len(verification.problems)) == (3, 0, 1)


def test_words_that_are_left_out_are_marked_and_the_rest_is_in_order(tmp_path: Path) -> None:
    assert checked(tmp_path, 'quote: "calls Grey Bank … of the dredger"').verified == 1
    assert refusal(checked(tmp_path, 'quote: "of the dredger … calls Grey Bank"')).startswith(
        '60: the quotation “of the dredger … calls Grey Bank” is not in "paper": its parts stand in another order in the text; '
    )


@pytest.mark.parametrize(
    ("quote", "where"),
    [
        ("lume goes straight", 'it begins in the middle of a word, where "paper" has “the plume goes straight'),
        ("The union says the plum", 'it ends in the middle of a word, where "paper" has “'),
        ("500 tonnes", 'it begins in the middle of a number, where "paper" has “took 12,500 tonnes of”'),
        ("5 °C", 'it lacks a sign before it, where "paper" has “at -5°C'),
    ],
)
def test_a_quotation_that_is_cut_too_short_is_told_with_what_stands_there(
    tmp_path: Path, quote: str, where: str
) -> None:
    text = f"{PARAGRAPHS}It took 12,500 tonnes of sand at −5 °C."
    told = refusal(checked(tmp_path, f'quote: "{quote}"', text=text))
    assert f"“{quote}” is cut too short: {where}" in told
    assert told.endswith("”; quote the whole of it")


def test_a_quotation_that_another_source_has_is_told_with_that_source(tmp_path: Path) -> None:
    (tmp_path / "radio.txt").write_text("The mayor slept through the vote.", encoding="utf-8")
    both = f"{SOURCE[:-1]}, {{id: radio, title: r, kind: interview, reliability: A, file: radio.txt}}]"
    assert refusal(checked(tmp_path, "quote: slept through the vote", source=both)) == (
        '60: the quotation “slept through the vote” is not in "paper", but in "radio"; cite that one: write source: radio'
    )
    assert refusal(checked(tmp_path, "quote: slept at noon", source=both)).endswith("; check the source")


def test_words_that_share_only_short_ones_with_a_text_are_like_nothing_in_it(tmp_path: Path) -> None:
    assert refusal(checked(tmp_path, "quote: The ferry is at the pier")).endswith("; check the source")


HEARING = "MS ADLER: The boats are in now. Who says the mill is sold?\n\nMR COLE: We shall stay.\n\nMS ADLER: I do."


@pytest.mark.parametrize(
    ("quote", "remedy"),
    [
        ("The boats … the mill is sold?", "make two quotations of it"),
        ("Who says the mill is sold", "quote the question mark as well, or say in the claim that it was asked"),
        ("We shall stay", "name in the claim who says it, or quote its speaker's own words"),
    ],
)
def test_what_to_do_about_a_doubt_is_told_by_its_cause(quote: str, remedy: str) -> None:
    check = check_evidence(Evidence(source="text", quote=quote), "Eva Adler", source_text(HEARING))
    assert [fault.remedy for fault in check.faults] == [remedy]


def test_a_doubtful_quotation_is_counted_apart(tmp_path: Path) -> None:
    verification = checked(tmp_path, "quote: clean sand")
    assert (verification.quotations, verification.verified, verification.doubtful) == (1, 0, 1)
    assert [problem.message for problem in verification.problems] == [
        'the quotation “clean sand” is in "paper", but it stands more than once in the text; '
        "say which one is meant, with paragraph, prefix or suffix"
    ]
