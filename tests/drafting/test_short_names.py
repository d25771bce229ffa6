"""A party that articles call by a longer and a shorter name is one party, and a place is not the body that it names."""

import pytest

from tests.drafting.drafts import sound

FRENCH = "Le port en colère\n\nCe n’est pas la fin du conflit, et les gens du port le savent dans la ville. "


def party_names(text: str) -> list[str]:
    """Return the names of the parties of a draft."""
    return [party.name for party in sound(text).parties]


def test_the_short_name_of_a_company_is_the_company() -> None:
    text = (
        "A headline\n\nOrbita Launch said it was “a clean start for all”. “We are listening to you,” it said.\n\n"
        "Orbita called the claim “a fairy tale for all”."
    )
    assert party_names(text) == ["Orbita Launch"]


def test_the_name_behind_a_noun_is_that_organisation() -> None:
    text = f"{FRENCH}La société Ventalis dément les faits. Ventalis réclame une enquête. Ventalis le dit."
    assert party_names(text) == ["société Ventalis"]


@pytest.mark.parametrize("body", ["Alder Council", "Alder Fishers’ Union", "University of Alder"])
def test_a_place_is_no_short_name_of_a_body(body: str) -> None:
    text = (
        f"A headline\n\n{body} said it was “a clean start for all”.\n\nAlder's government denied the claim. "
        "Alder called it “a fairy tale for all”."
    )
    assert len(party_names(text)) == 2


def test_a_short_name_of_two_is_neither() -> None:
    text = (
        "A headline\n\nOrbita Launch said it was “a clean start for all”. Orbita Mining said it was “a dirty start for all”.\n\n"
        "Orbita called the claim “a fairy tale for all”."
    )
    assert sorted(party_names(text)) == ["Orbita", "Orbita Launch", "Orbita Mining"]
