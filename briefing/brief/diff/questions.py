"""Questions in two versions: opened, answered, deferred, reopened, withdrawn or reworded."""

from collections.abc import Iterator

from briefing.brief.diff import fields
from briefing.brief.diff.change import Change, ChangedItem, Kind, Move
from briefing.brief.diff.pairs import Versions, pair_by_id
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.model import Question
from briefing.brief.vocabulary import QuestionStatus


def compare(versions: Versions) -> Iterator[Change]:
    """Yield what changed among the questions."""
    for before, after in pair_by_id(versions.old.questions, versions.new.questions):
        if after is None and before is not None:
            subject = _subject(versions.old, before)._replace(gone=True)
            was = "" if before.status is QuestionStatus.OPEN else f"; it was {before.status}"
            yield subject.change(Kind.QUESTION, Move.WITHDRAWN, f"question withdrawn{was}", before=before.text)
        elif before is None and after is not None:
            subject = _subject(versions.new, after)
            yield subject.change(Kind.QUESTION, Move.ADDED, f"new {after.status} question", after=after.text)
        elif before is not None and after is not None:
            yield from _changed(versions, before, after)


def _subject(links: Links, question: Question) -> ChangedItem:
    scope = links.scope(question)
    issue = next((issue.id for issue in links.brief.issues if issue.id in scope.issues), None)
    return ChangedItem(Ref(ItemKind.QUESTION, question.id), issue, "", question.text)


def _changed(versions: Versions, before: Question, after: Question) -> Iterator[Change]:
    old, new = versions
    subject = _subject(new, after)
    if before.status != after.status:
        yield _settled(subject, before, after)
    yield from fields.prose(subject, "question", before.text, after.text, kind=Kind.QUESTION)
    if before.status is after.status:
        yield from fields.prose(subject, "answer to the question", before.answer, after.answer, kind=Kind.QUESTION)
    yield from fields.prose(subject, "what would settle the question", before.settled_by, after.settled_by)
    yield from fields.prose(subject, "why the question matters", before.why, after.why)
    titles = [links.issues[q.issue].title if q.issue else None for links, q in ((old, before), (new, after))]
    if before.issue != after.issue:
        yield from fields.plain(subject, "issue of the question", *titles)
    yield from _about(subject, versions, before, after)
    yield from fields.carried(subject, before, after, marked=(old.brief.marking, new.brief.marking))


def _about(subject: ChangedItem, versions: Versions, before: Question, after: Question) -> Iterator[Change]:
    for name in after.about:
        if name not in before.about:
            text = versions.new.claims[name].text
            yield subject.change(Kind.DETAIL, Move.ADDED, f"asked about one more claim ({text})", after=text)
    for name in before.about:
        if name not in after.about:
            text = versions.old.claims[name].text
            yield subject.change(Kind.DETAIL, Move.WITHDRAWN, f"no longer asked about a claim ({text})", before=text)


def _settled(subject: ChangedItem, before: Question, after: Question) -> Change:
    if after.status is QuestionStatus.ANSWERED:
        return subject.change(Kind.QUESTION, Move.ANSWERED, "question answered", after=after.answer)
    if after.status is QuestionStatus.DEFERRED:
        return subject.change(Kind.QUESTION, Move.DEFERRED, "question deferred", before=before.answer)
    how = "its answer is withdrawn" if before.status is QuestionStatus.ANSWERED else "it was deferred"
    return subject.change(Kind.QUESTION, Move.REOPENED, f"question reopened; {how}", before=before.answer)
