"""`briefing find`, `position` and `complete`: answers from the index, which reads only changed briefs."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from briefing import paths
from briefing.brief.text import counted, one_line
from briefing.brief.vocabulary import NOTHING_STATED, WITHHELD, Marking
from briefing.cli.audience import audience_of
from briefing.cli.command import Command
from briefing.cli.sources import source_places
from briefing.library.checked_hits import checked_hits
from briefing.library.files.location import files_of, find_place, without_a_brief
from briefing.library.index.connection import Index, ask_again_where_corrupt
from briefing.library.index.refresh import make_anew, refresh
from briefing.library.lookup.hits import Hit, LookupAnswer, lookup, positions_of
from briefing.library.lookup.listing import Hidden, hidden_from, refused_files, withheld_positions
from briefing.library.lookup.names import PartyOrIssue, completions, party_or_issue
from briefing.library.lookup.words.thesaurus import Thesaurus, trade_thesaurus
from briefing.output.layout.blocks import BLANK, Block
from briefing.output.pages import hits
from briefing.output.shell import print_json, print_page
from briefing.output.withheld import REFUSED, hidden_fields, hidden_words, not_searched

Answer = TypeVar("Answer")


class FindArguments(NamedTuple):
    """The arguments of `briefing find`."""

    query: Sequence[str]
    briefs: str | None
    limit: int
    json: bool
    audience: Marking | None = None


class PositionArguments(NamedTuple):
    """The arguments of `briefing position`."""

    party: str
    issue: str | None
    briefs: str | None
    limit: int
    json: bool
    audience: Marking | None = None


class CompleteArguments(NamedTuple):
    """The arguments of `briefing complete`: the noun to complete, and the start of a name."""

    noun: str
    start: str
    audience: Marking | None = None


def find(arguments: FindArguments) -> int:
    """Print the hits of a query. Returns 0 where there are any, else 1."""
    text = " ".join(arguments.query)
    thesaurus = _thesaurus()
    with _index_of(arguments.briefs, arguments.audience) as index:
        (answer, hidden), refused = _ask_current_index(
            index, lambda: (lookup(index, text, most=arguments.limit, thesaurus=thesaurus), hidden_from(index))
        )
    answer = answer._replace(hits=_checked(answer.hits, hidden.audience))
    if not answer.hits:
        for path in _folders_without_a_brief(arguments.briefs):
            print(f"briefing: {without_a_brief(path)}", file=sys.stderr)
    return _print_answer(answer, hidden, refused, json=arguments.json)


def position(arguments: PositionArguments) -> int:
    """Print a party's positions. Returns 0 where there are any, else 1."""
    with _index_of(arguments.briefs, arguments.audience) as index:
        (answer, hidden), refused = _ask_current_index(
            index, lambda: (_positions_of_party(index, arguments), hidden_from(index))
        )
    answer = answer._replace(positions=_checked(answer.positions, hidden.audience))
    return _print_positions(answer, hidden, refused, json=arguments.json)


def complete(arguments: CompleteArguments) -> int:
    """Print the names that start so, for a shell. Returns 0 where there are any, else 1."""
    if arguments.noun == "rule":
        return _complete_rule(arguments.start)
    with _index_of(None, arguments.audience) as index:
        words, _ = _ask_current_index(
            index, lambda: completions(index, arguments.noun, arguments.start), tells_of_refused=False
        )
        return _print_words(words)


def _folders_without_a_brief(briefs: str | None) -> list[Path]:
    """Return the folders that briefs are taken from, where none of them holds any; else nothing."""
    folders = find_place(briefs).paths
    return [] if any(files_of(folder) for folder in folders) else [*folders]


def _thesaurus() -> Thesaurus:
    """Return the thesaurus of the trade, with the configured groups of words before it."""
    if not paths.may_be_there(paths.config_file()):
        return trade_thesaurus()
    from briefing.config import read_config

    return trade_thesaurus(read_config()[0].synonyms)


def _index_of(briefs: str | None, level: Marking | None) -> Index:
    return Index(find_place(briefs).paths, paths.cache_folder(), audience=audience_of(level))


def _ask_current_index(index: Index, ask: Callable[[], Answer], *, tells_of_refused: bool = True) -> tuple[Answer, int]:
    """Update the index and query it; where it cannot be read, rebuild it and query again.

    First say how many files were refused: what they hold is in no answer. Returns the answer and that number, 0 where it is
    not told.
    """
    progress = _progress if sys.stderr.isatty() else None

    def asked_again_where_corrupt(query: Callable[[], Any]) -> Any:
        return ask_again_where_corrupt(query, lambda: make_anew(index, progress))

    refresh(index, progress)
    refused = asked_again_where_corrupt(lambda: refused_files(index)) if tells_of_refused else 0
    if refused:
        print(f"briefing: {not_searched(refused)}", file=sys.stderr)
    answer: Answer = asked_again_where_corrupt(ask)
    return answer, refused


def _complete_rule(start: str) -> int:
    """Print the rules whose names start so; this needs no index."""
    from briefing.library.reading.rules import RULES

    return _print_words([name for name in RULES if name.startswith(start)])


def _print_answer(answer: LookupAnswer, hidden: Hidden, refused: int, *, json: bool) -> int:
    for complaint in answer.query.complaints:
        print(f"briefing: {complaint}", file=sys.stderr)
    for typed, word_taken in answer.corrected:
        print(f'briefing: "{typed}" is in no brief; taken for "{word_taken}"', file=sys.stderr)
    for typed, word in answer.synonyms:
        print(f'briefing: "{typed}" is in no brief; looked for "{word}"', file=sys.stderr)
    if answer.unknown:
        print(f"briefing: in no brief: {', '.join(answer.unknown)}", file=sys.stderr)
    if json:
        print_json({**hits.answer_document(answer), **_hidden_fields(hidden), REFUSED: refused})
    elif answer.hits:
        _print_hits(answer.hits, hidden, answer=answer)
    else:
        print("; ".join(filter(None, ["briefing: nothing found", _hidden_words(hidden)])), file=sys.stderr)
    return 0 if answer.hits else 1


class _PositionAnswer(NamedTuple):
    """A party's positions on one issue or on all; without any on one, the questions there; and how many are withheld."""

    party: PartyOrIssue
    issue: PartyOrIssue | None
    positions: Sequence[Hit]
    questions: Sequence[Hit]
    withheld: int


def _positions_of_party(index: Index, arguments: PositionArguments) -> _PositionAnswer:
    party = party_or_issue(index, arguments.party, "party")
    issue = party_or_issue(index, arguments.issue, "issue") if arguments.issue else None
    positions = positions_of(index, party, issue, most=arguments.limit)
    questions: Sequence[Hit] = ()
    if issue and not positions:
        questions = lookup(index, f'in:questions issue:"{issue.label}"', most=arguments.limit).hits
    return _PositionAnswer(
        party, issue, positions, questions, withheld_positions(index, party.label, issue and issue.label)
    )


def _print_positions(answer: _PositionAnswer, hidden: Hidden, refused: int, *, json: bool) -> int:
    party, issue, positions, questions, withheld = answer
    if json:
        document = {"version": hits.VERSION, "party": party.label, "issue": issue.label if issue else None}
        document |= {**_hidden_fields(hidden), REFUSED: refused, "withheld_positions": withheld}
        position_documents = {"positions": [hits.hit_document(hit) for hit in positions]}
        question_documents = {"questions": [hits.hit_document(hit) for hit in questions]}
        print_json({**document, **position_documents, **question_documents})
    elif positions:
        _print_hits(positions, hidden, f"{counted(withheld, 'position')} {WITHHELD}" if withheld else "")
    else:
        subject = f"{party.label} on {issue.label}" if issue else party.label
        print(f"{subject}: {f'position {WITHHELD}' if withheld else NOTHING_STATED}")
        if questions:
            print(f"\n{counted(len(questions), 'question')} on that issue:\n")
        _print_hits(questions, hidden)
    return 0 if positions else 1


def _print_words(words: Sequence[str]) -> int:
    for word in words:
        print(one_line(word))
    return 0 if words else 1


def _checked(hits: Sequence[Hit], audience: Marking) -> tuple[Hit, ...]:
    return checked_hits(hits, source_places(), audience=audience, cache=paths.cache_folder())


def _progress(done: int, all_of_them: int) -> None:
    end = "\r" if done < all_of_them else "\r\x1b[K"
    print(f"reading {done} of {counted(all_of_them, 'brief')}", end=end, file=sys.stderr, flush=True)


def _print_hits(
    shown_hits: Sequence[Hit], hidden: Hidden, withheld: str = "", *, answer: LookupAnswer | None = None
) -> None:
    """Print hits, and a notice of those hidden from the audience; with the answer that they are of, why each is a hit."""
    page = [*hits.hits_page(shown_hits, answer)]
    notices = [Block([(text, "muted")]) for text in (withheld, _hidden_words(hidden)) if text]
    if page or notices:
        print_page([*page, *([BLANK, *notices] if notices else [])])


def _hidden_words(hidden: Hidden) -> str:
    return hidden_words(hidden.audience, items=hidden.items, briefs=hidden.briefs)


def _hidden_fields(hidden: Hidden) -> dict[str, Any]:
    return {**hidden_fields(hidden.audience, hidden.items), "hidden_briefs": hidden.briefs}


COMMANDS = {
    "find": Command(FindArguments, find),
    "position": Command(PositionArguments, position),
    "complete": Command(CompleteArguments, complete),
}
