"""`briefing schema`: the format's JSON Schema, printed or written to a file beside the briefs."""

import json
from argparse import Namespace
from pathlib import Path

from briefing.errors import BriefingError
from briefing.library.schema import schema


def run(options: Namespace) -> int:
    """Print the schema, or write it. Returns 0; raises BriefingError where it cannot be written."""
    text = json.dumps(schema(), indent=2, ensure_ascii=False)
    if options.output is None:
        print(text)
        return 0
    try:
        Path(options.output).write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        reason = (error.strerror or "error").lower()
        raise BriefingError(f"{options.output} cannot be written: {reason}; name another file") from error
    return 0
