"""Whatever a terminal sends: keys are keys, pastes are whole, everything else is passed over."""

import random

import pytest
from textual import events

from briefing.app.terminal.input import Keys, Pasted, TerminalInput
from briefing.app.terminal.textual_internals import SteadyParser
from tests.chaos import pieces


def read(*reads: bytes) -> list[Keys | Pasted]:
    """Return what comes of reads, one after the other, with the texts of keys joined."""
    taken = TerminalInput()
    parts = [part for data in reads for part in taken.take(data)] + list(taken.close())
    joined: list[Keys | Pasted] = []
    for part in parts:
        last = joined[-1] if joined else None
        if isinstance(part, Keys) and isinstance(last, Keys):
            joined[-1] = Keys(last.text + part.text)
        else:
            joined.append(part)
    return joined


def keys(data: bytes) -> list[str]:
    """Return the names of the keys that are read from bytes."""
    parser = SteadyParser()
    texts = [part.text for part in read(data) if isinstance(part, Keys)]
    return [event.key for text in texts for event in parser.feed(text) if isinstance(event, events.Key)]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"j", "j"),
        ("é".encode(), "é"),
        (b"\xe9 j", "\ufffd j"),
        (b"j\xff\xfej", "j\ufffd\ufffdj"),
        (b"j\x1b[MC\x98*k", "jk"),
        (b"\x1b[M \xc3\xa9k", "k"),
        (b"\x1b[A", "\x1b[A"),
    ],
)
def test_what_is_no_utf_8_spoils_no_key_beside_it(data: bytes, text: str) -> None:
    assert read(data) == [Keys(text)]
    assert read(*(data[i : i + 1] for i in range(len(data)))) == [Keys(text)]


@pytest.mark.parametrize(
    "sequence",
    [
        b"\x1b[<35;-7;4000m",
        b"\x1b[M !\xff",
        b"\x1b[?2026;2$y",
        b"\x1b[57441;;229u",
        b"\x1b]11;rgb:1e1e/q?e/2e\x1b\\",
        b"\x1b]52;c;bT8=\x07",
        b"\x1bP1$r? q m\x1b\\",
        b"\x1b_Gi=31;OK\x1b\\",
    ],
)
def test_a_sequence_that_a_read_has_cut_waits_for_its_end(sequence: bytes) -> None:
    for cut in range(1, len(sequence)):
        taken = TerminalInput()
        assert list(taken.take(b"j" + sequence[:cut])) == [Keys("j")]
        assert taken.is_waiting


@pytest.mark.parametrize(
    "sequence",
    [b"\x1b[<35;-7;4000m", b"\x1b[<0;5;-1M", b"\x1b[1 2q", b"\x1b[-1;-1R", b"\x1b[<260;%d;%dm" % (10**15, 10**12)],
)
def test_a_sequence_out_of_its_grammar_is_no_key(sequence: bytes) -> None:
    assert keys(b"j" + sequence + b"k") == ["j", "k"]


@pytest.mark.parametrize("cut", range(30))
def test_a_paste_is_whole_wherever_a_read_has_cut_it(cut: int) -> None:
    data = b"a\x1b[200~two\n\xe9 lines\x1b[31m\x1b[201~b"
    assert read(data[:cut], data[cut:]) == [Keys("a"), Pasted("two\n\ufffd lines\x1b[31m"), Keys("b")]


def test_a_paste_that_stops_is_taken_as_it_is() -> None:
    assert read(b"\x1b[200~all of it\x1b[20") == [Pasted("all of it\x1b[20")]


@pytest.mark.parametrize(
    "sequence",
    [
        b"\x1b[?1;2c",
        b"\x1b[>0;276;0c",
        b"\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\",
        b"\x1bP>|qterm(1.0)\x1b\\",
        b"\x1b]10;q\x07",
    ],
)
def test_an_answer_that_nobody_asked_for_is_no_key(sequence: bytes) -> None:
    assert keys(b"j" + sequence + b"k") == ["j", "k"]


@pytest.mark.parametrize(
    ("sequence", "name"),
    [
        (b"\x1b[A", "up"),
        (b"\x1b[15~", "f5"),
        (b"\x1b[[A", "f1"),
        (b"\x1bOP", "f1"),
        (b"\x1b[1;5C", "ctrl+right"),
        (b"\x1b[Z", "shift+tab"),
        (b"\x1b[97;5u", "ctrl+a"),
        (b"\x1b[5~", "pageup"),
    ],
)
def test_a_key_that_is_sent_as_a_sequence_is_that_key(sequence: bytes, name: str) -> None:
    assert keys(b"j" + sequence + b"k") == ["j", name, "k"]


@pytest.mark.parametrize("seed", range(20))
def test_no_bytes_end_the_reading_of_keys(seed: int) -> None:
    chance = random.Random(seed)
    noise = bytes(chance.choice(b"\x1b[;<M0123456789~utR$y?\x00\xff\xc3 ") for _ in range(2000))
    parser, taken = SteadyParser(), TerminalInput()
    for data in (noise, b"".join(pieces(seed, 300)), b"\x1b[201~\r"):
        for part in [*taken.take(data), *taken.close()]:
            if isinstance(part, Keys):
                for message in parser.feed(part.text):
                    assert not isinstance(message, events.Resize) or message.size.area > 0
    assert [event.key for event in parser.feed("j") if isinstance(event, events.Key)][-1:] == ["j"]
