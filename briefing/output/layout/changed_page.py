"""A page with each of its blocks changed alike, in whatever columns it stands."""

from collections.abc import Callable

from briefing.output.layout.blocks import Beside, Block, Facing, Page

Change = Callable[[Block], Block]


def changed_page(page: Page, change: Change) -> Page:
    """Return a page with the function applied to every block."""
    return [_part(part, change) for part in page]


def _part(part: Block | Beside | Facing, change: Change) -> Block | Beside | Facing:
    if isinstance(part, Block):
        return change(part)
    if isinstance(part, Beside):
        return Beside([*map(change, part.left)], [*map(change, part.right)])
    left, right = ([[*map(change, group)] for group in column] for column in (part.left, part.right))
    return Facing(left, right)
