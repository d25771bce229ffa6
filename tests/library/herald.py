"""The text of Port Alder's one source that was read, and the brief as it cites it, in folders as people keep them."""

from pathlib import Path

from tests.brief.alder import TEXT, changed

NAME = "herald-0313.txt"
HERALD = """\
Union threatens suit over spoil site
14 March 2025

The Alder Fishers’ Union threatened on Thursday to go to court over the port’s plan to dump dredged spoil at Grey Bank.

“The ebb takes the plume straight across the spawning grounds,” said Marta Lund, the union’s secretary.

The port rejected the charge. “The spoil is clean sand,” said Ana Ruiz, who called Grey Bank “the only site within range”.

The authority promised to publish its harm assessment by 28 March.
"""
PARAGRAPHS = HERALD.replace("\n\n", "\n").splitlines()
BRIEF = changed(("quote: clean sand, paragraph: 4", "quote: clean sand, paragraph: 5"), text=TEXT)


def write(folder: Path, *, brief: str = BRIEF, herald: str | None = HERALD) -> Path:
    """Write the brief into a folder, and the text into `sources` beside it; return the brief's path."""
    path = folder / "port-alder.yaml"
    path.write_text(brief, encoding="utf-8")
    if herald is not None:
        (folder / "sources").mkdir(exist_ok=True)
        (folder / "sources" / NAME).write_text(herald, encoding="utf-8")
    return path
