"""Two versions of a brief: what moved between them, in words that a briefer would say. Pure, like all of the domain."""
