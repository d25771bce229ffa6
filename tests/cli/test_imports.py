"""What each layer imports: the contracts, and what is really loaded once a command has run."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import DEADLINE
from tests.cli.loaded_modules import loaded_after

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "command",
    [
        ["list"],
        ["list", "--json"],
        ["show", "port"],
        ["show", "port", "--json"],
        ["check", "--sources", "briefs"],
        ["minutes"],
        ["diff", "port", "briefs/port-alder.yaml"],
        [],
    ],
    ids=" ".join,
)
def test_a_command_of_the_shell_loads_neither_textual_nor_rich(
    command: list[str], home: Path, plain: dict[str, str]
) -> None:
    loaded = loaded_after(f"from briefing.__main__ import main\nmain({command})", home, plain)
    assert "briefing.library.reading.reader" in loaded
    assert not {name.split(".")[0] for name in loaded} & {"textual", "rich"}


@pytest.mark.parametrize("command", [["find", "clean", "sand"], ["position", "port", "spoil"]], ids=" ".join)
def test_an_answer_from_an_index_that_is_up_to_date_loads_nothing_that_reads_briefs(
    command: list[str], home: Path, plain: dict[str, str]
) -> None:
    script = f"from briefing.__main__ import main\nassert main({command}) == 0"
    readers = {"yaml", "msgspec", "briefing.brief.model", "briefing.library.reading.reader"}
    assert readers <= loaded_after(script, home, plain)
    assert not (readers | {"multiprocessing"}) & loaded_after(script, home, plain)


def test_help_loads_nothing_of_the_library(home: Path, plain: dict[str, str]) -> None:
    script = "from briefing.__main__ import main\ntry: main(['--help'])\nexcept SystemExit: pass"
    assert not {"yaml", "msgspec", "textual", "rich", "platformdirs"} & loaded_after(script, home, plain)


def test_the_domain_loads_nothing_that_reads_files(home: Path, plain: dict[str, str]) -> None:
    domain = ROOT / "briefing" / "brief"
    files = [path for path in domain.rglob("*.py") if path.stem != "__init__"]
    modules = sorted(".".join(path.relative_to(domain).with_suffix("").parts) for path in files)
    assert "model" in modules and "diff.comparison" in modules
    script = "\n".join(f"import briefing.brief.{name}" for name in modules)
    loaded = loaded_after(script, home, plain) - loaded_after("", home, plain)
    assert not {"yaml", "pathlib", "tempfile", "shutil", "subprocess", "random", "sqlite3"} & loaded
    assert not [name for name in loaded if name.startswith("briefing.") and not name.startswith("briefing.brief")]


def test_the_contracts_of_imports_hold() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [program, "--no-cache"], capture_output=True, cwd=ROOT, encoding="utf-8", timeout=DEADLINE, check=False
    )
    assert "0 broken" in done.stdout, done.stdout
    assert done.returncode == 0
