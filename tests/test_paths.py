"""The folders of the person."""

from pathlib import Path

import pytest

from briefing import paths


@pytest.mark.parametrize("named", ["", " ", "here", "./here", "~/here"])
def test_a_folder_that_is_named_without_its_root_is_passed_over(
    named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", named)
    folders = [paths.cache_folder(), paths.config_folder(), paths.data_folder().parent, paths.state_folder()]
    usual = [tmp_path / name / "briefing" for name in (".cache", ".config", ".local/share", ".local/state")]
    assert folders == usual
