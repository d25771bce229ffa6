"""A live presentation: what the room sees, kept the same on every screen and console of it."""
