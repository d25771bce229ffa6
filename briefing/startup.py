"""The installed command. It imports the program with the garbage collector off, as imports leave no garbage.

A full collection of all that was imported takes some 50 ms, and runs each time the program has grown by a quarter: the
start would take a quarter longer, and a key would wait now and then.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module


@contextmanager
def loading() -> Iterator[None]:
    """Switch the garbage collector off for a while; afterwards exempt what was loaded, which stays until the program ends."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            gc.enable()


def start() -> int:
    """Run the command line in `sys.argv`. Returns the exit status."""
    with loading():
        program = import_module("briefing.__main__")
    status: int = program.main()
    return status
