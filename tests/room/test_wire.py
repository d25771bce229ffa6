"""What is read from the wire: whole messages of this version, and nothing else raises anything but the two refusals."""

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.deck import Spot
from briefing.room.live.stage import frozen, moved, pushed
from briefing.room.live.wire import (
    LIMIT,
    LineBuffer,
    Message,
    MessageError,
    Peer,
    ProtocolError,
    Revision,
    decode_message,
    encode_message,
)
from tests.room.company import opening

WHO, OTHER = "0123456789abcdef", "fedcba9876543210"
STAGE = moved(frozen(pushed(opening(), "claim no-harm")), Spot("parties", 2), now=1_700_000_000.25)
MESSAGE = Message(
    sender=WHO,
    peers={WHO: Peer("screen", 120, 36), OTHER: Peer("console", 80, 24)},
    revision=Revision(number=7, by=OTHER, stage=STAGE),
)
LINE = encode_message(MESSAGE)


def damaged(*path: str, value: object) -> bytes:
    """Return the message with one value replaced, or added."""
    whole: dict[str, Any] = json.loads(LINE)
    inner = whole
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return json.dumps(whole).encode()


def test_a_message_is_one_line_and_comes_back_as_it_was() -> None:
    assert LINE.endswith(b"\n") and LINE.count(b"\n") == 1
    assert decode_message(LINE) == MESSAGE


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("saying", "stage", "at", "part"), -1),
        (("saying", "stage", "at", "part"), True),
        (("saying", "stage", "at", "step"), "two\nlines"),
        (("saying", "stage", "at", "step"), "\x1b[2J"),
        (("saying", "stage", "at", "step"), None),
        (("saying", "stage", "started"), 1e300),
        (("saying", "stage", "ends"), "14:30"),
        (("saying", "stage", "record"), "../../.bashrc"),
        (("saying", "stage", "record"), ".."),
        (("saying", "stage", "record"), "a\x00b"),
        (("saying", "stage", "audience"), "TLP:PINK"),
        (("saying", "stage", "audience"), "TLP:GREEN\n"),
        (("saying", "stage", "unknown"), 1),
        (("saying", "number"), -1),
        (("saying", "number"), 1 << 60),
        (("saying", "number"), 10**40),
        (("saying", "by"), "somebody"),
        (("sender",), "x" * 16),
        (("peers",), {}),
        (("peers",), {f"{number:016x}": {"role": "screen", "columns": 80, "rows": 24} for number in range(65)}),
        (("peers", "nobody"), {"role": "screen", "columns": 80, "rows": 24}),
        (("peers", WHO, "columns"), 0),
        (("peers", WHO, "rows"), 10_001),
        (("peers", WHO, "role"), "spy"),
        (("more",), 1),
    ],
)
def test_a_value_out_of_its_bounds_is_refused(path: tuple[str, ...], value: object) -> None:
    with pytest.raises(MessageError):
        decode_message(damaged(*path, value=value))


@pytest.mark.parametrize("level", ["", "TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"])
def test_every_level_of_the_audience_is_read(level: str) -> None:
    stage = decode_message(damaged("saying", "stage", "audience", value=level)).revision.stage
    assert stage is not None
    assert stage.audience == level


@pytest.mark.parametrize("version", [0, 1, 99])
def test_another_version_ends_the_stream(version: int) -> None:
    with pytest.raises(ProtocolError):
        decode_message(damaged("version", value=version))


@pytest.mark.parametrize(
    "line",
    [b"", b"null", b"[]", b"\xff\xfe", b"{" * 60_000, b"[" * 60_000, b'{"version":3,"x":' + b"[" * 60_000, LINE[:-9]],
)
def test_what_is_no_message_is_refused(line: bytes) -> None:
    with pytest.raises(MessageError):
        decode_message(line)


@given(line=st.binary(max_size=200))
def test_no_bytes_raise_anything_else(line: bytes) -> None:
    with pytest.raises((MessageError, ProtocolError)):
        decode_message(line)


@given(at=st.integers(0, len(LINE) - 2), byte=st.integers(0, 255), gone=st.integers(0, 40))
def test_a_damaged_message_is_read_in_bounds_or_refused(at: int, byte: int, gone: int) -> None:
    try:
        message = decode_message(LINE[:at] + bytes([byte]) + LINE[at + gone :])
    except (MessageError, ProtocolError):
        return
    assert decode_message(encode_message(message)) == message


def test_a_message_that_nobody_would_read_is_not_written() -> None:
    with pytest.raises(MessageError):
        encode_message(msgspec.structs.replace(MESSAGE, key="k" * LIMIT))
    with pytest.raises(MessageError):
        encode_message(msgspec.structs.replace(MESSAGE, revision=Revision(stage=opening("\udcff"))))


@given(lines=st.lists(st.binary(max_size=30).map(lambda line: line.replace(b"\n", b"")), max_size=8), data=st.data())
def test_lines_come_out_however_they_are_cut(lines: list[bytes], data: st.DataObject) -> None:
    whole, stream, taken = b"".join(line + b"\n" for line in lines), LineBuffer(), []
    while whole:
        piece = data.draw(st.integers(1, len(whole)))
        stream.add(whole[:piece])
        whole = whole[piece:]
        while (line := stream.next_line()) is not None:
            taken.append(line)
    assert taken == lines
    assert not stream


@pytest.mark.parametrize("ending", [b"", b"\n"])
def test_a_line_over_the_limit_ends_the_stream(ending: bytes) -> None:
    stream = LineBuffer()
    stream.add(b"x" * (LIMIT - 1))
    assert stream.next_line() is None
    stream.add(b"x" + ending)
    with pytest.raises(ProtocolError):
        stream.next_line()
