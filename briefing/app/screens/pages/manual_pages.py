"""The list of the manual's pages, as rows to choose from."""

from collections.abc import Sequence

from briefing.app.widgets.rows import Row
from briefing.brief.items import ItemKind, Ref
from briefing.output.layout.blocks import Block
from briefing.output.pages.manual import purposes

_TOPIC_COLUMN = 16


def topic_rows() -> Sequence[Row]:
    """Return a row for each page: its name, and what it helps with."""
    return [
        Row(Ref(ItemKind.OTHER, topic), [Block([(purpose, "text")], hang=_TOPIC_COLUMN, lead=[(topic, "key")])])
        for topic, purpose in purposes().items()
    ]
