"""What a save did, in one line: what moved, or why the file does not read; and which items are to be marked."""

from collections.abc import Collection

from briefing.brief.diff.change import Kind
from briefing.brief.diff.comparison import Comparison
from briefing.brief.items import ItemKind, Ref
from briefing.brief.text import counted, one_line
from briefing.library.reading.problems import Problem
from briefing.output.layout.blocks import Line

NEW, CHANGED = "+", "~"
"""The signs of what a save has brought, and of what it has changed."""


def saved_line(comparison: Comparison) -> Line:
    """Say how much moved, and what, the gravest first."""
    words = " · ".join(one_line(change.words) for change in comparison.changes)
    return [(f" {counted(len(comparison.changes), 'change')}: ", "key"), (words, "text")]


def problem_line(problem: Problem, *, number: int = 1, key: str = "") -> Line:
    """Say what is wrong with a file and in which line, and that the last sound version is what is shown.

    `number` counts the file's problems, `key` is the key that opens the file at the line; empty where none does.
    """
    first_of = f"1 of {number}, " if number > 1 else ""
    opens = f" ({key} opens it)" if key else ""
    where = f"{first_of}line {problem.line}{opens}: " if problem.line else first_of
    notice: Line = [("✕ last sound version", "error"), (f" · {where}{one_line(problem.what)}", "error")]
    return [*notice, (f"; {one_line(problem.remedy)}", "error")]


def address_now(comparison: Comparison | None, ref: Ref) -> Ref:
    """Return the address that an item of the version before has now: another one where an id in it was changed."""
    changes = comparison.changes if comparison is not None else ()
    names = {(change.ref.kind, change.before): change.ref.id for change in changes if change.kind is Kind.ID}
    if not names:
        return ref
    if ref.kind == ItemKind.POSITION:
        party, issue = ref.id.split("/")
        return Ref(
            ItemKind.POSITION,
            f"{names.get((ItemKind.PARTY, party), party)}/{names.get((ItemKind.ISSUE, issue), issue)}",
        )
    noun = ItemKind.PARTY if ref.kind == ItemKind.SILENCE else ref.kind
    return Ref(ref.kind, names.get((noun, ref.id), ref.id))


def signs(comparison: Comparison | None, before: Collection[Ref], now: Collection[Ref]) -> dict[Ref, str]:
    """Return the sign of each item of a list that a save has brought or changed."""
    if comparison is None:
        return {}
    known = {address_now(comparison, ref) for ref in before}
    changed = {change.ref for change in comparison.changes if not change.gone}
    return {ref: NEW if ref not in known else CHANGED for ref in now if ref not in known or ref in changed}
