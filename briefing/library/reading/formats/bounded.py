"""Reads a file that may be hostile in a process of its own, which has little time and memory and can change nothing.

What a file can make a library do is bounded from outside: by the system's limits where it has them (POSIX), by the clock
everywhere. The process reads the file from its standard input, opens no file for writing, and answers in JSON.
"""

import json
import subprocess
import sys
from collections.abc import Callable

from briefing.library.reading.formats.text import FormattedText, Marks, UnreadableError, check_form

_SECONDS = 1.0
"""The processor time that a file is given at first; without reading a part of it, it gets no more."""

_SECONDS_A_PART = 0.15
"""The time that it is given for each further part, a page or a chapter: an honest one takes a third of it."""

_BYTES_A_SECOND = 16 << 10
"""The bytes of a file for which its whole time may be a second longer, however many parts it has."""

_MOST_SECONDS = 120.0
_PATIENCE = 8
"""How many times as long it may take by the clock where that alone bounds it."""

_MOST_BY_THE_CLOCK = 300.0
"""How many seconds it may take by the clock where the system bounds its processor time: others may be using the processor."""

_MEMORY = 240 << 20
"""The bytes of memory that the process may have."""

_MOST_LETTERS = 16 << 20
"""The most letters of a text that are taken over."""

_NEW_OBJECTS = 50_000
"""After so many new objects those of no use are looked for: most are signs of the text, and stay."""

_CHILD = """\
import sys
sys.path[:] = sys.argv[2].split("\\n")
from briefing.library.reading.formats.bounded import serve
serve()
"""

TOO_MUCH = "it asks for more {} than a text of its size does"
_REMEDY = "save its text as a file of its own"


def read_bounded(form: str, raw: bytes) -> FormattedText:
    """Read a file of a form: `pdf`, or the name of another module of this package. Raises UnreadableError."""
    seconds = _most_seconds(len(raw))
    path = "\n".join(entry for entry in sys.path if entry)
    command = [sys.executable, "-I", "-c", _CHILD, form, path]
    try:
        process = subprocess.run(
            command,
            input=raw,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds * _PATIENCE if sys.platform == "win32" else _MOST_BY_THE_CLOCK,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnreadableError(TOO_MUCH.format("time"), _REMEDY) from None
    except OSError as error:
        what = f"no process could be started to read it: {error.strerror or error}"
        raise UnreadableError(what, "close other programs, then try again") from error
    return _answer(process.stdout, process.returncode)


def _answer(written: bytes, status: int) -> FormattedText:
    try:
        answer = json.loads(written)
    except ValueError:
        resource = "time" if status < 0 else "memory"  # a signal ended it
        raise UnreadableError(TOO_MUCH.format(resource), _REMEDY) from None
    if "what" in answer:
        raise UnreadableError(answer["what"], answer["remedy"])
    pages, times, page_count, unread = answer["marks"]
    marks = Marks(tuple(pages), tuple((begin, end) for begin, end in times), page_count, tuple(unread))
    return FormattedText(tuple(answer["lines"]), answer["reader"], marks)


def serve() -> None:
    """Read the file on standard input, and write what is in it, or what is wrong with it, on standard output."""
    import gc
    from importlib import import_module

    gc.set_threshold(_NEW_OBJECTS)
    try:
        reader = import_module(f"briefing.library.reading.formats.{sys.argv[1]}")
        raw = sys.stdin.buffer.read()
        read: FormattedText = reader.read(raw, _limit(_most_seconds(len(raw))))
        if sum(map(len, read.lines)) > _MOST_LETTERS:
            raise UnreadableError(f"it has more than {_MOST_LETTERS >> 20} million letters", "split it in two")
        check_form("\n".join(read.lines))
        answer = read._asdict()
    except UnreadableError as error:
        answer = {"what": error.what, "remedy": error.remedy}
    except (MemoryError, RecursionError):
        answer = {"what": TOO_MUCH.format("memory"), "remedy": _REMEDY}
    except Exception:  # whatever a broken file makes of a library: it is neither time nor memory that is missing
        answer = {"what": "this file is damaged", "remedy": f"get it anew, or {_REMEDY}"}
    sys.stdout.write(json.dumps(answer))


def _most_seconds(size: int) -> float:
    return min(_SECONDS + size / _BYTES_A_SECOND, _MOST_SECONDS)


def _limit(most: float) -> Callable[[], None]:
    """Have the system end this process where it asks for too much; return a function that grants it more time."""
    try:
        import resource
        import signal
    except ImportError:  # Windows: the clock alone bounds it
        return lambda: None
    granted = min(_SECONDS, most)

    def grant() -> None:
        nonlocal granted
        more = min(_SECONDS_A_PART, most - granted)
        left, _ = signal.getitimer(signal.ITIMER_PROF)
        if more > 0 and left > 0:
            granted += more
            signal.setitimer(signal.ITIMER_PROF, left + more)

    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, granted)
    limits = [(resource.RLIMIT_CPU, int(most) + 3), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0)]
    if sys.platform == "linux":
        limits.append((resource.RLIMIT_AS, _MEMORY))
    for limit, wanted in limits:
        _, most_allowed = resource.getrlimit(
            limit
        )  # who started this program may have set less, which nobody can raise
        lowered = wanted if most_allowed == resource.RLIM_INFINITY else min(wanted, most_allowed)
        resource.setrlimit(limit, (lowered, lowered))
    return grant
