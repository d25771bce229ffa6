"""Every quotation of the corpus becomes what an editor would say of it."""

import pytest

from briefing.library.checks.quoting.folded import folded_text
from briefing.library.checks.quoting.verdict import Outcome, QuoteToFind, judge
from tests.library.quoting.corpus import CASES, TEXTS, Case

FOLDED = {name: folded_text(text) for name, text in TEXTS.items()}


def outcome(case: Case) -> str:
    """Return what becomes of a case: V, D or R."""
    verdict = judge(QuoteToFind(case.quote, case.prefix, case.suffix, case.line, case.speaker), FOLDED[case.text])
    if verdict.outcome is Outcome.VERIFIED:
        return "V" if case.line in (None, *verdict.lines) else "R"
    return "D" if verdict.outcome is Outcome.DOUBTFUL else "R"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.text}: {case.quote[:50]!r}")
def test_a_quotation_becomes_what_an_editor_would_say(case: Case) -> None:
    assert outcome(case) in case.right


@pytest.mark.parametrize(
    ("quote", "right"), [("lawful use", "R"), ("(un)lawful use", "V"), ("election of", "R"), ("the rule", "V")]
)
def test_a_part_of_a_word_in_brackets_belongs_to_it(quote: str, right: str) -> None:
    text = folded_text("An (un)lawful use it is. They want the (Re)election of it. Look at (a) the rule.")
    verdict = judge(QuoteToFind(quote, "", "", None, ""), text)
    assert ("V" if verdict.outcome is Outcome.VERIFIED else "R") == right


@pytest.mark.parametrize(
    ("quote", "right"),
    [
        ("twelve men came", "R"),
        ("One hundred", "R"),
        ("One hundred and twelve men came", "V"),
        ("10⁴ grams", "R"),
        ("5×10⁴ grams", "V"),
        ("two boats", "V"),
    ],
)
def test_a_number_in_several_words_or_with_a_power_is_one(quote: str, right: str) -> None:
    text = folded_text("One hundred and twelve men came. They had 5×10⁴ grams in two boats.")
    verdict = judge(QuoteToFind(quote, "", "", None, ""), text)
    assert ("V" if verdict.outcome is Outcome.VERIFIED else "R") == right


@pytest.mark.parametrize(
    "label",
    [
        *(
            "**{}:** ",
            "**{}**: ",
            "*{}*: ",
            "__{}:__ ",
            "{}: ",
            "10:02 {}: ",
            "(10:02:11) {}: ",
            "{} — ",
            "[{}] ",
            "<{}> ",
        ),
        *("{} (10:02): ", "{} [10:02:11]: ", "- **{}:** ", "— {}: ", ">> {}: ", "10:02 – {}: "),
    ],
)
@pytest.mark.parametrize(
    ("quote", "right"),
    [("She fell asleep at noon", "V"), ("Did she like it?", "D"), ("It is her boat … She fell asleep", "R")],
)
def test_a_speaker_is_known_however_the_name_is_set(label: str, quote: str, right: str) -> None:
    rosa, henrik = label.format("Rosa Lindt"), label.format("Henrik Aho")
    turns = [
        rosa + "Whose boat?",
        henrik + "It is her boat.",
        rosa + "Did she like it?",
        henrik + "She fell asleep at noon.",
    ]
    verdict = judge(QuoteToFind(quote, "", "", None, "Henrik Aho"), folded_text("\n\n".join(turns)))
    assert {Outcome.VERIFIED: "V", Outcome.DOUBTFUL: "D"}.get(verdict.outcome, "R") == right


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("记者：谁签的字？\n布兰特：我中午签了字。\n记者：之前呢？\n布兰特：我坐了船。", "我中午签了字。……我坐了船。"),
        (
            "記者：誰が署名したのか。\nブラント：正午に署名した。\n記者：その前は。\nブラント：船に乗った。",
            "正午に署名した。……船に乗った。",
        ),
    ],
)
def test_a_speaker_is_known_before_a_wide_colon(text: str, quote: str) -> None:
    assert judge(QuoteToFind(quote), folded_text(text)).outcome is Outcome.NOT_FOUND


def test_a_speaker_whose_name_is_in_capitals_before_a_full_stop_is_known() -> None:
    turns = ["Mr. AHO. It is her boat.", "Ms. LINDT. Did she like it?", "Mr. AHO. She fell asleep at noon."]
    text = folded_text("\n\n".join(turns))
    for quote, right in (("She fell asleep", Outcome.VERIFIED), ("Did she like it?", Outcome.DOUBTFUL)):
        assert judge(QuoteToFind(quote, speaker="Henrik Aho"), text).outcome is right


@pytest.mark.parametrize("label", ["Mr {}. - ", "M. {}. – ", "Frau {}. — ", "Ms {}\n", "{}  10:02\n", "**Ms {}**\n"])
def test_a_speaker_is_known_in_the_forms_of_parliaments_and_of_programs_that_hear(label: str) -> None:
    aho, lindt = label.format("AHO"), label.format("LINDT")
    turns = [f"{aho}It is her boat.", f"{lindt}Did she like it?", f"{aho}She fell asleep at noon.", f"{lindt}Where?"]
    text = folded_text("Hearing of the committee\n\n" + "\n\n".join(turns))
    for quote, right in (("She fell asleep", Outcome.VERIFIED), ("Did she like it?", Outcome.DOUBTFUL)):
        assert judge(QuoteToFind(quote, speaker="Henrik Aho"), text).outcome is right


def test_headings_in_capitals_that_are_repeated_are_nobody() -> None:
    text = folded_text("RESULTS\n\nIt rained.\n\nNOTE\n\nIt was wet.\n\nRESULTS\n\nIt dried.\n\nNOTE\n\nIt was dry.")
    assert not text.turns.labels


def test_stage_directions_are_nobody() -> None:
    text = folded_text("[Applause] Thank you.\n\n[Laughter] I said so.\n\n[Applause] We did not sign.\n\nI said no.")
    assert not text.turns.labels


@pytest.mark.parametrize(
    ("text", "quote", "right"),
    [
        ("They knew of it on 12 May 2022 and slept.", "knew of it on 12", "R"),
        ("They knew of it on 12 May 2022 and slept.", "knew of it on 12 May", "V"),
        ("They knew of it on May 12, 2022 and slept.", "12, 2022 and slept", "R"),
        ("They knew of it on the 3rd of March.", "knew of it on the 3rd", "R"),
        ("They knew that in May 12 people slept.", "12 people slept", "V"),
        ("Of the 12 may sleep who will.", "Of the 12", "V"),
        ("Es liegt seit dem 3. Juni aus.", "liegt seit dem 3", "R"),
        ("Es liegt seit dem 3. Juni aus.", "liegt seit dem 3. Juni", "V"),
        ("Il part le 7 avril pour Lyon.", "Il part le 7", "R"),
        ("Sale el 14 de octubre a Vigo.", "Sale el 14", "R"),
        ("Он уедет 7 апреля.", "Он уедет 7", "R"),
    ],
)
def test_a_day_is_quoted_with_its_month(text: str, quote: str, right: str) -> None:
    verdict = judge(QuoteToFind(quote, "", "", None, ""), folded_text(text))
    assert ("V" if verdict.outcome is Outcome.VERIFIED else "R") == right


@pytest.mark.parametrize(
    ("text", "quote", "right"),
    [
        ("It took € 4.2 million of it.", "took €4.2 million", "V"),
        ("It took €4.2 million of it.", "took € 4.2 million", "V"),
        ("Es kostet 4,2 € im Jahr.", "kostet 4,2€ im Jahr", "V"),
        ("US$ 3 was paid.", "US$3 was paid", "V"),
        ("It took €4.2 million of it.", "took £ 4.2 million", "R"),
        ("It cost 20 € 15 years ago.", "It cost 20 €", "V"),
    ],
)
def test_a_sign_of_currency_may_stand_apart_from_its_number(text: str, quote: str, right: str) -> None:
    verdict = judge(QuoteToFind(quote, "", "", None, ""), folded_text(text))
    assert ("V" if verdict.outcome is Outcome.VERIFIED else "R") == right


@pytest.mark.parametrize(
    ("quote", "right"),
    [("[The] council will soon buy", "V"), ("council will [soon] buy", "V"), ("[he] council will soon buy", "D")],
)
def test_a_bracket_that_holds_what_stands_there_changes_nothing(quote: str, right: str) -> None:
    text = folded_text("The mayor says that the council will soon buy the land.")
    verdict = judge(QuoteToFind(quote, "", "", None, ""), text)
    assert {Outcome.VERIFIED: "V", Outcome.DOUBTFUL: "D"}.get(verdict.outcome, "R") == right


LIST = """It was agreed:

1. Leaks are mended in a day.
2. No village is without water.

(a) the fee is paid;
(b) the ship is free.
"""


@pytest.mark.parametrize(
    ("quote", "right"),
    [
        ("Leaks are mended in a day. No village is without water.", "V"),
        ("Leaks are mended in a day. 2. No village is without water.", "V"),
        ("the fee is paid; the ship is free", "V"),
        ("It was agreed: No village is without water.", "R"),
    ],
)
def test_a_list_may_be_run_on_without_its_numbers(quote: str, right: str) -> None:
    verdict = judge(QuoteToFind(quote), folded_text(LIST))
    assert ("V" if verdict.outcome is Outcome.VERIFIED else "R") == right


def test_a_number_that_begins_a_line_and_is_no_lists_stays() -> None:
    text = folded_text("They came on May\n12. men were lost. They lost\n7) boats.")
    for quote in ("They came on May men were lost", "They lost boats"):
        assert judge(QuoteToFind(quote), text).outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("师父常说‘手要空，心要满’，我学了十一年。", "师父常说“手要空，心要满”，我学了十一年"),
        ("그는 ‘책은 모두의 것’이라고 말했다.", "그는 “책은 모두의 것”이라고 말했다"),
        ("It fell to −12 °C and is 5′ 7″ tall.", "It fell to -12°C and is 5' 7\" tall"),
        (
            "The mill &amp; the dam&nbsp;&mdash; both old &ndash; are closed.",
            "The mill & the dam — both old — are closed",
        ),
        ("They live in Hawaiʻi, near Khar’kiv and Taʿizz.", "They live in Hawai'i, near Kharʹkiv and Ta’izz"),
    ],
)
def test_a_mark_or_an_apostrophe_may_have_another_shape(text: str, quote: str) -> None:
    assert judge(QuoteToFind(quote), folded_text(text)).outcome is Outcome.VERIFIED
