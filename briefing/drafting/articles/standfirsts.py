"""The standfirst of an article: a line between its headline and its body that quotes somebody and says whom."""

import re
from collections.abc import Sequence

from briefing.drafting.articles.dates import written_date
from briefing.drafting.articles.publishers import is_a_paper
from briefing.drafting.language.foreign_phrases import LANGUAGES
from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.verbs import reporting

_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]{3,}[”\"»“]|(?<!\w)[‘'][^‘’']{3,}[’'](?!\w)")
_BYLINE = re.compile(r"^(?:by|von|par|por|text|foto|photo)\b", re.I)
_FEWEST_WORDS = 5
_FOREIGN_VERBS = frozenset(word for language in LANGUAGES for word in word_list(f"{language} verbs"))


def is_a_standfirst(line: str, title: str | None) -> bool:
    """Say whether a line above the body tells what somebody says, in quotation marks, and is no headline nor who wrote it."""
    if (
        line == title
        or len(line.split()) < _FEWEST_WORDS
        or _BYLINE.match(line)
        or written_date(line)
        or is_a_paper(line)
    ):
        return False
    outside = [word.strip(".,:;–—").lower() for word in _QUOTED.sub(" ", line).split()]
    return bool(_QUOTED.search(line)) and any(reporting(word) or word in _FOREIGN_VERBS for word in outside)


def standfirsts(lines: Sequence[str], title: str | None) -> list[int]:
    """Return which of the lines above a body are standfirsts; the first is the headline, and none."""
    return [at for at, line in enumerate(lines) if at and is_a_standfirst(line, title)]
