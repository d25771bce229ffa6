"""Who is a person: runs of capitals that name nobody else, without the titles and offices before them.

A name in full is learned wherever it stands, also where nobody speaks, so that the surname alone means it later.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import DETERMINERS, ROLES
from briefing.drafting.language.sentences import Word

TITLES = word_list("titles")
HONORIFICS = {"mr", "mrs", "ms", "miss", "dr", "prof", "revd", "sir", "lord", "lady", "dame", "rev", "hon"}
_WITH_A_FIRST_NAME = {
    "sir",
    "dame",
    "lord",
    "lady",
    "sister",
    "brother",
    "father",
    "king",
    "queen",
    "prince",
    "princess",
}
FORMER = {"former", "ex", "onetime", "one-time"}
ORGANISATIONS = word_list("organisations")
COMPANIES = word_list("last words of companies")
JOINING = {
    "of",
    "the",
    "and",
    "for",
    "de",
    "la",
    "le",
    "del",
    "des",
    "du",
    "da",
    "von",
    "van",
    "der",
    "den",
    "ten",
    "ter",
    "di",
    "bin",
    "al",
    "&",
}
WITHIN_A_NAME = JOINING - {"the", "and", "of", "for", "&"}
_NO_NAMES = word_list("days") | word_list("months") | word_list("places") | word_list("common words")
_OCCUPATION = ("er", "or", "man", "woman", "ist", "ian", "eer", "ant", "ress")
_OCCUPATIONS = word_list("occupations")
_NOT_FIRST = (
    DETERMINERS | word_list("openers of time and place") | word_list("clause openers") | word_list("sentence openers")
)

_DEGREES = {
    "KC",
    "QC",
    "SC",
    "MP",
    "MSP",
    "MEP",
    "TD",
    "MLA",
    "OBE",
    "MBE",
    "CBE",
    "PhD",
    "MD",
    "JP",
    "RN",
    "Jr",
    "Sr",
    "Jr.",
    "Sr.",
}

_PRONOUN_OF_A_TITLE = {
    "mr": "he", "sir": "he", "lord": "he", "ms": "she", "mrs": "she", "miss": "she", "lady": "she", "dame": "she",
}  # fmt: skip
_PRONOUN_OF_A_NOUN = {
    "she": "sister mother wife daughter widow aunt grandmother niece spokeswoman chairwoman councilwoman congresswoman",
    "he": "brother father husband son widower uncle grandfather nephew spokesman chairman councilman congressman",
}
_BY_NOUN = {noun: pronoun for pronoun, nouns in _PRONOUN_OF_A_NOUN.items() for noun in nouns.split()}
_TITLED = re.compile(
    r"\b(Mr|Sir|Lord|Ms|Mrs|Miss|Lady|Dame)\.? (?:[A-ZÀ-Þ]\w+ )?([A-ZÀ-Þ][\w’'-]*\w)"
    rf"|\b({'|'.join(_BY_NOUN)}),? ((?:[A-ZÀ-Þ]\w+ ){{0,2}}[A-ZÀ-Þ][\w’'-]*\w)"
)


_PRONOUN_OF_AN_OWNER = {"his": "he", "her": "she"}
_KIN_OF = re.compile(
    rf"\b([Hh]is|[Hh]er) (?:\w+ )?(?:{'|'.join(_BY_NOUN)}),? ((?:[A-ZÀ-Þ]\w+ ){{1,2}}[A-ZÀ-Þ][\w’'-]*\w)"
)


def pronouns_of_titles(text: str) -> dict[str, str]:
    """Return the pronoun that goes with each name, by the titles of a text: `Ms Brandt` is she, as is `his sister Odile`.

    A title counts before a noun. A name in full has an entry of its own beside its surname's.
    """
    by_title, by_noun = {}, {}
    for title, titled, noun, called in _TITLED.findall(text):
        if title:
            by_title[titled] = _PRONOUN_OF_A_TITLE[title.lower()]
        else:
            by_noun[called] = by_noun[called.rpartition(" ")[2]] = _BY_NOUN[noun]
    return by_noun | by_title


def pronouns_of_kin(text: str) -> dict[str, str]:
    """Return the pronoun of whoever somebody is kin to, by the name in full of the kin: she, for `Her brother, Julian Aster`."""
    return {called: _PRONOUN_OF_AN_OWNER[owner.lower()] for owner, called in _KIN_OF.findall(text)}


def name_runs(words: Sequence[Word], taken: frozenset[int] = frozenset()) -> Iterator[tuple[int, int]]:
    """Yield where runs of capitals begin and end that may name a person; the indexes in `taken` belong to other names."""
    begin: int | None = None
    for index in range(len(words) + 1):
        word = words[index] if index < len(words) else None
        if word is not None and begin is not None and word.lower in WITHIN_A_NAME and not owns_in(words, index - 1):
            continue
        fits = word is not None and word.is_word and word.is_capital and index not in taken
        fits = fits and word is not None and not (index == 0 and word.lower in _NOT_FIRST)
        fits = fits and not (index + 1 < len(words) and words[index + 1].text[0].isdecimal())  # `March 5`
        if fits and word is not None and bare(word.lower) not in TITLES | ROLES:
            begin = index if begin is None or owns_in(words, index - 1) else begin
            if owns_in(words, index):
                yield from _trimmed(words, begin, index + 1)
                begin = None
        elif begin is not None:
            yield from _trimmed(words, begin, index)
            begin = None


def full_names(sentences: Sequence[Sequence[Word]]) -> dict[str, str]:
    """Return the persons that are named in full, by surname; a surname of two persons is left out."""
    names: dict[str, set[str]] = {}
    for words in sentences:
        for begin, end in name_runs(words):
            parts = [bare(word.text) for word in words[begin:end]]
            first = next((part for part in parts if part.lower() in _NO_NAMES | ORGANISATIONS), None)
            is_thing = begin > 0 and words[begin - 1].text == "the"  # `the Skarn Posten`
            is_thing = is_thing or parts[-1].lower() in COMPANIES
            if len(parts) > 1 and first is None and not is_thing and not any(_is_initials(part) for part in parts):
                names.setdefault(parts[-1], set()).add(" ".join(parts))
    return {surname: next(iter(full)) for surname, full in names.items() if len(full) == 1}


def _trimmed(words: Sequence[Word], begin: int, end: int) -> Iterator[tuple[int, int]]:
    while end > begin + 1 and (words[end - 1].lower in WITHIN_A_NAME or words[end - 1].text in _DEGREES):
        end -= 1
    is_occupation = words[begin].lower.endswith(_OCCUPATION) or words[begin].lower in _OCCUPATIONS
    if end - begin > 2 and begin == 0 and is_occupation:  # `Trader Hadi Nasrin said`
        begin += 1
    if end > begin:
        yield begin, end


def by_first_name(title: str, first: str, full: Collection[str]) -> str | None:
    """Return the one person named in full whom a title with a first name means: `Dame Orla` is Orla Finn."""
    fitting = [name for name in full if name.split()[0] == first] if title in _WITH_A_FIRST_NAME else []
    return fitting[0] if len(fitting) == 1 else None


def owns_in(words: Sequence[Word], index: int) -> bool:
    """Say whether the word at an index owns what follows it: `Sarrin's`."""
    return 0 <= index < len(words) and words[index].lower.endswith(("'s", "s'"))


def _is_initials(part: str) -> bool:
    return len(part) > 1 and part.isupper() and not part.endswith(".") and len(part) <= 6


def bare(word: str) -> str:
    """Return a word without the ending that makes it an owner."""
    for ending in ("’s", "'s", "’", "'"):
        if word.endswith(ending):
            return word[: -len(ending)]
    return word


def standing_alone(sentences: Sequence[Sequence[Word]]) -> set[str]:
    """Return the capitals that stand between small words or marks anywhere, and behind no `the`."""
    alone = set()
    for words in sentences:
        for at, word in enumerate(words):
            before, behind = words[at - 1] if at else None, words[at + 1] if at + 1 < len(words) else None
            is_joined = any(near and near.is_word and near.is_capital for near in (before, behind))
            is_joined = is_joined or (before is not None and before.lower == "the")
            if word.is_word and word.is_capital and not is_joined:
                alone.add(bare(word.text))
    return alone
