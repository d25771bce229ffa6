"""What one process knows of the room: the newest stage, and who is there. No streams and no clock.

Owns the rule that makes all processes end with the same stage: the newest saying goes before every other one, everywhere.
A message is taken in whole or, where it is not of this presentation, refused whole.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from briefing.room.live.stage import Stage
from briefing.room.live.wire import LAST, MOST, Message, Misread, Peer, Saying

_LEAP = 1_000_000
"""How far ahead of what is known a change may be; no presentation has as many, and the numbers must not run out."""


class Knowledge:
    """The newest saying, and the peers by their names, in the order in which they came."""

    def __init__(self, who: str, me: Peer) -> None:
        """Know oneself alone."""
        self.who = who
        self.saying = Saying()
        self._peers = {who: _seen(me)}

    @property
    def peers(self) -> tuple[Peer, ...]:
        """Who is in the room, this process included."""
        return tuple(self._peers.values())

    def begin(self, stage: Stage, *, anew: bool) -> None:
        """Take a first stage. Where it is not the first of all, everybody else's goes before it."""
        self.saying = Saying(number=int(anew), by=self.who, stage=stage)

    def change(self, stage: Stage) -> None:
        """Make a stage the newest."""
        self.saying = Saying(number=min(self.saying.number + 1, LAST), by=self.who, stage=stage)

    def resize(self, columns: int, rows: int) -> None:
        """Note the size of one's own terminal."""
        self._peers[self.who] = _seen(replace(self._peers[self.who], columns=columns, rows=rows))

    def message(self, key: str, *, of_all: bool) -> Message:
        """Return all that is known: of all who are in the room, as the hub says it, or of oneself."""
        peers = dict(self._peers) if of_all else {self.who: self._peers[self.who]}
        return Message(key=key, sender=self.who, peers=peers, saying=self.saying)

    def hear_hub(self, message: Message) -> None:
        """Take in what the hub knows. Raises Misread for what no hub of this presentation says."""
        if message.sender == self.who or message.sender not in message.peers or message.saying.stage is None:
            raise Misread("no hub speaks so")
        self._check(message.saying)
        self._adopt(message.saying)
        if len(message.peers) < MOST or self.who in message.peers:
            self._peers = message.peers | {self.who: self._peers[self.who]}

    def hear_guest(self, message: Message) -> bool:
        """Take in what a guest knows; say whether it is news. Raises Misread for what no guest of this presentation says."""
        who = message.sender
        if [who] != list(message.peers) or who == self.who:
            raise Misread("no guest speaks so")
        if who not in self._peers and len(self._peers) >= MOST:
            raise Misread("one too many")
        self._check(message.saying)
        is_known = self._peers.get(who) == message.peers[who]
        self._peers[who] = message.peers[who]
        return self._adopt(message.saying) or not is_known

    def forget(self, who: str) -> bool:
        """Note that somebody has left; say whether that is news."""
        return who != self.who and self._peers.pop(who, None) is not None

    def keep(self, present: Iterable[str]) -> bool:
        """Note that nobody is there but those named and oneself; say whether that is news."""
        absent = self._peers.keys() - {self.who, *present}
        return any([self.forget(who) for who in absent])

    def _check(self, saying: Saying) -> None:
        """Raise Misread for a stage of another brief or file, and for one that is too far ahead to be true."""
        ours, theirs = self.saying.stage, saying.stage
        if ours is None or theirs is None:
            return
        if (theirs.brief, theirs.path) != (ours.brief, ours.path):
            raise Misread("another file")
        if saying.number > self.saying.number + _LEAP:
            raise Misread("too far ahead")

    def _adopt(self, saying: Saying) -> bool:
        if saying.stage is None or not saying.is_newer_than(self.saying):
            return False
        self.saying = saying
        return True


def _seen(peer: Peer) -> Peer:
    """Give a terminal that has no size for a moment the least that a message may carry."""
    return replace(peer, columns=min(max(peer.columns, 1), 10_000), rows=min(max(peer.rows, 1), 10_000))
