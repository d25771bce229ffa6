"""On which of the days that a sentence names something is said, and not what is told of: `said on Monday that it sank in May`."""

from collections.abc import Sequence

from briefing.drafting.articles.dates import Dated
from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import AUXILIARIES
from briefing.drafting.language.sentences import Sentence, Word
from briefing.drafting.language.verbs import reporting

_BOUNDS = word_list("words before a day that bounds what is told")
"""Such as `since 2018`, `the vote of 3 June`: that day is none on which anything is said."""
_CLAUSES = word_list("openers of a clause with a day of its own")
_TIMES_AND_PLACES = word_list("words behind a verb that tell when and where")
_WITH_A_CLAUSE = word_list("verbs with what is said right behind them")
"""Such as `said the ship sank on Monday`."""
_MOST_WHO_ARE_TOLD = 6


def day_of_saying(dates: Sequence[Dated], sentence: Sentence, verb: int | None, published: str | None) -> Dated | None:
    """Return the one day on which something is said by a verb of a sentence, whose index is given, as the sentence tells it.

    Without a verb it is the only day that the sentence names; a day behind the publication is none.
    """
    past = [dated for dated in dates if not published or dated.date <= published]
    if verb is not None:
        past = [dated for dated in past if _tells_when(sentence.words, sentence.start + dated.offset, verb)]
    return past[0] if len({dated.date for dated in past}) == 1 else None


def _tells_when(words: Sequence[Word], start: int, verb: int) -> bool:
    """Say whether a day that begins at an offset tells when a verb's deed was done."""
    at = next((index for index, word in enumerate(words) if word.start >= start), len(words))
    before = words[at - 1].lower if at else ""
    if before in _BOUNDS:
        return False
    if at <= verb:
        comma = max((index for index in range(at) if words[index].text == ","), default=-1)
        return not any(word.lower in _CLAUSES for word in words[comma + 1 : at])
    between = words[verb + 1 : at]
    quoted = [index for index, word in enumerate(between) if word.quotation is not None]
    behind = between[quoted[-1] + 1 :] if quoted else between
    if any(word.lower == "that" or word.lower in AUXILIARIES for word in behind):
        return False
    saying = reporting(words[verb].lower)
    lemma = saying.lemma if saying else ""
    if quoted or not behind or behind[0].lower in _TIMES_AND_PLACES:
        return True
    return lemma not in _WITH_A_CLAUSE or (lemma == "tell" and len(behind) <= _MOST_WHO_ARE_TOLD)
