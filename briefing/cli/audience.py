"""The audience of a command: the level given on the command line, else the configured one, else everybody."""

from argparse import ArgumentParser, ArgumentTypeError
from typing import TYPE_CHECKING

from briefing import paths

if TYPE_CHECKING:
    from briefing.brief.vocabulary import Marking


def add_audience(command: ArgumentParser) -> None:
    """Add the option --audience. It has no default, so that one given before the command's name is kept."""
    from argparse import SUPPRESS

    what = "hide what is marked above this TLP level: clear, green, amber, amber+strict; red hides nothing"
    command.add_argument("--audience", type=_level, metavar="LEVEL", default=SUPPRESS, help=what)


def audience_of(level: "Marking | None") -> "Marking":
    """Return the audience of a command, for the level that was given to it.

    Raises UsageError for an unsound configuration that may name one.
    """
    from briefing.brief.vocabulary import EVERYBODY

    if level is not None:
        return level
    if not paths.may_be_there(paths.config_file()):
        return EVERYBODY
    from briefing.config import read_audience

    return read_audience()


def _level(word: str) -> "Marking":
    from briefing.brief.text import unknown_level
    from briefing.brief.vocabulary import Marking

    level = Marking.parse(word)
    if level is None:
        raise ArgumentTypeError(unknown_level(word, Marking))
    return level
