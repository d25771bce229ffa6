"""The desk, where a draft becomes a brief: its screen, and what each of its steps shows and decides."""
