"""Sources as large as may be, honest and hostile ones: what `python -m tests.benchmark.hostile` has a brief rest on."""

import os
import random
import textwrap
import zipfile
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO

from briefing.library.reading.source_file import MAX_BYTES
from tests.benchmark.quotations import COMMON
from tests.library.formats.documents import LAUGHS, docx, epub
from tests.library.formats.hostile_files import HOSTILE, PAGE
from tests.library.formats.pages import pdf_of, typeset

QUOTED = "called the ‘new’ harbour wall a quiet success"
SENTENCE = f"Yesterday the mayor’s office — so it seems — {QUOTED} for the town."
"""Stands in the middle of each source that has words."""


def filled(unit: str | Sequence[str], begin: str = "", end: str = "", size: int = MAX_BYTES) -> bytes:
    """Return a text of that many bytes at most, of one unit again and again, with the quoted sentence in the middle."""
    units = [unit] if isinstance(unit, str) else unit
    room = size - len((begin + end + SENTENCE).encode())
    count = room // len("".join(units).encode())
    half = "".join(units) * (count // 2)
    return f"{begin}{half}{SENTENCE}{half}{end}".encode()


def prose(
    between: str = "\n\n", words: Sequence[str] = COMMON, quoted: float = 0.0, size: int = MAX_BYTES, space: str = " "
) -> str:
    """Return a text of random paragraphs of a hundred words or so; a share of them has its words between quotation marks."""
    choice = random.Random(7)

    def paragraphs() -> Iterator[str]:
        length, is_half = 0, False
        while length < size - 2_000:
            sentences = (sentence() for _ in range(5))
            paragraph = space.join(sentences)
            if not is_half and length > size // 2:
                paragraph, is_half = SENTENCE, True
            length += len(paragraph.encode()) + len(between)
            yield paragraph

    def sentence() -> str:
        chosen = space.join(choice.choices(words, k=choice.randint(8, 25))).capitalize() + "."
        return f"“{chosen}” said one — as it’s known." if choice.random() < quoted else chosen

    return between.join(paragraphs())


def page(body: str) -> bytes:
    """Return a page of HTML with an article."""
    return (
        f"<!DOCTYPE html><html><head><title>A page</title></head><body><article>{body}</article></body></html>".encode()
    )


def honest_page(count: int) -> bytes:
    return page("".join(f"<p>{paragraph}</p>\n" for paragraph in prose(size=count * 480).split("\n\n")[:count]))


def captions(count: int, blank: str = "\n") -> str:
    words = prose(" ", size=count * 60).split(" ")
    parts = []
    for number in range(count):
        begin, line = (
            f"{number // 3600:02}:{number // 60 % 60:02}:{number % 60:02}",
            " ".join(words[number * 8 : number * 8 + 8]),
        )
        parts.append(
            f"{number + 1}\n{begin},000 --> {begin},900\n{line if number != count // 2 else SENTENCE}{blank}{blank}"
        )
    return "".join(parts)


def docx_of(paragraphs: Sequence[str]) -> bytes:
    return docx(f"<w>{''.join(f'<p><r><t>{paragraph}</t></r></p>' for paragraph in paragraphs)}</w>")


def odt_of(paragraphs: Sequence[str]) -> bytes:
    return odt(f"<d><body>{''.join(f'<p>{paragraph}</p>' for paragraph in paragraphs)}</body></d>".encode())


def odt(content: bytes) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
    return written.getvalue()


def book(chapter: bytes) -> bytes:
    return epub(**{"OEBPS/one.xhtml": chapter})


def book_of(paragraphs: Sequence[str]) -> bytes:
    return book(f"<html><body>{''.join(f'<p>{paragraph}</p>' for paragraph in paragraphs)}</body></html>".encode())


RUSSIAN, ARABIC = (
    words.split(" ")
    for words in (
        "порт союз сказал что вода это не на и в грунт банк море судно город письмо суд план мэр рыбаки берег",
        "الميناء قال إن الماء في من على هذا لا المدينة البحر السفن القاضي الرسالة الخطة الصيادون الشاطئ",
    )
)
SIGNS = [*"北京的政府表示强烈反对这一决定我们认为港口水是干净今天渔民不同意"]

PLAIN: dict[str, Callable[[], bytes]] = {
    "prose, paragraphs": lambda: prose().encode(),
    "prose, one line": lambda: prose(" ").encode(),
    "prose, lines of 80": lambda: "\n".join([*textwrap.wrap(prose(" ", size=MAX_BYTES // 8), 80), ""]).encode() * 8,
    "prose with quotation marks": lambda: prose(quoted=0.2).encode(),
    "prose with straight quotation marks": lambda: (
        prose(quoted=0.2).replace("“", '"').replace("”", '"').encode()[:MAX_BYTES]
    ),
    "prose in UTF-16": lambda: prose(size=MAX_BYTES // 2).encode("utf-16"),
    "prose in Russian": lambda: prose(words=RUSSIAN).encode(),
    "prose in Arabic": lambda: prose(words=ARABIC).encode(),
    "prose in Chinese": lambda: prose(words=SIGNS, space="").encode(),
    "prose in Chinese, one line": lambda: prose("", words=SIGNS, space="").encode(),
    "soft hyphens": lambda: filled("har\u00adbour mas\u00adter said. "),
    "soft hyphens alone": lambda: filled("\u00ad"),
    "combining marks": lambda: filled("e\u0301a\u0300 o\u0308u\u030a "),
    "combining marks alone": lambda: filled("\u0301"),
    "combining marks on one letter each": lambda: filled("a" + "\u0301\u0316" * 15),
    "zero width spaces": lambda: filled("a\u200bb\u200b c "),
    "bidi marks": lambda: filled("\u202ea\u202c b "),
    "signs beyond the first plane": lambda: filled("𝔞𝔟𝔠 "),
    "one long word": lambda: filled("a"),
    "quotation marks alone": lambda: filled('"'),
    "spaces": lambda: filled(" "),
    "no-break spaces": lambda: filled("\u00a0"),
    "tabs": lambda: filled("a\tb"),
    "hyphens at line ends": lambda: filled(
        "harbour mas-\nter of the old town and the new one of the har-\nbour where it all goes on and on\n"
    ),
    "form feeds": lambda: filled("harbour master of the old town and the new one of the sea and of the land\f"),
    "page numbers": lambda: filled(
        "harbour master of the old town and the new one of the sea and of all the land around it as far as it goes\n12\n"
    ),
    "speakers": lambda: filled(
        "ANNA: the master of the old town and the new one of the sea\nBERT: no, no and no again, he said as he had before\n"
    ),
    "the same sentence": lambda: filled(SENTENCE + " "),
    "sequences of a terminal": lambda: filled("\x1b[1mharbour\x1b[0m "),
    "struck over": lambda: filled("h\bhar\br "),
    "colons": lambda: filled("A: "),
    "brackets of times": lambda: filled(
        "harbour [00:01] master of the old town and the new one of the sea and of the land "
    ),
    "currencies": lambda: filled("€ 4 and 5 € "),
    "links": lambda: filled(
        "[a harbour and its master and the sea and the land](https://a.b/c) and more of the same words and so "
    ),
    "links without an end": lambda: filled("[a](https://" + "a" * 200 + " "),
    "bytes of no encoding": lambda: os.urandom(MAX_BYTES),
    "zeros": lambda: b"\0" * MAX_BYTES,
}

MARKUP: dict[str, Callable[[], bytes]] = {
    "HTML, 30,000 paragraphs": lambda: honest_page(30_000),
    "HTML, 10,000 paragraphs": lambda: honest_page(10_000),
    "HTML, 2,000 paragraphs": lambda: honest_page(2_000),
    "HTML, one paragraph": lambda: page(f"<p>{prose(' ', size=MAX_BYTES - 1000)}</p>"),
    "HTML, paragraphs as large as may be": lambda: page(
        "".join(f"<p>{p}</p>" for p in prose(size=MAX_BYTES - 400_000).split("\n\n"))
    ),
    "&amp; alone": lambda: filled("&amp;", "<html><body><article><p>", "</p></article></body></html>"),
    "&#x61; alone": lambda: filled("&#x61;", "<html><body><article><p>", "</p></article></body></html>"),
    "names of no entity": lambda: filled("&abcdefgh;", "<html><body><article><p>", "</p></article></body></html>"),
    "& alone": lambda: filled("&", "<html><body><article><p>", "</p></article></body></html>"),
    "attributes of one tag": lambda: filled(
        "a=b ", "<html><body><article><p>It is so.</p><div ", "></div></article></body></html>"
    ),
    "different attributes of one tag": lambda: (
        "<html><body><article><p>It is so.</p><div "
        + " ".join(f"a{n}=b" for n in range(1_600_000))
        + f"></div><p>{SENTENCE}</p></article></body></html>"
    ).encode()[:MAX_BYTES],
    "many attributes of many tags": lambda: filled(
        "<p " + "".join(f"a{n}='b' " for n in range(300)) + ">It is so.</p>",
        "<html><body><article>",
        "</article></body></html>",
    ),
    "one enormous attribute": lambda: (
        f"<html><body><article><p>{SENTENCE}</p><img src='data:{'A' * (MAX_BYTES - 1000)}'></article></body></html>".encode()
    ),
    "div in div": lambda: ("<html><body>" + "<div>" * 99_000 + SENTENCE + "</body></html>").encode(),
    "div in div, closed": lambda: (
        "<html><body>" + "<div>" * 49_000 + SENTENCE + "</div>" * 49_000 + "</body></html>"
    ).encode(),
    "span in paragraphs": lambda: page(
        "".join(f"<p><span>{p}</span></p>" for p in prose(size=3_000_000).split("\n\n")[:24_000])
    ),
    "bold unclosed": lambda: (
        "<html><body><article><p>" + "<b>the harbour " * 99_000 + SENTENCE + "</body></html>"
    ).encode(),
    "one comment": lambda: filled(
        "harbour ", f"<html><body><article><p>{SENTENCE}</p><!--", "--></article></body></html>"
    ),
    "comments": lambda: filled(
        "<!-- harbour and the master of the harbour and the sea and the land, which is of no use to anybody -->" * 3,
        "<html><body><article><p>a</p>",
        "</article></body></html>",
    ),
    "comments without an end": lambda: filled("<!-- harbour master ", "<html><body><article><p>a</p>"),
    "< alone": lambda: filled("<", "<html><body><article><p>a</p>"),
    "tags without an end": lambda: filled("<p harbour master of the old town " * 10, "<html><body><article><p>a</p>"),
    "scripts": lambda: filled(
        "<script>" + "a < b;" * 1000 + "</script>", "<html><body><article><p>a</p>", "</article></body></html>"
    ),
    "scripts without an end": lambda: filled("<script>", "<html><body><article><p>a</p>"),
    "CDATA": lambda: filled("<![CDATA[" + "a" * 200 + "]]>", "<html><body><article><p>a</p>"),
    "an entity bomb in XHTML": lambda: page_with_entities().encode(),
    "raised numbers": lambda: page("<p>" + "a<sup>1</sup> " * 20_000 + SENTENCE + "</p>"),
    "list items": lambda: page("<ul>" + "<li>the harbour master</li>" * 49_000 + "</ul>" + f"<p>{SENTENCE}</p>"),
    "table cells": lambda: page(
        "<table>" + "<tr><td>the harbour</td></tr>" * 24_000 + "</table>" + f"<p>{SENTENCE}</p>"
    ),
    "line breaks": lambda: page("<p>" + "the harbour master<br>" * 99_000 + f"{SENTENCE}</p>"),
    "links of a page": lambda: page("<p>" + "the harbour <a href='/x'>master</a> " * 49_000 + f"{SENTENCE}</p>"),
    "metadata": lambda: (
        "<html><head>"
        + "<meta name='date' content='2025'>" * 90_000
        + f"</head><body><article><p>{SENTENCE}</p></article></body></html>"
    ).encode(),
    "structured metadata": lambda: (
        "<html><head>"
        + ("<script type='application/ld+json'>" + '{"@type":"Article","a":' * 8_000 + "</script>") * 40
        + f"</head><body><article><p>{SENTENCE}</p></article></body></html>"
    ).encode(),
}

SUBTITLES: dict[str, Callable[[], bytes]] = {
    "SRT, 70,000 captions": lambda: captions(70_000).encode(),
    "SRT, 5,000 captions": lambda: captions(5_000).encode(),
    "SRT, 400,000 captions": lambda: captions(400_000, "")[: MAX_BYTES - 9].encode(),
    "SRT, one caption": lambda: filled("the harbour master said ", "1\n00:00:01,000 --> 00:00:02,000\n"),
    "SRT, broken tags": lambda: filled("<b harbour master ", "1\n00:00:01,000 --> 00:00:02,000\n"),
    "VTT, broken tags": lambda: filled("<a", "WEBVTT\n\n00:01.000 --> 00:02.000\n"),
    "VTT, < alone": lambda: filled("<", "WEBVTT\n\n00:01.000 --> 00:02.000\n"),
    "VTT, </ alone": lambda: filled("</a", "WEBVTT\n\n00:01.000 --> 00:02.000\n"),
    "VTT, voices without an end": lambda: filled("<v.a", "WEBVTT\n\n00:01.000 --> 00:02.000\n"),
    "VTT, braces": lambda: filled("{\\", "WEBVTT\n\n00:01.000 --> 00:02.000\n"),
    "VTT, tags": lambda: filled("<b>a</b>", "WEBVTT\n\n00:01.000 --> 00:02.000\n"),
    "VTT, times as tags": lambda: filled("<00:01.000>a", "WEBVTT\n\n00:01.000 --> 00:02.000\n"),
    "VTT, entities": lambda: filled("&amp;", "WEBVTT\n\n00:01.000 --> 00:02.000\n"),
    "VTT, digits of a time": lambda: filled("1", "WEBVTT\n\n", " --> 00:02.000\na"),
    "VTT, 70,000 captions of two lines": lambda: (
        "WEBVTT\n\n"
        + "00:01.000 --> 00:02.000\n<v Ana>the harbour master\nsaid so\n\n" * 70_000
        + f"00:01.000 --> 00:02.000\n{SENTENCE}\n"
    ).encode(),
}

DOCUMENTS: dict[str, tuple[str, Callable[[], bytes]]] = {
    **{f"PDF: {name}": ("a.pdf", make) for name, make in HOSTILE.items()},
    "PDF: an honest page": ("a.pdf", lambda: pdf_of([PAGE])),
    "PDF: 115 pages of two columns": ("a.pdf", lambda: typeset("columns", 1, 3000)[0]),
    "DOCX: 2 MiB of words": ("a.docx", lambda: docx_of(prose(size=2 << 20).split("\n\n"))),
    "DOCX: 15 MiB of words": ("a.docx", lambda: docx_of(prose(size=15 << 20).split("\n\n"))),
    "DOCX: 40 MiB of blanks": ("a.docx", lambda: docx(b"<w>" + b" " * (40 << 20) + b"</w>")),
    "DOCX: 300 MiB in little": ("a.docx", lambda: bomb(docx)),
    "DOCX: 300 MiB in little, which it denies": ("a.docx", lambda: bomb(docx, 1_000_000)),
    "DOCX: 2 MiB of elements": ("a.docx", lambda: docx(b"<w>" + b"<p><r><t>a</t></r></p>" * 90_000 + b"</w>")),
    "DOCX: elements in elements": ("a.docx", lambda: docx(b"<w>" + b"<p>" * 500_000)),
    "DOCX: attributes": (
        "a.docx",
        lambda: docx(
            ("<w " + " ".join(f"a{n}='{n}'" for n in range(150_000)) + "><p><r><t>a</t></r></p></w>").encode()
        ),
    ),
    "DOCX: entities": ("a.docx", lambda: docx(f"{LAUGHS}<w>&b;</w>")),
    "DOCX: an entity outside": (
        "a.docx",
        lambda: docx('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w><p><r><t>&x;</t></r></p></w>'),
    ),
    "DOCX: ten thousand members": ("a.docx", lambda: docx("<w/>", **{f"m{n}": "" for n in range(10_000)})),
    "ODT: 15 MiB of words": ("a.odt", lambda: odt_of(prose(size=15 << 20).split("\n\n"))),
    "ODT: 300 MiB in little": ("a.odt", lambda: bomb(odt)),
    "ODT: spans": ("a.odt", lambda: odt_of(["<span>" * 100_000 + "a" + "</span>" * 100_000])),
    "EPUB: 2 MiB of words": ("a.epub", lambda: book_of(prose(size=2 << 20).split("\n\n"))),
    "EPUB: 15 MiB of words": ("a.epub", lambda: book_of(prose(size=15 << 20).split("\n\n"))),
    "EPUB: open brackets": ("a.epub", lambda: book(b"<" * 1_900_000)),
    "EPUB: comments without an end": ("a.epub", lambda: book(b"<!-- a" * 300_000)),
    "EPUB: attributes": ("a.epub", lambda: book(b"<p " + b"a=b " * 400_000)),
    "EPUB: 300 MiB in little": ("a.epub", lambda: bomb(book)),
}


def page_with_entities() -> str:
    """Return a page of XHTML with an entity that is a thousand million words, when it is expanded."""
    entities = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    return (
        f"<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a0 'ha'>{entities}]>"
        f"<html><body><article><p>&a9; {SENTENCE}</p></article></body></html>"
    )


def bomb(make: Callable[[bytes], bytes], declared: int | None = None) -> bytes:
    """Return an archive with a member of 300 MiB; it declares fewer bytes where these are given."""
    size = 300 << 20
    packed = make(b" " * size)
    return packed if declared is None else packed.replace(size.to_bytes(4, "little"), declared.to_bytes(4, "little"))


SOURCES: dict[str, tuple[str, Callable[[], bytes]]] = {
    **{name: ("a.txt", make) for name, make in PLAIN.items()},
    **{name: ("a.html", make) for name, make in MARKUP.items()},
    **{name: ("a.srt" if name.startswith("SRT") else "a.vtt", make) for name, make in SUBTITLES.items()},
    **DOCUMENTS,
}
