"""A value that threads share: made once, by the first that asks for it, and closed once."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, Protocol, TypeVar


class Closable(Protocol):
    """A value that can be closed, and is useless afterwards."""

    def close(self) -> None:
        """Release what the value holds."""


Value = TypeVar("Value", bound=Closable)


class SharedValue(Generic[Value]):
    """Makes a value when a thread first asks for it, and never a second one, as `functools.cached_property` may."""

    def __init__(self, make: Callable[[], Value]) -> None:
        self._make = make
        self._lock = Lock()
        self._value: Value | None = None
        self._is_closed = False

    def get(self) -> Value:
        """Return the value, made now if nobody asked before; it is a closed one after `close`."""
        with self._lock:
            if self._value is None:
                self._value = self._make()
                if self._is_closed:
                    self._value.close()
            return self._value

    def close(self) -> None:
        """Close the value, and any that is made later."""
        with self._lock:
            self._is_closed = True
            if self._value is not None:
                self._value.close()
