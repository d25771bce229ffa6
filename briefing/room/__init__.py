"""A live presentation: what the room sees, the same on every screen of it; the record of what was asked, and minutes."""
