"""A brief with one claim for each outcome of the check of a quotation, and the texts of its sources."""

from pathlib import Path

from briefing.brief.vocabulary import QuotationOutcome

PAPER = """\
The union agreed on Monday. “We did not sign the letter,” said Ana Ruiz, “but it is clean sand.”
She calls it an of\ufb01cial paper.
It moved 12 500 tonnes.
"""
SCAN = b"\x00\x01" * 400
QUOTES = {
    QuotationOutcome.VERIFIED: ("paper", "it is clean sand"),
    QuotationOutcome.FOLDED: ("paper", "an official paper"),
    QuotationOutcome.DOUBTFUL: ("paper", "sign the letter"),
    QuotationOutcome.NOT_FOUND: ("paper", "it is dirty sand"),
    QuotationOutcome.UNREADABLE: ("scan", "it is a scan"),
    QuotationOutcome.UNCHECKED: ("gone", "it is elsewhere"),
}
_CLAIMS = "".join(
    f"""
  - id: {outcome.name.lower().replace("_", "-")}
    made_by: port
    kind: assertion
    issue: site
    text: The port says something of {number} words.
    evidence:
      - {{source: {source}, quote: {quote}}}"""
    for number, (outcome, (source, quote)) in enumerate(QUOTES.items(), 2)
)
BRIEF = f"""\
format: 1
title: Every outcome
as_of: 2025-03-14
marking: TLP:CLEAR
bottom_line: Little is said.
sources:
  - {{id: paper, title: The Harbour Paper, kind: article, reliability: A, file: paper.txt}}
  - {{id: scan, title: A scan, kind: document, reliability: A, file: scan.txt}}
  - {{id: gone, title: A lost text, kind: document, reliability: A, file: gone.txt}}
parties: [{{id: port, name: The Port}}, {{id: union, name: The Union}}]
issues: [{{id: site, title: Site, proposition: The site is safe.}}]
claims:{_CLAIMS}
"""


def write(folder: Path, *, brief: str = BRIEF) -> Path:
    """Write the brief into a folder, and the texts into `sources` beside it; return the brief's path."""
    path = folder / "every-outcome.yaml"
    path.write_text(brief, encoding="utf-8")
    (folder / "sources").mkdir(exist_ok=True)
    (folder / "sources" / "paper.txt").write_text(PAPER, encoding="utf-8")
    (folder / "sources" / "scan.txt").write_bytes(SCAN)
    return path
