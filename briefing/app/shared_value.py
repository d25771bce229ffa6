"""A value that threads share: made once, by whoever needs it first, and closed with what it serves."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, Protocol, TypeVar


class Closable(Protocol):
    """Something that lets go of what it holds, and gives nothing after that."""

    def close(self) -> None:
        """Let go."""


Value = TypeVar("Value", bound=Closable)


class Once(Generic[Value]):
    """Makes a value when it is first asked for, on whatever thread. `functools.cached_property` may make two of it."""

    def __init__(self, make: Callable[[], Value]) -> None:
        self._make = make
        self._lock = Lock()
        self._value: Value | None = None
        self._is_closed = False

    def get(self) -> Value:
        """Return the value; one that is closed already, once this is closed."""
        with self._lock:
            if self._value is None:
                self._value = self._make()
                if self._is_closed:
                    self._value.close()
            return self._value

    def close(self) -> None:
        """Close the value, or see to it that one that is made later is closed."""
        with self._lock:
            self._is_closed = True
            if self._value is not None:
                self._value.close()
