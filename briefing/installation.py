"""How this program is installed: its version, and the command that adds an extra to this very installation.

The distribution is called otherwise than the command and the package: `briefing` is another project's on the index.
"""

import json
import os
import shlex
import sys
import tomllib
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Any

DISTRIBUTION = "briefing-room"
"""The name under which the program is installed."""


def version() -> str:
    """Return the version of the program, or that it is not installed but run from a folder."""
    try:
        return metadata.version(DISTRIBUTION)
    except metadata.PackageNotFoundError:
        return "0 (not installed)"


def install_command(extra: str) -> str:
    """Return the line of a shell that adds an extra to this installation, made by pip, pipx, uv tool or in a uv project.

    What the extra wants is named, and not the program itself, so that no index is asked for the program.
    """
    packages = [_quoted(package) for package in _wanted_by(extra)]
    environment = Path(sys.prefix)
    if (environment / "pipx_metadata.json").is_file():
        return _line("pipx inject", _quoted(environment.name), *packages)
    if (environment / "uv-receipt.toml").is_file():
        others = [_quoted(package) for package in _added_to(environment / "uv-receipt.toml")]
        also = [f"--with {package}" for package in dict.fromkeys([*others, *packages])]
        return _line("uv tool install", *also, _quoted(_source()))
    if find_spec("pip") is None:
        return _line("uv pip install --python", _quoted(sys.executable), *packages)
    return _line(_quoted(sys.executable), "-m pip install", *packages)


def _wanted_by(extra: str) -> list[str]:
    """Return the requirements of an extra, without its condition; where nothing is installed, the folder with the extra."""
    try:
        requirements = metadata.requires(DISTRIBUTION) or []
    except metadata.PackageNotFoundError:
        return [f"{Path(__file__).parents[1]}[{extra}]"]
    split = [requirement.partition(";") for requirement in requirements]
    condition = f"extra == '{extra}'"
    return [package.strip() for package, _, when in split if when.strip().replace('"', "'") == condition]


def _added_to(receipt: Path) -> list[str]:
    """Return what `uv tool` was told to install beside the program."""
    requirements: list[dict[str, Any]] = tomllib.loads(receipt.read_text(encoding="utf-8"))["tool"]["requirements"]
    return [
        f"{requirement['name']}{requirement.get('specifier', '')}"
        for requirement in requirements
        if requirement["name"] != DISTRIBUTION
    ]


def _source() -> str:
    """Return where the program came from, as an installer takes it: its name, with the address where it has one (PEP 610)."""
    origin = metadata.distribution(DISTRIBUTION).read_text("direct_url.json")
    if origin is None:
        return DISTRIBUTION
    address = json.loads(origin)
    vcs = address.get("vcs_info", {}).get("vcs")
    return f"{DISTRIBUTION} @ {f'{vcs}+' if vcs else ''}{address['url']}"


def _quoted(word: str) -> str:
    return shlex.quote(word) if os.name != "nt" else f'"{word}"'


def _line(*words: str) -> str:
    return " ".join(words)
