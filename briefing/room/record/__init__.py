"""The record of a presentation, kept on disk, and the minutes that are made from it."""
