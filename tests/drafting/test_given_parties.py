"""Who speaks for whom is said beforehand, and every claim follows."""

import pytest

from briefing.brief.model import Brief
from briefing.drafting.draft import draft
from briefing.drafting.given_parties import GivenParty
from briefing.drafting.yaml_writer import page
from briefing.library.reading.reader import read
from tests.drafting.drafts import TODAY, article

TEXT = (
    "A headline\n\n“We never sold it,” Baghaei told reporters. He said the West “should look at itself”.\n\n"
    "The foreign ministry called it “a lie from A to Z”. Minister Abbas Araqchi spoke of “theatre”.\n\n"
    "Norway accused Iran of lying. Iran denied the charge."
)
IRAN = GivenParty("Iran", ("Baghaei", "Araqchi", "foreign ministry"))


def written_with(text: str, *given: GivenParty) -> str:
    """Return the draft of a text with who speaks for whom."""
    return page(draft([article(text)], today=TODAY, speaking_for=given))


def brief_with(text: str, *given: GivenParty) -> Brief:
    """Return the brief that such a draft is."""
    reading = read(written_with(text, *given), "draft.yaml")
    assert reading.brief is not None, reading.problems
    return reading.brief


def quotes_by_party(brief: Brief) -> dict[str, list[str]]:
    """Return what is quoted of each party."""
    names = {party.id: party.name for party in brief.parties}
    quotes: dict[str, list[str]] = {}
    for claim in brief.claims:
        quotes.setdefault(names[claim.made_by], []).extend(piece.quote for piece in claim.evidence if piece.quote)
    return quotes


def test_every_claim_of_those_who_are_named_follows_also_behind_a_pronoun() -> None:
    assert set(quotes_by_party(brief_with(TEXT))) > {"Norway", "Iran"}
    assert quotes_by_party(brief_with(TEXT, IRAN)) == {
        "Iran": ["We never sold it", "should look at itself", "a lie from A to Z", "theatre"],
        "Norway": [],
    }


def test_reported_claims_and_answers_follow() -> None:
    text = "A headline\n\nHall accused the Port of Alder of lying.\n\nThe Port of Alder denied the accusation."
    brief = brief_with(text, GivenParty("Divers", ("Hall",)), GivenParty("Harbour", ("Port of Alder",)))
    assert {(claim.made_by, str(claim.kind)) for claim in brief.claims} == {
        ("divers", "allegation"),
        ("harbour", "denial"),
    }
    assert [len(claim.answers) for claim in brief.claims if claim.kind == "denial"] == [1]


def test_what_was_said_beforehand_is_no_guess_and_what_a_pronoun_means_is_one() -> None:
    lines = written_with(TEXT, IRAN).splitlines()
    made_by = [line.partition("made_by: iran  ")[2] for line in lines if "made_by: iran  " in line]
    assert [line.startswith("# review: ") for line in made_by].count(True) == 1
    assert "# review: ¶2: “He said”, read as “Baghaei” of ¶2" in made_by
    assert "# ¶3: “the foreign ministry called”, for Iran as --party says" in made_by
    assert "    name: Iran  # as --party says, quoted 4 times, named 2 times" in "\n".join(lines)


def test_the_longer_of_two_names_that_fit_counts() -> None:
    text = "A headline\n\nAna Ruiz called it “a lie from A to Z”. Eva Ruiz called it “a truth from A to Z”."
    brief = brief_with(text, GivenParty("Port", ("Ruiz",)), GivenParty("Union", ("Eva Ruiz",)))
    assert quotes_by_party(brief) == {"Port": ["a lie from A to Z"], "Union": ["a truth from A to Z"]}


@pytest.mark.parametrize(
    "text",
    [
        "Streit um den Hafen\n\nDas ist nicht die Wahrheit, und es wird sich auch nicht ändern. "
        "„Der Schlick ist sauber“, sagte Hafenmeister Jan Ott. „Wir haben das geprüft“, so Ott.",
        "Le port est en colère\n\nCe n’est pas la vérité et le maire le sait dans les faits. "
        "« La vase est propre », a déclaré Jan Ott. « Nous avons vérifié », a-t-il ajouté.",
    ],
    ids=["German", "French"],
)  # fmt: skip
def test_it_holds_in_other_languages(text: str) -> None:
    assert list(quotes_by_party(brief_with(text, GivenParty("Hafenamt", ("Ott",))))) == ["Hafenamt"]


def test_a_party_that_is_named_once_is_one_where_it_is_given_and_nobody_is_made_up() -> None:
    text = "A headline\n\nNorway called it “a lie from A to Z”. Denmark stayed away."
    given = (GivenParty("Denmark", ("Holm",)), GivenParty("Sweden", ("Berg",)))
    assert [party.name for party in brief_with(text, *given).parties] == ["Norway", "Denmark"]
    assert draft([article(text)], today=TODAY, speaking_for=given).unmet == ("Holm", "Berg")


def test_without_anything_given_nothing_changes() -> None:
    assert written_with(TEXT) == page(draft([article(TEXT)], today=TODAY))
