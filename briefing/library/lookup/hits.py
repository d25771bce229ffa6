"""Lookup: a query becomes ranked hits, in the shell and on the screen alike.

A few keywords find the items that have all of them, in any order, as beginnings of words; a keyword that begins no word of
the library is taken for a slip of the nearest one. The open brief comes first; then a party's own items, whole words before
beginnings of words, positions before claims before questions, and the newest brief. Where no item has all keywords, or
where they are a sentence, they are read as a question from the room: `question_words` picks the words that carry it, and
`best_matches` the items that answer most of it.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from briefing.brief.items import ItemKind, Ref
from briefing.brief.vocabulary import QuotationCheck
from briefing.library.index import tokens
from briefing.library.index.connection import Index
from briefing.library.index.row_reader import RowReader, StoredItem
from briefing.library.index.schema import PREFIXES, kind_of, ranks, restored, stored
from briefing.library.lookup import question_words, word_classes
from briefing.library.lookup.answers.best_matches import Matcher
from briefing.library.lookup.explanation import Explanation, SoughtWord, Terms, explain, texts_shown
from briefing.library.lookup.keywords import ranked
from briefing.library.lookup.known_words import correction, is_known
from briefing.library.lookup.named_answers import NamedAnswer, named_answer
from briefing.library.lookup.names import PartyOrIssue, unknown_values
from briefing.library.lookup.query import ITEMS, KINDS, Query, parse
from briefing.library.lookup.slips import meant_by, with_names_spelled
from briefing.library.lookup.words.thesaurus import Thesaurus, trade_thesaurus

MOST = 50
"""How many hits an answer has at most, where nobody says."""


class Hit(NamedTuple):
    """One item that matches: its brief, its address there, and the fields that the index keeps of it.

    `outcomes` is what the check of each piece of its evidence came to, in order; empty where nobody looked.
    """

    brief_id: str
    path: str
    brief: str
    kind: str
    ref: Ref
    fields: dict[str, Any]
    outcomes: tuple[QuotationCheck, ...] = ()


class LookupAnswer(NamedTuple):
    """The hits of a query, and how it was understood.

    `corrected` pairs each slip with the word it was taken for, `synonyms` each word with the one that stands for it;
    `unknown` are the words of a question that no brief has. `is_question` says whether it was read as one, and
    `sought` has its words as they were sought.
    """

    hits: tuple[Hit, ...]
    query: Query
    corrected: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()
    synonyms: tuple[tuple[str, str], ...] = ()
    sought: tuple[SoughtWord, ...] = ()
    is_question: bool = False
    named_party: str = ""
    """The label of the party, where the query names a party and an issue: the first hit is the position there, or the gap."""

    def with_checked(self, hit: Hit, checked: Hit) -> "LookupAnswer":
        """Return the answer with one of its hits, by identity, as the check of its quotations left it."""
        return self._replace(hits=tuple(checked if other is hit else other for other in self.hits))

    @property
    def terms(self) -> Terms:
        """What to mark in the hits: of keywords what begins so, of a question the words by which it was understood.

        Not the parties' names in a question: these have their hue.
        """
        replaced = dict(self.corrected)
        if not self.is_question:
            return Terms(tuple(replaced.get(term, term) for term in self.query.all_terms))
        scoped = tuple(replaced.get(term, term) for _, terms in self.query.scoped for term in terms)
        return Terms(scoped, frozenset[str]().union(*(word.all_forms for word in self.sought)))

    def explanation(self, hit: Hit) -> Explanation:
        """Say which words of a question a hit has by others that stand for them, and which it lacks."""
        return explain(hit.fields, self.sought)


def lookup(
    index: Index,
    text: str,
    *,
    open_brief: str | None = None,
    most: int = MOST,
    thesaurus: Thesaurus | None = None,
) -> LookupAnswer:
    """Answer a query; `open_brief` is the path of the brief whose hits come first. An empty query has no hits.

    Words that mean the same are those of `thesaurus`, by default of the trade's.
    """
    query = parse(text)
    if query.is_empty:
        return LookupAnswer((), query)
    thesaurus = thesaurus or trade_thesaurus()
    reader = index.reader
    names: tuple[tuple[str, str], ...] = ()
    if not query.in_quotes:
        query, names = with_names_spelled(reader, query, thesaurus)
    answer = _answered(reader, query, open_brief, most, thesaurus)
    if answer.hits:
        return answer._replace(corrected=(*names, *answer.corrected))
    complaints = (*query.complaints, *unknown_values(reader, query))
    return answer._replace(query=answer.query._replace(complaints=complaints))


def _answered(reader: RowReader, query: Query, open_brief: str | None, most: int, thesaurus: Thesaurus) -> LookupAnswer:
    """Answer a query that asks for something, in which the names of parties are spelled as they are known."""
    spelled, corrected = _spelled(reader, query, thesaurus)
    file = _file_number(reader, open_brief)
    named = _named(reader, query, file)
    answer = _understood(reader, query, spelled, corrected, open_brief, most, thesaurus)
    if not answer.hits and query.states:  # the briefs may have the letters alone: U.S. sanctions
        as_letters, spelled = query._replace(states=()), spelled._replace(states=())
        by_letters = _understood(reader, as_letters, spelled, corrected, open_brief, most, thesaurus)
        if any(_has_in_capitals(hit, query) for hit in by_letters.hits):
            answer = by_letters
    if named is None:
        return answer
    named_hits = _hits(reader, named.numbers)
    is_gap = bool(named_hits) and named_hits[0].kind == "gaps"
    before = [hit for hit in answer.hits if is_gap and _says_itself(hit, query)]
    hits = {_address(hit): hit for hit in (*before, *named_hits, *answer.hits)}
    return answer._replace(hits=(*hits.values(),)[:most], named_party="" if before else named.party)


def _has_in_capitals(hit: Hit, query: Query) -> bool:
    """Say whether a hit's own words have the states of a query in capitals as well, with stops or without: U.S., US."""
    names = ["\\.?".join(query.terms[place].upper()) for place, _ in query.states]
    return any(
        re.search(rf"\b(?:{'|'.join(names)})\b", value) for value in hit.fields.values() if isinstance(value, str)
    )


def _says_itself(hit: Hit, query: Query) -> bool:
    """Say whether a position or a claim has all terms among its own words: it goes before the gap of who is named there too."""
    is_stated = hit.kind in ("positions", "claims")
    return is_stated and {*query.terms} <= {*tokens.words(hit.fields["text"])}


def _understood(
    reader: RowReader,
    query: Query,
    spelled: Query,
    corrected: tuple[tuple[str, str], ...],
    open_brief: str | None,
    most: int,
    thesaurus: Thesaurus,
) -> LookupAnswer:
    """Answer a query by the items that have all of its words, else by those that answer most of it."""
    may_be_a_question = bool(query.terms) and not query.in_quotes
    is_a_sentence = sum(not word_classes.carries(term) for term in query.terms) > 1
    if not (
        may_be_a_question
        and (
            is_a_sentence
            or query.states
            or _is_word_of_a_party(reader, query, thesaurus)
            or _says_who_acts(reader, query, thesaurus)
        )
    ):
        hits = _hits(reader, _first(ranked(reader, spelled, open_brief, most), most))
        is_open_alone = may_be_a_question and _is_open_alone(query, hits)
        may_be_by_titles = may_be_a_question and len(query.terms) > 1 and bool(hits and _lacking(hits[0], query))
        if not may_be_a_question or (hits and not is_open_alone and not may_be_by_titles):
            return LookupAnswer(hits, query, corrected)
        answer = _answer_to_question(reader, query, open_brief, most, thesaurus)
        if may_be_by_titles and _says_more(answer, hits[0], query):
            return answer
        if (hits and not is_open_alone) or not {*map(_address, hits)} <= {*map(_address, answer.hits)}:
            return LookupAnswer(hits, query, corrected)
        return answer
    return _answer_to_question(reader, query, open_brief, most, thesaurus)


def _is_word_of_a_party(reader: RowReader, query: Query, thesaurus: Thesaurus) -> bool:
    """Say whether a query is a party and that it says something, and nothing else: russia denial."""
    if len(query.terms) < 2 or not any(map(word_classes.is_of_speech, query.terms)):
        return False
    return question_words.parse_question(reader, query.terms_of_question, thesaurus).is_of_speech_alone


def _is_open_alone(query: Query, hits: Sequence[Hit]) -> bool:
    """Say whether open questions alone have all of some keywords: read as a question they may find who says that."""
    return len(query.terms) > 1 and query.kinds == ITEMS and all(hit.kind == "questions" for hit in hits)


def _lacking(hit: Hit, query: Query) -> set[str]:
    """Return the terms with which no word begins that a hit shows: the title of its source or its brief may have one."""
    words = tokens.searchable(" | ".join(texts_shown({**hit.fields, "brief": ""})))
    return {term for term in query.terms if word_classes.carries(term) and not any(w.startswith(term) for w in words)}


def _says_more(answer: LookupAnswer, hit: Hit, query: Query) -> bool:
    """Say whether the first hit of a question has all of its words, and lacks no term that one found by keywords has."""
    return (
        bool(answer.hits)
        and not answer.explanation(answer.hits[0]).lacking
        and bool(explain({**hit.fields, "brief": ""}, answer.sought).lacking)
        and _lacking(answer.hits[0], query) <= _lacking(hit, query)
    )


def _address(hit: Hit) -> tuple[str, Ref]:
    return hit.path, hit.ref


def _says_who_acts(reader: RowReader, query: Query, thesaurus: Thesaurus) -> bool:
    """Say whether a query is a headline, a party and what it does and to whom: nato demands china."""
    if len(query.terms) < 3:
        return False
    question = question_words.parse_question(reader, query.terms_of_question, thesaurus)
    first, last = query.terms[0], query.terms[-1]
    is_between = question.words and len(question.names) > 1 and first in question.names[0].split()
    return bool(is_between and question.asked and question.spoken_of and last in question.names[-1].split())


def _named(reader: RowReader, query: Query, file: int | None) -> NamedAnswer | None:
    """Return the position or the gap of a party and an issue that are named, and nothing else is; None for other queries."""
    if len(query.terms) < 2 or query.scoped or query.in_quotes or query.kinds != ITEMS:
        return None
    return named_answer(reader, query.terms_of_question, file)


def _file_number(reader: RowReader, path: str | None) -> int | None:
    """Return the number of the file at a path; None where there is none."""
    row = reader.row("SELECT number FROM files WHERE path = ?", (stored(path),)) if path else None
    return row[0] if row else None


def _first(numbers: Iterable[int], most: int) -> list[int]:
    """Return the first of some items' numbers, each once."""
    first: dict[int, None] = {}
    for number in numbers:
        first[number] = None
        if len(first) == most:
            break
    return [*first]


def _answer_to_question(
    reader: RowReader, query: Query, open_brief: str | None, most: int, thesaurus: Thesaurus
) -> LookupAnswer:
    """Answer a question of which no item has all words, with the items that answer most of it."""
    query = _as_the_library_writes_it(reader, query)
    question = question_words.parse_question(reader, query.terms_of_question, thesaurus)
    kinds = query.kinds if query.kinds != ITEMS else KINDS
    corrected: tuple[tuple[str, str], ...] = ()
    scoped = " AND ".join(f'"{PREFIXES[scope]}{term}"*' for scope, terms in query.scoped for term in terms)
    file = _file_number(reader, open_brief)
    matcher = Matcher(reader, thesaurus, kinds=kinds, scoped=scoped, file=file)
    unknown = matcher.words_in_no_brief(question)
    slips = {word: near for word in unknown if (near := meant_by(reader, word, thesaurus))}
    if slips:
        corrected = tuple(slips.items())
        question = question._replace(words=tuple(slips.get(word, word) for word in question.words))
    matches = matcher.best(question)
    hits = _hits(reader, matches.numbers[:most])
    found_by = dict(explain(hits[0].fields, matches.sought).stand_ins) if hits else {}
    synonyms = tuple((word, found_by.get(word, other)) for word, other in matches.synonyms)
    sought = matches.sought if hits else ()
    return LookupAnswer(hits, query, corrected if hits else (), matches.unknown, synonyms, sought, is_question=True)


def _as_the_library_writes_it(reader: RowReader, query: Query) -> Query:
    """Return a query in which words are written as the library alone writes them, `co-operation` as `cooperation`.

    Parts of a compound that say nothing, as those of `AT&T`, are one word in any case.
    """
    terms, states = list(query.terms), list(query.states)
    for first, end, other in reversed(query.spellings):
        parts = terms[first:end]
        say_nothing = not any(word_classes.carries(part) for part in parts)
        if is_known(reader, other) and (say_nothing or not _some_item_has(reader, parts)):
            terms[first:end] = [other]
            states = [(place - (end - first - 1 if place > first else 0), name) for place, name in states]
    return query._replace(terms=tuple(terms), spellings=(), states=tuple(states))


def _some_item_has(reader: RowReader, words: Sequence[str]) -> bool:
    """Say whether some item of any kind has all of some words."""
    match = " AND ".join(f'"{word}"' for word in words)
    return reader.row("SELECT 1 FROM search WHERE search MATCH ? LIMIT 1", (match,)) is not None


def _hits(reader: RowReader, numbers: Iterable[int]) -> tuple[Hit, ...]:
    """Return the hits of some items by their numbers."""
    return tuple(map(_hit, reader.items(numbers).values()))


def _hit(item: StoredItem) -> Hit:
    """Make a hit from what the index keeps of an item."""
    kind, item_id = item.fields["ref"]
    ref = Ref(ItemKind(kind), item_id)
    path = restored(item.path)
    return Hit(restored(item.brief_id), path, item.fields["brief"], KINDS[kind_of(item.number)], ref, item.fields)


def positions_of(
    index: Index, party: PartyOrIssue, issue: PartyOrIssue | None = None, *, most: int = MOST
) -> tuple[Hit, ...]:
    """Return the positions of a party in all briefs, or on one issue: the newest ones, in order of date."""
    terms = [f'"{PREFIXES["party"]}{word}"' for word in tokens.words(party.label)]
    terms += [f'"{PREFIXES["issue"]}{word}"' for word in tokens.words(issue.label)] if issue else []
    reader = index.reader
    positions: list[Hit] = []
    for number in reader.numbers(" AND ".join(terms), ranks(0), -1):
        for hit in _hits(reader, [number]):
            if hit.fields["party"] == party.label and (issue is None or hit.fields["issue"] == issue.label):
                positions.append(hit)
        if len(positions) == most:
            break
    return tuple(sorted(positions, key=lambda hit: (hit.fields["date"] or "", hit.path)))


def _spelled(reader: RowReader, query: Query, thesaurus: Thesaurus) -> tuple[Query, tuple[tuple[str, str], ...]]:
    """Replace each term that begins no known word by the known word nearest to it; return the replacements too.

    A word that carries nothing is no slip's meaning: wheat is not taken for what; nor is a word of the trade a slip.
    """
    terms_in_doubt = [term for term in query.all_terms if not thesaurus.synonyms_of(term)]
    nearest = {term: near for term in terms_in_doubt if (near := correction(reader, term)) is not None}
    corrected = {term: near for term, near in nearest.items() if word_classes.carries(near)}
    if not corrected:
        return query, ()
    terms = tuple(corrected.get(term, term) for term in query.terms)
    scoped = tuple((scope, tuple(corrected.get(term, term) for term in terms)) for scope, terms in query.scoped)
    return query._replace(terms=terms, scoped=scoped), tuple(corrected.items())
