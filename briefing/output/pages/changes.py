"""What moved between two versions of a brief, as a page for the shell and the screen, and as JSON."""

from collections.abc import Iterable, Iterator
from typing import Any

from briefing.brief import dates
from briefing.brief.diff.change import Change, Kind, Move
from briefing.brief.diff.comparison import Comparison
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.model import Brief, Claim, Question, Supported
from briefing.brief.vocabulary import Stance
from briefing.output.fallen import sign_spans
from briefing.output.item_facts import item_facts
from briefing.output.layout.blocks import BLANK, Beside, Block, Facing, Page, Role, Span
from briefing.output.layout.word_diff import differing
from briefing.output.pages import item_pages
from briefing.output.speakers import speaker, speaker_of
from briefing.output.withheld import hidden_fields, hidden_words
from briefing.output.wording import before_proposition

VERSION = 1
"""Raised where a key changes its meaning or goes; new keys may come at any time."""

_SIGNS = {
    Move.ADDED: "+",
    Move.WITHDRAWN: "−",
    Move.RAISED: "↑",
    Move.LOWERED: "↓",
    Move.ANSWERED: "✓",
    Move.REOPENED: "?",
}


_WITH_TEXTS = (Kind.ANSWER, Kind.QUESTION, Kind.PROPOSITION, Kind.ISSUE, Kind.TITLE, Kind.DETAIL, Kind.NOTE)
"""Kinds of which the texts before and after are worth reading where the sentence does not hold them."""

_RESTING = (Kind.CLAIM, Kind.POSITION, Kind.EVENT, Kind.QUESTION)
"""Kinds of which an item that came or went is shown with what it rests on."""


def changes_page(comparison: Comparison, old: str, new: str) -> Page:
    """Write everything that moved, its marking first and last; `old` and `new` say which versions these are."""
    before, after = comparison.versions.old.brief, comparison.versions.new.brief
    marking = str(comparison.marking)
    hidden = hidden_words(comparison.audience, items=comparison.hidden)
    page: list[Block | Beside | Facing] = [
        Block([(f"What moved · {after.title}", "heading")]),
        Block([(" · ".join(filter(None, [marking, comparison.summary, hidden])), "muted")]),
        _end("before", before, old),
        _end("now", after, new),
    ]
    for group in comparison.groups:
        page += [BLANK, Block([(group.title.upper(), "heading")])]
        for change in group.changes:
            page += change_blocks(comparison, change)
    return [*page, BLANK, Block([(marking, "muted")])]


def headline(comparison: Comparison, change: Change, *, is_above_item: bool = False) -> Block:
    """Write a change in one sentence, behind a sign for how it moved; without the item's own text where that follows."""
    spans: list[Span] = [(f"{_SIGNS.get(change.move, '~')} ", "key")]
    if change.who:
        spans.append((f"{change.who[:1].upper()}{change.who[1:]}: ", _of_whom(comparison.links(change), change)))
        spans += _what(change, change.what, is_above_item=is_above_item)
    else:
        spans += _what(change, change.what[:1].upper() + change.what[1:], is_above_item=is_above_item)
    if change.about and not is_above_item:
        spans += [(": ", "strong"), (change.about, "text")]
    if change.kind is not Kind.NOTICE:
        spans += sign_spans(comparison.links(change), change.ref, before=" ")
    return Block(spans, hang=2)


def _of_whom(links: Links, change: Change) -> Role:
    """Return the role of the party whose item moved; of a title, where the item is no party's."""
    if change.ref.kind == ItemKind.CLAIM and change.ref.id in links.claims:
        return speaker_of(links, links.claims[change.ref.id])
    if change.ref.kind == ItemKind.POSITION:
        return speaker(links, change.ref.id.partition("/")[0])
    return speaker(links, change.ref.id) if change.ref.kind in (ItemKind.PARTY, ItemKind.SILENCE) else "strong"


def change_blocks(comparison: Comparison, change: Change, *, is_above_item: bool = False) -> Iterator[Block | Beside]:
    """Write a change, and under it the texts before and after with the differing words marked, or what it rests on.

    Where the item as it stands now follows (`is_above_item`), nothing is written that it says itself.
    """
    before, after = change.before or "", change.after or ""
    if change.move is Move.REWORDED and change.kind is not Kind.LIKELIHOOD:
        is_repeated = is_above_item or change.about == after
        yield headline(comparison, change._replace(about="") if is_repeated else change)
        left = _labelled("before", differing(before, after, "text"))
        yield Beside([left], [_labelled("now", differing(after, before, "text"))])
        return
    yield headline(comparison, change, is_above_item=is_above_item)
    for label, text in (("before", before), *([] if is_above_item else [(_now(change), after)])):
        if text and change.kind in _WITH_TEXTS and text not in change.words:
            yield _labelled(label, [(text, "text")])
    if change.move in (Move.ADDED, Move.WITHDRAWN) and not is_above_item:
        yield from _resting_on(comparison.links(change), change)


def named_blocks(links: Links, ref: Ref) -> Iterator[Block]:
    """Write under what names a party or an issue is known, and what it is, to stand under a change of it."""
    if ref.kind == ItemKind.PARTY and ref.id in links.parties:
        party = links.parties[ref.id]
        name: Span = (party.name, speaker(links, party.id))
        names, about = party.aliases, party.about or ""
    elif ref.kind == ItemKind.ISSUE and ref.id in links.issues:
        issue = links.issues[ref.id]
        name, names, about = (
            (issue.title, "strong"),
            issue.also,
            f"{before_proposition(links, issue)} {issue.proposition}",
        )
    else:
        return
    known: list[Span] = [(" · also known as ", "muted"), (", ".join(names), "text")] if names else []
    yield Block([name, *known], hang=2)
    if about:
        yield Block([(about, "text")], hang=2)


def changes_document(comparison: Comparison, old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """Return everything that moved as builtin values, ready for JSON; `old` and `new` say what was compared."""
    ends = comparison.versions.old.brief, comparison.versions.new.brief
    titles = [{"title": brief.title, "as_of": brief.as_of, "marking": str(brief.marking)} for brief in ends]
    return {
        "version": VERSION,
        "title": ends[1].title,
        "marking": str(comparison.marking),
        "old": {**old, **titles[0]},
        "new": {**new, **titles[1]},
        **hidden_fields(comparison.audience, comparison.hidden),
        "summary": comparison.summary,
        "changes": [
            {
                "kind": str(change.kind),
                "move": str(change.move),
                "item": {"kind": change.ref.kind, "id": change.ref.id},
                "gone": change.gone,
                "group": group.title,
                "issue": change.issue,
                "words": change.words,
                "before": change.before,
                "after": change.after,
            }
            for group in comparison.groups
            for change in group.changes
        ],
    }


def _end(label: str, brief: Brief, which: str) -> Block:
    words = f"as of {dates.in_words(brief.as_of)} · {which}"
    return Block([(words, "text")], hang=8, lead=[(label, "muted")])


def _what(change: Change, what: str, *, is_above_item: bool) -> list[Span]:
    if change.kind is not Kind.STANCE or not change.before or not change.after:
        return [(what, "strong")]
    was, now = Stance(change.before), Stance(change.after)
    label, _, proposition = what.partition(f"{was.label} to {now.label}")
    stances = f"{was.glyph}\u00a0{was.label} to {now.glyph}\u00a0{now.label}"
    spans: list[Span] = [(label + stances, "strong")]
    return spans if is_above_item else [*spans, (proposition, "text")]


def _labelled(label: str, spans: list[Span]) -> Block:
    return Block([(f"{label}: ", "muted"), *spans], indent=4, hang=6)


def _now(change: Change) -> str:
    return "answer" if change.move is Move.ANSWERED else "now"


def _resting_on(links: Links, change: Change) -> Iterator[Block | Beside]:
    """Write what an item that came or went rests on."""
    item = links.item(change.ref)
    if change.kind not in _RESTING or not isinstance(item, Supported | Question):
        return
    facts = item_facts(links, item)
    if isinstance(item, Claim):
        yield Block([(facts.title, "muted")], indent=4, hang=6)
    if isinstance(item, Question):
        yield from (_labelled(field.label, [(field.text, field.role)]) for field in facts.fields)
    if facts.supported is not None:
        for part in item_pages.evidence_blocks(links, facts.supported):
            yield (
                Beside(_pushed_in(part.left), _pushed_in(part.right))
                if isinstance(part, Beside)
                else _pushed_in([part])[0]
            )


def _pushed_in(blocks: Iterable[Block]) -> list[Block]:
    return [block._replace(indent=block.indent + 4, hang=block.hang + 4) for block in blocks]
