"""Dates in a text: written ones, and weekdays and months counted back from the day of publication.

Figures that may be two days, 4/5/2025, are none. A weekday without more is the last one on or before that day; one that is
said to come is the next. A day or a month without a year is the one nearest to that day; behind a verb of the past, as in
`sank in March`, it is the last one. Nothing is resolved where the day of
publication is not known.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from briefing.brief.dates import MONTHS
from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.verbs import reporting

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FOREIGN_MONTHS = {
    "januar": 1, "februar": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8, "september": 9,
    "oktober": 10, "november": 11, "dezember": 12, "janvier": 1, "février": 2, "mars": 3, "avril": 4, "juin": 6,
    "juillet": 7, "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "enero": 1, "febrero": 2,
    "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9, "octubre": 10,
    "noviembre": 11, "diciembre": 12, "jänner": 1,
}  # fmt: skip
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WRITTEN = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?<![\d-]){_YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)",
        rf"(?<![\d./-])(?P<day>[0-3]?\d)(?P<mark>[./-])(?P<month>[01]?\d)(?P=mark){_YEAR}(?!\d)",
        rf"(?<![\d./-])(?P<month>[01]?\d)/(?P<day>1[3-9]|2\d|3[01])/{_YEAR}(?!\d)",
        rf"\b{_DAY}\.? (?:de )?(?P<month>{'|'.join(_FOREIGN_MONTHS)})(?: de)? {_YEAR}\b",
        rf"{_YEAR}\s?年\s?(?P<month>1?\d)\s?月\s?(?P<day>[0-3]?\d)\s?日",
        rf"\b{_DAY}(?:\.|er)? (?:de )?(?P<month>{'|'.join(_FOREIGN_MONTHS)})(?: de {_YEAR})?\b(?![’'-])",
        rf"\b{_DAY}(?:\.| of)? {_MONTH}(?:,? {_YEAR})?\b",
        rf"\b{_MONTH} {_DAY}(?:,? {_YEAR})?(?![\d:])\b",
        rf"(?<=\bin ){_MONTH}(?:,? {_YEAR})?\b",
        rf"(?<=\bsince ){_MONTH}(?:,? {_YEAR})?\b",
        rf"(?<=\blast ){_MONTH}\b",
    )
)
_TWO_DAYS = re.compile(r"(?<![\d./-])(0?[1-9]|1[0-2])/(0?[1-9]|1[0-2])/(?:19|20)\d\d(?!\d)")
"""A date in figures with strokes that is one day to a British reader and another to an American one."""

_DAY_FIRST = re.compile(
    r"\b(?:publiée?|modifiée?|mis à jour|publicado|actualizado|veröffentlicht|aktualisiert)\b[^/]*$", re.I
)
"""Words of other languages than English before a date in figures: the day stands first in it."""

_RELATIVE = re.compile(rf"\b(?:(?P<which>last|next|this|coming)\s+)?(?P<weekday>{'|'.join(_WEEKDAYS)})\b", re.I)
_EVERY = re.compile(r"\b(?:its|their|his|her|our|my|your|every|each) $", re.I)
"""What stands before a weekday that comes round again and again: `lost its Saturday opening`, `every Wednesday`."""
_NEAR = re.compile(r"\b(?P<near>yesterday|today|tomorrow)\b", re.I)
_NEAR_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_IS_PAST = re.compile(r"\b(since|last)\s$", re.I)
_TO_COME = re.compile(
    r"(\b(due|by|until|before)( on)?"
    r"|\b(continues?|resumes?|reconvenes?|meets?|votes?|reopens?|begins?|starts?|returns?|goes|go) (\w+ ){0,4}?on"
    r"|\b(will|would|(pledged|promised|vowed|agreed|plans|planned|expected|scheduled|set) to)\b[^.;,“”\"]{0,60}\s(?:on|from))\s$",
    re.I,
)


_PAST_TENSES = word_list("irregular past tenses")
_NO_PAST_TENSES = word_list("words in -ed that tell of no past")
_CLAUSE_BEGINS = re.compile(r"[.;:!?,“”\"—–]|\b(?:that|which|who|if|when|whether|before|after|because|while|and|but)\b")
_FORESEEN = re.compile(
    r"\b(?:will|would|shall|should|must|may|might|can|could|is|are|be|being|expects?|plans?|hopes?|intends?|aims?|due|set"
    r"|to (?!(?:the|an?|its|their|his|her|about|below|above|under|over|just|nearly|almost)\b|\W*\d))(?=\W|$)"
)
"""Words by which a clause tells of what is to come, or of what is so at any time: `would close`, `is closed in March`."""
_NEAR_A_VERB, _NEAR_WHO_SAYS = 7, 2
"""How many words may stand between a verb and the month in which its deed was done."""

_OTHER_YEAR = re.compile(r" (?:of )?(?P<which>last|this|next|previous) year\b", re.I)
_SAME_YEAR = re.compile(r",? (?:of )?(?:that|the same) year\b", re.I)
_IS_TO_COME = re.compile(
    r"^[^.;:]{0,80}?\b(?:will|is to|are to|is due to|is expected to|are due to|is set to|shall)\b", re.I
)
_MOST_OF_A_DATE = 6
_STORY_SPAN = 92
"""How many days after a day of another year a day without one may still belong to the same story."""
_STORY_BACK = 31


class Dated(NamedTuple):
    """A date that a text names: as it would stand in a brief, the words that say it, and where they begin.

    `resolved` says whether it was counted from the day of publication.
    """

    date: str
    words: str
    offset: int
    resolved: bool


def written_date(text: str) -> str | None:
    """Return the first date with day, month and year that a line names."""
    for dated in dates_in(text, None):
        if len(dated.date) == 10:
            return dated.date
    return None


def dates_in(text: str, published: str | None, story: Sequence[str] = ()) -> Iterator[Dated]:
    """Yield the dates that a text names, in order, each offset once. Impossible ones are passed over.

    `story` are the days of other years that the article has named before this text: a day without a year that follows on
    one of them is of its year.
    """
    day = date.fromisoformat(published) if published and len(published) == 10 else None
    story_days = [date.fromisoformat(_middle(iso_date)) for iso_date in story]
    dated_by_offset: dict[int, Dated] = {}
    for pattern in _WRITTEN:
        for match in pattern.finditer(text):
            if any(match.start() < at + len(dated_by_offset[at].words) and at < match.end() for at in dated_by_offset):
                continue
            before = [
                date.fromisoformat(_middle(dated_by_offset[at].date)) for at in dated_by_offset if at < match.start()
            ]
            dated = _written(match, day, [*story_days, *before])
            if dated:
                dated_by_offset[match.start()] = dated
    for match in (*_RELATIVE.finditer(text), *_NEAR.finditer(text)) if day else ():
        moved = _counted(match, day, text) if day and not _EVERY.search(text[: match.start()]) else None
        if moved:
            dated_by_offset.setdefault(match.start(), Dated(moved.isoformat(), match.group(), match.start(), True))
    yield from (dated_by_offset[at] for at in sorted(dated_by_offset))


def unresolved_words(text: str) -> str | None:
    """Return the first weekday that a text names: where no date of publication is known, nothing else can be said."""
    match = _RELATIVE.search(text) or _NEAR.search(text)
    return match.group() if match else None


def is_a_date(line: str) -> bool:
    """Say whether a line of few words has a date."""
    return bool(written_date(line) or two_days(line)) and len(line.split()) <= _MOST_OF_A_DATE


def two_days(text: str) -> str | None:
    """Return the first date in figures that a text names, and that may be two days: `4/5/2025`."""
    return next((match.group() for match in _TWO_DAYS.finditer(text) if _is_two_days(match)), None)


def with_the_day_first(text: str) -> str | None:
    """Return the date in figures that two_days finds, as it is where the day stands first in every date: `3/10/2023`."""
    match = next((match for match in _TWO_DAYS.finditer(text) if _is_two_days(match)), None)
    return f"{match.group()[-4:]}-{int(match[2]):02}-{int(match[1]):02}" if match else None


def _is_two_days(match: re.Match[str]) -> bool:
    return int(match[1]) != int(match[2])


def _written(match: re.Match[str], published: date | None, story: Sequence[date]) -> Dated | None:
    parts = match.groupdict()
    ambiguous = _TWO_DAYS.fullmatch(match.group())
    if ambiguous and _is_two_days(ambiguous) and not _DAY_FIRST.search(match.string[: match.start()]):
        return None
    named = parts["month"].lower()
    month = (
        int(named)
        if named.isdecimal()
        else _FOREIGN_MONTHS.get(named) or next(i for i, name in enumerate(MONTHS, 1) if name[:3] == named[:3])
    )
    day = int(parts["day"]) if parts.get("day") else None
    year = int(parts["year"]) if parts.get("year") else None
    if year is None and published is None:
        return None
    behind = _OTHER_YEAR.match(match.string, match.end()) if published and year is None else None
    if behind and published:
        step = {"last": -1, "this": 0, "next": 1, "previous": -1}[behind.group("which").lower()]
        return _in_year(match, behind, published.year + step, month, day)
    same = _SAME_YEAR.match(match.string, match.end()) if story and year is None else None
    if same:
        return _in_year(match, same, story[-1].year, month, day)
    years = (year,) if year else [published.year + step for step in (-1, 0, 1)] if published else ()
    possible = [candidate for candidate in (_possible(year, month, day or 1) for year in years) if candidate]
    if not possible:
        return None
    before = match.string[max(0, match.start() - 12) : match.start()]
    is_last = before.lower().endswith("last ")
    followed = _following(story, month, day, published) if published and not year and day and not is_last else None
    is_past_tense = re.match(r"[^.]{0,40}\b(had|was|were)\b", match.string[match.end() :])
    if followed is not None and (is_past_tense or not _TO_COME.search(match.string[: match.start()])):
        return Dated(followed.isoformat(), match.group(), match.start(), resolved=True)
    if published and not year:
        to_come = bool(_TO_COME.search(before))
        past = bool(_IS_PAST.search(before)) or (not to_come and _was_done(match.string[: match.start()]))
        fit = [
            candidate
            for candidate in possible
            if (candidate <= published if past else candidate >= published if to_come else True)
        ]
        possible = sorted(fit or possible, key=lambda candidate: abs((candidate - published).days))
    chosen = possible[0]
    text = chosen.isoformat() if day else chosen.isoformat()[:7]
    return Dated(text, match.group(), match.start(), not parts.get("year"))


def _was_done(before: str) -> bool:
    """Say whether a date stands behind a verb of the past, in a clause that tells of nothing to come: `sank in |March`."""
    clause = _CLAUSE_BEGINS.split(before.lower())[-1]
    words = re.findall(r"[\w'’-]+", clause)
    for distance, word in enumerate(reversed(words[-_NEAR_A_VERB - 1 :])):
        if word in _PAST_TENSES or (word.endswith("ed") and word not in _NO_PAST_TENSES):
            is_near = distance <= _NEAR_WHO_SAYS or not reporting(word)
            return is_near and _FORESEEN.search(clause) is None
    return False


def _in_year(match: re.Match[str], behind: re.Match[str], year: int, month: int, day: int | None) -> Dated | None:
    """Return a date whose year the words `behind` it tell; None where that year has no such day."""
    possible = _possible(year, month, day or 1)
    text = possible.isoformat() if possible and day else f"{year:04}-{month:02}"
    return Dated(text, match.group() + behind.group(), match.start(), resolved=True) if possible else None


def _following(story: Sequence[date], month: int, day: int | None, published: date) -> date | None:
    """Return the day of a story of another year that a day without a year follows on, within some weeks."""
    for story_day in reversed(story):
        if story_day.year == published.year or abs((published - story_day).days) < _STORY_SPAN:
            continue
        for year in (story_day.year, story_day.year + 1):
            followed = _possible(year, month, day or 1)
            if followed and -_STORY_BACK <= (followed - story_day).days <= _STORY_SPAN and followed <= published:
                return followed
    return None


def _middle(iso_date: str) -> str:
    """Return a day for a date, the middle of the month for a month."""
    return iso_date if len(iso_date) == 10 else f"{iso_date}-15"


def _possible(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _counted(match: re.Match[str], published: date, text: str) -> date | None:
    parts = match.groupdict()
    try:
        if parts.get("near"):
            return published + timedelta(days=_NEAR_DAYS[parts["near"].lower()])
        weekday = _WEEKDAYS.index(parts["weekday"].lower())
        which = (parts.get("which") or "").lower()
        ahead = (weekday - published.weekday()) % 7
        behind = _IS_TO_COME.match(text[match.end() :]) and not re.search(
            r"\b(said|told|that)\b", text[: match.start()]
        )
        opens = not text[: match.start()].strip() or re.fullmatch(r"\W*(on|this)\W*", text[: match.start()], re.I)
        is_to_come = _TO_COME.search(text[: match.start()]) or (behind and opens)
        if which in ("next", "coming") or (not which and is_to_come):
            return published + timedelta(days=ahead or 7)
        back = (published.weekday() - weekday) % 7
        return published - timedelta(days=back or (7 if which == "last" else 0))
    except OverflowError:
        return None
