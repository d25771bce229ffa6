"""The letters of the options at the desk: one for each, and those that it has elsewhere where they are free."""

from briefing.app.screens.desk.choices import kind_choice, marking_choice, reliability_choice, stance_choice
from briefing.app.screens.desk.dialogue import with_letters
from briefing.output.layout.blocks import Span


def test_of_two_options_with_one_letter_the_second_gets_another() -> None:
    options: list[tuple[str, list[Span]]] = [(name, [(name, "text")]) for name in ("affirms", "ambivalent", "opposes")]
    letters = {"affirms": "a", "ambivalent": "a", "opposes": "o"}
    assert [option.letter for option in with_letters(options, letters)] == ["a", "m", "o"]


def test_the_terms_of_the_field_have_letters_of_their_own() -> None:
    for choice in (
        kind_choice("port"),
        stance_choice("Port", "It is so."),
        reliability_choice(at="A"),
        marking_choice(at=""),
    ):
        letters = [option.letter for option in choice.options]
        assert all(letters) and len(set(letters)) == len(letters)
