"""Words that mean much the same in the trade: one may stand for another that no brief has."""

from functools import lru_cache
from pathlib import Path

from briefing.library.index import tokens


def synonyms_of(word: str) -> tuple[str, ...]:
    """Return the words of every group that a word or a phrase is in, without itself, in the order of the file."""
    return _groups().get(word, ())


def is_phrase(words: str) -> bool:
    """Say whether two words are a phrase of the thesaurus: `fake news` is one."""
    return " " in words and words in _groups()


@lru_cache(maxsize=1)
def _groups() -> dict[str, tuple[str, ...]]:
    import yaml

    text = Path(__file__).with_name("thesaurus.yaml").read_text(encoding="utf-8")
    others_by_name: dict[str, dict[str, None]] = {}
    for group in yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        names = [" ".join(tokens.words(str(word))) for word in group]
        for name in names:
            others = (other for other in names if other != name and " " not in other)
            others_by_name.setdefault(name, {}).update(dict.fromkeys(others))
    return {name: tuple(others) for name, others in others_by_name.items()}
