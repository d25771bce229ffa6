"""`briefing`, `briefing open` and `briefing curate`: run the app in a terminal; without one, print what is opened as text."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, NamedTuple

from briefing import paths, startup
from briefing.brief.text import clean
from briefing.brief.vocabulary import Marking
from briefing.cli.audience import audience_of
from briefing.cli.command import Command
from briefing.cli.commands import list_briefs, show_brief
from briefing.cli.error_report import keep_report
from briefing.cli.sources import sources_folder
from briefing.config import Config, read_config
from briefing.errors import NotFoundError, UsageError
from briefing.library.files.location import Place, find_place, is_path, without_a_brief
from briefing.library.reading.problems import Problem
from briefing.library.reading.theme_file import ThemeFile, no_such_theme, read_themes
from briefing.library.shelf import Shelf, ShelfFile

if TYPE_CHECKING:
    from briefing.app.app import BriefingApp

FRAMES = "240"
"""The most paints per second: a key waits for half a frame on average, so 2 ms instead of the usual 8."""


_COLOURS = "TEXTUAL_COLOR_SYSTEM"
_PERSONS_SETTINGS = (
    *("TEXTUAL_ANIMATIONS", "TEXTUAL_DIM_FACTOR", "TEXTUAL_DISABLE_KITTY_KEY", "TEXTUAL_FPS", "TEXTUAL_SMOOTH_SCROLL"),
    _COLOURS,
)
"""What a person may tell Textual in the environment, about their terminal and their eyes."""

_STDOUT, _STDERR = 1, 2


class OpenArguments(NamedTuple):
    """The arguments of `briefing open`."""

    target: str | None = None
    theme: str | None = None
    sources: str | None = None
    audience: Marking | None = None


class CurateArguments(NamedTuple):
    """The arguments of `briefing curate`."""

    id: str | None = None
    theme: str | None = None
    sources: str | None = None
    audience: Marking | None = None


def run(arguments: OpenArguments) -> int:
    """Open the library or one brief. Returns 0, or 1 after an unexpected error, whose report is saved.

    Raises NotFoundError for a brief that is missing, or that the audience may not see, and for a missing folder of sources.
    """
    place, wanted = _target(arguments.target)
    shelf = Shelf(place, audience=audience_of(arguments.audience))
    entry = shelf.find(wanted) if wanted else None
    named = entry or (shelf.only if arguments.target else None)
    if named is not None and not shelf.may_be_named(named):
        shelf.sound(wanted or named.id)
    sources = sources_folder(arguments.sources)
    return (
        run_app(shelf, theme=arguments.theme, entry=entry, sources=sources)
        if has_a_screen()
        else _as_text(arguments, shelf, named)
    )


def curate(arguments: CurateArguments) -> int:
    """Open the desk over the brief's dashboard. Returns the app's status.

    Raises NotFoundError for a brief that is missing or does not read, or of which the audience may not see all; UsageError
    where there is no terminal.
    """
    from briefing.desk.desk import Desk
    from briefing.output.pages.catalogue import Catalogue

    is_place = arguments.id is not None and is_path(arguments.id)
    shelf = Shelf(find_place(arguments.id if is_place else None), audience=audience_of(arguments.audience))
    entry = shelf.find(arguments.id) if arguments.id and not is_place else shelf.only
    if entry is None:
        if not shelf.entries:
            raise NotFoundError(without_a_brief(shelf.place.paths[0]))
        raise UsageError(
            f"say which brief of {shelf.place}, by its id or its file; `briefing list{_after(arguments.id)}` shows what there is"
        )
    catalogue = Catalogue(shelf.sound(entry.id), entry.id, str(entry.path))
    require_a_screen("curate", f"`briefing check {quote(str(entry.path))}` counts what is left of the draft")
    Desk.open(entry.path, audience=shelf.audience)  # so that the shell says why it cannot be

    def open_first(app: "BriefingApp") -> None:
        app.navigation.open_entry(entry)
        app.navigation.show_desk(catalogue)

    sources = sources_folder(arguments.sources)
    return run_app(shelf, theme=arguments.theme, sources=sources, open_first=open_first)


def _after(named: str | None) -> str:
    return f" {quote(named)}" if named else ""


def _target(target: str | None) -> tuple[Place, str | None]:
    if target is None or is_path(target):
        return find_place(target), None
    return find_place(), target


def has_a_screen() -> bool:
    """Return whether there is a terminal in which the app can run."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "") not in ("", "dumb")


def require_a_screen(command: str, instead: str) -> None:
    """Raise UsageError where there is no terminal for a command; it says how ssh gives one, else what can be done instead."""
    if has_a_screen():
        return
    if os.environ.get("SSH_CONNECTION") and not os.environ.get("SSH_TTY"):
        raise UsageError(
            f"`briefing {command}` wants a terminal, and ssh gives one with -t: `ssh -t HOST briefing {command}`"
        )
    raise UsageError(f"`briefing {command}` wants a terminal; {instead}")


@contextmanager
def _terminal_as_stderr() -> Iterator[None]:
    """Make standard error the terminal for a while, as Textual paints there; it may be redirected to a file, or closed."""
    if os.isatty(_STDERR):
        yield
        return
    try:
        redirected = os.dup(_STDERR)
    except OSError:  # it was closed before the program started
        redirected = os.open(os.devnull, os.O_WRONLY)
    os.dup2(_STDOUT, _STDERR)
    stderr = sys.__stderr__
    if stderr is None:
        sys.__stderr__ = os.fdopen(_STDERR, "w", encoding="utf-8", errors="replace", closefd=False)  # type: ignore[misc]
    try:
        yield
    finally:
        sys.__stderr__ = stderr  # type: ignore[misc]
        os.dup2(redirected, _STDERR)
        os.close(redirected)


def _as_text(arguments: OpenArguments, shelf: Shelf, entry: ShelfFile | None) -> int:
    if sys.stdout.isatty():
        print(
            "briefing: this terminal cannot show the screens (TERM is dumb or missing); here is the text",
            file=sys.stderr,
        )
    if arguments.theme is not None:
        themes, _ = _themes()
        if arguments.theme not in themes:
            print(f"briefing: {clean(no_such_theme(arguments.theme, themes))}", file=sys.stderr)
    if entry is None:
        return list_briefs.print_list(shelf)
    return show_brief.run(
        show_brief.ShowArguments(str(entry.path), audience=arguments.audience, sources=arguments.sources)
    )


def run_app(
    shelf: Shelf,
    *,
    theme: str | None,
    entry: ShelfFile | None = None,
    sources: Path | None = None,
    open_first: "Callable[[BriefingApp], object] | None" = None,
) -> int:
    """Run the app over a shelf. Returns its status; 1 after an unexpected error, whose report is saved."""
    _keep_developers_settings_out()
    os.environ.setdefault("TEXTUAL_FPS", FRAMES)
    for name in ("COLUMNS", "LINES"):  # what a shell exported is the size of once; the terminal knows its own
        os.environ.pop(name, None)
    with startup.loading():
        from briefing.app.app import BriefingApp

        themes, config, problems = themes_and_problems()
        app = BriefingApp(
            shelf,
            themes,
            config=config,
            entry=entry,
            theme=theme,
            sources=sources,
            problems=problems,
            open_first=open_first,
        )
    with _terminal_as_stderr():
        status = app.run()
    if app.unsaved:
        print("briefing: this part of the record could not be written to disk:", file=sys.stderr)
        print(app.unsaved, end="")
    if app.farewell:
        print(f"briefing: {clean(app.farewell)}", file=sys.stderr)
    if app.unexpected is not None:
        print(f"briefing: an unexpected error ended the program; {keep_report(app.unexpected)}", file=sys.stderr)
        return 1
    return status or 0


def _keep_developers_settings_out() -> None:
    """Remove from the environment what Textual reads there for the developers of screens.

    It would write what the screens show into files and send it to other programs, press keys, or end the program at its
    start for a value that it does not know.
    """
    for name in [name for name in os.environ if name.partition("_")[0] == "TEXTUAL" and name not in _PERSONS_SETTINGS]:
        del os.environ[name]
    if os.environ.get(_COLOURS, "auto").lower() not in ("auto", "standard", "256", "truecolor"):
        del os.environ[_COLOURS]


def themes_and_problems() -> tuple[dict[str, ThemeFile], Config, list[Problem]]:
    """Return all themes by name, bundled and own, the configuration, and the problems with any of them."""
    from briefing.app.theme import DEFAULT

    config, problems = read_config()
    themes, bad = _themes()
    if DEFAULT not in themes:
        raise NotFoundError(f"the theme {DEFAULT} is missing from {paths.bundled('themes')}; install the program again")
    return themes, config, [*problems, *bad]


def _themes() -> tuple[dict[str, ThemeFile], list[Problem]]:
    return read_themes(paths.bundled("themes"), paths.config_folder() / "themes")


COMMANDS = {"open": Command(OpenArguments, run), "curate": Command(CurateArguments, curate)}
