"""The items that answer most of a question, the best first, for a question of which no item has all words.

A word counts by how rare it is and by where it stands: in the item's own text, in its quotation, in its issue. What the
party that is asked about holds goes before what others say of it, on the same issue too; where it holds nothing there, the
gap goes first.
"""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from briefing.library.index import tokens
from briefing.library.index.row_reader import RowReader
from briefing.library.index.schema import PREFIXES, file_of, kind_of, ranks_beside
from briefing.library.lookup.answers.item_words import gathered, read_words, said_again
from briefing.library.lookup.answers.wanted_words import (
    MOST_ROWS,
    WantedWord,
    WantedWords,
    Weighing,
    WordFinder,
    wanted_words,
)
from briefing.library.lookup.answers.worth import (
    OF_A_PARTY,
    WeighedItem,
    side_of,
    weigh,
    words_of_name,
    worth_of_a_party,
)
from briefing.library.lookup.explanation import SoughtWord
from briefing.library.lookup.query import KINDS
from briefing.library.lookup.question_words import Question
from briefing.library.lookup.word_classes import is_common, is_light
from briefing.library.lookup.words.thesaurus import Thesaurus
from briefing.library.lookup.words.turns import YES_OR_NO

_ITEMS = 60
"""About how many items a brief has: to count those of a large library takes longer than to answer."""

_WEIGHED = 40
"""How many items are read and weighed by where the words stand in them."""

_ENOUGH_OF_A_QUESTION, _ENOUGH_OF_KEYWORDS = 0.3, 0.38
"""The share of a question's weight, unknown words included, that an item must answer: less for a sentence, for its verbs."""

_OF_OPEN_BRIEF = 0.2
"""What it is worth that an item is in the brief that is open."""

_SAID_AGAIN = 0.6
"""How much less an item is worth that a better one says in another brief: the room has heard that."""

_ELSEWHERE = 1.0
"""How much less an item is worth that names nobody who is asked about, in a brief in which they are no parties."""

_OF_THE_VOICELESS = 1.0
"""How much more a gap is worth where it is asked whether a party does or has something that is heard on nothing there: others
cannot say that for it."""

_TOPICS = 3
"""How many issues are considered to be what is asked about."""

_LIKE_ITS_TOPIC = {"positions": 0.75, "gaps": 0.75, "claims": 0.45}
"""How much of an issue's worth an item on it has, by its kind: a position is the party's answer on all of it."""

_WHERE_OTHERS_MAY_ANSWER = 0.7
"""What part of that it has where the question is what the party does or has."""

_NONE: frozenset[str] = frozenset()
_NO_FILES: frozenset[int] = frozenset()
_GAPS = KINDS.index("gaps")
_STATED = frozenset((KINDS.index("positions"), KINDS.index("claims")))
_HELD = ("positions", "claims", "gaps")
"""The kinds of items by which a party holds something on an issue, or nothing."""


class Matches(NamedTuple):
    """The items that answer a question, by number, the best first; the words that no brief has; those taken for others; all."""

    numbers: tuple[int, ...]
    unknown: tuple[str, ...] = ()
    synonyms: tuple[tuple[str, str], ...] = ()
    sought: tuple[SoughtWord, ...] = ()


class Matcher:
    """Finds the items that answer a question, and again where its words are taken for others."""

    def __init__(
        self, reader: RowReader, thesaurus: Thesaurus, *, kinds: Sequence[str], scoped: str, file: int | None
    ) -> None:
        """Match items of some kinds; `scoped` is what they must have besides, in FTS5's language.

        `file` is the number of the brief that is open: its items go before others that are as good.
        """
        self._items = _ITEMS * reader.rows("SELECT count(*) FROM files")[0][0]
        self._kinds = {KINDS.index(kind) for kind in kinds}
        self._file = file
        self._finder = WordFinder(reader, thesaurus, scoped)
        self._reader = reader

    def best(self, question: Question) -> Matches:
        """Return the items that answer most of a question."""
        if question.strangers:
            return Matches((), question.strangers)
        words = self._look_up(question)
        unknown = tuple(word.word for word in words if word.is_in_no_brief)
        topics = [word for word in words if not is_light(word.word)]
        is_about_nothing_known = bool(topics) and all(word.is_in_no_brief for word in topics)
        names_nothing = not question.words and not question.asked and not question.spoken_of
        is_by_nobody = any(word in question.speakers and not is_common(word) and not is_light(word) for word in unknown)
        if names_nothing or is_about_nothing_known or is_by_nobody:
            return Matches((), unknown)
        weighed = self._weigh_candidates(words, question)
        total = sum(word.weight for word in words) + worth_of_a_party(question) * len(question.asked)
        enough = _ENOUGH_OF_A_QUESTION if question.is_whole else _ENOUGH_OF_KEYWORDS
        answers = sorted(
            (-item.worth - (_OF_OPEN_BRIEF if item.file == self._file else 0.0), number)
            for number, item in weighed.items()
            if kind_of(number) in self._kinds and total and item.answered / total >= enough
        )
        again = said_again(read_words(self._reader, (number for _, number in answers)).items())
        answers = [(place + (_SAID_AGAIN if number in again else 0.0), number) for place, number in answers]
        synonyms = tuple((word.word, word.taken_for[0]) for word in words if word.taken_for)
        sought = (*(word.sought for word in words), *map(_as_named_elsewhere, question.spoken_of_elsewhere))
        in_order = read_words(self._reader, (number for _, number in sorted(answers)))
        return Matches(gathered(in_order, frozenset(question.asked)), unknown, synonyms, sought)

    def words_in_no_brief(self, question: Question) -> tuple[str, ...]:
        """Return the words of a question that no brief has, nor one that stands for them; none where it names strangers."""
        if question.strangers:
            return ()
        return tuple(word.word for word in self._look_up(question) if word.is_in_no_brief)

    def _look_up(self, question: Question) -> list[WantedWord]:
        weighing = Weighing(self._items)
        last = len(question.words) - 1
        return [self._finder.wanted(word, weighing, is_last=at == last) for at, word in enumerate(question.words)]

    def _weigh_candidates(self, words: Sequence[WantedWord], question: Question) -> dict[int, WeighedItem]:
        """Weigh the items that have most of the words, wherever these stand, and those that a party asked about holds."""
        parties = (*question.asked, *(() if question.asks_of_charges else question.spoken_of))
        held = _items_held(self._finder, parties, question.names)
        own_files = _files_of(question.asked, held)
        self._look_for_both(words)
        rough_worth = _rough_worth(words)
        has_a_topic = any(not is_light(word.word) for word in words) and not question.is_of_speech_alone
        considered = rough_worth if rough_worth and has_a_topic else {**dict.fromkeys(held, 0.0), **rough_worth}
        asked = frozenset(question.asked)
        for number in held.keys() & considered.keys():
            considered[number] += OF_A_PARTY * len(asked & held[number])
        ranked = sorted((-worth, number) for number, worth in considered.items())
        candidates = [number for _, number in ranked[:_WEIGHED]]
        wanted = wanted_words(words)
        weighed = {
            number: weigh(number, item, wanted, question, held.get(number, _NONE))
            for number, item in read_words(self._reader, candidates).items()
            if not item.is_of_whole_party or (not has_a_topic and asked & held.get(number, _NONE))
        }
        if has_a_topic:
            _raise_what_is_held_on_topics(self._finder, self._reader, weighed, wanted, question, own_files)
        if question.opening == YES_OR_NO and not question.signs and not question.asks_of_speech:
            spoken = {file_of(number) for number, of in held.items() if asked & of and kind_of(number) in _STATED}
            weighed = {
                number: item._replace(worth=item.worth + _OF_THE_VOICELESS)
                if kind_of(number) == _GAPS and item.file in own_files - spoken and asked & held.get(number, _NONE)
                else item
                for number, item in weighed.items()
            }
        return weighed if not own_files else self._with_less_worth_elsewhere(weighed, question, own_files)

    def _with_less_worth_elsewhere(
        self, weighed: dict[int, WeighedItem], question: Question, own_files: frozenset[int]
    ) -> dict[int, WeighedItem]:
        """Return items with less worth for those of other files than some that name nobody who is asked about."""
        asked = {word for label in question.asked for word in tokens.words(label)}
        items = read_words(self._reader, weighed)
        return {
            number: item
            if item.file in own_files or asked & items[number].by_field.get("text", _NONE)
            else item._replace(worth=item.worth - _ELSEWHERE)
            for number, item in weighed.items()
        }

    def _look_for_both(self, words: Sequence[WantedWord]) -> None:
        """Look for the items that have the two heaviest words, where more items have each than were looked at."""
        cut_off = sorted((word for word in words if word.is_cut_off), key=lambda word: -word.weight)[:2]
        if len(cut_off) == 2:
            for number in self._finder.numbers(" AND ".join(f"({word.match})" for word in cut_off)):
                for word in cut_off:
                    word.shares.setdefault(number, 1.0)


def _rough_worth(wanted: Sequence[WantedWord]) -> dict[int, float]:
    """Return by item's number what the words are worth that it has, wherever they stand in it."""
    worth: dict[int, float] = {}
    for word in wanted:
        for number, share in word.shares.items():
            worth[number] = worth.get(number, 0.0) + word.weight * share
    return worth


def _items_held(finder: WordFinder, parties: Iterable[str], names: Sequence[str]) -> dict[int, frozenset[str]]:
    """Return by item's number which of some parties, by their labels, hold it.

    Where one is named by more words than its label has, it is sought by these: of leagues the National League alone.
    """
    held: dict[int, frozenset[str]] = {}
    for label in parties:
        its_own = frozenset((label,))
        words = {*tokens.words(label)}
        words = next((longer for name in names if words < (longer := {*name.split()})), words)
        for number in finder.numbers(_prefixed("party", sorted(words))):
            held[number] = held[number] | its_own if number in held else its_own
    return held


def _files_of(parties: Iterable[str], held: dict[int, frozenset[str]]) -> frozenset[int]:
    """Return the files of which some parties are parties, by what they hold there; none where that may not be all of it."""
    labels = frozenset(parties)
    numbers = [number for number, of in held.items() if labels & of]
    return frozenset(map(file_of, numbers)) if len(numbers) < MOST_ROWS else _NO_FILES


def _prefixed(field: str, words: Iterable[str]) -> str:
    return " AND ".join(f'"{PREFIXES[field]}{word}"' for word in words)


def _as_named_elsewhere(name_and_label: tuple[str, str]) -> SoughtWord:
    """Return the name of somebody who is spoken of as a word that was sought: it stands in an item, or the label instead."""
    name, label = name_and_label
    return SoughtWord(
        name, frozenset(), words_of_name(label), tuple(frozenset((word,)) for word in name.split()), is_name=True
    )


def _raise_what_is_held_on_topics(
    finder: WordFinder,
    reader: RowReader,
    weighed: dict[int, WeighedItem],
    wanted: WantedWords,
    question: Question,
    own_files: frozenset[int],
) -> None:
    """Count what the parties asked about hold on the issues that the words are about as answers, whatever words it has.

    Where it is asked who is for or against something, so are the positions there on that side.
    "Does Velia deny the explosion?" is answered by its position on the leak's cause, where it speaks of an anchor; and by
    the gap where it holds none.
    """
    best_on_topic: dict[tuple[int, str], tuple[int, WeighedItem]] = {}
    for number, item in sorted(weighed.items(), key=lambda numbered: numbered[1].worth_of_words):
        if item.issue and (not own_files or item.file in own_files):
            best_on_topic[item.file, item.issue] = number, item
    topics = sorted(best_on_topic.values(), key=lambda numbered: -numbered[1].worth_of_words)[:_TOPICS]
    holders: list[tuple[str, frozenset[str], tuple[str, ...]]]
    holders = [(_prefixed("party", tokens.words(label)), frozenset((label,)), _HELD) for label in question.asked]
    if question.side and not holders:
        issues = {topic.issue for _, topic in topics}
        holders = [(_prefixed("issue", tokens.words(issue)), _NONE, ("positions",)) for issue in sorted(issues)]
    for match, labels, kinds in holders:
        for on_topic, topic in topics:
            by_kind = (finder.numbers(match, ranks_beside(KINDS.index(kind), on_topic)) for kind in kinds)
            for number, words_of_item in read_words(reader, chain.from_iterable(by_kind)).items():
                if words_of_item.issue_id != topic.issue or not (labels or side_of(words_of_item) == question.side):
                    continue
                kind = KINDS[kind_of(number)]
                item = weighed.get(number) or weigh(number, words_of_item, wanted, question, labels)
                share = _LIKE_ITS_TOPIC[kind] * (1.0 if question.asks_of_speech else _WHERE_OTHERS_MAY_ANSWER)
                weighed[number] = item.raised_to(share * topic.worth_of_words, share * topic.answered_by_words)
