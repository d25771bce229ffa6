"""The words of German, French and Spanish as a draft reads them, and where their noun phrases begin and end."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefing.brief.vocabulary import ClaimKind
from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.sentences import Word
from briefing.drafting.language.verbs import KINDS_OF_VERBS

LANGUAGES = ("de", "fr", "es")
_FEMININE = {"sie", "elle", "ella", "elles", "ellas", "ihr", "celle-ci", "celles-ci", "letztere"}
_ABBREVIATED = {"m", "mme", "dr", "sr", "sra", "mlle", "prof"}
_LONGEST = 24
_CLITICS = {
    "de": {"sich"},
    "fr": {"le", "les", "se", "me", "nous", "y", "lui", "leur", "s", "n", "s'", "l'", "n'", "j'", "m'"},
    "es": {"lo", "la", "los", "las", "le", "les", "se", "me", "nos"},
}
"""Small words that stand between a subject and its verb."""
LINKS = {
    "de": {"der", "des", "von", "vom", "bei", "für"},
    "fr": {"de", "du", "des", "d'", "à", "au"},
    "es": {"de", "del"},
}
"""Words that join a noun and the name behind it."""
SPANISH_WE = (
    r"(?!(?:extremos|supremos|tramos|ramos|\w*gramos|reclamos|remos|primos|racimos|mimos|timos)\b)"
    r"(?:[a-zñü]+[aei]mos|\w+(?:áb|í|ár|iér|ás|iés|ér)[ae]mos)\b"
)
"""A verb in the first person of the plural; `últimos`, `términos` and `marítimos` are stressed before its ending."""
_STOP_WORDS = {language: word_list(f"{language} stop words") for language in LANGUAGES}
_OWN_STOP_WORDS = {
    language: words - frozenset().union(*(_STOP_WORDS[other] for other in LANGUAGES if other != language))
    for language, words in _STOP_WORDS.items()
}
"""The small words that tell one of the languages from the two others: `la` and `de` do not."""
_NAMED_SO = {language: word_list(f"{language} organisations that begin a name") for language in ("fr", "es")}
"""Nouns that make an organisation where they begin a name: `la Coordinadora por el Agua`, and no `coordinadora del foro`."""
_BODIES_LIKE_OFFICES = tuple(word_list("de bodies like offices"))
"""German nouns that end like an office, and are bodies: `Elternbeirat`."""
_CONTRACTED = {"al", "del", "au", "aux", "du", "des"}
_AREAS = {
    "valle", "cuenca", "río", "comarca", "barrio", "localidad", "municipio", "pueblo", "provincia", "isla", "costa", "sierra",
    "ría", "distrito", "región", "ciudad", "villa", "vallée", "val", "commune", "quartier", "village", "ville", "île", "côte",
    "canton", "pays", "bassin", "plateau", "hameau",
}  # fmt: skip
"""Nouns behind which capitals name a place: `los alcaldes del valle de Arroyo Seco`."""
_CONJUNCTIONS = {"de": {"und"}, "fr": {"et"}, "es": {"y", "e"}}


def language_of(words: Sequence[str]) -> str | None:
    """Return the language that some words are in, by their small words; None where it is none of the three."""
    counts = _stop_words(words)
    own = {language: sum(1 for word in words if word in _OWN_STOP_WORDS[language]) for language in LANGUAGES}
    best = max(LANGUAGES, key=lambda language: (own[language], counts[language]))
    return best if counts[best] * 12 > len(words) and counts[best] > 3 else None


def most_stop_words(words: Sequence[str]) -> int:
    """Return how many small words of German, French or Spanish there are, of that which has most."""
    return max(_stop_words(words).values())


def _stop_words(words: Sequence[str]) -> dict[str, int]:
    return {language: sum(1 for word in words if word in _STOP_WORDS[language]) for language in LANGUAGES}


def split_elisions(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return words with what French joins taken apart: `l’adjoint`, `a-t-elle`; a point behind `M` is left out."""
    return tuple(_split(words))


def is_feminine(pronoun: str) -> bool:
    """Say whether a pronoun means a woman."""
    return pronoun in _FEMININE


class Grammar:
    """The word lists of one language, and what they tell about words in a sentence."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._verbs = word_list(f"{language} verbs")
        self._auxiliaries = word_list(f"{language} auxiliaries")
        self._stops = word_list(f"{language} stops")
        self._pronouns = word_list(f"{language} pronouns")
        self.organisation_nouns = self._organisations = word_list(f"{language} organisations")
        self._general = word_list(f"{language} organisations in general")
        self._roles = word_list(f"{language} roles")
        self._legal_forms = word_list(f"{language} legal forms")
        self.offices_of_organisations = word_list(f"{language} offices of any organisation")
        self._state_roles = word_list(f"{language} roles of a state")
        self.stressed_pronouns = self._pronouns | word_list(f"{language} stressed pronouns")
        self._kinds = {word: kind for kind in KINDS_OF_VERBS for word in word_list(f"{language} verbs: {kind}")}
        self.participles = word_list(f"{language} participles behind a quotation")
        self.determiners = word_list(f"{language} determiners")
        self._perfect = word_list(f"{language} reported perfect")
        self._participles = word_list("es participles") if language == "es" else frozenset()
        self.adverbs = word_list(f"{language} adverbs")
        self.outsiders = word_list(f"{language} roles that speak for nobody else")
        self.public_offices = word_list(f"{language} offices of the public")
        self.times = word_list(f"{language} times")
        self.prepositions = word_list(f"{language} prepositions")
        self.subordinators = word_list(f"{language} subordinators")
        self.openers = word_list(f"{language} openers")
        self.possessives = word_list(f"{language} possessives")
        self.according_to = word_list(f"{language} according to")
        self.accounts = word_list(f"{language} accounts")
        self.particles = _CLITICS[language]
        self.links = LINKS[language]
        self.conjunctions = _CONJUNCTIONS[language]

    def is_verb(self, word: Word) -> bool:
        """Say whether a word is a form of a verb of saying."""
        return word.quotation is None and word.text.islower() and word.lower in self._verbs

    def says(self, words: Sequence[Word], at: int) -> bool:
        """Say whether somebody says something at an index: by a verb, or by a participle behind `ha`."""
        if self.is_verb(words[at]):
            return True
        has = any(word.lower in self._perfect for word in words[max(0, at - 3) : at])
        return has and words[at].quotation is None and words[at].lower in self._participles

    def kind_of(self, verb: Word) -> ClaimKind | None:
        """Return what a verb of saying claims; None where what is said decides."""
        return self._kinds.get(verb.lower)

    def is_auxiliary(self, word: Word) -> bool:
        """Say whether a word is an auxiliary verb."""
        return word.text.islower() and word.lower in self._auxiliaries

    def is_pronoun(self, word: Word) -> bool:
        """Say whether a word is a pronoun that somebody is meant by."""
        return word.lower in self._pronouns

    def is_stop(self, word: Word) -> bool:
        """Say whether no noun phrase that names a speaker goes on at a word."""
        return word.lower in self._stops and word.text.islower()

    def is_organisation(self, word: Word) -> bool:
        """Say whether a noun makes an organisation; in German the last part of a compound does."""
        if self.is_legal_form(word):
            return True
        if self.language != "de":
            return word.lower in self._organisations or (word.is_capital and word.lower in _NAMED_SO[self.language])
        return word.is_capital and _is_one(word.lower, self._organisations, whole=frozenset({"stadt"}))

    def is_legal_form(self, word: Word) -> bool:
        """Say whether a word tells that the name before it is a company's: `AG`, `GmbH`, `SARL`."""
        return word.is_capital and word.text[-1:].isupper() and word.lower in self._legal_forms

    def is_office_of_any_organisation(self, word: Word) -> bool:
        """Say whether an office is one that every organisation has: without more it belongs to the one that was named."""
        return word.lower in self.offices_of_organisations

    def is_general(self, word: Word) -> bool:
        """Say whether a noun calls an organisation in general, and is no compound that names one."""
        return word.lower in self._general

    def is_role(self, word: Word) -> bool:
        """Say whether a noun is an office or a title."""
        if self.language != "de":
            return word.lower in self._roles and not (word.is_capital and word.lower in _NAMED_SO[self.language])
        head, _, noun = word.lower.rpartition("-")
        return word.is_capital and (_is_one(noun, self._roles) or (bool(head) and noun == "mann"))  # `SPD-Mann`

    def is_named_office(self, word: Word) -> bool:
        """Say whether a whole word of German is a member's office as well as a body: `Landesrat`, `Stadtrat`."""
        return self.language == "de" and word.lower in self._roles

    def is_body_like_an_office(self, word: Word) -> bool:
        """Say whether a noun that ends like an office calls a body where no name follows it: `Der Elternbeirat`."""
        return self.language == "de" and word.lower.endswith(_BODIES_LIKE_OFFICES)

    def closing_so(self, words: Sequence[Word], begin: int) -> int:
        """Return where `so` ends a German sentence with who says it: `… nicht „Sparschwein“ werden, so Ana Ruiz`; else 0."""
        places = (i for i in range(begin, len(words) - 1) if words[i].lower == "so" and words[i - 1].text == ",")
        at = next(places, 0) if self.language == "de" else 0
        is_plain = at > 0 and all(word.quotation is None and not self.is_verb(word) for word in words[begin : at - 1])
        return at if is_plain and words[at + 1].is_word else 0

    def is_for_its_part(self, words: Sequence[Word]) -> bool:
        """Say whether words only turn to somebody: `de son côté`, `por su parte`."""
        opens = len(words) == 3 and words[0].lower in self.prepositions | self.links
        return opens and words[1].lower in self.possessives and not self.is_role(words[2])

    def is_role_of_a_state(self, word: Word) -> bool:
        """Say whether an office is one whose `of` names its field, and a state only where one stands there."""
        return _is_one(word.lower, self._state_roles)

    def is_end(self, words: Sequence[Word], at: int) -> bool:
        """Say whether a noun phrase ends before a word."""
        word = words[at]
        if not word.is_word:
            return word.text not in "&’'"
        return self.is_stop(word) or self.is_auxiliary(word) or (self.is_verb(word) and word.lower != "so")

    def phrase_end(self, words: Sequence[Word], begin: int) -> int:
        """Return where the noun phrase that begins at an index ends; an apposition between commas belongs to it."""
        end = self._plain_end(words, begin)
        if self.is_for_its_part(words[begin:end]):
            return end  # `Por su parte, la portavoz de …`
        if end > begin and end < len(words) - 1 and words[end].text == ",":
            inside_end = self._plain_end(words, end + 1)
            following = words[inside_end + 1 : inside_end + 2]
            if following and words[inside_end].lower in self.conjunctions and self.is_role(following[0]):
                inside_end = self._plain_end(words, inside_end + 1)  # `sage-femme et porte-parole du collectif`
            inside = words[end + 1 : inside_end]
            starts_like_one = bool(inside) and (
                inside[0].is_capital or any(map(self.is_role, inside)) or self._begins_np(inside)
            )
            closes = inside_end >= len(words) or words[inside_end].text in ".,;:" or self.is_stop(words[inside_end])
            if starts_like_one and closes and not self.is_verb(inside[0]):
                return inside_end
        return end

    def phrase_begin(self, words: Sequence[Word], end: int) -> int:
        """Return where the noun phrase that ends before an index begins."""
        begin = end
        while begin and end - begin < _LONGEST and not self.is_end(words, begin - 1):
            begin -= 1
        return begin

    def _plain_end(self, words: Sequence[Word], begin: int) -> int:
        end = begin
        while end < len(words) and end - begin < _LONGEST and not self.is_end(words, end):
            end += 1
        return end

    def from_its_article(self, phrase: Sequence[Word]) -> Sequence[Word]:
        """Leave out a verb and what opens a sentence before an article: `También se pronunció el obispo`."""
        if self.language == "de":
            return phrase
        opens = self.determiners - _CONTRACTED
        at = next((at for at, word in enumerate(phrase) if word.text.islower() and word.lower.rstrip("'") in opens), 0)
        before = phrase[:at]
        is_plain = all(word.is_word and (word.text.islower() or n == 0) for n, word in enumerate(before))
        tells = any(map(self.is_role, before)) or any(map(self.is_organisation, before))
        joins = at > 0 and before[-1].lower in self.links | self.prepositions
        return phrase[at:] if at and is_plain and not tells and not joins else phrase

    def is_a_place(self, phrase: Sequence[Word], begin: int) -> bool:
        """Say whether capitals that begin at an index name a place: `del valle de Arroyo Seco`."""
        is_linked = begin > 1 and phrase[begin - 1].lower in self.links
        return is_linked and phrase[begin - 2].lower in _AREAS

    def _begins_np(self, inside: Sequence[Word]) -> bool:
        return inside[0].lower.rstrip("'") in self.determiners and any(self.is_role(word) for word in inside[:4])


@lru_cache(maxsize=4096)
def _is_one(word: str, nouns: frozenset[str], *, whole: frozenset[str] = frozenset()) -> bool:
    """Say whether a German word is one of some nouns or ends with one; those that are `whole` end no other."""
    return word in nouns or any(noun not in whole and _ends(word, noun) for noun in nouns)


def _ends(word: str, noun: str) -> bool:
    return len(noun) > 2 and len(word) > len(noun) + 1 and word.endswith(noun)


def _split(words: Sequence[Word]) -> Iterator[Word]:
    abbreviated = False
    for word in words:
        if abbreviated and word.text == ".":
            abbreviated = False
            continue
        abbreviated = word.lower in _ABBREVIATED
        if word.quotation is not None or not word.is_word:
            yield word
            continue
        text, start = word.text, word.start
        lower = word.lower
        if "'" in lower[:3] and len(lower) > lower.index("'") + 1:
            cut = lower.index("'") + 1
            yield Word(text[:cut], start)
            text, start = text[cut:], start + cut
        joined = next(
            (hyphen for hyphen in ("-t-", "-") if text.lower().endswith(tuple(hyphen + p for p in _INVERTED))), None
        )
        if joined:
            verb = text[: text.lower().index(joined + text.lower().rpartition("-")[2])]
            yield Word(verb, start)
            yield Word(text.rpartition("-")[2], start + len(text) - len(text.rpartition("-")[2]))
        else:
            yield Word(text, start)


_INVERTED = ("il", "elle", "ils", "elles", "on")
