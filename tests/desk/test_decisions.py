"""What each decision does to a brief, and what it leaves alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Evidence
from briefing.brief.vocabulary import ClaimKind, Credibility, Marking, QuestionStatus, Stance
from briefing.desk.decision import DecisionRefusedError
from briefing.desk.desk import Desk
from briefing.desk.open_points import OpenPoint
from briefing.errors import NotFoundError
from briefing.library.reading.reader import read
from tests.desk.desks import desk_with, drafted, lines_changed
from tests.desk.small_brief import SMALL, claim

BRIEF = Ref(ItemKind.BRIEF, "")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return desk_with(tmp_path, SMALL)


def points_of(desk: Desk, ref: Ref) -> list[OpenPoint]:
    """Return what is left of one item."""
    return [point for point in desk.open_points if point.ref == ref]


def makers(desk: Desk) -> list[str]:
    return [claim.made_by for claim in desk.brief.claims]


def changed(desk: Desk) -> tuple[list[str], list[str]]:
    """Return the lines that a desk's file has lost and won, and prove that undoing all leads back."""
    text = desk.path.read_bytes().decode()
    while desk.undo() is not None:
        pass
    assert desk.path.read_bytes().decode() == SMALL
    return lines_changed(SMALL, text)


# Who is who


def test_a_party_gets_another_name_and_the_guess_about_it_is_decided(desk: Desk) -> None:
    decided = desk.set_field(Ref(ItemKind.PARTY, "union"), "name", "The Union of Fishers")
    assert decided.sentence == "name of Alder Fishers’ Union: The Union of Fishers"
    assert changed(desk) == (["name: Alder Fishers’ Union   # review: named twice"], ["name: The Union of Fishers"])


def test_a_party_that_is_another_one_gives_it_all_that_was_its_own(desk: Desk) -> None:
    decided = desk.merge_parties("ruiz", "port")
    assert (decided.sentence, decided.ref) == (
        "Ana Ruiz is Port Authority of Alder (1 claim)",
        Ref(ItemKind.PARTY, "port"),
    )
    assert makers(desk) == ["port", "union", "union"]
    assert [position.id for position in desk.brief.positions] == ["port/site", "port/date"]
    assert desk.brief.timeline[0].by == ("port",)
    assert desk.brief.parties[0].aliases == ("the authority", "Ana Ruiz")
    assert [party.id for party in desk.brief.parties] == ["port", "union"]
    lost, won = changed(desk)
    assert "made_by: port     # review: who is she?" in won and "name: Ana Ruiz    # review: quoted twice" in lost


@pytest.mark.parametrize("decide", ["merge", "speaks_for", "accept"])
@pytest.mark.parametrize(
    ("reason", "is_decided"),
    [
        ("herald ¶4: “Harbour Master Ana Ruiz told”", True),
        ("herald ¶4: the label before it", True),
        ("herald ¶4: “she said”, read as “Ana Ruiz” of ¶3", False),
        ("who is she?", False),
    ],
)
def test_who_is_named_as_speaker_is_decided_with_the_party(
    tmp_path: Path, decide: str, reason: str, is_decided: bool
) -> None:
    desk = desk_with(tmp_path, SMALL.replace("who is she?", reason))
    if decide == "merge":
        desk.merge_parties("ruiz", "port")
    elif decide == "speaks_for":
        desk.party_speaks_for("ruiz", "port")
        is_decided = True  # each claim was given to the other party
    else:
        desk.accept(Ref(ItemKind.PARTY, "ruiz"))
    assert (not points_of(desk, claim("clean"))) is is_decided
    while desk.undo() is not None:
        pass
    assert desk.text == SMALL.replace("who is she?", reason)


def test_all_claims_of_a_speaker_go_at_once_with_what_points_to_them(desk: Desk) -> None:
    assert desk.drop_claims_of("Marta Lund").sentence == "2 claims of Marta Lund taken out"
    assert [claim.id for claim in desk.brief.claims] == ["clean"]
    changed(desk)


def test_claims_of_a_speaker_that_answer_each_other_go_at_once(tmp_path: Path) -> None:
    answering = SMALL.replace("    speaker: Lund\n", "    speaker: Lund\n    answers: [plume]\n")
    desk = desk_with(tmp_path, answering)
    desk.drop_claims_of("Marta Lund")
    assert [claim.id for claim in desk.brief.claims] == ["clean"]
    desk.undo()
    assert desk.path.read_bytes().decode() == answering


def test_a_speaker_goes_with_every_claim_of_the_brief(tmp_path: Path) -> None:
    spoken = SMALL.replace("made_by: ruiz     # review: who is she?", "made_by: union\n    speaker: Lund")
    desk = desk_with(tmp_path, spoken)
    desk.drop_claims_of("Marta Lund")
    assert not desk.brief.claims and not desk.brief.questions[0].about
    desk.undo()
    assert desk.path.read_bytes().decode() == spoken


def test_a_party_changes_places_with_its_neighbour_and_its_lines_go_with_it(desk: Desk) -> None:
    decided = desk.move(Ref(ItemKind.PARTY, "union"), is_earlier=True)
    assert decided.sentence == "Alder Fishers’ Union: placed earlier"
    assert [party.id for party in desk.brief.parties] == ["union", "port", "ruiz"]
    assert (
        "  - id: union\n    name: Alder Fishers’ Union   # review: named twice\n  - id: port          # who digs\n"
        in desk.text
    )
    desk.move(Ref(ItemKind.PARTY, "union"), is_earlier=False)
    assert desk.text == SMALL
    with pytest.raises(DecisionRefusedError, match="Port Authority of Alder stands first already"):
        desk.move(Ref(ItemKind.PARTY, "port"), is_earlier=True)
    with pytest.raises(DecisionRefusedError, match="Ana Ruiz stands last already"):
        desk.move(Ref(ItemKind.PARTY, "ruiz"), is_earlier=False)
    desk.move(Ref(ItemKind.PARTY, "ruiz"), is_earlier=True)
    assert changed(desk) == ([], [])


def test_an_issue_changes_places_with_its_neighbour(desk: Desk) -> None:
    desk.move(Ref(ItemKind.ISSUE, "date"), is_earlier=True)
    assert [issue.id for issue in desk.brief.issues] == ["date", "site"]
    assert changed(desk) == ([], [])


def test_items_without_lines_of_their_own_keep_their_places(tmp_path: Path) -> None:
    issues = "  - {id: site, title: Site, proposition: Dumping does no harm.}\n  - {id: date, "
    assert f"issues:\n{issues}" in SMALL
    text = SMALL.replace(
        f"issues:\n{issues}", "issues: [{id: site, title: Site, proposition: Dumping does no harm.},\n  {id: date, "
    )
    text = text.replace("comes in time.}\n", "comes in time.}]\n", 1)
    desk = desk_with(tmp_path, text)
    with pytest.raises(DecisionRefusedError, match="make the change in the editor"):
        desk.move(Ref(ItemKind.ISSUE, "site"), is_earlier=False)
    assert desk.text == text


def test_what_was_decided_is_told_in_the_words_of_the_screen(desk: Desk) -> None:
    assert desk.set_field(claim("clean"), "issue", "date").sentence == "issue of claim “clean”: Date"
    position = Ref(ItemKind.POSITION, "port/site")
    assert desk.set_field(position, "stance", "conditional").sentence.endswith(": on terms")


def test_two_parties_with_a_position_each_on_an_issue_are_not_made_one(desk: Desk) -> None:
    desk.add_position(party="union", issue="site", stance=Stance.DENIES, summary="Holds it harmful.", evidence=())
    with pytest.raises(DecisionRefusedError, match="both have a position on “site”; delete one of the two first"):
        desk.merge_parties("port", "union")


def test_the_claims_of_a_dropped_party_are_left_to_be_decided(desk: Desk) -> None:
    guesses = len(desk.open_points)
    assert desk.drop_party("ruiz").sentence == "Ana Ruiz is no party; nobody makes its 1 claim now"
    assert makers(desk) == ["reporting", "union", "union"]
    assert desk.brief.claims[0].speaker == "Ana Ruiz"
    assert [position.id for position in desk.brief.positions] == ["port/site"]
    assert desk.brief.timeline[0].by == ("port",)
    assert len(desk.open_points) == guesses - 1  # that on its name
    (point,) = points_of(desk, claim("clean"))
    assert (point.field, point.reason) == ("made_by", "was of Ana Ruiz, who is no party; who says it?")


def test_every_claim_of_a_speaker_goes_to_the_party_that_it_speaks_for(desk: Desk) -> None:
    decided = desk.speaks_for("Marta Lund", "port")
    assert decided.sentence == "Marta Lund speaks for Port Authority of Alder (2 claims)"
    assert makers(desk) == ["ruiz", "port", "port"]
    lost, won = changed(desk)
    assert set(lost) <= {"made_by: union"} and set(won) <= {"made_by: port"}


def test_a_party_that_is_a_speaker_becomes_one(desk: Desk) -> None:
    desk.speaks_for("Ana Ruiz", "port")
    assert [party.id for party in desk.brief.parties] == ["port", "union"]
    assert (desk.brief.claims[0].made_by, desk.brief.claims[0].speaker) == ("port", "Ana Ruiz")
    assert not points_of(desk, claim("clean"))
    with pytest.raises(DecisionRefusedError, match="Ana Ruiz speaks for Port Authority of Alder already"):
        desk.speaks_for("Ana Ruiz", "port")


def test_a_party_that_speaks_only_by_persons_speaks_for_another(desk: Desk) -> None:
    decided = desk.party_speaks_for("union", "port")
    assert (decided.sentence, decided.ref) == (
        "Alder Fishers’ Union speaks for Port Authority of Alder (2 claims)",
        Ref(ItemKind.PARTY, "port"),
    )
    assert makers(desk) == ["ruiz", "port", "port"]
    assert [claim.speaker for claim in desk.brief.claims] == [None, "Marta Lund, the union’s secretary", "Lund"]
    assert desk.brief.parties[0].aliases == ("the authority", "Alder Fishers’ Union")
    changed(desk)


def test_a_party_that_says_nothing_or_speaks_itself_speaks_for_another(desk: Desk) -> None:
    desk.party_speaks_for("port", "union")
    desk.party_speaks_for("ruiz", "union")
    assert [party.id for party in desk.brief.parties] == ["union"]
    assert (desk.brief.claims[0].made_by, desk.brief.claims[0].speaker) == ("union", "Ana Ruiz")
    with pytest.raises(DecisionRefusedError, match="a party does not speak for itself"):
        desk.party_speaks_for("union", "union")
    changed(desk)


def test_a_party_is_added_with_an_id_of_its_own(desk: Desk) -> None:
    first, second = desk.add_party("The Port: of Ålder & Co."), desk.add_party("the port of alder")
    assert [ref.id for ref in (first.ref, second.ref) if ref] == ["the-port-of-alder", "the-port-of-alder-2"]
    assert desk.brief.parties[-2].name == "The Port: of Ålder & Co."


def test_the_guess_that_a_list_has_no_items_is_decided_by_the_first_one(tmp_path: Path) -> None:
    text = SMALL[: SMALL.index("\nclaims:")] + "\nclaims: []  # review: none was found\n"
    desk = desk_with(tmp_path, text)
    (point,) = [point for point in desk.open_points if point.path == ("claims",)]
    assert (point.ref, point.reason, point.field) == (None, "none was found", "claims")
    desk.add_claim(made_by="port", kind=ClaimKind.DENIAL, issue="site", text="No harm is done.", evidence=[])
    assert desk.text.endswith(
        '\nclaims:\n  - id: no-harm-is-done\n    issue: site\n    made_by: port\n    kind: denial\n    text: "No harm is done."\n'
    )
    desk.undo()
    desk.accept(BRIEF, "claims")
    assert desk.text.endswith("\nclaims: []\n") and len(desk.open_points) == 2


def test_a_speaker_is_given_to_a_new_party_in_one_decision(desk: Desk) -> None:
    desk.speaks_for_new_party("Marta Lund", "The Fishers")
    assert makers(desk) == ["ruiz", "the-fishers", "the-fishers"]
    assert len(desk.decisions) == 1
    assert set(changed(desk)[1]) == {"- id: the-fishers", "name: The Fishers", "made_by: the-fishers"}


# Any item


def test_a_field_is_set_and_its_guess_decided(desk: Desk) -> None:
    decided = desk.set_field(claim("plume"), "kind", "assertion")
    assert decided == ("kind of claim “plume”: assertion", claim("plume"))
    assert changed(desk) == (["kind: allegation  # review: or an assertion?"], ["kind: assertion"])


def test_a_text_keeps_its_quotation_marks(desk: Desk) -> None:
    desk.set_field(claim("clean"), "text", "  The port's spoil\n is clean. ")
    assert changed(desk) == (["text: 'The spoil is clean.'"], ["text: 'The port''s spoil is clean.'"])


def test_a_field_that_was_not_there_stands_in_its_usual_place(desk: Desk) -> None:
    desk.set_fields(claim("wait"), {"date": "2025-03-13", "credibility": Credibility(3), "answers": ["clean"]})
    assert (
        "    text: The port is to wait.\n    answers: [clean]\n    credibility: 3\n" in desk.text
        and "    kind: demand\n    date: 2025-03-13\n" in desk.text
    )
    assert changed(desk)[0] == []


def test_a_field_is_taken_out(desk: Desk) -> None:
    desk.set_fields(claim("clean"), {"answers": None, "evidence": None})
    assert (desk.brief.claims[0].answers, desk.brief.claims[0].evidence) == ((), ())
    assert changed(desk)[1] == []


def test_a_list_changes_by_what_differs(desk: Desk) -> None:
    question = Ref(ItemKind.QUESTION, "tides")
    desk.set_field(question, "about", ["clean", "wait"])
    desk.set_field(claim("clean"), "answers", ["plume", "wait"])
    assert "about: [clean, wait]" in desk.text and "answers: [plume, wait]" in desk.text
    desk.set_field(BRIEF, "present", ["site", "title", "parties"])
    assert "present: [site, title, parties]" in desk.text
    with pytest.raises(DecisionRefusedError, match="the brief says so already"):
        desk.set_field(claim("clean"), "answers", ["wait", "plume"])


def test_a_question_is_answered_in_one_decision(desk: Desk) -> None:
    desk.set_fields(Ref(ItemKind.QUESTION, "tides"), {"status": QuestionStatus.ANSWERED, "answer": "North."})
    assert desk.brief.questions[0].answer == "North." and len(desk.decisions) == 1


def test_the_briefs_own_fields_are_set(desk: Desk) -> None:
    desk.set_field(BRIEF, "bottom_line", "One.\n\nTwo.")
    assert desk.set_field(BRIEF, "tags", ["ports"]).ref is None
    assert (desk.brief.bottom_line, desk.brief.tags) == ("One.\n\nTwo.", ("ports",))
    assert "bottom_line: >\n  One.\n\n\n  Two.\ntags: [ports]\n\nsources:" in desk.text


def test_all_that_points_to_an_item_follows_its_id(desk: Desk) -> None:
    decided = desk.set_field(claim("plume"), "id", "ebb")
    assert decided.ref == claim("ebb")
    assert (desk.brief.claims[0].answers, desk.brief.questions[0].about) == (("ebb",), ("ebb", "clean"))
    assert desk.brief.present == ("title", "site", "-claim/ebb")
    desk.set_field(Ref(ItemKind.ISSUE, "site"), "id", "place")
    assert [c.issue for c in desk.brief.claims] == ["place", "place", "date"]
    assert desk.brief.present == ("title", "place", "-claim/ebb")


def test_accepting_takes_the_comment_alone(desk: Desk) -> None:
    desk.accept(claim("clean"), "made_by")
    assert changed(desk) == (["made_by: ruiz     # review: who is she?"], ["made_by: ruiz"])
    with pytest.raises(DecisionRefusedError, match="there is no guess about kind of claim “clean”"):
        desk.accept(claim("clean"), "kind")


def test_what_points_to_a_deleted_claim_goes_with_it(desk: Desk) -> None:
    assert desk.delete(claim("plume")) == ("claim “plume”: deleted", None)
    assert (desk.brief.claims[0].answers, desk.brief.questions[0].about) == ((), ("clean",))
    assert desk.brief.present == ("title", "site")
    assert changed(desk)[1] == ["about: [clean]", "present: [title, site]"]


@pytest.mark.parametrize(
    ("ref", "why"),
    [
        (Ref(ItemKind.ISSUE, "site"), "2 claims and 1 position stand on issue “site”; give them another issue first"),
        (Ref(ItemKind.SOURCE, "herald"), "2 claims stand on source “herald”; give them other evidence first"),
        (Ref(ItemKind.CLAIM, "nothing"), "it is not in the brief any more"),
        (Ref(ItemKind.EVENT, "7"), "it is not in the brief any more"),
        (BRIEF, "the brief itself is not deleted here"),
    ],
)
def test_what_others_stand_on_is_not_deleted(desk: Desk, ref: Ref, why: str) -> None:
    with pytest.raises(DecisionRefusedError, match=why):
        desk.delete(ref)
    assert desk.path.read_text(encoding="utf-8") == SMALL


def test_items_of_every_kind_are_deleted(desk: Desk) -> None:
    for ref in (
        Ref(ItemKind.POSITION, "port/site"), Ref(ItemKind.QUESTION, "tides"), Ref(ItemKind.EVENT, "0"),
        Ref(ItemKind.SOURCE, "letter"), Ref(ItemKind.PARTY, "ruiz"), claim("wait"), Ref(ItemKind.ISSUE, "date"),
    ):  # fmt: skip
        desk.delete(ref)
    brief = desk.brief
    assert (len(brief.positions), len(brief.questions), len(brief.timeline)) == (0, 0, 0)
    assert ([s.id for s in brief.sources], [i.id for i in brief.issues]) == (["herald"], ["site"])
    changed(desk)


@pytest.mark.parametrize(
    ("decision", "why"),
    [
        (lambda desk: desk.set_field(claim("clean"), "kind", "nonsense"), 'unknown kind "nonsense"; write one of assertion'),
        (lambda desk: desk.set_field(claim("clean"), "made_by", "nobody"), 'unknown party "nobody"'),
        (lambda desk: desk.set_field(claim("clean"), "nonsense", "x"), 'unknown key "nonsense"'),
        (lambda desk: desk.set_field(claim("clean"), "text", " "), "a value is empty"),
        (lambda desk: desk.set_field(claim("clean"), "text", "The spoil is clean."), "the brief says so already"),
        (lambda desk: desk.set_field(claim("clean"), "id", "wait"), 'the id "wait" is used twice'),
        (lambda desk: desk.set_field(BRIEF, "format", "2"), "format 2 needs a newer version of the program"),
        (lambda desk: desk.merge_parties("port", "port"), "a party is not merged with itself"),
        (lambda desk: desk.speaks_for("Nobody", "port"), "it is not in the brief any more"),
        (lambda desk: desk.add_position(party="port", issue="site", stance=Stance.DENIES, summary="x", evidence=()),
         '"port" has two positions on "site"'),
        (lambda desk: desk.add_evidence(Ref(ItemKind.QUESTION, "tides"), Evidence(source="herald")),
         "question “tides” takes no evidence"),
        (lambda desk: desk.add_evidence(claim("plume"), Evidence(source="herald", paragraph=5)),
         "claim “plume” has this evidence already"),
    ],
)  # fmt: skip
def test_a_decision_that_would_leave_no_sound_brief_is_refused_in_words(
    desk: Desk, decision: Callable[[Desk], object], why: str
) -> None:
    with pytest.raises(DecisionRefusedError, match=why):
        decision(desk)
    assert (desk.path.read_text(encoding="utf-8"), desk.text, len(desk.decisions)) == (SMALL, SMALL, 0)


# From the text


def test_evidence_is_added_and_taken_out(desk: Desk) -> None:
    evidence = Evidence(source="herald", quote="a harm: assessment", paragraph=7, prefix="its")
    desk.add_evidence(claim("clean"), evidence)
    desk.add_evidence(claim("wait"), evidence)
    desk.add_evidence(claim("plume"), evidence)
    assert [c.evidence[-1] for c in desk.brief.claims] == [evidence] * 3
    desk.remove_evidence(claim("plume"), 0)
    desk.remove_evidence(claim("plume"), 0)
    assert desk.brief.claims[1].evidence == ()
    changed(desk)


def test_a_claim_stands_behind_the_last_one_of_its_party(desk: Desk) -> None:
    evidence = [Evidence(source="herald", quote="the only site within range", paragraph=6)]
    decided = desk.add_claim(
        made_by="ruiz", kind=ClaimKind.ASSERTION, issue="site", text="", evidence=evidence, speaker="Ana Ruiz"
    )
    assert [c.id for c in desk.brief.claims] == ["clean", "the-only-site-within", "plume", "wait"]
    assert decided.ref == claim("the-only-site-within")
    assert [point.is_guess for point in points_of(desk, claim("the-only-site-within"))] == [False]
    assert changed(desk)[0] == []


def test_a_position_and_a_question_are_added(desk: Desk) -> None:
    evidence = desk.evidence_of("union", "site")
    desk.add_position(
        party="union", issue="site", stance=Stance.DENIES, summary="Holds it: harmful.", evidence=evidence
    )
    desk.add_question(
        text="What will it cost?", why="Nobody says.", settled_by="The budget.", issue="site", about=["wait"]
    )
    assert desk.brief.positions[-1].evidence == (Evidence(source="herald", paragraph=5),)
    assert (desk.brief.questions[-1].id, desk.brief.questions[-1].about) == ("what-will-it-cost", ("wait",))
    assert changed(desk)[0] == []


def test_a_claim_is_split_in_two_and_two_are_made_one(desk: Desk) -> None:
    evidence = Evidence(source="letter", quote="clean sand")
    desk.add_evidence(claim("clean"), evidence)
    with pytest.raises(DecisionRefusedError, match="claim “plume” has no other evidence"):
        desk.split_claim(claim("plume"), 0)
    split = desk.split_claim(claim("clean"), 1)
    assert split == ("claim “clean”: split in two", claim("clean-sand"))
    assert [c.id for c in desk.brief.claims] == ["clean", "clean-sand", "plume", "wait"]
    assert [c.evidence[-1].source for c in desk.brief.claims[:2]] == ["herald", "letter"]
    desk.set_field(claim("wait"), "answers", ["clean-sand"])
    desk.merge_claims(claim("clean-sand"), claim("clean"))
    assert desk.brief.claims[0].evidence[-1] == evidence
    assert (desk.brief.claims[2].answers, len(desk.decisions)) == (("clean",), 4)
    assert changed(desk)[0] == []


def test_claims_that_answer_each_other_become_one(desk: Desk) -> None:
    desk.merge_claims(claim("plume"), claim("clean"))
    assert (desk.brief.claims[0].answers, desk.brief.questions[0].about) == ((), ("clean",))
    assert desk.brief.present == ("title", "site")
    assert [piece.paragraph for piece in desk.brief.claims[0].evidence] == [6, 5]
    changed(desk)


# A draft


def test_a_draft_has_its_open_points_by_step(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, drafted())
    reading = read(desk.text, "draft")
    left = (len(reading.unreviewed.guesses), len(reading.unreviewed.unwritten))
    points = desk.open_points
    assert (sum(p.is_guess for p in points), sum(not p.is_guess for p in points)) == left
    steps = [point.step for point in points]
    assert steps == sorted(steps, key=list(type(steps[0])).index)
    assert {point.field for point in points if point.ref and point.ref.kind is ItemKind.PARTY} == {"aliases"}


def test_the_issue_that_stands_in_becomes_the_first_one(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, drafted())
    first = desk.add_issue("Where the spoil goes", "Dumping at Grey Bank does no harm.")
    second = desk.add_issue("The assessment", "It comes in time.")
    assert [i.id for i in desk.brief.issues] == ["where-the-spoil-goes", "the-assessment"]
    assert first.ref and second.ref and {c.issue for c in desk.brief.claims} == {first.ref.id}


def test_an_issue_that_stands_in_is_written_with_an_id_of_its_own_and_nobody_has_sorted_the_claims(
    tmp_path: Path,
) -> None:
    desk = desk_with(tmp_path, drafted())
    text = desk.text
    decided = desk.write_issue(Ref(ItemKind.ISSUE, "to-be-sorted"), "Where the spoil goes", "It does no harm.")
    assert decided == ("issue added: Where the spoil goes", Ref(ItemKind.ISSUE, "where-the-spoil-goes"))
    assert "to-be-sorted" not in desk.text  # nor in what is proposed in comments
    desk.add_issue("The assessment", "It comes in time.")
    for known in desk.brief.claims:
        assert [point.field for point in points_of(desk, claim(known.id)) if point.is_guess][:1] == ["issue"]
    chosen = desk.brief.claims[0].id
    desk.set_field(claim(chosen), "issue", "the-assessment")
    assert "issue" not in [point.field for point in points_of(desk, claim(chosen))]
    while desk.undo() is not None:
        pass
    assert desk.text == text


def test_the_issue_of_a_new_claim_is_a_guess_while_there_is_none_to_choose(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, drafted())
    text, party = desk.text, desk.brief.parties[0].id

    def added() -> list[str]:
        decided = desk.add_claim(
            made_by=party, kind=ClaimKind.DENIAL, issue=desk.brief.issues[0].id, text="It is not so.", evidence=()
        )
        assert decided.ref is not None and decided.sentence.endswith("added: It is not so.")
        return [point.field for point in points_of(desk, decided.ref)]

    assert added() == ["issue"]
    desk.add_issue("Where the spoil goes", "Dumping at Grey Bank does no harm.")
    assert added() == []
    while desk.undo() is not None:
        pass
    assert desk.text == text


def test_a_claim_that_is_split_from_one_that_nobody_sorted_is_not_sorted_either(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, drafted())
    text, first = desk.text, claim(desk.brief.claims[0].id)
    decided = desk.split_claim(first, 1)
    assert decided.ref and "issue" in [point.field for point in points_of(desk, decided.ref)]
    assert desk.undo() == decided.sentence and desk.text == text
    desk.accept(first, "issue")
    decided = desk.split_claim(first, 1)
    assert decided.ref and "issue" not in [point.field for point in points_of(desk, decided.ref)]


def test_what_a_draft_proposes_in_comments_goes_as_it_is_taken_up(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, drafted())
    text = desk.text
    issue = desk.brief.issues[0].id
    port, union = (party.id for party in desk.brief.parties)
    desk.add_position(party=port, issue=issue, stance=Stance.AFFIRMS, summary="x", evidence=())
    assert f"#   - party: {union}" in desk.text and f"#   - party: {port}" not in desk.text
    desk.add_position(party=union, issue=issue, stance=Stance.DENIES, summary="x", evidence=())
    assert "# positions:" not in desk.text and "What each party holds" not in desk.text
    assert "\n# questions:" in desk.text
    desk.add_question(text="What is open?")
    assert "# questions:" not in desk.text and "What no draft can find" not in desk.text
    assert desk.text.startswith(text[: text.index("format:")])
    while desk.undo() is not None:
        pass
    assert desk.text == text


def test_proposals_follow_their_party(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, drafted())
    port, union = (party.id for party in desk.brief.parties)
    desk.merge_parties(port, union)
    assert f"party: {port}" not in desk.text and desk.text.count(f"#   - party: {union}") == 2
    desk.undo()
    desk.drop_party(port)
    assert f"party: {port}" not in desk.text and desk.text.count(f"#   - party: {union}") == 1


# Who may


def test_a_brief_that_an_audience_may_not_see_whole_is_not_curated_for_it(tmp_path: Path) -> None:
    path = tmp_path / "alder.yaml"
    path.write_text(SMALL.replace("{id: site,", "{id: site, marking: TLP:RED,"), encoding="utf-8")
    with pytest.raises(
        NotFoundError, match="alder is not curated for TLP:GREEN: some of it is marked above that level"
    ):
        Desk.open(path, audience=Marking.GREEN)
    path.write_text(SMALL, encoding="utf-8")
    desk = Desk.open(path, audience=Marking.GREEN)
    with pytest.raises(DecisionRefusedError, match="it would hide it from TLP:GREEN"):
        desk.set_field(claim("clean"), "marking", "TLP:AMBER")


@pytest.mark.parametrize(
    "text", ["", "title: [\n", "format: 1\ntitle: x\n", SMALL.replace("port          #", "&a port #")]
)
def test_what_does_not_read_as_a_brief_is_not_opened(tmp_path: Path, text: str) -> None:
    with pytest.raises(NotFoundError, match=r"alder\.yaml does not read as a brief"):
        desk_with(tmp_path, text)
