"""Empty lines on a page where there is room for them: between its groups."""

from briefing.output.layout.blocks import BLANK, Beside, Block, Facing, Page


def airy(page: Page) -> list[Block | Beside | Facing]:
    """Return a page with an empty line between its groups: what is said, its facts, the quotations, what belongs to it.

    What is indented stays with the block above it.
    """
    parts: list[Block | Beside | Facing] = []
    group = ""
    for part in page:
        own_group = _group(part)
        is_after_statement = len(parts) == 1 and not (isinstance(parts[0], Block) and parts[0].lead)
        if own_group and (is_after_statement or own_group != group) and parts and BLANK not in (parts[-1], part):
            parts.append(BLANK)
        group = own_group or group
        parts.append(part)
    return parts


def _group(part: Block | Beside | Facing) -> str:
    """Return what a part of a page belongs to: quotations and what is behind them, or other lines; empty: to the one above."""
    if not isinstance(part, Block) or part.speaker is not None:
        return "columns"
    if part.indent > 0:
        return ""
    return "columns" if part.spans and part.spans[0][1] == "badge" else "lines"
