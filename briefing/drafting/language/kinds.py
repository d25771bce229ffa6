"""What sort of claim somebody's words are: by the verb that reports them, else by cues in the words themselves."""

import re

from briefing.brief.vocabulary import ClaimKind
from briefing.drafting.language.lexicon import word_list

BY_THE_VERB = "the verb"
"""What a kind rests on that the verb of saying names: `denied`, `demanded`."""

BY_NOTHING = "nothing says that it is another kind"
"""What an assertion rests on."""

_SMALL = r"(?: (?:all|only|just|then|simply|probably|surely))*"
_FORESEEN = "|".join(sorted(word_list("what is foreseen")))
_BEFALLS = "|".join(sorted(word_list("what befalls")))
_PROMISED = rf"(?! not\b)(?!{_SMALL} (?:be(?! \w+ing\b)|{_FORESEEN})\b)"
"""What somebody foresees or fears is no promise: `We will see`, `We will all be poorer`."""

_PROMISED_BY_OTHERS = rf"{_PROMISED}(?!{_SMALL} (?:{_BEFALLS}|take (?:\w+ )?(?:time|longer|years|months|weeks|days))\b)"
"""The same of a third person, of whom more is foreseen: `It would cost us dear`, `They will come for the library next`."""

_CUES: tuple[tuple[ClaimKind, re.Pattern[str]], ...] = (
    (
        ClaimKind.DEMAND,
        re.compile(
            r"\bmust\b(?! have\b)(?! be (?:an?|the|some|very|so)\b)"
            r"|(?<!\bwe )(?<!\bi )\b(?:should|needs? to|has to|have to)\b(?! have\b)"
            r"|\b(ought to|need for|demands?|call(?:s|ed|ing)? (?:on|upon|for)|urges?)\b"
            r"|^(to )?(stop|cease|end|halt|withdraw|release|refrain|respect|abide|do more|come|sit|return)\b|必须|应当|应该|停止",
            re.I,
        ),
    ),
    (
        ClaimKind.DEMAND,
        re.compile(
            r"\b(wir|ich) (fordern?|verlangen?)\b|\b(nous|je) (demandons|exigeons|réclamons|demande|exige|réclame)\b"
            r"|\b(exigimos|reclamamos|exijo|pedimos que)\b",
            re.I,
        ),
    ),
    (
        ClaimKind.DENIAL,
        re.compile(
            r"\b(?:ist|sind) (?:schlicht |einfach |frei |völlig )?(?:falsch|unwahr|erfunden|erlogen|haltlos)\b|\bstimmt nicht\b"
            r"|\bc['’]est (?:totalement |tout simplement )?faux\b|\bn['’]est pas vrai\b"
            r"|\bes (?:falso|mentira)\b|\bno es (?:cierto|verdad)\b"
            r"|\b(?:we|i) reject (?:the|this|that|any|all|these|those|such) (?:claim|allegation|accusation|suggestion|charge)"
            r"|\bweisen? [^.]{0,60}(?:vorw[uü]rfe?|anschuldigung|behauptung)\w* [^.]{0,40}zurück\b"
            r"|\bnous (?:rejetons|réfutons) [^.]{0,20}(?:accusation|allégation)|\brechazamos [^.]{0,20}acusaci",
            re.I,
        ),
    ),
    (
        ClaimKind.COMMITMENT,
        re.compile(
            r"\b(?:wir|ich) werden? (?!\w* ?nicht\b)|\bnous allons (?!pas\b)|\bvamos a\b|\bnous nous engageons\b", re.I
        ),
    ),
    (
        ClaimKind.DENIAL,
        re.compile(
            r"\b(?<!nobody )(?<!no one )(?<!not )(?<!n't )(?<!n’t )(?<!cannot )"
            r"(false|untrue|not true|not the case|baseless|groundless|unfounded|no truth|nothing to do with)\b"
            r"|(?:^|\b(?:we|i) )(?:\w+ly )?(?:deny|denies|denied)\b|^(?:ha[sd] |have )?never\b(?! again\b)"
            r"|\b(?:we|i)(?: have| had|['’]ve|['’]d)? never\b(?! (?:forget|again)\b)|从未",
            re.I,
        ),
    ),
    (
        ClaimKind.COMMITMENT,
        re.compile(
            rf"\b(we|i)(?: now| also)? (?:will|shall|(?:intend|plan|promise|pledge|vow) to)\b{_PROMISED}"
            rf"|\b(we|i)['’]ll\b{_PROMISED}",
            re.I,
        ),
    ),
    (
        ClaimKind.COMMITMENT,
        re.compile(rf"^(it|they|he|she) (will|would|intends? to|plans? to|promises? to|pledges? to)\b{_PROMISED_BY_OTHERS}"),
    ),
    (
        ClaimKind.COMMITMENT,
        re.compile(
            r"^(will|to) (continue|launch|support|provide|deliver|build|set up|open|strengthen|keep|bolster|pay|publish)\b",
            re.I,
        ),
    ),
    (
        ClaimKind.ALLEGATION,
        re.compile(
            r"\b(?<!not )(?<!no )(?<!n't )(?<!n’t )(?<!nothing )"
            r"(accus\w+|blam\w+|lied|lies(?! (?:in|with|at|on|under|behind|between)\b)"
            r"|smears?|provocations?|violat\w+|illegal\w*|threat(?:en\w*)?"
            r"|enabl(?:ers?|ing)|malicious|responsible for)\b",
            re.I,
        ),
    ),
)  # fmt: skip


_OWN_PROMISE = re.compile(
    rf"\b(?:it|they|he|she|we)(?: also| now)? (?:will|would)\b{_PROMISED_BY_OTHERS}|\bplans? to\b", re.I
)
_FORETELLS = re.compile(r"\b(?:will|would)\b", re.I)
_WILL_NOT_SAY = re.compile(r"\b(?:will|would) not (?:say|comment|be drawn|discuss|speculate|confirm)\b", re.I)


def kind_of(verb: ClaimKind | None, words: str) -> tuple[ClaimKind, str]:
    """Return the kind and what it rests on: the verb, a cue in the words, or nothing, which makes an assertion."""
    if verb is not None:
        return verb, BY_THE_VERB
    for kind, pattern in _CUES:
        match = pattern.search(words)
        if match:
            return kind, f"by “{match.group().strip()}”"
    return ClaimKind.ASSERTION, BY_NOTHING


def reported_kind(verb: ClaimKind | None, complement: str) -> tuple[ClaimKind, str] | None:
    """Return the kind of a statement that is reported without a quotation, and its cue; None for a mere assertion.

    The kind of the verb counts; of the complement, what stands within its first words. What somebody says that others
    will do is an assertion, and one worth a claim.
    """
    if verb is not None:
        return verb, BY_THE_VERB
    begin = " ".join(complement.split()[:14])
    for kind, pattern in _CUES:
        if kind is not ClaimKind.ALLEGATION and (match := pattern.search(begin)):
            if match.group().strip().lower() == "never":  # a negation is no denial, where nothing is quoted
                return ClaimKind.ASSERTION, BY_NOTHING
            return kind, f"by “{match.group().strip()}”"
    own = _OWN_PROMISE.search(begin)
    if own:
        return ClaimKind.COMMITMENT, f"by “{own.group()}”"
    foretells = _FORETELLS.search(begin) and not _WILL_NOT_SAY.search(begin)
    return (ClaimKind.ASSERTION, BY_NOTHING) if foretells else None
