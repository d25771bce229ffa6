"""The address of a source at the words that are quoted from it: a text fragment for pages, `#page=` for PDF.

Text fragments are those of the WICG's URL Fragment Text Directives (`#:~:text=from,to`), which browsers follow to the words;
PDF's open parameters are those of RFC 8118. Who does not know either opens the same page at its top.
"""

import re
from collections.abc import Sequence
from urllib.parse import quote as percent_encoded

from briefing.brief.model import Evidence, Source

_DIRECTIVE = ":~:"
_OF_A_PDF = re.compile(r"https?://[^/?#]+/[^?#]*\.pdf(?:[?#]|$)", re.IGNORECASE)
"""An address whose path ends in .pdf, whatever else it is: not every address that a brief has can be taken apart."""

_AS_A_WHOLE = 8
"""The most words that are looked for as they stand; of more, the first and the last ones are."""

_AT_AN_END = 5
_ENOUGH = 3
"""How many words of an end are looked for at most; and from how many on it may stop at a sign that a page may write otherwise."""

_LONGEST_WORD, _SIGNS = 30, 10
"""From how many signs on a word is a sentence of a script without spaces, and how many of each end are looked for."""

_GAP = re.compile(r"(?<!\w)\w*+\[[^\[\]]*\]\w*|\(\s*(?:…|\.{3})\s*\)|…|(?:\.\s*){3,}")
"""What stands in a quotation for words that the source has, or has not: brackets and omissions."""

_SHAPED = re.compile(r"[\"'“”„‟«»‘’‚‛‹›`´–—-]")
"""Signs that a page may write in another shape than the brief does."""


def address_at_words(source: Source, evidence: Evidence | None = None) -> str | None:
    """Return a source's address, at the words of a piece of evidence where it quotes any; None where it has none.

    The source is the one that was read, or the one that its words come from first; pages are counted in the former alone. An
    address that says itself where to go is left as it is, but for the words.
    """
    url = source.url
    if url is None or evidence is None or source.id not in (evidence.source, evidence.origin):
        return url
    if _OF_A_PDF.match(url):
        is_counted = evidence.page and evidence.source == source.id and "#" not in url
        return f"{url}#page={evidence.page}" if is_counted else url
    words = _directive(evidence.quote or "")
    if not words or _DIRECTIVE in url:
        return url
    return f"{url}{'' if '#' in url else '#'}{_DIRECTIVE}text={words}"


def _directive(quote: str) -> str:
    """Write the words of a quotation as a text directive: all of a short one, else its first and its last words."""
    unparted = _trimmed(quote.split())
    if len(unparted) == 1 and len(unparted[0]) > _LONGEST_WORD and not _GAP.search(quote):
        return f"{_encoded([unparted[0][:_SIGNS]])},{_encoded([unparted[0][-_SIGNS:]])}"  # no spaces, as in Chinese
    runs = [run for part in _GAP.split(quote) if (run := _trimmed(part.split()))]
    if not runs:
        return ""
    if len(runs) == 1 and len(runs[0]) <= _AS_A_WHOLE and not any(map(_SHAPED.search, runs[0])):
        return _encoded(runs[0])
    first, last = _beginning(runs[0]), _beginning(runs[-1][::-1])[::-1]
    if len(runs) == 1 and len(first) + len(last) > len(runs[0]):
        return _encoded(runs[0])
    return f"{_encoded(first)},{_encoded(last)}"


def _trimmed(words: Sequence[str]) -> list[str]:
    """Return words without signs at their ends that are the quotation's own, and not the source's."""
    text = " ".join(words).strip(" \"'“”„‟«»‘’‚‛‹›,;:.!?—–")
    return text.split()


def _beginning(words: Sequence[str]) -> list[str]:
    """Return the first of some words, up to a sign that a page may write otherwise where enough stand before it."""
    shaped = next((place for place, word in enumerate(words) if _SHAPED.search(word)), len(words))
    return list(words[: min(_AT_AN_END, shaped if shaped >= _ENOUGH else _AT_AN_END)])


def _encoded(words: Sequence[str]) -> str:
    """Percent-encode words; a hyphen too, which would part a prefix from what follows it."""
    return percent_encoded(" ".join(words), safe="").replace("-", "%2D")
