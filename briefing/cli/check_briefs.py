"""`briefing check`: every problem of every brief, the trade's advice, and every quotation against its source's text."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.brief.words import counted, one_line
from briefing.errors import NotFoundError
from briefing.library.checking import Checked, File, Terms, check_all, files_to_check
from briefing.library.place import Place, find_place
from briefing.library.shelf import Shelf
from briefing.library.unreviewed import Unreviewed
from briefing.output import reports
from briefing.paths import is_folder

_SHOWN_FROM = 100
"""How many files take long enough for their progress to be shown."""


def run(options: Namespace) -> int:
    """Check, or explain a rule. Returns 0 without an error (with --strict: without any problem), else 1.

    As text, problems go to standard error and the counts to standard output; the other formats go to the latter whole.
    """
    if options.explain is not None:
        from briefing.cli import explain_rules

        return explain_rules.run(options)
    terms = terms_of(options)
    if options.watch:
        from briefing.cli import watch_briefs

        return watch_briefs.run(options, terms)
    files = files_of(places_of(options))
    if options.format == "text":
        checked = told(files, terms)
        print(reports.summary(checked, verified=terms.sources is not None))
        for one in checked:
            if one.unreviewed:
                print(one_line(f"{one.path}: {_still_to_do(one.unreviewed)}"))
    else:
        checked = list(_with_progress(files, terms))
        _report(checked, options.format, verified=terms.sources is not None)
    return 0 if reports.is_sound(checked, strict=options.strict) else 1


def _still_to_do(unreviewed: Unreviewed) -> str:
    guesses, unwritten = unreviewed
    parts = [f"{counted(len(guesses), 'guess')} still unreviewed"] if guesses else []
    parts += [f"{counted(len(unwritten), 'text')} to be written"] if unwritten else []
    return f"{', '.join(parts)}; the first in line {min(guesses + unwritten)}"


def terms_of(options: Namespace) -> Terms:
    """Return what a check goes by. Raises NotFoundError where there is no folder of sources."""
    from briefing.config import read_config

    config, problems = read_config()
    for problem in problems:
        print(problem, file=sys.stderr)
    folder = None if options.sources is None else Path(options.sources)
    if folder is not None and not is_folder(folder):
        raise NotFoundError(f"there is no folder {folder} of sources; check the path")
    return Terms(config.loaded_words, config.allowed_words, folder)


def places_of(options: Namespace) -> list[Place]:
    """Return the places to check: those given, else the one that briefs are taken from."""
    return [Place((Path(path),), "as given") for path in options.paths] or [find_place()]


def files_of(places: Sequence[Place]) -> list[File]:
    """Return the files to check, those of each place in order. Raises NotFoundError where a folder cannot be read."""
    return [file for place in places for file in files_to_check(Shelf(place))]


def told(files: Sequence[File], terms: Terms) -> list[Checked]:
    """Check files and tell each one's problems on standard error as soon as they are found."""
    checked: list[Checked] = []
    for one in _with_progress(files, terms):
        checked.append(one)
        for problem in one.problems:
            print(reports.text_line(problem), file=sys.stderr)
    return checked


def _with_progress(files: Sequence[File], terms: Terms) -> Iterator[Checked]:
    """Yield what is checked; while it goes on, say on a terminal how far it is, in a line that leaves nothing behind."""
    shown = len(files) >= _SHOWN_FROM and sys.stderr.isatty()
    for number, one in enumerate(check_all(files, terms), start=1):
        if shown and (one.problems or number == len(files)):
            print(end="\r\x1b[K", file=sys.stderr, flush=True)
        yield one
        if shown and number < len(files) and (one.problems or number % 25 == 0):
            print(f"\rchecked {number} of {counted(len(files), 'brief')}", end="", file=sys.stderr, flush=True)


def _report(checked: Sequence[Checked], form: str, *, verified: bool) -> None:
    if form == "github":
        for line in reports.github_lines(checked):
            print(line)
        print(reports.summary(checked, verified=verified))
        return
    import json

    from briefing.brief.words import escaped

    if form == "sarif":
        from briefing.installation import version
        from briefing.output.sarif import sarif

        document = sarif(checked, version=version())
    else:
        document = reports.document(checked, verified=verified)
    print(escaped(json.dumps(document, indent=2, ensure_ascii=False)))
