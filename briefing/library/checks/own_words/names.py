"""The names in a sentence, and whether a text has them: under the same name, another name of the party, or another form of it.

A name is known by its capital letter inside a sentence; at a sentence's beginning, by what else the brief and its texts say of
the word. German writes all nouns so: there names are known by what stands before them, and by lists of states. Scripts without
capitals have none but those of the parties.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from briefing.brief.text import fold, nearest
from briefing.library.checks.own_words.name_words import (
    AFTER_TITLE,
    DETERMINERS,
    PARTICLES,
    TITLES,
    VERBS,
    WORD,
    bare,
    common_words,
    flat,
    is_form_of,
    is_in_capitals,
    phrase_state,
    spellings,
    state_of,
    state_phrases,
)
from briefing.library.checks.own_words.text_runs import text_runs

_SENTENCE_START = re.compile(r"(?:^|[.!?:;…]['\")\]]*\s+|[\"(\[]|—\s?|- )['\"]?$")


_REACH = 160
"""Within so many characters before a short form stand the words that it is short for."""

_ORDINARY_ENDING = re.compile(
    r"(?:ing|tion|tions|ment|ments|ness|ity|ities|ly|ism|ance|ence|ship|ful|ous|ive|able|ible|ée|és|eur|ción|dad)$"
)
_CAPITAL_RUN = re.compile(
    r"(?<!\w)[A-ZÀ-Þ]\w++(?:[\s-](?:(?:of|the|and|for|de|des|du|la|le|y|et|und|der)\s)*[A-ZÀ-Þ]\w+)+"
)
_LETTERS = re.compile(r"[^\W\d_]+")


class Name(NamedTuple):
    """A name in a sentence: the words of it, where it stands, and whether it only begins the sentence."""

    text: str
    start: int
    words: tuple[str, ...]
    begins_sentence: bool = False


class TextNames:
    """What a text has to bear names out, each prepared when it is first asked for; its quotation marks are straight."""

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._language = language

    @cached_property
    def _different(self) -> frozenset[str]:
        """Its different words."""
        return frozenset(WORD.findall(text_runs(self._text).different.replace("-", " ")))

    @cached_property
    def _with_capital(self) -> frozenset[str]:
        return frozenset(token for token in self._different if token[0].isupper())

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, folded."""
        return frozenset(form for token in self._different for form in {fold(token), fold(bare(token))})

    @cached_property
    def capitals(self) -> Mapping[str, tuple[str, ...]]:
        """Its words with a capital, folded, by their first letters."""
        forms_by_letter: dict[str, list[str]] = {}
        for token in self._with_capital:
            for form in {fold(token), fold(bare(token))}:
                forms_by_letter.setdefault(form[:1], []).append(form)
        return {letter: tuple(forms) for letter, forms in forms_by_letter.items()}

    @cached_property
    def lower(self) -> frozenset[str]:
        """Its words without a capital, folded."""
        return frozenset(fold(token) for token in self._different - self._with_capital)

    @cached_property
    def states(self) -> frozenset[str]:
        """The states that it names."""
        named = {state for token in self._with_capital if (state := state_of(token))}
        if self._language != "English":  # which alone gives such adjectives a capital
            named |= {state for word in self.lower if len(word) > 4 and (state := state_of(word))}
        phrases = (
            (phrase, state) for phrase, state in state_phrases().items() if self.words.issuperset(phrase.split())
        )
        return frozenset(named | {state for phrase, state in phrases if f" {phrase} " in self.folded})

    @cached_property
    def folded(self) -> str:
        """Itself, folded, its words between single spaces."""
        return f" {fold(' '.join(map(bare, WORD.findall(self._text.replace('-', ' ')))))} "

    @cached_property
    def initials(self) -> frozenset[str]:
        """The first letters of its names of several words, and of parts of them."""
        return frozenset(
            "".join(parts[first:last])
            for run in {*_CAPITAL_RUN.findall(self._text)}
            for parts in [[word[0].lower() for word in _LETTERS.findall(run) if word[0].isupper()][:12]]
            for first in range(len(parts))
            for last in range(first + 2, len(parts) + 1)
        )

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """Its words in capitals, folded, without stops."""
        return frozenset(
            fold(bare(token)).replace(".", "") for token in self._with_capital if is_in_capitals(bare(token))
        )


@lru_cache(maxsize=256)
def names_of_title(title: str, language: str) -> TextNames:
    """Return what a source's title or publisher bears out; several briefs cite the same."""
    return TextNames(title, language)


class Speller:
    """Knows the names of one brief: those of its parties, and which words of its language are no names."""

    def __init__(self, parties: Mapping[str, Sequence[str]], language: str, own_text: str) -> None:
        """Prepare for one brief: `parties` has every name of each party by id, `own_text` all sentences of the brief."""
        self._language = language
        self._is_german = language == "German"
        self._aliases = {
            f" {flat(name)} ": party
            for party, names in parties.items()
            for name in names
            if flat(name) and not _is_of_its_own(name, names)
        }
        self._names_by_party = {party: [f" {flat(name)} " for name in names] for party, names in parties.items()}
        called = (name for names in parties.values() for name in names if name[:1].isupper())  # not "the operator"
        self._party_words = frozenset(word for name in called for word in flat(name).split() if word not in PARTICLES)
        self._own_lower = frozenset(fold(token) for token in {*WORD.findall(own_text)} if not token[0].isupper())

    def names(
        self,
        sentence: str,
        texts: Sequence[TextNames],
        *,
        no_names: Sequence[range] = (),
        starts_with_verb: bool = False,
    ) -> list[Name]:
        """Return the names of a sentence. `texts` is what it cites: a word that has a small letter there is no name.

        `no_names` are the parts of the sentence that are something else: numbers and dates.
        """
        tokens = [
            match
            for match in WORD.finditer(sentence)
            if match[0][0].isalpha()
            and match[0] != match[0].lower()
            and not any(match.start() in other for other in no_names)
        ]
        names: list[Name] = []
        previous_end = -1
        for match in tokens:
            word = bare(match[0])
            if is_in_capitals(word) and _explains_itself(
                word, sentence[max(0, match.start() - _REACH) : match.start()]
            ):
                continue
            begins = bool(_SENTENCE_START.search(sentence[max(0, match.start() - 6) : match.start()]))
            if begins and not self._is_name_at_start(word, match, sentence, texts, starts_with_verb=starts_with_verb):
                continue
            if not begins and self._is_german and not self._is_german_name(word, match, sentence, texts):
                continue
            gap = sentence[previous_end : match.start()] if previous_end >= 0 else "."
            if (
                names
                and re.fullmatch(r"[ -]|(?: (?:of|the|for|de|du|des|von|van|der|al))+ ", gap)
                and not names[-1].text.endswith("'s")
            ):
                last = names[-1]
                names[-1] = last._replace(text=sentence[last.start : match.end()], words=(*last.words, word))
            else:
                names.append(Name(match[0], match.start(), (word,), begins))
            previous_end = match.end()
        return names

    def missing(self, name: Name, texts: Sequence[TextNames], allowed: Iterable[str] = ()) -> str:
        """Return the first word of a name that some texts do not bear out; empty where they bear all of them out.

        `allowed` are words that need not stand there: those of whoever makes the claim.
        """
        words = f" {flat(name.text)} "
        covered: set[str] = {*allowed}
        aliases = [alias for alias in self._aliases if alias in words]
        for party in {self._aliases[alias] for alias in aliases}:
            if any(other in text.folded for other in self._names_by_party[party] for text in texts):
                covered.update(word for alias in aliases if self._aliases[alias] == party for word in alias.split())
        initials = "".join(word[0].lower() for word in _LETTERS.findall(name.text) if word[0].isupper())
        is_spelled_out = len(initials) >= 2 and any(initials in text.acronyms for text in texts)
        state = phrase_state(words)
        if state and any(state in text.states for text in texts):
            covered.update(
                word
                for phrase, of in state_phrases().items()
                if of == state and phrase in words
                for word in phrase.split()
            )
        for word in name.words:
            folded = fold(word)
            if folded in covered or (folded in TITLES and not (state and folded in words)):
                continue
            is_borne_out = any(self._has(word, folded, text) for text in texts)
            if not is_borne_out and not (is_spelled_out and not nearest_name(word, texts)):
                return name.text if state else word
        return ""

    def is_state(self, words: str) -> bool:
        """Say whether words name a state, which has a name in every language."""
        return bool(state_of(words) or phrase_state(f" {flat(words)} "))

    def _has(self, word: str, folded: str, text: TextNames) -> bool:
        if folded in text.words or any(variant in text.words for variant in spellings(folded)):
            return True
        state = state_of(word)
        if state:
            return state in text.states
        if is_in_capitals(word) and folded.replace(".", "") in text.initials:
            return True
        candidates = text.capitals.get(folded[:1], ())
        if any(is_form_of(folded, other) for other in candidates):
            return True
        party = next((party for alias, party in self._aliases.items() if alias.strip() == folded), None)
        return party is not None and any(alias in text.folded for alias in self._names_by_party[party])

    def _is_name_at_start(
        self, word: str, match: re.Match[str], sentence: str, texts: Sequence[TextNames], *, starts_with_verb: bool
    ) -> bool:
        folded = fold(word)
        if is_in_capitals(word) or any(char.isupper() for char in word[1:]):
            return len(word) > 1
        if folded in self._party_words or state_of(word):
            return folded not in self._own_lower and folded not in TITLES
        if (match.start() == 0 and starts_with_verb) or self._is_ordinary(folded, texts):
            return False
        rest = sentence[match.end() : match.end() + 24]
        if match[0].endswith("'s"):
            return True
        if self._is_german:
            return False
        if re.match(r"\s[A-ZÀ-Þ]\w", rest):
            return True
        return (
            self._language in ("English", "French", "Spanish")
            and re.match(rf",\s|\s(?:{VERBS})\b", rest) is not None
            and len(word) > 3
        )

    def _is_german_name(self, word: str, match: re.Match[str], sentence: str, texts: Sequence[TextNames]) -> bool:
        folded = fold(word)
        if (is_in_capitals(word) and len(word) > 1) or folded in self._party_words or state_of(word):
            return True
        before = sentence[max(0, match.start() - 30) : match.start()]
        if AFTER_TITLE.search(before):
            return True
        previous = re.search(r"([A-ZÄÖÜ][\w'-]*)\s$", before)
        if previous is None:
            return False
        if is_in_capitals(previous[1]):
            return True
        is_bare = not DETERMINERS.search(before[: previous.start()] or "x ")
        before = fold(previous[1])
        return is_bare and any(before in text.words for text in texts) and not _is_lower(before, texts)

    def _is_ordinary(self, folded: str, texts: Sequence[TextNames]) -> bool:
        if folded in self._own_lower or folded in TITLES:
            return True
        common = common_words().get(self._language, frozenset())
        stems = {folded}
        for ending, put in (
            ("s", ""),
            ("es", ""),
            ("ies", "y"),
            ("ed", ""),
            ("d", ""),
            ("ing", ""),
            ("ing", "e"),
            ("ly", ""),
        ):
            if folded.endswith(ending):
                stems.add(folded.removesuffix(ending) + put)
        if stems & common or _ORDINARY_ENDING.search(folded):
            return True
        roots = [stem for stem in stems if len(stem) > 3]
        return not self._own_lower.isdisjoint(roots) or any(_is_lower(form, texts) for form in (folded, *roots))


def _explains_itself(word: str, before: str) -> bool:
    """Say whether a short form stands in brackets after the words that it is short for: `artificial intelligence (AI)`."""
    spelled = [part[0].lower() for part in re.findall(r"[^\W\d_]+", before)]
    letters = [char for char in word.lower() if char.isalpha()]
    words = iter(spelled[-len(letters) - 2 :])
    return before.endswith("(") and all(letter in words for letter in letters)


def _is_of_its_own(name: str, names: Sequence[str]) -> bool:
    """Say whether a name of a state is neither the state's own nor an office's but, mostly, a person's.

    A text that has the state alone has not named them: it has China, and not its minister.
    """
    if not state_of(names[1]) or not name[:1].isupper():
        return False
    words = name.replace("-", " ").split()
    return not (
        is_in_capitals(name)
        or phrase_state(f" {flat(name)} ")
        or any(state_of(word) or fold(word) in TITLES for word in words)
        or not set(flat(name).split()).isdisjoint(flat(names[1]).split())
    )


def _is_lower(folded: str, texts: Iterable[TextNames]) -> bool:
    """Say whether a word stands with a small letter in one of some texts."""
    return any(folded in text.lower for text in texts)


def nearest_name(word: str, texts: Iterable[TextNames]) -> str:
    """Return the word with a capital in some texts that a name may be a slip for, folded; empty where none is like it."""
    folded = fold(word)
    return nearest(folded, [form for text in texts for form in text.capitals.get(folded[:1], ())], cutoff=0.75) or ""
