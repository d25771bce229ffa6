"""Two versions of a brief: what changed between them, in words that a briefer would say. Pure, like all of the domain."""
