"""Splits the bytes from the terminal into text that holds keys, and whole pastes, and drops everything else.

Any bytes are accepted; invalid UTF-8 becomes U+FFFD. Pointer reports in the oldest encoding, whose columns past 95 are not
text, are dropped; a terminal that was reset under the program sends them.
"""

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.brief.text import one_line

_PASTE_BEGINS, _PASTE_ENDS = b"\x1b[200~", b"\x1b[201~"
_POINTER = rb"\x1b\[M(?s:...)"
_MALFORMED = rb"\x1b\[(?:[0-?]*[ -/]+[0-?][ -?]*|[ -?]{28,})[@-~]"
"""A sequence against the grammar of ECMA-48 (5.4), such as a pointer report with a negative place, or one longer than
Textual reads. It is dropped to its end, as its letters would count as keys."""

_WHOLE = re.compile(re.escape(_PASTE_BEGINS) + b"|" + _POINTER + b"|" + _MALFORMED)
_BEGUN = re.compile(
    rb"\x1b(?:\[(?:M(?s:.{0,2})|[ -?]{0,4096})?|[]P_^X](?s:[^\x07\x1b]{0,65536})\x1b?)?\Z"  # keys, reports; answers (OSC, DCS …)
)
"""An incomplete sequence at the end of the bytes, which the next read may complete."""


class Keys(NamedTuple):
    """Text that holds keys and reports of the terminal."""

    text: str


class Pasted(NamedTuple):
    """One whole pasted text."""

    text: str


def on_one_line(text: str) -> str:
    """Return a pasted text cleaned and on one line; white space becomes single spaces, also at either end."""
    inside = one_line(text)
    before, after = (" " if text[at].isspace() else "" for at in (0, -1)) if inside else ("", "")
    return f"{before}{inside}{after}"


class TerminalInput:
    """A parser of one terminal's bytes, in the order they arrive. Never raises."""

    def __init__(self) -> None:
        self._held = b""
        self._pasting: bytearray | None = None
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    @property
    def is_waiting(self) -> bool:
        """Whether a sequence or a paste is incomplete; later bytes or `close` complete it."""
        return bool(self._held) or self._pasting is not None

    @property
    def is_within_a_sequence(self) -> bool:
        """Whether the incomplete sequence is longer than any key pressed by hand, so that its rest is on its way."""
        return len(self._held) > len(b"\x1b[")

    @property
    def is_pasting(self) -> bool:
        """Whether a paste is incomplete."""
        return self._pasting is not None

    def take(self, data: bytes) -> Iterator[Keys | Pasted]:
        """Add bytes, and yield the keys and pastes that are complete now."""
        data, self._held = self._held + data, b""
        while data:
            if self._pasting is not None:
                pasted, data = self._add_to_paste(data)
                yield from pasted
                continue
            sequence = _WHOLE.search(data)
            if sequence is None:
                break
            yield from self._keys(data[: sequence.start()])
            data = data[sequence.end() :]
            if sequence.group() == _PASTE_BEGINS:
                self._pasting = bytearray()
        begun = _BEGUN.search(data)
        if begun is not None:
            data, self._held = data[: begun.start()], data[begun.start() :]
        yield from self._keys(data)

    def close(self) -> Iterator[Keys | Pasted]:
        """Yield what is still incomplete, as no more will come."""
        held, self._held = self._held, b""
        yield from self._keys(held)
        if self._pasting is not None:
            pasted, self._pasting = self._pasting, None
            yield Pasted(pasted.decode(errors="replace"))

    def _add_to_paste(self, data: bytes) -> tuple[list[Pasted], bytes]:
        """Add bytes to the paste; return the paste if it has ended, and the bytes that follow it."""
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
