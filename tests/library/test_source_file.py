"""A source's text is read whatever its encoding and form, or refused in one line."""

import hashlib
import sys
from pathlib import Path

import pytest

from briefing.installation import install_command
from briefing.library.reading.source_file import SourceFile, read_source

PAGE = """<!doctype html><html><head><title>Union threatens suit</title>
<meta property="og:site_name" content="The Alder Herald"><meta name="date" content="2025-03-13"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Union threatens suit</h1>
<p>“The spoil is <b>clean</b> sand,” said Ana Ruiz, the harbour master, at a meeting in the town hall on Monday night.</p>
<p>The fishers’ union <q>will go to court</q> over Grey Bank, it said, and would not wait for an answer to its letter.</p>
</article><footer>Copyright</footer></body></html>"""


def read(path: Path, content: bytes) -> SourceFile:
    """Write a file and read it as a source; it must be one."""
    path.write_bytes(content)
    source_file, problem = read_source(path, path.name)
    assert source_file is not None, problem
    return source_file


def refused(path: Path, content: bytes) -> str:
    """Write a file that must be refused, and return why."""
    path.write_bytes(content)
    source_file, problem = read_source(path, path.name)
    assert source_file is None
    return str(problem)


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("„Größe“ zählt".encode(), "UTF-8"),
        ("\ufeff„Größe“ zählt".encode(), "UTF-8"),
        ("„Größe“ zählt".encode("utf-16"), "UTF-16"),
        ("\ufeff„Größe“ zählt".encode("utf-16-be"), "UTF-16"),
        ("„Größe“ zählt".encode("utf-32"), "UTF-32"),
        ("\ufeff„Größe“ zählt".encode("utf-32-be"), "UTF-32"),
        ("„Größe“ zählt".encode("cp1252"), "Windows-1252"),
    ],
)
def test_encodings_give_one_text(tmp_path: Path, content: bytes, encoding: str) -> None:
    source_file = read(tmp_path / "a.txt", content)
    assert (source_file.text, source_file.encoding) == ("„Größe“ zählt", encoding)
    assert source_file.fingerprint == hashlib.sha256(content).hexdigest()


def test_bytes_that_windows_does_not_know_are_refused_with_the_place_of_the_first(tmp_path: Path) -> None:
    message = refused(tmp_path / "a.txt", b"Size\nGr\xf6\xdfe \x8d")
    assert message == (
        "a.txt: it does not say what its encoding is, and is neither UTF-8 (byte 0xf6 in line 2) nor Windows-1252;"
        " save it as UTF-8"
    )


def test_what_could_steer_a_terminal_is_gone(tmp_path: Path) -> None:
    assert (
        read(tmp_path / "a.txt", "a long enough line\x1b[2J of \u202etext".encode()).text
        == "a long enough line of text"
    )


@pytest.mark.parametrize(
    "words",
    [
        "The spoil is \x1b[1mclean\x1b[0m sand.",
        "The spoil is \x1b[38;5;208mclean\x1b[39;49m sand\x1b(B.",
        "\x1b]0;herald\x07The spoil is \x1b]8;;https://x.org\x1b\\clean\x1b]8;;\x1b\\ sand.",
        "The spoil is c\bcl\ble\bea\ban\bn _\bs_\ba_\bn_\bd.",
        "\b".join("TT") + "\b".join("hh") + "e spoil is clean\x1b[K sand.\x1b[",
        "T\bT" + "h\bh" + "e\be spoil is clean sand.",
    ],
)
def test_a_text_saved_from_a_terminal_has_its_words_alone(tmp_path: Path, words: str) -> None:
    text = read(tmp_path / "a.txt", words.encode()).text
    assert text.removesuffix("[") == "The spoil is clean sand."


def test_what_is_struck_over_stays_in_its_line(tmp_path: Path) -> None:
    assert read(tmp_path / "a.txt", b"clean\n\b sand and\b\n more of it, enough to be a text").text == (
        "clean\n sand and\n more of it, enough to be a text"
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"%PDF-1.7 x", "a.txt: this PDF is damaged; get it anew, or save its text as a file of its own"),
        (b"a\x00b", "a.txt: this is not a text; save the article as plain text, Markdown or HTML"),
        (bytes(range(1, 32)) * 9, "a.txt: this is not a text; save the article as plain text, Markdown or HTML"),
        (b"<html><body></body></html>", "a.txt: no article is found in this HTML; save its text as a file of its own"),
    ],
    ids=["PDF", "NUL", "control characters", "an empty page"],
)
def test_what_is_no_text_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    assert refused(tmp_path / "a.txt", content) == message


def test_a_page_gives_its_article_and_what_it_says_of_itself(tmp_path: Path) -> None:
    source_file = read(tmp_path / "a.html", PAGE.encode())
    assert (source_file.title, source_file.publisher, source_file.published) == (
        "Union threatens suit",
        "The Alder Herald",
        "2025-03-13",
    )
    assert "“The spoil is clean sand,” said Ana Ruiz" in source_file.text
    assert "“will go to court”" in " ".join(source_file.text.split())
    assert "Sport" not in source_file.text


def test_no_day_is_looked_for_among_the_words_of_a_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    metadata = pytest.importorskip("trafilatura.metadata")
    asked: list[dict[str, object]] = []
    monkeypatch.setattr(metadata, "find_date", lambda _, **terms: asked.append(terms))
    path = tmp_path / "a.html"
    path.write_text("<html><body><article><p>The harbour was closed on 3 May 2024, and it is open again.</p></article>")
    source_file, _ = read_source(path, "a.html")
    assert source_file is not None and source_file.published is None
    assert [terms["extensive_search"] for terms in asked] == [False]


def test_a_page_is_known_by_how_it_begins(tmp_path: Path) -> None:
    assert read(tmp_path / "a.txt", PAGE.encode()).title == "Union threatens suit"


def test_without_the_extra_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    message = refused(tmp_path / "a.html", PAGE.encode())
    assert message == f"a.html: HTML is read through trafilatura; {install_command('html')}"


def test_markup_nested_beyond_reason_is_no_traceback(tmp_path: Path) -> None:
    assert "too deep" in refused(tmp_path / "a.html", b"<html>" + b"<div>" * 5000 + b"<p>x</p>")


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("<p>See <style-guide>the guide</style-guide></p>", "<style>p { color: red }</style>"),
        ("<script-loader></script-loader>", "<script>run()</script>"),
        ("<!-- <script> -->", "<script>run()</script>"),
        ("<!--> <!-- <style> of old -->", "<style>p { color: red }</style>"),
    ],
)
def test_nothing_between_what_is_no_program_and_the_end_of_one_is_lost(
    tmp_path: Path, before: str, behind: str
) -> None:
    first, second = (f"The {body} said on Monday that the quay was safe for all." for body in ("port", "union"))
    article = f"<article>{before}<p>{first}</p>{behind}<p>{second}</p></article>"
    source_file = read(tmp_path / "a.html", f"<html><body>{article}</body></html>".encode())
    assert [line for line in source_file.text.splitlines() if line in (first, second)] == [first, second]
    assert "run()" not in source_file.text and "color" not in source_file.text
