"""What moved, on the screen: the changes since the last other version in git, each with its item; or why there are none."""

import threading
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.app.screens import changes
from briefing.app.screens.changes import Changes
from briefing.app.screens.dashboard import Dashboard
from briefing.app.widgets.detail_view import DetailView
from briefing.brief.items import ItemKind, Ref
from briefing.brief.vocabulary import Marking
from briefing.library.history.versions import Since, since_last
from tests.app.conftest import MakeApp
from tests.app.hostile import BRIEF, UNSEEN
from tests.app.screen_texts import dashboard, pane, screen_text, selected, text_of
from tests.brief.alder import TEXT, changed
from tests.library.repository import Repository

SWAPS = [
    ("stance: denies", "stance: neutral"),
    ("text: The ebb carries the plume over", "text: The ebb takes the plume over"),
    ("reliability: B ", "reliability: A "),
    ("    publisher: Alder Fishers' Union\n", ""),
]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository with two versions of a brief, the second one saying something else."""
    made = Repository(tmp_path / "work")
    made.commit({"alder.yaml": TEXT}, "The first")
    made.commit({"alder.yaml": changed(*SWAPS)}, "The second")
    return made


async def shown(pilot: Pilot[int]) -> Changes:
    """Ask what moved, and wait until git has answered."""
    await pilot.press("D")
    screen = pilot.app.screen
    assert isinstance(screen, Changes)
    await answered(pilot)
    return screen


async def answered(pilot: Pilot[int]) -> None:
    """Wait until git has answered and the answer is shown."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def detail(pilot: Pilot[int]) -> str:
    return text_of(pilot.app.screen.query_one(DetailView))


async def test_the_changes_stand_with_the_gravest_first_and_say_since_when(
    make_app: MakeApp, repository: Repository
) -> None:
    async with make_app(None, folder=repository.folder).run_test(size=(120, 36)) as pilot:
        await shown(pilot)
        text = screen_text(pilot)
        assert "4 changes" in text
        assert "since 1 Mar 2025 (" in text
        words = text_of(pane(pilot, "list"))
        assert words.index("○ neutral") < words.index("claim reworded") < words.index("reliability raised")
        assert "As it stands: Union on Where the spoil goes" in detail(pilot)


async def test_beside_the_list_nothing_is_said_twice(make_app: MakeApp, tmp_path: Path) -> None:
    repository = Repository(tmp_path / "work")
    repository.commit({"alder.yaml": TEXT}, "The first")
    proposition = "Dumping at Grey Bank does no harm to the fishery."
    answered_question = ("    status: open  ", "    answer: Yes, says the count.\n    status: answered  ")
    names = ("aliases: [harbour master]", "aliases: [harbour master, the guild]")
    assert all(old in TEXT for old, _ in (answered_question, names))
    repository.write({"alder.yaml": changed(*SWAPS, answered_question, names)})
    async with make_app(None, folder=repository.folder).run_test(size=(160, 45)) as pilot:
        screen = await shown(pilot)
        pages = []
        for _ in screen.items.refs:
            pages.append(" ".join(detail(pilot).split()))
            await pilot.press("down")
            await pilot.pause()
        (stance,) = [page for page in pages if "stance changed" in page]
        assert stance.count(proposition) == 1
        (answer,) = [page for page in pages if "Question answered" in page]
        assert answer.count("Yes, says the count.") == 1
        (party,) = [page for page in pages if "name added: the guild" in page]
        assert "also known as harbour master, the guild" in party


async def test_a_reworded_claim_shows_both_texts_with_the_differing_words_marked(
    make_app: MakeApp, repository: Repository
) -> None:
    async with make_app(None, folder=repository.folder).run_test(size=(120, 36)) as pilot:
        await shown(pilot)
        await pilot.press("down")
        await pilot.pause()
        text = detail(pilot)
        assert "before: The ebb carries the plume" in text
        assert "now: The ebb takes the plume" in text
        page = pilot.app.screen.query_one(DetailView)._lines
        assert [words for line in page for words, role in line if role == "differs"][:2] == ["carries", "takes"]


async def test_enter_goes_to_the_item_in_the_dashboard(make_app: MakeApp, repository: Repository) -> None:
    async with make_app(None, folder=repository.folder).run_test(size=(120, 36)) as pilot:
        await shown(pilot)
        await pilot.press("down", "enter")
        await pilot.pause()
        assert dashboard(pilot)
        assert selected(pilot) == Ref(ItemKind.CLAIM, "plume")


async def test_enter_on_what_the_dashboard_does_not_hold_reads_it_here_and_escape_leaves(
    make_app: MakeApp, repository: Repository
) -> None:
    async with make_app(None, folder=repository.folder).run_test(size=(120, 36)) as pilot:
        screen = await shown(pilot)
        await pilot.press("G", "enter")
        await pilot.pause()
        assert screen.has_class("-zoomed")
        assert "publisher no longer given; it was Alder Fishers' Union" in detail(pilot)
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Dashboard)


async def test_an_item_that_is_gone_is_read_as_it_was(make_app: MakeApp, repository: Repository) -> None:
    more = (
        "  - {id: ebb, issue: site, made_by: port, kind: denial, text: No., evidence: [{source: herald, quote: no}]}\n"
    )
    repository.commit({"alder.yaml": changed(*SWAPS, ("\npositions:", f"{more}\npositions:"))})
    repository.write({"alder.yaml": changed(*SWAPS)})
    async with make_app(None, folder=repository.folder).run_test(size=(120, 36)) as pilot:
        screen = await shown(pilot)
        assert "not yet committed; since 3 Mar 2025" in screen_text(pilot)
        assert "Port: denial withdrawn: No." in detail(pilot)
        assert "“no”" in detail(pilot)
        await pilot.press("enter")
        assert pilot.app.screen is screen
        await pilot.press("o", "y")
        assert "denial withdrawn: No." in pilot.app.clipboard


async def test_copying_a_change_says_since_when_and_under_which_marking(
    make_app: MakeApp, repository: Repository
) -> None:
    async with make_app(None, folder=repository.folder).run_test(size=(120, 36)) as pilot:
        await shown(pilot)
        await pilot.press("y")
        first, *_, since, marking = pilot.app.clipboard.splitlines()
        assert (
            first == "Union: stance changed from denies to neutral: “Dumping at Grey Bank does no harm to the fishery.”"
        )
        assert since.startswith("Dredging of Port Alder, since 1 Mar 2025 (")
        assert marking == "TLP:CLEAR"


async def test_the_bars_carry_the_marking_of_the_stricter_version(make_app: MakeApp, tmp_path: Path) -> None:
    repository = Repository(tmp_path / "work")
    repository.commit({"alder.yaml": changed(("marking: TLP:CLEAR", "marking: TLP:RED"))})
    repository.commit({"alder.yaml": TEXT})
    async with make_app(None, folder=repository.folder).run_test(size=(120, 36)) as pilot:
        await shown(pilot)
        lines = screen_text(pilot).splitlines()
        assert "TLP:RED" in lines[0]
        assert lines[-1].endswith("TLP:RED")


async def test_the_presenters_notes_are_compared_once_they_are_shown(make_app: MakeApp, tmp_path: Path) -> None:
    repository = Repository(tmp_path / "work")
    repository.commit({"alder.yaml": TEXT})
    repository.commit({"alder.yaml": changed(("notes: Start with", "notes: Begin with"))})
    async with make_app(None, folder=repository.folder).run_test(size=(120, 36)) as pilot:
        await shown(pilot)
        assert "Nothing moved: git's versions since 1 Mar 2025" in " ".join(detail(pilot).split())
        await pilot.press("i")
        await answered(pilot)
        assert "notes reworded" in text_of(pane(pilot, "list"))
        await pilot.press("i")
        await answered(pilot)
        assert pane(pilot, "list").refs == []


async def test_why_there_is_nothing_to_compare_is_said_in_words(
    make_app: MakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    folder = tmp_path / "plain"
    folder.mkdir()
    (folder / "alder.yaml").write_text(TEXT, encoding="utf-8")
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await shown(pilot)
        assert "is in no git repository" in detail(pilot)
        await pilot.press("enter", "y", "o", "tab", "escape", "escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Dashboard)


async def test_an_older_version_that_does_not_read_is_told_with_its_problems(make_app: MakeApp, tmp_path: Path) -> None:
    repository = Repository(tmp_path / "work")
    repository.commit({"alder.yaml": "titel: x\n"})
    repository.write({"alder.yaml": TEXT})
    async with make_app(None, folder=repository.folder).run_test(size=(200, 60)) as pilot:
        await shown(pilot)
        assert "does not read as a brief:" in " ".join(detail(pilot).split())
        assert 'unknown key "titel"' in detail(pilot)


@pytest.mark.parametrize("size", [(200, 60), (80, 24), (40, 12), (10, 4)])
async def test_every_size_shows_the_changes_and_leaves_again(
    make_app: MakeApp, repository: Repository, size: tuple[int, int]
) -> None:
    async with make_app(None, folder=repository.folder).run_test(size=size) as pilot:
        await shown(pilot)
        await pilot.press("down", "down", "tab", "pagedown", "tab", "z", "z", "escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Dashboard)


async def test_a_hostile_brief_with_a_hostile_past_is_harmless(make_app: MakeApp, tmp_path: Path) -> None:
    repository = Repository(tmp_path / "work")
    name = "a[red]\x1b[31m\u202ename.yaml"
    repository.commit({name: BRIEF.replace("kind: denial", "kind: demand")}, "[/] \x1b[2J\u202e[@click=app.quit]x[/]")
    repository.write(
        {name: BRIEF.replace("stance: conditional", "stance: denies").replace("credibility: 3", "credibility: 2")}
    )
    async with make_app(None, folder=repository.folder).run_test(size=(200, 60), notifications=True) as pilot:
        await shown(pilot)
        for key in ("down", "down", "y", "enter"):
            await pilot.press(key)
            await pilot.pause()
            assert UNSEEN.search(screen_text(pilot).replace("\n", "")) is None
        assert "[red]x[/]" in screen_text(pilot)


async def test_the_screen_waits_for_no_git_and_can_be_left_before_it_answers(
    make_app: MakeApp, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = threading.Event()

    def slow(path: Path, *, notes: bool, audience: Marking) -> Since:
        answers.wait()
        return since_last(path, notes=notes, audience=audience)

    monkeypatch.setattr(changes, "since_last", slow)
    async with make_app(None, folder=repository.folder).run_test(size=(120, 36)) as pilot:
        await pilot.press("D")
        await pilot.pause()
        assert "Asking git for the older version" in screen_text(pilot)
        await pilot.press("down", "enter", "y", "escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Dashboard)
        await pilot.press("D")
        answers.set()
        await answered(pilot)
        assert "4 changes" in screen_text(pilot)
