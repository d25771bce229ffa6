"""`briefing list`: the briefs of a place, and the files that were refused."""

import sys
from argparse import Namespace

from briefing.brief import dates
from briefing.brief.words import counted, one_line
from briefing.library.place import Place, find_place
from briefing.library.reader import Reading, summary
from briefing.library.shelf import Shelf
from briefing.output import as_json
from briefing.output.shell import print_page
from briefing.output.spans import BLANK, Block


def run(options: Namespace) -> int:
    """Print the list. Returns 0, or 1 where no brief is sound; refused files are named on standard error."""
    return print_list(find_place(options.path), json=options.json)


def print_list(place: Place, *, json: bool = False) -> int:
    """Print the briefs of one place. Returns 0, or 1 where there is none."""
    readings = Shelf(place).readings()
    sound = [reading for reading in readings if reading.brief is not None]
    if json:
        print(as_json.encoded(_document(place, readings)))
    else:
        _print_text(place, sound)
    for reading in readings:
        if reading.brief is None:
            print(one_line(f"refused: {reading.path}: {summary(reading.problems)}"), file=sys.stderr)
    return 0 if sound else 1


def _print_text(place: Place, sound: list[Reading]) -> None:
    print(f"{counted(len(sound), 'brief')} from {place}")
    blocks: list[Block] = []
    for reading in sound:
        brief = reading.brief
        assert brief is not None
        facts = [
            str(brief.marking),
            f"as of {dates.in_words(brief.as_of)}",
            ", ".join(party.label for party in brief.parties),
            counted(len(brief.claims), "claim"),
            counted(len(brief.positions), "position"),
            counted(len(brief.questions), "question"),
        ]
        blocks += [
            BLANK,
            Block([(one_line(reading.id), "party")]),
            Block([(brief.title, "strong")], indent=2, hang=2),
            Block([(" · ".join(facts), "muted")], indent=2, hang=2),
        ]
    if blocks:
        print_page(blocks)


def _document(place: Place, readings: list[Reading]) -> dict[str, object]:
    return {
        "version": as_json.VERSION,
        "taken_from": [str(path) for path in place.paths],
        "why": place.why,
        "briefs": [as_json.brief_summary(r.brief, r.id, r.path) for r in readings if r.brief is not None],
        "refused": [
            {"path": r.path, "problems": [str(problem) for problem in r.problems]} for r in readings if r.brief is None
        ],
    }
