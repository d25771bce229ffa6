"""Text made safe and matched: the one rule for hostile characters, and for the nearest known name.

Everything that came from a file, a file's name or an argument passes `clean` before it is shown anywhere.
"""

import re
from collections.abc import Iterable

_HOSTILE = (  # these are compiled when they are first needed: a short command never does
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # control characters, ESC and the C1 sequences among them
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi marks, embeddings, overrides and isolates
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"  # byte order marks, interlinear and tag characters: unseen text
    "\ud800-\udfff]"  # half characters
)
_UNUSUAL_BREAK = "\r\n?|[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]"

_MARKUP = r"[\\`*_\[\]~|#$@]|(?<=www)\.|:(?=//)|^[-+=]"
_NUMBERED = r"^(\d+)([.)])"
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def clean(text: str) -> str:
    """Strip what could steer a terminal or turn the reading order round; keep every visible character."""
    if text.isascii() and text.isprintable():
        return text
    return re.sub(_HOSTILE, "", re.sub(_UNUSUAL_BREAK, "\n", text))


def escaped(text: str) -> str:
    """Write what `clean` would strip or turn into line ends as JSON's escapes; line ends themselves stay."""
    for pattern in (_HOSTILE, _UNUSUAL_BREAK):
        text = re.sub(pattern, _as_escapes, text)
    return text


def _as_escapes(found: re.Match[str]) -> str:
    units = found.group().encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))


def one_line(text: str) -> str:
    """Clean a text and fold its white space, line ends too, to single spaces."""
    return " ".join(clean(text).split())


def as_markdown(text: str) -> str:
    """Write a text on one line so that Markdown shows it as it is: no markup, no HTML, no link is read out of it.

    CommonMark takes a backslash before any ASCII punctuation; `<`, `>` and `&` stand as entities, for other readers too.
    """
    line = re.sub(_NUMBERED, r"\1\\\2", re.sub(_MARKUP, r"\\\g<0>", one_line(text)))
    return re.sub("[&<>]", lambda sign: _ENTITIES[sign[0]], line)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is most like this one, or None where none is near."""
    from difflib import get_close_matches

    by_folded = {name.casefold(): name for name in known}
    found = get_close_matches(word[:80].casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """Return the question `did you mean "union"?`, or None where nothing is near."""
    guess = nearest(word, known)
    return None if guess is None else f'did you mean "{guess}"?'


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


def listed(names: Iterable[str], *, last: str = "and") -> str:
    """Join names for reading: `Russia`, `Russia and Ukraine`, `Japan, Russia and Ukraine`."""
    *firsts, final = names
    return f"{', '.join(firsts)} {last} {final}" if firsts else final


def unknown_level(word: str, levels: Iterable[str]) -> str:
    """Say that there is no such TLP level, and which there are."""
    known = [*levels]
    remedy = did_you_mean(word, [*known, *(level.removeprefix("TLP:") for level in known)])
    return f'there is no level "{shortened(word)}"; {remedy + " " if remedy else ""}there are {", ".join(known)}'
