"""Pages on standard output: in cells that fit the terminal, bold and dim where it is one, plain where it is piped."""

import os
import sys
from collections.abc import Iterable
from typing import Any

from briefing.brief.vocabulary import Marking
from briefing.output.layout.blocks import Line, Page, Role, Speaker, lay_out, plain_text

_PIPED_WIDTH = 100
_MOST = 110
_BOLD, _DIM, _UNDERLINE = "1", "2", "4"
_ATTRIBUTES: dict[Role, str] = {
    "heading": _BOLD,
    "strong": _BOLD,
    "key": _BOLD,
    "muted": _DIM,
    "differs": _UNDERLINE,
    "passage": _BOLD,
    "quoted": _UNDERLINE,
}


def print_page(page: Page) -> None:
    """Print a page: wrapped to the terminal's width, at most 110 cells; to 100 where the output is piped."""
    lines = lay_out(page, _width())
    sys.stdout.write((_styled(lines) if is_terminal() else plain_text(lines)) + "\n")


def print_json(document: Any) -> None:
    """Print a document as indented JSON; as ASCII, with escapes, where the output's encoding lacks one of its characters."""
    from briefing.output.as_json import encoded

    text = encoded(document)
    try:
        text.encode(sys.stdout.encoding)
    except UnicodeEncodeError:
        text = encoded(document, only_ascii=True)
    print(text)


def print_file(content: bytes) -> None:
    """Print a file's content: what is piped is UTF-8, as in a file, whatever encoding this place writes in."""
    if sys.stdout.isatty():
        sys.stdout.write(content.decode())
    else:
        sys.stdout.buffer.write(content)


def is_terminal() -> bool:
    """Say whether standard output is a terminal that takes attributes."""
    return sys.stdout.isatty() and os.environ.get("TERM", "") not in ("", "dumb")


def _width() -> int:
    if not sys.stdout.isatty():
        return _PIPED_WIDTH
    from shutil import get_terminal_size

    return max(20, min(_MOST, get_terminal_size().columns))


def _styled(lines: Iterable[Line]) -> str:
    return "\n".join("".join(_with_attribute(text, role) for text, role in line).rstrip() for line in lines)


def _with_attribute(text: str, role: Role) -> str:
    attribute = _BOLD if isinstance(role, Speaker | Marking) else _ATTRIBUTES.get(role)
    return f"\x1b[{attribute}m{text}\x1b[0m" if attribute and text.strip() else text
