"""The third pane's questions from the room: where they stand, what they link to, what is not shown."""

from pathlib import Path

import pytest

from briefing import paths
from briefing.app.widgets.detail_view import DetailView
from briefing.brief.items import ItemKind, Ref
from briefing.brief.room_questions import Settlement
from briefing.room.record.recorder import Record
from tests.app.conftest import MAIN, MakeApp
from tests.app.hostile import BRIEF, HOSTILE, assert_harmless
from tests.app.saves import until
from tests.app.screen_texts import dashboard, pane, screen_text, selected, text_of

NEVER_LETHAL = Ref(ItemKind.CLAIM, "never-lethal")


@pytest.fixture
def record(make_app: MakeApp) -> Record:
    """A record of the main brief, in the app's own folder: three questions, of which two are open."""
    record = Record.begin(paths.records_folder(), brief_id=MAIN, title="The main one")
    record.add_step("a", "Supplies to Russia")
    record.add_question("Settled first?", step="a", on=Ref(ItemKind.ISSUE, "supplies"))
    record.settle(1, Settlement.ANSWERED, "By the chair.")
    record.add_question("What is lethal?", step="a", on=NEVER_LETHAL)
    record.add_question("About everything?", step="a")
    return record


def name_of(record: Record) -> str:
    return (record.name or "").removesuffix(".jsonl")


async def test_they_stand_after_the_curated_questions_and_before_the_gaps_open_ones_first(
    make_app: MakeApp, record: Record
) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("3")  # where the questions follow another pane, those that do not belong are folded
        await pilot.pause()
        refs = pane(pilot, "questions").refs
        kinds = [ref.kind for ref in refs]
        assert kinds == sorted(kinds, key=["question", "asked", "gap"].index)
        assert [ref.id for ref in refs if ref.kind == ItemKind.ASKED] == [
            f"{name_of(record)}/{number}" for number in (2, 3, 1)
        ]
        text = text_of(pane(pilot, "questions"))
        assert text.index("From the room") < text.index("What is lethal?") < text.index("Settled first?")
        assert text.index("Settled first?") < text.index("Gaps, computed")
        assert "answered" in text[text.index("Settled first?") : text.index("Gaps, computed")]


async def test_one_asked_on_a_claim_brings_that_claim_and_the_positions_on_its_issue(
    make_app: MakeApp, record: Record
) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(Ref(ItemKind.ASKED, f"{name_of(record)}/2"))
        await pilot.pause()
        assert pane(pilot, "claims").following == frozenset({NEVER_LETHAL})
        assert Ref(ItemKind.POSITION, "china/supplies") in (pane(pilot, "positions").following or ())
        detail = text_of(pilot.app.screen.query_one(DetailView))
        assert (
            "What is lethal?" in detail
            and "on · China issues a denial: China has at no time supplied lethal weapons" in detail
        )
        assert "on the screen Supplies to Russia" in detail
        assert "open question from the room" in screen_text(pilot)


async def test_a_claim_brings_what_was_asked_on_it_and_on_its_issue(make_app: MakeApp, record: Record) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(NEVER_LETHAL)
        await pilot.pause()
        following = pane(pilot, "questions").following or frozenset()
        assert {ref.id[-1] for ref in following if ref.kind == ItemKind.ASKED} == {"1", "2"}


async def test_a_settled_one_says_how(make_app: MakeApp, record: Record) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(Ref(ItemKind.ASKED, f"{name_of(record)}/1"))
        await pilot.pause()
        detail = text_of(pilot.app.screen.query_one(DetailView))
        assert "answered, " in detail and "By the chair." in detail


async def test_copying_one_gives_its_words_and_its_marking(make_app: MakeApp, record: Record) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(Ref(ItemKind.ASKED, f"{name_of(record)}/2"))
        await pilot.press("y")
        assert "What is lethal?" in pilot.app.clipboard
        assert pilot.app.clipboard.endswith("TLP:CLEAR")
        await pilot.press("o")


async def test_what_was_asked_since_is_there_once_they_are_read_again(make_app: MakeApp, record: Record) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(Ref(ItemKind.ASKED, f"{name_of(record)}/3"))
        await pilot.pause()
        number = record.add_question("And since?", step="a", on=NEVER_LETHAL)
        record.settle(2, Settlement.TAKEN_BACK)
        dashboard(pilot).read_room_questions()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()
        assert selected(pilot) == Ref(ItemKind.ASKED, f"{name_of(record)}/3")
        assert Ref(ItemKind.ASKED, f"{name_of(record)}/{number}") in pane(pilot, "questions").refs
        dashboard(pilot).go_to(NEVER_LETHAL)
        record.add_question("And then?", step="a", on=NEVER_LETHAL)
        dashboard(pilot).read_room_questions()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()
        assert selected(pilot) == NEVER_LETHAL
        assert Ref(ItemKind.ASKED, f"{name_of(record)}/5") in (pane(pilot, "questions").following or ())


async def test_one_that_is_gone_when_they_are_read_again_gives_way_to_another(
    make_app: MakeApp, record: Record
) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(Ref(ItemKind.ASKED, f"{name_of(record)}/2"))
        (paths.records_folder() / (record.name or "")).unlink()
        dashboard(pilot).read_room_questions()
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()
        assert selected(pilot) == pane(pilot, "questions").ref
        assert "From the room" not in text_of(pane(pilot, "questions"))


async def test_one_on_an_item_that_the_brief_does_not_show_is_counted_and_not_shown(
    make_app: MakeApp, record: Record
) -> None:
    record.add_question("On a secret?", step="a", on=Ref(ItemKind.CLAIM, "hidden"), on_words="Secret.")
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("3")
        await pilot.pause()
        text = text_of(pane(pilot, "questions"))
        assert "ecret" not in text
        assert "From the room · 1 more not" in text


async def test_one_that_the_brief_has_taken_over_stands_once(make_app: MakeApp, record: Record) -> None:
    record.add_question("Which goods, in what quantities, from which suppliers?", step="a")
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("3")
        await pilot.pause()
        assert text_of(pane(pilot, "questions")).count("Which goods, in what quantities") == 1


async def test_those_of_other_briefs_are_not_shown(make_app: MakeApp) -> None:
    for brief in (f"{MAIN}-2", MAIN[:-1]):
        Record.begin(paths.records_folder(), brief_id=brief, title="Another").add_question("Elsewhere?", step="a")
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert "From the room" not in text_of(pane(pilot, "questions"))


async def test_a_folder_of_records_that_cannot_be_read_is_told_and_hides_nothing_else(make_app: MakeApp) -> None:
    paths.records_folder().parent.mkdir(parents=True)
    paths.records_folder().write_text("not a folder")
    async with make_app().run_test(size=(120, 36), notifications=True) as pilot:
        await until(pilot, lambda: "the folder of records" in " ".join(screen_text(pilot).split()))
        assert pane(pilot, "questions").refs


async def test_hostile_words_are_harmless(make_app: MakeApp, tmp_path: Path) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    (folder / "hostile.yaml").write_text(BRIEF, encoding="utf-8")
    app = make_app(None, folder=folder)
    record = Record.begin(paths.records_folder(), brief_id="hostile", title=HOSTILE)
    hostile = "[red]x[/] [@click=app.quit]\x1b[31m\u202e\x9b5n"
    for number, on in enumerate(
        [
            None,
            Ref(ItemKind.CLAIM, "c"),
            Ref(ItemKind.POSITION, "p/i"),
            Ref(ItemKind.ISSUE, "i"),
            Ref(ItemKind.PARTY, "p"),
        ],
        1,
    ):
        record.add_step(hostile, hostile)
        record.add_question(f"{number} {hostile}", step=hostile, on=on, on_words=hostile)
        record.settle(number, Settlement.DEFERRED, hostile)
    async with app.run_test(size=(200, 60)) as pilot:
        await pilot.pause()
        for number in range(1, 6):
            dashboard(pilot).go_to(Ref(ItemKind.ASKED, f"{name_of(record)}/{number}"))
            await pilot.pause()
            assert f"{number} [red]x[/] [@click=app.quit]" in assert_harmless(pilot)
