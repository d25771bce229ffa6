"""Who is who in one article: noun phrases become speakers, with the memory of who was named and who spoke before.

`They`, `the minister`, `its leader`, `the statement` mean somebody who was there already: here is decided who. What is
decided comes with its reason in words; nobody is made up.
"""

import re
from collections.abc import Sequence

from briefing.drafting.articles.article import Article
from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import DETERMINERS, OBJECTS, PRONOUNS, ROLES, owns
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.bodies import STATE_ORGANS
from briefing.drafting.names.brackets import Brackets
from briefing.drafting.names.generic_names import NamedOrganisations
from briefing.drafting.names.name_meanings import Names
from briefing.drafting.names.office_phrases import belongs_to
from briefing.drafting.names.offices import owner
from briefing.drafting.names.persons import ORGANISATIONS, bare, owns_in
from briefing.drafting.names.phrase_heads import head_noun, is_document, is_role
from briefing.drafting.speakers.chants import THINGS
from briefing.drafting.speakers.houses import (
    generic_owner,
    holder_of_the_office,
    holds_another_office,
    introduced_by,
    is_accused_in,
    is_an_unnamed_holder,
    is_another_one,
    is_only_titled,
    last_office,
    owner_in_general,
    party_of_the_holder,
    party_of_the_unnamed,
    plain_owner,
    up_to_a_deed,
)
from briefing.drafting.speakers.memory import PERSONAL, Memory
from briefing.drafting.speakers.noun_phrases import (
    OWNING,
    PARTS_OF_A_BODY,
    apposed_name,
    described,
    document_and_its_owner,
    is_a_name,
    is_a_number_of_people,
    is_a_share,
    is_bare_organ,
    is_familiar_with_it,
    is_of_them,
    is_side_of_somebody,
    is_some_of_those,
    named_behind_its_noun,
    office_of_its_holder,
    owns_by_its_noun_alone,
    without_former,
    without_others,
    written,
)
from briefing.drafting.speakers.of_two import OfTwo
from briefing.drafting.speakers.owners import Owners
from briefing.drafting.speakers.papers import Papers
from briefing.drafting.speakers.speaker import Speaker
from briefing.drafting.speakers.states import country_of, state_meant, with_its_country
from briefing.drafting.speakers.trades import MOST_LOOKED_THROUGH, calls_a_trade, who_has_the_trade

_NOBODY = word_list("nobody in particular")
_OUTSIDERS = word_list("roles that speak for nobody else")
_FIGURES = word_list("figures that are nobody")
_THE = Word("the", 0)
_ANYBODY = word_list("anybody")
_ACCUSED = word_list("accused")
_AGE = re.compile(r"\d+-year-old$")


class Cast:
    """The speakers of one article, as far as it has been read."""

    def __init__(self, names: Names, article: Article) -> None:
        self._names = names
        self._article = article
        self._organs: dict[str, str] = {}
        self.memory = Memory(article.text)
        self._introduced: dict[str, str] = {}
        self._organisations = NamedOrganisations(names)
        self.papers = Papers()
        self._owners = Owners(self.memory, names, self._organisations)
        self._of_two = OfTwo(names)
        self._words: Sequence[Word] = ()
        self._country: str | None = None

    def begin_sentence(self, words: Sequence[Word], brackets: Brackets) -> None:
        """Begin a new sentence: what was said before is one further back. Learn for whom those named in it speak."""
        self.memory.count += 1
        self._words = words
        self._country = country_of(words, self._names, self.memory)
        words = with_its_country(words, self._country)
        self._owners.begin_sentence(words)
        at = 0
        persons = []
        while (place := self._names.person_at(words, at)) is not None:
            begin, at, person = place
            party = owner(words, begin, at, self._names, brackets)
            party = self._organs.get(party.split()[-1] if party.islower() else party, party) if party else None
            if party and party.lower() in PARTS_OF_A_BODY:  # `cabinet member Sue Rix`
                party = self._organisations.named_with(party.lower())
            party = None if party and person.endswith(f" {party}") else party  # `Ana Aster, who runs the Aster estate`
            generic = generic_owner(words, begin) if not party else ()
            party = self._in_full(party, words[:begin]) if party else self._organisations.meant_by(generic)
            is_one = party and next(self._names.mentions([Word(party, 0)]), None)
            boss = self._names.full_name(party) if party and not is_one else None  # `Fisk's deputy`
            party = self._names.party_of(boss) or boss if boss else party
            party = party or self._owners.of_the_office_before(words, begin)
            if party and party != person and not self._names.party_of(person):
                self._names.learn_person(person, party)
            if party and party[0].isupper() and party.split()[-1] in PARTS_OF_A_BODY:
                self._organisations.add(self.memory.count, party)  # `Miners' committee head Ana Ruiz`
            known = self._names.party_of(person) or person
            other = Speaker(known, person, person, "", words[begin].start, is_personal=True)
            self.memory.named(other)
            persons.append(other)
            if self.memory.accused is None and is_accused_in(words):
                self.memory.accused = other
        self._organisations.note(self.memory.count, words)
        self._of_two.note(self.memory.count, words, persons)

    def end_sentence(self) -> None:
        """End a sentence: remember whom it tells of by an office of theirs."""
        holder = last_office(self._words)
        office = self.who(holder, "", named_only=True) if holder else None
        if office and office.party and office.person is None:
            self.memory.unnamed = (self.memory.count, office)
        self._owners.end_sentence()

    def _in_full(self, party: str, words: Sequence[Word]) -> str:
        """Return the name of a party that an office calls by a noun: `Foreign Ministry spokeswoman`, `the charity's director`."""
        if is_bare_organ(party) and (state := state_meant(words, self._names, self.memory)):
            return state.party or party
        if name := self._organisations.named_by_description(party):
            return name
        noun = party.split()[-1] if party.islower() else ""
        is_general = noun == party or owns_by_its_noun_alone(words, noun)
        return (self._organisations.meant_by([_THE, Word(noun, 0)]) if is_general else None) or party

    def opens(self, phrase: Sequence[Word] | None) -> bool:
        """Remember whom a sentence is about, by the phrase that it opens with; say whether that is a party."""
        phrase = up_to_a_deed(phrase) if phrase else None
        is_body = phrase is not None and phrase[0].lower == "the" and head_noun(phrase) in ORGANISATIONS
        subject = self.who(phrase, "", named_only=not is_body) if phrase else None
        if phrase and (subject is None or not subject.party) and is_a_name(phrase):
            self._organisations.add(self.memory.count, written(phrase))  # `Channel 9 has dropped …`
        if subject is not None and subject.party:
            self.memory.subject = (self.memory.count, subject)
            if phrase and is_an_unnamed_holder(phrase, subject):
                self.memory.unnamed = (self.memory.count, subject._replace(at=phrase[0].start))
        plural = head_noun(phrase) if phrase else ""
        if phrase and plural.endswith("s") and plural.islower() and (subject is None or not subject.party):
            self.memory.many = (self.memory.count, self.who(phrase, ""))
        return subject is not None and bool(subject.party)

    def is_about(self, subject: Speaker) -> None:
        """Remember whom the sentence is about that is being read, where that is no person."""
        if subject.party and not subject.is_personal:
            self.memory.subject = (self.memory.count, subject)

    def asks(self, pronoun: str) -> None:
        """Remember whom somebody asks in the sentence that is being read: `asked him`."""
        asked = self.memory.antecedent(OBJECTS.get(pronoun, pronoun))
        if asked is not None and pronoun in OBJECTS:
            self.memory.asked = (self.memory.count, asked)

    def may_be_meant(self, speaker: Speaker, pronoun: str) -> bool:
        """Say whether `he` or `she` may mean a person."""
        return bool(speaker.person) and pronoun in PERSONAL and self.memory.goes_with(speaker, pronoun)

    def names_somebody(self, words: Sequence[Word]) -> bool:
        """Say whether some words name a person."""
        return self._names.person(words) is not None

    def who(self, phrase: Sequence[Word], verb: str, *, named_only: bool = False) -> Speaker:
        """Say who a noun phrase is; a party that has no name is called by the phrase, unless a name is asked for."""
        words = [word for word in without_others(phrase) if word.is_word or word.text in ",&-"]
        if len(words) == 2 and words[0].lower == "the" and words[1].lower in ROLES:
            words[1] = words[1]._replace(text=words[1].lower)  # `The Minister`
        words = list(with_its_country(words, self._country))
        text, at = written(phrase), phrase[0].start
        between = " … " if verb.endswith("ing") else " "
        how = f"“{text}{between}{verb}”" if verb else f"“{text}”"
        while len(words) > 1 and (
            words[0].text[0].isdecimal() or (words[0].lower == "some" and words[1].text[0].isdecimal())
        ):
            del words[0]  # `some 2,000 farmers`
        if words and words[0].lower in PRONOUNS:
            del words[1:]  # `she herself`
        is_a_name_like_a_thing = len(words) > 1 and words[-1].is_capital  # `Mrs Banner`
        is_thing = bool(words) and head_noun(words) in THINGS | _FIGURES and not is_a_name_like_a_thing
        if (
            not words
            or words[0].lower in _NOBODY
            or is_thing
            or is_a_share(words)
            or is_familiar_with_it(words)
            or is_some_of_those(words)
        ):
            return Speaker(None, text, None, f"{how}: nobody in particular", at)
        pronoun = OBJECTS.get(words[0].lower, words[0].lower)
        if two_named := self._of_two.meant_by(words, self.memory.count):
            return self._meant(two_named, text, how, at)
        if len(words) == 1 and pronoun in PRONOUNS:
            meant = self.memory.asked_before(pronoun) or self.memory.antecedent(pronoun)
            return self._meant(meant or self._named_later(pronoun, at), text, how, at)
        if is_of_them(words) and self._names.person(words) is None:
            many = self.memory.latest_many()
            if many is None:
                return Speaker(None, text, None, f"{how}: nobody before whom it could mean", at)
            return self._meant(many, text, how, at)._replace(text=text)
        if len(words) == 2 and (called_first := self._owners.called_first(words)):
            return Speaker(called_first, text, None, f"{how}, of {called_first}", at)
        if is_side_of_somebody(words) and (antecedent := self.memory.antecedent(OWNING[words[0].lower])):
            side = self._meant(antecedent, text, how, at)._replace(person=None, is_personal=False)
            return side._replace(text=text) if words[1].lower == "office" else side
        if state := self._state_of_its_organ(words):
            return self._meant(state, text, how, at)._replace(text=text, person=None, is_personal=False)
        if _AGE.match(words[-1].lower) and words[0].lower in ("the", "this"):
            return self._meant(self.memory.antecedent("the"), text, how, at)  # `The 68-year-old`
        if self.memory.accused and len(words) == 2 and words[0].lower == "the" and words[1].lower in _ACCUSED:
            return self._meant(self.memory.accused, text, how, at)
        if is_document(words):
            words = document_and_its_owner(words)
        place = self._names.person_at(words)
        person = place[2] if place else None
        if place is None and len(words) == 1 and words[0].is_capital and self._named(words) is None:
            person = self._names.called_by_given_name(words[0].text)
        following = words[place[1]] if place and place[1] < len(words) else None
        if place and following and following.is_word and following.is_capital and owns(words[place[1] - 1]):
            place = person = None  # `Hillside Tenants’ Association`
        if place and following and following.is_word and owns(words[place[1] - 1]):
            belongs = self._names.party_of(place[2]) or place[2]  # `Falk’s office`
            return Speaker(belongs, text, None, f"{how}, of {place[2]}", at, head_noun(words) in ROLES)
        is_anybody = (
            place is not None and place[0] > 0 and words[place[0] - 1].lower in _ANYBODY
        )  # `Wheelio rider Ana Ruiz`
        party = (self._names.party_of(person) if person else None) or (
            None if is_anybody else self._named(without_former(words))
        )
        if party is None and not person and is_document(words):
            party = self._of_the_owner(words)
        if party is None and not person:
            party = apposed_name(words) or named_behind_its_noun(words)  # `the owner of the coaster, Nordlin`
        if party is None and place and place[0] and owns_in(words, place[0] - 1):
            party = plain_owner(words[: place[0]], self._organisations)  # `the opposition's Hana Lowe`
        if party is None and not person and (head_noun(words) in ROLES or is_document(words)):
            party = owner_in_general(
                words, self.memory.near(), self._organisations
            )  # `a company spokesman`, `a company statement`
            how += f", read as “{party}”" if party else ""
        if party is None and not person and head_noun(words) in ROLES and not is_role(words):
            party = belongs_to(words, self._names)  # `a spokesperson for the patients' group Careline`
        is_named = party is not None and how.endswith("”") and "read as" not in how
        is_new = words[0].lower in OWNING and introduced_by(self.memory.spoken, words) is None  # `Its treasurer`
        if party is None and not person and not is_new and self._is_known_already(words):
            role = (
                self.papers.whose(words)
                or introduced_by(self.memory.spoken, words)
                or self.memory.antecedent("it" if is_document(words) else "the")
            )
            known_speaker = self._meant(role, text, how, at)
            is_unmet = role is None and head_noun(words).endswith("s") and len(words) == 2  # `the organisers`
            if is_unmet and not is_document(words) and not named_only:
                return Speaker(described(words), text, None, how, at, is_personal=True)
            if is_document(words):
                return known_speaker._replace(text=text)
            if role is None or not (holds_another_office(head_noun(words), role.text) or is_another_one(words, role)):
                return known_speaker
        whose = "them" if is_of_them(words) else words[0].lower
        if party is None and person and (many := self.memory.of_whom_one_is_named(whose)):
            party = many.party
        if party is None and (person or is_role(words)):
            party, belongs = self._owners.whose_office(words, person)
            how += f", for {belongs}" if belongs and not person else ""
        if person is None and party is not None:
            same = holder_of_the_office(self.memory.spoken + self.memory.others, self.memory.count, words, party)
            if same:
                return self._meant(same, text, how, at)
        if person and party is None and self._names.party_of(person) is None and len(words) == len(person.split()):
            party = party_of_the_unnamed(self.memory.spoken, self.memory.count) or self._office_before(person, at)
            how += f", who is the one that spoke for {party} before, it seems" if party else ""
        if person and party is None and is_only_titled(words, person) and not self._was_named_before(person):
            party = party_of_the_holder(self.memory.spoken, self.memory.count)
            how += f", who is the one that spoke for {party} before, it seems" if party else ""
        if person:
            party = self._names.party_of(person) or party or person
            is_named = party != person and how.endswith("”")
            self._names.learn_person(person, party)
            text = self._introduced.setdefault(person, text)
        if party is not None and not person and len(words) > 2 and head_noun(words) in STATE_ORGANS:
            self._organs[head_noun(words)] = party
        if party is None and not person:
            party = self._organisations.meant_by(words) or self._organ(words)
            how += f", read as “{party}”" if party else ""
        if party is None and not person and len(words) == 2 and words[0].lower == "the" and words[1].text.islower():
            introduced = introduced_by(self.memory.spoken, words) if head_noun(words) not in ORGANISATIONS else None
            if introduced:
                return self._meant(introduced, text, how, at)  # `the abbot`, who was introduced so
        if party is None and not person and calls_a_trade(words):
            before = self._article.text[max(0, at - MOST_LOOKED_THROUGH) : at]
            holder = who_has_the_trade(head_noun(words), self.memory.persons(), self.memory.latest_person(), before)
            if holder:
                return self._meant(holder, text, how, at)
        if party is None and not named_only:
            body = None if is_a_number_of_people(words) else self._names.organisation(words)
            party = office_of_its_holder(words) or body or described(words)
            party = self._organisations.named_by_description(party or "") or party
            if party and is_bare_organ(party) and (state := state_meant(self._words, self._names, self.memory)):
                party = state.party
        is_personal = person is not None or head_noun(words) in ROLES
        return Speaker(party, text, person, how, at, is_personal, is_named)

    def _state_of_its_organ(self, words: Sequence[Word]) -> Speaker | None:
        """Return the state that an organ speaks for which `its` tells to be its own: `Its border service said`."""
        is_organ = 1 < len(words) <= 4 and all(word.text.islower() for word in words[1:])
        if (
            words[0].lower not in ("its", "their")
            or not is_organ
            or words[-1].lower not in ORGANISATIONS | STATE_ORGANS
        ):
            return None
        means = self.memory.antecedent("it")
        if means is None or means.party is None or not self._names.is_state(means.party):
            return None
        self._organs[words[-1].lower] = means.party
        return means

    def _organ(self, words: Sequence[Word]) -> str | None:
        """Return whose ministry `the ministry` is: of the state that was named with it."""
        is_bare = len(words) == 2 and words[0].lower == "the"
        return self._organs.get(words[1].lower) if is_bare else None

    def _named(self, words: Sequence[Word]) -> str | None:
        """Return the party that a phrase names, by a name or by what the party is called for short."""
        mentions = (candidate for candidate in self._names.mentions(words) if not candidate.is_place)
        mention = next((candidate for candidate in mentions if not self._names.is_of_no_state(words, candidate)), None)
        return mention.name if mention else next((meant for meant, _ in self._names.short_forms([_THE, *words])), None)

    def _of_the_owner(self, words: Sequence[Word]) -> str | None:
        """Return whose document a phrase names: `the regulator’s report`, `the firm’s own letter to customers`."""
        if words[0].lower in OWNING:
            owner_before = self.memory.antecedent(OWNING[words[0].lower])
            return owner_before.party if owner_before else None
        at = next((i for i, word in enumerate(words) if word.lower.endswith(("'s", "s'"))), None)
        if at is None:
            behind = next((i for i, word in enumerate(words) if i and word.lower in ("from", "by", "of")), len(words))
            return self._named(words[behind:]) or self._names.organisation(words[behind + 1 :])
        return self.who([*words[:at], Word(bare(words[at].text), words[at].start)], "").party

    def _is_known_already(self, words: Sequence[Word]) -> bool:
        """Say whether a phrase means somebody of whom the article has spoken: `the official`, `the statement`."""
        if not (is_role(words) or is_document(words)) or head_noun(words) in _OUTSIDERS:
            return False
        if words[0].lower not in DETERMINERS and head_noun(words).endswith("s"):
            return False  # `campaigners`, not those of before
        return words[0].lower not in ("a", "an", "one", "another") and belongs_to(words, self._names) is None

    def _named_later(self, pronoun: str, at: int) -> Speaker | None:
        """Return the person named only behind a pronoun: `“…,” he says. Anton Marek has carried …`, first in a sentence."""
        if pronoun not in PERSONAL or self.memory.spoken or self.memory.others:
            return None
        begin, person = self._names.first_person_behind(self._article.text, at)
        if person is None:
            return None
        return Speaker(self._names.party_of(person) or person, person, person, "", begin, is_personal=True)

    def _was_named_before(self, person: str) -> bool:
        return any(speaker.person == person and count < self.memory.count for count, speaker in self.memory.others)

    def _office_before(self, person: str, at: int) -> str | None:
        """Return the party of the office that a name belongs to: `Its director shows a model. “…,” says Vesna Horvat`."""
        if self._was_named_before(person):
            return None
        holder = self.memory.unnamed_before()
        is_near = holder is not None and self._article.paragraph_at(holder.at) == self._article.paragraph_at(at)
        return holder.party if holder and is_near else None

    def _meant(self, antecedent: Speaker | None, text: str, how: str, at: int) -> Speaker:
        if antecedent is None:
            return Speaker(None, text, None, f"{how}: nobody before whom it could mean", at)
        if antecedent.person and text.lower() in PERSONAL:
            self.memory.is_called(antecedent.person, text.lower())
        how_read = f"{how}, read as “{antecedent.text}” of ¶{self._article.paragraph_at(antecedent.at)}"
        party = self._names.party_of(antecedent.person) if antecedent.person else None
        return antecedent._replace(party=party or antecedent.party, how=how_read, is_named=False)
