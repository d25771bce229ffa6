"""What German, French and Spanish report without a quotation: a denial, a demand, an allegation, a commitment, by its verb.

Only main clauses in the indicative count, whose verb alone says which kind it is. What is denied in them, said at second
hand (`habe … gefordert`, `aurait promis`, `que el alcalde exige`) or done to somebody (`ist beschuldigt`) makes no claim.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.brief.vocabulary import ClaimKind
from briefing.drafting.language.foreign_phrases import Grammar
from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.sentences import Word
from briefing.drafting.language.verbs import KINDS_OF_VERBS

Words = Sequence[Word]

_PARTED = (
    (("weist", "wies", "weisen", "wiesen"), "zurück", ClaimKind.DENIAL),
    (("streitet", "stritt", "streiten", "stritten"), "ab", ClaimKind.DENIAL),
    (("wirft", "warf", "werfen", "warfen"), "vor", ClaimKind.ALLEGATION),
    (("prangert", "prangerte", "prangern", "prangerten"), "an", ClaimKind.ALLEGATION),
    (("ruft", "rief", "rufen", "riefen"), "auf", ClaimKind.DEMAND),
    (("fordert", "forderte", "fordern", "forderten"), "auf", ClaimKind.DEMAND),
    (("sagt", "sagte", "sagen", "sagten", "sichert", "sicherte", "sichern", "sicherten"), "zu", ClaimKind.COMMITMENT),
    (("kündigt", "kündigte", "kündigen", "kündigten"), "an", ClaimKind.COMMITMENT),
)
"""German verbs with the particle that ends their clause, and what they claim."""

_REFLEXIVE = {
    "fr": {"engage": ClaimKind.COMMITMENT, "engagé": ClaimKind.COMMITMENT, "engagée": ClaimKind.COMMITMENT,
           "engagent": ClaimKind.COMMITMENT, "défend": ClaimKind.DENIAL, "défendu": ClaimKind.DENIAL,
           "défendue": ClaimKind.DENIAL},
    "es": {"compromete": ClaimKind.COMMITMENT, "comprometió": ClaimKind.COMMITMENT,
           "comprometieron": ClaimKind.COMMITMENT, "comprometido": ClaimKind.COMMITMENT},
    "de": {},
}  # fmt: skip
"""Verbs that claim something only of oneself: `s'engage à`, `se comprometió a`."""

_ONLY_WITH_A_CHARGE = {
    "zurück", "zurückgewiesen", "rejette", "rejettent", "rejeté", "repousse", "repoussent", "repoussé", "récuse", "récusent",
    "récusé", "rechaza", "rechazó", "rechazan", "rechazaron", "rechazado",
}  # fmt: skip
"""Verbs of refusing, which deny only where a charge stands with them: a request is refused by the same word."""

_SELF = {"se", "s'", "s", "sich"}
_CLAUSE_ENDS = {",", ".", ";", ":", "!", "?", "–", "—"}
_FARTHEST = 25
_ASKED = (
    "interrogé", "joint", "contacté", "sollicité", "questionné", "cité", "preguntado", "preguntada", "consultado", "consultada",
)  # fmt: skip
_ENDINGS_OF_PARTICIPLES = ("é", "ée", "és", "ées", "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas")
"""How a clause may begin that says in what case somebody speaks: `Interrogé par Ouest-Matin, le maire a nié …`."""


class ReportedAct(NamedTuple):
    """A verb that claims something: where the finite verb and the word that claims stand, and what it claims."""

    finite: int
    at: int
    kind: ClaimKind


class ReportGrammar:
    """How one language reports claims."""

    def __init__(self, grammar: Grammar) -> None:
        """Take in the lists of the grammar's language."""
        language = grammar.language
        self._language = language
        self._grammar = grammar
        self._kinds = {w: kind for kind in KINDS_OF_VERBS for w in word_list(f"{language} reports: {kind}")}
        self._participles = {
            word: kind for kind in KINDS_OF_VERBS for word in word_list(f"{language} reported participles: {kind}")
        }
        self._perfect = word_list(f"{language} reported perfect")
        self._charges = word_list(f"{language} what is denied")
        self._no_claims = word_list(f"{language} what is no claim")
        self._negations = word_list(f"{language} negations")
        self._subordinators = word_list(f"{language} subordinators")

    def acts(self, words: Words) -> Iterator[ReportedAct]:
        """Yield what a sentence reports, in order."""
        for at, word in enumerate(words):
            if word.quotation is not None or not word.text.islower():
                continue
            act = self._parted(words, at) or self._finite(words, at) or self._perfect_tense(words, at)
            if act and self._is_told_plainly(words, act):
                yield act

    def subjects(self, words: Words, act: ReportedAct) -> Iterator[Words]:
        """Yield the phrases that may be the subject of a finite verb, the likeliest first."""
        begin = self._clause_begin(words, act.finite)
        before = words[begin : act.finite]
        while before and before[-1].lower.rstrip("'") in self._grammar.particles | _SELF:
            before = before[:-1]
        first = words[begin : self._grammar.phrase_end(words, begin)]
        if before and before[-1].lower in self._grammar.conjunctions:
            yield first
            return
        commas = [begin + i for i, word in enumerate(before) if word.text == ","]
        is_closed = bool(before) and before[-1].text == ","
        if self._opens_otherwise(before, has_commas=bool(commas)):
            if self._language != "de" and commas and not is_closed:
                yield words[commas[-1] + 1 : act.finite]  # `Mardi, l'association a exigé …`
            else:
                yield self._behind(words, act)
        elif not before:
            yield self._behind(words, act)
        elif is_closed and len(commas) == 1:
            yield self._behind(words, act)
            yield first  # `Löhr zeigte sich offen, verlangte aber ein Konzept`
        elif not commas:
            yield before
        else:
            inside = words[commas[0] + 1 : commas[-1]]
            names_it_anew = (
                is_closed and inside and not self._grammar.is_stop(inside[0]) and not tells_how_asked(inside)
            )
            has_verb = any(self._grammar.is_verb(word) or self._grammar.is_auxiliary(word) for word in inside)
            yield words[begin : commas[-1]] if names_it_anew and not has_verb else words[begin : commas[0]]

    def _behind(self, words: Words, act: ReportedAct) -> Words:
        return self.phrase_behind(words, act.finite + 1, charges=act.kind is ClaimKind.ALLEGATION)

    def _opens_otherwise(self, before: Words, *, has_commas: bool) -> bool:
        """Say whether a time, a place or a participle opens a clause, and not its subject."""
        if not before:
            return False
        first = before[0].lower
        if first in self._grammar.openers:
            return True
        if self._language != "de" and has_commas and first.endswith(_ENDINGS_OF_PARTICIPLES):
            return True
        return len(before) > 1 and first == "el" and before[1].lower in self._grammar.openers

    def _finite(self, words: Words, at: int) -> ReportedAct | None:
        word = words[at]
        before = words[at - 1].lower if at else ""
        reflexive = _REFLEXIVE[self._language].get(word.lower)
        if reflexive and any(earlier.lower in _SELF for earlier in words[max(0, at - 2) : at]):
            finite = at - 1 if self._grammar.is_auxiliary(words[at - 1]) else at
            return ReportedAct(finite, at, reflexive)
        kind = self._kinds.get(word.lower)
        if word.lower in self._participles and self._language == "de":
            begin = self._clause_begin(words, at)
            kind = None if any(self._grammar.is_auxiliary(earlier) for earlier in words[begin:at]) else kind
        behind = words[at + 1].lower if at + 1 < len(words) else ""
        if kind is None or before in _SELF or behind in _SELF:
            return None
        if before.rstrip("'") in self._grammar.determiners | self._grammar.possessives | {
            "l",
            "d",
            "de",
            "sans",
            "sin",
        }:
            return None  # `la demande`, `una denuncia`
        return ReportedAct(at, at, kind)

    def _perfect_tense(self, words: Words, at: int) -> ReportedAct | None:
        """Read `hat … zurückgewiesen`, `a toujours nié`, `ha negado`."""
        if words[at].lower not in self._perfect:
            return None
        for later in range(at + 1, min(len(words), at + _FARTHEST)):
            word = words[later]
            if word.text in ".;:" or (self._language != "de" and (later > at + 4 or word.quotation is not None)):
                return None
            kind = self._participles.get(word.lower)
            is_last = later + 1 == len(words) or words[later + 1].text in _CLAUSE_ENDS
            is_last = (
                is_last
                or words[later + 1].lower in self._grammar.conjunctions
                or words[later + 1].quotation is not None
            )
            if kind and (is_last or self._language != "de"):
                return ReportedAct(at, later, kind)
        return None

    def _parted(self, words: Words, at: int) -> ReportedAct | None:
        """Read `wirft der Stadt Untätigkeit vor`, `kündigte an, zu klagen`."""
        for forms, particle, kind in _PARTED if self._language == "de" else ():
            if words[at].lower not in forms:
                continue
            for later in range(at + 1, min(len(words), at + _FARTHEST)):
                if words[later].text in ".;:":
                    break
                is_last = later + 1 == len(words) or words[later + 1].text in _CLAUSE_ENDS
                is_last = is_last or words[later + 1].lower in self._grammar.conjunctions
                if words[later].lower == particle and is_last:
                    return ReportedAct(at, later, kind) if self._holds(words, later, particle) else None
        return None

    def _holds(self, words: Words, at: int, particle: str) -> bool:
        """Say whether an announcement is one to do something: `kündigte an, zu klagen`, `kündigte an, er werde klagen`."""
        if particle != "an" or words[at].lower != "an":
            return True
        behind = words[at + 1 : at + 20]
        is_announcing = any(word.lower.startswith("kündig") for word in words[max(0, at - _FARTHEST) : at])
        return not is_announcing or any(word.lower in ("zu", "werde", "wolle", "werden", "wollen") for word in behind)

    def _is_told_plainly(self, words: Words, act: ReportedAct) -> bool:
        """Say whether a verb stands in a main clause, is not denied, and has an object that makes it a claim."""
        stop = next((i for i in range(act.finite + 1, len(words)) if words[i].text in _CLAUSE_ENDS), len(words))
        stop = max(stop, act.at)
        near = words[act.finite + 1 : stop]
        if any(
            word.lower.rstrip("'") in self._negations for word in (*words[max(0, act.finite - 2) : act.finite], *near)
        ):
            return False
        if any(word.lower in self._no_claims for word in words[act.at + 1 : act.at + 4] if self._language != "de"):
            return False
        if self._language == "de" and any(word.lower in self._no_claims for word in near):
            return False
        if words[act.at].lower in _ONLY_WITH_A_CHARGE:
            reported_words = words[act.finite : act.at] if self._language == "de" else words[act.at + 1 : act.at + 7]
            if not any(word.lower in self._charges for word in reported_words):
                return False
        return not self._is_subordinate(words, act)

    def _is_subordinate(self, words: Words, act: ReportedAct) -> bool:
        if words[act.finite - 1].lower in self._grammar.conjunctions:
            return False  # `desmintió que … y exigió …`
        begin = self._clause_begin(words, act.finite)
        comma = next((i for i in range(act.finite - 1, begin - 1, -1) if words[i].text == ","), None)
        segment = words[begin if comma is None else comma + 1 : act.finite]
        if self._language == "de":
            opens = bool(segment) and comma is not None and segment[0].lower in self._subordinators
            mains = self._grammar.determiners | self._grammar.possessives | {"während"}  # `Dessen Präsident forderte`
            return opens or (bool(segment) and segment[0].lower in self._subordinators - mains)
        return any(word.lower.rstrip("'") in self._subordinators for word in segment)

    def _clause_begin(self, words: Words, at: int) -> int:
        """Return where the clause of a verb begins: behind a semicolon, a colon or a quotation, else with the sentence."""
        marks = (i + 1 for i in range(at - 1, -1, -1) if words[i].text in ";:" or words[i].quotation is not None)
        return next(marks, 0)

    def phrase_behind(self, words: Words, begin: int, *, charges: bool = False) -> Words:
        """Return the noun phrase that begins behind a finite verb; in German up to the object, which no mark sets apart.

        Where the verb `charges` somebody, `der` begins the one who is charged: `wirft der Verein der Stadt … vor`.
        """
        end = min(self._grammar.phrase_end(words, begin), len(words))
        if self._language != "de":
            return words[begin:end]
        stop = begin
        while stop < end:
            word = words[stop]
            opens = stop == begin or words[stop - 1].lower in ("der", "des", "von", "vom", "für")
            links = word.lower in ("des", "von", "vom", "für") or (word.lower == "der" and not charges)
            belongs = word.is_capital or opens or (links and stop > begin)
            belongs = belongs or (stop == begin + 1 and words[begin].lower in self._grammar.determiners)
            if not belongs or word.lower in self._charges:
                break
            stop += 1
            if self._grammar.is_legal_form(word):
                break
        return words[begin:stop]


def tells_how_asked(inside: Words) -> bool:
    """Say whether words between commas tell how somebody came to speak: `interrogé par nos confrères`, `joint par téléphone`."""
    return len(inside) > 1 and inside[0].text.islower() and inside[0].lower.rstrip("es").endswith(_ASKED)


def told_from(words: Words, at: int) -> int:
    """Return where those begin from whom something is told in German: `„…“, hieß es am Montag aus dem Ministerium`; else 0."""
    if [word.lower for word in words[at : at + 2]] not in (["hieß", "es"], ["heißt", "es"]):
        return 0
    places = range(at + 2, min(len(words) - 1, at + 7))
    return next((i + 1 for i in places if words[i].lower in ("aus", "bei", "beim", "von", "vom", "seitens")), 0)
