"""Pages of blocks, for the shell and the screen alike: an item, a brief, an answer, hits, changes, the manual."""
