"""The publisher is the paper that the lines above an article name, or nobody: never a reporter, never the headline."""

import pytest

from tests.drafting.drafts import article

_BODY = "The quay will be closed for a week, the harbour board said on Monday. It gave no reason for that."


@pytest.mark.parametrize(
    ("lines", "publisher"),
    [
        (["By Ana Ruiz, Coast Gazette", "3 May 2025"], "Coast Gazette"),
        (["By Ana Ruiz, transport reporter, Coast Gazette", "3 May 2025"], "Coast Gazette"),
        (["By Ana Ruiz for the Coast Gazette", "3 May 2025"], "Coast Gazette"),
        (["By Ana Ruiz, Coast Gazette, 3 May 2025"], "Coast Gazette"),
        (["Ana Ruiz, Coast Gazette, 3 May 2025"], "Coast Gazette"),
        (["Ana Ruiz | Coast Gazette | 3 May 2025"], "Coast Gazette"),
        (["Von Jana Wibbelt, Ostheimer Nachrichten, 3. Februar 2025"], "Ostheimer Nachrichten"),
        (["La Gazette de l’Aunois, 6 octobre 2024"], "La Gazette de l’Aunois"),
        (["By Ana Ruiz", "3 May 2025"], None),
        (["By Ana Ruiz, transport reporter", "3 May 2025"], None),
        (["Coast Radio, 3 May 2025"], "Coast Radio"),
    ],
)
def test_a_byline_gives_the_paper_and_never_the_reporter(lines: list[str], publisher: str | None) -> None:
    assert article("\n\n".join(["Quay to close for a week", *lines, _BODY])).publisher == publisher


def test_a_headline_with_its_date_is_no_publisher() -> None:
    of_a_hearing = article(f"Examination of Dr Teodora Blix, 9 May 2023\n\n{_BODY}")
    assert (of_a_hearing.title, of_a_hearing.publisher) == ("Examination of Dr Teodora Blix, 9 May 2023", None)
