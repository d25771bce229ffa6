"""`briefing schema`: prints the format's JSON Schema, or writes it to a file."""

from pathlib import Path
from typing import NamedTuple

from briefing.cli.command import Command
from briefing.files import write_whole
from briefing.library.checks.json_schema import schema
from briefing.output.as_json import encoded
from briefing.output.shell import print_json


class SchemaArguments(NamedTuple):
    """The arguments of `briefing schema`."""

    output: str | None
    force: bool


def run(arguments: SchemaArguments) -> int:
    """Print the schema, or write it. Returns 0; raises NotWrittenError where it cannot be written."""
    if arguments.output is None:
        print_json(schema())
        return 0
    write_whole(Path(arguments.output), f"{encoded(schema())}\n".encode(), replace=arguments.force)
    return 0


COMMANDS = {"schema": Command(SchemaArguments, run)}
