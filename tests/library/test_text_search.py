"""Words are looked for in a text as a person types them."""

import pytest

from briefing.library.lookup.text_search import last_match, matches_in, next_match

PARAGRAPHS = [
    "Über die “Größe” des Hafens – nothing",
    "hafens GRÖSSE größe",
    f"{'x' * 5000} the hafens’ end {'y' * 10}",
]


def walked(words: str, *, backwards: bool = False, times: int = 4) -> list[tuple[int, str]]:
    """Return the places that some words are found at, one after the other from the top."""
    places, at = [], (1, -1)
    for _ in range(times):
        match = last_match(PARAGRAPHS, words, before=at) if backwards else next_match(PARAGRAPHS, words, after=at)
        if match is None:
            break
        places.append((match.paragraph, PARAGRAPHS[match.paragraph - 1][match.begin : match.end]))
        at = match.paragraph, match.begin
    return places


def test_case_and_accents_do_not_matter_and_the_search_goes_round() -> None:
    assert walked("größe") == [(1, "Größe"), (2, "GRÖSSE"), (2, "größe"), (1, "Größe")]
    assert walked("GROSSE", backwards=True) == [(2, "größe"), (2, "GRÖSSE"), (1, "Größe"), (2, "größe")]


@pytest.mark.parametrize(
    ("words", "match"),
    [
        ('"grosse"', (1, "“Größe”")),
        ("hafens - not", (1, "Hafens – not")),
        ("the  hafens' END", (3, "the hafens’ end")),
    ],
)
def test_the_shape_of_signs_and_white_space_do_not_matter(words: str, match: tuple[int, str]) -> None:
    assert walked(words, times=1) == [match]


@pytest.mark.parametrize("words", ["zz", "", "  ", "größe hafens"])
def test_what_is_not_there_is_not_found(words: str) -> None:
    assert walked(words) == walked(words, backwards=True) == []


def test_no_place_is_told_twice_where_windows_of_a_long_text_meet() -> None:
    for text in ("ab é " * 4000, "ab " * 4000):
        assert [text[begin:end] for begin, end in matches_in(text, "ab")] == ["ab"] * 4000
    across = f"{'.' * 4090}the outer harbour{'.' * 100}"
    assert [across[begin:end] for begin, end in matches_in(across, "the outer harbour")] == ["the outer harbour"]


def test_an_empty_text_holds_nothing() -> None:
    assert next_match([], "x", after=(1, -1)) is None
    assert last_match([], "x", before=(1, 0)) is None
