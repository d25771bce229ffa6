"""Whose an office is that stands without its house: of what its sentence, the one before, or the head of its page names."""

import pytest

from tests.drafting.drafts import findings_of


def speakers(text: str) -> list[tuple[str | None, str | None]]:
    """Return party and person of each quotation of a text below a headline."""
    found = findings_of(f"A headline without an end\n\n{text}")
    return [(quotation.speaker.party, quotation.speaker.person) for quotation in found.quotations]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Zambia will not lift the levy, Mines Minister Ana Ruiz said. “It stays,” Ruiz said.", "Zambia"),
        (
            "The agriculture ministry was shut. Agriculture minister Ana Ruiz told farmers to “wait a week”.",
            "agriculture ministry",
        ),
        ("“Nobody buys for want of a turbine,” says Ana Ruiz (Southern Gust's project manager).", "Southern Gust"),
        ("The Philippines will not yield, Transport Secretary Ana Ruiz said. “It stays,” Ruiz said.", "Philippines"),
        ("The data authority opened an inquiry. Its head, Ana Ruiz, said it was “nine days late”.", "data authority"),
        (
            "The Dairy Board was late. “It took us years,” was the reply of Ana Ruiz, head of the Milk Trust.",
            "Milk Trust",
        ),
        ("The chair of Fenwold town council accused nobody. “It is late,” she said.", "Fenwold town council"),
        (
            "The chair of Fenwold town council accused the press of lying. Councillor Ana Ruiz said it was “a pilot”.",
            "Fenwold town council",
        ),
    ],
    ids=[
        "what a state will do",
        "the ministry of its field",
        "in brackets",
        "a secretary",
        "a body that acts",
        "a reply",
        "a small noun",
        "an office, then its holder",
    ],
)
def test_an_office_is_of_the_house_that_stands_near(text: str, party: str) -> None:
    assert speakers(text)[-1][0] == party


def test_a_person_who_was_named_before_is_not_the_holder_of_an_office() -> None:
    text = (
        "Ana Ruiz came late. The head of the Dairy Board denied it. Councillor Ana Ruiz said it was “a pilot scheme”."
    )
    assert speakers(text)[-1] == ("Ana Ruiz", "Ana Ruiz")


def test_what_follows_a_clause_with_and_is_said_by_whoever_says_the_clause() -> None:
    text = "Blue Air's director Ana Ruiz said that the union had asked for software and “got one last year”."
    assert speakers(text) == [("Blue Air", "Ana Ruiz")]


def test_a_text_is_meant_by_it_where_the_sentence_before_is_about_the_text() -> None:
    text = (
        "The Dairy Board said in its decision that it was late. The buyer, Corvane Ltd, said the fine was “too high for us”. "
        "The decision goes further than a draft. Managers, it says, “knew by the second week”."
    )
    assert [party for party, _ in speakers(text)] == ["Corvane Ltd", "Dairy Board"]


def test_a_preposition_begins_no_name() -> None:
    text = "For Ruiz, though, it is late. In her letter, she argues that the road “cuts three springs”."
    assert all(party is None or not party.startswith("For") for party, _ in speakers(text))


def test_those_present_are_nobody() -> None:
    assert speakers("Several of those present spoke of “a done deal with him”.") == [(None, None)]


def test_a_month_accuses_nobody() -> None:
    found = findings_of("A headline without an end\n\nA report that December blamed an open hatch.")
    assert "December" not in {report.speaker.party for report in found.reports}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (
            "Almbauern wehren sich\n\nDie Almbauern der Weidegenossenschaft sind dagegen. Hilfe kommt von Landesrat Martin "
            "Kofler: „Ohne Bahn stirbt das Tal im Winter“, sagte der Politiker.",
            "Martin Kofler",
        ),
        (
            "Le maire accuse\n\nLa préfecture, de son côté, assure ne pas avoir eu le choix dans cette affaire. « Rien ne sera "
            "rouvert avant mars », a précisé le secrétaire général, Hugues Delattre.",
            "préfecture",
        ),
        (
            "Los taxistas cortan el acceso\n\nLa protesta es contra la plataforma Vaya. Desde Vaya rechazan las acusaciones de "
            "los taxistas. «Nuestros conductores pagan», señaló la directora general de la empresa, Carla Munt.",
            "plataforma Vaya",
        ),
    ],
    ids=["German", "French", "Spanish"],
)
def test_an_office_abroad_is_of_the_house_that_stands_near(text: str, party: str) -> None:
    assert [quotation.speaker.party for quotation in findings_of(text).quotations] == [party]


def test_so_ends_a_german_sentence_with_who_says_it() -> None:
    text = (
        "Streit um die Klinik\n\n„Ich kann nicht mehr“, sagte Klinikchef Jürgen Wessel. Die Klinik dürfe nicht „zum Sparschwein "
        "des Landes“ werden, so Oberbürgermeister Tarek Yilmaz (SPD)."
    )
    assert [quotation.speaker.party for quotation in findings_of(text).quotations][-1] == "SPD"


def test_years_in_brackets_are_no_party() -> None:
    assert speakers("Ana Ruiz (St Brannock's 1961-66) warned of “a well-meant vandalism”.") == [
        ("Ana Ruiz", "Ana Ruiz")
    ]
