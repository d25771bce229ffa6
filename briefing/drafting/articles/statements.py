"""A party's own statement: a press release or a letter without quotation marks, whose sentences are all its words.

A text is one where its heads, its dateline or its end say so, where they or its title say whose it is, and where its body
does not report what somebody said: what a reporter writes is nobody's own words, whatever stands over it.
"""

import re
from collections.abc import Iterator, Sequence

from briefing.drafting.articles.dates import written_date
from briefing.drafting.language.foreign_phrases import LANGUAGES, SPANISH_WE
from briefing.drafting.language.lexicon import word_list

_MARKS = (
    r"(?:press|news|media) ?(?:release|note|notice|advisory|statement)|for immediate (?:release|use)|statement"
    r"|(?:presse|medien)-?(?:mitteilung|erklärung|information)|communiqué(?: de presse)?|comunicado(?: de prensa)?"
    r"|nota de prensa"
)
_MARKER = re.compile(rf"^\W*(?:{_MARKS})(?=\W*$|\s*[·|•–—:,/-]|\s*(?:(?:no|nr|n°|vom|du|of|del?)\b\.?\s*)?\d)", re.I)
_PRESS_RELEASE = re.compile(
    r"\b(?:press|news|media) ?release\b|\bfor immediate release\b|\b(?:presse|medien)-?mitteilung\b|\bcommuniqué de presse\b"
    r"|\bnota de prensa\b|\bcomunicado de prensa\b",
    re.I,
)
_IN_THE_DATELINE = re.compile(rf"^.{{2,60}}?[–—-] ?(?:{_MARKS}) ?[–—:-]+ ", re.I)
_NOUN = (
    r"(?:statement|press release|open letter|letter|declaration|communiqu[eé]|message|declaración|déclaration|communiqué"
    r"|(?:presse)?erklärung|pressemitteilung|comunicado)"
)
_KINDS_OF_IT = r"(?:(?:an?|the|joint|open|press|media|public|official|full|text|of|written|short|final|new|another) )*"
_BY = re.compile(
    rf"^\W*{_KINDS_OF_IT}{_NOUN}\b(?:(?: \w+)? (?:by|from|of|von|der|des|du|de la|de|del)| to .+? (?:by|from))"
    r" (?P<who>(?:the )?.+?)"
    r"(?= (?:on|to|about|regarding|concerning|at|after|following|in response|in view|against|addressed|zu[rm]?|sur|sobre)\b"
    r"|[:;–—]|$)",
    re.I,
)
_IS_ONE = re.compile(rf"^\W*{_KINDS_OF_IT}{_NOUN}\b", re.I).match
_FROM = re.compile(r"^(?:From|Von|De) (?:(?:the|der|dem|la) )?(?P<who>[A-ZÀ-Þ][^,]+?)(?:, [^,]*\d.*)?$")
_OWNER = re.compile(
    rf"^(?P<who>(?:The )?[A-ZÀ-Þ][^’']*(?:[’']s|s[’'])) (?:\w+ )?{_NOUN}(?= (?:on|about|regarding|concerning|to)\b|\W*$)",
    re.I,
)
_UPON = re.compile(
    r"^(?P<who>(?:The )?[A-ZÀ-Þ][\w&.-]*(?: (?:of|the|for|and|de|[A-ZÀ-Þ][\w&.-]*))*) (?:statement|communiqué|response)"
    r"(?: (?:on|about|regarding|concerning|to|following|in response to)\b|\W*$)"
)
_ACTS = re.compile(r"^(?P<who>(?:The )?[A-ZÀ-Þ][\w&.’'-]*(?: (?:of|the|for|and|de|[A-ZÀ-Þ][\w&.’'-]*))*?) [a-zà-þ]+s\b")
_CALLED = re.compile(
    r"^(?:(?:The|Der|Die|Das|Le|La|Les|El|Los|Las) |L[’'])?"
    r"(?P<who>[A-ZÀ-Þ][\w&.’'-]*(?: (?:(?:of|the|for|and|&|de|des|du|la|les|del|der|für|von|y|et|und) )*[A-ZÀ-Þ0-9][\w&.’'-]*)*)"
    r" (?=[a-zà-þ])"
)
_ABOUT = re.compile(
    r"^(?:About|Über|Zum?r?|À propos d[eu]|Sobre) (?P<who>(?:the |den |die |das |la |el )?[A-ZÀ-Þ].{2,60}?):?$"
)
_DESCRIBES_ITSELF = re.compile(
    r"^(?i:notes? (?:to|for) (?:the )?editors?:? )?(?:\d\.? )?"
    r"(?P<who>(?:The )?[A-ZÀ-Þ][\w&.’'-]*(?: (?:of|the|for|and|&|[A-ZÀ-Þ][\w&.’'-]*))*)"
    r" (?:is|was founded|represents|has)\b"
)
_TOWN_AND_DATE = re.compile(r"^[A-ZÀ-Þ][\w .’'-]{1,40}, [^.:–—]{3,30}? ?[–—-]{1,2} ")
_TOWN_ALONE = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ .’'-]{2,40} ?[–—-]{1,2} (?=[A-ZÀ-Þ])")
_TAIL = re.compile(
    r"^\W*(?:ends|about (?:us|the |[A-ZÀ-Þ]).{0,70}:.*|about (?:us|the |[A-ZÀ-Þ])[^.]{0,60}"
    r"|notes? (?:to|for) (?:the )?editors?\b.*"
    r"|(?:(?:for )?(?:further|more) information|(?:media |press )?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)))\b.{0,30}:.*"
    r"|(?:presse)?kontakt\b.{0,20}:.*|rückfragen\b.*|contacto?(?: de)?(?: presse| prensa)? ?:.*|à propos d[eu’'].*"
    r"|über (?:uns|den|die|das)\b[^.]*|sobre (?:la|el|nosotros)\b[^.]*|###|\*\*\*)$",
    re.I,
)
_CLOSES = re.compile(r"^\W*(?:ends\W*$|notes? (?:to|for) (?:the )?editors?\b|###)", re.I)
_SAYS_SO_AT_ITS_END = re.compile(rf"{_CLOSES.pattern}|^(?:media|press) contacts?\b", re.I)
_FOREIGN_VERBS = frozenset(word for language in LANGUAGES for word in word_list(f"{language} verbs"))
_SAYS = {
    "said", "says", "told", "tells", "added", "reporters", "sagte", "sagten", "sagt", "erklärte", "erklärten", "laut",
    "zufolge", "déclaré", "selon", "affirmé", "indiqué", "dit", "dijo", "dijeron", "según", "afirmó", "aseguró",
}  # fmt: skip
_WE = {
    "we", "our", "us", "ours", "i", "my", "wir", "uns", "unser", "unsere", "unseren", "unserer", "nous", "notre", "nos",
    "nosotros", "nuestra", "nuestro",
}  # fmt: skip
_YOU = {"you", "your", "yours"}
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being) (?:said|told)\b")
_SPANISH_WE = re.compile(SPANISH_WE)
_SMALL = {"de", "du", "des", "la", "le", "les", "del", "los", "las", "el", "der", "für", "von", "y", "et", "und"}
_ORGANISATIONS = (
    word_list("organisations") | word_list("forms of state") | {"organisations"}
    | frozenset(word for language in LANGUAGES for word in word_list(f"{language} organisations"))
)  # fmt: skip
_COMPOUNDS = (
    "verband",
    "bund",
    "verein",
    "gewerkschaft",
    "ministerium",
    "gesellschaft",
    "genossenschaft",
    "initiative",
)
_SMALL_OF_A_NAME = {"of", "the", "for", "and", "&"} | _SMALL
_MOST_OF_A_NAME = 6
_MOST_QUOTED = 1
_REPORTED_IN = 6
"""One sentence of so many may report what somebody says, in a text that is marked as a statement."""
_ENDING = re.compile(r"[’']s?$")
_QUOTED = re.compile(r"[“”«»„\"]")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def statement_of(heads: Sequence[str], title: str | None, body: Sequence[str]) -> str | None:
    """Return whose statement a text is; None where it quotes or reports somebody, or does not say that it is one."""
    own = body[: len(body) - len(_tail(body))]
    quoted = sum(line.count("“") + line.count("«") + line.count("„") + line.count('"') // 2 for line in own)
    is_release = any(is_press_release(line) for line in heads)
    if (quoted > _MOST_QUOTED and not is_release) or not own:
        return None
    lines = [title or "", *heads]
    reported, sentences = _reported(own, with_quotations=not is_release)
    says_whose_it_is = any(map(_BY.match, lines)) and _is_in_the_first_person(own)
    is_marked = (
        says_whose_it_is
        or any(map(_MARKER.match, heads))
        or _IN_THE_DATELINE.match(own[0]) is not None
        or any(map(_SAYS_SO_AT_ITS_END.match, _tail(body)))
    )
    if reported * _REPORTED_IN > (sentences if is_marked else 0):
        return None
    who = next((who for line in lines if (who := _named_as_the_author(line))), None) or _sender(heads)
    if who and (is_marked or _speaks_for_itself(who, own)):
        return who
    return next(_authors(heads, title, own, body), None) if is_marked and title else None


def body_of_a_statement(body: Sequence[str]) -> int:
    """Return how many lines of a statement are its own: what follows `ENDS`, or says whom to ask, is not read."""
    return len(body) - len(_tail(body))


def ends_a_statement(line: str) -> bool:
    """Say whether a line closes a press release, so that what follows it tells only of who sends it: `ENDS`."""
    return _CLOSES.match(line) is not None


def marked_dateline(begin: str) -> int:
    """Return the length of a dateline that says that a text is a press release: `TARN, 14 May 2024 – Press release – `."""
    town = _TOWN_ALONE.match(begin)
    if town:
        return town.end()
    match = _IN_THE_DATELINE.match(begin) or _TOWN_AND_DATE.match(begin)
    return match.end() if match and any(char.isdecimal() for char in match.group()) else 0


def is_marker(line: str) -> bool:
    """Say whether a line only says that a text is a statement or a press release."""
    return _MARKER.match(line) is not None


def is_press_release(line: str) -> bool:
    """Say whether a line says that a text is a press release."""
    return is_marker(line) and _PRESS_RELEASE.search(line) is not None


def is_letterhead(line: str, body: Sequence[str]) -> bool:
    """Say whether a line above a statement is the head of its paper: an organisation, or who begins its first sentence."""
    return bool(body_named_by(line) or (_is_a_name(line) and body and _called_first(body[0]) == line))


def body_named_by(line: str) -> str | None:
    """Return the organisation whose name is all that a line says, as the head of its paper has it."""
    words = line.split()
    if line[-1:] in ",.:;" or not words or words[0] == "Dear":
        return None
    if len(words) < 2 or not _is_a_name(line) or not _is_an_organisation(words) or _MARKER.match(line):
        return None
    if not line.isupper():
        return line.removeprefix("The ")
    return " ".join(word.lower() if word.lower() in _SMALL_OF_A_NAME else word.capitalize() for word in words)


def _named_as_the_author(line: str) -> str | None:
    """Return whose statement a line says that the text is: `Statement by the Ministry`, `Greenline Buses statement on …`."""
    match = None if _MARKER.match(line) else _BY.match(line) or _OWNER.match(line) or _UPON.match(line)
    who = match.group("who").strip(" ,") if match else ""
    return _ENDING.sub("", who) or None


def _sender(heads: Sequence[str]) -> str | None:
    """Return whom a letter is from, by a line of its own below its title: `From the Marden Choral Society, 2 June 2025`."""
    is_a_letter = any(map(_IS_ONE, heads))
    sent = (match["who"] for line in heads if (match := _FROM.match(line)))
    return next((who for who in sent if _is_a_name(who)), None) if is_a_letter else None


def _authors(heads: Sequence[str], title: str | None, own: Sequence[str], body: Sequence[str]) -> Iterator[str]:
    """Yield who may have written a text that is marked as a statement, the surest first."""
    first = own[0][marked_dateline(own[0]) :]
    called_first = _called_first(first)
    for line in heads:
        yield from filter(None, (body_named_by(line), _named_beside_the_marker(line)))
        name = _before_a_date(line)
        if name and (_is_an_organisation(name.split()) or name == called_first):
            yield name
    for line in _tail(body):
        match = _ABOUT.match(line.split(":")[0])
        if match and _in_full(match["who"], own):
            yield match["who"].removeprefix("the ")
        described = _DESCRIBES_ITSELF.match(line)
        if described and _in_full(described["who"], own):
            yield described["who"].removeprefix("The ")
    recurs = bool(called_first) and any(line.startswith(f"{called_first} ") for line in own[1:])
    if called_first and (
        recurs or _is_an_organisation(called_first.split()) or called_first.casefold() in (title or "").casefold()
    ):
        yield called_first
    for part in (title or "").split(": "):
        match = _ACTS.match(part)
        who = match["who"] if match else _before_a_foreign_verb(part)
        if who and _in_full(who, own):
            yield who


def _named_beside_the_marker(line: str) -> str | None:
    """Return who stands beside the marker, between strokes: `Press release · Blue Lanes A/S · 9 June 2025`."""
    parts = [part.strip() for part in re.split(r" [|·•–—] ", line)]
    if len(parts) < 2 or not _MARKER.match(parts[0]):
        return None
    return next((part for part in parts[1:] if _is_a_name(part) and not written_date(part)), None)


def _before_a_date(line: str) -> str | None:
    """Return the name that stands before a date: `Alder Pilots Association, 4 March 2025`."""
    name = re.split(r"[,|·•–—] ", line)[0].strip()
    return name if written_date(line) and name != line and not written_date(name) and _is_a_name(name) else None


def _called_first(line: str) -> str | None:
    """Return the name that a text begins with, before a word in small letters: `Kaldric Foods today recalls …`."""
    match = _CALLED.match(line)
    return match["who"] if match else None


def _in_full(who: str, own: Sequence[str]) -> bool:
    return any(who.removeprefix("The ").removeprefix("the ") in line for line in own)


def _is_a_name(line: str) -> bool:
    words = line.split()
    return 0 < len(words) <= _MOST_OF_A_NAME and all(
        word[0].isupper() or word[0].isdecimal() or word.lower() in _SMALL_OF_A_NAME for word in words
    )


def names_an_organisation(text: str) -> bool:
    """Say whether a word of a text is one that organisations are called by: `board`, `Verband`."""
    return _is_an_organisation(text.split())


def _is_an_organisation(words: Sequence[str]) -> bool:
    plain = [word.strip("’',.").lower() for word in words]
    return any(
        word in _ORGANISATIONS or word.rstrip("s") in _ORGANISATIONS or word.endswith(_COMPOUNDS) for word in plain
    )


def _speaks_for_itself(who: str, own: Sequence[str]) -> bool:
    """Say whether a text speaks in the first person, or of whoever it is by at the beginning of a sentence."""
    if _is_in_the_first_person(own):
        return True
    name = who.removeprefix("The ").removeprefix("the ")
    return any(
        re.match(rf"(?:The )?{re.escape(name)}\b", sentence) for line in own for sentence in _SENTENCE.split(line)
    )


def _is_in_the_first_person(own: Sequence[str]) -> bool:
    words = [word.strip(".,;:!?’'\"“”").lower() for line in own for word in line.split()]
    return any(word in _WE or _SPANISH_WE.match(word) for word in words)


def _reported(own: Sequence[str], *, with_quotations: bool = True) -> tuple[int, int]:
    """Return how many sentences of a text say that somebody said something, and how many there are.

    A press release may quote whom it likes, and is one `with_quotations` left out.

    What says `we` or `you` of it is the party's own: `Nobody has told us whether there will be a season.`
    """
    sentences = [sentence for line in own for sentence in _SENTENCE.split(line)]
    reporting = (sentence for sentence in sentences if with_quotations or not _QUOTED.search(sentence))
    return sum(_reports(sentence) for sentence in reporting), len(sentences)


def _reports(sentence: str) -> bool:
    plain = _PASSIVE.sub("", sentence)  # `They were told by a poster`
    words = {word.strip(".,;:!?’'\"“”").lower() for word in plain.split()}
    return not words & (_WE | _YOU) and (bool(words & _SAYS) or "according to" in sentence.lower())


def _tail(body: Sequence[str]) -> Sequence[str]:
    at = next((at for at, line in enumerate(body) if at and _TAIL.match(line)), len(body))
    return body[at:]


def _before_a_foreign_verb(title: str) -> str | None:
    """Return who acts in a title in German, French or Spanish: `Mieterbund Ostheim kritisiert den Verkauf`."""
    words = title.split()
    at = next((at for at, word in enumerate(words) if word in _FOREIGN_VERBS), 0)
    who = words[:at]
    return " ".join(who) if who and all(word[0].isupper() or word in _SMALL for word in who) else None
