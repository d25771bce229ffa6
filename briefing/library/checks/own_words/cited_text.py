"""A source's text as sentences are held to it: its words, names, numbers and days, each found once and when first asked for."""

from functools import cached_property

from briefing.library.checks.own_words.days import Mention, mentions
from briefing.library.checks.own_words.names import TextNames
from briefing.library.checks.own_words.number_matches import is_borne_out, outside
from briefing.library.checks.own_words.quantities import Quantity, quantities
from briefing.library.checks.own_words.text_runs import TextRuns, text_runs

_DATE_REACH = 80
"""Within so many characters of a number stands the date that it may be a part of."""

LONGEST = 500_000
"""The most characters of a text that a sentence without a paragraph, page or time is held to."""


class CitedText:
    """A text, or a passage of one, in straight quotation marks, and the language that it is in."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language

    @cached_property
    def names(self) -> TextNames:
        """What it has to bear names out."""
        return TextNames(self.text, self.language)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Its different numbers, without those of its dates."""
        dates = [mention for mention in self.mentions if not mention.is_counted]
        different = {(q.readings, q.counted): q for q in outside(self._all_quantities, dates)}
        return tuple(different.values())

    def bears_out(self, quantity: Quantity) -> bool:
        """Say whether it has a number, and not in a date: of a long text only what is beside such a number is read for dates."""
        return any(is_borne_out(quantity, [known]) and not self._is_in_date(known) for known in self._all_quantities)

    def _is_in_date(self, quantity: Quantity) -> bool:
        start = max(0, quantity.start - _DATE_REACH)
        beside = mentions(self.text[start : quantity.end + _DATE_REACH], self.language)
        dates = (range(start + date.start, start + date.end) for date in beside if not date.is_counted)
        return any(date.start < quantity.end and quantity.start < date.stop for date in dates)

    @cached_property
    def _all_quantities(self) -> list[Quantity]:
        return quantities(self.text, self.language, are_rounded=False)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """What it says of days."""
        return tuple(mentions(self.text, self.language))

    @property
    def runs(self) -> TextRuns:
        """Its words alone, in small letters."""
        return text_runs(self.text)
