"""Whom a name means: states, organisations, people and their offices, known beforehand or taught by the articles."""
