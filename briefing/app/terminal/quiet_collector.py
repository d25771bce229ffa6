"""Collects garbage in full while nobody types: that takes longer than a key may.

Python would do so after some thirty keys of a lookup in a large library, for 20 to 40 ms each time.
"""

import asyncio
import gc

_QUIET = 1.5
"""Seconds without a key after which nobody types."""
_MOST_PUT_OFF = 300
"""So many collections of younger garbage make Python collect in full after all: some hundreds of keys without a pause."""


class QuietCollector:
    """Puts full collections off until nobody has typed for a while, from `begin` to `end`. Called on the loop."""

    def __init__(self) -> None:
        self._usual = gc.get_threshold()
        self._last_key = 0.0
        self._timer: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """Put full collections off."""
        self._usual = gc.get_threshold()
        gc.set_threshold(*self._usual[:2], _MOST_PUT_OFF)

    def end(self) -> None:
        """Leave full collections to Python, as before."""
        gc.set_threshold(*self._usual)
        if self._timer is not None:
            self._timer.cancel()

    def note_key(self) -> None:
        """Note that somebody types."""
        loop = asyncio.get_running_loop()
        self._last_key = loop.time()
        if self._timer is None:
            self._timer = loop.call_later(_QUIET, self._collect_if_quiet)

    def _collect_if_quiet(self) -> None:
        loop = asyncio.get_running_loop()
        left = self._last_key + _QUIET - loop.time()
        self._timer = loop.call_later(left, self._collect_if_quiet) if left > 0 else None
        if self._timer is None and gc.get_count()[2] > self._usual[2]:
            gc.collect()
