"""A speaker: the party, the person and the words that name both, with the reason why it is that one."""

from typing import NamedTuple


class Speaker(NamedTuple):
    """Who speaks: the party, the words that name the speaker, and the person among them, if any; None is unknown.

    `how` says in words what the speaker was read from; `at` is where the words that name the speaker begin. A speaker is
    `named` where the sentence itself names the party, or a person whose party the article has said; else it is a guess.
    """

    party: str | None
    text: str
    person: str | None
    how: str
    at: int
    is_personal: bool = False
    is_named: bool = False
