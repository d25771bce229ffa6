"""Text made safe, and compared: the one rule for hostile characters, and for the nearest known name.

Everything that came from a file, a file's name or an argument passes `clean` before it is shown anywhere, and `fold`
before it is looked up.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache

_UNSEEN = "\u00ad\u180e\u200b\u2060-\u2064"
"""Soft hyphens, zero-width spaces, word joiners, invisible operators: invisible, and in the way where words are compared.
The joiners of scripts and emoji (U+200C, U+200D) stay."""

_HOSTILE = (  # these are compiled when they are first needed: a short command never does
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # control characters, ESC and the C1 sequences among them
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi marks, embeddings, overrides and isolates
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"  # byte order marks, interlinear and tag characters: unseen text
    f"\ud800-\udfff{_UNSEEN}]"  # half characters, and what breaks words without being seen
)
_UNUSUAL_BREAK = "\r\n?|[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]"

_LONG = 100_000
"""From so many characters on a text is long: to look at each of them by itself takes its time."""

_SAMPLE, _MOST_SIGNS = 2_000, 5_000
"""So many characters of a long text are looked at first; with more different ones than that they are not told."""

_FEW = 16
"""So many hostile signs are left out of a long text one after the other, which takes less time than to look for all at once."""

_JOINERS = "\u200c\u200d"
_MOST_MARKS = 30
"""How many combining marks may follow each other (UAX #15, stream-safe text): more of them overpaint other lines."""

_INITIALS = r"(?<![^\W_])[^\W\d_](?:\.[^\W\d_])+(?![^\W_])\.?"
"""Letters with full stops between them, `U.S.` or `U.N.`: one word, as without the full stops."""

_NEGATIONS = (
    r"\b(?:not|never|no|nobody|none|nothing|neither|nor|cannot|without|unless|hardly|\w+n['’]t"
    r"|nicht|nie|niemals|kein\w*|ohne|weder|nichts|niemand|ne|pas|jamais|aucune?|rien|sans|ni"
    r"|nunca|jamás|ningun[oa]s?|ningún|nadie|nada|sin|tampoco)\b|\bn['’]\w"
)
"""Words that turn a sentence round."""

_APOSTROPHES = "\u02bb\u02bc\u02b9\u02bd\ua78c"
"""Letters to Unicode that are written for an apostrophe."""

_QUOTATION_MARKS = {mark: '"' for mark in "“”„‟«»"} | {mark: "'" for mark in "‘’‚‛‹›"} | dict.fromkeys(_JOINERS, "")
_LIKE_LETTERS = str.maketrans(
    {"ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ø": "o", "Ø": "o", "æ": "ae", "Æ": "ae"}
    | {
        "œ": "oe",
        "Œ": "oe",
        "þ": "th",
        "Þ": "th",
        "ı": "i",
        "ħ": "h",
        "Ħ": "h",
        "ŧ": "t",
        "Ŧ": "t",
        "ß": "ss",
        "ẞ": "ss",
    }
    | dict.fromkeys(_APOSTROPHES, "'")
    | {"ـ": None}  # Arabic's lengthening stroke
    | {chr(zero + digit): str(digit) for zero in (0x660, 0x6F0) for digit in range(10)}
)
"""Letters that no decomposition takes apart, as people type them on another keyboard."""

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


def clean(text: str) -> str:
    """Strip what could control a terminal or reverse the reading order; keep every visible character.

    A byte of a file's name that is not UTF-8 becomes U+FFFD, as something stands there.
    """
    if text.isascii() and text.isprintable():  # most texts
        return text
    is_printable = text.replace("\n", " ").isprintable()  # which nothing hostile is
    if is_printable and text.isascii():
        return text
    signs = signs_of(text) if len(text) > _LONG else None
    cleaned = text if is_printable else _without_hostile(_with_usual_breaks(text, signs), signs)
    return cleaned if cleaned.isascii() else _with_few_marks(cleaned, signs)


def _with_usual_breaks(text: str, signs: Set[str] | None) -> str:
    """Put one line feed for each other end of a line in a text of some signs, which are None where they are not known."""
    if signs is None:
        return re.sub(_UNUSUAL_BREAK, "\n", text)
    for end in ("\r\n", *re.findall(_UNUSUAL_BREAK, "\0".join(signs))):
        text = text.replace(end, "\n")
    return text


def _without_hostile(text: str, signs: Set[str] | None) -> str:
    """Leave out what is hostile in a text of some signs, which are None where they are not known."""
    hostile = None if signs is None else re.findall(_HOSTILE, "".join(signs))
    if hostile is not None and len(hostile) <= _FEW:
        for sign in hostile:
            text = text.replace(sign, _visible(sign))
        return text
    if text.isascii() or not re.search("[\udc80-\udcff]", text):
        return re.sub(f"{_HOSTILE}+", "", text)
    return re.sub(_HOSTILE, lambda match: _visible(match[0]), text)


def _visible(hostile: str) -> str:
    return "\ufffd" if "\udc80" <= hostile <= "\udcff" else ""


def _with_few_marks(text: str, signs: Set[str] | None) -> str:
    """Cut runs of combining marks to the length that Unicode calls safe, in a text of some signs or of unknown ones."""
    if len(text) <= _MOST_MARKS:
        return text
    if signs is None:  # in a short text the runs are found sooner than its signs
        runs = re.findall(rf"[^\w\s\x00-\x7f]{{{_MOST_MARKS + 1},}}", text)  # no mark is a letter
        signs = {char for run in runs for char in run}
    marks = "".join(sorted(filter(_is_mark, signs)))
    if not marks:
        return text
    begin = f"[{marks}](?<![{marks}].)"  # of a run, and so that within one nothing is tried again
    return re.sub(f"({begin}[{marks}]{{{_MOST_MARKS - 1}}})[{marks}]+", r"\1", text)


@lru_cache(4096)
def _is_mark(char: str) -> bool:
    return unicodedata.category(char)[0] == "M"


def signs_of(text: str) -> set[str] | None:
    """Return the different characters of a text; None where a long one has thousands, to find which takes seconds.

    Of a long text its beginning is looked at sign by sign, then a part, each larger than the one before, wherever a pattern
    finds a sign that is not known yet: to pass over those that are known takes a tenth of the time.
    """
    if len(text) <= _LONG:
        return {*text}
    begin, size = 0, _SAMPLE
    signs: set[str] = set()
    while len(signs) <= _MOST_SIGNS:
        signs.update(text[begin : begin + size])
        other = re.compile(f"[^{re.escape(''.join(sorted(signs)))}]").search(text, begin + size)
        if other is None:
            return signs
        begin, size = other.start(), 2 * size
    return None


OTHER_SPACES = frozenset(
    "\t\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000"
    + "".join(map(chr, range(0x2000, 0x200B)))
)
"""White space but for the space itself and the line's end."""


def fold(text: str) -> str:
    """Fold case, accents, vowel marks, width, ligatures and unseen characters away: `São Tomé` and `sao tome` are one."""
    if text.isascii():
        return text.lower()
    visible = re.sub(f"[{_UNSEEN}{_JOINERS}]", "", text).translate(_LIKE_LETTERS)
    decomposed = unicodedata.normalize("NFKD", visible)
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


def without_points(text: str) -> str:
    """Write initials without the full stops between them: `US` for `U.S.`."""
    return re.sub(_INITIALS, lambda initials: initials[0].replace(".", ""), text) if "." in text else text


def fold_name(name: str) -> str:
    """Fold a name as `fold` does, and what a keyboard spells otherwise: quotation marks, dashes, white space, `U.S.`."""
    return fold(quotation_words(without_points(name)).translate(_DASHES))


def escaped(text: str) -> str:
    """Write what `clean` would strip or turn into line ends as JSON's escapes; line ends themselves stay."""
    for pattern in (_HOSTILE, _UNUSUAL_BREAK):
        text = re.sub(pattern, _as_escapes, text)
    return text


def _as_escapes(match: re.Match[str]) -> str:
    units = match.group().encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))


def one_line(text: str) -> str:
    """Clean a text and fold its white space, line ends too, to single spaces."""
    return with_single_spaces(clean(text))


def with_single_spaces(text: str) -> str:
    """Fold the white space of a text, line ends too, to single spaces, with none at its ends."""
    if text.isprintable() and "  " not in text:  # as no white space but the space is
        return text.strip(" ")
    return " ".join(text.split())


def name_as_shown(name: str) -> str:
    """Return what is seen of a file's name, by which names are compared: composed, and without what nobody sees.

    é is one, whichever way a file system or a keyboard spells it. Bytes that are not UTF-8 stay, as each is another.
    """
    if name.isascii() and name.isprintable() and "  " not in name:
        return name.strip()
    shown = re.sub(f"[{_JOINERS}]|{_HOSTILE}", _kept_byte, name)
    return " ".join(unicodedata.normalize("NFC", shown).split()) or name


def _kept_byte(unseen: re.Match[str]) -> str:
    return unseen[0] if "\udc80" <= unseen[0] <= "\udcff" else ""


def nearest(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str | None:
    """Return the known word that is most like this one, or None where none is so near: 1 is the same, 0 quite another."""
    from difflib import get_close_matches

    by_folded = {name.casefold(): name for name in known}
    close = get_close_matches(word[:80].casefold(), by_folded, n=1, cutoff=cutoff)
    return by_folded[close[0]] if close else None


def most_alike(word: str, known: Iterable[str], number: int) -> list[str]:
    """Return a number of the known words, those first that are most like this one, however little that is."""
    from difflib import SequenceMatcher

    typed = word[:80].casefold()
    return sorted(known, key=lambda name: -SequenceMatcher(None, name.casefold(), typed).ratio())[:number]


def quotation_words(text: str) -> str:
    """Fold that in which two renderings of the same words may differ.

    That is white space, the shape of quotation marks, invisible joiners, and spellings that Unicode calls equivalent (é as
    one character or as two).
    """
    return with_single_spaces(_with_plain_marks(text))


def quotation_lines(lines: Sequence[str]) -> list[str]:
    """Fold each of some lines as `quotation_words` does: all of them together, as a long text has many."""
    if not lines:
        return []
    text = _with_plain_marks("\n".join(lines))
    if text.replace("\n", " ").isprintable() and not any(gap in text for gap in ("  ", " \n", "\n ")):
        return text.strip(" ").split("\n")  # as there is nothing to fold
    return [*map(with_single_spaces, text.split("\n"))]


def _with_plain_marks(text: str) -> str:
    if text.isascii():
        return text
    for mark, plain in _QUOTATION_MARKS.items():
        if mark in text:  # a text may be long, and has few of them
            text = text.replace(mark, plain)
    return unicodedata.normalize("NFC", text)


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """Return the question `did you mean "union"?`, or None where nothing is near."""
    guess = nearest(word, known)
    return None if guess is None else _did_you_mean(word, guess)


def _did_you_mean(word: str, guess: str) -> str:
    """Ask whether a guess was meant, and name a character that only looks like one of it."""
    return f'did you mean "{guess}"?{look_alike(word, guess)}'


def nearest_level(word: str, levels: Iterable[str]) -> str | None:
    """Return the TLP level that is nearest to a word; what stands before it is not compared: `TLP:ORANGE` is near to none."""
    by_name = {level.removeprefix("TLP:"): level for level in levels}
    name = nearest(re.sub(r"(?i)^\s*tlp\W*", "", word), by_name)
    return by_name[name] if name else None


def look_alike(word: str, guess: str) -> str:
    """Name the first character of a word that only looks like one of the guess, or is invisible; empty where none does."""
    for place, char in enumerate(word[:80], 1):
        if not char.isascii() and char not in guess and not unicodedata.name(char, "").startswith("LATIN"):
            return f" (character {place} is U+{ord(char):04X}, {unicodedata.name(char, 'without a name').lower()})"
    return ""


def shortened(text: str, length: int = 40) -> str:
    """Return the text on one line, cut to a length in characters with an ellipsis."""
    line = one_line(text[: length * 4])
    return line if len(line) <= length else line[: length - 1] + "…"


def counted(number: int, noun: str) -> str:
    """Write a number with its noun: `1 source`, `2 sources`, `3 parties`, `no claims`."""
    if number == 1:
        return f"1 {noun}"
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}es" if noun.endswith("s") else f"{noun}s"
    return f"{number or 'no'} {plural}"


def with_article(noun: str) -> str:
    """Write a noun with its indefinite article: `a denial`, `an allegation`."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def says_not(text: str) -> bool:
    """Say whether a sentence has a word that turns it round, in English, German, French or Spanish.

    Its beginning alone may then say the opposite of the whole, so that it is not to be cut to a few words.
    """
    return re.search(_NEGATIONS, text, re.IGNORECASE) is not None


def listed(names: Iterable[str], *, last: str = "and") -> str:
    """Join names for reading: `Russia`, `Russia and Ukraine`, `Japan, Russia and Ukraine`."""
    *firsts, final = names
    return f"{', '.join(firsts)} {last} {final}" if firsts else final


def unknown_level(word: str, levels: Iterable[str]) -> str:
    """Say that there is no such TLP level, and which there are."""
    known = [*levels]
    level = nearest_level(word, known)
    name = level if not level or word.upper().startswith("TLP") else level.removeprefix("TLP:")
    remedy = f"{_did_you_mean(word, name)} " if name else ""
    return f'there is no level "{shortened(word)}"; {remedy}there are {", ".join(known)}'
