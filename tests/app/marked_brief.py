"""A brief, marked up and not."""

PLAIN = """\
format: 1
title: Plain matters
as_of: 2025-03-14
marking: TLP:CLEAR
bottom_line: Plain words.
sources: [{id: s, title: A source, kind: article, reliability: B}]
parties:
  - {id: one, name: Party One}
  - {id: two, name: Party Two}
issues:
  - {id: plain, title: Plain issue, proposition: It is plain.}
  - {id: hush, title: Zorkmidia, proposition: It is zorkmidish.ISSUE}
claims:
  - {id: open, issue: plain, made_by: one, kind: assertion, text: All is plain., evidence: [{source: s}]}
  - {id: shut, issue: plain, made_by: one, kind: assertion, text: A zorkmid was paid., evidence: [{source: s}]CLAIM}
  - {id: hushed, issue: hush, made_by: two, kind: denial, text: No zorkmid was paid., evidence: [{source: s}]}
positions:
  - {party: one, issue: plain, stance: supports, summary: Wants the zorkmid.POSITION}
  - {party: two, issue: plain, stance: denies, summary: Denies all of it.}
questions:
  - {id: q, issue: plain, text: Who has the zorkmid now?QUESTION}
timeline:
  - {date: 2025-03-01, text: The zorkmid is minted.EVENT}
"""

ITEMS = ("ISSUE", "CLAIM", "POSITION", "QUESTION", "EVENT")


def brief(*, marked: bool) -> str:
    """Return the brief, one item of each kind marked TLP:RED where it is marked."""
    text = PLAIN
    for item in ITEMS:
        text = text.replace(item, ", marking: TLP:RED" if marked else "")
    return text
