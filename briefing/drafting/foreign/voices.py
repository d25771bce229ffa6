"""Who has spoken in an article of another language, and which organisation it named last: whom a pronoun means."""

from collections.abc import Iterator, Sequence

from briefing.drafting.foreign.names import ForeignNames
from briefing.drafting.language.foreign_phrases import Grammar, is_feminine
from briefing.drafting.language.sentences import Word
from briefing.drafting.speakers.attribution import Attribution
from briefing.drafting.speakers.speaker import Speaker

_REACH = 40
_THEIR = {"leur", "leurs", "ihre", "ihr", "su", "sus"}
_THE_SEVERAL = {"de": ("die",), "fr": ("les",), "es": ("los", "las")}
_ENDINGS_OF_SEVERAL = {"de": ("en", "sind"), "fr": ("nt",), "es": ("an", "en", "on", "án")}
_MOST_OF_SEVERAL = 5
_FARTHEST = 12


def several(words: Sequence[Word], language: str) -> Speaker | None:
    """Return the people whom a sentence is about, by the article and the verb of several: `Die Hebammen sehen …`."""
    for at, word in enumerate(words[:_FARTHEST]):
        opens = at == 0 or words[at - 1].text == ","
        if not opens or word.lower not in _THE_SEVERAL[language]:
            continue
        behind = words[at + 1 : at + 1 + _MOST_OF_SEVERAL]
        verb = next((i for i, w in enumerate(behind) if i and _is_a_verb_of_several(w, language)), 0)
        people = behind[:verb]
        is_plain = bool(people) and all(w.is_word and w.quotation is None for w in people)
        is_noun = is_plain and (
            len(people) == 1 and people[0].is_capital if language == "de" else people[0].lower[-1] == "s"
        )
        if is_noun:
            text = " ".join(w.text for w in people)
            return Speaker(text, f"{word.text} {text}", None, "", word.start)
        return None
    return None


def _is_a_verb_of_several(word: Word, language: str) -> bool:
    return word.text.islower() and len(word.text) > 2 and word.lower.endswith(_ENDINGS_OF_SEVERAL[language])


class Voices:
    """Who has spoken so far in one article."""

    def __init__(self, grammar: Grammar, names: ForeignNames) -> None:
        """Begin an article in which nobody has spoken."""
        self._grammar = grammar
        self._names = names
        self._spoken: list[Speaker] = []
        self.organisation: Speaker | None = None
        self._proper: Speaker | None = None
        self._many: Speaker | None = None
        self._told_of: Speaker | None = None

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
        return self._names.named(phrase, self._owner(phrase), self._proper)

    def speaker(self, phrase: Sequence[Word]) -> Speaker | None:
        """Return who a phrase names, for whom."""
        return self._names.speaker(phrase, self._owner(phrase), self._proper)

    def begin_sentence(self, words: Sequence[Word]) -> None:
        """Remember the people whom the sentence before was about, who own what this one calls theirs: `leur président`."""
        self._many, self._told_of = self._told_of, several(words, self._grammar.language)

    def _owner(self, phrase: Sequence[Word]) -> Speaker | None:
        """Return the organisation that was named last, or the people of the sentence before, of whom `their` tells."""
        is_theirs = len(phrase) > 1 and phrase[0].lower in _THEIR
        return self._many if is_theirs and self._many else self.organisation

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
