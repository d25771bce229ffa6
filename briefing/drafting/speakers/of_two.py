"""Whom `the former` and `the latter` mean: the first and the second of two persons, or two bodies, that were named together."""

from collections.abc import Iterator, Sequence

from briefing.drafting.articles.statements import names_an_organisation
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.name_meanings import Names
from briefing.drafting.names.persons import bare
from briefing.drafting.speakers.speaker import Speaker

_SMALL = {"of", "for", "the", "&"}
_REACH = 3
"""How many sentences back the two may have been named."""


class OfTwo:
    """The persons and the bodies of the latest sentence that names two of either, in their order."""

    def __init__(self, names: Names) -> None:
        """Begin an article, which has named nobody, with what its names mean."""
        self._names = names
        self._pair: tuple[int, list[Speaker]] = (0, [])

    def note(self, count: int, words: Sequence[Word], persons: Sequence[Speaker]) -> None:
        """Take in whom a sentence names, whose number is given; two persons count before two bodies."""
        for group in (persons, [Speaker(name, name, None, "", at) for name, at in self._bodies(words)]):
            different = list({speaker.person or speaker.party: speaker for speaker in group}.values())
            if len(different) == 2:
                self._pair = count, different
                return

    def _bodies(self, words: Sequence[Word]) -> Iterator[tuple[str, int]]:
        """Yield the states and the bodies that some words name, each with where its name begins."""
        at = 0
        mentions = {mention.begin: mention for mention in self._names.mentions(words) if not mention.is_place}
        while at < len(words):
            end = mentions[at].end if at in mentions else _end_of_a_name(words, at)
            if at in mentions:
                yield mentions[at].name, words[at].start
            elif words[at].lower != "the" and end > at and (at or end > 1):
                name = " ".join([*(word.text for word in words[at : end - 1]), bare(words[end - 1].text)])
                is_called_the = at > 0 and words[at - 1].lower == "the" and end - at > 1
                if names_an_organisation(name) or is_called_the:
                    yield name, words[at].start
            at = at + 1 if words[at].lower == "the" else max(end, at + 1)

    def meant_by(self, words: Sequence[Word], count: int) -> Speaker | None:
        """Return whom a phrase means in the sentence whose number is given; nobody where no two were named near it."""
        which = [word.lower for word in words]
        if which not in (["the", "former"], ["the", "latter"]):
            return None
        named_in, pair = self._pair
        return pair[which[1] == "latter"] if pair and count - named_in <= _REACH else None


def _end_of_a_name(words: Sequence[Word], begin: int) -> int:
    """Return where the capitals that begin at an index end, small words between two of them joined: `Port of Lund`."""
    end = begin
    for at in range(begin, len(words)):
        if words[at].is_word and words[at].is_capital:
            end = at + 1
        elif at == begin or words[at].lower not in _SMALL:
            break
    return end
