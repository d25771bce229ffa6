"""Who was named and who spoke in one article, as far as it has been read, and whom a pronoun means by that.

Sentences are counted: what lies more than a few of them back is no longer meant.
"""

from collections.abc import Iterator, Sequence

from briefing.drafting.names.persons import pronouns_of_kin, pronouns_of_titles
from briefing.drafting.speakers.speaker import Speaker

PERSONAL = {"he", "she"}
REACH = 6  # sentences back that a pronoun may point


class Memory:
    """Who spoke, whom sentences were about and who else was named, the latest last, each with its sentence's number."""

    def __init__(self, text: str) -> None:
        """Begin an article with its whole text, whose titles tell which pronoun goes with a surname."""
        self.count = 0
        self.spoken: list[tuple[int, Speaker]] = []
        self.subject: tuple[int, Speaker] | None = None
        self.others: list[tuple[int, Speaker]] = []
        self.many: tuple[int, Speaker] | None = None
        self.accused: Speaker | None = None
        self.unnamed: tuple[int, Speaker] | None = None
        self.asked: tuple[int, Speaker] | None = None
        self._pronouns: dict[str, str] = {}
        self._by_name = pronouns_of_titles(text)
        self._kin = pronouns_of_kin(text)

    def spoke(self, speaker: Speaker) -> None:
        """Remember who speaks in this sentence."""
        self.spoken = [*self.spoken[-REACH * 4 :], (self.count, speaker)]

    def named(self, speaker: Speaker) -> None:
        """Remember a person whom this sentence names."""
        self.others = [*self.others[-REACH:], (self.count, speaker)]

    def subject_before_who_spoke(self) -> None:
        """Let a pronoun mean the person whom this sentence is about, before who speaks only in a clause of it."""
        count, subject = self.subject if self.subject else (0, None)
        if subject and subject.is_personal and subject.person and count == self.count:
            self.spoke(subject)

    def is_called(self, person: str, pronoun: str) -> None:
        """Remember the pronoun that a person was first meant by."""
        self._pronouns.setdefault(person, pronoun)

    def asked_before(self, pronoun: str) -> Speaker | None:
        """Return who was asked in the sentence before and answers in this one: `The judge asked him why. “…,” he said.`"""
        count, asked = self.asked if self.asked else (0, None)
        is_meant = asked is not None and bool(asked.person) and self.count - count == 1
        return asked if asked and is_meant and pronoun in PERSONAL and self.goes_with(asked, pronoun) else None

    def unnamed_before(self) -> Speaker | None:
        """Return the office-holder without a name whom a sentence was about, one or two before this one."""
        count, holder = self.unnamed if self.unnamed else (0, None)
        return holder if 0 < self.count - count <= 2 else None

    def last(self) -> Speaker | None:
        """Return who spoke last, if that is not too far back."""
        return next(self.near(), None)

    def latest_subject(self) -> Speaker | None:
        """Return the person whom the sentence before is about, if it is one."""
        count, subject = self.subject if self.subject else (0, None)
        return subject if subject and subject.is_personal and self.count - count <= 1 else None

    def persons(self) -> Iterator[Speaker]:
        """Yield the persons who spoke or were named, the latest first."""
        met = sorted([*self.others, *self.spoken], key=lambda entry: entry[0], reverse=True)
        return (speaker for _, speaker in met if speaker.person)

    def latest_person(self) -> Speaker | None:
        """Return the only person who spoke or was named in the sentence before, or spoke in this one."""
        named = [entry for entry in self.others if entry[0] == self.count - 1]
        near = {speaker.person: speaker for count, speaker in [*named, *self.spoken] if self.count - count <= 1}
        met = [speaker for person, speaker in near.items() if person]
        return met[0] if len(met) == 1 else None

    def latest_many(self) -> Speaker | None:
        """Return the several people whom this sentence or the one before is about: `The wheat growers`."""
        is_near = self.many is not None and self.count - self.many[0] <= 1
        return self.many[1] if self.many and is_near and self.many[1].party else None

    def of_whom_one_is_named(self, pronoun: str) -> Speaker | None:
        """Return who are meant in `one of them, Ana Ruiz` and `their president, Ana Ruiz`: those whom a sentence was about."""
        if pronoun == "them":
            is_near = self.subject is not None and self.count - self.subject[0] <= 1
            return self.latest_many() or (self.subject[1] if self.subject and is_near else None)
        return self.latest_many() if pronoun == "their" else None

    def near(self) -> Iterator[Speaker]:
        """Yield who spoke, the latest first, if that is not too far back."""
        return (speaker for count, speaker in reversed(self.spoken) if self.count - count <= REACH and speaker.party)

    def antecedent(self, pronoun: str) -> Speaker | None:
        """Return whom a pronoun means; `the` stands for an office, such as `the official`."""
        if pronoun in PERSONAL or pronoun == "the":
            fit = [speaker for speaker in self.recent() if speaker.is_personal and self.goes_with(speaker, pronoun)]
            if pronoun in PERSONAL and self._is_long_ago(fit):
                fit = [*self._named_just_before(pronoun), *fit]
            if pronoun in PERSONAL and not fit:  # somebody whom the sentences before only named
                fit = self._named_just_before(pronoun)
            return fit[0] if fit else self.last() if pronoun == "the" else None
        if pronoun == "it":
            latest = [
                speaker
                for count, speaker in self.spoken
                if self.count - count <= 1 and speaker.party and not speaker.person
            ]
            fit = latest[::-1] or [speaker for speaker in self.recent() if not speaker.is_personal]
            return fit[0] if fit else self.last()
        if pronoun == "they" and (many := self.latest_many()):
            return many
        return self.last() or (self.subject[1] if self.subject else None)

    def recent(self) -> Iterator[Speaker]:
        """Yield who spoke and whom the last sentence was about, the latest first; of one sentence who spoke."""
        subject = [(self.subject[0], 0, self.subject[1])] if self.subject else []
        spoken = [(count, order, speaker) for order, (count, speaker) in enumerate(self.spoken, start=1)]
        for count, _, speaker in sorted([*spoken, *subject], key=lambda entry: entry[:2], reverse=True):
            if self.count - count <= REACH and speaker.party:
                yield speaker

    def _named_just_before(self, pronoun: str) -> list[Speaker]:
        """Return the persons whom the sentence before names, the last first."""
        named = [(count, speaker) for count, speaker in self.others if self.goes_with(speaker, pronoun)]
        return [speaker for count, speaker in reversed(named) if self.count - count == 1]

    def _is_long_ago(self, fitting: Sequence[Speaker]) -> bool:
        """Say whether the latest of some persons neither spoke in the sentence before, nor is named in it, nor its subject."""
        if not fitting:
            return False
        latest = [count for count, speaker in self.spoken if speaker.person == fitting[0].person]
        latest += [count for count, speaker in self.others if speaker.person == fitting[0].person]
        is_subject = self.subject is not None and self.subject[1].person == fitting[0].person
        subject = self.subject[0] if self.subject and is_subject else 0
        return self.count - max([*latest, subject]) > 1

    def goes_with(self, speaker: Speaker, pronoun: str) -> bool:
        """Say whether a pronoun may mean a speaker, by title or by how the speaker was meant before."""
        if pronoun not in PERSONAL:
            return True
        person = speaker.person or ""
        surname = person.rpartition(" ")[2]
        own = self._by_name.get(person)
        is_of_another = any(name != person and name.endswith(f" {surname}") for name in self._by_name)
        of_the_surname = None if own or is_of_another else self._by_name.get(surname)
        of_the_kin = next(
            (owner for kin, owner in self._kin.items() if kin != person and kin.endswith(f" {surname}")), None
        )
        return (own or of_the_surname or of_the_kin or self._pronouns.get(person, pronoun)) == pronoun
