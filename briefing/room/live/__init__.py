"""A running presentation: the stage that all its processes come to, and the link by which they do."""
