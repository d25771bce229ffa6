"""Who speaks for whom is said beforehand, and every claim follows."""

from typing import Any

import pytest

from briefing.brief.model import Brief
from briefing.drafting.article_reader import findings
from briefing.drafting.articles.article import Article
from briefing.drafting.draft import draft
from briefing.drafting.findings import Findings
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


UNIONS = (
    "Unions at odds\n\nThe Alder Dockers' Union rejected the plan. “We sleep at night,” said Tom Hale, its chair.\n\n"
    "The Alder Fishers' Union welcomed it. “Fish do not,” said Marta Lund, its secretary.\n\n"
    "Mayor Jan Kolb of Alder Council called it “a storm in a bucket”. Eva Lund of the Harbour Watch called it “loud”."
)
ALDER = (
    "A headline\n\nThe Port Authority of Alder rejected it. “It is clean,” said Ana Ruiz, its head.\n\n"
    "The authority promised a study."
)
NAMED_WHOLE = {"Alder Dockers' Union", "Alder Fishers' Union", "Alder Council", "Harbour Watch"}
VIDA = (
    "Streit um die Klinik\n\nDie Gewerkschaft Vida fordert mehr Personal, und das ist nicht neu. "
    "„Wir sind zu wenige“, sagte Rudolf Egger."
)


def names_and_unclear(text: str, *given: GivenParty) -> tuple[set[str], dict[str, tuple[str, ...]]]:
    """Return the names of the parties, and the given names that may mean several, with those they may mean."""
    unclear = draft([article(text)], today=TODAY, speaking_for=given).unclear
    return {party.name for party in brief_with(text, *given).parties}, {each.name: each.may_mean for each in unclear}


@pytest.mark.parametrize(
    "given",
    [
        GivenParty("Port Authority", ("Ruiz",)),
        GivenParty("The Port Authority", ("Ruiz",)),
        GivenParty("Port Authority of Alder Harbour", ("Ruiz",)),
        GivenParty("Alder Port Authority", ("Ruiz",)),
        GivenParty("PAA", ("Ruiz",)),
        GivenParty("Harbour", ("the authority",)),
        GivenParty("Harbour", ("Port Authority",)),
    ],
    ids=lambda given: f"{given.name}={given.names[0]}",
)
def test_a_party_said_beforehand_joins_the_one_body_that_its_name_is_a_part_of(given: GivenParty) -> None:
    brief = brief_with(ALDER, given)
    assert [party.name for party in brief.parties] == [given.name]
    assert "Port Authority of Alder" in brief.parties[0].aliases
    assert {str(claim.kind) for claim in brief.claims} == {"denial", "assertion", "commitment"}
    assert draft([article(ALDER)], today=TODAY, speaking_for=[given]).unmet == ()


def test_initials_and_an_old_name_of_what_everybody_knows_join_it() -> None:
    text = "A headline\n\nRafael Grossi, head of the IAEA, accused Iran of lying. Tehran denied it. The IAEA said so twice."
    given = (
        GivenParty("International Atomic Energy Agency", ("Grossi",)),
        GivenParty("Islamic Republic of Iran", ("Tehran",)),
    )
    assert names_and_unclear(text, *given) == ({party.name for party in given}, {})


def test_the_name_behind_its_noun_is_the_body_in_other_languages() -> None:
    assert names_and_unclear(VIDA, GivenParty("Vida", ("Egger",))) == ({"Vida"}, {})
    assert names_and_unclear(VIDA, GivenParty("Gewerkschaft", ("Egger",))) == ({"Gewerkschaft"}, {})


def test_what_may_mean_several_is_told_and_joins_none() -> None:
    unions = ("Alder Dockers' Union", "Alder Fishers' Union")
    assert names_and_unclear(UNIONS, GivenParty("Union", ("Smith",))) == (NAMED_WHOLE, {"Union": unions})
    assert names_and_unclear(UNIONS, GivenParty("Alder", ("Eva Lund",))) == (
        NAMED_WHOLE - {"Harbour Watch"} | {"Alder"},
        {"Alder": (*unions, "Alder Council")},
    )
    assert names_and_unclear(UNIONS, GivenParty("Alder", ("Smith",))) == (NAMED_WHOLE, {})


def test_of_several_bodies_the_one_is_meant_for_which_the_article_has_the_named_speak() -> None:
    wanted = NAMED_WHOLE - {"Alder Fishers' Union"} | {"Union"}
    assert names_and_unclear(UNIONS, GivenParty("Union", ("Marta Lund",))) == (wanted, {})
    wanted = NAMED_WHOLE - {"Alder Council"} | {"Alder"}
    assert names_and_unclear(UNIONS, GivenParty("Alder", ("Kolb",))) == (wanted, {})


def test_a_surname_of_two_persons_is_told_and_neither_is_moved() -> None:
    given = GivenParty("Shipowners", ("Lund",))
    assert names_and_unclear(UNIONS, given) == (NAMED_WHOLE, {"Lund": ("Marta Lund", "Eva Lund")})
    assert draft([article(UNIONS)], today=TODAY, speaking_for=[given]).unmet == ()


def test_one_person_spelled_in_two_ways_is_one() -> None:
    text = (
        "A headline\n\nEsmail Baghaei called it “a lie from A to Z”. Esmaeil Baghaei called it “a farce from A to Z”."
    )
    assert names_and_unclear(text, GivenParty("Iran", ("Baghaei",))) == ({"Iran"}, {})


def test_of_two_given_parties_that_mean_one_body_the_longer_name_counts() -> None:
    given = (GivenParty("Union", ("Hale",)), GivenParty("Dockers' Union", ("Smith",)))
    wanted = NAMED_WHOLE - {"Alder Dockers' Union"} | {"Union", "Dockers' Union"}
    assert names_and_unclear(UNIONS, *given) == (wanted, {"Union": ("Alder Dockers' Union",)})


def test_a_state_is_not_joined_to_a_body_that_is_of_it() -> None:
    text = "A headline\n\nThe Atomic Energy Organization of Iran denied it. Iran accused the West of lying."
    given = GivenParty("Iran", ("Baghaei",))
    assert names_and_unclear(text, given) == ({"Iran", "Atomic Energy Organization of Iran"}, {})


@pytest.mark.parametrize("typed", ["D'Arcy", "D’Arcy", "O'Brien-Lee", "O’Brien‑Lee"])
def test_a_name_may_be_typed_as_a_keyboard_has_it(typed: str) -> None:
    text = "A headline\n\n“We will go,” D’Arcy said. “It lies,” O’Brien‑Lee said. Norway said that it would pay."
    as_printed = typed.replace("'", "’").replace("-", "‑")
    written = written_with(text, GivenParty("The Union", (typed,)))
    assert written == written_with(text, GivenParty("The Union", (as_printed,)))
    assert f"made_by: the-union  # ¶2: “{as_printed} said”" in written


def test_an_alias_that_has_a_given_name_is_no_guess() -> None:
    text = "A headline\n\n“We will go,” said Ana Ruiz of the Alder Fishers' Union. “It lies,” said Tom Lund, its secretary."
    for names, comment in (
        (("Ruiz", "Lund"), "# as --party says"),
        (("Ruiz",), "# review: a-headline ¶2"),
    ):
        written = written_with(text, GivenParty("Alder Fishers' Union", names))
        (aliases,) = (line for line in written.splitlines() if line.lstrip().startswith("aliases: "))
        assert "Ana Ruiz" in aliases and "Tom Lund" in aliases
        assert comment in aliases, aliases


@pytest.mark.parametrize(("names", "times"), [(("foreign ministry",), 1), (("Baghaei",), 2)])
def test_the_articles_are_read_again_only_where_a_person_was_given(
    names: tuple[str, ...], times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def counted(article: Article, *rest: Any, **more: Any) -> Findings:
        read.append(article.name)
        return findings(article, *rest, **more)

    monkeypatch.setattr("briefing.drafting.draft.findings", counted)
    written_with(TEXT, GivenParty("Iran", names))
    assert len(read) == times
