"""The installed command, run in a folder with a brief and in an environment of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

import pytest

from tests.brief.alder import TEXT

PROGRAM = str(Path(sys.executable).with_name("briefing"))
DEADLINE = 120

Done = subprocess.CompletedProcess[str]


class Run(Protocol):
    """Run `briefing` with some arguments; what it printed is text."""

    def __call__(self, *arguments: str, environment: Mapping[str, str] | None = None, **options: Any) -> Done: ...


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder that holds ./briefs with the brief of Port Alder."""
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs" / "port-alder.yaml").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def plain(home: Path) -> dict[str, str]:
    """The environment of the command, with folders of its own for all that it reads and keeps."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "PYTHONPATH") if name in os.environ}
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    folders["XDG_RUNTIME_DIR"] = str(home)
    return {**kept, **folders, "HOME": str(home), "LANG": "C.UTF-8", "PYTHONWARNINGS": "error"}


@pytest.fixture
def run(home: Path, plain: dict[str, str]) -> Run:
    """Run the command in the folder, its output piped."""

    def running(*arguments: str, environment: Mapping[str, str] | None = None, **options: Any) -> Done:
        options = {"stdin": subprocess.DEVNULL, "cwd": home, **options}
        if "stdout" not in options:
            options["stdout"] = subprocess.PIPE
        return subprocess.run(
            [PROGRAM, *arguments],
            stderr=subprocess.PIPE,
            env={**plain, **(environment or {})},
            encoding="utf-8",
            timeout=DEADLINE,
            **options,
        )

    return running
