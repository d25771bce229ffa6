"""Hostile briefs and texts at the desk: markup, control characters, one line of 16 MiB; nothing is run, nothing lost."""

from pathlib import Path

import pytest

from briefing.app.screens.desk.desk_base import DeskList
from tests.app.conftest import MakeApp
from tests.app.desk.desk_draft import DRAFT, brief_in, claim_in, press, put_draft, write
from tests.app.hostile import BRIEF as HOSTILE_BRIEF
from tests.app.hostile import UNSEEN
from tests.app.screen_texts import screen_text

MARKUP = "[red]x[/] [/] [@click=app.quit]q[/] $primary"


@pytest.mark.parametrize("size", [(40, 12), (120, 36)])
async def test_markup_and_control_characters_are_shown_as_text(
    make_app: MakeApp, tmp_path: Path, size: tuple[int, int]
) -> None:
    hostile = DRAFT.read_text(encoding="utf-8")
    for words in (
        "Port Authority of Alder  #",
        "Union threatens suit over spoil site\n",
        'its harbour master, Ana Ruiz"',
    ):
        hostile = hostile.replace(words, f"{words[:4]} {MARKUP} \u202e{words[4:]}")
    for words in ("quoted 3 times", "one claim? 2 of 3", "the-ebb-takes-the\n    issue"):
        hostile = hostile.replace(words, words.replace("3", MARKUP))
    path = put_draft(tmp_path / "briefs", hostile)
    for article in (path.parent / "sources").iterdir():
        text = article.read_text(encoding="utf-8").replace(" ", f" {MARKUP} \x1b[31m\u202e", 3)
        article.write_text(text, encoding="utf-8")
    async with make_app(None, folder=path.parent).run_test(size=size, notifications=True) as pilot:
        await press(pilot, "c")
        for step in "123456":
            await press(pilot, step, "down", "up")
            assert not UNSEEN.search(screen_text(pilot).replace("\n", ""))
        await press(pilot, "3", "m")
        assert "[red]x[/]" in screen_text(pilot)
        await press(pilot, "escape", "w")
        await write(pilot, "[red]clean[/] [/")
        assert claim_in(path).text == "[red]clean[/] [/"
        assert "[red]clean[/] [/" in screen_text(pilot)


@pytest.mark.parametrize(
    "text",
    [
        "x" * (15 << 20),
        "words without an end " * 700_000,
        "海港局表示泥沙很干净" * 500_000,
        "\n" * 1000,
        "“" * 100_000,
        "",
    ],
    ids=["one word", "one line", "Chinese", "nothing", "marks", "empty"],
)
async def test_a_text_of_any_size_and_shape_is_worked_in(make_app: MakeApp, tmp_path: Path, text: str) -> None:
    path = put_draft(tmp_path / "briefs")
    (path.parent / "sources" / "alder-herald.txt").write_text(text, encoding="utf-8")
    async with make_app(None, folder=path.parent).run_test(size=(80, 24)) as pilot:
        await press(pilot, "c", "3", "tab", "right", "down", "left", "up", "full_stop", "quotation_mark", "space")
        await press(pilot, "shift+right", "end", "shift+left", "home", "3", "w")
        await write(pilot, "Sand.")
        assert claim_in(path).text == "Sand."


async def test_a_text_that_is_not_at_hand_is_asked_for_and_all_else_goes_on(make_app: MakeApp, tmp_path: Path) -> None:
    path = put_draft(tmp_path / "briefs")
    (path.parent / "sources" / "alder-herald.txt").unlink()
    async with make_app(None, folder=path.parent).run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3")
        assert "alder-herald.txt" in screen_text(pilot) and "--sources DIR" in screen_text(pilot)
        assert "Tab text" not in screen_text(pilot)
        await press(pilot, "v", "d", "w")
        await write(pilot, "Sand.")
        assert claim_in(path).text == "Sand."


EMPTY = (
    "format: 1\ntitle: x\nas_of: 2025-01-01\nmarking: TLP:CLEAR\nbottom_line: y\nsources: []\nparties: []\nissues: []\n"
)
ONE_TEXT = EMPTY.replace(
    "sources: []", "sources: [{id: s, title: t, kind: article, reliability: F, file: coast-radio.txt}]"
)


@pytest.mark.parametrize("text", [EMPTY, ONE_TEXT], ids=["nothing", "one text"])
async def test_a_brief_with_next_to_nothing_in_it_is_begun_at_the_desk(
    make_app: MakeApp, tmp_path: Path, text: str
) -> None:
    path = put_draft(tmp_path / "briefs", text)
    async with make_app(None, folder=path.parent).run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "c")
        for step in "123456":
            await press(
                pilot, step, "enter", "n", "N", "x", "u", "right_curly_bracket", "tab", "quotation_mark", "e", "3"
            )
        await press(pilot, "1", "c")
        await write(pilot, "The Port")
        if text == ONE_TEXT:
            await press(pilot, "3", "tab", "full_stop", "c")
            assert "a claim is on an issue" in screen_text(pilot)
        await press(pilot, "2", "c")
        await write(pilot, "The spoil", "The spoil is clean.")
        if text == ONE_TEXT:
            await press(pilot, "3", "tab", "full_stop", "c", "p", "a")
            await write(pilot, "It is clean.")
            assert [claim.text for claim in brief_in(path).claims] == ["It is clean."]
        assert [issue.title for issue in brief_in(path).issues] == ["The spoil"]


STEPS = {
    "1": ("r", "s", "m"),
    "2": ("t", "w"),
    "3": ("m", "v", "i", "a", "p", "d", "w", "M"),
    "4": ("v", "w", "d"),
    "5": ("i", "a", "y", "b", "w"),
    "6": ("t", "r", "p", "d", "w", "m"),
}
"""The keys of each step that ask for something: options, or a line that begins as what the brief has."""


@pytest.mark.parametrize("size", [(60, 18), (200, 60)])
async def test_whatever_a_brief_holds_is_asked_for_as_text(
    make_app: MakeApp, tmp_path: Path, size: tuple[int, int]
) -> None:
    path = tmp_path / "hostile.yaml"
    path.write_text(HOSTILE_BRIEF, encoding="utf-8")
    async with make_app(None, folder=tmp_path).run_test(size=size, notifications=True) as pilot:
        await press(pilot, "c")
        for step, keys in STEPS.items():
            await press(pilot, step)
            for _ in range(len(pilot.app.screen.query_one(DeskList).refs)):
                for key in keys:
                    await press(pilot, key)
                    assert not UNSEEN.search(screen_text(pilot).replace("\n", "")), (step, key)
                    if pilot.app.screen.focused is not pilot.app.screen.query_one(DeskList):
                        await press(pilot, "escape")
                await press(pilot, "down")
        await press(pilot, "1", "x", "u")
        assert not UNSEEN.search(screen_text(pilot).replace("\n", ""))
    assert path.read_text(encoding="utf-8") == HOSTILE_BRIEF
