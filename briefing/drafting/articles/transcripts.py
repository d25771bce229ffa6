"""Who speaks which paragraph of a transcript: labels before the words, on a line of their own, or one for a whole speech."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from briefing.drafting.language.foreign_phrases import SPANISH_WE
from briefing.drafting.language.lexicon import word_list

_TIME = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?"
_LABEL = re.compile(
    rf"^(?:{_TIME}\s+)?(?:Q\d+\.? )?\**(?P<label>[A-Z](?:[\w.,’'\-]| (?=[\w(]))*(?: ?\((?!\d{{1,2}}:\d\d)[^()]{{1,40}}\))?)\**"
    rf"(?:\s+{_TIME})?\s?[:：]\**\s+(?=\S)"
)
_LETTER = re.compile(r"^\**(?P<label>[QA])\**[.)]\**\s+(?=\S)")
_ONLY_TIME = re.compile(rf"^{_TIME}$")
_NAME = re.compile(
    rf"^(?:{_TIME} )?(?P<label>[A-ZÀ-Þ][\w.’'\-]+(?: (?:[a-z]{{2,3}} )?[A-ZÀ-Þ][\w.’'\-]+){{0,4}}"
    rf"(?:, [\w &’'.-]{{3,60}}| \([^()]{{2,40}}\))?)(?:[ ,–—-]+{_TIME})?$"
)
_WITH_TIME = re.compile(rf"{_TIME}$|^{_TIME} ")
_ASKS = {
    "q", "question", "questions", "host", "interviewer", "moderator", "presenter", "journalist", "reporter", "anchor",
    "chair", "chairman", "chairwoman", "mr speaker", "the chair",
}  # fmt: skip
_PRESIDE = {"president", "chairperson", "presiding officer", "speaker", "deputy speaker", "vice-president", "mayor"}
_FLOOR = re.compile(
    r"\bthe floor\b|\b(?:I|we) (?:now |next )?(?:call (?:on|upon)|invite|recognise|recognize|thank)\b|\border!"
    r"|\b(?:is|stands) (?:adjourned|suspended|open|closed|called to order)\b",
    re.I,
)
"""What whoever presides says to order a debate."""
_ANSWERS = {"a", "answer"}
FIRST_PERSON = re.compile(
    r"\b(we|our|us|i|me|my|ours|mine|wir|uns|unsere?\w?|ich|mein\w*|nous|notre|nos|je|j['’]ai|nosotros|nuestr\w+|yo|creo"
    rf"|{SPANISH_WE})\b",
    re.I,
)
_TO_SOMEBODY = re.compile(r"\b(you|your|yours|thank|sie|ihnen|vous|votre|usted\w*|gracias|danke|merci)\b|\?", re.I)
_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]*[”\"»“]")
_SECTIONS = word_list("headings of sections")
_SMALL_OF_A_LABEL = {
    "of", "for", "the", "and", "at", "in", "de", "del", "la", "du", "des", "der", "die", "von", "van", "für", "y", "e", "et",
}  # fmt: skip
_FEWEST_WORDS_SPOKEN = 5
_LONGEST_LABEL = 100
_SPOKEN_IN = 4
"""In one paragraph of so many of a transcript, somebody speaks of himself or to somebody."""


class Label(NamedTuple):
    """The label of a paragraph, and how many characters of it are the label."""

    name: str
    length: int


def is_labelled(line: str, following: str = "") -> bool:
    """Say whether a line begins with a label, is one of its own above a time, or a time above one."""
    label = _label(line)
    is_label = label is not None and (_may_speak(label.name) or label.name.lower() in _SECTIONS)
    is_above_one = _ONLY_TIME.match(line) is not None and _NAME.match(following) is not None
    return is_label or is_above_one or _is_label_of_its_own(line, following)


def labels(lines: Mapping[int, str]) -> dict[int, Label]:
    """Return the labels of the paragraphs of a text by their numbers; none where it is no transcript.

    Where nobody is asked, somebody must speak of himself or to somebody: sections and a log of news are no transcripts.
    """
    labelled = _labels(lines)
    is_asked = any(label.name.lower() in _ASKS for label in labelled.values())
    return labelled if is_asked or _is_spoken(lines, labelled) else {}


def _labels(lines: Mapping[int, str]) -> dict[int, Label]:
    marked = {number: label for number, line in lines.items() if (label := _label(line)) and _may_speak(label.name)}
    own = dict(_labels_of_their_own(lines))
    if len({label.name for label in own.values()}) > 1 and len(own) >= 3:
        return own
    recurring = recurring_capitals(lines.values())
    alone = {number: Label(line, len(line)) for number, line in lines.items() if line in recurring}
    if len(alone) > 2 and len({label.name for label in alone.values()}) > 1:
        return alone
    marked = _by_full_names(marked)
    names = {label.name for label in marked.values()}
    if len(marked) < 3 or len(marked) * 4 < len(lines) or len(names) == len(marked) > 6:
        return _of_a_speech(lines, marked)
    return marked


def _may_speak(label: str) -> bool:
    """Say whether a label can be a speaker's: its words are names or offices, and it is no heading of a section."""
    plain = label.partition("(")[0].strip()
    words = [word.strip(".,").lower() for word in plain.split() if word[0].islower()]
    known = _SMALL_OF_A_LABEL | word_list("roles") | word_list("organisations") | word_list("portfolios")
    counted, _, number = plain.lower().rpartition(" ")  # `Day 9`
    is_section = plain.lower() in _SECTIONS or (number.isdecimal() and counted in _SECTIONS)
    return not is_section and all(word in known for word in words)


def _is_spoken(lines: Mapping[int, str], labelled: Mapping[int, Label]) -> bool:
    own = [_QUOTED.sub("", line) for number, line in lines.items() if number >= min(labelled, default=0)]
    spoken = sum(1 for line in own if FIRST_PERSON.search(line) or _TO_SOMEBODY.search(line))
    return spoken * _SPOKEN_IN >= len([line for line in own if len(line.split()) > _FEWEST_WORDS_SPOKEN])


def recurring_capitals(lines: Collection[str]) -> set[str]:
    """Return the lines in capitals that recur, each a name above what somebody says."""
    counts = Counter(line for line in lines if line.isupper() and len(line.split()) < 6 and line[-1:] not in "!?:")
    return {line for line, count in counts.items() if count > 1} | {line for line in counts if line.lower() in _ASKS}


def askers(lines: Mapping[int, str], labelled: Mapping[int, Label]) -> frozenset[str]:
    """Return the labels of those who ask: by the label, or because most of what they say is a question."""
    question_ends: dict[str, list[bool]] = {}
    label = None
    for number, line in lines.items():
        label = labelled.get(number, label)
        if label is not None and line[label.length :].strip():
            question_ends.setdefault(label.name, []).append(line.rstrip().endswith("?"))
    asking = {
        name
        for name, ends in question_ends.items()
        if len(ends) > 1 and sum(ends) * 2 >= len(ends) and (len(ends) > 2 or all(ends) or _in_brackets(name) in _ASKS)
    }
    asking |= {name for name in question_ends if name.lower() in _ASKS} | _presiding(lines, labelled)
    return frozenset(asking if len(asking) < len(question_ends) else {name for name in asking if name.lower() in _ASKS})


def _presiding(lines: Mapping[int, str], labelled: Mapping[int, Label]) -> set[str]:
    """Return the offices without a name that only say who speaks next: `The President: I give the floor to …`."""
    lines_by_name: dict[str, list[str]] = {}
    for number, label in labelled.items():
        if label.name.lower().removeprefix("the ").removeprefix("madam ") in _PRESIDE:
            lines_by_name.setdefault(label.name, []).append(lines.get(number, ""))
    return {
        name
        for name, spoken in lines_by_name.items()
        if sum(bool(_FLOOR.search(line)) for line in spoken) * 2 >= len(spoken)
    }


def _in_brackets(label: str) -> str:
    """Return the office in brackets behind a label's name: `chair` of `Cllr Bates (Chair)`."""
    return label.partition("(")[2].rstrip(") ").lower()


def is_nameless(label: str) -> bool:
    """Say whether a label names nobody: `Q`, `HOST`."""
    return label.lower() in _ASKS | _ANSWERS


def answers(label: str) -> bool:
    """Say whether a label stands for whoever answers, and who that is stands elsewhere: `A`."""
    return label.lower() in _ANSWERS


def _by_full_names(marked: Mapping[int, Label]) -> dict[int, Label]:
    """Give the labels of one person one name: `BEECHAM` is `NARA BEECHAM`, where there is one of that surname.

    `THE MINISTER` is whom a label names in brackets behind the office: `THE MINISTER (Ms Ana Ruiz)`.
    """
    full: dict[str, set[str]] = {}
    for label in marked.values():
        words = label.name.partition(" (")[0].split()
        if len(words) > 1:
            full.setdefault(words[-1].casefold(), set()).add(label.name)
    single = {surname: next(iter(names)) for surname, names in full.items() if len(names) == 1}
    offices = {name.partition(" (")[0]: name for name in (label.name for label in marked.values()) if "(" in name}
    return {
        n: label._replace(name=single.get(label.name.casefold()) or offices.get(label.name, label.name))
        for n, label in marked.items()
    }


def _label(line: str) -> Label | None:
    match = _LABEL.match(line[:120]) or _LETTER.match(line)
    return Label(match.group("label").strip(), match.end()) if match else None


def _is_label_of_its_own(line: str, following: str, before: str = "") -> bool:
    """Say whether a line is a name that has a time on it, below it or above it."""
    match = _NAME.match(line) if len(line) < _LONGEST_LABEL else None
    return bool(match and (_WITH_TIME.search(line) or _ONLY_TIME.match(following) or _ONLY_TIME.match(before)))


def _labels_of_their_own(lines: Mapping[int, str]) -> Iterator[tuple[int, Label]]:
    numbers = list(lines)
    for index, number in enumerate(numbers):
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        before = numbers[index - 1] if index else None
        line = lines[number]
        match = _NAME.match(line)
        above = lines[before] if before else ""
        if match and _is_label_of_its_own(line, lines[following] if following else "", above):
            yield number, Label(match.group("label"), len(line))
            if before and _ONLY_TIME.match(above):
                yield before, Label(match.group("label"), len(above))
            elif following and _ONLY_TIME.match(lines[following]):
                yield following, Label(match.group("label"), len(lines[following]))


def _of_a_speech(lines: Mapping[int, str], marked: Mapping[int, Label]) -> dict[int, Label]:
    """Return the one label of a speech: on its first paragraph, the others in the first person and without quotations."""
    first: Sequence[int] = list(lines)[:2]
    if len(marked) != 1 or len(lines) < 3 or next(iter(marked)) not in first:
        return {}
    number, label = next(iter(marked.items()))
    rest = [line for other, line in lines.items() if other >= number]
    quoted = sum(line.count("“") + line.count('"') // 2 + line.count("«") for line in rest)
    own = sum(1 for line in rest if FIRST_PERSON.search(line) or _TO_SOMEBODY.search(line))
    return {number: label} if len(label.name.split()) > 1 and quoted * 3 <= len(rest) and own * 2 >= len(rest) else {}
