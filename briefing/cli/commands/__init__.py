"""The commands, one module each; the parser names them, and each is imported when it runs."""
