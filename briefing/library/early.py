"""A child that looks at the files which a query will ask of, from before the program has loaded. Imports next to nothing.

Looking at ten thousand files takes as long as loading the program: so it is done beside it. Where the command line is
read in a hurry and not understood, there is no child, and nothing but time is lost.
"""

import os
import sys

from briefing.library.seen import facts_of, names_in

PART = 256
"""How many files are looked at before they are told of."""

WIDE = 1 << 20
"""How many bytes may wait to be heard."""

COMMANDS = ("find", "position", "complete")
"""The commands that look at every file."""

_begun: list[tuple[str, int, int]] = []
"""The child: the place that it looks at, its number, and the end of the pipe in which it tells."""


def begin(arguments: list[str]) -> None:
    """Begin with the files of the place that a command line means. Only a process that is the program's own does."""
    place = place_of(arguments)
    if place is None or sys.platform != "linux" or os.cpu_count() == 1:
        return
    end, other = os.pipe()
    try:
        number = os.fork()
    except OSError:
        os.close(end)
        os.close(other)
        return
    if number == 0:
        try:
            os.close(end)  # that it may notice when nobody listens any more
            tell(place, other)
        finally:
            os._exit(0)  # whatever it failed by: nothing is flushed, closed or told twice
    os.close(other)
    _begun.append((place, number, end))


def taken(paths: list[str]) -> tuple[int, int] | None:
    """Return the number of the child that looks at a place, and its end of the pipe, to whoever asks first."""
    if _begun and [os.path.normpath(_begun[0][0])] == [os.path.normpath(path) for path in paths]:
        _, number, end = _begun.pop()
        return number, end
    return None


def end() -> None:
    """Let go of a child that nobody has taken."""
    while _begun:
        _, _, end = _begun.pop()
        os.close(end)


def place_of(arguments: list[str]) -> str | None:
    """Return the one path that `find_place` will take the briefs from, or None where that is not seen at a glance."""
    if not arguments or arguments[0] not in COMMANDS:
        return None
    for number, argument in enumerate(arguments):
        if argument.startswith("--briefs="):
            return argument.removeprefix("--briefs=")
        if argument == "--briefs":
            return arguments[number + 1] if number + 1 < len(arguments) else None
    named = os.environ.get("BRIEFING_PATH", "")
    if named:
        return None if os.pathsep in named or named.startswith("~") else named
    return "briefs" if os.path.isdir("briefs") else None  # noqa: PTH112


def tell(folder: str, end: int) -> None:
    """Go into a folder, list it and look at its files: tell their names, then part by part what is seen. Raises OSError."""
    _widen(end)
    os.chdir(folder)  # so that the system need not walk down to it for each of its files
    names = names_in(".")
    told = "\0".join(names).encode(errors="surrogateescape")
    _write(end, len(told).to_bytes(8) + told)
    for begins in range(0, len(names), PART):
        _write(end, facts_of(names[begins : begins + PART]).tobytes())


def _write(end: int, told: bytes) -> None:
    left = memoryview(told)
    while left:
        left = left[os.write(end, left) :]


def _widen(end: int) -> None:
    """Let the pipe hold all that is told of many files, where the system allows it: no telling then waits to be heard."""
    try:
        from fcntl import F_SETPIPE_SZ, fcntl

        fcntl(end, F_SETPIPE_SZ, WIDE)
    except (ImportError, OSError):
        return
