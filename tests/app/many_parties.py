"""A brief of many parties and issues."""

from pathlib import Path

STANCES = ("affirms", "opposes", "denies", "conditional", "neutral")


def brief_of_many(folder: Path, parties: int, issues: int = 6) -> Path:
    """Write a brief in which two of three parties have a position on an issue; return its folder."""
    lines = ["format: 1", "title: Many parties", "as_of: 2025-01-01", "marking: TLP:GREEN", "bottom_line: A test."]
    lines += ["sources: [{id: s, title: A source, kind: article, reliability: B}]", "parties:"]
    lines += [f"  - {{id: p{number}, name: Party number {number}}}" for number in range(parties)]
    lines += ["issues:"]
    lines += [
        f"  - {{id: i{number}, title: Issue number {number}, proposition: Proposition {number}.}}"
        for number in range(issues)
    ]
    lines += ["positions:"]
    lines += [
        f"  - {{party: p{party}, issue: i{issue}, stance: {STANCES[(party + issue) % 5]}, summary: Summary {party} {issue}.,"
        f" evidence: [{{source: s, quote: words of {party} on {issue}}}]}}"
        for party in range(parties)
        for issue in range(issues)
        if (party + issue) % 3
    ]
    folder.mkdir(exist_ok=True)
    (folder / "many.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder
