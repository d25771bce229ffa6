"""How a text says that somebody says something: sentences, verbs, subjects, quotation marks; words, and no names."""
