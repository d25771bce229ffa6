"""The words that distinguish a name from other words: endings, offices, what stands before a name, states, common words."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from briefing.brief.text import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WORD = re.compile(r"[^\W_]+(?:\.(?=[^\W\d_]\.)[^\W_]+)*(?:'[^\W\d_]+)*")
"""Matches a word; U.S and Lac's are one, Euro-Atlantic is two."""

_LONGEST_STATE = 24
"""The most letters of a state's name that are compared."""

_ELIDED = re.compile(r"(?:[dljmnst]|qu)'(?=\w)", re.IGNORECASE)

ENDINGS = _words(
    "n an ian ean ese ish i ic er ers s es egian vian ens en is isch ische ischen ischer isches sche schen scher ans ians"
    " e aise ais ien ienne iens iennes ois oise aine ain o a os as ano ana anos anas ino ina ense enses eno ena esa eses"
)
"""What a name may end in where another form of it ends in one of STEM_ENDINGS: China, Chinese."""

STEM_ENDINGS = frozenset({"", *_words("a e y ay ey ia n en s o land ie ien ique")})
"""What one form of a name may have after the letters that it shares with another form, whose rest is one of ENDINGS."""

TITLES = _words(
    "mr mrs ms miss dr prof professor sir lord lady dame president presidents minister ministers prime chancellor secretary"
    " general director deputy chairman chairwoman chair chief king queen prince princess pope senator governor mayor judge"
    " ambassador commissioner speaker captain colonel major admiral council board committee commission ministry department"
    " government parliament assembly congress senate house court office agency authority union association federation party"
    " group company bank university institute centre center summit treaty act bill agreement declaration press foreign state"
    " states international national federal western eastern northern southern north south east west central i street river"
    " lake island islands sea bay port harbour airport herr frau m mme monsieur madame le la les el los las don dona senor"
    " senora presidente presidenta ministro ministra ministre maire alcalde prasident gouvernement gobierno"
)
"""Words with a capital that say what somebody or something is, and not who: they need not stand in a text."""

PARTICLES = _words("of the and for de du des da von van der den la le y et und al bin ibn")
"""Small words that may stand within a name."""

VERBS = (
    "is|was|has|had|will|would|could|can|does|did|may|might|should|must|shall|cannot|nor|or|and|told|said|\\w+s|\\w+ed"
    "|est|a|sera|dit|et|es|ha|será|dice|y"
)
"""Matches what follows a name that begins a sentence, and hardly a common word without an article."""

AFTER_TITLE = re.compile(
    r"(?:\b(?:Herr|Herrn|Frau|Dr\.|Prof\.|Präsident\w*|Minister\w*|\w+minister(?:in)?|Kanzler\w*|Bürgermeister\w*|Sprecher\w*"
    r"|\w*chef(?:in)?|Direktor\w*|Vorsitzende\w*|Richter\w*|Anwalt|Anwältin|Firma|Reederei|Gewerkschaft|Partei|Stadt|Insel))\s$"
)
"""Matches German text before a name that ends in a title, an office or the kind of body that is named."""

DETERMINERS = re.compile(
    r"(?:\b(?:d(?:er|ie|as|en|em|es)|eine?[rmns]?|keine?[rmns]?|ihre?[rmns]?|seine?[rmns]?|unsere?[rmns]?|diese?[rmns]?|jede[rmns]?"
    r"|alle[rmns]?|viele[rmns]?|einige[rmns]?|mehrere[rmns]?|zum|zur|im|am|vom|beim|ins|ans|\d+|\w+(?:e[rmns]?|ig|lich|isch)))\s$"
)
"""Matches German text that ends in an article, a number or an adjective: what a noun, and hardly a name, has before it."""


@cache
def states() -> tuple[dict[str, str], dict[str, str]]:
    """Return the states by their names of one word, and by what longer words for them begin with."""
    whole: dict[str, str] = {}
    stems: dict[str, str] = {}
    for line in Path(__file__).with_name("states.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            state, *others = line.split()
            for name in (state, *others):
                if name.endswith("*"):
                    stems.setdefault(name[:-1], state)
                elif "_" not in name:
                    whole.setdefault(name, state)
    return whole, stems


@cache
def state_phrases() -> dict[str, str]:
    """Return the states by their names of several words."""
    text = Path(__file__).with_name("states.txt").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    return {name.replace("_", " "): words[0] for words in lines for name in words if "_" in name}


@cache
def common_words() -> dict[str, frozenset[str]]:
    """Return, by language, the words that begin sentences and are no names."""
    text = Path(__file__).with_name("common_words.txt").read_text(encoding="utf-8")
    lines = [line.partition(":") for line in text.splitlines() if not line.startswith("#")]
    return {language: frozenset(fold(words).split()) for language, _, words in lines}


@lru_cache(maxsize=1024)
def flat(text: str) -> str:
    return " ".join(fold(bare(word)) for word in WORD.findall(text.replace("-", " ")))


def bare(word: str) -> str:
    """Return a word without the ending of its genitive, or the article that it is joined to."""
    if "'" not in word:
        return word
    word = word.removesuffix("'s").removesuffix("'")
    elided = _ELIDED.match(word)
    return word[elided.end() :] if elided else word


def is_in_capitals(word: str) -> bool:
    return word.isupper() and sum(map(str.isalpha, word)) > 1


def is_form_of(word: str, other: str) -> bool:
    """Say whether one word is a form of another: China and Chinese, Ohlsen and Ohlsens, Рудин and Рудина."""
    size = 0
    for mine, theirs in zip(word, other, strict=False):
        if mine != theirs:
            break
        size += 1
    rest, other_rest = word[size:], other[size:]
    if size < 3 or len(rest) + len(other_rest) > 7:
        return False
    if word[0] > "\u036f":
        return size >= 4 and max(len(rest), len(other_rest)) <= 3 and min(len(rest), len(other_rest)) <= 2
    if size < 4 and (rest or other_rest) not in ("s",):
        return False
    pairs = ((rest, other_rest), (other_rest, rest))
    return any(stem in STEM_ENDINGS and ending in ENDINGS for stem, ending in pairs)


def spellings(folded: str) -> Iterator[str]:
    """Yield a word as it is spelled on the other side of the Atlantic, and its singular or plural."""
    for mine, theirs in (
        ("centre", "center"),
        ("defence", "defense"),
        ("our", "or"),
        ("programme", "program"),
        ("is", "iz"),
    ):
        if mine in folded:
            yield folded.replace(mine, theirs)
        if theirs in folded:
            yield folded.replace(theirs, mine)
    yield folded.removesuffix("s") if folded.endswith("s") else f"{folded}s"


@lru_cache(maxsize=8192)
def state_of(word: str) -> str:
    """Return the state that a word with a capital names; empty where it names none."""
    whole, stems = states()
    folded = fold(bare(word))
    if len(folded.replace(".", "")) <= 3 and folded != "rom" and not bare(word).replace(".", "").isupper():
        return ""
    if folded in whole or folded.rstrip(".") in whole:
        return whole.get(folded) or whole[folded.rstrip(".")]
    return next(
        (stems[folded[:size]] for size in range(min(len(folded), _LONGEST_STATE), 2, -1) if folded[:size] in stems), ""
    )


def phrase_state(flat: str) -> str:
    return next((state for phrase, state in state_phrases().items() if f" {phrase} " in flat), "")
