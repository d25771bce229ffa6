"""Questions to git, which never change anything: one at a time, without a shell, within a time limit, in git's own English.

Owns what the environment and a repository's configuration may not do: choose another repository, run a pager or a
helper, or ask the person anything.
"""

import os
import subprocess
from pathlib import Path

from briefing.brief.text import one_line, shortened
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
_SETTINGS = (
    "core.fsmonitor=false log.showSignature=false log.diffMerges=separate log.showRoot=true log.follow=false "
    "log.mailmap=false log.decorate=false diff.relative=false diff.renames=true "
    "diff.renameLimit=1000 diff.noprefix=false color.ui=false core.quotePath=false i18n.logOutputEncoding=UTF-8"
)
"""Whatever a person or a repository has set, the same question has the same answer."""

_ALWAYS = ("--no-pager", "--literal-pathspecs", *(part for setting in _SETTINGS.split(" ") for part in ("-c", setting)))

_SHALLOW = "this clone is shallow (it has the newest versions alone)"
UNSHALLOW = f"{_SHALLOW}; `git fetch --unshallow` brings the older ones"
"""The remedy wherever an older version may be missing for that reason."""


def ask(folder: Path, *arguments: str) -> bytes:
    """Return what git prints for a question about a folder's repository. Raises NotFoundError in one line where it fails.

    GIT_DIR and its like are left out of the environment: the folder decides which repository is meant.
    """
    answer = ask_whether(folder, *arguments)
    if answer is None:
        raise NotFoundError(f"git found nothing for {shortened(' '.join(arguments), 80)} in {one_line(str(folder))}")
    return answer


def ask_whether(folder: Path, *arguments: str) -> bytes | None:
    """Return what git prints; None where it fails without an error message, which means no."""
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
    complaint = _complaint(done.stderr.decode("utf-8", "replace"), folder)
    if complaint is None:
        return None
    raise NotFoundError(complaint)


def is_shallow(folder: Path) -> bool:
    """Say whether a folder's repository lacks its older commits."""
    return (ask_whether(folder, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true"


def _complaint(stderr: str, folder: Path) -> str | None:
    """Return in one line git's error message and what to do; None where it has no message."""
    lines = [one_line(line) for line in stderr.splitlines() if line.strip()]
    if any("lazy fetching disabled" in line or "promisor remote" in line for line in lines):
        return (
            "the older text is not in this clone, which is a partial one; `git fetch --refetch --no-filter` brings it"
        )
    messages = [line for line in lines if not line.startswith(("warning:", "hint:"))]
    if not messages:
        return None
    first = messages[0].removeprefix("fatal: ").removeprefix("error: ")
    if first.startswith("not a git repository"):
        return f"{one_line(str(folder))} is in no git repository; {REMEDY}"
    if "dubious ownership" in first:
        command = next(
            (line for line in messages if line.startswith("git config ")), "git config --global --add safe.directory …"
        )
        return f"git does not read a repository of somebody else's; if you trust it: {shortened(command, 200)}"
    return f"git says: {shortened(first, 200)}"


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name.startswith(_KEPT)}
    return {**kept, **_SET}
