"""The edges at which a quotation was cut out of a text: never inside a word, a number, a date, a time, a range or a sign."""

import re
import unicodedata

from briefing.library.checks.quoting.folded import BREAK
from briefing.library.checks.quoting.folding.typography import CJK
from briefing.library.checks.quoting.lexicon.number_words import (
    CURRENCY,
    FRACTIONS,
    FRACTIONS_IN_WORDS,
    MAGNITUDES,
    MONTHS,
    NUMBER_WORDS,
    NUMERALS_IN_CJK,
    ONES,
    SIGNS_IN_WORDS,
    TENS,
    is_numeral,
)

_NO_SPACES = re.compile(f"[{CJK}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")  # with Thai, Lao, Burmese, Khmer
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]")
_HANGUL = re.compile("[\uac00-\ud7af]")
_ELISIONS = re.compile(
    r"(?:^|[^\w'])(?:[cdjlmnstv]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|dell|all|dall|nell|sull|un|d)'$", re.I
)
_CONTRACTED = re.compile(r"(?:s|t|m|d|ll|ve|re)(?!\w)", re.IGNORECASE)
_NUMBER_GOES_ON = re.compile(r"[.,:/·٫٬'’]?\d|[-][$€£¥]?\d|[ ]\d{3}(?![\d.,]*\d)|½|¼|¾")
_GROUP_BEFORE = re.compile(r"(?:^|[^\w.,])[-+]?\d{1,3}(?: \d{3})* $")
_NUMBER_BEFORE = re.compile(
    r"(?:\d|(?<!\w)(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand))[ -]$"
)
_HALVED = re.compile(
    r"(?<!\w)(?:(?:half|quarters? of|thirds? of|fifths? of|tenths? of)|halbe[nrs]?|medi[oa]|demi|пол) (?:an? )?$",
    re.IGNORECASE,
)
_A_MAGNITUDE = re.compile(
    r"(?:an? )?(?:hundred|thousand|million|billion|dozen|Million|Milliarde|millón|тысячи)(?!\w)", re.IGNORECASE
)
"""A part of a large number: half |a million, eine halbe |Million, medio |millón."""

_CLAUSE_GOES_ON = re.compile(r"\((?:\d{1,3}|[a-z]{1,2}|[ivx]{1,4})\)")
"""What stands behind the number of a clause, and belongs to it: 4.2(b)|(iii)."""

_HUNDREDS = r"(?<!\w)(?:hundred|thousand|million|cents?|mille|cient[oa]s?|mil|сто|двести|триста|тысяч\w*)"
_HUNDREDS_BEFORE = re.compile(rf"{_HUNDREDS} (?:and )?$", re.IGNORECASE)
_HUNDREDS_AT_END = re.compile(rf"{_HUNDREDS}$", re.IGNORECASE)
_NUMBER_WORD = re.compile(rf"(?:{NUMBER_WORDS})(?!\w)", re.IGNORECASE)
_NUMBER_WORD_AFTER = rf"(?i: (?:and )?(?:{NUMBER_WORDS})(?!\w))"
_NUMBER_WORD_AT_END = re.compile(rf"(?<![\w-])(?:{NUMBER_WORDS})$", re.IGNORECASE)
_ONES = re.compile(ONES, re.IGNORECASE)
_ONES_AFTER = re.compile(rf" {ONES}", re.IGNORECASE)
_TENS_BEFORE = re.compile(rf"(?<![\w-]){TENS} $", re.IGNORECASE)
_TENS_AT_END = re.compile(rf"(?<![\w-]){TENS}$", re.IGNORECASE)
_TENS_AND_AFTER = re.compile(rf"( (?:y|e|et)) {ONES}", re.IGNORECASE)
_PART = (
    rf"(?:{FRACTIONS_IN_WORDS}"
    r"|(?:(?<=three )quarters|(?<=drei )viertel|(?<=trois )quarts|(?<=tres )cuartos)(?!\w))"
)
_HALF = (
    r"(?:and|und) (?:an?|eine?) (?:half|quarter|third|halbe?s?|viertel|drittel)|et demie?|y medi[oa]|y cuarto|e mei[oa]"
    r"|с половиной"
)
_PART_AT_START = re.compile(_PART, re.IGNORECASE)
_PART_AFTER = re.compile(rf" (?:{_PART}|(?:{_HALF})(?!\w))", re.IGNORECASE)
_WHOLE_BEFORE = rf"(?i:(?<!\w)(?:\d+|{NUMBER_WORDS}) $)"
_WHOLE_AND_BEFORE = rf"(?i:(?<!\w)(?:\d+|{NUMBER_WORDS}) (?:and an?|und eine?|et|y|e) $)"
_HALF_AT_START = re.compile(r"(?:half|demie?|medi[oa]|halbe?s?)(?!\w)", re.IGNORECASE)
"""The parts of a number in several words: one hundred and twelve, deux cent douze, twenty five, two thirds, one and a half."""

_PREFIX_IN_BRACKETS = re.compile(r"(?:^|[^\w(])\([a-z]{1,5}\)$", re.IGNORECASE)
"""A part of a word that is put before it as a choice: (un)lawful, (re)election."""

_MONTH_BEFORE = re.compile(rf"(?<!\w){MONTHS}\.? $")
_ON_MONTH_BEFORE = re.compile(rf"(?<!\w)on {MONTHS}\.? $", re.IGNORECASE)
_DAY = re.compile(r"(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?(?:,? \d{4}(?!\d)|[,;:.!?)](?!\d)|$)")
_DAY_AT_END = re.compile(r"(?<![\w.,:/-])(?:[0-2]?\d|3[01])(?:st|nd|rd|th|er|[ºª])?$")
_OTHER_DAY = r"(?:\.? ?(?:to|and|or|bis|und|oder|au|et|ou|al|y|o|по|и|или|-) ?[0-3]?\d(?:st|nd|rd|th|er|[ºª])?)?"
_MONTH_AFTER = re.compile(rf"{_OTHER_DAY}\.? (?:of |de )?{MONTHS}")
"""The parts of a date: 12 May, May 12th, 3. Juni, 14 de octubre, 6 to 28 April; in "in May 12 people" there is none."""

_ORDINAL_SIGN = re.compile(r"\.?[ºª]")
_DETERMINED = re.compile(
    r"(?<!\w)(?:der|die|das|de[mns]|am|[bv]om|beim|[iz]m|zu[mr]|ins|fürs"
    r"|(?:jede|diese|jene|welche|manche|solche|eine?|keine?|[mds]eine?|ihre?|unsere?|eure?)[mnrs]?)"
    r"(?: \d{1,3}\.(?: und| oder| bis|,))? \d{1,3}$",
    re.IGNORECASE,
)
"""A German number before which an article or its like stands: with a point and a noun behind it, it counts a place."""

_BEGINS_A_SENTENCE = re.compile(
    r"(?:der|die|das|de[mns]|ein\w*|kein\w*|[mds]ein\w*|ihr\w*|unser\w*|er|sie|es|wir|ich|man|dies\w*|jen\w*|alle\w*|viele|doch"
    r"|aber|und|oder|denn|da|dann|dabei|danach|damit|darum|dazu|davon|daher|deshalb|so|auch|nur|noch|nun|jetzt|heute|gestern|morgen"
    r"|seit\w*|nach|vor|in|im|am|an|auf|aus|bei|mit|von|vom|zu\w?|für|über|unter|durch|gegen|ohne|um|als|wenn|weil|obwohl|ob|wer|wie"
    r"|was|wo|hier|dort|nicht|niemand|später|zuvor|bis)(?!\w)",
    re.IGNORECASE,
)
"""Words with which a German sentence begins rather than a noun with an ordinal before it."""

_SIGN_BEFORE = re.compile(
    rf"(?<!\w)(?<!au )(?<!al )(?<!lo )(?<!ou )(?<! o )(?<!du )(?:{SIGNS_IN_WORDS}) $|(?:零下|氷点下|マイナス|[负負])$",
    re.IGNORECASE,
)
_NUMERAL = rf"[\d{NUMERALS_IN_CJK}]"
_LINKED_BEFORE = re.compile(rf"{_NUMERAL}(?:[点點时時]|分之|分の)$|第$")
_LINKED_AFTER = re.compile(rf"(?:[点點时時]|分之|分の)(?={_NUMERAL})")
_LINKED_AT_END = re.compile(r"(?:分之|分の|第|零下|氷点下|マイナス)$")
_MONTH_BEFORE_IN_CJK = re.compile(rf"{_NUMERAL}(?:月|월 ?)$")
_DAY_AT_END_IN_CJK = re.compile(rf"{_NUMERAL}(?:月|월 ?){_NUMERAL}{{1,3}}$")
"""What parts two numerals of one number, time or date in Chinese and Japanese: 十二点五, 三分之一, 第三, 10時30分, 5月14日."""

_KOREAN_NUMBER = r"[\d일이삼사오육칠팔구십백천]"
_KOREAN_BEFORE = re.compile(rf"{_KOREAN_NUMBER} ?[만억조천] $")
_KOREAN_AT_END = re.compile(rf"{_KOREAN_NUMBER} ?[만억조천]$")
_KOREAN_AFTER = re.compile(rf" (?:\d|{_KOREAN_NUMBER}+ ?[만억조천백십])")
"""What parts a number in Korean, with a space behind its ten thousands: 1만 4300."""

_WITHIN_NAMES = ".@/&"
"""Signs that stand within U.S., R&D, km/h and addresses without a space."""


def cut_at_start(text: str, start: int) -> str:
    """Say what is cut at a quotation's beginning, in words; empty where nothing is. A number is followed back to its sign."""
    if not start:
        return ""
    first, before = text[start], text[start - 1]
    earlier = text[max(0, start - 12) : start]
    if before in "- " and MAGNITUDES.match(text, start) and _NUMBER_BEFORE.search(earlier):
        return "a number"
    if before == " " and _HUNDREDS_BEFORE.search(text[max(0, start - 20) : start]) and _NUMBER_WORD.match(text, start):
        return "a number"
    if before == " " and _A_MAGNITUDE.match(text, start) and _HALVED.search(text[max(0, start - 16) : start]):
        return "a number"
    if before == " " and _is_part_of_a_number(text, start):
        return "a number"
    if before == " " and _KOREAN_BEFORE.search(earlier) and _KOREAN_AFTER.match(text, start - 1):
        return "a number"
    is_number = is_numeral(first) or _NUMBER_WORD.match(text, start) is not None
    if is_number and _SIGN_BEFORE.search(earlier):
        return "a sign"
    if is_numeral(first) and _MONTH_BEFORE_IN_CJK.search(earlier):
        return "a date"
    if is_numeral(first) and _LINKED_BEFORE.search(earlier):
        return "a number"
    if first.isdigit() and _MONTH_BEFORE.search(text[max(0, start - 16) : start]):
        is_on_it = _ON_MONTH_BEFORE.search(text[max(0, start - 24) : start]) and re.match(
            r"[0-3]?\d(?!\d)", text[start:]
        )
        if is_on_it or _DAY.match(text, start):
            return "a date"
    if first.isdigit() or first in FRACTIONS:
        if before == "×":
            return "a number"
        if is_numeral(before) or before in FRACTIONS:
            return "a number"
        if before in ".,:/·٫٬'" and start > 1 and text[start - 2].isdigit():
            return "a number"
        if before == "-":
            return "a range" if start > 1 and text[start - 2].isalnum() else "a sign"
        if before == " " and re.match(r"\d+/\d", text[start : start + 8]) and earlier[-2:-1].isdigit():
            return "a number"
        if before in "−±+<>~≈≤≥":
            return "a sign"
        if re.search(r"\d [x×] $", earlier):
            return "a number"
        if before in CURRENCY and start > 1 and text[start - 2].isalpha():
            return "a sign of currency"
        if re.match(r"\d{3}(?!\d)", text[start:]) and _GROUP_BEFORE.search(earlier):
            return "a number"
    if first in CURRENCY and before == "-" and start > 1 and (text[start - 2].isalnum() or text[start - 2] in "%€£"):
        return "a range"
    if first in CURRENCY and before.isalpha():
        return "a sign of currency"
    if _NO_SPACES.match(first) and _NO_SPACES.match(before):
        if first in NUMERALS_IN_CJK and is_numeral(before):
            return "a number"
        return "a word" if _KATAKANA.match(first) and _KATAKANA.match(before) else ""
    if _is_letter(first) and _is_letter(before) and not _NO_SPACES.match(before):
        return "a word"
    if first.isdigit() and before.isalpha() and not _NO_SPACES.match(before):
        return "a word"
    if before == "'" and start > 1 and text[start - 2].isalnum():
        is_elided = _ELISIONS.search(earlier) and not _CONTRACTED.match(text, start)
        return "" if is_elided else "a word"
    if before == ")" and first.islower() and _PREFIX_IN_BRACKETS.search(earlier):
        return "a word"
    if before in _WITHIN_NAMES and start > 1 and _is_letter(text[start - 2]) and first.isalnum():
        return "a word"
    if before in f"-{BREAK}" and start > 1 and text[start - 2].isalnum() and first.isalnum():
        return "a hyphenated word"
    return ""


def cut_at_end(text: str, end: int) -> str:
    """Say what is cut at a quotation's end, in words; empty where nothing is."""
    if end >= len(text):
        return ""
    last, after = text[end - 1], text[end]
    rest = text[end : end + 12]
    if (
        after == " "
        and _HUNDREDS_AT_END.search(text[max(0, end - 12) : end])
        and re.match(_NUMBER_WORD_AFTER, text[end : end + 30])
    ):
        return "a number"
    if after == "(" and (last.isdigit() or last == ")") and _CLAUSE_GOES_ON.match(text, end):
        return "a number"
    if after == " " and _number_goes_on_in_words(text, end):
        return "a number"
    if _MONTH_AFTER.match(text[end : end + 20]) and _DAY_AT_END.search(text[max(0, end - 6) : end]):
        return "a date"
    if after == " " and _KOREAN_AT_END.search(text[max(0, end - 4) : end]) and _KOREAN_AFTER.match(text, end):
        return "a number"
    if is_numeral(after) and _LINKED_AT_END.search(text[max(0, end - 5) : end]):
        return "a number"
    if after in "日号號일" and _DAY_AT_END_IN_CJK.search(text[max(0, end - 8) : end]):
        return "a date"
    if is_numeral(last) and _LINKED_AFTER.match(text, end):
        return "a number"
    if end > 1 and is_numeral(text[end - 2]) and last in "点點时時" and is_numeral(after):
        return "a time"
    if last.isdigit():
        if after in "×+" or re.match(r" [x×] \d", rest):
            return "a number"
        if _NUMBER_GOES_ON.match(rest) and not (after == " " and not _is_short_group(text[:end])):
            return "a range" if after == "-" else "a number"
        if after in NUMERALS_IN_CJK:
            return "a number"
    if _NO_SPACES.match(last) and _NO_SPACES.match(after):
        if last in NUMERALS_IN_CJK and is_numeral(after):
            return "a number"
        return "a word" if _KATAKANA.match(last) and _KATAKANA.match(after) else ""
    if _is_letter(last) and _is_letter(after) and not _HANGUL.match(after) and not _NO_SPACES.match(after):
        return "a word"
    if last.isalnum() and after in "'" and rest[1:2].isalpha():
        return "a word"
    if after in _WITHIN_NAMES and last.isalpha() and _is_letter(rest[1:2] or " "):
        return "a word"
    if after == BREAK or (after == "-" and last.isalnum() and rest[1:2].isalnum()):
        return "a hyphenated word"
    if last in CURRENCY and after.isdigit():
        return "a number"
    return ""


def ordinal_cut(text: str, end: int, language: str) -> str:
    """Say that an ordinal lost the point or sign that makes it one: "auf dem 3|. Platz", "la 3|.ª plaza"; empty where none did.

    A point before a small letter ends no sentence in any language; before a large one a German noun may follow, or a sentence.
    """
    if not text[end - 1].isdigit():
        return ""
    if _ORDINAL_SIGN.match(text, end):
        return "a number"
    if text[end : end + 2] != ". " or re.search(r"(?<!\w)\d{1,3}$", text[max(0, end - 4) : end]) is None:
        return ""
    if text[end + 2 : end + 3].islower():
        return "a number"
    is_german = language == "German" and text[end + 2 : end + 3].isupper()
    counts_a_place = is_german and _DETERMINED.search(text[max(0, end - 30) : end]) is not None
    return "a number" if counts_a_place and not _BEGINS_A_SENTENCE.match(text, end + 2) else ""


def _is_part_of_a_number(text: str, start: int) -> bool:
    """Say whether the word at a place goes on with a number before it: twenty |five, two |thirds, one and a |half."""
    if _ONES.match(text, start) and _TENS_BEFORE.search(text[max(0, start - 16) : start]):
        return True
    earlier = text[max(0, start - 24) : start]
    if _PART_AT_START.match(text, start) and re.search(_WHOLE_BEFORE, earlier):
        return True
    return _HALF_AT_START.match(text, start) is not None and re.search(_WHOLE_AND_BEFORE, earlier) is not None


def _number_goes_on_in_words(text: str, end: int) -> bool:
    """Say whether a number in words at a place goes on after it: twenty| five, treinta| y cinco, two| thirds, one| and a half."""
    before, rest = text[max(0, end - 16) : end], text[end : end + 30]
    if _TENS_AT_END.search(before) and _ONES_AFTER.match(rest):
        return True
    joint = _TENS_AND_AFTER.match(rest)
    if joint and _TENS_AT_END.search(before + joint[1]):
        return True
    return _PART_AFTER.match(text, end) is not None and _NUMBER_WORD_AT_END.search(before) is not None


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_" or unicodedata.category(char)[0] == "M"


def _is_short_group(before: str) -> bool:
    """Say whether a text ends in a group of digits that another may follow after a space: as in 12 500, not in 2024 500."""
    return re.search(r"(?:^|[^\w.,])\d{1,3}(?: \d{3})*$", before[-12:]) is not None
