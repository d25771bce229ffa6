"""Saves of a brief while its screen is open, and waiting for what they change."""

from collections.abc import Callable
from pathlib import Path

from textual.pilot import Pilot

from tests.app.screen_texts import screen_text


def save(file: Path, text: str) -> None:
    """Save as most editors do."""
    new = file.with_name(".new")
    new.write_text(text, encoding="utf-8")
    new.replace(file)


async def until(pilot: Pilot[int], holds: Callable[[], object]) -> None:
    """Wait until something holds."""
    for _ in range(2000):
        await pilot.pause(0.01)
        if holds():
            return
    raise AssertionError(f"it never came:\n{screen_text(pilot)}")
