"""A quotation from a short passage of its own, with what an editor would say of it."""

from typing import NamedTuple


class Passage(NamedTuple):
    """A quotation from a passage in a language: V where it may pass, D where it is doubtful, R where it is not in the text.

    Two letters stand where editors differ.
    """

    language: str
    right: str
    text: str
    quote: str
    speaker: str = ""
