"""`briefing find`, `briefing position` and `briefing complete`: looks at the files, meanwhile loads what answers."""

import gc
from argparse import Namespace
from contextlib import closing

from briefing.library.census import Looking
from briefing.library.place import find_place


def run(options: Namespace) -> int:
    """Run the command that was asked for. Returns 0 where something was found, else 1."""
    place = find_place(options.briefs)
    with closing(Looking(place.paths)) as seen:
        from briefing.cli.answering import answer

        gc.freeze()  # what is loaded stays: no collection, the last one at the end least of all, need look at it
        return answer(options, place, seen)
