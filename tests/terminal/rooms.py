"""The terminals of a presentation: the room's, and its consoles."""

import json
import re
from pathlib import Path

from briefing import paths
from briefing.room.live.hub_lease import Address, read_lease
from tests.terminal.main_brief import MAIN
from tests.terminal.terminal import Start, Terminal

ON_CONSOLE = re.compile("(The room|Nobody) sees ")
"""How the title of the console's first pane begins: where the room has no screen, nobody sees the step."""


TEXT = (paths.bundled("briefs") / f"{MAIN}.yaml").read_text(encoding="utf-8")


class Room:
    """The terminals of one presentation."""

    def __init__(self, start: Start, runtime: Path, home: Path) -> None:
        self._start = start
        self._runtime = runtime
        self._environment = {"XDG_RUNTIME_DIR": str(runtime)}
        self.records = home / "state" / "briefing" / "records"

    def screen(self, *arguments: str, size: tuple[int, int] = (120, 36)) -> Terminal:
        terminal = self._start("present", *(arguments or (MAIN,)), size=size, environment=self._environment)
        terminal.wait_until(lambda t: " of " in t.rows[0] and self._is_joinable(), "the deck, for others to join")
        return terminal

    def console(self, *arguments: str, size: tuple[int, int] = (120, 36)) -> Terminal:
        terminal = self._start("console", *arguments, size=size, environment=self._environment)
        terminal.wait_until(lambda t: bool(ON_CONSOLE.search(t.text)), "the console")
        return terminal

    def _is_joinable(self) -> bool:
        """Whether a process serves the room: a screen shows its first step before that, and whoever joins finds nobody then."""
        leases = (read_lease(Address(file.with_suffix(".sock"), "")) for file in self._runtime.rglob("*.json"))
        return any(lease is not None and lease.who for lease in leases)

    def lines(self) -> list[dict[str, object]]:
        """The lines of all records."""
        return [json.loads(line) for file in sorted(self.records.glob("*")) for line in file.read_text().splitlines()]


def at(number: int | str, terminal: Terminal) -> None:
    """Wait until a terminal of the room stands at a step of the main brief, by its number."""
    card = rf" {re.escape(place_of(number))}(?! · (?:claim|positions))"  # an issue's card, not what is under it
    place = re.compile(card)
    terminal.wait_until(
        lambda t: bool(place.search(t.rows[0])) or f" sees step {number} of" in t.text,
        f"step {number}: {place.pattern}",
    )


def place_of(number: int | str) -> str:
    """What the room reads of a step's number: the third to the twelfth are the main brief's ten issues."""
    card, _, under = str(number).partition(".")
    if not 3 <= int(card) <= 12:
        return f"step {card} of 16"
    return f"issue {int(card) - 2} of 10" + (f" · claim {under} of " if under else "")
