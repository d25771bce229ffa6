"""Lookup over the index: what somebody types is parsed, and becomes ranked hits."""
