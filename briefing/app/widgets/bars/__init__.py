"""The lines at the top and the foot of a screen, and those of names above what they choose from."""
