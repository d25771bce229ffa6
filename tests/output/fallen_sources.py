"""A source that was withdrawn, and why."""

from tests.brief.alder import changed

REASON = "The union says that it never sent it."

WITHDRAWN = changed(
    (
        "    reliability: A\n\nparties",
        f"    reliability: A\n    withdrawn: {{date: 2025-03-14, reason: {REASON}}}\n\nparties",
    ),
    ("answers: [no-harm]", "answers: []"),
    ("{source: herald, quote: clean sand, paragraph: 4}", "{source: herald, quote: clean sand, origin: union-letter}"),
    (
        "\npositions:",
        "  - {id: stays, issue: site, made_by: port, kind: denial, answers: [plume], text: It stays.}\n\npositions:",
    ),
)
"""Port Alder's letter was withdrawn: a claim on it, one whose words come from it, an answer, and a position by way of a text."""
