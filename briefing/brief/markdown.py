"""Text written so that Markdown shows it as it is: the one escaping for hand-outs and minutes.

CommonMark takes a backslash before any ASCII punctuation; `<`, `>` and `&` stand as entities, for other readers too.
GitHub's additions are taken away as well: addresses, `www.`, mentions and references are not made links.
"""

import re

from briefing.brief.text import one_line

_MARKUP = r"[\\`*_\[\]~|#$@]|(?<=www)\.|:(?=//)"
_AT_THE_START = r"^(?:[-+=:]|\d+(?=[.)]))"
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def escape_markdown(text: str) -> str:
    """Write a text as one line of Markdown: no markup, no HTML, no link is read out of it."""
    return re.sub(_AT_THE_START, _escaped_start, escape_inline(one_line(text)))


def escape_inline(text: str) -> str:
    """Escape a part of a line, which does not begin it; its white space stays."""
    marked = re.sub(_MARKUP, r"\\\g<0>", text, flags=re.IGNORECASE)
    return re.sub("[&<>]", lambda sign: _ENTITIES[sign[0]], marked)


def _escaped_start(start: re.Match[str]) -> str:
    """Escape what would begin a list, a heading's underline or a directive: of `1.` the full stop."""
    return f"{start[0]}\\" if start[0].isdecimal() else f"\\{start[0]}"
