"""What a refused value is answered with: the value that was meant, wherever one can be told."""

import pytest

from briefing.brief.dates import from_words
from briefing.library.reading.reader import read
from tests.brief.alder import TEXT


def messages(old: str, new: str) -> list[str]:
    assert old in TEXT
    return [problem.message for problem in read(TEXT.replace(old, new, 1), "alder.yaml").problems]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("TLP:WHITE", "TLP:CLEAR"), ("white", "TLP:CLEAR"), ("green", "TLP:GREEN"), ("TLP: RED", "TLP:RED"),
        ("amber strict", "TLP:AMBER+STRICT"),
    ],
)  # fmt: skip
def test_a_marking_is_answered_with_its_name_in_tlp_2(written: str, meant: str) -> None:
    assert any(
        f'write it as "{meant}"' in message for message in messages("marking: TLP:CLEAR", f'marking: "{written}"')
    )


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("12 May 2026", "2026-05-12"), ("May 12, 2026", "2026-05-12"), ("12th May 2026", "2026-05-12"), ("May 2026", "2026-05"),
        ("2026/5/12", "2026-05-12"), ("2026-5-12", "2026-05-12"), ("12.05.2026", "2026-05-12"), ("Sept. 3, 2025", "2025-09-03"),
        ("3/4/2025", None), ("31 Feb 2025", None), ("12 Mai 2026", None), ("soon", None), ("m 2025", None),
    ],
)  # fmt: skip
def test_a_date_in_words_is_answered_with_the_date_as_a_brief_has_it(written: str, date: str | None) -> None:
    assert from_words(written) == date


def test_a_date_in_words_is_answered_in_the_message() -> None:
    assert any(
        'write it as "2025-03-14"' in message for message in messages("as_of: 2025-03-14", "as_of: 14 March 2025")
    )


def test_a_partys_name_is_answered_with_its_id() -> None:
    problems = messages("made_by: port", "made_by: Port Authority of Alder")
    assert any(message.endswith('write it as "port"') for message in problems)
    problems = messages("made_by: port", "made_by: Harbour Master")
    assert any(message.endswith('write it as "port"') for message in problems)


def test_a_name_that_is_no_id_is_answered_with_the_nearest() -> None:
    assert any('write it as "no-harm-done"' in message for message in messages("id: no-harm", "id: No harm, done"))
