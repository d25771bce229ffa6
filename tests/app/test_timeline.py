"""The timeline's rows: days as heads, who speaks on which, what lies between them; time runs down a rule."""

import json

import pytest

from briefing.app.timeline import timeline
from briefing.app.widgets.rows import lay_out_rows
from briefing.brief.dates import gap_in_words
from briefing.brief.items import ItemKind, Ref
from briefing.output.layout.blocks import BAR, Line, plain_text
from briefing.output.pages.catalogue import Catalogue
from briefing.output.speakers import speaker
from tests.brief.alder import small, sound

UNDATED = {"issue": "site", "kind": "assertion", "evidence": []}


def catalogue(*claims: tuple[str, str | None], events: tuple[tuple[str, list[str]], ...] = ()) -> Catalogue:
    """Return a brief with a claim for each maker and date, and an event for each date and doers."""
    made = [
        {**UNDATED, "id": f"c{n}", "made_by": maker, "text": f"Words {n}.", **({"date": date} if date else {})}
        for n, (maker, date) in enumerate(claims)
    ]
    happened = [{"date": date, "text": f"Event {n}.", "by": by} for n, (date, by) in enumerate(events)]
    return Catalogue(sound(small(claims=json.dumps(made), timeline=json.dumps(happened))), "small")


def lines(of: Catalogue, width: int = 76) -> list[Line]:
    layout = lay_out_rows(timeline(of), width, 3)
    return [layout.line(number) for number in range(layout.height)]


def written(of: Catalogue, width: int = 76) -> list[str]:
    return plain_text(lines(of, width)).replace("\u00a0", " ").splitlines()


TWO_VOICES = catalogue(
    ("port", "2025-03-10"), ("union", "2025-03-11"), ("port", "2025-03-10"), ("union", "2025-03-11"), ("port", None)
)


def test_who_speaks_on_which_day_stands_over_it_all() -> None:
    assert written(TWO_VOICES)[:4] == [
        "10 Mar 2025  The Port ■■ 2 claims",
        "┊ the next day",
        "11 Mar 2025  The Union ■■ 2 claims",
        "",
    ]


def test_squares_are_in_the_hue_of_who_speaks() -> None:
    links = TWO_VOICES.links
    squares = [role for line in lines(TWO_VOICES)[:3] for text, role in line if "■" in text]
    assert squares == [speaker(links, "port"), speaker(links, "union")]


def test_a_days_claims_stand_under_its_head_each_after_its_makers_bar() -> None:
    text = written(TWO_VOICES)[4:]
    assert text[0] == f"━━ 10 Mar 2025 {'━' * (76 - 15)}"
    assert text[1:3] == [f"│{BAR}The Port asserts: Words 0.", f"│{BAR}The Port asserts: Words 2."]
    assert text[3] == "┊ the next day" and text[4].startswith("━━ 11 Mar 2025 ━")
    assert text[-1] == "1 claim without a date: The Port 1"


def test_one_makers_claims_of_a_day_stand_together_after_the_events() -> None:
    day = "2025-03-10"
    of = catalogue(("port", day), ("union", day), ("port", day), events=((day, ["union"]), (day, [])))
    assert [line.partition("Words")[0] for line in written(of)[1:]] == [
        "◆ Event 0. · The Union",
        "◆ Event 1.",
        *[f"│{BAR}The Port asserts: "] * 2,
        f"│{BAR}The Union asserts: ",
    ]


def test_the_rule_and_the_bar_stand_before_every_line_of_a_claim() -> None:
    claim = {**UNDATED, "id": "c", "made_by": "port", "date": "2025", "text": "word " * 25}
    of = Catalogue(sound(small(claims=json.dumps([claim]))), "small")
    layout = lay_out_rows(timeline(of), 40, 9)
    row = layout.refs.index(Ref(ItemKind.CLAIM, "c"))
    texts = [plain_text([layout.line(number)]) for number in range(layout.start(row), layout.end(row))]
    assert len(texts) > 3 and all(text.startswith(f"│{BAR}") and len(text) <= 40 for text in texts)


def test_what_is_to_come_stands_after_the_briefs_own_date() -> None:
    of = catalogue(("port", "2025-03-10"), events=(("2025-03-20", []), ("2025-04", [])))
    text = written(of)[-6:]
    assert text[0] == "┊ as of 14 Mar 2025; what follows is to come"
    assert text[-3] == "┊ the next month"
    assert sum("to come" in line for line in text) == 1


def test_with_many_days_the_heads_are_all_there_is() -> None:
    of = catalogue(*(("port", f"2025-03-{day:02}") for day in range(1, 9)))
    assert written(of)[0].startswith("━━ 1 Mar 2025") and "■" not in "".join(written(of))


def test_many_claims_make_no_longer_bar_than_a_line_holds() -> None:
    of = catalogue(*[("port", "2025-03-10")] * 90, ("union", "2025-03-11"))
    port, _, union = written(of)[:3]
    assert port == f"10 Mar 2025  The Port {'■' * 24} 90 claims" and union == "11 Mar 2025  The Union ■ 1 claim"


@pytest.mark.parametrize("width", [30, 40, 58, 78, 118, 160])
def test_no_line_is_wider_than_the_list(width: int) -> None:
    assert max(len(line) for line in written(TWO_VOICES, width)) <= width


@pytest.mark.parametrize(
    ("before", "after", "gap"),
    [
        ("2025-03-10", "2025-03-11", "the next day"),
        ("2025-03-10", "2025-03-13", "3 days later"),
        ("2024-02-28", "2024-03-01", "2 days later"),
        ("2025-01-31", "2025-04-30", "2 months later"),
        ("2025-01-31", "2025-05-31", "4 months later"),
        ("2020-06-01", "2025-05-31", "4 years later"),
        ("2020-06-01", "2025-06-01", "5 years later"),
        ("2025-03", "2025-04-02", "the next month"),
        ("2024-12", "2025-02", "2 months later"),
        ("2023", "2024-01-01", "the next year"),
        ("2019", "2025", "6 years later"),
        ("2025-03", "2025-03-14", ""),
        ("2025", "2025-11", ""),
        ("2025-03-14", "2025-03-14", ""),
    ],
)
def test_a_gap_is_told_as_precisely_as_both_dates_are(before: str, after: str, gap: str) -> None:
    assert gap_in_words(before, after) == gap


def test_squares_leave_room_for_the_words_of_their_line() -> None:
    of = catalogue(*[("port", "2025-03-10")] * 30, ("union", "2025-03-11"), events=(("2025-03-10", []),))
    port, _, union = written(of, 56)[:3]
    assert (
        port == f"10 Mar 2025  The Port {'■' * 13} 30 claims ◆ 1 event" and union == "11 Mar 2025  The Union ■ 1 claim"
    )
