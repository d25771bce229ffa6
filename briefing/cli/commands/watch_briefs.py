"""`briefing check --watch`: checks files again when they are saved, and prints what changed, until it is interrupted."""

import sys
import time
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
"""The least seconds between two checks for changes; more where there are very many files."""


def run(paths: Sequence[str], terms: CheckOptions, *, all_of_them: bool, strict: bool) -> int:
    """Check all files, then those that change. Returns the exit status of a check of the files' last state."""
    places = places_of(paths)
    watch = Watch(lambda: [*(file.path for file in _files(places)), *_source_texts(terms)])
    checked = {one.path: one for one in print_problems(files_of(places), terms, all_of_them=all_of_them)}
    summary = _summary(checked, terms)
    for line in (*reports.readings(checked.values()), *reports.changes(checked.values())):
        print(line)
    print_unfinished([*checked.values()])
    print(f"{summary}; watching, Ctrl+C ends", flush=True)
    try:
        while True:
            began = time.perf_counter()
            changed = watch.changes()
            if changed:
                checked = _check_changed(_files(places), terms, checked, set(changed))
                before, summary = summary, _summary(checked, terms)
                if summary != before:
                    print(summary, flush=True)
            time.sleep(max(PAUSE, 4 * (time.perf_counter() - began)))
    except KeyboardInterrupt:
        print()
        return 0 if reports.is_sound([*checked.values()], strict=strict) else 1


def _files(places: Sequence[Place]) -> list[FileToCheck]:
    """Return the files that exist now; a folder that has gone, perhaps for a moment, has none."""
    files: list[FileToCheck] = []
    for place in places:
        with suppress(NotFoundError):
            files += files_of([place])
    return files


def _source_texts(terms: CheckOptions) -> list[Path]:
    return sorted(terms.sources.iterdir()) if terms.sources and is_folder(terms.sources) else []


def _summary(checked: dict[str, CheckedFile], terms: CheckOptions) -> str:
    return reports.summary([*checked.values()], verified=terms.sources is not None)


def _check_changed(
    files: Sequence[FileToCheck], terms: CheckOptions, before: dict[str, CheckedFile], changed: set[Path]
) -> dict[str, CheckedFile]:
    """Check the changed files, or all where a source's text changed, and print the differences."""
    checker = Checker(terms)
    changed |= {file.path for file in files if changed & set(_source_texts(terms)) or _has_new_clash(file, before)}
    now = {path: one for path, one in before.items() if Path(path) not in changed}
    for file in files:
        if file.path in changed and str(file.path) not in now:
            one = now[str(file.path)] = checker.check(file)
            _print_difference(one, before.get(one.path))
    checker.close()
    for path in before.keys() - now.keys():
        print(one_line(f"{_clock()} {path}: gone"), flush=True)
    return dict(sorted(now.items()))


def _has_new_clash(file: FileToCheck, before: dict[str, CheckedFile]) -> bool:
    """Return whether a file began or ceased to share its id with another."""
    known = before.get(str(file.path))
    return known is not None and (file.clash in known.problems) != (file.clash is not None)


def _print_difference(one: CheckedFile, before: CheckedFile | None) -> None:
    """Print a file's new and its mended problems; one that moved to another line is neither."""
    before_counts = Counter(map(_message_and_rule, before.problems if before else ()))
    now_counts = Counter(map(_message_and_rule, one.problems))
    new, mended = now_counts - before_counts, before_counts - now_counts
    if before is not None and not new and not mended:
        return
    counts = [f"{new.total()} new", f"{mended.total()} mended", f"{now_counts.total()} in all"]
    print(
        one_line(f"{_clock()} {one.path}: {', '.join(counts) if before_counts or now_counts else 'sound'}"), flush=True
    )
    for message, rule in mended.elements():
        print(f"  mended: {one_line(message)} [{rule}]", flush=True)
    for problem in one.problems:
        if new[_message_and_rule(problem)]:
            new[_message_and_rule(problem)] -= 1
            print(reports.text_line(problem), file=sys.stderr, flush=True)


def _message_and_rule(problem: Problem) -> tuple[str, str]:
    return problem.what, problem.rule


def _clock() -> str:
    return time.strftime("%H:%M:%S")
