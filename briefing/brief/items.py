"""The addresses of items within a brief. They stand apart from the model, so that lookup need not import it."""

from typing import NamedTuple


class Ref(NamedTuple):
    """The address of one item of a brief: `claim no-harm`, `position port/site`, `gap unanswered/site/port`."""

    kind: str
    id: str
