"""Lookup over the index: what somebody types is understood, and becomes ranked hits."""
