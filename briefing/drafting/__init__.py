"""From articles to a draft brief: what is found in them, who says it, and where; every guess marked for review."""
