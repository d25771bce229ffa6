"""What moved between two versions of a brief: every kind of change in a briefer's words, and nothing else."""

import json
from copy import deepcopy
from typing import Any

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing.brief.diff.change import Change, Kind, Move
from briefing.brief.diff.comparison import Comparison
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Brief
from briefing.brief.text import clean
from briefing.brief.vocabulary import Marking
from briefing.library.reading.reader import read
from briefing.output.layout.blocks import lay_out, plain_text
from briefing.output.pages.changes import changes_document, changes_page
from tests.brief.alder import TEXT, changed, small, sound
from tests.library.full import FULL, STRUCTS, text_of, without_silences
from tests.library.whole_briefs import TEXTS

NO_HARM = "The spoil is clean sand and will not reach the spawning grounds."
PLUME = "The ebb carries the plume over the spawning grounds."
TIDES = "Which way does the plume go on the ebb?"
HERALD = "The Alder Herald, 13 Mar 2025"
LETTER = "Alder Fishers' Union, 12 Mar 2025"
THIRD_SOURCE = "  - {id: chart, title: Tidal chart, kind: dataset, reliability: A}\n\nparties:"
THIRD_PARTY = "  - {id: town, name: Town of Alder}\n\nissues:"
SECOND_ISSUE = "  - {id: noise, title: Noise, proposition: The dredger is quiet.}\n\nclaims:"
THIRD_CLAIM = (
    "  - {id: ebb, issue: site, made_by: port, kind: denial, answers: [plume], text: It does not.}\n\npositions:"
)
OWN_SOURCE = "- {source: union-letter, quote: directly over our spawning grounds}"


def compared(old: str, new: str, *, notes: bool = False) -> Comparison:
    """Compare two texts that must be sound briefs."""
    return Comparison(sound(old), sound(new), notes=notes)


def changes_after(*swaps: tuple[str, str], back: bool = False, notes: bool = False) -> list[str]:
    """Return what moved from Port Alder's brief to a changed copy of it in words; the other way round with `back`."""
    versions = TEXT, changed(*swaps)
    comparison = compared(*reversed(versions), notes=notes) if back else compared(*versions, notes=notes)
    return [change.words for change in comparison.changes]


MOVES: list[tuple[list[tuple[str, str]], str, str]] = [
    (
        [("stance: denies", "stance: neutral")],
        "Union: stance changed from denies to neutral: “Dumping at Grey Bank does no harm to the fishery.”",
        "Union: stance changed from neutral to denies: “Dumping at Grey Bank does no harm to the fishery.”",
    ),
    (
        [("credibility: 3 ", "credibility: 2 ")],
        f"Port: credibility raised from 3 (possibly true) to 2 (probably true): {NO_HARM}",
        f"Port: credibility lowered from 2 (probably true) to 3 (possibly true): {NO_HARM}",
    ),
    (
        [("credibility: 3 ", "credibility: 6 ")],
        f"Port: credibility can no longer be judged; it was 3 (possibly true): {NO_HARM}",
        f"Port: credibility judged now: 3 (possibly true); before, it could not be judged: {NO_HARM}",
    ),
    (
        [("    credibility: 3 ", "    #")],
        f"Port: credibility no longer given; it was 3 (possibly true): {NO_HARM}",
        f"Port: credibility given: 3 (possibly true): {NO_HARM}",
    ),
    (
        [("reliability: B ", "reliability: A ")],
        "Source “Union threatens suit over spoil site”: reliability raised from B (usually reliable) to A (completely reliable)",
        "Source “Union threatens suit over spoil site”: reliability lowered from A (completely reliable) to B (usually reliable)",
    ),
    (
        [("reliability: B ", "reliability: F ")],
        "Source “Union threatens suit over spoil site”: reliability can no longer be judged; it was B (usually reliable)",
        "Source “Union threatens suit over spoil site”: reliability judged now: B (usually reliable);"
        " before, it could not be judged",
    ),
    (
        [("\nparties:", THIRD_SOURCE)],
        "Source “Tidal chart”: added (dataset, publisher not named, undated; A (completely reliable))",
        "Source “Tidal chart”: left out",
    ),
    (
        [("    derived_from: [union-letter]", "    #")],
        "Source “Union threatens suit over spoil site”: no longer derived from “Letter to the harbour master”",
        "Source “Union threatens suit over spoil site”: derived from “Letter to the harbour master” as well",
    ),
    (
        [("    status: open ", "    status: answered\n    answer: North. #")],
        f"Question answered: {TIDES}",
        f"Question reopened; its answer is withdrawn: {TIDES}",
    ),
    (
        [("    status: open ", "    status: deferred #")],
        f"Question deferred: {TIDES}",
        f"Question reopened; it was deferred: {TIDES}",
    ),
    (
        [("\ntimeline:", "  - {id: cost, issue: site, text: Who pays?}\n\ntimeline:")],
        "New open question: Who pays?",
        "Question withdrawn: Who pays?",
    ),
    ([("as_of: 2025-03-14", "as_of: 2025-04")], "As-of date moved from 14 Mar 2025 to Apr 2025", ""),
    ([("as_of: 2025-03-14", "as_of: 2025-03-02")], "As-of date moved back from 14 Mar 2025 to 2 Mar 2025", ""),
    (
        [("marking: TLP:CLEAR", "marking: TLP:AMBER")],
        "Marking tightened from TLP:CLEAR to TLP:AMBER",
        "Marking loosened from TLP:AMBER to TLP:CLEAR",
    ),
    ([("will dredge in May", "will dredge in June")], "Bottom line reworded", "Bottom line reworded"),
    ([("title: Dredging of Port Alder", "title: Dredging")], "Title reworded", "Title reworded"),
    ([("tags: [ports, fisheries]", "tags: [ports]")], "Tag left out: fisheries", "Tag added: fisheries"),
    ([("\nissues:", THIRD_PARTY)], "Town of Alder: new party", "Town of Alder: party withdrawn"),
    (
        [("name: Port Authority of Alder", "name: Port of Alder")],
        "Port: renamed from Port Authority of Alder to Port of Alder",
        "Port: renamed from Port of Alder to Port Authority of Alder",
    ),
    ([("\nclaims:", SECOND_ISSUE)], "Noise: new issue", "Noise: issue withdrawn"),
    ([("title: Where the spoil goes", "title: The site")], "The site: issue renamed from Where the spoil goes", ""),
    (
        [("does no harm to", "does harm to")],
        "Where the spoil goes: proposition reworded",
        "Where the spoil goes: proposition reworded",
    ),
    (
        [("clean sand and will not", "sand and will not")],
        "Port: claim reworded: The spoil is sand and will not reach the spawning grounds.",
        f"Port: claim reworded: {NO_HARM}",
    ),
    (
        [("kind: allegation", "kind: denial")],
        f"Union: told as a denial now, no longer as an allegation: {PLUME}",
        f"Union: told as an allegation now, no longer as a denial: {PLUME}",
    ),
    (
        [("speaker: Ana Ruiz, harbour master", "speaker: Ben Ruiz")],
        f"Port: speaker changed from Ana Ruiz, harbour master to Ben Ruiz: {NO_HARM}",
        "",
    ),
    (
        [("quote: straight across the spawning grounds", "quote: straight across the grounds")],
        f"Union: quotation from {HERALD} reworded: {PLUME}",
        f"Union: quotation from {HERALD} reworded: {PLUME}",
    ),
    (
        [(", paragraph: 4", ", paragraph: 5")],
        f"Port: place of the quotation “clean sand” changed from {HERALD}, ¶4 to {HERALD}, ¶5: {NO_HARM}",
        "",
    ),
    (
        [("    summary: Contests the harm assessment; would accept the outer site.", "    summary: Contests it.")],
        "Union: position on Where the spoil goes reworded",
        "Union: position on Where the spoil goes reworded",
    ),
    (
        [("since: 2025-01-20", "since: 2025-02")],
        "Port: date of the position on Where the spoil goes changed from 20 Jan 2025 to Feb 2025",
        "",
    ),
    (
        [("  - date: 2025-03-12\n", "  - {date: 2025-05, text: The dredger comes.}\n  - date: 2025-03-12\n")],
        "Event added, May 2025: The dredger comes.",
        "Event withdrawn, May 2025: The dredger comes.",
    ),
    (
        [("  - date: 2025-03-12", "  - date: 2025-03-11")],
        "Event now dated 11 Mar 2025, before 12 Mar 2025: The union writes to the harbour master.",
        "",
    ),
    (
        [("text: The union writes to the harbour master.", "text: The union writes to the town and the harbour master.")],
        "Event reworded: The union writes to the town and the harbour master.",
        "",
    ),
    (
        [("text: The union writes to the harbour master.", "text: The union writes to the harbour master.\n    by: [union]")],
        "Event now told as the doing of Union: The union writes to the harbour master.",
        "Event no longer told as the doing of Union: The union writes to the harbour master.",
    ),
    (
        [("    kind: allegation", "    kind: allegation\n    marking: TLP:RED")],
        f"Union: marked TLP:RED now: {PLUME}",
        f"Union: no longer marked TLP:RED of its own: {PLUME}",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("swaps", "words", "back"), MOVES, ids=[words for _, words, _ in MOVES])
def test_a_change_is_told_in_a_briefers_words(swaps: list[tuple[str, str]], words: str, back: str) -> None:
    assert words in changes_after(*swaps)
    if back:
        assert back in changes_after(*swaps, back=True)


def test_a_new_claim_that_answers_another_closes_its_gap() -> None:
    assert changes_after(("\npositions:", THIRD_CLAIM)) == [
        "Port: new denial: It does not.",
        f"Union: now answered by Port; nobody answered it before: {PLUME}",
    ]
    assert changes_after(("\npositions:", THIRD_CLAIM), back=True) == [
        "Port: denial withdrawn: It does not.",
        f"Union: no longer answered by Port; nobody answers it now: {PLUME}",
    ]


def test_a_new_claim_that_an_old_one_answers_now_says_so() -> None:
    new = "  - {id: sand, issue: site, made_by: port, kind: assertion, text: It is sand.}\n\npositions:"
    words = changes_after(("\npositions:", new), ("answers: [no-harm] ", "answers: [no-harm, sand] "))
    assert words == ["Port: new assertion: It is sand.", "Port: now answered by Union: It is sand."]


def test_a_second_independent_source_closes_a_gap() -> None:
    second = ("quote: clean sand, paragraph: 4}", "quote: clean sand, paragraph: 4}\n      - {source: chart}")
    words = changes_after(("\nparties:", THIRD_SOURCE), second)
    assert words[0] == f"Port: a second independent source carries it now: {NO_HARM}"
    assert f"Port: now reported by “Tidal chart”, publisher not named, undated: {NO_HARM}" in words
    back = changes_after(("\nparties:", THIRD_SOURCE), second, back=True)
    assert back[0] == f"Port: rests on one root source now; 2 independent sources carried it before: {NO_HARM}"


def test_a_text_that_repeats_the_same_root_is_no_second_source() -> None:
    words = changes_after((OWN_SOURCE, "#"))
    assert words == [f"Union: quotation withdrawn, “directly over our spawning grounds” ({LETTER}): {PLUME}"]


def test_a_position_that_is_newly_stated_or_no_longer_is_told_with_its_stance() -> None:
    start = TEXT.index("  - party: union")
    without = TEXT[:start] + TEXT[TEXT.index("questions:") :]
    stated = "Contests the harm assessment; would accept the outer site."
    assert [change.words for change in compared(without, TEXT).changes] == [
        f"Union: position newly stated: denies “Dumping at Grey Bank does no harm to the fishery.”: {stated}"
    ]
    assert [change.words for change in compared(TEXT, without).changes] == [
        f"Union: position no longer stated; before: denies “Dumping at Grey Bank does no harm to the fishery.”: {stated}"
    ]


def test_who_is_silent_on_what_is_new_is_told() -> None:
    words = changes_after(("\nclaims:", SECOND_ISSUE), ("\nissues:", THIRD_PARTY))
    assert "Nothing stated on Noise by Port, Union or Town of Alder" in words
    assert "Town of Alder: nothing stated on Where the spoil goes" in words


JUDGMENT = """
- {id: c, issue: site, made_by: port, kind: judgment, likelihood: %s, confidence: %s, text: It is safe.}
"""


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (("unlikely", "low"), ("likely", "low"), "likelihood raised from unlikely (20–45 %) to likely (55–80 %)"),
        (("likely", "low"), ("remote", "low"), "likelihood lowered from likely (55–80 %) to remote (01–05 %)"),
        (
            ("likely", "low"),
            ("probable", "low"),
            "likelihood put as “probable” instead of “likely”, the same on the scale",
        ),
        (("likely", "low"), ("likely", "high"), "confidence raised from low to high"),
        (("likely", "high"), ("likely", "moderate"), "confidence lowered from high to moderate"),
    ],
)
def test_a_judgment_moves_on_the_scales(before: tuple[str, str], after: tuple[str, str], words: str) -> None:
    old, new = small(claims=JUDGMENT % before), small(claims=JUDGMENT % after)
    assert [change.words for change in compared(old, new).changes] == [f"The Port: {words}: It is safe."]


def test_an_id_that_changes_with_all_that_names_it_is_a_renaming_and_nothing_else() -> None:
    for name in ("herald", "union-letter", "port", "union", "site", "no-harm", "plume", "tides"):
        document = json.loads(json.dumps(msgspec.to_builtins(sound())).replace(f'"{name}"', '"renamed-now"'))
        comparison = Comparison(sound(), msgspec.convert(document, Brief))
        assert [(change.kind, change.move) for change in comparison.changes] == [(Kind.ID, Move.RENAMED)]
        assert f"changed from {name} to renamed-now" in comparison.changes[0].words


def test_a_claim_with_another_id_and_other_words_is_the_same_where_its_quotation_is() -> None:
    text = TEXT.replace("no-harm", "harmless").replace(NO_HARM, "The spoil does no harm.")
    assert {(change.kind, change.move) for change in compared(TEXT, text).changes} == {
        (Kind.CLAIM, Move.REWORDED),
        (Kind.ID, Move.RENAMED),
    }


def test_two_claims_on_one_quotation_are_not_taken_for_one_another() -> None:
    claim = "- {id: %s, issue: site, made_by: port, kind: denial, text: %s, evidence: [{source: paper, quote: so}]}\n"
    kept = claim % ("kept", "It is kept.")
    comparison = compared(
        small(claims=kept + claim % ("a", "It is A.")), small(claims=kept + claim % ("b", "It is B."))
    )
    assert [(change.kind, change.move) for change in comparison.changes] == [
        (Kind.CLAIM, Move.ADDED),
        (Kind.CLAIM, Move.WITHDRAWN),
    ]


def test_what_the_room_must_know_first_stands_first() -> None:
    text = changed(
        *[("reliability: B ", "reliability: A "), ("credibility: 3 ", "credibility: 2 "), ("stance: denies", "stance: neutral")],
        *[("will dredge in May", "will dredge in June"), ("as_of: 2025-03-14", "as_of: 2025-04"), ("\nclaims:", SECOND_ISSUE)],
        *[("marking: TLP:CLEAR", "marking: TLP:GREEN"), ("speaker: Ana Ruiz, harbour master", "speaker: Ben Ruiz")],
    )  # fmt: skip
    comparison = compared(TEXT, text)
    assert [group.title for group in comparison.groups] == [
        *("The brief", "Where the spoil goes", "Noise", "Sources", "The brief")
    ]
    assert [change.kind for change in comparison.changes] == [
        *(Kind.MARKING, Kind.BOTTOM_LINE, Kind.STANCE, Kind.CREDIBILITY, Kind.DETAIL, Kind.ISSUE, Kind.SILENCE),
        *(Kind.RELIABILITY, Kind.AS_OF),
    ]
    assert comparison.summary == "9 changes in 1 position, 1 claim, 2 issues, 1 source and the brief itself"


def test_the_presenters_notes_are_told_only_where_they_are_asked_for() -> None:
    swap = ("notes: Start with the chart of Grey Bank.", "notes: Start with the plume.")
    assert changes_after(swap) == []
    assert changes_after(swap, notes=True) == ["The presenter's notes reworded"]


def test_both_versions_words_go_under_the_stricter_of_their_markings() -> None:
    red = changed(("marking: TLP:CLEAR", "marking: TLP:RED"))
    assert compared(red, TEXT).marking is compared(TEXT, red).marking is Marking.RED


def test_an_item_that_is_gone_is_looked_up_in_the_old_version() -> None:
    comparison = compared(changed(("\npositions:", THIRD_CLAIM)), TEXT)
    change = comparison.changes[0]
    assert (change.ref, change.gone) == (Ref(ItemKind.CLAIM, "ebb"), True)
    assert comparison.links(change).claims["ebb"].text == "It does not."


# Nothing slips, and nothing is made up

BASE: dict[str, Any] = deepcopy(FULL)
BASE["sources"].append({"id": "log", "title": "Log", "kind": "dataset", "reliability": "C", "derived_from": ["letter"]})
BASE["issues"].append({"id": "noise", "title": "Noise", "proposition": "It is quiet."})

OTHERWISE: dict[str, dict[str, Any]] = {
    "sources": {
        **{"title": "Other", "publisher": "Other", "published": "2025", "kind": "speech", "reliability": "F"},
        **{"url": None, "file": "other.txt", "sha256": "1" * 64, "derived_from": ["letter", "log"]},
        **{"withdrawn": {"date": "2025-03-13", "reason": "Other."}, "corrected": None},
    },
    "parties": {"name": "Other", "short": None, "aliases": [], "key": "o", "colour": "lime", "about": "Other."},
    "issues": {"title": "Other", "proposition": "Other.", "also": [], "key": "o"},
    "claims": {
        **{"issue": "noise", "made_by": "reporting", "speaker": None, "date": "2025", "text": "Other.", "answers": []},
        **{"credibility": 1, "likelihood": "likely", "confidence": None, "evidence": [], "key": None},
    },
    "positions": {"party": "union", "issue": "noise", "stance": "denies", "summary": "Other.", "since": None, "evidence": []},
    "questions": {
        **{"issue": "noise", "about": ["plume"], "text": "Other?", "why": None, "settled_by": "Other.", "answer": "Other."},
        "status": "deferred",
    },
    "timeline": {"date": "2025", "text": "Other.", "by": [], "evidence": []},
    "evidence": {
        **{"source": "log", "quote": "other", "prefix": "other", "suffix": None, "origin": None},
        **{"paragraph": 5, "page": 15, "at": "12:32"},
    },
    "": {
        **{"title": "Other", "as_of": "2025", "marking": "TLP:CLEAR", "bottom_line": "Other.", "tags": ["other"]},
        **{"notes": None, "present": ["title"], "short": "Other"},
    },
}  # fmt: skip
for _name in ("sources", "parties", "issues", "claims", "positions", "questions", "timeline"):
    OTHERWISE[_name] |= {"note": None, "marking": "TLP:RED"}
FIELDS = [(name, field) for name, fields in OTHERWISE.items() for field in fields]


@pytest.mark.parametrize("name", [name for name in STRUCTS if name not in ("silence", "withdrawn", "corrected")])
def test_every_field_of_an_item_is_compared(name: str) -> None:
    compared_elsewhere = {"kind"} if name == "claims" else set()
    fields = {*STRUCTS[name].__struct_fields__} - {"id", "silence"}
    assert fields - compared_elsewhere == set(OTHERWISE[name])


def test_a_rule_that_is_silenced_is_nothing_that_moved() -> None:
    before, after = sound(text_of(FULL)), sound(text_of(without_silences()))
    assert before != after
    assert not Comparison(before, after, notes=True).changes


def test_every_field_of_a_brief_is_compared() -> None:
    assert {*Brief.__struct_fields__} - {"format", *STRUCTS} == set(OTHERWISE[""])


@pytest.mark.parametrize(("name", "field"), FIELDS, ids=str)
def test_another_value_in_any_field_is_some_change(name: str, field: str) -> None:
    document = deepcopy(BASE)
    item = document["claims"][0]["evidence"][0] if name == "evidence" else document[name][0] if name else document
    item[field] = OTHERWISE[name][field]
    if item[field] is None:
        del item[field]
    if item.get("status") == "deferred":
        del item["answer"]
    before, after = sound(text_of(BASE)), sound(text_of(document))
    assert Comparison(before, after, notes=True).changes
    assert Comparison(after, before, notes=True).changes


def normal(value: Any) -> Any:
    """Return a document without the order of its lists, repeated names, white space, silences: equal where nothing moved."""
    if isinstance(value, dict):
        spoken = {key: inner for key, inner in value.items() if key != "silence"}
        return {key: inner if key == "present" else normal(inner) for key, inner in spoken.items()}
    if isinstance(value, list | tuple):
        items = [normal(item) for item in value]
        return sorted(set(items)) if all(isinstance(item, str) for item in items) else sorted(items, key=json.dumps)
    return (" ".join(value.split()) or None) if isinstance(value, str) else value


def shuffled(value: Any, choose: st.DataObject) -> Any:
    """Return a document with every list in some other order."""
    if isinstance(value, dict):
        return {key: inner if key == "present" else shuffled(inner, choose) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return choose.draw(st.permutations([shuffled(item, choose) for item in value]))
    return value


@settings(max_examples=40)
@given(st.sampled_from([TEXT, text_of(FULL), *TEXTS]), st.data())
def test_a_brief_in_any_other_order_has_not_moved(text: str, choose: st.DataObject) -> None:
    before = sound(text)
    after = msgspec.convert(shuffled(msgspec.to_builtins(before), choose), Brief)
    assert Comparison(before, after, notes=True).changes == ()


def leaves(value: Any, place: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the places of all items and values of a document."""
    steps = (
        list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []
    )
    return [place, *(leaf for step, inner in steps for leaf in leaves(inner, (*place, step)))]


def edited(document: Any, place: tuple[Any, ...], how: str, other: Any) -> None:
    """Take one value of a document out, double it, write it otherwise, or put another's value in its place."""
    inner = document
    for step in place[:-1]:
        inner = inner[step]
    if how == "drop":
        del inner[place[-1]]
    elif how == "double" and isinstance(inner, list):
        inner.append(deepcopy(inner[place[-1]]))
    elif isinstance(inner[place[-1]], str):
        inner[place[-1]] = other if how == "retype" else f"{inner[place[-1]]}{other}"


EDITS = st.tuples(
    st.integers(0, 10_000),
    st.sampled_from(["drop", "double", "retype", "append"]),
    st.sampled_from(
        [
            *(" and more", "-b", "\n", "port", "union", "site", "noise", "letter", "log", "herald", "no-harm", "plume"),
            *("open", "TLP:RED", "denies", "F", "\x1b[31m\u202e", "[red]x[/]", "likely", "2025-03-11", "clean sand", ""),
        ]
    ),
)  # fmt: skip


def without_nothing(value: Any) -> Any:
    """Return a document without its empty values, which a file may not hold."""
    if isinstance(value, dict):
        return {key: without_nothing(inner) for key, inner in value.items() if inner is not None}
    return [without_nothing(inner) for inner in value] if isinstance(value, list | tuple) else value


BRIEFS = [BASE, without_nothing(msgspec.to_builtins(sound()))]


@settings(max_examples=200)
@given(st.sampled_from(BRIEFS), st.lists(EDITS, min_size=1, max_size=4))
def test_whatever_is_edited_is_told_and_nothing_else(base: Any, edits: list[tuple[int, str, str]]) -> None:
    document = deepcopy(base)
    for number, how, other in edits:
        places = leaves(document)[1:]
        edited(document, places[number % len(places)], how, other)
    after = read(text_of(document), "x.yaml").brief
    assume(after is not None)
    assert after is not None
    before = sound(text_of(base))
    moved = normal(msgspec.to_builtins(before)) != normal(msgspec.to_builtins(after))
    for pair in (before, after), (after, before):
        comparison = Comparison(*pair, notes=True)
        assert bool(comparison.changes) == moved
        assert_harmless(comparison)


@settings(max_examples=60)
@given(st.sampled_from(TEXTS), st.sampled_from(TEXTS))
def test_any_two_briefs_can_be_compared(old: str, new: str) -> None:
    comparison = Comparison(sound(old), sound(new), notes=True)
    assert bool(comparison.changes) == (old != new)
    assert_harmless(comparison)


def assert_harmless(comparison: Comparison) -> None:
    """Assert that the page and the JSON are written, and that no word of them steers a terminal."""
    page = plain_text(lay_out(changes_page(comparison, "old", "new"), 100))
    assert clean(page) == page
    document = changes_document(comparison, {}, {})
    assert len(document["changes"]) == len(comparison.changes)
    json.dumps(document)
    assert all(words_of(change) for change in comparison.changes)


def words_of(change: Change) -> str:
    """Return a change's words, which must be harmless."""
    assert clean(change.words) == change.words
    return change.words


# Before an audience

LISTS = ("sources", "parties", "issues", "claims", "positions", "questions", "timeline")
LEVELS = st.sampled_from([None, None, None, "TLP:GREEN", "TLP:AMBER", "TLP:RED"])


def with_distinct_texts(base: Any) -> Any:
    """Return a document whose items each say a word of their own in every text."""
    document = deepcopy(base)
    for name in LISTS:
        for number, item in enumerate(document[name]):
            for field, value in item.items():
                if value and field in (
                    "title",
                    "name",
                    "short",
                    "proposition",
                    "text",
                    "summary",
                    "why",
                    "answer",
                    "publisher",
                ):
                    item[field] = f"{value} {name}{number}word"
            for piece in item.get("evidence", ()):
                if piece.get("quote"):
                    piece["quote"] += f" {name}{number}word"
    return document


@settings(max_examples=200)
@given(st.sampled_from(BRIEFS), st.data())
def test_an_audience_is_told_nothing_that_is_hidden_in_either_version_and_nothing_untrue(
    base: Any, choose: st.DataObject
) -> None:
    versions = []
    for _ in range(2):
        document = with_distinct_texts(base)
        document["marking"] = "TLP:CLEAR"
        for name in LISTS:
            for item in document[name]:
                item["marking"] = choose.draw(LEVELS)
                if item["marking"] is None:
                    del item["marking"]
        versions.append(document)
    old, new = (sound(text_of(document)) for document in versions)
    comparison = Comparison(old, new, audience=Marking.GREEN)
    page = plain_text(lay_out(changes_page(comparison, "old", "new"), 2000))
    document = json.dumps(changes_document(comparison, {}, {}))
    for version in versions:
        for name in LISTS:
            for number, item in enumerate(version[name]):
                if item.get("marking") in ("TLP:AMBER", "TLP:RED"):
                    assert f"{name}{number}word" not in page + document
    assert {change.kind for change in comparison.changes} <= {Kind.ITEM_MARKING}


def test_an_item_that_was_marked_up_is_neither_withdrawn_nor_told() -> None:
    hidden = changed(("    kind: allegation", "    kind: allegation\n    marking: TLP:RED"))
    for pair in (TEXT, hidden), (hidden, TEXT):
        comparison = Comparison(*map(sound, pair), audience=Marking.GREEN)
        assert comparison.changes == ()
        assert comparison.hidden == 1


def test_what_an_audience_may_see_is_compared_as_ever() -> None:
    old = changed(("    kind: allegation", "    kind: allegation\n    marking: TLP:RED"))
    new = changed(
        ("stance: denies", "stance: neutral"), ("\npositions:", THIRD_CLAIM.replace("[plume]", "[no-harm]")), text=old
    )
    comparison = Comparison(sound(old), sound(new), audience=Marking.GREEN)
    assert [change.words for change in comparison.changes] == [
        "Union: stance changed from denies to neutral: “Dumping at Grey Bank does no harm to the fishery.”",
        "Port: new denial: It does not.",
        f"Port: now answered by Port: {NO_HARM}",
    ]
