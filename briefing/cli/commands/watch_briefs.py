"""`briefing check --watch`: check again whenever a file is saved, and tell what that changed, until it is interrupted."""

import sys
import time
from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from briefing.brief.text import one_line
from briefing.cli.checked_files import files_of, places_of, print_problems, print_unfinished
from briefing.errors import NotFoundError
from briefing.library.checks.checker import CheckedFile, Checker, CheckOptions, FileToCheck
from briefing.library.files.location import Place
from briefing.library.files.watch import Watch
from briefing.library.reading.problems import Problem
from briefing.output.checks import reports
from briefing.paths import is_folder

PAUSE = 0.25
"""Seconds between two looks; longer where a look at very many files takes its time."""


def run(options: Namespace, terms: CheckOptions) -> int:
    """Check all files, then those that change. Returns what the last state of the files comes to."""
    places = places_of(options)
    watch = Watch(lambda: [*(file.path for file in _files(places)), *_texts(terms)])
    checked = {one.path: one for one in print_problems(files_of(places), terms, all_of_them=options.all)}
    summary = _summary(checked, terms)
    for reading in reports.readings(checked.values()):
        print(reading)
    print_unfinished([*checked.values()])
    print(f"{summary}; watching, Ctrl+C ends", flush=True)
    try:
        while True:
            began = time.perf_counter()
            changed = watch.changes()
            if changed:
                checked = _checked_again(_files(places), terms, checked, set(changed))
                before, summary = summary, _summary(checked, terms)
                if summary != before:
                    print(summary, flush=True)
            time.sleep(max(PAUSE, 4 * (time.perf_counter() - began)))
    except KeyboardInterrupt:
        print()
        return 0 if reports.is_sound([*checked.values()], strict=options.strict) else 1


def _files(places: Sequence[Place]) -> list[FileToCheck]:
    """Return the files that there are now; none of a folder that has gone, for a while maybe."""
    found: list[FileToCheck] = []
    for place in places:
        with suppress(NotFoundError):
            found += files_of([place])
    return found


def _texts(terms: CheckOptions) -> list[Path]:
    return sorted(terms.sources.iterdir()) if terms.sources and is_folder(terms.sources) else []


def _summary(checked: dict[str, CheckedFile], terms: CheckOptions) -> str:
    return reports.summary([*checked.values()], verified=terms.sources is not None)


def _checked_again(
    files: Sequence[FileToCheck], terms: CheckOptions, before: dict[str, CheckedFile], changed: set[Path]
) -> dict[str, CheckedFile]:
    """Check the files that have changed, all of them where a source's text has, and tell the difference."""
    checker = Checker(terms)
    changed |= {file.path for file in files if changed & set(_texts(terms)) or _clashes_anew(file, before)}
    now = {path: one for path, one in before.items() if Path(path) not in changed}
    for file in files:
        if file.path in changed and str(file.path) not in now:
            one = now[str(file.path)] = checker.check(file)
            _tell(one, before.get(one.path))
    for path in before.keys() - now.keys():
        print(one_line(f"{_clock()} {path}: gone"), flush=True)
    return dict(sorted(now.items()))


def _clashes_anew(file: FileToCheck, before: dict[str, CheckedFile]) -> bool:
    """Say whether a file has come to share its id with another, or no longer does."""
    known = before.get(str(file.path))
    return known is not None and (file.clash in known.problems) != (file.clash is not None)


def _tell(one: CheckedFile, before: CheckedFile | None) -> None:
    """Tell what is new in a file and what is mended; what has only moved to another line is neither."""
    was = Counter(map(_said, before.problems if before else ()))
    now = Counter(map(_said, one.problems))
    new, mended = now - was, was - now
    if before is not None and not new and not mended:
        return
    counts = [f"{new.total()} new", f"{mended.total()} mended", f"{now.total()} in all"]
    print(one_line(f"{_clock()} {one.path}: {', '.join(counts) if was or now else 'sound'}"), flush=True)
    for message, rule in mended.elements():
        print(f"  mended: {one_line(message)} [{rule}]", flush=True)
    for problem in one.problems:
        if new[_said(problem)]:
            new[_said(problem)] -= 1
            print(reports.text_line(problem), file=sys.stderr, flush=True)


def _said(problem: Problem) -> tuple[str, str]:
    return problem.what, problem.rule


def _clock() -> str:
    return time.strftime("%H:%M:%S")
