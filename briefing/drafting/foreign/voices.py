"""Who has spoken in an article of another language, and which organisation it named last: whom a pronoun means."""

from collections.abc import Iterator, Sequence

from briefing.drafting.foreign.names import ForeignNames
from briefing.drafting.language.foreign_phrases import Grammar, is_feminine
from briefing.drafting.language.sentences import Word
from briefing.drafting.speakers.attribution import Attribution
from briefing.drafting.speakers.speaker import Speaker

_REACH = 40


class Voices:
    """Who has spoken so far in one article."""

    def __init__(self, grammar: Grammar, names: ForeignNames) -> None:
        """Begin an article in which nobody has spoken."""
        self._grammar = grammar
        self._names = names
        self._spoken: list[Speaker] = []
        self.organisation: Speaker | None = None
        self._proper: Speaker | None = None

    @property
    def last(self) -> Speaker | None:
        """Return who spoke last."""
        return self._spoken[-1] if self._spoken else None

    def has_spoken(self, person: str) -> bool:
        """Say whether a person has spoken before."""
        return any(person == earlier.person for earlier in self._spoken)

    def speaks(self, speaker: Speaker) -> None:
        """Remember who speaks, and the organisation that it is."""
        self._spoken = [*self._spoken[-_REACH:], speaker]
        party = speaker.party or ""
        nouns = (Word(noun, 0) for noun in party.split())
        if not speaker.is_personal and (party[:1].isupper() or any(map(self._grammar.is_organisation, nouns))):
            self.organisation = speaker
        if speaker.party != speaker.person and (speaker.party or "")[:1].isupper():
            self._proper = speaker._replace(person=None, is_personal=False)

    def tells_of(self, organisation: Speaker) -> None:
        """Remember the organisation that a sentence is about."""
        self.organisation = organisation
        self._proper = organisation if (organisation.party or "")[:1].isupper() else self._proper

    def named(self, phrase: Sequence[Word]) -> Speaker | None:
        """Return the person or the organisation with a name that a phrase holds."""
        return self._names.named(phrase, self.organisation, self._proper)

    def speaker(self, phrase: Sequence[Word]) -> Speaker | None:
        """Return who a phrase names, for whom."""
        return self._names.speaker(phrase, self.organisation, self._proper)

    def meaning(self, means: Speaker, how: str, verb: Word) -> Attribution:
        """Return the attribution to somebody whom a pronoun or an age means."""
        read = means._replace(how=f"{how}, read as “{means.text}”", is_named=False)
        return Attribution(read, verb.text, self._grammar.kind_of(verb))

    def meant_by(self, pronoun: str) -> Iterator[Speaker]:
        """Yield who may be meant by a pronoun, the latest first: persons, by what their office says of them."""
        wants_feminine = is_feminine(pronoun)
        last = self.last
        if last and not last.is_personal and self._names.goes_with(last, feminine=wants_feminine):
            yield last
        for speaker in reversed(self._spoken):
            feminine = self._names.is_woman(speaker)
            if speaker.is_personal and (feminine is None or feminine == wants_feminine):
                yield speaker
        if last and not last.is_personal:
            yield last

    def by_the_last(self, verb: Word) -> Attribution | None:
        """Return the attribution to who spoke last, of a verb without a subject."""
        last = self.last
        if last is None:
            return None
        how = f"“{verb.text}” without a subject, read as “{last.text}”"
        return Attribution(last._replace(how=how, is_named=False), verb.text, None)
