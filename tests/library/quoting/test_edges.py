"""A quotation begins and ends at no place inside a number in digits or words, an ordinal, a date, a time, a range or a sum."""

import pytest

from briefing.library.checks.quoting.folded import folded_text
from briefing.library.checks.quoting.verdict import Outcome, QuoteToFind, judge
from tests.library.quoting.papers import REST_OF_THE_PAPER


def outcome(text: str, quote: str) -> str:
    """Return what becomes of a quotation from a text: V, D or R."""
    verdict = judge(QuoteToFind(quote), folded_text(text))
    return {Outcome.VERIFIED: "V", Outcome.DOUBTFUL: "D"}.get(verdict.outcome, "R")


@pytest.mark.parametrize(
    ("text", "quote", "right"),
    [
        ("Die Nordbahn liegt auf dem 3. Platz.", "liegt auf dem 3", "R"),
        ("Die Nordbahn liegt auf dem 3. Platz.", "liegt auf dem 3. Platz", "V"),
        ("Es war ihre 25. Sitzung in diesem Jahr.", "Es war ihre 25", "R"),
        ("Am 2. und 3. Verhandlungstag fehlte er.", "Am 2. und 3", "R"),
        ("Am 2. und 3. Verhandlungstag fehlte er.", "Am 2", "R"),
        ("Im 19. Jahrhundert fuhr hier kein Zug.", "Im 19", "R"),
        ("Sie wohnt im 4. Stock links.", "wohnt im 4.", "R"),
        ("Sie wohnen in Haus 3. Züge hören sie dort.", "in Haus 3", "V"),
        ("Das waren die 12. Sie gingen heim.", "Das waren die 12", "V"),
        ("Sie zählten bis 340. Züge fuhren keine.", "zählten bis 340", "V"),
    ],
)
def test_a_german_ordinal_is_quoted_with_what_it_counts(text: str, quote: str, right: str) -> None:
    assert outcome(f"{REST_OF_THE_PAPER['de']}\n\n{text}\n", quote) == right


@pytest.mark.parametrize(
    ("text", "quote", "right"),
    [
        ("Laget kom på 3. plads i løbet.", "kom på 3", "R"),
        ("The club came 3rd that year.", "The club came 3", "R"),
        ("I am 12. Mum says so.", "I am 12", "V"),
        ("Le club est 3e au classement.", "Le club est 3", "R"),
        ("El club quedó en la 3.ª plaza.", "quedó en la 3", "R"),
        ("Vive en el 2.º piso.", "Vive en el 2", "R"),
        ("Клуб занял 3-е место.", "Клуб занял 3", "R"),
        ("他在比赛中获得第三名。", "三名", "R"),
        ("根据第二十三条，会议延期。", "二十三条", "R"),
        ("他在比赛中获得第三名。", "第三名", "V"),
        ("大会で第３位になった。", "３位になった", "R"),
    ],
)
def test_an_ordinal_in_any_language_keeps_what_makes_it_one(text: str, quote: str, right: str) -> None:
    assert outcome(text, quote) == right


@pytest.mark.parametrize(
    ("text", "quote", "right"),
    [
        ("He was suspended from 6 to 28 April.", "He was suspended from 6", "R"),
        ("He was suspended from 6 to 28 April.", "He was suspended from 6 to 28", "R"),
        ("He was suspended from 6 to 28 April.", "He was suspended from 6 to 28 April", "V"),
        ("They met on the 6th and 7th of May.", "They met on the 6th", "R"),
        ("Der Zug fuhr vom 6. bis 28. April nicht.", "Der Zug fuhr vom 6", "R"),
        ("Le port ferme du 6 au 28 avril.", "Le port ferme du 6", "R"),
        ("El puerto cierra del 6 al 28 de abril.", "El puerto cierra del 6", "R"),
        ("Порт закрыт с 6 по 28 апреля.", "Порт закрыт с 6", "R"),
        ("They saw 6 and 12 May stay away.", "They saw 6 and 12 May", "V"),
        ("They sank 6 and may sink more.", "They sank 6", "V"),
    ],
)
def test_two_days_of_one_month_are_quoted_with_it(text: str, quote: str, right: str) -> None:
    assert outcome(text, quote) == right


def outcome_in(language: str, text: str, quote: str) -> str:
    """Return what becomes of a quotation from a text with the rest of a paper in its language before it: V, D or R."""
    return outcome(f"{REST_OF_THE_PAPER[language]}\n\n{text}\n", quote)


@pytest.mark.parametrize(
    ("language", "right", "text", "quote"),
    [
        ("en", "DR", "It costs €38 to €42 a head.", "€42 a head"),
        ("en", "DR", "It costs €38 to €42 a head.", "It costs €38"),
        ("en", "DR", "It costs €38–€42 a head.", "€42 a head"),
        ("en", "DR", "It takes three to five years.", "five years"),
        ("en", "DR", "It takes three to five years.", "It takes three"),
        ("en", "DR", "It takes between three and five years.", "five years"),
        ("en", "DR", "Growth of 2 per cent to 3 per cent is likely.", "3 per cent is likely"),
        ("en", "DR", "They need 10 or 12 boats.", "12 boats"),
        ("en", "DR", "Open from 9am to 5pm.", "Open from 9am"),
        ("en", "V", "From 3 May to 5 June it was shut.", "it was shut"),
        ("en", "V", "She gave 3 to each and 5 to me.", "5 to me"),
        ("en", "V", "They went to 12 villages.", "12 villages"),
        ("en", "V", "It rose from 12 to 14 percent.", "It rose from 12 to 14 percent"),
        ("de", "DR", "Es dauert drei bis fünf Jahre.", "fünf Jahre"),
        ("fr", "DR", "Il faut trois à cinq ans.", "cinq ans"),
        ("es", "DR", "Hacen falta de tres a cinco años.", "cinco años"),
        ("es", "DR", "Hacen falta de 3 a 5 años.", "5 años"),
        ("ru", "DR", "Нужно от 3 до 5 лет.", "5 лет"),
        ("zh", "DR", "需要３０到３５名志愿者。", "３５名志愿者"),
        ("zh", "DR", "需要三十至三十五名志愿者。", "三十五名志愿者"),
        ("zh", "DR", "需要三十至三十五名志愿者。", "需要三十"),
        ("ja", "DR", "３０〜３５人の係員が必要だ。", "３５人の係員"),
        ("ja", "DR", "３０から３５人の係員が必要だ。", "３５人の係員"),
        ("en", "R", "Two thirds of the trains ran.", "thirds of the trains ran"),
        ("en", "R", "One and a half tonnes were lost.", "half tonnes were lost"),
        ("en", "R", "Three-quarters of the fleet sailed.", "quarters of the fleet sailed"),
        ("en", "R", "Some two hundred thousand people came.", "thousand people came"),
        ("en", "R", "Some two hundred thousand people came.", "Some two hundred"),
        ("en", "R", "It cost twenty five pounds.", "five pounds"),
        ("en", "R", "It cost twenty five pounds.", "It cost twenty"),
        ("de", "R", "Es kamen zweiundvierzig Leute.", "vierzig Leute"),
        ("de", "R", "Es kamen anderthalb Tausend Leute.", "halb Tausend Leute"),
        ("fr", "R", "Il y avait quatre-vingt-dix élèves.", "dix élèves"),
        ("fr", "R", "Il y avait deux cent douze élèves.", "douze élèves"),
        ("es", "R", "Había treinta y cinco alumnos.", "cinco alumnos"),
        ("es", "R", "Había treinta y cinco alumnos.", "Había treinta"),
        ("ru", "R", "Было двадцать пять учеников.", "пять учеников"),
        ("ru", "R", "Было двадцать пять учеников.", "Было двадцать"),
        ("en", "R", "Scale 1:200 was used.", "200 was used"),
        ("en", "R", "The 1990s were hard.", "The 1990"),
        ("en", "R", "They won 3–1 at home.", "They won 3"),
        ("en", "R", "He lives at 12B Mill Lane.", "He lives at 12"),
        ("en", "R", "Route A12 is closed.", "12 is closed"),
        ("en", "R", "About 40+ people came.", "About 40"),
        ("en", "DR", "Some 3m people came.", "Some 3"),
        ("en", "R", "The virus COVID-19 spread.", "19 spread"),
        ("en", "R", "Section 4.2.1 applies.", "Section 4.2"),
        ("en", "R", "Version 10.4 is out.", "4 is out"),
        ("en", "V", "In 2024 500 people came.", "500 people came"),
        ("en", "R", "It weighs 5 1/2 pounds.", "1/2 pounds"),
        ("en", "R", "It weighs 5½ pounds.", "It weighs 5"),
        ("en", "R", "10 000 000 fish died.", "000 000 fish died"),
        ("en", "R", "It was −5.", "5"),
        ("en", "R", "It is 3×4 metres.", "4 metres"),
        ("en", "R", "It is 3 x 4 metres.", "4 metres"),
        ("en", "R", "It is ±4 metres.", "4 metres"),
        ("en", "R", "It is ~4 metres.", "4 metres"),
        ("en", "R", "It is >4 metres.", "4 metres"),
        ("en", "R", "At 10:15:30 it rang.", "At 10:15"),
        ("en", "R", "It rang at 5pm.", "It rang at 5"),
        ("en", "DR", "It rang at 5 pm.", "It rang at 5"),
        ("en", "R", "On 2024-05-14 it rang.", "On 2024"),
        ("en", "R", "On 14/05/2024 it rang.", "On 14/05"),
        ("en", "R", "On May 14 it rang.", "14 it rang"),
        ("en", "R", "On May 14, 2024 it rang.", "On May 1"),
        ("en", "R", "On 14 and 15 May it rang.", "On 14"),
        ("de", "R", "Am 14.05.2024 klingelte es.", "Am 14.05"),
        ("de", "R", "Am 14. und 15. Mai klingelte es.", "Am 14"),
        ("es", "R", "El 14 de mayo de 2024 sonó.", "El 14"),
        ("fr", "R", "Le 14 mai 2024, il sonna.", "Le 14"),
        ("ru", "R", "14 мая он зазвонил.", "14"),
        ("zh", "R", "会议于5月14日举行。", "会议于5月14"),
        ("zh", "R", "会议于5月14日举行。", "14日举行"),
        ("ja", "R", "午前１０時３０分に始まった。", "午前１０時"),
        ("ja", "V", "午前１０時に始まった。", "午前１０時"),
        ("en", "DR", "Rs 500 was paid.", "500 was paid"),
        ("en", "DR", "It cost 500 kr in all.", "It cost 500"),
        ("en", "DR", "It cost £500.", "500"),
        ("en", "DR", "Some 12 percentage points were lost.", "Some 12"),
        ("en", "DR", "Some 12 % of it.", "Some 12"),
        ("en", "DR", "Twelve per cent of it.", "Twelve"),
        ("de", "DR", "Das sind zwölf Prozent.", "Das sind zwölf"),
        ("fr", "DR", "C'est douze pour cent.", "C'est douze"),
        ("es", "DR", "Son doce por ciento.", "Son doce"),
        ("en", "R", "Half a million boats sank.", "a million boats sank"),
        ("en", "R", "It cost a quarter of a million pounds.", "a million pounds"),
        ("de", "R", "Eine halbe Million Boote sank.", "Million Boote sank"),
        ("en", "R", "Read clause 4.2(b)(iii) of the lease.", "Read clause 4.2(b)"),
        ("en", "R", "Read section 4(2) of it.", "Read section 4"),
        ("en", "R", "지난해 방문객은 1만 4300명이었다.", "4300명이었다"),
        ("en", "R", "예산은 3억 5천만 원이다.", "예산은 3억"),
    ],
)
def test_a_part_of_a_number_a_range_or_a_sum_does_not_pass(language: str, right: str, text: str, quote: str) -> None:
    assert outcome_in(language, text, quote) in right


@pytest.mark.parametrize(
    ("language", "right", "text", "quote"),
    [
        ("en", "V", "One of the five boats sank.", "five boats sank"),
        ("en", "V", "They won two and lost five games.", "five games"),
        ("en", "V", "She ate one and half of the other.", "half of the other"),
        ("en", "V", "They sleep two to a room.", "to a room"),
        ("en", "V", "He went from one to another.", "to another"),
        ("en", "V", "Of the ten, nine agreed.", "nine agreed"),
        ("en", "V", "In 2024, five people came.", "five people came"),
        ("en", "V", "By May 12 people had left.", "12 people had left"),
        ("en", "V", "The first two quarters were good.", "quarters were good"),
        ("en", "V", "He worked half days.", "half days"),
        ("en", "V", "Every cent to three causes went.", "three causes went"),
        ("en", "V", "It took three or so.", "It took three or so"),
        ("en", "V", "He has two left or more.", "He has two left"),
        ("en", "V", "She paid, once or twice, in coin.", "in coin"),
        ("en", "V", "It is a third of the price.", "third of the price"),
        ("en", "V", "I met a third of them, and five of the rest.", "five of the rest"),
        ("en", "V", "They are twenty. One left.", "One left"),
        ("en", "V", "It was a long minus. Five men left.", "Five men left"),
        ("en", "V", "On 5 May 2024 it was done.", "it was done"),
        ("en", "V", "The bridge cost £5m. It was worth it.", "The bridge cost £5m"),
        ("en", "V", "The bridge cost five million pounds.", "The bridge cost five million pounds"),
        ("de", "V", "Sie zählten fünf Boote oder mehr.", "Sie zählten fünf Boote"),
        ("de", "V", "Im Mai 2024 kamen drei Boote.", "drei Boote"),
        ("de", "V", "Am 3. Mai kam es an.", "kam es an"),
        ("de", "V", "Es waren drei. Danach kamen mehr.", "Es waren drei"),
        ("fr", "V", "En 2024 il y en a cinq.", "cinq"),
        ("fr", "V", "Elle en a vu deux et demande pardon.", "demande pardon"),
        ("es", "V", "En 1987 la ley dio a cinco familias la tierra.", "cinco familias la tierra"),
        ("es", "V", "Vendió dos y medio pueblo se enfadó.", "pueblo se enfadó"),
        ("ru", "V", "Он видел два и ушёл.", "ушёл"),
        ("zh", "V", "会议从三点开始，到五点结束。", "会议从三点开始"),
        ("zh", "V", "他一到北京，五名代表就离开了。", "五名代表就离开了"),
        ("ja", "V", "一人から話を聞いた。", "話を聞いた"),
        ("en", "V", 'Profits fell 4%. "We knew," he said.', "Profits fell 4%"),
        ("en", "V", "The fund gave 400,000 to the poor.", "The fund gave 400,000"),
        ("en", "V", "It gave EUR 400 to each.", "It gave EUR 400"),
        ("de", "V", "Das Werk zahlte 3 Mio. Euro an die Stadt.", "Das Werk zahlte 3 Mio. Euro"),
        ("de", "V", "Der Fonds umfasst 3 Mrd. Euro.", "3 Mrd. Euro"),
        ("de", "V", "Der Fonds umfasst 3 Mrd. Euro.", "umfasst 3 Mrd"),
    ],
)
def test_two_numbers_that_are_not_one_may_be_parted(language: str, right: str, text: str, quote: str) -> None:
    assert outcome_in(language, text, quote) in right
