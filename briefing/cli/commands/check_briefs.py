"""`briefing check`: every problem of every brief, the trade's advice, and every quotation against its source's text."""

import sys
from collections.abc import Sequence
from typing import NamedTuple

from briefing.cli.checked_files import (
    files_of,
    places_of,
    places_without_files,
    print_problems,
    print_unfinished,
    terms_of,
    with_progress,
)
from briefing.cli.command import Command
from briefing.library.checks.checker import CheckedFile
from briefing.output.checks import reports
from briefing.output.shell import print_json
from briefing.paths import is_there


class CheckArguments(NamedTuple):
    """The arguments of `briefing check`."""

    paths: Sequence[str]
    sources: str | None
    strict: bool
    all: bool
    format: str
    watch: bool
    explain: str | None
    words: bool = False


def run(arguments: CheckArguments) -> int:
    """Check, explain a rule, or propose words. Returns 0 without an error (with --strict: without any problem), else 1.

    As text, problems go to standard error and the counts to standard output; the other formats go to the latter whole.
    """
    if arguments.explain is not None:
        from briefing.cli.commands import explain_rules

        return explain_rules.run(arguments.explain)
    if arguments.words:
        return _propose_words(arguments.paths)
    terms = terms_of(arguments.sources)
    if arguments.watch:
        from briefing.cli.commands import watch_briefs

        return watch_briefs.run(arguments.paths, terms, all_of_them=arguments.all, strict=arguments.strict)
    places = places_of(arguments.paths)
    files = files_of(places)
    missing = [*places_without_files(places, files)]
    for message in missing:
        print(f"briefing: {message}", file=sys.stderr)
    if arguments.format == "text":
        files = [file for file in files if is_there(file.path)]  # the others have been told of
        if missing and not files:
            return 1
        checked = print_problems(files, terms, all_of_them=arguments.all)
        print(reports.summary(checked, verified=terms.sources is not None))
        for line in (*reports.readings(checked), *reports.changes(checked)):
            print(line)
        print_unfinished(checked)
    else:
        checked = list(with_progress(files, terms))
        _report(checked, arguments.format, verified=terms.sources is not None)
    return 0 if not missing and reports.is_sound(checked, strict=arguments.strict) else 1


def _propose_words(paths: Sequence[str]) -> int:
    """Print, for each issue of each sound brief, words to put under its `also`.

    Returns 0, and 1 where a place has no brief or one is refused.
    """
    from briefing.brief.text import one_line
    from briefing.library.lookup.words_to_add import words_to_add
    from briefing.library.reading.reader import read_file

    places = places_of(paths)
    files = files_of(places)
    problems = list(places_without_files(places, files))
    for file in files:
        reading = read_file(file.path)
        if reading.brief is None:
            problems += [str(reading.problems[0])]
            continue
        for issue, words in words_to_add(reading.brief).items():
            print(one_line(f"{file.path}: issue {issue}: {', '.join(words)}"))
    for problem in problems:
        print(f"briefing: {problem}", file=sys.stderr)
    return 1 if problems else 0


def _report(checked: Sequence[CheckedFile], form: str, *, verified: bool) -> None:
    if form == "github":
        for line in reports.github_lines(checked):
            print(line)
        print(reports.summary(checked, verified=verified))
        for line in (*reports.readings(checked), *reports.changes(checked)):
            print(line)
        return
    if form == "sarif":
        from briefing.installation import version
        from briefing.output.checks.sarif import sarif

        document = sarif(checked, version=version())
    else:
        document = reports.document(checked, verified=verified)
    print_json(document)


COMMANDS = {"check": Command(CheckArguments, run)}
