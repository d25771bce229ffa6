"""What the rules of the trade check: one sound brief, its links, and the curator's own words."""

import re
from collections.abc import Iterator
from functools import cached_property

from briefing.brief.items import FieldPath
from briefing.brief.links import Links
from briefing.brief.model import Brief
from briefing.library.checks.tradecraft.loaded_words import LoadedWords

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_QUOTED = re.compile(r'“[^”]{0,500}”|«[^»]{0,500}»|„[^“”]{0,500}[“”]|"[^"]{0,500}"|(?<!\w)‘.{0,500}?’(?!\w)')
"""What stands in quotation marks. A mark that nothing closes is looked after for so many characters alone."""


class CheckedBrief:
    """One sound brief to be checked; what several rules need of it is computed once."""

    def __init__(self, brief: Brief, loaded_words: LoadedWords) -> None:
        self.brief = brief
        self.loaded_words = loaded_words

    @cached_property
    def links(self) -> Links:
        """The brief's items by what they belong to."""
        return Links(self.brief)

    @cached_property
    def own_texts(self) -> tuple[tuple[FieldPath, str], ...]:
        """Every text in the curator's own voice, with its path: no quotation, no source's title, no note."""
        return tuple(_own_texts(self.brief))


def unquoted(text: str) -> str:
    """Return a text without its quotations: those words are somebody else's."""
    return _QUOTED.sub(" ", text)


def _own_texts(brief: Brief) -> Iterator[tuple[FieldPath, str]]:
    yield ("title",), brief.title
    if brief.short:
        yield ("short",), brief.short
    yield ("bottom_line",), brief.bottom_line
    fields = {
        "parties": ("about",),
        "issues": ("title", "proposition"),
        "claims": ("text",),
        "positions": ("summary",),
        "questions": ("text", "why", "settled_by", "answer"),
        "timeline": ("text",),
    }
    for section, names in fields.items():
        for index, item in enumerate(getattr(brief, section)):
            for name in names:
                text = getattr(item, name)
                if text:
                    yield (section, index, name), text
