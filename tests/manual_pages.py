"""README and the manual as the tests read them: their blocks, commands and links."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
MANUAL = ROOT / "briefing" / "manual"
PAGES = (ROOT / "README.md", *sorted(MANUAL.glob("*.md")))


class Command(NamedTuple):
    """A command line of a page, as it stands there."""

    page: Path
    line: str
    block: int
    """The number of its block on the page, from 0."""


def blocks(page: Path, language: str) -> list[str]:
    """Return the fenced blocks of a page in one language."""
    text = page.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)


def commands(page: Path) -> Iterator[Command]:
    """Yield every line of a page's shell blocks, in order."""
    for number, block in enumerate(blocks(page, "sh")):
        yield from (Command(page, line, number) for line in block.splitlines())


def links(page: Path) -> list[str]:
    """Return the targets of a page's links and pictures that lead to files."""
    return re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
