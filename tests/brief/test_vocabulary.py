"""The standard terms as their standards give them."""

import pytest

from briefing import paths
from briefing.brief.vocabulary import NOTHING_STATED_GLYPH, Credibility, Likelihood, Marking, Reliability, Stance
from briefing.output.layout.cells import cell_width


@pytest.mark.parametrize(
    ("marking", "rank", "colour"),
    [
        ("TLP:CLEAR", 0, "#FFFFFF"),
        ("TLP:GREEN", 1, "#33FF00"),
        ("TLP:AMBER", 2, "#FFC000"),
        ("TLP:AMBER+STRICT", 3, "#FFC000"),
        ("TLP:RED", 4, "#FF2B2B"),
    ],
)
def test_markings_have_the_rank_and_the_colour_of_tlp_2(marking: str, rank: int, colour: str) -> None:
    assert (Marking(marking).rank, Marking(marking).colour) == (rank, colour)


def test_tlp_2_has_no_further_markings() -> None:
    assert len(Marking) == 5


@pytest.mark.parametrize(
    ("terms", "percent"),
    [
        (("almost no chance", "remote"), "01–05 %"),
        (("very unlikely", "highly improbable"), "05–20 %"),
        (("unlikely", "improbable"), "20–45 %"),
        (("roughly even chance", "roughly even odds"), "45–55 %"),
        (("likely", "probable"), "55–80 %"),
        (("very likely", "highly probable"), "80–95 %"),
        (("almost certain", "nearly certain"), "95–99 %"),
    ],
)
def test_both_terms_of_a_likelihood_have_the_range_of_icd_203(terms: tuple[str, str], percent: str) -> None:
    assert [Likelihood(term).percent for term in terms] == [percent, percent]


def test_icd_203_has_no_further_terms() -> None:
    assert len(Likelihood) == 14


def test_a_stance_is_told_by_a_glyph_of_one_cell_that_no_other_has() -> None:
    glyphs = [NOTHING_STATED_GLYPH, *(stance.glyph for stance in Stance)]
    assert len(set(glyphs)) == len(glyphs) == len(Stance) + 1
    assert all(cell_width(glyph) == 1 for glyph in glyphs)


@pytest.mark.parametrize("stance", Stance)
def test_every_stance_has_its_terms(stance: Stance) -> None:
    assert all((stance.glyph, stance.label, stance.verb, stance.meaning)), "the terms of a stance are in vocabulary"
    assert stance.side in ("for", "against", "between")
    assert sum(other.meaning == stance.meaning for other in Stance) == 1


@pytest.mark.parametrize("page", ["format", "screens", "writing"])
def test_the_manual_names_every_stance(page: str) -> None:
    text = (paths.bundled("manual") / f"{page}.md").read_text(encoding="utf-8")
    assert [
        stance for stance in Stance if stance.value not in text and f"`{stance.glyph}` {stance.label}" not in text
    ] == []


def test_the_admiralty_code_is_told_in_its_own_words() -> None:
    assert [letter.meaning for letter in Reliability] == [
        "completely reliable",
        "usually reliable",
        "fairly reliable",
        "not usually reliable",
        "unreliable",
        "reliability cannot be judged",
    ]
    assert [(figure.value, figure.meaning) for figure in Credibility] == [
        (1, "confirmed by other sources"),
        (2, "probably true"),
        (3, "possibly true"),
        (4, "doubtful"),
        (5, "improbable"),
        (6, "truth cannot be judged"),
    ]
