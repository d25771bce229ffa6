"""`briefing check`: every problem of every brief, the trade's advice, and every quotation against its source's text."""

import sys
from argparse import Namespace
from collections.abc import Sequence

from briefing.cli.checked_files import (
    files_of,
    places_of,
    places_without_files,
    print_problems,
    print_unfinished,
    terms_of,
    with_progress,
)
from briefing.library.checks.checker import CheckedFile
from briefing.output.checks import reports
from briefing.output.shell import print_json
from briefing.paths import is_there


def run(options: Namespace) -> int:
    """Check, or explain a rule. Returns 0 without an error (with --strict: without any problem), else 1.

    As text, problems go to standard error and the counts to standard output; the other formats go to the latter whole.
    """
    if options.explain is not None:
        from briefing.cli.commands import explain_rules

        return explain_rules.run(options)
    terms = terms_of(options)
    if options.watch:
        from briefing.cli.commands import watch_briefs

        return watch_briefs.run(options, terms)
    places = places_of(options)
    files = files_of(places)
    missing = [*places_without_files(places, files)]
    for message in missing:
        print(f"briefing: {message}", file=sys.stderr)
    if options.format == "text":
        files = [file for file in files if is_there(file.path)]  # the others have been told of
        if missing and not files:
            return 1
        checked = print_problems(files, terms, all_of_them=options.all)
        print(reports.summary(checked, verified=terms.sources is not None))
        for reading in reports.readings(checked):
            print(reading)
        print_unfinished(checked)
    else:
        checked = list(with_progress(files, terms))
        _report(checked, options.format, verified=terms.sources is not None)
    return 0 if not missing and reports.is_sound(checked, strict=options.strict) else 1


def _report(checked: Sequence[CheckedFile], form: str, *, verified: bool) -> None:
    if form == "github":
        for line in reports.github_lines(checked):
            print(line)
        print(reports.summary(checked, verified=verified))
        for reading in reports.readings(checked):
            print(reading)
        return
    if form == "sarif":
        from briefing.installation import version
        from briefing.output.checks.sarif import sarif

        document = sarif(checked, version=version())
    else:
        document = reports.document(checked, verified=verified)
    print_json(document)
