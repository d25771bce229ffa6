"""An address leads to the words that are quoted: by a text fragment on a page, by the page of a PDF."""

from urllib.parse import unquote

import pytest

from briefing.brief.model import Evidence, Source
from briefing.brief.vocabulary import Reliability, SourceKind
from briefing.output.addresses import address_at_words

PAGE = "https://example.org/a?b=1"


def source(url: str | None, name: str = "paper") -> Source:
    """Return a source that has an address, or none."""
    return Source(id=name, title="t", kind=SourceKind.ARTICLE, reliability=Reliability.A, url=url)


def directive(quote: str) -> str:
    """Return the text directive of a quotation, in plain characters."""
    address = address_at_words(source(PAGE), Evidence(source="paper", quote=quote))
    assert address is not None and address.isascii()
    start, _, rest = address.partition("#:~:text=")
    assert start == PAGE
    return unquote(rest)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("clean sand", "clean sand"),
        ("“The spoil is clean sand.”", "The spoil is clean sand"),
        (
            "The spoil is clean sand and will not reach the spawning grounds",
            "The spoil is clean sand,not reach the spawning grounds",
        ),
        ("The spoil … will not reach the grounds", "The spoil,will not reach the grounds"),
        ("[T]he spoil is [only] clean sand", "spoil is,clean sand"),
        ("The spoil [...] clean sand", "The spoil,clean sand"),
        ("It is the port’s own bank that the dredger has in reach", "It is the,the dredger has in reach"),
        ("港口的水是干净的", "港口的水是干净的"),
    ],
)
def test_the_words_are_those_that_the_source_has(quote: str, text: str) -> None:
    assert directive(quote) == text


def test_a_sentence_without_spaces_is_known_by_its_ends() -> None:
    sentence = "".join(chr(0x4E00 + number) for number in range(60))
    assert directive(sentence) == f"{sentence[:10]},{sentence[-10:]}"


def test_signs_that_part_a_directive_are_encoded() -> None:
    address = address_at_words(source(PAGE), Evidence(source="paper", quote="so-called, R&D 50%"))
    assert address == f"{PAGE}#:~:text=so%2Dcalled%2C%20R%26D%2050%25"


@pytest.mark.parametrize("quote", ["", "…", "[sic]", "[The port] …"])
def test_where_no_word_is_the_source_s_the_page_alone_is_opened(quote: str) -> None:
    assert address_at_words(source(PAGE), Evidence(source="paper", quote=quote or None)) == PAGE


def test_a_place_that_the_address_names_stays() -> None:
    assert address_at_words(source("https://example.org/a#s2"), Evidence(source="paper", quote="clean sand")) == (
        "https://example.org/a#s2:~:text=clean%20sand"
    )
    with_words = "https://example.org/a#:~:text=sand"
    assert address_at_words(source(with_words), Evidence(source="paper", quote="clean sand")) == with_words


@pytest.mark.parametrize(
    ("url", "opened"),
    [
        ("https://example.org/a.pdf", "https://example.org/a.pdf#page=14"),
        ("https://example.org/A.PDF?x=1", "https://example.org/A.PDF?x=1#page=14"),
        ("https://example.org/a.pdf#page=2", "https://example.org/a.pdf#page=2"),
    ],
)
def test_a_pdf_is_opened_at_the_page(url: str, opened: str) -> None:
    assert address_at_words(source(url), Evidence(source="paper", quote="clean sand", page=14)) == opened
    assert address_at_words(source(url), Evidence(source="paper", quote="clean sand")) == url


def test_an_origin_has_the_words_and_other_pages() -> None:
    piece = Evidence(source="copy", origin="letter", quote="clean sand", page=3)
    assert address_at_words(source("https://example.org/l.pdf", "letter"), piece) == "https://example.org/l.pdf"
    assert address_at_words(source(PAGE, "letter"), piece) == f"{PAGE}#:~:text=clean%20sand"
    assert address_at_words(source(PAGE, "another"), piece) == PAGE


def test_a_source_without_an_address_leads_nowhere() -> None:
    assert address_at_words(source(None), Evidence(source="paper", quote="clean sand")) is None


@pytest.mark.parametrize("url", ["http://[x", "https://[::1", "http://a]b/c", "https://x/%zz"])
def test_an_address_that_cannot_be_taken_apart_is_opened_at_its_words_all_the_same(url: str) -> None:
    address = address_at_words(source(url), Evidence(source="paper", quote="clean sand"))
    assert address == f"{url}#:~:text=clean%20sand"


def test_the_words_of_a_quotation_without_a_space_are_looked_for_once() -> None:
    assert directive("x" * 1_000_000) == f"{'x' * 10},{'x' * 10}"  # looked for from each letter on, this took an hour
