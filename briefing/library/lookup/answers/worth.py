"""What an item is worth as an answer to a question: by the words it has, by whose it is, and by the sort of answer it gives."""

from functools import lru_cache
from typing import NamedTuple

from briefing.brief.vocabulary import REPORTING, ClaimKind, Stance
from briefing.library.index import tokens
from briefing.library.index.schema import kind_of
from briefing.library.lookup.answers.item_words import ItemWords, by_words, has_all
from briefing.library.lookup.answers.wanted_words import WantedWords
from briefing.library.lookup.query import KINDS
from briefing.library.lookup.question_words import Question
from briefing.library.lookup.word_classes import carries
from briefing.library.lookup.words.turns import opening_of

OF_A_PARTY = 2.4
"""What it is worth that an item is held by the party that is asked about."""

_OF_WHO_DOES = 1.8
"""What it is worth where the question is not what the party says, but what it does or has: others may say that."""

_OF_WHO_IS_SILENT = 1.2
"""What it is worth there that the party states nothing: that is the answer where the question is what it says."""

_OF_WHO_NEVER_SPOKE = 1.0
"""How much more a gap is worth where the question is whether the party spoke at all."""

_NAMED, _NAMED_BY_REPORTERS = 1.0, 1.3
"""What it is worth that an item names the party that is asked about: another's words on it, or a source's own report of it."""

_SPOKEN_OF = 0.8
"""What it is worth that an item names a party that the question mentions."""

_ALL_SPOKEN_OF = 0.6
"""How much more it is worth that an item names all of the several parties that the question mentions: ties between two."""

_OF_A_GROUP = 0.3
"""How much less an item is worth that a group holds of which the party that is asked about is one: the Partners, for Japan."""

_CHARGE = 1.5
"""What it is worth that an item is what others charge a party with, where that is asked."""

_BY_THE_PERSON = 0.8
"""What it is worth that the person who is named said it, and not somebody else of the party."""

_ASKED_ALREADY = 1.5
"""What it is worth that an open question asks the same: that it is open is what is known of it."""

_OPENS_ALIKE = 0.4
"""What it is worth that an open question begins as the question does: with the same word, or to be answered by yes or no."""

_ON_THE_SIDE, _ON_THE_OTHER_SIDE = 1.2, 0.6
"""What it is worth that a position is on the side whose holders are asked for, and how much less one is on the other side."""

_CALLED_SO = 0.3
"""What it is worth that a claim is called by all words of a question: its id is the curator's name for it."""

_OTHERS_IN_THE_SAME = 2
"""How many words that carry something a question has at the most for each of one that asks the same."""

_OF_THE_SORT, _SAME_QUESTION, _OPEN_QUESTION = 0.5, 1.0, 2.6
"""What it is worth that an item is of the sort that is asked for, that it is a question that asks for the same sort, and that
it is a question where what is open is asked."""

_NONE: frozenset[str] = frozenset()
_BY_KIND = {"positions": 0.35, "claims": 0.15, "questions": 0.1, "gaps": 0.0}


class WeighedItem(NamedTuple):
    """An item's file and issue, and how good an answer it is: by the words alone, and besides by whose and what it is."""

    file: int
    issue: str
    answered_by_words: float
    worth_of_words: float
    answered: float
    worth: float

    def raised_to(self, worth_of_words: float, answered_by_words: float) -> "WeighedItem":
        """Return the item as if its words were worth so much, where they are worth less."""
        more_worth = max(0.0, worth_of_words - self.worth_of_words)
        more_answered = max(0.0, answered_by_words - self.answered_by_words)
        return self._replace(
            worth_of_words=self.worth_of_words + more_worth,
            worth=self.worth + more_worth,
            answered_by_words=self.answered_by_words + more_answered,
            answered=self.answered + more_answered,
        )


def worth_of_a_party(question: Question, *, is_silent: bool = False) -> float:
    """Return what it is worth that an item is held by a party that is asked about, or says that it states nothing."""
    if question.asks_of_speech:
        return OF_A_PARTY
    return _OF_WHO_IS_SILENT if is_silent else _OF_WHO_DOES


def weigh(number: int, item: ItemWords, wanted: WantedWords, question: Question, held: frozenset[str]) -> WeighedItem:
    """Weigh an item by the words of a question, by whose it is, and by the sort of answer that it gives."""
    kind = KINDS[kind_of(number)]
    of_words = answered, worth = by_words(item, wanted)
    own_words = item.by_field.get("text", _NONE) | item.by_field.get("evidence", _NONE)
    of_a_party = worth_of_a_party(question, is_silent=kind == "gaps")
    for label in question.asked:
        is_of = label in held and (
            kind != "gaps" or question.is_whole or question.is_of_speech_alone or not wanted.words
        )
        answered += of_a_party if is_of or kind == "questions" else 0.0
        if is_of:
            worth += of_a_party + (_OF_WHO_NEVER_SPOKE if question.asks_whether_they_spoke and kind == "gaps" else 0.0)
            is_its_own = label in (item.fields.get("party"), *item.fields.get("parties", ()))
            worth -= 0.0 if is_its_own else _OF_A_GROUP
        elif own_words & words_of_name(label):
            worth += _NAMED_BY_REPORTERS if item.fields.get("party_id") == REPORTING else _NAMED
    if question.asks_whether_they_spoke and not question.asked and kind == "gaps":
        worth += OF_A_PARTY
    spoken_of = (*question.spoken_of, *(label for _, label in question.spoken_of_elsewhere))
    for label in spoken_of:
        if kind == "gaps":
            worth += _SPOKEN_OF if words_of_name(label) <= words_of_name(item.fields["issue"] or "") else 0.0
        else:
            is_named = bool(own_words & (words_of_name(label) | question.called))
            worth += _SPOKEN_OF if is_named else 0.2 if label in held else 0.0
            worth += _CHARGE if question.asks_of_charges and is_named and _is_a_charge(item, label) else 0.0
    if len(question.spoken_of) > 1 and all(words_of_name(label) <= own_words for label in question.spoken_of):
        worth += _ALL_SPOKEN_OF
    if (
        kind == "questions"
        and len(wanted.words) > 1
        and _asks_the_same(item, wanted, "" if question.asked else question.opening)
    ):
        worth += _ASKED_ALREADY
    if kind == "claims" and len(wanted.words) > 1 and has_all(item.by_field["id"], wanted):
        worth += _CALLED_SO
    return WeighedItem(item.file, item.issue_id, *of_words, answered, worth + _by_sort(item, kind, question))


@lru_cache(maxsize=512)
def words_of_name(name: str) -> frozenset[str]:
    """Return the words of a party's label or an issue's title, with which many items are compared."""
    return frozenset(tokens.words(name))


def _is_a_charge(item: ItemWords, label: str) -> bool:
    """Say whether an item alleges something, or is the position of who does, and is not of a party itself."""
    is_one = item.fields.get("claim") == ClaimKind.ALLEGATION or item.fields.get("stance") == Stance.AFFIRMS
    return is_one and item.fields.get("party") != label


def side_of(item: ItemWords) -> str:
    """Return the side on which a position stands: for, against or between."""
    return Stance(item.fields["stance"]).side


def _asks_the_same(item: ItemWords, wanted: WantedWords, opening: str) -> bool:
    """Say whether an open question has all words of a question, in their own forms, and few others; and opens no other way."""
    words = item.by_field.get("text", _NONE)
    if opening and (other := opening_of(tokens.words(item.fields["text"]))) and other != opening:
        return False
    return has_all(words, wanted) and sum(map(carries, words)) <= _OTHERS_IN_THE_SAME * len(wanted.words)


def _by_sort(item: ItemWords, kind: str, question: Question) -> float:
    """Return what it is worth of which kind an item is, and that it gives the sort of answer that is asked for."""
    worth = _BY_KIND[kind]
    if question.asks_what_is_open and kind == "questions":
        worth += _OPEN_QUESTION
    if kind == "questions" and question.opening and question.opening == opening_of(tokens.words(item.fields["text"])):
        worth += _OPENS_ALIKE
    own_words = item.by_field["id"] | item.by_field.get("text", _NONE) if kind != "gaps" else _NONE
    of_the_sort = _SAME_QUESTION if kind == "questions" else _OF_THE_SORT
    worth += of_the_sort * sum(bool(signs & own_words) for signs in question.signs)
    speaker = item.by_field.get("speaker", _NONE)
    if question.side and kind == "positions":
        worth += {question.side: _ON_THE_SIDE, "between": 0.0}.get(side_of(item), -_ON_THE_OTHER_SIDE)
    for name in question.names if speaker else ():
        parts = {*name.split()}
        if "the" in parts:
            continue  # no person's name: the allies
        is_the_party = bool(parts & item.by_field.get("party", _NONE))
        worth += _BY_THE_PERSON if parts <= speaker and not is_the_party else 0.0
    return worth
