"""What a text is folded by: the shapes of its signs, the lines of a page that are no words of it, and whose turn it is."""
