"""The monkey of the tests for longer: `python -m tests.benchmark.monkey SEED… [--deeds 20000]`, from the checkout.

Prints, for each seed, how many deeds the program has met without an error, or the error and what led to it.
"""

import argparse
import asyncio
import os
import tempfile
import time
from pathlib import Path

from briefing import paths
from briefing.app.app import BriefingApp
from briefing.brief.vocabulary import Marking
from briefing.library.files.location import Place
from briefing.library.reading.theme_file import read_themes
from briefing.library.shelf import Shelf
from tests.app.monkey import Monkey, MonkeyError


def main() -> int:
    """Run the monkey for each seed. Returns 1 where a program failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seeds", type=int, nargs="*", default=[1])
    parser.add_argument("--deeds", type=int, default=20_000)
    options = parser.parse_args()
    failed = 0
    for seed in options.seeds:
        with tempfile.TemporaryDirectory() as folder:
            failed += not _is_unharmed(seed, options.deeds, Path(folder))
    return 1 if failed else 0


def _is_unharmed(seed: int, deeds: int, folder: Path) -> bool:
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "briefs"):
        (folder / name).mkdir(mode=0o700)
        os.environ[name] = str(folder / name)
    for name in ("NO_COLOR", "DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "TMUX"):
        os.environ.pop(name, None)
    os.environ["EDITOR"] = "true"
    begun = time.monotonic()
    monkey = Monkey(seed, folder / "briefs", _made)
    try:
        asyncio.run(monkey.run(deeds))
    except MonkeyError as error:
        print(error, flush=True)
        return False
    print(f"seed {seed}: {deeds} deeds without an error, in {time.monotonic() - begun:.0f} s", flush=True)
    return True


def _made(brief: str | None, *, folder: Path, audience: Marking) -> BriefingApp:
    shelf = Shelf(Place((folder,), "the monkey's"), audience=audience)
    themes, problems = read_themes(paths.bundled("themes"))
    return BriefingApp(shelf, themes, entry=shelf.find(brief) if brief else None, problems=problems)


if __name__ == "__main__":
    raise SystemExit(main())
