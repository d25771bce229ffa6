"""`briefing manual [TOPIC]`: prints a page of the manual, or the list of its pages."""

from argparse import Namespace

from briefing.output.layout.blocks import Block
from briefing.output.pages.manual import manual_page
from briefing.output.shell import print_page


def run(options: Namespace) -> int:
    """Print a page, or the index. Returns 0; raises UsageError for an unknown page."""
    titled = manual_page(options.topic)
    print_page([Block([(titled.title.upper(), "heading")]), *titled.page])
    return 0
