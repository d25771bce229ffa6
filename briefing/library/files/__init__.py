"""The files of a place on disk: where they are taken from, and how their changes are noticed. Reads no brief."""
