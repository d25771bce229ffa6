"""A desk that is killed at every line of its writing: `python -m tests.desk.killed_desk FILE UNDO-FOLDER`.

After an earlier decision a process of its own, for each line, makes a decision and then undoes it, until it is killed before
that line. Of each it prints the lines that had run, whether the file is that before the decision, that after it or none of the
two, and what a desk that is opened then has to undo.
"""

import os
import signal
import sys
from itertools import count
from pathlib import Path
from shutil import rmtree
from types import FrameType
from typing import Any

from briefing.brief.items import ItemKind, Ref
from briefing.desk.desk import Desk

_WRITING = {"files.py", "saved_file.py", "sheet.py", "undo_file.py"}
"""The modules that write: the others only compute what is to be written."""

EARLIER, BEFORE, AFTER = "Earlier", "Before it was decided", "After it was decided, in more words than before"


def main(path: Path, folder: Path) -> None:
    """Kill a desk at each line, until one has come to its end."""
    claim = Ref(ItemKind.CLAIM, "wait")
    Desk.open(path).set_field(claim, "text", EARLIER)
    earlier = path.read_bytes()
    Desk.open(path).set_field(claim, "text", BEFORE)
    before = path.read_bytes()
    Desk.open(path).set_field(claim, "text", AFTER)
    after = path.read_bytes()
    for number in count():
        path.write_bytes(earlier)
        rmtree(folder, ignore_errors=True)
        desk = Desk.open(path, undo_folder=folder)
        desk.set_field(claim, "text", BEFORE)
        child = os.fork()
        if child == 0:
            sys.settrace(_Killer(number).trace)
            desk.set_field(claim, "text", AFTER)
            desk.undo()
            os._exit(0)
        _, status = os.waitpid(child, 0)
        content = path.read_bytes()
        which = "before" if content == before else "after" if content == after else "neither"
        again = Desk.open(path, undo_folder=folder)
        undone = len(again.decisions)
        while again.undo() is not None:
            pass
        leads_back = path.read_bytes() == earlier
        print(number, which, f"{undone} to undo", "leads back" if leads_back else "leads elsewhere")
        if not os.WIFSIGNALED(status):
            break


class _Killer:
    """A trace of what is called that kills the process before the line of a number."""

    def __init__(self, number: int) -> None:
        self._left = number

    def trace(self, frame: FrameType, event: str, argument: Any) -> Any:
        """Trace what runs in the modules that write."""
        return self._count if Path(frame.f_code.co_filename).name in _WRITING else None

    def _count(self, frame: FrameType, event: str, argument: Any) -> Any:
        if event == "line":
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            self._left -= 1
        return self._count


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
