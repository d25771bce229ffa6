"""`briefing diff OLD NEW`: what moved between two files, or between a brief as it is and an older version in git."""

from argparse import Namespace
from pathlib import Path
from typing import Any, NamedTuple

from briefing.brief.diff.comparison import Comparison
from briefing.brief.model import Brief
from briefing.brief.words import one_line
from briefing.library.place import ENDINGS, find_place, is_path
from briefing.library.reader import sound
from briefing.library.shelf import Shelf
from briefing.output import as_json
from briefing.output.changes import changes_document, changes_page
from briefing.output.shell import print_page
from briefing.paths import is_file


class Side(NamedTuple):
    """One of the two versions: its brief, which one it is in words, and the same for JSON."""

    brief: Brief
    end: str
    told: dict[str, Any]


def run(options: Namespace) -> int:
    """Print what moved. Returns 0 where something did, else 1; raises NotFoundError where a version cannot be had."""
    shelf = Shelf(find_place(options.old if is_path(options.old) else None))
    path = shelf.entries[0].path if is_path(options.old) and shelf.only else shelf.find(options.old).path
    other = _other_file(options.new, shelf)
    if other is not None:
        old, new = _as_it_is(path), _as_it_is(other)
    else:
        old, new = _in_git(path, _as_it_is(path), options)
    comparison = Comparison(old.brief, new.brief, notes=options.notes)
    if options.json:
        print(as_json.encoded(changes_document(comparison, old.told, new.told)))
    elif comparison.changes:
        print_page(changes_page(comparison, old.end, new.end))
    else:
        print(f"Nothing moved between {old.end} and {new.end}.")
    return 0 if comparison.changes else 1


def _other_file(named: str | None, shelf: Shelf) -> Path | None:
    """Return the file that the second argument means, by its path or as another brief's id; None where it means none."""
    if named is None:
        return None
    if is_file(Path(named)) or named.endswith(ENDINGS):
        return Path(named)
    return next((entry.path for entry in shelf.entries if entry.id == named), None)


def _as_it_is(path: Path) -> Side:
    place = Shelf(find_place(str(path)))
    reading = place.read(place.entries[0])
    return Side(sound(reading), one_line(str(path)), {"path": str(path), "revision": None})


def _in_git(path: Path, new: Side, options: Namespace) -> tuple[Side, Side]:
    from briefing.library.history import History, since_last

    if options.new is not None:
        history = History(path)
        version = history.at(options.new)
        old = sound(history.read(version))
    else:
        since = since_last(path, new.brief, notes=options.notes)
        version, old = since.version, since.comparison.old
        if not since.is_committed:
            new = new._replace(end=f"{new.end}, not yet committed")
    told = {"path": version.path, "revision": version.commit, "committed": version.day, "subject": version.subject}
    return Side(old, f"{one_line(version.path)}, {version}", told), new
