"""The texts of an article in which somebody speaks, and whose each is: `the watchdog said in its ruling`, then `the ruling`."""

from collections.abc import Sequence
from itertools import pairwise

from briefing.drafting.language.reporting_clauses import DOCUMENTS
from briefing.drafting.language.sentences import Word
from briefing.drafting.speakers.speaker import Speaker

_OF_THEIRS = {"a", "an", "its", "his", "her", "their"}
_MEANT = {"the", "that", "this"}


class Papers:
    """The texts that one article has named so far."""

    def __init__(self) -> None:
        """Begin an article."""
        self._by_noun: dict[str, Speaker] = {}

    def note(self, speaker: Speaker, words: Sequence[Word]) -> None:
        """Remember whose the texts are that a sentence names in which somebody speaks."""
        for before, word in pairwise(words):
            if word.lower in DOCUMENTS and before.lower in _OF_THEIRS:
                self._by_noun[word.lower] = speaker

    def whose(self, phrase: Sequence[Word]) -> Speaker | None:
        """Return whose `the ruling` is, where the article has said who speaks in it."""
        is_meant = len(phrase) == 2 and phrase[0].lower in _MEANT
        return self._by_noun.get(phrase[1].lower) if is_meant else None
