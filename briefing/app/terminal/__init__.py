"""The terminal underneath: signals, what is typed and pasted, what is written, and what is changed in Textual."""
