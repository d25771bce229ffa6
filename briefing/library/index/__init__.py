"""The index: every item of every brief as rows of one SQLite file, brought up to date with the files."""
