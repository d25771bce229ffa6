"""The entry: parse the command line, run the command's module, turn errors into one line and a status.

Exit status: 0 found or sound, 1 nothing found or unsound, 2 wrong usage, 130 interrupted.
"""

import importlib
import io
import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from briefing import startup
from briefing.brief.words import clean
from briefing.cli import parser
from briefing.errors import BriefingError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status. Raises nothing for what a file, an argument or a terminal did."""
    _prepare_streams()
    try:
        status = _answer(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _discard_output()
        return 1
    except OSError as error:
        if error.filename is not None:
            raise
        _discard_output()
        print(f"briefing: the output cannot be written: {(error.strerror or 'error').lower()}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return status


def _answer(arguments: Sequence[str] | None) -> int:
    given = sys.argv[1:] if arguments is None else arguments
    options = parser.build(given).parse_args(given)
    try:
        return _print_version() if options.version else _run(options)
    except BriefingError as error:
        print(f"briefing: {clean(str(error))}", file=sys.stderr)
        return error.exit_status


def _prepare_streams() -> None:
    """Let no character fail to be written, and stand in for streams that were closed before the program began."""
    for name in ("stdin", "stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
        elif name != "stdin" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _run(options: Namespace) -> int:
    with startup.loading():
        command = importlib.import_module(f"briefing.cli.{options.module}")
    status: int = command.run(options)
    return status


def _discard_output() -> None:
    """Send nowhere what cannot be written, so that the interpreter's own last flush does not complain."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _print_version() -> int:
    from importlib.metadata import version

    print(f"briefing {version('briefing')}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
