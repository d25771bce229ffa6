"""Messages as they stand on the screen."""

from textual.pilot import Pilot


def shown(pilot: Pilot[int]) -> list[str]:
    """Return the messages that are shown, the oldest first."""
    return [notification.message for notification in pilot.app._notifications]
