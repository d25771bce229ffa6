"""What articles teach of names: states and towns that act, organisations, letters in brackets, groups.

A name that no list knows is a party where it recurs and acts: it owns an office (`Korrin's minister`), stands before one
(`the Korrin government`), or says something. An organisation has a noun that makes it one; an organ of a state, such as
a ministry, speaks for the state that its name holds, and is no party of its own.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from briefing.drafting.language.lexicon import word_list
from briefing.drafting.language.reporting_clauses import ROLES
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.bodies import DATES, GENERIC, GROUPS, OPENERS, STATE_ORGANS, acts, shows_a_body
from briefing.drafting.names.gazetteer import called, words_of
from briefing.drafting.names.persons import COMPANIES, JOINING, ORGANISATIONS, TITLES, bare

_GOVERNING = {"government", "parliament", "army", "embassy", "navy", "coastguard"}
"""What only a state has: whose it is need not stand in the articles twice."""
_OF_ANY_HOUSE = {"agency", "bureau", "office", "service", "department"}
"""What a state has, and many others: the word before it is as likely a part of its name, as in `the Sea Agency`."""
_OF_A_STATE = _GOVERNING | {"ambassador", "ambassadors", "consul", "envoy", "troops", "warships"}
_PORTFOLIOS = word_list("portfolios")
_FORMS_OF_STATE = word_list("forms of state")
_STATE_OFFICES = word_list("offices of a state")
_ENDINGS = {"n", "an", "ian", "ean", "ese", "ish", "i", "ic", "er", "ers", "ans", "ians", "ns", "is"}
_NO_INITIALS = word_list("initials that are no organisation")
Run = tuple[Sequence[Word], int, int]
_PLACING = {"in", "near", "from", "at", "to", "outside", "across", "around", "of"}
_OF_COMPANIES = word_list("nouns at the end of a company's name")
_TRADES_OF_FIRMS = word_list("trades that firms and persons have")
_RANKS = {
    "commodore", "admiral", "colonel", "major", "lieutenant", "brigadier", "sergeant", "corporal", "marshal", "superintendent",
    "inspector", "constable", "rear", "vice-admiral", "commissioner",
}  # fmt: skip
_WITHIN = {"in", "into", "across", "throughout", "inside"}
_FEWEST = 2
"""How often a name or a group must stand in the articles to be learned."""


def learned(sentences: Sequence[Sequence[Word]], surnames: Collection[str]) -> dict[tuple[str, ...], str]:
    """Return what each run of words names that these sentences teach, as it is looked up (see gazetteer).

    `surnames` are those of the persons who are named in full: a surname names no state.
    """
    name_by_key: dict[tuple[str, ...], str] = {}
    runs = [(words, begin, end) for words in sentences for begin, end in _capital_runs(words)]
    _learn_titled_states(runs, name_by_key)
    _learn_acting(runs, set(surnames), name_by_key)
    _learn_adjectives(runs, name_by_key)
    _learn_initials(runs, name_by_key)
    states = set(name_by_key)
    groups: Counter[tuple[str, ...]] = Counter()
    for words, begin, end in runs:
        name = _name_of(words, begin, end)
        key = words_of(" ".join(name))
        if not name or key in called():
            continue
        owner = words[begin - 1] if begin else words[0]
        is_organ = bare(name[0]).lower() in STATE_ORGANS and owner.is_capital and owner.lower.endswith("'s")
        if not is_organ:  # `Tuvera's Ministry of Sea Affairs` speaks for Tuvera
            _learn_organisation(key, name, states, name_by_key)
        is_plain = not any(word.lower() in JOINING - {"and", "&"} for word in name)
        is_company = (
            is_plain and len(name) > 1 and name[-1].lower() in COMPANIES and not _precedes_an_office(words, end)
        )
        if is_company or shows_a_body(words, end, name):
            name_by_key.setdefault(key, " ".join(name))
        if end + 1 < len(words) and words[end].text == "(" and len(name) > 1:
            _learn_letters(key, name, words[end + 1].text, name_by_key)
        if end < len(words) and words[end].lower in GROUPS and not any(words_of(word) in called() for word in name):
            group = (*key, words[end].lower)
            groups[group] += 1
            if groups[group] >= _FEWEST:
                name_by_key.setdefault(group, " ".join([*name, words[end].lower]))
    _learn_named_by_a_noun(runs, name_by_key)
    _learn_first_words(runs, surnames, name_by_key)
    _learn_own_initials(runs, name_by_key)
    return name_by_key


def _learn_named_by_a_noun(runs: Sequence[Run], name_by_key: dict[tuple[str, ...], str]) -> None:
    """Learn the name that stands behind a noun for an organisation: `the chain FreshBarn`, `passengers' group TravelWell`."""
    for words, opens, end in runs:
        begins_with_it = (
            opens == 0 and end > 1 and (_calls_in_general(words[0].lower) or _is_a_firm_behind_its_trade(words, end))
        )  # `Developer Lunar Stays disputes this`
        begin = 1 if begins_with_it else opens
        noun = words[begin - 1] if begin else None
        if noun is not None and (called_so := noun_that_is_called(words, begin)):
            noun = words[called_so]  # `the hacker group that calls itself Grey Heron`
        if noun is None or not (begins_with_it or (noun.text.islower() and _calls_in_general(noun.lower))):
            continue
        name = [*(word.text for word in words[begin : end - 1]), bare(words[end - 1].text)]
        key = words_of(" ".join(name))
        is_plain = not any(word.lower() in ROLES | TITLES | DATES | OPENERS for word in name)
        if is_plain and len(name[0]) > 2 and key not in called():
            name_by_key.setdefault(key, " ".join(name))


def _learn_first_words(runs: Sequence[Run], surnames: Collection[str], name_by_key: dict[tuple[str, ...], str]) -> None:
    """Take the first word of a company's name for the company, where it stands alone and in no place: `Corvane`, Corvane Bank."""
    no_names = OPENERS | DATES | ROLES | TITLES | ORGANISATIONS | COMPANIES | STATE_ORGANS
    alone = [(words, begin, bare(words[begin].text)) for words, begin, end in runs if end == begin + 1]
    placed = {text for words, begin, text in alone if begin and words[begin - 1].lower in _PLACING}
    wholes: dict[str, set[str]] = {}
    for words, begin, end in runs:
        if end > begin + 1:
            wholes.setdefault(bare(words[begin].text), set()).add(bare(" ".join(w.text for w in words[begin:end])))
    for name in dict.fromkeys(name_by_key.values()):
        first, *rest = name.split()
        is_company = bool(rest) and all(word.lower() in COMPANIES | _OF_COMPANIES for word in rest)
        is_plain = first.isalpha() and first.lower() not in no_names and (first,) not in called()
        is_only = wholes.get(first, set()) <= {name} and first not in surnames and first not in placed
        if is_company and is_plain and is_only and any(first == text for _, _, text in alone):
            name_by_key.setdefault((first,), name)


def noun_that_is_called(words: Sequence[Word], begin: int) -> int:
    """Return where the noun stands before `that calls itself`, `called`, `known as` and a name at an index; else 0."""
    at = begin - 1
    if at < 1:
        return 0
    if words[at].lower in ("itself", "themselves") and at > 1 and words[at - 1].lower in ("calls", "call", "calling"):
        at -= 2
        at -= words[at].lower in ("that", "which")
    elif words[at].lower in ("called", "named", "dubbed"):
        at -= 1
    elif at > 1 and words[at].lower == "as" and words[at - 1].lower == "known":
        at -= 2
    else:
        return 0
    return max(0, at)


def _is_a_firm_behind_its_trade(words: Sequence[Word], end: int) -> bool:
    """Say whether a trade that persons have too opens a sentence before the name of a firm: `Owner Castlegate Leisure says`."""
    name = [bare(word.text) for word in words[1:end]]
    is_firm = len(name) == 1 or "&" in name or any(part.lower() in COMPANIES for part in name[1:])
    return words[0].lower in _TRADES_OF_FIRMS and bool(name) and is_firm


def _calls_in_general(noun: str) -> bool:
    """Say whether a noun calls an organisation in general: `developer`, and `chipmaker`."""
    return noun in GENERIC or (noun.endswith(("maker", "makers")) and len(noun) > 6)


def _learn_own_initials(runs: Sequence[Run], name_by_key: dict[tuple[str, ...], str]) -> None:
    """Take initials for the organisation whose words begin so, where there is one: `FOA`, Freight Operators Alliance."""
    wholes: dict[str, set[str]] = {}
    for name in name_by_key.values():
        if " " in name:
            wholes.setdefault("".join(word[0] for word in name.split() if word[0].isupper()), set()).add(name)
    for words, begin, end in runs:
        for word in words[begin:end]:
            letters = bare(word.text)
            is_short = len(letters) == 2 and (letters,) in name_by_key  # it acts: `The PC's whip`
            meant = wholes.get(letters, set()) if letters.isupper() and (len(letters) > 2 or is_short) else set()
            if len(meant) == 1 and (letters,) not in called():
                name_by_key[(letters,)] = next(iter(meant))


def _learn_titled_states(runs: Sequence[Run], name_by_key: dict[tuple[str, ...], str]) -> None:
    """Learn what an article calls a republic, a kingdom and the like: `the island republic of Tamaru`."""
    for words, begin, end in runs:
        texts = [word.lower for word in words[max(0, begin - 2) : end]]
        at = next((i for i in range(len(texts) - 2) if texts[i] in _FORMS_OF_STATE and texts[i + 1] == "of"), None)
        if at is None:
            continue
        name = [word.text for word in words[max(0, begin - 2) : end]][at + 2 :]
        name = [*name[:-1], bare(name[-1])]
        if name[0][:1].isupper() and words_of(" ".join(name)) not in called():
            name_by_key[words_of(" ".join(name))] = " ".join(name)


def _learn_acting(runs: Sequence[Run], surnames: set[str], name_by_key: dict[tuple[str, ...], str]) -> None:
    """Learn the names that recur and act, and are no surname of somebody who is named in full."""
    counts: Counter[tuple[str, ...]] = Counter()
    acting: set[tuple[str, ...]] = set()
    governing: set[tuple[str, ...]] = set()
    places: set[tuple[str, ...]] = set()
    written: dict[tuple[str, ...], str] = {}
    for words, begin, end in runs:
        name = _name_of(words, begin, end)
        start = end - len(name)
        if not name or len(name) > 3 or any(word.lower() in ORGANISATIONS | DATES | ROLES for word in name):
            if len(name) > 3 and name[-2].lower() == "of":  # `Foreign Minister Abbas Arakian of Quessant`
                counts[(name[-1],)] += 1
                written.setdefault((name[-1],), name[-1])
            owner = _owner_of_an_office(words, begin, end)
            if owner is None or words_of(owner) in called():
                continue
            counts[(owner,)] += 1
            acting.add((owner,))
            written.setdefault((owner,), owner)
            continue
        key = words_of(" ".join(name))
        before = words[start - 1].lower if start else ""
        if key in called() or before == "the" or before in TITLES or len(name[0]) < 3:
            continue
        if before in _WITHIN:
            places.add(key)
        counts[key] += 1
        written.setdefault(key, " ".join(name))
        if acts(words, end) or _holds_the_office(words, start):
            acting.add(key)
        if _has_envoys(words[end : end + 7]):
            governing.add(key)
            acting.add(key)
        if words[end - 1].lower.endswith("'s") and end < len(words) and words[end].lower in _GOVERNING:
            governing.add(key)
            acting.add(key)
    capitals = Counter(bare(word.text) for words, begin, end in runs for word in words[begin:end])
    for key in [key for key in counts if len(key) == 1]:
        counts[key] += sum(capitals[word] for word in capitals if _is_adjective_of(word, key[0]))
    owners = {key[0] for key in acting if len(key) == 1}
    acting |= {key for key in counts if len(key) == 1 and any(_is_adjective_of(owner, key[0]) for owner in owners)}
    singles = [key[0] for key in acting if len(key) == 1]
    for key in counts:
        is_person = (key[-1] in surnames or len(key) > 1) and key not in places
        is_adjective = len(key) == 1 and any(_is_adjective_of(key[0], name) for name in singles)
        if (counts[key] >= _FEWEST or key in governing) and key in acting and not is_person and not is_adjective:
            name_by_key.setdefault(key, written[key])


def _owner_of_an_office(words: Sequence[Word], begin: int, end: int) -> str | None:
    """Return the name that stands before an office within one run of capitals: `Korrin Foreign Ministry`."""
    texts = [word.text for word in words[begin:end]]
    opens = 1 if begin == 0 and texts[0].lower() in OPENERS else 0
    named = texts[opens:]
    offices = [at for at, text in enumerate(named) if text.lower() in STATE_ORGANS - _OF_ANY_HOUSE | ROLES]
    if not offices or offices[0] == 0:
        return None
    first = named[0]
    others = named[1 : offices[0]]
    is_plain = first.isalpha() and not first.isupper() and first.lower() not in TITLES | _PORTFOLIOS | OPENERS | ROLES
    return first if is_plain and all(text.lower() in _PORTFOLIOS | TITLES for text in others) else None


def _holds_the_office(words: Sequence[Word], start: int) -> bool:
    """Say whether an office stands before `of` and the name: `the foreign minister of Ardania`."""
    return start > 1 and words[start - 1].lower == "of" and words[start - 2].lower in _STATE_OFFICES


def _learn_adjectives(runs: Sequence[Run], name_by_key: dict[tuple[str, ...], str]) -> None:
    """Learn the adjective of a name that was learned: `Karsovian` of `Karsovia`."""
    singles = {name for key, name in name_by_key.items() if len(key) == 1}
    for words, begin, end in runs:
        for word in words[begin:end]:
            text = bare(word.text)
            owner = next((name for name in sorted(singles) if _is_adjective_of(text, name)), None)
            if owner and (text,) not in called():
                name_by_key.setdefault((text,), owner)


def _is_adjective_of(word: str, name: str) -> bool:
    """Say whether a word is a name with the ending of an adjective, one or two vowels of the name dropped."""
    if len(name) < 4 or word == name or len(word) < 5:
        return False
    stems = {name, name.rstrip("aeiou")}
    return any(len(stem) > 2 and word.startswith(stem) and word[len(stem) :] in _ENDINGS for stem in stems)


def _learn_initials(runs: Sequence[Run], name_by_key: dict[tuple[str, ...], str]) -> None:
    """Learn organisations that are known by their initials alone: they act, or an office stands beside them."""
    for words, begin, end in runs:
        for at in range(begin, end):
            text = bare(words[at].text)
            fits = 2 <= len(text) <= 7 and text.isupper() and text.replace("&", "").isalpha()
            if not fits or (text,) in called() or text.lower() in _NO_INITIALS or (text,) in name_by_key:
                continue
            before = words[at - 1].lower if at else ""
            alone = end - begin < 4
            office = any(bare(word.lower) in ROLES for word in words[at + 1 : at + 4])
            if alone and (office or acts(words, at + 1) or (at > 1 and before == "the" and _is_linked(words, at - 2))):
                name_by_key[(text,)] = text


def _has_envoys(words: Sequence[Word]) -> bool:
    """Say whether a name does something with what only a state has: `recalled its consul`."""
    return any(one.lower == "its" and bare(other.lower) in _OF_A_STATE for one, other in pairwise(words))


def _is_linked(words: Sequence[Word], at: int) -> bool:
    return words[at].lower in ("of", "at", "for", "from") and any(w.lower in ROLES for w in words[max(0, at - 5) : at])


def _learn_organisation(
    key: tuple[str, ...], name: Sequence[str], states: set[tuple[str, ...]], name_by_key: dict[tuple[str, ...], str]
) -> None:
    for at in reversed([index for index, word in enumerate(name) if word.lower() in JOINING - {"&"}]):
        makes_one = [word.lower() in ORGANISATIONS for word in name]
        if any(makes_one[at:]) and not any(makes_one[:at]):  # somebody, or something, of the organisation
            name = name[at + 1 :]
            key = words_of(" ".join(name))
            break
    nouns = [word.lower() for word in name if word.lower() in ORGANISATIONS]
    if len(name) < 2 or not nouns or _ends_with_a_person(name):
        return
    holds_a_state = any(words_of(word) in called() or words_of(word) in states for word in name)
    if not (holds_a_state and any(noun in STATE_ORGANS for noun in nouns)):
        name_by_key.setdefault(key, " ".join(name))


def _ends_with_a_person(name: Sequence[str]) -> bool:
    """Say whether an office and somebody stand behind the noun of an organisation: `Senate Majority Leader Bo Larkin`."""
    noun = next(at for at, word in enumerate(name) if word.lower() in ORGANISATIONS)
    offices = [at for at in range(noun + 1, len(name)) if name[at].lower() in ROLES | _RANKS]
    joins = any(word.lower() in JOINING for word in name[noun : offices[0]]) if offices else True
    return bool(offices) and not joins


def _precedes_an_office(words: Sequence[Word], end: int) -> bool:
    """Say whether the last word of a name only tells which office follows: `Western Province Energy minister`."""
    return end < len(words) and bare(words[end].lower) in {"minister", "secretary", "commissioner"}


def _learn_letters(
    key: tuple[str, ...], name: Sequence[str], letters: str, name_by_key: dict[tuple[str, ...], str]
) -> None:
    """Take in what stands in brackets behind a name, where it begins like one of its words."""
    own = [word for word in name if word.lower() not in JOINING]
    fits = letters.isupper() and 2 <= len(letters) <= 8 and bool(own) and own[0][0] == letters[0]
    fits = fits and (_is_body(name) or not any(word.lower() in TITLES | ROLES for word in own))
    if fits and (letters,) not in called():
        whole = name_by_key.setdefault(key, " ".join(name))
        name_by_key.setdefault((letters,), whole)


def _name_of(words: Sequence[Word], begin: int, end: int) -> list[str]:
    """Return the words of a run of capitals, without what opens a sentence or is a title."""
    name = [word.text for word in words[begin:end]]
    is_body = len(name) > 2 and _is_body(name)
    if begin == 0 and _is_a_firm_behind_its_trade(words, end):
        name = name[1:]
    while name and (bare(name[0]).lower() in OPENERS or (bare(name[0]).lower() in TITLES and not is_body)):
        name = name[1:]
    return [*name[:-1], bare(name[-1])] if name else []


def _is_body(name: Sequence[str]) -> bool:
    """Say whether a name ends with the noun of a body that is no organ of a state: `General Handlers' Union`."""
    return bare(name[-1]).lower() in ORGANISATIONS - STATE_ORGANS


def _capital_runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(words):
        if not (words[at].is_word and words[at].is_capital):
            at += 1
            continue
        end = at + 1
        while end < len(words) and (words[end].is_word or words[end].text == "&") and _continues(words, end):
            end += 1
        yield at, end
        at = end


def _owns_within_a_name(words: Sequence[Word], at: int) -> bool:
    """Say whether an owner belongs to the name of a house: `St Brannoc's Hospice`, `Women's Institute`."""
    is_house = words[at].is_capital and words[at].lower in ORGANISATIONS - STATE_ORGANS
    of_a_saint = at > 1 and words[at - 2].text in ("St", "Saint", "King", "Queen", "Our")
    return is_house and (of_a_saint or words[at - 1].lower in ("women's", "men's", "children's", "people's"))


def _continues(words: Sequence[Word], at: int) -> bool:
    """Say whether a run of capitals goes on here: with a capital, or with `of`, `of the` and the like before one."""
    if words[at - 1].lower.endswith("'s") and not _owns_within_a_name(words, at):
        return False
    if words[at].is_capital:
        return True
    behind = at + 2 if words[at].lower == "of" and at + 1 < len(words) and words[at + 1].lower == "the" else at + 1
    joins = words[at].lower in JOINING - {"and", "the"} or (words[at].lower == "the" and words[at - 1].lower == "of")
    return joins and behind < len(words) and words[behind].is_word and words[behind].is_capital
