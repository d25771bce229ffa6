"""What lookup marks in a page: the brief's own words, and nothing that the program says about them."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from briefing.brief import walk
from briefing.brief.items import Ref
from briefing.brief.model import Claim, Position
from briefing.library.index.rows import CLAIMS, GAPS, POSITIONS, QUESTIONS, brief_rows
from briefing.library.lookup.explanation import Terms
from briefing.library.lookup.hits import Hit
from briefing.output.layout.blocks import BLANK, Block, Display, Page, Span, stacked
from briefing.output.layout.highlight import marked
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.hits import hit_blocks, texts
from tests.brief.alder import sound
from tests.library.full import FULL, text_of

BRIEF = sound(text_of(FULL))
CATALOGUE = Catalogue(BRIEF, "full", "full.yaml")
KINDS = {POSITIONS: "positions", CLAIMS: "claims", QUESTIONS: "questions", GAPS: "gaps"}
MAIN = sound((Path(__file__).parents[2] / "briefs/nato-china-russia.yaml").read_text(encoding="utf-8"))
MAIN_CATALOGUE = Catalogue(MAIN, "main", "main.yaml")
EVERY_WORD = Terms(("",))
PROGRAMS = [
    "alleges", "denies it", "affirms it", "in dispute", "as given by", "undated",
    "publisher not named", "nothing stated", "one root source", "how sure", "the same text",
]  # fmt: skip


def hits_of(brief_id: str = "full") -> list[Hit]:
    """Return every item of the full brief as a hit."""
    rows = [(KINDS[kind], json.loads(fields)) for kind, _, fields in brief_rows(BRIEF, brief_id) if kind in KINDS]
    return [Hit(brief_id, "full.yaml", BRIEF.title, kind, Ref(*fields["ref"]), fields) for kind, fields in rows]


def split(page: Page) -> tuple[str, str]:
    """Return the words of a page that are marked and those that are not, a bar where other words stand between."""
    blocks = [block for part in page for block in stacked(part)]
    return _line(blocks, is_hit=True), _line(blocks, is_hit=False)


def _line(blocks: Iterable[Block], *, is_hit: bool) -> str:
    spans = [span for block in blocks for span in (*block.spans, ("|", "text"))]
    return "".join(text if (role == "hit") is is_hit or not text.strip(" ") else "|" for text, role in spans)


@pytest.mark.parametrize("words", PROGRAMS)
def test_words_of_the_program_are_marked_in_no_item(words: str) -> None:
    assert [text for text in walk.texts(MAIN) if words in text] == []
    refs = [*map(MAIN_CATALOGUE.links.ref, MAIN.claims), *map(MAIN_CATALOGUE.links.ref, MAIN.positions)]
    pages = [MAIN_CATALOGUE.page(ref).page for ref in refs]
    pages = [page for page in pages if any(words in text for text in split(page))]
    assert pages
    for page in pages:
        assert words not in split(marked(page, EVERY_WORD, walk.texts(MAIN)))[0]


def test_what_a_brief_says_is_marked_in_its_items() -> None:
    statements: list[tuple[Claim | Position, str]] = [(claim, claim.text) for claim in BRIEF.claims]
    statements += [(position, position.summary) for position in BRIEF.positions]
    for item, statement in statements:
        page = CATALOGUE.page(CATALOGUE.links.ref(item)).page
        hit, other = split(marked(page, EVERY_WORD, walk.texts(BRIEF)))
        for words in (statement, *(piece.quote for piece in item.evidence if piece.quote)):
            assert [word for word in words.split() if word.isalpha() and word not in hit] == []
        assert "as given by" not in hit and "alleges" not in hit
        assert other.strip("| ·—:“”()\n")


def test_of_a_hit_only_the_briefs_words_are_marked() -> None:
    hits = hits_of()
    assert {hit.kind for hit in hits} == {"positions", "claims", "questions", "gaps"}
    for hit in hits:
        words, other = split(marked([*hit_blocks(hit)], EVERY_WORD, texts(hit)))
        own = " ".join(texts(hit))
        assert [word for word in words.replace("|", " ").split() if word.isalpha() and word not in own] == []
        assert other.strip("| ·—:“”()\n")


def test_a_word_is_marked_only_where_the_briefs_text_stands_whole() -> None:
    page = [Block([("as given by ", "muted"), ("“Help given”", "quote"), (", given", "muted")]), BLANK]
    assert marked(page, Terms(("giv",)), ["Help given"])[0] == Block(
        [("as given by ", "muted"), ("“Help ", "quote"), ("given", "hit"), ("”", "quote"), (", given", "muted")]
    )
    assert marked([Block([("Helpgiven", "text")])], Terms(("given",)), ["given"])[0] == Block([("Helpgiven", "text")])


def test_large_letters_that_say_who_holds_what_keep_the_partys_hue() -> None:
    headline: list[Span] = [("Port", "quoted"), (" denies it", "strong")]
    above = Block([("In dispute: ", "muted"), ("The Port pays.", "strong")])
    page = [Block(headline, display=Display("headline", headline, over=[above]))]
    block = marked(page, Terms(("port", "pays")), ["Port", "The Port pays."])[0]
    assert isinstance(block, Block) and block.display is not None
    assert block.spans == headline and block.display.words == headline
    assert ("pays", "hit") in block.display.over[0].spans


def test_a_word_is_marked_across_the_spans_and_the_lines_of_its_text() -> None:
    page = [Block([("become a ", "differs"), ("decisive\u00a0ena", "quote"), ("bler", "text")])]
    block = marked(page, Terms(("enabler",)), ["become a\n  decisive enabler", "a\n\nbecome a decisive   enabler"])[0]
    assert isinstance(block, Block)
    assert block.spans == [("become a ", "differs"), ("decisive\u00a0", "quote"), ("ena", "hit"), ("bler", "hit")]
