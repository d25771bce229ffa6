"""Web pages that are as long as a book, or made to exhaust their reader."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.library.reading.source_file import SourceFile, read_source

SAVE = "save its text as a file of its own"
ATTRIBUTES = f"a.html: its tags have more than 100,000 attributes; {SAVE}"
IN_A_TAG = f"a.html: a tag of it has more than 200 attributes; {SAVE}"
DEEP = f"a.html: its tags stand too deep in each other, and not all of it can be read; {SAVE}"
LONG = f"a.html: a part of it without a tag is too long, and not all of it can be read; {SAVE}"


def page_of(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def said_of(page: str, folder: Path) -> str:
    (folder / "a.html").write_text(page, encoding="utf-8")
    _, problem = read_source(folder / "a.html", "a.html")
    return str(problem)


def read(page: str, folder: Path) -> SourceFile:
    (folder / "a.html").write_text(page, encoding="utf-8")
    source_file, problem = read_source(folder / "a.html", "a.html")
    assert source_file is not None, problem
    return source_file


def attributes(count: int) -> str:
    return " ".join(f"a{number}=b" for number in range(count))


HOSTILE: dict[str, tuple[Callable[[], str], str]] = {
    "a million attributes": (lambda: page_of(f"<p {attributes(1_000_000)}>It is so.</p>"), IN_A_TAG),
    "attributes with > in them": (
        lambda: page_of(f"<p {attributes(300).replace('b', chr(34) + '>' + chr(34))}>a"),
        IN_A_TAG,
    ),
    "attributes with tags in them": (
        lambda: page_of(f"<p {attributes(300).replace('b', chr(39) + '<a' + chr(39))}>a"),
        IN_A_TAG,
    ),
    "attributes without values": (lambda: page_of(f"<p {attributes(300).replace('=b', '')}>It is so.</p>"), IN_A_TAG),
    "attributes without blanks": (
        lambda: page_of("<p " + attributes(300).replace("b ", "'b'") + ">It is so.</p>"),
        IN_A_TAG,
    ),
    "attributes of many tags": (lambda: page_of(f"<p {attributes(199)}>It is so.</p>" * 600), ATTRIBUTES),
    "tags in tags": (lambda: page_of("<p>" + "<b>the harbour " * 9_000), DEEP),
    "a long page of tags in tags": (lambda: page_of("<div>" * 49_000 + "It is so." + "</div>" * 49_000), DEEP),
    "a word of 12 MiB": (lambda: page_of("<p>" + "a" * (12 << 20)), LONG),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_page_that_no_reader_can_read_to_its_end_is_refused_in_a_line(kind: str, tmp_path: Path) -> None:
    make, line = HOSTILE[kind]
    assert said_of(make(), tmp_path) == line


def test_a_tag_of_many_attributes_is_read(tmp_path: Path) -> None:
    text = "The port is safe, said the mayor of the town, and nobody says more."
    assert read(page_of(f"<article><p {attributes(200)}>{text}</p></article>"), tmp_path).text == text


@pytest.mark.parametrize("filling", ["", "<p>It is so.</p>" * 11_000], ids=["short", "long"])
def test_a_page_of_xhtml_that_names_its_encoding_is_read(filling: str, tmp_path: Path) -> None:
    text = "The port is safe, said the mayor of the town, and nobody says more."
    page = page_of(f"<article><p>{text}</p>{filling}</article>", '<meta name="date" content="2025-03-14">')
    source_file = read(f'<?xml version="1.0" encoding="UTF-8"?>\n{page}', tmp_path)
    assert source_file.text.startswith(text)
    assert source_file.published == "2025-03-14"


HEAD = """<title>The  Port
 </title><meta name="date" content="2025-03-14"><style>p {color: red}</style>"""
BODY = """<h1>The port</h1><nav><a href="/">Home</a></nav><p>The spoil is <b>clean</b>
sand,<sup>1</sup> <q>she</q> said.<br>10<sup>6</sup> tonnes</p><!-- no --><script>no()</script><ul><li>One<li>Two &amp; three</ul>
<table><tr><td>a</td><td>b</td></tr></table>"""
LINES = ["The port", "Home", "The spoil is clean sand,¹ “she” said.", "10⁶ tonnes", "One", "Two & three", "a", "b"]


@pytest.mark.parametrize(
    "filling", ["<p>It is so.</p>" * 11_000, f"<p>{'a word ' * 300_000}</p>"], ids=["tags", "words"]
)
def test_a_long_page_is_read_whole_a_line_for_each_block(filling: str, tmp_path: Path) -> None:
    source_file = read(page_of(BODY + filling, HEAD), tmp_path)
    assert source_file.text.split("\n\n")[: len(LINES)] == LINES
    assert source_file.reader.startswith("HTML, the page as a whole, through lxml ")
    assert (source_file.title, source_file.published) == ("The Port", "2025-03-14")


def test_a_page_without_divisions_is_read_with_its_heading_and_its_lists(tmp_path: Path) -> None:
    paragraph = (
        "<p>The town has sold the old mill by the river, which had stood empty for eleven years, to its bakers.</p>"
    )
    body = f"<nav>Home</nav><h1>The bakers buy the mill</h1>{paragraph * 3}<ul><li>A new roof</li></ul>{paragraph}"
    text = read(page_of(body, "<title>News</title>"), tmp_path).text
    assert "The bakers buy the mill" in text
    assert "A new roof" in text
    assert "Home" not in text


ARTICLE = """<article><h1>The ice house will not be sold</h1><figure><img src="a.jpg" alt="A dome">
<figcaption>The dome after the storm. Photograph: <b>J. Pike</b></figcaption></figure>
<p>Mrs Maddock is 84 and keeps the key of the house by the lake. “I was born in the year of the frost.</p>
<p>The house was built by her grandfather, who cut ice on the lake for the inns of the town and for its two hospitals.</p>
<p>The parish has no money for its roof, and the county did not answer when we asked what it would cost to mend the wall.</p>
<p>“My brother lost a horse to it.</p><p>“We cut ice till April.”</p></article>
<aside><figure><figcaption>Buy our calendar.</figcaption></figure></aside>"""


def test_a_caption_is_read_behind_the_article_and_each_block_is_a_paragraph(tmp_path: Path) -> None:
    paragraphs = read(page_of(ARTICLE), tmp_path).text.split("\n\n")
    assert paragraphs[0] == "The ice house will not be sold"
    assert paragraphs[-2:] == ["“We cut ice till April.”", "The dome after the storm. Photograph: J. Pike"]


def test_a_line_that_ends_within_a_paragraph_is_none_of_its_own(tmp_path: Path) -> None:
    verses = "<p>The river runs below the town and nobody has bridged it,<br>\nthough many tried.<br/><br/>The mill stands.</p>"
    text = read(
        page_of(f"<article><h1>A song</h1>{verses}<p>{'It was sung in the town for years. ' * 9}</p></article>"),
        tmp_path,
    ).text
    assert "bridged it,\nthough many tried.\n\nThe mill stands.\n\nIt was sung" in text
