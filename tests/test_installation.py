"""The command that adds an extra is the very one for the installation that runs, and names no stranger's package."""

import importlib.metadata
import json
import sys
from pathlib import Path

import pytest

from briefing import installation
from briefing.installation import DISTRIBUTION, install_command

RECEIPT = """
[tool]
requirements = [{{ name = "{name}", directory = "/home/ana/clone" }}, {{ name = "trafilatura", specifier = ">=2" }}]
"""


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment of Python with pip that no installer has marked, in a folder with a blank in its name."""
    folder = tmp_path / "an environment" / DISTRIBUTION
    folder.mkdir(parents=True)
    monkeypatch.setattr(sys, "prefix", str(folder))
    monkeypatch.setattr(sys, "executable", str(folder / "bin" / "python"))
    monkeypatch.setattr(installation, "find_spec", lambda name: object())
    return folder


def came_from(origin: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the installer have noted an origin, as PEP 610 has it; None where it came from an index."""

    def read_text(self: importlib.metadata.Distribution, name: str) -> str | None:
        return None if origin is None or name != "direct_url.json" else json.dumps(origin)

    monkeypatch.setattr(importlib.metadata.PathDistribution, "read_text", read_text)


@pytest.mark.parametrize(
    ("extra", "packages"), [("pdf", "'weasyprint>=66'"), ("html", "'lxml-html-clean>=0.4' 'trafilatura>=2.3'")]
)
def test_pip_of_the_running_interpreter_adds_what_the_extra_wants(extra: str, packages: str, environment: Path) -> None:
    assert install_command(extra) == f"'{environment}/bin/python' -m pip install {packages}"


def test_pipx_injects_it(environment: Path) -> None:
    (environment / "pipx_metadata.json").write_text("{}", encoding="utf-8")
    assert install_command("pdf") == "pipx inject briefing-room 'weasyprint>=66'"


def test_an_environment_of_uv_without_pip_is_named_to_uv(environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installation, "find_spec", lambda name: None)
    assert install_command("pdf") == f"uv pip install --python '{environment}/bin/python' 'weasyprint>=66'"


@pytest.mark.parametrize(
    ("origin", "source"),
    [
        (None, "briefing-room"),
        ({"url": "file:///home/ana/clone", "dir_info": {}}, "'briefing-room @ file:///home/ana/clone'"),
        (
            {"url": "https://example.org/b.git", "vcs_info": {"vcs": "git", "commit_id": "0" * 40}},
            "'briefing-room @ git+https://example.org/b.git'",
        ),
    ],
)
def test_uv_tool_installs_it_again_with_what_it_had(
    origin: object, source: str, environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (environment / "uv-receipt.toml").write_text(RECEIPT.format(name=DISTRIBUTION), encoding="utf-8")
    wanted = installation._wanted_by("pdf")
    came_from(origin, monkeypatch)
    monkeypatch.setattr(installation, "_wanted_by", lambda extra: wanted)
    assert install_command("pdf") == f"uv tool install --with 'trafilatura>=2' --with 'weasyprint>=66' {source}"


def test_run_from_a_folder_its_own_extra_is_installed(environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def is_missing(name: str) -> None:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(importlib.metadata, "requires", is_missing)
    monkeypatch.setattr(importlib.metadata, "version", is_missing)
    clone = Path(installation.__file__).parents[1]
    assert install_command("pdf") == f"'{environment}/bin/python' -m pip install '{clone}[pdf]'"
    assert installation.version() == "0 (not installed)"


def test_no_hint_names_a_package_of_somebody_else() -> None:
    root = Path(installation.__file__).parents[1]
    files = [root / "README.md", *root.joinpath("briefing").rglob("*.py"), *root.joinpath("briefing").rglob("*.md")]
    assert [path for path in files if "install 'briefing" in path.read_text(encoding="utf-8")] == []
