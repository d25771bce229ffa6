"""Larger letters on a page: which of its blocks have them, and that nothing is left out or broken where they have not."""

import pytest

from briefing.brief.model import Evidence
from briefing.brief.vocabulary import Marking
from briefing.library.lookup.explanation import Terms
from briefing.output.layout.blocks import BAR, Beside, Block, Display, Facing, Line, Page, lay_out, width_of
from briefing.output.layout.display import PLAIN, SETTINGS, Setting, displayed
from briefing.output.layout.highlight import marked
from briefing.output.layout.regions import regions
from tests.drawn_words import has_in_large_letters, has_in_middle_letters, rows_in_large_letters, rows_in_middle_letters

HELD = Block(
    [("Port ✕ denies it", "strong")],
    display=Display("headline", [("Port denies it", "strong")], over=[Block([("In dispute: the site", "muted")])]),
)
SAID = Block([("Says that it is safe.", "text")], display=Display("statement", [("Says that it is safe.", "text")]))
QUOTED = Block(
    [("“it is safe”", "quote")],
    speaker="muted",
    evidence=Evidence(source="a"),
    display=Display("words", [("“it is safe”", "quote")], speaker="muted"),
)
PAGE: Page = [HELD, SAID, QUOTED, Block([("last", "muted")])]


def text(lines: list[Line]) -> str:
    return "\n".join("".join(words for words, _ in line).rstrip() for line in lines)


def test_without_a_setting_a_page_is_as_it_was() -> None:
    assert displayed(PAGE, 80, PLAIN) is PAGE


def test_each_setting_has_its_kinds_large_and_takes_no_fewer_rows_than_the_one_before() -> None:
    laid = [lay_out(displayed(PAGE, 100, setting), 100) for setting in SETTINGS]
    assert [len(lines) for lines in laid] == sorted(len(lines) for lines in laid)
    for setting, lines in zip(SETTINGS, laid, strict=True):
        shown = text(lines)
        assert shown.startswith("In dispute: the site")
        assert has_in_large_letters(shown, "Port denies it")
        assert ("Says that it is safe." in shown) != ("statement" in setting.kinds)
        assert has_in_middle_letters(shown, "Says that it is safe.") == ("statement" in setting.kinds)
        assert ("“it is safe”" in shown) != ("words" in setting.kinds)
        assert shown.endswith("last")
        assert all(width_of(line) <= 100 for line in lines)


def test_somebodys_own_words_have_their_bar_at_every_row_and_open_their_source() -> None:
    page = displayed(PAGE, 100, SETTINGS[-1])
    lines = lay_out(page, 100)
    (region,) = regions(page, 100)
    assert region.evidence == Evidence(source="a")
    rows = text(lines).splitlines()[region.first : region.end]
    assert len(rows) == 4 and all(row.startswith(BAR) for row in rows[:-1]) and not rows[-1]


@pytest.mark.parametrize("page", [[Beside([HELD, SAID], [QUOTED])], [Facing([[HELD], [SAID]], [[SAID], [QUOTED]])]])
def test_in_columns_letters_keep_to_the_width_of_a_column(page: Page) -> None:
    lines = lay_out(displayed(page, 140, SETTINGS[-1]), 140)
    assert all(width_of(line) <= 140 for line in lines)
    assert has_in_large_letters(text(lines), "Port denies it")


@pytest.mark.parametrize("words", ["港 denies it", "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa denies it"])
def test_words_without_a_drawing_or_without_room_stay_plain_and_whole(words: str) -> None:
    block = Block([(f"{words} · whole", "text")], display=Display("headline", [(words, "text")]))
    assert f"{words} · whole" in " ".join(text(lay_out(displayed([block], 40, SETTINGS[0]), 40)).split())


def test_a_headline_that_no_line_holds_in_large_letters_has_the_middle_ones() -> None:
    words = "Ukraine: nothing stated, on any issue"
    block = Block([(words, "text")], display=Display("headline", [(words, "text")]))
    shown = text(lay_out(displayed([block], 60, SETTINGS[0]), 60))
    assert words not in shown
    assert has_in_middle_letters(shown, "Ukraine: nothing")


def test_what_lookup_found_is_marked_in_large_letters_as_well() -> None:
    page = marked([SAID], Terms(words=frozenset({"safe"}), beginnings=()), ["Says that it is safe."])
    lines = lay_out(displayed(page, 100, SETTINGS[-1]), 100)
    found = ["".join(words for words, role in line if role == "passage").rstrip() for line in lines]
    assert found[:3] == rows_in_middle_letters("safe")
    assert not any(role == "hit" for line in lines for _, role in line)


def test_who_makes_a_claim_stands_over_it_in_large_letters_once_the_claim_is_large() -> None:
    made = Block([("NATO alleges", "strong")], display=Display("headline", [("NATO alleges", "strong")]))
    claim = Block([("It is so.", "text")], display=Display("statement", [("It is so.", "text")], over=[made]))
    plain, large = (text(lay_out(displayed([claim], 100, setting), 100)) for setting in SETTINGS[1:3])
    assert plain == "It is so."
    rows = large.splitlines()
    maker = rows_in_large_letters("NATO alleges")
    assert rows[: len(maker)] == maker
    assert has_in_middle_letters("\n".join(rows[len(maker) :]), "It is so.")


def test_what_is_in_dispute_becomes_large_before_what_is_said_to_it() -> None:
    """So that "denies it" is read with its own sentence, and not with the one below."""
    dispute = Block([("In dispute: the site", "text")], display=Display("dispute", [("In dispute: the site", "text")]))
    holding = Display("headline", [("Port denies it", "strong")], over=[dispute])
    said = Block([("It is clean.", "text")], display=Display("statement", [("It is clean.", "text")]))
    page = [Block([("Port ✕ denies it", "strong")], display=holding), said]
    plain, large, larger = (text(lay_out(displayed(page, 100, setting), 100)) for setting in SETTINGS[:3])
    assert plain.splitlines()[:2] == ["In dispute: the site", ""] and has_in_large_letters(plain, "Port denies it")
    assert has_in_middle_letters(large, "In dispute: the site") and "It is clean." in large
    assert has_in_middle_letters(larger, "In dispute: the site") and has_in_middle_letters(larger, "It is clean.")


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_marking_of_an_item_is_shown_in_every_setting(setting: Setting) -> None:
    made = Block([("NATO alleges", "strong")], display=Display("headline", [("NATO alleges", "strong")]))
    said = Display("statement", [("It is so.", "text")], over=[made])
    stated = Display("headline", [("Port denies it", "strong")])
    claim = Block([("It is so.", "text")], marking=Marking.AMBER, display=said)
    held = Block([("Port ✕ denies it", "strong")], marking=Marking.RED, display=stated)
    lines = lay_out(displayed([claim, held, HELD._replace(marking=None)], 100, setting), 100)
    roles = [role for line in lines for _, role in line]
    assert roles.count(Marking.AMBER) == 1 and roles.count(Marking.RED) == 1
    assert text(lines).count("TLP:AMBER") == 1 and text(lines).count("TLP:RED") == 1


@pytest.mark.parametrize("in_columns", [False, True])
def test_an_empty_line_stands_between_plain_text_and_the_larger_letters_after_it(in_columns: bool) -> None:
    cited = Block([("— the letter", "muted")])
    blocks = [QUOTED, cited, QUOTED, cited]
    page: Page = [Beside(blocks, [])] if in_columns else [*blocks]
    for setting in SETTINGS[3:]:
        lines = text(lay_out(displayed(page, 160, setting), 160)).splitlines()
        first, last = (number for number, line in enumerate(lines) if "— the letter" in line)
        assert not lines[first + 1].strip() and lines[first + 2].strip()
        assert last == len(lines) - 1
