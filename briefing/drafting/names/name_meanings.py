"""Who a name means: known states and organisations, those that the articles taught, and people with whom they speak for.

`The union`, `the alliance` mean the one party that is called so; where two could be meant, neither is.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import DETERMINERS, ROLES
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.beside_names import is_part_of_a_name, is_placed
from briefing.drafting.names.bodies import DATES, STATE_ORGANS
from briefing.drafting.names.descriptions import Descriptions
from briefing.drafting.names.gazetteer import called, known_names
from briefing.drafting.names.name_discovery import learned
from briefing.drafting.names.persons import (
    COMPANIES,
    JOINING,
    ORGANISATIONS,
    TITLES,
    WITHIN_A_NAME,
    bare,
    by_first_name,
    full_names,
    name_runs,
    owns_in,
    standing_alone,
)

_FORMS_OF_STATE = word_list("forms of state") - ORGANISATIONS
_PRESS = word_list("press")
_OWN = {"its", "their", "his", "her"}
_OF_A_HOUSE = word_list("offices of any organisation")


class Mention(NamedTuple):
    """Words that name a party: which one, where they begin and end among the words, and whether they are a mere place."""

    name: str
    begin: int
    end: int
    surface: str
    is_place: bool = False


class Names:
    """What the names in some articles mean: those that everybody knows, and those that the articles taught."""

    def __init__(self, sentences: Sequence[Sequence[Word]]) -> None:
        self._full = full_names(sentences)
        self._learned = learned(sentences, self._full)
        bodies = set(self._learned.values())
        self._full = {surname: name for surname, name in self._full.items() if name not in bodies}
        self._descriptions = Descriptions(sentences)
        self._longest: dict[str, int] = {}
        for key in (*called(), *self._learned):
            self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))
        self._persons: dict[str, tuple[str, str]] = {}
        self.known_beforehand: Mapping[str, str] = {}
        self._alone = standing_alone(sentences)
        self._titled = _titled_states(sentences, self._learned.values())
        self._mentioned = {mention.name for words in sentences for mention in self.mentions(words)}

    def learn_person(self, person: str, party: str, *, anew: bool = False) -> None:
        """Keep for whom a person speaks, by the whole name and by the last word of it; the first word on it counts.

        With `anew`, what was kept of somebody who speaks for nobody else gives way.
        """
        if anew and self.party_of(person) == person:
            self._persons.update({person: (person, party), person.split()[-1]: (person, party)})
        self._persons.setdefault(person, (person, party))
        self._persons.setdefault(person.split()[-1], (person, party))

    def learn_persons(self, party_by_person: Mapping[str, str]) -> None:
        """Keep for whom persons speak, as it is known before any article is read."""
        self.known_beforehand = dict(party_by_person)
        for person, party in party_by_person.items():
            self.learn_person(person, party)

    def mentions(self, words: Sequence[Word]) -> Iterator[Mention]:
        """Yield what some words name, in order, the longest name at each place."""
        at = 0
        while at < len(words):
            mention = self._at(words, at)
            if mention:
                yield mention
            at = mention.end if mention else at + 1

    def short_forms(self, words: Sequence[Word]) -> Iterator[tuple[str, str]]:
        """Yield the parties that `the alliance` or `the fishers' union` mean, and the words that say so."""
        for begin, word in enumerate(words):
            if word.lower != "the":
                continue
            for end in range(begin + 1, min(len(words), begin + 5)):
                if not words[end].is_word or words[end].lower in JOINING - {"the"}:
                    break
                meant = self.called_for_short(bare(words[end].lower))
                if meant and not (set(meant.split()) & {part.text for part in words[begin + 1 : end]}):
                    yield meant, bare(" ".join(part.text for part in words[begin : end + 1]))
                    break

    def person(self, words: Sequence[Word]) -> str | None:
        """Return the person whom a noun phrase names: capitals that are no party, no title, at least two, or one known."""
        place = self.person_at(words)
        return place[2] if place else None

    def person_at(self, words: Sequence[Word], begin: int = 0) -> tuple[int, int, str] | None:
        """Return where the first person at or behind an index is named, and the whole name."""
        taken = frozenset(i for mention in self.mentions(words) for i in range(mention.begin, mention.end))
        for start, end in name_runs(words, taken):
            run = [word.text for word in words[start : end - 1]] + [bare(words[end - 1].text)]
            if start < begin or any(part.lower() in ORGANISATIONS for part in run) or run[-1].lower() in _PRESS:
                continue
            if len(run) > 1 and run[-1].lower() in COMPANIES | DATES:
                continue  # `Helion Energy`
            if start and words[start - 1].text == "the" and end - start > 1:
                continue  # `told the Skarn Posten`
            if end < len(words) and words[end].is_capital and words[end].lower in ROLES and not owns_in(words, end - 1):
                continue  # `Revenue Divisional Officer S. Malar`
            if len(run) == 1 and _stands_before_an_office(words, end):
                continue  # `Transit chief Oleg Brand`
            if (
                len(run) > 1
                and run[-1].isupper()
                and len(run[-1]) > 1
                and run[-1].strip("()").isascii()
                and "." not in run[-1]
                and not run[0].isupper()
            ):
                continue  # `District CPI secretary`
            if start > 1 and words[start - 1].lower == "of" and _is_a_body(words[start - 2]):
                continue  # `Ministry of Sea Affairs`
            while len(run) == 1 and start > 1 and words[start - 1].lower in WITHIN_A_NAME:
                start -= 1  # `Mr van Oosten`
                run[0] = f"{words[start].text} {run[0]}" if run[0] not in self._full else run[0]
            titled = start > 0 and words[start - 1].lower in TITLES
            if len(run) == 1 and run[0] in self._full:
                return start, end, self._full[run[0]]
            if (
                len(run) == 1
                and titled
                and (known := by_first_name(words[start - 1].lower, run[0], self._full.values()))
            ):
                return start, end, known
            is_told_of = (
                start == 0 and end + 1 < len(words) and words[end].text == "," and words[end + 1].lower == "who"
            )
            if len(run) > 1 or run[0] in self._persons or titled or (is_told_of and run[0].istitle()):
                return start, end, self._persons.get(" ".join(run), (" ".join(run), ""))[0]
        return None

    def acts(self, name: str) -> bool:
        """Say whether a name is one that the articles taught because it acts, and no organisation by its noun."""
        words = name.lower().split()
        return (
            name in self._learned.values() and len(words) == 1 and not name.isupper() and words[0] not in ORGANISATIONS
        )

    def is_state(self, name: str) -> bool:
        """Say whether a name is a state's: one that everybody knows, or one that the articles taught as they name states."""
        return self.acts(name) or (name in known_names() and bool(known_names()[name].adjectives))

    def is_somebody(self, name: str) -> bool:
        """Say whether a name is a person's whom the articles call by the surname alone too."""
        surname = name.rpartition(" ")[2]
        return self._full.get(surname) == name and surname in self._alone

    def is_of_no_state(self, words: Sequence[Word], mention: Mention) -> bool:
        """Say whether a name only tells where an organisation is, or its branch: `a Kazakh bank`, `its UK director`."""
        noun = words[mention.end].text if mention.end < len(words) else ""
        is_of_a_branch = mention.begin == 1 and words[0].lower in _OWN and self.is_state(mention.name)
        if is_of_a_branch and any(word.lower in _OF_A_HOUSE for word in words[mention.end :][:3]):
            return True  # `its UK managing director`
        is_adjective = mention.name in known_names() and mention.surface in known_names()[mention.name].adjectives
        return is_adjective and noun in ORGANISATIONS - STATE_ORGANS - {"council", "police", "administration"}

    def first_person_behind(self, text: str, at: int) -> tuple[int, str | None]:
        """Return who is named in full first behind an offset of a text, and where; nobody but at a sentence's beginning."""
        places = ((text.find(name, at), name) for name in self._full.values())
        begin, name = min(((place, name) for place, name in places if place >= 0), default=(0, None))
        opens = text[:begin].rstrip(" ")[-1:] in ("\n", ".", "!", "?", "”", '"')
        return (begin, name) if opens else (0, None)

    def learned_names(self) -> Collection[str]:
        """Return the names of parties that the articles taught."""
        return self._learned.values()

    def only_company(self) -> str | None:
        """Return the only company that the articles name, by the last word of its name: `Gwyntoedd Energy`."""
        companies = {name for name in self._learned.values() if name.split()[-1].lower() in COMPANIES}
        return next(iter(companies)) if len(companies) == 1 else None

    def full_name(self, surname: str) -> str | None:
        """Return the one person named in full whose surname a word is."""
        return self._full.get(surname)

    def called_by_given_name(self, word: str) -> str | None:
        """Return the one person whose first name a word is, and who speaks for somebody: `Arthit` for Arthit Wongsakul."""
        fitting = {name for name in self._full.values() if name.split()[0] == word}
        if any(self.party_of(name) in (None, name) for name in fitting):
            return None  # `Orbita` may be Orbita Launch
        return fitting.pop() if len(fitting) == 1 and word not in self._full else None

    def ministry_of(self, field: str) -> str | None:
        """Return the ministry for a field that the articles name in small letters: `the agriculture ministry`."""
        forms = (f"{field} {noun}" for noun in ("ministry", "department"))
        return next((form for form in forms if self._descriptions.describes(form)), None)

    def is_written_small(self, word: str) -> bool:
        """Say whether the articles write a word in small letters anywhere."""
        return self._descriptions.is_written_small(word)

    def is_described_alone(self, noun: str) -> bool:
        """Say whether the articles speak of one organisation of a sort that has no name: `the sailing club`, then `the club`."""
        return self._descriptions.acts(noun)

    def house(self, noun: str) -> str | None:
        """Return the house without a name that a noun calls before an office: `Port director Ana Ruiz`, `the port had`."""
        return self._descriptions.house(noun)

    def organisation(self, words: Sequence[Word]) -> str | None:
        """Return the organisation that a phrase without capitals names: a party with a name, else the fullest description."""
        for end, word in enumerate(words):
            if word.lower in JOINING or not word.is_word:
                continue
            noun = bare(word.lower)
            if noun in ORGANISATIONS and not _goes_on_as_a_body(words, end):
                begin = end
                while (
                    word.is_capital
                    and begin
                    and words[begin - 1].is_capital
                    and words[begin - 1].lower not in DETERMINERS
                ):
                    begin -= 1
                last = _last_of_a_name(words, end) if word.is_capital else end
                if last > end + 1:  # `Association of Beekeepers`
                    return bare(" ".join(part.text for part in words[begin : last + 1]))
                if begin < end:  # `Hillside Tenants’ Association`
                    return bare(" ".join(part.text for part in words[begin : end + 1]))
                if word.text.islower() and (adjective := self._named_by_a_capital(words, end)):
                    return f"{adjective} {noun}"  # `the Scottish government`
                modifiers = self._descriptions.modifiers(words, end)
                named = self.called_for_short(noun) if not modifiers else None
                if named is None and word.is_capital and not self.is_written_small(noun):
                    return bare(word.text)
                return named or self._descriptions.fullest(noun, modifiers)
            if word.lower in ("for", "of", "from", "at", "in", "to"):
                return None
        return None

    def _named_by_a_capital(self, words: Sequence[Word], noun: int) -> str | None:
        """Return the capital before a noun that tells which one it is, and does not only open its sentence."""
        before = words[noun - 1] if noun else None
        if before is None or not before.is_word or not before.is_capital or owns_in(words, noun - 1):
            return None
        is_small = before.lower in DETERMINERS or (noun == 1 and self.is_written_small(before.lower))
        return None if is_small else before.text

    def party_of(self, person: str) -> str | None:
        """Return for whom a person was found to speak."""
        return self._persons.get(person, (None, None))[1]

    def _at(self, words: Sequence[Word], at: int) -> Mention | None:
        if not words[at].is_word or not (words[at].is_capital or not words[at].text.isascii()):
            return None
        longest = self._longest.get(_looked_up(words[at]), 0)
        for length in range(min(longest, len(words) - at), 0, -1):
            part = words[at : at + length]
            key = (*(word.text.replace("’", "'").replace(".", "") for word in part[:-1]), _looked_up(part[-1]))
            surface = bare(" ".join(word.text for word in part))
            if key in self._learned:
                return Mention(self._learned[key], at, at + length, surface)
            known = called().get(key)
            if known and not is_part_of_a_name(words, at, at + length):
                return Mention(
                    known.name, at, at + length, surface, known.is_seat and is_placed(words, at, at + length)
                )
        return None

    def called_for_short(self, noun: str) -> str | None:
        """Return the one organisation or state that a noun calls for short: `the alliance`, `the kingdom`."""
        known = {name for name in self._mentioned if name in known_names() and noun in known_names()[name].epithets}
        own = {name for name in self._learned.values() if noun in ORGANISATIONS and noun in name.lower().split()}
        meant = known | own | self._titled.get(noun, set())
        return meant.pop() if len(meant) == 1 else None


def _titled_states(sentences: Sequence[Sequence[Word]], learned_names: Collection[str]) -> dict[str, set[str]]:
    """Return the states that the articles call by what they are: Idara, where they name `the kingdom of Idara`."""
    states = set(learned_names)
    titled: dict[str, set[str]] = {}
    for words in sentences:
        for form, joining, name in zip(words, words[1:], words[2:], strict=False):
            if form.lower in _FORMS_OF_STATE and joining.lower == "of" and bare(name.text) in states:
                titled.setdefault(form.lower, set()).add(bare(name.text))
    return titled


def _stands_before_an_office(words: Sequence[Word], end: int) -> bool:
    """Say whether an office in small letters and another name stand behind a word: it only says whose office that is."""
    office = words[end : end + 2]
    return len(office) == 2 and office[0].text in ROLES and office[1].is_capital and not owns_in(words, end - 1)


def _is_a_body(word: Word) -> bool:
    return word.is_capital and word.lower in ORGANISATIONS


def _goes_on_as_a_body(words: Sequence[Word], noun: int) -> bool:
    """Say whether a small noun only tells which body the next noun calls: `a children's hospice charity`."""
    following = words[noun + 1] if noun + 1 < len(words) else None
    both = words[noun].text.islower() and following is not None and following.text.islower()
    return both and following is not None and bare(following.lower) in ORGANISATIONS


def _last_of_a_name(words: Sequence[Word], noun: int) -> int:
    """Return where a name ends that goes on behind its noun: at the last capital, small words between them joined."""
    last = noun
    for at in range(noun + 1, len(words)):
        if words[at].is_word and words[at].is_capital:
            last = at
        elif words[at].text not in ("of", "for", "the", "and"):
            break
    return last


def _looked_up(word: Word) -> str:
    return bare(word.text).replace("’", "'").replace(".", "")
