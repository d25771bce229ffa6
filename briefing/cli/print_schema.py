"""`briefing schema`: the format's JSON Schema, printed or written to a file beside the briefs."""

import json
from argparse import Namespace
from pathlib import Path

from briefing.files import write_whole
from briefing.library.schema import schema


def run(options: Namespace) -> int:
    """Print the schema, or write it. Returns 0; raises NotWrittenError where it cannot be written."""
    text = json.dumps(schema(), indent=2, ensure_ascii=False)
    if options.output is None:
        print(text)
        return 0
    write_whole(Path(options.output), f"{text}\n".encode(), replace=options.force)
    return 0
