"""A draft to be curated, and the program over it."""

from pathlib import Path

import pytest

from briefing.app.app import BriefingApp
from tests.app.conftest import MakeApp
from tests.app.desk.desk_draft import put_draft


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A draft with the articles that it was made from."""
    return put_draft(tmp_path / "briefs")


@pytest.fixture
def app(make_app: MakeApp, path: Path) -> BriefingApp:
    """The program over the draft."""
    return make_app(None, folder=path.parent)
