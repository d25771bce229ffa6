"""What the program is measured against: a bare Textual app with a header, three option lists and a footer.

Run as `bare_app.py TEXTS`, where TEXTS is a JSON file with a title and three lists of texts.
"""

import json
import sys
from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Footer, Header, OptionList


class Pane(OptionList):
    """An option list that the letters move in as well."""

    BINDINGS: ClassVar[list[BindingType]] = [("j", "cursor_down", "Down"), ("k", "cursor_up", "Up")]
    DEFAULT_CSS = "Pane { width: 1fr; height: 1fr; }"


class BareApp(App[None]):
    """Three lists side by side."""

    def __init__(self, title: str, panes: list[list[str]]) -> None:
        super().__init__()
        self.title = title
        self._texts = panes

    def compose(self) -> ComposeResult:
        """Put the lists between header and footer."""
        yield Header()
        with Horizontal():
            for texts in self._texts:
                yield Pane(*texts, markup=False)
        yield Footer()


if __name__ == "__main__":
    given = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    BareApp(given["title"], given["panes"]).run()
