"""One word in several spellings is one word: to lookup, to names, to files, and to the check of quotations."""

import unicodedata
from pathlib import Path

import pytest

from briefing.brief.text import clean, did_you_mean, fold, quotation_words
from briefing.library.files.location import Place
from briefing.library.index import tokens
from briefing.library.index.connection import Index
from briefing.library.index.refresh import refresh
from briefing.library.lookup.hits import lookup
from briefing.library.shelf import Shelf
from tests.brief.alder import TEXT

ONE_WORD = [
    ("spawning", "spaw\u00adning"), ("spawning", "spawn\u200bing"), ("spawning", "spawning\u2060"),
    ("naïve", "nai\u0308ve"), ("café", "cafe"), ("Łódź", "lodz"), ("Đỗ", "do"), ("Ørsted", "orsted"), ("Þór", "thor"),
    ("Straße", "strasse"), ("œuvre", "oeuvre"), ("Æsir", "aesir"), ("ﬁeld", "field"), ("ｆｉｅｌｄ", "field"),
    ("ΣΟΦΟΣ", "σοφος"), ("σοφός", "σοφοσ"), ("Iğdır", "igdir"), ("كـــتاب", "كتاب"), ("كِتاب", "كتاب"), ("שָׁלוֹם", "שלום"),
    ("می\u200cخواهم", "میخواهم"), ("٢٠٢٤", "2024"), ("U.S.", "us"), ("U.S", "US"), ("N.A.T.O.", "nato"), ("U.N.", "UN"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ONE_WORD)
def test_two_spellings_are_the_same_words_to_lookup(one: str, other: str) -> None:
    assert tokens.words(one) == tokens.words(other)


@pytest.mark.parametrize("mark", ["'", "’", "ʼ", "ʻ", "‘", "＇"])
def test_an_apostrophe_in_a_word_is_one_whichever_it_is(mark: str) -> None:
    assert tokens.words(f"П{mark}ять") == tokens.words("П'ять")


@pytest.mark.parametrize("text", ["3.5", "1.2.3", "a. b", "end.Next", "v2.0"])
def test_full_stops_that_are_no_initials_part_words_as_before(text: str) -> None:
    assert tokens.words(text) == tokens.words(text.replace(".", " "))


def test_initials_before_a_hyphen_or_an_s_are_one_word() -> None:
    assert tokens.words("the U.S.-led U.S.'s") == ["the", "us", "led", "us", "s"]


OTHERWISE = [
    ("The dual-use goods went east.", ["dualuse", "dual-use", "dual use", "dual‑use", "dual–use"]),
    ("COVID-19 closed the yard.", ["covid19", "covid-19", "covid 19"]),
    ("The F-16 jets flew.", ["f16", "F 16"]),
    ("The G7 states met.", ["G-7"]),
    ("The cooperation ended.", ["co-operation", "cooperation"]),
    ("The re-election was held.", ["reelection", "re election"]),
    ("AT&T cut a line.", ["att", "at&t"]),
    ("It paid 12,500 crowns.", ["12500", "12 500", "12.500", "12,500"]),
    ("It paid 1 200 300 of them.", ["1200300", "1,200,300"]),
    ("It counted 48000 ships.", ["48,000", "48 000", "48.000"]),
    ("Müller und Ørsted lehnen ab.", ["mueller", "muller", "Müller", "oersted"]),
    ("Mueller refuses.", ["Müller", "Mu\u0308ller"]),
    ("القوات المسلحة رفضت.", ["قوات", "القوات", "مسلحة"]),
    ("قوات رفضت.", ["القوات", "للقوات"]),
    ("ประเทศไทยไม่เห็นด้วย", ["ไทย", "เห็นด้วย"]),
]


@pytest.mark.parametrize(("text", "typed"), [(text, typed) for text, all_typed in OTHERWISE for typed in all_typed])
def test_a_word_is_found_however_it_is_written(text: str, typed: str, tmp_path: Path) -> None:
    (tmp_path / "alder.yaml").write_text(TEXT.replace("The spoil is clean sand and will", f"{text} It will"), "utf-8")
    with Index([tmp_path], tmp_path / "cache") as index:
        refresh(index)
        for question in (typed, f"what was said of {typed}?"):
            assert [hit.ref.id for hit in lookup(index, question).hits[:1]] == ["no-harm"], question


@pytest.mark.parametrize("typed", ["sled", "12", "1400"])
def test_what_is_no_compound_is_not_found_in_one(typed: str, tmp_path: Path) -> None:
    text = "The U.S.-led talks ended in 1 2 or 4 00 days."
    (tmp_path / "alder.yaml").write_text(TEXT.replace("The spoil is clean sand and will", f"{text} It will"), "utf-8")
    with Index([tmp_path], tmp_path / "cache") as index:
        refresh(index)
        assert lookup(index, typed).hits == ()


@pytest.mark.parametrize(
    ("one", "other"), [("café", "cafe\u0301"), ("spaw\u00adning", "spawning"), ("ку\u0438\u0306", "куй")]
)
def test_what_unicode_calls_equivalent_is_one_quotation(one: str, other: str) -> None:
    assert quotation_words(clean(one)) == quotation_words(clean(other))


@pytest.mark.parametrize(("one", "other"), [("й", "и"), ("10⁶", "106"), ("ﬁ", "fi"), ("café", "cafe"), ("①", "1")])
def test_what_is_only_alike_is_no_quotation(one: str, other: str) -> None:
    assert quotation_words(clean(one)) != quotation_words(clean(other))


def test_joiners_stay_where_scripts_and_emoji_need_them() -> None:
    assert clean("می\u200cخواهم 👩\u200d🚀") == "می\u200cخواهم 👩\u200d🚀"


def test_a_pile_of_marks_is_cut_to_what_a_line_holds() -> None:
    piled = "Z" + "\u0301\u0489" * 60 + "algo"
    assert len(clean(piled)) == len("Zalgo") + 30
    assert clean("Việt Nam, שָׁלוֹם, क्षि") == "Việt Nam, שָׁלוֹם, क्षि"


@pytest.mark.parametrize("word", ["p\u043ert", "port\u200d", "\u0440ort"])
def test_a_name_that_looks_like_another_is_told_by_its_character(word: str) -> None:
    message = did_you_mean(word, ["port", "union"]) or ""
    strange = next(char for char in word if not char.isascii())
    assert message.startswith('did you mean "port"?') and f"U+{ord(strange):04X}" in message


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("typed", ["NFC", "NFD"])
def test_a_brief_is_found_by_its_name_however_its_file_spells_it(tmp_path: Path, form: str, typed: str) -> None:
    (tmp_path / unicodedata.normalize(form, "café-crème.yaml")).write_text(TEXT, encoding="utf-8")  # type: ignore[arg-type]
    shelf = Shelf(Place((tmp_path,), "given"))
    for name in ("café-crème", "café"):
        assert shelf.find(unicodedata.normalize(typed, name)).path.parent == tmp_path  # type: ignore[arg-type]


UNSEEN = [
    "po\u00adrt",
    "po\u200brt",
    "port\u200d",
    "\ufeffport",
    "po\u2060rt",
    "\u202aport\u202c",
    "port\u200e",
    "port\u00a0",
]
"""Names of which "port" is seen."""


@pytest.mark.parametrize("name", UNSEEN)
def test_a_brief_is_found_by_what_is_seen_of_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / f"{name}.yaml").write_text(TEXT, encoding="utf-8")
    shelf = Shelf(Place((tmp_path,), "given"))
    for typed in ("port", "por", name, "po\u00adrt"):
        assert shelf.find(typed).id == name
    assert shelf.named("port") == shelf.entries[0] and shelf.named("por") is None


@pytest.mark.parametrize("name", UNSEEN)
def test_two_files_that_look_like_one_are_a_clash(tmp_path: Path, name: str) -> None:
    for other in ("port", name):
        (tmp_path / f"{other}.yaml").write_text(TEXT, encoding="utf-8")
    shelf = Shelf(Place((tmp_path,), "given"))
    first, second = shelf.entries
    assert shelf.find("port") == shelf.find(name) == first and shelf.read(first).brief
    (problem,) = shelf.read(second).problems
    assert problem.rule == "repeated-file-name"
    assert problem.what.startswith('the id "port" is used already, by')
    assert problem.what.endswith(".yaml, whose name looks the same and has other characters")


@pytest.mark.parametrize(
    "names", [("caf\udce9", "caf\udce8"), ("port", "Port"), ("port", "p\u00f6rt"), ("\u200b", "\u00ad")]
)
def test_names_that_differ_in_what_is_seen_are_two_briefs(tmp_path: Path, names: tuple[str, str]) -> None:
    shelf = Shelf(Place(tuple(tmp_path / f"{name}.yaml" for name in names), "given"))
    assert [shelf.find(name).id for name in names] == list(names)
    assert [shelf.clash(entry) for entry in shelf.entries] == [None, None]


def test_folding_is_one_for_names_and_for_lookup() -> None:
    assert fold("São Tomé") == "sao tome" and fold("ŁÓDŹ") == "lodz"


def test_a_word_without_end_is_looked_through_once() -> None:
    assert tokens.other_spellings("é" + "x" * 1_000_000) == []  # looked through from each letter on, this took an hour
    assert tokens.other_spellings("x" * 1_000_000 + "ü") == [(tokens.words("x" * 64), "x" * 64)]
