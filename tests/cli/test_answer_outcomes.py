"""Answers of the shell say of each quotation what its check came to, where the texts are at hand; and what nobody states."""

import json
from pathlib import Path

import pytest

from briefing.brief.vocabulary import QuotationOutcome
from tests.cli.conftest import Run
from tests.library.every_outcome import BRIEF, QUOTES, write

CURATED = Path(__file__).parents[2] / "briefs"
CHECKED = [outcome for outcome in QuotationOutcome if outcome is not QuotationOutcome.UNCHECKED]
POSITIONS = """
positions:
  - {party: port, issue: site, stance: affirms, summary: It holds the site safe., evidence: [
      {source: paper, quote: it is clean sand}, {source: paper, quote: it is dirty sand}, {source: paper}]}
"""


@pytest.fixture
def briefs(tmp_path: Path) -> str:
    """A folder with a brief that has every outcome, its texts beside it."""
    return str(write(tmp_path, brief=BRIEF + POSITIONS).parent)


@pytest.mark.parametrize("outcome", QuotationOutcome, ids=lambda outcome: outcome.name.lower())
def test_find_has_the_sign_of_each_outcome_and_the_word_of_a_loud_one(
    run: Run, briefs: str, outcome: QuotationOutcome
) -> None:
    page = run("find", QUOTES[outcome][1], "in:claims", "--briefs", briefs).stdout
    citation, below = (line.strip() for line in page.partition(f"“{QUOTES[outcome][1]}”\n")[2].splitlines()[:2])
    assert citation.startswith(f"{outcome.glyph} The Port, as given by “")
    assert below.startswith(str(outcome)) == outcome.is_loud


def test_find_gives_the_outcome_of_each_quotation_as_json(run: Run, briefs: str) -> None:
    page = run("find", "port says", "in:claims", "--briefs", briefs, "--json").stdout
    pieces = [piece for hit in json.loads(page)["hits"] for piece in hit["evidence"]]
    assert {piece["quote"]: piece.get("outcome") for piece in pieces} == {
        QUOTES[outcome][1]: str(outcome) if outcome in CHECKED else None for outcome in QuotationOutcome
    }


def test_position_says_what_each_quotation_came_to_and_nothing_of_a_report(run: Run, briefs: str) -> None:
    page = run("position", "port", "site", "--briefs", briefs).stdout
    lines = [line.strip() for line in page.splitlines()]
    citations = [place for place, line in enumerate(lines) if line[:1] in ("✓", "≠", "—")]
    assert [lines[place][0] for place in citations] == ["✓", "≠", "—"]
    assert [lines[place + 1].startswith("not in the text") for place in citations] == [False, True, False]
    page = run("position", "port", "site", "--briefs", briefs, "--json").stdout
    pieces = json.loads(page)["positions"][0]["evidence"]
    assert [piece.get("outcome") for piece in pieces] == ["verified", "not in the text", None]


def test_nothing_is_claimed_where_no_text_is_at_hand(run: Run, briefs: str) -> None:
    Path(briefs, "sources").rename(Path(briefs, "elsewhere"))
    page = run("find", "dirty sand", "in:claims", "--briefs", briefs).stdout
    assert "— The Port, as given by “The Harbour Paper”" in page and "not in the text" not in page
    page = run("find", "dirty sand", "in:claims", "--briefs", briefs, "--json").stdout
    assert '"outcome":' not in page


def test_texts_that_the_environment_names_are_held_against_the_quotations_too(run: Run, briefs: str) -> None:
    Path(briefs, "sources").rename(Path(briefs, "elsewhere"))
    environment = {"BRIEFING_SOURCES": f"{briefs}/elsewhere"}
    page = run("find", "dirty sand", "in:claims", "--briefs", briefs, environment=environment).stdout
    assert "≠ The Port, as given by “The Harbour Paper”" in page


def test_find_says_who_states_nothing_as_a_gap_and_what_is_open(run: Run) -> None:
    asked = ("has ukraine answered?", "--briefs", str(CURATED))
    assert run("find", *asked).stdout.splitlines()[:3] == [
        "! nothing stated · on any issue",
        "  Ukraine: nothing stated, on any issue",
        "  ? On what findings does NATO rest the charge?",
    ]
    (hit,) = json.loads(run("find", *asked, "--json").stdout)["hits"]
    assert (hit["kind"], hit["id"], hit["party_id"], hit["issue"]) == ("gaps", "no-voice/ukraine", "ukraine", None)
    assert hit["open_questions"][0] == "On what findings does NATO rest the charge?"
