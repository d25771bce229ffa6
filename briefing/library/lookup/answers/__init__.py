"""The items that answer a question from the room: which have its words, and what each is worth."""
