"""A "not" that a sentence has lost, or put in: its quotation or its passage says the same words the other way round.

The words within the reach of a text's negation are compared with the sentence; a sentence that denies, refuses or lacks in any
word is left alone. What follows from a negation in other words ("failed to hold", "was absent") no such rule can see.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import NamedTuple

from briefing.brief.text import fold
from briefing.library.checks.quoting.lexicon import languages
from briefing.library.checks.quoting.lexicon.any_case import AnyCase, any_case

_REACH = 6
"""How many words of meaning a negation reaches over."""

_BACK = 3
"""How many words after it, and before it, count where a negation stands at a clause's end, or behind what it denies."""

_ENOUGH = 0.6
"""The part of these words that a sentence must share to be about the same."""

_ENOUGH_OF_ANY = 0.66
"""The same for a sentence that is compared with many quotations, of which some will be like it in any case."""

_MANY = 3
"""So many words of meaning are shared by a sentence and a quotation that say the same."""

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_CLAUSE_ENDS = re.compile(
    r"[.;:!?—()\"«»“”]|,\s(?:and|but|und|aber|et|mais|y|pero|which|while|unlike|that|though|although|because|since|where|who|so"
    r"|according|it|he|she|they|we|the|an?|his|her|its|their|our"
    r"|obwohl|weil|wo|wie|er|sie|es|wir|car|bien que|selon|il|elle|ils|aunque|porque|según)\b"
    r"|\bunlike\b"
)
_SENTENCE_ENDS = re.compile(r"(?<![A-Z])[.!?]['\")»”]*\s+")


_HEADS = re.compile(
    r"\s(?:yet\s|even\s|really\s)?(say|know|tell|confirm|explain|think|believe|all|every\w*|each|both|always|necessarily|fully|entirely"
    r"|sagen|wissen|alle|jede[rs]?|immer|dire|savoir|tous|toutes|toujours|decir|saber|todos|todas|siempre)\b",
    re.IGNORECASE,
)
"""What a negation that comes before it negates alone: "not all of them signed" says that some did."""

_CLEFT = re.compile(
    r".*\b(?:it|this|that)\s(?:is|was)\snot\s(?:the\s|an?\s)?(\w+)\s(?:who|that|which)\b", re.IGNORECASE
)
"""What a negation denies of somebody alone: "it was not the mayor who sold it" says that somebody did."""

_UNTIL = r"(?:until|till|before)"
"""What limits a negation: "did not tell them until Tuesday" says that they were told on Tuesday."""

_IN_A_ROW = 3
"""So many words of meaning that stand first after a negation, and in a row in a sentence, are what it denies."""


class _Negations(NamedTuple):
    strict: AnyCase
    turning: AnyCase
    stops: AnyCase
    any_kind: AnyCase
    stop_words: frozenset[str]
    looks_back: bool = False


def lost(
    sentence: str, evidence: Iterable[str], language: str, *, is_demand: bool = False, is_of_all: bool = False
) -> str:
    """Return the negation that a passage has over words that a sentence has without one; empty where there is none.

    `is_of_all` says that the evidence is that of a whole brief.
    """
    words = _words_of(language)
    if words is None:
        return ""
    negations = [negation for passage in evidence for negation in _negations_in(passage, language, is_demand)]
    if not negations:
        return ""
    denying = {fold(match[0]) for match in words.any_kind.finditer(sentence)}
    sentence_words = _content(sentence, words)
    for text, reach, unlike, head in negations:
        is_denied = any(not any(_alike(word, reached) for reached in reach) for word in denying)
        is_of_the_other = any(_alike(word, other) for word in unlike for other in sentence_words)
        if (
            not is_denied
            and not is_of_the_other
            and (not head or re.search(rf"(?<!\w){head}", sentence, re.IGNORECASE))
            and (
                _share(reach, sentence_words, _ENOUGH_OF_ANY if is_of_all else _ENOUGH)
                or _stand_in_a_row(reach[:_IN_A_ROW], sentence_words)
            )
        ):
            return text
    return ""


def put_in(sentence: str, quotations: Sequence[str], passages: Sequence[str], language: str) -> str:
    """Return the negation of a sentence over words that its quotations have, where nothing there is negated; empty for none."""
    words = _words_of(language)
    negations = _negations_in(sentence, language, False) if quotations else ()
    if words is None or not negations:
        return ""
    around = [sentence_of(quotation, passage) for quotation in quotations for passage in passages]
    own_words = _content(words.strict.sub(" ", sentence), words)
    denying = (match[0] for part in (*quotations, *around) for match in words.any_kind.finditer(part))
    if any(not any(_alike(fold(word), own) for own in own_words) for word in denying):
        return ""
    quoted = {word for quotation in quotations for word in _content(quotation, words)}
    return next((text for text, reach, *_ in negations if _share(reach, quoted)), "")


def half_of_two(sentence: str, quotations: Iterable[str], language: str) -> str:
    """Return the two words by which a quotation turns round twice, where a sentence about the same has one; empty for none."""
    words = _words_of(language)
    if words is None or len([*words.turning.finditer(sentence)]) != 1:
        return ""
    for quotation in quotations:
        turning = [match[0] for match in words.turning.finditer(quotation)]
        quoted = _content(quotation, words)
        shared = [word for word in _content(sentence, words) if any(_alike(word, other) for other in quoted)]
        if len(turning) == 2 and len(shared) >= _MANY:
            return f"{turning[0]} … {turning[1]}"
    return ""


class _Negation(NamedTuple):
    """A negation in a text: itself, the words of meaning within its reach, those of what is "unlike" it, and what it governs.

    `head` is a pattern of the word that it negates alone; empty where it negates all within its reach.
    """

    text: str
    reach: tuple[str, ...]
    unlike: tuple[str, ...]
    head: str


@lru_cache(maxsize=2048)
def _negations_in(text: str, language: str, is_demand: bool) -> tuple[_Negation, ...]:
    """Return the negations of a text; of a demand, what is to stop as well."""
    words = _words_of(language)
    if words is None:
        return ()
    negations = []
    for match in [*words.strict.finditer(text), *(words.stops.finditer(text) if is_demand else ())]:
        rest = text[match.end() : match.end() + 160]
        end = _CLAUSE_ENDS.search(rest)
        unlike = _content(rest[end.end() :].split(".")[0], words) if end and "unlike" in end[0] else []
        reach = _content(rest[: end.start()] if end else rest, words)[:_REACH]
        if words.looks_back or len(reach) < 2:
            if language == "English" and fold(match[0]) == "no":
                continue  # "the village has no doctor, and the nearest is far" speaks of a doctor as well
            before = _CLAUSE_ENDS.split(text[max(0, match.start() - 120) : match.start()])[-1]
            reach = [*reach[:_BACK], *_content(before, words)[-_BACK:]]
        head = _HEADS.match(rest) or _CLEFT.match(text[max(0, match.start() - 8) : match.end() + 60])
        negations.append(
            _Negation(match[0], tuple(reach), tuple(unlike), _head(head, rest[: end.start()] if end else rest))
        )
    return tuple(negations)


def _head(match: re.Match[str] | None, clause: str) -> str:
    """Return a pattern of what a negation negates alone: the word that was matched, or the "until" of what came later."""
    return _UNTIL if re.search(rf"\b{_UNTIL}\b", clause) else match[1] if match else ""


def _share(reach: Sequence[str], other: Iterable[str], enough: float = _ENOUGH) -> bool:
    """Say whether enough words of a negation's reach are among other words, in any form."""
    different = {*other}
    matching = [word for word in reach if any(_alike(word, mine) for mine in different)]
    return len(matching) >= max(enough * len(reach), min(2, len(reach)), 1)


def _stand_in_a_row(first: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether the words that a negation comes before stand in a row among others, in any form."""
    rows = range(len(other) - len(first) + 1) if len(first) == _IN_A_ROW else range(0)
    return any(all(_alike(word, other[at + place]) for place, word in enumerate(first)) for at in rows)


def _alike(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    if long.startswith(short) and len(short) >= 3:
        return len(long) - len(short) <= 4
    size = next((place for place, pair in enumerate(zip(short, long, strict=False)) if pair[0] != pair[1]), len(short))
    return size >= 4 and size >= 0.6 * len(short)


def _content(text: str, words: _Negations) -> list[str]:
    tokens = [token.removesuffix("'s") for token in _WORD.findall(fold(text))]
    return [token for token in tokens if len(token) > 2 and token not in words.stop_words]


def sentence_of(text: str, passage: str) -> str:
    """Return the sentences of a paragraph that hold a text; the whole of it where none does."""
    sentences = _SENTENCE_ENDS.split(passage)
    return next((sentence for sentence in sentences if text in sentence), passage)


def _negations(
    strict: str, words: languages.Words, more: str, stop_words: str, *, looks_back: bool = False
) -> _Negations:
    return _Negations(
        any_case(rf"(?<!\w)(?:{strict})(?!\w)(?! only| just| nur| seulement| sólo| solo)"),
        any_case(rf"(?<!\w)(?:{strict}|without|unless|ohne|sans|sin)(?!\w)"),
        any_case(r"(?<!\w)(?:stop|cease|no longer|aufhören|aufzuhören|cesser|dejar de)(?!\w)"),
        any_case(rf"(?<!\w)(?:{words.negations}|{words.denials}|{more})(?!\w)"),
        frozenset(fold(stop_words).split()),
        looks_back,
    )


_PREPARED: Mapping[str, Callable[[], _Negations]] = {
    "English": partial(
        _negations,
        r"not|never|cannot|\w+n't|neither|nobody|no one|none|nothing|no longer"
        r"|no(?! (?:more|less|fewer|doubt|matter|wonder|sooner|longer|one|later|time|limits?)\b)",
        languages.ENGLISH,
        r"stop\w*|ceas\w+|end(?:s|ed|ing)?|lack\w*|absen\w+|avoid\w*|prevent\w*|ban(?:s|ned|ning)?|forbid\w*|oppos\w+|against|away"
        r"|withh\w+|unanswered|miss(?:es|ed|ing)?|at no time|silen\w+|rule[sd]? out|exclud\w+|contrary|un\w{4,}ed|impossib\w+"
        r"|abstain\w*|skip(?:s|ped|ping)?|halt\w*|quit(?:s|ting)?|abandon\w*|withdr\w+|cancel\w*|block\w*|only|first",
        "the and that this these those with for from has have had will would shall should can could may might must was were"
        " are been being its their his her our your they them she him who whom whose which what when where while than then"
        " also into over under about after before any all both each some such very more most much many other there here"
        " does did say says said one you who as we we've i've it's it",
    ),
    "German": partial(
        _negations,
        r"nicht|nie|niemals|kein\w*|weder|niemand|nichts",
        languages.GERMAN,
        r"lehn\w+|ablehn\w*|verweiger\w+|fehl\w+|schwieg\w*|schweig\w*|gegen|stopp\w*|beend\w+|verbiet\w+|verbot\w*|blieb\w* aus"
        r"|unbeantwortet|verzicht\w+|nur|erstmals",
        "der die das den dem des ein eine einen einem einer eines und oder mit von für auf aus bei nach ist sind war waren wird"
        " werden wurde wurden hat haben hatte hatten sich auch als wie dass wir sie ihr ihm noch zum zur über unter vor",
        looks_back=True,
    ),
    "French": partial(
        _negations,
        r"pas|jamais|aucune?|rien|personne|ni",
        languages.FRENCH,
        r"contre|cess\w+|arrêt\w+|interdi\w+|oppos\w+|absen\w+|manqu\w+|silence|évit\w+|seul\w*|première fois",
        "les des une dans est sont que qui pour par sur avec son ses leur leurs cette ces aux été ont avait avoir être plus"
        " nous vous ils elle elles lui pas tous tout toute toutes mais",
        looks_back=True,
    ),
    "Spanish": partial(
        _negations,
        r"no|nunca|jamás|ningún|ninguna|nadie|nada|ni",
        languages.SPANISH,
        r"contra|ces\w+|dej\w+ de|prohib\w+|opon\w+|opus\w+|ausen\w+|falt\w+|silencio|evit\w+|sólo|solo|primera vez",
        "los las una unos del que con por para sus este esta estos estas han había haber ser son fue más pero como entre desde",
        looks_back=True,
    ),
}


@cache
def _words_of(language: str) -> _Negations | None:
    """Return the words of a language by its English name; None where none are known."""
    prepare = _PREPARED.get(language)
    return prepare() if prepare else None
