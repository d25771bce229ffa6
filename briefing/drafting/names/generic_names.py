"""Whom `the group`, `the company`, `the watchdog` mean: an organisation that the article has named.

The one named last, its sentence's subject before others; words of one sort stick to whom they were found to mean, so
that `the watchdog` and `the company` are two.
"""

from collections.abc import Sequence

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import AUXILIARIES, ROLES, is_verb_here
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.descriptions import KINDS_OF_BODIES
from briefing.drafting.names.gazetteer import known_names
from briefing.drafting.names.name_discovery import noun_that_is_called
from briefing.drafting.names.name_meanings import Names
from briefing.drafting.names.persons import ORGANISATIONS, TITLES, bare, name_runs, owns_in

_GENERIC = word_list("organisations called in general")
_SORTS = (
    word_list("organisations that sell"),
    word_list("organisations that watch"),
    word_list("organisations that gather people"),
)
_SELLING, _WATCHING, _ANY = 0, 1, -1
"""The places among the sorts of those that sell and those that watch, and what stands for any of them."""
_PUBLIC_BODIES = word_list("public bodies")
_CALLED_SO = {"authority": word_list("bodies called authority")}
_NONE: frozenset[str] = frozenset()
_OF_MANY = word_list("organisations of many people")
_ORGANS = word_list("organs that only a state has")
_PLACED = {"on", "in", "near", "across", "around", "over", "outside"}
_COMMON = word_list("common words") | word_list("days") | word_list("months")
_PRESS = word_list("press")
_ARTICLES = {"the", "a", "an"}
_MOST = 40
_MOST_BEHIND = 3


class NamedOrganisations:
    """The organisations that an article has named so far, and what each was called in general."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._named: list[tuple[int, bool, str]] = []
        self._called: dict[int, str] = {}
        self._by_description: dict[str, str] = {}
        self._speaks_last: tuple[int, str] = (0, "")
        self._states: set[str] = set()

    def note(self, count: int, words: Sequence[Word]) -> None:
        """Note the organisations that a sentence names, whose number is given."""
        mentions = [mention for mention in self._names.mentions(words) if not mention.is_place]
        taken = frozenset(i for mention in mentions for i in range(mention.begin, mention.end))
        entries = [(mention.begin, mention.end, mention.name) for mention in mentions if not _is_state(mention.name)]
        for begin, end in name_runs(words, taken):
            name = " ".join([*(word.text for word in words[begin : end - 1]), bare(words[end - 1].text)])
            if self._may_be_one(words, begin, end, name) or self._description_before(words, begin):
                entries.append((begin, end, name))
        for number, (begin, end, name) in enumerate(sorted(entries)):
            noun = words[begin - 1].lower if begin else ""
            described = self._description_before(words, begin)
            if described:
                self._by_description.setdefault(described, name)
            is_placed = begin > 0 and (
                words[begin - 1].lower in _PLACED or words[begin - 1].lower in ("at", "of", "to", "from")
            )
            if not is_placed and (behind := self._description_behind(words, end)):
                self._by_description.setdefault(behind, name)
            if _owns_an_organ(words, end):
                self._states.add(name)
            if noun in _GENERIC:  # `the regulator Aquawatch`
                self._called.setdefault(_sort(noun), name)
            is_subject = number == 0 and begin <= 3
            if noun not in _GENERIC and _closes_the_sentence(words, begin, end):
                self._speaks_last = (count, name)
            self._named = [*self._named[-_MOST:], (count, is_subject, name)]

    def add(self, count: int, name: str) -> None:
        """Note an organisation that a sentence is about, whose number is given."""
        self._named = [*self._named[-_MOST:], (count, True, name)]

    def named_by_description(self, description: str) -> str | None:
        """Return the name that stood behind a description: `The hotel workers' union, Sindhotel, wants …`."""
        return self._by_description.get(description)

    def _description_before(self, words: Sequence[Word], begin: int) -> str | None:
        """Return the organisation that is described in small letters before a name that is set off by commas."""
        if noun := noun_that_is_called(words, begin):
            return self._names.organisation(words[max(0, noun - 3) : noun + 1])
        if begin > 2 and words[begin - 1].text in ORGANISATIONS and words[begin - 2].text.islower():
            opens = next((at for at in (begin - 3, begin - 4) if at >= 0 and words[at].lower in _ARTICLES), None)
            if opens is not None and words[begin].lower not in _COMMON:  # `the roads agency Traffig`
                return self._names.organisation(words[opens:begin])
        if begin < 3 or words[begin - 1].text != "," or bare(words[begin - 2].text) not in ORGANISATIONS:
            return None
        closes = begin + 1 < len(words) and any(word.text == "," for word in words[begin + 1 : begin + 5])
        return self._names.organisation(words[max(0, begin - 6) : begin - 1]) if closes else None

    def _description_behind(self, words: Sequence[Word], end: int) -> str | None:
        """Return how a name is described behind a comma: `Blackfriars Estates, the property company that …`."""
        if end + 2 >= len(words) or words[end].text != "," or words[end + 1].lower not in ("the", "a", "an"):
            return None
        small = next((at for at in range(end + 2, min(len(words), end + 6)) if not words[at].text.islower()), end + 6)
        noun = next((at for at in range(end + 2, min(small, len(words))) if words[at].lower in ORGANISATIONS), 0)
        return self._names.organisation(words[end + 1 : noun + 1]) if noun else None

    def is_called_in_general(self, name: str) -> bool:
        """Say whether an organisation was called by a mere noun so far, such as `the company`."""
        return name in self._called.values()

    def only_one_in(self, count: int) -> str | None:
        """Return the organisation that is the only one which a sentence names."""
        named = {name for named_in, _, name in self._named if named_in == count}
        return named.pop() if len(named) == 1 else None

    def meant_by(self, words: Sequence[Word]) -> str | None:
        """Return the organisation that `the group` means; None where the phrase is another, or nobody fits."""
        noun = bare(words[-1].lower) if words else ""
        if len(words) == 3 and words[1].lower in KINDS_OF_BODIES:
            words = [words[0], words[2]]  # `the campaign group`
        if len(words) != 2 or words[0].lower != "the" or noun not in _GENERIC or self._names.is_described_alone(noun):
            return None
        sort = _sort(noun)
        if named_so := self.named_with(noun):
            return named_so
        if sort in self._called:
            return self._called[sort]
        also_called = {name for _, _, name in self._named if _CALLED_SO.get(noun, _NONE) & set(name.lower().split())}
        if also_called:  # which of two, nothing says
            return also_called.pop() if len(also_called) == 1 else None
        others = {name for other, name in self._called.items() if other != sort} | self._states
        fitting = [entry for entry in self._named if entry[2] not in others and _may_be_called(entry[2], sort)]
        if not fitting:
            return self._names.only_company() if sort == _SELLING else None
        spoke_at, speaks_last = self._speaks_last
        if (
            sort == _WATCHING
            and speaks_last in {entry[2] for entry in fitting if entry[0] == spoke_at}
            and len(others) == 0
        ):
            self._called[sort] = speaks_last
            return speaks_last
        called_so = [entry for entry in fitting if _begins_with_its_letter(entry[2], noun)]
        fitting = called_so or fitting  # `the union`: the LPU before a company that was named later
        best = max(range(len(fitting)), key=lambda at: (fitting[at][0], fitting[at][1], at))
        self._called[sort] = fitting[best][2]
        return fitting[best][2]

    def named_with(self, word: str) -> str | None:
        """Return the organisation with a word in its name that was named last, its sentence's subject before others."""
        named = [entry for entry in self._named if word in entry[2].lower().split()]
        return max(reversed(named), key=lambda entry: entry[:2])[2] if named else None

    def _may_be_one(self, words: Sequence[Word], begin: int, end: int, name: str) -> bool:
        known = self._names.full_name(name)
        if name.split()[-1].lower() in _PRESS:
            return False  # `The Tarr Sentinel reported`
        if self._names.is_somebody(name):
            return False
        if name.lower() in _COMMON or (known and known != name) or (self._names.party_of(name) or name) != name:
            return False
        before = words[begin - 1] if begin else None
        if before is not None and before.lower in _PLACED and name not in self._names.learned_names():
            return False  # `26 turbines on Moel Ddu`
        following = words[end : end + 2]
        if before is not None and before.text == "," and begin > 1 and bare(words[begin - 2].lower) in TITLES | ROLES:
            return False  # `the Energy Secretary, Graham Pell`
        if before is not None and (bare(before.lower) in TITLES | ROLES or self._is_occupation(before)):
            return False
        set_off = len(following) > 1 and following[0].text == ","
        if set_off and (following[1].lower == "who" or following[1].text[:1].isdigit()):
            return False
        if (
            begin > 1
            and words[begin - 1].lower == "by"
            and (words[begin - 2].lower.endswith("ed") or _is_told_by_which(words, end))
        ):
            return True  # `banks that are advised by Nordlin`, `bought by Marlowe, which sells it`
        acts = bool(following) and (following[0].lower in AUXILIARIES or is_verb_here(words, end) is not None)
        is_brand = any(char.isupper() for char in bare(words[begin].text)[1:]) and not words[begin].text.isupper()
        return end - begin > 1 or is_brand or (begin <= 1 and acts)

    def _is_occupation(self, word: Word) -> bool:
        """Say whether a word in small letters before a name tells what somebody is: `trader Joan Tuffley`."""
        return word.is_word and word.text.islower() and word.lower.endswith(("er", "or", "man", "woman", "ist", "ian"))


def _is_told_by_which(words: Sequence[Word], end: int) -> bool:
    """Say whether `which` tells more of a name, so that it is no person's: `Marlowe, which sells it`."""
    return end + 1 < len(words) and words[end].text == "," and words[end + 1].lower == "which"


def _owns_an_organ(words: Sequence[Word], end: int) -> bool:
    """Say whether a name owns what only a state has: `Lissa's health ministry`."""
    return owns_in(words, end - 1) and any(word.lower in _ORGANS for word in words[end : end + 3])


def _closes_the_sentence(words: Sequence[Word], begin: int, end: int) -> bool:
    """Say whether a name is who says a whole sentence, behind its last comma: `Spills rose last year, Clearbrook has found.`"""
    behind = [word for word in words[end:] if word.is_word]
    is_short = 0 < len(behind) <= _MOST_BEHIND and all(word.text.islower() for word in behind)
    return begin > 1 and words[begin - 1].text == "," and is_short and behind[0].lower not in ("and", "or", "of")


def _sort(noun: str) -> int:
    """Return which sort of organisation a noun calls in general; -1 for one that calls any of them."""
    return next((number for number, nouns in enumerate(_SORTS) if noun in nouns), -1)


def _begins_with_its_letter(name: str, noun: str) -> bool:
    """Say whether initials hold that of a noun for many people: `LPU` may be a union."""
    return name.isupper() and noun in _OF_MANY and noun[0].upper() in name


def _may_be_called(name: str, sort: int) -> bool:
    """Say whether a name can be meant by a noun of a sort: no court is `the charity`, and no council `the firm`."""
    return sort in (_ANY, _WATCHING) or not any(word.lower() in _PUBLIC_BODIES for word in name.split())


def _is_state(name: str) -> bool:
    known = known_names().get(name)
    return known is not None and bool(known.adjectives or known.seats)
