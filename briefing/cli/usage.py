"""A parser of the command line whose error messages are the program's own, with suggestions.

argparse's messages would name functions of the program, list its internal commands, and differ between Python versions.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from shlex import quote
from typing import Any, NoReturn

from briefing.brief.text import did_you_mean, nearest, one_line, shortened

_OPTIONS_TAKEN_FOR_COMMANDS = {"help": "--help", "version": "--version"}

_OTHER_NAMES = {
    "find": "search grep lookup ask query",
    "check": "lint validate verify test",
    "show": "print cat view read text",
    "list": "ls",
    "new": "init create add",
    "export": "pdf html handout markdown convert save",
    "present": "slides slideshow play room",
    "diff": "history log compare changes",
    "curate": "desk review edit",
    "draft": "import",
    "manual": "man docs",
    "minutes": "record records",
}
"""What other programs call a command, and what a person may type for it."""

_OTHER_OPTIONS = {
    "--to": "--format --type --json --html --pdf",
    "--format": "--to --type --json",
    "--json": "--format --to",
    "--limit": "--max --number --count --top --most",
    "--briefs": "--brief --path --folder --dir --in",
    "--audience": "--tlp --marking --level",
    "--sources": "--texts --articles --source",
    "--minutes": "--duration --length --time",
    "--end": "--until --finish",
}
"""What may be typed for an option, where a command has no option of that name."""


class Formatter(argparse.HelpFormatter):
    """The usual help, as wide as the terminal; argparse itself would import a module to find the width."""

    def __init__(self, prog: str) -> None:
        try:
            width = os.get_terminal_size(1).columns - 2
        except OSError:
            width = 78
        super().__init__(prog, width=max(20, width))


class Parser(argparse.ArgumentParser):
    """Parses the command line; an error message suggests the nearest valid word."""

    command_names: Sequence[str] = ()
    """The names of the commands for people."""

    def error(self, message: str) -> NoReturn:
        """Print the usage and the error on one line, and exit with status 2."""
        super().error(one_line(message))

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Flush standard output, print the message on standard error, and exit."""
        sys.stdout.flush()  # here, where a closed pipe is still handled quietly
        super().exit(status, message)

    def parse_args(  # type: ignore[override]  # nobody passes a namespace of their own
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> argparse.Namespace:
        """Return the parsed arguments. Exits with status 2 for an unknown one."""
        options, unknown = self.parse_known_args(args, namespace)
        if unknown:
            self._parser_of(options).error(_words_for(unknown[0], self._parser_of(options)))
        return options

    def _parser_of(self, options: argparse.Namespace) -> "Parser":
        """Return the parser of the command in parsed options, else this one."""
        command = getattr(options, "command", "")
        subparsers = next((action for action in self._actions if isinstance(action, argparse._SubParsersAction)), None)
        parser: Parser = subparsers.choices.get(command, self) if subparsers else self
        return parser

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Reject a value that is not among an argument's choices; argparse calls this for each value."""
        if action.choices is None or value in action.choices:
            return
        if isinstance(action, argparse._SubParsersAction):
            self.error(_words_for_command(value, self.command_names))
        choices = [str(choice) for choice in action.choices]
        remedy = did_you_mean(value, choices) or f"there {'are' if len(choices) > 1 else 'is'} {', '.join(choices)}"
        raise argparse.ArgumentError(action, f'there is no "{shortened(value)}" here; {remedy}')


def _words_for_command(word: str, commands: Sequence[str]) -> str:
    name = shortened(word)
    meant = _OPTIONS_TAKEN_FOR_COMMANDS.get(word)
    near = meant or _other_name(word, _OTHER_NAMES, commands) or nearest(word, commands)
    if near:
        return f'there is no command "{name}"; did you mean `briefing {near}`?'
    opened = f"did you mean `briefing open {quote(name)}`?"
    return f'there is no command "{name}"; {opened} `briefing --help` lists the commands'


def _words_for(word: str, parser: Parser) -> str:
    """Return the error message about an unknown argument."""
    if not word.startswith("-"):
        return f'"{shortened(word)}" is one argument too many'
    option = word.partition("=")[0]
    known = [name for action in parser._actions for name in action.option_strings if name.startswith("--")]
    other = _other_name(option, _OTHER_OPTIONS, known)
    remedy = f'did you mean "{other}"?' if other else did_you_mean(option, known)
    remedy = remedy or f"`{parser.prog} --help` lists the options"
    return f'there is no option "{shortened(option)}" here; {remedy}'


def _other_name(word: str, other_names: dict[str, str], known: Sequence[str]) -> str | None:
    """Return the known name of what a person calls by another one."""
    return next((name for name, others in other_names.items() if name in known and word in others.split()), None)
