"""What a number lost at a quotation's end: its million or per cent, its currency or its unit, the other end of its range."""

import re
from functools import cache
from typing import NamedTuple

from briefing.library.checks.quoting.lexicon.any_case import AnyCase, any_case
from briefing.library.checks.quoting.lexicon.number_words import (
    BELOW_ZERO,
    COMPOUND_UNITS,
    CURRENCIES_IN_WORDS,
    CURRENCY,
    CURRENCY_CODES,
    FRACTIONS,
    MAGNITUDES,
    MEASURES,
    NAMES_OF_UNITS,
    NUMBER_WORDS,
    PARTS_OF_UNITS,
    UNITS_IN_CJK,
    is_numeral,
)

_NUMBER_WORD = re.compile(rf"(?:{NUMBER_WORDS})(?!\w)", re.IGNORECASE)
_NUMBER_WORD_AT_END = any_case(rf"(?<![\w-])(?:{NUMBER_WORDS})$")
_END_OF_A_RANGE = (
    rf"(?:[{CURRENCY}]? ?\d(?:[\d.,:]*\d)?|(?!(?:once|cent|mil|half|twice)(?!\w))(?:{NUMBER_WORDS}))"
    r"(?: ?(?:%|‰|[ap]\.?m\.?|per ?cent|prozent|pour cent|por ciento|процент\w*))?"
)
_IN_BETWEEN = rf"(?<!\w)(?:between|zwischen|entre|между) {_END_OF_A_RANGE}"
_AND = re.compile(r" (?:and|und|et|y|и) ")
_TO = {
    "English": "(?:to|or)",
    "German": "(?:bis|oder)",
    "French": "(?:à|ou)",
    "Spanish": "(?:a|o)",
    "Russian": "(?:до|или)",
}
_TO_IN_ANY = r"(?:to|bis|à|a|до)"
_IN_CJK = r"[\d〇零一二三四五六七八九十百千万萬兩两]"
_RANGE_IN_CJK_BEFORE = re.compile(rf"{_IN_CJK}\w?(?:到|至|或|〜|～|~|から|ないし)$")
_RANGE_IN_CJK_AFTER = re.compile(rf"(?:到|至|〜|～|~|から|ないし)(?={_IN_CJK})")
_UNIT_AT_END = any_case(r"\d ?(?:%|‰|[ap]\.?m\.?|per ?cent|prozent|pour cent|por ciento|процент\w*)$")
"""The ends of a range that is written with a word: 3 to 19, three or four, between €2 and €3, 9am to 5pm, 三十至三十五."""

_SIGN_BEHIND = re.compile(rf" (?:{BELOW_ZERO})(?!\w)", re.IGNORECASE)
_CODE_BEFORE = re.compile(rf"(?<!\w){CURRENCY_CODES} ?$")
_UNIT_AFTER = re.compile(rf" ?([%‰°€£¥₽₴₹₺₩]|{UNITS_IN_CJK}|{CURRENCY_CODES}(?!\w))")
_HOUR = re.compile(r"(?<![\w.:,])\d{1,2}$")
_HOUR_GOES_ON = re.compile(r" ([ap]\.?m\b|o'clock|Uhr(?!\w))")
"""What a sum is a sum of, beside it."""


_UNIT = rf"(?:{CURRENCIES_IN_WORDS}|{MEASURES})"
_AMOUNT = (
    rf"(?:\d[\d.,]*|(?<![\w-])(?:{NUMBER_WORDS})|(?<!\w)(?:million(?:s|en)?|billion|milliard(?:s|en)?|millones|mil))"
)
_A_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?![\d.,]*\d)")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d$")
_COUNT = rf"(?:\d[\d.,]*|(?:{NUMBER_WORDS}|an?|eine?[rn]?|une?|una?))"
_AMOUNT_AT_END = any_case(rf"{_AMOUNT}$")
_PART_OF_UNIT_AT_END = any_case(rf"{_AMOUNT} {NAMES_OF_UNITS}$")
_UNIT_AT_THE_END = any_case(rf"{_AMOUNT} (?:{NAMES_OF_UNITS} )?{_UNIT}$")
_UNIT_BEHIND = any_case(rf"[ -](?:{NAMES_OF_UNITS} )?({_UNIT})(?!\w)")
_UNIT_GOES_ON = any_case(rf" ({PARTS_OF_UNITS})(?!\w)")
_SUM_AT_THE_END = re.compile(rf"[{CURRENCY}]\d[\d.,]*(?: ?(?:million|billion|[mbk]n?))?$|\d ?[{CURRENCY}]$")
"""A number and its unit, of which a part may be cut off: 500 US| dollars, 40 mètres| carrés, 80 kilometres| an hour."""


_JOINED = r"(?:,? (?:and|und|et|y|и)|,)?"


_COUNT_AT_START = re.compile(rf"{_COUNT} ?[^\W\d]", re.IGNORECASE)
_COUNT_BEHIND = re.compile(rf"{_JOINED} {_COUNT} ?[^\W\d]", re.IGNORECASE)


class _Compound(NamedTuple):
    """What stands of a measure of two units before a quotation, at its beginning, at its end and behind it."""

    before: AnyCase
    at_start: AnyCase
    at_end: AnyCase
    behind: AnyCase


@cache
def _compounds() -> tuple[_Compound, ...]:
    patterns = (
        (
            rf"(?<![\w.,]){_COUNT} ?(?:{larger})(?={_JOINED} $)",
            rf"{_COUNT} ?(?:{smaller})(?!\w)",
            rf"(?<![\w.,]){_COUNT} ?(?:{larger})$",
            rf"{_JOINED} ({_COUNT} ?(?:{smaller}))(?!\w)",
        )
        for larger, smaller in COMPOUND_UNITS
    )
    return tuple(_Compound(*map(any_case, four)) for four in patterns)


def _half_of_a_measure(text: str, start: int, end: int) -> str:
    """Return the other part of a measure of two units, of which a quotation has one: "2 h| 40 min"; empty for none."""
    if text[start - 1 : start] == " " and _COUNT_AT_START.match(text, start):
        for compound in _compounds():
            before = compound.before.search(text[max(0, start - 40) : start])
            if before and compound.at_start.match(text[start : start + 40]):
                return before[0]
    if _COUNT_BEHIND.match(text, end):
        for compound in _compounds():
            behind = compound.behind.match(text[end : end + 40])
            if behind and compound.at_end.search(text[max(start, end - 40) : end]):
                return behind[1]
    return ""


def _unit_cut(text: str, start: int, end: int) -> str:
    """Return the unit, or the part of it, that a number at a quotation's end lost; empty for none."""
    last, rest = text[max(start, end - 60) : end], text[end : end + 40]
    if unit := _UNIT_BEHIND.match(rest):  # what few quotations have behind them is looked for first
        is_amount = _AMOUNT_AT_END.search(last) is not None and not _YEAR.search(last)
        if is_amount or _PART_OF_UNIT_AT_END.search(last):
            return unit[1]
    part = _UNIT_GOES_ON.match(rest)
    is_measure = part and (_UNIT_AT_THE_END.search(last) or _SUM_AT_THE_END.search(last))
    return part[1] if part and is_measure else ""


def measure_cut(text: str, start: int, end: int) -> str:
    """Return the unit that a number lost: the million or per cent after it, the currency before it; empty for none."""
    if text[start].isdigit() and start and text[start - 1] in CURRENCY:
        return text[start - 1]
    if text[start].isdigit() and (code := _CODE_BEFORE.search(text[max(0, start - 5) : start])):
        return code[0].strip()
    if below_zero := _SIGN_BEHIND.match(text, end):
        return below_zero[0].strip()
    if lost := _unit_cut(text, start, end) or _half_of_a_measure(text, start, end):
        return lost
    in_words = _NUMBER_WORD_AT_END.search(text[max(start, end - 16) : end])
    if not in_words and not is_numeral(text[end - 1]) and text[end - 1] not in FRACTIONS:
        return ""
    rest = text[end : end + 20]
    if unit := _UNIT_AFTER.match(rest):
        return unit[1]
    if (hour := _HOUR_GOES_ON.match(rest)) and _HOUR.search(text[max(start, end - 6) : end]):
        return hour[1]
    word = re.match(r"[ -]?", rest)
    magnitude = MAGNITUDES.match(rest, word.end() if word else 0)
    return magnitude[0] if magnitude else ""


_BOUND = re.compile(
    r"(?<!\w)(?:at (?:least|most)|up to|(?<!no )(?<!not )(?:less|fewer) than|more than|as (?:many|much|few"
    r"|little) as|(?:just|well) (?:under|over)"
    r"|upwards of|in excess of|mindestens|höchstens|maximal|bis zu|mehr als|(?<!nicht )weniger als"
    r"|au (?:moins|plus)|plus de|(?<!pas )moins de"
    r"|jusqu'à|al menos|por lo menos|como (?:mínimo|máximo)|(?:más|menos) de|(?:не )?(?:более|менее)|свыше|как минимум"
    r"|أكثر من|أقل من|ما لا يقل عن)(?: [$€£¥])? $|(?:至少|最多|至多|超过|超過|不到|多达|多達|少なくとも|最大)$",
    re.IGNORECASE,
)
"""What says that a number is only the lower or the upper one: "at least |40 men"."""

_PART_OF = (
    r"(?:out of|of|in(?! [\w.,]+ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)(?!\w))|von|sur|de cada|de|из)"
)
_TIME_AT_START = any_case(r"[\w.,]+ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)(?!\w)")
_PART_BEFORE = any_case(rf"(?<![\w.,-]){_END_OF_A_RANGE} (?:\w+ )?{_PART_OF} $")
_PART_AT_END = any_case(rf"(?<![\w.,-]){_END_OF_A_RANGE} (?:\w+ )?{_PART_OF}$")
_PART_BEHIND = any_case(rf" (?:\w+ )?{_PART_OF} {_END_OF_A_RANGE}(?!\w)")
"""What a number is a part of, as a number: "3 of |14 rooms", "3 |bureaux sur 8"."""


def bound_cut(text: str, start: int, end: int) -> str:
    """Return what says of the number at a quotation's beginning or end that it is a bound, or a part; empty for none."""
    if is_numeral(text[start]) or text[start] in CURRENCY or _NUMBER_WORD.match(text, start):
        earlier = text[max(0, start - 30) : start]
        is_year = _A_YEAR.match(text, start) is not None
        is_time = earlier.endswith(" in ") and _TIME_AT_START.match(text[start : start + 30])
        if before := _BOUND.search(earlier) or (None if is_year or is_time else _PART_BEFORE.search(earlier)):
            return before[0].strip()
    last, rest = text[max(start, end - 30) : end], text[end : end + 30]
    behind = None
    if is_numeral(text[end - 1]) or _NUMBER_WORD_AT_END.search(last):
        behind = _PART_BEHIND.match(rest)
    elif _PART_AT_END.search(last):
        behind = re.match(rf" {_END_OF_A_RANGE}(?!\w)", rest, re.IGNORECASE)
    return behind[0].strip() if behind else ""


class _Ranges(NamedTuple):
    """What stands before the end of a range in a language, after its beginning, and within it where "between" leads it."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    between: re.Pattern[str]
    between_after: re.Pattern[str]


@cache
def _ranges_in(language: str) -> _Ranges:
    to = _TO.get(language, _TO_IN_ANY)
    patterns = (
        rf"(?<![\w.,-]){_END_OF_A_RANGE} {to} $|{_IN_BETWEEN} (?:and|und|et|y|и) $",
        rf" {to} {_END_OF_A_RANGE}(?!\w)",
        rf"{_IN_BETWEEN}$",
        rf"{_AND.pattern}{_END_OF_A_RANGE}(?!\w)",
    )
    return _Ranges(*(re.compile(pattern, re.IGNORECASE) for pattern in patterns))


def range_cut(text: str, start: int, end: int, language: str) -> str:
    """Return the other end of a range that is written with a word: 3 to |19 January; empty for none."""
    before = after = None
    earlier, rest = text[max(0, start - 40) : start], text[end : end + 30]
    if is_numeral(text[start]) or text[start] in CURRENCY or _NUMBER_WORD.match(text, start):
        before = _RANGE_IN_CJK_BEFORE.search(earlier) or _ranges_in(language).before.search(earlier)
    last = text[max(start, end - 24) : end]
    if is_numeral(text[end - 1]) or _NUMBER_WORD_AT_END.search(last) or _UNIT_AT_END.search(last):
        ranges = _ranges_in(language)
        after = _RANGE_IN_CJK_AFTER.match(rest) or ranges.after.match(rest)
        if after is None and _AND.match(rest) and ranges.between.search(text[max(start, end - 40) : end]):
            after = ranges.between_after.match(rest)
    other_end = before or after
    return other_end[0].strip() if other_end else ""
