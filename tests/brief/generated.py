"""Sound briefs drawn at random: each word of them stands once, so that a test can say where it went."""

from itertools import count
from typing import Any

from hypothesis import strategies as st
from msgspec import convert

from briefing.brief.model import Brief
from briefing.brief.vocabulary import ClaimKind, Credibility, QuestionStatus, Reliability, SourceKind, Stance

_SHAPES = ("w{}", "Word{}", "é{}ü", "w{}-w{}", "字{}字", "а{}я", "w{}" + "x" * 30, "[red]{}", "👩‍🚀{}")


class _Words:
    """Texts whose words are all new."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._numbers = count(100)

    def text(self, *, most: int = 30) -> str:
        length = self._draw(st.integers(1, most))
        shape = self._draw(st.sampled_from(_SHAPES))
        return " ".join(shape.format(*[next(self._numbers)] * 2) for _ in range(length))


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    """Draw a sound brief: up to four sources, parties and issues, a dozen claims that may answer each other."""
    words = _Words(draw)
    sources = [f"s-{number}" for number in range(draw(st.integers(1, 4)))]
    parties = [f"p-{number}" for number in range(draw(st.integers(1, 4)))]
    issues = [f"i-{number}" for number in range(draw(st.integers(1, 4)))]
    claims = [f"c-{number}" for number in range(draw(st.integers(0, 12)))]

    def evidence() -> list[dict[str, Any]]:
        pieces = draw(st.lists(st.sampled_from(sources), max_size=2))
        return [{"source": source, "quote": words.text() if draw(st.booleans()) else None} for source in pieces]

    def answers(claim: str) -> list[str]:
        others = [other for other in claims if other != claim]
        return draw(st.lists(st.sampled_from(others), max_size=2, unique=True)) if others else []

    pairs = draw(st.lists(st.tuples(st.sampled_from(parties), st.sampled_from(issues)), max_size=8, unique=True))
    fields = {
        "format": 1, "title": words.text(), "as_of": "2025-03-14", "marking": "TLP:CLEAR", "bottom_line": words.text(),
        "sources": [
            {"id": name, "title": words.text(), "publisher": words.text(most=3), "kind": draw(st.sampled_from(SourceKind)),
             "reliability": draw(st.sampled_from(Reliability))}
            for name in sources
        ],
        "parties": [{"id": party, "name": words.text(most=4), "about": words.text()} for party in parties],
        "issues": [{"id": issue, "title": words.text(most=6), "proposition": words.text()} for issue in issues],
        "claims": [
            {"id": name, "issue": draw(st.sampled_from(issues)), "made_by": draw(st.sampled_from([*parties, "reporting"])),
             "kind": draw(st.sampled_from([kind for kind in ClaimKind if kind is not ClaimKind.JUDGMENT])),
             "text": words.text(most=60), "answers": answers(name), "credibility": draw(st.sampled_from(Credibility)),
             "evidence": evidence()}
            for name in claims
        ],
        "positions": [
            {"party": party, "issue": issue, "stance": draw(st.sampled_from(Stance)), "summary": words.text(),
             "evidence": evidence()}
            for party, issue in pairs
        ],
        "questions": [
            {"id": f"q-{number}", "issue": draw(st.sampled_from(issues)), "text": words.text(), "why": words.text(),
             "status": QuestionStatus.OPEN}
            for number in range(draw(st.integers(0, 5)))
        ],
        "timeline": [
            {"date": "2025-03-12", "text": words.text(), "by": draw(st.lists(st.sampled_from(parties), max_size=2, unique=True)),
             "evidence": evidence()}
            for _ in range(draw(st.integers(0, 4)))
        ],
    }  # fmt: skip
    return convert(fields, Brief)


def own_words(brief: Brief) -> list[str]:
    """Return the texts of a brief that stand in it once and are said of one item alone: what a deck shows once."""
    texts = [brief.title, brief.bottom_line]
    texts += [party.about or "" for party in brief.parties]
    texts += [claim.text for claim in brief.claims]
    texts += [position.summary for position in brief.positions]
    for question in brief.questions:
        texts += [question.text, question.why or ""]
    texts += [event.text for event in brief.timeline]
    for evidence in (item.evidence for items in (brief.claims, brief.positions, brief.timeline) for item in items):
        texts += [piece.quote for piece in evidence if piece.quote]
    return texts
