"""A parser of the command line whose error messages are the program's own, with suggestions.

argparse's messages would name functions of the program, list its internal commands, and differ between Python versions.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from shlex import join, quote
from typing import Any, NoReturn

from briefing.brief.text import did_you_mean, listed, nearest, one_line, shortened

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

    commands_with: Callable[[str], Sequence[str]] = staticmethod(lambda option: ())
    """Returns the names of the commands that have an option."""

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
        self._refuse_misplaced([*(sys.argv[1:] if args is None else args)])
        options, unknown = self.parse_known_args(args, namespace)
        if unknown:
            parser = self._parser_of(options)
            parser.error(_words_for(unknown[0], parser, self.commands_with(_name_of(unknown[0]))))
        return options

    def _refuse_misplaced(self, arguments: Sequence[str]) -> None:
        """Reject an option of a command that stands before the command, where its value would be taken for the command."""
        place = 0
        while place < len(arguments) and arguments[place].startswith("-") and arguments[place] != "--":
            option, is_joined, _ = arguments[place].partition("=")
            own = [
                action
                for action in self._actions
                for name in action.option_strings
                if name == option or (option[:2] == "--" and len(option) > 2 and name.startswith(option))
            ]
            if not own:
                owners = self.commands_with(option)
                if owners:
                    self.error(_words_for_misplaced(option, arguments, self.command_names, owners))
                return
            place += 1 if own[0].nargs == 0 or is_joined else 2

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


def _words_for_misplaced(option: str, arguments: Sequence[str], commands: Sequence[str], owners: Sequence[str]) -> str:
    """Return the error message about an option that stands before its command: the line in the right order."""
    command = next((word for word in arguments if word in commands), None)
    if command is not None and command not in owners:
        return f'`briefing {command}` has no option "{option}"; {_owners(owners)}'
    first = command or owners[0]
    others = [*arguments]
    if command is not None:
        others.remove(command)
    line = f'"{option}" stands after the command: `briefing {first} {shortened(join(others), 60)}`'
    more = [f"`{name}`" for name in owners if name != first] if command is None else []
    return f"{line}; {listed(more)} {'has' if len(more) == 1 else 'have'} it as well" if more else line


def _words_for(word: str, parser: Parser, owners: Sequence[str]) -> str:
    """Return the error message about an unknown argument; `owners` are the commands that have it."""
    if not word.startswith("-"):
        return f'"{shortened(word)}" is one argument too many'
    option = _name_of(word)
    known = [name for action in parser._actions for name in action.option_strings if name.startswith("--")]
    other = _other_name(option, _OTHER_OPTIONS, known)
    remedy = f'did you mean "{other}"?' if other else _owners(owners) or did_you_mean(option, known)
    remedy = remedy or f"`{parser.prog} --help` lists the options"
    return f'there is no option "{shortened(option)}" here; {remedy}'


def _owners(commands: Sequence[str]) -> str:
    """Say which commands have an option; nothing where none has."""
    if not commands:
        return ""
    names = listed([f"`briefing {commands[0]}`", *(f"`{name}`" for name in commands[1:])])
    return f"{names} {'has' if len(commands) == 1 else 'have'} it"


def _name_of(word: str) -> str:
    return word.partition("=")[0]


def _other_name(word: str, other_names: dict[str, str], known: Sequence[str]) -> str | None:
    """Return the known name of what a person calls by another one."""
    return next((name for name, others in other_names.items() if name in known and word in others.split()), None)
