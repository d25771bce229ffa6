"""The paper that an article appeared in, by the lines above it: a masthead, a name beside the date, a reporter's byline.

A reporter is no publisher: of `By Ana Ruiz, Coast Gazette` the paper is taken, and of `By Ana Ruiz` nothing.
"""

import re
from collections.abc import Sequence

from briefing.drafting.articles.dates import dates_in, is_a_date, written_date
from briefing.drafting.language.lexicon import word_list

WEEKDAYS = (
    r"\w+day|\w+tag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
)
_NO_PUBLISHER = re.compile(
    r"\b(by|published|updated|posted|date|redacci[oó]n|redaktion|rédaction"
    r"|transcript|interview|speech|press release|statement|abschrift|transcripción"
    rf"|publi[ée]e?|publicado|actualizado|mis à jour|veröffentlicht|aktualisiert|stand|{WEEKDAYS})\b|[:.]"
    r"|^(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)$",
    re.I,
)
_WEEKDAY_BEHIND = re.compile(rf"[ ,|·–—-]+({WEEKDAYS}|mittwoch),? ?$", re.I)
"""The day of the week between the name of a paper and the date: `Kent Evening Ledger – Tuesday 8 October 2024`."""
_PUBLISHED_BEHIND = re.compile(
    r"[ ,|·–—-]+(?:published(?: on)?|publi[ée]e?(?: le)?|publicado(?: el)?|veröffentlicht(?: am)?|erschienen(?: am)?|vom|of)$",
    re.I,
)
"""The word for publishing between the two: `Le Courrier du Val – Publié le 22 janvier 2024`, `Talbote vom 18.11.2022`."""
_SPOKEN = re.compile(r"^(?:remarks|speech|address|press (?:conference|briefing)|hearing|testimony)\b", re.I)
"""How a text is headed that was spoken somewhere: before its date stands where, `Government House, 7 November 2018`."""
_TOWN = re.compile(
    r"\b(?:in|near|at|bei|aus|stadt|nach|à|en|de|city of|town of)\s\0"
    r"|\0 (?:city|town|borough|county|district|parish|municipal) (?:council|hall|corporation)\b",
    re.I,
)
"""What the text itself speaks of as a town is where it was written, and no publisher: `Kiel, 3 June 2025`."""
_BYLINE = re.compile(r"^(by|from|von|par|por)\s+(\S.*)$", re.I)
_PARTS_OF_A_BYLINE = re.compile(
    r", | [|·•–—-] | (?:for|in|at|of|pour|para|für) (?:(?:the|la|le|el|die|der|das) )?(?=[A-ZÀ-Þ])"
)
_SMALL = {"de", "del", "las", "los", "les", "von", "la", "le", "du", "des", "der", "of", "the", "&", "and", "el", "und"}
_ELIDED = re.compile(r"[dl]['’][A-ZÀ-Þ]")
_PAPERS = word_list("press") | word_list("press of other languages")
_POSSESSIVE = re.compile(r"[’']s?$")
_MOST_OF_A_PAPER = 5
_LONGEST_NAME_OF_A_PERSON = 3
_LONGEST_LINE = 70


def masthead(heads: Sequence[str], body: str) -> str | None:
    """Return the name of the paper that stands on a line of its own: `The Marsh Telegraph`.

    The date stands beside it, or the article speaks of itself by it: `told the Telegraph`.
    """
    for index, head in enumerate(heads):
        beside = [line for line in heads[max(0, index - 1) : index + 2] if line != head]
        is_own = any(map(is_a_date, beside)) or re.search(rf"\btold (?:the|The) {re.escape(head.split()[-1])}\b", body)
        if is_a_paper(head) and is_own and not written_date(head) and _paper_behind_a_reporter(head) is None:
            return head
    return None


def named_beside(heads: Sequence[str]) -> str | None:
    """Return the paper that a byline names, or that stands before a date, or beside it between strokes.

    So stands `Coast Radio` in `Coast Radio, 14 March 2025`.
    """
    for head in heads:
        parts = [part.strip() for part in re.split(r" [|·•] ", head)]
        papers = [part for part in parts[1:] if is_a_paper(part) and not is_a_date(part)]
        if papers and any(map(is_a_date, parts)):
            return papers[0]
        dated = next(dates_in(head, None), None)
        is_short = len(head) < _LONGEST_LINE
        before = head[: dated.offset].rstrip(" ,|·–—-") if dated and is_short else ""
        before = _PUBLISHED_BEHIND.sub("", _WEEKDAY_BEHIND.sub("", before)).strip(" ,|·–—-")
        behind_a_reporter = _paper_behind_a_reporter(before or head) if is_short else None
        if behind_a_reporter:
            return behind_a_reporter
        is_a_place = heads[0] != head and _SPOKEN.match(heads[0]) and not is_a_paper(before)
        if behind_a_reporter is None and 0 < len(before.split()) <= _MOST_OF_A_PAPER and _may_be_one(before):
            return None if is_a_place else before
    return None


def is_a_town(name: str, body: str, *, is_statement: bool = False) -> bool:
    """Say whether an article speaks of a name as a place: `in Kiel`, `Kiel City Council`.

    One word before the date of a statement says where it was given.
    """
    is_where_it_was_given = is_statement and " " not in name and not is_a_paper(name)
    return is_where_it_was_given or bool(_TOWN.search(body.replace(name, "\0")))


def is_of_the_title(name: str, title: str | None) -> bool:
    """Say whether a name is only the title up to its date, and no paper: `Examination of Dr Ana Ruiz, 9 May 2023`."""
    return title is not None and title != name and title.startswith(name) and not is_a_paper(name)


def _paper_behind_a_reporter(line: str) -> str | None:
    """Return the paper of `By Ana Ruiz, Coast Gazette`, and of `Ana Ruiz | Coast Gazette`.

    It is empty for a byline without a paper, and None where the line is no byline.
    """
    match = _BYLINE.match(line)
    by, rest = match.groups() if match else ("", line)
    parts = [part.strip(" ,") for part in _PARTS_OF_A_BYLINE.split(rest)]
    papers = [part for part in parts[1:] if is_a_paper(part) and not written_date(part)]
    is_reporter = 1 < len(parts[0].split()) <= _LONGEST_NAME_OF_A_PERSON and not is_a_paper(parts[0])
    if not by and not (papers and is_reporter):
        return None
    return papers[-1] if papers else ""


def is_a_paper(line: str) -> bool:
    """Say whether a line is the name of a paper: few words in capitals, one of which papers are called by."""
    words = line.split()
    has_its_word = any(_POSSESSIVE.sub("", word).lower() in _PAPERS for word in words)
    return len(words) <= _MOST_OF_A_PAPER and _is_a_name(line) and has_its_word


def _may_be_one(line: str) -> bool:
    return _is_a_name(line) and not _NO_PUBLISHER.search(line)


def _is_a_name(line: str) -> bool:
    return all(word in _SMALL or word[0].isupper() or _ELIDED.match(word) for word in line.split())
