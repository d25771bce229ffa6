"""Whom an office belongs to that stands without its organisation: `its leader`, `a spokeswoman`, `the director`."""

from briefing.drafting.names.generic_names import NamedOrganisations
from briefing.drafting.names.name_meanings import Names
from briefing.drafting.speakers.houses import is_institution
from briefing.drafting.speakers.memory import REACH, Memory
from briefing.drafting.speakers.speaker import Speaker


class Owners:
    """Who may own an office in one article, as far as it has been read."""

    def __init__(self, memory: Memory, names: Names, organisations: NamedOrganisations) -> None:
        """Take in who spoke and was named, what names mean, and which organisations the article has named."""
        self._memory = memory
        self._names = names
        self._organisations = organisations

    def institution_in_the_sentence_before(self) -> bool:
        """Say whether an organisation spoke in the sentence before, or it was about one, or names one."""
        count = self._memory.count - 1
        subject = [self._memory.subject] if self._memory.subject else []
        acting = [speaker for at, speaker in [*self._memory.spoken, *subject] if at == count and speaker.party]
        return any(map(is_institution, acting)) or self._organisations.only_one_in(count) is not None

    def owner(self, *, of_anybody: bool) -> Speaker | None:
        """Return whom `its leader` or `a spokeswoman` belongs to: the last subject or speaker, an institution if need be."""
        count, subject = self._memory.subject if self._memory.subject else (0, None)
        spoke = [count for count, speaker in self._memory.spoken if speaker.party and is_institution(speaker)]
        only = (
            self._organisations.only_one_in(self._memory.count - 1)
            if self._memory.count - 1 not in (count, *spoke)
            else None
        )
        if only and not of_anybody:
            return Speaker(only, only, None, "", 0)  # `That cut no ice with the Rescue Group. “…,” said its secretary`
        is_late = self._memory.count - count <= REACH and count >= max(spoke, default=0)
        if subject and is_late and (of_anybody or not subject.is_personal):
            return subject
        return next((speaker for speaker in self._memory.near() if is_institution(speaker)), self._memory.last())

    def named_like_a_person(self) -> Speaker | None:
        """Return what a sentence just before was about, where `its` tells that two capitals name no person."""
        count, subject = self._memory.subject if self._memory.subject else (0, None)
        is_near = subject is not None and self._memory.count - count <= 2 and subject.is_personal
        is_bare = subject is not None and subject.person == subject.party == subject.text
        is_one = is_near and is_bare and subject is not None and not self._names.is_somebody(subject.party or "")
        return subject if is_one else None
