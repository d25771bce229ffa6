"""Transcripts: labels in all their places, whom an office in the title means, and what somebody who asks quotes."""

import pytest

from tests.drafting.drafts import findings_of, sound

_TALK = """The yard that would not close

Published 2 February 2024

{first}
Host
Welcome back. Donal, is the yard solvent, and since when?

{second}
Donal Keyes
It is solvent today. I deny that we hid the deficit.

{third}
Rhona Baird
They had a set of accounts. We demand an audit before Friday.

{fourth}
Host
The council says it will "look again" at the loan. {press} Is that enough?
"""


def _quoted(text: str) -> dict[str, str | None]:
    return {quotation.text: quotation.speaker.party for quotation in findings_of(text).quotations}


@pytest.mark.parametrize(
    "times", [("00:04", "00:21", "00:40", "01:02"), ("[0:00:04]", "[0:00:21]", "[0:00:40]", "[0:01:02]")]
)
def test_a_time_may_stand_above_a_name(times: tuple[str, str, str, str]) -> None:
    first, second, third, fourth = times
    quoted = _quoted(_TALK.format(first=first, second=second, third=third, fourth=fourth, press=""))
    assert quoted["I deny that we hid the deficit."] == "Donal Keyes"
    assert quoted["We demand an audit before Friday."] == "Rhona Baird"


def test_who_asks_quotes_a_party_by_its_name_and_no_press() -> None:
    press = 'The local press speaks of a "second set of books".'
    quoted = _quoted(_TALK.format(first="00:04", second="00:21", third="00:40", fourth="01:02", press=press))
    assert quoted["look again"] == "council"
    assert "second set of books" not in quoted


_REMARKS = """Remarks by Prime Minister Ilse Vandoren on the Delta Agreement

Government House, 7 November 2018

PRIME MINISTER VANDOREN: This morning we decided not to sign. We asked Cassia for nine years of readings.

We call on Cassia to lift the sluices. We will not sign until then.

Our minister for water will travel to Cassia next week, and we hope for the best.

QUESTION: Did you walk out?

PRIME MINISTER VANDOREN: Nothing was signed by us at all.
"""


def test_whoever_speaks_is_not_the_state_that_is_spoken_to() -> None:
    parties = {claim.made_by for claim in sound(_REMARKS).claims}
    assert parties == {"ilse-vandoren"}


def test_an_office_between_commas_hides_no_house_behind_it() -> None:
    text = (
        "Inquiry into the Sallow Bridge\nDay 9: evidence of Mr Edwin Garrow, chief engineer, Tarn County Council\n\n"
        "Q. You inspected the bridge in March?\n\nA. I did, and I signed the sheet.\n\n"
        "Q. And the bearings?\n\nA. I never said that they had been passed.\n"
    )
    assert set(_quoted(text).values()) == {"Tarn County Council"}


def test_a_party_that_its_release_calls_by_a_noun_promises_what_it_will_do() -> None:
    text = (
        "Anglers respond to the closure\n\nPRESS RELEASE\n\nThe Lakeside Anglers' Trust rejects the closure of the lake.\n\n"
        "The trust will pay for a survey of its own.\n\nThe trust calls on Vale Water to reopen the north bank.\n"
    )
    kinds = {piece.quote: str(claim.kind) for claim in sound(text).claims for piece in claim.evidence}
    assert kinds["The trust will pay for a survey of its own."] == "commitment"


_HEARING = """Hearing on the harbour
3 May 2021

Q: Mr Cole, did you see the log?

MR COLE (Port of Orrin): I never saw it. I deny that it was hidden.

MS DREW (Pilots' Guild): We saw it in April. We demand a copy.

Q: Who is next?

JAMES ORR, Harbour Watch: We ask for that every year.
"""


def test_a_shouted_name_is_written_as_names_are_and_its_brackets_say_whose_it_is() -> None:
    said_by = {quotation.speaker.text: quotation.speaker.party for quotation in findings_of(_HEARING).quotations}
    assert said_by == {
        "Cole (Port of Orrin)": "Port of Orrin",
        "Drew (Pilots' Guild)": "Pilots' Guild",
        "James Orr, Harbour Watch": "Harbour Watch",
    }


def test_a_day_of_which_somebody_speaks_is_not_the_day_on_which_he_speaks() -> None:
    assert {quotation.date for quotation in findings_of(_HEARING).quotations} == {None}
