"""The text of a web page: that of its article, or of a long page all of it, a line for each block and an empty one between two.

An article is told from what stands around it by trafilatura. That takes seconds of a page as long as a book, and so a long page
is read whole. No script runs, and no style is looked at. Imported when a page is read, as what it imports is an extra.
"""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from lxml import etree, html

from briefing.brief.text import clean, one_line
from briefing.library.reading.article_date import published_on
from briefing.library.reading.formats.text import SUPERSCRIPTS, UnreadableError, with_gaps

MOST_TAGS = 100_000
"""The most tags of an HTML page without its programs: the longest article of an encyclopaedia has a third of them."""

MOST_ATTRIBUTES = 100_000
"""The most attributes of all tags: that article has a third of them as well."""

MOST_IN_A_TAG = 200
"""The most attributes of one tag: each is compared with all before it, and to read a million of them takes an hour."""

_REMEDY = "save its text as a file of its own"

NO_ARTICLE = UnreadableError("no article is found in this HTML", _REMEDY)

_LONG, _MANY_TAGS = 2_000_000, 20_000
"""A page of more characters, or of more tags, is long."""

_QUOTED = (re.compile(r"<q(\s[^<>]*)?>", re.I), re.compile(r"</q\s*>", re.I))
_RAISED, _TAG = re.compile(r"<sup(?:\s[^<>]*)?>(.{1,300}?)</sup\s*>", re.I | re.S), re.compile(r"<[^<>]*>")
_COMMENT_OR_PROGRAM = re.compile(r"<!--|<(script|style)(?=[\s/>])([^<>]*)>", re.I)
"""Matches where a comment begins, or the tag before what a browser runs or lays out by, and no reader reads."""

_LONGEST_METADATA = 200_000
"""The most characters of what a page says of its article in JSON."""

_NO_DAY_IN_WORDS = {"extensive_search": False}
"""The extraction looks for no day among a page's words, which takes seconds of a long one: `published_on` tells the day."""

_ATTRIBUTE = re.compile(r"""[\s/]*+=?[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>]*+))?+""")
_BEGINNING_OF_TAG = re.compile(
    r"<[a-zA-Z][^\s/>]*+"
    rf"(?:(?P<too_many>(?:{_ATTRIBUTE.pattern}){{{MOST_IN_A_TAG + 1}}})|(?P<attributes>(?:{_ATTRIBUTE.pattern})*+))"
)
"""Matches a tag up to its end, as HTML says where that is (13.2.5): a > between quotation marks is none."""

_LINE_END = "\u23ce"  # the sign of the return key, which the extraction keeps
_LINE_ENDS = re.compile(r"(?<![>\s])\s*<br\s*/?>\s*(?![<\s])", re.IGNORECASE)
"""Matches a line's end within a paragraph; several of them, or one between other tags, may part two."""

_DIVISIONS = re.compile(r"<(?:article|main|div|section|table|frameset)[\s>]", re.I)
_BODY = re.compile(r"<body(?:\s[^<>]*)?>", re.I)
"""Matches where the body of a page begins: without divisions in it, all of it is the article."""

_BLOCKS = (
    *(
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
    ),
    *(
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
    ),
    *("nav", "ol", "p", "pre", "section", "summary", "table", "td", "th", "tr", "ul"),
)
_UNSEEN = ("head", "noscript", "object", "script", "style", "svg", "template", "textarea", "select", "rt", "rp")
_BLOCK_ENDS = "\u2029"
"""Unicode's end of a paragraph: what a line's end in HTML's own text is not."""


class PageText(NamedTuple):
    """The cleaned text of a page, what read it, and the title, publisher and day that the page states of its article.

    The last paragraphs are `captions`: so many.
    """

    text: str
    reader: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    captions: int = 0


def read_page(text: str) -> PageText:
    """Read the text of a page. Raises UnreadableError where there is none that can be read."""
    text = _without_programs(text)
    if text.count("<") > MOST_TAGS:
        raise UnreadableError(f"it has more than {MOST_TAGS:,} tags", _REMEDY)
    _check_attributes(text)
    for mark, tag in zip("“”", _QUOTED, strict=True):
        text = tag.sub(mark, text)  # the marks that a browser sets; the readers would drop the tag alone
    text = _RAISED.sub(_raised, text)
    tree = _parsed(text)
    is_long = len(text) > _LONG or text.count("<") > _MANY_TAGS
    page = _whole(tree, published_on(text)) if is_long else _article(text, _captions(tree))
    if not page.text.strip():
        raise NO_ARTICLE
    return page


def _check_attributes(text: str) -> None:
    """Raise UnreadableError where the tags of a page have more attributes than a reader has time and memory for."""
    number = 0
    for tag in _BEGINNING_OF_TAG.finditer(text):
        if tag["too_many"]:
            raise UnreadableError(f"a tag of it has more than {MOST_IN_A_TAG} attributes", _REMEDY)
        number += sum(1 for _ in _ATTRIBUTE.finditer(tag["attributes"]))
        if number > MOST_ATTRIBUTES:
            raise UnreadableError(f"its tags have more than {MOST_ATTRIBUTES:,} attributes", _REMEDY)


def _captions(tree: Any) -> list[str]:
    """Return what is written below the pictures of a page."""
    beside = {"aside", "footer", "nav"}
    figures = (
        figure for figure in tree.iter("figcaption") if beside.isdisjoint(above.tag for above in figure.iterancestors())
    )
    return [one_line(figure.text_content()) for figure in figures]


def _article(text: str, captions: Iterable[str]) -> PageText:
    """Read the article of a page, with the captions that the extraction leaves out behind it; no text where none is found."""
    import trafilatura  # takes longer than to read a page, and a long one goes without it

    text = _LINE_ENDS.sub(f" {_LINE_END} ", text.replace(_LINE_END, ""))
    if not _DIVISIONS.search(text):  # the extraction would drop the lists of a page as plain as that, and its heading
        text = _BODY.sub(r"\g<0><article>", text, count=1)
    try:
        page = trafilatura.bare_extraction(
            text, include_comments=False, with_metadata=True, date_extraction_params=_NO_DAY_IN_WORDS
        )
    except (ValueError, TypeError, AttributeError, RecursionError):  # what hostile markup makes it raise
        page = None
    if page is None or isinstance(page, dict):
        return PageText("", "")
    title, publisher = (one_line(words) if words else None for words in (page.title, page.sitename))
    reader = f"HTML, through trafilatura {trafilatura.__version__}"
    words = page.text or ""
    left_out = [caption for caption in captions if caption not in words] if words.strip() else []
    lines = "\n".join(with_gaps([*words.split("\n"), *left_out]))
    return PageText(
        clean(re.sub(f" *{_LINE_END} *", "\n", lines)), reader, title, publisher, published_on(text), len(left_out)
    )


def _parsed(text: str) -> Any:
    """Return the tree of a page. Raises UnreadableError for one of which the parser leaves a part out."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)  # whatever encoding it names
    except (etree.LxmlError, ValueError):  # what hostile markup makes it raise
        raise NO_ARTICLE from None
    limits = [error.message for error in parser.error_log if error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT]
    if any("depth" in limit for limit in limits):
        raise UnreadableError("its tags stand too deep in each other, and not all of it can be read", _REMEDY)
    if limits:
        raise UnreadableError("a part of it without a tag is too long, and not all of it can be read", _REMEDY)
    return tree


def _whole(tree: Any, published: str | None) -> PageText:
    """Read all of a page."""
    title = one_line(tree.findtext(".//title") or "") or None
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    for block in tree.iter(*_BLOCKS):
        block.text = _BLOCK_ENDS + (block.text or "")
        block.tail = _BLOCK_ENDS + (block.tail or "")
    lines = (one_line(line) for line in tree.text_content().split(_BLOCK_ENDS))
    reader = f"HTML, the page as a whole, through lxml {etree.__version__}"
    return PageText("\n".join(with_gaps(lines)), reader, title, None, published)


def _without_programs(text: str) -> str:
    """Leave out scripts and styles, of which nothing is read but what says whose article it is and of when (JSON-LD).

    What a comment has of them is none: it stays, and the extraction leaves it out.
    """
    parts: list[str] = []
    place = 0
    while tag := _COMMENT_OR_PROGRAM.search(text, place):
        if tag[1] is None:
            end_of_comment = text.find("-->", tag.start() + 2)  # `<!-->` is a whole one
            if end_of_comment < 0:
                break
            parts.append(text[place : end_of_comment + 3])
            place = end_of_comment + 3
            continue
        end = re.compile(rf"</{tag[1]}\s*>", re.I).search(text, tag.end())
        if end is None:
            break  # a browser reads it up to the end; what is no article is left to the extraction
        is_kept = "json" in tag[2].lower() and end.start() - tag.end() <= _LONGEST_METADATA
        parts.append(text[place : end.end() if is_kept else tag.start()])
        place = end.end()
    return "".join(parts) + text[place:]


def _raised(match: re.Match[str]) -> str:
    """Return a raised number as superscripts, anything else that is raised as it is: the extraction drops the tag alone."""
    number = _TAG.sub("", match[1]).strip()
    return number.translate(SUPERSCRIPTS) if number.isdecimal() else match[0]
