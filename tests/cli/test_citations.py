"""What every output says of evidence: whose very words they are, who only reports them, and the whole citation."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.library.reading.reader import read
from briefing.output.deck.slides import words as words_of
from briefing.output.pages.catalogue import Catalogue
from tests.cli.conftest import Run

TEXT = """\
format: 1
title: Words
as_of: 2025-03-14
marking: TLP:CLEAR
bottom_line: Who says it.
sources:
  - {id: paper, title: A long title that tells how the harbour master sees the sand of Grey Bank, kind: article, reliability: B,
     url: "https://example.org/sand"}
  - {id: radio, title: The morning news, publisher: Coast Radio, published: 2025-03-11, kind: interview, reliability: C}
  - {id: mirror, title: The sand again, publisher: Mirror, kind: article, reliability: C}
parties: [{id: port, name: The Port}]
issues: [{id: sand, title: Sand, proposition: The sand is clean.}]
claims:
  - id: clean
    issue: sand
    made_by: port
    kind: assertion
    text: It is clean.
    evidence:
      - {source: paper, paragraph: 4, quote: clean “sand”}
      - {source: radio, paragraph: 2}
      - {source: mirror, quote: 'clean  "sand"'}
positions:
  - {party: port, issue: sand, stance: supports, summary: It is clean., 
     evidence: [{source: paper, paragraph: 4, quote: clean “sand”}]}
"""
TITLE = "A long title that tells how the harbour master sees the sand of Grey Bank"


@pytest.fixture
def words(home: Path) -> Path:
    """The brief in the folder of briefs."""
    path = home / "briefs" / "words.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def folded(text: str) -> str:
    return " ".join(re.sub(r"<[^>]*>|[*>\\]", "", text).split())


COMMANDS = [
    ["show", "words"],
    ["export", "words", "--to", "md"],
    ["export", "words", "--to", "html"],
    ["find", "clean", "in:claims"],
    ["find", "clean", "in:claims", "--json"],
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_only_a_source_that_gives_the_very_words_carries_them_as_well(
    run: Run, words: Path, command: Sequence[str]
) -> None:
    printed = folded(run(*command).stdout)
    assert "also in Coast Radio" not in printed and "also in “The morning news" not in printed
    if "--json" not in command:
        assert "paraphrased by" in printed
    if command[0] != "find":
        assert re.search("also in [^;]*Mirror", printed)


def test_the_room_reads_the_same() -> None:
    brief = read(TEXT, "words.yaml").brief
    assert brief is not None
    slide = folded("".join(f" {line.text}" for line in words_of(Links(brief), Ref(ItemKind.CLAIM, "clean"))))
    assert "also in Mirror" in slide and "paraphrased by Coast Radio" in slide
    assert "— The Port, as given by an article, publisher not named, ¶4" in slide


@pytest.mark.parametrize(
    "command", [["find", "clean"], ["position", "port"], ["position", "port", "sand"]], ids=" ".join
)
def test_what_leaves_the_screen_has_the_whole_citation(run: Run, words: Path, command: Sequence[str]) -> None:
    printed = folded(run(*command, "--briefs", str(words)).stdout)
    assert f"“{TITLE}”, publisher not named, undated, ¶4, https://example.org/sand" in printed
    answer = json.loads(run(*command, "--json", "--briefs", str(words)).stdout)
    piece = (answer.get("hits") or answer["positions"])[0]["evidence"][0]
    assert piece == {
        "quote": "clean “sand”", "source": "paper", "title": TITLE, "publisher": None, "date": None, "paragraph": 4,
        "page": None, "at": None, "url": "https://example.org/sand", "origin": None,
        "place": f"“{TITLE}”, publisher not named, undated, ¶4, https://example.org/sand",
    }  # fmt: skip


def test_a_page_and_a_time_are_told_wherever_a_citation_is(run: Run, words: Path) -> None:
    text = TEXT.replace("paragraph: 4, quote", "page: 14, paragraph: 4, quote").replace(
        "source: radio, paragraph: 2", 'source: radio, at: "12:31"'
    )
    words.write_text(text, encoding="utf-8")
    shown = folded(run("show", "words").stdout)
    assert f"“{TITLE}”, publisher not named, undated, p. 14, ¶4" in shown
    assert "at 12:31" in shown
    document = json.loads(run("position", "port", "--json", "--briefs", str(words)).stdout)
    assert [piece["page"] for piece in document["positions"][0]["evidence"]] == [14]
    brief = read(text, "words.yaml").brief
    assert brief is not None
    assert "undated, p. 14, ¶4, https" in Catalogue(brief, "words", "words.yaml").citation(Ref(ItemKind.CLAIM, "clean"))
    slide = [text for row in words_of(Links(brief), Ref(ItemKind.CLAIM, "clean")) for text, _ in row.block.spans]
    assert ", at 12:31" in folded(" ".join(slide)) and ", p. 14, ¶4" in folded(" ".join(slide))
    export = folded(run("export", "words", "--to", "md").stdout)
    assert ", p. 14, ¶4" in export and ", at 12:31" in export


def test_what_is_copied_has_the_whole_citation() -> None:
    brief = read(TEXT, "words.yaml").brief
    assert brief is not None
    copied = Catalogue(brief, "words", "words.yaml").citation(Ref(ItemKind.CLAIM, "clean"))
    assert f"“{TITLE}”, publisher not named, undated, ¶4, https://example.org/sand" in copied
