"""Made-up briefs with markings at random, each text of theirs a word of its own, and which words an audience may see.

What is hidden is worked out here anew, from the file's document and not from the program's values.
"""

import json
import re
from itertools import count
from typing import Any

from hypothesis import strategies as st

from briefing.brief.vocabulary import Marking

Document = dict[str, Any]

MARKINGS = (None, None, None, "TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:RED")
STANCES = ("affirms", "opposes", "denies", "conditional", "neutral")
_LETTERS = "bcdfghjkmnprstvwxz"
_WORD = re.compile(f"q[{_LETTERS}]{{4}}")
_REFERENCES = ("source", "origin", "derived_from", "issue", "made_by", "party", "answers", "about", "by")


def words_in(text: str) -> set[str]:
    """Return the made-up words that stand in a text; no other text of the program has the like."""
    return set(_WORD.findall(text.lower()))


@st.composite
def briefs(draw: st.DrawFn, *, marking: Marking = Marking.CLEAR, is_full: bool = False) -> Document:
    """Draw the document of a sound brief; a full one has as many items of each sort as there may be."""
    numbers = count(draw(st.integers(0, 40_000)))

    def word() -> str:
        number = next(numbers) * 7919 % len(_LETTERS) ** 4  # far apart: a slip in one is not another
        return "q" + "".join(_LETTERS[number // len(_LETTERS) ** place % len(_LETTERS)] for place in range(4))

    def some(most: int, least: int = 0) -> range:
        return range(most if is_full else draw(st.integers(least, most)))

    def drawn(*values: Any) -> Any:
        return draw(st.sampled_from(values))

    def item(**fields: Any) -> Document:
        own = drawn(*(level for level in MARKINGS if level is None or Marking(level).rank >= marking.rank))
        return {**fields, "note": word(), **({"marking": own} if own else {})}

    def several(names: list[str]) -> list[str]:
        return [name for name in names if draw(st.booleans())]

    sources: list[Document] = []
    for _ in some(4, 1):
        above = [name for name in several([source["id"] for source in sources])]
        texts = {"title": word(), "publisher": word(), "url": f"https://example.org/{word()}", "derived_from": above}
        fallen = {kind: {"date": "2025-03-12", "reason": word()} for kind in several(["withdrawn", "corrected"])}
        sources.append(item(id=word(), kind="article", reliability=drawn("A", "C", "F"), **texts, **fallen))
    ancestors = _ancestors(sources)

    def evidence() -> list[Document]:
        pieces = []
        for _ in some(3):
            cited = drawn(*(source["id"] for source in sources))
            piece: Document = {"source": cited}
            if draw(st.booleans()):
                piece["quote"] = word()
            if draw(st.booleans()) and ancestors[cited]:
                piece["origin"] = drawn(*ancestors[cited])
            pieces.append(piece)
        return pieces

    parties = [item(id=word(), name=word(), short=word(), aliases=[word()], about=word()) for _ in some(3, 1)]
    issues = [item(id=word(), title=word(), proposition=word(), also=[word()]) for _ in some(3, 1)]
    claims: list[Document] = []
    for _ in some(6):
        made = {"issue": drawn(*issues)["id"], "made_by": drawn("reporting", *(party["id"] for party in parties))}
        stated = {"kind": drawn("assertion", "denial"), "text": word(), "speaker": word(), "date": "2025-03-10"}
        answers = several([claim["id"] for claim in claims])
        claims.append(item(id=word(), **made, **stated, credibility=3, answers=answers, evidence=evidence()))
    positions = [
        item(party=party["id"], issue=issue["id"], stance=drawn(*STANCES), summary=word(), evidence=evidence())
        for party in parties
        for issue in issues
        if draw(st.booleans())
    ]
    questions = []
    for _ in some(4):
        on = {"issue": drawn(*issues)["id"]} if draw(st.booleans()) else {}
        about = several([claim["id"] for claim in claims])
        questions.append(item(id=word(), text=word(), why=word(), settled_by=word(), about=about, **on))
    timeline = [
        item(date="2025-03-10", text=word(), by=several([party["id"] for party in parties]), evidence=evidence())
        for _ in some(3)
    ]
    head = {"format": 1, "title": word(), "as_of": "2025-03-14", "marking": str(marking), "bottom_line": word()}
    lists = {"sources": sources, "parties": parties, "issues": issues, "claims": claims, "positions": positions}
    steps = [name for issue in issues for name in (issue["id"], f"-positions/{issue['id']}")]
    steps += [f"{sign}claim/{claim['id']}" for claim in claims if not claim["answers"] for sign in ("", "-")]
    lists |= {"questions": questions, "timeline": timeline}
    return {**head, "tags": [word()], **lists, "present": several(steps), "notes": word()}


def hidden_words(document: Document, level: Marking) -> set[str]:
    """Return the words of a brief that an audience of a level must never see."""
    return words_in(json.dumps(document)) - words_in(json.dumps(_visible(document, level)))


def hidden_items(document: Document, level: Marking) -> int:
    """Return how many items of a brief are hidden from an audience of a level."""
    lists = [name for name, value in document.items() if isinstance(value, list) and name not in ("tags", "present")]
    visible = _visible(document, level)
    return sum(len(document[name]) - len(visible[name]) for name in lists)


def _visible(document: Document, level: Marking) -> Document:
    """Return the document without what is hidden, and without any reference: those are words of other items."""

    def free(name: str) -> list[Document]:
        return [item for item in document[name] if Marking(item.get("marking", document["marking"])).rank <= level.rank]

    sources, parties, issues = free("sources"), free("parties"), free("issues")
    known = {item["id"] for item in (*sources, *parties, *issues)} | {"reporting"}
    claims = [claim for claim in free("claims") if {claim["issue"], claim["made_by"]} <= known]
    visible_claims = {claim["id"] for claim in claims}
    positions = [position for position in free("positions") if {position["issue"], position["party"]} <= known]
    questions = [
        question
        for question in free("questions")
        if question.get("issue", "reporting") in known
        and (not question["about"] or any(claim in visible_claims for claim in question["about"]))
    ]

    def own(item: Document) -> Document:
        fields = {key: value for key, value in item.items() if key not in _REFERENCES}
        if isinstance(item.get("about"), str):  # who a party is; a question's is a list of claims
            fields["about"] = item["about"]
        pieces = [p for p in item.get("evidence", ()) if p["source"] in known and p.get("origin", "reporting") in known]
        return {**fields, "evidence": [piece.get("quote") for piece in pieces]}

    lists = {"sources": sources, "parties": parties, "issues": issues, "claims": claims, "positions": positions}
    lists |= {"questions": questions, "timeline": free("timeline")}
    return {**document, "present": [], **{name: [own(item) for item in items] for name, items in lists.items()}}


def _ancestors(sources: list[Document]) -> dict[str, list[str]]:
    above_by_source: dict[str, list[str]] = {}
    for source in sources:
        above = [
            *source["derived_from"],
            *(name for parent in source["derived_from"] for name in above_by_source[parent]),
        ]
        above_by_source[source["id"]] = list(dict.fromkeys(above))
    return above_by_source
