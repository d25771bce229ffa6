"""Links in one process: they come, move, resize and leave, and all end with the same stage."""

import asyncio
import random

import pytest

from briefing.brief.deck import Spot
from briefing.errors import BriefingError
from briefing.room.live.address import find, live_addresses
from briefing.room.live.hub_lease import Address, read_lease
from briefing.room.live.stage import Stage, darkened, frozen, pushed
from briefing.room.live.wire import Peer
from tests.room.company import BRIEF, Screen, opening, until
from tests.room.conftest import Open


async def test_the_first_begins_and_the_next_finds_what_is_running(address: Address, screens: Open) -> None:
    first = await screens(address)
    first.go("parties", 1)
    late = await screens(address, opening(step="sources"))
    assert late.at == Spot("parties", 1)
    assert first.at == Spot("parties", 1)
    assert not late.stages


async def test_a_console_without_a_brief_joins_a_running_presentation(address: Address, screens: Open) -> None:
    await screens(address)
    console = await screens(address, None, "console")
    assert console.link.stage == opening()


async def test_a_move_is_everywhere_and_told_once(address: Address, screens: Open) -> None:
    one, two, three = [await screens(address) for _ in range(3)]
    two.go("parties")
    assert two.at == Spot("parties")
    await until(lambda: one.at == three.at == Spot("parties"))
    await until(lambda: bool(one.stages and three.stages))
    assert [stage.at.step for stage in one.stages] == [stage.at.step for stage in three.stages] == ["parties"]
    assert not two.stages


async def test_everything_of_the_stage_arrives(address: Address, screens: Open) -> None:
    one, two = await screens(address), await screens(address, None, "console")
    two.link.change(darkened(pushed(frozen(two.link.stage), "position port/site")))
    await until(lambda: one.link.stage == two.link.stage)
    assert one.link.stage.held == Spot("title")
    assert (one.link.stage.blackout, one.link.stage.pushed) == (True, "position port/site")


async def test_many_changes_at_once_end_with_the_last(address: Address, screens: Open) -> None:
    one, two = await screens(address), await screens(address)
    for part in range(1, 500):
        one.go("parties", part)
    await until(lambda: two.at == Spot("parties", 499))
    assert len(two.stages) < 100
    assert (one.link.dropped, two.link.dropped) == (0, 0)


async def test_two_that_move_at_once_end_at_one_spot(address: Address, screens: Open) -> None:
    one, two, three = [await screens(address) for _ in range(3)]
    for _ in range(20):
        for number, screen in enumerate((one, two, three)):
            screen.go(f"step-{number}", random.randrange(1000))
        await until(lambda: one.link.stage == two.link.stage == three.link.stage)


async def test_all_know_who_is_there_and_how_large(address: Address, screens: Open) -> None:
    one = await screens(address, size=(200, 60))
    two = await screens(address, None, "console", (80, 24))
    both = (Peer("screen", 200, 60), Peer("console", 80, 24))
    assert two.link.peers == both
    await until(lambda: one.link.peers == both)
    two.link.resized(100, 30)
    await until(lambda: one.link.peers == (both[0], Peer("console", 100, 30)))
    await two.link.close()
    await until(lambda: one.link.peers == both[:1])
    await until(lambda: one.rooms[-1] == both[:1])


async def test_a_terminal_without_a_size_counts_as_the_smallest(address: Address, screens: Open) -> None:
    one, two = await screens(address), await screens(address, size=(0, 0))
    await until(lambda: one.link.peers[1:] == (Peer("screen", 1, 1),))
    two.link.resized(70_000, 0)
    await until(lambda: one.link.peers[1:] == (Peer("screen", 10_000, 1),))
    assert (one.link.dropped, two.link.dropped) == (0, 0)


async def test_the_first_may_leave_and_the_others_go_on(address: Address, screens: Open) -> None:
    one, two, three = [await screens(address) for _ in range(3)]
    one.go("parties", 3)
    await one.link.close()
    await until(lambda: two.at == three.at == Spot("parties", 3))
    two.go("issue", 1)
    three.go("issue", 2)
    await until(lambda: two.link.stage == three.link.stage)
    late = await screens(address)
    assert late.link.stage == two.link.stage
    assert len(late.link.peers) == 3


@pytest.mark.parametrize("spacing", [0.0, 60.0])
async def test_a_last_word_arrives_before_its_speaker_has_left(
    spacing: float, address: Address, screens: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub, two = await screens(address), await screens(address)
    monkeypatch.setattr("briefing.room.live.connection._SPACING", spacing)
    two.go("questions")
    two.go("sources")
    await two.link.close()
    await until(lambda: hub.at == Spot("sources"))
    three = await screens(address)
    hub.go("title", 1)
    hub.go("title", 2)
    await hub.link.close()
    await until(lambda: three.at == Spot("title", 2))


async def test_when_the_first_leaves_the_others_are_not_counted_as_gone(address: Address, screens: Open) -> None:
    one, two, three = [await screens(address, size=(100 + number, 30)) for number in range(3)]
    await until(lambda: len(two.link.peers) == len(one.link.peers) == 3)
    for screen in (two, three):
        screen.rooms.clear()
    await one.link.close()
    left = (Peer("screen", 101, 30), Peer("screen", 102, 30))
    late = await screens(address, size=(99, 30))
    both = (two, three)
    everybody = {*left, Peer("screen", 99, 30)}
    await until(lambda: all(set(screen.link.peers) == everybody for screen in both))
    assert all(set(left) <= set(room) for screen in both for room in screen.rooms)
    assert late.link.peers == two.link.peers


async def test_nothing_is_left_behind_by_the_last(address: Address, screens: Open) -> None:
    one, two = await screens(address), await screens(address)
    assert [address.brief for address in live_addresses()] == [BRIEF]
    await two.link.close()
    await until(lambda: len(one.link.peers) == 1)
    await one.link.close()
    assert [file.name for file in address.path.parent.iterdir()] == ["lock"]
    assert not live_addresses()
    await one.link.close()


async def test_another_file_of_the_same_name_is_not_mixed_in(address: Address, screens: Open) -> None:
    await screens(address)
    with pytest.raises(BriefingError, match=r"shows /briefs/port-alder\.yaml, not /elsewhere/port-alder\.yaml"):
        await Screen.open(address, type(opening())(brief=BRIEF, path="/elsewhere/port-alder.yaml", at=Spot("title")))


async def test_another_version_of_the_program_is_named(address: Address, screens: Open) -> None:
    await screens(address)
    file = address.path.with_suffix(".json")
    file.write_text(file.read_text(encoding="utf-8").replace('"version":3', '"version":4'), encoding="utf-8")
    with pytest.raises(BriefingError, match="another version of briefing"):
        await Screen.open(address, None)


async def test_joining_where_nobody_is_ends_with_an_error(
    address: Address, screens: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.room.live.link._OPENING", 0.05)
    with pytest.raises(BriefingError, match="cannot be joined: it does not answer"):
        await Screen.open(address, None)


async def test_a_brief_that_no_message_can_carry_is_refused_with_an_error(address: Address) -> None:
    with pytest.raises(BriefingError, match="UTF-8"):
        await Screen.open(address, opening("alder-\udcff"))
    with pytest.raises(BriefingError, match="65536"):
        await Screen.open(address, opening(step="s" * 70_000))


async def test_files_that_were_removed_are_made_again(address: Address, screens: Open) -> None:
    hub, guest = await screens(address), await screens(address)
    for file in address.path.parent.iterdir():
        file.unlink()
    address.path.parent.rmdir()
    await until(lambda: read_lease(address) is not None and bool(live_addresses()))
    late = await screens(find(BRIEF), None, "console")
    late.go("parties")
    await until(lambda: hub.at == guest.at == Spot("parties"))


def _fail(stage: Stage) -> None:
    raise RuntimeError("a callback that fails")


async def test_a_callback_that_fails_does_not_break_the_link(address: Address, screens: Open) -> None:
    one, two = await screens(address), await screens(address)
    failures: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: failures.append(context["exception"]))
    one.link._on_change = _fail
    two.go("parties")
    await until(lambda: bool(failures))
    one.link._on_change = one.stages.append
    two.go("sources")
    await until(lambda: [stage.at for stage in one.stages] == [Spot("sources")])


async def test_a_hundred_moves_with_joins_and_leaves_end_at_one_spot(address: Address, screens: Open) -> None:
    chance = random.Random(5)
    there = [await screens(address) for _ in range(3)]
    for number in range(100):
        chance.choice(there).go(f"step-{chance.randrange(20)}", number)
        if chance.random() < 0.1:
            await there.pop(chance.randrange(3)).link.close()
            there.append(await screens(address, chance.choice([None, opening()])))
        if chance.random() < 0.3:
            await until(lambda: len({screen.link.stage for screen in there}) == 1)
    await until(lambda: len({screen.link.stage for screen in there}) == 1)
    await until(lambda: all(len(screen.link.peers) == 3 for screen in there))
    assert [screen.link.dropped for screen in there] == [0, 0, 0]
