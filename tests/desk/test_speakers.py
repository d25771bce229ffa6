"""Who is who: the speakers of a brief, under however many descriptions they stand there."""

from pathlib import Path

import pytest

from briefing.desk.speakers import person_of, speakers
from tests.desk.desks import desk_with, drafted
from tests.desk.small_brief import SMALL


def test_a_speaker_is_known_by_its_name_whatever_stands_beside_it(tmp_path: Path) -> None:
    lund, ruiz, port = desk_with(tmp_path, SMALL).speakers
    assert (lund.name, lund.spellings, lund.party) == (
        "Marta Lund",
        ("Marta Lund, the union’s secretary", "Lund"),
        "union",
    )
    assert (lund.claims, [place.paragraph for place in lund.places]) == (("plume", "wait"), [5])
    assert (ruiz.name, ruiz.party, ruiz.claims, ruiz.spellings) == ("Ana Ruiz", "ruiz", ("clean",), ())
    assert (port.name, port.parties, port.claims) == ("Port Authority of Alder", ("port",), ())


def test_a_party_that_speaks_through_somebody_is_not_silent(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, drafted())
    names = [speaker.name for speaker in desk.speakers]
    assert names == ["Ana Ruiz", "Port Authority of Alder", "Marta Lund"]


def test_a_speaker_for_two_parties_has_no_one_party(tmp_path: Path) -> None:
    text = SMALL.replace("    issue: date\n    made_by: union", "    issue: date\n    made_by: port")
    lund = next(speaker for speaker in desk_with(tmp_path, text).speakers if speaker.name == "Marta Lund")
    assert (lund.parties, lund.party) == (("union", "port"), None)


def test_what_is_reported_has_no_party(tmp_path: Path) -> None:
    text = SMALL.replace("    issue: date\n    made_by: union", "    issue: date\n    made_by: reporting")
    text = text.replace("    speaker: Lund\n", "")
    assert "wait" not in [claim for speaker in speakers(desk_with(tmp_path, text).brief) for claim in speaker.claims]


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("its harbour master, Ana Ruiz", "Ana Ruiz"),
        ("Marta Lund, the union’s secretary", "Marta Lund"),
        ("the secretary (Marta Lund)", "Marta Lund"),
        ("Foreign Ministry spokesman Esmail Baghaei", "Foreign Ministry spokesman Esmail Baghaei"),
        ("a spokesperson", "a spokesperson"),
        (", ", ", "),
    ],
)
def test_the_name_in_a_description_is_found(speaker: str, name: str) -> None:
    assert person_of(speaker) == name
