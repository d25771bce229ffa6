"""The format's rules that go beyond the types of its fields: on ids, references, and the use of its terms.

Owns only what makes a brief unreadable or untrue to its format; advice on the trade is given by `checks.tradecraft`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

from briefing.brief import dates
from briefing.brief.deck import LEFT_OUT, StepKind
from briefing.brief.items import FieldPath
from briefing.brief.model import Brief, Source
from briefing.brief.text import did_you_mean, listed, shortened, with_article
from briefing.brief.vocabulary import REPORTING, ClaimKind, QuestionStatus
from briefing.brief.walk import evidences, items, silences
from briefing.library.reading.problems import MOST, Breach, Problem
from briefing.library.reading.rules import RULES
from briefing.library.reading.tree import Node, locate


def problems(brief: Brief, root: Node, path: str) -> list[Problem]:
    """Return every breach of the format's rules in a brief whose types are right, with its place in the file."""
    breaches = islice(_breaches(brief), MOST + 1)
    return [Problem(path, *locate(root, where), what, remedy, rule) for rule, (where, what, remedy) in breaches]


def are_kept(brief: Brief) -> bool:
    """Say whether a brief whose types are right keeps every rule."""
    return next(_breaches(brief), None) is None


def _breaches(brief: Brief) -> Iterator[tuple[str, Breach]]:
    return ((rule, breach) for rule, check in _RULES for breach in check(brief))


def _format_number(brief: Brief) -> Iterator[Breach]:
    if brief.format != 1:
        yield ("format",), f"format {shortened(str(brief.format))} is unknown", "write format: 1"


def _ids_used_once(brief: Brief) -> Iterator[Breach]:
    for field in ("sources", "parties", "issues", "claims", "questions"):
        yield from _repeated(brief, field, "id")


def _letters_used_once(brief: Brief) -> Iterator[Breach]:
    for field in ("parties", "issues"):
        yield from _repeated(brief, field, "key")


def _colours_used_once(brief: Brief) -> Iterator[Breach]:
    yield from _repeated(brief, "parties", "colour")


def _no_party_is_reporting(brief: Brief) -> Iterator[Breach]:
    for index, party in enumerate(brief.parties):
        if party.id == REPORTING:
            yield ("parties", index, "id"), f'"{REPORTING}" is kept for the sources\' own voice', "choose another id"


def _repeated(brief: Brief, field: str, key: str) -> Iterator[Breach]:
    used: set[str] = set()
    for index, item in enumerate(getattr(brief, field)):
        value = getattr(item, key)
        if value in used:
            what = f'the {key} "{shortened(value)}" is used twice'
            yield (field, index, key), what, f"give one of the two another {key}"
        if value is not None:
            used.add(value)


def _references_are_known(brief: Brief) -> Iterator[Breach]:
    parties = {party.id: party for party in brief.parties}
    makers: Mapping[str, object] = {**parties, REPORTING: None}
    known_by_noun: Mapping[str, Mapping[str, object]] = {
        "party": parties,
        "issue": {issue.id: issue for issue in brief.issues},
        "claim": {claim.id: claim for claim in brief.claims},
        "source": {source.id: source for source in brief.sources},
    }
    for where, reference, noun in references(brief):
        known = makers if where[-1] == "made_by" else known_by_noun[noun]
        if reference not in known:
            remedy = did_you_mean(reference, known) or f"the brief knows {', '.join(known) or 'none'}"
            yield where, f'unknown {noun} "{shortened(reference)}"', shortened(remedy, 160)


def references(brief: Brief) -> Iterator[tuple[FieldPath, str, str]]:
    """Yield every id by which one item of a brief names another: its path in the file, the id, and what it is the id of."""
    for index, source in enumerate(brief.sources):
        yield from _list_references(("sources", index, "derived_from"), source.derived_from, "source")
    for index, claim in enumerate(brief.claims):
        yield ("claims", index, "issue"), claim.issue, "issue"
        yield ("claims", index, "made_by"), claim.made_by, "party"
        yield from _list_references(("claims", index, "answers"), claim.answers, "claim")
    for index, position in enumerate(brief.positions):
        yield ("positions", index, "party"), position.party, "party"
        yield ("positions", index, "issue"), position.issue, "issue"
    for index, question in enumerate(brief.questions):
        if question.issue:
            yield ("questions", index, "issue"), question.issue, "issue"
        yield from _list_references(("questions", index, "about"), question.about, "claim")
    for index, event in enumerate(brief.timeline):
        yield from _list_references(("timeline", index, "by"), event.by, "party")
    for where, evidence in evidences(brief):
        yield (*where, "source"), evidence.source, "source"
        if evidence.origin:
            yield (*where, "origin"), evidence.origin, "source"


def _list_references(where: FieldPath, references: Iterable[str], noun: str) -> Iterator[tuple[FieldPath, str, str]]:
    for index, reference in enumerate(references):
        yield (*where, index), reference, noun


def _named_once(brief: Brief) -> Iterator[Breach]:
    named_before: set[tuple[FieldPath, str]] = set()
    for where, reference, noun in references(brief):
        if isinstance(where[-1], int):  # in a list
            if (where[:-1], reference) in named_before:
                yield where, f'the {noun} "{shortened(reference)}" is named twice', "leave one of the two out"
            named_before.add((where[:-1], reference))


def _chains_end(brief: Brief) -> Iterator[Breach]:
    origins = _origins(brief.sources)
    for index, source in enumerate(brief.sources):
        if source.id in origins[source.id]:
            where = ("sources", index, "derived_from")
            yield where, f'the source "{source.id}" is derived from itself', "leave out the link that closes the circle"


def _origins_stand_in_their_chain(brief: Brief) -> Iterator[Breach]:
    origins = _origins(brief.sources)
    for where, evidence in evidences(brief):
        known = evidence.source in origins and evidence.origin in origins
        if known and evidence.origin not in origins[evidence.source]:
            what = f'the source "{evidence.source}" is not derived from "{evidence.origin}"'
            yield (*where, "origin"), what, "name it in the source's derived_from, or leave the origin out"


def _origins(sources: Iterable[Source]) -> dict[str, set[str]]:
    """Return for every source the ids of all that it is derived from, directly or not (Warshall's closure)."""
    origins = {source.id: set(source.derived_from) for source in sources}
    for between, above in origins.items():
        for reached in origins.values():
            if between in reached:
                reached |= above
    return origins


def _one_position_each(brief: Brief) -> Iterator[Breach]:
    ids: set[str] = set()
    for index, position in enumerate(brief.positions):
        if position.id in ids:
            what = f'"{position.party}" has two positions on "{position.issue}"'
            yield ("positions", index), what, "keep one, and tell the change in its summary"
        ids.add(position.id)


def _claims_keep_their_terms(brief: Brief) -> Iterator[Breach]:
    for index, claim in enumerate(brief.claims):
        where: FieldPath = ("claims", index)
        for term in ("likelihood", "confidence"):
            if getattr(claim, term) is not None and claim.kind is not ClaimKind.JUDGMENT:
                remedy = f"leave it out, or write kind: {ClaimKind.JUDGMENT}"
                yield (*where, term), f"{with_article(claim.kind)} has no {term}", remedy


def _claims_answer_others(brief: Brief) -> Iterator[Breach]:
    for index, claim in enumerate(brief.claims):
        for number, answered in enumerate(claim.answers):
            if answered == claim.id:
                where = ("claims", index, "answers", number)
                yield where, f'the claim "{claim.id}" answers itself', "leave it out"


def _answers_go_with_answered(brief: Brief) -> Iterator[Breach]:
    for index, question in enumerate(brief.questions):
        answered = question.status is QuestionStatus.ANSWERED
        if answered and not question.answer:
            yield ("questions", index), "the question is answered, but its answer is missing", "add the key answer"
        elif question.answer and not answered:
            where = ("questions", index, "answer")
            yield where, f"the question is {question.status}, but has an answer", "write status: answered"


def _quotes_are_whole(brief: Brief) -> Iterator[Breach]:
    for where, evidence in evidences(brief):
        for part in ("prefix", "suffix"):
            if getattr(evidence, part) and not evidence.quote:
                yield (*where, part), f"a {part} stands without a quote", "add the quote, or leave it out"


def _dates_exist(brief: Brief) -> Iterator[Breach]:
    places: list[tuple[FieldPath, str | None]] = [(("as_of",), brief.as_of)]
    for index, source in enumerate(brief.sources):
        places.append((("sources", index, "published"), source.published))
        places += [(("sources", index, kind.value, "date"), notice.date) for kind, notice in source.notices]
    places += [(("claims", index, "date"), claim.date) for index, claim in enumerate(brief.claims)]
    places += [(("positions", index, "since"), position.since) for index, position in enumerate(brief.positions)]
    places += [(("timeline", index, "date"), event.date) for index, event in enumerate(brief.timeline)]
    for where, value in places:
        if value is not None and not dates.is_calendar_date(value):
            yield where, f"no calendar has the date {value}", "correct it"


def _markings_are_stricter(brief: Brief) -> Iterator[Breach]:
    for where, item in items(brief):
        if item.marking is not None and item.marking.rank < brief.marking.rank:
            what = f"the item is marked {item.marking}, less strict than its brief's {brief.marking}"
            yield (*where, "marking"), what, "mark the whole brief so, or leave the item's marking out"


def _presented_steps_exist(brief: Brief) -> Iterator[Breach]:
    for index, entry in enumerate(brief.present):
        problem = step_name_problem(brief, entry) if entry else None  # the tree has reported an empty one
        if problem:
            yield ("present", index), *problem


def step_name_problem(brief: Brief, entry: str) -> tuple[str, str] | None:
    """Return what is wrong with an entry of a brief's `present`, and the remedy; None for the name of a step or an issue."""
    name = entry.removeprefix(LEFT_OUT)
    answering = next((claim for claim in brief.claims if claim.answers and f"claim/{claim.id}" == name), None)
    if answering:
        claims = listed((f'"{answered}"' for answered in answering.answers), last="or")
        return f'"{shortened(name)}" is no step of its own', f"it is shown beside {claims}"
    issues = [issue.id for issue in brief.issues]
    known = {
        *(kind.value for kind in StepKind if kind.value not in ("issue", "claim", "positions")),
        *(name for issue in issues for name in (issue, f"issue/{issue}", f"positions/{issue}")),
        *(f"claim/{claim.id}" for claim in brief.claims),
    }
    if name in known:
        return None
    remedy = did_you_mean(name, known) or "name a step (title, parties, sources, …) or an issue's id"
    return f'unknown step "{shortened(name)}"', shortened(remedy, 160)


def _silences_are_known(brief: Brief) -> Iterator[Breach]:
    for where, silence in silences(brief):
        rule = RULES.get(silence.rule)
        if rule is None:
            known = [known_rule.id for known_rule in RULES.values() if known_rule.can_be_silenced]
            remedy = did_you_mean(silence.rule, known) or "`briefing check --explain` lists them"
            yield (*where, "rule"), f'unknown rule "{shortened(silence.rule)}"', remedy
        elif not rule.can_be_silenced:
            what = f'the rule "{rule.id}" cannot be silenced'
            yield (*where, "rule"), what, f"mend what it tells of; `briefing check --explain {rule.id}` says how"


_RULES: tuple[tuple[str, Callable[[Brief], Iterator[Breach]]], ...] = (
    ("unknown-format", _format_number),
    ("repeated-id", _ids_used_once),
    ("repeated-letter", _letters_used_once),
    ("repeated-colour", _colours_used_once),
    ("reserved-id", _no_party_is_reporting),
    ("unknown-reference", _references_are_known),
    ("repeated-reference", _named_once),
    ("source-circle", _chains_end),
    ("origin-outside-chain", _origins_stand_in_their_chain),
    ("second-position", _one_position_each),
    ("term-without-judgment", _claims_keep_their_terms),
    ("answers-itself", _claims_answer_others),
    ("answer-and-status", _answers_go_with_answered),
    ("context-without-quote", _quotes_are_whole),
    ("no-such-date", _dates_exist),
    ("freer-marking", _markings_are_stricter),
    ("unknown-step", _presented_steps_exist),
    ("unknown-silence", _silences_are_known),
)
