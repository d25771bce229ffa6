"""A question as a room asks it: the words that carry its meaning, the party it asks about, and the parties it mentions.

Words of asking and of grammar carry nothing: "what does China say about dual-use goods?" asks for dual, use and goods in
what China says. Those words are listed in words_of_asking.txt. What sort of answer is asked for is told apart: a time, a
place, a number, a reason, or what is not known yet.
"""

import re
from collections.abc import Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple

from briefing.library.index import tokens
from briefing.library.index.row_reader import RowReader
from briefing.library.index.schema import PREFIXES
from briefing.library.lookup.known_words import is_known
from briefing.library.lookup.words import numerals, states, turns
from briefing.library.lookup.words.stems import stem
from briefing.library.lookup.words.thesaurus import LONGEST_PHRASE, Thesaurus

_BEFORE_WHO_IS_SPOKEN_OF = (
    "against|to|with|for|from|on|about|towards?|of|in|into|at|by|over|between|behind|that|than|like|without"
)
_BINDING = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"))
"""Words that bind keywords together, and make no sentence of them."""

_LONGEST_NAME = 4
"""How many words of a question a party's name may be."""

_MOST_READ_FOR_A_NAME = 20
"""How many items are read to see whether a name of two words stands in one."""

_NAMED = (
    "SELECT name, label FROM names WHERE noun = 'party' AND name IN ({}) ORDER BY lower(label) = name DESC, uses DESC"
)


_MEETINGS = frozenset(
    ("summit", "meeting", "conference", "talks", "declaration", "treaty", "accord", "agreement", "convention")
)
"""What is called by the place where it was held or made."""


class Question(NamedTuple):
    """What a question asks for: its words in order, the parties asked about, and the parties mentioned, by their labels.

    Names of parties are not among the words. `strangers` are states that no brief names; `is_whole` says whether it is asked
    as a sentence, with words that carry nothing. `names` are the words by which parties are named, `signs` the words of an
    answer of the sort that is asked for, and `asks_what_is_open` says whether it asks what is not known yet. `asks_of_speech`
    says whether it asks what somebody says, thinks or wants, and not what somebody does or has: "how many warheads has China?"
    is answered by others. `speakers` are the words that name who is to have said something: where no brief has one, nobody did.
    `opening` is how the question begins, as `opening_of` tells it. `asks_whether_they_spoke` says whether it asks that alone:
    has Moscow denied it, Ukraine's silence. `asks_of_charges` says whether it asks what somebody is charged with.
    `spoken_of_elsewhere` pairs names of those who are mentioned with their labels in other briefs: Japan is of the Partners.
    `side` is that of a stance (`for`, `against`) where it asks who takes it.
    """

    words: tuple[str, ...]
    asked: tuple[str, ...] = ()
    spoken_of: tuple[str, ...] = ()
    strangers: tuple[str, ...] = ()
    is_whole: bool = False
    names: tuple[str, ...] = ()
    signs: tuple[frozenset[str], ...] = ()
    asks_what_is_open: bool = False
    asks_of_speech: bool = True
    speakers: frozenset[str] = frozenset()
    opening: str = ""
    asks_whether_they_spoke: bool = False
    asks_of_charges: bool = False
    spoken_of_elsewhere: tuple[tuple[str, str], ...] = ()
    side: str = ""

    @property
    def is_of_speech_alone(self) -> bool:
        """Whether it asks what somebody says, in a word of speech, and on nothing: what does Russia deny, russia denial."""
        return bool(self.asked and self.words) and all(map(is_of_speech, self.words))


class _Name(NamedTuple):
    """A name that begins at a word: the label of the party it means, else the state; and how many words it has."""

    label: str
    state: str
    length: int


def parse_question(reader: RowReader, terms: Sequence[str], thesaurus: Thesaurus) -> Question:
    """Parse the words of a question, folded and in order, by the names of the library's parties."""
    terms = turns.HEARSAY.sub("", " ".join(terms)).split()
    text = " ".join(terms)
    terms, asks_what_is_open = _without_turns_of_asking(terms)
    whence = turns.WHENCE.search(text)
    asks_what_is_open = asks_what_is_open or turns.BASIS.search(text) is not None or whence is not None
    terms = numerals.as_the_library_writes_them(_joined(reader, terms, thesaurus), partial(is_known, reader))
    words: list[str] = []
    places_of_words: list[int] = []
    asked: list[str] = []
    spoken_of: list[str] = []
    strangers: list[str] = []
    names: list[str] = []
    places: list[tuple[int, int]] = []
    last_end: int | None = None
    last_is_asked = False
    at = 0
    while at < len(terms):
        length = thesaurus.phrase_length(terms[at:])
        if length and _is_a_phrase(terms[at : at + length], thesaurus) and _name_at(reader, terms, at).length < length:
            words.append(" ".join(terms[at : at + length]))
            places_of_words.append(at)
            at += length
            continue
        name = _name_at(reader, terms, at)
        here = terms[at : at + name.length]
        if name.label:
            name = name._replace(length=name.length + turns.words_for_who_speaks(terms[at + name.length :]))
            if _is_according_to(terms, at):
                asked, spoken_of = [name.label], [*spoken_of, *asked]
            elif turns.is_wanted_to(terms, at, name.length):
                spoken_of.append(name.label)
            elif last_end is not None and _is_joined_by_and(terms, last_end, at):
                (asked if last_is_asked else spoken_of).append(name.label)
            else:
                is_of_the_charged = any(_is_charged(terms, *place) for place in places) and terms[at + name.length :][
                    :1
                ] == ["s"]
                last_is_asked = not asked and not is_of_the_charged and _is_asked(terms, at, name)
                (asked if last_is_asked else spoken_of).append(name.label)
            last_end = at + name.length
            places.append((at, name.length))
            names.append(" ".join(here))
        elif name.state:
            written = _written_as(reader, name.state)
            is_spoken_of = bool(written)
            is_known_so = _stand_together(reader, here)
            is_the_state = is_spoken_of and not (is_known_so and _is_a_place(terms, at, name.length))
            words += [written] if is_the_state else here
            if not is_spoken_of and not is_known_so and not _is_where_a_place_lies(reader, terms, at, name.length):
                strangers.append(" ".join(here))
        else:
            words += [word for word in here if carries(word)]
        places_of_words += [at] * (len(words) - len(places_of_words))
        at += name.length
    words = _with_phrases_around_names(words, places_of_words, [place for place, _ in places], thesaurus)
    if not words and any(turns.is_wanted_to(terms, at, length) for at, length in places):
        words = ["demand"]
    if threat := turns.THREATENS_WITH.search(text):
        words = [word for word in words if word not in threat[0].split()]
    if threat or turns.WHAT_FOLLOWS.search(text):
        words.append("happens if")
    if turns.TAKEN_TO.search(text):
        words.append("well received")
    if whence is not None:
        words = ["evidence", *(word for word in words if word not in whence[0].split())]
    if not words and turns.WHO_CAME.search(text):
        words, asked, spoken_of = ["represented"], [], [*asked, *spoken_of]
    is_of_somebody = bool(names) or turns.OF_WHO_IS_SILENT.search(text) is not None
    asks_who_is_silent = is_of_somebody and turns.SILENCE.search(text) is not None
    if asks_who_is_silent:
        silent = {word for match in turns.SILENCE.finditer(text) for word in match[0].split()}
        words = [word for word in words if not silent.issuperset(word.split())]
    if not asked and places and turns.SAID_ABOUT.search(" ".join(terms[: places[-1][0]])):
        at, length = places[-1]
        words = tokens.words(spoken_of[-1]) if at + length == len(terms) else words
    if not asked and (not words or asks_who_is_silent):
        asked, spoken_of = spoken_of[:1], spoken_of[1:]
    is_whole = (
        asks_what_is_open or asks_who_is_silent or any(not carries(term) and term not in _BINDING for term in terms)
    )
    signs = turns.signs_of(text)
    labels_by_name = {name: _labels_of(reader, name) for name in names} if spoken_of else {}
    elsewhere = [
        (name, label)
        for name, labels in labels_by_name.items()
        for label in labels
        if labels[0] in spoken_of and label not in (*asked, *spoken_of)
    ]
    asks_what_is_open = asks_what_is_open and not (asked and words and turns.KNOWN_OF_SPEECH.search(text))
    people = _once(words), _once(asked), _once(spoken_of), _once(strangers)
    asks_of_speech = not words or any(word in _words_of_speech() for word in turns.A_PLAN.sub("", text).split())
    asks_of_speech = asks_of_speech or asks_who_is_silent or turns.OF_SPEECH.search(text) is not None
    asks_of_speech = asks_of_speech or any(turns.SAID_BY.search(" ".join(terms[:at])) for at, _ in places)
    return Question(
        *people,
        is_whole,
        _once(names),
        signs,
        asks_what_is_open,
        asks_of_speech,
        turns.who_speaks(text),
        turns.opening_of(text.split()),
        asks_who_is_silent or (bool(asked) and turns.HAS_SPOKEN.search(text) is not None),
        any(_is_charged(terms, at, length) for at, length in places),
        tuple(elsewhere),
        turns.side_asked_for(text),
    )


def _is_a_phrase(words: Sequence[str], thesaurus: Thesaurus) -> bool:
    """Say whether words are a phrase of the thesaurus where none carries anything: have a say is one, and have said is none."""
    return any(map(carries, words)) or len(words) > 2 or thesaurus.has(" ".join(words))


def _with_phrases_around_names(
    words: Sequence[str], places: Sequence[int], places_of_names: Sequence[int], thesaurus: Thesaurus
) -> list[str]:
    """Return the words with a phrase put together in which the name of a party stands: hold China to account.

    `places` says of each word where it stands in the question.
    """
    at, joined = 0, list[str]()
    while at < len(words):
        phrase, end = "", min(len(words), at + LONGEST_PHRASE)
        while end > at + 1 and not phrase:
            has_a_name = any(places[at] < place < places[end - 1] for place in places_of_names)
            phrase = thesaurus.phrase_of(words[at:end]) if has_a_name else ""
            end -= not phrase
        joined.append(phrase or words[at])
        at = end if phrase else at + 1
    return joined


def _is_where_a_place_lies(reader: RowReader, terms: Sequence[str], at: int, length: int) -> bool:
    """Say whether a state's own name stands behind the name of a place that some item speaks of: Mons, Belgium."""
    if not at or not carries(terms[at - 1]) or states.is_adjective(" ".join(terms[at : at + length])):
        return False
    place = re.compile(rf"\b(?:at|from|in|near|of|to) {terms[at - 1].capitalize()}\b")
    query = "SELECT said FROM search CROSS JOIN items ON items.number = search.rowid WHERE search MATCH ? LIMIT ?"
    return any(place.search(said) for (said,) in reader.rows(query, (f'"{terms[at - 1]}"', _MOST_READ_FOR_A_NAME)))


def _written_as(reader: RowReader, state: str) -> str:
    """Return a state's name as some brief has it, its own or the adjective; empty where none has either."""
    names = (name for name in states.names_of(state)[:2] if carries(name.split()[0]))
    return next((name for name in names if _stand_together(reader, name.split())), "")


def _stand_together(reader: RowReader, words: Sequence[str]) -> bool:
    """Say whether some item has a few words one after the other; of more than one word the first items with all are read."""
    if len(words) == 1:
        return is_known(reader, words[0]) or is_known(reader, PREFIXES["also"] + words[0])
    match = " AND ".join(f'"{word}"' for word in words)
    query = "SELECT said FROM search CROSS JOIN items ON items.number = search.rowid WHERE search MATCH ? LIMIT ?"
    phrase = f" {' '.join(words)} "
    items = reader.rows(query, (match, _MOST_READ_FOR_A_NAME))
    return any(phrase in f" {' '.join(tokens.words(encoded))} " for (encoded,) in items)


def _is_a_place(terms: Sequence[str], at: int, length: int) -> bool:
    """Say whether a name is that of a place where people meet, and not of who acts there: the Washington summit."""
    before, after = terms[at - 1] if at else "", terms[at + length] if at + length < len(terms) else ""
    return before in ("in", "at", "to") or after in _MEETINGS


def _once(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _without_turns_of_asking(terms: Sequence[str]) -> tuple[Sequence[str], bool]:
    """Return the words of a question without where its answer should stand and that it asks what is open; and whether it does."""
    text = turns.IN_THE_SOURCES.sub("", " ".join(terms))
    rest = turns.OPEN.sub(" ", text)
    return rest.split(), rest != text


def _joined(reader: RowReader, terms: Sequence[str], thesaurus: Thesaurus) -> list[str]:
    """Return the words with each pair put together of which one is in no brief, and the whole is, or is a word of the trade."""
    joined: list[str] = []
    for term in terms:
        before = joined[-1] if joined else ""
        is_part = len(before) > 2 and len(term) > 2 and carries(before) and carries(term)
        is_whole = is_part and (thesaurus.has(before + term) or is_known(reader, before + term))
        if is_whole and not (is_known(reader, before) and is_known(reader, term)):
            joined[-1] = before + term
        else:
            joined.append(term)
    return joined


def _is_asked(terms: Sequence[str], at: int, name: _Name) -> bool:
    """Say whether a question asks about a party: China's, does China, according to China; not to China, nor Chinese hackers."""
    before = next((term for term in reversed(terms[:at]) if term not in ("the", "a", "an")), "")
    after = terms[at + name.length] if at + name.length < len(terms) else ""
    before_the_name = " ".join(terms[:at])
    if after == "s":
        is_received = turns.RECEIVED.search(" ".join([*terms[:at], "@", *terms[at + name.length :]]))
        return not (turns.SAID_OF.search(before_the_name) or is_received)
    if "if" in terms[:at] or _is_charged(terms, at, name.length):
        return False
    if turns.SAID_FROM.search(before_the_name) or turns.SAID_BY.search(before_the_name):
        return True
    if carries(before) and not (after and carries(after)) and not carries(terms[0]):
        return False  # who represents Japan, who accuses NATO of it
    is_before_a_noun = bool(after) and carries(after)
    is_an_adjective = is_before_a_noun and states.is_adjective(" ".join(terms[at : at + name.length]))
    is_an_adjective = is_an_adjective and not turns.DOES_A_PEOPLE.search(" ".join([*terms[:at], "@", after]))
    return not is_an_adjective and not is_before_who_is_spoken_of(before)


def _is_charged(terms: Sequence[str], at: int, length: int) -> bool:
    """Say whether a name is that of somebody who is charged with something: what is China accused of?"""
    return turns.SPOKEN_OF.search(" ".join([*terms[:at], "@", *terms[at + length :]])) is not None


def is_before_who_is_spoken_of(word: str) -> bool:
    """Say whether a word before a name says that its bearer is spoken of, and not asked about: against, to, with."""
    return re.fullmatch(_BEFORE_WHO_IS_SPOKEN_OF, word) is not None


def _is_according_to(terms: Sequence[str], at: int) -> bool:
    """Say whether a name stands after `according to`, whoever else was named before."""
    return "according" in terms[max(0, at - 3) : at]


def _is_joined_by_and(terms: Sequence[str], last_end: int, at: int) -> bool:
    """Say whether there is but an `and` or an `or` between the last name and the one that begins at a place."""
    between = [term for term in terms[last_end:at] if term != "the"]
    return between in (["and"], ["or"])


def _name_at(reader: RowReader, terms: Sequence[str], at: int) -> _Name:
    """Return the name that begins at a place among the words. A state's people, its capital and its own name stand for it."""
    shortest = 1 if carries(terms[at]) else 2
    lengths = range(min(_LONGEST_NAME, len(terms) - at), shortest - 1, -1)
    names = {length: " ".join(terms[at : at + length]) for length in lengths}
    for length, name in names.items():
        label, state = party_named(reader, name), states.state_called(name)
        if label or state:
            return _Name(label, state, length)
    return _Name("", "", 1)


def party_named(reader: RowReader, name: str) -> str:
    """Return the label of the party that a folded name means: its own, its people's, its capital's; empty for none."""
    return next(iter(_labels_of(reader, name)), "")


def _labels_of(reader: RowReader, name: str) -> tuple[str, ...]:
    """Return the labels of the parties that a folded name means in some brief: Japan, and the partners."""
    spellings = (name, f"the {name}", *states.names_of(states.state_called(name)))
    labels_by_spelling: dict[str, list[str]] = {}
    for spelling, label in reader.rows(_NAMED.format(", ".join("?" * len(spellings))), spellings):
        labels_by_spelling.setdefault(spelling, []).append(label)
    return tuple(dict.fromkeys(label for spelling in spellings for label in labels_by_spelling.get(spelling, ())))


def carries(word: str) -> bool:
    """Say whether a word carries some of a question's meaning."""
    is_a_letter = len(word) == 1 and word.isalpha() and word < "\u0600"
    return not is_a_letter and word not in _words_of_asking()


def is_light(word: str) -> bool:
    """Say whether a word carries little: what people do with words, and nouns that stand for anything."""
    return word in _light_words()


def is_common(word: str) -> bool:
    """Say whether a word, in any of its forms, is one of everyday English that names no subject: blunt, host, story."""
    return stem(word) in _common_stems()


def is_of_speech(word: str) -> bool:
    """Say whether a word makes a question one about what somebody says: deny, demand, reply."""
    return word in _words_of_speech()


@lru_cache(maxsize=1)
def _common_stems() -> frozenset[str]:
    return frozenset(map(stem, _listed("common_words.txt")))


@lru_cache(maxsize=1)
def _words_of_asking() -> frozenset[str]:
    return _listed("words_of_asking.txt")


@lru_cache(maxsize=1)
def _light_words() -> frozenset[str]:
    return _listed("light_words.txt")


@lru_cache(maxsize=1)
def _words_of_speech() -> frozenset[str]:
    return _listed("words_of_speech.txt")


def _listed(file_name: str) -> frozenset[str]:
    return frozenset(Path(__file__).with_name(file_name).read_text(encoding="utf-8").split())
