"""The domain: pure values and pure functions; no files, no clock, no screen. Every other package may import it.

`model` and `vocabulary` are what a brief says, `items` how an item is addressed, `links` which items belong together.
"""
