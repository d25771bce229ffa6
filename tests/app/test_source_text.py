"""The screen of a source's text: reached by Enter on a quotation, at its words; what it wants where the text is not at hand."""

import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.app.screens.source_text import SourceScreen
from briefing.app.widgets.text_view import TextView
from briefing.brief.items import ItemKind, Ref
from briefing.brief.vocabulary import Marking
from briefing.config import Config
from briefing.library.checks.source_texts import SourceText, SourceTexts
from briefing.library.reading.problems import Problem
from tests.app.conftest import MakeApp
from tests.app.screen_texts import app_of, dashboard, screen_text, settled
from tests.brief.alder import changed
from tests.drawn_words import has_in_middle_letters, rows_in_middle_letters
from tests.library.herald import BRIEF, HERALD, NAME, write

PLUME, NO_HARM, RANGE = "straight across the spawning grounds", "clean sand", "the only site within range"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with Port Alder's brief, and its source's text in `sources` beside it."""
    folder = tmp_path / "briefs"
    folder.mkdir()
    write(folder)
    return folder


def source_screen(pilot: Pilot[int]) -> SourceScreen:
    """Return the screen of a source's text, which must be the one that is shown."""
    screen = pilot.app.screen
    assert isinstance(screen, SourceScreen)
    return screen


def marked(pilot: Pilot[int]) -> str:
    """Return the words of the passage that is marked; empty where none is."""
    screen = source_screen(pilot)
    if screen.passage is None or screen.text is None:
        return ""
    return " ".join(screen.text.paragraphs[run.line - 1][run.begin : run.end] for run in screen.passage.stretches)


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys, and wait after each until the screen shows what was asked of it."""
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


async def test_enter_opens_the_item_and_enter_again_its_source_at_the_words(make_app: MakeApp, folder: Path) -> None:
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter", "enter")
        assert marked(pilot) == NO_HARM
        text = screen_text(pilot)
        assert "The port rejected the charge. “The spoil is clean sand,” said Ana Ruiz" in text
        assert "Quotation 2 of 3 · ¶5" in text and "Port asserts" in text
        assert "nothing rests on 4 of 6 paragraphs" in text
        await press(pilot, "escape")
        assert dashboard(pilot).selected == Ref(ItemKind.CLAIM, "no-harm")


async def test_the_brackets_step_through_the_quotations_of_the_brief(make_app: MakeApp, folder: Path) -> None:
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter", "enter")
        shown = []
        for key in ("right_square_bracket", "right_square_bracket", "left_square_bracket", "left_square_bracket"):
            await press(pilot, key)
            shown.append(marked(pilot))
        assert shown == [RANGE, PLUME, RANGE, NO_HARM]


async def test_curly_brackets_choose_among_the_quotations_of_an_item(make_app: MakeApp, folder: Path) -> None:
    (folder / "port-alder.yaml").write_text(
        changed(
            ("quote: clean sand, paragraph: 5", f"quote: clean sand}}, {{source: herald, quote: {RANGE}"), text=BRIEF
        ).replace(
            "      - {source: herald, quote: clean sand}, {", "      - {source: herald, quote: clean sand}\n      - {"
        ),
        encoding="utf-8",
    )
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter", "right_curly_bracket", "enter")
        assert marked(pilot) == RANGE


async def test_a_click_on_a_quotation_opens_its_source(make_app: MakeApp, folder: Path) -> None:
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter")
        assert has_in_middle_letters(screen_text(pilot), "“clean sand”")
        top = rows_in_middle_letters("“clean")[0]
        row = next(n for n, line in enumerate(screen_text(pilot).splitlines()) if top in line)
        await pilot.click(offset=(6, row))
        await settled(pilot)
        assert marked(pilot) == NO_HARM
        row = next(n for n, line in enumerate(screen_text(pilot).splitlines()) if "only site" in line)
        column = screen_text(pilot).splitlines()[row].index("only site")
        await pilot.click(offset=(column + 3, row))
        await settled(pilot)
        assert marked(pilot) == RANGE


async def test_a_source_is_opened_at_its_top_from_the_list_of_sources(make_app: MakeApp, folder: Path) -> None:
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await press(pilot, "s", "home", "enter", "enter")
        assert marked(pilot) == ""
        assert "3 quotations of the brief" in screen_text(pilot)
        await press(pilot, "right_square_bracket")
        assert marked(pilot) == PLUME


async def test_words_are_searched_for_in_the_text(make_app: MakeApp, folder: Path) -> None:
    long = HERALD + "".join(f"\nParagraph {number} of the rest.\n" for number in range(200)) + "\nThe Über-grounds.\n"
    (folder / "sources" / NAME).write_text(long, encoding="utf-8")
    async with make_app(None, folder=folder).run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "enter", "enter", "slash", *"uber-GROUNDS", "enter")
        assert "The Über-grounds." in screen_text(pilot)
        await press(pilot, "slash", *"grounds", "enter")
        assert "The Über-grounds." in screen_text(pilot)
        await press(pilot, "n")
        assert PLUME in " ".join(screen_text(pilot).split())
        await press(pilot, "N")
        assert "The Über-grounds." in screen_text(pilot)
        await press(pilot, "slash", *"nowhere", "enter")
        assert "“nowhere” is not in this text." in screen_text(pilot)


async def test_typing_in_the_line_runs_no_command(make_app: MakeApp, folder: Path) -> None:
    async with make_app(None, folder=folder).run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", "enter", "slash", *"nu[q")
        assert marked(pilot) == NO_HARM
        assert "Search the text: nu[q" in screen_text(pilot)
        await press(pilot, "escape", "right_square_bracket")
        assert marked(pilot) == RANGE


async def test_u_goes_to_the_paragraphs_that_nothing_rests_on(make_app: MakeApp, folder: Path) -> None:
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter", "enter", "u")
        assert source_screen(pilot).query_one(TextView).cursor_paragraph == 6
        await press(pilot, "u")
        assert source_screen(pilot).query_one(TextView).cursor_paragraph == 1
        await press(pilot, "U")
        assert source_screen(pilot).query_one(TextView).cursor_paragraph == 6


async def test_a_text_that_is_not_at_hand_is_asked_for_by_file_folder_and_option(
    make_app: MakeApp, folder: Path
) -> None:
    (folder / "sources" / NAME).unlink()
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter", "enter")
        text = screen_text(pilot)
        for words in (NAME, str(folder / "sources"), "--sources DIR", "$BRIEFING_SOURCES"):
            assert words in text
        await press(pilot, "escape")
        assert dashboard(pilot)


async def test_a_source_that_names_no_file_says_what_to_write(make_app: MakeApp, folder: Path) -> None:
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await press(pilot, "s", "end", "enter", "enter")
        assert "give the source the key file" in screen_text(pilot)


@pytest.mark.parametrize("way", ["option", "environment", "configuration"])
async def test_texts_are_taken_from_the_folder_that_is_named(
    make_app: MakeApp, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    other = (folder / "sources").rename(tmp_path / "articles")
    config = Config(sources=str(other)) if way == "configuration" else None
    if way == "environment":
        monkeypatch.setenv("BRIEFING_SOURCES", str(other))
    app = make_app(None, folder=folder, config=config, sources=other if way == "option" else None)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter", "enter")
        assert marked(pilot) == NO_HARM


async def test_a_quotation_that_is_not_there_is_told_and_its_paragraph_shown(make_app: MakeApp, folder: Path) -> None:
    (folder / "sources" / NAME).write_text(HERALD.replace("clean sand", "washed sand"), encoding="utf-8")
    async with make_app(None, folder=folder).run_test(size=(120, 36), notifications=True) as pilot:
        await press(pilot, "enter", "enter")
        text = screen_text(pilot)
        assert "The quotation is not in this text." in text
        assert "not in this text: “clean sand”" in text
        assert "1 not in the text" in text


async def test_a_save_is_followed_and_the_passage_stays(make_app: MakeApp, folder: Path) -> None:
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter", "enter")
        saved = changed(("quote: the only site within range", "quote: rejected the charge"), text=BRIEF)
        (folder / "port-alder.yaml").write_text(saved, encoding="utf-8")
        for _ in range(500):
            await pilot.pause(0.01)
            if "Quotation 3 of 3" in screen_text(pilot):
                break
        await settled(pilot)
        assert marked(pilot) == NO_HARM
        assert "Quotation 3 of 3" in screen_text(pilot)


async def test_a_withheld_source_leads_nowhere_and_what_is_withheld_is_not_called_left_out(
    make_app: MakeApp, folder: Path
) -> None:
    brief = changed(("id: plume\n", "id: plume\n    marking: TLP:RED\n"), text=BRIEF)
    (folder / "port-alder.yaml").write_text(brief, encoding="utf-8")
    app = make_app(None, folder=folder, audience=Marking.GREEN)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await press(pilot, "enter", "enter")
        text = screen_text(pilot)
        assert "Quotation 1 of 2" in text and "1 item hidden from TLP:GREEN" in text
        assert "nothing rests" not in text
        await press(pilot, "u")
        assert "what is left out is not known" in screen_text(pilot)
    hidden = changed(("  - id: herald\n", "  - id: herald\n    marking: TLP:RED\n"), text=BRIEF)
    (folder / "port-alder.yaml").write_text(hidden, encoding="utf-8")
    async with make_app(None, folder=folder, audience=Marking.GREEN).run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter", "enter", "enter")
        assert not isinstance(pilot.app.screen, SourceScreen)
        assert "Ana Ruiz, who called" not in screen_text(pilot)


async def test_a_text_with_markup_and_control_characters_is_shown_as_text(make_app: MakeApp, folder: Path) -> None:
    hostile = HERALD.replace("14 March 2025", "[@click=app.quit]14[/] \x1b[31m March \u202e2025 [/nothing]")
    (folder / "sources" / NAME).write_text(hostile, encoding="utf-8")
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter", "enter", "slash", *"[/", "enter")
        text = screen_text(pilot)
        assert "[@click=app.quit]14[/]" in text and "\x1b" not in text and "\u202e" not in text


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 36), (200, 60)])
async def test_the_words_are_in_sight_at_every_size(make_app: MakeApp, folder: Path, size: tuple[int, int]) -> None:
    far = "".join(f"Paragraph {number} is before it, and it is long enough to wrap here.\n\n" for number in range(300))
    (folder / "sources" / NAME).write_text(far + HERALD + far, encoding="utf-8")
    brief = BRIEF.replace(", paragraph: 5", "")
    (folder / "port-alder.yaml").write_text(brief, encoding="utf-8")
    async with make_app(None, folder=folder).run_test(size=size) as pilot:
        await press(pilot, "enter", "enter")
        assert NO_HARM in " ".join(screen_text(pilot).split())
        for keys in (["end"], ["home"], ["pagedown"], ["up"], ["right_square_bracket"]):
            await press(pilot, *keys)
        assert "only site" in screen_text(pilot)
        await pilot.resize_terminal(size[0] // 2 + 20, size[1])
        await pilot.pause()
        assert screen_text(pilot)


async def test_o_opens_the_address_at_the_words(make_app: MakeApp, folder: Path) -> None:
    url = "https://example.org/spoil"
    with_address = changed((f"    file: {NAME}", f"    url: {url}\n    file: {NAME}"), text=BRIEF)
    (folder / "port-alder.yaml").write_text(with_address, encoding="utf-8")
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter", "enter", "o")
        assert pilot.app.clipboard == f"{url}#:~:text=clean%20sand"
        await press(pilot, "right_square_bracket", "o")
        assert pilot.app.clipboard == f"{url}#:~:text=the%20only%20site%20within%20range"


async def test_y_copies_the_words_with_their_citation_and_marking(make_app: MakeApp, folder: Path) -> None:
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter", "enter", "y")
        assert pilot.app.clipboard.startswith("“clean sand” — Ana Ruiz")
        assert pilot.app.clipboard.endswith("TLP:CLEAR")


async def test_the_footer_and_the_help_tell_the_keys(make_app: MakeApp, folder: Path) -> None:
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter")
        assert "Enter source" in screen_text(pilot).splitlines()[-1]
        await press(pilot, "enter")
        assert "/ search" in screen_text(pilot).splitlines()[-1]
        live = app_of(pilot).live_commands(pilot.app.screen)
        assert {"next-quotation", "previous-quotation", "search-text", "next-left-out", "down", "last", "copy"} <= {
            *live
        }


async def test_enter_does_nothing_where_an_item_has_no_quotation(make_app: MakeApp, folder: Path) -> None:
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await press(pilot, "3", "enter", "enter")
        assert dashboard(pilot).has_class("-zoomed")
        assert "open-quotation" not in app_of(pilot).live_commands(pilot.app.screen)


async def test_a_text_that_takes_a_while_to_read_is_shown_at_the_words(
    make_app: MakeApp, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = "".join(f"Paragraph {number} stands before it.\n\n" for number in range(300))
    (folder / "sources" / NAME).write_text(far + HERALD, encoding="utf-8")
    may_read = threading.Event()
    read = SourceTexts.text

    def slowly(texts: SourceTexts, folders: Sequence[Path], name: str) -> SourceText | Problem:
        may_read.wait()
        return read(texts, folders, name)

    monkeypatch.setattr(SourceTexts, "text", slowly)
    async with make_app(None, folder=folder).run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "enter")
        await pilot.pause()
        assert "Reading" in screen_text(pilot)
        may_read.set()
        await settled(pilot)
        assert NO_HARM in " ".join(screen_text(pilot).split())
