"""Turns of speech by which rooms ask: who takes a side, what is not so, a phrase with a name in it, states in capitals."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.library.index.connection import Index
from briefing.library.index.refresh import refresh
from briefing.library.lookup.hits import lookup
from briefing.library.lookup.query import parse
from briefing.library.lookup.question_words import parse_question
from briefing.library.lookup.words.inflections import inflections
from briefing.library.lookup.words.numerals import as_the_library_writes_them
from briefing.library.lookup.words.stems import is_form
from briefing.library.lookup.words.thesaurus import trade_thesaurus
from briefing.library.lookup.words.turns import side_asked_for
from tests.library.looked_up_briefs import CURATED
from tests.library.test_questions import CASES, fresh_index, ids_found


@pytest.fixture(scope="module")
def curated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    yield from fresh_index(tmp_path_factory.mktemp("curated"), CURATED)


@pytest.fixture(scope="module")
def towns(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    yield from fresh_index(tmp_path_factory.mktemp("towns"), CASES / "towns")


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("who opposes the takeover?", "trust/sale"),
        ("Who's against moving to another stadium?", "trust/ground"),
        ("who is for a refund", "riders/refund"),
        ("does anyone object to the replacement buses?", "union/buses"),
    ],
)
def test_who_takes_a_side_is_who_holds_a_position_on_it(towns: Index, text: str, position: str) -> None:
    assert ids_found(towns, text)[0] == position


def test_who_is_on_a_side_needs_no_word_of_the_question(curated: Index) -> None:
    assert ids_found(curated, "who denies the charge")[0] == "china/security"


def test_a_side_is_asked_for_of_somebody() -> None:
    assert side_asked_for("who is against it") == "against"
    assert side_asked_for("does anybody back the plan") == "for"
    assert side_asked_for("the case against the plan") == side_asked_for("who is waiting for a reply") == ""


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("price China will pay", "own-interests"),
        ("can anybody hold China to account?", "consequences"),
    ],
)
def test_a_phrase_is_one_with_the_name_of_a_party_in_it(curated: Index, text: str, item: str) -> None:
    assert ids_found(curated, text)[0] == item


def test_words_that_are_no_phrase_stay_apart_around_a_name(curated: Index) -> None:
    question = parse_question(curated.reader, parse("goods China will export").terms, trade_thesaurus())
    assert question.words == ("goods", "export")


def test_of_phrases_that_overlap_the_one_with_more_words_is_meant(towns: Index) -> None:
    question = parse_question(towns.reader, parse("may they catch on their own").terms, trade_thesaurus())
    assert question.words == ("catch", "on their own")


@pytest.mark.parametrize("text", ["the US ships arms too", "US arms", "does the us send weapons?", "U.S. weapons"])
def test_a_state_in_capitals_is_no_pronoun(curated: Index, text: str) -> None:
    answer = lookup(curated, text)
    assert answer.hits[0].ref.id == "western-arms"
    assert "united states" in [word.word for word in answer.sought]
    assert dict(answer.synonyms).get("united states") is None


@pytest.mark.parametrize("text", ["tell us about arms", "ARMS TO US"])
def test_a_pronoun_is_no_state(curated: Index, text: str) -> None:
    assert "united states" not in [word.word for word in lookup(curated, text).sought]


def test_an_american_is_found_where_a_brief_speaks_of_americans(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("briefs")
    text = (CURATED / "nato-cyber-centre.yaml").read_text(encoding="utf-8")
    text = text.replace("text: The centre will work with", "text: The centre will use American and")
    (folder / "centre.yaml").write_text(text, encoding="utf-8")
    for index in fresh_index(tmp_path_factory.mktemp("cache"), folder):
        assert ids_found(index, "technology from the United States")[0] == "centre-technology"


def test_a_slip_of_a_word_by_which_an_issue_is_asked_about_is_understood(curated: Index) -> None:
    answer = lookup(curated, "anything on satelites")
    assert answer.hits[0].ref.id == "nato/nuclear-space"
    assert dict(answer.corrected) == {"satelites": "satellites"}


def test_what_protects_from_somebody_is_against_them(curated: Index) -> None:
    assert ids_found(curated, "Who is the cyber centre meant to protect us from?")[0] == "against-whom"


def test_what_is_not_so_is_asked_for_by_the_negation(curated: Index) -> None:
    assert ids_found(curated, "what does NATO say China doesn't deliver?")[0] == "no-complete-systems"


@pytest.mark.parametrize(
    "text", ["what does China say about South Korea?", "Was anything said by China about Australia?"]
)
def test_who_is_spoken_of_goes_by_another_name_in_another_brief(curated: Index, text: str) -> None:
    assert ids_found(curated, text)[0] == "silence/asia-pacific"


def test_keywords_that_an_open_question_alone_has_find_who_says_it(curated: Index) -> None:
    assert ids_found(curated, "refusal condemn invasion")[:2] == ["no-condemnation", "neutral-how"]
    assert ids_found(curated, "in:questions refusal condemn invasion") == ["neutral-how"]


def test_the_state_of_a_place_that_is_spoken_of_hides_no_answer(tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    text = (CURATED / "nato-cyber-centre.yaml").read_text(encoding="utf-8").replace("cyber hub, Belgium]", "cyber hub]")
    (tmp_path / "briefs" / "nato-cyber-centre.yaml").write_text(text, encoding="utf-8")
    with Index([tmp_path / "briefs"], tmp_path / "cache") as index:
        refresh(index)
        answer = lookup(index, "mons belgium headquarter")
        assert (answer.hits[0].ref.id, answer.unknown) == ("centre-place", ("belgium",))


@pytest.mark.parametrize(
    "text", ["poland headquarters", "Mons Polish headquarters", "nuclear arsenal iran", "south china sea vietnam"]
)
def test_a_state_that_no_brief_names_and_that_tells_of_no_place_finds_nothing(curated: Index, text: str) -> None:
    assert lookup(curated, text).hits == ()


@pytest.mark.parametrize("text", ["russia denial", "Kremlin response", "what does Russia deny?"])
def test_a_silent_party_and_a_word_of_speech_ask_what_it_says(curated: Index, text: str) -> None:
    assert ids_found(curated, text)[0] == "no-voice/russia"
    assert set(ids_found(curated, "china denial")[:3]) == {"china/enabler", "never-lethal", "not-the-creator"}


def test_whether_it_is_known_what_somebody_says_asks_what_they_say(curated: Index) -> None:
    assert ids_found(curated, "Do we know what Russia makes of the accusations?")[0] == "silence/enabler"


def test_words_of_asking_take_no_room_from_those_that_carry_a_question(curated: Index) -> None:
    opening = "could you tell me whether there is anything that they have said to us so far about the"
    assert ids_found(curated, f"{opening} export of drones")[0] in ("china/supplies", "export-controls")
    assert len(parse(f"what of {' '.join(f'word{number}' for number in range(20))}").terms) == 2 + 12


def test_a_phrase_needs_its_article_where_no_word_of_it_carries_anything(curated: Index) -> None:
    question = parse_question(curated.reader, parse("what have they said").terms, trade_thesaurus())
    assert question.words == ()
    question = parse_question(curated.reader, parse("who will have a say").terms, trade_thesaurus())
    assert question.words == ("have a say",)


def test_the_united_nations_in_capitals_are_a_state_that_no_brief_names(curated: Index) -> None:
    answer = lookup(curated, "UN security council veto")
    assert (answer.hits, answer.unknown) == ((), ("uno",))


def test_who_was_named_asks_which_they_are(curated: Index) -> None:
    assert ids_found(curated, "Have any firms been named yet?")[0] == "which-industry"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("all thirty two members", "all 32 members"),
        ("12 points", "12 points"),
        ("three hundred and four tents", "three hundred and four tents"),
        ("one hundred and two tents", "102 tents"),
        ("three hundred tents", "300 tents"),
        ("two thousand five hundred and 60 people", "2500 and sixty people"),
        ("one two", "one two"),
        ("a hundred", "a hundred"),
    ],
)
def test_numerals_are_read_in_either_form_as_the_library_has_them(text: str, written: str) -> None:
    known = {"32", "12", "102", "300", "2500", "sixty", "one", "two"}
    assert as_the_library_writes_them(text.split(), known.__contains__) == written.split()


def test_a_plural_in_men_is_one_of_a_word_in_man() -> None:
    assert is_form("fisherman", "fishermen") and is_form("seamen", "seaman")
    assert "specimens" in inflections("specimen") and "seamen" in inflections("seaman")


def test_a_hit_says_by_which_other_name_it_speaks_of_somebody(curated: Index) -> None:
    answer = lookup(curated, "What does China say about Australia?")
    by_id = {hit.ref.id: answer.explanation(hit) for hit in reversed(answer.hits)}
    assert by_id["silence/asia-pacific"].stand_ins == (("australia", "partners"),)
    assert by_id["china/supplies"].lacking == ("australia",)
    titled = next(hit for hit in answer.hits if hit.brief_id == "nato-asia-pacific" and hit.ref.id == "china/security")
    assert answer.explanation(titled).lacking == ("australia",)


def test_how_others_took_what_is_somebodys_asks_of_them(curated: Index) -> None:
    terms = parse("Was China's plan well received?").terms
    question = parse_question(curated.reader, terms, trade_thesaurus())
    assert (question.asked, question.spoken_of) == ((), ("China",))
    assert ids_found(curated, "Was China's plan well received?")[0] == "lukewarm"


def test_what_is_somebodys_in_a_charge_asks_the_accuser(curated: Index) -> None:
    text = "By what means is China said to support Moscow's arms industry?"
    assert ids_found(curated, text)[0] == "two-channels"
    assert parse_question(curated.reader, parse(text).terms, trade_thesaurus()).asked == ()


def test_a_state_in_capitals_is_found_where_a_brief_has_its_letters_alone(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("briefs")
    text = (CURATED / "nato-cyber-centre.yaml").read_text(encoding="utf-8")
    text = text.replace("text: The centre will work with", "text: U.S. sanctions hit the centre, which will work with")
    (folder / "centre.yaml").write_text(text, encoding="utf-8")
    for index in fresh_index(tmp_path_factory.mktemp("cache"), folder):
        assert ids_found(index, "US sanctions")[0] == "centre-technology"
        assert ids_found(index, "US vineyards") == []


def test_a_state_behind_the_last_word_that_is_kept_is_none_of_the_query(curated: Index) -> None:
    text = " ".join(["vine"] * 60) + " US"
    assert parse(text).states == ()
    assert lookup(curated, text).hits == ()


def test_an_article_in_a_name_is_no_word_by_which_another_is_called(curated: Index) -> None:
    assert ids_found(curated, "Do the allies want to defend Ukraine?")[0] == "defences"


@pytest.mark.parametrize("text", ["Chinese firms", "which Russian companies sell drones?"])
def test_a_kind_is_of_the_state_that_stands_before_it(curated: Index, text: str) -> None:
    question = parse_question(curated.reader, parse(text).terms_of_question, trade_thesaurus())
    assert question.words and "Industry" not in (*question.asked, *question.spoken_of)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("lies about Beijing", {"china/security", "china/enabler", "smears"}),
        ("a-bombs", {"nuclear", "nato/nuclear-space", "warheads"}),
        ("washington declaration china", {"nato/enabler", "decisive-enabler", "china/security", "cold-war"}),
    ],
)
def test_keywords_that_the_titles_of_sources_have_find_what_says_them(
    curated: Index, text: str, items: set[str]
) -> None:
    assert ids_found(curated, text)[0] in items


def test_keywords_find_what_a_source_with_such_a_title_reports(curated: Index) -> None:
    assert "trade" in ids_found(curated, "al jazeera trade")[:1]


def test_what_a_party_that_is_never_heard_does_is_open(curated: Index) -> None:
    assert "silence/ai" in ids_found(curated, "Has New Zealand joined the AI project?")[:3]
    silence = lookup(curated, "Is Ukraine satisfied with the summit?").hits[0]
    assert silence.kind == "gaps" and "Ukraine" in silence.fields["parties"]
