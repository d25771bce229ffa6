"""`briefing find`, `briefing position` and `briefing complete`: looks at the files, meanwhile loads what answers."""

from argparse import Namespace
from contextlib import closing

from briefing import collecting
from briefing.library.looking import Looking
from briefing.library.place import find_place


def run(options: Namespace) -> int:
    """Run the command that was asked for. Returns 0 where something was found, else 1."""
    if options.command == "complete" and options.noun == "rule":
        return _complete_rule(options.start)
    place = find_place(options.briefs)
    with closing(Looking(place.paths)) as seen:
        from briefing.cli.answering import answer

        collecting.resume()
        return answer(options, place, seen)


def _complete_rule(start: str) -> int:
    """Print the rules that begin so: they are the program's own, and no file need be looked at."""
    from briefing.library.rulebook import RULES

    names = [name for name in RULES if name.startswith(start)]
    for name in names:
        print(name)
    return 0 if names else 1
