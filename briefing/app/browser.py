"""Opening an address: by the program that the person's desktop opens addresses with, whose word is taken for what became of it.

Nothing that such a program writes may land on the screen, and none is waited for on the loop.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence

LONGEST = 5.0
"""For how many seconds a program is waited for. One that runs longer is the browser itself, which shows the page."""

_BY_PYTHON = (sys.executable, "-c", "import sys, webbrowser; sys.exit(not webbrowser.open(sys.argv[1]))")


def opener(
    environment: Mapping[str, str], platform: str = sys.platform, there: Callable[[str], object] = shutil.which
) -> Sequence[str] | None:
    """Return the command that opens the address put after it: the person's own choice first. None without a desktop."""
    if environment.get("BROWSER") or platform == "win32":
        return _BY_PYTHON
    if platform == "darwin":
        return ("open",)
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        return None
    return ("xdg-open",) if there("xdg-open") else _BY_PYTHON


def is_opened(command: Sequence[str], address: str, *, longest: float = LONGEST) -> bool:
    """Open an address and say whether that went well. Takes up to `longest` seconds: call it on a thread of its own."""
    try:
        process = subprocess.Popen(
            [*command, address],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    try:
        return process.wait(longest) == 0
    except subprocess.TimeoutExpired:
        process.returncode = 0  # it is left to itself: nobody is to complain that it still runs
        return True
