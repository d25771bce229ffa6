"""A pattern that ignores case finds in any letters what Python's own finds, however it passes over texts that have nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.library.checks.quoting import context, idioms
from briefing.library.checks.quoting.lexicon.any_case import AnyCase
from briefing.library.checks.quoting.lexicon.languages import ENGLISH, FRENCH, GERMAN, RUSSIAN, SPANISH, whole_words

LANGUAGES = (ENGLISH, GERMAN, FRENCH, SPANISH, RUSSIAN)
PATTERNS = [
    *(pattern for words in LANGUAGES for pattern in context._patterns_of(words)),
    *(pattern for words in LANGUAGES for pattern in idioms._patterns_of(words.name) or ()),
    *(whole_words(words.negations) for words in LANGUAGES),
]
TURNING = (
    "we not NEVER Not denied that THAT may May if If joked refused to REFUSED according to rumours , ( nicht NICHT dass wenn"
    " ne PAS jamais si Si que no NUNCA jamás не НЕ если Если was is wäs ÉTÉ ſaid İs nıcht could has been thought on the verge of"
)


@given(st.lists(st.sampled_from(TURNING.split(" ")), max_size=14))
def test_what_is_found_in_any_case_is_what_python_finds(words: list[str]) -> None:
    text = " ".join(words)
    for pattern in PATTERNS:
        plain = pattern._pattern
        for mine, other in (
            (pattern.search(text), plain.search(text)),
            (pattern.match(text), plain.match(text)),
            (pattern.fullmatch(text), plain.fullmatch(text)),
        ):
            assert (mine and (mine.span(), mine.groups())) == (other and (other.span(), other.groups())), plain.pattern
        assert [found.span() for found in pattern.finditer(text)] == [found.span() for found in plain.finditer(text)]
        assert pattern.sub("…", text) == plain.sub("…", text)


@pytest.mark.parametrize("text", ["STRASSE", "straſſe", "Straße", "İS", "ıs", "КАК", "K"])
@pytest.mark.parametrize("pattern", ["stra(?:ss|ß)e", "[a-z]s", "i", "(?-i:K)|как", r"\W|k", "(?![A-Z])."])
def test_letters_that_count_for_others_are_no_exception(text: str, pattern: str) -> None:
    plain = re.compile(pattern, re.IGNORECASE).search(text)
    found = AnyCase(pattern).search(text)
    assert (found and found.span()) == (plain and plain.span())
