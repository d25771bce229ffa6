"""Questions from the room as YAML for the brief's own `questions:`, sound when they are pasted there."""

import re
from collections.abc import Iterable, Iterator

from briefing.brief import dates
from briefing.brief.escapes import yaml_quoted, yaml_text
from briefing.brief.links import Links
from briefing.brief.model import Brief
from briefing.brief.room_questions import RoomQuestion, Settlement, is_curated, scope_of
from briefing.brief.text import fold
from briefing.brief.vocabulary import EVERYBODY, QuestionStatus

_WORDS_OF_AN_ID = 5
_NOT_IN_AN_ID = re.compile(r"[^a-z0-9]+")


def adoptable(asked: Iterable[RoomQuestion], brief: Brief) -> tuple[list[RoomQuestion], int]:
    """Return the questions that were not taken back and are not in the brief, each words once; and how many it has."""
    standing = [each for each in asked if each.settled is None or each.settled.how is not Settlement.TAKEN_BACK]
    new = {each.words: each for each in standing if not is_curated(brief, each)}
    return list(new.values()), sum(is_curated(brief, each) for each in standing)


def as_yaml(asked: Iterable[RoomQuestion], brief: Brief, *, indent: int = 2) -> str:
    """Write questions as items of a YAML list, `indent` spaces before each dash; their ids are none of the brief's.

    Texts stand in double quotation marks: whatever the room said, it is one text. Before an audience the ids are made of
    the moment and the number: one made of the words might meet the id of an item that is hidden, and tell that it is there.
    """
    links = Links(brief)
    taken = set(links.questions)
    items = []
    for each in asked:
        of_the_moment = f"asked-{each.at:%Y%m%d-%H%M%S}-{each.number}"
        name = _free(of_the_moment if brief.withheld.audience is not EVERYBODY else _slug(each.words), taken)
        taken.add(name)
        items.append(_item(each, name, links))
    pad = " " * indent
    return "".join(
        f"{pad}{'- ' if first else '  '}{key}: {value}\n"
        for item in items
        for first, (key, value) in zip([True, *[False] * len(item)], item, strict=False)
    )


def _item(asked: RoomQuestion, name: str, links: Links) -> list[tuple[str, str]]:
    return [("id", name), *_scope(asked, links), ("text", yaml_quoted(asked.words)), *_status(asked)]


def _scope(asked: RoomQuestion, links: Links) -> Iterator[tuple[str, str]]:
    scope = scope_of(links, asked.on)
    if len(scope.issues) == 1:
        yield "issue", yaml_text(next(iter(scope.issues)))
    if scope.claims:
        yield "about", f"[{', '.join(yaml_text(claim.id) for claim in links.brief.claims if claim.id in scope.claims)}]"


def _status(asked: RoomQuestion) -> Iterator[tuple[str, str]]:
    note = f"Asked from the room, {dates.moment(asked.at)}."
    settled = asked.settled
    if settled is None:
        yield "status", QuestionStatus.OPEN.value
    elif settled.how is Settlement.ANSWERED:
        yield "status", QuestionStatus.ANSWERED.value
        yield (
            "answer",
            yaml_quoted(settled.words or f"Answered in the room, {dates.moment(settled.at)}; no words recorded."),
        )
    else:
        yield "status", QuestionStatus.DEFERRED.value
        note += f" Deferred{f': {settled.words}' if settled.words else '.'}"
    yield "note", yaml_quoted(note)


def _slug(words: str) -> str:
    parts = [part for part in _NOT_IN_AN_ID.split(fold(words.replace("'", "").replace("’", ""))) if part]
    name = "-".join(parts[:_WORDS_OF_AN_ID])[:60].strip("-")
    return name if name not in ("", "null") else "from-the-room"  # YAML takes null for nothing


def _free(name: str, taken: set[str]) -> str:
    found, number = name, 1
    while found in taken:
        number += 1
        found = f"{name}-{number}"
    return found
