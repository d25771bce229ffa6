"""`briefing export ID`: writes a brief, or its part on one party or issue, as a hand-out."""

import sys
from argparse import Namespace
from pathlib import Path

from briefing.brief.text import shortened
from briefing.cli.commands.show_brief import part_of
from briefing.errors import UsageError
from briefing.files import write_whole
from briefing.output.pages.brief_page import Part
from briefing.output.shell import print_file

_BY_ENDING = {".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".json": "json", ".pdf": "pdf"}


def run(options: Namespace) -> int:
    """Write the hand-out. Returns 0; raises NotFoundError as `show` does, UsageError, NotWrittenError."""
    wanted = options.to or _by_ending(options.output)
    to_stdout = options.output in (None, "-")
    if wanted == "pdf" and to_stdout and sys.stdout.isatty():
        raise UsageError("a PDF is nothing for a terminal; name a file with -o, or send it through a pipe")
    part, brief_id = part_of(options)
    content = _content(part, brief_id, wanted, notes=options.notes)
    if not to_stdout:
        write_whole(Path(options.output), content, replace=options.force)
        print(f"briefing: {shortened(options.output, 200)} written", file=sys.stderr)
    else:
        print_file(content)
    return 0


def _by_ending(output: str | None) -> str:
    wanted = _BY_ENDING.get(Path(output or "").suffix.lower())
    if wanted is None:
        raise UsageError("what shall it be? add --to html, --to md, --to json or --to pdf")
    return wanted


def _content(part: Part, brief_id: str, wanted: str, *, notes: bool) -> bytes:
    if wanted == "json":
        from briefing.output import as_json

        return (as_json.encoded(as_json.part_document(part, brief_id, notes=notes)) + "\n").encode()
    from briefing.output.handout.parts import Handout

    handout = Handout(part, notes=notes)
    if wanted == "md":
        from briefing.output.handout.markdown import markdown_page

        return markdown_page(handout).encode()
    from briefing.output.handout.html import html_page

    html = html_page(handout)
    if wanted == "html":
        return html.encode()
    from briefing.output.handout.pdf import pdf_file

    return pdf_file(html)
