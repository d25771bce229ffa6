"""Where in its source a piece of evidence says that it stands: the lines that its paragraph, page and time leave, and whether
its words begin in one of them."""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil, floor
from typing import NamedTuple

from briefing.brief import dates
from briefing.brief.model import Evidence
from briefing.brief.text import listed
from briefing.library.checks.quoting.objections import Objection, is_elsewhere
from briefing.library.reading.formats.text import Marks


class Locator(NamedTuple):
    """One key of a piece of evidence that says where it stands: its value, and the lines, from 1, that begin there."""

    key: str
    value: int | str
    lines: frozenset[int]

    @property
    def rule(self) -> str:
        """The id of the rule that it breaks where the words are elsewhere."""
        return {"paragraph": "wrong-paragraph", "page": "wrong-page", "at": "wrong-time"}[self.key]

    def elsewhere(self, lines: Sequence[int], marks: Marks) -> Objection:
        """Say where a quotation is that begins in other lines, and what to write for it."""
        if self.key == "at":
            times = [*dict.fromkeys(dates.clock(marks.times[line - 1][0]) for line in lines)]
            return is_elsewhere(f"at {listed(times)}", f"at {self.value}", f'write at: "{times[0]}"')
        numbers = [str(marks.pages[line - 1]) if self.key == "page" else str(line) for line in lines]
        numbers = [*dict.fromkeys(numbers)]
        where = f"{_on(self.key)} {self.key}{'s' if len(numbers) > 1 else ''} {listed(numbers)}"
        return is_elsewhere(where, f"{_on(self.key)} {self.value}", f"write {self.key}: {numbers[0]}")


class Misplaced(NamedTuple):
    """A locator that no text of this sort has, or this text has not: the key, what is wrong, what to do, the rule."""

    key: str
    what: str
    remedy: str
    rule: str


def locators(evidence: Evidence, source: str, count: int, marks: Marks) -> Iterator[Locator | Misplaced]:
    """Yield what a piece of evidence says of where it stands in a source's text of `count` lines."""
    if evidence.paragraph is not None:
        if evidence.paragraph > count:
            what = f'paragraph {evidence.paragraph} is past the end of "{source}", which has {count}'
            yield Misplaced("paragraph", what, "correct the number", "wrong-paragraph")
        else:
            yield Locator("paragraph", evidence.paragraph, frozenset({evidence.paragraph}))
    if evidence.page is not None:
        yield _page(evidence.page, source, marks)
    if evidence.at is not None:
        yield _time(evidence.at, source, marks)


def misplaced_at(places: Iterable[Locator], lines: Sequence[int], marks: Marks) -> tuple[Locator, Objection] | None:
    """Return the first place that has none of the lines in which a quotation begins, and where it is; None where all have."""
    missed = next((place for place in places if not place.lines & {*lines}), None)
    return (missed, missed.elsewhere(lines, marks)) if missed else None


def _page(page: int, source: str, marks: Marks) -> Locator | Misplaced:
    if not marks.page_count:
        what = f'the text of "{source}" has no pages that can be counted'
        return Misplaced("page", what, f"write {'at' if marks.times else 'paragraph'} instead", "wrong-page")
    if page > marks.page_count:
        what = f'page {page} is past the end of "{source}", which has {marks.page_count}'
        return Misplaced("page", what, "count from the file's first page", "wrong-page")
    if page in marks.unread_pages:
        what = f'page {page} of "{source}" cannot be read: it is a picture, or its fonts do not say which letters they show'
        return Misplaced("page", what, "recognise its text (OCR), then check again", "unusable-text")
    return Locator("page", page, frozenset(line for line, number in enumerate(marks.pages, start=1) if number == page))


def _time(at: str, source: str, marks: Marks) -> Locator | Misplaced:
    if not marks.times:
        what = f'the text of "{source}" does not say when its words are said'
        return Misplaced("at", what, f"write {'page' if marks.page_count else 'paragraph'} instead", "wrong-time")
    seconds = 0
    for part in at.split(":"):
        seconds = seconds * 60 + int(part)
    end = max(end for _, end in marks.times)
    if seconds > end:
        return Misplaced(
            "at", f'{at} is past the end of "{source}", at {dates.clock(end)}', "correct the time", "wrong-time"
        )
    spans = enumerate(marks.times, start=1)
    return Locator("at", at, frozenset(line for line, (begin, end) in spans if floor(begin) <= seconds <= ceil(end)))


def _on(key: str) -> str:
    return "in" if key == "paragraph" else "on"
