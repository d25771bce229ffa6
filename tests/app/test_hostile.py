"""A brief that holds markup, escapes and bidi overrides in every text: harmless on every screen, in every notice."""

import re
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.app.screens.library import Library
from tests.app.conftest import MakeApp
from tests.app.screen_texts import app_of, screen_text, settled

MARKUP = "[red]x[/] [/] [@click=app.quit]q[/] [sic] :smile: $primary \\\\[b]"
HOSTILE = MARKUP + r" \e[31mESC\a\u202eevil\u2066iso\u200f\x9b5n\x00 \U000E0041tag"
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)
BRIEF = f"""
format: 1
title: "{HOSTILE}"
as_of: 2025-03-14
marking: TLP:AMBER
bottom_line: "{HOSTILE}"
tags: ["{HOSTILE}"]
sources:
  - {{id: s, title: "{HOSTILE}", publisher: "{HOSTILE}", kind: article, reliability: B, file: "[red]x.txt",
     note: "{HOSTILE}", derived_from: [r], url: "https://example.org/[red]"}}
  - {{id: r, title: "{HOSTILE}", kind: speech, reliability: F}}
parties:
  - {{id: p, name: "{HOSTILE}", short: "{HOSTILE}", aliases: ["{HOSTILE}"], about: "{HOSTILE}", note: "{HOSTILE}"}}
  - {{id: q, name: "{HOSTILE}"}}
issues:
  - {{id: i, title: "{HOSTILE}", proposition: "{HOSTILE}", note: "{HOSTILE}"}}
  - {{id: j, title: "{HOSTILE}", proposition: "{HOSTILE}"}}
claims:
  - id: c
    issue: i
    made_by: p
    speaker: "{HOSTILE}"
    kind: judgment
    likelihood: likely
    confidence: low
    credibility: 3
    date: 2025-03-10
    text: "{HOSTILE}"
    note: "{HOSTILE}"
    evidence:
      - {{source: s, quote: "{HOSTILE}", prefix: "{HOSTILE}", suffix: "{HOSTILE}", origin: r}}
  - {{id: d, issue: i, made_by: reporting, kind: denial, text: "{HOSTILE}", answers: [c]}}
positions:
  - {{party: p, issue: i, stance: conditional, summary: "{HOSTILE}", evidence: [{{source: s, quote: "{HOSTILE}"}}]}}
questions:
  - {{id: u, issue: i, about: [c], text: "{HOSTILE}", why: "{HOSTILE}", settled_by: "{HOSTILE}", status: answered,
     answer: "{HOSTILE}"}}
timeline:
  - {{date: 2025-03-12, text: "{HOSTILE}", by: [p], evidence: [{{source: s, quote: "{HOSTILE}"}}]}}
notes: "{HOSTILE}"
"""


@pytest.fixture
def hostile_folder(tmp_path: Path) -> Path:
    """Return a folder with a hostile brief under a hostile name, and a refused one."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    (folder / "a[red]\x1b[31m\u202ename.yaml").write_text(BRIEF, encoding="utf-8")
    (folder / "b[@click=app.quit]\x1b]0;x\x07.yaml").write_text(f'format: 1\n"{HOSTILE}": 1\n', encoding="utf-8")
    return folder


def assert_harmless(pilot: Pilot[int]) -> str:
    """Assert that nothing on the screen steers a terminal or turns the reading order; return what stands there."""
    shown = screen_text(pilot)
    assert UNSEEN.search(shown.replace("\n", "")) is None
    return shown


async def test_a_hostile_brief_is_harmless_on_every_screen(make_app: MakeApp, hostile_folder: Path) -> None:
    app = make_app(None, folder=hostile_folder)
    async with app.run_test(size=(200, 60), notifications=True, tooltips=True) as pilot:
        await settled(pilot)
        shown = assert_harmless(pilot)
        assert isinstance(app.screen, Library)
        assert "[red]x[/] [/]" in shown
        assert "1 brief · 1 refused" in shown
        await pilot.press("enter")
        await settled(pilot)
        walk = "i down up v 2 y down 3 down down y tab down 1 enter escape z z plus minus o T s y down enter escape"
        for key in [
            *walk.split(),
            "escape",
            "t",
            "y",
            "down",
            "y",
            "enter",
            "s",
            "t",
            "escape",
            "question_mark",
            "escape",
        ]:
            await pilot.press(key)
            await settled(pilot)
            shown = assert_harmless(pilot)
            assert app.is_running
            if app.clipboard:
                assert UNSEEN.search(app.clipboard.replace("\n", "")) is None
        assert "[@click=app.quit]q[/]" in app.clipboard
        assert "[red]x[/] [/]" in shown


async def test_a_hostile_file_is_harmless_in_the_palette_and_among_the_refused(
    make_app: MakeApp, hostile_folder: Path
) -> None:
    async with make_app(None, folder=hostile_folder).run_test(size=(200, 60), notifications=True) as pilot:
        await settled(pilot)
        await pilot.press("down", "enter")
        await settled(pilot)
        shown = assert_harmless(pilot)
        assert "Refused:" in shown
        assert "unknown key" in shown
        await pilot.press("escape", "ctrl+p")
        await settled(pilot)
        await pilot.press(*"open brief")
        await pilot.app.workers.wait_for_complete()
        await settled(pilot)
        shown = assert_harmless(pilot)
        assert "Open brief: a[red]" in shown


async def test_a_notice_shows_markup_as_it_is(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36), notifications=True) as pilot:
        app_of(pilot).say("[red]x[/] [/] \x1b[31m[@click=app.quit]q[/]")
        await settled(pilot)
        assert "[red]x[/] [/] [31m[@click=app.quit]q[/]" in assert_harmless(pilot)
