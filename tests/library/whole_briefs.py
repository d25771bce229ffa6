"""Texts of whole briefs to be damaged and edited."""

from pathlib import Path

from tests.brief.alder import TEXT

CURATED = sorted((Path(__file__).parents[2] / "briefs").glob("*.yaml"))

TEXTS = [TEXT, *(path.read_text(encoding="utf-8") for path in CURATED)]
