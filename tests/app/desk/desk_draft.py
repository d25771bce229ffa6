"""A draft on the desk, for the tests: the files, the screen, and what is typed at it."""

from pathlib import Path
from shutil import copyfile

from textual.pilot import Pilot

from briefing.app.screens.desk.desk_screen import DeskScreen
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Brief, Claim
from briefing.library.reading.reader import read_file
from tests.app.screen_texts import settled

ARTICLES = Path(__file__).parents[2] / "drafting" / "articles"
DRAFT = Path(__file__).with_name("port-alder.yaml")
"""What `briefing draft` made of the two articles."""

CLEAN = Ref(ItemKind.CLAIM, "the-spoil-is-clean")
PORT = Ref(ItemKind.PARTY, "port-authority-of-alder")
UNION = Ref(ItemKind.PARTY, "alder-fishers-union")


def put_draft(folder: Path, text: str | None = None) -> Path:
    """Write the draft into a folder, and the two articles into `sources` beside it; return the draft's path."""
    (folder / "sources").mkdir(parents=True)
    for article in ARTICLES.glob("*.txt"):
        copyfile(article, folder / "sources" / article.name)
    path = folder / DRAFT.name
    path.write_text(DRAFT.read_text(encoding="utf-8") if text is None else text, encoding="utf-8")
    return path


def put_half_curated(folder: Path) -> Path:
    """Write the draft as somebody leaves it who is half through the claims, with the two articles; return its path."""
    text = DRAFT.read_text(encoding="utf-8")
    for before, after in (
        ("TO BE WRITTEN: what is in dispute\"\n    proposition", "The spoil\"\n    proposition"),
        ("TO BE WRITTEN: a sentence that one party affirms and another denies.", "Dumped spoil harms the herring."),
        ("TO BE WRITTEN: “The spoil is clean sand”, assertion, union-threatens-suit-over ¶6", "What is dumped is sand."),
        ("TO BE WRITTEN: “the only site within range”, assertion, union-threatens-suit-over ¶6", "No other place is near."),
        ("TO BE WRITTEN: denial, reported in sentence 1 of union-threatens-suit-over ¶6", "The spoil does no harm."),
        ("TO BE WRITTEN: commitment, reported in sentence 1 of union-threatens-suit-over ¶7", "It will show what it finds."),
        ("  # review: on which issue? nobody has sorted it yet", ""),
        ("  # review: union-threatens-suit-over ¶7, union-threatens-suit-over ¶6, coast-radio ¶5", ""),
        ("  # review: union-threatens-suit-over ¶5, union-threatens-suit-over ¶5", ""),
        ("      # review: one claim? 2 of 3 telling words are the same\n      - {source: coast-radio, paragraph: 5",
         "      - {source: coast-radio, paragraph: 5"),
    ):  # fmt: skip
        assert before in text, before
        text = text.replace(before, after)
    return put_draft(folder, text)


def desk_screen(pilot: Pilot[int]) -> DeskScreen:
    """Return the desk, which must be the screen that is shown."""
    screen = pilot.app.screen
    assert isinstance(screen, DeskScreen)
    return screen


def brief_in(path: Path) -> Brief:
    """Return the brief that a file holds now; it must be a sound one."""
    reading = read_file(path)
    assert reading.brief is not None, reading.problems
    return reading.brief


def claim_in(path: Path, ref: Ref = CLEAN) -> Claim:
    """Return a claim of the brief that a file holds now."""
    return next(claim for claim in brief_in(path).claims if claim.id == ref.id)


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys, and wait after each until the screen shows what was asked of it."""
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


async def type_line(pilot: Pilot[int], line: str) -> None:
    """Type a line without ending it."""
    await pilot.press(*(_key(character) for character in line))
    await settled(pilot)


async def write(pilot: Pilot[int], *lines: str) -> None:
    """Type lines, each ended by Enter."""
    for line in lines:
        await type_line(pilot, line)
        await press(pilot, "enter")


def _key(character: str) -> str:
    return {" ": "space", ".": "full_stop", ",": "comma", "?": "question_mark", "-": "minus"}.get(character, character)


def lines_that_differ(before: str, after: str) -> list[tuple[str, str]]:
    """Return the lines that two texts of as many lines do not share."""
    pairs = zip(before.splitlines(keepends=True), after.splitlines(keepends=True), strict=True)
    return [pair for pair in pairs if pair[0] != pair[1]]
