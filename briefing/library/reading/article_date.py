"""The day on which a web page's article was published, where the page states it of this article; never a guess.

What counts: the page's own metadata, its structured data (schema.org's datePublished), and a `<time>` beside its headline. What
does not: a year behind ©, a date in a script, in a footer, a comment, an address, or of another story.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from briefing.brief.dates import from_words, is_calendar_date

_METADATA = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "dc.date.created", "dcterms.date", "dcterms.issued", "dcterms.created", "pubdate", "publishdate",
    "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "article.published", "citation_publication_date",
)  # fmt: skip
_ARTICLES = (
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BlogPosting",
    "Report",
    "OpinionNewsArticle",
)
_NOT_THE_ARTICLES = ("aside", "nav", "footer", "li", "a", "figure")
_NO_DAY = ("1970-01-01", "1969-12-31")
"""What systems give that have no day: zero, as computers count seconds, in any zone."""
_NEAR = 4
"""How many elements further out than the headline its date may stand."""


def published_on(html: str) -> str | None:
    """Return the day of publication as an ISO date; None where the page does not state it of its article."""
    from lxml import etree
    from lxml import html as parser

    try:
        page = parser.fromstring(html.encode("utf-8", "replace"), parser=parser.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError):  # what hostile markup makes it raise
        return None
    days = (*_of_metadata(page), *_of_structured_data(page), *_beside_the_headline(page))
    return next((day for day in days if day), None)


def _of_metadata(page: Any) -> Iterator[str | None]:
    contents: dict[str, str] = {}
    for meta in page.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        contents.setdefault(name, meta.get("content") or "")
    yield from (_day(contents[name]) for name in _METADATA if name in contents)


def _of_structured_data(page: Any) -> Iterator[str | None]:
    """Yield the day of the one article that the page's structured data describes, or of the one with the page's headline."""
    articles = []
    for script in page.iter("script"):
        if (script.get("type") or "").lower() == "application/ld+json":
            try:
                articles += [*_articles_in(json.loads(script.text or ""))]
            except (ValueError, RecursionError):
                continue
    if len(articles) > 1:
        headline = _words(next((heading.text_content() for heading in page.iter("h1")), ""))
        articles = [article for article in articles if _words(str(article.get("headline", ""))) == headline]
    if len(articles) == 1:
        yield _day(str(articles[0].get("datePublished", "")))


def _articles_in(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, list):
        for part in node:
            yield from _articles_in(part)
    elif isinstance(node, dict):
        kinds = node.get("@type")
        if any(kind in _ARTICLES for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield node
        yield from _articles_in(node.get("@graph"))


def _beside_the_headline(page: Any) -> Iterator[str | None]:
    """Yield the days of the times that stand with the page's one headline and belong to no other story."""
    headings = [*page.iter("h1")]
    if len(headings) != 1:
        return
    around = headings[0]
    for _ in range(_NEAR):
        around = around.getparent() if around.getparent() is not None else around
        if around.tag in ("body", "html"):
            return
        for time in around.iter("time"):
            if not any(outer.tag in _NOT_THE_ARTICLES for outer in time.iterancestors()):
                yield _day(time.get("datetime") or time.text_content())
        if around.tag in ("article", "main"):
            return


def _day(text: str) -> str | None:
    begins = re.match(r"\s*(\d{4}-\d{2}-\d{2})", text)
    if begins:
        return begins[1] if is_calendar_date(begins[1]) and begins[1] not in _NO_DAY else None
    day = from_words(text)
    return day if day and len(day) == 10 else None


def _words(text: str) -> str:
    return " ".join(text.split()).casefold()
