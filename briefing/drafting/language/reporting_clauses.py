"""Where a sentence says that somebody says something: verbs of saying told from the nouns and adjectives like them.

Holds the small words of English as well that tell the parts of a sentence apart.
"""

from collections.abc import Sequence

from briefing.brief.vocabulary import ClaimKind
from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.sentences import Word
from briefing.drafting.language.verbs import Verb, reporting

PRONOUNS = {"he", "she", "they", "it", "we", "i"}
OBJECTS = {"him": "he", "her": "she", "them": "they"}
ROLES = word_list("roles")
DOCUMENTS = word_list("documents")
DETERMINERS = word_list("determiners")
AUXILIARIES = word_list("auxiliaries")
ADVERBS = word_list("adverbs")
BE = {"is", "are", "was", "were", "be", "been", "being"}
_OBJECTS_BEGIN = {"the", "a", "an", "it", "them", "this", "that", "him", "her", "its", "their", "his"}
_MAKING = {"prompting", "prompted", "leading", "led", "forcing", "forced", "causing", "caused", "driving", "drove"}
_FINDING = {
    "watchdog",
    "regulator",
    "court",
    "judge",
    "tribunal",
    "panel",
    "inspectors",
    "committee",
    "commission",
    "ombudsman",
}
_COLLECTIVES = word_list("organisations") | word_list("collectives")
_NOUNS_IN_LY = {"family", "ally", "bully", "supply", "reply", "monopoly", "anomaly", "jelly", "rally", "folly"}
_PLACING = {"in", "of", "from", "at", "near", "on", "around", "across", "outside", "to"}
_FARTHEST_COLON = 16
_TURNING = {
    "rang", "rung", "phoned", "telephoned", "called", "wrote", "written", "emailed", "e-mailed", "texted", "stood", "rose",
    "radioed", "returned", "intervened", "appeared",
}  # fmt: skip
_SEVERAL = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "few", "many", "both"}
_OF_A_PARTICIPLE = {"of", "for", "by", "with", "over"}
_ATTRIBUTIVE = DETERMINERS - {"one", "another", "this", "that", "these", "those"}


def is_verb_here(words: Sequence[Word], at: int) -> Verb | None:
    """Return the verb of saying at an index, or None where the word is a noun, an adjective or no such verb there."""
    word = words[at]
    if at == 0 and word.is_word and word.text.istitle():  # `Denying the charge, Ana Ruiz said`
        opening = reporting(word.lower)
        denies = opening is not None and opening.form == "ing" and opening.kind is ClaimKind.DENIAL
        return opening if denies or (opening is not None and _opens_a_quotation(words, opening)) else None
    if not word.is_word or word.is_capital:
        return None
    verb = _special(words, at) or reporting(word.lower)
    if verb is None:
        return None
    following = words[at + 1].lower if at + 1 < len(words) else ""
    if word.lower == "call" and at + 1 < len(words) and words[at + 1].quotation is not None:
        return None  # `a van would call “on Thursdays”`
    is_said_of_it = verb.form == "past" and following == "to" and words[at + 2 : at + 3]
    if is_said_of_it and words[at + 2].lower in ("be", "have") and not (at and words[at - 1].lower in AUXILIARIES):
        return None  # `An olive grove thought to be 900 years old`
    if (
        verb.lemma == "threaten"
        and following not in ("to", "that")
        and words[at + 1 : at + 2]
        and words[at + 1].quotation is None
    ):
        return None  # `villages threatened by floods`
    if (verb.lemma == "point" and following != "out") or (word.lower == "seen" and following == "by"):
        return None  # `a report seen by the Herald`
    is_allegation = verb.form == "past" and verb.kind is ClaimKind.ALLEGATION
    if is_allegation and following in _OF_A_PARTICIPLE and not (at and words[at - 1].lower in BE):
        return None  # `Sarrin, accused of holding back grain, …`
    back = at - 2 if at > 1 and words[at - 1].text == "," else at - 1
    if verb.lemma == "read" and not (
        (back >= 0 and words[back].quotation is not None)
        or at + 1 == len(words)
        or words[at + 1].quotation is not None
        or not words[at + 1].is_word
    ):
        return None  # `had read the letter`
    if verb.lemma == "put" and (at + 1 == len(words) or words[at + 1].lower != "it"):
        return None
    before = words[at - 1] if at else None
    previous = before.lower if before and before.is_word else ""
    if verb.form == "s" and (previous in _SEVERAL or previous.isdecimal()):
        return None  # `Three calls were logged`
    if verb.form == "base" and (made_to(words, at) is not None or turns_to_somebody(words, at)):
        return verb
    if previous in _ATTRIBUTIVE or (
        previous in ("to", "so", "no", "any", "of", "for", "by", "into") and verb.form != "ing"
    ):
        return verb if _goes_on_to(words, at) else None
    is_contracted = before is not None and before.lower.partition("'")[0] in PRONOUNS  # `she's saying`
    is_of_a_name = verb.lemma in ("say", "tell") and verb.form != "ing"  # `St Brannock's said`
    if owns(before) and not is_contracted and not is_of_a_name:
        return None  # `The Government's planning bill`
    if verb.form == "past" and previous in ("has", "have", "had", "was", "were", "is", "are", "been", "and", "who", ""):
        return verb
    if verb.form == "base" and not (
        previous in AUXILIARIES
        or previous in PRONOUNS - {"he", "she", "it"}
        or _plural(before)
        or _is_of_many(words, at, verb)
    ):
        return None
    if (
        verb.is_noun_too
        and verb.form == "s"
        and not _may_precede_a_verb(before)
        and not (before and before.text == ",")
        and following not in _OBJECTS_BEGIN
    ):
        return None
    if verb.form == "ing" and previous in ("is", "are", "was", "were", "be", "of", "for", "by", "without", "from"):
        return verb if previous in BE or previous == "by" else None
    return verb


def _opens_a_quotation(words: Sequence[Word], verb: Verb) -> bool:
    """Say whether a verb and a name open a sentence that goes on with a quotation: `Counters Ana Ruiz: “…”`."""
    colon = next((at for at, word in enumerate(words[:_FARTHEST_COLON]) if word.text == ":"), 0)
    is_followed = colon > 1 and words[colon + 1 : colon + 2] and words[colon + 1].quotation is not None
    names_somebody = words[1].is_capital or words[1].lower in DETERMINERS if len(words) > 1 else False
    return bool(is_followed) and verb.form in ("s", "past") and names_somebody


def made_to(words: Sequence[Word], at: int) -> Sequence[Word] | None:
    """Return who is made to say something by the verb at an index: `prompting Pontia to call the move “…”`; else None."""
    if at < 2 or words[at - 1].lower != "to":
        return None
    begin = next((i for i in range(at - 2, max(-1, at - 8), -1) if words[i].lower in _MAKING), None)
    return words[begin + 1 : at - 1] or None if begin is not None else None


def turns_to_somebody(words: Sequence[Word], at: int) -> int:
    """Return where somebody turns to others to say what the verb at an index says: `had rung the office to report`; else 0."""
    if at < 2 or words[at - 1].lower != "to":
        return 0
    begin = next(
        (i for i in range(at - 2, max(0, at - 9), -1) if not words[i].is_word or words[i].lower in _TURNING), 0
    )
    return begin if begin and words[begin].lower in _TURNING else 0


def _special(words: Sequence[Word], at: int) -> Verb | None:
    """Return what says something in two words, or only of a document: `the statement went on`, `the report found`."""
    word, following = words[at].lower, words[at + 1 : at + 2]
    if word in ("went", "goes") and following and following[0].lower == "on":
        return reporting("continued") if at + 2 >= len(words) or words[at + 2].lower != "to" else None
    if word in ("let", "lets") and [w.lower for w in words[at + 1 : at + 4]] == ["it", "be", "known"]:
        return reporting("said")
    if word in ("found", "finds", "ruled", "rules") and at and _is_of_a_finding(words, at):
        return reporting("concluded")
    return None


def _is_of_a_finding(words: Sequence[Word], at: int) -> bool:
    """Say whether who finds is a court or a text: `the watchdog found`, `a report by engineers Tull & Partners found`."""
    while at > 1 and words[at - 1].lower in ADVERBS:
        at -= 1  # `the ruling also found`
    if words[at - 1].lower in DOCUMENTS | _FINDING:
        return True
    by = next((i for i in range(at - 1, max(0, at - 7), -1) if words[i].lower in ("by", "from")), 0)
    return by > 0 and words[by - 1].lower in DOCUMENTS


def _goes_on_to(words: Sequence[Word], at: int) -> bool:
    return at > 2 and words[at - 2].lower == "on" and words[at - 3].lower in ("went", "goes", "go")


def owns(word: Word | None) -> bool:
    """Say whether a word is an owner: `Korrin's`, `the fishers'`."""
    return word is not None and word.is_word and word.lower.endswith(("'s", "s'"))


def _plural(word: Word | None) -> bool:
    return (
        word is not None and word.is_word and word.lower.endswith(("s", "people", "men", "women", "police", "critics"))
    )


def is_of_manner(word: Word) -> bool:
    """Say whether a word tells how something is done, by its ending: `flatly`, and not `family`."""
    return word.lower.endswith("ly") and not word.is_capital and word.lower not in _NOUNS_IN_LY | _COLLECTIVES


def _is_of_many(words: Sequence[Word], at: int, verb: Verb) -> bool:
    """Say whether one noun takes the verb of several: `the family say`, `Northern Constabulary say`."""
    before = words[at - 1] if at else None
    if before is None or not before.is_word or verb.is_noun_too:
        return False
    begin = at - 1
    while begin and words[begin - 1].is_word and words[begin - 1].is_capital:
        begin -= 1
    is_placed = begin > 0 and words[begin - 1].lower in _PLACING  # `Fishers in Alder say`
    return before.lower in _COLLECTIVES or (verb.lemma == "say" and before.is_capital and not is_placed)


def _may_precede_a_verb(word: Word | None) -> bool:
    if word is None or not word.is_word:
        return False
    return (
        word.is_capital
        or word.lower in PRONOUNS
        or word.lower in ROLES
        or word.lower in DOCUMENTS
        or word.lower in ADVERBS
    )
