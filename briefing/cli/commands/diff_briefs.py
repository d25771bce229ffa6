"""`briefing diff OLD NEW`: what changed between two files, or between a brief and its older version in git."""

from pathlib import Path
from typing import Any, NamedTuple

from briefing.brief.diff.comparison import Comparison
from briefing.brief.text import one_line
from briefing.brief.vocabulary import Marking
from briefing.cli.audience import audience_of
from briefing.cli.command import Command
from briefing.cli.named_part import shelf_with
from briefing.library.files.location import ENDINGS, find_place
from briefing.library.reading.audience_view import require_whole_brief
from briefing.library.reading.reader import read_file
from briefing.library.shelf import Shelf
from briefing.output.pages.changes import changes_document, changes_page
from briefing.output.shell import print_json, print_page
from briefing.output.withheld import hidden_words
from briefing.paths import is_file


class DiffArguments(NamedTuple):
    """The arguments of `briefing diff`."""

    old: str
    new: str | None
    notes: bool
    json: bool
    audience: Marking | None = None


class VersionLabel(NamedTuple):
    """The name of one of the two versions: in words, and as a JSON document."""

    words: str
    document: dict[str, Any]


def run(arguments: DiffArguments) -> int:
    """Print what changed. Returns 0 where something did, else 1; raises NotFoundError for a missing version."""
    audience = audience_of(arguments.audience)
    shelf, entry = shelf_with(arguments.old, audience=audience)
    path = entry.path
    newer = _other_file(arguments.new, shelf)
    if newer is not None:
        comparison = _compare_files(path, newer, audience, notes=arguments.notes)
        old, new = _current_version(path), _current_version(newer)
    else:
        comparison, old, new = _compare_with_history(path, arguments, audience)
    if arguments.json:
        print_json(changes_document(comparison, old.document, new.document))
    elif comparison.changes:
        print_page(changes_page(comparison, old.words, new.words))
    else:
        hidden = hidden_words(audience, items=comparison.hidden)
        print(f"Nothing moved between {old.words} and {new.words}{hidden and f'; {hidden}'}.")
    return 0 if comparison.changes else 1


def _other_file(named: str | None, shelf: Shelf) -> Path | None:
    """Return the file that the second argument names, by path or by brief id; None where it names a revision or is missing."""
    if named is None:
        return None
    if is_file(Path(named)) or named.endswith(ENDINGS):
        return find_place(named).paths[0]
    entry = shelf.named(named)
    return entry.path if entry else None


def _compare_files(old: Path, new: Path, audience: Marking, *, notes: bool) -> Comparison:
    before, after = (require_whole_brief(read_file(path), audience) for path in (old, new))
    return Comparison(before, after, notes=notes, audience=audience)


def _compare_with_history(
    path: Path, arguments: DiffArguments, audience: Marking
) -> tuple[Comparison, VersionLabel, VersionLabel]:
    from briefing.library.history.versions import History, since_last

    new = _current_version(path)
    if arguments.new is not None:
        history = History(path, audience=audience)
        version = history.at(arguments.new)
        before, after = (
            require_whole_brief(history.read(version), audience),
            require_whole_brief(read_file(path), audience),
        )
        comparison = Comparison(before, after, notes=arguments.notes, audience=audience)
    else:
        since = since_last(path, notes=arguments.notes, audience=audience)
        comparison, version = since.comparison, since.version
        if not since.is_committed:
            new = new._replace(words=f"{new.words}, not yet committed")
    subject = {"subject": version.subject} if version.subject else {}
    document = {"path": version.path, "revision": version.commit, "committed": version.day, **subject}
    return comparison, VersionLabel(f"{one_line(version.path)}, {version}", document), new


def _current_version(path: Path) -> VersionLabel:
    return VersionLabel(one_line(str(path)), {"path": str(path), "revision": None})


COMMANDS = {"diff": Command(DiffArguments, run)}
