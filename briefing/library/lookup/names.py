"""Names in the whole library: parties and issues by whatever somebody calls them, and scopes whose words name nothing."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from briefing.brief.text import clean, did_you_mean, fold_name, shortened
from briefing.brief.vocabulary import Stance
from briefing.errors import NotFoundError
from briefing.library.index import tokens
from briefing.library.index.connection import Index
from briefing.library.index.row_reader import RowReader
from briefing.library.index.schema import LAST, PREFIXES, restored
from briefing.library.lookup.query import Query

_MOST_NAMED = 8
"""How many of the values that there are a complaint names."""


class PartyOrIssue(NamedTuple):
    """A party or an issue of the library: its label, and every id that has this label in the briefs."""

    label: str
    ids: tuple[str, ...]


def party_or_issue(index: Index, word: str, noun: str) -> PartyOrIssue:
    """Return the one party or issue that a word means, by a whole name, else by the start of one.

    `noun` is `party` or `issue`. Raises NotFoundError with the nearest names, or with those that it may mean.
    """
    wanted = fold_name(clean(word))
    db = index.connection
    rows = db.execute("SELECT id, label FROM names WHERE noun = ? AND name = ?", (noun, wanted)).fetchall()
    if not rows and wanted:
        by_start = "SELECT id, label FROM names WHERE noun = ? AND name >= ? AND name < ?"
        rows = db.execute(by_start, (noun, wanted, wanted + LAST)).fetchall()
    if not rows and wanted:
        by_word_start = "SELECT id, label FROM names WHERE noun = ? AND instr(' ' || name, ?)"
        rows = db.execute(by_word_start, (noun, f" {wanted}")).fetchall()
    by_label: dict[str, dict[str, None]] = {}
    for item, label in rows:
        by_label.setdefault(label, {})[item] = None
    if len(by_label) == 1:
        label, ids = next(iter(by_label.items()))
        return PartyOrIssue(label, tuple(ids))
    if by_label:
        labels = sorted(by_label)
        more = f" or {len(labels) - 5} more" if len(labels) > 5 else ""
        raise NotFoundError(
            f'the {noun} "{shortened(word)}" may be {", ".join(labels[:5])}{more}; write one of them out'
        )
    labels_known = [
        row[0] for row in db.execute("SELECT DISTINCT label FROM names WHERE noun = ? ORDER BY label", (noun,))
    ]
    names = [row[0] for row in db.execute("SELECT DISTINCT name FROM names WHERE noun = ?", (noun,))]
    remedy = did_you_mean(word, [*names, *labels_known]) or _there_are(noun, labels_known)
    raise NotFoundError(f'no {noun} is called "{shortened(word)}"; {remedy}')


def _there_are(noun: str, labels: Sequence[str]) -> str:
    """Name the parties or issues that there are; where they are many, say as well how all are listed."""
    if not labels:
        return f"no brief has any {noun} there"
    all_of_them = f"; `briefing complete {noun}` lists them" if len(labels) > _MOST_NAMED else ""
    return f"there {'is' if len(labels) == 1 else 'are'} {_listed(labels)}{all_of_them}"


def completions(index: Index, noun: str, start: str) -> list[str]:
    """Return the completions of a word: ids and labels of a noun (`party`, `issue`), or ids of briefs (`brief`)."""
    if noun == "brief":
        rows = index.connection.execute("SELECT id FROM files WHERE problems = '' ORDER BY id").fetchall()
        names = {restored(row[0]) for row in rows}
    else:
        rows = index.connection.execute("SELECT DISTINCT id, label FROM names WHERE noun = ?", (noun,)).fetchall()
        names = {name for row in rows for name in row}
    folded = fold_name(clean(start))
    if start and not folded:
        return []
    return sorted(name for name in names if fold_name(name).startswith(folded))


def unknown_values(reader: RowReader, query: Query) -> Iterator[str]:
    """Yield a complaint of each scope of a query whose words no item has there, and nothing is called by."""
    for scope, terms in query.scoped:
        values = _values(reader, scope)
        if not _some_item_has(reader, scope, terms) and not any(_is_called(value, terms) for value in values):
            yield _complaint(scope, " ".join(terms), values)


def _some_item_has(reader: RowReader, scope: str, terms: Sequence[str]) -> bool:
    match = " AND ".join(f'"{PREFIXES[scope]}{term}"*' for term in terms)
    return reader.row("SELECT 1 FROM search WHERE search MATCH ? LIMIT 1", (match,)) is not None


def _is_called(value: str, terms: Sequence[str]) -> bool:
    words = tokens.words(value)
    return all(any(word.startswith(term) for word in words) for term in terms)


def _values(reader: RowReader, scope: str) -> list[str]:
    """Return what may stand after a scope, each by its shortest name; of the sources, whose titles are long, nothing."""
    if scope == "stance":
        return [stance.value for stance in Stance]
    if scope == "brief":
        return [restored(row[0]) for row in reader.rows("SELECT id FROM files WHERE problems = '' ORDER BY id")]
    return [row[0] for row in reader.rows("SELECT DISTINCT label FROM names WHERE noun = ? ORDER BY label", (scope,))]


def _complaint(scope: str, word: str, values: Sequence[str]) -> str:
    if not values:
        return f'no {scope} has "{shortened(word, 24)}" in its name; leave {scope}: out to look for it everywhere'
    question = did_you_mean(word, values)
    listed = _listed(sorted(values, key=lambda value: -_likeness(word, value)) if question else values)
    return f'no {scope} is called "{shortened(word, 24)}"; {question + " " if question else ""}there are {listed}'


def _likeness(word: str, value: str) -> float:
    return SequenceMatcher(None, word, value.casefold()).ratio()


def _listed(values: Sequence[str]) -> str:
    more = len(values) - _MOST_NAMED
    named = ", ".join(values[:_MOST_NAMED])
    return f"{named} and {more} more" if more > 0 else named
