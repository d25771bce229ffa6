"""`briefing diff OLD NEW`: what moved between two files, or between a brief as it is and an older version in git."""

from argparse import Namespace
from pathlib import Path
from typing import Any, NamedTuple

from briefing.brief.diff.comparison import Comparison
from briefing.brief.text import one_line
from briefing.brief.vocabulary import Marking
from briefing.cli.audience import audience_of
from briefing.library.files.location import ENDINGS, find_place, is_path
from briefing.library.reading.audience_view import require_whole_brief
from briefing.library.reading.reader import read_file
from briefing.library.shelf import Shelf
from briefing.output.pages.changes import changes_document, changes_page
from briefing.output.shell import print_json, print_page
from briefing.output.withheld import hidden_words
from briefing.paths import is_file


class Side(NamedTuple):
    """One of the two versions: which one it is in words, and the same for JSON."""

    words: str
    told: dict[str, Any]


def run(options: Namespace) -> int:
    """Print what moved. Returns 0 where something did, else 1; raises NotFoundError where a version cannot be had."""
    audience = audience_of(options)
    shelf = Shelf(find_place(options.old if is_path(options.old) else None), audience=audience)
    path = shelf.entries[0].path if is_path(options.old) and shelf.only else shelf.find(options.old).path
    newer = _other_file(options.new, shelf)
    if newer is not None:
        comparison = _compared(path, newer, audience, notes=options.notes)
        old, new = _as_it_is(path), _as_it_is(newer)
    else:
        comparison, old, new = _since(path, options, audience)
    if options.json:
        print_json(changes_document(comparison, old.told, new.told))
    elif comparison.changes:
        print_page(changes_page(comparison, old.words, new.words))
    else:
        hidden = hidden_words(audience, items=comparison.hidden)
        print(f"Nothing moved between {old.words} and {new.words}{hidden and f'; {hidden}'}.")
    return 0 if comparison.changes else 1


def _other_file(named: str | None, shelf: Shelf) -> Path | None:
    """Return the file that the second argument means, by its path or as another brief's id; None where it means none."""
    if named is None:
        return None
    if is_file(Path(named)) or named.endswith(ENDINGS):
        return find_place(named).paths[0]
    return next((entry.path for entry in shelf.entries if entry.id == named), None)


def _compared(old: Path, new: Path, audience: Marking, *, notes: bool) -> Comparison:
    before, after = (require_whole_brief(read_file(path), audience) for path in (old, new))
    return Comparison(before, after, notes=notes, audience=audience)


def _since(path: Path, options: Namespace, audience: Marking) -> tuple[Comparison, Side, Side]:
    from briefing.library.history.versions import History, since_last

    new = _as_it_is(path)
    if options.new is not None:
        history = History(path, audience=audience)
        version = history.at(options.new)
        before, after = (
            require_whole_brief(history.read(version), audience),
            require_whole_brief(read_file(path), audience),
        )
        comparison = Comparison(before, after, notes=options.notes, audience=audience)
    else:
        since = since_last(path, notes=options.notes, audience=audience)
        comparison, version = since.comparison, since.version
        if not since.is_committed:
            new = new._replace(words=f"{new.words}, not yet committed")
    subject = {"subject": version.subject} if version.subject else {}
    told = {"path": version.path, "revision": version.commit, "committed": version.day, **subject}
    return comparison, Side(f"{one_line(version.path)}, {version}", told), new


def _as_it_is(path: Path) -> Side:
    return Side(one_line(str(path)), {"path": str(path), "revision": None})
