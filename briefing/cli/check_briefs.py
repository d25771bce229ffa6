"""`briefing check`: every problem of every brief, and every quotation against its source's text."""

import sys
from argparse import Namespace
from pathlib import Path

from briefing.brief.words import counted, one_line
from briefing.errors import NotFoundError
from briefing.library.place import Place, find_place
from briefing.library.problems import Problem
from briefing.library.quotes import Verifier
from briefing.library.reader import Reading
from briefing.library.shelf import Shelf
from briefing.library.unreviewed import Unreviewed
from briefing.paths import is_folder


def run(options: Namespace) -> int:
    """Print the problems on standard error, the counts on standard output. Returns 0 without a problem, else 1."""
    named = [Place((Path(path),), "as given") for path in options.paths]
    readings = [reading for place in named or [find_place()] for reading in Shelf(place).readings()]
    problems = [problem for reading in readings for problem in reading.problems]
    verified = ""
    if options.sources is not None:
        verified, unverified = _verify(readings, Path(options.sources))
        problems += unverified
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{counted(len(readings), 'brief')} checked, {counted(len(problems), 'problem')}{verified}")
    for reading in readings:
        if reading.unreviewed:
            print(one_line(f"{reading.path}: {_still_to_do(reading.unreviewed)}"))
    return 0 if readings and not problems else 1


def _still_to_do(unreviewed: Unreviewed) -> str:
    guesses, unwritten = unreviewed
    parts = [f"{counted(len(guesses), 'guess')} still unreviewed"] if guesses else []
    parts += [f"{counted(len(unwritten), 'text')} to be written"] if unwritten else []
    return f"{', '.join(parts)}; the first in line {min(guesses + unwritten)}"


def _verify(readings: list[Reading], folder: Path) -> tuple[str, list[Problem]]:
    if not is_folder(folder):
        raise NotFoundError(f"there is no folder {folder} of sources; check the path")
    verifier = Verifier(folder)
    found = [verifier.verify(reading) for reading in readings]
    quotations = sum(each.quotations for each in found)
    verified = sum(each.verified for each in found)
    of = f"{verified} of " if quotations else ""
    return f", {of}{counted(quotations, 'quotation')} verified", [p for each in found for p in each.problems]
