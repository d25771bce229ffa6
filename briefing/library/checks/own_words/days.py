"""Dates in a text, in figures and in words, and the days that "Wednesday", "yesterday" and "three years ago" mean there."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache, partial
from itertools import chain
from typing import NamedTuple

from briefing.brief.text import fold
from briefing.library.checks.own_words.text_runs import matches_at, matches_near, places_of, text_runs

_MOST_BASES = 500
"""From so many different dates of a text its weekdays are resolved."""

_REACH = 6
"""How many days before or after the day of a text one of its weekdays may be."""

UNITS = {"day": 1, "week": 7, "year": 365}
"""The units of time that may lie between two dates, in days."""


class Day(NamedTuple):
    """A date as far as it is known: year, month and day, each None where it is not said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def is_whole(self) -> bool:
        """Say whether it is one day of one year."""
        return None not in self


class Mention(NamedTuple):
    """What a text says of a day: a date, a weekday (0 for Monday), or how far off it is in days, months or years."""

    text: str
    start: int
    end: int
    day: Day = Day()
    weekday: int | None = None
    off: tuple[int, str] | None = None
    decade: int | None = None

    @property
    def is_date(self) -> bool:
        """Say whether it is a date, and no weekday nor how far off a day is."""
        return self.weekday is None and self.off is None

    @property
    def is_counted(self) -> bool:
        """Say whether it is told by a number, as in "eight days before": that is a number of the text's as well."""
        return self.off is not None and self.off[0] not in (-1, 0, 1)


def mentions(text: str, language: str) -> list[Mention]:
    """Return what a text says of days, in order; without known words of its language, dates in figures alone."""
    words = _words_of(language)
    figures = text_runs(text).figures
    years = [place for place in figures if _PERHAPS_YEAR.match(text, place)]
    by_words = (
        (matches_near(places_of(telling, text), pattern, text) for telling, pattern in words.patterns) if words else ()
    )
    all_mentions: list[Mention] = []
    taken = bytearray(len(text))
    for match in chain(matches_at(figures, _IN_FIGURES, text), *by_words, matches_near(years, _YEAR, text)):
        mention = None if any(taken[match.start() : match.end()]) else _mention(match, words)
        if mention:
            all_mentions.append(mention)
            taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    return sorted(all_mentions, key=lambda mention: mention.start)


def iso_day(text: str) -> Day:
    """Return a date of the brief's form, 2025-03-14, 2025-03 or 2025, as far as it is known."""
    parts = [int(part) for part in text.split("-")]
    return Day(*parts)


class KnownDays(NamedTuple):
    """The days that texts speak of: dates, resolved ones among them, weekdays that nothing resolves, and the years at hand."""

    dates: tuple[Day, ...]
    loose_weekdays: frozenset[int]
    weekdays: frozenset[int]
    years: frozenset[int]
    decades: frozenset[int]

    def bears_out(self, mention: Mention) -> bool:
        """Say whether what a sentence says of a day is borne out."""
        if mention.off is not None:
            return True  # it is told from the brief's own day
        if mention.decade is not None:
            years = [known.year for known in self.dates if known.year]
            return mention.decade in self.decades or any(year // 10 * 10 == mention.decade for year in years)
        if mention.weekday is not None and mention.day == Day():
            return mention.weekday in self.weekdays or any(
                weekday_of(known) == mention.weekday for known in self.dates if known.is_whole
            )
        return self.has(mention.day)

    def has(self, wanted: Day) -> bool:
        """Say whether a date is one of the known ones, as far as both are known."""
        if any(self._agrees(wanted, known) for known in self.dates):
            return True
        return wanted.is_whole and weekday_of(wanted) in self.loose_weekdays

    def has_apart(self, count: float, unit: str) -> bool:
        """Say whether two of the dates are so many days, weeks or years apart."""
        year = max(self.years)
        whole = {day for known in self.dates if (day := _as_date(known._replace(year=known.year or year)))}
        if unit == "year":
            years = {known.year for known in self.dates if known.year}
            return any(year + count in years for year in years)
        return any((one - other).days == count * UNITS[unit] for one in whole for other in whole)

    def _agrees(self, wanted: Day, known: Day) -> bool:
        pairs = [*zip(wanted, known, strict=True)]
        if any(mine is not None and theirs is not None and mine != theirs for mine, theirs in pairs):
            return False
        if (wanted.day is not None and known.day is None) or (wanted.month is not None and known.month is None):
            return False
        if wanted.year is not None and known.year is None:
            return not self.years or any(abs(wanted.year - year) <= 1 for year in self.years)
        return True


def known_days(
    stated: Iterable[Sequence[Mention]], published: Iterable[str], as_of: str, *, resolved_from: Iterable[str] = ()
) -> KnownDays:
    """Return the days that some texts speak of, and those of their publication.

    Weekdays and the like are resolved from the days of publication, the dates in the text itself, and `resolved_from`.
    """
    dates = [iso_day(text) for text in published]
    anchors = [*dates, *map(iso_day, resolved_from)]
    weekdays, loose, decades = set[int](), set[int](), set[int]()
    for every_mention in stated:
        text_mentions = {mention[3:]: mention for mention in every_mention}.values()
        own = [mention.day for mention in text_mentions if mention.day != Day()]
        bases = [day for day in dict.fromkeys((*anchors, *own)) if day.is_whole][:_MOST_BASES]
        dates += own
        for mention in text_mentions:
            if mention.decade is not None:
                decades.add(mention.decade)
            if mention.weekday is not None:
                weekdays.add(mention.weekday)
                resolved = [day for base in bases for day in _around(base, mention.weekday)]
                dates += resolved
                loose |= set() if resolved else {mention.weekday}
            if mention.off is not None:
                dates += [_off(base, *mention.off) for base in (bases or [day for day in anchors if day.year])]
    years = frozenset(day.year for day in (*dates, *anchors) if day.year) or frozenset({int(as_of[:4])})
    return KnownDays(tuple(dict.fromkeys(dates)), frozenset(loose), frozenset(weekdays), years, frozenset(decades))


def weekday_of(day: Day) -> int | None:
    """Return the weekday of a whole date, 0 for Monday; None for no date of the calendar."""
    whole = _as_date(day)
    return None if whole is None else whole.weekday()


def _as_date(day: Day) -> date | None:
    if day.year is None or day.month is None or day.day is None:
        return None
    try:
        return date(day.year, day.month, day.day)
    except ValueError:
        return None


@lru_cache(maxsize=1024)
def _around(base: Day, weekday: int) -> tuple[Day, ...]:
    """Return the days about a day that are a weekday: one before and one after it, or the day itself."""
    day = _as_date(base)
    if day is None or day.year in (1, 9999):
        return ()
    others = (day + timedelta(days=off) for off in range(-_REACH, _REACH + 1))
    return tuple(Day(other.year, other.month, other.day) for other in others if other.weekday() == weekday)


def _off(base: Day, count: int, unit: str) -> Day:
    if unit == "day":
        day = _as_date(base)
        try:
            other = day + timedelta(days=count) if day else None
        except OverflowError:
            other = None
        return Day(other.year, other.month, other.day) if other else Day()
    year, month = base.year or 0, base.month
    if unit == "month" and month is not None:
        months = year * 12 + month - 1 + count
        return Day(months // 12, months % 12 + 1)
    return Day(year + count) if unit == "year" else Day(year, month)


_IN_FIGURES = re.compile(
    r"(?=\d)(?<![\d.,/-])(?:(?P<y>\d{4})[-/.](?P<m>\d{1,2})(?:[-/.](?P<d>\d{1,2}))?"
    r"|(?P<d2>\d{1,2})\.\s?(?P<m2>\d{1,2})\.(?:\s?(?P<y2>\d{4}))?"
    r"|(?P<d3>\d{1,2})/(?P<m3>\d{1,2})/(?P<y3>\d{4})"
    r"|(?P<y4>\d{4})年(?:(?P<m4>\d{1,2})月)?(?:(?P<d4>\d{1,2})日)?|(?P<m5>\d{1,2})月(?P<d5>\d{1,2})日)(?![\d/-])"
)
_WORD = re.compile(r"[^\W\d_]+")
_PERHAPS_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_YEAR = re.compile(r"(?<![\w.,/$€£])(?:mid-)?(?P<year>1[5-9]\d\d|20\d\d)(?P<decade>er|['’]?s)?(?![\w/%])(?![.,]\d)")
_YEAR_WITH_UNIT = re.compile(
    r" ?(?:%|€|per|Euro|euros?|dollars?|dólares|tonn?e?s|km|people|persons|Personen|personnes|personas)\b"
)


class _DayWords(NamedTuple):
    patterns: tuple[tuple[Sequence[frozenset[str]], re.Pattern[str]], ...]
    """Of dates, weekdays and days told by how far off they are: sets of words, and what matches them with a word of each set."""

    months: Mapping[str, int]
    weekday_numbers: Mapping[str, int]
    offsets: Mapping[str, tuple[int, str]]
    units: Mapping[str, str]
    counts: Mapping[str, int]


def _mention(match: re.Match[str], words: _DayWords | None) -> Mention | None:
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    text, start, end = match[0].strip(), match.start(), match.end()
    if "decade" in groups:
        return Mention(text, start, end, decade=int(groups["year"]) // 10 * 10)
    if "year" in groups:
        followed = _YEAR_WITH_UNIT.match(match.string, end)
        return None if followed else Mention(text, start, end, Day(int(groups["year"])))
    if words and "weekday" in groups:
        return Mention(text, start, end, weekday=words.weekday_numbers[fold(groups["weekday"])[:_LETTERS]])
    if words and "offset" in groups:
        return Mention(text, start, end, off=words.offsets[" ".join(fold(groups["offset"]).split())])
    if words and "ago" in groups:
        count = words.counts.get(fold(groups["ago"])) or (int(groups["ago"]) if groups["ago"].isdigit() else 1)
        unit = words.units[fold(groups["unit"])]
        return Mention(text, start, end, off=(-7 * count, "day") if unit == "week" else (-count, unit))
    parts: dict[str, int] = {}
    for name, value in groups.items():
        if name[0] == "n" and words:
            parts["m"] = words.months[fold(value).rstrip(".")]
        elif name[0] in "ymd" and value:
            parts[name[0]] = int(re.sub(r"\D", "", value))
    day = Day(parts.get("y"), parts.get("m"), parts.get("d"))
    is_sound = (day.month is None or 1 <= day.month <= 12) and (day.day is None or 1 <= day.day <= 31)
    return Mention(text, start, end, day) if is_sound and (day.month or day.year) else None


_LETTERS = 12


def _words(
    months: str,
    weekdays: str,
    dates: Sequence[str],
    offsets: Mapping[str, tuple[int, str]],
    ago: str,
    telling_ago: str,
    units: str,
    counts: str,
) -> _DayWords:
    month_numbers = {name: number for number, names in enumerate(months.split(), 1) for name in fold(names).split("|")}
    weekday_numbers = {
        fold(name)[:_LETTERS]: number for number, names in enumerate(weekdays.split()) for name in names.split("|")
    }
    month = "|".join(sorted(months.replace("|", " ").split(), key=len, reverse=True))
    weekday = "|".join(sorted(weekdays.replace("|", " ").split(), key=len, reverse=True))
    unit_names = {
        fold(name): unit for unit, names in (pair.split("=") for pair in units.split()) for name in names.split("|")
    }
    unit = "|".join(names.split("=")[1] for names in units.split())
    pattern = "|".join(part.replace("MONTH", month) for part in dates)
    relative = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in offsets)
    telling = (max(phrase.split(), key=len) for phrase in offsets)
    numbers = {fold(word): number for number, word in enumerate(counts.split(), 1)}
    count = "|".join([r"\d{1,3}", *counts.split()])
    return _DayWords(
        (
            ((_small_words(months),), re.compile(rf"(?<![\w-])(?:{pattern})(?![\w])")),
            (
                (_small_words(weekdays),),
                re.compile(rf"(?<!\w)(?P<weekday>{weekday})(?!\w)", re.IGNORECASE if weekdays[0].islower() else 0),
            ),
            (
                (_small_words(" ".join(telling)),),
                re.compile(rf"(?<!\w)(?P<offset>{relative})(?!\w)", re.IGNORECASE),
            ),
            (
                (_small_words(units), _small_words(telling_ago)),
                re.compile(rf"(?<!\w)(?:{ago.replace('COUNT', count).replace('UNIT', unit)})(?!\w)", re.IGNORECASE),
            ),
        ),
        month_numbers,
        weekday_numbers,
        {fold(phrase): off for phrase, off in offsets.items()},
        unit_names,
        numbers,
    )


def _small_words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _dates(day: str, of: str = "") -> list[str]:
    """Return the patterns of dates that begin with the day, and of months with and without their year."""
    return [
        rf"(?P<d6>\d{{1,2}}){day}\s{of}(?P<n6>MONTH)(?:,?\s(?:{of or 'of '})?(?P<y6>\d{{4}}))?",
        rf"(?P<n8>MONTH)\s(?:{of or 'of '})?(?P<y8>\d{{4}})",
    ]


_PREPARED: Mapping[str, Callable[[], _DayWords]] = {
    "English": partial(
        _words,
        "January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug September|Sept|Sep"
        " October|Oct November|Nov December|Dec",
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        [
            r"(?:the )?(?P<d6>\d{1,2})(?:st|nd|rd|th)?\s(?:of )?(?P<n6>MONTH)\.?(?:,?\s(?P<y6>\d{4}))?",
            r"(?P<n7>MONTH)\.?\s(?:the )?(?P<d7>\d{1,2})(?:st|nd|rd|th)?(?!\d|[.,]\d|:)(?:,?\s(?P<y7>\d{4}))?",
            r"(?P<n8>MONTH)\.?,?\s(?:of )?(?P<y8>\d{4})",
            r"(?P<n9>January|February|April|June|July|August|September|October|November|December)",
            r"(?<=[Ii]n )(?P<na>March|May)|(?<=since )(?P<nb>March|May)|(?<=by )(?P<nc>March|May)|(?<=of )(?P<nd>March|May)"
            r"|(?<=until )(?P<ne>March|May)|(?<=last )(?P<nf>March|May)|(?<=next )(?P<ng>March|May)"
            r"|(?<=late )(?P<nh>March|May)|(?<=early )(?P<ni>March|May)|(?<=mid-)(?P<nj>March|May)",
        ],
        {"yesterday": (-1, "day"), "today": (0, "day"), "tonight": (0, "day"), "tomorrow": (1, "day")}
        | {
            "this morning": (0, "day"),
            "this year": (0, "year"),
            "this month": (0, "month"),
            "the day before": (-1, "day"),
        }
        | {"last year": (-1, "year"), "last month": (-1, "month"), "next year": (1, "year"), "next month": (1, "month")}
        | {"previous year": (-1, "year"), "a year earlier": (-1, "year"), "the coming months": (0, "year")},
        r"(?P<ago>COUNT|a|an) (?P<unit>UNIT) (?:ago|earlier|before)",
        "ago earlier before",
        "day=days|day week=weeks|week month=months|month year=years|year",
        "one two three four five six seven eight nine ten eleven twelve",
    ),
    "German": partial(
        _words,
        "Januar|Jänner|Jan Februar|Feb März April|Apr Mai Juni|Jun Juli|Jul August|Aug September|Sept|Sep"
        " Oktober|Okt November|Nov Dezember|Dez",
        "Montag|Montags Dienstag|Dienstags Mittwoch|Mittwochs Donnerstag|Donnerstags Freitag|Freitags"
        " Samstag|Sonnabend|Samstags Sonntag|Sonntags",
        [*_dates(r"\."), r"(?P<n9>MONTH)"],
        {"vorgestern": (-2, "day"), "gestern": (-1, "day"), "heute": (0, "day"), "morgen": (1, "day")}
        | {
            "übermorgen": (2, "day"),
            "in diesem Jahr": (0, "year"),
            "dieses Jahr": (0, "year"),
            "im Vorjahr": (-1, "year"),
        }
        | {"vergangenen Jahr": (-1, "year"), "vergangenes Jahr": (-1, "year"), "letztes Jahr": (-1, "year")}
        | {"letzten Jahr": (-1, "year"), "nächstes Jahr": (1, "year"), "nächsten Jahr": (1, "year")}
        | {"kommenden Jahr": (1, "year"), "vergangenen Monat": (-1, "month"), "letzten Monat": (-1, "month")},
        r"vor (?P<ago>COUNT|einem|einer) (?P<unit>UNIT)",
        "vor",
        "day=Tagen|Tag week=Wochen|Woche month=Monaten|Monat year=Jahren|Jahr",
        "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    ),
    "French": partial(
        _words,
        "janvier février mars avril mai juin juillet août|aout septembre octobre novembre décembre",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        [*_dates("(?:er)?"), r"(?P<n9>MONTH)"],
        {"avant-hier": (-2, "day"), "hier": (-1, "day"), "aujourd'hui": (0, "day"), "demain": (1, "day")}
        | {"cette année": (0, "year"), "l'an dernier": (-1, "year"), "l'année dernière": (-1, "year")}
        | {"l'an passé": (-1, "year"), "l'an prochain": (1, "year"), "l'année prochaine": (1, "year")}
        | {"le mois dernier": (-1, "month"), "le mois prochain": (1, "month")},
        r"il y a (?P<ago>COUNT|une) (?P<unit>UNIT)",
        "il",
        "day=jours|jour week=semaines|semaine month=mois year=ans|an|années",
        "un deux trois quatre cinq six sept huit neuf dix onze douze",
    ),
    "Spanish": partial(
        _words,
        "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
        "lunes martes miércoles jueves viernes sábado domingo",
        [*_dates("", "de "), r"(?P<n9>MONTH)"],
        {"anteayer": (-2, "day"), "ayer": (-1, "day"), "hoy": (0, "day"), "este año": (0, "year")}
        | {"el año pasado": (-1, "year"), "el próximo año": (1, "year"), "el año próximo": (1, "year")}
        | {"el mes pasado": (-1, "month"), "el próximo mes": (1, "month")},
        r"hace (?P<ago>COUNT|una) (?P<unit>UNIT)",
        "hace",
        "day=días|día week=semanas|semana month=meses|mes year=años|año",
        "un dos tres cuatro cinco seis siete ocho nueve diez once doce",
    ),
}


@cache
def _words_of(language: str) -> _DayWords | None:
    """Return the words of a language by its English name; None where none are known."""
    prepare = _PREPARED.get(language)
    return prepare() if prepare else None
