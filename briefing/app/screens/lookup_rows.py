"""The rows of the lookup's list: the hits of a query, and queries to begin with."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.app.content import measure
from briefing.app.widgets.rows import Row, Rows
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Brief
from briefing.brief.vocabulary import Stance
from briefing.library.lookup.hits import Hit
from briefing.output.layout.blocks import Block, Span, clamp, fitted, width_of, wrap
from briefing.output.pages import hits
from briefing.output.wording import signed_verb

_INDENT = 2
_LEAST_OF_ISSUE = 4
"""The fewest cells of an issue's title that still say something."""


class Suggestion(NamedTuple):
    """A query to begin with, and a line on what it asks for."""

    text: str
    about: str


def hit_rows(shown_hits: Sequence[Hit], understood: str = "") -> Rows:
    """Return the rows of hits, under a line, whole, that says how the query was understood."""

    above = [Row(None, [Block([(understood, "muted")])], whole=True)] if understood else []
    named = _with_like_ones(shown_hits)

    def rows(width: int) -> Sequence[Row]:
        shown = enumerate(zip(shown_hits, named, strict=True))
        blocks = [(str(number), _blocks(hit, width, names_brief=is_named)) for number, (hit, is_named) in shown]
        return [*above, *(Row(Ref(ItemKind.OTHER, number), row) for number, row in blocks)]

    return rows


def _blocks(hit: Hit, width: int, *, names_brief: bool) -> Sequence[Block]:
    """Write a hit: what tells it from its neighbours first, and of a position what it is towards, in a line.

    The brief is named where a hit of another one has the same heading.
    """
    brief: list[Span] = [(hit.brief_id, "muted")] if names_brief else []
    text: list[Span] = [*hits.sign_spans(hit), (hit.fields["text"], "text")]
    marking = hits.own_marking(hit)
    if hit.kind != "positions":
        begun: list[Span] = [*brief, (" · ", "muted")] if brief else []
        title = Block(_in_a_line(hit, width), hang=_INDENT, marking=marking)
        return title, Block([*begun, *text], indent=_INDENT, hang=_INDENT)
    stance: Span = (f" {signed_verb(Stance(hit.fields['stance']))}", "strong")
    holder = [("• ", "key"), (hit.fields["party"], hits.speaker(hit)), stance]
    if brief:
        holder += [(" · ", "muted"), *brief]
    disputed = Block([(f"{hits.before_proposition(hit).lower()} ", "muted"), (hit.fields["proposition"], "text")])
    room = max(1, width - _INDENT)
    in_a_line = clamp(wrap(disputed, room, measure), 1, room, measure)[0]
    line = Block(in_a_line, drawn=[[(" " * _INDENT, "text"), *in_a_line]])  # which nothing has to wrap once more
    return Block(holder, hang=_INDENT, marking=marking), line, Block(text, indent=_INDENT, hang=_INDENT)


def _in_a_line(hit: Hit, width: int) -> Sequence[Span]:
    """Write a hit's heading in a line: its issue is cut, and takes none of the words. Whole where it is too long without it."""
    *head, (last, role) = hits.heading(hit, short=True)
    marking = hits.own_marking(hit)
    first, dot, issue = last.partition(" · ")
    head = [*head, (f"{first}{dot}", role)]
    room = width - width_of(head, measure) - (measure(str(marking)) + 1 if marking else 0)
    return [*head, (fitted(issue, room, measure) if room >= _LEAST_OF_ISSUE else issue, role)]


def _with_like_ones(shown_hits: Sequence[Hit]) -> Sequence[bool]:
    """Say of each hit whether another brief has one that is headed alike, so that only the brief tells them apart."""
    heads = ["".join(text for text, _ in hits.heading(hit, short=True)) for hit in shown_hits]
    briefs: dict[str, set[str]] = {}
    for head, hit in zip(heads, shown_hits, strict=True):
        briefs.setdefault(head, set()).add(hit.brief_id)
    return [len(briefs[head]) > 1 for head in heads]


def scopes_of(brief: Brief) -> list[Suggestion]:
    """Return a scope for each party and each issue of a brief."""
    parties = [Suggestion(f"party:{party.id} ", party.name) for party in brief.parties]
    return [*parties, *(Suggestion(f"issue:{issue.id} ", issue.title) for issue in brief.issues)]


def suggestion_rows(suggestions: Sequence[Suggestion]) -> Rows:
    """Return the rows of queries to begin with, each with a line on what it asks for."""
    rows = [
        Row(Ref(ItemKind.OTHER, str(number)), [Block([(text, "key"), (f"  {about}", "muted")], hang=2)])
        for number, (text, about) in enumerate(suggestions)
    ]
    return lambda width: rows
