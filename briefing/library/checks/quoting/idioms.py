"""Whether a phrase beside a quotation says that its words are not meant, not done or not so: "joked that |", "| is a lie"."""

import re
from functools import cache
from typing import NamedTuple

from briefing.library.checks.quoting.lexicon import phrases, romance_phrases
from briefing.library.checks.quoting.lexicon.any_case import AnyCase, any_case
from briefing.library.checks.quoting.lexicon.languages import Words
from briefing.library.checks.quoting.lexicon.retractions import NOT_RETRACTED, RETRACTED

_IDIOMS = {
    "English": phrases.ENGLISH,
    "German": phrases.GERMAN,
    "French": romance_phrases.FRENCH,
    "Spanish": romance_phrases.SPANISH,
}

_NONE = {
    "English": r"no(?! (?:doubt|wonder|matter|fewer|less|surprise|sooner)\b)|none|few|neither|nobody|hardly any\w*"
    r"|scarcely any\w*|(?:at|in|on|under|by|to"
    r"|for|with|from) no"
    r"|(?:not|hardly|scarcely|barely|rarely|seldom) (?:a|an|one|any|even|many|all|every\w*)|never|nowhere",
    "German": r"(?:zu|auf|in|an|unter|bei|mit|aus) kein\w+|kein\w*|kaum (?:jemand|eine?[rs]?)|wenige|niemand"
    r"|keiner|nirgends|nie"
    r"|nicht (?:alle|jede[rs]?|eine?[rs]?)",
    "French": r"(?:à|en|sous|par|dans) aucune?|aucune?|peu (?:de|d'\w+)|nul(?:le)?|rares sont|jamais|pas (?:une?"
    r"|tou\w+)",
    "Spanish": r"(?:en|bajo|a|de|por|con) ning\w+|ning\w+|poc[oa]s|nadie|nunca|jamás|apenas|no tod[oa]s|ni un[oa]?",
}
"""Words that begin a clause of nobody, of which a quotation may be the predicate: "none of the laboratories |"."""

_KNOWN_TO_BE_SO = re.compile(
    r"(?<!\w)(?:"
    r"clear|certain|true|fact|beyond|known|obvious|proven|proved|secret|undisputed|klar|sicher|tatsache|bekannt"
    r"|fest|außer frage|stimmt"
    r"|unbestritten|clair|certain|fait|vrai|connu|sûr|établi|clar[oa]|cierto|hecho|verdad|sabido|segur[oa]|evident\w*"
    r")(?!\w)",
    re.IGNORECASE,
)
"""Words that say that a clause is so, behind it: "that it sank is certain"."""

_THAT = re.compile(r"that|dass|que|el que|el hecho de que|le fait que", re.IGNORECASE)
"""What begins a clause of which the rest of the sentence says something."""

_LINKS = {
    "English": r"that|how|why|when|where|what|which|who|whether|if|of",
    "German": r"dass|ob|wie|warum|wann|wer|wo|wonach|wieso",
    "French": r"que|qu'|si|comment|pourquoi|quand|où|qui|selon l\w+|combien",
    "Spanish": r"que|si|cómo|por qué|cuándo|dónde|quién|cuánt[oa]s",
}
"""Words that lead from such a phrase to the clause that hangs on it."""


_JESTED = {
    "English": r"joke[ds]?|joking|quip(?:s|ped)?|jest(?:s|ed|ing)?|kid(?:s|ded|ding)?|lie[ds]|lying|tease[ds]"
    r"|deadpan(?:s|ned)?|in jest|tongue in cheek"
    r"|as a joke|jokingly|with a wink|sarcastically|ironically",
    "German": r"scherzte?n?|witzelte?n?|flunkerte?n?|log|lügt|ulkte?|frotzelte?|im scherz"
    r"|scherzhaft|augenzwinkernd|zum spaß|ironisch",
    "French": r"plaisant\w+|ironis\w+|blagu\w+|a menti|ment|pour rire|en riant|sur le ton de la plaisanterie",
    "Spanish": r"brome\w+|ironiz\w+|mintió|miente|en broma|con ironía|entre risas",
}
"""Verbs of saying what is not meant, beside words in quotation marks."""

_GERMAN_RUMOUR = any_case(
    r"(?<!\w)(?:"
    r"gerüchte?|legende|mär|märchen|lüge|irrglauben?|annahme|vermutung|verdacht|befürchtung|hoffnung|illusion"
    r"|unterstellung"
    r"|spekulation(?:en)?|eindruck|vorurteil|verdächtigung|behauptung(?:en)?"
    r")(?: [\w'’-]+){0,2} ,$"
)
"""German nouns that a clause without "dass" may hang on: "das Gerücht, er habe"."""

_MAY_BE_NOUN = re.compile(r"(?:s|ing|joke|quip|jest|dream|bluff|gossip)$", re.IGNORECASE)
"""Verbs of what is not meant that may be nouns, or verbs of another sense, where no "that" follows: "the village lies |"."""

_ACTIONS = {"Spanish": re.compile(r"\w{2}[aeí]r(?:se|l[aeo]s?)?$")}
_GERUND = re.compile(r"\w{2}ing$")

_LONGEST_SUBJECT = 8
"""How many words a subject of nobody may have more than one."""

_OTHER_CLAUSES = (
    r"who|which|when|where|because|than|and|or|but|as|while|after|before|once|since|und|oder|aber|als|wo|weil|et|ou|mais|quand"
    r"|y|o|pero|cuando|later|ago|später|nach|tard|después"
)
"""Words that begin another clause than the one of nobody."""


_OWN_BELIEF = re.compile(
    r"(?:said|says|told \w+|added|wrote)(?: that)? (?:he|she|they|it|who) [\w'’-]+ (?:that|if)$", re.IGNORECASE
)
"""A belief that its holder speaks of: "she said that she believed that"."""

_SUBJECTS = re.compile(
    (
        r"the|an?|this|that|these|those|all|both|his|her|its|their|our|my|your|he|she|it|they|we|you|i|there|nobody|everybody"
        r"|der|die|das|ein\w*|er|sie|es|wir|ich|man|sein\w*|ihr\w*|alle|dies\w*"
    ),
    re.IGNORECASE,
)
"""Words that begin a clause after a verb that has no "that"."""


class _Patterns(NamedTuple):
    """The phrases of one language, each as it stands beside a quotation: at a clause's end, at its beginning, or behind it."""

    shunned: AnyCase
    stopped: AnyCase
    unsure: AnyCase
    unmeant_that: AnyCase
    voided: AnyCase
    unmeant: AnyCase
    believed_that: AnyCase
    believed: AnyCase
    rumoured: AnyCase
    affirmed: AnyCase
    behind: AnyCase
    jest_behind: AnyCase
    jest_before: AnyCase
    afterwards: AnyCase
    afterwards_or_denied: AnyCase
    none: AnyCase


@cache
def _patterns_of(language: str) -> _Patterns | None:
    """Return the phrases of a language by its name; None where none are known."""
    idioms = _IDIOMS.get(language)
    if idioms is None:
        return None
    links, jested = _LINKS[language], _JESTED[language]
    how_many = r"(?: (?:many|much|long|far|often|viele?|viel))?"
    after_a_sentence = r"[.!]?\"?[.!]?\"? \"?"
    begins_another = r"(?! (?:that|to|dass|que|de)\b)"
    at_the_end = {
        "shunned": idioms.shunned,
        "stopped": idioms.stopped,
        "unsure": rf"(?:{idioms.unsure})(?: [\w'’-]+){{0,2}}(?: ,)? (?:{links}){how_many}",
        "unmeant_that": rf"(?:{idioms.unmeant}) (?:[\w'’-]+ ){{0,3}}(?:that|dass)",
        "voided": idioms.voided,
        "unmeant": idioms.unmeant,
        "believed_that": rf"(?:{idioms.believed})(?: ,)? (?:{links})",
        "believed": rf"(?:{idioms.believed})(?: ,)?",
    }
    patterns = {name: rf"(?<!\w)(?:{phrases})$" for name, phrases in at_the_end.items()} | {
        "rumoured": rf"\W*(?:{idioms.rumoured})(?: ,)?",
        "affirmed": rf"(?<!\w)(?:{idioms.affirmed})(?!\w)",
        "behind": rf"[,—(!]?\"?,? ?({idioms.behind})(?![\w-])",
        "jest_behind": rf"[,—!?]?\"?,? (?:[\w'’.-]+,? ){{0,4}}?({jested})(?!\w)",
        "jest_before": rf"(?<!\w)({jested})(?: [\w'’-]+){{0,3}}[,:] ?\"$",
        "afterwards": rf"{after_a_sentence}({idioms.afterwards}){begins_another}",
        "afterwards_or_denied": rf"{after_a_sentence}({idioms.afterwards}|{idioms.denied}){begins_another}",
        "none": rf"(?:{_NONE[language]})(?!\w)",
    }
    return _Patterns(**{name: any_case(pattern) for name, pattern in patterns.items()})


_SENTENCE_END = re.compile(r"[.!?…]\"?\s")
_PRONOUN = re.compile(
    r"(?<!\w)(?:he|she|they|it|we|i|er|sie|ich|il|elle|ils|elles|on|él|ella|ellos|ellas|он|она|они|мы)(?!\w)",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?!(?:The|An?|His|Her|Their|But|And|Yet|Later|That|This|Then|Two|Three|On|In|Next|Days|Hours|\w+day|Más|Luego|Después|Ayer"
    r"|El|Las?|Los|Der|Die|Das|Ein|Später|Inzwischen|Am|Im|Dann|Doch|Les?|Plus|Ensuite|Depuis|Mais|Позже|Потом|Затем|Однако|Но)\b)"
    r"[A-ZÀ-ÞА-ЯЁ][\w'-]+"
)
"""Who takes back what he said: a pronoun, or a name; the first word of a sentence is often none."""

_GERMAN_SUBJECT = re.compile("ich|du|er|wir|man", re.IGNORECASE)
"""Words with which a German main clause begins, and no clause in the infinitive: "wir geben nicht auf, |wir warten"."""


_LEADS = re.compile(r"to|from|of|for|de|d'\w*|zu", re.IGNORECASE)
"""Words that lead from a phrase to the action that is not done."""


def idiom_before(clause: str, goes_on: str, language: str) -> str:
    """Return the phrase at the end of a clause that says of what follows that it is not meant, not done or not so.

    `clause` has its words and commas with a space between them, `goes_on` is the first word of what follows.
    """
    patterns = _patterns_of(language)
    if patterns is None:
        return ""
    begins_another = language == "German" and clause.endswith(",") and _GERMAN_SUBJECT.fullmatch(goes_on)
    led_to = f"{clause} {goes_on}" if _LEADS.fullmatch(goes_on) else ""  # "it is wrong |to": the phrase ends with it
    shunned = _phrase(patterns.shunned, clause) or (led_to and _phrase(patterns.shunned, led_to))
    if shunned and not begins_another:
        return shunned
    if _ACTIONS.get(language, _GERUND).search(goes_on) and (phrase := _phrase(patterns.stopped, clause)):
        return phrase
    for pattern in (patterns.unsure, patterns.unmeant_that, patterns.voided):
        if phrase := _phrase(pattern, clause):
            return phrase
    bare = _phrase(patterns.unmeant, clause)
    if bare and not (language == "English" and _MAY_BE_NOUN.search(bare)):
        return bare
    if phrase := _belief_at_the_end(patterns, clause, goes_on):
        return phrase
    if language == "German" and (phrase := _phrase(_GERMAN_RUMOUR, clause)):
        return phrase
    return rumour_before(clause, language)


def rumour_before(clause: str, language: str) -> str:
    """Return a clause that says that others have it from others: "According to gossip,"; empty for another clause."""
    patterns = _patterns_of(language)
    rumour = patterns.rumoured.fullmatch(clause) if patterns else None
    return rumour[0].strip(" ,") if rumour else ""


def _belief_at_the_end(patterns: _Patterns, clause: str, goes_on: str) -> str:
    """Return the verb of belief on which a whole clause depends: "thought that |", "thought |the bridge"; empty for none.

    What somebody says that he himself believes is his word.
    """
    if phrase := _phrase(patterns.believed_that, clause):
        return "" if _OWN_BELIEF.search(clause) else phrase
    begins_a_clause = goes_on[:1].isupper() or _SUBJECTS.fullmatch(goes_on)
    return _phrase(patterns.believed, clause) if begins_a_clause else ""


def nobody_before(clause: str, quotation: str, words: Words) -> str:
    """Return the clause before a quotation where it is the subject of nobody, or a "that" whose clause is not known to be so.

    "None of the laboratories |could do it"; "That |the ship sank| is a tale". `quotation` goes on to what stands behind it.
    """
    clause = clause.strip(' "')
    if clause[:1].isupper() and _THAT.fullmatch(clause):
        if any_case(rf"(?:{words.auxiliaries})(?!\w)").match(quotation):  # "That |is so"
            return ""
        return "" if _KNOWN_TO_BE_SO.search(quotation.split(".")[0]) else clause
    patterns = _patterns_of(words.name)
    begins = patterns.none.match(clause) if patterns else None
    if begins is None or clause.count(" ") > _LONGEST_SUBJECT or "," in clause:
        return ""
    between = any_case(rf" (?:{words.auxiliaries})$").sub("", clause[begins.end() :])  # "none of them would |sign"
    goes_on = any_case(rf"(?<!\w)(?:{words.auxiliaries}|{words.links}|{_OTHER_CLAUSES})(?!\w)").search(between)
    return "" if goes_on else clause


def without_affirmations(clause: str, language: str) -> str:
    """Return a clause without the phrases that only look like negations: "there is no doubt that"."""
    patterns = _patterns_of(language)
    return patterns.affirmed.sub(" ", clause) if patterns else clause


def idiom_after(rest: str, language: str, *, ends_a_sentence: bool = False, ends_a_paragraph: bool = False) -> str:
    """Return the phrase at the beginning of what follows a quotation that says that it is not meant or not so."""
    patterns = _patterns_of(language)
    if patterns is None:
        return ""
    match = patterns.behind.match(rest)
    if match and not ends_a_sentence:
        return match[1].strip()
    jest = patterns.jest_behind.match(rest)
    if jest and re.match(r"[,!?]?\"|,", rest):
        return jest[1]
    phrases = patterns.afterwards if ends_a_paragraph else patterns.afterwards_or_denied
    afterwards = phrases.match(rest) if ends_a_sentence or re.match(r"\"?[.!]", rest) else None
    return afterwards[1].strip() if afterwards else ""


def retraction_after(behind: str, before: str, language: str) -> str:
    """Return what tells in the rest of a quotation's sentence, or in the next one, that it was taken back; empty for nothing.

    What somebody takes back who was not named beside the quotation, `before` it or behind it, is something else.
    """
    if (taken_back := RETRACTED.get(language)) is None:
        return ""
    sentences = _SENTENCE_END.split(behind, maxsplit=2)[:2]
    for place, sentence in enumerate(sentences):
        match = any_case(rf"(?<!\w)(?:{taken_back})").search(sentence)
        if match is None:
            continue
        subject = sentence[: match.start()]
        names = [] if _PRONOUN.search(match[0]) or _PRONOUN.search(subject) else _NAME.findall(subject)
        is_theirs = not names or any(name in f"{before} {sentences[0] if place else ''}" for name in names)
        if is_theirs and not any_case(rf"(?<!\w)(?:{NOT_RETRACTED[language]})(?!\w)").search(subject):
            return match[0].strip()
    return ""


def jest_before(before: str, language: str) -> str:
    """Return the verb that says of words in quotation marks, which follow it, that they are a joke or a lie."""
    patterns = _patterns_of(language)
    match = patterns.jest_before.search(before) if patterns else None
    return match[1] if match else ""


def _phrase(pattern: AnyCase, clause: str) -> str:
    match = pattern.search(clause)
    return match[0].strip(" ,") if match else ""
