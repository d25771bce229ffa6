"""The bundled briefs, as the tests of what is written read them."""

from pathlib import Path

from tests.brief.alder import TEXT
from tests.library.full import FULL, text_of

BRIEFS = {
    "alder": TEXT,
    "full": text_of(FULL),
    **{
        path.stem: path.read_text(encoding="utf-8")
        for path in sorted((Path(__file__).parents[2] / "briefs").glob("*.yaml"))
    },
}
