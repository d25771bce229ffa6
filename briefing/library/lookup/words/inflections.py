"""Inflections: the plural of a word, its tenses, and what is made of it by an ending that leaves its meaning.

They are fewer than the words with the same stem: planned is a form of plan, and plane is not.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

_VOWELS = frozenset("aeiouy")
_DOUBLED = frozenset("bdglmnprt")
"""Consonants that are doubled before an ending: banned, planning, travelled."""

_HISSING = ("s", "x", "z", "ch", "sh", "o")
"""What a word ends in whose plural has an e before the s."""

_NO_PLURALS = frozenset(("news", "goods", "means", "customs", "lens", "does", "goes", "always", "perhaps"))
"""Words in s that are no plural of the word without it, or mean something else."""

_NO_MEN = frozenset(
    ("men", "women", "omen", "specimen", "regimen", "acumen", "abdomen", "semen", "stamen", "yemen", "turkmen")
)
"""Words in men that are no plural of a word in man, or an irregular one."""

_DERIVED = ("ful", "fully", "ly", "ness", "ous", "ist", "ists", "ism")
"""Endings that make another word of a word, which means much the same: peaceful, terrorist."""

_NOUNS_OF_VERBS_IN_ATE = ("ion", "ions", "or", "ors")
_SHORTEST_OF_DERIVED = 4
"""How long a word must be that such words are made of: a worker works, and an offer does not `off`."""

_SHORTEST_IN_ATE = 6
"""How long a verb in ate must be that has a noun in ation: mediate, mediation; not state, station."""


@lru_cache(maxsize=4096)
def bases(word: str) -> tuple[str, ...]:
    """Return the words that a word may be a form of: vote for voting, ban for banned, send for sent; itself among them."""
    return tuple(dict.fromkeys((word, *_inflected_from(word), *_derived_from(word))))


@lru_cache(maxsize=8192)
def inflections(word: str) -> frozenset[str]:
    """Return a word in its plural and its tenses, and the word of which it is one: gun and guns for either."""
    bases = tuple(_inflected_from(word)) or (word,)
    return frozenset((word, *(form for base in bases for form in _inflections_of(base))))


@lru_cache(maxsize=4096)
def forms(word: str) -> frozenset[str]:
    """Return the inflections of a word, and the words that are made of it or of which it is made: worker and work."""
    return frozenset(
        form for base in bases(word) for form in (*inflections(base), *_derivations_of(base), *_participles_of(base))
    )


@lru_cache(maxsize=4096)
def kindred_forms(word: str) -> frozenset[str]:
    """Return the forms of the words of other kinds that belong to a word: invasion, and its plural, for invaded."""
    kindred = _kindred()
    others = {other for base in (word, *_inflected_from(word)) for other in kindred.get(base, ())}
    return frozenset(form for other in others for form in inflections(other)) - inflections(word)


def is_plural_in_men(word: str) -> bool:
    """Say whether a word is the plural of one in man: fishermen."""
    return word.endswith("men") and word not in _NO_MEN


def _inflected_from(word: str) -> Iterator[str]:
    """Yield the words that a word may be a plural or a tense of."""
    yield from _irregular().get(word, ())[:1]
    if is_plural_in_men(word):
        yield f"{word[:-2]}an"
    elif word.endswith(("ies", "ied")) and len(word) > 4:
        yield f"{word[:-3]}y"
    elif word.endswith("es") and word[:-2].endswith(_HISSING):
        yield from (word[:-2], word[:-1])
    elif word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")) and word not in _NO_PLURALS:
        yield word[:-1]
        if word.endswith("ings"):
            yield from _verbs_before(word[:-4])
    elif word.endswith("ing"):
        yield from _verbs_before(word[:-3])
    elif word.endswith("ed") and not word.endswith("eed"):
        yield from _verbs_before(word[:-2])


def _derived_from(word: str) -> Iterator[str]:
    """Yield the words that a word may be made of by an ending: work for worker, peace for peaceful, mediate for mediation."""
    for ending in ("er", "ers"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_OF_DERIVED - 1:
            yield from _verbs_before(word.removesuffix(ending))
    for ending in _NOUNS_OF_VERBS_IN_ATE:
        if word.endswith(f"at{ending}") and len(word) - len(ending) >= _SHORTEST_IN_ATE - 1:
            yield f"{word.removesuffix(ending)}e"
    for ending in _DERIVED:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_OF_DERIVED:
            yield word.removesuffix(ending)
    if word.endswith("en") and len(word) > _SHORTEST_OF_DERIVED:
        yield from (word[:-1], word[:-2])


def _verbs_before(root: str) -> Iterator[str]:
    """Yield the words to which an ending may have been added, by what is before it."""
    if len(root) < 2 or not _VOWELS & {*root}:
        return
    if root[-1] == root[-2] and root[-1] in _DOUBLED:
        yield from (root[:-1], root)
    elif _is_short(root):
        yield f"{root}e"
    elif len(root) > 2:
        yield from (root, f"{root}e")


def _is_short(word: str) -> bool:
    """Say whether a word is one short syllable, whose last letter is doubled before an ending: ban, plan; not arm, aid, pay."""
    vowels = [place for place, letter in enumerate(word) if letter in _VOWELS]
    return vowels == [len(word) - 2] and word[-1] not in "wxy" and word[-2] != "y"


def _inflections_of(base: str) -> Iterator[str]:
    yield base
    irregular = _irregular().get(base, (base,))
    yield from irregular if irregular[0] == base else ()
    if base.endswith("man") and len(base) > _SHORTEST_OF_DERIVED:
        yield f"{base[:-2]}en"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        yield from (f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing")
        return
    plural = f"{base}es" if base.endswith(_HISSING) else f"{base}s"
    if plural not in _NO_PLURALS:
        yield plural
    root = _before_endings(base)
    yield from (f"{root}ed", f"{root}ing", f"{root}ings")


def _participles_of(base: str) -> tuple[str, ...]:
    """Return what may be a participle of a word: given, fallen; warn is none of war."""
    return (f"{base}n",) if base.endswith("e") else (f"{base}en",)


def _derivations_of(base: str) -> Iterator[str]:
    root = _before_endings(base)
    if len(base) >= _SHORTEST_OF_DERIVED or root != base:
        yield from (f"{root}er", f"{root}ers")
    if len(base) >= _SHORTEST_OF_DERIVED:
        yield from (f"{base}{ending}" for ending in _DERIVED)
    if base.endswith("ate") and len(base) >= _SHORTEST_IN_ATE:
        yield from (f"{root}{ending}" for ending in _NOUNS_OF_VERBS_IN_ATE)


def _before_endings(base: str) -> str:
    """Return what stands before an ending that begins with a vowel: vot for vote, bann for ban."""
    if base.endswith("e"):
        return base[:-1]
    return base + base[-1:] if _is_short(base) else base


@lru_cache(maxsize=1)
def _irregular() -> dict[str, tuple[str, ...]]:
    """Return by each irregular form all forms of its word, the word itself first."""
    lines = Path(__file__).with_name("irregular_forms.txt").read_text(encoding="utf-8").splitlines()
    groups = [tuple(line.split()) for line in lines]
    return {form: group for group in groups for form in group}


@lru_cache(maxsize=1)
def _kindred() -> dict[str, frozenset[str]]:
    """Return by each word of a family, a verb and what is made of it by no ending that is cut off, all words of it."""
    lines = Path(__file__).with_name("kindred_words.txt").read_text(encoding="utf-8").splitlines()
    kindred: dict[str, frozenset[str]] = {}
    for family in map(str.split, lines):
        for word in family:
            kindred[word] = kindred.get(word, frozenset()).union(family)
    return kindred
