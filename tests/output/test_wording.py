"""How sentences are put together, in every output: what stands after a verb is what the verb says of it."""

import json
import re
from collections.abc import Iterator

import pytest

from briefing.brief.deck import deck
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.vocabulary import ClaimKind, Stance
from briefing.library.index.rows import CLAIMS, POSITIONS, brief_rows
from briefing.library.lookup.hits import Hit
from briefing.output.deck import on_request, slides
from briefing.output.handout.html import html_page
from briefing.output.handout.markdown import markdown_page
from briefing.output.handout.parts import Handout
from briefing.output.layout.blocks import Page, lay_out, plain_text
from briefing.output.pages.answers import answer_page, confrontation_page
from briefing.output.pages.brief_page import Part, brief_page
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.hits import hits_page
from briefing.output.pages.item_pages import Titled, item_page
from briefing.output.pages.rests_on import resting_on, resting_page
from briefing.output.wording import before_proposition, claim_spans, claim_verb, statement_spans
from tests.brief.alder import small, sound

VERBS = {
    ClaimKind.ASSERTION: "asserts",
    ClaimKind.ALLEGATION: "alleges",
    ClaimKind.DENIAL: "issues a denial",
    ClaimKind.DEMAND: "demands",
    ClaimKind.COMMITMENT: "pledges",
    ClaimKind.JUDGMENT: "judges",
}
ON_IT = {
    Stance.AFFIRMS: "affirms it",
    Stance.OPPOSES: "opposes it",
    Stance.DENIES: "denies it",
    Stance.CONDITIONAL: "accepts it on terms",
    Stance.NEUTRAL: "takes no side on it",
}


def all_kinds() -> str:
    """Return the text of a brief with a claim of every kind by a party and by a source, and a position of every stance."""
    stances, evidence = list(Stance), [{"source": "paper", "paragraph": 1}]
    issues = [
        {"id": f"i{n}", "title": f"Topic {n}", "proposition": f"Sentence {n} holds."} for n in range(len(stances))
    ]
    claims = []
    for number, kind in enumerate(ClaimKind):
        for maker in ("port", "reporting"):
            name = f"{maker}-{kind}"
            facts = {"issue": f"i{number % len(stances)}", "made_by": maker, "kind": str(kind), "date": "2025-03-10"}
            claims.append({"id": name, "text": f"What {maker} says by {kind}.", "evidence": evidence, **facts})
    answers = [f"port-{kind}" for kind in ClaimKind]
    denial = {
        "id": "answer",
        "issue": "i0",
        "made_by": "union",
        "kind": "denial",
        "text": "What the union says by denial.",
    }
    positions = [
        {"party": party, "issue": f"i{n}", "stance": str(stance), "summary": f"Words of {party} on {n}.", "evidence": evidence}
        for party in ("port", "union")
        for n, stance in enumerate(stances)
    ]  # fmt: skip
    questions = [{"id": "q", "issue": "i2", "about": ["port-denial"], "text": "Is it so?"}]
    return small(
        issues=json.dumps(issues),
        claims=json.dumps([*claims, {**denial, "answers": answers, "evidence": evidence}]),
        positions=json.dumps(positions),
        questions=json.dumps(questions),
    )


BRIEF = sound(all_kinds())
LINKS = Links(BRIEF)
CATALOGUE = Catalogue(BRIEF, "small")


def written(page: Page) -> str:
    return plain_text(lay_out(page, 2000))


def titled(page: Titled) -> str:
    return f"{page.title}\n{written(page.page)}"


def item_pages() -> Iterator[str]:
    refs = [LINKS.ref(claim) for claim in BRIEF.claims] + [LINKS.ref(position) for position in BRIEF.positions]
    refs += [Ref(ItemKind.QUESTION, question.id) for question in BRIEF.questions]
    yield from (titled(CATALOGUE.page(ref)) for ref in refs)
    yield from (titled(CATALOGUE.page(gap.ref)) for gap in CATALOGUE.listed_gaps)


def answer_pages() -> Iterator[str]:
    for party in BRIEF.parties:
        yield from (titled(answer_page(LINKS, party, issue)) for issue in BRIEF.issues)
    yield titled(confrontation_page(LINKS, BRIEF.parties[0], BRIEF.parties[1]))


def deck_items() -> Iterator[str]:
    asked = [on_request.facing(BRIEF.parties[0], BRIEF.parties[1], issue) for issue in BRIEF.issues]
    for ref in (*(ref for step in deck(LINKS, full=True).steps for ref in step.items), *asked):
        over = "\n".join("".join(text for text, _ in line) for line in slides.charge(LINKS, ref))
        under = "\n".join("".join(text for text, _ in line) for line in slides.continued(LINKS, ref))
        yield "\n".join([over, *(words.text for words in slides.words(LINKS, ref)), under])
        if ref.kind is not ItemKind.BRIEF and on_request.requested_step(LINKS, ref) is not None:
            yield on_request.name_of(LINKS, ref)


def hit_pages() -> Iterator[str]:
    kinds = {POSITIONS: "positions", CLAIMS: "claims"}
    rows = [(kinds[kind], json.loads(fields)) for kind, _, fields in brief_rows(BRIEF, "small") if kind in kinds]
    yield written(hits_page(Hit("a", "a.yaml", "A", kind, Ref(*fields["ref"]), fields) for kind, fields in rows))


def without_tags(html: str) -> str:
    return re.sub(r"[ \n]*\n[ \n]*", "\n", re.sub(r"<[^>]*>", "", html.split("<body>")[1]))


OUTPUTS = {
    "items": lambda: "\n\n".join(item_pages()),
    "answers": lambda: "\n\n".join(answer_pages()),
    "deck": lambda: "\n\n".join(deck_items()),
    "hits": lambda: "\n\n".join(hit_pages()),
    "show": lambda: written(brief_page(Part(LINKS))),
    "markdown": lambda: markdown_page(Handout(Part(LINKS))).replace("**", "").replace("\\", ""),
    "html": lambda: without_tags(html_page(Handout(Part(LINKS)))),
    "rests-on": lambda: written(resting_page([resting_on(LINKS, "a", "a.yaml", BRIEF.sources[0])])),
    "lines": lambda: "\n".join("".join(text for text, _ in statement_spans(LINKS, LINKS.ref(c))) for c in BRIEF.claims),
}


@pytest.mark.parametrize("kind", ClaimKind)
def test_the_verb_of_a_claim_stands_before_what_its_maker_says(kind: ClaimKind) -> None:
    assert claim_verb(kind, "port") == VERBS[kind]
    assert claim_verb(kind, "reporting") == ("judges" if kind is ClaimKind.JUDGMENT else "reports")


def test_a_denial_is_never_said_to_deny_the_claim_above_it() -> None:
    """It may answer a charge by denying something else, so that "denies it" would say what nobody says."""
    answer = LINKS.claims["answer"]
    under = "".join(text for text, _ in claim_spans(LINKS, answer, is_under=True))
    assert under.startswith("The Union answers with a denial: ")
    assert "".join(text for text, _ in claim_spans(LINKS, answer)).startswith("The Union issues a denial: ")
    answered = plain_text(lay_out(item_page(LINKS, LINKS.claims["port-denial"]).page, 100))
    assert "answered · The Union issues a denial: What the union says by denial." in answered
    alone = plain_text(lay_out(item_page(LINKS, LINKS.claims["answer"]).page, 100))
    assert "denies it" not in alone and "answers · The Port issues a denial: What port says by denial." in alone


@pytest.mark.parametrize("output", OUTPUTS)
def test_a_proposition_is_never_read_as_what_a_party_says(output: str) -> None:
    text = OUTPUTS[output]()
    propositions = tuple(issue.proposition for issue in BRIEF.issues)
    assert all(proposition in text for proposition in propositions) or output == "lines"
    verbs = "|".join(re.escape(verb) for stance in Stance for verb in (stance.verb, stance.verb_on_it))
    followed = [text[match.end() :] for match in re.finditer(rf"(?:{verbs}):?\s*", text)]
    assert [rest[:40] for rest in followed if rest.startswith(propositions)] == []


def test_a_proposition_in_the_room_stands_behind_words_that_nobody_affirms() -> None:
    text = re.sub(r"\s+", " ", OUTPUTS["deck"]())
    for issue in BRIEF.issues:
        before = [text[: match.start()].rstrip() for match in re.finditer(re.escape(issue.proposition), text)]
        assert before and all(part.endswith(before_proposition(LINKS, issue)) for part in before)


@pytest.mark.parametrize("output", sorted(OUTPUTS.keys() - {"deck"}))
def test_no_claim_stands_before_who_denies_it(output: str) -> None:
    """In the deck that is a charge over its answer."""
    assert not re.search(r"by denial\.\W{0,4}(The Port|The Union) denies", OUTPUTS[output]())


@pytest.mark.parametrize("output", sorted(OUTPUTS.keys() - {"answers"}))
def test_a_claim_stands_after_who_makes_it_by_what_verb(output: str) -> None:
    text = OUTPUTS[output]()
    for claim in BRIEF.claims:
        verbs = {claim_verb(claim.kind, claim.made_by, is_under=is_under) for is_under in (False, True)}
        before = [
            text[max(0, match.start() - 60) : match.start()] for match in re.finditer(re.escape(claim.text), text)
        ]
        assert before or output == "rests-on"
        answered = f"answers: {LINKS.maker(claim)}: "
        assert [
            words for words in before if not any(verb in words for verb in verbs) and not words.endswith(answered)
        ] == []


@pytest.mark.parametrize("output", ["items", "answers", "deck", "show", "markdown", "html"])
def test_what_a_party_holds_stands_after_its_stance_on_it(output: str) -> None:
    text = OUTPUTS[output]()
    for position in BRIEF.positions:
        stance = position.stance
        before = [text[max(0, match.start() - 80) : match.start()] for match in re.finditer(position.summary, text)]
        towards = f"{stance.verb}: {LINKS.issues[position.issue].proposition}"
        assert before
        assert [words for words in before if ON_IT[stance] not in words and towards not in words] == []


@pytest.mark.parametrize("stance", Stance)
def test_every_stance_says_what_a_party_does_to_it(stance: Stance) -> None:
    assert stance.verb_on_it == ON_IT.get(stance), f"write in ON_IT how {stance} stands under what it is about"


@pytest.mark.parametrize(
    ("stances", "said"),
    [
        ({}, "At issue:"),
        ({"port": "affirms"}, "At issue:"),
        ({"union": "denies"}, "At issue:"),
        ({"port": "affirms", "union": "affirms"}, "At issue:"),
        ({"port": "affirms", "union": "neutral"}, "At issue:"),
        ({"port": "denies", "union": "opposes"}, "At issue:"),
        ({"port": "affirms", "union": "denies"}, "In dispute:"),
        ({"port": "affirms", "union": "conditional"}, "In dispute:"),
    ],
)
def test_a_proposition_is_in_dispute_where_parties_hold_different_things_of_it(
    stances: dict[str, str], said: str
) -> None:
    held = ", ".join(
        f"{{party: {party}, issue: site, stance: {stance}, summary: S.}}" for party, stance in stances.items()
    )
    links = Links(sound(small(positions=f"[{held}]")))
    (issue,) = links.brief.issues
    pages = [answer_page(links, party, issue) for party in links.brief.parties]
    texts = [plain_text(lay_out(page.page, 100)) for page in pages]
    texts += [without_tags(html_page(Handout(Part(links)))), markdown_page(Handout(Part(links))).replace("*", "")]
    words = [re.sub(r"<[^>]*>|\s+", " ", text).lower() for text in texts]
    assert all(f"{said.lower()} the site is safe." in " ".join(text.split()) for text in words)
    other = {"At issue:": "in dispute", "In dispute:": "at issue"}[said]
    assert not any(other in text for text in words)
