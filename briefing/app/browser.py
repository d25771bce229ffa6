"""Opening a web address with the desktop's opener, whose exit status tells whether it worked.

Nothing that the opener prints reaches the screen. It is slow: call it on a thread.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence

LONGEST = 5.0
"""Seconds to wait for the opener. One that runs longer is the browser itself, and has opened the page."""

_BY_PYTHON = (sys.executable, "-c", "import sys, webbrowser; sys.exit(not webbrowser.open(sys.argv[1]))")


def opener(
    environment: Mapping[str, str], platform: str = sys.platform, is_there: Callable[[str], object] = shutil.which
) -> Sequence[str] | None:
    """Return the command that opens an address given as its last argument, $BROWSER first; None without a desktop."""
    if environment.get("BROWSER") or platform == "win32":
        return _BY_PYTHON
    if platform == "darwin":
        return ("open",)
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        return None
    return ("xdg-open",) if is_there("xdg-open") else _BY_PYTHON


def is_opened(command: Sequence[str], address: str, *, longest: float = LONGEST) -> bool:
    """Open an address; return whether that worked. Takes up to `longest` seconds: call it on a thread of its own."""
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
        process.returncode = 0  # so that subprocess does not warn of a process that still runs
        return True
