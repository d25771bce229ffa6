"""Every output says all facts of every item, in one wording; which facts there are is said by `item_facts` alone."""

from collections import Counter
from collections.abc import Callable, Iterator
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from briefing.brief.model import Claim, Event, Position, Question, Source
from briefing.brief.text import one_line
from briefing.brief.vocabulary import Marking
from briefing.output.as_json import part_document
from briefing.output.deck import slides
from briefing.output.handout.html import html_page
from briefing.output.handout.markdown import markdown_page
from briefing.output.handout.parts import Handout
from briefing.output.item_facts import ItemFacts, Relation, item_facts
from briefing.output.layout.blocks import Page, stacked
from briefing.output.pages.brief_page import Part, brief_page
from briefing.output.pages.catalogue import Catalogue
from tests.brief.alder import sound
from tests.output.bundled_briefs import BRIEFS
from tests.output.handouts import for_audience

CATALOGUES = {name: Catalogue(sound(text), name) for name, text in BRIEFS.items()}
CATALOGUES["for an audience"] = Catalogue(for_audience(Marking.GREEN).brief, "full")


def text_of(page: Page) -> str:
    """Return the words of a page, in one line."""
    return one_line(" ".join("".join(text for text, _ in block.spans) for part in page for block in stacked(part)))


def own_pages(catalogue: Catalogue) -> str:
    titled = [catalogue.page(catalogue.links.ref(facts.item)) for facts in all_facts(catalogue)]
    return " ".join(f"{title} {text_of(page)}" for title, page, _ in titled)


def whole_brief(catalogue: Catalogue) -> str:
    return text_of(brief_page(Part(catalogue.links)))


def markdown(catalogue: Catalogue) -> str:
    tokens = MarkdownIt("commonmark").parse(markdown_page(Handout(Part(catalogue.links))))
    return one_line("".join(child.content or " " for token in tokens for child in (*(token.children or ()), token)))


class _Words(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.feed(page)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def html(catalogue: Catalogue) -> str:
    return one_line("".join(_Words(html_page(Handout(Part(catalogue.links)))).texts))


OUTPUTS: dict[str, Callable[[Catalogue], str]] = {
    "pages": own_pages,
    "shell": whole_brief,
    "Markdown": markdown,
    "HTML": html,
}


def all_facts(catalogue: Catalogue) -> list[ItemFacts]:
    brief = catalogue.brief
    items: list[Claim | Position | Event | Question | Source] = [*brief.claims, *brief.positions, *brief.timeline]
    return [item_facts(catalogue.links, item) for item in (*items, *brief.questions, *brief.sources)]


def texts_of(facts: ItemFacts, output: str) -> Iterator[str]:
    """Yield each thing that an item says, in the words that every output is to have.

    Whose a position is, and on what, is said by the headings that it stands under. A source's own page has a line each for
    where and when it was published, which its heading elsewhere has in one.
    """
    if output == "pages" and isinstance(facts.item, Source):
        yield from (one_line(text) for text in (facts.statement, facts.heading[0]))
        yield from (one_line(field.text) for field in (*facts.spelled_out, *facts.fields))
        yield from filter(None, (facts.missing, facts.withheld_words))
        return
    yield one_line(facts.statement)
    yield from (one_line(field.text) for field in facts.fields)
    yield from filter(None, (facts.missing, facts.withheld_words))
    yield from map(one_line, facts.heading[2:] if isinstance(facts.item, Position) else facts.heading)


@pytest.mark.parametrize("name", CATALOGUES)
@pytest.mark.parametrize("output", OUTPUTS)
def test_every_output_says_every_fact_as_often_as_an_item_has_it(name: str, output: str) -> None:
    catalogue = CATALOGUES[name]
    written = OUTPUTS[output](catalogue)
    wanted = Counter(text for facts in all_facts(catalogue) for text in texts_of(facts, output))
    short_of = {text: number for text, number in wanted.items() if written.count(text) < number}
    assert short_of == {}


@pytest.mark.parametrize("name", CATALOGUES)
def test_a_slide_says_an_items_statement_what_is_withheld_and_every_field_of_a_question(name: str) -> None:
    catalogue = CATALOGUES[name]
    for facts in all_facts(catalogue):
        ref = catalogue.links.ref(facts.item)
        words = one_line(" ".join(line.text for line in slides.words(catalogue.links, ref)))
        assert one_line(facts.statement) in words and facts.withheld_words in words
        if ref.kind == "question":
            assert [field for field in facts.fields if f"{field.label}: {one_line(field.text)}" not in words] == []


@pytest.mark.parametrize("name", CATALOGUES)
def test_json_has_the_items_that_belong_to_a_claim_and_to_a_source(name: str) -> None:
    catalogue = CATALOGUES[name]
    document = part_document(Part(catalogue.links), name)
    for kind, key, relation in (
        ("claims", "answered_by", Relation.ANSWERED),
        ("sources", "derived_from", Relation.DERIVED_FROM),
    ):
        items = {item["id"]: list(item[key]) for item in document[kind]}
        facts_of_kind = [facts for facts in all_facts(catalogue) if facts.item in getattr(catalogue.brief, kind)]
        assert items == {catalogue.links.ref(facts.item).id: facts.others(relation) for facts in facts_of_kind}
