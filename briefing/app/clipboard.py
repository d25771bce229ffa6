"""Copying: runs a program that puts a text where the person can paste it, and reports the outcome.

Only a program that ends with status 0 is known to have copied. The app also sends the terminal a sequence (OSC 52), which
no terminal answers. Over SSH, only that sequence and tmux reach the clipboard of the person's own machine.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from briefing.brief.text import shortened

LONGEST = 2.0
"""The most seconds that a program may take to copy."""

TMUX = "tmux"

_BEGINNING = 58
"""How many characters of a copied text are shown: with what is said of them a line of 80 columns."""


class CopyProgram(NamedTuple):
    """A program that copies its standard input: its command line, and what it needs."""

    command: tuple[str, ...]
    needs: str = ""
    """The environment variable without which it cannot work; empty where it needs none."""
    encoding: str = "utf-8"
    is_remote: bool = False
    """Whether it reaches the person's clipboard over SSH too."""


COPY_PROGRAMS = (
    CopyProgram(("pbcopy",)),
    CopyProgram(("wl-copy",), needs="WAYLAND_DISPLAY"),
    CopyProgram(("xclip", "-selection", "clipboard"), needs="DISPLAY"),
    CopyProgram(("xsel", "--clipboard", "--input"), needs="DISPLAY"),
    CopyProgram(("clip.exe",), encoding="utf-16-le"),
    CopyProgram((TMUX, "load-buffer", "-w", "-"), needs="TMUX", is_remote=True),
)


def copy_programs(
    environment: Mapping[str, str], is_there: Callable[[str], object] = shutil.which
) -> list[CopyProgram]:
    """Return the programs that can copy here, the most reliable first; `is_there` tells whether a program is installed."""
    is_remote = any(environment.get(name) for name in ("SSH_TTY", "SSH_CONNECTION"))
    reachable = (program for program in COPY_PROGRAMS if program.is_remote or not is_remote)
    usable = (program for program in reachable if not program.needs or environment.get(program.needs))
    return [program for program in usable if is_there(program.command[0])]


def copy_with(text: str, programs: Sequence[CopyProgram], environment: Mapping[str, str]) -> CopyProgram | None:
    """Copy a text with the first program that succeeds, and return that; None where all fail. Each takes up to `LONGEST`."""
    for program in programs:
        utf_8 = {"LC_ALL": "en_US.UTF-8"} if sys.platform == "darwin" else {}  # the encoding pbcopy expects
        try:
            subprocess.run(
                program.command,
                input=text.encode(program.encoding, "replace"),
                env={**environment, **utf_8},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=LONGEST,
                check=True,
                start_new_session=True,
            )
        except (OSError, subprocess.SubprocessError):
            continue
        return program
    return None


def copy(text: str) -> CopyProgram | None:
    """Copy a text with any usable program, and return that; None where all fail. Slow: call it on a thread."""
    return copy_with(text, copy_programs(os.environ), os.environ)


def outcome_message(text: str, program: CopyProgram | None, environment: Mapping[str, str]) -> str:
    """Return the message about a copied text: its beginning, and all of it where no program is known to have copied it."""
    if program is not None:
        return f"Copied{' into tmux' if program.command[0] == TMUX else ''}: {shortened(text, _BEGINNING)}"
    if environment.get("TMUX"):
        return f"Sent to tmux, which takes it with `set-clipboard on`: {text}"
    return f"Sent to the terminal, which may not take it: {text}"
