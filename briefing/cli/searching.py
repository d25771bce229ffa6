"""`briefing find`, `briefing position` and `briefing complete`: answers from the index, without reading a brief."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from briefing import paths
from briefing.brief.words import counted, escaped, one_line
from briefing.library.index import Index
from briefing.library.lookup import Hit, lookup, positions_of
from briefing.library.names import known, named
from briefing.library.place import find_place
from briefing.output import hits
from briefing.output.shell import print_page


def run(options: Namespace) -> int:
    """Run the command that was asked for. Returns 0 where something was found, else 1."""
    command: int = {"find": _find, "position": _position, "complete": _complete}[options.command](options)
    return command


def _find(options: Namespace) -> int:
    with _index(options) as index:
        found = lookup(index, " ".join(options.query), most=options.limit)
    for complaint in found.query.complaints:
        print(f"briefing: {complaint}", file=sys.stderr)
    for typed, taken in found.corrected:
        print(f'briefing: "{typed}" is in no brief; taken for "{taken}"', file=sys.stderr)
    if options.json:
        _print_json(hits.found_document(found))
    elif found.hits:
        _print(found.hits)
    else:
        print("briefing: nothing found", file=sys.stderr)
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
    if options.json:
        document = {"version": hits.VERSION, "party": party.label, "issue": issue.label if issue else None}
        told = {"positions": [hits.hit_document(hit) for hit in positions]}
        asked = {"questions": [hits.hit_document(hit) for hit in questions]}
        _print_json({**document, **told, **asked})
    elif positions:
        _print(positions)
    else:
        print(f"{subject}: no stated position in the sources")
        if questions:
            print(f"\n{counted(len(questions), 'question')} on that issue:\n")
            _print(questions)
    return 0 if positions else 1


def _complete(options: Namespace) -> int:
    with _index(options) as index:
        words = known(index, options.noun, options.start)
    for word in words:
        print(one_line(word))
    return 0 if words else 1


@contextmanager
def _index(options: Namespace) -> Iterator[Index]:
    with Index(find_place(options.briefs).paths, paths.cache_folder()) as index:
        index.refresh(_progress if sys.stderr.isatty() else None)
        yield index


def _progress(done: int, all_of_them: int) -> None:
    end = "\r" if done < all_of_them else "\r\x1b[K"
    print(f"reading {done} of {counted(all_of_them, 'brief')}", end=end, file=sys.stderr, flush=True)


def _print(found: Sequence[Hit]) -> None:
    if found:
        print_page(hits.hits_page(found))


def _print_json(document: dict[str, Any]) -> None:
    print(escaped(json.dumps(document, ensure_ascii=False, indent=2)))
