"""Lookup: what is found, in which order, whatever is typed."""

from collections.abc import Iterator

import pytest

from briefing.errors import NotFoundError
from briefing.library.index.connection import Index
from briefing.library.index.refresh import refresh
from briefing.library.lookup.hits import Hit, lookup, positions_of
from briefing.library.lookup.names import completions, party_or_issue
from tests.library.looked_up_briefs import CURATED, WORLD

MAIN = "nato-china-russia"


@pytest.fixture(scope="module")
def curated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    with Index([CURATED], tmp_path_factory.mktemp("cache")) as index:
        refresh(index)
        yield index


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    folder = tmp_path_factory.mktemp("world")
    (folder / "world.yaml").write_text(WORLD, encoding="utf-8")
    with Index([folder], tmp_path_factory.mktemp("cache")) as index:
        refresh(index)
        yield index


def ids_found(index: Index, text: str, **options: str) -> list[str]:
    return [f"{hit.brief_id} {hit.ref.kind} {hit.ref.id}" for hit in lookup(index, text, **options).hits]  # type: ignore[arg-type]


def first(index: Index, text: str) -> Hit:
    return lookup(index, text).hits[0]


def test_beginnings_of_words_find_the_answer(curated: Index) -> None:
    hit = first(curated, "dual us")
    assert (hit.brief_id, hit.ref.id) == (MAIN, "china/supplies")
    quotes = [quote for quote, _ in hit.fields["evidence"]]
    assert "we strictly control the export of dual-use items, including civilian drones" in quotes


def test_terms_may_stand_in_any_order(curated: Index) -> None:
    assert ids_found(curated, "lethal china") == ids_found(curated, "china lethal") != []


def test_a_slip_finds_the_nearest_word(curated: Index) -> None:
    answer = lookup(curated, "chna")
    assert answer.corrected == (("chna", "china"),)
    assert answer.hits[0].fields["party"] == "China"


@pytest.mark.parametrize("typed", ["cihna", "chinna", "chima", "CHNA"])
def test_every_kind_of_slip_is_forgiven(curated: Index, typed: str) -> None:
    assert first(curated, typed).fields["party"] == "China"


@pytest.mark.parametrize(("alias", "party"), [("Beijing", "China"), ("alliance", "NATO"), ("kyiv", "")])
def test_a_party_is_found_by_its_alias(curated: Index, alias: str, party: str) -> None:
    hits = lookup(curated, f"party:{alias}").hits
    assert {hit.fields["party"] for hit in hits} == ({party} if party else set())


def test_a_partys_own_items_come_before_those_that_name_it(curated: Index) -> None:
    parties = [hit.fields.get("party") for hit in lookup(curated, "china", most=200).hits]
    last_own = max(number for number, party in enumerate(parties) if party == "China")
    assert set(parties[: last_own + 1]) == {"China"}
    assert "NATO" in parties


def test_positions_come_before_claims_before_questions_at_equal_match(curated: Index) -> None:
    kinds = [hit.kind for hit in lookup(curated, "party:china", most=200).hits]
    assert kinds == sorted(kinds, key=["positions", "claims", "questions"].index)
    assert set(kinds) == {"positions", "claims"}


def test_the_open_brief_comes_first(curated: Index) -> None:
    path = str(CURATED / "nato-cyber-centre.yaml")
    hits = lookup(curated, "nato", open_brief=path, most=200).hits
    briefs = [hit.brief_id for hit in hits]
    others = [number for number, brief in enumerate(briefs) if brief != "nato-cyber-centre"]
    assert briefs[0] == "nato-cyber-centre"
    assert "nato-cyber-centre" not in briefs[others[0] :]


@pytest.mark.parametrize(
    ("query", "key", "values"),
    [
        ("party:nato issue:", "party", {"NATO"}),
        ("stance:denies", "stance", {"denies"}),
        ("issue:supplies party:china", "issue_id", {"supplies"}),
    ],
)
def test_scopes_narrow(curated: Index, query: str, key: str, values: set[str]) -> None:
    hits = lookup(curated, query, most=200).hits
    assert hits
    assert {hit.fields[key] for hit in hits} == values


def test_in_narrows_to_a_kind(curated: Index) -> None:
    assert {hit.kind for hit in lookup(curated, "in:questions china", most=99).hits} == {"questions"}
    assert {hit.kind for hit in lookup(curated, "in:claims in:questions china", most=99).hits} == {
        "claims",
        "questions",
    }


def test_in_quotes_looks_at_the_parties_own_words_alone(curated: Index) -> None:
    assert f"{MAIN} position china/supplies" in ids_found(curated, "in:quotes drones")
    assert ids_found(curated, "in:quotes booming") == []


def test_source_and_brief_are_scopes(curated: Index) -> None:
    assert {hit.brief_id for hit in lookup(curated, "brief:cyber", most=99).hits} == {"nato-cyber-centre"}
    places = [place for hit in lookup(curated, "source:jazeera in:claims").hits for _, place in hit.fields["evidence"]]
    assert any("Al Jazeera" in place for place in places)


def test_an_unknown_scope_is_said_with_those_that_exist(curated: Index) -> None:
    complaints = lookup(curated, "prty:china").query.complaints
    assert complaints == (
        'unknown scope "prty"; did you mean "party"? there are party, issue, stance, source, in, brief',
    )
    assert "positions, claims, questions, gaps, quotes" in lookup(curated, "in:everything").query.complaints[0]


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ("stance:maybe", 'no stance is called "maybe"; there are affirms, opposes, denies, conditional, neutral'),
        ("stance:denys war", 'no stance is called "denys"; did you mean "denies"? there are denies, '),
        ("party:xyz in:quotes", 'no party is called "xyz"; there are '),
        ("issue:zzz", 'no issue is called "zzz"; there are '),
        ("brief:zzz", 'no brief is called "zzz"; there are nato-asia-pacific, nato-china-russia, nato-cyber-centre'),
        ("source:zzz", 'no source has "zzz" in its name; leave source: out to look for it everywhere'),
    ],
)
def test_what_stands_after_a_scope_and_names_nothing_is_said_with_what_there_is(
    curated: Index, typed: str, complaint: str
) -> None:
    answer = lookup(curated, typed)
    assert answer.hits == ()
    assert [told[: len(complaint)] for told in answer.query.complaints] == [complaint]


@pytest.mark.parametrize(
    "typed", ["party:chi zzz", "stance:de zzz", "party:ukraine stance:affirms", "brief:cybr", "party:"]
)
def test_what_a_scope_knows_or_begins_is_no_complaint(curated: Index, typed: str) -> None:
    assert lookup(curated, typed).query.complaints == ()


@pytest.mark.parametrize(
    "typed",
    [
        "NEAR(", "*", '"', '""', "-", "OR", "AND NOT", "a OR b", "^china", "{body}: x", "party:", "party:*", 'party:"', ":", "::",
        "in:", "'; DROP TABLE items; --", "\x00\x1b[31m", "\u202echina", "é", "e\u0301", "中", "ǀchina", "x" * 10_000,
        "a " * 5_000, "()" * 99, "%_", "\\", "\ud800",
    ],
)  # fmt: skip
def test_nothing_that_is_typed_is_an_error(curated: Index, typed: str) -> None:
    answer = lookup(curated, typed)
    assert isinstance(answer.hits, tuple)
    assert len(answer.hits) <= 50


@pytest.mark.parametrize("typed", ["", "   ", "-", '""', "…"])
def test_nothing_asked_finds_nothing(curated: Index, typed: str) -> None:
    assert lookup(curated, typed).hits == ()


@pytest.mark.parametrize(
    ("typed", "party"),
    [
        ("南海", "zh"), ("领土", "zh"), ("party:北京", "zh"), ("中国", "zh"),
        ("переговоры", "ru"), ("ПЕРЕГ", "ru"), ("party:москва", "ru"), ("переговры", "ru"),
        ("الحوار", "ar"), ("المملكه"[:6], "ar"), ("تدعو", "ar"),
        ("sao tome", "sao"), ("nao ha", "sao"), ("NÃO", "sao"), ("regiao", "sao"),
    ],
)  # fmt: skip
def test_every_script_is_found(world: Index, typed: str, party: str) -> None:
    assert first(world, typed).fields["party_id"] == party


def test_what_a_party_holds_comes_in_order_of_date(curated: Index) -> None:
    hits = positions_of(curated, party_or_issue(curated, "beijing", "party"))
    assert {hit.fields["party"] for hit in hits} == {"China"}
    dates = [hit.fields["date"] or "" for hit in hits]
    assert dates == sorted(dates)


def test_a_party_on_one_issue(curated: Index) -> None:
    hits = positions_of(
        curated, party_or_issue(curated, "China", "party"), party_or_issue(curated, "Supplies to Russia", "issue")
    )
    assert [hit.ref.id for hit in hits] == ["china/supplies"]


def test_an_unknown_party_is_told_the_nearest(curated: Index) -> None:
    with pytest.raises(NotFoundError, match='no party is called "chna"; did you mean "China"'):
        party_or_issue(curated, "chna", "party")


def test_where_no_name_is_near_those_that_there_are_are_told(curated: Index) -> None:
    with pytest.raises(NotFoundError) as raised:
        party_or_issue(curated, "Zed", "party")
    parties = sorted(
        {"NATO", "China", "Russia", "Ukraine", "Partners", "Australia", "Japan", "New Zealand", "Industry"}
    )
    assert f"there are {', '.join(parties[:8])} and " in str(raised.value)
    assert str(raised.value).endswith("; `briefing complete party` lists them")


def test_a_name_that_may_mean_several_says_which(curated: Index) -> None:
    with pytest.raises(NotFoundError, match="may be Supplies to Russia, Support for Ukraine"):
        party_or_issue(curated, "supp", "issue")


def test_completion_knows_briefs_parties_and_issues(curated: Index) -> None:
    assert completions(curated, "brief", "nato-c") == ["nato-china-russia", "nato-cyber-centre"]
    assert "China" in completions(curated, "party", "ch")
    assert "Supplies to Russia" in completions(curated, "issue", "SUPP")
