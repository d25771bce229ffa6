"""The command line: every command with its arguments, and which module runs it."""

import argparse
import sys
from typing import NoReturn

from briefing.brief.words import one_line

DESCRIPTION = "Briefs for the room: key claims, positions and open questions, each traced to its source."
PLACES = (
    "Briefs are taken from the PATH given, else from $BRIEFING_PATH, else from ./briefs where it holds briefs, "
    "else from your data folder, else from the bundled ones."
)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        super().error(one_line(message))

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        sys.stdout.flush()  # here, where a closed pipe is still told quietly
        super().exit(status, message)


def build() -> argparse.ArgumentParser:
    """Return the parser; `module` in its result names the module under briefing.cli that runs the command."""
    parser = _Parser("briefing", description=DESCRIPTION, epilog=PLACES)
    parser.add_argument("--version", action="store_true", help="print the version and end")
    parser.set_defaults(module="open_app", target=None, theme=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    opening = _command(commands, "open", "open_app", "open the library, or one brief, on the screen")
    opening.add_argument("target", nargs="?", metavar="PATH|ID", help="a folder, a file, or a brief's id")
    opening.add_argument("--theme", help="the theme to begin with; T steps through them")

    listing = _command(commands, "list", "list_briefs", "list the briefs, and where they were taken from")
    listing.add_argument("path", nargs="?", metavar="PATH", help="a folder or a file")
    listing.add_argument("--json", action="store_true", help="print JSON")

    showing = _command(
        commands, "show", "show_brief", "print a brief, or what one party says, or what is said on one issue"
    )
    showing.add_argument("id", metavar="ID", help="a brief's id, the start of one, or a file")
    showing.add_argument("--party", metavar="P", help="one party: id, name, alias, or the start of one")
    showing.add_argument("--issue", metavar="I", help="one issue: id, title, or the start of one")
    showing.add_argument("--notes", action="store_true", help="with the notes that are for the presenter alone")
    showing.add_argument("--json", action="store_true", help="print JSON")

    finding = _command(commands, "find", "searching", "look any words up in every brief, ranked as on the screen")
    finding.add_argument("query", nargs="+", metavar="QUERY", help="words, and scopes such as party:china in:claims")
    _answering(finding)

    positioning = _command(
        commands, "position", "searching", "print what a party holds, in order of date, or on one issue"
    )
    positioning.add_argument("party", metavar="PARTY", help="id, name, alias, or the start of one")
    positioning.add_argument("issue", nargs="?", metavar="ISSUE", help="id, title, or the start of one")
    _answering(positioning)

    checking = _command(
        commands, "check", "check_briefs", "print every problem of every brief; exit 1 where there is one"
    )
    checking.add_argument("paths", nargs="*", metavar="PATH", help="folders or files")
    checking.add_argument("--sources", metavar="DIR", help="find every quotation in its source's text in this folder")

    completion = _command(
        commands, "completion", "completion", "print the completion for a shell, to be evaluated by it"
    )
    completion.add_argument("shell", choices=["bash", "zsh", "fish"])

    completing = commands.add_parser("complete")  # for the completions alone: it stays out of the help
    completing.add_argument("noun", choices=["brief", "party", "issue"])
    completing.add_argument("start", nargs="?", default="")
    completing.set_defaults(module="searching", command="complete", briefs=None)
    return parser


def _answering(command: argparse.ArgumentParser) -> None:
    command.add_argument("--briefs", metavar="PATH", help="the folder or file to take the briefs from")
    command.add_argument("--limit", type=_number, default=20, metavar="N", help="at most so many (20)")
    command.add_argument("--json", action="store_true", help="print JSON")


def _number(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def _command(
    commands: "argparse._SubParsersAction[_Parser]", name: str, module: str, what: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=what, description=what[0].upper() + what[1:] + ".", epilog=PLACES)
    command.set_defaults(module=module, command=name)
    return command
