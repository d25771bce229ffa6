"""Apps over briefs: the curated ones, and a made-up one that a test writes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing import paths
from briefing.app.app import BriefingApp
from briefing.app.host import SECONDS_SHOWN
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.config import Config
from briefing.library.files.location import Place
from briefing.library.reading.theme_file import read_themes
from briefing.library.shelf import Shelf
from tests.brief.alder import changed

MAIN = "nato-china-russia"
ROOT = Path(__file__).parents[2]
MakeApp = Callable[..., BriefingApp]
MARKED = changed(
    ("    kind: allegation\n", "    kind: allegation\n    marking: TLP:AMBER\n    note: Never aloud.\n"),
    ("    stance: denies\n", "    stance: denies\n    marking: TLP:AMBER\n"),
    (
        "    text: The spoil is clean sand and will not reach the spawning grounds.\n",
        "    text: The spoil is clean sand.\n",
    ),
    ("notes: Start with", "notes: Whisper. Start with"),
)


@pytest.fixture
def make_app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MakeApp:
    """Return a maker of apps over the curated briefs or a folder of others, with the person's own folders empty.

    Their messages stay until the test has read them, however busy the machine is.
    """
    for severity in SECONDS_SHOWN:
        monkeypatch.setitem(SECONDS_SHOWN, severity, 600.0)
    for name in ("_OPENING", "PATIENCE"):  # nor does a presentation take the other for dead on a busy machine
        monkeypatch.setattr(f"briefing.room.live.link.{name}", 60.0)
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(tmp_path / name))
    (tmp_path / "XDG_RUNTIME_DIR").mkdir(mode=0o700)  # where it is missing, presentations go where others' are
    for name in (
        "NO_COLOR",
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "BROWSER",
        "BRIEFING_SOURCES",
        "TMUX",
        "SSH_TTY",
        "SSH_CONNECTION",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLORTERM", "truecolor")

    def make(
        brief: str | None = MAIN,
        *,
        folder: Path | None = None,
        config: Config | None = None,
        theme: str | None = None,
        audience: Marking = EVERYBODY,
        sources: Path | None = None,
    ) -> BriefingApp:
        shelf = Shelf(Place((folder or ROOT / "briefs",), "in a test"), audience=audience)
        themes, problems = read_themes(paths.bundled("themes"))
        entry = shelf.find(brief) if brief else None
        return BriefingApp(shelf, themes, config=config, entry=entry, theme=theme, sources=sources, problems=problems)

    return make


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one brief, one claim and one position of which are marked TLP:AMBER."""
    folder = tmp_path / "briefs"
    folder.mkdir()
    (folder / "alder.yaml").write_text(MARKED, encoding="utf-8")
    return folder
