"""The brief's file as it is worked on: decisions made in its text and written, undone, and saves from elsewhere followed."""

from collections.abc import Sequence
from functools import reduce
from pathlib import Path

from briefing.brief.items import Ref
from briefing.brief.model import Brief, Item
from briefing.brief.vocabulary import Marking
from briefing.desk.brief_text import BriefText, brief_of
from briefing.desk.decision import Decided, Decision, DecisionRefusedError, NotSoundError
from briefing.desk.names import item_label
from briefing.desk.saved_file import SavedElsewhereError, SavedFile
from briefing.desk.undo_file import Done, UndoFile, fingerprint
from briefing.desk.yaml_edits.edits import Edit, applied
from briefing.desk.yaml_edits.layout import Layout, NoLayoutError
from briefing.desk.yaml_edits.rewrite import NotRewrittenError, rewritten
from briefing.errors import NotFoundError
from briefing.files import NotWrittenError
from briefing.library.followed_brief import KnownVersion
from briefing.library.reading.audience_view import require_whole_brief
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import Reading, decoded, read_as_named

_MOST_TRIES = 5
"""How often a decision is made anew where the file is saved elsewhere between its reading and its writing."""

_IN_THE_EDITOR = "the file's layout does not allow it without touching something else; make the change in the editor"


_STAYS = "the file was saved elsewhere: what was decided before stays"


class Sheet:
    """A brief's file, its last sound text, and the decisions made since it was saved elsewhere."""

    def __init__(self, path: Path, audience: Marking, undo_folder: Path | None) -> None:
        """Read the file, and its way back from the folder.

        Raises NotFoundError where it is no sound brief, or the audience may not see all of it.
        """
        self.path = path
        self.problems: Sequence[Problem] = ()
        self._audience = audience
        self._file = SavedFile(path)
        self.is_way_back_lost = False
        """Whether there were decisions that cannot be undone, as the file was saved elsewhere after them."""
        _, problem = self._file.read()
        reading = self._reading() if problem is None else Reading(str(path), None, (problem,), None)
        brief = require_whole_brief(reading, audience)
        if brief.strictest.rank > audience.rank:
            raise NotFoundError(f"{path.stem} is not curated for {audience}: some of it is marked above that level")
        self.text = self._laid_out(brief)
        self._text_before: BriefText | None = None
        """The text in which the last decision was made: to read it again takes as long as the decision."""
        self._undo_file = UndoFile(undo_folder, path)
        done = self._undo_file.read(self._file.content)
        self._done = done or []
        self.is_way_back_lost = done is None

    @property
    def decisions(self) -> Sequence[Decided]:
        """The decisions that can be undone, the last one at the end."""
        return [done.decided for done in self._done]

    @property
    def version(self) -> KnownVersion | None:
        """The file's bytes, as they were read or written last, with the brief that they are; None while they are none."""
        return None if self.problems else KnownVersion(self._file.content, self.text.brief)

    def decide(self, parts: Sequence[Decision], items: Sequence[Ref]) -> Decided:
        """Make a decision about items and write it; each of its parts is made in what the one before left.

        Returns what the last part decided. Raises DecisionRefusedError where it cannot be made or written.
        """
        items_before = [self._item(ref) for ref in items]
        for _ in range(_MOST_TRIES):
            if self.follow():
                self._require_unchanged(items, items_before)
            self._require_sound()
            try:
                return self._make(parts)
            except SavedElsewhereError:
                continue
        raise DecisionRefusedError("the file is being saved elsewhere again and again; wait until it is not")

    def undo(self) -> str | None:
        """Undo the last decision, and return what it was; None where there is none."""
        had_decisions = bool(self._done)
        self.follow()
        self._require_sound()
        if not self._done:
            if had_decisions:
                raise DecisionRefusedError(_STAYS)
            return None
        done = self._done[-1]
        text = reduce(applied, done.back, self.text.layout.text)
        if fingerprint(self._file.content_of(text)) != done.before:
            self._done.clear()
            raise DecisionRefusedError("it cannot be undone: how the file was before is not known any more")
        text_before = self._text_before
        if text_before is None or text_before.layout.text != text:
            layout = Layout(text)
            text_before = BriefText(self._sound_brief(layout), layout)
        self._require_for_audience(text_before.brief)
        try:
            self._file.write(text_before.layout.text)
        except SavedElsewhereError as error:
            self.follow()
            raise DecisionRefusedError(_STAYS) from error
        except NotWrittenError as error:
            raise DecisionRefusedError(str(error)) from error
        self._done.pop()
        self._undo_file.write(self._done, self._file.content)
        self.text, self._text_before = text_before, None
        return done.decided.sentence

    def follow(self) -> bool:
        """Read the file again if its bytes are others; say whether they were. What was decided before can then not be undone."""
        is_another, problem = self._file.read()
        if problem is not None:
            self.problems = (problem,)
            return False
        if not is_another:
            if self.problems and self._is_the_text():
                self.problems = ()
            return False
        self.is_way_back_lost = self.is_way_back_lost or bool(self._done)
        self._done.clear()
        reading = self._reading()
        if reading.brief is None:
            self.problems = reading.problems
        elif reading.brief.strictest.rank > self._audience.rank:
            what = f"it holds what {self._audience} may not see"
            self.problems = (Problem(str(self.path), 0, 0, what, "curate it for another audience"),)
        else:
            self.problems = ()
            self.text = self._laid_out(reading.brief)
        return True

    def _make(self, parts: Sequence[Decision]) -> Decided:
        """Make a decision in the text, prove what comes of it, and write it. Raises SavedElsewhereError."""
        text, back, before = self.text, list[tuple[Edit, ...]](), fingerprint(self._file.content)
        for part in parts:
            decided, text, way_back = self._changed(text, part)
            back.insert(0, way_back)
        done = [*self._done, Done(decided, tuple(back), before)]
        try:  # the way back first: where the process ends between the two, what was decided can be undone
            self._file.write(text.layout.text, prepare=lambda content: self._undo_file.write(done, content))
        except NotWrittenError as error:
            raise DecisionRefusedError(str(error)) from error
        self._done = done
        self.is_way_back_lost = False
        self.text, self._text_before = text, self.text
        return decided

    def _changed(self, text: BriefText, part: Decision) -> tuple[Decided, BriefText, tuple[Edit, ...]]:
        """Return what a part of a decision makes of a text: what was decided, the text after, and the way back."""
        try:
            plan = part(text)
            marks = text.marks_at(*plan.settled)
            after = rewritten(text.layout, plan.changes, marks=marks, lines=plan.comment_lines)
        except NotRewrittenError as error:
            raise DecisionRefusedError(_IN_THE_EDITOR) from error
        except (KeyError, IndexError) as error:
            raise DecisionRefusedError("it is not in the brief any more") from error
        if after.layout.text == text.layout.text:
            raise DecisionRefusedError("the brief says so already")
        brief = self._sound_brief(after.layout)
        self._require_for_audience(brief)
        return plan.decided, BriefText(brief, after.layout), after.back

    def _sound_brief(self, layout: Layout) -> Brief:
        """Return the brief of a text. Raises NotSoundError, with the first problem, where it would not be sound."""
        brief = brief_of(layout)
        if brief is not None:
            return brief
        reading = read_as_named(layout.text, self.path, str(self.path))
        if reading.brief is None:
            raise NotSoundError(reading.problems[0].message)
        return reading.brief

    def _require_for_audience(self, brief: Brief) -> None:
        if brief.strictest.rank > self._audience.rank:
            raise DecisionRefusedError(f"it would hide it from {self._audience}, for whom the brief is curated")

    def _require_sound(self) -> None:
        if self.problems:
            raise DecisionRefusedError(f"the file was saved elsewhere and does not read now: {self.problems[0]}")

    def _require_unchanged(self, items: Sequence[Ref], items_before: Sequence[Item | Brief | None]) -> None:
        """Refuse a decision about an item that is another one since the person saw it."""
        for ref, before in zip(items, items_before, strict=True):
            now = self._item(ref)
            if before is not None and now != before and not isinstance(before, Brief):
                label = item_label(self.text.brief, ref) if now is not None else f"{ref.kind.value} “{ref.id}”"
                what = "was changed" if now is not None else "was deleted"
                raise DecisionRefusedError(f"{label} {what} elsewhere meanwhile; look at it again")

    def _item(self, ref: Ref) -> Item | Brief | None:
        try:
            return self.text.item(ref)
        except KeyError:
            return None

    def _laid_out(self, brief: Brief) -> BriefText:
        """Return the brief with the text that it was read from. Raises NotFoundError where that cannot be changed in place."""
        try:
            return BriefText(brief, Layout(self._decoded()))
        except NoLayoutError as error:
            raise NotFoundError(f"{self.path} cannot be changed in place: {error}; write it anew") from error

    def _is_the_text(self) -> bool:
        return self._decoded() == self.text.layout.text

    def _decoded(self) -> str:
        text, _ = decoded(self._file.content, str(self.path))
        return text or ""

    def _reading(self) -> Reading:
        text, problem = decoded(self._file.content, str(self.path))
        if text is None:
            return Reading(str(self.path), None, (problem,) if problem else (), None)
        return read_as_named(text, self.path, str(self.path))
