"""Writes questions from the room as YAML that can be pasted under the brief's `questions:`."""

from collections.abc import Iterable, Iterator

from briefing.brief import dates
from briefing.brief.items import id_of, unused_id
from briefing.brief.links import Links
from briefing.brief.model import Brief
from briefing.brief.room_questions import RoomQuestion, Settlement, is_curated, scope_of
from briefing.brief.vocabulary import EVERYBODY, QuestionStatus
from briefing.library.escapes import yaml_quoted, yaml_text

_WORDS_OF_AN_ID = 5


def adoptable(asked: Iterable[RoomQuestion], brief: Brief) -> tuple[list[RoomQuestion], int]:
    """Return the questions that were neither taken back nor are in the brief, without duplicates; and how many the brief has."""
    not_taken_back = [
        question for question in asked if question.settled is None or question.settled.how is not Settlement.TAKEN_BACK
    ]
    new = {question.words: question for question in not_taken_back if not is_curated(brief, question)}
    return list(new.values()), sum(is_curated(brief, question) for question in not_taken_back)


def as_yaml(asked: Iterable[RoomQuestion], brief: Brief, *, indent: int = 2) -> str:
    """Return questions as items of a YAML list, with `indent` spaces before each dash; their ids are new to the brief.

    Texts are double-quoted, so that each stays one text. For an audience, ids are made of time and number: one made of the
    words could collide with the id of a hidden item, and so reveal it.
    """
    links = Links(brief)
    taken_ids = set(links.questions)
    items = []
    for question in asked:
        id_of_moment = f"asked-{question.at:%Y%m%d-%H%M%S}-{question.number}"
        is_for_everybody = brief.withheld.audience is EVERYBODY
        wanted = (id_of(question.words, most=_WORDS_OF_AN_ID) or "from-the-room") if is_for_everybody else id_of_moment
        question_id = unused_id(wanted, taken_ids)
        taken_ids.add(question_id)
        items.append(_item(question, question_id, links))
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
