"""The answers to `briefing find`, `position` and `complete`: from the index, without reading a brief that is known."""

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeVar

from briefing import paths
from briefing.brief.text import counted, one_line
from briefing.brief.vocabulary import WITHHELD
from briefing.cli.audience import audience_of
from briefing.library.files.location import find_place
from briefing.library.index.build import make_anew, refresh
from briefing.library.index.connection import Index, ask_again_where_corrupt
from briefing.library.lookup.hits import Hit, LookupAnswer, lookup, positions_of
from briefing.library.lookup.listing import Hidden, hidden_from, withheld_positions
from briefing.library.lookup.names import PartyOrIssue, completions, party_or_issue
from briefing.output.layout.blocks import BLANK, Block
from briefing.output.pages import hits
from briefing.output.shell import print_json, print_page
from briefing.output.withheld import hidden_fields, hidden_words

Answer = TypeVar("Answer")


def run(options: Namespace) -> int:
    """Run the command that was asked for. Returns 0 where something was found, else 1."""
    if options.command == "complete" and options.noun == "rule":
        return _complete_rule(options.start)
    place = find_place(options.briefs)
    with Index(place.paths, paths.cache_folder(), audience=audience_of(options)) as index:
        if options.command == "find":
            return _find(options, *_asked(index, lambda: (_found(index, options), hidden_from(index))))
        if options.command == "position":
            return _position(options, *_asked(index, lambda: (_held(index, options), hidden_from(index))))
        return _complete(_asked(index, lambda: completions(index, options.noun, options.start)))


def _asked(index: Index, ask: Callable[[], Answer]) -> Answer:
    """Bring the index up to date and ask; once more of a new one, where it cannot be read."""
    progress = _progress if sys.stderr.isatty() else None
    refresh(index, progress)
    return ask_again_where_corrupt(ask, lambda: make_anew(index, progress))


def _complete_rule(start: str) -> int:
    """Print the rules that begin so: they are the program's own, and no file need be looked at."""
    from briefing.library.reading.rules import RULES

    return _complete([name for name in RULES if name.startswith(start)])


def _found(index: Index, options: Namespace) -> LookupAnswer:
    return lookup(index, " ".join(options.query), most=options.limit)


def _find(options: Namespace, found: LookupAnswer, hidden: Hidden) -> int:
    for complaint in found.query.complaints:
        print(f"briefing: {complaint}", file=sys.stderr)
    for typed, taken in found.corrected:
        print(f'briefing: "{typed}" is in no brief; taken for "{taken}"', file=sys.stderr)
    for typed, word in found.synonyms:
        print(f'briefing: "{typed}" is in no brief; looked for "{word}"', file=sys.stderr)
    if found.unknown:
        print(f"briefing: in no brief: {', '.join(found.unknown)}", file=sys.stderr)
    if options.json:
        print_json({**hits.answer_document(found), **_fields(hidden)})
    elif found.hits:
        _print(found.hits, hidden)
    else:
        print("; ".join(filter(None, ["briefing: nothing found", _words(hidden)])), file=sys.stderr)
    return 0 if found.hits else 1


class _Held(NamedTuple):
    """What a party holds, on one issue or on all; where it holds nothing on one, what is asked there; and how many of its
    positions the audience may not see."""

    party: PartyOrIssue
    issue: PartyOrIssue | None
    positions: Sequence[Hit]
    questions: Sequence[Hit]
    withheld: int


def _held(index: Index, options: Namespace) -> _Held:
    party = party_or_issue(index, options.party, "party")
    issue = party_or_issue(index, options.issue, "issue") if options.issue else None
    positions = positions_of(index, party, issue, most=options.limit)
    questions: Sequence[Hit] = ()
    if issue and not positions:
        questions = lookup(index, f'in:questions issue:"{issue.label}"', most=options.limit).hits
    return _Held(party, issue, positions, questions, withheld_positions(index, party.label, issue and issue.label))


def _position(options: Namespace, held: _Held, hidden: Hidden) -> int:
    party, issue, positions, questions, withheld = held
    if options.json:
        document = {"version": hits.VERSION, "party": party.label, "issue": issue.label if issue else None}
        document |= {**_fields(hidden), "withheld_positions": withheld}
        told = {"positions": [hits.hit_document(hit) for hit in positions]}
        asked = {"questions": [hits.hit_document(hit) for hit in questions]}
        print_json({**document, **told, **asked})
    elif positions:
        _print(positions, hidden, f"{counted(withheld, 'position')} {WITHHELD}" if withheld else "")
    else:
        subject = f"{party.label} on {issue.label}" if issue else party.label
        print(f"{subject}: {f'position {WITHHELD}' if withheld else 'no stated position in the sources'}")
        if questions:
            print(f"\n{counted(len(questions), 'question')} on that issue:\n")
        _print(questions, hidden)
    return 0 if positions else 1


def _complete(words: Sequence[str]) -> int:
    for word in words:
        print(one_line(word))
    return 0 if words else 1


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
