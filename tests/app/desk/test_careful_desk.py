"""The desk asks before more is lost than the item that is taken out, and drops keys that came before it was seen."""

from pathlib import Path
from shutil import copyfile

import pytest
from textual import events
from textual.pilot import Pilot

from briefing.app.app import BriefingApp
from briefing.app.widgets.desk.foot_lines import FootLines
from briefing.brief.items import ItemKind, Ref
from briefing.config import Config, Rebinding
from briefing.output.pages.catalogue import Catalogue
from tests.app.conftest import MAIN, MakeApp
from tests.app.desk.desk_draft import CLEAN, DRAFT, PORT, UNION, brief_in, claim_in, desk_screen, press
from tests.app.screen_texts import screen_text, settled

BUNDLED = Path(__file__).parents[3] / "briefs" / f"{MAIN}.yaml"
ANSWERS = "x again takes it out · any other key keeps it"
CHINA = Ref(ItemKind.PARTY, "china")


@pytest.fixture
def finished(tmp_path: Path) -> Path:
    """A brief that is finished: nothing of it is left to decide."""
    path = tmp_path / "finished" / "brief.yaml"
    path.parent.mkdir()
    copyfile(BUNDLED, path)
    return path


def foot(pilot: Pilot[int]) -> str:
    """Return what stands above the keys, on one line."""
    height = pilot.app.screen.query_one(FootLines).size.height
    return " ".join(" ".join(screen_text(pilot).splitlines()[-1 - height : -1]).split())


async def burst(pilot: Pilot[int], *keys: str, later: float = 0.0) -> None:
    """Type keys at once, as a terminal hands on what came in one read; so many seconds later than now, as the desk sees it."""
    for key in keys:
        event = events.Key(key, key if len(key) == 1 else None)
        event.time += later
        pilot.app.post_message(event)
    await settled(pilot)


async def answer(pilot: Pilot[int], key: str = "x") -> None:
    """Strike the key that takes out once more, a while after the last time, and wait until it has rested."""
    await burst(pilot, key, later=5)
    for _ in range(500):
        await pilot.pause(0.01)
        if "any other key" not in foot(pilot):
            break
    await settled(pilot)


async def test_a_decided_party_goes_only_when_x_is_pressed_again(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "enter", "home")
        before = path.read_bytes()
        await press(pilot, "x")
        assert foot(pilot) == f"! Port Authority of Alder is taken from 4 claims · {ANSWERS}"
        assert path.read_bytes() == before and desk_screen(pilot).selected == PORT
        await answer(pilot)
        assert [party.id for party in brief_in(path).parties] == [UNION.id]
        assert foot(pilot) == "Port Authority of Alder is no party; nobody makes its 4 claims now"
        await press(pilot, "u")
        assert path.read_bytes() == before


async def test_a_guess_goes_at_once(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "x")
        assert [party.id for party in brief_in(path).parties] == [UNION.id]


@pytest.mark.parametrize("size", [(200, 60), (120, 36), (80, 24), (60, 16), (50, 14), (40, 12)])
async def test_a_party_of_a_finished_brief_is_asked_about_in_full(
    make_app: MakeApp, finished: Path, size: tuple[int, int]
) -> None:
    brief = brief_in(finished)
    claims = sum(claim.made_by == CHINA.id for claim in brief.claims)
    positions = sum(position.party == CHINA.id for position in brief.positions)
    assert claims > 1 and positions > 1
    async with make_app(None, folder=finished.parent).run_test(size=size) as pilot:
        await press(pilot, "c")
        desk_screen(pilot).go_to(CHINA)
        await press(pilot, "x")
        assert f"China is taken from {claims} claims" in foot(pilot)
        assert f"{positions} positions go with it" in foot(pilot) and foot(pilot).endswith(ANSWERS)
        assert finished.read_bytes() == BUNDLED.read_bytes()
        await answer(pilot)
        assert CHINA.id not in {party.id for party in brief_in(finished).parties}


async def test_any_other_key_keeps_it_and_does_what_it_does(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "enter", "home", "x", "3")
        assert "Claims › port-alder" in screen_text(pilot)
        assert "any other key" not in screen_text(pilot)
        await press(pilot, "1", "home", "x", "j", "k")
        assert foot(pilot) == ""
        await press(pilot, "x")
        assert ANSWERS in foot(pilot)
        await press(pilot, "f9")  # a key that does nothing keeps it as well
        assert foot(pilot) == ""
        await press(pilot, "x", "escape")
        assert foot(pilot) == "" and desk_screen(pilot).selected == PORT
        await press(pilot, "x", "u")
        assert foot(pilot).startswith("Undone: ")
        assert path.read_bytes() == DRAFT.read_bytes()


async def test_all_that_a_speaker_says_is_asked_about_once_some_of_it_is_decided(app: BriefingApp, path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace("  # review: on which issue? nobody has sorted it yet", "")
                    .replace("TO BE WRITTEN: “the only site within range”, assertion, ", "No other place is near: "),
                    encoding="utf-8")  # fmt: skip
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "down", "x")
        assert foot(pilot) == "! 2 claims of Ana Ruiz go · x again takes them out · any other key keeps them"
        assert claim_in(path).made_by == PORT.id
        await answer(pilot)
        assert CLEAN.id not in {claim.id for claim in brief_in(path).claims}


async def test_a_question_is_about_the_item_as_it_was(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "enter", "home", "x")
        path.write_text(path.read_text(encoding="utf-8").replace("Port Authority of Alder  #", "The Port  #"))
        for _ in range(500):
            await pilot.pause(0.01)
            if "saved elsewhere" in foot(pilot):
                break
        await press(pilot, "x")
        assert foot(pilot).startswith("! The Port is taken from 4 claims")
        assert len(brief_in(path).parties) == 2


async def test_keys_in_one_burst_do_not_answer_what_nobody_has_seen(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "enter", "home")
        await burst(pilot, "x", "x", "x")
        assert len(brief_in(path).parties) == 2 and ANSWERS in foot(pilot)
        await answer(pilot)
        assert [party.id for party in brief_in(path).parties] == [UNION.id]


@pytest.mark.parametrize("delay", [0.3, 0.66, 2.0])
@pytest.mark.parametrize("rate", [0.03, 0.1, 0.2])
async def test_a_key_that_is_held_down_does_not_answer_its_own_question(
    app: BriefingApp, path: Path, delay: float, rate: float
) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "enter", "home", "x")
        asked = desk_screen(pilot)._last_stroke
        assert asked is not None and ANSWERS in foot(pilot)
        for number in range(30):
            event = events.Key("x", "x")
            event.time = asked + delay + number * rate
            pilot.app.post_message(event)
        await pilot.pause(0.4)  # longer than a key has to rest for an answer
        assert len(brief_in(path).parties) == 2 and ANSWERS in foot(pilot)
        await burst(pilot, "x", later=60)
        await press(pilot, "escape")
        await pilot.pause(0.4)
        assert len(brief_in(path).parties) == 2 and foot(pilot) == "", "Esc takes back an answer that was just given"


async def test_keys_that_come_while_the_desk_opens_do_nothing(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        await burst(pilot, "c", "x", "x", "enter", "3", "v", "d", "escape", "q")
        assert desk_screen(pilot).selected == PORT
        assert path.read_bytes() == DRAFT.read_bytes()
        await press(pilot, "enter")
        assert desk_screen(pilot).selected == UNION


async def test_a_key_that_is_hammered_while_the_desk_opens_does_nothing_until_it_rests(
    app: BriefingApp, path: Path
) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        opening = [events.Key("c", "c"), *(events.Key("enter", None) for _ in range(3))]
        for number, event in enumerate(opening):
            event.time += number * 0.01
            pilot.app.post_message(event)
        await settled(pilot)
        screen = desk_screen(pilot)
        assert screen.selected == PORT and screen.drawn_at is not None
        last = opening[-1].time
        for number in range(1, 60):
            event = events.Key("enter", None)
            event.time = last + number * 0.2
            pilot.app.post_message(event)
        await settled(pilot)
        assert screen.selected == PORT
        await burst(pilot, "enter", later=60)
        assert screen.selected == UNION


async def test_keys_that_come_before_the_program_shows_the_desk_do_nothing(app: BriefingApp, path: Path) -> None:
    def open_first(opened: BriefingApp) -> None:
        entry = opened.shelf.only
        assert entry is not None
        opened.navigation.open_entry(entry)
        for key in ("x", "x", "enter"):
            opened.post_message(events.Key(key, key if len(key) == 1 else None))
        opened.navigation.show_desk(Catalogue(brief_in(path), path.stem, str(path)))

    app._open_first = open_first
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        assert desk_screen(pilot).selected == PORT
        assert path.read_bytes() == DRAFT.read_bytes()


async def test_the_question_names_the_key_that_the_configuration_gives(make_app: MakeApp, path: Path) -> None:
    config = Config(keys=(Rebinding(command="delete", keys="f6"),))
    async with make_app(None, folder=path.parent, config=config).run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "enter", "home", "f6")
        assert "F6 again takes it out" in foot(pilot)
        await answer(pilot, "f6")
        assert len(brief_in(path).parties) == 1
