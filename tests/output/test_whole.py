"""A whole brief, or a part of it, as text for the shell and as JSON."""

import io
import json
import re
import sys
from typing import Any

import msgspec
import pytest

from briefing.brief.links import Links
from briefing.brief.model import Brief
from briefing.brief.text import fold
from briefing.output.as_json import brief_summary, encoded, part_document
from briefing.output.layout.blocks import BLANK, Beside, Block, Page, lay_out, plain_text
from briefing.output.pages.brief_page import Part, brief_page
from briefing.output.shell import print_page
from tests.brief.alder import TEXT, links, sound
from tests.library.full import FULL, text_of, without_silences

KEYS = [
    *("version", "id", "title", "short", "as_of", "marking", "audience", "hidden", "quotations"),
    *("bottom_line", "tags", "present", "sources"),
    *("parties", "issues", "claims", "positions", "no_stated_position", "withheld_positions", "questions", "gaps"),
    "timeline",
]  # fmt: skip


def part(text: str = TEXT, *, party: str | None = None, issue: str | None = None) -> Part:
    alder_links = links(text)
    return Part(
        alder_links,
        party=alder_links.parties[party] if party else None,
        issue=alder_links.issues[issue] if issue else None,
    )


def written(chosen: Part, *, notes: bool = False) -> str:
    return plain_text(lay_out(brief_page(chosen, notes=notes), 100))


def document(chosen: Part, *, notes: bool = False) -> dict[str, Any]:
    """Return the part as a reader of the JSON gets it."""
    fields: dict[str, Any] = json.loads(encoded(part_document(chosen, "alder", notes=notes)))
    return fields


def test_a_whole_brief_has_every_section_between_its_markings() -> None:
    lines = written(part()).splitlines()
    assert lines[0] == "Dredging of Port Alder"
    assert lines[1].startswith("TLP:CLEAR · as of 14 Mar 2025 · ")
    assert lines[-1] == "TLP:CLEAR"
    headings = [line for line in lines if line.isupper() and line[0] != " " and ":" not in line]
    assert headings == ["KEY CLAIMS", "POSITIONS", "OPEN QUESTIONS", "GAPS, COMPUTED", "TIMELINE", "SOURCES"]


def test_every_sentence_of_the_brief_stands_in_it() -> None:
    text = " ".join(written(part(text_of(FULL)), notes=True).split())
    brief = sound(text_of(FULL))
    sentences = [brief.title, brief.bottom_line, brief.notes, *(claim.text for claim in brief.claims)]
    sentences += [question.text for question in brief.questions] + [event.text for event in brief.timeline]
    sentences += [position.summary for position in brief.positions]
    sentences += [text for question in brief.questions for text in (question.why, question.settled_by, question.answer)]
    sentences += [text for source in brief.sources for text in (source.title, source.publisher, source.url) if text]
    assert [sentence for sentence in sentences if sentence and sentence not in text] == []


def test_an_items_own_marking_stands_beside_it() -> None:
    text = written(part(text_of(FULL)))
    carrying = [*FULL["sources"], *FULL["parties"], *FULL["issues"], *FULL["claims"], *FULL["positions"]]
    carrying += [*FULL["questions"], *FULL["timeline"]]
    marked = [line for line in text.splitlines()[2:-1] if line.endswith(" TLP:AMBER")]
    named = [line for line in marked if re.match(r" +(answered|about|carried by) · ", line)]
    assert len(marked) - len(named) == len([item for item in carrying if "marking" in item]) == 7
    assert len(named) == 3, "what another item's page names has its own marking there, too"


def test_a_judgment_keeps_its_likelihood_and_its_confidence() -> None:
    lines = [line.strip() for line in written(part(text_of(FULL))).splitlines()]
    assert "likelihood very unlikely (05–20 %)" in lines
    assert "confidence moderate" in lines


def test_notes_are_hidden_unless_they_are_asked_for() -> None:
    full = part(text_of(FULL))
    assert "For the presenter." not in written(full) and "Start with the chart." not in written(full)
    assert written(full, notes=True).count("note For the presenter.") == 7
    assert "NOTES FOR THE PRESENTER\n  Start with the chart." in written(full, notes=True)


def test_the_part_of_one_party_is_what_it_says_and_nothing_of_others() -> None:
    text = written(part(party="union"))
    assert "The ebb carries the plume" in text and "Contests the harm assessment" in text
    assert "The spoil is clean sand and will not reach the spawning grounds. [" not in text
    assert "The only site within range" not in text and "TIMELINE" not in text and "SOURCES" not in text
    assert fold(text.splitlines()[-1]) == "tlp:clear"


def test_the_part_of_one_issue_leaves_the_others_out() -> None:
    two = TEXT.replace("issues:  ", "issues:\n  - {id: cost, title: What it costs, proposition: It is cheap.}\n# ")
    assert "What it costs" in written(part(two))
    assert "What it costs" not in written(part(two, issue="site"))
    assert "The ebb carries" not in written(part(two, issue="cost"))
    silent = written(part(two, party="port", issue="cost"))
    assert "╌ nothing stated on: What it costs" in silent
    assert "! What it costs: nothing stated by Port or Union" in silent


def test_a_question_belongs_to_the_parties_whose_claims_it_names_and_to_its_issue() -> None:
    two = TEXT.replace("issues:  ", "issues:\n  - {id: cost, title: What it costs, proposition: It is cheap.}\n# ")
    about_port = two.replace("about: [no-harm, plume]", "about: [no-harm]")
    assert [question.id for question in part(about_port, party="port").questions] == ["tides"]
    assert part(about_port, party="union").questions == ()
    assert [question.id for question in part(two, issue="site").questions] == ["tides"]
    assert part(two, issue="cost").questions == ()
    assert part(two, party="port", issue="cost").questions == ()


def test_an_answered_question_says_so() -> None:
    assert "? Which way does the plume go? [answered question" in written(part(text_of(FULL)))


def test_json_has_the_keys_that_it_promises() -> None:
    assert list(document(part())) == KEYS
    assert list(document(part(), notes=True)) == [*KEYS, "notes"]
    assert list(document(part(party="union", issue="site"))) == KEYS
    assert document(part())["version"] == 1
    assert document(part())["id"] == "alder"


def test_json_gives_the_curated_fields_back_as_they_are_in_the_file() -> None:
    fields = document(part(text_of(FULL)), notes=True)
    for claim in fields["claims"]:
        del claim["answered_by"], claim["independent_sources"]
    for position in fields["positions"]:
        del position["id"], position["independent_sources"]
    for item in (*fields["claims"], *fields["positions"], *fields["timeline"], *fields["sources"]):
        item.pop("hangs_on", None)
    computed = ("version", "id", "audience", "hidden", "quotations", "no_stated_position", "withheld_positions", "gaps")
    for key in computed:
        del fields[key]
    assert msgspec.convert({**fields, "format": 1}, Brief) == sound(text_of(without_silences()))


def test_json_and_text_never_show_a_silence_or_its_reason() -> None:
    whole = part(text_of(FULL))
    for shown in json.dumps(document(whole, notes=True)), written(whole, notes=True):
        assert "Everything at Port Alder" in shown
        assert "It is called so." not in shown and "long-title" not in shown


def test_json_tells_what_is_computed() -> None:
    fields = document(part())
    no_harm, plume = fields["claims"]
    assert (no_harm["answered_by"], no_harm["independent_sources"]) == (["plume"], 1)
    assert (plume["answered_by"], plume["independent_sources"]) == ([], 1)
    assert [position["id"] for position in fields["positions"]] == ["port/site", "union/site"]
    assert fields["no_stated_position"] == []
    assert fields["gaps"][0] == {
        "id": "one-root/herald",
        "kind": "one-root",
        "text": "1 claim rests on one root source: Union threatens suit over spoil site",
        "issues": ["site"],
        "claims": ["no-harm"],
        "parties": [],
    }


def test_json_tells_where_no_position_is_stated() -> None:
    assert document(part(text_of(FULL)))["no_stated_position"] == [{"party": "union", "issue": "site"}]


def test_json_of_a_part_holds_the_part() -> None:
    fields = document(part(party="union"))
    assert [claim["id"] for claim in fields["claims"]] == ["plume"]
    assert [party["id"] for party in fields["parties"]] == ["union"]
    assert [position["id"] for position in fields["positions"]] == ["union/site"]
    assert fields["timeline"] == []


def test_json_hides_every_note_unless_it_is_asked_for() -> None:
    hidden = json.dumps(document(part(text_of(FULL))))
    assert "For the presenter." not in hidden and "Start with the chart." not in hidden and '"note"' not in hidden
    assert json.dumps(document(part(text_of(FULL)), notes=True)).count("For the presenter.") == 7


def test_json_loses_nothing_of_a_hostile_name_and_lets_it_steer_nothing() -> None:
    name = "\x1b[31m\x9b\u202e\U000e0041\udcff é 中"
    text = encoded(brief_summary(sound(), name, f"{name}.yaml"))
    assert json.loads(text)["id"] == name
    assert not any(char in text for char in "\x1b\x9b\u202e\U000e0041\udcff")
    assert "é 中" in text


PAGE: Page = [
    Block([("Heading", "heading")]),
    BLANK,
    Block([("muted ", "muted"), ("plain", "text"), (" differs", "differs")]),
    Beside([Block([("left", "quote")])], [Block([("right", "quote")])]),
]


def printed(
    monkeypatch: pytest.MonkeyPatch, *, terminal: bool, columns: int = 40, term: str = "xterm", page: Page = PAGE
) -> str:
    """Print a page on a standard output that says whether it is a terminal, and return what was written."""
    output = io.StringIO()
    monkeypatch.setattr(output, "isatty", lambda: terminal)
    monkeypatch.setattr(sys, "stdout", output)
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("TERM", term)
    print_page(page)
    return output.getvalue()


def test_a_page_that_is_piped_is_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    text = printed(monkeypatch, terminal=False)
    assert text.startswith("Heading\n\nmuted plain differs\nleft   ")
    assert "\x1b" not in text and text.endswith("right\n")


def test_a_page_in_a_terminal_is_bold_dim_and_underlined_and_has_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    text = printed(monkeypatch, terminal=True)
    assert text == "\x1b[1mHeading\x1b[0m\n\n\x1b[2mmuted\x1b[0m plain \x1b[4mdiffers\x1b[0m\nleft\nright\n"


def test_a_dumb_terminal_gets_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in printed(monkeypatch, terminal=True, term="dumb")


def test_a_page_that_is_piped_has_lines_of_100(monkeypatch: pytest.MonkeyPatch) -> None:
    text = printed(monkeypatch, terminal=False, columns=40, page=[Block([("a " * 200, "text")])])
    assert max(len(line) for line in text.splitlines()) == 99
    assert len(printed(monkeypatch, terminal=False, page=[Block([("字" * 99, "text")])]).splitlines()[0]) == 50


@pytest.mark.parametrize(("columns", "width"), [(1, 20), (60, 60), (300, 110)])
def test_a_page_fits_the_terminal_within_reason(monkeypatch: pytest.MonkeyPatch, columns: int, width: int) -> None:
    text = printed(monkeypatch, terminal=True, columns=columns, page=[Block([("word " * 200, "text")])])
    assert width - 5 < max(len(line) for line in text.splitlines()) <= width


def test_a_part_is_whole_only_where_nothing_was_left_out() -> None:
    assert part().is_whole
    assert not part(party="port").is_whole
    assert not part(issue="site").is_whole
    assert Part(Links(sound())).is_whole
