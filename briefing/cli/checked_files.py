"""What `briefing check` and its `--watch` share: which files to check, with which options, and how problems are printed."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.brief.text import counted, one_line, shortened
from briefing.cli.sources import sources_folder
from briefing.library.checks.checker import CheckedFile, CheckOptions, FileToCheck, check_all, files_to_check
from briefing.library.files.location import Place, find_place, without_a_brief
from briefing.library.reading.problems import Problem
from briefing.library.reading.rules import Severity, severity
from briefing.library.shelf import Shelf
from briefing.output.checks import reports
from briefing.paths import cache_folder, is_folder, is_there

_SHOWN_FROM = 100
"""The number of files from which progress is shown."""

_ALIKE = 3
"""The most notes of one rule on one file that are printed; the rest is counted."""


def terms_of(sources: str | None) -> CheckOptions:
    """Return what a check goes by. Raises NotFoundError where there is no folder of sources."""
    from briefing.config import read_config

    config, problems = read_config()
    for problem in problems:
        print(problem, file=sys.stderr)
    return CheckOptions(config.loaded_words, config.allowed_words, sources_folder(sources), cache_folder())


def places_of(paths: Sequence[str]) -> list[Place]:
    """Return the places to check: those given, else the one where briefs are found by default."""
    return [Place((Path(path),), "as given") for path in paths] or [find_place()]


def files_of(places: Sequence[Place]) -> list[FileToCheck]:
    """Return the files to check, place by place. Raises NotFoundError where a folder cannot be read."""
    return [file for place in places for file in files_to_check(Shelf(place))]


def places_without_files(places: Sequence[Place], files: Sequence[FileToCheck]) -> Iterator[str]:
    """Say of each place that has none of the files to check what it is: not there, or a folder that holds no brief."""
    folders = {file.path.parent for file in files}
    for path in (path for place in places for path in place.paths):
        name = shortened(str(path), 200)
        if not is_there(path):
            yield f"there is no file or folder {name}; check the path"
        elif is_folder(path) and path not in folders:
            yield without_a_brief(path)


def print_problems(
    files: Sequence[FileToCheck], terms: CheckOptions, *, all_of_them: bool = False
) -> list[CheckedFile]:
    """Check files, and print each file's problems on standard error at once.

    Of notes of one rule on one file only the first are printed, unless `all_of_them`.
    """
    checked: list[CheckedFile] = []
    for one in with_progress(files, terms):
        checked.append(one)
        for line in _lines(one.problems, all_of_them=all_of_them):
            print(line, file=sys.stderr)
    return checked


def print_unfinished(checked: Sequence[CheckedFile]) -> None:
    """Print the number of unreviewed guesses and unwritten texts of each file."""
    for one in checked:
        if one.unreviewed:
            guesses, unwritten = one.unreviewed
            parts = [f"{counted(len(guesses), 'guess')} still unreviewed"] if guesses else []
            parts += [f"{counted(len(unwritten), 'text')} to be written"] if unwritten else []
            print(one_line(f"{one.path}: {', '.join(parts)}; the first in line {min(guesses + unwritten)}"), flush=True)


def _lines(problems: Sequence[Problem], *, all_of_them: bool) -> Iterator[str]:
    alike = Counter(problem.rule for problem in problems if severity(problem) is Severity.NOTE)
    printed: Counter[str] = Counter()
    for problem in problems:
        printed[problem.rule] += 1
        if all_of_them or alike[problem.rule] <= _ALIKE + 1 or printed[problem.rule] <= _ALIKE:
            yield reports.text_line(problem)
        elif printed[problem.rule] == alike[problem.rule]:
            more = alike[problem.rule] - _ALIKE
            yield one_line(f"{problem.path}: and {more} more like it; --all prints them [note: {problem.rule}]")


def with_progress(files: Sequence[FileToCheck], terms: CheckOptions) -> Iterator[CheckedFile]:
    """Check files and yield the results; meanwhile show progress in a line of the terminal that is erased at the end."""
    shown = len(files) >= _SHOWN_FROM and sys.stderr.isatty()
    for number, one in enumerate(check_all(files, terms), start=1):
        if shown and (one.problems or number == len(files)):
            print(end="\r\x1b[K", file=sys.stderr, flush=True)
        yield one
        if shown and number < len(files) and (one.problems or number % 25 == 0):
            print(f"\rchecked {number} of {counted(len(files), 'brief')}", end="", file=sys.stderr, flush=True)
