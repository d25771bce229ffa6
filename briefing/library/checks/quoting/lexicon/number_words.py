"""Words and signs of numbers, sums, measures and dates, in all the languages together."""

import re

NUMBER_WORDS = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?"
    r"|hundreds?|thousands?|millions?|billions?|dozens?|half|twice|zwei|drei|vier|fünf|sechs|sieben|acht|neun"
    r"|zehn|elf|zwölf|\w+zehn"
    r"|\w+zig|hundert|tausend|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
    r"|vingt|trente|quarante|cinquante|soixante|cent|mille|dos|tres|cuatro|cinco|seis"
    r"|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta"
    r"|noventa|cien|mil|два|две|три|четыре|пять|шесть|семь|восемь|девять"
    r"|десять|\w+надцать|двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|сто|тысяч\w*"
)
"""Words of numbers, of which one may not take the place of another."""

TENS = (
    r"(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty|(?:vingt|trente|quarante|cinquante|soixante|quatre-vingts?)(?: et)?"
    r"|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa) y"
    r"|(?:vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa) e"
    r"|(?:двадцат|тридцат|пятьдесят|шестьдесят|семьдесят|восемьдесят)[ьи]?|сорока?|девяност[оа])"
)
"""Words of tens after which the ones stand as a word of their own: twenty five, treinta y cinco, двадцать пять."""

ONES = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
    r"|uno?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|um|uma|dois|duas|três|quatro|sete|oito|nove"
    r"|один|одна|одного|два|две|двух|три|тр[её]х|четыре|четыр[её]х|пят[ьи]|шест[ьи]|сем[ьи]|восем[ьи]|девят[ьи])(?![\w-])"
)
FRACTIONS_IN_WORDS = (
    r"(?:thirds?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|drittel\w*|fünftel\w*|achtel\w*|zehntel\w*|tiers"
    r"|cinquièmes?"
    r"|dixièmes?|tercios?|quintos?|décim[oa]s|трет[ьи]|пят(?:ых|ая)|десятых)(?!\w)"
)
"""What a number before it is a part of: two |thirds, zwei |Drittel. Quarters are parts of a year as well: they need a three."""


MAGNITUDES = re.compile(
    r"(?:thousands?|millions?|billions?|trillions?|hundred(?:s|weight)?|dozens?|score|per cent|percent(?:age)?"
    r"|pc|m|mn|bn|tn|k"
    r"|tausend|million(?:en)?|milliarden?|prozent|milliers?|mille|milliards?|pour cent|mil|millón|millones|por ciento"
    r"|тысяч\w*|тыс|миллион\w*|млн|миллиард\w*|млрд|процент\w*|відсотк\w*|мільйон\w*|мільярд\w*"
    r"|mio|mrd|tsd|m€|md€|k€|milion[ei]|miliard[oi]|per cento|milh(?:ão|ões)|por cento|miljoen|miljard|mld|tys|crores?|lakhs?"
    r"|ألفا?|آلاف|مليون\w*|ملايين|مليار\w*|(?:في ال|بال)م[ائ]+ة)(?!\w)",
    re.IGNORECASE,
)
CURRENCY_CODES = (
    r"(?:AED|ARS|AUD|BRL|CAD|CHF|CLP|CNY|COP|CZK|DKK|EGP|EUR|GBP|HKD|HUF|IDR|ILS|INR|ISK|JPY|KES|KRW|KZT|MAD|MXN|MYR|NGN|NOK"
    r"|NZD|PEN|PHP|PKR|PLN|QAR|RMB|RON|RSD|RUB|SAR|SEK|SGD|THB|TND|TRY|TWD|UAH|USD|VND|XAF|XOF|ZAR|Rs|Fr|kr|zł|Kč)"
)
"""The codes of ISO 4217 and short names of currencies that stand beside a sum, before it or after it."""

UNITS_IN_CJK = r"元|圆|圓|円|美元|欧元|歐元|ドル|ユーロ|ウォン|원|割|パーセント"
"""What a sum in Chinese, Japanese or Korean is a sum of."""

CURRENCIES_IN_WORDS = (
    r"(?:dollars?|dólares|euros?|pounds?|pfund|livres?|libras?|francs?|franken|francos?|kron(?:a|or|er|en)"
    r"|crowns?|couronnes?|coronas?"
    r"|roubles?|rubles?|rubel|rublos?|yen|yuan|rupees?|pesos?|reais|dinars?|dirhams?|riyals?|soles|zlotys?"
    r"|forints?|shillings?|pence"
    r"|(?:[\w-]+-)?dollar|bolívares|доллар\w*|евро|рубл\w*|фунт\w*|крон\w*|دولار\w*|يورو|دينار\w*|ريال\w*|درهم\w*)"
)
MEASURES = (
    r"(?:(?:kilo|centi|milli|deci)?m[eè]t(?:re|er)s?|(?:quadrat|kubik|stunden)?(?:kilo|zenti)?metern?"
    r"|(?:see|quadrat)meilen|(?:kilo|mega|giga)wattstunden?|(?:kil[oó]|cent[ií]|mil[ií])?metros?|[mc]?м?етр\w*"
    r"|километр\w*|miles?|milles?|millas?"
    r"|meilen?|feet|foot|inch(?:es)?|yards?|acres?|hectares?|hektar|hectáreas?|tonn(?:e|es|en)|tons?"
    r"|toneladas?|тонн\w*|kilos?"
    r"|(?:kilo|milli|micro)?gram(?:me)?s?|(?:kilo|milli|mikro)?gramm|(?:kilo|mili)?gramos?|lit(?:re|er)s?|litros?|литр\w*"
    r"|gallons?|barrels?|barils?|barriles"
    r"|degrees?|degrés?|grad|grados?|градус\w*|(?:kilo|mega|giga|tera)?watts?|(?:kilo|mega|giga)?vatios"
    r"|volts?|knots?|nœuds?|knoten|nudos"
    r"|km²?|m[²³]|[ckm]?m|kg|ha|[kMG]Wh?|mph|hectopascals?|متر\w*|كيلومتر\w*|طن\w*|درج\w*)"
)
"""Units of money and of measure that follow a number."""

NAMES_OF_UNITS = (
    r"(?:square|cubic|nautical|metric|statute|imperial|light|short|long|fluid|troy|man|person|квадратн\w+"
    r"|кубическ\w+|морск\w+"
    r"|(?-i:[A-ZÀ-ÞА-Я])[\w.'-]*(?: (?-i:[A-ZÀ-ÞА-Я])[\w.'-]*)?|гонконгск\w+|американск\w+|канадск\w+|швейцарск\w+)"
)
"""What stands between a number and its unit, and is a part of the unit: 40 square metres, 500 Hong Kong dollars."""

_TIMES = (
    r"(?:second|minute|hour|day|night|week|month|year|sekunde|stunde|tag|nacht|woche|monat|jahr|seconde"
    r"|heure|jour|nuit|semaine|mois|an"
    r"|segundo|minuto|hora|día|noche|semana|mes|año|секунду|минуту|час|день|сутки|неделю|месяц|год)"
)
PARTS_OF_UNITS = (
    rf"(?:(?:per|an?|each|every|pro|par|à l'|por|al|a la|в)(?: |(?<=l')){_TIMES}"
    r"(?! (?:later|ago|earlier|before|after|apart|früher|später|zuvor|plus tard|auparavant|después|antes|позже|назад)(?!\w))"
    rf"|(?:per|pro|par"
    rf"|por) (?:capita|kilo|head|kopf|tête|cabeza|person"
    rf"|personne|persona|tonne|tonelada|litre|liter|litro|kilometre|kilometer|kilómetro)|{_TIMES}lich"
    rf"|(?:an?|per|le|la|el|par|por|al|au|der|das) (?:{MEASURES}|(?:square|cubic) {MEASURES}|head|piece|share|seat|household|plot"
    r"|pupil|passenger|patient|habitant|foyer|élève|habitante|hogar)"
    r"|per (?!(?:se|cent|the|my|our|his|her|their|your)(?!\w))[\w-]+"
    r"|(?:pro|je) (?!nach|mehr|doch)[a-zäöü]\w+|each(?! time)|apiece"
    rf"|carrée?s?|cubes?|cuadrad[oa]s|cúbic[oa]s"
    r"|marins|nautiques|náuticas|sterling|celsius|fahrenheit|américaine?s?|canadiens?|australiens?|suisses"
    r"|belges|cfa|estadounidenses"
    r"|american[oa]s|canadienses|australian[oa]s|suizos|mexicanos|argentinos|chilenos|colombianos|сша"
    r"|مربع\w*|مكعب\w*|أمريكي\w*"
    r"|цельсия)"
)
"""What stands behind a unit, and makes another of it: 40 mètres carrés, 500 dollars canadiens, 80 kilometres per hour."""

_MONTHS_LONG = r"months?|monate?n?|mois|mes(?:es)?|месяц\w*"
_DAYS = r"days?|tage?n?|jours?|días?|дн\w+|день"
_HOURS = r"hours?|hrs?|h|std|stunden?|heures?|horas?|час\w*"
_MINUTES = r"minutes?|mins?|minuten?|minutos?|минут\w*"
COMPOUND_UNITS = (
    (r"years?|jahre?n?|ans?|années|años?|лет|года?", rf"{_MONTHS_LONG}|weeks?|wochen?|semaines?|semanas?|{_DAYS}"),
    (_MONTHS_LONG, rf"weeks?|wochen?|semaines?|semanas?|{_DAYS}"),
    (rf"weeks?|wochen?|semaines?|semanas?|{_DAYS}", rf"{_DAYS}|{_HOURS}"),
    (_HOURS, _MINUTES),
    (_MINUTES, r"seconds?|secs?|s|sekunden?|secondes?|segundos?|секунд\w*"),
    (
        r"miles?|km|kilomet\w+|kilómetros?|километр\w*",
        r"yards?|met(?:re|er)s?|metern?|mètres?|metros?|m|метр\w*|feet|ft",
    ),
    (r"yards?|feet|foot|ft", r"inch(?:es)?|ins?|feet|foot|ft"),
    (
        r"met(?:re|er)s?|mètres?|metros?|m|метр\w*",
        r"centimet(?:re|er)s?|zentimetern?|centimètres?|centímetros?|cm|см|сантиметр\w*",
    ),
    (r"stone|st|tons?|tonnen?|tonnes?|t", r"pounds?|lbs?|hundredweight|cwt|kilos?|kg|kilogram\w*"),
    (r"pounds?|lbs?|kilos?|kg|kilogram\w*", r"ounces?|oz|gram(?:me)?s?|gramm|gramos?|g|pence|shillings?"),
    (
        r"dollars?|euros?|marks?|mark|crowns?|francs?|franken|pesos?|рубл\w*",
        r"cents?|pfennige?|rappen|centimes?|centavos?|копе\w+",
    ),
)
"""Units of which a measure has two, the larger first: 2 h 40 min, six feet two inches, five years and three months."""

SIGNS_IN_WORDS = r"minus|moins|menos|meno|минус|мінус|ناقص|سالب"
"""The minus sign as a word."""

BELOW_ZERO = (
    r"below (?:zero|freezing)|unter null|(?:au-dessous de|sous|en dessous de) zéro|bajo cero|ниже нуля|تحت الصفر"
)
"""The minus sign as words behind the number's unit."""

MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember"
    r"|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|se[pt]?tiembre|octubre|noviembre|diciembre"
    r"|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?!\w)"
)
"""Months as they stand beside a day: a large letter tells "12 May" from "of the 12 may"."""

NUMERALS_IN_CJK = "〇零一二三四五六七八九十百千万萬亿億兆两兩廿卅"

CURRENCY = "$€£¥₽₴₹₺₩¢"
"""Signs of currencies."""

FRACTIONS = "½¼¾⅓⅔⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚"
"""Fractions that are one sign."""


def is_numeral(char: str) -> bool:
    """Say whether a sign is a digit, or a numeral of Chinese and Japanese."""
    return char.isdigit() or char in NUMERALS_IN_CJK
