"""When Python looks for garbage: not while the program loads, when there is none, and never among what was loaded.

Looking through all that a program of this size has loaded takes some 50 ms, as often as it has grown by a quarter: so
a start would be a fourth longer, and now and then a key would wait.
"""

import gc


def pause() -> None:
    """Look for no garbage until `resume`. Only a process that is the program's own pauses."""
    gc.disable()


def resume() -> None:
    """Take all that there is now for what stays, and look for garbage in what comes after it; nothing, where unpaused."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
