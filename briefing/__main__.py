"""The entry: parse the command line, run the command's module, turn errors into one line and a status.

Exit status: 0 found or sound, 1 nothing found or unsound, 2 wrong usage, 130 interrupted.
"""

import importlib
import os
import sys
from collections.abc import Sequence

from briefing.brief.words import clean
from briefing.cli import parser
from briefing.errors import BriefingError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status. Raises nothing for what a file, an argument or a terminal did."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    options = parser.build().parse_args(arguments)
    try:
        if options.version:
            return _print_version()
        status: int = importlib.import_module(f"briefing.cli.{options.module}").run(options)
        sys.stdout.flush()
    except BriefingError as error:
        print(f"briefing: {clean(str(error))}", file=sys.stderr)
        return error.exit_status
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    return status


def _print_version() -> int:
    from importlib.metadata import version

    print(f"briefing {version('briefing')}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
