"""`briefing list`: prints the briefs of a place, and names the refused files."""

import sys
from typing import NamedTuple

from briefing.brief import dates
from briefing.brief.links import Links
from briefing.brief.resting import notices
from briefing.brief.text import counted, one_line
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.cli.audience import audience_of
from briefing.cli.command import Command
from briefing.library.files.location import find_place, without_a_brief
from briefing.library.reading.reader import Reading, summary
from briefing.library.shelf import Shelf
from briefing.output import as_json
from briefing.output.layout.blocks import BLANK, Block
from briefing.output.shell import print_json, print_page
from briefing.output.withheld import hidden_fields, hidden_words, visible_counts


class ListArguments(NamedTuple):
    """The arguments of `briefing list`."""

    path: str | None
    json: bool
    audience: Marking | None = None


def run(arguments: ListArguments) -> int:
    """Print the list; name refused files on standard error. Returns 0, or 1 where no brief is sound."""
    return print_list(Shelf(find_place(arguments.path), audience=audience_of(arguments.audience)), json=arguments.json)


def print_list(shelf: Shelf, *, json: bool = False) -> int:
    """Print the briefs of a shelf. Returns 0, or 1 where no brief is sound."""
    readings = shelf.readings()
    sound = [reading for reading in readings if reading.brief is not None]
    refused = [reading for reading in readings if reading.brief is None and not reading.is_hidden]
    hidden = len(readings) - len(sound) - len(refused)
    if json:
        print_json(_document(shelf, sound, refused, hidden))
    else:
        _print_text(shelf, sound, hidden)
    if not shelf.entries:
        for path in shelf.place.paths:
            print(f"briefing: {without_a_brief(path)}", file=sys.stderr)
    if shelf.audience is EVERYBODY:
        for reading in refused:
            print(one_line(f"refused: {reading.path}: {summary(reading.problems)}"), file=sys.stderr)
    elif refused:
        print(f"refused: {_refusal_notice(len(refused), shelf.audience)}", file=sys.stderr)
    return 0 if sound else 1


def _refusal_notice(refused: int, audience: Marking) -> str:
    return f"{counted(refused, 'file')}; what they hold may be above {audience}: `briefing check` tells more"


def _hidden_items(sound: list[Reading]) -> int:
    return sum(reading.hidden for reading in sound)


def _print_text(shelf: Shelf, sound: list[Reading], hidden: int) -> None:
    hidden_notice = hidden_words(shelf.audience, items=_hidden_items(sound), briefs=hidden)
    print(" · ".join(filter(None, [f"{counted(len(sound), 'brief')} from {shelf.place}", hidden_notice])))
    blocks: list[Block] = []
    for reading in sound:
        brief = reading.brief
        assert brief is not None
        numbers = {"claim": len(brief.claims), "position": len(brief.positions), "question": len(brief.questions)}
        facts = [
            str(brief.marking),
            f"as of {dates.in_words(brief.as_of)}",
            ", ".join(party.label for party in brief.parties),
            *visible_counts(numbers, brief.withheld.hidden),
            *filter(None, [hidden_words(shelf.audience, items=reading.hidden)]),
        ]
        fallen = notices.summary(notices.fallen_statements(Links(brief).resting))
        blocks += [
            BLANK,
            Block([(one_line(reading.id), "strong")]),
            Block([(brief.title, "strong")], indent=2, hang=2),
            Block([(" · ".join(facts), "muted")], indent=2, hang=2),
            *(Block([(words, "warning")], indent=2, hang=4) for words in fallen),
        ]
    if blocks:
        print_page(blocks)


def _document(shelf: Shelf, sound: list[Reading], refused: list[Reading], hidden: int) -> dict[str, object]:
    shown_refusals = refused if shelf.audience is EVERYBODY else []
    return {
        "version": as_json.VERSION,
        "taken_from": [str(path) for path in shelf.place.paths],
        "why": shelf.place.why,
        **hidden_fields(shelf.audience, _hidden_items(sound)),
        "hidden_briefs": hidden,
        "briefs": [as_json.brief_summary(r.brief, r.id, r.path) for r in sound if r.brief is not None],
        "refused": [{"path": r.path, "problems": [str(problem) for problem in r.problems]} for r in shown_refusals],
        "refused_untold": len(refused) - len(shown_refusals),
    }


COMMANDS = {"list": Command(ListArguments, run)}
