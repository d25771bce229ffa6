"""Rows that stay as they were keep their lines; those that are others are laid out as in a new list."""

from collections.abc import Sequence

import pytest

from briefing.app.widgets.rows import Row, RowLayout, lay_out_rows
from briefing.brief.items import ItemKind, Ref
from briefing.output.layout.blocks import Block

NAMES = ["ana", "ben", "cid", "dora", "eva"]


def rows(names: Sequence[str], *, changed: str = "") -> list[Row]:
    """Return a heading and a row for each name, one of them with other words."""
    items = [
        Row(Ref(ItemKind.CLAIM, name), [Block([(f"{name} says {'more ' * (12 if name == changed else 5)}", "text")])])
        for name in names
    ]
    return [Row(None, [Block([("Claims", "heading")])]), *items]


def lines(layout: RowLayout) -> list[object]:
    """Return all that a layout shows."""
    return [layout.line(number) for number in range(layout.height)]


@pytest.mark.parametrize("width", [30, 40])
@pytest.mark.parametrize(
    "after",
    [
        rows(NAMES),
        rows(NAMES, changed="cid"),
        rows(["ana", "ben", "new", "cid", "dora", "eva"]),
        rows(["ana", "cid", "dora", "eva"]),
        rows([*NAMES, *NAMES]),
        rows([]),
        [],
    ],
)
def test_a_list_that_was_another_shows_what_a_new_one_shows(after: list[Row], width: int) -> None:
    before = lay_out_rows(lambda _: rows(NAMES), 30, 3)
    before.fold({Ref(ItemKind.CLAIM, "ben")})
    layout, new = lay_out_rows(lambda _: after, width, 3, before=before), lay_out_rows(lambda _: after, width, 3)
    assert lines(layout) == lines(new)
    layout.fold({Ref(ItemKind.CLAIM, "cid")})
    new.fold({Ref(ItemKind.CLAIM, "cid")})
    assert lines(layout) == lines(new)
    assert [layout.start(row) for row in range(len(after))] == [new.start(row) for row in range(len(after))]


def test_only_the_row_that_changed_is_laid_out_again() -> None:
    before = lay_out_rows(lambda _: rows(NAMES), 30, 3)
    after = lay_out_rows(lambda _: rows(NAMES, changed="cid"), 30, 3, before=before)
    kept = [before.line(before.start(row)) is after.line(after.start(row)) for row in range(6)]
    assert kept == [True, True, True, False, True, True]


def test_a_row_that_does_not_fold_keeps_its_lines_beside_those_that_stand_out() -> None:
    def layout(*, folds: bool) -> RowLayout:
        listed = [row._replace(folds=folds) if row.ref == Ref(ItemKind.CLAIM, "ben") else row for row in rows(NAMES)]
        laid_out = lay_out_rows(lambda _: listed, 30, 3)
        laid_out.fold({Ref(ItemKind.CLAIM, "dora")})
        return laid_out

    assert layout(folds=True).end(2) - layout(folds=True).start(2) == 1
    assert layout(folds=False).end(2) - layout(folds=False).start(2) == 2
    assert layout(folds=False).height == layout(folds=True).height + 1


def test_what_stands_under_an_item_takes_two_lines_where_the_list_has_room_and_one_where_it_has_none() -> None:
    said = "cid answers with a denial: it was never so, nor will be"
    row = Row(Ref(ItemKind.CLAIM, "ana"), [Block([("ana says more", "text")])], under=[Block([(said, "text")])])

    def shown(*, has_room: bool, before: RowLayout | None = None) -> list[str]:
        layout = lay_out_rows(lambda _: [row], 30, 3, has_room=has_room, before=before)
        return ["".join(text for text, _ in layout.line(number)) for number in range(layout.height)]

    low = lay_out_rows(lambda _: [row], 30, 3)
    assert " ".join(shown(has_room=True, before=low)[1:]) == said
    assert len(shown(has_room=False)) == 2 and shown(has_room=False)[1].endswith("…")
