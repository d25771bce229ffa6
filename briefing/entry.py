"""Where the program begins, before it has loaded: what can go on meanwhile begins, and no garbage is looked for."""

import sys

from briefing import collecting
from briefing.library import early


def start() -> int:
    """Run as a process of its own: the command line of `sys.argv`. Returns the exit status."""
    collecting.pause()
    early.begin(sys.argv[1:])
    from briefing.__main__ import main

    try:
        return main()
    finally:
        early.end()
