"""Copying: which programs put a text where the person can paste it, and what is known to have become of it.

Only a program that ends well has copied. A sequence to the terminal (OSC 52) is sent in any case, and answered by none.
Over a connection from another machine this one's clipboard is not the person's: there only the sequence reaches it.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

LONGEST = 2.0
"""For how many seconds a program may take a text."""

TMUX = "tmux"


class Way(NamedTuple):
    """A program that copies what it reads: its words, the encoding that it reads, and what there must be around it."""

    command: tuple[str, ...]
    needs: str = ""
    """The variable of the environment without which it reaches nothing."""
    encoding: str = "utf-8"
    is_remote: bool = False
    """Whether it reaches the person over a connection from another machine too."""


WAYS = (
    Way(("pbcopy",)),
    Way(("wl-copy",), needs="WAYLAND_DISPLAY"),
    Way(("xclip", "-selection", "clipboard"), needs="DISPLAY"),
    Way(("xsel", "--clipboard", "--input"), needs="DISPLAY"),
    Way(("clip.exe",), encoding="utf-16-le"),
    Way((TMUX, "load-buffer", "-w", "-"), needs="TMUX", is_remote=True),
)


def ways(environment: Mapping[str, str], there: Callable[[str], object] = shutil.which) -> list[Way]:
    """Return the ways that there are, the surest first; `there` says whether a program is."""
    is_remote = any(environment.get(name) for name in ("SSH_TTY", "SSH_CONNECTION"))
    served = (way for way in WAYS if way.is_remote or not is_remote)
    return [way for way in served if (not way.needs or environment.get(way.needs)) and there(way.command[0])]


def copied_by(text: str, candidates: Sequence[Way], environment: Mapping[str, str]) -> Way | None:
    """Copy a text by the first way that succeeds, and return it; None where none does. Takes up to `LONGEST` for each."""
    for way in candidates:
        utf_8 = {"LC_ALL": "en_US.UTF-8"} if sys.platform == "darwin" else {}  # what pbcopy reads its text by
        try:
            subprocess.run(
                way.command,
                input=text.encode(way.encoding, "replace"),
                env={**environment, **utf_8},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=LONGEST,
                check=True,
                start_new_session=True,
            )
        except (OSError, subprocess.SubprocessError):
            continue
        return way
    return None


def copy(text: str) -> Way | None:
    """Copy a text by whatever there is here. Call it on a thread."""
    return copied_by(text, ways(os.environ), os.environ)


def told(text: str, way: Way | None, environment: Mapping[str, str]) -> str:
    """Say what became of a text that was copied and sent to the terminal: all of it, where nobody knows that it arrived."""
    first = text.splitlines()[0] if text else ""
    if way is not None:
        return f"Copied{' into tmux' if way.command[0] == TMUX else ''}: {first}"
    if environment.get("TMUX"):
        return f"Sent to tmux, which takes it with `set-clipboard on`: {text}"
    return f"Sent to the terminal, which may not take it: {text}"
