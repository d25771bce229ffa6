"""What comes from the terminal, taken apart before any key is read from it: keys as text, pastes whole, nothing else.

Takes any bytes: what is no UTF-8 is read as U+FFFD. Reports of the pointer in the first of the encodings, whose columns
past 95 are no text at all, are passed over: terminals send them that were begun anew under the program.
"""

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.brief.text import one_line

_PASTE_BEGINS, _PASTE_ENDS = b"\x1b[200~", b"\x1b[201~"
_POINTER = rb"\x1b\[M(?s:...)"
_MALFORMED = rb"\x1b\[(?:[0-?]*[ -/]+[0-?][ -?]*|[ -?]{28,})[@-~]"
"""A sequence out of its grammar (ECMA-48, 5.4), as a report of a pointer at a negative place is, or one that is longer than
Textual reads: passed over to its end, for else its letters would be keys."""

_WHOLE = re.compile(re.escape(_PASTE_BEGINS) + b"|" + _POINTER + b"|" + _MALFORMED)
_BEGUN = re.compile(
    rb"\x1b(?:\[(?:M(?s:.{0,2})|[ -?]{0,4096})?|[]P_^X](?s:[^\x07\x1b]{0,65536})\x1b?)?\Z"  # keys, reports; answers
)
"""The beginning of either, or of any other sequence, at the end of what has come: more may follow in the next read."""


class Keys(NamedTuple):
    """Text in which keys and the terminal's reports are to be found."""

    text: str


class Pasted(NamedTuple):
    """All that was pasted at once."""

    text: str


def on_one_line(text: str) -> str:
    """Clean what was pasted and fold its white space, line ends too; at either end it stays, as a single space."""
    inside = one_line(text)
    before, after = (" " if text[at].isspace() else "" for at in (0, -1)) if inside else ("", "")
    return f"{before}{inside}{after}"


class TerminalInput:
    """The bytes of one terminal, in the order in which they come. Raises nothing for any of them."""

    def __init__(self) -> None:
        self._held = b""
        self._pasting: bytearray | None = None
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    @property
    def is_waiting(self) -> bool:
        """Whether something has begun that has not ended: it ends with what follows, or by `close`."""
        return bool(self._held) or self._pasting is not None

    @property
    def is_within_a_sequence(self) -> bool:
        """Whether what has begun is more than a key that somebody may have pressed: the rest of it is on its way."""
        return len(self._held) > len(b"\x1b[")

    @property
    def is_pasting(self) -> bool:
        """Whether a paste has begun that has not ended."""
        return self._pasting is not None

    def take(self, data: bytes) -> Iterator[Keys | Pasted]:
        """Yield what is whole now of what has come so far."""
        data, self._held = self._held + data, b""
        while data:
            if self._pasting is not None:
                pasted, data = self._pasted(data)
                yield from pasted
                continue
            found = _WHOLE.search(data)
            if found is None:
                break
            yield from self._keys(data[: found.start()])
            data = data[found.end() :]
            if found.group() == _PASTE_BEGINS:
                self._pasting = bytearray()
        begun = _BEGUN.search(data)
        if begun is not None:
            data, self._held = data[: begun.start()], data[begun.start() :]
        yield from self._keys(data)

    def close(self) -> Iterator[Keys | Pasted]:
        """Yield what was waiting for more that does not come."""
        held, self._held = self._held, b""
        yield from self._keys(held)
        if self._pasting is not None:
            pasted, self._pasting = self._pasting, None
            yield Pasted(pasted.decode(errors="replace"))

    def _pasted(self, data: bytes) -> tuple[list[Pasted], bytes]:
        """Add to the paste; return it where it ends, and what follows it."""
        assert self._pasting is not None
        begin = max(0, len(self._pasting) - len(_PASTE_ENDS))
        self._pasting += data
        end = self._pasting.find(_PASTE_ENDS, begin)
        if end < 0:
            return [], b""
        whole, self._pasting = self._pasting, None
        return [Pasted(whole[:end].decode(errors="replace"))], bytes(whole[end + len(_PASTE_ENDS) :])

    def _keys(self, data: bytes) -> Iterator[Keys]:
        text = self._decoder.decode(data)
        if text:
            yield Keys(text)
