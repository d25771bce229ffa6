"""The hand-out as Markdown, read back by a parser of GitHub's flavour: nothing of a brief becomes markup."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.brief.text import one_line
from briefing.brief.vocabulary import Marking
from briefing.library.escapes import escape_markdown
from briefing.output.handout.markdown import markdown_page
from tests.library.full import FULL, text_of
from tests.output.handouts import HOSTILE, STEERING, WITHHELD, crowded, for_audience, full, handout, hostile

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def inline(page: str) -> list[Token]:
    """Return every token within the text of a page."""
    return [child for token in PARSER.parse(page) for child in token.children or ()]


def shown(page: str) -> str:
    """Return what a reader sees of a page, on one line."""
    blocks = [token.children or () for token in PARSER.parse(page) if token.type == "inline"]
    texts = [
        "".join(" " if token.type in ("softbreak", "hardbreak") else token.content for token in block)
        for block in blocks
    ]
    return " ".join(" ".join(texts).split())


def headings(page: str) -> list[tuple[str, str]]:
    tokens = PARSER.parse(page)
    return [(token.tag, tokens[at + 1].content) for at, token in enumerate(tokens) if token.type == "heading_open"]


def test_the_page_has_its_sections_between_its_markings() -> None:
    page = markdown_page(handout())
    assert page.startswith("**TLP:CLEAR**\n\n# Dredging of Port Alder\n")
    assert page.endswith("\n\n**TLP:CLEAR**\n")
    assert [text for tag, text in headings(page) if tag == "h2"] == [
        *("Bottom line", "Who holds what", "The parties", "Positions, side by side", "Claims and their sources"),
        *("Open questions", "Timeline", "Sources", "How to read this"),
    ]


def test_the_matrix_is_a_table_with_words_and_gaps() -> None:
    page = markdown_page(handout(text_of(FULL)))
    assert "| **Where the spoil goes** | It does no harm. | ● **affirms** ⊘\u00a0withdrawn | ╌ nothing stated |" in page
    tokens = [token.type for token in PARSER.parse(page)]
    assert (tokens.count("table_open"), tokens.count("th_open"), tokens.count("td_open")) == (1, 4, 4)
    assert [token.type for token in PARSER.parse(markdown_page(crowded(parties=14)))].count("table_open") == 3


def test_a_quotation_stands_with_its_source_and_the_words_that_differ() -> None:
    page = markdown_page(handout())
    assert (
        "> “*straight* *across* *the* spawning grounds”\\\n> — Union, as given by The Alder Herald, 13 Mar 2025 \\[S1\\]"
        in page
    )
    citation = "Letter to the harbour master [S2], as given by The Alder Herald, 13 Mar 2025, p. 14, at 12:31, ¶4 [S1]"
    assert citation in shown(markdown_page(full()))


def test_every_sentence_of_the_brief_stands_in_it() -> None:
    of = full(notes=True)
    text, brief = shown(markdown_page(of)), of.brief
    sentences = [brief.title, brief.bottom_line, brief.notes, *(claim.text for claim in brief.claims)]
    sentences += [text for q in brief.questions for text in (q.text, q.why, q.settled_by, q.answer)]
    sentences += [event.text for event in brief.timeline] + [position.summary for position in brief.positions]
    sentences += [text for party in brief.parties for text in (party.name, party.about)]
    sentences += [text for source in brief.sources for text in (source.title, source.publisher, source.url)]
    sentences += [gap.text for gap in of.part.gaps] + [issue.proposition for issue in brief.issues]
    assert [sentence for sentence in sentences if sentence and sentence not in text] == []
    for words in (
        "likelihood: very unlikely (05–20 %)",
        "confidence: moderate",
        "how sure: possibly true · source: usually reliable (Admiralty B3)",
        "no source given",
    ):
        assert words in text
    assert text.count("Note for the presenter: For the presenter.") == 7 and text.count("TLP:AMBER") == 7 + 4


def test_notes_are_hidden_unless_they_are_asked_for() -> None:
    assert "For the presenter." not in markdown_page(full()) and "Start with the chart." not in markdown_page(full())


def test_what_an_audience_may_not_see_is_withheld_and_never_a_gap() -> None:
    page = markdown_page(for_audience(Marking.GREEN))
    assert page.startswith("**TLP:GREEN**") and "| ▒ withheld | ╌ nothing stated |" in page
    for words in (
        "▒ position withheld from this audience: Port Authority of Alder",
        "- ▒ 1 answer withheld from this audience",
        "- ▒ 1 citation withheld from this audience",
        "- ▒ derived from 1 source withheld from this audience",
    ):
        assert words in page
    for hidden in WITHHELD:
        assert hidden not in page
    assert "▒" not in markdown_page(for_audience(Marking.AMBER))


def test_hostile_texts_come_out_as_the_words_that_they_are() -> None:
    of = hostile()
    page = markdown_page(of)
    words = " ".join(HOSTILE.split())
    assert shown(page).count(words) > 30
    assert not {token.type for token in inline(page)} & {"html_inline", "image", "code_inline", "s_open"}
    assert not {token.type for token in PARSER.parse(page)} & {"html_block", "fence", "code_block", "hr"}
    assert not [token for token in inline(page) if token.type == "link_open"]
    assert "<" not in page and not set(STEERING) - set("[31m2txet") & set(page)
    calm = [(tag, text.split(" ")[0]) for tag, text in headings(markdown_page(full(notes=True)))]
    assert [(tag, text.split(" ")[0]) for tag, text in headings(page)] == calm


def test_an_address_is_a_link_where_nothing_in_it_could_end_it() -> None:
    links = [token.attrs["href"] for token in inline(markdown_page(full())) if token.type == "link_open"]
    at_the_words = "https://example.org/spoil#:~:text=clean%20sand"
    assert {*links} == {"https://example.org/spoil", at_the_words}
    assert links.count("https://example.org/spoil") == 1


@pytest.mark.parametrize(
    "text",
    [
        "# no heading", "- no item", "+ no item", "1. no number", "12) no number", "=== no line", "--- no rule", "> no words",
        "| no | cell |", "a | b", "*no* **weight**", "_no_ __weight__", "`no code`", "~~no~~", "[no](link)", "![no](image)",
        "[^1]", "[x]: y", "<b>", "&lt;", "&#60;", "a\\", "\\*", "<https://x.org>", "***", "* * *", "~~~", "```", "$x$", "#", "1.",
    ],
)  # fmt: skip
def test_whatever_means_something_to_markdown_is_shown_as_it_is_written(text: str) -> None:
    assert shown(escape_markdown(text)) == text
    assert shown(f"- {escape_markdown(text)}\n- next") == f"{text} next"


def test_what_raises_letters_for_pandoc_is_shown_as_it_is_written() -> None:
    assert escape_markdown("10^6/10^9") == r"10\^6/10\^9" and shown(escape_markdown("10^6/10^9")) == "10^6/10^9"


@given(st.text(alphabet=st.sampled_from(" ab1.)(#*_`~[]<>!|\\&;:=+-$\"'\n\t\x1b\u202e"), max_size=30))
def test_any_text_is_shown_as_it_is_written(text: str) -> None:
    page = f"## {escape_markdown(text)} end\n\nbefore {escape_markdown(text)} after\n\n- {escape_markdown(text)}\n"
    line = one_line(text)
    assert shown(page) == " ".join(f"{line} end before {line} after {line}".split())
    assert not re.search("[<>\x1b\u202e]", page)
