"""The choices that decisions offer: parties, issues, kinds, stances, claims. A party has the letter that it has everywhere."""

from collections.abc import Iterable, Sequence

from briefing.app.screens.desk.dialogue import Choose, with_letters
from briefing.app.screens.desk.step_page import hint_of, is_unwritten, text_spans
from briefing.brief.letters import issue_letters
from briefing.brief.links import Links
from briefing.brief.model import Claim
from briefing.brief.vocabulary import (
    NOTHING_STATED_GLYPH,
    REPORTING,
    ClaimKind,
    Marking,
    Reliability,
    SourceKind,
    Stance,
)
from briefing.output.layout.blocks import Span
from briefing.output.speakers import speaker
from briefing.output.wording import claim_verb, maker_spans

NEW_PARTY = "+"
"""Stands for a new party among parties: no id is spelt so."""

WHOLE_BRIEF = "*"
"""Stands for no issue in particular among issues."""

NO_STANCE = "0"
"""Stands for no stance among stances."""

_KIND_LETTERS = {
    ClaimKind.ASSERTION: "a",
    ClaimKind.ALLEGATION: "l",
    ClaimKind.DENIAL: "d",
    ClaimKind.DEMAND: "m",
    ClaimKind.COMMITMENT: "p",
    ClaimKind.JUDGMENT: "j",
}
_KIND_MEANINGS = {
    ClaimKind.ASSERTION: "says that something is so",
    ClaimKind.ALLEGATION: "says that somebody does wrong",
    ClaimKind.DENIAL: "says that something is not so",
    ClaimKind.DEMAND: "wants somebody to do something",
    ClaimKind.COMMITMENT: "binds itself to do something",
    ClaimKind.JUDGMENT: "weighs how likely something is",
}


def party_choice(
    links: Links,
    question: str,
    *,
    at: str | None = None,
    besides: Iterable[str] = (),
    reporting: bool = False,
    new: str = "",
) -> Choose:
    """Ask for a party, without those `besides`; also for the source's own voice (`reporting`), or for a `new` one."""
    letters = {party: letter for party, letter in links.party_letters.items() if party not in besides}
    spans: list[tuple[str, list[Span]]] = [
        (party.id, [(party.name, speaker(links, party.id))]) for party in links.brief.parties if party.id not in besides
    ]
    if reporting:
        spans.append((REPORTING, [("nobody: the source says it in its own voice", "text")]))
    if new:
        spans.append((NEW_PARTY, [(new, "text")]))
    free = [letter for letter in "0+" if letter not in letters.values()]
    letters.update({name: letter for name, letter in ((REPORTING, "0"), (NEW_PARTY, "+")) if letter in free})
    return Choose(question, with_letters(spans, letters), at)


def issue_choice(links: Links, question: str, *, at: str | None = None, whole: bool = False) -> Choose:
    """Ask for an issue; also (`whole`) for none in particular."""
    letters = {name: letter for name, letter in issue_letters(links.brief).items() if name in links.issues}
    spans: list[tuple[str, list[Span]]] = []
    for issue in links.brief.issues:
        if is_unwritten(issue.title):
            letters.pop(issue.id, None)
        spans.append((issue.id, [*text_spans(issue.title, "strong"), (" · ", "muted"), *text_spans(issue.proposition)]))
    if whole:
        spans.append((WHOLE_BRIEF, [("the brief as a whole", "text")]))
        letters[WHOLE_BRIEF] = "*"
    return Choose(question, with_letters(spans, letters), at)


def kind_choice(party: str, *, at: str | None = None) -> Choose:
    """Ask what somebody does by a claim; `party` is the maker's id."""
    spans: list[tuple[str, list[Span]]] = [
        (kind.value, [(claim_verb(kind, party), "strong"), (f" · {kind.value}: {_KIND_MEANINGS[kind]}", "muted")])
        for kind in ClaimKind
    ]
    return Choose(
        "What is done by saying it?", with_letters(spans, {kind.value: key for kind, key in _KIND_LETTERS.items()}), at
    )


def stance_choice(party: str, proposition: str, *, at: str | None = None) -> Choose:
    """Ask for a party's stance towards a proposition, or whether it states none."""
    spans: list[tuple[str, list[Span]]] = [
        (stance.value, [(f"{stance.glyph} {stance.label}", "strong"), (f" · {stance.meaning}", "muted")])
        for stance in Stance
    ]
    spans.append(
        (
            NO_STANCE,
            [
                (f"{NOTHING_STATED_GLYPH} no position", "strong"),
                (" · its words state none: a gap, and shown as one", "muted"),
            ],
        )
    )
    letters = {stance.value: stance.value[0] for stance in Stance} | {NO_STANCE: NO_STANCE}
    return Choose(f"{party} on: {proposition}", with_letters(spans, letters), at)


def several_claims_choice(links: Links, question: str, claims: Sequence[Claim], taken: Sequence[str]) -> Choose:
    """Ask for some of the claims."""
    return one_claim_choice(links, question, claims)._replace(at=taken[0] if taken else None, taken=taken)


def one_claim_choice(links: Links, question: str, claims: Sequence[Claim]) -> Choose:
    """Ask for one of the claims."""
    spans: list[tuple[str, list[Span]]] = [
        (claim.id, [*maker_spans(links, claim), (": ", "text"), *claim_words(claim)]) for claim in claims
    ]
    letters = dict(zip((claim.id for claim in claims), "abcdefghijklmnopqrstuvwxyz0123456789", strict=False))
    return Choose(question, with_letters(spans, letters))


def reliability_choice(*, at: str) -> Choose:
    """Ask for a source's letter."""
    spans: list[tuple[str, list[Span]]] = [
        (letter.value, [(letter.value, "strong"), (f" · {letter.meaning}", "muted")]) for letter in Reliability
    ]
    return Choose(
        "How reliable is the source?",
        with_letters(spans, {letter.value: letter.value.lower() for letter in Reliability}),
        at,
    )


def source_kind_choice(*, at: str) -> Choose:
    """Ask what sort of text a source is."""
    spans: list[tuple[str, list[Span]]] = [(kind.value, [(kind.value, "strong")]) for kind in SourceKind]
    return Choose("What sort of text is the source?", with_letters(spans), at)


def marking_choice(*, at: str) -> Choose:
    """Ask who may see the brief."""
    spans: list[tuple[str, list[Span]]] = [(marking.value, [(marking.value, marking)]) for marking in Marking]
    letters = {m.value: m.value.removeprefix("TLP:")[0].lower() for m in Marking} | {Marking.AMBER_STRICT.value: "s"}
    return Choose("Who may see the brief?", with_letters(spans, letters), at)


def claim_words(claim: Claim) -> list[Span]:
    """Write what a claim says in a row: its text; while that is to be written, the quotation or what the draft says of it.

    Of several quotations that is the one that the draft names: it is what makes the claim a demand or a pledge.
    """
    if not is_unwritten(claim.text):
        return [(claim.text, "text")]
    quotes = [piece.quote for piece in claim.evidence if piece.quote]
    if quotes:
        named = hint_of(claim.text).removeprefix("“").partition("”")[0].removesuffix("…")
        return [(f"“{next((quote for quote in quotes if named and quote.startswith(named)), quotes[0])}”", "quote")]
    hint = hint_of(claim.text).removeprefix(f"{claim.kind}, ")  # the row's verb says of which kind it is
    return [(f"(to be written: {hint})" if hint else "(to be written)", "gap")]
