"""The domain: pure values and pure functions; no files, no clock, no screen."""
