"""The entry point: parses the command line, runs the command's module, and turns errors into a line and a status.

Exit status: 0 found or sound, 1 nothing found or unsound, 2 wrong usage, 130 interrupted.
"""

from __future__ import annotations

import importlib
import io
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from briefing import startup
from briefing.brief.text import clean, one_line
from briefing.cli import parser
from briefing.errors import BriefingError, UsageError


class _Output(io.FileIO):
    """The file of a standard stream. It keeps its write error, to tell that apart from another file's error."""

    failure: OSError | None = None

    def write(self, data: Any, /) -> int:
        try:
            return super().write(data)
        except OSError as error:
            self.failure = error
            raise


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status. Errors caused by a file, an argument or a terminal are not raised."""
    _prepare_streams()
    outputs = [output for name in ("stdout", "stderr") if (output := _watch_stream(name))]
    try:
        status = _run_command_line(arguments)
        sys.stdout.flush()
    except OSError as error:
        if any(error is output.failure for output in outputs):
            _discard_output(outputs)
            if not isinstance(error, BrokenPipeError):
                with suppress(OSError):  # standard error itself may be the one that fails
                    print(f"briefing: the output cannot be written: {_reason(error)}", file=sys.stderr)
        else:
            with suppress(OSError):  # nobody reads standard error any more
                _report_os_error(error)
            _discard_output(outputs)
        return 1
    except KeyboardInterrupt:
        return 130
    return status


def _run_command_line(arguments: Sequence[str] | None) -> int:
    words = sys.argv[1:] if arguments is None else arguments
    options = parser.build(words).parse_args(words)
    try:
        _refuse_empty(options)
        return _print_version() if options.version else _run_command(options)
    except BriefingError as error:
        print(f"briefing: {clean(str(error))}", file=sys.stderr)
        return error.exit_status


def _refuse_empty(options: Namespace) -> None:
    """Raise UsageError where an argument is given and empty, as a shell's variable that is not set gives it.

    Left out, it may mean more than was asked for: a whole brief in place of one party's part. Words that are looked up, and
    the start of a word that is completed, may be empty; a new brief's name has a message of its own, and `--explain` alone
    means every rule.
    """
    for name, value in vars(options).items():
        values = value if isinstance(value, list) else [value]
        if name not in ("query", "start", "name", "explain") and "" in values:
            raise UsageError(f"the argument for {name} is empty; give one, or leave it out")


def _prepare_streams() -> None:
    """Make every character writable, and replace streams that were closed before the program started."""
    for name in ("stdin", "stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
        elif name != "stdin" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _watch_stream(name: str) -> _Output | None:
    """Route a standard stream through an `_Output`; return that, or None for a stream without a file."""
    stream = getattr(sys, name)
    if stream is not getattr(sys, f"__{name}__") or not isinstance(stream, io.TextIOWrapper):
        return None
    output = _Output(stream.fileno(), "w", closefd=False)
    watched = io.TextIOWrapper(
        io.BufferedWriter(output),
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )
    setattr(sys, name, watched)
    return output


def _run_command(parsed: Namespace) -> int:
    with startup.loading():
        module = importlib.import_module(f"briefing.cli.commands.{parsed.module}")
    status: int = module.COMMANDS[getattr(parsed, "command", "open")].run_parsed(parsed)  # without a name it is `open`
    return status


def _report_os_error(error: OSError) -> None:
    """Print a system error with its file; without one, save a report of what the program was doing."""
    from briefing.cli.error_report import keep_report

    if error.filename is None:
        what = f"the system refused what the program needs: {_reason(error)}; {keep_report(error)}"
    else:
        what = (
            f"{one_line(os.fsdecode(error.filename))}: {_reason(error)}; check the path, its permissions and its disk"
        )
    print(f"briefing: {what}", file=sys.stderr)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error) or "error").lower()


def _discard_output(outputs: Sequence[_Output]) -> None:
    """Discard unwritten output, so that the interpreter's final flush does not fail."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):
            stream.flush()
    for output in outputs:
        if output.failure is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), output.fileno())


def _print_version() -> int:
    from briefing.installation import version

    print(f"briefing {version()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
