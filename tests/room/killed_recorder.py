"""Kills a process that records at a random moment, and tells what of that which it had acknowledged is not in the file."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from briefing.room.record.minutes import Minutes
from briefing.room.record.presentations import read_record
from briefing.room.record.recorder import Record

ROOT = Path(__file__).parents[2]
_LONGEST_SPIN = 20_000


class Killed(NamedTuple):
    """What became of one record: how many lines its process had acknowledged, which were lost, and how many were cut."""

    acknowledged: int
    lost: list[str]
    cut: int


def start(folder: Path, *name: str) -> subprocess.Popen[bytes]:
    """Start a process that records in a folder, into a new record or into the one of a name."""
    command = [sys.executable, "-m", "tests.room.worker", str(folder), *name]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)


def kill_one(folder: Path, chance: random.Random) -> Killed:
    """Start a process, kill it after some acknowledged lines and a moment more, and record once more in its file."""
    with start(folder) as process:
        assert process.stdout is not None
        output = [process.stdout.readline() for _ in range(chance.randint(1, 40))]
        for _ in range(chance.randint(0, _LONGEST_SPIN)):
            pass
        os.kill(process.pid, signal.SIGKILL)
        output += process.stdout.readlines()
    name, *lines = [line.decode().rstrip("\n") for line in output]
    with_one_more = Record.join(folder, name)
    number = with_one_more.add_question("After the crash?", step="a")
    with_one_more.close()
    minutes = read_record(folder / name)
    lost = missing([*lines, f"asked {number} After the crash?"], minutes)
    return Killed(len(lines), lost, len(minutes.problems))


def missing(lines: list[str], minutes: Minutes) -> list[str]:
    """Return those of the lines that a process acknowledged which are not in the minutes of its record."""
    held = {f"shown {step.step}" for step in minutes.steps}
    held |= {f"asked {asked.number} {asked.words}" for asked in minutes.asked}
    held |= {f"settled {asked.number} {asked.settled.words}" for asked in minutes.asked if asked.settled}
    return [line for line in lines if line.rstrip() not in held]
