"""One brief as the rows of the index: the words that each item is searched by, and the fields that a hit shows.

Kinds, in the order of rank: positions, claims, questions, what parties do not state on an issue, and last the briefs
themselves, which only the library asks for.
A row is searched by its words as they are, and by the same words with a prefix that says in which field they stand.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from briefing.brief import citations
from briefing.brief.gaps import Gap, gaps, voiceless
from briefing.brief.links import Links
from briefing.brief.model import Brief, Claim, Evidence, Issue, Party, Position, Question
from briefing.brief.names import person_in
from briefing.brief.resting import notices
from briefing.brief.vocabulary import REPORTING, GapKind, QuestionStatus
from briefing.library.index import tokens
from briefing.library.index.schema import PREFIXES

POSITIONS, CLAIMS, QUESTIONS, GAPS, BRIEFS = range(5)


Row = tuple[int, str, str]
"""One item: the number of its kind, the words that it is searched by, separated by spaces, and a hit's fields as JSON.

A plain tuple: a hundred thousand of them go from one process to another."""


def brief_rows(brief: Brief, brief_id: str) -> list[Row]:
    """Return the rows of every item of a sound brief, and last the row of the brief itself."""
    maker = _RowMaker(brief, brief_id)
    rows = [maker.position(position) for position in brief.positions]
    rows += [maker.claim(claim) for claim in brief.claims]
    rows += [maker.question(question) for question in brief.questions]
    rows += [maker.no_voice(gap) for gap in voiceless(maker.links)]
    rows += [maker.silence(gap) for gap in gaps(maker.links) if gap.kind is GapKind.SILENCE]
    rows.append(maker.whole())
    return rows


class _RowMaker:
    """Makes the rows of one brief; the words that many of them share are folded once."""

    def __init__(self, brief: Brief, brief_id: str) -> None:
        self.brief = brief
        self.links = Links(brief)
        self._parties = {party.id: _plain_and_prefixed("party", _words(_names(party))) for party in brief.parties}
        self._parties[REPORTING] = _plain_and_prefixed("party", REPORTING)
        self._issues = {
            issue.id: " ".join(
                filter(None, [_plain_and_prefixed("issue", _words((issue.id, issue.title))), _other_names(issue)])
            )
            for issue in brief.issues
        }
        self._propositions = {issue.id: _words((issue.proposition,)) for issue in brief.issues}
        self._sources = {
            s.id: _prefixed("source", _words((s.id, s.title, s.publisher or ""))) for s in self.links.sources.values()
        }
        self._brief = _prefixed("brief", _words((brief_id, brief.title, brief.short or "")))

    def position(self, position: Position) -> Row:
        fields = {
            **self._shared_fields("position", position.id, position),
            "party": self.links.parties[position.party].label,
            "party_id": position.party,
            **self._speaker(position.party),
            "issue": self.links.issues[position.issue].title,
            "issue_id": position.issue,
            **self._also(position.issue),
            "proposition": self.links.issues[position.issue].proposition,
            "is_disputed": self.links.is_disputed(self.links.issues[position.issue]),
            "stance": position.stance,
            "date": position.since,
            "text": position.summary,
            "evidence": self._evidence(position.evidence),
            **self._signs(position),
        }
        answered = [a for c in self.links.claims_on(position.issue, made_by=position.party) for a in c.answers]
        if answered:
            fields |= self._answered(list(dict.fromkeys(answered)))
        stance = _plain_and_prefixed("stance", position.stance.value)
        body = f"{_words((position.summary,))} {self._propositions[position.issue]} {stance}"
        return self._row(POSITIONS, body, position.party, position.issue, position.evidence, fields)

    def claim(self, claim: Claim) -> Row:
        fields = {
            **self._shared_fields("claim", claim.id, claim),
            "party": self.links.maker(claim),
            "party_id": claim.made_by,
            **self._speaker(claim.made_by),
            "issue": self.links.issues[claim.issue].title,
            "issue_id": claim.issue,
            **self._also(claim.issue),
            "claim": claim.kind,
            "speaker": claim.speaker,
            "date": claim.date,
            "text": claim.text,
            "evidence": self._evidence(claim.evidence),
            **self._signs(claim),
        }
        if claim.answers:
            fields |= self._answered(claim.answers)
        body = _words((claim.text, claim.kind.value, claim.speaker or "", claim.id))
        if claim.speaker and (person := person_in(claim.speaker)):
            of_party = {*tokens.words(self.links.maker(claim))}
            body += f" {_prefixed('speaker', ' '.join({*tokens.words(person)} - of_party))}"
        return self._row(CLAIMS, body, claim.made_by, claim.issue, claim.evidence, fields)

    def question(self, question: Question) -> Row:
        issue = question.issue or ""
        fields = {
            **self._shared_fields("question", question.id, question),
            "issue": self.links.issues[issue].title if issue else None,
            "issue_id": question.issue,
            **self._also(issue),
            "status": question.status,
            "text": question.text,
            "why": question.why,
            "settled_by": question.settled_by,
            "answer": question.answer,
        }
        body = _words(
            (question.id, question.text, question.why or "", question.settled_by or "", question.answer or "")
        )
        return self._row(QUESTIONS, body, "", issue, (), fields)

    def silence(self, gap: Gap) -> Row:
        """Return the row of a gap: of what some parties do not state on an issue."""
        fields = {
            **self._shared_fields("gap", gap.id, None),
            "issue": self.links.issues[gap.about].title,
            "issue_id": gap.about,
            **self._also(gap.about),
            "parties": [self.links.parties[party].label for party in gap.parties],
            "text": gap.text,
        }
        parties = " ".join(self._parties[party] for party in gap.parties)
        return self._row(GAPS, parties, "", gap.about, (), fields)

    def no_voice(self, gap: Gap) -> Row:
        """Return the row of the gap of a party that states nothing on any issue, with the open questions about it."""
        party = self.links.parties[gap.about]
        fields = {
            **self._shared_fields("gap", gap.id, None),
            "issue": None,
            "issue_id": None,
            "party": party.label,
            "party_id": party.id,
            "parties": [party.label],
            "text": gap.text,
            "open_questions": [question.text for question in self._open_questions_about(party)],
        }
        return self._row(GAPS, _prefixed("party", _words(_names(party))), "", "", (), fields)

    def _open_questions_about(self, party: Party) -> list[Question]:
        """Return the open questions that name a party; where none does, those about a claim that names it."""
        names = [
            f" {' '.join(tokens.words(name))} " for name in (party.name, party.short or "", *party.aliases) if name
        ]
        questions = [question for question in self.brief.questions if question.status is QuestionStatus.OPEN]

        def name_it(texts: Iterable[str | None]) -> bool:
            words = f" {' '.join(tokens.words(' | '.join(text or '' for text in texts)))} "
            return any(name in words for name in names)

        named = [question for question in questions if name_it((question.text, question.why, question.settled_by))]
        claims = self.links.claims
        return named or [q for q in questions if name_it(claims[name].text for name in q.about if name in claims)]

    def whole(self) -> Row:
        brief = self.brief
        fields: dict[str, Any] = {
            "title": brief.title,
            "as_of": brief.as_of,
            "marking": brief.marking,
            "bottom_line": brief.bottom_line,
            "parties": [party.label for party in brief.parties],
            "names": [[name, party.label] for party in brief.parties for name in (party.name, *party.aliases)],
            "tags": brief.tags,
            "issues": [[issue.title, issue.proposition] for issue in brief.issues],
            "counts": [len(brief.claims), len(brief.positions), len(brief.questions), len(brief.sources)],
        }
        fallen = notices.fallen_statements(self.links.resting)
        if fallen:
            fields["on_notice"] = fallen
        if brief.withheld.total:
            fields["withheld"] = self._withheld()
        texts = [*brief.tags, brief.title, brief.short or "", REPORTING]
        texts += [name for party in brief.parties for name in _names(party)]
        texts += [text for issue in brief.issues for text in (issue.id, issue.title)]
        return BRIEFS, f"{_words(texts)} {self._brief}", _encoded(fields)

    def _row(
        self, kind: int, body: str, party: str, issue: str, evidence: Sequence[Evidence], fields: dict[str, Any]
    ) -> Row:
        quotes = _words([piece.quote for piece in evidence if piece.quote])
        source_ids = {name for piece in evidence for name in (piece.source, piece.origin) if name}
        parts = [
            body,
            _plain_and_prefixed("quote", quotes),
            self._parties.get(party, ""),
            self._issues.get(issue, ""),
            self._brief,
            *[self._sources[name] for name in source_ids],
        ]
        return kind, " ".join(filter(None, parts)), _encoded(fields)

    def _shared_fields(self, kind: str, name: str, item: Position | Claim | Question | None) -> dict[str, Any]:
        marking = (item and item.marking) or self.brief.marking
        own = self.links.own_marking(item) if item else None
        return {
            "ref": [kind, name],
            "brief": self.brief.title,
            "marking": marking,
            **({"own_marking": own} if own else {}),
        }

    def _also(self, issue: str) -> dict[str, Any]:
        """Say what else an issue is called, where it is called anything else."""
        return {"also": self.links.issues[issue].also} if issue and self.links.issues[issue].also else {}

    def _speaker(self, party: str) -> dict[str, Any]:
        """Say in which hue a party's name stands, and its sign where there are no hues."""
        return {"hue": self.links.hues.get(party), "sign": self.links.party_letters.get(party, "")}

    def _signs(self, item: Claim | Position) -> dict[str, Any]:
        """Return what an item must say of withdrawn and corrected sources, in short and in full; nothing for most items."""
        if not self.links.resting.signed:  # of most briefs: none
            return {}
        ref = self.links.ref(item)
        sign = notices.sign_of(self.links.resting, ref)
        return {"notice": sign, **notices.fields(self.links.resting, ref)} if sign else {}

    def _evidence(self, evidence: Sequence[Evidence]) -> list[tuple[str | None, citations.Citation]]:
        return [(piece.quote, citations.citation(self.links, piece)) for piece in evidence]

    def _withheld(self) -> dict[str, Any]:
        """Return how many items the audience may not see, and which parties have a hidden position on which issue."""
        positions = [
            (party.label, issue.title) for party in self.brief.parties for issue in self.links.withheld_on(party)
        ]
        return {"hidden": dict(self.brief.withheld.hidden), "total": self.brief.withheld.total, "positions": positions}

    def _answered(self, claims: Sequence[str]) -> dict[str, Any]:
        """Return the claims that an item answers: each in words, and beside it whose it is."""
        answered = [self.links.claims[claim] for claim in claims]
        makers = [(self.links.maker(claim), claim.made_by) for claim in answered]
        return {
            "answers": [f"{name}: {claim.text}" for (name, _), claim in zip(makers, answered, strict=True)],
            "answered": [{"party": name, "party_id": maker, **self._speaker(maker)} for name, maker in makers],
        }


def _names(party: Party) -> tuple[str, ...]:
    return (party.id, party.name, party.short or "", *party.aliases)


def _other_names(issue: Issue) -> str:
    """Return the words by which an issue is asked about: not as its items' own, which go before them."""
    words = _words(issue.also)
    return " ".join(filter(None, [_prefixed("issue", words), _prefixed("also", words)]))


def _words(texts: Iterable[str]) -> str:
    return " ".join(set(tokens.searchable(" | ".join(texts))))


def _prefixed(field: str, words: str) -> str:
    """Return words with the prefix of a field before each."""
    prefix = PREFIXES[field]
    return prefix + words.replace(" ", f" {prefix}") if words else ""


def _plain_and_prefixed(field: str, words: str) -> str:
    """Return words as they are, and again with the prefix of a field: they are found with the field named or not."""
    return f"{words} {_prefixed(field, words)}" if words else ""


def _encoded(fields: dict[str, Any]) -> str:
    return msgspec.json.encode(fields).decode()
