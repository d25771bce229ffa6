"""One process's copy of the shared state: the newest revision of the stage, and the peers. No connections and no clock.

Owns the rule by which all processes end with the same stage: everywhere, the newest revision replaces any other, but the name
of the record, once known, is kept. A message is merged as a whole or, where it is not of this presentation, rejected as a
whole.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from briefing.room.live.stage import Stage
from briefing.room.live.wire import LAST, MOST, Message, MessageError, Peer, Revision

_LEAP = 1_000_000
"""How far ahead a revision's number may be: more than a presentation ever has, but not so far that numbers run out."""


class Replica:
    """The newest revision, and the peers by name, in the order in which they came."""

    def __init__(self, who: str, me: Peer) -> None:
        """Start with this process as the only peer, and no stage."""
        self.who = who
        self.revision = Revision()
        self._peers = {who: _with_valid_size(me)}

    @property
    def peers(self) -> tuple[Peer, ...]:
        """All peers, this process included."""
        return tuple(self._peers.values())

    def start(self, stage: Stage, *, anew: bool) -> None:
        """Set the first stage; unless the presentation starts `anew`, any other process's stage replaces it."""
        self.revision = Revision(number=int(anew), by=self.who, stage=stage)

    def change(self, stage: Stage) -> None:
        """Make a stage the newest."""
        self.revision = Revision(number=min(self.revision.number + 1, LAST), by=self.who, stage=stage)

    def set_record(self, name: str) -> None:
        """Put a record's name on the newest stage.

        The revision keeps its number, so that a move made elsewhere at the same time replaces it, and is not lost.
        """
        assert self.revision.stage is not None
        stage = replace(self.revision.stage, record=name)
        named = replace(self.revision, stage=stage)
        if named.is_newer_than(self.revision):
            self.revision = named
        else:
            self.change(stage)

    def resize(self, columns: int, rows: int) -> None:
        """Set the size of this process's terminal."""
        self._peers[self.who] = _with_valid_size(replace(self._peers[self.who], columns=columns, rows=rows))

    def set_digest(self, digest: str) -> None:
        """Set which version of the brief this process shows."""
        self._peers[self.who] = replace(self._peers[self.who], digest=digest)

    def message(self, key: str, *, of_all: bool) -> Message:
        """Return the message to send: with `of_all`, as the hub does, all peers, else this process alone."""
        peers = dict(self._peers) if of_all else {self.who: self._peers[self.who]}
        return Message(key=key, sender=self.who, peers=peers, revision=self.revision)

    def merge_hub(self, message: Message) -> None:
        """Merge a message from the hub. Raises MessageError for one that no hub of this presentation sends."""
        if message.sender == self.who or message.sender not in message.peers or message.revision.stage is None:
            raise MessageError("no hub speaks so")
        self._check(message.revision)
        self._adopt(message.revision)
        if len(message.peers) < MOST or self.who in message.peers:
            self._peers = message.peers | {self.who: self._peers[self.who]}

    def merge_guest(self, message: Message) -> bool:
        """Merge a guest's message; return whether it changed anything. Raises MessageError for one that no guest here sends."""
        who = message.sender
        if [who] != list(message.peers) or who == self.who:
            raise MessageError("no guest speaks so")
        if who not in self._peers and len(self._peers) >= MOST:
            raise MessageError("one too many")
        self._check(message.revision)
        is_known = self._peers.get(who) == message.peers[who]
        self._peers[who] = message.peers[who]
        return self._adopt(message.revision) or not is_known

    def forget(self, who: str) -> bool:
        """Remove a peer that has left; return whether it was known."""
        return who != self.who and self._peers.pop(who, None) is not None

    def retain(self, present: Iterable[str]) -> bool:
        """Remove all peers but those present and this process; return whether any was removed."""
        absent = self._peers.keys() - {self.who, *present}
        return any([self.forget(who) for who in absent])

    def _check(self, revision: Revision) -> None:
        """Raise MessageError for a revision of another brief or file, and for one implausibly far ahead."""
        ours, theirs = self.revision.stage, revision.stage
        if ours is None or theirs is None:
            return
        if (theirs.brief, theirs.path) != (ours.brief, ours.path):
            raise MessageError("another file")
        if revision.number > self.revision.number + _LEAP:
            raise MessageError("too far ahead")

    def _adopt(self, revision: Revision) -> bool:
        """Take a newer revision; return whether it was newer. One whose author did not know of the record gets its name."""
        if revision.stage is None:
            return False
        if self.revision.stage is not None and not revision.stage.record:
            revision = replace(revision, stage=replace(revision.stage, record=self.revision.stage.record))
        if not revision.is_newer_than(self.revision):
            return False
        self.revision = revision
        return True


def _with_valid_size(peer: Peer) -> Peer:
    """Return a peer with a size that a message can hold, as a terminal may have none for a moment."""
    return replace(peer, columns=min(max(peer.columns, 1), 10_000), rows=min(max(peer.rows, 1), 10_000))
