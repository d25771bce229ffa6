"""Classes of words, as lists say: words of asking, which carry nothing, light ones, everyday English, words of speech."""

from functools import lru_cache
from pathlib import Path

from briefing.library.lookup.words.stems import stem


def carries(word: str) -> bool:
    """Say whether a word carries some of a question's meaning."""
    is_a_letter = len(word) == 1 and word.isalpha() and word < "\u0600"
    return not is_a_letter and word not in _words_of_asking()


def is_light(word: str) -> bool:
    """Say whether a word carries little: what people do with words, and nouns that stand for anything."""
    return word in _light_words()


def is_common(word: str) -> bool:
    """Say whether a word, in any of its forms, is one of everyday English that names no subject: blunt, host, story."""
    return stem(word) in _common_stems()


def is_of_speech(word: str) -> bool:
    """Say whether a word makes a question one about what somebody says: deny, demand, reply."""
    return word in _words_of_speech()


@lru_cache(maxsize=1)
def _common_stems() -> frozenset[str]:
    return frozenset(map(stem, _listed("common_words.txt")))


@lru_cache(maxsize=1)
def _words_of_asking() -> frozenset[str]:
    return _listed("words_of_asking.txt")


@lru_cache(maxsize=1)
def _light_words() -> frozenset[str]:
    return _listed("light_words.txt")


@lru_cache(maxsize=1)
def _words_of_speech() -> frozenset[str]:
    return _listed("words_of_speech.txt")


def _listed(file_name: str) -> frozenset[str]:
    return frozenset(Path(__file__).with_name(file_name).read_text(encoding="utf-8").split())
