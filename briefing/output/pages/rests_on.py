"""What rests on a source in one brief or in many, as a page for the shell and as JSON, each item with the path to it."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from briefing.brief import citations
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.model import Source
from briefing.brief.resting.dependents import Dependent, Tie
from briefing.brief.text import counted, one_line
from briefing.brief.vocabulary import Reliance
from briefing.output.fallen import sign_blocks
from briefing.output.item_facts import withheld_words
from briefing.output.layout.blocks import BLANK, Block, Page
from briefing.output.wording import statement_spans

VERSION = 1
"""Raised where a key changes its meaning or goes; new keys may come at any time."""

_WORDS_OF_TIES = {
    Tie.EVIDENCE: "cites",
    Tie.ORIGIN: "for words that come first from",
    Tie.DERIVED_FROM: "which derives from",
    Tie.ANSWERS: "answers",
}


class SourceWithDependents(NamedTuple):
    """A source of one brief with all that hangs on it there; `path` is the brief's file."""

    links: Links
    brief_id: str
    path: str
    source: Source
    dependents: tuple[Dependent, ...]


def resting_on(links: Links, brief_id: str, path: str, source: Source) -> SourceWithDependents:
    """Return what hangs on a source of one brief."""
    return SourceWithDependents(links, brief_id, path, source, links.resting.on(source.id))


def summary(resting: Sequence[SourceWithDependents]) -> str:
    """Say how much hangs on a source, and in how many briefs: `5 items in 2 briefs hang on it`."""
    items = sum(len(one.dependents) for one in resting)
    verb = "hangs" if items == 1 else "hang"
    return f"{counted(items, 'item')} in {counted(len({one.path for one in resting}), 'brief')} {verb} on it"


def resting_page(resting: Sequence[SourceWithDependents]) -> Page:
    """Write what hangs on a source, brief by brief, and under each item the steps that lead from it to the source."""
    page: list[Block] = []
    for one in resting:
        links, source = one.links, one.source
        facts = f" — {source.kind}, {citations.publication(source)} [{source.id}]"
        page += [BLANK] if page else []
        page.append(Block([(one_line(one.brief_id), "heading"), (f" · {links.brief.strictest}", "muted")]))
        page.append(Block([(source.title, "strong"), (facts, "muted")], indent=2, hang=4))
        page += [block._replace(indent=2, hang=4) for block in sign_blocks(links, Ref(ItemKind.SOURCE, source.id))]
        if not one.dependents:
            page.append(Block([("nothing rests on it here", "gap")], indent=4, hang=6))
        for dependent in one.dependents:
            page.append(
                Block([(f"{_kind(dependent.ref)} ", "muted"), *statement_spans(links, dependent.ref)], indent=4, hang=6)
            )
            page.append(Block([(_reason(links, dependent), "muted")], indent=6, hang=8))
        withheld = withheld_words(links.withheld_on_source(source), "item", " on it")
        if withheld:
            page.append(Block([(withheld, "muted")], indent=4, hang=6))
    return page


def resting_document(resting: Sequence[SourceWithDependents], word: str) -> dict[str, Any]:
    """Return what hangs on a source as builtin values, ready for JSON; `word` is what was asked for."""
    return {"version": VERSION, "asked": word, "sources": [_document(one) for one in resting]}


def _document(one: SourceWithDependents) -> dict[str, Any]:
    notice_fields = {str(kind): {"date": notice.date, "reason": notice.reason} for kind, notice in one.source.notices}
    return {
        "brief": one.brief_id,
        "path": one.path,
        "marking": str(one.links.brief.strictest),
        "id": one.source.id,
        "title": one.source.title,
        "withdrawn": notice_fields.get("withdrawn"),
        "corrected": notice_fields.get("corrected"),
        "items": [_dependent(one.links, dependent) for dependent in one.dependents],
        "withheld_items": one.links.withheld_on_source(one.source),
    }


def _dependent(links: Links, dependent: Dependent) -> dict[str, Any]:
    hops = [
        {"by": str(hop.tie), "kind": str(hop.ref.kind), "id": None if _is_withheld(links, hop.ref) else hop.ref.id}
        for hop in dependent.path
    ]
    text = "".join(words for words, _ in statement_spans(links, dependent.ref))
    kind, name = dependent.ref
    return {"kind": str(kind), "id": name, "words": text, "how": str(dependent.reliance), "path": hops}


def _is_withheld(links: Links, ref: Ref) -> bool:
    return ref.kind is ItemKind.SOURCE and links.sources[ref.id].is_withheld


def _kind(ref: Ref) -> str:
    return str(ref.kind)


def _reason(links: Links, dependent: Dependent) -> str:
    """Write by what an item hangs on a source: `in part: cites “Union threatens suit”, which derives from “Letter”`."""
    how = f"{dependent.reliance}: " if dependent.reliance is Reliance.IN_PART else ""
    return how + ", ".join(_steps(links, dependent))


def _steps(links: Links, dependent: Dependent) -> Iterator[str]:
    before: Tie | None = None
    for hop in dependent.path:
        tie = _WORDS_OF_TIES[hop.tie]
        if hop.tie is Tie.DERIVED_FROM and before is None:
            tie = "derives from"
        elif before is Tie.ANSWERS:
            tie = f"which {tie}"
        yield f"{tie} {_name_of(links, hop.ref)}"
        before = hop.tie


def _name_of(links: Links, ref: Ref) -> str:
    if ref.kind is ItemKind.SOURCE:
        source = links.sources[ref.id]
        return source.title if source.is_withheld else citations.quoted(source.title)
    claim = links.claims[ref.id]
    return f"{links.maker(claim)}’s claim {citations.quoted(claim.text)}"
