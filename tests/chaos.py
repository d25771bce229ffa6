"""Bytes as no terminal should send them, and some do: seeded, and without a key that would end the program or leave a screen."""

import random
from collections.abc import Iterator

UNPRINTABLE = bytes([*range(0x01), 0x02, *range(0x80, 0x100)])


def pieces(seed: int, count: int) -> Iterator[bytes]:
    """Yield so many pieces of what means nothing."""
    chance = random.Random(seed)
    makers = (_high_bytes, _pointer, _far_pointer, _no_character, _unknown, _answer, _size, _cursor)
    for _ in range(count):
        yield chance.choice(makers)(chance)


def _high_bytes(chance: random.Random) -> bytes:
    return bytes(chance.choice(UNPRINTABLE) for _ in range(chance.randint(1, 9)))


def _pointer(chance: random.Random) -> bytes:
    """Return a report of the pointer in the first encoding, at any column: it moves, its wheel turns; a click means something."""
    button = chance.choice((3, 35, 64, 65, 66, 67, 128, 223))
    return b"\x1b[M" + bytes((32 + button, chance.randrange(32, 256), chance.randrange(32, 256)))


def _far_pointer(chance: random.Random) -> bytes:
    """Return a report of the pointer in the present encoding, far from any screen."""
    place = b"%d;%d" % (chance.choice((-7, 0, 5000, 10**15)), chance.choice((-1, 0, 4000, 10**12)))
    return b"\x1b[<%d;%s%c" % (chance.randrange(300), place, chance.choice(b"Mm"))


def _no_character(chance: random.Random) -> bytes:
    """Return a key, in kitty's protocol, that is no character: half of one, or one that Unicode does not reach."""
    return b"\x1b[%d;;%du" % (chance.randrange(0xD800, 0xDFFF), chance.choice((0xD801, 0x110000, 10**14)))


def _unknown(chance: random.Random) -> bytes:
    parameters = b";".join(b"%d" % chance.randrange(300, 10**6) for _ in range(chance.randint(0, 6)))
    return b"\x1b[" + chance.choice(b"?>=<").to_bytes() + parameters + chance.choice(b"acghjklnpqrsuvxz|}").to_bytes()


def _answer(chance: random.Random) -> bytes:
    body = bytes(chance.choice(b"q1;:/rgb+=zeb ?") for _ in range(chance.randint(0, 40)))
    return b"\x1b" + chance.choice(b"]P_^").to_bytes() + body + b"\x1b\\"


def _size(chance: random.Random) -> bytes:
    """Return a size of the screen that it cannot have."""
    return b"\x1b[48;%s;0;0t" % chance.choice((b"0;0", b"99999;99999", b"0;80"))


def _cursor(chance: random.Random) -> bytes:
    return b"\x1b[%d;%dR" % (chance.choice((0, 7, 10**9)), chance.choice((0, 300, 10**9)))
