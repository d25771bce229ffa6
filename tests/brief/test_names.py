"""Parties and issues by whatever somebody calls them."""

import pytest

from briefing.brief.model import Claim
from briefing.brief.names import issue_names, matches, names_of_speakers, party_names, person_in
from briefing.brief.vocabulary import ClaimKind
from tests.brief.alder import sound

NAMES = {
    "sao-tome": ("sao-tome", "São Tomé and Príncipe", "São Tomé"),
    "china": ("china", "People's Republic of China", "China", "Beijing"),
    "chile": ("chile", "Republic of Chile", "Chile", "Santiago"),
    "goods": ("goods", "Dual-use goods"),
    "cote": ("cote", "Côte d’Ivoire"),
    "strasse": ("strasse", "Große Straße"),
}


@pytest.mark.parametrize("word", ["china", "CHINA", "Beijing", "beij", "people's", " china "])
def test_a_party_is_found_by_id_name_alias_or_the_start_of_one(word: str) -> None:
    assert matches(word, NAMES) == ["china"]


@pytest.mark.parametrize("word", ["Sao Tome", "são tomé", "sa\u0303o", "PRINCIPE"])
def test_accents_do_not_hide_a_party(word: str) -> None:
    assert matches(word, NAMES) == ["sao-tome"]


@pytest.mark.parametrize(
    "word", ["P.R.C.", "prc", "“Red” Army", '"red" army', "Army–Navy", "army-navy", "the\u00a0one"]
)
def test_a_name_is_the_same_however_a_keyboard_spells_its_marks(word: str) -> None:
    assert matches(word, {"one": ("PRC", "«Red» army", "Army‑Navy", "The one"), "other": ("Other",)}) == ["one"]
    assert matches(word, {"one": ("P.R.C", "'\"Red\" Army'", '"Red" Army', "Army-Navy", "the one")}) == ["one"]


def test_case_is_folded_and_not_merely_lowered() -> None:
    assert matches("GROSSE STRASSE", NAMES) == ["strasse"]


def test_a_whole_name_comes_before_the_starts_of_others() -> None:
    names = {"port": ("port",), "portugal": ("portugal",)}
    assert matches("port", names) == ["port"]
    assert matches("por", names) == ["port", "portugal"]


def test_the_start_of_a_name_comes_before_the_start_of_a_word_in_one() -> None:
    names = {"use": ("use of force",), "goods": ("goods in use",)}
    assert matches("use", names) == ["use"]


@pytest.mark.parametrize("word", ["use", "dual use", "dual-use", "use goods", "use-goods"])
def test_a_hyphen_parts_words_like_a_space(word: str) -> None:
    assert matches(word, {"goods": ("arms", "Arms and dual-use goods")}) == ["goods"]


def test_a_word_that_fits_several_finds_all_of_them() -> None:
    assert matches("ch", NAMES) == ["china", "chile"]
    assert matches("republic", NAMES) == ["chile"]
    assert matches("rep", {"a": ("the republic",), "b": ("a republic",)}) == ["a", "b"]


@pytest.mark.parametrize("word", ["", "  ", "\u0301", "atlantis", "ina"])
def test_nothing_is_found_for_an_empty_or_unknown_word_or_the_midst_of_one(word: str) -> None:
    assert matches(word, NAMES) == []


def test_names_are_taken_from_the_brief() -> None:
    brief = sound()
    assert party_names(brief.parties)["port"] == ("port", "Port Authority of Alder", "Port", "harbour master")
    assert issue_names(brief.issues) == {"site": ("site", "Where the spoil goes")}


@pytest.mark.parametrize(
    ("speaker", "person"),
    [
        ("Ana Ruiz, harbour master", "Ana Ruiz"),
        ("Jens Stoltenberg", "Jens Stoltenberg"),
        ("the 32 allies, final declaration", ""),
        ("spokesperson, the ministry", ""),
        ("", ""),
    ],
)
def test_a_speakers_description_may_begin_with_a_name(speaker: str, person: str) -> None:
    assert person_in(speaker) == person


def test_who_speaks_for_a_party_is_a_name_of_it_and_no_reporter_is() -> None:
    claims = [
        Claim(
            id="one",
            issue="site",
            made_by="port",
            speaker="Ana Ruiz, harbour master",
            kind=ClaimKind.DENIAL,
            text="No.",
        ),
        Claim(id="two", issue="site", made_by="reporting", speaker="Max Frank", kind=ClaimKind.ASSERTION, text="Yes."),
    ]
    assert names_of_speakers(claims) == {"port": ("Ana Ruiz", "Ruiz")}
