"""Where the program begins, before it has loaded: what can go on meanwhile begins, and no garbage is looked for."""

import os
import sys

from briefing import collecting
from briefing.library import early


def start() -> int:
    """Run as a process of its own: the command line of `sys.argv`. Returns the exit status; a query ends with it."""
    collecting.pause()
    early.begin(sys.argv[1:])
    from briefing.__main__ import main

    try:
        status = main()
    finally:
        early.end()
    if any(command in early.COMMANDS for command in sys.argv[1:2]):
        os._exit(status)  # all is written and closed: the system frees what is left sooner
    return status
