"""What can be shown to the room on request: each with what it is about, and nothing that the room may not see."""

import pytest

from briefing.brief.audience import visible_part
from briefing.brief.deck import Deck, Spot
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.vocabulary import Marking
from briefing.output.deck import on_request
from briefing.output.deck.slideshow import Slideshow
from briefing.output.deck.typesetting import Screen
from briefing.output.layout.block_letters import BLOCKS
from tests.brief.alder import changed, links, sound

FUND = ("  - id: union\n    name: Alder", "  - id: fund\n    name: Heritage Fund\n  - id: union\n    name: Alder")
MARKED = ("    stance: denies\n", "    stance: denies\n    marking: TLP:AMBER\n")
PROPOSITION = "In dispute: Dumping at Grey Bank does no harm to the fishery."
SITE = Ref(ItemKind.ISSUE, "site")
PARTIES = (Ref(ItemKind.PARTY, "port"), Ref(ItemKind.PARTY, "union"))
NOTHING_STATED = "nothing stated"


def with_fund() -> Links:
    """The fictional brief with a third party, which states nothing."""
    return links(changed(FUND))


def shown(brief: Links, ref: Ref, size: tuple[int, int] = (120, 33)) -> str:
    """What the room reads of a request, all of its sheets, in a line."""
    step = on_request.requested_step(brief, ref)
    assert step is not None
    show = Slideshow(brief, Deck([step]), Screen(*size, BLOCKS))
    pieces = [piece for sheet in show.sheets(step) for piece in sheet.pieces]
    return " ".join(" ".join("".join(text for text, _ in line) for piece in pieces for line in piece.lines).split())


@pytest.mark.parametrize("size", [(200, 57), (120, 33), (80, 21)])
def test_a_position_is_shown_with_the_proposition_that_it_is_towards(size: tuple[int, int]) -> None:
    text = shown(links(), Ref(ItemKind.POSITION, "union/site"), size)
    assert text.startswith(PROPOSITION)
    assert "Union denies it:" in text


@pytest.mark.parametrize("size", [(200, 57), (120, 33), (80, 21)])
def test_a_gap_is_shown_with_its_party_its_proposition_and_the_open_questions(size: tuple[int, int]) -> None:
    brief = with_fund()
    ref = on_request.answer(brief, brief.parties["fund"], brief.issues["site"])
    text = shown(brief, ref, size)
    assert text.startswith(PROPOSITION)
    assert f"Heritage Fund: {NOTHING_STATED}" in text
    assert "? Which way does the plume go on the ebb?" in text
    assert on_request.name_of(brief, ref) == f"Heritage Fund on Where the spoil goes: {NOTHING_STATED}"


def test_what_is_withheld_is_not_shown_as_a_gap() -> None:
    part = visible_part(sound(changed(MARKED)), Marking.GREEN)
    assert part is not None
    text = shown(Links(part), Ref(ItemKind.UNSTATED, "union/site"))
    assert "position withheld" in text
    assert NOTHING_STATED not in text


def test_a_gap_that_a_save_has_filled_is_shown_as_what_is_stated_now() -> None:
    assert "Port affirms it:" in shown(links(), Ref(ItemKind.UNSTATED, "port/site"))
    assert on_request.name_of(links(), Ref(ItemKind.UNSTATED, "port/site")) == "Port on Where the spoil goes"


def test_the_matrix_is_shown_with_all_issues() -> None:
    text = shown(links(), on_request.WHOLE_MATRIX)
    assert "In dispute: Dumping at Grey Bank does no harm to the fishery. Port affirms it · Union denies it" in text


def test_two_parties_are_shown_face_to_face_and_one_that_is_silent_is_said_to_be() -> None:
    brief = with_fund()
    parties = brief.parties
    text = shown(brief, on_request.facing(parties["port"], parties["fund"]), (200, 57))
    assert PROPOSITION in text
    assert "Port affirms it:" in text
    assert f"Heritage Fund: {NOTHING_STATED}" in text
    one_issue = on_request.facing(parties["port"], parties["union"], brief.issues["site"])
    assert on_request.name_of(brief, one_issue) == "Port and Union, face to face: Where the spoil goes"
    assert on_request.requested_step(brief, one_issue) is not None


@pytest.mark.parametrize("size", [(200, 57), (120, 33), (80, 21)])
def test_of_two_parties_face_to_face_the_first_stays_in_sight_beside_the_second(size: tuple[int, int]) -> None:
    brief = links()
    step = on_request.requested_step(brief, Ref(ItemKind.FACING, "port/union"))
    assert step is not None
    *_, last = Slideshow(brief, Deck([step]), Screen(*size, BLOCKS)).sheets(step)
    text = " ".join("".join(text for text, _ in line) for piece in last.pieces for line in piece.lines)
    assert PROPOSITION in text
    assert "Port affirms it: Grey Bank is the only site" in " ".join(text.split())
    assert "Union denies it: Contests the harm assessment" in " ".join(text.split())


def test_two_parties_that_state_nothing_anywhere_have_nothing_to_show() -> None:
    trust = "  - id: trust\n    name: The Trust\n  - id: union"
    brief = links(changed((FUND[0], FUND[1].replace("  - id: union", trust))))
    assert on_request.requested_step(brief, Ref(ItemKind.FACING, "fund/trust")) is None


@pytest.mark.parametrize(
    ("ref", "expected"),
    [
        (Ref(ItemKind.CLAIM, "plume"), "Union alleges: The ebb carries the plume over the spawning grounds."),
        (Ref(ItemKind.QUESTION, "tides"), "Which way does the plume go on the ebb?"),
        (Ref(ItemKind.SOURCE, "herald"), "Union threatens suit over spoil site"),
        (Ref(ItemKind.ISSUE, "site"), "Dumping at Grey Bank does no harm to the fishery."),
    ],
)
def test_any_item_is_shown_by_itself(ref: Ref, expected: str) -> None:
    assert expected in shown(links(), ref)
    assert expected in f"{on_request.name_of(links(), ref)} {shown(links(), ref)}"


def test_a_computed_gap_of_claims_is_shown_with_the_claims() -> None:
    brief = links()
    text = shown(brief, Ref(ItemKind.GAP, "one-root/union-letter"))
    assert "rest" in text and "Union alleges:" in text


@pytest.mark.parametrize(
    "address",
    ["", "claim gone", "position port/gone", "unstated gone/site", "unstated port", "facing port", "facing port/gone",
     "facing port/union/gone", "source gone", "gap gone", "event 0", "brief title", "unknown x"],
)  # fmt: skip
def test_what_the_brief_does_not_have_cannot_be_shown(address: str) -> None:
    kind, _, name = address.partition(" ")
    assert on_request.requested_step(links(), Ref(ItemKind(kind), name)) is None


@pytest.mark.parametrize("hidden", [Ref(ItemKind.POSITION, "union/site")])
def test_what_the_room_may_not_see_cannot_be_shown(hidden: Ref) -> None:
    part = visible_part(sound(changed(MARKED)), Marking.GREEN)
    assert part is not None
    assert on_request.requested_step(Links(part), hidden) is None


@pytest.mark.parametrize(
    ("ref", "named", "subject"),
    [
        (Ref(ItemKind.UNSTATED, "fund/site"), (Ref(ItemKind.PARTY, "fund"), SITE), SITE),
        (Ref(ItemKind.FACING, "port/union"), PARTIES, None),
        (Ref(ItemKind.FACING, "port/union/site"), (*PARTIES, SITE), SITE),
        (Ref(ItemKind.MATRIX, ""), (), None),
        (Ref(ItemKind.CLAIM, "plume"), (Ref(ItemKind.CLAIM, "plume"),), Ref(ItemKind.CLAIM, "plume")),
    ],
)  # fmt: skip
def test_the_record_knows_whose_words_the_name_has_and_what_a_question_is_about(
    ref: Ref, named: tuple[Ref, ...], subject: Ref | None
) -> None:
    assert on_request.named_items(ref) == named
    assert on_request.subject_of(ref) == subject


def test_a_request_is_one_step_wherever_it_is_turned_to() -> None:
    step = on_request.requested_step(links(), Ref(ItemKind.CLAIM, "plume"))
    assert step is not None
    assert Deck([step]).step(Spot("anything")) == step
