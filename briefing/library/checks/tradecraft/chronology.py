"""The family of chronology, dates that cannot be true: a text after the brief, words after their text, a notice before it."""

from collections.abc import Iterator

from briefing.brief.dates import is_after
from briefing.library.checks.tradecraft.checked_brief import CheckedBrief
from briefing.library.reading.problems import Breach


def after_the_as_of_date(checked: CheckedBrief) -> Iterator[Breach]:
    """What a brief says was said or held cannot be later than the day up to which it holds."""
    as_of = checked.brief.as_of
    for index, claim in enumerate(checked.brief.claims):
        if claim.date and is_after(claim.date, as_of):
            what = f'"{claim.id}" is of {claim.date}, after the brief\'s as-of date, {as_of}'
            yield ("claims", index, "date"), what, "correct the claim's date, or the brief's as_of"
    for index, position in enumerate(checked.brief.positions):
        if position.since and is_after(position.since, as_of):
            what = f'the position of "{position.party}" on "{position.issue}" is held since {position.since}, after {as_of}'
            yield ("positions", index, "since"), what, "correct the date, or the brief's as_of"
    for index, source in enumerate(checked.brief.sources):
        for kind, notice in source.notices:
            if is_after(notice.date, as_of):
                what = f'"{source.id}" was {kind} on {notice.date}, after the brief\'s as-of date, {as_of}'
                yield (
                    ("sources", index, kind, "date"),
                    what,
                    "write the day up to which the brief holds now as its as_of",
                )


def after_its_sources(checked: CheckedBrief) -> Iterator[Breach]:
    """A text cannot report what was said after it was published."""
    sources = checked.links.sources
    for index, claim in enumerate(checked.brief.claims):
        published = [sources[piece.source].published for piece in claim.evidence]
        days = [day for day in published if day]
        if claim.date and days and len(days) == len(published) and all(is_after(claim.date, day) for day in days):
            what = f'"{claim.id}" is of {claim.date}, after every source that reports it was published ({max(days)})'
            yield ("claims", index, "date"), what, "correct the date, or the source's"


def notice_before_publication(checked: CheckedBrief) -> Iterator[Breach]:
    """Nothing is withdrawn or corrected before it was published."""
    for index, source in enumerate(checked.brief.sources):
        for kind, notice in source.notices:
            if source.published and is_after(source.published, notice.date):
                what = f'"{source.id}" was {kind} on {notice.date}, before it was published ({source.published})'
                yield ("sources", index, kind, "date"), what, "correct one of the two dates"


def stale_as_of(checked: CheckedBrief) -> Iterator[Breach]:
    """A brief cannot know what was published after its as-of date."""
    brief = checked.brief
    dated = [source for source in brief.sources if source.published]
    newest = max(dated, key=lambda source: source.published or "", default=None)
    if newest and newest.published and brief.as_of < newest.published[: len(brief.as_of)]:
        what = f'the brief is as of {brief.as_of}, but "{newest.id}" is of {newest.published}'
        yield ("as_of",), what, f"write as_of: {newest.published}, or leave out what came later"
