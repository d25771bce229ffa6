"""The deck that the room sees: its slides, laid out on sheets, and the presenter's view of it."""
