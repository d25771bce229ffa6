"""How this program is installed: its version, and the command that adds an extra to this installation.

The distribution has another name than the command and the package, as `briefing` belongs to another project.
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
"""The name of the distribution."""


def version() -> str:
    """Return the program's version, or "0 (not installed)" where it runs from a folder."""
    try:
        return metadata.version(DISTRIBUTION)
    except metadata.PackageNotFoundError:
        return "0 (not installed)"


def install_command(extra: str) -> str:
    """Return the shell command that adds an extra to this installation, made by pip, pipx, uv tool or a uv project.

    It names the extra's requirements instead of the program, so that no index is asked for the program.
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
    """Return the requirements of an extra; where nothing is installed, the program's folder with the extra."""
    try:
        requirements = metadata.requires(DISTRIBUTION) or []
    except metadata.PackageNotFoundError:
        return [f"{Path(__file__).parents[1]}[{extra}]"]
    split = [requirement.partition(";") for requirement in requirements]
    condition = f"extra == '{extra}'"
    return [package.strip() for package, _, when in split if when.strip().replace('"', "'") == condition]


def _added_to(receipt: Path) -> list[str]:
    """Return the packages that `uv tool` was asked to install with the program."""
    requirements: list[dict[str, Any]] = tomllib.loads(receipt.read_text(encoding="utf-8"))["tool"]["requirements"]
    return [
        f"{requirement['name']}{requirement.get('specifier', '')}"
        for requirement in requirements
        if requirement["name"] != DISTRIBUTION
    ]


def _source() -> str:
    """Return the requirement that installs the program again: its name, with the address it came from if any (PEP 610)."""
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
