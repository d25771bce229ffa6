"""The family of likelihood: a judgment speaks ICD 203's words, keeps to one row of them, and keeps confidence apart."""

import re
from collections.abc import Iterator

from briefing.brief.items import FieldPath
from briefing.brief.model import Claim
from briefing.brief.vocabulary import ClaimKind, Likelihood
from briefing.library.checks.tradecraft.checked_brief import CheckedBrief, unquoted
from briefing.library.reading.problems import Breach

_TERMS = list(Likelihood)
_ROW_BY_WORD = {word.value: number % 2 for number, word in enumerate(_TERMS)} | {
    "almost certainly": 0,
    "nearly certainly": 1,
    "probably": 1,
    "highly probably": 1,
    "improbably": 1,
    "remote chance": 1,
}
"""Which of ICD 203's two rows of terms a word is of: 0 or 1."""
_WORDS = re.compile(
    rf"\b({'|'.join(sorted((word for word in _ROW_BY_WORD if word != 'remote'), key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(might|may|could|possibl[ey]|possibility|perhaps|maybe|conceivabl[ey]|plausibl[ey]|presumably|apparently"
    r"|seems? to|appears? to|(?:good|fair|real|slim|serious) chance|not impossible|cannot be (?:ruled out|excluded)"
    r"|in all (?:likelihood|probability)|(?:quite|rather|fairly|somewhat|extremely|highly) likely|doubtless|undoubtedly"
    r"|virtually certain|no doubt|it is certain)\b"
)
_CONFIDENCE = re.compile(
    r"\b(?:(?:low|moderate|medium|high) (?:level of )?confidence|confident(?:ly)?)\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")


def likelihood_words(checked: CheckedBrief) -> Iterator[Breach]:
    """A judgment says how likely in ICD 203's words, not in words that every reader weighs otherwise."""
    for where, claim in _judgments(checked):
        vague = _VAGUE.search(unquoted(claim.text))
        if vague:
            what = f'"{vague.group()}" is not among ICD 203\'s expressions of likelihood'
            yield (*where, "text"), what, f"write one of them, such as {Likelihood.ROUGHLY_EVEN_CHANCE} or likely"


def mixed_likelihood(checked: CheckedBrief) -> Iterator[Breach]:
    """ICD 203 has two rows of expressions; a product that mixes them makes one range look like two."""
    first: tuple[str, int] | None = None
    for where, claim in _judgments(checked):
        for place, word, row in _terms(where, claim):
            if first is None:
                first = word, row
            elif row != first[1]:
                what = f'"{word}" is of one row of ICD 203\'s expressions, "{first[0]}" before it of the other'
                yield place, what, f'write "{_counterpart(word)}", or the other row throughout'
                break


def likelihood_with_confidence(checked: CheckedBrief) -> Iterator[Breach]:
    """A confidence level and a degree of likelihood never share a sentence (ICD 203): two scales, read as one."""
    texts = [((*where, "text"), claim.text) for where, claim in _judgments(checked)]
    for where, text in [(("bottom_line",), checked.brief.bottom_line), *texts]:
        for sentence in _SENTENCE.split(unquoted(text)):
            sure, likely = _CONFIDENCE.search(sentence), _WORDS.search(sentence)
            if sure and likely:
                what = f'"{likely.group()}" and "{sure.group()}" stand in one sentence'
                yield where, what, "say how likely in one sentence, and how confident in another"
                break


def _judgments(checked: CheckedBrief) -> Iterator[tuple[FieldPath, Claim]]:
    for index, claim in enumerate(checked.brief.claims):
        if claim.kind is ClaimKind.JUDGMENT:
            yield ("claims", index), claim


def _terms(where: FieldPath, claim: Claim) -> Iterator[tuple[FieldPath, str, int]]:
    for term in _WORDS.finditer(unquoted(claim.text)):
        word = term.group().lower()
        yield (*where, "text"), word, _ROW_BY_WORD[word]
    if claim.likelihood is not None:
        yield (*where, "likelihood"), claim.likelihood.value, _ROW_BY_WORD[claim.likelihood.value]


def _counterpart(word: str) -> str:
    """Return the expression of the same range in the other row."""
    plain = {"almost certainly": "almost certain", "nearly certainly": "nearly certain", "remote chance": "remote"}
    adjective = plain.get(word) or re.sub(r"(?<=abl)y$", "e", word)  # probably: probable
    return _TERMS[_TERMS.index(Likelihood(adjective)) ^ 1].value  # the two terms of a range stand side by side
