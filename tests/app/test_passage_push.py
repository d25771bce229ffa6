"""F6 on the screen of a source's text shows the room the marked words in their paragraph, as far as it may see them."""

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from textual.pilot import Pilot

from briefing.app.presentation.timing import Timing
from briefing.app.screens.presentation.console import ConsoleScreen
from briefing.app.screens.presentation.present import PresentScreen
from briefing.app.screens.source_text import SourceScreen
from briefing.brief.items import ItemKind
from briefing.brief.vocabulary import Marking
from briefing.output.deck import on_request
from briefing.output.layout.blocks import Block
from briefing.room.live.address import find
from tests.app.conftest import MakeApp
from tests.app.rooms import linked
from tests.app.screen_texts import screen_text, settled
from tests.brief.alder import changed
from tests.library.herald import BRIEF, HERALD, NAME, write

TO_THE_WORDS = ("s", "home", "enter", "enter", "right_square_bracket")
"""The keys from the console to the first quotation in the article's text: the union's."""
PARAGRAPH = "said Marta Lund, the union’s secretary."
WORDS = "straight across the spawning grounds"
MARKED = changed(("    kind: allegation\n", "    kind: allegation\n    marking: TLP:AMBER\n"), text=BRIEF)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with Port Alder's brief, and its source's text in `sources` beside it."""
    folder = tmp_path / "briefs"
    folder.mkdir()
    write(folder)
    return folder


class Staged(NamedTuple):
    """A room's screen and a console, with the pilots of both."""

    pilot: Pilot[int]
    room: PresentScreen
    private: Pilot[int]
    presenter: ConsoleScreen


@asynccontextmanager
async def staged(
    make_app: MakeApp, folder: Path, *, audience: Marking | None = None, size: tuple[int, int] = (120, 36)
) -> AsyncIterator[Staged]:
    """The room's screen and a console, each in an app of its own."""
    room_app = make_app("port-alder", folder=folder, **({"audience": audience} if audience else {}))
    async with room_app.run_test(size=size, notifications=True) as pilot:
        await pilot.press("f5")
        room = await linked(pilot)
        app = make_app(None, folder=folder)
        async with app.run_test(size=(120, 36), notifications=True) as private:
            await app.navigation.open_console(find(None), folder / "port-alder.yaml", None, Timing())
            await settled(private)
            presenter = app.screen
            assert isinstance(presenter, ConsoleScreen)
            yield Staged(pilot, room, private, presenter)


async def press(private: Pilot[int], keys: Sequence[str]) -> None:
    for key in keys:
        await private.press(key)
        await settled(private)


async def shown(on: Staged, words: str) -> str:
    """Wait until the room shows some words, and return all that it shows, in a line."""
    for _ in range(2000):
        await on.private.pause(0.01)
        text = " ".join(f"{on.room.sheet.text()} {screen_text(on.pilot)}".split())
        if words in text:
            return text
    raise AssertionError(f"{words!r} is not shown:\n{screen_text(on.pilot)}")


async def test_the_room_sees_the_words_in_their_paragraph_with_their_maker_and_source(
    make_app: MakeApp, folder: Path
) -> None:
    async with staged(make_app, folder) as on:
        await press(on.private, TO_THE_WORDS)
        await press(on.private, ["f6"])
        text = await shown(on, PARAGRAPH)
        assert "In The Alder Herald, 13 Mar 2025, ¶4" in text
        assert WORDS in on.room.sheet.text().replace("\n", " ")
        assert "Union alleges:" in on.room.sheet.text()
        assert on.private.app.screen is on.presenter
        console_text = " ".join(screen_text(on.private).split())
        assert "SHOWN ON REQUEST the words in “Union threatens suit over spoil site”" in console_text
        assert PARAGRAPH in " ".join(_page(on.presenter))
        await press(on.private, ["escape"])
        assert on.presenter.presentation.stage.pushed is None
        assert on.presenter.presentation.stage.pushed_text == ""


def _page(presenter: ConsoleScreen) -> list[str]:
    """The words of the pane that shows what the room sees."""
    return ["".join(text for text, _ in block.spans) for block in presenter._now.page if isinstance(block, Block)]


async def test_the_record_says_what_was_shown_and_a_question_is_about_the_claim(
    make_app: MakeApp, folder: Path, tmp_path: Path
) -> None:
    async with staged(make_app, folder) as on:
        await press(on.private, [*TO_THE_WORDS, "f6"])
        await shown(on, PARAGRAPH)
        await on.private.press("a", *"Who?", "enter")
        await settled(on.private)
        await on.private.app.workers.wait_for_complete()
    records = (tmp_path / "XDG_STATE_HOME").rglob("*.jsonl")
    lines = [json.loads(line) for file in records for line in file.read_text(encoding="utf-8").splitlines()]
    step = next(line for line in lines if line["what"] == "shown" and line["step"].startswith("pushed/passage/"))
    assert step["title"].startswith("Shown on request: the words in “Union threatens suit over spoil site”")
    assert step["of"] == [["claim", "plume"], ["source", "herald"]]
    asked = next(line for line in lines if line["what"] == "asked")
    assert asked["on"] == ["claim", "plume"]


async def test_no_text_of_the_source_goes_between_the_processes(make_app: MakeApp, folder: Path) -> None:
    async with staged(make_app, folder) as on:
        await press(on.private, [*TO_THE_WORDS, "f6"])
        await shown(on, PARAGRAPH)
        stage = str(on.room.presentation.stage)
        assert "ebb" not in stage and "spawning" not in stage
        assert on.room.presentation.stage.pushed_text.endswith(f"sources/{NAME}")


async def test_the_room_is_not_shown_what_it_may_not_see(make_app: MakeApp, folder: Path) -> None:
    (folder / "port-alder.yaml").write_text(MARKED, encoding="utf-8")
    async with staged(make_app, folder, audience=Marking.GREEN) as on:
        await press(on.private, [*TO_THE_WORDS, "f6"])
        assert on.presenter.presentation.stage.pushed is None
        assert any("The room may not see this" in note.message for note in on.private.app._notifications)
        assert "Marta Lund" not in screen_text(on.pilot)


async def test_a_marking_of_the_claim_stands_on_the_screen(make_app: MakeApp, folder: Path) -> None:
    (folder / "port-alder.yaml").write_text(MARKED, encoding="utf-8")
    async with staged(make_app, folder) as on:
        await press(on.private, [*TO_THE_WORDS, "f6"])
        await shown(on, PARAGRAPH)
        assert "TLP:AMBER" in on.room.sheet.text()


async def test_a_text_that_the_room_cannot_read_leaves_the_claim_itself(make_app: MakeApp, folder: Path) -> None:
    async with staged(make_app, folder) as on:
        await press(on.private, TO_THE_WORDS)
        (folder / "sources" / NAME).unlink()
        await press(on.private, ["f6"])
        text = await shown(on, "The ebb carries the plume")
        assert "Marta Lund" not in text


async def test_another_process_cannot_have_the_room_read_another_file(make_app: MakeApp, folder: Path) -> None:
    secret = folder / "secret.txt"
    secret.write_text(HERALD.replace("Marta Lund", "Secret Person"), encoding="utf-8")
    async with staged(make_app, folder) as on:
        await press(on.private, TO_THE_WORDS)
        screen = on.private.app.screen
        assert isinstance(screen, SourceScreen) and screen.passage is not None
        ref = screen.passage.refs[0]
        piece = next(p for p in screen.catalogue.links.evidence(ref) if screen.passage.rests_here(p))
        assert on.presenter.presentation.push(on_request.passage(ref, piece), text=str(secret))
        text = await shown(on, "The ebb carries the plume")
        assert "Secret Person" not in text


async def test_a_save_that_takes_the_words_away_takes_them_off_the_wall(make_app: MakeApp, folder: Path) -> None:
    async with staged(make_app, folder) as on:
        await press(on.private, [*TO_THE_WORDS, "f6"])
        await shown(on, PARAGRAPH)
        changed_text = changed((f"quote: {WORDS}", "quote: across the spawning grounds"), text=BRIEF)
        (folder / "port-alder.yaml").write_text(changed_text, encoding="utf-8")
        on.presenter.present_reading(on.presenter.read())
        await settled(on.private)
        assert on.presenter.presentation.stage.pushed is None


async def test_without_marked_words_the_source_itself_is_shown(make_app: MakeApp, folder: Path) -> None:
    async with staged(make_app, folder) as on:
        await press(on.private, [*TO_THE_WORDS[:-1], "f6"])
        await shown(on, "Union threatens suit over spoil site")
        assert on.presenter.presentation.stage.pushed == f"{ItemKind.SOURCE} herald"
