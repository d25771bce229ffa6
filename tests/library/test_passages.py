"""What a brief takes from a source's text, and where in it; what it leaves out, and what is not there."""

from pathlib import Path

import pytest

from briefing.brief.audience import visible_part
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Brief
from briefing.brief.vocabulary import Marking
from briefing.library.checks.passages import Passage, SourcePassages, marks_in, source_passages
from briefing.library.checks.source_texts import SourceText, SourceTexts, TextChange, read_text, source_text
from briefing.library.files.source_folders import SourcePlaces, is_at_hand
from briefing.library.reading.problems import Problem
from tests.brief.alder import changed, small, sound
from tests.library.herald import BRIEF, HERALD, NAME, PARAGRAPHS

CLAIM, POSITION, EVENT = ItemKind.CLAIM, ItemKind.POSITION, ItemKind.EVENT


def passages(brief: Brief | None = None, *, text: str = HERALD) -> SourcePassages:
    """Find what a brief takes from its first source, whose text is given."""
    brief = brief or sound(BRIEF)
    return source_passages(brief, brief.sources[0], source_text(text))


def words(of: SourcePassages, passage: Passage) -> list[str]:
    """Return the words of a passage as the text has them."""
    return [of.text.paragraphs[run.line - 1][run.begin : run.end] for run in passage.stretches]


def cited(evidence: str, *, text: str) -> SourcePassages:
    """Find one piece of evidence in a text."""
    event = f"[{{date: 2025, text: t, evidence: [{{source: paper, {evidence}}}]}}]"
    return passages(sound(small(timeline=event)), text=text)


def test_the_quotations_of_a_source_are_found_in_the_order_of_its_text() -> None:
    in_text = passages()
    assert [words(in_text, passage) for passage in in_text.passages] == [
        ["straight across the spawning grounds"],
        ["clean sand"],
        ["the only site within range"],
    ]
    assert [passage.refs for passage in in_text.passages] == [
        (Ref(CLAIM, "plume"),),
        (Ref(CLAIM, "no-harm"),),
        (Ref(POSITION, "port/site"),),
    ]
    assert [passage.paragraph for passage in in_text.passages] == [4, 5, 5]


def test_the_paragraphs_that_nothing_rests_on_are_left_out() -> None:
    in_text = passages()
    assert in_text.text.paragraphs == tuple(PARAGRAPHS)
    assert in_text.left_out == (1, 2, 3, 6)
    assert in_text.resting == {4, 5}


def test_two_items_that_quote_the_same_words_share_a_passage() -> None:
    in_text = passages(sound(changed(("quote: the only site within range", "quote: clean sand"), text=BRIEF)))
    assert [passage.refs for passage in in_text.passages] == [
        (Ref(CLAIM, "plume"),),
        (Ref(CLAIM, "no-harm"), Ref(POSITION, "port/site")),
    ]


@pytest.mark.parametrize(
    ("quote", "stand_as"),
    [
        ("The ebb … the spawning grounds", ["The ebb", "the spawning grounds"]),
        ("[The plume goes] straight across", ["straight across"]),
        ("[t]he ebb takes the plume", ["The ebb takes the plume"]),
        ("The ebb takes [sic] the plume", ["The ebb takes the plume"]),
        ("The ebb takes [it] straight across", ["The ebb takes the plume straight across"]),
        ("grounds,' said Marta", ["grounds,” said Marta"]),
    ],
)
def test_what_a_quotation_may_change_is_marked_as_the_text_has_it(quote: str, stand_as: list[str]) -> None:
    in_text = cited(f'quote: "{quote}"', text=HERALD)
    assert [words(in_text, passage) for passage in in_text.passages] == [stand_as]


def test_a_quotation_over_two_lines_stands_in_both() -> None:
    in_text = cited("quote: The spoil is clean sand and stays", text="He said:\nThe spoil is clean\nsand and stays.\n")
    (passage,) = in_text.passages
    assert [(run.line, *words(in_text, passage)[place : place + 1]) for place, run in enumerate(passage.stretches)] == [
        (2, "The spoil is clean"),
        (3, "sand and stays"),
    ]
    assert in_text.left_out == (1,)


def test_words_that_stand_twice_are_those_that_the_brief_means() -> None:
    twice = "the grounds\nfar\nthe grounds, near\n"
    assert cited("quote: the grounds", text=twice).passages[0].paragraph == 1
    assert cited("quote: the grounds, paragraph: 3", text=twice).passages[0].paragraph == 3
    assert cited("quote: the grounds, suffix: ', near'", text=twice).passages[0].paragraph == 3


def test_a_quotation_that_is_not_there_is_told_with_its_reason() -> None:
    in_text = cited("quote: clean sand … nothing of the kind", text=HERALD)
    assert in_text.passages == ()
    (missing,) = in_text.unplaced
    assert (missing.ref.kind, missing.evidence.quote) == (EVENT, "clean sand … nothing of the kind")
    assert "nothing of the kind" in missing.why


def test_what_reverses_a_quotation_is_told_beside_it() -> None:
    (passage,) = cited("quote: the spoil is clean", text="It is not true that the spoil is clean.\n").passages
    assert passage.doubt


def test_a_place_past_the_end_of_the_text_does_not_hide_the_words() -> None:
    for place in ("paragraph: 40", "page: 3", "at: '1:00'"):
        in_text = cited(f"quote: clean sand, {place}", text=HERALD)
        assert words(in_text, in_text.passages[0]) == ["clean sand"]


def test_a_wrong_paragraph_is_told_beside_the_words() -> None:
    assert cited("quote: clean sand, paragraph: 2", text=HERALD).passages[0].doubt == (
        "doubtful",
        "it stands in paragraph 5, not in 2",
    )
    assert cited("quote: clean sand, paragraph: 5", text=HERALD).passages[0].doubt is None


def test_a_paragraph_that_is_cited_without_words_is_not_left_out() -> None:
    assert cited("paragraph: 6", text=HERALD).left_out == (1, 2, 3, 4, 5)
    whole = passages(sound(small(timeline="[{date: 2025, text: t, evidence: [{source: paper}]}]")))
    assert (whole.as_a_whole, whole.left_out) == ((Ref(EVENT, "0"),), (1, 2, 3, 4, 5, 6))


def test_what_an_audience_may_not_see_is_not_marked_and_not_said_to_be_left_out() -> None:
    narrow = changed(("id: plume\n", "id: plume\n    marking: TLP:RED\n"), text=BRIEF)
    brief = visible_part(sound(narrow), Marking.GREEN)
    assert brief is not None
    in_text = passages(brief)
    assert "plume" not in {ref.id for passage in in_text.passages for ref in passage.refs}
    assert (in_text.withheld, in_text.left_out) == (1, None)
    assert in_text.resting == {5}


def test_marks_are_told_from_left_to_right() -> None:
    in_text = passages()
    assert [PARAGRAPHS[4][begin:end] for begin, end, _ in marks_in(in_text.passages, 5)] == [
        "clean sand",
        "the only site within range",
    ]


def test_a_text_that_is_not_the_one_that_was_read_is_told() -> None:
    source = sound(BRIEF).sources[0]
    assert passages().change is None
    other = sound(changed((f"file: {NAME}", f"file: {NAME}\n    sha256: {'0' * 64}"), text=BRIEF))
    changed_text = SourceText(HERALD, fingerprint="1" * 64)
    assert source_passages(other, other.sources[0], changed_text).change == TextChange(is_of_text=True)
    assert source.sha256 is None


# Where texts are


def test_a_text_is_taken_from_the_first_folder_that_has_it(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("one", "two", "three")]
    for folder in folders[1:]:
        folder.mkdir()
        (folder / "a.txt").write_text(f"of {folder.name}\n")
    text = read_text(folders, "a.txt")
    assert isinstance(text, SourceText) and text.paragraphs == ("of two",)
    assert is_at_hand(folders, "a.txt") and not is_at_hand(folders, "b.txt")
    assert isinstance(read_text(folders, "b.txt"), Problem)


def test_folders_are_asked_in_the_order_that_the_manual_tells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    brief = tmp_path / "briefs" / "a.yaml"
    monkeypatch.setenv("BRIEFING_SOURCES", f"{tmp_path}/env1:{tmp_path}/env2")
    places = SourcePlaces(tmp_path / "given", f"{tmp_path}/configured")
    names = ["briefs/sources", "given", "env1", "env2", "configured"]
    assert places.folders(brief) == tuple(tmp_path / name for name in names)
    monkeypatch.delenv("BRIEFING_SOURCES")
    assert SourcePlaces().folders(brief) == (tmp_path / "briefs" / "sources",)


def test_a_folder_of_the_person_s_home_may_be_written_with_a_tilde(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("BRIEFING_SOURCES", raising=False)
    assert SourcePlaces(None, "~/articles").folders(tmp_path / "a.yaml")[1:] == (tmp_path / "articles",)
    assert len(SourcePlaces(None, "~nobody-of-that-name/x").folders(tmp_path / "a.yaml")) == 2


def test_a_text_is_read_again_only_where_its_file_has_changed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one\n")
    texts = SourceTexts(keeps=1)
    first = texts.text([tmp_path], "a.txt")
    assert texts.text([tmp_path], "a.txt") is first
    (tmp_path / "a.txt").write_text("another\n")
    second = texts.text([tmp_path], "a.txt")
    assert isinstance(second, SourceText) and second.paragraphs == ("another",)
    (tmp_path / "b.txt").write_text("b\n")
    texts.text([tmp_path], "b.txt")
    assert texts.text([tmp_path], "a.txt") is not second
