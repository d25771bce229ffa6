"""A sentence that was read before is shortened to its beginning: never so that it says something else than the whole."""

import pytest

from briefing.output.deck.beginnings import beginnings
from briefing.output.layout.blocks import Line


def shorter(sentence: str) -> list[str]:
    line: Line = [("NATO alleges", "strong"), (": ", "strong"), (sentence, "text")]
    return ["".join(text for text, _ in beginning) for beginning in beginnings(line)]


def test_a_sentence_gets_shorter_word_by_word_and_the_maker_stays() -> None:
    assert shorter("The harbour sold old cranes, pumps and boats to a yard.") == [
        "NATO alleges: The harbour sold old cranes, pumps and boats…",
        "NATO alleges: The harbour sold old cranes, pumps…",
        "NATO alleges: The harbour sold old cranes…",
        "NATO alleges: The harbour sold old…",
        "NATO alleges: The harbour sold…",
        "NATO alleges: …",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbour cannot sell its cranes to the yard this year.",
        "The harbour would sell its cranes if the yard asked.",
        "The harbour sells cranes only to yards of the state.",
        "The report that the harbour sold its cranes is false.",
        "The harbour sold its cranes, but bought them back.",
        "Der Hafen verkauft seine Kräne nicht an die Werft.",
        "Der Hafen verkauft seine Kräne, sofern die Werft zahlt.",
        "Le port vend ses grues, sauf au chantier de la ville.",
        "El puerto vende sus grúas, pero sin los motores viejos.",
        "Порт не продаёт свои краны верфи этого города.",
        "港口不向船厂出售起重机。",
    ],
)
def test_a_sentence_whose_end_turns_it_is_not_shortened(sentence: str) -> None:
    assert shorter(sentence) == ["NATO alleges: …"]
