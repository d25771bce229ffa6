"""What a process takes in: the newest stage wins everywhere, in whatever order it is heard of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefing.brief.deck import Spot
from briefing.room.live.replica import Replica
from briefing.room.live.wire import LAST, MOST, Message, MessageError, Peer, Revision
from tests.room.company import opening

PEER = Peer("screen", 80, 24)
NAMES = [f"{number:016x}" for number in range(100)]


def knowing(who: str = NAMES[0]) -> Replica:
    """A process that has begun a presentation."""
    known = Replica(who, PEER)
    known.start(opening(), anew=True)
    return known


def from_guest(who: str, saying: Revision, size: int = 80) -> Message:
    """What a guest says."""
    return Message(sender=who, peers={who: Peer("screen", size, 24)}, revision=saying)


@given(st.data())
def test_whatever_the_order_all_end_with_one_stage(data: st.DataObject) -> None:
    hubs_and_guests = [knowing(who) for who in NAMES[:4]]
    for number in range(data.draw(st.integers(1, 12))):
        actor = data.draw(st.sampled_from(hubs_and_guests))
        if data.draw(st.booleans()):
            actor.change(replace(actor.revision.stage or opening(), at=Spot("issue", number)))
        else:
            actor.set_record(f"{data.draw(st.integers(1, 3))}.jsonl")
        one, other = data.draw(st.permutations(hubs_and_guests))[:2]
        one.merge_guest(other.message("", of_all=False))
    newest = max((known.revision for known in hubs_and_guests), key=lambda revision: (revision.number, revision.by))
    records = {stage.record for known in hubs_and_guests if (stage := known.revision.stage)}
    for _ in hubs_and_guests:  # what one learns, all have heard of after as many rounds as there are processes
        messages = [known.message("", of_all=False) for known in hubs_and_guests]
        for known in hubs_and_guests:
            for message in data.draw(st.permutations(messages)):
                if message.sender != known.who:
                    known.merge_guest(message)
    [final] = {known.revision for known in hubs_and_guests}
    assert final.stage and newest.stage
    assert (final.number, final.by, final.stage.at) == (newest.number, newest.by, newest.stage.at)
    assert final.stage.record in records and (final.stage.record or records == {""})


def test_a_move_made_while_the_record_is_named_is_kept_with_the_name() -> None:
    naming, moving = knowing(NAMES[9]), knowing(NAMES[1])
    moving.merge_guest(naming.message("", of_all=False))
    naming.set_record("one.jsonl")
    moving.change(replace(opening(), at=Spot("issue", 2)))
    naming.merge_guest(moving.message("", of_all=False))
    moving.merge_guest(naming.message("", of_all=False))
    for known in (naming, moving):
        assert known.revision.stage == replace(opening(), at=Spot("issue", 2), record="one.jsonl")


def test_a_second_record_s_name_replaces_the_first_s_everywhere() -> None:
    for first, second in (("1.jsonl", "2.jsonl"), ("2.jsonl", "1.jsonl")):
        known, other = knowing(NAMES[9]), knowing(NAMES[1])
        known.set_record(first)
        other.merge_guest(known.message("", of_all=False))
        other.set_record(second)
        known.merge_guest(other.message("", of_all=False))
        assert known.revision == other.revision
        assert known.revision.stage == replace(opening(), record=second)


def test_a_change_goes_before_all_that_was_heard() -> None:
    known = knowing()
    known.merge_guest(from_guest(NAMES[9], Revision(number=900, by=NAMES[9], stage=opening(step="sources"))))
    known.change(opening(step="title"))
    assert known.revision == Revision(number=901, by=NAMES[0], stage=opening(step="title"))


def test_the_first_stage_of_one_who_found_a_left_seat_gives_way_to_those_who_come_back() -> None:
    known = Replica(NAMES[50], PEER)
    known.start(opening(step="sources"), anew=False)
    known.merge_guest(from_guest(NAMES[0], Revision(number=1, by=NAMES[0], stage=opening())))
    assert known.revision.stage == opening()


@pytest.mark.parametrize(
    "message",
    [
        from_guest(NAMES[1], Revision(number=9, by=NAMES[1], stage=opening("elsewhere"))),
        from_guest(NAMES[1], Revision(number=9, by=NAMES[1], stage=replace(opening(), path="/tmp/port-alder.yaml"))),
        from_guest(NAMES[1], Revision(number=LAST, by=NAMES[1], stage=opening())),
        from_guest(NAMES[0], Revision(number=9, by=NAMES[1], stage=opening())),
        Message(sender=NAMES[1], peers={NAMES[2]: PEER}, revision=Revision(number=9, by=NAMES[1], stage=opening())),
        Message(sender=NAMES[1], peers=dict.fromkeys(NAMES[1:3], PEER), revision=Revision(number=9, stage=opening())),
    ],
    ids=["brief", "file", "leap", "myself", "somebody else", "several"],
)
def test_what_no_guest_says_is_refused_whole(message: Message) -> None:
    known = knowing()
    before = known.message("", of_all=True)
    with pytest.raises(MessageError):
        known.merge_guest(message)
    assert known.message("", of_all=True) == before


@pytest.mark.parametrize(
    "message",
    [
        from_guest(NAMES[1], Revision(number=9, by=NAMES[1], stage=opening("elsewhere"))),
        from_guest(NAMES[1], Revision(number=9, by=NAMES[1])),
        from_guest(NAMES[0], Revision(number=9, by=NAMES[1], stage=opening())),
        Message(sender=NAMES[1], peers={NAMES[2]: PEER}, revision=Revision(number=9, by=NAMES[1], stage=opening())),
    ],
    ids=["brief", "nothing", "myself", "not there itself"],
)
def test_what_no_hub_says_is_refused_whole(message: Message) -> None:
    known = knowing()
    before = known.message("", of_all=True)
    with pytest.raises(MessageError):
        known.merge_hub(message)
    assert known.message("", of_all=True) == before


def test_a_room_holds_so_many_and_no_more() -> None:
    known = knowing()
    for who in NAMES[1:MOST]:
        assert known.merge_guest(from_guest(who, Revision()))
    with pytest.raises(MessageError):
        known.merge_guest(from_guest(NAMES[MOST], Revision()))
    assert len(known.peers) == MOST
    assert not known.merge_guest(from_guest(NAMES[1], Revision()))
    assert known.merge_guest(from_guest(NAMES[1], Revision(), size=100))


def test_those_who_left_are_forgotten_and_one_is_always_there_oneself() -> None:
    known = knowing()
    for who in NAMES[1:4]:
        known.merge_guest(from_guest(who, Revision()))
    assert known.forget(NAMES[1]) and not known.forget(NAMES[1]) and not known.forget(NAMES[0])
    assert known.retain([NAMES[2]]) and not known.retain([NAMES[2]])
    assert list(known.message("", of_all=True).peers) == [NAMES[0], NAMES[2]]
