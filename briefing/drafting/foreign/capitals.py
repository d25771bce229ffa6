"""Which capitals in a phrase of German, French or Spanish may be a person's name, and which belong to an office or a title."""

from collections.abc import Sequence

from briefing.drafting.language.foreign_phrases import Grammar
from briefing.drafting.language.sentences import Word


class Capitals:
    """The runs of capitals in phrases of one language."""

    def __init__(self, grammar: Grammar) -> None:
        """Take in the words of the language."""
        self._grammar = grammar

    def of(self, phrase: Sequence[Word]) -> list[tuple[int, int]]:
        """Return the runs of capitals of a phrase that may be a name: without office, and in German not after an article."""
        runs: list[tuple[int, int]] = []
        at = 0
        while at < len(phrase):
            if not self._may_be_in_a_name(phrase[at], at):
                at += 1
                continue
            end = at + 1
            while end < len(phrase) and self._goes_on(phrase, end):
                end += 1
            if end == at + 1 and self._is_a_surname_like_an_office(phrase, end):
                end += 1  # `Stadtrat Gerd Pohlmann`
            if end == at + 1 and self._is_of_a_family(phrase, at):
                end += 2  # `Le député, Hugues de Lastic`
            runs.append((at, end))
            at = end
        return runs

    def _is_a_surname_like_an_office(self, phrase: Sequence[Word], at: int) -> bool:
        """Say whether a German word for an office ends a name behind an office and a first name: `Landrat Uwe Förster`."""
        is_last = at < len(phrase) and (at + 1 == len(phrase) or not phrase[at + 1].is_capital)
        is_office = is_last and self._grammar.language == "de" and self._grammar.is_role(phrase[at])
        return is_office and (at < 2 or self._grammar.is_role(phrase[at - 2]) or phrase[at - 2].text == ",")

    def _is_of_a_family(self, phrase: Sequence[Word], at: int) -> bool:
        """Say whether one capital behind an office or a comma goes on with `de` and another one."""
        if not at or at + 2 >= len(phrase) or phrase[at + 1].lower not in ("de", "d'"):
            return False
        is_set_off = phrase[at - 1].text == "," or self._grammar.is_role(phrase[at - 1])
        is_plain = not self._grammar.is_organisation(phrase[at]) and not self._grammar.is_organisation(phrase[at + 2])
        return is_set_off and is_plain and phrase[at + 2].is_capital and self._grammar.language == "fr"

    def is_a_title_of_a_body(self, phrase: Sequence[Word], begin: int) -> bool:
        """Say whether an article opens capitals that are set off behind an organisation: `L'association, Les P'tits Bols`."""
        set_off = begin > 1 and phrase[begin - 1].text == "," and phrase[begin].lower in self._grammar.determiners
        return set_off and any(map(self._grammar.is_organisation, phrase[:begin]))

    def is_a_french_lawyers_title(self, word: Word) -> bool:
        """Say whether a word is the title in `Me Stavros Lekkas`."""
        return word.text == "Me" and self._grammar.language == "fr"

    def _may_be_in_a_name(self, word: Word, at: int) -> bool:
        fits = word.is_word and word.is_capital and not self._grammar.is_role(word) and not word.text.isupper()
        small = self._grammar.determiners | self._grammar.possessives | self._grammar.subordinators
        fits = fits and not self.is_a_french_lawyers_title(word)
        small |= self._grammar.prepositions  # `Ohne Bahn`
        return fits and word.lower not in self._grammar.openers and not (at == 0 and word.lower in small)

    def _goes_on(self, phrase: Sequence[Word], at: int) -> bool:
        if phrase[at].is_capital and phrase[at].is_word:
            return not self._grammar.is_role(phrase[at])
        behind = at + 1 < len(phrase) and phrase[at + 1].is_capital and phrase[at + 1].is_word
        return phrase[at].lower in ("von", "van", "zu", "da", "di") and behind
