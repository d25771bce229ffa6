"""A source's text as sentences are held to it: its words, names, numbers and days, each found once and when first asked for."""

from functools import cached_property

from briefing.library.checks.own_words.borrowed_words import flat_words
from briefing.library.checks.own_words.days import Mention, mentions
from briefing.library.checks.own_words.names import TextNames, names_of_text
from briefing.library.checks.own_words.number_matches import outside
from briefing.library.checks.own_words.quantities import Quantity, quantities

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
        return names_of_text(self.text, self.language)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Its different numbers, without those of its dates."""
        dates = [mention for mention in self.mentions if not mention.is_counted]
        different = {(q.readings, q.counted): q for q in outside(quantities(self.text, self.language), dates)}
        return tuple(different.values())

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """What it says of days."""
        return tuple(mentions(self.text, self.language))

    @cached_property
    def flat(self) -> str:
        """Its words alone, in small letters."""
        return flat_words(self.text)
