"""A party over time: its positions in all briefs, by issue and date, and what is a change of stance."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.library.index.connection import Index
from briefing.library.index.refresh import refresh
from briefing.library.lookup.hits import positions_of
from briefing.library.lookup.names import PartyOrIssue
from briefing.output.pages.item_pages import as_lines
from briefing.output.pages.party_history import history_page, strictest_marking

BRIEF = """\
format: 1
title: TITLE
as_of: 2025-03-14
marking: TLP:GREEN
bottom_line: Words.
sources: [{id: s, title: A source, kind: article, reliability: B}]
parties: [{id: port, name: The Port}, {id: union, name: The Union}]
issues:
  - {id: site, title: Where the spoil goes, proposition: PROPOSITION}
  - {id: quay, title: The new quay, proposition: The quay should be built.}
positions:
  - {party: port, issue: site, stance: STANCE, summary: SUMMARY, since: SINCE, evidence: [{source: s}]}
  - {party: port, issue: quay, stance: affirms, summary: Wants the quay., evidence: [{source: s}]}
"""
FIRST = {
    "TITLE": "First",
    "PROPOSITION": "It does no harm.",
    "STANCE": "affirms",
    "SUMMARY": "Sees none.",
    "SINCE": "2024-05-01",
}
LATER = FIRST | {"TITLE": "Later", "STANCE": "conditional", "SUMMARY": "Sees some in spring.", "SINCE": "2025-02-01"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "briefs").mkdir()
    return tmp_path / "briefs"


def written(folder: Path, *briefs: dict[str, str]) -> None:
    for brief in briefs:
        text = BRIEF
        for word, value in brief.items():
            text = text.replace(word, value)
        (folder / f"{brief['TITLE'].lower()}.yaml").write_text(text, encoding="utf-8")


def lines(folder: Path) -> Iterator[str]:
    with Index([folder], folder.parent / "cache") as index:
        refresh(index)
        page = history_page("The Port", positions_of(index, PartyOrIssue("The Port", ())))
        yield page.title
        for line in as_lines(page.page):
            yield "".join(text for text, _ in line).strip().replace("\u00a0", " ")


def test_a_change_of_stance_is_told_between_its_days(folder: Path) -> None:
    written(folder, FIRST, LATER)
    page = list(lines(folder))
    assert page[0] == "The Port over time · 4 positions in 2 briefs"
    issue = page.index("Where the spoil goes")
    assert page[issue + 1 :] == [
        "At issue: It does no harm.",
        "1 May 2024  ● affirms",
        "Sees none.",
        "First",
        "→ changed from ● affirms to ◐ accepts on terms",
        "1 Feb 2025  ◐ accepts on terms",
        "Sees some in spring.",
        "Later",
    ]


def test_what_several_briefs_give_alike_is_told_once(folder: Path) -> None:
    written(folder, FIRST, FIRST | {"TITLE": "Later"})
    page = list(lines(folder))
    assert page.count("Sees none.") == 1
    assert "First and Later" in page


@pytest.mark.parametrize(
    "otherwise", [{"PROPOSITION": "It does harm."}, {"SINCE": "2024-05-01"}, {"STANCE": "affirms"}]
)
def test_no_change_is_told_where_there_may_be_none(folder: Path, otherwise: dict[str, str]) -> None:
    written(folder, FIRST, LATER | otherwise)
    assert not any("changed" in line for line in lines(folder))


def test_a_party_without_a_position_is_told_and_so_is_what_is_withheld() -> None:
    page = history_page("The Union", (), withheld=2)
    assert page.title == "The Union over time"
    words = ["".join(text for text, _ in line).strip() for line in as_lines(page.page)]
    assert words[0] == "nothing stated, in any brief" and words[-1].startswith("2 positions ")


def test_the_page_goes_under_the_strictest_marking(folder: Path) -> None:
    written(folder, FIRST)
    with Index([folder], folder.parent / "cache") as index:
        refresh(index)
        assert str(strictest_marking(positions_of(index, PartyOrIssue("The Port", ())))) == "TLP:GREEN"
    assert strictest_marking(()) is None


def test_a_position_on_a_withdrawn_source_says_so_and_only_in_the_brief_where_it_was(folder: Path) -> None:
    written(folder, FIRST)
    fallen = "withdrawn: {date: 2025-03-01, reason: It was forged.}"
    again = BRIEF.replace("reliability: B", f"reliability: B, {fallen}")
    for word, value in (FIRST | {"TITLE": "Again"}).items():
        again = again.replace(word, value)
    (folder / "again.yaml").write_text(again, encoding="utf-8")
    lines_saying = [line for line in lines(folder) if line.endswith("Sees none.")]
    assert sorted(lines_saying) == ["Sees none.", "⊘ withdrawn Sees none."]
