"""What comes along the socket from elsewhere: dropped, counted, without effect, and the room goes on."""

import asyncio
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefing.brief.deck import Spot
from briefing.errors import BriefingError
from briefing.room.live.connection import _BATCH
from briefing.room.live.hub_lease import Address, read_lease
from briefing.room.live.stage import Stage
from briefing.room.live.wire import LIMIT, MOST, Message, Peer, Revision, decode_message, encode_message
from tests.room.company import DEADLINE, Screen, opening, until
from tests.room.conftest import Open

WHO = "0123456789abcdef"
ELSEWHERE = replace(opening(), at=Spot("elsewhere"))


def message(stage: Stage = ELSEWHERE, *, number: int = 1000, key: str = "", who: str = WHO) -> bytes:
    """A message that a guest may send; its stage is one that nobody must come to see."""
    peers = {who: Peer("screen", 1, 1)}
    return encode_message(
        Message(key=key, sender=who, peers=peers, revision=Revision(number=number, by=who, stage=stage))
    )


def with_version(version: int) -> bytes:
    """A message of another version."""
    return message().replace(b'"version":3', b'"version":%d' % version)


class Stranger:
    """A plain connection to the hub."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    @classmethod
    async def come(cls, address: Address) -> "Stranger":
        """Connect."""
        lease = read_lease(address)
        assert lease is not None
        if lease.port:
            return cls(*await asyncio.open_connection("127.0.0.1", lease.port))
        return cls(*await asyncio.open_unix_connection(address.path))

    async def send(self, data: bytes) -> None:
        """Send, as far as it is taken."""
        with suppress(ConnectionError):
            self.writer.write(data)
            await self.writer.drain()

    async def is_cut_off(self) -> bool:
        """Wait until the hub has ended the connection."""
        async with asyncio.timeout(DEADLINE):
            with suppress(ConnectionError):
                while await self.reader.read(1 << 16):
                    pass
        await self.leave()
        return True

    async def leave(self) -> None:
        """Close."""
        self.writer.close()
        with suppress(ConnectionError):
            await self.writer.wait_closed()


@contextmanager
def undisturbed(*screens: Screen) -> Iterator[None]:
    """Check that what happens meanwhile has no effect: the stage, and what was told of it, are as before."""
    before = [(screen.link.stage, screen.link.peers, list(screen.stages)) for screen in screens]
    yield
    assert [(screen.link.stage, screen.link.peers, screen.stages) for screen in screens] == before


async def goes_on(*screens: Screen) -> None:
    """Check that a move still comes to all."""
    screens[0].go("goes-on")
    await until(lambda: all(screen.at == Spot("goes-on") for screen in screens))


async def both(screens: Open, address: Address) -> tuple[Screen, Screen]:
    """Open two screens that know of each other; the first is the hub."""
    hub, guest = await screens(address), await screens(address)
    await until(lambda: len(hub.link.peers) == len(guest.link.peers) == 2)
    return hub, guest


@pytest.mark.parametrize(
    ("data", "count"),
    [
        (b"x" * (LIMIT + 1), 1),
        (b'{"version":3,"key":"' + b"k" * LIMIT + b'"}\n', 1),
        (with_version(1), 1),
        (with_version(0), 1),
        (b"\n" * 1000, 17),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n" * 9, 17),
        (os.urandom(LIMIT).replace(b"\n", b"\t") + b"\n", 1),
    ],
    ids=["no end", "oversized", "newer", "older", "nothing", "http", "noise"],
)
async def test_a_stream_that_cannot_be_understood_is_cut_off(
    data: bytes, count: int, unix: Address, screens: Open
) -> None:
    hub, guest = await both(screens, unix)
    with undisturbed(hub, guest):
        stranger = await Stranger.come(unix)
        await stranger.send(data)
        assert await stranger.is_cut_off()
        await until(lambda: hub.link.dropped >= count)
        assert (hub.link.dropped, guest.link.dropped) == (count, 0)
    await goes_on(hub, guest)


@pytest.mark.parametrize(
    "data",
    [
        b"null\n",
        b"{}\n",
        b"\x1b[2J\x00\xff\n",
        b"[" * 60_000 + b"\n",
        message(replace(ELSEWHERE, brief="other")),
        message(replace(ELSEWHERE, path="/elsewhere/port-alder.yaml")),
        message(number=1 << 52),
        message(replace(ELSEWHERE, audience="TLP:PINK")),
        message(replace(ELSEWHERE, at=Spot("\x1b[2J"))),
        message(replace(ELSEWHERE, record="../../.profile")),
        message().replace(b'"part":0', b'"part":-1'),
        message().replace(b'"columns":1', b'"columns":0'),
        message().replace(b'"blackout":false', b'"blackout":"no"'),
        message().replace(b'"blackout":false', b'"blackout":false,"more":1'),
    ],
)
async def test_a_bad_message_is_counted_and_the_next_one_is_read(data: bytes, unix: Address, screens: Open) -> None:
    hub, guest = await both(screens, unix)
    with undisturbed(hub, guest):
        stranger = await Stranger.come(unix)
        await stranger.send(data)
        await until(lambda: hub.link.dropped == 1)
    await stranger.send(message(opening(step="sources")))
    await until(lambda: hub.at == guest.at == Spot("sources"))
    await stranger.leave()
    await goes_on(hub, guest)
    assert (hub.link.dropped, guest.link.dropped) == (1, 0)


async def test_half_a_message_and_then_silence_costs_nobody_anything(address: Address, screens: Open) -> None:
    hub, guest = await both(screens, address)
    with undisturbed(hub, guest):
        silent, gone = await Stranger.come(address), await Stranger.come(address)
        await silent.send(message()[:100])
        await gone.send(message()[:-1])
        await gone.leave()
        await until(lambda: hub.link.dropped == 1)
    await goes_on(hub, guest)
    assert await silent.is_cut_off()
    assert hub.link.dropped == 2


async def test_who_says_nothing_at_all_is_parted_from_and_is_no_peer(unix: Address, screens: Open) -> None:
    hub, guest = await both(screens, unix)
    with undisturbed(hub, guest):
        assert await (await Stranger.come(unix)).is_cut_off()
        assert hub.link.dropped == 0
    await goes_on(hub, guest)


async def test_a_guest_that_falls_silent_is_no_longer_counted(unix: Address, screens: Open) -> None:
    hub, guest = await both(screens, unix)
    stranger = await Stranger.come(unix)
    await stranger.send(message(opening(), number=0) + message()[:50])
    await until(lambda: len(guest.link.peers) == 3)
    assert await stranger.is_cut_off()
    await until(lambda: len(guest.link.peers) == len(hub.link.peers) == 2)
    await goes_on(hub, guest)


@pytest.mark.parametrize("flood", [b"{}\n" * 30_000, message(number=0) * 3000, message(number=5)[:-1] * 3000])
async def test_a_flood_is_cut_off_and_read_in_small_helpings_until_then(
    flood: bytes, unix: Address, screens: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub, guest = await both(screens, unix)
    read = [0]

    def counted(line: bytes) -> Message:
        read[-1] += 1
        return decode_message(line)

    monkeypatch.setattr("briefing.room.live.connection.decode_message", counted)
    stranger = await Stranger.come(unix)
    sending = asyncio.create_task(stranger.send(flood))
    async with asyncio.timeout(DEADLINE):
        while not hub.link.dropped:
            await asyncio.sleep(0)
            read.append(0)
    assert await stranger.is_cut_off()
    await sending
    assert max(read) <= 2 * _BATCH
    assert 0 < hub.link.dropped <= 17
    await until(lambda: len(hub.link.peers) == 2)
    assert hub.at == guest.at == Spot("title")
    await goes_on(hub, guest)


async def test_a_flood_of_moves_is_told_far_less_often_than_it_came(unix: Address, screens: Open) -> None:
    hub, guest = await both(screens, unix)
    stranger = await Stranger.come(unix)
    sending = asyncio.create_task(
        stranger.send(b"".join(message(opening(step=f"s{n}"), number=n) for n in range(2, 9000)))
    )
    assert await stranger.is_cut_off()
    await sending
    await until(lambda: len(hub.link.peers) == 2)
    assert len(hub.stages) < 200
    assert hub.link.dropped == 1
    await goes_on(hub, guest)


async def test_a_crowd_of_connections_does_not_keep_a_console_out_for_long(unix: Address, screens: Open) -> None:
    hub, guest = await both(screens, unix)
    crowd = [await Stranger.come(unix) for _ in range(MOST + 20)]
    console = await screens(unix, None, "console")
    assert all([await stranger.is_cut_off() for stranger in crowd])
    await until(lambda: len(hub.link.peers) == 3)
    await goes_on(hub, guest, console)


async def test_one_that_never_reads_takes_neither_memory_nor_time(unix: Address, screens: Open) -> None:
    hub, guest = await both(screens, unix)
    deaf = socket.socket(socket.AF_UNIX)
    deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)
    deaf.connect(str(unix.path))
    with deaf:
        deaf.send(message(opening(), number=0))
        await until(lambda: len(guest.link.peers) == 3)
        connection = next(connected for connected in hub.link._guests if connected.who == WHO)
        assert connection._transport is not None
        long = replace(opening(), pushed="claim " + "x" * 50_000)
        for part in range(1, 40):
            hub.link.change(replace(long, at=Spot("parties", part)))
            await until(lambda part=part: guest.at == Spot("parties", part))  # type: ignore[misc]
            assert connection._transport.get_write_buffer_size() <= 2 * LIMIT
    await until(lambda: len(guest.link.peers) == 2)


async def test_somebody_who_takes_anothers_name_is_refused(unix: Address, screens: Open) -> None:
    hub, guest = await both(screens, unix)
    stranger = await Stranger.come(unix)
    with undisturbed(hub, guest):
        await stranger.send(message(who=hub.link._replica.who))
        await until(lambda: hub.link.dropped == 1)
    await stranger.send(message(opening(), number=0))
    await until(lambda: len(guest.link.peers) == 3)
    with undisturbed(hub, guest):
        await stranger.send(message(who="f" * 16))
        await until(lambda: hub.link.dropped == 2)
    await stranger.leave()


@pytest.mark.parametrize("at_the_hub", [True, False])
async def test_a_process_of_another_user_is_dropped(
    at_the_hub: bool, unix: Address, screens: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub = await screens(unix)
    me = os.getuid()
    with monkeypatch.context() as patched:
        patched.setattr("briefing.room.live.connection.peer_uid", lambda _: me + 1)
        if at_the_hub:
            stranger = await Stranger.come(unix)
            await stranger.send(message())
            assert await stranger.is_cut_off()
            assert hub.link.dropped == 1
        else:
            patched.setattr("briefing.room.live.link._OPENING", 0.3)
            with pytest.raises(BriefingError, match="does not answer"):
                await Screen.open(unix, opening())
    assert hub.at == Spot("title")
    await goes_on(hub, await screens(unix))


@pytest.mark.skipif(os.getuid() != 0, reason="only root can act as somebody else; the test above covers the rest")
async def test_nobody_cannot_connect_though_the_doors_stand_open(unix: Address, screens: Open) -> None:
    hub, guest = await both(screens, unix)
    for opened in (unix.path.parent.parent, unix.path.parent, unix.path):
        opened.chmod(0o777)
    script = (
        "import os, socket, sys\nos.setgid(65534)\nos.setuid(65534)\n"
        "with socket.socket(socket.AF_UNIX) as end:\n"
        "    end.connect(sys.argv[1])\n"
        "    try:\n        end.sendall(sys.stdin.buffer.read())\n        print(end.recv(9))\n"
        "    except OSError:\n        print(b'')\n"
    )
    with undisturbed(hub, guest):
        calling = await asyncio.create_subprocess_exec(
            sys.executable, "-c", script, str(unix.path), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        printed, _ = await calling.communicate(message())
        assert printed == b"b''\n"
        assert hub.link.dropped == 1


@pytest.mark.parametrize("key", ["", "0" * 32, "ß"])
async def test_on_the_loopback_nobody_is_heard_or_told_anything_without_the_key(
    key: str, runtime: Path, screens: Open
) -> None:
    address = Address(runtime / "briefing" / "port-alder.sock", "port-alder", loopback=True)
    hub, guest = await both(screens, address)
    with undisturbed(hub, guest):
        stranger = await Stranger.come(address)
        await stranger.send(message(key=key))
        async with asyncio.timeout(DEADLINE):
            assert await stranger.reader.read() == b""
        await stranger.leave()
        assert hub.link.dropped == 1
    await goes_on(hub, guest)


async def test_on_the_loopback_whoever_has_got_the_port_cannot_stand_in_for_the_hub(
    runtime: Path, screens: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.room.live.link._OPENING", 0.3)
    address = Address(runtime / "briefing" / "port-alder.sock", "port-alder", loopback=True)
    heard: list[bytes] = []

    async def pretend(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.readline())
        writer.write(message(key=json.loads(heard[-1])["key"]))
        await reader.read()
        writer.close()

    await screens(address)
    server = await asyncio.start_server(pretend, "127.0.0.1", 0)
    lease = read_lease(address)
    assert lease is not None
    file = address.path.with_suffix(".json")
    port = server.sockets[0].getsockname()[1]
    file.write_bytes(file.read_bytes().replace(b'"port":%d' % lease.port, b'"port":%d' % port))
    with pytest.raises(BriefingError, match="does not answer"):
        await Screen.open(address, None, "console")
    assert heard
    server.close()


async def test_a_stale_socket_is_taken_over_and_a_live_one_is_not(unix: Address, screens: Open) -> None:
    unix.path.parent.mkdir(mode=0o700)
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(unix.path))
    one = await screens(unix)
    inode = unix.path.stat().st_ino
    two = await screens(unix)
    assert unix.path.stat().st_ino == inode
    await goes_on(two, one)


async def test_all_that_somebody_said_is_read_though_they_are_gone_and_cannot_be_answered(
    address: Address, screens: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.room.live.connection._SPACING", 0.0)
    hub, guest = await both(screens, address)
    lease = read_lease(address)
    assert lease is not None
    stranger = await Stranger.come(address)
    steps = range(2, 6 * _BATCH)
    messages = [message(opening(step=f"step-{number}"), number=number, key=lease.asked) for number in steps]
    stranger.writer.write(b"".join(messages))
    await stranger.leave()
    await until(lambda: hub.at == guest.at == Spot(f"step-{steps[-1]}"))
    await until(lambda: len(hub.link.peers) == len(guest.link.peers) == 2)
    assert (hub.link.dropped, guest.link.dropped) == (0, 0)
