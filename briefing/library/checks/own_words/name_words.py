"""The words that distinguish a name from other words: endings, offices, what stands before a name, states, common words."""

import re
from functools import cache
from pathlib import Path

from briefing.brief.text import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


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
