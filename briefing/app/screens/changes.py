"""The screen of what changed in a brief since the last git version that differs from it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from pathlib import Path

from textual import on, work
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.worker import get_current_worker

from briefing.app.screens.bases.split_screen import SplitScreen
from briefing.app.widgets.rows import Row, Rows
from briefing.brief.diff.change import Change
from briefing.brief.diff.comparison import Comparison
from briefing.brief.items import ItemKind, Ref
from briefing.brief.text import counted, one_line
from briefing.brief.vocabulary import Marking
from briefing.errors import BriefingError
from briefing.library.history.versions import Since, since_last
from briefing.output.layout.blocks import BLANK, Beside, Block, Facing
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.changes import change_blocks, headline, named_blocks
from briefing.output.pages.item_pages import Titled

_ASKING = "Asking git for the older version …"


class Changes(SplitScreen, inherit_bindings=False):
    """The changes of one brief, the most important first; Enter opens the changed item."""

    display_name = "What moved"
    own_command = "changes"
    BINDINGS = SplitScreen.BINDINGS

    class Answered(Message):
        """Git answered: with the older version's comparison, or with the reason why there is none."""

        def __init__(self, since: Since | None, refusal: str) -> None:
            super().__init__()
            self.since = since
            self.refusal = refusal

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__(catalogue)
        self._since: Since | None = None
        self._change: Change | None = None

    def top_bar_content(self) -> tuple[str, Sequence[str], Marking | None]:
        """Return the screen's name and the brief's title; `_show` raises the marking to that of the older version."""
        brief = self.catalogue.brief
        return f"What moved · {brief.title}", [], brief.strictest

    def compose_middle(self) -> Iterator[Widget]:
        """Yield the list, still empty, and the detail."""
        yield from self.compose_list_and_detail("What moved", lambda width: [_heading(_ASKING)])

    def on_mount(self) -> None:
        """Ask git."""
        self._ask()

    def show_new_version(self, before: Catalogue, comparison: Comparison | None) -> None:
        """Compare again; the cursor stays on its change where that is still there."""
        self._ask()

    def show_notes(self) -> None:
        """Compare again, with the presenter's notes or without them."""
        self._ask()

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _ask(self) -> None:
        worker = get_current_worker()
        try:
            audience = self.briefing.shelf.audience
            since = since_last(Path(self.catalogue.path), notes=self.shows_notes, audience=audience)
            answer = self.Answered(since, "")
        except BriefingError as error:
            answer = self.Answered(None, str(error))
        if not worker.is_cancelled:
            self.post_message(answer)

    @on(Answered)
    def _show(self, event: Answered) -> None:
        selected_change = self._change
        self._since = since = event.since
        if since is None or not since.comparison.changes:
            self.items.show_rows(lambda width: [])
            self.items.border_title = Content("What moved · nothing to compare" if since is None else "Nothing moved")
            self.detail.show(_no_changes(since, event.refusal))
            return
        self.marking = since.comparison.marking
        self.items.border_title = Content(counted(len(since.comparison.changes), "change"))
        matching_indices = (
            index
            for index, change in enumerate(since.comparison.changes)
            if selected_change and change[:3] == (selected_change.kind, selected_change.move, selected_change.ref)
        )
        kept_index = next(matching_indices, None)
        self.items.show_rows(_rows(since), keep=None if kept_index is None else Ref(ItemKind.OTHER, str(kept_index)))
        self.choose(self.items.ref)

    def choose(self, ref: Ref | None) -> None:
        """Show a change, and under it the item as it is now."""
        if ref is None or self._since is None:
            return
        comparison = self._since.comparison
        self._change = change = comparison.changes[int(ref.id)]
        self.selected = self._item_now(change)
        is_above_item = self.selected is not None
        page: list[Block | Beside | Facing] = [*change_blocks(comparison, change, is_above_item=is_above_item)]
        if self.selected is not None:
            titled = self.catalogue.page(self.selected, notes=self.shows_notes)
            page += [BLANK, Block([("As it stands: ", "heading"), (titled.title, "muted")], hang=2), *titled.page]
        elif named := [*named_blocks(self.catalogue.links, change.ref)]:
            page += [BLANK, Block([("As it stands: ", "heading")]), *named]
        self.detail.show(Titled(f"{change.kind} {change.move}", page))

    def _item_now(self, change: Change) -> Ref | None:
        """Return the changed item in the open brief; None where it has gone, or the change is not of one item."""
        ref, catalogue = change.ref, self.catalogue
        if change.gone or self._since is None:
            return None
        if ref.kind == ItemKind.EVENT:
            event = self._since.comparison.versions.new.brief.timeline[int(ref.id)]
            indices = [index for index, entry in enumerate(catalogue.brief.timeline) if entry.text == event.text]
            return Ref(ItemKind.EVENT, str(indices[0])) if indices else None
        if ref.kind in (ItemKind.CLAIM, ItemKind.POSITION, ItemKind.QUESTION):
            return ref if catalogue.holds(ref) else None
        links = catalogue.links
        ids: dict[ItemKind, Container[str]] = {
            ItemKind.GAP: catalogue.gaps,
            ItemKind.SILENCE: links.parties,
            ItemKind.SOURCE: links.sources,
        }
        return ref if ref.id in ids.get(ref.kind, ()) else None

    def open_item(self, ref: Ref) -> None:
        """Open the changed item in the dashboard; give a change that has none there the whole screen here."""
        self.choose(ref)
        if self.selected is not None and self.selected.kind in (
            ItemKind.CLAIM,
            ItemKind.POSITION,
            ItemKind.QUESTION,
            ItemKind.GAP,
        ):
            self.briefing.navigation.go_to_item(self.selected)
        else:
            self.zoom_detail()

    def action_copy(self) -> None:
        """Copy the change in words, with the version it is compared with."""
        if self._change is None or self._since is None:
            self.briefing.say("Nothing moved, so there is nothing to copy.")
            return
        change, brief = self._change, self.catalogue.brief
        texts = [f"{label}: {text}" for label, text in (("before", change.before), ("now", change.after)) if text]
        since = f"{brief.title}, since {self._since.version}"
        self.copy("\n".join([change.words, *texts, since, str(self._since.comparison.marking)]))


def _rows(since: Since) -> Rows:
    comparison = since.comparison
    since_words = "not yet committed; since " if not since.is_committed else "since "

    def rows(width: int) -> list[Row]:
        list_rows = [Row(None, [Block([(f"{since_words}{since.version}", "muted")], hang=2)], whole=True)]
        change_index = 0
        for group in comparison.groups:
            list_rows.append(_heading(group.title))
            for change in group.changes:
                list_rows.append(Row(Ref(ItemKind.OTHER, str(change_index)), [headline(comparison, change)]))
                change_index += 1
        return list_rows

    return rows


def _heading(text: str) -> Row:
    return Row(None, [Block([(text, "heading")])], whole=True)


def _no_changes(since: Since | None, refusal: str) -> Titled:
    """Write why no change is listed: there is no older version, or nothing moved since it."""
    if since is None:
        lines = [
            Block([(one_line(line), "gap" if not number else "text")])
            for number, line in enumerate(refusal.splitlines())
        ]
        return Titled("no older version to compare with", lines)
    words = f"Nothing moved: git's versions since {since.version} all say what the brief says now."
    return Titled("nothing moved", [Block([(words, "text")])])
