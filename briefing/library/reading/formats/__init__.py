"""The text of a file that is no plain text, one module for each format; what may be hostile is read in a bounded process."""
