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
