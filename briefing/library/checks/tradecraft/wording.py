"""The family of wording: one claim to a claim, in plain and fair words, short enough to be read aloud."""

import re
from collections.abc import Iterator

from briefing.brief.items import FieldPath
from briefing.brief.model import Brief, Claim, Position
from briefing.brief.text import fold, shortened
from briefing.brief.walk import evidences
from briefing.library.checks.tradecraft.checked_brief import WORD, CheckedBrief, unquoted
from briefing.library.reading.problems import Breach

LONGEST_TITLE = 75
"""Characters: more do not fit one line of a screen, a slide or a list."""

LONGEST_QUOTATION = 40
"""Words: block quotations begin there in most style guides, and fair quotation ends soon after."""

_WITHOUT_SPACES = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SENTENCES = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z][a-z])[.!?]['\"”’)]*\s+(?=['\"“‘(]?[A-Z])")
_WHERE_A_SECOND_BEGINS = 2_000
"""Within so many characters a second claim begins, if there is one: no statement is as long as that."""
_AUXILIARY = r"(?:is|are|was|were|has|have|had|will|would|shall|should|must|can|cannot|could|may|might|does|do|did)"
_SUBORDINATE = re.compile(r"\b(?:that|which|who|whom|whose|how|where|when|while|if|whether|because|what|than|as|to)\b")
_RELATIVE = re.compile(r"\b(?:that|which|who|whom|whose|how|where|when|if|whether|because|what)\b")
_SECOND_CLAUSE = re.compile(rf"\b{_AUXILIARY}\b(.*?)[,;]? (?:and|but|yet) ((?:[\w'’-]+ ){{0,8}}?){_AUXILIARY}\b")
_SECOND_SUBJECT = re.compile(
    rf"^[^,;]*, (?:and|but|while|whereas|yet) ((?:the|it|they|he|she|this|these|its|their|no) (?:[\w'’-]+ ){{0,12}}?)"
    rf"{_AUXILIARY}\b"
)
_SAME_VERB = re.compile(r"\b(?:should|must|will|shall) (?:not |no longer )?(\w+)\b.*\band (?:to )?\1\b")
_WEAK = {
    *(
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "from",
        "as",
        "and",
        "or",
        "its",
        "it",
        "their",
    ),
    *("his", "her", "this", "these", "those", "that", "which", "is", "are", "was", "were", "be", "been", "being"),
    *("has", "have", "had", "will", "would", "shall"),
}


def loaded_word(checked: CheckedBrief) -> Iterator[Breach]:
    """The curator reports; a word that judges belongs to whoever said it, in quotation marks (ICD 203, objectivity)."""
    texts = checked.own_texts
    if not checked.loaded_words.might_stand_in("\n".join(text for _, text in texts)):
        return
    names = _party_names(checked.brief)
    for where, text in texts:
        if not checked.loaded_words.might_stand_in(text):
            continue
        quoted = fold(" ".join(_quotations(checked.brief, where)))
        for word, instead in checked.loaded_words.occurrences(names.sub(" ", unquoted(text))):
            if fold(word) not in quoted:
                what = f'"{word}" judges, in the curator\'s own voice'
                yield where, what, f"write {instead}; or put it in quotation marks, with whose word it is"


def _quotations(brief: Brief, where: FieldPath) -> Iterator[str]:
    """Yield the quotations of the item that a text belongs to: a word that stands in them is the party's."""
    if where[0] in ("claims", "positions"):
        item: Claim | Position = getattr(brief, str(where[0]))[where[1]]
        yield from (piece.quote for piece in item.evidence if piece.quote)


def _party_names(brief: Brief) -> re.Pattern[str]:
    names = [name for party in brief.parties for name in (party.name, *party.aliases) if " " in name]
    return re.compile("|".join(re.escape(name) for name in names) or "(?!)", re.IGNORECASE)


def double_claim(checked: CheckedBrief) -> Iterator[Breach]:
    """A claim is answered, graded and sourced as one: two in one text cannot be told apart."""
    for index, claim in enumerate(checked.brief.claims):
        second = _second_claim(unquoted(claim.text[:_WHERE_A_SECOND_BEGINS]))
        if second:
            what = f'"{claim.id}" makes a second claim, from "{shortened(second, 30)}" on'
            yield ("claims", index, "text"), what, "split it in two, each with its own evidence"


def _second_claim(text: str) -> str | None:
    """Return where a second claim begins: a sentence, a part after a semicolon, a clause with a verb of its own."""
    parts = [part for part in re.split(r";\s+", _SENTENCES.sub("; ", text)) if part.strip()]
    if len(parts) > 1:
        return parts[1]
    clause = _SECOND_CLAUSE.search(text)
    if clause and not (
        _RELATIVE.search(text, 0, clause.start())
        or _SUBORDINATE.search(clause.group(1))
        or _SUBORDINATE.search(clause.group(2))
    ):
        return text[clause.start(2) :]
    subject = _SECOND_SUBJECT.search(text)
    if subject and not _RELATIVE.search(subject.group(1)):
        return text[subject.start(1) :]
    again = _SAME_VERB.search(text)
    return text[text.rindex(again.group(1), 0, again.end()) :] if again else None


def duplicate_claim(checked: CheckedBrief) -> Iterator[Breach]:
    """Two claims of one maker in the same words, in any order, count twice what was said once."""
    first_claims: dict[tuple[str, frozenset[str]], Claim] = {}
    for index, claim in enumerate(checked.brief.claims):
        words = frozenset(WORD.findall(fold(claim.text).replace("’", "'"))) - _WEAK
        first = first_claims.setdefault((claim.made_by, words), claim)
        if words and first is not claim:
            what = f'"{claim.id}" says the same as "{first.id}"'
            yield ("claims", index), what, "keep one of the two, with the evidence of both"


def long_title(checked: CheckedBrief) -> Iterator[Breach]:
    """A title stands in one line of a list, a screen's head and a slide."""
    brief = checked.brief
    titles: list[tuple[FieldPath, str]] = [(("title",), brief.title)]
    titles += [(("issues", index, "title"), issue.title) for index, issue in enumerate(brief.issues)]
    for where, title in titles:
        if len(title) > LONGEST_TITLE:
            yield where, f"the title has {len(title)} characters, and {LONGEST_TITLE} is the most", "shorten it"


def long_quotation(checked: CheckedBrief) -> Iterator[Breach]:
    """A quotation carries the words that matter; the rest is the curator's to tell."""
    for where, evidence in evidences(checked.brief):
        words = count_words(evidence.quote or "")
        if words > LONGEST_QUOTATION:
            what = f"the quotation has {words} words, and {LONGEST_QUOTATION} is the most"
            yield (*where, "quote"), what, "quote less, and tell the rest in your own words"


def count_words(text: str) -> int:
    """Count the words of a text; two characters of a script without spaces count as one."""
    return len(_WITHOUT_SPACES.sub(" ", text).split()) + len(_WITHOUT_SPACES.findall(text)) // 2
