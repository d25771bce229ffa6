"""Interviews without labels: questions and answers take turns, and what is noted under them nobody says."""

import pytest

from briefing.drafting.articles.transcripts import FIRST_PERSON
from tests.drafting.drafts import sound

_INTERVIEW = """Interview: the minister on the ferry

We met Ines Kade, Minister of Ports, in her office.

Will you close the old quay?

I will not close it this year. We have promised that to the families.

Who pays for the new one?

We pay a third of it, and the towns pay the rest.

{note}
"""


def _quotes(note: str) -> list[str]:
    return [piece.quote or "" for claim in sound(_INTERVIEW.format(note=note)).claims for piece in claim.evidence]


@pytest.mark.parametrize(
    "note",
    [
        "This interview has been edited and condensed, and I left out the small talk.",
        "The conversation was recorded in May.",
        "[We asked the towns as well.]",
        "Interview: Jan Ott",
        "Interview: Jan Ott\n\nThis interview has been edited and condensed, and I left out the small talk.",
        "[We asked the towns as well.]\n\nThe conversation was recorded in May, and we translated it.",
    ],
)
def test_a_note_under_an_interview_is_not_put_into_anybodys_mouth(note: str) -> None:
    quotes = _quotes(note)
    assert any("not close it this year" in quote for quote in quotes)
    assert not any(
        words in quote for quote in quotes for words in ("small talk", "recorded", "asked the towns", "Jan Ott")
    )


@pytest.mark.parametrize(
    ("words", "speaks"),
    [
        ("Cerramos el puerto.", True),
        ("No lo hemos decidido.", True),
        ("Vamos a cerrar.", True),
        ("Estábamos en el muelle.", True),
        ("Si pudiéramos, lo haríamos.", True),
        ("Los últimos tramos son los próximos.", False),
        ("Los préstamos y los títulos legítimos de los trabajadores marítimos suben.", False),
        ("Cuesta dos euros por cada cien gramos, en los casos extremos.", False),
    ],
)
def test_who_says_we_in_spanish_is_told_from_an_adjective(words: str, speaks: bool) -> None:
    assert bool(FIRST_PERSON.search(words)) == speaks


@pytest.mark.parametrize(
    "head",
    [
        "Presented by {name} on Monday",
        "Transcript. Hosted by {name} for the evening news",
        "A talk moderated by {name} | moderated by {name} in the harbour",
    ],
)
@pytest.mark.parametrize("name", ["Lukas Ferner", "Lukas van der Ferner"])
def test_who_presents_is_no_party_whatever_stands_behind_the_name(head: str, name: str) -> None:
    turns = (
        f"{name}: Good evening, and welcome to the programme. The dues rise by a fifth this year.\n\n"
        "Ana Ruiz: We have no other choice this year. The quay is falling into the sea.\n\n"
        f"{name}: The fishers are not glad of it.\n\n"
        "Ana Ruiz: Everybody who lands fish here pays a part of it."
    )
    text = f"The harbour and its dues\n\n{head.format(name=name)}\n\n{turns}"
    assert [party.name for party in sound(text).parties] == ["Ana Ruiz"]
