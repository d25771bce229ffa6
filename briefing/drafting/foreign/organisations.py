"""The organisations of an article in German, French or Spanish: their whole names, and what each is called for short."""

import re
from collections.abc import Mapping, Sequence

from briefing.drafting.language.foreign_phrases import LANGUAGES, Grammar
from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.brackets import in_brackets

MOST_WORDS = 7
"""How many words the name of an organisation has at the most."""

MOST_LOOKED_THROUGH = 30_000
"""How many characters of an article are looked through for a name anew whenever a noun is met."""

_PARTICLES = {"von", "van", "de", "del", "der", "la", "le", "du", "da", "di", "zu", "los", "las"}
_ENDINGS_OF_DEEDS = ("ó", "aron", "ieron", "ará", "arán")
_OF_THE = {"del", "du"}
_CONJUNCTIONS = {"et", "y", "en"}
_MOST_MET = 40
_GENITIVES = {"des", "eines", "dieses", "ihres", "seines"}
_LENGTH_OF_A_STEM = 5
_NO_NAMES = ("ung", "heit", "keit", "schaft", "tion", "nis", "bruch", "betrug", "versagen", "fehler", "ungen", "vor")
"""Endings of German nouns that tell what is charged or wanted, and are no part of a name before them."""
_DOCUMENTS = {
    "schreiben", "brief", "bericht", "gutachten", "mitteilung", "stellungnahme", "erklärung", "studie", "papier", "protokoll",
    "lettre", "rapport", "communiqué", "courrier", "étude", "note", "carta", "informe", "comunicado", "escrito",
    "nota", "estudio",
}  # fmt: skip
_SORTS = {
    language: tuple(word_list(f"{language} organisations alike: {sort}") for sort in ("firms", "associations"))
    for language in LANGUAGES
}
"""Nouns that call the same organisation in turn: `la empresa Norlit`, then `la compañía`."""
_AIMS = {"fr": frozenset({"pour", "contre", "sans"}), "es": frozenset({"por", "para", "contra", "sin", "en"})}
"""Words that join a name and what it stands for: `Coordinadora por el Agua`."""
_LEADING = (
    "vorsitzender",
    "vorsitzende",
    "leiter",
    "leiterin",
    "chef",
    "chefin",
    "sprecher",
    "sprecherin",
    "geschäftsführer",
    "geschäftsführerin",
)
_SPEAKING = ("sprecher", "sprecherin")
_HEADING = ("präsident", "präsidentin", "direktor", "direktorin", "sekretär", "sekretärin", "vorstand", *_LEADING)
_HEADING_IT = {
    "chef", "chefin", "sprecher", "sprecherin", "vorstand", "vorständin", "geschäftsführer", "geschäftsführerin",
    "präsident", "präsidentin", "vorsitzender", "vorsitzende",
}  # fmt: skip
_NO_HOUSE = {
    "vize", "landes", "kreis", "bundes", "orts", "stadt", "presse", "partei", "fraktions", "vereins", "verbands", "firmen",
    "unternehmens", "konzern", "personal", "marketing", "finanz", "bezirks", "gemeinde", "küchen", "abteilungs", "ehren", "alt",
}  # fmt: skip
"""Words before a hyphen and an office that tell which office it is, and no house: `Vize-Chef`, `Presse-Sprecher`."""
_WITH_PRESIDENTS = ("kammer", "verband", "verein", "bund", "klub", "club")
_AFTER_A_NOUN = re.compile(r"\b(?P<noun>[A-ZÄÖÜ]\w+) (?=(?P<name>[A-ZÄÖÜ]\w+)\b(?!-))")
"""A German noun before a capital: `Reederei Nordkap`."""


class ForeignOrganisations:
    """The organisations that one article has named so far, by the nouns that call them."""

    def __init__(self, grammar: Grammar, text: str) -> None:
        """Begin an article with its whole text, which tells what is a name by itself."""
        self._grammar = grammar
        self._text = text[:MOST_LOOKED_THROUGH]
        self._names_alone = {
            match["name"]
            for match in _AFTER_A_NOUN.finditer(text)
            if match["noun"].lower() not in grammar.determiners | grammar.possessives
        }
        self._by_noun: dict[str, str] = {}
        self._in_full: dict[str, str] = {}
        self._met: list[str] = []
        self._brackets: dict[int, Sequence[Word]] = {}

    def note_brackets(self, brackets: Mapping[int, Sequence[Word]]) -> None:
        """Take in what a sentence has in brackets, by where the word before begins."""
        self._brackets.update(brackets)

    def note(self, words: Sequence[Word]) -> None:
        """Take in which name stands behind a noun for an organisation: `des Vereins Grüne Lunge`."""
        for at, word in enumerate(words[:-1]):
            if self._grammar.is_organisation(word) and words[at + 1].is_capital and words[at + 1].is_word:
                end = next((i for i in range(at + 1, len(words)) if not words[i].is_capital), len(words))
                while end > at + 2 and self._grammar.language == "de" and words[end - 1].lower.endswith(_NO_NAMES):
                    end -= 1  # `wirft der Krankenkasse Nordwest Wortbruch vor`
                name = words[at + 1 : end]
                is_somebody = len(name) > 1 and self._grammar.is_named_office(word)  # `Landesrat Martin Kofler`
                if not is_somebody and not any(
                    self._grammar.is_organisation(part) or self._grammar.is_role(part) for part in name
                ):
                    whole = joined([Word(self._nominative(word.text), 0), *name])
                    self._by_noun.setdefault(_stem(word.lower), whole)
        for at, word in enumerate(words):
            if self._grammar.is_legal_form(word) or self._grammar.is_organisation(word):
                self._note_in_full(words, at)

    def is_called(self, noun: Word, name: Sequence[Word]) -> None:
        """Take in the name in marks that stands behind a noun for an organisation: `die Initiative „Linde bleibt“`."""
        whole = joined([Word(self._nominative(noun.text), 0), *name])
        self._by_noun.setdefault(_stem(noun.lower), whole)

    def met(self, name: str) -> None:
        """Remember the name of an organisation that speaks."""
        self._met = [*self._met[-_MOST_MET:], name]

    def called_so(self, noun: Word) -> str | None:
        """Return the organisation that a noun alone means: `El ministerio`, `Die Bahn`, `L'agence`, `La papelera`."""
        return (
            self._in_full.get(_stem(noun.lower))
            or self._met_before(noun)
            or self._with_a_name(noun)
            or (self.named_by(_stem(noun.lower)) if self._grammar.is_general(noun) else None)
        )

    def whole_of(self, name: str) -> str:
        """Return the organisation that a name means which is a mere noun: `un porte-parole du groupe`."""
        if not self._grammar.is_general(Word(name, 0)):
            return name if " " in name else self._met_before(Word(name, 0)) or self._only_compound(name) or name
        return self._in_full.get(name.lower()) or self.named_by(name.lower()) or name

    def of_the_office(self, role: Word) -> str | None:
        """Return the organisation that stands in one word with an office: `Vereinsvorsitzende`, `Nordkap-Chef`."""
        whose = next((name for noun, name in self._by_noun.items() if _stem(role.lower).startswith(noun)), None)
        whose = whose or self._in_the_office(role)
        head, _, office = role.text.rpartition("-")
        is_body = bool(office) and self._grammar.is_organisation(Word(head, 0))  # `Die Grünen-Rätin`
        heads_one = is_body or (office.lower() in _HEADING_IT and head.lower() not in _NO_HOUSE and len(head) > 2)
        if whose or not office or not (head.isupper() or head in self._names_alone or heads_one):
            return whose
        plain = head.replace("-", " ")
        whole = (name for name in (*self._by_noun.values(), *self._in_full.values()) if name.startswith(f"{plain} "))
        return next((name for name in self._by_noun.values() if name.endswith(f" {head}")), None) or next(whole, head)

    def owns_the_office(self, organisation: str, role: Word) -> bool:
        """Say whether an office without more belongs to the organisation that was named last."""
        if self._grammar.is_office_of_any_organisation(role):
            return True
        stem = role.lower[:_LENGTH_OF_A_STEM]
        if len(stem) == _LENGTH_OF_A_STEM and any(word.lower().startswith(stem) for word in organisation.split()):
            return True  # `el consejero` of the `Consejería`
        head = next((role.lower.removesuffix(office) for office in _SPEAKING if role.lower.endswith(office)), "")
        if head and head not in _NO_HOUSE:
            return False  # `Elternsprecherin`
        if role.lower.endswith(_LEADING) and role.lower not in _LEADING:
            return True  # `Marketingleiterin`
        head = next((role.lower.removesuffix(office) for office in _HEADING if role.lower.endswith(office)), "")
        if len(head) > 3 and any(word.lower().endswith(_stem(head)) for word in organisation.split()):
            return True  # `Verbandspräsidentin` of the `Spediteursverband`
        has_a_president = organisation.partition(" ")[0].lower().endswith(_WITH_PRESIDENTS)
        return has_a_president and role.lower in ("präsident", "präsidentin")

    def within(self, words: Sequence[Word]) -> str | None:
        """Return the name of an organisation from the noun that makes it one: `Verband der Fischer`, `CGT`."""
        at = next((i for i, word in enumerate(words) if self._grammar.is_organisation(word)), None)
        form = next((i for i, word in enumerate(words) if i and self._grammar.is_legal_form(word)), None)
        if form is not None and (at is None or at <= form):
            begin = _first_capital(words, form)
            while begin < form and words[begin].lower in self._grammar.determiners | self._grammar.possessives:
                begin += 1
            return joined(words[begin if at is None else min(at, begin) : form + 1])
        if at is None:
            letters = next((word for word in words if word.text.isupper() and len(word.text) > 1), None)
            return letters.text if letters else None
        end = next((i for i in range(at, len(words)) if not words[i].is_word), len(words))
        if at and words[at - 1].text.isupper() and len(words[at - 1].text) > 1:
            at -= 1  # `DLRG Ortsgruppe Lohne`
        part = self._up_to_a_verb(words[at : min(end, at + MOST_WORDS)])
        while len(part) > 1 and self.is_small(part[-1]):
            part = part[:-1]
        if at and words[at - 1].lower in _GENITIVES:
            part = [
                part[0]._replace(text=self._nominative(part[0].text)),
                *part[1:],
            ]  # `eine Sprecherin des Ministeriums`
        return joined(part)

    def names_one(self, phrase: Sequence[Word], begin: int) -> bool:
        """Say whether a run of capitals stands behind the noun of an organisation: `organización ecologista Mar Vivo`."""
        if begin and self._grammar.is_organisation(phrase[begin - 1]):
            is_pair = all(word.is_word and word.is_capital for word in phrase[begin : begin + 2]) and begin + 1 < len(
                phrase
            )
            return not (is_pair and self._grammar.is_named_office(phrase[begin - 1]))  # `Landesrat Martin Kofler`
        if begin < 2 or self._grammar.language == "de":
            return False
        joins = self._grammar.links | self._grammar.determiners
        at = begin - 1
        while at > 0 and phrase[begin - 1].lower in joins and (phrase[at].lower in joins or phrase[at].is_capital):
            at -= 1
        while at > 1 and phrase[at].text.islower() and phrase[at - 1].lower in self._grammar.links and at > begin - 6:
            at -= 2  # `comunidad de regantes del Alto Lares`
        nouns = phrase[at : begin - 1]
        if any(map(self._grammar.is_organisation, nouns)) and not any(map(self._grammar.is_role, nouns)):
            return True  # `Comunidad de Regantes del Bajo Lares`
        between = phrase[begin - 1]
        is_adjective = between.is_word and between.text.islower() and len(between.text) > 4
        is_adjective = is_adjective and not self._grammar.is_role(between) and not self.is_small(between)
        return is_adjective and self._grammar.is_organisation(phrase[begin - 2])

    def ending_with(self, name: str) -> str | None:
        """Return the organisation whose name stood behind a noun, and now stands alone: `la société Mijotia`, `Mijotia`."""
        return next((whole for whole in self._by_noun.values() if whole.endswith(f" {name}")), None)

    def named_by(self, noun: str) -> str | None:
        """Return which name stood behind a noun, or behind a compound that ends with it: `Kasse`, `Krankenkasse Nordwest`."""
        in_compounds = (name for longer, name in self._by_noun.items() if longer.endswith(noun))
        alike = next((nouns for nouns in _SORTS[self._grammar.language] if noun in nouns), frozenset())
        by_another = (name for other, name in reversed((self._by_noun | self._in_full).items()) if other in alike)
        return self._by_noun.get(noun) or next(in_compounds, None) or next(by_another, None)

    def is_small(self, word: Word) -> bool:
        """Say whether a word is an article, a possessive or a particle."""
        lower = word.lower.rstrip("'")
        return lower in self._grammar.determiners | self._grammar.possessives | _PARTICLES or word.lower.endswith("'")

    def owner_of_the_document(self, noun: Word, words: Sequence[Word]) -> str | None:
        """Return whose a text is: `einem Schreiben der Diakonie`, `un rapport de la Cour des comptes`."""
        joins = self._grammar.links | {"d'"}
        link = next((at for at, word in enumerate(words) if at and word.lower in joins), None)
        if link is None or noun.lower not in _DOCUMENTS or not any(word.is_capital for word in words[link + 1 :]):
            return None
        return self.within(words[link:]) or self.without_determiners(words[link + 1 :])

    def without_determiners(self, words: Sequence[Word]) -> str:
        """Write a noun phrase without the articles before it, and a German genitive as the noun stands alone."""
        begin = next((i for i, word in enumerate(words) if not self.is_small(word)), 0)
        if begin and words[begin - 1].lower == "des" and self._grammar.language == "de":
            words = [
                *words[:begin],
                words[begin]._replace(text=without_genitive(words[begin].text)),
                *words[begin + 1 :],
            ]
        return joined(words[begin:])

    def _note_in_full(self, words: Sequence[Word], at: int) -> None:
        """Take in the whole name of an organisation by its noun: `Ministerio de Pesca`, `Elbtal-Bahn AG`."""
        if self._grammar.is_legal_form(words[at]):
            begin = _first_capital(words, at)
            if begin < at:
                noun = words[at - 1].lower.rpartition("-")[2]
                self._in_full[noun] = joined(words[begin : at + 1])
            return
        end = at + 1
        links = self._grammar.links | _AIMS.get(self._grammar.language, frozenset())
        while end < len(words) and (words[end].lower in links | self._grammar.determiners or words[end].is_capital):
            end += 1
        while end > at + 1 and not words[end - 1].is_capital:
            end -= 1
        if end > at + 2 and words[at + 1].lower in links and not any(map(self._grammar.is_role, words[at:end])):
            whole = [Word(self._nominative(words[at].text), 0), *words[at + 1 : end]]
            self._in_full[_stem(words[at].lower)] = joined(whole)

    def _nominative(self, noun: str) -> str:
        """Return a German noun for an organisation without the ending of its genitive: `des Verbands der Landärzte`."""
        is_genitive = self._grammar.language == "de" and self._grammar.is_organisation(Word(_stem(noun), 0))
        return _stem(noun) if is_genitive else noun

    def _in_the_office(self, role: Word) -> str | None:
        for noun in self._grammar.offices_of_organisations:
            head = _stem(role.lower.removesuffix(noun)) if role.lower.endswith(noun) else ""
            if head and self._grammar.is_organisation(Word(head.capitalize(), 0)):
                general = None if self._grammar.is_general(Word(head, 0)) else head.capitalize()
                return self._in_full.get(head) or general
        return None

    def _met_before(self, noun: Word) -> str | None:
        """Return the organisation that was named before with a noun first: `agence régionale de santé`."""
        if self._grammar.language == "de":
            return None
        return next((name for name in reversed(self._met) if name.lower().startswith(f"{noun.lower} ")), None)

    def _only_compound(self, noun: str) -> str | None:
        """Return the one compound of a German article that ends with a noun: `das Ministerium`, `Umweltministerium`."""
        if self._grammar.language != "de" or noun.lower() not in self._grammar.organisation_nouns:
            return None
        compounds = set(re.findall(rf"\b[A-ZÄÖÜ][\wäöüß-]*{re.escape(noun.lower())}(?=s?\b)", self._text))
        return compounds.pop() if len(compounds) == 1 else None

    def _with_a_name(self, noun: Word) -> str | None:
        """Return the name that begins with a noun in capitals: `Papelera Torrealta`; German writes every noun so."""
        if self._grammar.language == "de" or not noun.text.islower():
            return None
        match = re.search(rf"\b{re.escape(noun.text.capitalize())}(?: [A-ZÀ-Þ]\w+)+", self._text)
        return match.group() if match else None

    def _up_to_a_verb(self, words: Sequence[Word]) -> Sequence[Word]:
        """Cut the name of an organisation behind its letters in brackets, or before a verb, which an object follows."""
        if self._grammar.language == "de":
            joining = {"und", *self._grammar.links, *self._grammar.determiners, *self._grammar.prepositions}
            ends = (i for i in range(1, len(words)) if words[i].text.islower() and words[i].lower not in joining)
            return words[: next(ends, len(words))]  # `Die Gewerkschaft SEV steht hinter dem Streik`
        small = (self._grammar.determiners | self._grammar.possessives) - _OF_THE
        joins = small | _OF_THE | self._grammar.links | _CONJUNCTIONS
        for at in range(1, len(words)):
            is_plain = words[at].text.islower() and words[at].lower not in joins
            if at > 1 and is_plain and words[at - 1].is_capital and words[at].lower.endswith(_ENDINGS_OF_DEEDS):
                return words[:at]  # `La comunidad de regantes del Lares abandonó la mesa`
            if in_brackets(self._brackets.get(words[at - 1].start, ())):
                return words[:at]
            if at > 2 and words[at].lower in small and words[at - 1].lower not in joins:
                if words[at].is_capital:
                    return words[:at]  # `L'association des parents, Les P'tits Bols`
                return words[: at - 1]  # `L'agence régionale de santé justifie sa décision`
        return words


def is_a_document(word: Word) -> bool:
    """Say whether a noun of German, French or Spanish calls a text: `communiqué`."""
    return word.is_word and word.lower in _DOCUMENTS


def joined(words: Sequence[Word]) -> str:
    """Write words as they stand in the text, with single spaces."""
    return "".join(word.text if word.text.endswith(("’", "'")) else f"{word.text} " for word in words).strip()


def without_genitive(noun: str) -> str:
    """Return a German noun that stands behind `des` as it stands alone: `Wolfsbüros`, `Rates`, `Kreises`."""
    if noun.endswith("es") and noun[-3:-2] in tuple("sßxzdtbgkp"):
        return noun.removesuffix("es")
    return noun.removesuffix("s") if not noun.endswith("ss") else noun


def _first_capital(words: Sequence[Word], end: int) -> int:
    """Return where the run of capitals begins that ends before an index."""
    begin = end
    while begin and words[begin - 1].is_capital and words[begin - 1].is_word:
        begin -= 1
    return begin


def _stem(noun: str) -> str:
    """Return a German noun without the ending of its genitive: `vereins`, `verbandes`."""
    return noun.removesuffix("es").removesuffix("s")
