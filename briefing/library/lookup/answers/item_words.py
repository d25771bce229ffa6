"""The words of the index's items, field by field; and how far they answer a question."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from briefing.brief.vocabulary import GapKind
from briefing.library.index import tokens
from briefing.library.index.row_reader import RowReader, StoredItem
from briefing.library.lookup.answers.wanted_words import WantedWords

_FIELDS = {
    "text": 1.0,
    "evidence": 0.85,
    "issue": 0.8,
    "proposition": 0.65,
    "id": 0.7,
    "speaker": 0.7,
    "also": 0.75,
    "stance": 0.6,
    "claim": 0.6,
    "why": 0.5,
    "settled_by": 0.5,
    "answer": 0.5,
    "answers": 0.4,
}
"""What a word is worth by the field in which it stands, where it stands first."""

TEXT_FIELDS = ("party", *_FIELDS)
"""The fields of an item whose words are compared with a question's."""

_ANOTHER = 0.1
"""How much more a word counts for each other form of it in the same item."""
_NONE: frozenset[str] = frozenset()
_OF_WHOLE_PARTY = f"{GapKind.NO_VOICE}/"


class ItemWords(NamedTuple):
    """An item as the index keeps it, and the words of its fields by their names; of evidence, the quotations'."""

    stored: StoredItem
    by_field: dict[str, frozenset[str]]

    @property
    def file(self) -> int:
        """The number of its brief's file."""
        return self.stored.file

    @property
    def fields(self) -> dict[str, Any]:
        """The fields of a hit."""
        return self.stored.fields

    @property
    def is_of_whole_party(self) -> bool:
        """Whether it is the gap of a party that states nothing on any issue."""
        return str(self.fields["ref"][1]).startswith(_OF_WHOLE_PARTY)

    @property
    def issue_id(self) -> str:
        """The id of the issue that it is on; empty for none."""
        return self.fields.get("issue_id") or ""


def read_words(reader: RowReader, numbers: Iterable[int]) -> dict[int, ItemWords]:
    """Return some items by their numbers, without those that an update has taken away meanwhile."""
    return {number: _item_words(stored) for number, stored in reader.items(numbers).items()}


@lru_cache(maxsize=1024)
def _item_words(stored: StoredItem) -> ItemWords:
    """Return the words of an item, which the next key's question mostly compares again."""
    fields = stored.fields
    return ItemWords(stored, {name: _words_of(text) for name in TEXT_FIELDS if (text := _text(fields, name))})


def said_again(items: Iterable[tuple[int, ItemWords]]) -> frozenset[int]:
    """Return the numbers of those of some items that an earlier one says in another brief: the same party by the same id."""
    file_by_name: dict[tuple[str, str, str], int] = {}
    numbers: set[int] = set()
    for number, item in items:
        kind, item_id = item.fields["ref"]
        name = (str(kind), str(item.fields.get("party") or ""), str(item_id))
        if "parties" not in item.fields and file_by_name.setdefault(name, item.file) != item.file:
            numbers.add(number)
    return frozenset(numbers)


def has_all(words: frozenset[str], wanted: WantedWords) -> bool:
    """Say whether a text has all words of a question, in their own forms."""
    return all(
        word.sought.forms & words or (word.parts and all(map(words.intersection, word.parts))) for word in wanted.words
    )


def by_words(item: ItemWords, wanted: WantedWords) -> tuple[float, float]:
    """Return how much of a question's words an item answers, by weight, and what they are worth where they stand."""
    field_words = [(item.by_field[name], weight) for name, weight in _FIELDS.items() if name in item.by_field]
    weight_by_form: dict[str, float] = {}
    for words, weight in field_words:
        for form in words & wanted.forms:
            weight_by_form.setdefault(form, weight)
    values: dict[int, list[float]] = {}
    for form, weight in weight_by_form.items():
        for place, share in wanted.places_by_form[form]:
            values.setdefault(place, []).append(weight * share)
    answered = worth = 0.0
    for place, word in enumerate(wanted.words):
        of_forms = values.get(place)
        best = max(of_forms) + _ANOTHER * (len(of_forms) - 1) if of_forms else 0.0
        if word.parts:
            whole = (w for words, w in field_words if all(words & part for part in word.parts))
            best = max([best, *whole])
        answered += word.weight * (min(1.0, max(best, 0.7)) if best else 0.0)
        worth += word.weight * best
    return answered, worth


def gathered(items: dict[int, ItemWords], asked: frozenset[str]) -> tuple[int, ...]:
    """Return the numbers of items with what a party states on no issue said once, in place of its silence on each issue.

    It goes first, and where a party that is asked about is heard in another brief behind all that it states there.
    """
    of_whole_party = {number: item for number, item in items.items() if item.is_of_whole_party}
    voiceless: dict[int, set[str]] = {}
    for item in of_whole_party.values():
        voiceless.setdefault(item.file, set()).add(item.fields["party"])
    numbers: list[int] = []
    for number, item in items.items():
        silent, of_whole = {*item.fields.get("parties", ())}, voiceless.get(item.file, set())
        if not silent & of_whole or silent & asked - of_whole:
            numbers.append(number)
    for number, item in reversed(of_whole_party.items()):
        called = {item.fields["party"]} & asked or asked
        stated = [place for place, other in enumerate(numbers) if items[other].fields.get("party") in called]
        numbers.insert(stated[-1] + 1 if stated else 0, number)
    return tuple(numbers)


@lru_cache(maxsize=4096)
def _words_of(text: str) -> frozenset[str]:
    """Return the words of a text, which many items of a brief have."""
    return frozenset(tokens.searchable(text))


def _text(fields: dict[str, Any], name: str) -> str:
    if name == "id":
        return str(fields["ref"][1])
    if name == "evidence":
        return " ".join(quote or "" for quote, _ in fields.get("evidence", ()))
    if name == "text" and "parties" in fields:
        return ""  # a gap's text names who is silent, and not what is asked of them
    value = fields.get(name) or ""
    return " ".join(value) if isinstance(value, list) else value
