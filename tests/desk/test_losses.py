"""What is lost with an item that is taken out, beside what nobody has decided yet."""

from pathlib import Path

import pytest

from briefing.brief.items import ItemKind, Ref
from briefing.desk.desk import Desk
from tests.desk.desks import desk_with
from tests.desk.small_brief import SMALL, claim

PORT, UNION, RUIZ = (Ref(ItemKind.PARTY, id_) for id_ in ("port", "union", "ruiz"))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with the small brief, in which some is guessed and some is decided."""
    return desk_with(tmp_path, SMALL)


def sentence(desk: Desk, ref: Ref) -> str | None:
    """Return what is said of a loss; None where there is none to ask about."""
    loss = desk.loss_of(ref)
    return loss.sentence if loss is not None else None


def test_a_decided_party_is_taken_from_all_that_has_it(desk: Desk) -> None:
    port = "Port Authority of Alder is taken from 1 event, and 1 position goes with it"
    assert sentence(desk, PORT) == port
    assert sentence(desk, UNION) is None  # it is a guess
    desk.accept(UNION)
    assert sentence(desk, UNION) == "Alder Fishers’ Union is taken from 2 claims"


def test_a_guess_is_asked_about_for_what_was_decided_and_goes_with_it(desk: Desk) -> None:
    assert sentence(desk, RUIZ) == "Ana Ruiz is taken from 1 claim and 1 event, and 1 position goes with it"
    desk.delete(Ref(ItemKind.POSITION, "ruiz/date"))
    assert sentence(desk, RUIZ) is None


def test_a_decided_claim_is_taken_from_what_points_to_it(desk: Desk) -> None:
    assert sentence(desk, claim("clean")) is None
    desk.accept(claim("clean"))
    assert sentence(desk, claim("clean")) == "claim “clean” is taken from 1 question"
    desk.accept(claim("plume"))
    assert sentence(desk, claim("plume")) is None  # it is to be written
    desk.set_field(claim("plume"), "text", "The ebb spreads it.")
    lost = "claim “plume” is taken from 1 claim and 1 question, and 1 step of the presentation goes with it"
    assert sentence(desk, claim("plume")) == lost


def test_several_passages_are_more_than_the_one_that_is_shown(desk: Desk) -> None:
    desk.accept(claim("clean"))
    desk.merge_claims(claim("plume"), claim("clean"))
    assert [len(known.evidence) for known in desk.brief.claims] == [2, 0]
    assert sentence(desk, claim("clean")) == "claim “clean” is taken from 1 question, and 2 passages go with it"
    desk.delete(Ref(ItemKind.QUESTION, "tides"))
    assert sentence(desk, claim("clean")) == "2 passages go with claim “clean”"


@pytest.mark.parametrize(
    "ref",
    [
        claim("wait"),
        Ref(ItemKind.QUESTION, "tides"),
        Ref(ItemKind.EVENT, "0"),
        Ref(ItemKind.POSITION, "port/site"),
        Ref(ItemKind.SOURCE, "letter"),
        Ref(ItemKind.ISSUE, "site"),  # the deletion is refused
        claim("nowhere"),
    ],
)
def test_what_is_lost_alone_or_not_at_all_is_not_asked_about(desk: Desk, ref: Ref) -> None:
    assert desk.loss_of(ref) is None


def test_an_issue_is_taken_from_its_questions(desk: Desk) -> None:
    issue = desk.add_issue("Place", "It is too near.").ref
    assert issue is not None and desk.loss_of(issue) is None
    desk.set_field(Ref(ItemKind.QUESTION, "tides"), "issue", issue.id)
    assert sentence(desk, issue) == f"issue “{issue.id}” is taken from 1 question"


def test_what_a_speaker_says_is_lost_where_some_of_it_is_decided(desk: Desk) -> None:
    desk.set_field(claim("plume"), "speaker", "Lund")
    assert desk.loss_of_claims_of("nobody") is None
    loss = desk.loss_of_claims_of("Lund")
    assert loss is not None and loss.are_several
    step = "and 1 step of the presentation goes with them"
    assert loss.sentence == f"2 claims of Lund are taken from 1 claim and 1 question, {step}"
    desk.delete(claim("wait"))
    assert desk.loss_of_claims_of("Lund") is None  # what is left of it is a guess


def test_a_speakers_decided_claims_go_although_nothing_points_to_them(desk: Desk) -> None:
    desk.set_field(claim("wait"), "speaker", "Ana Holm")
    loss = desk.loss_of_claims_of("Ana Holm")
    assert loss is not None and loss.sentence == "1 claim of Ana Holm goes"


def test_what_is_told_of_a_loss_is_what_taking_it_out_does(desk: Desk) -> None:
    before = desk.brief
    loss = desk.loss_of(RUIZ)
    assert loss is not None
    desk.delete(RUIZ)
    after = desk.brief
    changed = sum(old != new for old, new in zip(before.claims, after.claims, strict=True))
    assert loss.lessened == {"claim": changed, "event": 1}
    assert loss.gone == {"position": len(before.positions) - len(after.positions)}
