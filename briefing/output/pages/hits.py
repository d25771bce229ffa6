"""What lookup found, as a page and as JSON: each hit with its words, who said them, and where they stand; and how to look up."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from briefing.brief import dates
from briefing.brief.citations import NO_PUBLISHER, Citation, CitedWords, cited
from briefing.brief.text import one_line
from briefing.brief.vocabulary import (
    NOT_CHECKED,
    NOTHING_STATED,
    REPORTING,
    ClaimKind,
    Hue,
    Marking,
    NoticeKind,
    Stance,
)
from briefing.library.lookup.hits import Hit, LookupAnswer
from briefing.library.lookup.query import KINDS, QUOTES, SCOPES
from briefing.output.evidence import outcome_blocks, outcome_field, outcome_lead
from briefing.output.layout.blocks import BLANK, Block, Display, Page, Role, Span, Speaker
from briefing.output.wording import before_proposition_that, claim_verb, signed_verb

VERSION = 1
"""Raised where a key changes its meaning or goes; new keys may come at any time."""

_NOT_IN_DOCUMENT = ("ref", "brief", "evidence", "also", "hue", "sign", "own_marking", "answered")
"""What a row of the index has for the screen alone, or under another name."""


def hits_page(hits: Iterable[Hit], answer: LookupAnswer | None = None) -> Page:
    """Write hits one under the other, a blank line between; with the answer that they are of, say why each is a hit."""
    page: list[Block] = []
    for hit in hits:
        page += [*([BLANK] if page else []), *hit_blocks(hit), *(why_blocks(hit, answer) if answer else ())]
    return page


def why_blocks(hit: Hit, answer: LookupAnswer) -> Iterator[Block]:
    """Say why an item is a hit, where it does not have all the words: which stand for others, and which it lacks."""
    explanation = answer.explanation(hit)
    stand_ins = ", ".join(f"{word} → {other}" for word, other in explanation.stand_ins)
    lacking = f"not in it: {', '.join(explanation.lacking)}" if explanation.lacking else ""
    if why := " · ".join(filter(None, [stand_ins, lacking])):
        yield Block([(why, "muted")], indent=2, hang=4)


def understood(answer: LookupAnswer, *, is_partial: bool = False) -> str:
    """Say how a query was understood: what was taken for what, and which words are in no brief; empty where as typed.

    An answer is partial while not all briefs have been read.
    """
    taken = ", ".join(f"“{typed}” taken for “{word}”" for typed, word in answer.corrected)
    alike = ", ".join(f"“{typed}” → “{word}”" for typed, word in answer.synonyms)
    nowhere = "in no brief read so far" if is_partial else "in no brief"
    unknown = f"{nowhere}: {', '.join(answer.unknown)}" if answer.unknown else ""
    return " · ".join(filter(None, [taken, alike, unknown]))


def hit_blocks(hit: Hit, *, quotations: int | None = None) -> Iterator[Block]:
    """Write one hit: what it is, what it says, the quotations with their places, its brief.

    `quotations` is how many of the quotations are written, all where that is None.
    """
    yield Block(heading(hit), hang=2, marking=own_marking(hit), display=_display(hit))
    said: list[Span] = [(hit.fields["text"], "text")]
    display = Display("headline", [(hit.fields["text"], "gap")]) if hit.kind == "gaps" else Display("statement", said)
    yield Block(said, indent=2, hang=2, display=display)
    for words in signs(hit):
        yield Block([(words, "warning")], indent=2, hang=4)
    above: Citation | None = None
    for quote, citation, check in evidence_of(hit)[:quotations]:
        if quote:
            quoted: list[Span] = [(f"“{quote}”", "quote")]
            in_letters = Display("words", quoted, speaker=speaker(hit))
            yield Block(quoted, indent=2, hang=3, speaker=speaker(hit), display=in_letters)
        maker = "" if hit.fields["party_id"] == REPORTING else hit.fields["party"]
        place, above = citation.credited(maker, is_quoted=bool(quote), above=above), citation
        yield Block([outcome_lead(check.outcome), (place, "muted")], indent=4, hang=6)
        yield from outcome_blocks(check, indent=6)
    for text, maker in zip(hit.fields.get("answers", ()), hit.fields.get("answered", ()), strict=True):
        name = maker["party"]
        spans: list[Span] = [("answers: ", "muted"), (name, _role(maker)), (text.removeprefix(name), "text")]
        yield Block(spans, indent=2, hang=4)
    for label in ("why", "settled_by", "answer"):
        if hit.fields.get(label):
            yield Block([(f"{label.replace('_', ' ')}: ", "muted"), (hit.fields[label], "text")], indent=2, hang=4)
    for question in hit.fields.get("open_questions", ()):
        yield Block([("? ", "key"), (question, "text")], indent=2, hang=4)
    yield Block([(f"{one_line(hit.brief_id)} · {hit.fields['marking']}", "muted")], indent=2, hang=4)


def texts(hit: Hit) -> Iterator[str]:
    """Yield what the brief itself says in a hit: not the program's words about it, such as "as given by" or "in dispute"."""
    fields = hit.fields
    names = [
        "party",
        "issue",
        "proposition",
        "speaker",
        "why",
        "settled_by",
        "answer",
        *(["text"] if hit.kind != "gaps" else []),
    ]
    yield from (fields[name] for name in names if fields.get(name))
    yield from (*fields.get("parties", ()), *fields.get("open_questions", ()))
    for answer, maker in zip(fields.get("answers", ()), fields.get("answered", ()), strict=True):
        yield from (maker["party"], answer.removeprefix(f"{maker['party']}: "))
    for quote, where, _ in evidence_of(hit):
        origin_title, _, origin_publication = (where.origin or "").rpartition(" (")
        texts = (quote, where.title, where.publisher, origin_title, origin_publication.rpartition(", ")[0])
        yield from (text for text in texts if text and text != NO_PUBLISHER)


def before_proposition(hit: Hit) -> str:
    """Return what is said before the proposition that the position of a hit is towards."""
    return before_proposition_that(is_disputed=bool(hit.fields["is_disputed"]))


def heading(hit: Hit, *, short: bool = False) -> list[Span]:
    """Write what a hit is: party, issue, stance or kind, and where there is room for them speaker and date."""
    fields = hit.fields
    if hit.kind == "questions":
        issue = f" · {fields['issue']}" if fields["issue"] else ""
        return [("? ", "key"), (f"{fields['status']} question{issue}", "strong")]
    if hit.kind == "gaps":
        return [("! ", "gap"), (f"{NOTHING_STATED} · {fields['issue'] or 'on any issue'}", "gap")]
    date: list[Span] = [(f" · {dates.in_words(fields['date'])}", "muted")] if fields["date"] and not short else []
    if hit.kind == "positions":
        verb, before = signed_verb(Stance(fields["stance"])), before_proposition(hit).lower()
        stated: list[Span] = [(f" {verb}", "strong"), (f" · {before} ", "muted"), (fields["proposition"], "text")]
        return [("• ", "key"), (fields["party"], speaker(hit)), *stated, *date]
    by = f" ({fields['speaker']})" if fields["speaker"] and not short else ""
    verb = claim_verb(ClaimKind(fields["claim"]), fields["party_id"])
    made: list[Span] = [(fields["party"], speaker(hit)), (f" {verb}{by}", "strong")]
    return [("• ", "key"), *made, (f" · {fields['issue']}", "muted"), *date]


def _display(hit: Hit) -> Display | None:
    """Return who says it and by what verb, for large letters, and above it what it is said of and when."""
    fields = hit.fields
    date: list[Span] = [(f" · {dates.in_words(fields['date'])}", "muted")] if fields.get("date") else []
    if hit.kind == "positions":
        verb = Stance(fields["stance"]).verb_on_it
        above: list[Span] = [(f"{before_proposition(hit)} ", "muted"), (fields["proposition"], "strong"), *date]
    elif hit.kind == "claims":
        verb = claim_verb(ClaimKind(fields["claim"]), fields["party_id"])
        by: list[Span] = [(f" · {fields['speaker']}", "muted")] if fields["speaker"] else []
        above = [(fields["issue"], "muted"), *by, *date]
    else:
        return None
    words: list[Span] = [(fields["party"], speaker(hit)), (f" {verb}", "strong")]
    return Display("headline", words, over=[Block(above, hang=2, marking=own_marking(hit))])


def sign_spans(hit: Hit) -> list[Span]:
    """Write a hit's sign where it hangs on a withdrawn or corrected source, to stand before its words in a list."""
    sign = hit.fields.get("notice")
    return [(f"{sign} ", "warning")] if sign else []


def signs(hit: Hit) -> list[str]:
    """Return all that a hit must say of withdrawn and corrected sources, each sentence behind its sign."""
    return [f"{NoticeKind(sign['state']).glyph}\u00a0{sign['words']}" for sign in hit.fields.get("hangs_on", ())]


def speaker(hit: Hit) -> Role:
    """Return the role of whose words a hit is, from its row in the index; what is reported has no hue."""
    return _role(hit.fields) if hit.kind in ("positions", "claims") else "muted"


def _role(maker: Mapping[str, Any]) -> Role:
    if maker["party_id"] == REPORTING:
        return "muted"
    return Speaker(Hue(maker["hue"]) if maker["hue"] else None, maker["sign"])


def own_marking(hit: Hit) -> Marking | None:
    """Return a hit's marking where it is stricter than its brief's."""
    return Marking(hit.fields["own_marking"]) if hit.fields.get("own_marking") else None


def answer_document(answer: LookupAnswer) -> dict[str, Any]:
    """Return what was found as builtin values, ready for JSON."""
    return {
        "version": VERSION,
        "corrected": dict(answer.corrected),
        "synonyms": dict(answer.synonyms),
        "unknown": list(answer.unknown),
        "complaints": list(answer.query.complaints),
        "hits": [{**hit_document(hit), **_why(hit, answer)} for hit in answer.hits],
    }


def _why(hit: Hit, answer: LookupAnswer) -> dict[str, Any]:
    explanation = answer.explanation(hit)
    return {"stand_ins": dict(explanation.stand_ins), "lacking": list(explanation.lacking)}


def hit_document(hit: Hit) -> dict[str, Any]:
    """Return one hit as builtin values."""
    fields = {key: value for key, value in hit.fields.items() if key not in _NOT_IN_DOCUMENT}
    evidence = [
        {"quote": quote, "place": where.whole, **where.fields, **outcome_field(check)}
        for quote, where, check in evidence_of(hit)
    ]
    place = {"brief": hit.brief_id, "title": hit.brief, "path": hit.path, "kind": hit.kind, "id": hit.ref.id}
    return {**place, **fields, "evidence": evidence}


def evidence_of(hit: Hit) -> list[CitedWords]:
    """Return the quotations of a hit, each with where it stands and what its check came to."""
    evidence = hit.fields.get("evidence", ())
    checks = hit.outcomes or (NOT_CHECKED,) * len(evidence)
    return [
        CitedWords(quote, Citation(*fields), check) for (quote, fields), check in zip(evidence, checks, strict=True)
    ]


def citation(hit: Hit) -> str:
    """Return a hit's words with who said them and where they stand, and its marking, ready to be pasted elsewhere."""
    fields = hit.fields
    if hit.kind in ("questions", "gaps"):
        return f"{fields['text']}\n{hit.brief}\n{fields['marking']}"
    who = ", ".join(
        filter(None, [fields.get("speaker"), fields["party"], fields["date"] and dates.in_words(fields["date"])])
    )
    text, _, marking = cited(fields["text"], who, evidence_of(hit), fields["marking"]).rpartition("\n")
    return "\n".join([text, *signs(hit), marking])


def hints() -> Page:
    """Write how to look up, for a screen on which nothing is typed yet."""
    scopes = ", ".join(f"{scope}:" for scope in SCOPES)
    return [
        Block([("Type the question as it is asked, or words in any order; beginnings are enough.", "text")]),
        BLANK,
        Block([("china neutrality", "quote"), ("  a party and an issue: the whole answer", "muted")], indent=2, hang=4),
        BLANK,
        Block([("Scopes: ", "muted"), (scopes, "key")], hang=2),
        Block([("in: ", "muted"), (", ".join((*KINDS, QUOTES)), "key")], hang=2),
        Block([("party:china dual", "quote"), ("  what China says with “dual” in it", "muted")], indent=2, hang=4),
        Block(
            [("stance:denies issue:supplies", "quote"), ("  who denies what on supplies", "muted")],
            indent=2,
            hang=4,
        ),
        Block([("in:quotes lethal", "quote"), ("  the word in the parties' own words", "muted")], indent=2, hang=4),
    ]
