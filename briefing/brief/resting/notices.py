"""Withdrawn and corrected sources in words: what became of a source, and what an item must say that hangs on one."""

from collections.abc import Iterable, Mapping
from typing import Any

from briefing.brief import dates
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Notice, Source
from briefing.brief.resting.dependents import Resting, Sign, Tie
from briefing.brief.text import counted, listed
from briefing.brief.vocabulary import WITHHELD, NoticeKind, Reliance


def notice_words(kind: NoticeKind, notice: Notice) -> str:
    """Write what became of a source, when and why: `withdrawn 20 Mar 2025: The letter was forged.`"""
    return f"{kind} {dates.in_words(notice.date)}: {notice.reason}"


def label(ref: Ref, sign: Sign) -> str:
    """Write a sign in a word or two, to stand beside an item: `⊘ withdrawn`, `✎ partly corrected`, `⊘ answers withdrawn`."""
    words = [sign.kind.glyph]
    if sign.reliance is Reliance.BY_ANSWER:
        words.append("answers")
    elif sign.reliance is Reliance.IN_PART:
        words.append("partly")
    if ref.kind is ItemKind.SOURCE or _is_derived(sign):
        words.append("from")
    return "\u00a0".join([*words, str(sign.kind)])


def own_label(source: Source) -> str:
    """Write what became of a source itself in a word, to stand beside it: `⊘ withdrawn`; empty where nothing did."""
    return next((f"{kind.glyph}\u00a0{kind}" for kind, _ in source.notices), "")


def statement(ref: Ref, sign: Sign) -> str:
    """Write what a sign says of its item, as a predicate: `rests in part on a source that was withdrawn`.

    Of words whose origin is not named it says no more than that their text derives from it.
    """
    many = len(sign.paths) + sign.is_withheld > 1
    sources = f"{'sources that were' if many else 'a source that was'} {sign.kind}"
    part = " in part" if sign.reliance is Reliance.IN_PART else ""
    if ref.kind is ItemKind.SOURCE:
        return f"derives{part} from {sources}"
    answered = "answers a claim that " if sign.reliance is Reliance.BY_ANSWER else ""
    return f"{answered}rests{part} on {'a text derived from ' if _is_derived(sign) else ''}{sources}"


def sentence(resting: Resting, ref: Ref, sign: Sign) -> str:
    """Write what a sign says of its item, with each source, when and why it was withdrawn or corrected, and by way of what.

    An answer's own evidence is said to stand apart from it.
    """
    named = [_named(resting, sign, number) for number in range(len(sign.paths))]
    if sign.is_withheld:
        named.append(f"a source {WITHHELD}")
    own = "; its own evidence is another" if sign.reliance is Reliance.BY_ANSWER else ""
    return f"{statement(ref, sign)}{own}: {listed(named)}"


def sign_of(resting: Resting, ref: Ref) -> str:
    """Write an item's gravest sign in a word or two, of a source what became of it itself; empty for most items."""
    own = own_label(resting.sources[ref.id]) if ref.kind is ItemKind.SOURCE else ""
    return own or next((label(ref, gravest) for gravest in resting.signs(ref)), "")


def sentences(resting: Resting, ref: Ref) -> list[str]:
    """Return all that an item must say of withdrawn and corrected sources, each sentence behind its sign."""
    own = resting.sources[ref.id].notices if ref.kind is ItemKind.SOURCE else ()
    of_itself = [f"{kind.glyph}\u00a0{notice_words(kind, notice)}" for kind, notice in own]
    return of_itself + [f"{sign.kind.glyph}\u00a0{sentence(resting, ref, sign)}" for sign in resting.signs(ref)]


def fields(resting: Resting, ref: Ref) -> dict[str, Any]:
    """Return an item's signs as fields of JSON, under the key `hangs_on`; none for an item without a sign."""
    signs = [
        {
            "state": str(sign.kind),
            "how": str(sign.reliance),
            "words": sentence(resting, ref, sign),
            "sources": list(sign.sources),
            "derived": _is_derived(sign),
            "withheld": sign.is_withheld,
        }
        for sign in resting.signs(ref)
    ]
    return {"hangs_on": signs} if signs else {}


def fallen_statements(resting: Resting, refs: Iterable[Ref] | None = None) -> dict[str, int]:
    """Count the statements whose own evidence hangs on withdrawn, else on corrected sources; of some items or of the brief.

    Returns the counts by kind of notice, without those that are zero.
    """
    wanted = None if refs is None else set(refs)
    counts: dict[str, int] = {}
    for ref, signs in resting.signed.items():
        own = next((str(sign.kind) for sign in signs if sign.reliance is not Reliance.BY_ANSWER), None)
        if own and ref.kind is not ItemKind.SOURCE and (wanted is None or ref in wanted):
            counts[own] = counts.get(own, 0) + 1
    return counts


def summary(counts: Mapping[str, int]) -> list[str]:
    """Say how many statements hang on withdrawn and on corrected sources: `⊘ 3 statements on withdrawn sources`."""
    return [
        f"{kind.glyph}\u00a0{counted(counts[kind], 'statement')} on {kind} sources"
        for kind in NoticeKind
        if counts.get(kind)
    ]


def _is_derived(sign: Sign) -> bool:
    """Say whether it is not known that an item's words come from a source: only texts that derive from it are cited."""
    ties = [[hop.tie for hop in path if hop.tie is not Tie.ANSWERS][:2] for path in sign.paths]
    return not sign.is_withheld and all(pair == [Tie.EVIDENCE, Tie.DERIVED_FROM] for pair in ties)


def _named(resting: Resting, sign: Sign, number: int) -> str:
    path = sign.paths[number]
    source = resting.sources[path[-1].ref.id]
    kind, notice = source.notices[0]
    between = [hop.ref.id for hop in path[:-1] if hop.ref.kind is ItemKind.SOURCE]
    way = f", by way of {listed(_title(resting.sources[name]) for name in between)}" if between else ""
    return f"{_title(source)} ({notice_words(kind, notice)}){way}"


def _title(source: Source) -> str:
    return source.title if source.is_withheld else f"“{source.title}”"
