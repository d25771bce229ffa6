"""The dashboard's rail: every issue with a sign for each party, the sentence in dispute, and the bottom line before them."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing import paths
from briefing.app.screens.dashboard import Dashboard
from briefing.app.screens.pages.brief_page import BriefPage
from briefing.app.widgets.bars.issue_rail import BOTTOM_LINE, IssueRail
from briefing.app.widgets.detail_view import DetailView
from briefing.app.widgets.lines_view import LinesView
from briefing.brief.items import ItemKind, Ref
from briefing.brief.letters import issue_letters
from briefing.output.layout.column_heads import whole_width
from tests.app.conftest import MakeApp
from tests.app.many_parties import brief_of_many
from tests.app.screen_texts import dashboard, pane, screen_text, selected, settled, text_of

NO_VOICE = Ref(ItemKind.GAP, "no-voice/*")
NEVER_LETHAL = Ref(ItemKind.CLAIM, "never-lethal")


def rail(pilot: Pilot[int]) -> list[str]:
    """Return the lines of the rail."""
    widget = pilot.app.screen.query_one(IssueRail)
    return screen_text(pilot).splitlines()[widget.region.y : widget.region.bottom]


def words_of(view: LinesView) -> str:
    """Return all that a view says, on one line and without the bars in its gutter."""
    return " ".join(text_of(view).replace("▌", "").split())


@pytest.mark.parametrize("theme", ["dark", "light", "monochrome"])
async def test_the_rail_shows_each_issue_with_each_partys_sign_and_the_sentence(make_app: MakeApp, theme: str) -> None:
    async with make_app(theme=theme).run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(NEVER_LETHAL)
        await pilot.pause()
        heads, second, third, nato, china, *sentence = rail(pilot)
        assert heads.split()[:2] == ["0", "Bottom"] and second.split()[0] == "line"
        assert "…" not in heads + second + third, "each title can be read whole"
        assert heads.index("Supplies") == second.index(" to ") + 1 == third.index("Russia")
        assert "▌s Suppl" in heads, "the issue of the selected claim is marked"
        assert nato.split() == ["NATO", *"●●●╌", "╌", "╌", "╌", *"●●●"]
        assert china.split() == ["China", *"✕✕╌✕●●●✕╌╌"]
        assert heads.index("s Suppl") == nato.index("●", nato.index("●") + 1), "a sign stands under its issue's letter"
        words = " ".join(" ".join(sentence).split())
        assert "In dispute: China supplies Russia with what it builds its weapons from." in words
        assert words.endswith("NATO ● affirms · China ✕ denies · Russia, Ukraine and Partners silent")


async def test_the_rail_takes_as_many_lines_on_every_issue(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        heights = set()
        for _ in dashboard(pilot).catalogue.brief.issues:
            heights.add(len(rail(pilot)))
            await pilot.press("right_square_bracket")
            await pilot.pause()
        assert len(heights) == 1


async def test_over_the_positions_alone_the_rail_leaves_the_sentence_to_them(make_app: MakeApp) -> None:
    proposition = "China supplies Russia with what it builds its weapons from."
    async with make_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "right_square_bracket")
        await pilot.pause()
        above = screen_text(pilot).partition("how sure")[0].partition("NATO on Supplies")[0]
        assert above.count(proposition) == 1 and len(rail(pilot)) == 3
        below = pilot.app.screen.query_one(IssueRail).render_line(3)
        assert not below.text.strip(), "it is painted as high as it was until the screen is laid out anew"
        await pilot.press("1")
        await pilot.pause()
        assert f"In dispute: {proposition}" in "\n".join(rail(pilot))
        await pilot.press("2", "v")
        await pilot.pause()
        assert f"In dispute: {proposition}" in "\n".join(rail(pilot)), "by party, no heading says it"
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("2", "right_square_bracket")
        await pilot.pause()
        assert f"In dispute: {proposition}" in "\n".join(rail(pilot))


@pytest.mark.parametrize(
    ("size", "has_signs", "has_rail"),
    [((120, 36), True, True), ((80, 24), True, True), ((80, 23), False, True), ((120, 20), False, True),
     ((120, 19), False, False), ((40, 12), False, False)],
)  # fmt: skip
async def test_a_low_terminal_has_no_room_for_the_rail(
    make_app: MakeApp, size: tuple[int, int], has_signs: bool, has_rail: bool
) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.pause()
        lines = rail(pilot)
        assert bool(lines) is has_rail
        assert any(line.split()[:1] == ["China"] for line in lines) is has_signs
        assert pane(pilot, "claims").content_size.height >= 3


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 24), (60, 20), (48, 20)])
async def test_a_title_in_the_rail_stands_whole_or_not_at_all(make_app: MakeApp, size: tuple[int, int]) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.pause()
        brief = dashboard(pilot).catalogue.brief
        letters = issue_letters(brief)
        lines = 2 if size[1] >= 30 else 1
        for issue in brief.issues:
            assert dashboard(pilot).go_to_issue(issue.id)
            await pilot.pause()
            heads = rail(pilot)[:lines]
            assert "…" not in "".join(heads)
            at = heads[0].index("▌") + 1
            assert heads[0][at] == letters[issue.id]
            wide = whole_width(issue.title, lines)
            title = "".join(line[at + 2 :][:wide] for line in heads)
            assert title.replace(" ", "") == issue.title.replace(" ", "")
            in_sight = {*heads[0].replace("▌", " ").split()}.intersection(letters.values())
            assert len(in_sight) == len(letters) or {"‹", "›"} & {*heads[0]}


async def test_which_titles_stand_in_the_rail_changes_only_where_the_chosen_one_is_not_among_them(
    make_app: MakeApp,
) -> None:
    async with make_app().run_test(size=(100, 30)) as pilot:
        heads = []
        for issue in dashboard(pilot).catalogue.brief.issues[:3]:
            assert dashboard(pilot).go_to_issue(issue.id)
            await pilot.pause()
            heads.append([line.replace("▌", " ") for line in rail(pilot)[:2]])
        assert heads[0] == heads[1] == heads[2]


async def test_issues_that_do_not_fit_are_behind_arrows_that_lead_to_them(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(48, 20)) as pilot:
        await pilot.pause()
        issues = [issue.id for issue in dashboard(pilot).catalogue.brief.issues]

        def chosen() -> int:
            (issue,) = dashboard(pilot).catalogue.scope(selected(pilot)).issues
            return issues.index(issue)

        assert rail(pilot)[0].rstrip().endswith("›") and "‹" not in rail(pilot)[0]
        while "›" in rail(pilot)[0]:
            before = chosen()
            await pilot.click(IssueRail, offset=(rail(pilot)[0].index("›"), 0))
            await pilot.pause()
            assert chosen() > before
        assert "‹" in rail(pilot)[0]
        before = chosen()
        await pilot.click(IssueRail, offset=(rail(pilot)[0].index("‹"), 0))
        await pilot.pause()
        assert chosen() < before


@pytest.mark.parametrize("size", [(200, 60), (120, 36), (100, 30), (80, 24)])
async def test_while_a_letter_is_asked_for_each_title_is_read_beside_its_letter(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.press("right_square_bracket", "g")
        await pilot.pause()
        brief = dashboard(pilot).catalogue.brief
        shown = "\n".join(rail(pilot))
        for issue in brief.issues:
            assert f"{issue_letters(brief)[issue.id]} {issue.title.split()[0].split('-')[0][:9]}" in shown
        footer = screen_text(pilot).splitlines()[-1]
        assert footer.startswith(" Esc back ") and "letter to its issue" in footer
        await pilot.press("escape")
        await pilot.pause()
        assert "NATO ● affirms · China ✕ denies" in "\n".join(rail(pilot))


@pytest.mark.parametrize("theme", ["dark", "light"])
async def test_a_letter_is_lit_as_a_key_only_while_it_is_one(make_app: MakeApp, theme: str) -> None:
    async with make_app(theme=theme).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        widget = pilot.app.screen.query_one(IssueRail)

        def lit() -> str:
            keys = [segment for segment in widget.render_line(0) if segment.style and segment.style.bold]
            return "".join(segment.text for segment in keys if len(segment.text) == 1).replace("▌", "")

        assert lit() == "0"
        await pilot.press("g")
        await pilot.pause()
        assert lit() == "0" + "".join(issue_letters(dashboard(pilot).catalogue.brief).values())


async def test_a_click_on_an_issue_or_a_sign_selects_its_first_item(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        heads, second, _, nato = rail(pilot)[:4]
        await pilot.click(IssueRail, offset=(heads.index("Confrontation"), 0))
        await pilot.pause()
        assert dashboard(pilot).catalogue.scope(selected(pilot)).issues == {"confrontation"}
        await pilot.click(IssueRail, offset=(second.index(" to ") + 1, 1))
        await pilot.pause()
        assert dashboard(pilot).catalogue.scope(selected(pilot)).issues == {"supplies"}
        await pilot.click(IssueRail, offset=(nato.index("●"), 3))
        await pilot.pause()
        assert dashboard(pilot).catalogue.scope(selected(pilot)).issues == {"enabler"}


@pytest.mark.parametrize("focus", ["1", "2", "3"])
async def test_brackets_walk_the_issues_in_whatever_pane_is_open(make_app: MakeApp, focus: str) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        issues = [issue.id for issue in dashboard(pilot).catalogue.brief.issues]
        await pilot.press("1", "home", focus)
        await pilot.pause()
        walked: list[str] = []
        while not walked or dashboard(pilot).catalogue.scope(selected(pilot)).issues != {issues[-1]}:
            await pilot.press("right_square_bracket")
            await pilot.pause()
            walked += dashboard(pilot).catalogue.scope(selected(pilot)).issues
        assert walked == issues[1 if focus == "1" else issues.index(walked[0]) :]
        await pilot.press("right_square_bracket")
        assert dashboard(pilot).catalogue.scope(selected(pilot)).issues == {issues[-1]}


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)])
async def test_the_bottom_line_is_before_the_first_issue_on_a_key_and_a_click(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.press("home", "left_square_bracket")
        await pilot.pause()
        assert selected(pilot) == BOTTOM_LINE
        detail = pilot.app.screen.query_one(DetailView)
        assert "Neither article carries a word" in " ".join(text_of(detail).split())
        assert "The bottom line" in str(detail.border_title)
        await pilot.press("escape")
        await pilot.pause()
        assert selected(pilot) == pane(pilot, "claims").refs[0]
        await pilot.press("0", "right_square_bracket")
        await pilot.pause()
        assert selected(pilot) == pane(pilot, "claims").refs[0]
        if size[1] >= 20:
            await pilot.click(IssueRail, offset=(4, 0))
            await pilot.pause()
            assert selected(pilot) == BOTTOM_LINE
            assert "▌0 Bottom" in rail(pilot)[0]


async def test_the_bottom_line_is_copied_with_its_marking(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("0", "y")
        assert "what NATO will do if the support goes on" in pilot.app.clipboard
        assert pilot.app.clipboard.endswith("TLP:CLEAR")


async def test_an_item_on_several_issues_names_them_and_one_on_none_says_so(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        catalogue = dashboard(pilot).catalogue
        several = next(ref for ref in pane(pilot, "questions").refs if len(catalogue.scope(ref).issues) > 1)
        dashboard(pilot).go_to(several)
        await pilot.pause()
        assert f"About {len(catalogue.scope(several).issues)} issues: " in " ".join(rail(pilot))


@pytest.mark.parametrize("size", [(200, 60), (120, 36), (80, 24), (60, 20), (30, 24)])
async def test_the_rail_is_whole_with_many_parties_and_issues(
    make_app: MakeApp, tmp_path: Path, size: tuple[int, int]
) -> None:
    app = make_app("many", folder=brief_of_many(tmp_path / "shelf", 14, 40))
    async with app.run_test(size=size) as pilot:
        for _ in range(45):
            await pilot.press("right_square_bracket")
            await pilot.pause()
            lines = rail(pilot)
            assert sum("▌" in line for line in lines[:1]) == 1, "the issue of the selected item is in sight"
            if size[1] >= 24:
                (more,) = (line for line in lines if " more " in line)  # the parties that have no line of their own
                assert "…" in more or size[0] < 60, (
                    "and where a column has no room for the signs of all of them, that is seen"
                )


@pytest.mark.parametrize("keys", [[], ["m"], ["t"], ["p", "c", "s"]])
async def test_one_key_sets_the_two_that_disagree_face_to_face_on_this_issue_first(
    make_app: MakeApp, keys: list[str]
) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(NEVER_LETHAL)
        await pilot.press(*keys)
        await pilot.pause()
        below = pilot.app.screen
        await pilot.press("x")
        await pilot.pause()
        assert isinstance(pilot.app.screen, BriefPage)
        shown = screen_text(pilot)
        assert "NATO and China, face to face" in shown
        first_issue = next(line for line in shown.splitlines() if "in dispute:" in line)
        assert "Supplies to Russia · in dispute: China" in first_issue
        await pilot.press("escape")
        await pilot.pause()
        assert pilot.app.screen is below


async def test_where_nobody_disagrees_it_is_said(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36), notifications=True) as pilot:
        dashboard(pilot).go_to(Ref(ItemKind.POSITION, "nato/cyber-centre"))
        await pilot.press("x")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Dashboard)
        assert "No two parties disagree on “Cyber-defence centre” in the sources." in screen_text(pilot)
        await pilot.press("0", "x")
        await pilot.pause()
        assert "What is selected is on no issue" in screen_text(pilot)


async def test_what_parties_state_on_no_issue_is_said_once_in_each_pane(make_app: MakeApp) -> None:
    words = "Russia, Ukraine and Partners: nothing stated, on any issue"
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        for name in ("positions", "questions"):
            text = words_of(pane(pilot, name))
            assert text.count(words) == 1
            assert "nothing stated by Russia" not in text


async def test_a_hit_on_a_silence_that_is_said_with_others_is_found_in_the_dashboard(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        catalogue = dashboard(pilot).catalogue
        enabler = Ref(ItemKind.GAP, "silence/enabler")
        assert enabler.id in catalogue.gaps and enabler not in pane(pilot, "questions").refs
        assert dashboard(pilot).go_to(enabler)
        assert selected(pilot) == NO_VOICE


async def test_answers_stand_under_what_they_answer(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(200, 60)) as pilot:
        claims = pane(pilot, "claims")
        links = dashboard(pilot).catalogue.links
        answers = [
            (claim, answered)
            for claim in links.brief.claims
            for answered in claim.answers[:1]
            if links.claims[answered].issue == claim.issue
        ]
        assert answers
        order = [ref.id for ref in claims.refs]
        assert all(order.index(claim.id) > order.index(answered) for claim, answered in answers)
        assert text_of(claims).count("↳") > len(answers)


async def test_of_an_answer_on_another_issue_a_line_stands_under_what_it_answers(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(200, 60)) as pilot:
        await pilot.pause()
        claims = pane(pilot, "claims")
        assert claims.refs[0] == Ref(ItemKind.CLAIM, "decisive-enabler")
        text = text_of(claims)
        first, second = text.index("become decisive in enabling"), text.index("through its partnership")
        assert "↳ China answers with a denial: China" in text[first:second]
        assert claims.refs.count(Ref(ItemKind.CLAIM, "not-the-creator")) == 1
        await pilot.press("down")
        assert claims.ref == claims.refs[1]


@pytest.mark.parametrize(
    ("keys", "offers_back"), [([], False), (["enter"], True), (["z"], True), (["0"], True), (["s"], True)]
)
async def test_the_way_back_is_first_in_the_key_bar_where_there_is_one(
    make_app: MakeApp, keys: list[str], offers_back: bool
) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert screen_text(pilot).splitlines()[-1].startswith(" Esc back ") is offers_back
        assert ("sources" in screen_text(pilot).splitlines()[-1]) is (keys != ["s"])


@pytest.mark.parametrize("size", [(200, 60), (120, 36), (80, 24), (60, 20), (40, 12), (24, 8)])
@pytest.mark.parametrize("keys", [["enter"], ["z"], ["2", "z"], ["0"]])
async def test_the_way_out_of_a_whole_pane_is_the_last_key_to_go(
    make_app: MakeApp, size: tuple[int, int], keys: list[str]
) -> None:
    async with make_app().run_test(size=size) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert screen_text(pilot).splitlines()[-1].startswith(" Esc back ")


async def test_the_way_back_to_the_hits_is_first_in_the_key_bar_while_one_stands_on_the_hit(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"lethal")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert screen_text(pilot).splitlines()[-1].startswith(" Esc back ")
        await pilot.press("right_square_bracket")
        await pilot.pause()
        assert not screen_text(pilot).splitlines()[-1].startswith(" Esc back ")


async def test_how_to_present_from_here_stands_beside_how_to_present(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert " F5 present  Shift+F5 here  y copy " in screen_text(pilot).splitlines()[-1]


async def test_at_one_line_an_item_says_stance_and_words(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(160, 45)) as pilot:
        await pilot.press(*["minus"] * 9)
        await pilot.pause()
        assert "NATO ● affirms · Says in a doc" in words_of(pane(pilot, "positions"))


async def test_hits_that_are_said_with_others_are_walked_like_any(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"in:gaps russia")
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert selected(pilot) == NO_VOICE
        hits = dashboard(pilot).hits
        assert hits is not None
        walked = []
        for _ in hits.refs:
            await pilot.press("n")
            await pilot.pause()
            walked.append(selected(pilot))
        assert sorted(walked) == sorted(hits.refs)
        await pilot.press("1", "down")
        await pilot.pause()
        assert selected(pilot) == pane(pilot, "claims").refs[1]


async def test_from_an_item_on_several_issues_one_goes_to_the_first_of_them(make_app: MakeApp) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        dashboard(pilot).go_to(NO_VOICE)
        await pilot.press("right_square_bracket")
        await pilot.pause()
        assert dashboard(pilot).catalogue.scope(selected(pilot)).issues == {"enabler"}


@pytest.mark.parametrize("keys", [["m"], ["p", "c", "s"]])
async def test_where_stances_are_read_the_key_bar_offers_the_two_that_disagree(
    make_app: MakeApp, keys: list[str]
) -> None:
    async with make_app().run_test(size=(120, 36)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert " x face to face " in screen_text(pilot).splitlines()[-1]


async def test_a_title_that_is_longer_than_the_rail_leaves_every_letter_in_sight(
    make_app: MakeApp, tmp_path: Path
) -> None:
    folder = tmp_path / "long"
    folder.mkdir()
    title = "Supplies of goods, parts and tools from China to the arms industry of Russia"
    text = paths.bundled("briefs").joinpath("nato-china-russia.yaml").read_text(encoding="utf-8")
    (folder / "long.yaml").write_text(text.replace("title: Supplies to Russia", f"title: {title}"), encoding="utf-8")
    async with make_app("long", folder=folder).run_test(size=(80, 24)) as pilot:
        await pilot.press("right_square_bracket")
        await pilot.pause()
        head = rail(pilot)[0]
        assert "▌s Supplies of goods," in head and "…" in head
        assert not {"‹", "›"} & {*head} and head.split()[-8:] == list("donpctay")
