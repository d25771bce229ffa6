"""What a refused value is answered with: the value that was meant, wherever one can be told."""

import pytest

from briefing.brief.dates import from_words
from briefing.brief.text import unknown_level
from briefing.brief.vocabulary import Marking
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
        ("2026-05-12T10:00:00Z", "2026-05-12"), ("2026-05-12 10:00", "2026-05-12"),
        ("3/4/2025", None), ("31 Feb 2025", None), ("12 Mai 2026", None), ("soon", None), ("m 2025", None),
    ],
)  # fmt: skip
def test_a_date_in_words_is_answered_with_the_date_as_a_brief_has_it(written: str, date: str | None) -> None:
    assert from_words(written) == date


def test_a_date_in_words_is_answered_in_the_message() -> None:
    assert any(
        'write it as "2025-03-14"' in message for message in messages("as_of: 2025-03-14", "as_of: 14 March 2025")
    )


@pytest.mark.parametrize(
    "written", ["2024–07–11", "‘2024-07-11’", "٢٠٢٤-٠٧-١١", "２０２４-07-11", "2024‑07‑11", "20240711", "2024．07．11"]
)
def test_a_date_in_other_signs_is_answered_in_those_of_a_brief(written: str) -> None:
    problems = messages("as_of: 2025-03-14", f"as_of: {written}")
    assert any('write it as "2024-07-11"' in message for message in problems)


def test_a_letter_that_only_looks_like_the_one_that_is_meant_is_named() -> None:
    problems = messages("    reliability: B ", "    reliability: \u0412 ")
    assert any(
        "write one of A, B, C, D, E, F (character 1 is U+0412, cyrillic capital letter ve)" in message
        for message in problems
    )


@pytest.mark.parametrize("written", ["TLP:ORANGE", "TLP:EX:CHR", "TLP:NONE"])
def test_no_level_is_guessed_from_the_letters_of_tlp(written: str) -> None:
    problems = messages("marking: TLP:CLEAR", f"marking: {written}")
    assert problems and not any("did you mean" in message for message in problems)
    assert "did you mean" not in unknown_level(written, Marking)


def test_a_level_with_a_slip_is_answered_with_the_nearest() -> None:
    assert any(
        'did you mean "TLP:AMBER"?' in message for message in messages("marking: TLP:CLEAR", "marking: TLP:AMBRE")
    )
    assert 'did you mean "TLP:AMBER"?' in unknown_level("TLP:AMBRE", Marking)


def test_a_partys_name_is_answered_with_its_id() -> None:
    problems = messages("made_by: port", "made_by: Port Authority of Alder")
    assert any(message.endswith('write it as "port"') for message in problems)
    problems = messages("made_by: port", "made_by: Harbour Master")
    assert any(message.endswith('write it as "port"') for message in problems)


def test_a_name_that_is_no_id_is_answered_with_the_nearest() -> None:
    assert any('write it as "no-harm-done"' in message for message in messages("id: no-harm", "id: No harm, done"))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("www.example.org/x", "https://www.example.org/x"),
        ("example.org/x?y=1", "https://example.org/x?y=1"),
        ("example.org:8080/x", "https://example.org:8080/x"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://ru.example.org/wiki/Порт", "https://ru.example.org/wiki/%D0%9F%D0%BE%D1%80%D1%82"),
        ("https://example.org/M%C3%BCll/ä", "https://example.org/M%C3%BCll/%C3%A4"),
        ("http://münchen.example/#ß", "http://xn--mnchen-3ya.example/#%C3%9F"),
    ],
)
def test_an_address_as_a_browser_shows_it_is_answered_with_the_one_that_a_brief_has(written: str, meant: str) -> None:
    problems = messages("    reliability: B ", f'    url: "{written}"\n    reliability: B ')
    assert any(f'write it as "{meant}"' in message for message in problems)


@pytest.mark.parametrize(
    "written",
    ["ftp://example.org/x", "the Herald", "mailto:a@b.org", "https://", "x", "1.5", "…", "herald.1", "a..b c"],
)
def test_what_is_no_address_is_answered_with_an_example(written: str) -> None:
    problems = messages("    reliability: B ", f'    url: "{written}"\n    reliability: B ')
    assert any("write for example https://" in message for message in problems)
