"""On which of the days that a sentence names something is said, and not what is told of: `said on Monday that it sank in May`."""

from collections.abc import Sequence

from briefing.drafting.articles.dates import Dated
from briefing.drafting.language.reporting_clauses import AUXILIARIES
from briefing.drafting.language.sentences import Sentence, Word
from briefing.drafting.language.verbs import reporting

_BOUNDS = {"since", "until", "till", "by", "before", "after", "from", "of", "for", "between", "ahead"}
"""Words before a day that only bounds what is told: `since 2018`, `the vote of 3 June`."""
_CLAUSES = {
    "who",
    "which",
    "whose",
    "that",
    "when",
    "where",
    "after",
    "before",
    "since",
    "until",
    "because",
    "if",
    "ahead",
}
_TIMES_AND_PLACES = {
    "on", "in", "at", "during", "late", "early", "last", "this", "earlier", "yesterday", "today", "there", "here", "by",
    "through", "via", "over", "from", "again", "before", "after",
}  # fmt: skip
_WITH_A_CLAUSE = {
    "say", "tell", "add", "note", "warn", "claim", "insist", "argue", "state", "explain", "maintain", "allege", "promise",
    "pledge", "vow", "concede", "write", "declare", "suggest",
}  # fmt: skip
"""Verbs behind which what is said may follow at once: `said the ship sank on Monday`."""
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
    found = reporting(words[verb].lower)
    lemma = found.lemma if found else ""
    if quoted or not behind or behind[0].lower in _TIMES_AND_PLACES:
        return True
    return lemma not in _WITH_A_CLAUSE or (lemma == "tell" and len(behind) <= _MOST_WHO_ARE_TOLD)
