"""The lines of a text that are a page's and not the text's own: page numbers, running heads; and the lines below a heading."""

import re
from collections import Counter
from collections.abc import Sequence

_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\s*(?:[Pp]age|[Ss]eite|p\.)?\s*[-–—|]?\s*\d{1,4}\s*[-–—|]?(?:\s*(?:of|/|von|sur|de)\s*\d{1,4})?\s*"
)
_NUMBER_BESIDE_HEAD = re.compile(
    r"\s*\S.*?(?:\s{3,}|\t\s*|\s+[|·•–—]\s+)(Page|page|Seite|S\.|p\.|Página|стр\.)?\s*\d{1,4}(?:\s*(?:of|/|von|sur|de)\s*\d{1,4})?\s*"
    r"|\s*\d{1,4}(?:\s{3,}|\t\s*|\s+[|·•–—]\s+)\S.*"
)
"""Matches a page's number on one line with the head or foot that it is set apart from."""

_LONGEST_HEAD = 160
"""The most characters of a line that may be a page's head or foot."""

_LONGEST_PAGE_NUMBER = 40
"""More characters than a page's number has with all that stands beside it: `Seite - 12 - von 300`."""


def page_edges_of(raw: str, spaced_lines: Sequence[str]) -> frozenset[int]:
    """Return the indexes of the first and the last line with words of every page, where a text has its pages' ends."""
    edges: set[int] = set()
    page: list[int] = []
    for place, line in enumerate(raw.splitlines(keepends=True)):
        if spaced_lines[place]:
            page.append(place)
        if line.endswith("\f"):
            edges.update(page[:1] + page[-1:])
            page = []
    return frozenset(edges.union(page[:1]))


def furniture_of(lines: Sequence[str], spaced_lines: Sequence[str], page_edges: frozenset[int]) -> set[int]:
    """Return the indexes of the lines that are page numbers, or running heads that are repeated."""
    filled = [place for place, line in enumerate(lines) if spaced_lines[place] and len(line) <= _LONGEST_HEAD]
    short = [place for place in filled if len(spaced_lines[place]) <= _LONGEST_PAGE_NUMBER]
    numbers = {place for place in short if _PAGE_NUMBER.fullmatch(lines[place])}
    numbers |= {
        place
        for place in filled
        if _is_beside_page_number(spaced_lines[place], lines[place], at_edge=place in page_edges)
    }
    if not numbers and not page_edges:
        return set()  # a running head stands beside a page's number
    without_numbers = _NUMBER.sub("0", "\n".join(spaced_lines[place] for place in filled))
    kinds = dict(zip(filled, without_numbers.split("\n"), strict=False))
    counts = Counter(kinds.values())
    earlier: set[str] = set()
    heads: set[int] = set()
    for index, place in enumerate(filled):
        kind = kinds[place]
        if counts[kind] < 2 or place in numbers:
            continue
        beside = {*filled[max(0, index - 2) : index], *filled[index + 1 : index + 2]}
        if kind in earlier and (place in page_edges or not (beside.isdisjoint(numbers) and beside.isdisjoint(heads))):
            heads.add(place)
        earlier.add(kind)
    order = {place: index for index, place in enumerate(filled)} if heads else {}
    beside_heads = {
        filled[max(0, order[head] + step)] for head in heads for step in (-1, 0, 1) if order[head] + step < len(filled)
    }
    set_apart = {place for place in numbers if lines[place][:1] in "\t " or not lines[place].strip().isdigit()}
    return heads | (numbers & (beside_heads | set_apart))


def _is_beside_page_number(spaced_line: str, line: str, *, at_edge: bool) -> bool:
    """Say whether a line is a head or a foot with the page's number set apart from it; without its word only at a page's edge."""
    if not (spaced_line[0].isdigit() or spaced_line[-1].isdigit()):
        return False
    number = _NUMBER_BESIDE_HEAD.fullmatch(line)
    return number is not None and (at_edge or number[1] is not None)


def below_headings(lines: Sequence[str]) -> set[int]:
    """Return the indexes of the lines that begin a paragraph below a heading, with no empty line between.

    That a line ends there and not for want of room is known where a paragraph is one long line.
    """
    short = [0 < len(line) <= _LONGEST_HEAD for line in lines]
    return {
        place
        for place, line in enumerate(lines)
        if place and len(line) > _LONGEST_HEAD and short[place - 1] and not line[0].islower()
    }
