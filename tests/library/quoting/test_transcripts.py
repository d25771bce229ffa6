"""In a transcript it is known whose words a quotation has, however the text sets its speakers."""

import pytest

from briefing.library.checks.quoting.folded import folded_text
from briefing.library.checks.quoting.verdict import Outcome, QuoteToFind, judge

LABELS = {
    "a colon": "{}: ",
    "a sign": "{} > ",
    "a sign at the name": "{}> ",
    "two signs": "{} >> ",
    "a guillemet": "{} » ",
    "a hyphen": "{} - ",
    "a dash": "{} – ",
    "brackets": "[{}] ",
    "a day and a time": "08/01/2024, 10:12 - {}: ",
    "a day and a time in brackets": "[8.1.24, 10:12:30] {}: ",
    "a time of twelve hours": "[10:12 AM] {}: ",
}
WORDS = (
    ("Ruiz", "Can we agree on the number now?"),
    ("Adler", "I said that I would look at it."),
    ("Ruiz", "The sheet has it in your row."),
    ("Adler", "Then somebody else wrote it there."),
)


@pytest.mark.parametrize("label", LABELS.values(), ids=LABELS)
def test_who_speaks_is_known_however_the_text_sets_it(label: str) -> None:
    text = folded_text("\n".join(label.format(name) + words for name, words in WORDS))
    for quote, speaker, outcome in (
        ("somebody else wrote it there", "Eva Adler, treasurer", Outcome.VERIFIED),
        ("somebody else wrote it there", "Ana Ruiz, chair", Outcome.DOUBTFUL),
        (
            "I said that I would look at it. … Then somebody else wrote it there.",
            "Eva Adler, treasurer",
            Outcome.NOT_FOUND,
        ),
    ):
        assert judge(QuoteToFind(quote, speaker=speaker), text).outcome is outcome, quote


def test_lines_that_a_sign_parts_are_no_transcript_where_nobody_speaks_again() -> None:
    text = folded_text("Home > News > Town\nPaper - the old mill burns\nHome > Sport\nCup - the final is on Sunday\n")
    assert not text.turns.labels


SPEECH = """\
Präsidentin Rieke Vollmer: Das Wort hat der Abgeordnete Brandt.

Jens Brandt (Bürgerliste): Wir lehnen diesen Tarif ab.

(Selma Aydın [Grüne]: Das ist doch Ihr Tarif!)

Er fährt nur bis Mitternacht.

Präsidentin Rieke Vollmer: Ich danke Ihnen.
"""


def test_what_is_called_into_a_speech_is_not_the_speakers_and_the_speech_goes_on_behind_it() -> None:
    text = folded_text(SPEECH)
    for quote, outcome in (
        ("Das ist doch Ihr Tarif!", Outcome.DOUBTFUL),
        ("Er fährt nur bis Mitternacht", Outcome.VERIFIED),
        ("Wir lehnen diesen Tarif ab. … Er fährt nur bis Mitternacht", Outcome.VERIFIED),
    ):
        assert judge(QuoteToFind(quote, speaker="Jens Brandt"), text).outcome is outcome, quote
    caller = QuoteToFind("Das ist doch Ihr Tarif!", speaker="Selma Aydın")
    assert judge(caller, text).outcome is Outcome.VERIFIED


@pytest.mark.parametrize("text", ["Il y fait –12 °C en mai.", "Es sind –12 Grad.", "Prices fell to –12%."])
def test_an_en_dash_before_a_measure_is_its_minus(text: str) -> None:
    folded = folded_text(text)
    plain, without = text.replace("–", "-"), text.split("–", 1)[1]
    assert judge(QuoteToFind(plain), folded).outcome is Outcome.VERIFIED
    assert judge(QuoteToFind(without), folded).outcome is Outcome.CUT


def test_an_en_dash_at_an_aside_is_no_minus() -> None:
    folded = folded_text("Los vecinos –30 familias en total– piden agua.")
    assert judge(QuoteToFind("30 familias en total"), folded).outcome is Outcome.VERIFIED
