"""The manual's pages, for the shell and for the screen: Markdown files of the package, laid out as blocks.

The pages are written by hand and read on the web as they are; only the Markdown that they use is understood here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.brief.text import did_you_mean, listed
from briefing.errors import UsageError
from briefing.output.layout.blocks import BLANK, Block, Role, Span
from briefing.output.layout.cells import cell_width
from briefing.output.pages.item_pages import Titled

if TYPE_CHECKING:
    from markdown_it.token import Token

_FOLDER = Path(__file__).parents[2] / "manual"
_INDEX = "index"
_WIDEST_FIRST_COLUMN = 30
_CODE_INDENT = 4


def purposes() -> dict[str, str]:
    """Return what each page helps with, by its name, in the order of the manual's index."""
    index = (_FOLDER / f"{_INDEX}.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^\| \[(\w+)\]\(\w+\.md\) \| (.*) \|$", index, flags=re.MULTILINE))


def manual_page(topic: str | None = None) -> Titled:
    """Lay out one page of the manual, or its index. Raises UsageError where there is no such page."""
    if topic is not None and topic not in purposes():
        remedy = did_you_mean(topic, purposes()) or f"there are {listed(purposes())}"
        raise UsageError(f'the manual has no page "{topic}"; {remedy}')
    from markdown_it import MarkdownIt

    text = (_FOLDER / f"{topic or _INDEX}.md").read_text(encoding="utf-8")
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    title = next(inline.content for opening, inline in pairwise(tokens) if opening.type == "heading_open")
    return Titled(title, list(_blocks(tokens)))


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    """Lay out the tokens of a whole page, its title left out."""
    row: list[list[Span]] = []
    column = 0
    for before, token in pairwise(tokens):
        if token.type == "inline" and before.type == "heading_open" and before.tag != "h1":
            yield BLANK
            yield Block(_spans(token, "heading"))
        elif token.type == "inline" and before.type == "paragraph_open":
            is_item = before.hidden
            yield from () if is_item else (BLANK,)
            yield Block(_spans(token), hang=2, lead=[("• ", "key")]) if is_item else Block(_spans(token))
        elif token.type == "bullet_list_open":
            yield BLANK
        elif token.type == "fence":
            yield BLANK
            yield from _code(token.content)
        elif token.type == "table_open":
            yield BLANK
            column = _first_column(tokens[tokens.index(token) :])
        elif token.type == "tr_open":
            row = []
        elif token.type == "inline" and before.type == "td_open":
            row.append(_spans(token))
        elif token.type == "tr_close" and row:
            yield _row(row, column)


def _spans(inline: Token, role: Role = "text") -> list[Span]:
    """Return a run of inline Markdown as spans: code and links in the role of a key, what is strong as strong."""
    spans: list[Span] = []
    roles: list[Role] = [role]
    for token in inline.children or ():
        if token.type in ("strong_open", "em_open", "link_open"):
            roles.append("key" if token.type == "link_open" else "strong")
        elif token.type in ("strong_close", "em_close", "link_close"):
            roles.pop()
        elif token.type == "code_inline":
            spans.append((token.content, "key"))
        else:
            spans.append((" " if token.type == "softbreak" else token.content, roles[-1]))
    return spans


def _code(text: str) -> Iterator[Block]:
    for line in text.rstrip().splitlines():
        indent = _CODE_INDENT + len(line) - len(line.lstrip())
        yield Block([(line.strip(), "strong")], indent=indent, hang=indent + 2)


def _first_column(tokens: Sequence[Token]) -> int:
    """Return how many cells the first column of the table at the front of `tokens` takes, its gap included."""
    widest, is_first = 0, False
    for token in tokens:
        if token.type == "table_close":
            break
        if token.type == "inline" and is_first:
            widest = max(widest, cell_width("".join(text for text, _ in _spans(token))))
        is_first = token.type == "tr_open" or (is_first and token.type == "td_open")
    return min(widest, _WIDEST_FIRST_COLUMN) + 2


def _row(cells: Sequence[Sequence[Span]], column: int) -> Block:
    """Write a row of a table: its first cell in the margin, the others after each other."""
    first, *others = cells
    spans: list[Span] = []
    for cell in others:
        if cell:
            spans += [(" · ", "muted")] if spans else []
            spans += cell
    if cell_width("".join(text for text, _ in first)) > column - 2:
        return Block([*first, ("  ", "text"), *spans], hang=column)
    return Block(spans, hang=column, lead=first)
