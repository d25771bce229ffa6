"""What steers a terminal, and asserting that nothing did."""

from tests.terminal.terminal import Terminal

MARKUP = "[red]r[/][/][@click=app.quit]x[/]"

STEERING = "\x1b[31;5m\x1b]0;o\x07\x9b32m\u202e\u2066\u200f"

NEVER_SENT = [text.encode() for text in ("\x1b[31;5m", "\x1b]0;", "\x07", "\x9b", "\u202e", "\u2066", "\u200f")]


def assert_steered_by_nothing(terminal: Terminal) -> None:
    """Fail where the program has passed on any of the brief's own control characters."""
    assert not [steering for steering in NEVER_SENT if steering in terminal.raw_but_commands]
