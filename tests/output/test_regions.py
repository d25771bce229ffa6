"""Where the pieces of evidence stand on a laid-out page is where their words are."""

import pytest

from briefing.brief.items import ItemKind, Ref
from briefing.output.layout.blocks import lay_out, plain_text, width_of
from briefing.output.layout.display import SETTINGS, displayed
from briefing.output.layout.regions import regions
from briefing.output.pages.catalogue import Catalogue
from tests.brief.alder import sound

ALDER = Catalogue(sound(), "alder")


@pytest.mark.parametrize("width", [30, 60, 83, 84, 120, 200])
@pytest.mark.parametrize(
    "ref",
    [
        Ref(ItemKind.CLAIM, "no-harm"),
        Ref(ItemKind.CLAIM, "plume"),
        Ref(ItemKind.POSITION, "port/site"),
        Ref(ItemKind.EVENT, "0"),
        Ref(ItemKind.SOURCE, "herald"),
    ],
)
def test_a_region_holds_the_words_of_its_evidence(ref: Ref, width: int) -> None:
    page = ALDER.page(ref).page
    lines = plain_text(lay_out(page, width)).splitlines()
    page_regions = regions(page, width)
    assert page_regions
    for region in page_regions:
        rows = [
            line.ljust(region.right)[region.left : region.right].strip() for line in lines[region.first : region.end]
        ]
        words = "".join(rows).replace(" ", "").replace("▌", "")
        if region.evidence.quote:
            assert region.evidence.quote.replace(" ", "") in words
        else:
            assert words
        assert region.holds(region.first, region.left) and not region.holds(region.end, region.left)


def test_two_renderings_side_by_side_are_two_regions() -> None:
    page = ALDER.page(Ref(ItemKind.CLAIM, "plume")).page
    left, right = regions(page, 120)
    assert (left.first, left.left) == (right.first, 0)
    assert left.right < right.left
    first, second = regions(page, 60)
    assert first.end == second.first and first.left == second.left == 0


def test_a_page_without_evidence_has_no_region() -> None:
    assert regions(ALDER.page(Ref(ItemKind.QUESTION, "tides")).page, 80) == []


def test_a_quotation_in_large_letters_is_in_its_region_to_the_end_of_its_lines() -> None:
    page = displayed(ALDER.page(Ref(ItemKind.CLAIM, "no-harm")).page, 196, SETTINGS[-1])
    (quotation,) = regions(page, 196, text_width=20)
    widest = max(map(width_of, lay_out(page, 196, text_width=20)[quotation.first : quotation.end]))
    assert quotation.right == widest > 20
