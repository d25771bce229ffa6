"""`briefing export ID`: writes a brief, or its part on one party or issue, as a hand-out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing.brief.text import shortened
from briefing.brief.vocabulary import Marking
from briefing.cli.audience import audience_of
from briefing.cli.command import Command
from briefing.errors import UsageError
from briefing.files import write_whole

if TYPE_CHECKING:
    from briefing.output.pages.brief_page import Part

_BY_ENDING = {".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".json": "json", ".pdf": "pdf"}
_WORD = (".docx", ".doc", ".odt", ".rtf")
"""The endings of word processors' own files, of which none is written."""


class ExportArguments(NamedTuple):
    """The arguments of `briefing export`."""

    id: str
    to: str | None
    output: str | None
    force: bool
    party: str | None
    issue: str | None
    notes: bool
    audience: Marking | None = None
    sources: str | None = None


def run(arguments: ExportArguments) -> int:
    """Write the hand-out. Returns 0; raises NotFoundError as `show` does, UsageError, NotWrittenError."""
    wanted = arguments.to or _by_ending(arguments.output)
    path = None if arguments.output in (None, "-") else arguments.output
    if wanted == "pdf" and path is None and sys.stdout.isatty():
        raise UsageError("a PDF is nothing for a terminal; name a file with -o, or send it through a pipe")
    from briefing.cli.named_part import part_of  # here, so that a wrong argument is answered at once
    from briefing.output.shell import print_file

    part, file = part_of(
        arguments.id,
        party=arguments.party,
        issue=arguments.issue,
        audience=audience_of(arguments.audience),
        sources=arguments.sources,
    )
    content = _content(part, file.id, wanted, notes=arguments.notes)
    if path is not None:
        write_whole(Path(path), content, replace=arguments.force, made_from=[file.path])
        print(f"briefing: {shortened(path, 200)} written", file=sys.stderr)
    else:
        print_file(content)
    return 0


def _by_ending(output: str | None) -> str:
    ending = Path(output or "").suffix.lower()
    if ending in _BY_ENDING:
        return _BY_ENDING[ending]
    if ending in _WORD:
        raise UsageError(f"no {ending} is written; write .html instead, which word processors open")
    problem = f"no hand-out ends in {shortened(ending)};" if ending else "what shall it be?"
    raise UsageError(f"{problem} add --to html, --to md, --to json or --to pdf")


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


COMMANDS = {"export": Command(ExportArguments, run)}
