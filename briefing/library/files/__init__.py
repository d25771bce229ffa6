"""The files of a place on disk: where they are taken from, and how a change of them is noticed. Reads no brief."""
