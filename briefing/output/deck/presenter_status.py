"""How things stand while a brief is presented, in a line each: the clocks, what state the room is in, what is unseen."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from briefing.brief import dates
from briefing.brief.text import counted
from briefing.output.layout.blocks import Line, Span

_NEARLY = 300
"""From so many seconds before the end on, the countdown warns."""


class Clocks(NamedTuple):
    """Times for the presenter: the wall clock in words, the others in seconds; None where they do not run."""

    wall: str
    total: float | None
    step: float | None
    left: float | None


class StateKeys(NamedTuple):
    """The keys that end the states of the room, as keyboards label them."""

    blackout: str
    back: str
    freeze: str


class RoomState(NamedTuple):
    """What the room's screens show, and how that came.

    `sees` is that in words: `step 3`, the name of what was requested, `nothing`. `requested` is the name of what is shown on
    request, `held` the number of the step that the room's view is frozen at; both are empty where it is not so.
    `stands_on` is the number of the presenter's step; `is_elsewhere` says that its part is another than what is held.
    """

    screens: int
    sees: str
    stands_on: str
    keys: StateKeys
    is_dark: bool = False
    requested: str = ""
    held: str = ""
    is_elsewhere: bool = False
    is_of_another_version: bool = False


class Status(NamedTuple):
    """A line of two ends: the left one may be cut, the right one never. An `is_alarm` one must not be missed.

    The ends of an `is_joined` one stand beside each other, those of any other at the two sides of the screen. The left one
    is `shorter` where there is no room for it.
    """

    left: Line
    right: Line
    is_alarm: bool
    is_joined: bool = False
    shorter: Sequence[Span] = ()


class _State(NamedTuple):
    word: str
    meaning: str
    ending: str
    shorter: str = ""


def status_of(room: RoomState, *, is_typing: bool = False) -> Status:
    """Write the state of the room: what is out of the ordinary, the uppermost first, and the key that ends it.

    While the presenter is typing a line no key ends it, as all of them are the line's.
    """
    states = list(_states(room))
    if not states:
        screens = counted(room.screens, "screen")
        facts, shorter = f" · the room sees {room.sees} · {screens}", f" · room: {room.sees} · {screens}"
        return Status(
            [("live", "strong"), (facts, "muted")], [], False, shorter=[("live", "strong"), (shorter, "muted")]
        )
    words = " · ".join(state.word for state in states)  # these are never cut, as the meaning may be
    state = states[0]
    return Status(
        [(words, "strong"), (f"  {state.meaning}", "text")],
        [] if is_typing else [(state.ending, "strong")],
        True,
        shorter=[(words, "strong"), (f"  {state.shorter}", "text")] if state.shorter else [(words, "strong")],
    )


def unseen_status(room: RoomState, clocks: Clocks) -> Status:
    """Write over a private page that the room does not see it, what the room sees meanwhile, and how much time there is."""
    states = [state.word for state in _states(room)]
    facts = [f"the room sees {room.sees}", *states] if room.screens else states
    sees = "".join(f" · {fact}" for fact in facts)
    shorter = sees.replace("the room sees", "room:", 1)
    lines: Sequence[Line] = [[("UNSEEN", "strong"), (facts_in_line, "text")] for facts_in_line in (sees, shorter)]
    return Status(lines[0], [_time_left(clocks)], True, is_joined=True, shorter=lines[1])


def clock_lines(clocks: Clocks) -> Sequence[Line]:
    """Write the clocks, the fullest line first and then shorter ones, as no clock may be cut. The countdown warns by a word."""
    wall, elapsed, step = _running(clocks)
    last, planned = [_main_time(clocks)], _planned(clocks)
    shorter = ([last, step, wall], [last, step], [last])
    lines: Sequence[Sequence[Line]]
    if clocks.left is None:
        lines = shorter
    elif _is_over(clocks):
        lines = ([last, _total(clocks), step, wall], [last, elapsed, step, wall], *shorter)
    else:
        lines = ([[*last, (" ", "muted"), *planned] if planned else last, elapsed, step, wall], *shorter)
    return [_joined([part for part in parts if part]) for parts in lines]


class LargeClock(NamedTuple):
    """The time that matters most, to be written large, and what stands beside it, line by line."""

    time: Span
    beside: Sequence[Line]


def large_clock(clocks: Clocks) -> LargeClock:
    """Write the time that is left, or the time since the beginning where the end is open, with the other clocks beside it.

    It has its word with it: a time alone is read as the time of day. Once the time is over, a line of text says it as well,
    beside what was planned and what it took: the two numbers that one then asks for.
    """
    wall, elapsed, step = _running(clocks)
    if clocks.left is None:
        return LargeClock(_main_time(clocks), [[], step, wall])
    if _is_over(clocks):
        return LargeClock(_main_time(clocks), [[*_total(clocks), (" · ", "muted"), _main_time(clocks)], step, wall])
    return LargeClock(_main_time(clocks), [_planned(clocks), elapsed, step, wall])


def _running(clocks: Clocks) -> tuple[Line, Line, Line]:
    """Return the clocks that only run: the time of day, and the times since the beginning and in the step."""
    wall: Line = [("now ", "muted"), (clocks.wall, "text")]
    elapsed: Line = [("elapsed ", "muted"), (_time(clocks.total), "text")]
    return wall, elapsed, [("step ", "muted"), (_time(clocks.step), "text")]


def _main_time(clocks: Clocks) -> Span:
    """Write the time that matters most, with its word: `7:56 left`, `only 4:12 left`, `over by 0:30`, `12:04 elapsed`.

    A second that has begun counts as left, so that what is left and what has elapsed add up to what there was.
    """
    left = clocks.left
    if left is None:
        return f"{_time(clocks.total)} elapsed", "strong"
    if left < 0:
        return f"over by {_time(-left)}", "error"
    is_nearly = left < _NEARLY
    return f"{'only ' if is_nearly else ''}{_time(math.ceil(left))} left", "warning" if is_nearly else "strong"


def _is_over(clocks: Clocks) -> bool:
    return clocks.left is not None and clocks.left < 0


def _total(clocks: Clocks) -> Line:
    """Write how long it took until now, and of how much: `elapsed 22:07 of 20:00 total`."""
    _, elapsed, _ = _running(clocks)
    planned = _planned(clocks)
    return [*elapsed, *([(" ", "muted"), *planned] if planned else []), (" total", "muted")]


def _planned(clocks: Clocks) -> Line:
    """Write how much time there was in all; nothing before the beginning, nor for an end that was over by then."""
    if clocks.left is None or clocks.total is None or (planned := round(clocks.left + clocks.total)) <= 0:
        return []
    return [(f"of {_time(planned)}", "muted")]


def _states(room: RoomState) -> Sequence[_State]:
    keys = room.keys
    states = []
    if not room.screens:
        states.append(_State("NO SCREEN", "nobody in the room sees this", "`briefing present` opens one"))
    if room.is_of_another_version:
        meaning = "a screen of the room shows another version of the file"
        states.append(_State("NOT THE SAME", meaning, "ends once all have read it"))
    if room.is_dark:
        states.append(_State("BLACKOUT", "the room sees nothing", f"{keys.blackout} lights it"))
    if room.requested:
        states.append(_State("SHOWN ON REQUEST", room.requested, f"{keys.back} takes it away", room.requested))
    if room.held:
        own = f"step {room.stands_on}" if room.stands_on != room.held else "another part of it"
        stands = f"you stand on {own}" if room.is_elsewhere else "you stand there too"
        stands_in_short = f"you: {room.stands_on}" if room.stands_on != room.held else "you elsewhere in it"
        in_short = f"room: {room.held}, {stands_in_short if room.is_elsewhere else 'you too'}"
        meaning = f"the room sees step {room.held}, {stands}"
        states.append(_State("FROZEN", meaning, f"{keys.freeze} lets it go", in_short))
    return states


def _time_left(clocks: Clocks) -> Span:
    return _main_time(clocks)[0], "strong"


def _joined(parts: Sequence[Line]) -> Line:
    line: Line = []
    for part in parts:
        line += [("   ", "muted"), *part] if line else part
    return line


def _time(seconds: float | None) -> str:
    return "–:––" if seconds is None else dates.clock(seconds)
