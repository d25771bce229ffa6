"""The open screens follow their files: what a save changes, what it keeps, what it marks; the editor and the way back."""

import signal
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from briefing.app import editor
from briefing.app.host import Hits
from briefing.app.screens.browse import Browse
from briefing.app.screens.changes import Changes
from briefing.app.screens.dashboard import Dashboard
from briefing.app.screens.library import Library
from briefing.app.screens.matrix import MatrixScreen
from briefing.app.screens.position import PositionScreen
from briefing.app.theme import Palette
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.matrix_view import MatrixView
from briefing.brief.items import ItemKind, Ref
from briefing.brief.vocabulary import Marking
from briefing.library.lookup.explanation import Terms
from tests.app.conftest import MAIN, ROOT, MakeApp
from tests.app.contrasts import AA, THEMES
from tests.app.saves import save, until
from tests.app.screen_texts import app_of, dashboard, pane, screen_text, selected, settled, text_of
from tests.colours import contrast

SOURCE = (ROOT / "briefs" / f"{MAIN}.yaml").read_text(encoding="utf-8")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "shelf"
    folder.mkdir()
    path = folder / f"{MAIN}.yaml"
    path.write_text(SOURCE, encoding="utf-8")
    return path


INPUTS, NEVER = Ref(ItemKind.CLAIM, "inputs"), Ref(ItemKind.CLAIM, "never-lethal")
NEW_CLAIM = """
  - id: brand-new
    issue: supplies
    made_by: china
    kind: assertion
    text: "[red]A brand-new[/] claim"
    evidence: [{source: declaration}]"""


def with_new_claim(text: str = SOURCE) -> str:
    return text.replace("\nclaims:", f"\nclaims:{NEW_CLAIM}", 1)


def without_claim(name: str) -> str:
    """The brief without a claim, nor its name where others refer to it."""
    start = SOURCE.index(f"  - id: {name}\n", SOURCE.index("\nclaims:"))
    text = SOURCE[:start] + SOURCE[SOURCE.index("  - id: ", start + 5) :]
    for before in (f"[{name}, ", f", {name}"):
        text = text.replace(before, "[" if before.startswith("[") else "")
    return text


async def test_a_save_shows_in_place_with_everything_as_it_was(make_app: MakeApp, file: Path) -> None:
    async with make_app(folder=file.parent).run_test(size=(120, 36)) as pilot:
        await pilot.press("v")
        dashboard(pilot).go_to(INPUTS)
        dashboard(pilot).hits = Hits((INPUTS, Ref(ItemKind.CLAIM, "gone")), Terms(("inputs",)))
        await pilot.press("z")
        await pilot.pause()
        claims = pane(pilot, "claims")
        words = dashboard(pilot).catalogue.links.claims["inputs"].text[:12]
        line = next(n for n, text in enumerate(screen_text(pilot).splitlines()) if words in text)
        save(file, with_new_claim())
        await until(pilot, lambda: Ref(ItemKind.CLAIM, "brand-new") in claims.refs)
        await pilot.pause()
        assert selected(pilot) == INPUTS
        assert claims.ref == INPUTS
        assert claims.has_focus
        assert dashboard(pilot).has_class("-zoomed")
        assert "by party" in str(pane(pilot, "positions").border_title)
        assert dashboard(pilot).hits == Hits((INPUTS,), Terms(("inputs",)))
        assert line == next(n for n, text in enumerate(screen_text(pilot).splitlines()) if words in text)


async def test_what_is_new_or_changed_is_marked_and_told_and_then_no_more(make_app: MakeApp, file: Path) -> None:
    async with make_app(folder=file.parent).run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        text = with_new_claim().replace("stance: denies", "stance: conditional", 1)
        save(file, text)
        claims, positions = pane(pilot, "claims"), pane(pilot, "positions")
        await until(pilot, lambda: claims.signs)
        await pilot.pause()
        assert claims.signs[Ref(ItemKind.CLAIM, "brand-new")] == "+"
        assert list(positions.signs.values()) == ["~"]
        shown = screen_text(pilot)
        assert "changes: China: stance changed from denies to on terms" in shown.splitlines()[-1]
        assert "~China ◐ on terms" in shown
        dashboard(pilot).go_to(Ref(ItemKind.CLAIM, "brand-new"))
        await pilot.pause()
        assert "+" in claims.render_line(claims.size.height // 2).text or "[red]A brand-new[/]" in screen_text(pilot)
        claims._fade()
        positions._fade()
        dashboard(pilot).query_one("#keys")._show_keys()  # type: ignore[attr-defined]
        await pilot.pause()
        assert not claims.signs
        assert "look up" in screen_text(pilot).splitlines()[-1]


async def test_where_the_selected_item_has_gone_its_neighbour_is_selected(make_app: MakeApp, file: Path) -> None:
    async with make_app(folder=file.parent).run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        claims = pane(pilot, "claims")
        gone = Ref(ItemKind.CLAIM, "own-interests")
        dashboard(pilot).go_to(gone)
        after = claims.refs[claims.refs.index(gone) + 1]
        save(file, without_claim("own-interests"))
        await until(pilot, lambda: gone not in claims.refs or dashboard(pilot).query("Banner.-shown"))
        await pilot.pause()
        assert not dashboard(pilot).query("Banner.-shown"), screen_text(pilot)
        assert selected(pilot) == after
        assert dashboard(pilot).catalogue.page(after).title in screen_text(pilot)


async def test_an_item_whose_id_was_changed_stays_selected(make_app: MakeApp, file: Path) -> None:
    async with make_app(folder=file.parent).run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(NEVER)
        await pilot.pause()
        save(file, SOURCE.replace("never-lethal", "no-lethal"))
        claims = pane(pilot, "claims")
        await until(pilot, lambda: Ref(ItemKind.CLAIM, "no-lethal") in claims.refs)
        assert selected(pilot) == Ref(ItemKind.CLAIM, "no-lethal")
        assert claims.signs == {Ref(ItemKind.CLAIM, "no-lethal"): "~"}
        save(
            file,
            SOURCE.replace("id: china\n", "id: prc\n")
            .replace("party: china\n", "party: prc\n")
            .replace("made_by: china\n", "made_by: prc\n")
            .replace("[china", "[prc")
            .replace(", china", ", prc"),
        )
        await until(pilot, lambda: Ref(ItemKind.POSITION, "prc/supplies") in pane(pilot, "positions").refs)
        assert "+" not in pane(pilot, "positions").signs.values()


async def test_an_error_that_nobody_foresaw_is_told_and_the_screen_stays(
    make_app: MakeApp, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError("[red]")

    async with make_app(folder=file.parent).run_test(size=(200, 36), notifications=True) as pilot:
        await pilot.pause()
        monkeypatch.setattr("briefing.library.followed_brief.Comparison", fails)
        save(file, with_new_claim())
        await until(pilot, lambda: "followed no longer" in screen_text(pilot))
        assert "ZeroDivisionError('[red]')" in screen_text(pilot)
        assert isinstance(pilot.app.screen, Dashboard)


async def test_a_broken_save_keeps_the_last_sound_version_under_its_first_problem(
    make_app: MakeApp, file: Path
) -> None:
    async with make_app(folder=file.parent).run_test(size=(160, 36)) as pilot:
        dashboard(pilot).go_to(NEVER)
        await pilot.pause()
        line = SOURCE[: SOURCE.index("\nclaims:")].count("\n") + 2
        save(file, SOURCE.replace("\nclaims:", '\n"[red]claims[/]":', 1))
        await until(pilot, lambda: dashboard(pilot).query("Banner.-shown"))
        await pilot.pause()
        row = screen_text(pilot).splitlines()[1]
        assert f"last sound version · line {line} (e opens it): " in row
        assert "[red]claims[/]" in row
        assert selected(pilot) == NEVER
        await pilot.press("m")
        await pilot.pause()
        assert f"line {line} (e opens it): " in screen_text(pilot).splitlines()[1], "on the other screens too"
        await pilot.press("escape")
        save(file, SOURCE)
        await until(pilot, lambda: not dashboard(pilot).query("Banner.-shown"))
        assert selected(pilot) == NEVER


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 12)])
async def test_a_banner_has_the_advice_and_the_nearest_word_whole_on_every_screen(
    make_app: MakeApp, file: Path, size: tuple[int, int]
) -> None:
    async with make_app(folder=file.parent).run_test(size=size) as pilot:
        await pilot.pause()
        save(file, SOURCE.replace("stance: affirms", "stance: afirms", 1))
        await until(pilot, lambda: dashboard(pilot).query("Banner.-shown"))
        await pilot.pause()
        banner = " ".join(" ".join(screen_text(pilot).splitlines()[1:4]).split())
        assert 'unknown stance "afirms"; did you mean "affirms"?' in banner


async def test_a_file_that_goes_is_told_and_its_coming_back_is_followed(make_app: MakeApp, file: Path) -> None:
    async with make_app(folder=file.parent).run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        file.unlink()
        await until(pilot, lambda: "there is no such file" in screen_text(pilot))
        file.write_text(with_new_claim(), encoding="utf-8")
        await until(pilot, lambda: Ref(ItemKind.CLAIM, "brand-new") in pane(pilot, "claims").refs)
        await until(pilot, lambda: not dashboard(pilot).query("Banner.-shown"))


async def test_a_banner_is_a_line_on_the_smallest_screens_too(make_app: MakeApp, file: Path) -> None:
    async with make_app(folder=file.parent).run_test(size=(30, 8)) as pilot:
        await pilot.pause()
        save(file, "[")
        await until(pilot, lambda: dashboard(pilot).query("Banner.-shown"))
        await pilot.pause()
        assert "last sound version" in screen_text(pilot).splitlines()[1]
        save(file, with_new_claim())
        await until(pilot, lambda: not dashboard(pilot).query("Banner.-shown"))


async def test_the_matrix_follows_with_its_cell_and_marks_what_changed(make_app: MakeApp, file: Path) -> None:
    async with make_app(folder=file.parent).run_test(size=(120, 36)) as pilot:
        await pilot.press("m")
        grid = pilot.app.screen.query_one(MatrixView)
        grid.go_to("china", "supplies")
        await pilot.pause()
        at = SOURCE.index("stance: denies", SOURCE.index("issue: supplies", SOURCE.index("\npositions:")))
        save(file, SOURCE[:at] + SOURCE[at:].replace("stance: denies", "stance: neutral", 1))
        await until(pilot, lambda: grid._signs)
        await pilot.pause()
        assert isinstance(pilot.app.screen, MatrixScreen)
        assert grid.cell is not None
        assert (grid.cell[0].id, grid.cell[1].id) == ("china", "supplies")
        assert "○ neutral" in screen_text(pilot)
        assert text_of(pilot.app.screen.query_one(DetailView)).count("takes no side")
        await pilot.press("escape")
        assert dashboard(pilot).catalogue.links.positions["china/supplies"].stance.value == "neutral"


async def test_a_matrix_may_lose_all_its_issues_but_one_and_the_party_under_the_cursor(
    make_app: MakeApp, tmp_path: Path
) -> None:
    text = (
        "format: 1\ntitle: T\nas_of: 2025-01-01\nmarking: TLP:CLEAR\nbottom_line: B.\n"
        "sources: [{id: s, title: S, kind: article, reliability: B}]\n"
    )
    three = text + "parties: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C}]\n"
    file = tmp_path / "small.yaml"
    file.write_text(f"{three}issues: [{{id: i, title: I, proposition: P}}, {{id: j, title: J, proposition: P}}]\n")
    async with make_app(None, folder=file).run_test(size=(80, 24)) as pilot:
        await pilot.press("m")
        grid = pilot.app.screen.query_one(MatrixView)
        grid.go_to("c", "j")
        save(file, text + "parties: [{id: a, name: A}]\nissues: [{id: i, title: I, proposition: P}]\n")
        await until(pilot, lambda: len(grid._parties) == 1)
        assert grid.cell is not None
        assert (grid.cell[0].id, grid.cell[1].id) == ("a", "i")


async def test_the_answer_follows_and_asks_again_where_its_issue_has_gone(make_app: MakeApp, file: Path) -> None:
    async with make_app(folder=file.parent).run_test(size=(120, 36)) as pilot:
        app = app_of(pilot)
        links = dashboard(pilot).catalogue.links
        app.navigation.show_position(dashboard(pilot).catalogue, links.parties["china"], links.issues["supplies"])
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, PositionScreen)
        save(file, SOURCE.replace("Says that it has never supplied", "Says anew that it has never supplied", 1))
        await until(pilot, lambda: "Says anew" in screen_text(pilot))
        assert screen.is_answered
        save(file, SOURCE.replace("supplies", "deliveries"))
        await until(pilot, lambda: not screen.is_answered)
        assert screen.party is not None
        assert "deliver" in " ".join(screen.catalogue.links.issues)


async def test_sources_and_timeline_follow_with_their_cursor(make_app: MakeApp, file: Path) -> None:
    async with make_app(folder=file.parent).run_test(size=(120, 36)) as pilot:
        await pilot.press("t", "j")
        screen = pilot.app.screen
        assert isinstance(screen, Browse)
        await until(pilot, lambda: screen.selected is not None)
        events = [ref for ref in screen.items.refs if ref.kind == ItemKind.EVENT]
        screen.items.move_to(events[1])
        screen.choose(events[1])
        words = screen.catalogue.brief.timeline[int(events[1].id)].text
        added = "\ntimeline:\n  - {date: 1999-01-01, text: Long ago, evidence: [{source: declaration}]}"
        save(file, SOURCE.replace("\ntimeline:", added, 1))
        await until(pilot, lambda: screen.items.signs)
        assert screen.selected is not None
        assert screen.catalogue.brief.timeline[int(screen.selected.id)].text == words
        assert screen.items.ref == screen.selected
        assert screen.items.signs == {Ref(ItemKind.EVENT, "0"): "+"}


async def test_what_moved_since_git_is_compared_again(make_app: MakeApp, file: Path) -> None:
    def git(*arguments: str) -> None:
        who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        subprocess.run(["git", *who, *arguments], cwd=file.parent, check=True, capture_output=True)

    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "First")
    async with make_app(folder=file.parent).run_test(size=(120, 36)) as pilot:
        await pilot.press("D")
        assert isinstance(pilot.app.screen, Changes)
        await until(pilot, lambda: "Nothing moved" in screen_text(pilot))
        save(file, SOURCE.replace("stance: denies", "stance: conditional", 1))
        await until(pilot, lambda: "stance changed" in screen_text(pilot))


async def test_before_an_audience_a_refused_file_is_told_and_not_quoted(make_app: MakeApp, file: Path) -> None:
    async with make_app(folder=file.parent, audience=Marking.GREEN).run_test(size=(200, 36)) as pilot:
        await pilot.pause()
        save(file, SOURCE.replace("\nclaims:", "\nsecret-word:", 1))
        await until(pilot, lambda: dashboard(pilot).query("Banner.-shown"))
        await pilot.pause()
        shown = screen_text(pilot)
        assert "this file is refused" in shown.splitlines()[1]
        assert "secret-word" not in shown


async def test_a_brief_that_is_marked_above_its_audience_leaves_the_screen(make_app: MakeApp, file: Path) -> None:
    app = make_app(folder=file.parent, audience=Marking.GREEN)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("m")
        await pilot.pause()
        save(file, SOURCE.replace("marking: TLP:CLEAR", "marking: TLP:RED", 1))
        await until(pilot, lambda: isinstance(pilot.app.screen, Library))
        await settled(pilot)
        assert not any(isinstance(screen, Dashboard) for screen in pilot.app.screen_stack)
        assert "hidden from TLP:GREEN" in screen_text(pilot)


async def test_the_library_follows_with_its_cursor_on_the_same_brief(make_app: MakeApp, file: Path) -> None:
    for name in ("nato-asia-pacific", "nato-cyber-centre"):
        (file.parent / f"{name}.yaml").write_bytes((ROOT / "briefs" / f"{name}.yaml").read_bytes())
    async with make_app(None, folder=file.parent).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        library = pilot.app.screen
        assert isinstance(library, Library)
        await until(pilot, lambda: library._is_complete)
        listed = [brief.id for brief in library.listing.shown]
        await pilot.press("down")
        here = library.listing.shown[1].path

        def under_cursor() -> str | None:
            return library._path_of(pane(pilot, "list").ref)

        newest = SOURCE.replace("title: ", "title: Anew ", 1).replace("as_of: 2024", "as_of: 2031", 1)
        (file.parent / "[b]aaa.yaml").write_text(newest, encoding="utf-8")
        await until(pilot, lambda: len(library.listing.shown) == 4)
        assert under_cursor() == here
        assert list(pane(pilot, "list").signs.values()) == ["+"]
        assert "Anew" in screen_text(pilot)
        save(file.parent / f"{listed[0]}.yaml", "[")
        await until(pilot, lambda: library.listing.refused == 1)
        assert under_cursor() == here
        Path(here).unlink()
        await until(pilot, lambda: here not in [brief.path for brief in library.listing.shown])
        assert under_cursor() is not None


@pytest.mark.parametrize("name", sorted(name for name, theme in THEMES.items() if not theme.ansi))
def test_the_sign_of_what_a_save_changed_is_legible_in_every_theme(name: str) -> None:
    style = Palette(THEMES[name]).sign()
    assert style.color is not None
    assert style.bgcolor is not None
    assert contrast(style.color.name, style.bgcolor.name) >= AA


def test_in_the_terminals_own_colours_the_sign_is_reversed() -> None:
    assert Palette(THEMES["terminal"]).sign().reverse


# The editor


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An editor that changes the file and notes its words, over an app that gives its terminal away."""
    script = tmp_path / "bin" / "nano"
    script.parent.mkdir()
    script.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" > "{tmp_path}/words"\nsed -i "s/^title: /title: Edited /" "$2"\n',
        encoding="utf-8",
    )
    script.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(script))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setattr("briefing.app.app.BriefingApp.suspend", lambda self: nullcontext())
    return tmp_path / "words"


async def test_e_opens_the_editor_at_the_items_line_and_reads_what_it_left(
    make_app: MakeApp, file: Path, runs: Path
) -> None:
    async with make_app(folder=file.parent).run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(NEVER)
        await pilot.press("e")
        await until(pilot, lambda: "Edited NATO" in screen_text(pilot))
        line, path = runs.read_text(encoding="utf-8").splitlines()
        assert SOURCE.splitlines()[int(line[1:]) - 1] == "  - id: never-lethal"
        assert path == str(file)
        assert selected(pilot) == NEVER
        save(file, SOURCE.replace("\nclaims:", "\nclams:", 1))
        await until(pilot, lambda: dashboard(pilot).query("Banner.-shown"))
        await pilot.press("e")
        line = runs.read_text(encoding="utf-8").splitlines()[0]
        assert line == f"+{SOURCE[: SOURCE.index(chr(10) + 'claims:')].count(chr(10)) + 2}"


async def test_a_brief_of_the_library_is_edited_by_f4_and_e_goes_to_the_filter(
    make_app: MakeApp, file: Path, runs: Path
) -> None:
    async with make_app(None, folder=file.parent).run_test(size=(120, 36)) as pilot:
        app_of(pilot).navigation.show_library()
        await pilot.pause()
        await settled(pilot)
        await pilot.press("e")
        library = pilot.app.screen
        assert isinstance(library, Library)
        assert library.line.value == "e"
        await settled(pilot)
        await pilot.press("f4")
        await until(pilot, lambda: "Edited NATO" in screen_text(pilot))
        assert runs.read_text(encoding="utf-8").splitlines() == ["+1", str(file)]


@pytest.mark.parametrize(
    ("editor", "message"),
    [
        ("", "set EDITOR"),
        ("no-such-editor -x", 'no program "no-such-editor"'),
        ("vim 'x", "a quotation mark is not closed"),
        ("false", "false ended with status 1."),
        ("/", 'no program "/"'),
    ],
)
async def test_an_editor_that_is_missing_or_fails_is_said(
    make_app: MakeApp, file: Path, monkeypatch: pytest.MonkeyPatch, editor: str, message: str
) -> None:
    monkeypatch.setenv("EDITOR", editor)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setattr("briefing.app.app.BriefingApp.suspend", lambda self: nullcontext())
    async with make_app(folder=file.parent).run_test(size=(160, 36), notifications=True) as pilot:
        await pilot.press("e")
        await until(pilot, lambda: message in screen_text(pilot))


async def test_where_the_terminal_cannot_be_given_away_that_is_said(
    make_app: MakeApp, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "true")
    async with make_app(folder=file.parent).run_test(size=(160, 36), notifications=True) as pilot:
        await pilot.press("e")
        await until(pilot, lambda: "cannot be given to an editor" in screen_text(pilot))


async def test_nothing_is_edited_before_an_audience(make_app: MakeApp, file: Path, runs: Path) -> None:
    app = make_app(folder=file.parent, audience=Marking.GREEN)
    async with app.run_test(size=(160, 36), notifications=True) as pilot:
        await pilot.press("e")
        await until(pilot, lambda: "edit it in another terminal" in screen_text(pilot))
        assert not runs.exists()


async def test_nothing_is_edited_while_presenting(make_app: MakeApp, file: Path, runs: Path) -> None:
    async with make_app(folder=file.parent).run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        await pilot.pause()
        await pilot.press("m")
        await pilot.pause()
        assert isinstance(pilot.app.screen, MatrixScreen)
        assert "edit" not in app_of(pilot).live_commands(pilot.app.screen)
        await pilot.press("e")
        await pilot.pause()
        assert not runs.exists()


async def test_a_file_that_is_gone_is_not_edited_into_an_empty_one(make_app: MakeApp, file: Path, runs: Path) -> None:
    async with make_app(folder=file.parent).run_test(size=(200, 36), notifications=True) as pilot:
        await pilot.pause()
        file.unlink()
        await pilot.press("e")
        await until(
            pilot, lambda: any("nothing to edit" in notification.message for notification in pilot.app._notifications)
        )
        assert not runs.exists()


def test_an_interrupt_while_the_editor_runs_is_the_editors_and_an_order_to_end_is_kept(tmp_path: Path) -> None:
    script = tmp_path / "editor"
    script.write_text("#!/bin/sh\nkill -INT $PPID\nkill -TERM $PPID\nexit 3\n", encoding="utf-8")
    script.chmod(0o755)
    program = (
        "import signal, sys\nfrom briefing.app.editor import _ended\n"
        "signal.signal(signal.SIGTERM, lambda *_: print('term', flush=True))\n"
        "print(_ended([sys.argv[1]]), flush=True)\n"
    )
    ran = subprocess.run([sys.executable, "-c", program, str(script)], capture_output=True, text=True, check=False)
    assert ran.stdout.split() == ["term", "3"], ran.stderr


def test_an_interrupt_as_the_editor_begins_or_ends_is_not_taken_by_the_event_loop() -> None:
    program = (
        "import asyncio, signal, subprocess, sys\nfrom briefing.app import editor\n"
        "class Interrupted(subprocess.Popen):\n"
        "    def __init__(self, command):\n"
        "        super().__init__(command); signal.raise_signal(signal.SIGINT)\n"
        "    def __exit__(self, *error):\n"
        "        signal.raise_signal(signal.SIGINT); super().__exit__(*error)\n"
        "editor.subprocess.Popen = Interrupted\n"
        "async def main():\n"
        "    asyncio.get_running_loop().add_signal_handler(signal.SIGINT, print, 'taken by the loop')\n"
        "    print(editor._ended([sys.executable, '-c', '']))\n"
        "    await asyncio.sleep(0.1)\n"
        "asyncio.run(main())\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (ran.stdout, ran.stderr) == ("0\n", "")


def test_a_hang_up_as_the_editor_begins_reaches_the_editor() -> None:
    program = (
        "import signal, subprocess\nfrom briefing.app import editor\n"
        "class HungUp(subprocess.Popen):\n"
        "    def __init__(self, command):\n"
        "        super().__init__(command); signal.raise_signal(signal.SIGHUP)\n"
        "editor.subprocess.Popen = HungUp\n"
        "signal.signal(signal.SIGHUP, lambda *_: print('hung up', flush=True))\n"
        "print(editor._ended(['sleep', '20']))\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert ran.stdout.splitlines() == ["hung up", str(-signal.SIGHUP)], ran.stderr


def test_a_program_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    script = tmp_path / "editor"
    script.write_bytes(b"\x00")
    script.chmod(0o755)
    assert isinstance(editor._ended([str(script)]), OSError)
