"""Questions from the room: which item they are on, and whether they may be shown."""

import pytest

from briefing.brief.deck import StepKind, steps_of
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Scope
from briefing.brief.room_questions import is_curated, item_asked_on, scope_of, stands_in
from tests.brief.alder import changed, links, small, sound
from tests.room.recorded import room_question

THERE = [
    Ref(ItemKind.CLAIM, "no-harm"),
    Ref(ItemKind.POSITION, "port/site"),
    Ref(ItemKind.QUESTION, "tides"),
    Ref(ItemKind.SOURCE, "herald"),
    Ref(ItemKind.PARTY, "port"),
    Ref(ItemKind.SILENCE, "port"),
    Ref(ItemKind.SILENCE, "site"),
    Ref(ItemKind.ISSUE, "site"),
]


@pytest.mark.parametrize("ref", THERE, ids=lambda ref: ref.kind)
def test_an_item_stands_in_its_brief_and_another_of_its_kind_does_not(ref: Ref) -> None:
    assert stands_in(links(), ref)
    assert not stands_in(links(), ref._replace(id="nothing"))


def test_a_gap_stands_in_the_brief_that_it_is_computed_from() -> None:
    assert stands_in(links(), Ref(ItemKind.GAP, "unanswered/site/union"))
    assert not stands_in(links(), Ref(ItemKind.GAP, "unanswered/site/port"))


def test_a_question_on_who_states_nothing_at_all_is_about_every_issue() -> None:
    gap = Ref(ItemKind.GAP, "no-voice/union")
    assert stands_in(links(small()), gap)
    assert scope_of(links(small()), gap) == Scope(frozenset(["site"]))


def test_the_title_and_the_bottom_line_stand_in_every_brief() -> None:
    assert stands_in(links(), Ref(ItemKind.BRIEF, "bottom-line"))
    assert room_question(on=Ref(ItemKind.BRIEF, "bottom-line")).asked_on == "the bottom line"


def test_a_steps_title_may_be_seen_where_the_items_may_that_its_words_are_of() -> None:
    for step in steps_of(links()):
        named = [item_asked_on(links(), ref) for ref in step.named_after]
        assert None not in named
        words = {getattr(item, "title", None) or getattr(item, "text", None) for item in named if item}
        assert bool(words) == (step.kind in (StepKind.ISSUE, StepKind.CLAIM, StepKind.POSITIONS))
        assert not words or any(str(word) in step.title for word in words)


def test_no_item_in_particular_stands_everywhere_and_an_unknown_kind_nowhere() -> None:
    assert stands_in(links(), None)
    assert not stands_in(links(), Ref(ItemKind("secret"), "no-harm"))


def test_an_event_is_told_by_its_words() -> None:
    words = "The union writes to the harbour master."
    assert stands_in(links(), Ref(ItemKind.EVENT, "7"), words)
    assert not stands_in(links(), Ref(ItemKind.EVENT, "0"))
    marked = links(changed((f"    text: {words}\n", f"    text: {words}\n    marking: TLP:RED\n")))
    item = item_asked_on(marked, Ref(ItemKind.EVENT, "0"), words)
    assert item is not None and str(item.marking) == "TLP:RED"


def test_a_question_is_about_what_it_was_asked_on() -> None:
    site, claim = frozenset(["site"]), frozenset(["no-harm"])
    assert scope_of(links(), Ref(ItemKind.CLAIM, "no-harm")) == Scope(site, claim)
    assert scope_of(links(), Ref(ItemKind.POSITION, "port/site")) == Scope(site)
    assert scope_of(links(), Ref(ItemKind.ISSUE, "site")) == Scope(site)
    assert scope_of(links(), Ref(ItemKind.QUESTION, "tides")).claims == {"no-harm", "plume"}
    assert scope_of(links(), Ref(ItemKind.GAP, "unanswered/site/union")).claims == {"plume"}
    assert scope_of(links(), Ref(ItemKind.SILENCE, "site")) == Scope(site)
    for ref in (None, Ref(ItemKind.SOURCE, "herald"), Ref(ItemKind.CLAIM, "gone"), Ref(ItemKind.SILENCE, "port")):
        assert scope_of(links(), ref) == Scope()


def test_the_same_words_in_the_brief_are_the_same_question() -> None:
    assert is_curated(sound(), room_question("Which way does the plume go on the ebb?"))
    assert not is_curated(sound(), room_question("Which way?"))
