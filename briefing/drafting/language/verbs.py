"""The verbs by which a text says that somebody says something, and what sort of claim each one makes.

A list of English verbs with their forms. Those whose forms are nouns too (`claims`, `calls`) are marked, so that
whoever looks at a sentence may ask for more before believing in one.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from briefing.brief.vocabulary import ClaimKind
from briefing.drafting.language.lexicon import word_list


class Verb(NamedTuple):
    """A form of a verb of saying: the verb itself, what it claims (None: what is said decides), and which form it is."""

    lemma: str
    kind: ClaimKind | None
    form: str
    is_noun_too: bool

    @property
    def is_participle(self) -> bool:
        """Say whether it is an -ing form, whose subject stands elsewhere."""
        return self.form == "ing"


KINDS_OF_VERBS = (ClaimKind.DEMAND, ClaimKind.DENIAL, ClaimKind.ALLEGATION, ClaimKind.COMMITMENT)
"""The kinds that a verb of saying alone can name."""
_IRREGULAR = {
    "say": ("said", "said"), "tell": ("told", "told"), "speak": ("spoke", "spoken"), "think": ("thought", "thought"),
    "write": ("wrote", "written"), "read": ("read", "read"), "see": ("saw", "seen"), "swear": ("swore", "sworn"),
    "undertake": ("undertook", "undertaken"), "plead": ("pleaded", "pleaded"), "put": ("put", "put"),
    "begin": ("began", "begun"), "find": ("found", "found"), "hold": ("held", "held"),
}  # fmt: skip
_DOUBLED = {
    "put",
    "begin",
    "snap",
    "shrug",
    "commit",
    "quip",
    "beg",
    "plan",
    "rebut",
    "label",
    "signal",
    "refer",
    "admit",
    "regret",
    "concur",
    "submit",
    "chat",
    "nod",
    "rebel",
}
_NOUNS = word_list("verbs that are nouns too")
_WEAK = {
    "see",
    "view",
    "consider",
    "regard",
    "think",
    "believe",
    "hope",
    "fear",
    "read",
    "plan",
    "intend",
    "offer",
    "thank",
}
"""Verbs that report somebody's mind or doing: they carry a quotation, and alone make no claim but a commitment."""

_WITH_TO = {"plan", "offer", "intend", "agree", "decide", "resolve"}
"""Verbs that commit only to do something: `planned to`, not `planned an attack`."""


_OF_CHARGES_AND_OFFERS = {"reject", "dismiss", "repudiate"}
_CHARGES = word_list("what is denied")


@cache
def _forms() -> dict[str, Verb]:
    forms: dict[str, Verb] = {}
    for lemma in sorted(word_list("verbs")):
        _add(forms, lemma, None)
    for kind in KINDS_OF_VERBS:
        for lemma in sorted(word_list(f"verbs: {kind}")):
            _add(forms, lemma, kind)
    return forms


def _add(forms: dict[str, Verb], lemma: str, kind: ClaimKind | None) -> None:
    past, participle = _IRREGULAR.get(lemma, (_with_ed(lemma), _with_ed(lemma)))
    noun = lemma in _NOUNS
    for form, name, too in (
        (lemma, "base", noun),
        (_with_s(lemma), "s", noun),
        (past, "past", False),
        (participle, "past", False),
        (_with_ing(lemma), "ing", False),
    ):
        forms[form] = Verb(lemma, kind, name, too)


def reporting(word: str) -> Verb | None:
    """Return what a form of a verb of saying is; None for any other word. Capitals are no verbs within a sentence."""
    return _forms().get(word)


def kind_with(verb: Verb, following: Sequence[str]) -> ClaimKind | None:
    """Return what a verb claims, the words after it considered: `called on` demands, `called` alone does not.

    Who rejects an offer denies nothing, and who pleads guilty demands nothing.
    """
    after = following[0] if following else ""
    if verb.lemma == "call" and after in ("on", "upon", "for"):
        return ClaimKind.DEMAND
    if verb.lemma == "appeal" and after == "against":
        return None
    if verb.lemma in _WITH_TO and after != "to":
        return None
    if verb.lemma == "plead" and after in ("guilty", "not", "innocent", "no"):
        return None
    if verb.lemma in _OF_CHARGES_AND_OFFERS and not (_CHARGES & set(following[:7]) or after in ("it", "this", "that")):
        return None
    return verb.kind


def is_weak(verb: Verb) -> bool:
    """Say whether a verb tells of somebody's mind or doing rather than of words."""
    return verb.lemma in _WEAK or verb.lemma in ("decline", "refuse")


def _with_s(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x")):
        return f"{lemma}es"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ies"
    return f"{lemma}s"


def _with_ed(lemma: str) -> str:
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ied"
    return f"{lemma}{lemma[-1] if lemma in _DOUBLED else ''}ed"


def _with_ing(lemma: str) -> str:
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return f"{lemma[:-1]}ing"
    return f"{lemma}{lemma[-1] if lemma in _DOUBLED else ''}ing"
