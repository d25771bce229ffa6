"""That a party's words state no position is a decision: the brief has none, a comment says that somebody looked."""

from pathlib import Path

import pytest

from briefing.brief.gaps import gaps
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.vocabulary import GapKind, Stance
from briefing.desk.decision import DecisionRefusedError
from briefing.desk.desk import Desk
from briefing.library.reading.reader import read
from tests.desk.desks import desk_with, drafted, lines_changed
from tests.desk.small_brief import SMALL, claim

NOTE = "# no position: union on site, in 1 passage"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return desk_with(tmp_path, SMALL)


def test_the_brief_has_no_position_and_a_comment_says_that_somebody_looked(desk: Desk) -> None:
    assert ("union", "site") in desk.open_stances
    decided = desk.state_no_position("union", "site")
    assert decided.sentence == "no position of Alder Fishers’ Union on “site” in 1 passage: a gap"
    assert decided.ref == Ref(ItemKind.UNSTATED, "union/site")
    assert ("union", "site") not in desk.open_stances and desk.has_no_position("union", "site")
    assert lines_changed(SMALL, desk.text) == ([], [NOTE])
    silences = [gap for gap in gaps(Links(desk.brief)) if gap.kind is GapKind.SILENCE and "site" in gap.scope.issues]
    assert any("union" in gap.parties for gap in silences)
    assert desk.undo() == decided.sentence
    assert desk.text == SMALL


def test_the_same_silence_cannot_be_stated_twice(desk: Desk) -> None:
    desk.state_no_position("union", "site")
    with pytest.raises(DecisionRefusedError, match="says so already"):
        desk.state_no_position("union", "site")


def test_a_further_passage_of_the_party_opens_the_decision_again(desk: Desk) -> None:
    desk.state_no_position("union", "site")
    desk.set_field(claim("clean"), "made_by", "union")
    assert ("union", "site") in desk.open_stances
    desk.state_no_position("union", "site")
    assert NOTE not in desk.text and "# no position: union on site, in 2 passages" in desk.text
    assert ("union", "site") not in desk.open_stances


def test_a_position_replaces_the_comment_and_the_comment_replaces_a_position(desk: Desk) -> None:
    desk.state_no_position("union", "site")
    desk.add_position(party="union", issue="site", stance=Stance.DENIES, summary="Holds it harmful.", evidence=())
    assert "no position" not in desk.text
    desk.state_no_position("union", "site")
    assert NOTE in desk.text and "Holds it harmful" not in desk.text
    while desk.undo() is not None:
        pass
    assert desk.text == SMALL


def test_the_comment_follows_the_ids_of_party_and_issue_and_goes_with_them(desk: Desk) -> None:
    desk.state_no_position("union", "site")
    desk.set_field(Ref(ItemKind.PARTY, "union"), "id", "fishers")
    desk.set_field(Ref(ItemKind.ISSUE, "site"), "id", "place")
    assert "# no position: fishers on place, in 1 passage" in desk.text
    assert desk.has_no_position("fishers", "place")
    desk.merge_parties("fishers", "port")
    assert "no position" not in desk.text
    desk.undo()
    desk.drop_party("fishers")
    assert "no position" not in desk.text
    while desk.undo() is not None:
        pass
    assert desk.text == SMALL


def test_comments_stand_below_each_other_and_the_drafts_proposals_go(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, drafted())
    before = desk.text
    for party in ("port-authority-of-alder", "alder-fishers-union"):
        desk.state_no_position(party, "to-be-sorted")
    lines = desk.text.splitlines()
    assert [line.split(",")[0] for line in lines[-2:]] == [
        "# no position: port-authority-of-alder on to-be-sorted",
        "# no position: alder-fishers-union on to-be-sorted",
    ]
    assert "# positions:" not in desk.text and "# questions:" in desk.text
    desk.add_question(text="How much?")
    assert "# questions:" not in desk.text and "# no position: alder-fishers-union" in desk.text
    assert read(desk.text, "alder.yaml").problems == ()
    while desk.undo() is not None:
        pass
    assert desk.text == before


@pytest.mark.parametrize("end", ["", "\n", "\n\n", "\r\n"])
def test_the_comment_stands_on_a_line_of_its_own_however_the_text_ends(tmp_path: Path, end: str) -> None:
    text = SMALL.rstrip() + end
    desk = desk_with(tmp_path, text)
    desk.state_no_position("union", "site")
    assert desk.text.splitlines()[-2:] == ["", NOTE]
    assert desk.undo() and desk.text == text
