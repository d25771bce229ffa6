"""The themes, and the contrast that their words must have (WCAG 2.2)."""

from briefing import paths
from briefing.library.reading.theme_file import read_themes

THEMES, PROBLEMS = read_themes(paths.bundled("themes"))

AA, AAA, LINES = 4.5, 7.0, 3.0
