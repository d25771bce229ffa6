"""Articles and drafts made from texts, for the tests."""

from briefing.brief.model import Brief
from briefing.drafting.article_reader import findings, sentences_of
from briefing.drafting.articles.article import Article, read_article
from briefing.drafting.draft import Draft, draft
from briefing.drafting.findings import Findings
from briefing.drafting.names.name_meanings import Names
from briefing.drafting.yaml_writer import page
from briefing.library.reading.reader import read
from briefing.library.reading.source_file import SourceFile

TODAY = "2025-05-01"


def article(text: str, name: str = "paper.txt") -> Article:
    """Read a text as an article of its own."""
    return read_article(name, SourceFile(text, "UTF-8", f"{abs(hash(name)):064x}"[:64].replace("-", "0")))


def findings_of(text: str) -> Findings:
    """Return what is found in a text."""
    read_as = article(text)
    return findings(read_as, 0, Names(sentences_of(read_as)))


def drafted(*texts: str) -> Draft:
    """Draft from texts, named a.txt, b.txt and so on."""
    return draft([article(text, f"{chr(97 + index)}.txt") for index, text in enumerate(texts)], today=TODAY)


def written(*texts: str) -> str:
    """Return the file that a draft becomes."""
    return page(drafted(*texts))


def sound(*texts: str) -> Brief:
    """Return the brief that a draft reads as; it must be one."""
    reading = read(written(*texts), "draft.yaml")
    assert reading.brief is not None, "\n".join(str(problem) for problem in reading.problems)
    return reading.brief
