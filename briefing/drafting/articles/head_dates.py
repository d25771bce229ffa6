"""Whether the day above an article is its own beyond doubt: it stands alone under the headline, or beside paper and reporter.

A page has other days in its head: the day on which it was printed, that of its last change, that of a session. Where a second
day stands there, or a word that is not known here beside the only one, the day is a guess.
"""

import re
from collections.abc import Sequence

from briefing.drafting.articles.dates import dates_in, two_days
from briefing.drafting.articles.publishers import WEEKDAYS

_PARTS = re.compile(r" [|·•–—-] |[,(]|(?<=\w) (?=(?:am|vom|le|el|on) ?(?:,|$))|:(?!\d)")
_BESIDE_A_DAY = re.compile(
    r"(?:first )?(?:published|posted)(?: on)?|veröffentlicht(?: am)?|publi[ée]e?(?: le)?|publicado(?: el)?|erschienen(?: am)?"
    rf"|(?:am|vom|le|el|den|on)|{WEEKDAYS}|mittwoch"
    r"|(?:at |um |à )?[012]?\d ?[:.h] ?[0-5]\d(?: ?(?:uhr|[ap]\.?m\.?|[A-Z]{2,4}))?"
    r"|for immediate release|(?:by|from|von|par|por) \S+(?: \S+){0,3}",
    re.I,
)
"""What may stand beside a day without making it another: the word for publishing, the hour, who wrote it."""


def is_its_own_day(heads: Sequence[tuple[int, str]], at: int | None, title: str | None, publisher: str | None) -> bool:
    """Say whether the day in a line of the head, numbered as its paragraph, is the article's own beyond doubt."""
    numbers = [number for number, line in heads if title and title in line]
    days = {dated.date for _, line in heads for dated in dates_in(line, None) if len(dated.date) == 10}
    line = next((line for number, line in heads if number == at), None)
    if not line or not numbers or numbers[0] >= (at or 0) or len(days) != 1 or any(two_days(line) for _, line in heads):
        return False
    dated = next(dates_in(line, None))
    beside = f"{line[: dated.offset]},{line[dated.offset + len(dated.words) :]}"
    parts = [part.strip(" .)") for part in _PARTS.split(beside)]
    return all(
        not part or part.casefold() == (publisher or "").casefold() or _BESIDE_A_DAY.fullmatch(part) for part in parts
    )
