"""A quotation ends at no place inside a number that counts a place, nor inside a date that names two days."""

import pytest

from briefing.library.checks.quoting.folded import folded_text
from briefing.library.checks.quoting.verdict import Outcome, QuoteToFind, judge
from tests.library.quoting.papers import REST_OF_THE_PAPER


def outcome(text: str, quote: str) -> str:
    """Return what becomes of a quotation from a text: V, D or R."""
    verdict = judge(QuoteToFind(quote), folded_text(text))
    return {Outcome.VERIFIED: "V", Outcome.DOUBTFUL: "D"}.get(verdict.outcome, "R")


@pytest.mark.parametrize(
    ("text", "quote", "right"),
    [
        ("Die Nordbahn liegt auf dem 3. Platz.", "liegt auf dem 3", "R"),
        ("Die Nordbahn liegt auf dem 3. Platz.", "liegt auf dem 3. Platz", "V"),
        ("Es war ihre 25. Sitzung in diesem Jahr.", "Es war ihre 25", "R"),
        ("Am 2. und 3. Verhandlungstag fehlte er.", "Am 2. und 3", "R"),
        ("Am 2. und 3. Verhandlungstag fehlte er.", "Am 2", "R"),
        ("Im 19. Jahrhundert fuhr hier kein Zug.", "Im 19", "R"),
        ("Sie wohnt im 4. Stock links.", "wohnt im 4.", "R"),
        ("Sie wohnen in Haus 3. Züge hören sie dort.", "in Haus 3", "V"),
        ("Das waren die 12. Sie gingen heim.", "Das waren die 12", "V"),
        ("Sie zählten bis 340. Züge fuhren keine.", "zählten bis 340", "V"),
    ],
)
def test_a_german_ordinal_is_quoted_with_what_it_counts(text: str, quote: str, right: str) -> None:
    assert outcome(f"{REST_OF_THE_PAPER['de']}\n\n{text}\n", quote) == right


@pytest.mark.parametrize(
    ("text", "quote", "right"),
    [
        ("Laget kom på 3. plads i løbet.", "kom på 3", "R"),
        ("The club came 3rd that year.", "The club came 3", "R"),
        ("I am 12. Mum says so.", "I am 12", "V"),
        ("Le club est 3e au classement.", "Le club est 3", "R"),
        ("El club quedó en la 3.ª plaza.", "quedó en la 3", "R"),
        ("Vive en el 2.º piso.", "Vive en el 2", "R"),
        ("Клуб занял 3-е место.", "Клуб занял 3", "R"),
        ("他在比赛中获得第三名。", "三名", "R"),
        ("根据第二十三条，会议延期。", "二十三条", "R"),
        ("他在比赛中获得第三名。", "第三名", "V"),
        ("大会で第３位になった。", "３位になった", "R"),
    ],
)
def test_an_ordinal_in_any_language_keeps_what_makes_it_one(text: str, quote: str, right: str) -> None:
    assert outcome(text, quote) == right


@pytest.mark.parametrize(
    ("text", "quote", "right"),
    [
        ("He was suspended from 6 to 28 April.", "He was suspended from 6", "R"),
        ("He was suspended from 6 to 28 April.", "He was suspended from 6 to 28", "R"),
        ("He was suspended from 6 to 28 April.", "He was suspended from 6 to 28 April", "V"),
        ("They met on the 6th and 7th of May.", "They met on the 6th", "R"),
        ("Der Zug fuhr vom 6. bis 28. April nicht.", "Der Zug fuhr vom 6", "R"),
        ("Le port ferme du 6 au 28 avril.", "Le port ferme du 6", "R"),
        ("El puerto cierra del 6 al 28 de abril.", "El puerto cierra del 6", "R"),
        ("Порт закрыт с 6 по 28 апреля.", "Порт закрыт с 6", "R"),
        ("They saw 6 and 12 May stay away.", "They saw 6 and 12 May", "V"),
        ("They sank 6 and may sink more.", "They sank 6", "V"),
    ],
)
def test_two_days_of_one_month_are_quoted_with_it(text: str, quote: str, right: str) -> None:
    assert outcome(text, quote) == right
