"""Parties and issues of the whole library by whatever somebody calls them: id, name, alias, or the start of one."""

from typing import NamedTuple

from briefing.brief.text import clean, did_you_mean, fold_name, shortened
from briefing.errors import NotFoundError
from briefing.library.index.connection import Index
from briefing.library.index.schema import LAST, restored


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
    labels_known = [row[0] for row in db.execute("SELECT DISTINCT label FROM names WHERE noun = ?", (noun,))]
    names = [row[0] for row in db.execute("SELECT DISTINCT name FROM names WHERE noun = ?", (noun,))]
    remedy = did_you_mean(word, [*labels_known, *names]) or f"`briefing complete {noun}` lists them"
    raise NotFoundError(f'no {noun} is called "{shortened(word)}"; {remedy}')


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
