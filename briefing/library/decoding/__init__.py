"""Bytes become text: which encoding a file is in, and what is no text at all."""
