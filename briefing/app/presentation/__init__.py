"""One process's part in a presentation: how it joins, what it moves, and what it records."""
