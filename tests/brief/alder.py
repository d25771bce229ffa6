"""The fictional brief of the format's description, changed copies of it, and small briefs around a few items."""

from pathlib import Path
from textwrap import dedent

from briefing.brief.links import Links
from briefing.brief.model import Brief
from briefing.library.reading.reader import read

PATH = Path(__file__).with_name("port-alder-dredging.yaml")
TEXT = PATH.read_text(encoding="utf-8")

_HEAD = """
format: 1
title: A small brief
as_of: 2025-03-14
marking: TLP:CLEAR
bottom_line: Little is said.
"""
_SECTIONS = {
    "sources": "- {id: paper, title: A paper, kind: document, reliability: A}",
    "parties": "[{id: port, name: The Port}, {id: union, name: The Union}]",
    "issues": "[{id: site, title: Site, proposition: The site is safe.}]",
}


def changed(*swaps: tuple[str, str], text: str = TEXT) -> str:
    """Return a text, Port Alder's if no other, with some of its passages replaced. Each must stand in it once."""
    for old, new in swaps:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the text"
        text = text.replace(old, new)
    return text


def small(**sections: str) -> str:
    """Return the text of a brief with two parties and one issue, some of its lists given as YAML."""
    lists = {**_SECTIONS, **sections}
    return _HEAD + "".join(f"{name}:\n{_indented(items)}\n" for name, items in lists.items())


def _indented(items: str) -> str:
    return "\n".join(f"  {line}" for line in dedent(items).strip().splitlines())


def sound(text: str = TEXT) -> Brief:
    """Read a text that must be a brief without a problem."""
    reading = read(text, "alder.yaml")
    assert reading.brief is not None, "\n".join(str(problem) for problem in reading.problems)
    return reading.brief


def links(text: str = TEXT) -> Links:
    """Return the links of a text that must be a sound brief."""
    return Links(sound(text))


def problems_in(text: str) -> list[str]:
    """Return what is wrong with the text of a brief, each problem as it is printed."""
    return [str(problem) for problem in read(text, "alder.yaml").problems]
