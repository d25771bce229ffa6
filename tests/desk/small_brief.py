"""A small brief to decide on, and how its claims are named."""

from pathlib import Path

from briefing.brief.items import ItemKind, Ref

SMALL = (Path(__file__).parent / "small.yaml").read_text(encoding="utf-8")


def claim(name: str) -> Ref:
    """Name a claim by its id."""
    return Ref(ItemKind.CLAIM, name)
