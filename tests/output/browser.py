"""A real browser for the tests: Chromium without a window, which opens a page, measures it, or prints it."""

import base64
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
DEADLINE = 120

_MEASURING = Path(__file__).with_name("measuring.html").read_text(encoding="utf-8")


class Browser:
    """One installed Chromium, with a folder of its own for what it keeps."""

    def __init__(self, program: str, folder: Path) -> None:
        self._program = program
        self._folder = folder

    def measure(self, page: str, *widths: int, dark: bool = False) -> list[dict[str, Any]]:
        """Open a page at some widths, in CSS pixels, and return what `measuring.html` tells of each."""
        asked = json.dumps({"page": page, "widths": widths}).replace("<", "\\u003c")
        path = self._folder / "measuring.html"
        path.write_text(_MEASURING.replace('"asked"', asked), encoding="utf-8")
        written = self._run(f"--blink-settings=preferredColorScheme={0 if dark else 1}", "--dump-dom", path.as_uri())
        encoded = written.split('<pre id="found">')[1].split("</pre>")[0]
        measured: list[dict[str, Any]] = json.loads(base64.b64decode(encoded))
        return measured

    def print(self, page: str) -> bytes:
        """Print a page to PDF, on Letter unless it names another paper."""
        path, printed = self._folder / "page.html", self._folder / "page.pdf"
        path.write_text(page, encoding="utf-8")
        self._run(f"--print-to-pdf={printed}", path.as_uri())
        return printed.read_bytes()

    def _run(self, *arguments: str) -> str:
        command = [
            self._program,
            "--headless",
            "--disable-gpu",
            f"--user-data-dir={self._folder / 'profile'}",
            *arguments,
        ]
        if os.geteuid() == 0:
            command.insert(1, "--no-sandbox")  # Chromium refuses to be sandboxed for root
        done = subprocess.run(command, capture_output=True, timeout=DEADLINE, check=True)
        return done.stdout.decode()


def installed(folder: Path) -> Browser:
    """Return the browser of this machine. Skips the test, and says so, where there is none; CI refuses to begin then."""
    program = next((path for name in NAMES if (path := shutil.which(name))), None)
    if program is None:
        pytest.skip("no Chromium here, so no browser opened the hand-out; on Debian: apt-get install chromium")
    return Browser(program, folder)
