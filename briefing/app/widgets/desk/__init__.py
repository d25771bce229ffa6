"""What the desk alone is made of: a text to select words in, options to take, and lines above the keys."""
