"""Words that a brief's quotations have and none of its own sentences: the room may ask by them, having read the sources.

They are proposed, and not missed: most of them nobody asks by. The curator puts the good ones under an issue's `also`.
"""

from collections import Counter
from collections.abc import Iterator

from briefing.brief.model import Brief, Claim, Position
from briefing.library.index import tokens
from briefing.library.lookup.word_classes import carries, is_light
from briefing.library.lookup.words.stems import stem

_SHORTEST = 5
"""How long a Latin word must be that is proposed: shorter ones are mostly grammar."""

_MOST = 8
"""How many words are proposed for one issue, those of most quotations first."""


def words_to_add(brief: Brief) -> dict[str, tuple[str, ...]]:
    """Return by issue's id the words of the quotations on it that the brief's own sentences have in no form."""
    own_stems = {stem(word) for text in _own_texts(brief) for word in tokens.words(text)}
    words_by_issue: dict[str, Counter[str]] = {issue.id: Counter() for issue in brief.issues}
    items: list[Claim | Position] = [*brief.claims, *brief.positions]
    for item in items:
        quotes = " ".join(piece.quote for piece in item.evidence if piece.quote)
        words_by_issue[item.issue].update(dict.fromkeys(tokens.words(quotes), 1))
    proposed: dict[str, tuple[str, ...]] = {}
    for issue, counts in words_by_issue.items():
        words = [word for word, _ in counts.most_common() if _is_worth_it(word) and stem(word) not in own_stems]
        forms = {stem(word): word for word in reversed(words)}
        if forms:
            proposed[issue] = tuple(word for word in words if forms[stem(word)] == word)[:_MOST]
    return proposed


def _is_worth_it(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and carries(word) and not is_light(word)


def _own_texts(brief: Brief) -> Iterator[str]:
    """Yield what the brief says in its curator's words, by which lookup finds its items already."""
    yield from (brief.title, brief.bottom_line, *brief.tags)
    for party in brief.parties:
        yield from (party.id, party.name, party.short or "", party.about or "", *party.aliases)
    for issue in brief.issues:
        yield from (issue.id, issue.title, issue.proposition, *issue.also)
    for claim in brief.claims:
        yield from (claim.id, claim.text, claim.speaker or "")
    yield from (position.summary for position in brief.positions)
    for question in brief.questions:
        yield from (question.text, question.why or "", question.settled_by or "", question.answer or "")
