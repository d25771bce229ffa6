"""The curator's desk: a draft becomes a brief by decisions, each of which changes the file's own lines and nothing else.

`desk` is what a screen holds: the brief, what is left to decide, every decision, and the way back. `yaml_edits` changes a
YAML text without touching what was not decided; it knows no briefs.
"""
