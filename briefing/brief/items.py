"""Addresses of items within a brief; apart from the model, so that looking up needs nothing of it."""

from typing import NamedTuple


class Ref(NamedTuple):
    """The address of one item of a brief: `claim no-harm`, `position port/site`, `gap unanswered/site/port`."""

    kind: str
    id: str
