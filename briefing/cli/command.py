"""How a parsed command line becomes the frozen arguments of one command, which then runs with them."""

from argparse import Namespace
from collections.abc import Callable
from typing import Any, Generic, TypeVar

Arguments = TypeVar("Arguments", bound=tuple[Any, ...])


class Command(Generic[Arguments]):
    """A command with its own arguments, a NamedTuple whose fields are named as the parser names them."""

    def __init__(self, arguments: type[Arguments], run: Callable[[Arguments], int]) -> None:
        """Make a command of its arguments' class and of the function that runs it and returns the exit status."""
        self._arguments = arguments
        self._run = run

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the arguments."""
        fields: tuple[str, ...] = self._arguments._fields  # type: ignore[attr-defined]  # a NamedTuple has them
        return fields

    def run_parsed(self, parsed: Namespace) -> int:
        """Run with the arguments of a parsed command line. Returns the exit status."""
        return self._run(
            self._arguments(**{name: value for name, value in vars(parsed).items() if name in self.fields})
        )
