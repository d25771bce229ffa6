"""Screens that show one page: the help, the manual, a brief's item, a refused file."""
