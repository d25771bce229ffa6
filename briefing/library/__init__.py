"""Files on disk become briefs."""
