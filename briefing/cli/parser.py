"""The command line: every command with its arguments, and which module runs it."""

import argparse
from collections.abc import Callable, Sequence
from typing import TypeAlias

from briefing.cli.audience import add_audience
from briefing.cli.usage import Formatter, Parser
from briefing.cli.values import clock_time, day, minutes, paragraphs, party_with_names, positive_number, words

DESCRIPTION = "Briefs for the room: key claims, positions and open questions, each traced to its source."
PLACES = (
    "Briefs are taken from the PATH given, else from $BRIEFING_PATH, else from ./briefs where it holds briefs, "
    "else from your data folder, else from the bundled ones."
)


Commands: TypeAlias = "argparse._SubParsersAction[Parser]"


def build(arguments: Sequence[str] | None = None) -> argparse.ArgumentParser:
    """Return the parser; `module` in its result names the module of briefing.cli.commands that runs the command.

    Where the arguments begin with a command, only its subparser is made, as making all takes longer than some answers.
    """
    parser = Parser("briefing", description=DESCRIPTION, epilog=PLACES, formatter_class=Formatter)
    parser.add_argument("--version", action="store_true", help="print the version and end")
    add_audience(parser)
    parser.set_defaults(module="open_app", target=None, theme=None)
    parser.command_names = commands()
    parser.commands_with = commands_with
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", prog="briefing")
    chosen = arguments[0] if arguments else None
    for name, make in _COMMANDS.items():
        if chosen not in _COMMANDS or name == chosen:
            make(subparsers)
    return parser


def commands() -> list[str]:
    """Return the names of the commands for people, without those for completions."""
    return [name for name in _COMMANDS if name != "complete"]


def commands_with(option: str) -> list[str]:
    """Return the names of the commands for people that have an option, in the order of the help."""
    subparsers = next(action for action in build()._actions if isinstance(action, argparse._SubParsersAction))
    return [
        name
        for name in commands()
        if any(option in action.option_strings for action in subparsers.choices[name]._actions)
    ]


def options() -> list[str]:
    """Return every option in its long form."""
    parser = build()
    parsers = [parser]
    for action in parser._actions:
        parsers += action.choices.values() if isinstance(action, argparse._SubParsersAction) else []
    return sorted(
        {
            name
            for subparser in parsers
            for action in subparser._actions
            for name in action.option_strings
            if name[:2] == "--"
        }
    )


def _open(commands: Commands) -> None:
    command = _command(commands, "open", "open_app", "open the library, or one brief, on the screen")
    command.add_argument("target", nargs="?", metavar="PATH|ID", help="a folder, a file, or a brief's id")
    command.add_argument("--theme", help="the theme to begin with; T steps through them")
    _of_sources(command)
    add_audience(command)


def _list(commands: Commands) -> None:
    command = _command(commands, "list", "list_briefs", "list the briefs, and where they were taken from")
    command.add_argument("path", nargs="?", metavar="PATH", help="a folder or a file")
    command.add_argument("--json", action="store_true", help="print JSON")
    add_audience(command)


def _show(commands: Commands) -> None:
    what = "print a brief, or what one party says, or what is said on one issue"
    command = _command(commands, "show", "show_brief", what)
    command.add_argument("id", metavar="ID", help="a brief's id, the start of one, or a file")
    _of_a_part(command)
    _of_sources(command)
    command.add_argument("--json", action="store_true", help="print JSON")
    add_audience(command)


def _source(commands: Commands) -> None:
    what = "print quotations in their sources' texts, or which texts are at hand"
    command = _command(commands, "source", "show_brief", what)
    command.add_argument("id", metavar="ID", help="a brief's id, the start of one, or a file")
    command.add_argument(
        "item",
        nargs="?",
        metavar="ITEM",
        help="a claim's id, a position's (party/issue), or a source's for its whole text",
    )
    _of_sources(command)
    add_audience(command)


def _export(commands: Commands) -> None:
    what = "write a brief, or part of one, as a hand-out: a web page, Markdown, JSON or PDF"
    command = _command(commands, "export", "export_brief", what)
    command.add_argument("id", metavar="ID", help="a brief's id, the start of one, or a file")
    formats = ["md", "html", "json", "pdf"]
    command.add_argument("--to", choices=formats, help="what to write; else the ending of FILE says it")
    command.add_argument("-o", "--output", metavar="FILE", help="the file to write; else it goes to standard output")
    command.add_argument("--force", action="store_true", help="write over a file that is there already")
    _of_a_part(command)
    _of_sources(command)
    add_audience(command)


def _find(commands: Commands) -> None:
    command = _command(
        commands, "find", "answer_questions", "look any words up in every brief, ranked as on the screen"
    )
    command.add_argument("query", nargs="+", metavar="QUERY", help="words, and scopes such as party:china in:claims")
    _answering(command)


def _position(commands: Commands) -> None:
    what = "print what a party holds, in order of date, or on one issue"
    command = _command(commands, "position", "answer_questions", what)
    command.add_argument("party", metavar="PARTY", help="id, name, alias, or the start of one")
    command.add_argument("issue", nargs="?", metavar="ISSUE", help="id, title, or the start of one")
    _answering(command)


def _rests_on(commands: Commands) -> None:
    what = "print what rests on a source, and by which path, in one brief or in all of them"
    command = _command(commands, "rests-on", "show_brief", what)
    command.add_argument("source", metavar="SOURCE", help="a source's id, title or address, or words of its title")
    command.add_argument("id", nargs="?", metavar="ID", help="one brief alone: its id, the start of one, or a file")
    command.add_argument("--briefs", metavar="PATH", help="the folder or file to take the briefs from")
    command.add_argument("--json", action="store_true", help="print JSON")
    add_audience(command)


def _check(commands: Commands) -> None:
    what = "print every problem of every brief, and the trade's advice; exit 1 where there is an error"
    command = _command(commands, "check", "check_briefs", what)
    command.add_argument("paths", nargs="*", metavar="PATH", help="folders or files")
    command.add_argument("--sources", metavar="DIR", help="find every quotation in its source's text in this folder")
    command.add_argument("--strict", action="store_true", help="exit 1 for warnings and notes as well")
    command.add_argument("--all", action="store_true", help="print every note, also where many are alike")
    way = command.add_mutually_exclusive_group()
    forms = ["text", "json", "github", "sarif"]
    way.add_argument("--format", choices=forms, default="text", help="how to print what is found (text)")
    way.add_argument("--watch", action="store_true", help="check again whenever a file is saved; Ctrl+C ends")
    proposing = "print words of each issue's quotations that the brief itself never uses, to put under its `also`"
    way.add_argument("--words", action="store_true", help=proposing)
    explaining = "explain a rule, with examples and how to silence it; alone: list all"
    way.add_argument("--explain", nargs="?", const="", metavar="RULE", help=explaining)


def _schema(commands: Commands) -> None:
    what = "print the format's JSON Schema, by which editors complete and check briefs"
    command = _command(commands, "schema", "print_schema", what)
    command.add_argument("-o", "--output", metavar="FILE", help="write it to this file")
    command.add_argument("--force", action="store_true", help="write over a file that is there already")


def _diff(commands: Commands) -> None:
    what = "print what moved between two versions of a brief; exit 1 where nothing did"
    command = _command(commands, "diff", "diff_briefs", what)
    command.add_argument(
        "old", metavar="OLD|ID", help="the older file; or a brief's id or file, with its history in git"
    )
    command.add_argument(
        "new",
        nargs="?",
        metavar="NEW|REVISION",
        help="the newer file; or what git calls the older version, or its day; else the last that says something else",
    )
    command.add_argument("--notes", action="store_true", help="with the notes that are for the presenter alone")
    command.add_argument("--json", action="store_true", help="print JSON")
    add_audience(command)


def _minutes(commands: Commands) -> None:
    what = "print what was shown in a presentation, what the room asked, and how it was settled"
    command = _command(commands, "minutes", "print_minutes", what)
    command.add_argument(
        "id", nargs="?", metavar="ID", help="a brief's id, or the start of one; else the newest of all"
    )
    command.add_argument(
        "--rehearsal", action="store_true", help="the report of a rehearsal instead: what took longer than planned"
    )
    command.add_argument("--list", action="store_true", help="list every presentation, or those of the brief")
    command.add_argument("--adopt", action="store_true", help="print the room's questions as YAML for the brief")
    command.add_argument("--briefs", metavar="PATH", help="where to find the brief for --adopt, if it has moved")
    command.add_argument("--json", action="store_true", help="print JSON")
    add_audience(command)


def _present(commands: Commands) -> None:
    command = _command(commands, "present", "present", "present a brief to the room, step by step")
    command.add_argument("id", nargs="?", metavar="ID", help="a brief's id, the start of one, or a file")
    command.add_argument("--issue", action="append", metavar="I", help="this issue alone; may be given several times")
    command.add_argument("--party", metavar="P", help="one party alone, and what it answers")
    command.add_argument(
        "--steps", type=words, metavar="S,…", help="these steps, in the words of `present:` (title,port-site,questions)"
    )
    command.add_argument(
        "--full", action="store_true", help="walk every claim and position, not the issues' cards alone"
    )
    command.add_argument("--join", action="store_true", help="be one more screen of a presentation that runs")
    command.add_argument("--plan", action="store_true", help="print how the steps fit the time, and present nothing")
    command.add_argument(
        "--rehearse", action="store_true", help="rehearse: recorded apart; prints afterwards what took how long"
    )
    _of_sources(command)
    _timed(command)


def _console(commands: Commands) -> None:
    what = "the presenter's own terminal: what comes next, notes, clocks; it drives the room's screens"
    command = _command(commands, "console", "present", what)
    command.add_argument(
        "id", nargs="?", metavar="ID", help="which presentation, where several run; or the brief to begin with"
    )
    _of_sources(command)
    _timed(command)


def _timed(command: argparse.ArgumentParser) -> None:
    command.add_argument("--end", type=clock_time, metavar="HH:MM", help="count down to this time of day")
    command.add_argument(
        "--minutes",
        type=minutes,
        metavar="N",
        help="plan the walk for so many minutes, and count them down",
    )
    command.add_argument("--theme", help="the theme to begin with; T steps through them")
    add_audience(command)


def _new(commands: Commands) -> None:
    command = _command(commands, "new", "draft_brief", "write a brief to fill in, sound as it stands")
    command.add_argument("name", metavar="NAME", help="its id, for ./briefs if that is there, else here; or a path")
    command.add_argument("--force", action="store_true", help="write over a file that is there")


def _draft(commands: Commands) -> None:
    what = "draft a brief from articles: quotations with speakers, parties, dates; every guess marked for review"
    command = _command(commands, "draft", "draft_brief", what)
    command.add_argument(
        "articles",
        nargs="+",
        metavar="ARTICLE",
        help="plain text, Markdown, DOCX, ODT, EPUB, SRT, VTT; HTML and PDF (extras)",
    )
    command.add_argument("-o", "--output", metavar="FILE", help="a name or a path, as for new; else it is printed")
    command.add_argument(
        "--published", type=day, metavar="DATE", help="the day of articles that carry none, 2025-03-14"
    )
    command.add_argument(
        "--party",
        type=party_with_names,
        action="append",
        metavar="PARTY=NAME,…",
        help='who speaks for whom, "Iran=Baghaei,Araqchi"; may be given several times',
    )
    command.add_argument(
        "--show",
        type=paragraphs,
        metavar="¶N",
        help="print this paragraph of the article, ¶7 or 5-8, and draft nothing",
    )
    command.add_argument("--force", action="store_true", help="write over a file that is there")


def _curate(commands: Commands) -> None:
    what = "decide what is left of a draft, with its sources beside it: who is who, claims, positions, questions"
    command = _command(commands, "curate", "open_app", what)
    command.add_argument(
        "id", nargs="?", metavar="ID|FILE", help="a brief's id, the start of one, or a file; else the only one there is"
    )
    command.add_argument("--theme", help="the theme to begin with; T steps through them")
    _of_sources(command)
    add_audience(command)


def _completion(commands: Commands) -> None:
    what = "print the completion for a shell, to be evaluated by it"
    command = _command(commands, "completion", "completion", what)
    command.add_argument("shell", choices=["bash", "zsh", "fish"])


def _manual(commands: Commands) -> None:
    command = _command(commands, "manual", "print_manual", "print a page of the manual, or the list of its pages")
    command.add_argument("topic", nargs="?", metavar="TOPIC", help="the page, by the name that the list gives it")


def _complete(commands: Commands) -> None:
    what = "List the names of briefs, parties, issues or rules, each on a line; the completions of the shells ask it."
    command = commands.add_parser(
        "complete", description=what, formatter_class=Formatter
    )  # not in the list of commands
    nouns = ["brief", "party", "issue", "rule"]
    command.add_argument("noun", choices=nouns, metavar="NOUN", help="brief, party, issue or rule")
    command.add_argument("start", nargs="?", default="", metavar="START", help="list the names that begin so")
    add_audience(command)
    command.set_defaults(module="answer_questions", command="complete")


def _of_sources(command: argparse.ArgumentParser) -> None:
    what = "a folder of the sources' texts, after the folder sources beside the brief"
    command.add_argument("--sources", metavar="DIR", help=what)


def _of_a_part(command: argparse.ArgumentParser) -> None:
    command.add_argument("--party", metavar="P", help="one party: id, name, alias, or the start of one")
    command.add_argument("--issue", metavar="I", help="one issue: id, title, or the start of one")
    command.add_argument("--notes", action="store_true", help="with the notes that are for the presenter alone")


def _answering(command: argparse.ArgumentParser) -> None:
    command.add_argument("--briefs", metavar="PATH", help="the folder or file to take the briefs from")
    command.add_argument("--limit", type=positive_number, default=20, metavar="N", help="at most so many (20)")
    command.add_argument("--json", action="store_true", help="print JSON")
    add_audience(command)


def _command(commands: Commands, name: str, module: str, what: str) -> argparse.ArgumentParser:
    description = f"{what[0].upper()}{what[1:]}."
    command = commands.add_parser(name, help=what, description=description, epilog=PLACES, formatter_class=Formatter)
    command.set_defaults(module=module, command=name)
    return command


_COMMANDS: dict[str, Callable[[Commands], None]] = {
    "open": _open,
    "list": _list,
    "show": _show,
    "source": _source,
    "export": _export,
    "find": _find,
    "position": _position,
    "rests-on": _rests_on,
    "present": _present,
    "console": _console,
    "check": _check,
    "schema": _schema,
    "diff": _diff,
    "minutes": _minutes,
    "new": _new,
    "draft": _draft,
    "curate": _curate,
    "completion": _completion,
    "manual": _manual,
    "complete": _complete,
}
