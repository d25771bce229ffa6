"""From two articles to a brief without an advice left, at the desk alone; the keys beside the typed sentences are counted."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from briefing.__main__ import main
from briefing.brief.items import ItemKind
from briefing.brief.model import Claim
from briefing.brief.vocabulary import ClaimKind
from tests.app.conftest import MakeApp
from tests.app.desk import desk_draft
from tests.app.desk.desk_draft import ARTICLES, brief_in, desk_screen, put_draft
from tests.app.screen_texts import screen_text

MOST_KEYS = 150

SPOIL, SITE = "s", "i"
"""The letters of the two issues."""

WORDS = (
    ("clean sand", SPOIL, "What is dumped there is sand without mud."),
    ("only site", SITE, "No other place lies near enough."),
    ("spawning grounds", SPOIL, "The current drives mud over the places where herring breed."),
    (ClaimKind.DENIAL, SPOIL, "Dumped spoil does no harm to herring."),
    (ClaimKind.COMMITMENT, SITE, "It will show what harm it expects."),
    (ClaimKind.DEMAND, SITE, "The dumping has to wait for a study of the tides."),
)
"""What tells a claim, words of its quotation or its kind, with its issue and what the curator writes of it."""

STANCES = {
    "port-authority-of-alder/the-spoil": ("d", "Says that only sand is dumped, and that it harms nothing."),
    "alder-fishers-union/the-spoil": ("a", "Says that the mud reaches the places where herring breed."),
    "port-authority-of-alder/the-site": ("a", "Says that it is the one place near enough."),
    "alder-fishers-union/the-site": ("o", "Wants the dumping to wait for a study of the tides."),
}
QUESTIONS = (
    (SPOIL, "How much mud is in the spoil?", "It decides who is right.", "Samples, taken by neither of the two."),
    (SITE, "Which other places were looked at?", "The port says that there is none.", "The list of such places."),
    (SITE, "When does the dumping begin?", "The study may come too late.", "A date from the port."),
)
BOTTOM_LINE = "The union says that the mud harms the herring, and wants the dumping to wait. The port denies that."


class Curator:
    """Somebody at the desk, who counts the keys beside the sentences."""

    def __init__(self, pilot: Pilot[int]) -> None:
        self._pilot = pilot
        self.keys = 0

    async def press(self, *keys: str) -> None:
        """Press keys."""
        self.keys += len(keys)
        await desk_draft.press(self._pilot, *keys)

    async def write(self, *lines: str) -> None:
        """Type sentences; the Enter after each is a key."""
        for line in lines:
            await desk_draft.type_line(self._pilot, line)
            await self.press("enter")

    async def decide_all(self) -> None:
        """Decide what is left, item by item, as Enter leads to it."""
        screen = desk_screen(self._pilot)
        has_second_issue = False
        while any(page.left for page in screen._pages):
            assert self.keys < 2 * MOST_KEYS
            ref = screen.selected
            if ref is None:
                await self._ask_questions()
                continue
            first = screen.page.first_decision(ref)
            if ref.kind is ItemKind.EVENT:
                await self.press("x")
            elif first is not None and first[0] == "issue":
                await self._sort_claim(screen.catalogue.links.claims[ref.id])
            elif first is not None and first[0] in ("date", "reliability"):
                await self.press("enter", "enter")
            elif first is None or first[0] == "right":
                await self.press("enter")
            elif ref.kind is ItemKind.ISSUE:
                await self.press("enter")
                await self.write("The spoil", "Dumped spoil harms the spawning grounds.")
            elif ref.kind is ItemKind.CLAIM:
                await self._write_claim(screen.catalogue.links.claims[ref.id])
            elif ref.kind is ItemKind.UNSTATED:
                stance, summary = STANCES[ref.id]
                await self.press("enter", stance)
                await self.write(summary)
            else:
                await self.press("enter")
                await self.write("Dredging of Alder port", BOTTOM_LINE)
            if not has_second_issue and ref.kind is ItemKind.ISSUE:
                has_second_issue = True
                await self.press("c")
                await self.write("The site", "The spoil should go to Grey Bank.")

    async def _sort_claim(self, claim: Claim) -> None:
        known = _known(claim)
        await self.press(*(["enter", known[1]] if known else ["x"]))

    async def _write_claim(self, claim: Claim) -> None:
        known = _known(claim)
        assert known is not None
        _, _, words = known
        if claim.kind is ClaimKind.DEMAND:
            await self.press("e", "quotation_mark", "e")
        await self.press("enter")
        await self.write(words)

    async def _ask_questions(self) -> None:
        """Ask the questions on their step, to which Enter leads as there are none yet."""
        assert "no questions yet" in screen_text(self._pilot)
        for issue, *lines in QUESTIONS:
            await self.press("c")
            await self.write(*lines)
            await self.press(issue)
        await self.press("enter")


def _known(claim: Claim) -> tuple[str, str, str] | None:
    quotes = " ".join(piece.quote or "" for piece in claim.evidence)
    return next((known for known in WORDS if known[0] == claim.kind or known[0] in quotes), None)


async def test_two_articles_become_a_brief_that_the_check_passes(
    make_app: MakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "draft.yaml"
    monkeypatch.chdir(tmp_path)
    assert (
        main(["draft", *(str(ARTICLES / name) for name in ("alder-herald.txt", "coast-radio.txt")), "-o", str(draft)])
        == 0
    )
    path = put_draft(tmp_path / "briefs", draft.read_text(encoding="utf-8"))
    async with make_app(None, folder=path.parent).run_test(size=(120, 36)) as pilot:
        curator = Curator(pilot)
        await curator.press("c")
        await curator.decide_all()
    brief = brief_in(path)
    status = main(["check", "--strict", "--sources", str(path.parent / "sources"), str(path)])
    assert status == 0, capsys.readouterr().out
    counts = len(brief.claims), len(brief.issues), len(brief.positions), len(brief.questions)
    assert all(count >= least for count, least in zip(counts, (6, 2, 4, 3), strict=True)), counts
    assert curator.keys <= MOST_KEYS
