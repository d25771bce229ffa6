"""Desks with the draft of two articles on them, for the tests."""

from pathlib import Path

from briefing.desk.desk import Desk
from briefing.drafting.articles.article import read_article
from briefing.drafting.draft import draft
from briefing.drafting.yaml_writer import page
from briefing.library.checks.source_texts import SourceText, read_text
from briefing.library.reading.source_file import read_source

ARTICLES = Path(__file__).parents[1] / "drafting" / "articles"
HERALD, RADIO = "alder-herald.txt", "coast-radio.txt"


def drafted(*names: str) -> str:
    """Return the draft of articles of the tests."""
    articles = []
    for name in names or (HERALD, RADIO):
        source_file, _ = read_source(ARTICLES / name, name)
        assert source_file is not None
        articles.append(read_article(name, source_file))
    return page(draft(articles, today="2025-05-01"))


def desk_with(folder: Path, text: str) -> Desk:
    """Return a desk with a brief of a text on it."""
    path = folder / "alder.yaml"
    path.write_bytes(text.encode())
    return Desk.open(path)


def text_of(name: str) -> SourceText:
    """Return the text of an article of the tests."""
    text = read_text([ARTICLES], name)
    assert isinstance(text, SourceText)
    return text


def lines_changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """Return the lines that are in one of two texts alone, without the white space around them."""
    old, new = ([line.strip() for line in text.splitlines() if line.strip()] for text in (before, after))
    return [line for line in old if line not in new], [line for line in new if line not in old]
