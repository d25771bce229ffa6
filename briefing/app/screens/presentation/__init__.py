"""The screens of a presentation: the room's, the presenter's console, and the lists that they choose from."""
