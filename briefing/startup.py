"""Where the program begins: it loads without looking for garbage, of which there is none while it loads.

Looking through all that a program of this size has loaded takes some 50 ms, as often as it has grown by a quarter: so a
start would be a fourth longer, and now and then a key would wait.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module


@contextmanager
def loading() -> Iterator[None]:
    """Look for no garbage meanwhile, and never among what is there at the end: it stays as long as the program."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            gc.enable()


def start() -> int:
    """Run the command line of `sys.argv` as a process of its own. Returns the exit status."""
    with loading():
        program = import_module("briefing.__main__")
    status: int = program.main()
    return status
