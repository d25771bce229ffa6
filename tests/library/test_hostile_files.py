"""Files made to exhaust a reader, each read in a process of its own, which may take little more than a sound one does."""

import json
import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing.library.reading.problems import MOST
from briefing.library.reading.reader import MAX_BYTES
from briefing.library.reading.tree import MAX_ITEMS
from tests.brief.alder import TEXT, small

DEADLINE = 120  # seconds, that only a reading which hangs takes, however busy the machine is
MOST_MEMORY = 100 << 20

READER = """
import json, os, resource, sys
child = os.fork()  # a process of its own: the peak of this one holds that of whoever started it
if child:
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
from pathlib import Path
from briefing.library.reading.reader import read_file
reading = read_file(Path(sys.argv[1]), shown_as="x.yaml")
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
print(json.dumps({"sound": reading.brief is not None, "said": [str(p) for p in reading.problems], "peak": peak}))
"""


def in_a_process(path: Path) -> dict[str, Any]:
    """Read a file in a process of its own: whether it is sound, what is said of it, and the peak of memory in bytes."""
    done = subprocess.run(
        [sys.executable, "-c", READER, str(path)], capture_output=True, text=True, timeout=DEADLINE, check=True
    )
    outcome: dict[str, Any] = json.loads(done.stdout)
    return outcome


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> int:
    """The peak of memory, in bytes, of reading a sound brief."""
    path = tmp_path_factory.mktemp("sound") / "x.yaml"
    path.write_text(TEXT, encoding="utf-8")
    outcome = in_a_process(path)
    assert outcome["sound"]
    return int(outcome["peak"])


def filled(unit: str, start: str = "", end: str = "") -> bytes:
    """Return a text of as many units as a file may hold."""
    room = MAX_BYTES - len(start.encode()) - len(end.encode())
    return (start + unit * (room // len(unit.encode())) + end).encode()


def numbered(unit: str, count: int) -> str:
    return "".join(unit.format(n=n) for n in range(count))


def claims(more: str = "", *, count: int = MAX_ITEMS) -> str:
    return numbered("- {{id: c{n}, issue: site, made_by: port, kind: denial, text: t" + more + "}}\n", count)


def dense_sources() -> str:
    """Sources that are each derived from all before them."""
    items = []
    for n in range(400):
        parents = ", ".join(f"s{parent}" for parent in range(n))
        items.append(f"- {{id: s{n}, title: t, kind: article, reliability: A, derived_from: [{parents}]}}")
    return "\n".join(items)


def chained_sources() -> str:
    return numbered("- {{id: s{n}, title: t, kind: article, reliability: A, derived_from: [s{n}0, s1]}}\n", MAX_ITEMS)


def bomb() -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    return "\n".join(lines)


HOSTILE: dict[str, Callable[[], bytes]] = {
    "brackets": lambda: b"[" * 10_000,
    "a file of brackets": lambda: filled("["),
    "braces": lambda: filled("{"),
    "dashes in one line": lambda: b"- " * 10_000,
    "a file of dashes": lambda: filled("- "),
    "question marks": lambda: filled("? "),
    "an alias bomb": lambda: bomb().encode(),
    "anchors": lambda: filled("&a x,", "[", "]"),
    "aliases": lambda: filled("*a,", "[", "]"),
    "tags": lambda: filled("!!x y,", "[", "]"),
    "keys without values": lambda: filled("a,", "{", "}"),
    "one key again and again": lambda: filled("a: b\n"),
    "unknown keys": lambda: numbered("key-{n}: b\n", 60_000).encode(),
    "short values": lambda: filled("a,", "[", "]"),
    "empty lists": lambda: filled("[],", "[", "]"),
    "small mappings": lambda: filled("{a: b},", "[", "]"),
    "small mappings in lists": lambda: filled("[" + "{a: b}," * 1000 + "],", "[", "]"),
    "documents": lambda: filled("---\n"),
    "one long word": lambda: filled("a", "title: "),
    "escapes": lambda: filled("\\n", 'title: "', '"'),
    "spaces": lambda: filled(" ", "title:", "x"),
    "line ends": lambda: filled("\n"),
    "comments": lambda: filled("# x\n"),
    "control characters": lambda: filled("\x01"),
    "NUL bytes": lambda: b"\x00" * MAX_BYTES,
    "bytes that are not UTF-8": lambda: b"\xff" * MAX_BYTES,
    "noise": lambda: random.Random(1).randbytes(MAX_BYTES),
    "wide characters": lambda: filled("字", "title: "),
    "tag characters": lambda: filled("\U000e0041", 'title: "', '"'),
    "100 MiB": lambda: b"",
    "claims of the wrong kind": lambda: small(claims=claims().replace("denial", "denail")).encode(),
    "claims that answer unknown ones": lambda: small(claims=claims(", answers: [x{n}, x{n}0]")).encode(),
    "claims on unknown issues": lambda: small(
        claims=claims().replace("site", "sight"), issues=numbered("- {{id: sit-{n}, title: t, proposition: p}}\n", 2000)
    ).encode(),
    "sources each derived from all before": lambda: small(sources=dense_sources()).encode(),
    "sources in circles": lambda: small(sources=chained_sources()).encode(),
}


@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_what_is_no_regular_file_is_refused_at_once(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero")
    assert in_a_process(path)["said"] == ["x.yaml: this is not a regular file; remove it from the folder"]


SOUND = {"sources each derived from all before"}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_takes_little_and_gives_a_brief_or_problems_of_one_line_each(
    name: str, tmp_path: Path, usual: int
) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(HOSTILE[name]())
    if name == "100 MiB":
        os.truncate(path, 100 << 20)
    outcome = in_a_process(path)
    assert outcome["peak"] - usual < MOST_MEMORY
    assert outcome["sound"] == (name in SOUND) == (not outcome["said"])
    assert all("\n" not in message and "; " in message for message in outcome["said"])
    assert len(outcome["said"]) <= MOST + 1


def test_a_pipe_that_takes_a_files_place_after_it_was_looked_at_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefing.library.reading import reader

    path = tmp_path / "a.yaml"
    path.write_text(TEXT, encoding="utf-8")
    regular = path.stat()
    path.unlink()
    os.mkfifo(path)
    monkeypatch.setattr(type(path), "stat", lambda self, **_: regular)
    raw, problem = reader.bytes_of(path, "a.yaml", most=1 << 20)
    assert raw is None and problem is not None and problem.what == "this is not a regular file"
