"""The rows of the lookup's list: the hits of a query, and queries to begin with."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.app.widgets.rows import Row, Rows
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Brief
from briefing.library.lookup.hits import Hit
from briefing.output.layout.blocks import Block
from briefing.output.pages import hits


class Suggestion(NamedTuple):
    """A query to begin with, and a line on what it asks for."""

    text: str
    about: str


def hit_rows(shown_hits: Sequence[Hit], understood: str = "") -> Rows:
    """Return the rows of hits, under a line, whole, that says how the query was understood."""

    def row(number: int, hit: Hit) -> Row:
        title = Block(hits.heading(hit, short=True), hang=2, marking=hits.own_marking(hit))
        return Row(
            Ref(ItemKind.OTHER, str(number)),
            [title, Block([*hits.sign_spans(hit), (hit.fields["text"], "text")], indent=2, hang=2)],
        )

    above = [Row(None, [Block([(understood, "muted")])], whole=True)] if understood else []
    return lambda width: [*above, *(row(number, hit) for number, hit in enumerate(shown_hits))]


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
