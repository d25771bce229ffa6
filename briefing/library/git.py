"""git, asked and never told: one question at a time, without a shell, within a time limit, in no language but C.

Owns what the environment and a repository's configuration may not do: choose another repository, run a pager or a
helper, or ask the person anything.
"""

import os
import subprocess
from pathlib import Path

from briefing.brief.words import one_line, shortened
from briefing.errors import NotFoundError

SECONDS = 10.0
"""How long git may take over one question."""

REMEDY = "two files are compared by `briefing diff OLD NEW`"
"""What can be done where git has nothing to say."""

_KEPT = (
    *("GIT_CONFIG_COUNT", "GIT_CONFIG_KEY_", "GIT_CONFIG_VALUE_", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"),
    *("GIT_CONFIG_NOSYSTEM", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_EXEC_PATH"),
)
_SET = {
    "LC_ALL": "C",
    "LANGUAGE": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_PAGER": "cat",
}
_ALWAYS = (
    *("--no-pager", "--literal-pathspecs"),
    *("-c", "core.fsmonitor=false", "-c", "log.showSignature=false", "-c", "log.diffMerges=separate"),
)


def ask(folder: Path, *arguments: str) -> bytes:
    """Return what git prints for a question about a folder's repository. Raises NotFoundError in one line where it fails.

    GIT_DIR and its like are left out of the environment: it is the folder that says which repository is meant.
    """
    answer = ask_whether(folder, *arguments)
    if answer is None:
        raise NotFoundError(f"git found nothing for {shortened(' '.join(arguments), 80)} in {one_line(str(folder))}")
    return answer


def ask_whether(folder: Path, *arguments: str) -> bytes | None:
    """Return what git prints, or None where it only says no (status 1, or no words of complaint)."""
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *_ALWAYS, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=_environment(),
            timeout=SECONDS,
            check=False,
        )
    except FileNotFoundError as error:
        raise NotFoundError(f"git is not installed, so there is no older version to compare with; {REMEDY}") from error
    except subprocess.TimeoutExpired as error:
        raise NotFoundError(f"git gave no answer within {SECONDS:.0f} seconds; {REMEDY}") from error
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise NotFoundError(f"git cannot be run: {reason}; {REMEDY}") from error
    if done.returncode == 0:
        return done.stdout
    said = one_line(done.stderr.decode("utf-8", "replace").partition("\n")[0]).removeprefix("fatal: ")
    if not said:
        return None
    if said.startswith("not a git repository"):
        raise NotFoundError(f"{one_line(str(folder))} is in no git repository; {REMEDY}")
    raise NotFoundError(f"git says: {shortened(said, 200)}")


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name.startswith(_KEPT)}
    return {**kept, **_SET}
