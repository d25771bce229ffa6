"""`briefing find`, `briefing position` and `briefing complete`: answers from the index, without reading a brief."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from briefing import paths
from briefing.brief.vocabulary import WITHHELD
from briefing.brief.words import counted, escaped, one_line
from briefing.cli.audience import audience_of
from briefing.library.index import Index
from briefing.library.listing import Hidden, hidden_from, withheld_positions
from briefing.library.lookup import Hit, lookup, positions_of
from briefing.library.names import known, named
from briefing.library.place import find_place
from briefing.output import hits
from briefing.output.hidden import hidden_fields, hidden_words
from briefing.output.shell import print_page
from briefing.output.spans import BLANK, Block


def run(options: Namespace) -> int:
    """Run the command that was asked for. Returns 0 where something was found, else 1."""
    command: int = {"find": _find, "position": _position, "complete": _complete}[options.command](options)
    return command


def _find(options: Namespace) -> int:
    with _index(options) as index:
        found = lookup(index, " ".join(options.query), most=options.limit)
        hidden = hidden_from(index)
    for complaint in found.query.complaints:
        print(f"briefing: {complaint}", file=sys.stderr)
    for typed, taken in found.corrected:
        print(f'briefing: "{typed}" is in no brief; taken for "{taken}"', file=sys.stderr)
    if options.json:
        _print_json({**hits.found_document(found), **_fields(hidden)})
    elif found.hits:
        _print(found.hits, hidden)
    else:
        print("; ".join(filter(None, ["briefing: nothing found", _words(hidden)])), file=sys.stderr)
    return 0 if found.hits else 1


def _position(options: Namespace) -> int:
    with _index(options) as index:
        party = named(index, options.party, "party")
        issue = named(index, options.issue, "issue") if options.issue else None
        positions = positions_of(index, party, issue, most=options.limit)
        subject = f"{party.label} on {issue.label}" if issue else party.label
        questions: Sequence[Hit] = ()
        if issue and not positions:
            questions = lookup(index, f'in:questions issue:"{issue.label}"', most=options.limit).hits
        withheld = withheld_positions(index, party.label, issue.label if issue else None)
        hidden = hidden_from(index)
    if options.json:
        document = {"version": hits.VERSION, "party": party.label, "issue": issue.label if issue else None}
        document |= {**_fields(hidden), "withheld_positions": withheld}
        told = {"positions": [hits.hit_document(hit) for hit in positions]}
        asked = {"questions": [hits.hit_document(hit) for hit in questions]}
        _print_json({**document, **told, **asked})
    elif positions:
        _print(positions, hidden, f"{counted(withheld, 'position')} {WITHHELD}" if withheld else "")
    else:
        print(f"{subject}: {f'position {WITHHELD}' if withheld else 'no stated position in the sources'}")
        if questions:
            print(f"\n{counted(len(questions), 'question')} on that issue:\n")
        _print(questions, hidden)
    return 0 if positions else 1


def _complete(options: Namespace) -> int:
    if options.noun == "rule":
        from briefing.library.rulebook import RULES

        words = [name for name in RULES if name.startswith(options.start)]
    else:
        with _index(options) as index:
            words = known(index, options.noun, options.start)
    for word in words:
        print(one_line(word))
    return 0 if words else 1


@contextmanager
def _index(options: Namespace) -> Iterator[Index]:
    place = find_place(options.briefs)
    with Index(place.paths, paths.cache_folder(), audience=audience_of(options)) as index:
        index.refresh(_progress if sys.stderr.isatty() else None)
        yield index


def _progress(done: int, all_of_them: int) -> None:
    end = "\r" if done < all_of_them else "\r\x1b[K"
    print(f"reading {done} of {counted(all_of_them, 'brief')}", end=end, file=sys.stderr, flush=True)


def _print(found: Sequence[Hit], hidden: Hidden, withheld: str = "") -> None:
    """Print hits, and under them what is not among them because the audience may not see it."""
    page = [*hits.hits_page(found)]
    untold = [Block([(text, "muted")]) for text in (withheld, _words(hidden)) if text]
    if page or untold:
        print_page([*page, *([BLANK, *untold] if untold else [])])


def _words(hidden: Hidden) -> str:
    return hidden_words(hidden.audience, items=hidden.items, briefs=hidden.briefs)


def _fields(hidden: Hidden) -> dict[str, Any]:
    return {**hidden_fields(hidden.audience, hidden.items), "hidden_briefs": hidden.briefs}


def _print_json(document: dict[str, Any]) -> None:
    print(escaped(json.dumps(document, ensure_ascii=False, indent=2)))
