"""The person's configuration: theme, roominess and keys; a bad file is reported with its line and passed over."""

from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct

from briefing.library import shape, tree
from briefing.library.problems import Problem
from briefing.library.reader import read_text
from briefing.paths import config_folder, is_there

FILE = "config.yaml"
Roominess = Annotated[int, Meta(ge=1, le=9, description="a number of lines from 1 to 9")]


class Rebinding(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A command by its name, and the keys that it is to have, parted by commas."""

    command: str
    keys: str


class Config(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What may be configured. Every part has a default."""

    theme: str | None = None
    lines: Roominess | None = None
    keys: tuple[Rebinding, ...] = ()


def read_config(path: Path | None = None) -> tuple[Config, list[Problem]]:
    """Read the configuration: what it says, or the defaults with the problems. No file is no problem."""
    path = path or config_folder() / FILE
    if not is_there(path):
        return Config(), []
    name = str(path)
    text, unreadable = read_text(path, name)
    if text is None:
        return Config(), [unreadable] if unreadable else []
    root, problems = tree.parse(text, name)
    if root is None:
        return Config(), problems
    config, problems = shape.convert(root, Config, name, problems)
    return (Config(), problems) if problems or config is None else (config, [])
