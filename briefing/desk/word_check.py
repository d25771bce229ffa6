"""Words of the curator's own, checked against their evidence while they are typed."""

from collections.abc import Callable, Sequence
from itertools import islice
from typing import NamedTuple

from briefing.brief.model import Brief, Evidence
from briefing.brief.text import one_line
from briefing.brief.vocabulary import ClaimKind
from briefing.library.checks.own_words.evidence_texts import EvidenceTexts
from briefing.library.checks.own_words.notes import SentenceReader
from briefing.library.checks.own_words.sentences import OwnSentence
from briefing.library.checks.source_texts import SourceText
from briefing.library.reading.unreviewed import TO_BE_WRITTEN

_MOST_NOTES = 5


class WordNote(NamedTuple):
    """What the evidence does not bear out: the rule's id, where in the words (in characters), what is wrong, what to do."""

    rule: str
    offset: int
    what: str
    remedy: str


class WordCheck:
    """Checks words against the texts that they cite; keeps what was found in these for the next key."""

    def __init__(self, text_of: Callable[[str], SourceText | None]) -> None:
        """Prepare: `text_of` returns the text of a source's `file`, None where it is not at hand."""
        self._texts = EvidenceTexts(text_of)
        self._reader: SentenceReader | None = None
        self._brief: Brief | None = None

    def notes(
        self,
        brief: Brief,
        words: str,
        evidence: Sequence[Evidence],
        *,
        party: str = "",
        speaker: str = "",
        kind: ClaimKind | None = None,
        is_summary: bool = False,
    ) -> Sequence[WordNote]:
        """Return what is to be said of a claim's text, or (`is_summary`) a position's, in the words' order; at most five notes.

        Numbers, dates and names that the texts do not have, words in a row that are theirs, a lost "not". Words still to be
        written, and words whose texts are not at hand, have no notes.
        """
        line = one_line(words)
        if not line or line.startswith(TO_BE_WRITTEN):
            return []
        sentence = OwnSentence(
            ("text",),
            line,
            "the line",
            tuple(evidence),
            (speaker,) if speaker else (),
            (party,) if party else (),
            starts_with_verb=is_summary,
            is_demand=kind is ClaimKind.DEMAND,
        )
        shortfalls = self._reader_of(brief).shortfalls_in(sentence, self._texts)
        notes = [
            WordNote(rule, offset, what, remedy) for rule, _, offset, what, remedy in islice(shortfalls, _MOST_NOTES)
        ]
        return sorted(notes, key=lambda note: note.offset)

    def _reader_of(self, brief: Brief) -> SentenceReader:
        if self._reader is None or self._brief is not brief:
            self._reader, self._brief = SentenceReader(brief), brief
        return self._reader
