"""`briefing schema`: prints the format's JSON Schema, or writes it to a file."""

from argparse import Namespace
from pathlib import Path

from briefing.files import write_whole
from briefing.library.checks.json_schema import schema
from briefing.output.as_json import encoded
from briefing.output.shell import print_json


def run(options: Namespace) -> int:
    """Print the schema, or write it. Returns 0; raises NotWrittenError where it cannot be written."""
    if options.output is None:
        print_json(schema())
        return 0
    write_whole(Path(options.output), f"{encoded(schema())}\n".encode(), replace=options.force)
    return 0
