"""What rests on what in one brief, and in which words an item says that a source it rests on has fallen."""
