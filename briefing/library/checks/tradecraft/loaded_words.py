"""Words that judge: the package's list, with the person's own words added and the allowed ones taken out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from briefing.brief.text import one_line

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


class LoadedWords:
    """What to say instead of each loaded word, in any of its forms."""

    def __init__(self, instead: Mapping[str, str], harmless: Sequence[str]) -> None:
        """Prepare the list: `harmless` are phrases that hold a loaded word and do not judge."""
        self._harmless = re.compile(
            "|".join(rf"\b{re.escape(phrase)}" for phrase in harmless) or r"(?!)", re.IGNORECASE
        )
        self._by_first: dict[str, list[tuple[list[str], str]]] = {}
        for phrase, advice in instead.items():
            first, *rest = _WORD.findall(phrase.casefold()) or [phrase.casefold()]
            for form in _forms(first):
                self._by_first.setdefault(form, []).append((rest, advice))

    def might_stand_in(self, text: str) -> bool:
        """Say quickly whether a text may have a loaded word: only then is `occurrences` worth its time."""
        return not self._by_first.keys().isdisjoint(_WORD.findall(text.casefold()))

    def occurrences(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield each loaded word of a text as it stands there, with what to say instead."""
        words = _WORD.findall(self._harmless.sub(" ", text))
        folded = [word.casefold() for word in words]
        for number, word in enumerate(folded):
            for rest, instead in self._by_first.get(word, ()):
                end = number + 1 + len(rest)
                if folded[number + 1 : end] == rest:
                    yield " ".join(words[number:end]), instead


def loaded_words(own: Sequence[str] = (), allowed: Sequence[str] = ()) -> LoadedWords:
    """Return the package's list with a person's own words added, and without those that the person allows."""
    import yaml

    text = Path(__file__).with_name("loaded_words.yaml").read_text(encoding="utf-8")
    word_list = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    instead = {**word_list["words"], **{one_line(word): "plainer words" for word in own}}
    allowed_words = {word.casefold() for word in allowed}
    return LoadedWords(
        {word: advice for word, advice in instead.items() if word not in allowed_words}, word_list["harmless"]
    )


def _forms(word: str) -> Iterator[str]:
    """Yield a word with the endings that it may have: slam, slams, slammed, slamming; brutal, brutally."""
    yield word
    stem = word.removesuffix("e")
    if word.endswith("y"):
        yield from (word[:-1] + ending for ending in ("ies", "ied", "ily"))
    if word.endswith("ic"):
        yield word + "ally"
    doubled = word + word[-1] if re.search(r"[^aeiou][aeiou][bgmnpt]$", word) else stem
    yield from (word + "s", word + "es", word + "ly", doubled + "ed", doubled + "ing")
