"""`briefing manual [TOPIC]`: prints a page of the manual, or the list of its pages."""

from typing import NamedTuple

from briefing.cli.command import Command
from briefing.output.layout.blocks import Block
from briefing.output.pages.manual import manual_page
from briefing.output.shell import print_page


class ManualArguments(NamedTuple):
    """The arguments of `briefing manual`."""

    topic: str | None


def run(arguments: ManualArguments) -> int:
    """Print a page, or the index. Returns 0; raises UsageError for an unknown page."""
    titled = manual_page(arguments.topic)
    print_page([Block([(titled.title.upper(), "heading")]), *titled.page])
    return 0


COMMANDS = {"manual": Command(ManualArguments, run)}
