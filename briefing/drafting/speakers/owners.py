"""Whom an office belongs to that stands without its organisation: `its leader`, `a spokeswoman`, `the director`."""

from collections.abc import Sequence

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import DETERMINERS, ROLES, owns
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.generic_names import NamedOrganisations
from briefing.drafting.names.name_meanings import Names
from briefing.drafting.names.office_phrases import belongs_to
from briefing.drafting.names.persons import bare
from briefing.drafting.names.phrase_heads import head_noun, is_role
from briefing.drafting.speakers.houses import (
    force_of_the_rank,
    holds_another_office,
    institution_before,
    introduced_by,
    is_bare_office,
    is_called_by_an_office,
    is_institution,
    last_described,
    only_house,
)
from briefing.drafting.speakers.memory import REACH, Memory
from briefing.drafting.speakers.noun_phrases import OWNING, is_office_of_an_organisation
from briefing.drafting.speakers.speaker import Speaker
from briefing.drafting.speakers.states import state_meant

_SERVING = word_list("offices that serve somebody")
_STATE_OFFICES = word_list("offices that only a state has")
_PUBLIC_OFFICES = word_list("offices of the public")
_OUTSIDERS = word_list("roles that speak for nobody else")
_PORTFOLIOS = word_list("portfolios")
_ANYBODY = word_list("anybody")
_THE = Word("the", 0)
_LONGEST_OFFICE = 4


def _office_behind(words: Sequence[Word], begin: int) -> str:
    """Return the office that small words call from an index on: `ambassador`, `chief executive`; empty for none."""
    end = next((at for at in range(begin, len(words)) if not words[at].text.islower()), len(words))
    last = next(
        (at for at in range(min(end, begin + _LONGEST_OFFICE) - 1, begin - 1, -1) if words[at].lower in ROLES), -1
    )
    ends = last + 1 == len(words) or words[last + 1].lower not in ("of", "for")
    return " ".join(word.lower for word in words[begin : last + 1]) if ends else ""


def _is_secretary_of_a_field(words: Sequence[Word]) -> bool:
    """Say whether an office is that of a minister by another name: `Transport Secretary Ana Ruiz`."""
    return len(words) > 2 and words[0].lower in _PORTFOLIOS and words[1].lower == "secretary"


class Owners:
    """Who may own an office in one article, as far as it has been read."""

    def __init__(self, memory: Memory, names: Names, organisations: NamedOrganisations) -> None:
        """Take in who spoke and was named, what names mean, and which organisations the article has named."""
        self._memory = memory
        self._names = names
        self._organisations = organisations
        self._words: Sequence[Word] = ()
        self._described: tuple[int, str] = (0, "")
        self._by_office: dict[str, Speaker] = {}

    def begin_sentence(self, words: Sequence[Word]) -> None:
        """Begin a new sentence."""
        self._words = words

    def _note_offices(self) -> None:
        """Remember whose the offices are that a sentence names with their owners: `after summoning Orsk's ambassador`."""
        for mention in self._names.mentions(self._words):
            office = _office_behind(self._words, mention.end)
            is_whose = owns(self._words[mention.end - 1]) or self._names.is_state(mention.name)
            if office and is_whose and not mention.is_place:
                self._by_office[office] = Speaker(mention.name, f"{mention.surface}'s {office}", None, "", 0)

    def of_the_office_before(self, words: Sequence[Word], begin: int) -> str | None:
        """Return whose office opens a sentence before a name: `The ambassador, Ana Ruiz, was milder`, whose it was before."""
        is_set_off = begin > 2 and words[begin - 1].text == "," and words[0].text == "The"
        owner = self._of_a_named_office([words[0]._replace(text="the"), *words[1 : begin - 1]]) if is_set_off else None
        return owner.party if owner else None

    def _of_a_named_office(self, words: Sequence[Word]) -> Speaker | None:
        """Return whose office a phrase means that was named with its owner before: `the ambassador, Ana Ruiz`."""
        office = _office_behind(words, 1) if words[0].lower == "the" else ""
        return self._by_office.get(office)

    def end_sentence(self) -> None:
        """End a sentence: remember the organisation that it described last, for `its director`."""
        self._note_offices()
        described = last_described(self._words, self._names)
        if described:
            named = self._organisations.named_by_description(described)
            self._described = (self._memory.count, named or described)

    def whose_office(self, words: Sequence[Word], person: str | None) -> tuple[str | None, str]:
        """Return the party that somebody speaks for who is named by an office alone, and what it was called."""
        organisation = belongs_to(words, self._names)
        if organisation and not person:
            called = [_THE, *(Word(word, 0) for word in organisation.split())]
            named = self._organisations.named_by_description(organisation)
            return named or self._organisations.meant_by(called) or organisation, ""
        force = force_of_the_rank(words, self._names) if person else None
        if force:
            return force, force
        first = words[0].lower
        if not person and (first == "one" or (first in ("a", "an", "another") and head_noun(words) in _ANYBODY)):
            return None, ""  # `one senior official`, `a man in trunks`
        if not person and first not in DETERMINERS and head_noun(words).endswith("s"):
            return None, ""  # `campaigners`
        office = self._of_a_named_office(words) or (self._office_beside(words) if person else None)
        if office:
            return office.party, office.text
        if (
            person
            and words[0].is_capital
            and first not in OWNING
            and (any(word.lower in _STATE_OFFICES for word in words[:3]) or _is_secretary_of_a_field(words))
        ):
            state = state_meant(self._words, self._names, self._memory)
            is_firm = state is not None and self._organisations.is_called_in_general(state.party or "")
            if state and not is_firm:
                return state.party, state.text  # `Defence Minister Kari Holt` behind Eastmark
            ministry = only_house(words, person, self._names)
            return ministry, ministry or ""
        if person and not any(bare(word.lower) in ROLES for word in words):
            return None, ""  # `Its sponsor, Polar Oil`
        if person and first == "the" and any(word.lower in _PUBLIC_OFFICES for word in words):
            return None, ""
        if person and first in ("her", "his") and head_noun(words) in _SERVING:
            served = self._memory.antecedent(OWNING[first])
            return (served.party, served.text) if served else (None, "")  # `Her deputy, Ana Ruiz`
        if person and first == "the" and not is_bare_office(words):
            return None, ""  # `the city arts commissioner, Delia Frome`
        is_theirs = (
            not person
            or only_house(words, person, self._names) is not None
            or first in ("its", "their", "the")
            or is_office_of_an_organisation(words, person)
        )
        if head_noun(words) in _OUTSIDERS or not is_theirs:
            return None, ""
        named = only_house(words, person, self._names) if person else None
        if not named and (first in ("its", "their") or (person and first != "the")):
            named = institution_before(self._words, words[0].start, self._names)
        if named:
            return named, named
        described_before = self._described[1] if self._memory.count - self._described[0] == 1 else None
        if first in ("its", "their") and described_before and not self.institution_in_the_sentence_before():
            return described_before, described_before
        belongs = self.named_like_a_person() if first == "its" else None
        belongs = belongs or self.owner(of_anybody=person is None)
        is_a_person = belongs is not None and belongs.person == belongs.party and person and first == "the"
        if (
            belongs is None
            or is_a_person
            or is_called_by_an_office(belongs)
            or (belongs.person and holds_another_office(head_noun(words), belongs.text))
        ):
            return None, ""
        return belongs.party, belongs.text

    def called_first(self, words: Sequence[Word]) -> str | None:
        """Return the organisation that `its` means behind a noun: `The bank, mocked in it, was not asked, its lawyers said`."""
        opening = self._words[:3]
        is_alone = len(opening) == 3 and opening[0].start < words[0].start and opening[2].text == ","
        if not is_alone or words[0].lower != "its" or opening[0].lower != "the":
            return None
        return self._organisations.meant_by([opening[0]._replace(text="the"), opening[1]])

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
        is_told_of = subject is not None and not subject.is_personal and count == self._memory.count - 1
        only = (
            self._organisations.only_one_in(self._memory.count - 1)
            if not is_told_of and self._memory.count - 1 not in spoke
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

    def _office_beside(self, words: Sequence[Word]) -> Speaker | None:
        """Return for whom an office beside a name speaks: `the minister, Viliami Taufa`, `Kaisa Holm, its chief of staff`."""
        comma = next((at for at, word in enumerate(words) if word.text == ","), len(words))
        before, behind = words[:comma], words[comma + 1 :]
        if behind and behind[0].lower in ("its", "their") and head_noun(behind) in ROLES:
            named = institution_before(self._words, words[0].start, self._names)
            return Speaker(named, named, None, "", 0) if named else self.owner(of_anybody=False)
        if not behind or before[0].lower != "the" or not is_role(before) or any(word.is_capital for word in before[1:]):
            return None
        spoke = introduced_by(self._memory.spoken, before)
        return spoke if spoke and not spoke.person else None
