"""Who speaks in a transcript: the lines in which somebody begins to speak, and what the text calls them.

A label stands before a colon, a full stop, a dash or a sign, in brackets, or on a line of its own. What is called into a speech
stands in brackets.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

STAGE = (
    "(?:[Ll]aughter|[Aa]pplause|[Cc]heers|[Ll]aughs|[Ll]aughing|[Cc]oughs|[Ss]ighs|[Ss]miles|[Nn]ods|[Ww]eeps"
    "|[Ii]nterruptions?|[Hh]ear, hear|Zurufe?|Unruhe"
    "|(?:[Aa] |[Ll]ong )?[Pp]ause"
    "|Beifall|Heiterkeit|Lachen|Rires|Applaudissements|Risas|Aplausos|[Сс]мех|[Аа]плодисменты|[Пп]ауза|笑声|掌声|笑い?|拍手|تصفيق|ضحك)"
)
_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+"
_TIME = (
    rf"(?:[-–—•]\s+|>>?\s*)?(?:\[(?:{_DAY})?[\d:.,]+(?:\s?[AaPp][Mm])?\]\s*"
    rf"|\(?(?:{_DAY})?\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:\s?[AaPp][Mm])?\)?\s+)?(?:[-–—]\s+)?"
)
_LABEL = re.compile(
    r"([^\W\d_a-z][^:：\n.!?。\"“\[(]{0,45}+):(?=\s|$)"
    rf"|{_TIME}([QA])[.:](?=\s)"
    rf"|{_TIME}([^\W\d_a-z][^:：\n.!?。\"“]{{0,45}}?(?:\. [^:：\n.!?\"“]{{0,40}}?)?)\.?(?:\s*[\[(]\d[\d:.,]*[\])])?"
    r"(?::(?=\s|$)|：(?![“「『\"]))"
)
"""Matches who speaks before a colon: first in the plain form that most lines have, which is matched in a third of the time."""

_MAY_BEGIN_A_LABEL = (
    "[",
    "<",
    "M",
    "Dr",
    "The ",
    "Senator",
    "Le ",
    "La ",
    "El ",
    "Herr ",
    "Frau ",
    "Sr",
    "Der ",
    "Die ",
)
_LABEL_WITHOUT_COLON = re.compile(
    r"[\[<]([^\W\d_a-z][^\]>\n]{0,40})[\]>]\s+(?=\w)"
    r"|((?:(?:Mr|Mrs|Ms|Miss|Dr|The|Senator|M|Mme|Mlle|L[ea]|Herr|Frau|D(?:er|ie)|El|Sra?)\.? )?"
    r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ'’-]+){0,3})\.\s+(?:[-–—]\s+)?(?=\w)"
    r"|([A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,3})\s[—–]\s(?=\w)"
)
"""Matches who speaks where no colon follows: "[Toll] I did", "Mr. TOLL. I did", "Le MAIRE. – Oui", "Ben Toll — I did"."""

_LABEL_BEFORE_A_SIGN = re.compile(
    rf"{_TIME}(?:([^\W\d_](?:[\w'’.-]*[\w.])?(?: [\w'’.-]*[\w.]){{0,3}}) ?(?:>{{1,2}}|»)"
    r"|([^\W\d_a-z][\w'’.-]*(?: [^\W\d_a-z][\w'’.-]*){0,3}) -{1,2})\s+(?=\S)"
)
"""Matches who speaks before a sign that stands in other texts too: "toll> I did", "Ben Toll > I did", "Toll - I did"."""

_INTERJECTION = re.compile(r"[\[(]([^():\[\]]{2,60}(?:[\[(][^()\[\]]{1,30}[\])])?[^():\[\]]{0,20}): [^()]+[\])]")
"""Matches what somebody calls into another's speech, on a line of its own: "(Ana Ruiz [PSOE]: That is untrue!)"."""


_TITLES = (
    r"Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Sir|Lord|Lady|Dame|Senator|Representative|Captain|Colonel|General|Minister|Councillor"
    r"|Cllr|(?:The )?(?:Chair\w*|President|Speaker|Judge|Court|Witness|Counsel|Clerk|Moderator|Interviewer|Host|Secretary"
    r"|Commissioner)|Herr|Frau|Vorsitzende[r]?|Präsident(?:in)?|Richter(?:in)?|Zeug(?:e|in)|M\.|Mme|Mlle"
    r"|(?:Le |La )?Présidente?|Señora?|Sra?\.|(?:El |La )?President[ea]"
)
"""Titles and offices by one of which it is known that lines on their own name speakers."""

_TITLED = re.compile(rf"(?:{_TITLES})(?!\w)[^:!?\"“]{{0,40}}", re.IGNORECASE)
_WITH_TIME = re.compile(r"([^\W\d_a-z][^:.!?\"“]{1,40}?)\s+[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?")
"""Matches a speaker and a time on a line of their own, as programs write them that turn speech into text: "Ana Ruiz  00:12"."""

_MOST_WORDS = 6
"""The most words of a label."""

_LONGEST_LABEL = 48
"""The most characters of a label on a line of its own."""


class Turns(NamedTuple):
    """The turns of a transcript, in order: where in a folded text each begins, and the label that the text gives who speaks."""

    starts: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()

    def label_at(self, offset: int) -> str:
        """Return who speaks at an offset, as the text calls them; empty where it does not say."""
        place = bisect_right(self.starts, offset)
        return self.labels[place - 1] if place else ""

    def beginning(self, begin: int, end: int) -> tuple[str, ...]:
        """Return the labels of the turns that begin between two offsets, or at one of them."""
        return self.labels[bisect_left(self.starts, begin) : bisect_right(self.starts, end)]


def labels_of(lines: Sequence[str]) -> dict[int, str]:
    """Return the label of every line in which somebody begins to speak; none where the text is no transcript.

    A transcript has three turns at least, of two speakers at least, one of whom speaks again.
    """
    for labelled in (_labelled, _labelled_without_colons):
        labels = dict(labelled(lines))
        counts = Counter(labels.values())
        if len(labels) >= 3 and len(counts) >= 2 and max(counts.values()) >= 2:
            return _with_interjections(labels, lines)
    for labelled in (_labelled_by_a_sign, _labelled_above):
        labels = dict(labelled(lines))
        speak_again = [label for label, count in Counter(labels.values()).items() if count > 1]
        if len(speak_again) > 1:
            return labels
    return {}


def is_interjection(label: str) -> bool:
    """Say whether a label is of what was called into another's speech, who goes on behind it."""
    return label.startswith("(")


def _with_interjections(labels: dict[int, str], lines: Sequence[str]) -> dict[int, str]:
    """Add the lines of a transcript that are called into a speech, in brackets, and where that speech goes on."""
    speaker, is_interrupted = "", False
    every: dict[int, str] = {}
    for place, line in enumerate(lines):
        interjection = _INTERJECTION.fullmatch(line) if line[:1] in ("(", "[") and place not in labels else None
        if interjection and speaker:
            every[place], is_interrupted = f"({interjection[1]})", True
        elif place in labels:
            speaker, is_interrupted = labels[place], False
            every[place] = speaker
        elif line and is_interrupted:
            every[place], is_interrupted = speaker, False
    return every


def _labelled(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    known: dict[str, str] = {}  # a long transcript has few speakers, and hundreds of thousands of turns
    for place, line in enumerate(lines):
        if ":" not in line and "：" not in line and "Q." not in line and "A." not in line:
            continue
        if "*" in line or "_" in line:
            line = line.replace("**", "").replace("__", "").strip().strip("*_")
        if match := _LABEL.match(line):
            label = match[1] or match[2] or match[3]
            if len(label.split()) <= _MOST_WORDS:
                yield place, known.setdefault(label, label)


def _labelled_without_colons(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    for place, line in enumerate(lines):
        begins = line[:45]
        is_marked = begins[1:2].isupper() or begins.startswith(_MAY_BEGIN_A_LABEL) or "—" in begins or "–" in begins
        match = _LABEL_WITHOUT_COLON.match(line) if line and is_marked else None
        if match and not re.fullmatch(STAGE, label := match[1] or match[2] or match[3]):
            yield place, label


def _labelled_by_a_sign(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    for place, line in enumerate(lines):
        is_marked = ">" in line[:_LONGEST_LABEL] or " -" in line[:_LONGEST_LABEL] or "»" in line[:_LONGEST_LABEL]
        match = _LABEL_BEFORE_A_SIGN.match(line) if is_marked else None
        if match:
            yield place, match[1] or match[2]


def _labelled_above(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the lines that are a label alone; none where it may be headings that are repeated.

    That it is speakers is known by a title or an office of one of them, or by the times beside them.
    """
    labels: list[tuple[int, str]] = []
    known: dict[str, str] = {}
    last = len(lines) - 1
    for place, line in enumerate(lines):
        if not line or len(line) > _LONGEST_LABEL or (place and lines[place - 1]) or place == last:
            continue
        if line not in known:
            known[line] = _label_alone(line)
        if label := known[line]:
            labels.append((place, label))
    if any(_TITLED.fullmatch(label) or _WITH_TIME.fullmatch(line) for line, label in known.items() if label):
        yield from labels


def _label_alone(line: str) -> str:
    """Return the label that a line is, without the time beside it; empty where it is none."""
    label = line.strip("*_ ")
    if with_time := _WITH_TIME.fullmatch(label):
        return with_time[1]
    if len(label.split()) > _MOST_WORDS or label[-1:] in ".!?,;" or not label[:1].isalpha():
        return ""
    return label if label.isupper() or _TITLED.fullmatch(label) else ""
