"""The hand-out in a real browser: opened at the width of a desktop and of a phone, light and dark, and printed."""

import io
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from briefing import paths
from briefing.library.reading.reader import read_file
from briefing.output.handout.html import html_page
from briefing.output.handout.parts import Handout
from briefing.output.handout.pdf import pdf_file
from tests.output.browser import Browser, installed
from tests.output.handouts import crowded, full, handout, hostile

DESKTOP, PHONE, NARROW = 1280, 375, 320
POLICY = re.compile(r"<meta http-equiv[^>]*>")
MILLIMETRE = 72 / 25.4


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    return installed(tmp_path)


def main_brief() -> Handout:
    """Return the hand-out of the longest bundled brief."""
    text = (paths.bundled("briefs") / "nato-china-russia.yaml").read_text(encoding="utf-8")
    assert read_file(paths.bundled("briefs") / "nato-china-russia.yaml").brief is not None
    return handout(text)


def opened(browser: Browser, of: Handout, *, dark: bool = False) -> list[dict[str, Any]]:
    return browser.measure(html_page(of), DESKTOP, PHONE, NARROW, dark=dark)


def test_the_main_brief_opens_with_its_headings_and_its_matrix(browser: Browser) -> None:
    of = main_brief()
    for measured in opened(browser, of):
        levels = [level for level, _ in measured["headings"]]
        assert measured["headings"][0] == [1, of.brief.title] and levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        (table,) = measured["tables"]
        assert table["columns"] == [["col", "Issue"], *(["col", party.label] for party in of.brief.parties)]
        assert len(table["rows"]) == len(of.brief.issues)
        assert all(len(row) == 1 + len(of.brief.parties) for row in table["rows"])
        assert (table["rows"][0][1].endswith("● affirms"), table["rows"][0][3].endswith("╌ nothing stated")) == (
            True,
            True,
        )
        assert (measured["foreign"], measured["fetched"]) == (0, [])


@pytest.mark.parametrize("of", [main_brief, full, crowded, hostile], ids=lambda made: made.__name__)
def test_nothing_overflows_on_a_desktop_or_a_phone(browser: Browser, of: Any) -> None:
    for measured in opened(browser, of()):
        assert measured["scrolled"] <= measured["width"]
        assert measured["overflowing"] == []


def test_the_matrix_is_a_table_on_a_desktop_and_a_list_on_a_phone(browser: Browser) -> None:
    displays = [measured["tables"][0]["display"] for measured in opened(browser, main_brief())]
    assert displays == ["table", "block", "block"]


@pytest.mark.parametrize(("dark", "background"), [(False, "rgb(255, 255, 255)"), (True, "rgb(20, 23, 27)")])
def test_every_text_stands_out_from_what_is_behind_it(browser: Browser, dark: bool, background: str) -> None:
    for of in (main_brief(), crowded(word=5), full(notes=True)):
        for measured in opened(browser, of, dark=dark):
            assert measured["background"] == background
            assert measured["worded"] > 40 and measured["faint"] == []


@pytest.mark.parametrize(("paper", "width", "height"), [("A4", 210, 297), ("Letter", 215.9, 279.4)])
def test_every_printed_sheet_carries_its_marking_twice_and_its_number(
    browser: Browser, paper: str, width: float, height: float
) -> None:
    page = html_page(main_brief())
    printed = browser.print(POLICY.sub(f"<style>@page {{ size: {paper} }}</style>", page))
    assert_marked(printed, "TLP:CLEAR", size=(width, height))


def test_a_pdf_carries_the_marking_on_every_sheet_and_is_tagged() -> None:
    of = main_brief()
    printed = pdf_file(html_page(of))
    assert_marked(printed, "TLP:CLEAR", size=(210, 297))
    document = PdfReader(io.BytesIO(printed))
    assert 8 < len(document.pages) < 25
    assert document.metadata is not None and document.metadata.title == f"{of.brief.title} · TLP:CLEAR"
    assert str(document.root_object["/MarkInfo"]) == "{'/Marked': True}"
    assert str(document.root_object["/Lang"]) == "en"
    assert [str(entry.title) for entry in document.outline if not isinstance(entry, list)] == [of.brief.title]


def test_a_pdf_of_a_hostile_brief_fetches_nothing() -> None:
    assert_marked(pdf_file(html_page(hostile())), "TLP:AMBER", size=(210, 297))


def assert_marked(printed: bytes, marking: str, *, size: tuple[float, float]) -> None:
    """Fail where a sheet lacks its markings or its number, or is of another size, in millimetres."""
    sheets = PdfReader(io.BytesIO(printed)).pages
    assert len(sheets) > 1
    for number, sheet in enumerate(sheets, 1):
        text = sheet.extract_text()
        assert text.count(marking) >= 2
        assert f"{number} / {len(sheets)}" in text
        assert (float(sheet.mediabox.width), float(sheet.mediabox.height)) == pytest.approx(
            [length * MILLIMETRE for length in size], abs=1
        )
