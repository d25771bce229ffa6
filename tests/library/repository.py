"""A git repository in a folder of its own, told nothing by the machine's configuration."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

_ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


class Repository:
    """A repository whose commits are made one a day, from 1 March 2025 on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._day = 0
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str) -> str:
        """Run git here and return what it prints."""
        day = f"2025-03-{self._day:02}T12:00:00Z"
        named = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_AUTHOR_DATE": day}
        named |= {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_COMMITTER_DATE": day}
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), **_ALONE, **named}
        done = subprocess.run(
            ["git", "-c", "commit.gpgSign=false", *arguments],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            check=True,
        )
        return done.stdout.decode("utf-8").strip()

    def write(self, texts: Mapping[str, str | bytes]) -> Path:
        """Write files, and return the path of the first; the folder's where there are none."""
        for name, text in texts.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return self.folder / next(iter(texts), "")

    def commit(self, texts: Mapping[str, str | bytes], message: str = "A change") -> str:
        """Write files and commit everything on the next day; return the commit."""
        self.write(texts)
        self._day += 1
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD")
