"""Which modules a command loads."""

import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import DEADLINE

LOADED = "print(*sys.modules, sep='\\n', file=sys.stderr)"


def loaded_after(script: str, folder: Path, plain: dict[str, str]) -> set[str]:
    """Return the names of the modules that are loaded once a script has run in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{script}\n{LOADED}"],
        capture_output=True,
        cwd=folder,
        env=plain,
        encoding="utf-8",
        timeout=DEADLINE,
        check=True,
    )
    return set(done.stderr.splitlines())
