"""Numbers in a text, in figures and in words, with what they count: `32`, `thirty-two`, `zwei Drittel`, `12 500 €`."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest
from typing import NamedTuple

from briefing.brief.text import fold
from briefing.library.checks.own_words import number_words
from briefing.library.checks.own_words.number_words import NumberWords, number_words_of, starters_of
from briefing.library.checks.own_words.text_runs import matches_at, text_runs

SHARE = "%"
"""The unit of a share of a whole: half is 50 of it."""

_FIGURES = r"\d{1,3}(?:[ '’.,]\d{3})+(?![\d])(?:[.,]\d+)?|\d{1,2}:\d{2}(?!\d)|\d+(?:[.,]\d+)?"
_FIGURE = re.compile(
    rf"(?=\d)(?<![^\W\u3040-\u9fff])(?<![.,/])(?<![^\W\d_]-)(?:(?P<over>\d{{1,2}}/\d{{1,2}})(?![\d/])|(?P<figure>{_FIGURES}))"
)
_MOST_DIGITS = 30
"""The most characters of a number in figures: longer ones are keys and codes."""

_LONGEST = 16
"""The most words of a number in words: "two hundred and forty thousand …"."""

_WORD = re.compile(r"[^\W\d_]+")
_HOURS_AND_MINUTES = re.compile(r"\d{1,2}\.\d{2}")
_ORDINAL_ENDING = re.compile(r"(?:st|nd|rd|th|e|er|ère|ème|º|ª|o|a)(?!\w)")
_FRACTIONS = {"½": 50.0, "¼": 25.0, "¾": 75.0, "⅓": 100 / 3, "⅔": 200 / 3}
_CURRENCY_BEFORE = re.compile(r"(?:(US\$|[$€£¥])|\b(EUR|USD|GBP|CHF|JPY))\s?$")
_UNIT = re.compile(
    r"[ -]?(?:d'|de )?(?:(?P<sign>US\$|[%‰€$£¥°])"
    r"|(?P<three>(?P<two>(?P<one>[^\W\d_]+[²³]?)(?: [^\W\d_]+)?)(?: [^\W\d_]+)?)(?![\w]))"
)
_AFTER_NUMBER = re.compile(r"[ -]?([^\W\d_]+)\.?")
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_COUNTED = re.compile(r"[ -]([^\W\d_]+)")
_RANGE = re.compile(r"\s?[-–]\s?|\s(?:to|and|or|bis|und|oder|à|et|ou|a|y|o)\s")


class Reading(NamedTuple):
    """One way to read a number: its value, and the unit that it counts; the unit is empty where no known one stands there."""

    value: float
    unit: str = ""


class Quantity(NamedTuple):
    """A number in a text: its readings, where it stands, as it stands there, and which way it is rounded, if so.

    `rounded` is "about", "more" or "less" where words such as these stand before it.
    """

    readings: tuple[Reading, ...]
    start: int
    end: int
    text: str
    rounded: str = ""
    is_ordinal: bool = False
    is_fraction: bool = False
    counted: str = ""
    """The word after it, folded: what is counted, mostly."""


def quantities(text: str, language: str, *, are_rounded: bool = True) -> list[Quantity]:
    """Return the numbers of a text, in order; `language` is the name of the text's, empty for one without known words.

    Unless they `are_rounded`, nobody asks which way: to look before each of a long text takes a third of the time.
    """
    words = number_words_of(language)
    rounding = words.rounding if words and are_rounded else None
    in_figures = [*_in_figures(text, words, rounding)]
    taken = bytearray(len(text))
    for quantity in in_figures:
        taken[quantity.start : quantity.end] = b"\1" * (quantity.end - quantity.start)
    every = _in_words(text, words, starters_of(language), rounding) if words else ()
    in_words = [quantity for quantity in every if not any(taken[quantity.start : quantity.end])]
    in_order = sorted((*in_figures, *in_words, *_signs(text)), key=lambda quantity: quantity.start)
    return [
        _with_unit_of(quantity, after, text)._replace(counted=counted_after(text, quantity.end))
        for quantity, after in zip_longest(in_order, in_order[1:])
    ]


def counted_after(text: str, end: int) -> str:
    """Return the word after a number, folded; empty where there is none."""
    word = _COUNTED.match(text, end)
    return fold(word[1]) if word else ""


def _with_unit_of(quantity: Quantity, after: Quantity | None, text: str) -> Quantity:
    """Return a number with the unit of the one after it, where they are the two ends of a range: `3 to 5 per cent`."""
    if after is None or any(unit for _, unit in quantity.readings) or not after.readings[0].unit:
        return quantity
    if not _RANGE.fullmatch(text[quantity.end : after.start]):
        return quantity
    unit = after.readings[0].unit
    return quantity._replace(readings=tuple(Reading(value, unit) for value, _ in quantity.readings))


def _in_figures(text: str, words: NumberWords | None, rounding: re.Pattern[str] | None) -> Iterator[Quantity]:
    for match in matches_at(text_runs(text).figures, _FIGURE, text):
        end = match.end()
        if text[end : end + 1].isalpha() and not _may_follow(text, end):
            continue  # 3D, 5G: a name
        if match["over"]:
            above, below = map(int, match["over"].split("/"))
            if 0 < above < below:
                share = Reading(100 * above / below, SHARE)
                way = _rounding(text, match.start(), rounding)
                yield Quantity((share,), match.start(), end, match[0], way, False, True)
            continue
        figure = match["figure"]
        if len(figure) > _MOST_DIGITS:
            continue
        if ":" in figure:
            hours, minutes = map(int, figure.split(":"))
            yield Quantity((Reading(hours * 60 + minutes, "o'clock"),), match.start(), end, figure)
            continue
        ordinal = _ORDINAL_ENDING.match(text, end)
        values = _values(figure, words)
        readings, end = _measured(text, match.start(), end, values, words)
        if _HOURS_AND_MINUTES.fullmatch(figure):
            hours, minutes = map(int, figure.split("."))
            readings = (*readings, Reading(hours * 60 + minutes, "o'clock")) if minutes < 60 else readings
        start = match.start()
        before = _CURRENCY_BEFORE.search(text[max(0, start - 6) : start])
        if before:
            unit = number_words.UNITS.get((before[1] or before[2]).casefold(), "")
            readings = tuple(Reading(value, unit) for value, _ in readings)
            start -= len(before[0])
        yield Quantity(readings, start, end, text[start:end], _rounding(text, start, rounding), bool(ordinal))


def _may_follow(text: str, end: int) -> bool:
    word = _WORD.match(text, end)
    return word is not None and (
        _ORDINAL_ENDING.match(text, end) is not None
        or fold(word[0]) in number_words.ATTACHED_SCALES
        or fold(word[0]) in number_words.UNITS
        or (not text[end].isascii() and not text[end].isupper())
        or word[0] in ("s", "er")
    )


def _values(figure: str, words: NumberWords | None) -> tuple[float, ...]:
    """Return the values that a number in figures may have: a point or a comma groups digits in one language, in another not."""
    if figure.isdecimal():  # as most are
        return (float(figure),)
    plain = re.sub(r"[ '’]", "", figure)
    marks = set(plain) & set(".,")
    if not marks:
        return (float(plain),)
    last = max(plain.rfind("."), plain.rfind(","))
    grouped = len(plain) - last - 1 == 3 and len(marks) == 1
    as_groups = float(re.sub(r"[.,]", "", plain))
    as_decimal = float(re.sub(r"[.,]", "", plain[:last]) + "." + plain[last + 1 :])
    if not grouped:
        return (as_decimal,)
    if plain.count(".") + plain.count(",") > 1:
        return (as_groups,)
    if words is None:
        return (as_groups, as_decimal)
    return (as_groups,) if plain[last] in words.groups else (as_decimal,)


def _measured(
    text: str, start: int, end: int, values: Sequence[float], words: NumberWords | None
) -> tuple[tuple[Reading, ...], int]:
    """Return the readings of a number with the scale and the unit after it, and where these end."""
    scales: list[tuple[float, int]] = [(1.0, end)]
    word = _AFTER_NUMBER.match(text, end)
    if word:
        scale = (words.scales if words else {}).get(fold(word[1])) or (
            number_words.ATTACHED_SCALES.get(fold(word[1])) if text[end].isalpha() or words is None else None
        )
        if scale:
            scales = [(scale, word.end() if text[word.end() - 1] != "." or word.end() < len(text) else word.end() - 1)]
            again = _NEXT_WORD.match(text, scales[0][1])
            more = words.scales.get(fold(again[1])) if again and words else None
            if again and more:
                scales = [(scale * more, again.end())]
        if scale and fold(word[1]) in number_words.UNITS:
            scales.append((1.0, end))
    readings = []
    furthest = end
    for factor, at in scales:
        unit, unit_end = _unit(text, at)
        readings += [Reading(value * factor, unit) for value in values]
        furthest = max(furthest, unit_end if unit else at)
    return tuple(readings), furthest


def _unit(text: str, end: int) -> tuple[str, int]:
    """Return the unit that stands at a place of a text, and where it ends."""
    match = _UNIT.match(text, end)
    if match is None:
        return "", end
    for group in ("sign", "three", "two", "one"):
        unit = number_words.UNITS.get(fold(match[group])) if match[group] else None
        if unit:
            return unit, match.end(group)
    return "", end


def _rounding(text: str, start: int, rounding: re.Pattern[str] | None) -> str:
    if rounding is None:
        return ""
    before = fold(text[max(0, start - 24) : start])
    match = rounding.search(before)
    if match is None:
        return ""
    return next(which for which in ("more", "less", "about") if match[which])


def _signs(text: str) -> Iterator[Quantity]:
    for sign in (sign for sign in _FRACTIONS if sign in text):
        for match in re.finditer(rf"(?<!\d){sign}", text):
            yield Quantity((Reading(_FRACTIONS[sign], SHARE),), match.start(), match.end(), sign, "", False, True)


class _Token(NamedTuple):
    word: str
    start: int
    end: int


def _in_words(
    text: str, words: NumberWords, starters: frozenset[str], rounding: re.Pattern[str] | None
) -> Iterator[Quantity]:
    starting = [word for word in text_runs(text).words if _may_begin(word, words, starters)]
    end = 0
    for start in sorted(place for word in starting for place in _places(word, text)):
        if start < end:
            continue
        tokens = [*_tokens(text, start, words)]
        taken, quantity = _at(text, tokens, 0, words)
        quantity = quantity and quantity._replace(rounded=_rounding(text, quantity.start, rounding))
        end = tokens[max(taken, 1) - 1].end
        if quantity:
            yield quantity
            end = max(end, quantity.end)  # with the unit: "pour cent" holds no hundred


def _tokens(text: str, start: int, words: NumberWords) -> Iterator[_Token]:
    """Yield the words from a place on, up to the first that no number goes on with."""
    for match in islice(_WORD.finditer(text, start), _LONGEST):
        token = _Token(fold(match[0]), match.start(), match.end())
        yield token
        if not words.may_go_on_with(token.word):
            return


def _places(word: str, text: str) -> Iterator[int]:
    """Yield where a word stands as a whole: no letter before it, and none after it."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (start and _WORD.match(text, start - 1)) and not _WORD.match(text, end):
            yield start
        start = text.find(word, end)


def _may_begin(word: str, words: NumberWords, starters: frozenset[str]) -> bool:
    folded = word.lower() if word.isascii() else fold(word)
    return folded in starters or (words.joins_words and words.small(folded) is not None)


def _at(text: str, tokens: Sequence[_Token], place: int, words: NumberWords) -> tuple[int, Quantity | None]:
    """Return how many tokens from a place on belong to a number in words, and the number; None where they say none."""
    total, current, last = 0.0, 0.0, float("inf")
    count, end = 0, place
    is_ordinal, meant = False, False
    fraction: float | None = None
    while end < len(tokens):
        token = tokens[end]
        gap = text[tokens[end - 1].end : token.start] if end > place else ""
        if end > place and gap not in (" ", "-", "-", "–"):
            break
        if end > place and token.word in words.joints:
            follows = tokens[end + 1].word if end + 1 < len(tokens) else ""
            if words.small(follows) and text[token.end : tokens[end + 1].start] in (" ", "-") and last >= 20:
                end += 1
                continue
            break
        small = words.small(token.word)
        if small is not None:
            if small == 20 and current % 100 == 4 and words.counts_in_twenties:
                current = current - 4 + 80
                last = 80.0
            elif small < last and (last >= 20 or not count) and not (small >= 10 and last in (20.0, 30.0, 40.0, 50.0)):
                current += small
                last = float(small)
            else:
                break
            meant = meant or small != 1 or end > place
        elif token.word in words.hundreds:
            current = max(current, 1.0) * 100
            last, meant = 100.0, True
        elif token.word in words.scales:
            total += max(current, 1.0) * words.scales[token.word] if not (total and not current) else 0.0
            if total and not current and end > place:
                total *= words.scales[token.word]
            current, last, meant = 0.0, 1000.0, True
        elif token.word in words.fractions and (count or token.word in words.fractions_alone):
            fraction = words.fractions[token.word]
            end += 1
            break
        elif token.word in words.ordinals and (not count or last >= 20):
            current += words.ordinals[token.word]
            is_ordinal, meant = True, True
            count += 1
            end += 1
            break
        else:
            break
        count += 1
        end += 1
    while end > place and tokens[end - 1].word in words.joints:
        end -= 1
    taken = end - place
    if fraction is not None:
        share = 100 * max(total + current, 1.0) / fraction
        return taken, _quantity(text, tokens, place, end, (Reading(share, SHARE),), is_fraction=True)
    if not meant:
        return taken, None
    last_word = tokens[end - 1].word
    readings, _ = _measured(text, tokens[place].start, tokens[end - 1].end, (total + current,), None)
    if is_ordinal:
        readings = (Reading(total + current),)
        if taken == 1 and last_word in words.fractions:
            readings = (*readings, Reading(100 / words.fractions[last_word], SHARE))
    return taken, _quantity(text, tokens, place, end, readings, is_ordinal=is_ordinal)


def _quantity(
    text: str,
    tokens: Sequence[_Token],
    place: int,
    end: int,
    readings: tuple[Reading, ...],
    *,
    is_ordinal: bool = False,
    is_fraction: bool = False,
) -> Quantity:
    start, stop = tokens[place].start, tokens[end - 1].end
    if not is_ordinal and not is_fraction:
        unit, unit_end = _unit(text, stop)
        stop = unit_end if unit else stop
    return Quantity(readings, start, stop, text[start:stop], "", is_ordinal, is_fraction)
