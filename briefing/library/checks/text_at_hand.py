"""A source's text as it is at hand now: what the brief takes from it, and how it differs from the one that was known."""

from collections.abc import Sequence
from pathlib import Path

from briefing.brief.model import Brief, Source
from briefing.library.checks.outcome_store import change_of
from briefing.library.checks.passages import SourcePassages, source_passages
from briefing.library.checks.source_texts import SourceTexts
from briefing.library.files.file_stat import file_stat
from briefing.library.files.source_folders import text_path
from briefing.library.reading.problems import Problem


def read_passages(
    brief: Brief, source: Source, name: str, texts: SourceTexts, folders: Sequence[Path], cache: Path
) -> SourcePassages | Problem:
    """Return the passages of a source's text that a brief takes from it, or the problem. `name` is the text's file.

    `cache` is the folder that remembers which text was checked last.
    """
    path = text_path(folders, name)
    stat = file_stat(path)  # before it is read: what is saved meanwhile is then noticed the next time
    text = texts.text(folders, name)
    if isinstance(text, Problem):
        return text
    change = change_of(source, text, path, stat, cache, brief.withheld.audience)
    return source_passages(brief, source, text, change=change)
