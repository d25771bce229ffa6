"""A question as a room asks it: the words that carry its meaning, the party it asks about, and the parties it mentions.

Words of asking and of grammar carry nothing: "what does China say about dual-use goods?" asks for dual, use and goods in
what China says. Those words are listed in words_of_asking.txt. What sort of answer is asked for is told apart: a time, a
place, a number, a reason, or what is not known yet.
"""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from briefing.library.index import tokens
from briefing.library.index.row_reader import RowReader
from briefing.library.lookup.known_words import is_known
from briefing.library.lookup.question_names import (
    is_a_place,
    is_according_to,
    is_asked,
    is_charged,
    is_joined_by_and,
    is_of_another_state,
    is_where_a_place_lies,
    labels_of,
    name_at,
    stand_together,
    written_as,
)
from briefing.library.lookup.word_classes import carries, is_of_speech
from briefing.library.lookup.words import numerals, turns
from briefing.library.lookup.words.thesaurus import LONGEST_PHRASE, Thesaurus

_BINDING = frozenset(("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"))
"""Words that bind keywords together, and make no sentence of them."""


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
    `called` are the words by which those are called who are mentioned.
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
    called: frozenset[str] = frozenset()

    @property
    def is_of_speech_alone(self) -> bool:
        """Whether it asks what somebody says, in a word of speech, and on nothing: what does Russia deny, russia denial."""
        return bool(self.asked and self.words) and all(map(is_of_speech, self.words))


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
        if length and _is_a_phrase(terms[at : at + length], thesaurus) and name_at(reader, terms, at).length < length:
            words.append(" ".join(terms[at : at + length]))
            places_of_words.append(at)
            at += length
            continue
        name = name_at(reader, terms, at)
        here = terms[at : at + name.length]
        if name.label and is_of_another_state(terms, at, name.length):
            words += [word for word in here if carries(word)]
        elif name.label:
            name = name._replace(length=name.length + turns.words_for_who_speaks(terms[at + name.length :]))
            if is_according_to(terms, at):
                asked, spoken_of = [name.label], [*spoken_of, *asked]
            elif turns.is_wanted_to(terms, at, name.length):
                spoken_of.append(name.label)
            elif last_end is not None and is_joined_by_and(terms, last_end, at):
                (asked if last_is_asked else spoken_of).append(name.label)
            else:
                is_of_the_charged = any(is_charged(terms, *place) for place in places) and terms[at + name.length :][
                    :1
                ] == ["s"]
                last_is_asked = not asked and not is_of_the_charged and is_asked(terms, at, name)
                (asked if last_is_asked else spoken_of).append(name.label)
            last_end = at + name.length
            places.append((at, name.length))
            names.append(" ".join(here))
        elif name.state:
            written = written_as(reader, name.state)
            is_spoken_of = bool(written)
            is_known_so = stand_together(reader, here)
            is_the_state = is_spoken_of and not (is_known_so and is_a_place(terms, at, name.length))
            words += [written] if is_the_state else here
            if not is_spoken_of and not is_known_so and not is_where_a_place_lies(reader, terms, at, name.length):
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
    labels_by_name = {name: labels_of(reader, name) for name in names} if spoken_of else {}
    elsewhere = [
        (name, label)
        for name, labels in labels_by_name.items()
        for label in labels
        if labels[0] in spoken_of and label not in (*asked, *spoken_of)
    ]
    asks_what_is_open = asks_what_is_open and not (asked and words and turns.KNOWN_OF_SPEECH.search(text))
    people = _once(words), _once(asked), _once(spoken_of), _once(strangers)
    asks_of_speech = not words or any(is_of_speech(word) for word in turns.A_PLAN.sub("", text).split())
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
        any(is_charged(terms, at, length) for at, length in places),
        tuple(elsewhere),
        turns.side_asked_for(text),
        frozenset(
            word
            for name, labels in labels_by_name.items()
            for word in name.split()
            if labels[0] in spoken_of and carries(word)
        ),
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
