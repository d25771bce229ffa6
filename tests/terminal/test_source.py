"""A source's text in a real terminal: Enter on an item, Enter on its quotation, and the words are in sight."""

from pathlib import Path

from tests.library.herald import NAME, write
from tests.terminal.terminal import Start


def test_two_enters_lead_from_an_item_to_its_words_in_the_source(start: Start, tmp_path: Path) -> None:
    brief = write(tmp_path)
    terminal = start("open", str(brief), size=(100, 30))
    terminal.wait_for("Dredging of Port Alder", "The spoil is clean sand")
    terminal.press("Enter")
    terminal.wait_for("Enter source")
    terminal.press("Enter")
    terminal.wait_for("Quotation 2 of 3", "The port rejected the charge.")
    terminal.press("]")
    terminal.wait_for("Quotation 3 of 3")


def test_a_text_that_is_elsewhere_is_wanted_and_then_named(start: Start, tmp_path: Path) -> None:
    brief = write(tmp_path)
    texts = (tmp_path / "sources").rename(tmp_path / "articles")
    wanting = start("open", str(brief), size=(100, 30))
    wanting.wait_for("The spoil is clean sand")
    wanting.press("Enter")
    wanting.wait_for("Enter source")
    wanting.press("Enter")
    wanting.wait_for(NAME, "--sources DIR")
    named = start("open", str(brief), "--sources", str(texts), size=(100, 30))
    named.wait_for("The spoil is clean sand")
    named.press("Enter")
    named.wait_for("Enter source")
    named.press("Enter")
    named.wait_for("Quotation 2 of 3")
