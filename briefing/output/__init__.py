"""A brief as text or JSON, for the shell and for the screen; without Textual and Rich."""
