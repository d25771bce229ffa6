"""Words for numbers, scales and units, in English, German, French and Spanish."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

UNITS: Mapping[str, str] = {
    name: unit
    for unit, names in {
        "%": "% prozent percent pc prozentpunkte prozentpunkt pour_cent per_cent por_ciento points_de_pourcentage"
        " percentage_points percentage_point puntos_porcentuales",
        "‰": "‰",
        "€": "€ euro euros eur",
        "$": "$ us$ usd dollar dollars dolar dolares",
        "£": "£ gbp pound pounds pfund livres libras",
        "¥": "¥ jpy yen yens yenes",
        "francs": "franc francs franken chf francos",
        "roubles": "rouble roubles ruble rubles rubel rublos",
        "crowns": "crown crowns krone kronen couronnes coronas",
        "t": "tonne tonnes ton tons tonnen toneladas tonelada",
        "kg": "kg kilogram kilograms kilogramm kilo kilos kilogrammes kilogramos",
        "g": "gram grams gramm grammes gramos",
        "km": "km kilometre kilometres kilometer kilometers kilometern kilometros",
        "m": "m metre metres meter meters metern metro metros",
        "m²": "m² square_metres square_meters quadratmeter quadratmetern metres_carres metros_cuadrados",
        "m³": "m³ cubic_metres cubic_meters kubikmeter kubikmetern metres_cubes metros_cubicos",
        "km²": "km² square_kilometres square_kilometers quadratkilometer kilometres_carres kilometros_cuadrados",
        "cm": "cm centimetre centimetres centimeter centimeters zentimeter zentimetern centimetros",
        "mile": "mile miles meilen meile milles millas",
        "ha": "ha hectare hectares hektar hectareas",
        "acre": "acre acres",
        "l": "litre litres liter liters litern litros",
        "barrel": "barrel barrels barils barriles",
        "MW": "mw megawatt megawatts megavatios",
        "GW": "gw gigawatt gigawatts gigavatios",
        "°": "° degree degrees grad degres grados",
        "second": "seconds sekunden secondes segundos",
        "minute": "minute minutes minuten minutos minuto",
        "hour": "hour hours stunde stunden heure heures hora horas",
        "day": "day days tag tage tagen jour jours dia dias",
        "week": "week weeks woche wochen semaine semaines semana semanas",
        "month": "month months monat monate monaten mois mes meses",
        "year": "year years jahr jahre jahren ans annee annees ano anos",
    }.items()
    for name in (word.replace("_", " ") for word in names.split())
}
"""The unit that a folded word after a number means. Words that mean a day or a year in one language mean nothing in others."""

ATTACHED_SCALES: Mapping[str, float] = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12, "b": 1e9}
"""What a letter that is joined to a number multiplies it by: 1.2m."""


_LONGEST_WORD = 60
"""The most letters of a number that is written as one word."""


class NumberWords(NamedTuple):
    """One language's words for numbers, folded."""

    units: Mapping[str, int]
    ordinals: Mapping[str, int]
    fractions: Mapping[str, int]
    hundreds: frozenset[str]
    scales: Mapping[str, float]
    joints: frozenset[str]
    rounding: re.Pattern[str]
    groups: str
    """The signs that group digits in figures."""

    fractions_alone: frozenset[str] = frozenset()
    counts_in_twenties: bool = False
    joins_words: bool = False

    def may_go_on_with(self, word: str) -> bool:
        """Say whether a number in words may have a folded word within it."""
        return (
            word in self.joints
            or word in self.hundreds
            or word in self.scales
            or word in self.fractions
            or word in self.ordinals
            or self.small(word) is not None
        )

    def small(self, word: str) -> int | None:
        """Return the value of one word below a thousand, `zweihundertvierzig` among them; None where it is none."""
        value = self.units.get(word)
        if value is None and self.joins_words and 6 < len(word) <= _LONGEST_WORD:
            return joined_value(word)
        return value


def number_words_of(language: str) -> NumberWords | None:
    """Return the number words of a language by its English name; None where none are known."""
    prepare = {"English": _english, "German": _german, "French": _french, "Spanish": _spanish}.get(language)
    return prepare() if prepare else None


@cache
def starters_of(language: str) -> frozenset[str]:
    """Return the words that a number may begin with in a language, but for those that are joined to one."""
    words = number_words_of(language)
    if words is None:
        return frozenset()
    scales = {word for word in words.scales if not word.endswith("s") and len(word) > 2}
    return frozenset({*words.units, *words.hundreds, *words.ordinals, *words.fractions_alone, *scales})


@lru_cache(maxsize=4096)
def joined_value(word: str) -> int | None:
    """Return the value of a German number that is written as one word, folded; None where it is none."""
    rest, total = word, 0
    for name, factor in (("tausend", 1000), ("hundert", 100)):
        before, numeral, after = rest.partition(name)
        if numeral:
            head = _below_thousand(before) if before else 1
            if head is None:
                return None
            total += head * factor
            rest = after.removeprefix("und")
    if not rest:
        return total or None
    tail = _below_thousand(rest)
    return None if tail is None else total + tail


def _below_thousand(word: str) -> int | None:
    before, numeral, after = word.partition("hundert")
    if numeral:
        head = _GERMAN.get(before) if before else 1
        tail = _below_thousand(after.removeprefix("und")) if after else 0
        return None if head is None or tail is None else head * 100 + tail
    if word in _GERMAN:
        return _GERMAN[word]
    for ten in ("zwanzig", "dreissig", "vierzig", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig"):
        if word.endswith(f"und{ten}"):
            unit = _GERMAN.get(word.removesuffix(f"und{ten}"))
            return None if unit is None or unit > 9 else _GERMAN[ten] + unit
    return None


def _numbered(words: str, first: int = 0, step: int = 1) -> dict[str, int]:
    return {
        name: first + step * place
        for place, names in enumerate(words.split())
        for name in names.split("|")
        if name != "-"
    }


_GERMAN = {
    **_numbered(
        "null ein|eins|eine zwei|zwo drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn"
    ),
    **_numbered("sechzehn siebzehn achtzehn neunzehn", 16),
    **_numbered("zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig", 20, 10),
}
_GERMAN_ORDINALS = _numbered(
    "zweite dritte vierte funfte sechste siebte|siebente achte neunte zehnte elfte zwolfte", 2
) | {"zwanzigste": 20, "dreissigste": 30, "hundertste": 100}


def _rounding(about: str, more: str, less: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:(?P<about>{about})|(?P<more>{more})|(?P<less>{less})) (?:the |den |la |les |\D{{0,4}})?$"
    )


@cache
def _english() -> NumberWords:
    english_tens = _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
    english = {
        **_numbered(
            "zero one two three four five six seven eight nine ten eleven twelve|dozen thirteen fourteen fifteen"
        ),
        **_numbered("sixteen seventeen eighteen nineteen", 16),
        **english_tens,
    }
    english_ordinals = _numbered("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 2)
    english_ordinals |= _numbered("thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", 13)
    english_ordinals |= {word[:-1] + "ieth": value for word, value in english_tens.items()}
    return NumberWords(
        units=english,
        ordinals=english_ordinals,
        fractions={"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourths": 4}
        | {"fifth": 5, "fifths": 5, "sixths": 6, "eighths": 8, "tenth": 10, "tenths": 10},
        hundreds=frozenset({"hundred"}),
        scales={"thousand": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9, "trillion": 1e12},
        joints=frozenset({"and"}),
        rounding=_rounding(
            "about|around|roughly|some|approximately|almost about|close to",
            "more than|over|at least|upwards of|above|exceeding",
            "nearly|almost|just under|less than|fewer than|under|up to|below|at most",
        ),
        groups=",",
        fractions_alone=frozenset({"half"}),
    )


@cache
def _german() -> NumberWords:
    return NumberWords(
        units=_GERMAN | {"dutzend": 12},
        ordinals={
            word + ending: value for word, value in _GERMAN_ORDINALS.items() for ending in ("", "n", "r", "s", "m")
        },
        fractions={"halfte": 2, "drittel": 3, "viertel": 4, "funftel": 5, "sechstel": 6, "achtel": 8, "zehntel": 10},
        hundreds=frozenset({"hundert"}),
        scales={"tausend": 1e3, "tsd": 1e3, "million": 1e6, "millionen": 1e6, "mio": 1e6}
        | {"milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9, "billion": 1e12, "billionen": 1e12},
        joints=frozenset({"und"}),
        rounding=_rounding(
            "etwa|rund|ungefahr|circa|ca.|gegen|an die",
            "mehr als|uber|mindestens|wenigstens",
            "fast|knapp|beinahe|weniger als|unter|bis zu|hochstens",
        ),
        groups=".",
        fractions_alone=frozenset({"halfte", "drittel", "viertel"}),
        joins_words=True,
    )


@cache
def _french() -> NumberWords:
    french = {
        **_numbered("zero un|une deux trois quatre cinq six sept huit neuf dix onze douze|douzaine treize quatorze"),
        **_numbered("quinze seize", 15),
        **_numbered("vingt trente quarante cinquante soixante septante huitante nonante", 20, 10),
        "vingts": 20,
        "octante": 80,
    }
    return NumberWords(
        units=french,
        ordinals={"seconde": 2}
        | _numbered("deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme", 2),
        fractions={"demi": 2, "demie": 2, "moitie": 2, "tiers": 3, "quart": 4, "quarts": 4}
        | {"cinquieme": 5, "cinquiemes": 5, "dixieme": 10, "dixiemes": 10},
        hundreds=frozenset({"cent", "cents"}),
        scales={"mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9},
        joints=frozenset({"et"}),
        rounding=_rounding(
            "environ|quelque|quelques|autour de|a peu pres",
            "plus de|plus d'|au moins",
            "pres de|pres d'|presque|moins de|moins d'|jusqu'a",
        ),
        groups=". ",
        fractions_alone=frozenset({"moitie"}),
        counts_in_twenties=True,
    )


@cache
def _spanish() -> NumberWords:
    spanish = {
        **_numbered(
            "cero uno|una|un dos tres cuatro cinco seis siete ocho nueve diez once doce|docena trece catorce quince"
        ),
        **_numbered(
            "dieciseis diecisiete dieciocho diecinueve veinte veintiuno|veintiun|veintiuna veintidos veintitres", 16
        ),
        **_numbered("veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve", 24),
        **_numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10),
        **_numbered("cien|ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas", 100, 100),
        **_numbered(
            "quinientos|quinientas seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas", 500, 100
        ),
        **{"novecientos": 900, "novecientas": 900},
    }
    return NumberWords(
        units=spanish,
        ordinals=_numbered("segundo|segunda tercero|tercera|tercer cuarto|cuarta quinto|quinta sexto|sexta", 2)
        | _numbered("septimo|septima octavo|octava noveno|novena decimo|decima", 7),
        fractions={"mitad": 2, "medio": 2, "media": 2, "tercio": 3, "tercios": 3, "cuarto": 4, "cuartos": 4}
        | {"cuartas": 4, "cuarta": 4, "quintos": 5, "quintas": 5, "decimas": 10},
        hundreds=frozenset(),
        scales={"mil": 1e3, "millon": 1e6, "millones": 1e6, "billon": 1e12, "billones": 1e12},
        joints=frozenset({"y"}),
        rounding=_rounding(
            "unos|unas|alrededor de|aproximadamente|cerca de",
            "mas de|al menos|por lo menos",
            "casi|menos de|hasta",
        ),
        groups=".",
        fractions_alone=frozenset({"mitad"}),
    )
