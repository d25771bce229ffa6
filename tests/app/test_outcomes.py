"""What the check of a quotation came to, on the screens: it comes when it comes, and all that moves are reasons to doubt."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.app.screens.presentation.present import PresentScreen
from briefing.app.widgets.detail_view import DetailView
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Outcomes
from briefing.brief.model import Brief
from briefing.brief.vocabulary import Marking, QuotationOutcome
from briefing.library.checks.quotes import Verifier
from briefing.room.live.stage import narrowed
from tests.app.conftest import MakeApp
from tests.app.saves import until
from tests.app.screen_texts import dashboard, screen_text, settled, text_of
from tests.library.every_outcome import BRIEF, PAPER, QUOTES, write

SIZES = ((120, 36), (80, 24), (40, 16))
WHY = {
    QuotationOutcome.DOUBTFUL: "doubtful: “not” stands just before it in the text",
    QuotationOutcome.NOT_FOUND: "not in the text",
    QuotationOutcome.UNREADABLE: "unreadable: this is not a text",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the brief that has every outcome, and the texts of its sources beside it."""
    folder = tmp_path / "briefs"
    folder.mkdir()
    write(folder)
    return folder


def select(pilot: Pilot[int], outcome: QuotationOutcome) -> None:
    assert dashboard(pilot).go_to(Ref(ItemKind.CLAIM, outcome.name.lower().replace("_", "-")))


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_the_detail_has_the_sign_of_each_outcome_and_says_why_where_it_is_a_loud_one(
    make_app: MakeApp, folder: Path, size: tuple[int, int]
) -> None:
    async with make_app(None, folder=folder).run_test(size=size) as pilot:
        await settled(pilot)
        for outcome in QuotationOutcome:
            select(pilot, outcome)
            await settled(pilot)
            citation, under = screen_text(pilot).partition(f"▌“{QUOTES[outcome][1]}”")[2].splitlines()[1:3]
            assert f"  {outcome.glyph} The Port, as given by “" in citation
            assert under.strip() == WHY.get(outcome, "")


@pytest.mark.parametrize("size", SIZES)
async def test_outcomes_come_later_than_the_page_and_a_doubt_moves_what_stands_under_it_alone(
    make_app: MakeApp, folder: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    may_end, outcomes_of = threading.Event(), Verifier.outcomes

    def slowly(verifier: Verifier, brief: Brief) -> Outcomes:
        assert threading.current_thread() is not threading.main_thread()
        may_end.wait(30)
        return outcomes_of(verifier, brief)

    monkeypatch.setattr(Verifier, "outcomes", slowly)
    async with make_app(None, folder=folder).run_test(size=size) as pilot:
        select(pilot, QuotationOutcome.DOUBTFUL)
        await pilot.press("enter")
        before = screen_text(pilot)
        assert "  — The Port" in before and "doubtful" not in before
        may_end.set()
        await settled(pilot)
        after = screen_text(pilot)
    assert after != before and "  ? The Port" in after
    above, why, _ = after.partition("doubtful: “not” stands just before")
    assert why and inked(above.replace("  ? The Port", "  — The Port")) == inked(before)[: len(inked(above))]


def inked(text: str) -> list[str]:
    """The lines of a screen that have anything in them; between larger letters an empty one goes where room is short."""
    return [line.rstrip() for line in text.splitlines() if line.strip(" ┃")]


async def test_an_edited_quotation_is_checked_again_and_the_others_keep_their_signs(
    make_app: MakeApp, folder: Path
) -> None:
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        select(pilot, QuotationOutcome.NOT_FOUND)
        await settled(pilot)
        assert "≠ The Port, as given by “The Harbour Paper”" in screen_text(pilot)
        write(folder, brief=BRIEF.replace("it is dirty sand", "but it is clean sand"))
        pilot.app.screen.briefing.follower.check_now(folder / "every-outcome.yaml")  # type: ignore[attr-defined]
        await settled(pilot)
        assert "✓ The Port, as given by “The Harbour Paper”" in screen_text(pilot)


async def test_nothing_is_claimed_of_texts_that_are_not_at_hand(make_app: MakeApp, folder: Path) -> None:
    (folder / "sources").rename(folder / "elsewhere")
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        select(pilot, QuotationOutcome.NOT_FOUND)
        await settled(pilot)
        assert "  — The Port, as given by “The Harbour Paper”" in screen_text(pilot) and "unchecked" not in screen_text(
            pilot
        )


def signs(screen: PresentScreen) -> int:
    """How many quotations of a deck stand under a sign."""
    show = screen.presentation.show
    pieces = (piece for step in show.deck.steps for sheet in show.sheets(step) for piece in sheet.pieces)
    texts = ("".join(text for line in piece.lines for text, _ in line) for piece in pieces)
    return sum(text[:1] in ("?", "≠", "◌") and "quotation" in text for text in texts)


@pytest.mark.parametrize("audience", [Marking.RED, Marking.GREEN])
async def test_the_room_sees_a_sign_over_each_quotation_that_fails_and_over_the_new_ones_of_a_save(
    make_app: MakeApp, folder: Path, audience: Marking
) -> None:
    async with make_app(None, folder=folder, audience=audience).run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        await settled(pilot)
        room = pilot.app.screen
        assert isinstance(room, PresentScreen)
        assert signs(room) == 3
        write(folder, brief=BRIEF.replace("it is clean sand", "it is black sand"))
        room.briefing.follower.check_now(folder / "every-outcome.yaml")
        await until(pilot, lambda: signs(room) == 4)


async def test_a_room_that_may_see_less_meanwhile_sees_the_signs_as_well(
    make_app: MakeApp, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, brief=BRIEF.replace("id: unreadable", "id: unreadable\n    marking: TLP:AMBER"))
    may_end, outcomes_of = threading.Event(), Verifier.outcomes

    def slowly(verifier: Verifier, brief: Brief) -> Outcomes:
        may_end.wait(30)
        return outcomes_of(verifier, brief)

    monkeypatch.setattr(Verifier, "outcomes", slowly)
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await pilot.press("f5")
        room = pilot.app.screen
        assert isinstance(room, PresentScreen)
        await until(pilot, lambda: room.presentation.link)
        assert room.presentation.link is not None
        room.presentation.link.change(narrowed(room.presentation.stage, Marking.GREEN))
        room.post_message(room.Changed())
        await until(pilot, lambda: not room.catalogue.holds(Ref(ItemKind.CLAIM, "unreadable")))
        assert not signs(room)
        may_end.set()
        await until(pilot, lambda: signs(room))


async def test_what_the_audience_may_not_see_is_not_checked_for_it(
    make_app: MakeApp, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, brief=BRIEF.replace("id: not-found", "id: not-found\n    marking: TLP:RED"))
    checked: list[Brief] = []
    outcomes_of = Verifier.outcomes

    def outcomes(verifier: Verifier, brief: Brief) -> Outcomes:
        checked.append(brief)
        return outcomes_of(verifier, brief)

    monkeypatch.setattr(Verifier, "outcomes", outcomes)
    async with make_app(None, folder=folder, audience=Marking.GREEN).run_test(size=(120, 36)) as pilot:
        await settled(pilot)
    quotes = {piece.quote for brief in checked for item in brief.claims for piece in item.evidence}
    assert quotes and QUOTES[QuotationOutcome.NOT_FOUND][1] not in quotes


@pytest.mark.parametrize("outcome", QuotationOutcome, ids=lambda outcome: outcome.name.lower())
async def test_copied_words_that_failed_their_check_say_so(
    make_app: MakeApp, folder: Path, outcome: QuotationOutcome
) -> None:
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        select(pilot, outcome)
        await pilot.press("y")
        await settled(pilot)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        quotation = pilot.app.clipboard.splitlines()[0]
    assert quotation.startswith(f"“{QUOTES[outcome][1]}” — The Port; “")
    assert quotation.endswith(f" · {outcome.glyph} {WHY.get(outcome)}") == outcome.is_loud


async def test_a_hit_has_the_sign_of_its_outcome_and_says_it_where_it_is_copied(
    make_app: MakeApp, folder: Path
) -> None:
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"dirty sand")
        await settled(pilot)
        assert "≠ The Port, as given by “The" in screen_text(pilot)
        await pilot.press("ctrl+y")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert pilot.app.clipboard.splitlines()[0].endswith(" · ≠ not in the text")


async def test_the_help_has_every_sign_with_its_word(make_app: MakeApp, folder: Path) -> None:
    async with make_app(None, folder=folder).run_test(size=(120, 90)) as pilot:
        await pilot.press("question_mark")
        text = " ".join(screen_text(pilot).split())
    assert all(f"{outcome.label}, before a citation" in text for outcome in QuotationOutcome)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda text: text.replace("\n", "\r\n"), "The file has changed since it was checked on"),
        (lambda text: text.replace("12 500", "12 000"), "This text has changed since it was checked on"),
    ],
)
async def test_the_screen_of_a_text_tells_a_changed_text_from_changed_bytes(
    make_app: MakeApp, folder: Path, change: Callable[[str], str], words: str
) -> None:
    for is_first in (True, False):
        async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
            select(pilot, QuotationOutcome.VERIFIED)
            await pilot.press("enter", "enter")
            await settled(pilot)
            resting = pilot.app.screen.query_one("#resting", DetailView)
            assert (words in " ".join(text_of(resting).split())) is not is_first
        paper = folder / "sources" / "paper.txt"
        paper.with_name("new").write_bytes(change(PAPER).encode())
        paper.with_name("new").replace(paper)


async def test_what_a_party_holds_in_all_briefs_says_which_of_its_quotations_fail(
    make_app: MakeApp, folder: Path
) -> None:
    quoted = "stance: affirms, summary: The site is safe., evidence: [{source: paper, quote: it is dirty sand}]"
    write(folder, brief=f"{BRIEF}positions:\n  - {{party: port, issue: site, {quoted}}}\n")
    async with make_app(None, folder=folder).run_test(size=(120, 36)) as pilot:
        assert dashboard(pilot).go_to(Ref(ItemKind.POSITION, "port/site"))
        await pilot.press("P")
        await until(pilot, lambda: "≠ 1 quotation not in the text" in screen_text(pilot))
        (folder / "sources").rename(folder / "elsewhere")
        await pilot.press("escape", "P")
        await settled(pilot)
        assert "The site is safe." in screen_text(pilot) and "≠" not in screen_text(pilot)
