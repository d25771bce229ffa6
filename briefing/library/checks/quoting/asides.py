"""What stands in a sentence before a quotation and turns nothing of it: who says it, an adverb, a relative clause, a price."""

import re

from briefing.library.checks.quoting.idioms import without_affirmations
from briefing.library.checks.quoting.lexicon.languages import ENGLISH, GERMAN, Words, whole_words
from briefing.library.checks.quoting.lexicon.number_words import CURRENCY, NUMBER_WORDS

_SAYS = (
    r"said|says|wrote|writes|adds?|added|argues?|argued|insist(?:s|ed)|explain(?:s|ed)|recall(?:s|ed)|maintain(?:s|ed)|not(?:es|ed)"
    r"|observe[sd]|admit(?:s|ted)|conclude[sd]|promise[sd]|warn(?:s|ed)|repl(?:ies|ied)|answer(?:s|ed)|declare[sd]|announce[sd]"
    r"|remark(?:s|ed)|acknowledge[sd]|concede[sd]|confirm(?:s|ed)|stress(?:es|ed)|vow(?:s|ed)|pledge[sd]|continue[sd]|predict(?:s|ed)"
    r"|told [\w'’-]+|sagte|schrieb|erklärte|betonte|meinte|ergänzte|versprach|warnte|erzählte|berichtete|klagte|bekräftigte"
    r"|räumte ein|(?:fügte|kündigte) [\w'’-]+ (?:hinzu|an)|dijo|escribió|añadió|explicó|aseguró|afirmó|prometió|advirtió"
    r"|contó|señaló|sostuvo|insistió|declaró|recordó|subrayó|dit|écrit|ajout\w+|expliqu\w+|assur\w+|affirm\w+|promet\w*|raconte\w*|précis\w+|insist\w+"
    r"|(?:(?:a|ont)(?:-t)?(?:-(?:il|elle|on|ils|elles))? )(?:dit|écrit|promis|averti|prévenu|répondu|\w+é)|\w+(?:-t)?-(?:il|elle)"
    r"|сказал\w*|заявил\w*|добавил\w*|пояснил\w*|отметил\w*|пообещал\w*|рассказал\w*|предупредил\w*|подчеркнул\w*|признал\w*"
)
"""Verbs of saying, as they stand in the middle of what is said."""

SAYS = re.compile(rf"(?<!\w)(?:{_SAYS})(?!\w)")

ATTRIBUTION_WITHIN = re.compile(
    rf", (?!\w+, )(?:[\w'’-]+ ){{0,3}}(?:{_SAYS})(?: [\w'’-]+){{0,3}}, "
    r"|, (?:according to|in the words of|selon|d'après|laut|nach Angaben|según|в соответствии с"
    r"|по словам)(?: [\w'’-]+){1,4}, "
)
"""Who says it, between two commas: "It is untrue, she said, that"; "There was no plan, according to her, to"."""

ATTRIBUTION_BETWEEN = re.compile(r"""[,;]?"[,;]?\s[^".!?]{3,110}[^".!?\s],\s"|,—[^"—.!?]{3,60},?—""")
"""Who says it, in the middle of a sentence: `“It is safe,” she said, “unless …”`, `«Мост безопасен, — сказал он, — если …»`."""

_SAID_BEFORE = re.compile(r"""(?:^|[ (:])"([^".!?]{3,160}?)(?:,"|",)\s[^".!?]{3,110},\s"$""")
"""The beginning of a sentence before who says it: `“If it rains,” she said, “|`."""

_ADVERB_WITHIN = re.compile(
    r", (?:(?:once|yet) again|again|though|indeed|of course|in fact|at last|finally|so far|to date|as yet|until now|after all"
    r"|for now|then|too|in turn|wiederum|erneut|freilich|bislang|de nouveau|encore une fois|una vez más|de nuevo|снова"
    r"|опять), ",
    re.IGNORECASE,
)
"""An adverb between two commas, over which a sentence goes on: "failed, once again, to"."""

_BUT_SAID = re.compile(
    r"(?<!\w)(?:but|aber|sondern|mais|pero|но) (?:[\w'’-]+ ){0,3}?(?:said|says|told [\w'’-]+|added|wrote|announced|insisted"
    r"|sagte|erklärte|dit|dijo|añadió|сказал\w*|заявил\w*)(?: ,)? (?=(?:that|dass|que|что)(?!\w))",
    re.IGNORECASE,
)
"""What begins a statement of its own after a "but", which no word before the "but" turns: "said nothing but told us that"."""

_ANSWER = re.compile(r"(?:^|[\"(])\s*(?:no|non|nein|нет|لا)[,،]\s*$", re.IGNORECASE)
"""A "no" that answers what was said before, and denies nothing of what follows: "No, I signed it myself"."""

_ANSWER_FIRST = re.compile(r"^\W*(?:no|non|nein|нет|لا)[,،] ", re.IGNORECASE)
"""Such a "no" at the beginning of what goes on up to the quotation: "No, the harm was done in May, |when they met"."""

_STATEMENTS_WITHOUT_THAT = re.compile(
    r"\b(claims|reports|rumou?rs|suggestions|allegations|accusations) (?=(?:it|he|she|they|his|her|its|their) )", re.I
)
"""Matches what is alleged, before a clause that has no "that": "hit back at claims it had"."""

_RELATIVE_CLAUSES = {
    "English": (
        r"who(?:m|se)?|which",
        r"told|tells|said|says|added|wrote|writes|found|thought|knew|learn(?:ed|t)|insist(?:ed|s)|explain(?:ed|s)|warn(?:ed|s)"
        r"|recall(?:ed|s)|remember(?:ed|s)|note[ds]|admit(?:ted|s)|agree[ds]|complain(?:ed|s)|confirm(?:ed|s)|testified"
        r"|believe[ds]|reckon(?:ed|s)|conclude[ds]|point(?:ed|s) out|announce[ds]|report(?:ed|s)|maintain(?:ed|s)",
        r"has|have|had|be|been|being|having|to|and|or|was|were|is|are|do|does|did|will|would|can|could|yet|ever|even|also"
        r"|always|so far|actually|\w+ly",
    ),
    "French": (
        r"qui|dont|que|qu'\w+",
        r"dit|disent|disait|affirm\w+|racont\w+|expliqu\w+|assur\w+|ajout\w+|écri[tv]\w*|not\w+|constat\w+|confirm\w+|estim\w+",
        r"a|ont|avait|avaient|être|été|avoir|et|ou|de|encore|même|aussi|toujours|jamais|pas|\w+ment",
    ),
    "Spanish": (
        r"que|quien(?:es)?",
        r"dijo|dijeron|dice|dicen|decía|cont\w+|afirm\w+|asegur\w+|añadi\w+|escrib\w+|explic\w+|confirm\w+|señal\w+|cre\w+",
        r"ha|han|había|habían|haber|ser|sido|y|o|de|aún|todavía|también|siempre|nunca|no|\w+mente",
    ),
}
"""The pronouns of a relative clause, by language; the verb of the main clause behind it, with a "that" behind; what cannot be
the relative clause's last word, as the verb behind it is that clause's own: "who has not yet |said that"."""

INFINITIVE = re.compile(r"[^,.;:!?\"]{0,58}?(?<!\w)(?:zu [a-zäöü]\w*en|[a-zäöü]{2,}zu[a-zäöü]{2,}en)(?!\w)")
"""A German clause without a subject, which depends on the verb before its comma: "nie versprochen, |die Schulden zu zahlen"."""

_MAIN_CLAUSES = {
    "English": re.compile(r"(?:i|you|he|she|it|we|they)(?: (?!(?:and|or|who)(?!\w))[\w']+|'\w+)(?!\w)", re.IGNORECASE),
    "German": re.compile(
        r"(?:ich|du|er|sie|es|wir|ihr|man) (?!(?:ich|du|er|sie|es|wir|ihr|man|nicht|zu|dem|den|der|die|das)(?!\w))"
        rf"[a-zäöüß]+(?!\w)(?!{INFINITIVE.pattern})",
        re.IGNORECASE,
    ),
    "French": re.compile(r"(?:je|tu|il|elle|on|nous|vous|ils|elles|c'est) ?(?:[\w'-]+)(?!\w)|j'\w+", re.IGNORECASE),
}
"""A clause whose subject and verb come first: no word before its comma governs it, but for a verb of saying."""

_WHOLE_CLAUSE = re.compile(
    r"(?:the|an?|this|that|these|those|my|our|your|his|her|its|their|all|every\w*|some|many|most|nothing|nobody|no)"
    rf"(?: [\w'-]+){{0,4}}? (?:{ENGLISH.auxiliaries})(?!\w)",
    re.IGNORECASE,
)
"""An English clause with a subject of its own: "don't worry, |the boats are safe"."""

_BELIEF = re.compile(
    rf"(?<!\w)(?:{ENGLISH.sayings}|{ENGLISH.assertions}|believe\w*|mean\w*|doubt\w*|hope\w*|fear\w*|sure|certain"
    r"|convinced|told [\w'-]+)$",
    re.IGNORECASE,
)
"""What a clause may depend on without a "that": "I don't think, |he is right"."""

_SAYING = re.compile(
    r"(?<!\w)(?:sag|glaub|denk|dach|mein|find|fand|hoff|erwart|verspr|wiss|weiß|wuss|bestätig|versicher"
    r"|schr[ie]+b|behaupt|erklär"
    r"|fürcht|annehm|nehm|nimm|nahm|vermut)\w*",
    re.IGNORECASE,
)
"""German verbs on which a clause with its verb in second place may depend: "ich glaube nicht, |er kommt"."""


NEGATED_REASON = re.compile(
    r"(?:not|never|hardly|nicht|nie|pas|jamais|no|nunca|не) (?:because|since|as|weil|parce|puisque|porque|pues|потому)",
    re.IGNORECASE,
)
"""A reason that is denied: "they stopped, not because |the rope had failed"."""

_CHARGE = re.compile(r"(?<!\w)charges? of$", re.IGNORECASE)
_SUM = re.compile(
    r"(?:(?:an?|about|almost|around|at|between|from|just|least|most|nearly|only|over|roughly|some|under|up|to) ){0,3}"
    rf"(?:[{CURRENCY}] ?)?(?:\d|(?:{NUMBER_WORDS})(?!\w))",
    re.IGNORECASE,
)


def said_before(before: str) -> str:
    """Return what was said of a quotation's sentence before who says it: `“It is not,” she said, “|`; empty for nothing."""
    first = _SAID_BEFORE.search(before)
    return first[1] if first else ""


def begins_anew_behind(said: str, quotation: str, words: Words) -> bool:
    """Say whether what goes on behind who says it is a sentence of its own: `“Don't worry,” he said, “|the boats are safe”`."""
    if words is ENGLISH and _BELIEF.search(said.strip(" ,")):
        return False
    is_negated_itself = re.match(r"(?:no|not|never|neither|nor)(?!\w)", quotation) is not None
    is_whole = words is ENGLISH and _WHOLE_CLAUSE.match(quotation) is not None
    return is_negated_itself or is_whole or begins_anew(quotation, said, words)


def is_price(accusation: str, quotation: str) -> bool:
    """Say whether what looks like an accusation is what something costs: "a charge of |£12 a plot"."""
    return _CHARGE.search(accusation) is not None and _SUM.match(quotation) is not None


def is_answer(clause: str) -> bool:
    """Say whether a clause before a quotation is a "no" alone, which answers what was said before."""
    return _ANSWER.search(clause) is not None


def without_asides(clause: str, words: Words) -> str:
    """Return what stands of a sentence before a quotation without what turns nothing of the quotation."""
    spoken = re.sub(" {2,}", " ", clause.replace('"', " ").replace("،", ","))
    spoken = _ADVERB_WITHIN.sub(" ", ATTRIBUTION_WITHIN.sub(" ", _ANSWER_FIRST.sub("", spoken)))
    spoken = without_affirmations(_BUT_SAID.split(spoken)[-1], words.name)
    if words is ENGLISH:
        spoken = _STATEMENTS_WITHOUT_THAT.sub(r"\1 that ", spoken)
    return _without_a_relative_clause(spoken, words)


def begins_anew(quotation: str, before: str, words: Words) -> bool:
    """Say whether another clause begins after a comma, which nothing before it governs: "wir verkaufen nicht, |wir verleihen"."""
    main_clause = _MAIN_CLAUSES.get(words.name)
    if main_clause is None or not main_clause.match(quotation):
        return False
    return words is not GERMAN or _SAYING.search(before) is None


def _without_a_relative_clause(spoken: str, words: Words) -> str:
    """Leave out a relative clause without commas before a verb of saying: "a man who had not paid told me that"."""
    if words.name not in _RELATIVE_CLAUSES:
        return spoken
    pronouns, verbs, not_last = _RELATIVE_CLAUSES[words.name]
    match = re.search(
        rf"(?<!\w)(?:{pronouns})(?: [\w'’-]+){{1,12}}? (?=(?:(?:m'|l'|nous |me |nos |le |les )?(?:a |ont )?)?"
        rf"(?:{verbs})(?: [\w'’-]+){{0,3}} (?:that|que|qu'\w*)\s*$)",
        spoken,
        re.IGNORECASE,
    )
    if match is None:
        return spoken
    last = match[0].split()[-1]
    governs = re.fullmatch(not_last, last, re.IGNORECASE) or whole_words(words.negations).fullmatch(last)
    return spoken if governs else spoken[: match.start()] + spoken[match.end() :]
