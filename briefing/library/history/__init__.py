"""Older versions of a brief, from git."""
