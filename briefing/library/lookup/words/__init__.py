"""Words and what they mean: their forms, the words that mean the same, and the names of states."""
