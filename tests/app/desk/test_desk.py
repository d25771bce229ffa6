"""The desk: step by step, one decision at a time, written at once, undone by u; followed when saved elsewhere."""

import re
from collections.abc import Sequence
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from briefing.app.app import BriefingApp
from briefing.app.screens.dashboard import Dashboard
from briefing.app.screens.desk.choices import claim_words
from briefing.app.screens.desk.desk_screen import DeskScreen
from briefing.app.widgets.desk.options_view import OptionsView
from briefing.app.widgets.detail_view import DetailView
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Claim, Evidence
from briefing.brief.vocabulary import ClaimKind, Marking
from briefing.library.checks.source_texts import SourceText
from briefing.library.followed_brief import BriefUpdate, FollowedBrief
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import Reading, read_file
from tests.app.conftest import MakeApp
from tests.app.desk.desk_draft import (
    CLEAN,
    DRAFT,
    PORT,
    UNION,
    brief_in,
    claim_in,
    desk_screen,
    lines_that_differ,
    press,
    type_line,
    write,
)
from tests.app.screen_texts import pane, screen_text, settled, text_of

RANGE = Ref(ItemKind.CLAIM, "the-only-site-within")
EBB = Ref(ItemKind.CLAIM, "the-ebb-takes-the")


def foot(pilot: Pilot[int]) -> str:
    """Return the line above the keys."""
    return screen_text(pilot).splitlines()[-2].strip()


def keys(pilot: Pilot[int]) -> str:
    """Return the key bar."""
    return screen_text(pilot).splitlines()[-1]


async def test_c_puts_the_brief_on_the_desk_at_the_first_thing_that_is_left(app: BriefingApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c")
        text = screen_text(pilot)
        assert "Who is who › port-alder" in text and "16 guesses left · 13 texts · 2 stances" in text
        assert desk_screen(pilot).selected == PORT
        assert "union-threatens-suit-over ¶7" in text and "r name " in text
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, Dashboard)


async def test_enter_decides_that_guesses_are_right_and_goes_on(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c")
        assert "Enter right" in keys(pilot)
        before = path.read_text(encoding="utf-8")
        await press(pilot, "enter")
        differing = lines_that_differ(before, path.read_text(encoding="utf-8"))
        assert [old.split("  # review")[0] + "\n" for old, _ in differing] == [new for _, new in differing]
        assert len(differing) == 1
        assert desk_screen(pilot).selected == UNION
        assert "15 guesses left · 13 texts · 2 stances" in screen_text(pilot)


async def test_undo_brings_the_bytes_back_and_says_what_it_undid(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "enter", "enter", "u")
        assert foot(pilot).startswith("Undone: ")
        assert desk_screen(pilot).selected == UNION
        await press(pilot, "u")
        assert path.read_bytes() == DRAFT.read_bytes()
        assert desk_screen(pilot).selected == PORT
        await press(pilot, "u")
        assert foot(pilot) == "There is nothing to undo."


async def test_whom_a_person_speaks_for_changes_every_claim_of_that_person(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "down", "s")
        assert "For whom does Ana Ruiz speak?" in screen_text(pilot)
        await press(pilot, "a")
        assert {claim_in(path).made_by, claim_in(path, RANGE).made_by} == {UNION.id}
        await press(pilot, "u")
        assert path.read_bytes() == DRAFT.read_bytes()


async def test_a_party_whose_claims_are_all_a_persons_speaks_for_another(app: BriefingApp, path: Path) -> None:
    claims_of_the_port = re.compile(r"(made_by: port-authority-of-alder.*\n)(    speaker: .*\n)?")
    text = claims_of_the_port.sub(r"\1    speaker: Dr Ana Ruiz\n", path.read_text(encoding="utf-8"))
    path.write_text(text.replace("name: Port Authority of Alder", "name: Ana Ruiz", 1), encoding="utf-8")
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "s", "enter")
        assert foot(pilot).startswith("Ana Ruiz speaks for Alder Fishers")
        assert {party.id for party in brief_in(path).parties} == {UNION.id}
        assert claim_in(path).made_by == UNION.id


async def test_a_person_can_speak_for_a_party_that_is_added(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "down", "s", "plus")
        await write(pilot, "Harbour Trust")
        assert claim_in(path).made_by == "harbour-trust"
        assert [party.name for party in brief_in(path).parties][-1] == "Harbour Trust"
        await press(pilot, "u")
        assert path.read_bytes() == DRAFT.read_bytes()  # the party and its claims are one decision


async def test_parties_are_renamed_and_merged_and_dropped(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "r", "end")
        await write(pilot, " Port")
        assert brief_in(path).parties[0].name == "Port Authority of Alder Port"
        await press(pilot, "m", "a")
        assert [party.id for party in brief_in(path).parties] == [UNION.id]
        await press(pilot, "u", "home", "x")
        assert [party.id for party in brief_in(path).parties] == [UNION.id]
        assert claim_in(path).made_by == "reporting"


async def test_the_footer_names_the_keys_that_work_now(app: BriefingApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c")
        assert "s speaks for" in keys(pilot) and "m merge" in keys(pilot) and "maker" not in keys(pilot)
        await press(pilot, "3")
        assert "m maker" in keys(pilot) and "v verb" in keys(pilot) and "merge" not in keys(pilot)
        await press(pilot, "enter")
        assert "Enter write" in keys(pilot)
        await press(pilot, "v")
        assert keys(pilot).split("  ")[:2] == [" Enter take it", "Esc leave it"]
        await press(pilot, "escape", "w")
        assert keys(pilot).split("  ")[:2] == [" Enter take it", "Esc leave it"]
        await press(pilot, "escape", "tab")
        assert "Space select" in keys(pilot) and "e evidence" in keys(pilot) and "w words" not in keys(pilot)


async def test_a_letter_takes_an_option_and_enter_the_one_under_the_cursor(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3", "v", "l")
        assert claim_in(path).kind is ClaimKind.ALLEGATION
        await press(pilot, "v", "down", "enter")
        assert claim_in(path).kind is ClaimKind.DENIAL
        before = path.read_bytes()
        await press(pilot, "v", "enter")
        assert path.read_bytes() == before
        await press(pilot, "m", "0")
        assert claim_in(path).made_by == "reporting"


async def test_an_option_is_taken_by_a_click(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3", "v")
        await pilot.click(OptionsView, offset=(4, 3))
        await pilot.pause()
        assert claim_in(path).kind is ClaimKind.DENIAL


async def test_esc_leaves_a_decision_as_it_was(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3")
        for opening in ("v", "m", "i", "a", "w", "p", "d"):
            await press(pilot, opening, "escape")
            assert desk_screen(pilot).selected == CLEAN
        assert path.read_bytes() == DRAFT.read_bytes()


@pytest.mark.parametrize(
    ("opening", "answers"),
    [(("2", "enter"), ["The spoil"]), (("2", "c"), ["The spoil"]), (("5", "c"), ["How much?", "It decides."])],
)
async def test_what_is_left_after_its_first_answer_says_that_nothing_was_written(
    app: BriefingApp, path: Path, opening: tuple[str, ...], answers: list[str]
) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", *opening)
        await write(pilot, *answers)
        await press(pilot, "escape")
        assert foot(pilot) == "Left before the last answer: nothing of it was written."
        await press(pilot, *opening[1:], "escape")
        assert foot(pilot) == ""  # nothing was answered
        await press(pilot, "4", "enter", "d", "escape")
        assert foot(pilot) == "Left before the last answer: nothing of it was written."
        assert path.read_bytes() == DRAFT.read_bytes()


async def test_several_claims_are_answered_at_once(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3", "a", "a", "b", "a", "a", "enter")
        assert [*claim_in(path).answers] == ["demand-alder-fishers-union", EBB.id]
        await press(pilot, "a", "a", "b", "enter")
        assert claim_in(path).answers == ()


async def test_words_are_checked_as_they_are_typed(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3", "w")
        await type_line(pilot, "Sand of forty tonnes")
        assert "says “forty tonnes”, and" in screen_text(pilot)
        await press(pilot, "ctrl+w", "ctrl+w")
        await type_line(pilot, "Oslo")
        assert "“Oslo” is in the line" in screen_text(pilot) and "forty" not in screen_text(pilot)
        await press(pilot, "ctrl+w", "ctrl+w")
        assert "“Oslo”" not in screen_text(pilot)
        await press(pilot, "enter")
        assert claim_in(path).text == "Sand"


async def test_each_note_on_the_words_has_a_line_where_there_is_little_room(app: BriefingApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "c", "3", "w")
        await type_line(pilot, "Sand of forty tonnes in Oslo")
        notes = screen_text(pilot).splitlines()[-4:-2]
        assert "“forty tonnes”" in notes[0] and "“Oslo”" in notes[1]
        assert all(note.endswith("…") for note in notes)


async def test_an_empty_line_takes_out_what_need_not_be_there_and_leaves_what_must(
    app: BriefingApp, path: Path
) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3", "p", "ctrl+u", "enter")
        assert claim_in(path).speaker is None
        before = path.read_bytes()
        await press(pilot, "w", "enter")
        assert path.read_bytes() == before


async def test_an_empty_line_that_must_be_written_is_asked_for_again(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "6", "enter")
        await write(pilot, "Dredging")
        await press(pilot, "enter")
        assert "Nothing is typed yet" in screen_text(pilot)
        await write(pilot, "The port digs.")
        assert (brief_in(path).title, brief_in(path).bottom_line) == ("Dredging", "The port digs.")


async def test_the_title_stays_where_the_bottom_line_is_left(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "6", "enter")
        await write(pilot, "Dredging")
        await press(pilot, "escape")
        assert brief_in(path).title == "Dredging"
        assert foot(pilot) == "title of the brief: Dredging"
        await press(pilot, "u")
        assert path.read_bytes() == DRAFT.read_bytes()


async def test_a_date_may_be_typed_as_texts_write_it_and_a_refused_one_is_corrected(
    app: BriefingApp, path: Path
) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3", "d")
        await write(pilot, "yesterday")
        assert "expected a date" in screen_text(pilot) and "The day, as 2025-03-14: yesterday" in screen_text(pilot)
        await press(pilot, "ctrl+u")
        await write(pilot, "14 March 2025")
        assert claim_in(path).date == "2025-03-14"


async def test_enter_asks_what_no_draft_can_know_of_a_source(app: BriefingApp, path: Path) -> None:
    dated = re.compile(r"    published: 2025-03-14  # .*\n")
    undated = dated.sub(
        "    # review: no date was found; add published: …\n", path.read_text(encoding="utf-8"), count=1
    )
    path.write_text(undated, encoding="utf-8")
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "6", "down")
        assert "Enter date" in keys(pilot)
        await press(pilot, "enter", "enter")  # it has none
        assert brief_in(path).sources[0].published is None and "Enter reliability" in keys(pilot)
        await press(pilot, "enter", "b", "v", "i")
        source = brief_in(path).sources[0]
        assert (source.reliability.value, source.kind.value) == ("B", "interview")
        await press(pilot, "u", "u", "u")
        assert path.read_text(encoding="utf-8") == undated


async def test_what_is_placed_earlier_is_shown_first(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "J")
        assert [party.id for party in brief_in(path).parties] == [UNION.id, PORT.id]
        assert foot(pilot) == "Port Authority of Alder: placed later" and desk_screen(pilot).selected == PORT
        await press(pilot, "K")
        assert path.read_bytes() == DRAFT.read_bytes()


async def test_the_keys_say_what_stands_at_the_end_of_a_row(app: BriefingApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "question_mark")
        assert "at the end of a row: two guesses are left" in " ".join(screen_text(pilot).split())
        await press(pilot, "escape", "escape", "question_mark")
        assert "at the end of a row" not in screen_text(pilot)


async def test_x_takes_out_all_that_a_speaker_says(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "down", "x")
        assert foot(pilot) == "2 claims of Ana Ruiz taken out"
        assert {CLEAN.id, RANGE.id}.isdisjoint(claim.id for claim in brief_in(path).claims)
        await press(pilot, "u")
        assert path.read_bytes() == DRAFT.read_bytes()


async def test_what_cannot_be_decided_is_refused_with_a_sentence_and_nothing_is_changed(
    app: BriefingApp, path: Path
) -> None:
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await press(pilot, "c", "3", "d")
        await write(pilot, "yesterday")
        assert "expected a date" in screen_text(pilot)
        assert path.read_bytes() == DRAFT.read_bytes()
        assert desk_screen(pilot).selected == CLEAN


async def test_issues_are_written_and_claims_sorted_by_them(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "2", "enter")
        await write(pilot, "The spoil", "The spoil harms the herring.")
        await press(pilot, "c")
        await write(pilot, "The place", "The spoil should go to Grey Bank.")
        assert [issue.title for issue in brief_in(path).issues] == ["The spoil", "The place"]
        await press(pilot, "3", "down", "i", "p")
        assert claim_in(path, RANGE).issue == "the-place"


async def test_enter_asks_for_the_issue_that_nobody_has_chosen_once_there_are_several(
    app: BriefingApp, path: Path
) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3")
        assert "Enter right" in keys(pilot) and "on which issue? nobody has sorted it yet" in screen_text(pilot)
        await press(pilot, "2", "enter")
        await write(pilot, "The spoil", "The spoil harms the herring.")
        await press(pilot, "c")
        await write(pilot, "The place", "The spoil should go to Grey Bank.")
        assert "6 claims, 6 to be sorted" in screen_text(pilot)
        await press(pilot, "3")
        assert "Enter issue" in keys(pilot)
        await press(pilot, "enter", "p")
        assert claim_in(path).issue == "the-place" and "Enter right" in keys(pilot)
        await press(pilot, "down", "enter", "enter")  # the one that it was given is right
        assert claim_in(path, RANGE).issue == "the-spoil" and "Enter write" in keys(pilot)
        await press(pilot, "2")
        assert "5 claims, 4 to be sorted" in screen_text(pilot)


async def test_a_party_without_a_position_is_a_decision_like_others(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "4")
        assert "16 guesses left · 13 texts · 2 stances" in screen_text(pilot)
        await press(pilot, "enter", "0")
        assert brief_in(path).positions == ()
        assert "no position in 5 passages" in screen_text(pilot)
        assert "16 guesses left · 13 texts · 1 stance" in screen_text(pilot)
        await press(pilot, "enter")
        assert desk_screen(pilot).selected == Ref(ItemKind.UNSTATED, f"{UNION.id}/to-be-sorted")
        await press(pilot, "enter", "d")
        await write(pilot, "Says that it harms the herring.")
        assert "Positions ✓" in screen_text(pilot)
        await press(pilot, "v", "0")
        assert brief_in(path).positions == () and "Positions ✓" in screen_text(pilot)
        await press(pilot, "v", "a")
        await write(pilot, "Says that it harms the herring.")
        assert len(brief_in(path).positions) == 1
        await press(pilot, "u", "u", "u", "u")
        assert path.read_bytes() == DRAFT.read_bytes()


async def test_positions_stand_on_what_the_party_says_on_the_issue(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "4")
        assert "to be decided, on 5 passages" in screen_text(pilot)
        await press(pilot, "enter", "d")
        await write(pilot, "Says that nothing harmful is dumped.")
        assert foot(pilot).endswith(", on 5 passages of its claims; X takes one away")
        position = brief_in(path).positions[0]
        assert (position.party, position.stance.value) == (PORT.id, "denies")
        assert [piece.quote for piece in position.evidence][:2] == ["The spoil is clean sand", "nothing but clean sand"]
        await press(pilot, "X")
        assert len(brief_in(path).positions[0].evidence) == 4


async def test_what_is_not_written_yet_is_not_shown_as_words_of_the_brief(app: BriefingApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "2")
        assert "what is in dispute · 6 claims" in screen_text(pilot)
        await press(pilot, "4", "v")
        assert "Port Authority of Alder on: an issue to be written" in screen_text(pilot)
        assert "TO BE" not in screen_text(pilot)


async def test_questions_are_asked_with_why_and_what_settles_them(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "5")
        assert "The brief has no questions yet: c asks one" in text_of(pane(pilot, "items"))
        await press(pilot, "6")
        assert "no questions yet" not in screen_text(pilot)
        await press(pilot, "5")
        await press(pilot, "c")
        await write(pilot, "How much mud is in it?", "It decides who is right.", "Samples of it.")
        await press(pilot, "asterisk", "a", "a", "enter")
        question = brief_in(path).questions[0]
        assert (question.text, question.why, question.settled_by, question.issue) == (
            "How much mud is in it?",
            "It decides who is right.",
            "Samples of it.",
            None,
        )
        assert question.about == (CLEAN.id,)


async def test_the_rest_is_the_brief_its_sources_and_its_timeline(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "6", "enter")
        await write(pilot, "Dredging", "The port digs, and the union objects.")
        assert brief_in(path).bottom_line == "The port digs, and the union objects."
        await press(pilot, "m", "g", "down", "r", "b", "p")
        await write(pilot, "The Herald")
        brief = brief_in(path)
        assert (brief.title, brief.marking) == ("Dredging", Marking.GREEN)
        assert (brief.sources[0].reliability.value, brief.sources[0].publisher) == ("B", "The Herald")
        await press(pilot, "end", "x", "x", "home")
        assert len(brief_in(path).timeline) == 1


async def test_a_title_that_is_changed_asks_for_no_bottom_line(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "6", "t")
        await write(pilot, "Dredging")
        assert brief_in(path).title == "Dredging"
        await press(pilot, "enter")  # the bottom line alone is left
        await write(pilot, "The port digs.")
        assert brief_in(path).bottom_line == "The port digs."


async def test_n_goes_to_what_is_left_and_a_finished_brief_says_so(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "n", "n")
        assert "Issues › port-alder" in screen_text(pilot)
        await press(pilot, "N")
        assert desk_screen(pilot).selected == UNION


async def test_a_step_begins_with_the_heading_of_its_first_item(app: BriefingApp, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("# review:", "# seen").replace("TO BE WRITTEN: ", ""), encoding="utf-8")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "c", "3")
        assert "Claims ✓" in screen_text(pilot)
        for keys in ((), ("end", "1", "3")):
            await press(pilot, *keys)
            assert desk_screen(pilot).selected == CLEAN
            assert pane(pilot, "items").scroll_offset.y == 0


async def test_the_list_is_as_high_after_a_line_was_typed_as_before(app: BriefingApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3")
        before = pane(pilot, "items").outer_size.height
        await press(pilot, "w")
        await type_line(pilot, "Forty tonnes of sand in Oslo, as Lindqvist says")
        assert "forty tonnes" in screen_text(pilot).lower()
        await press(pilot, "escape")
        assert pane(pilot, "items").outer_size.height == before


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 16), (40, 16)])
async def test_a_question_is_read_to_its_end(app: BriefingApp, size: tuple[int, int]) -> None:
    proposition = "Dumped spoil harms the grounds where the herring of the bay spawn."
    async with app.run_test(size=size) as pilot:
        await press(pilot, "c", "2", "enter")
        await write(pilot, "The spoil", proposition)
        await press(pilot, "4", "v")
        options = pilot.app.screen.query_one(OptionsView)
        shown = f"{options.border_title} {text_of(options)}".replace("▌", " ")
        assert f"Port Authority of Alder on: {proposition}" in " ".join(shown.split())
        assert not re.search("… ?━", screen_text(pilot))  # no frame cuts it
        await press(pilot, "escape", "3", "v")
        assert "What is done by saying it?" in f"{options.border_title} {text_of(options)}"


def makers(pilot: Pilot[int]) -> list[str]:
    """Return the names under which the claims stand."""
    lines = [line.strip(" ▌") for line in text_of(pane(pilot, "items")).splitlines()]
    return [line for line in lines if line in ("Port Authority of Alder", "Fleet of Alder", "Alder Fishers’ Union")]


async def test_the_claims_of_a_party_stand_under_one_name_and_one_goes_on_where_a_claim_stood(
    app: BriefingApp, path: Path
) -> None:
    before, _, claims = path.read_text(encoding="utf-8").partition("\nclaims:\n")
    of_port, of_fleet = "made_by: port-authority-of-alder", "made_by: fleet-of-alder"
    claims = claims.replace(of_port, of_fleet).replace(of_fleet, of_port, 2)
    claims = claims.replace("made_by: alder-fishers-union", of_port, 1)
    before = before.replace("\nissues:\n", "  - {id: fleet-of-alder, name: Fleet of Alder}\n\nissues:\n")
    path.write_text(f"{before}\nclaims:\n{claims}", encoding="utf-8")
    async with app.run_test(size=(120, 50)) as pilot:
        await press(pilot, "c", "3")
        assert makers(pilot) == ["Port Authority of Alder", "Alder Fishers’ Union", "Fleet of Alder"]
        await press(pilot, "m", "f")
        assert makers(pilot) == ["Port Authority of Alder", "Alder Fishers’ Union", "Fleet of Alder"]
        assert claim_in(path).made_by == "fleet-of-alder" and desk_screen(pilot).selected == CLEAN
        await press(pilot, "n")
        assert desk_screen(pilot).selected == RANGE  # which stood behind it before


async def test_the_claims_of_parties_that_are_one_stand_under_one_name(app: BriefingApp, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    fleet = "  - {id: fleet-of-alder, name: Fleet of Alder}\n\nissues:\n"
    last = text.rindex("made_by: alder-fishers-union")
    text = text[:last] + text[last:].replace("alder-fishers-union", "fleet-of-alder", 1)
    path.write_text(text.replace("\nissues:\n", fleet), encoding="utf-8")
    async with app.run_test(size=(120, 50)) as pilot:
        await press(pilot, "c")
        desk_screen(pilot).go_to(Ref(ItemKind.PARTY, "fleet-of-alder"))
        await press(pilot, "m", "p", "3")
        assert claim_in(path, Ref(ItemKind.CLAIM, "demand-alder-fishers-union")).made_by == PORT.id
        assert makers(pilot) == ["Port Authority of Alder", "Alder Fishers’ Union"]


async def test_the_text_is_shown_at_the_words_of_the_item_and_curly_brackets_step_through_them(
    app: BriefingApp,
) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3")
        assert "The Port Authority of Alder rejected the charge" in screen_text(pilot)
        await press(pilot, "right_curly_bracket")
        assert "─ Fishers and port at odds over dredging" in screen_text(pilot)
        evidence = desk_screen(pilot).evidence
        assert evidence is not None and evidence.quote == "nothing but clean sand"
        await press(pilot, "X")
        assert "─ Union threatens suit over spoil site" in screen_text(pilot)


@pytest.mark.parametrize("size", [(80, 24), (120, 30), (120, 36), (200, 60)])
async def test_the_first_item_that_is_left_is_in_sight_from_the_beginning(
    make_app: MakeApp, path: Path, size: tuple[int, int]
) -> None:
    text = re.sub("  # review: .*", "", path.read_text(encoding="utf-8"))
    parties = "".join(f"  - id: body-{number}\n    name: Body {number}\n" for number in range(40))
    guess = "  - id: last-body\n    name: The Last Body  # review: named once\n"
    path.write_text(text.replace("\nissues:", f"{parties}{guess}\nissues:", 1), encoding="utf-8")
    async with make_app(None, folder=path.parent).run_test(size=size) as pilot:
        await press(pilot, "c")
        assert desk_screen(pilot).selected == Ref(ItemKind.PARTY, "last-body")
        assert "The Last Body no claims" in screen_text(pilot)


@pytest.mark.parametrize("source", ["union-threatens-suit-over", "coast-radio"])
async def test_the_text_is_shown_at_the_place_that_a_drafted_question_names(
    make_app: MakeApp, path: Path, source: str
) -> None:
    lines = "".join(f"Line {number} of the text.\n\n" for number in range(1, 91))
    for name in ("alder-herald.txt", "coast-radio.txt"):
        (path.parent / "sources" / name).write_text(lines, encoding="utf-8")
    question = (
        "questions:\n  - id: open-1\n"
        f'    text: "TO BE WRITTEN: what is left open in {source} ¶70?"  # review: {source} ¶70: “would not say”\n\n'
    )
    text = path.read_text(encoding="utf-8").replace("\ntimeline:", f"\n{question}timeline:", 1)
    path.write_text(text, encoding="utf-8")
    async with make_app(None, folder=path.parent).run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "5")
        evidence = desk_screen(pilot).evidence
        assert evidence is not None and (evidence.source, evidence.paragraph) == (source, 70)
        assert "Line 70 of the text." in screen_text(pilot)


@pytest.mark.parametrize("goes_back", [False, True])
async def test_a_text_that_is_being_read_is_gone_into_and_left_again_for_the_list(
    app: BriefingApp, monkeypatch: pytest.MonkeyPatch, goes_back: bool
) -> None:
    may_read, read = Event(), app.source_texts.text

    def waiting(folders: Sequence[Path], name: str) -> SourceText | Problem:
        may_read.wait(30)
        return read(folders, name)

    monkeypatch.setattr(app.source_texts, "text", waiting)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("c", *(["tab", "escape"] if goes_back else ["tab"]))
        screen = desk_screen(pilot)
        may_read.set()
        await settled(pilot)
        assert screen.query_one("#text").has_focus is not goes_back
        if not goes_back:
            await press(pilot, "escape")
        assert desk_screen(pilot).query_one("#items").has_focus


async def test_undo_is_offered_where_there_is_something_to_undo(app: BriefingApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c")
        assert "u undo" not in keys(pilot)
        await press(pilot, "enter")
        assert "u undo" in keys(pilot)
        await press(pilot, "u")
        assert "u undo" not in keys(pilot)
        await press(pilot, "u")
        assert foot(pilot) == "There is nothing to undo."


async def test_the_list_says_what_its_signs_mean_and_leaves_to_the_fields_what_it_does_not_need(
    app: BriefingApp,
) -> None:
    async with app.run_test(size=(200, 60)) as pilot:
        await press(pilot, "c", "3")
        items, fields = pane(pilot, "items"), pilot.app.screen.query_one("#fields")
        foot_of_list = screen_text(pilot).splitlines()[items.region.bottom - 1]
        assert "? guesses · w to write · 1/6" in foot_of_list
        assert items.content_size.height == items.virtual_size.height
        assert items.outer_size.height + fields.outer_size.height == pilot.app.screen.query_one("#right").size.height
        await press(pilot, "4")
        assert "w to write" not in screen_text(pilot)


async def test_an_item_of_two_lines_keeps_its_sign(app: BriefingApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "6")
        rows = text_of(pane(pilot, "items")).splitlines()
        assert any(row.endswith("?") and "Coast Radio, 14 Mar 2025" in row for row in rows)


async def test_where_several_may_be_taken_the_keys_say_that_letters_mark(app: BriefingApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3", "a")
        assert "Enter take those marked" in keys(pilot) and "Space mark, as a letter does" in keys(pilot)
        rows = [
            row for row in text_of(pane(pilot, "options")).splitlines() if "Port Authority" in row or "Union" in row
        ]
        assert "Union" in rows[0] and "Port Authority" in rows[-1]  # whose claim it is that answers
        await press(pilot, "escape", "v")
        assert "Enter take it" in keys(pilot) and "mark" not in keys(pilot)


async def test_a_party_named_in_more_words_is_no_speaker_of_its_own(app: BriefingApp, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    voice = 'speaker: "Port Authority of Alder, which runs the harbour"'
    path.write_text(text.replace('speaker: "its harbour master, Ana Ruiz"', voice), encoding="utf-8")
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c")
        items = text_of(pane(pilot, "items"))
        assert items.count("Port Authority of Alder") == 1 and "Marta Lund" in items


async def test_a_line_to_type_in_takes_no_room_until_there_is_something_to_say_of_it(app: BriefingApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3")
        halves = pilot.app.screen.query_one("#halves")
        before = halves.region
        await press(pilot, "w")
        assert halves.region == before
        await type_line(pilot, "Sand comes from Oslo.")
        assert "“Oslo”" in screen_text(pilot) and before.height - 3 <= halves.region.height < before.height
        await press(pilot, "escape")
        assert halves.region == before


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 60)])
async def test_a_step_without_items_shows_no_empty_frame(app: BriefingApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await press(pilot, "c", "5")
        items = pane(pilot, "items")
        assert items.outer_size.height == pilot.app.screen.query_one("#right").size.height
        await press(pilot, "3")
        fields = pilot.app.screen.query_one("#fields")
        assert items.outer_size.height + fields.outer_size.height == pilot.app.screen.query_one("#right").size.height


async def test_what_the_desk_has_written_is_not_read_again(
    app: BriefingApp, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []
    looked_at: list[Path] = []

    def recorded(file: Path) -> Reading:
        read.append(file)
        return read_file(file)

    poll, look, is_deciding = FollowedBrief.poll, FollowedBrief._read, True

    def looked(followed: FollowedBrief) -> Reading:
        looked_at.append(followed.path)
        return look(followed)

    def polled(
        followed: FollowedBrief, now: float, *, at_once: bool = False, notes: bool = False
    ) -> BriefUpdate | None:
        """Look at the file once the desk has said what it wrote: a machine that is slow in between reads it, rightly."""
        return None if is_deciding else poll(followed, now, at_once=at_once, notes=notes)

    monkeypatch.setattr("briefing.library.followed_brief.read_file", recorded)
    monkeypatch.setattr(FollowedBrief, "poll", polled)
    monkeypatch.setattr(FollowedBrief, "_read", looked)
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "enter", "3", "x", "u")
        is_deciding = False
        followed = pilot.app.follower._briefs[str(path)][0]  # type: ignore[attr-defined]
        for _ in range(500):
            await pilot.pause(0.02)
            if looked_at and followed.newest.brief == desk_screen(pilot).desk.brief:
                break
        assert followed.newest.brief == brief_in(path)
        assert looked_at and not read
        saved = path.with_name("saved")  # another editor's save appears whole: half of one would be read as well
        saved.write_text(path.read_text(encoding="utf-8").replace("The spoil", "A spoil"), encoding="utf-8")
        saved.replace(path)
        for _ in range(500):
            await pilot.pause(0.02)
            if "saved elsewhere" in foot(pilot):
                break
        assert "saved elsewhere" in foot(pilot)
        assert read == [path]


async def test_a_save_from_elsewhere_is_followed_and_not_written_over(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3", "v", "d")
        saved = path.read_text(encoding="utf-8").replace("name: Port Authority of Alder", "name: The Port")
        path.write_text(saved, encoding="utf-8")
        for _ in range(500):
            await pilot.pause(0.01)
            if "saved elsewhere" in foot(pilot):
                break
        assert "The Port" in screen_text(pilot)
        await press(pilot, "v", "l")
        assert brief_in(path).parties[0].name == "The Port"
        assert claim_in(path).kind is ClaimKind.ALLEGATION


async def test_a_save_that_breaks_the_file_is_told_and_nothing_is_decided_meanwhile(
    app: BriefingApp, path: Path
) -> None:
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await press(pilot, "c", "3")
        path.write_text("format: 1\ntitle: [\n", encoding="utf-8")
        await press(pilot, "v", "d")
        assert path.read_text(encoding="utf-8") == "format: 1\ntitle: [\n"
        path.write_bytes(DRAFT.read_bytes())
        await press(pilot, "v", "d")
        assert claim_in(path).kind is ClaimKind.DENIAL


async def test_what_was_decided_stays_when_one_leaves_and_comes_again(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "enter", "escape")
        for _ in range(500):
            await pilot.pause(0.01)
            if isinstance(pilot.app.screen, Dashboard):
                break
        await press(pilot, "c")
        assert desk_screen(pilot).selected == UNION


async def test_what_was_decided_is_undone_after_one_has_left_and_come_again(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "enter", "enter", "escape", "c")
        assert foot(pilot) == "u undoes what was decided before, too: 2 decisions."
        await press(pilot, "u", "u")
        assert path.read_bytes() == DRAFT.read_bytes()
        await press(pilot, "enter", "escape")
        path.write_text(f"# by hand\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
        await press(pilot, "c")
        assert foot(pilot) == "The file was saved elsewhere since you were here: what was decided before stays."
        await press(pilot, "u")
        assert foot(pilot) == "There is nothing to undo: what was decided before the file was saved elsewhere stays."


async def test_a_screen_under_the_desk_shows_what_was_decided_once_it_is_shown_again(
    app: BriefingApp, path: Path
) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "r", "end")
        await write(pilot, " Port")
        below = pilot.app.screen_stack[-2]
        assert isinstance(below, Dashboard)
        for _ in range(500):
            await pilot.pause(0.01)
            if below._save_kept_back is not None:
                break
        await press(pilot, "escape")
        assert "Port Authority of Alder Port" in screen_text(pilot)


async def test_a_brief_that_an_audience_does_not_wholly_see_is_not_curated(make_app: MakeApp, path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("marking: TLP:AMBER", "marking: TLP:CLEAR", 1)
    path.write_text(
        text.replace("  - id: the-only-site-within\n", "  - id: the-only-site-within\n    marking: TLP:RED\n")
    )
    app = make_app(None, folder=path.parent, audience=Marking.GREEN)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await press(pilot, "c")
        assert not isinstance(pilot.app.screen, DeskScreen)
        assert "TLP:GREEN" in screen_text(pilot)


async def test_a_brief_is_not_curated_while_it_is_presented(app: BriefingApp) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "f5", "p", "escape", "c")
        assert not isinstance(pilot.app.screen, DeskScreen)


@pytest.mark.parametrize("size", [(20, 6), (40, 12), (60, 16), (80, 24), (120, 36), (200, 60)])
async def test_every_step_is_shown_at_every_size(app: BriefingApp, path: Path, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await press(pilot, "c")
        for step in "123456":
            await press(pilot, step, "down", "tab", "space", "right", "escape", "escape")
            assert "TLP:AMBER" in screen_text(pilot)
        await press(pilot, "3", "i", "escape", "w", "escape")
        await pilot.resize_terminal(size[0] // 2 + 20, size[1])
        await pilot.pause()
        assert screen_text(pilot)
        assert path.read_bytes() == DRAFT.read_bytes()


@pytest.mark.parametrize("size", [(40, 12), (52, 20), (56, 20), (60, 20), (80, 24)])
async def test_a_label_stands_apart_from_its_value_at_every_width(app: BriefingApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await press(pilot, "c")
        assert "also called the" in text_of(pilot.app.screen.query_one("#fields", DetailView))


async def test_fields_that_have_no_room_are_scrolled(app: BriefingApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "c", "3")
        assert "nothing but clean sand" not in screen_text(pilot)
        await press(pilot, "shift+down", "shift+down", "shift+down")
        assert "nothing but clean sand" in screen_text(pilot)
        await press(pilot, "shift+up", "shift+up", "shift+up")
        assert "w words" in screen_text(pilot)


async def test_a_quotation_becomes_a_claim_of_its_own_and_two_claims_one(app: BriefingApp, path: Path) -> None:
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "c", "3", "right_curly_bracket", "S")
        assert [len(claim.evidence) for claim in brief_in(path).claims[:2]] == [1, 1]
        assert brief_in(path).claims[1].id == "nothing-but-clean-sand"
        await press(pilot, "M", "a")
        assert claim_in(path).evidence[1].quote == "nothing but clean sand"
        await press(pilot, "u", "u")
        assert path.read_bytes() == DRAFT.read_bytes()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "TO BE WRITTEN: denial, reported in sentence 1 of herald ¶6",
            "(to be written: reported in sentence 1 of herald ¶6)",
        ),
        ("TO BE WRITTEN: what they said, and when", "(to be written: what they said, and when)"),
        ("TO BE WRITTEN", "(to be written)"),
    ],
)
def test_a_claim_without_words_says_all_that_is_said_of_what_is_to_be_written(text: str, words: str) -> None:
    claim = Claim(id="c", issue="i", made_by="p", kind=ClaimKind.DENIAL, text=text)
    assert "".join(part for part, _ in claim_words(claim)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("TO BE WRITTEN: “We have promised a…”, commitment, herald ¶2", "“We have promised a study.”"),
        ("TO BE WRITTEN: “words of no quotation”, commitment, herald ¶2", "“He is an optimist.”"),
        ("TO BE WRITTEN", "“He is an optimist.”"),
    ],
)
def test_a_claim_to_be_written_is_shown_by_the_quotation_that_the_draft_names(text: str, words: str) -> None:
    evidence = tuple(Evidence(source="a", quote=quote) for quote in ("He is an optimist.", "We have promised a study."))
    claim = Claim(id="c", issue="i", made_by="p", kind=ClaimKind.COMMITMENT, text=text, evidence=evidence)
    assert "".join(part for part, _ in claim_words(claim)) == words


@pytest.mark.parametrize(("size", "tabs"), [
    ((200, 60), ["1 Who is who · 2", "2 Issues · 1", "3 Claims · 6", "4 Positions · 2", "5 Questions", "6 The rest · 6"]),
    ((86, 24), ["1 Who is who 2", "2 Issues 1", "3 Claims 6", "4 Positions 2", "5 Questions", "6 The rest 6"]),
    ((80, 24), ["1 Who 2", "2 Issues 1", "3 Claims 6", "4 Positions 2", "5 Questions", "6 Rest 6"]),
    ((50, 24), ["1 Who 2", "2 1", "3 6", "4 2", "5", "6 6"]),
])  # fmt: skip
async def test_the_steps_say_how_much_is_left_at_every_width(
    app: BriefingApp, size: tuple[int, int], tabs: list[str]
) -> None:
    async with app.run_test(size=size) as pilot:
        await press(pilot, "c")
        line = next(line for line in screen_text(pilot).splitlines() if line.startswith("▌1"))
        assert [part.strip() for part in re.split(r"[▌ ]{2,}|▌", line) if part.strip()] == tabs
