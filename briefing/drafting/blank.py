"""A brief to fill in: every part of the format once, with what belongs there, sound as it stands."""

from briefing.brief.vocabulary import Stance
from briefing.library.reading.unreviewed import TO_BE_WRITTEN

_BLANK = """\
# A brief to fill in. TO BE WRITTEN stands where your own words go; `briefing check` counts what is left of them.
# Every text is yours, in your own words; the parties' own words stand in quotations alone, each tied to its source.

format: 1
title: "{written}: what is in dispute, between whom"
as_of: {today}               # the day up to which the brief holds
marking: TLP:AMBER               # TLP:CLEAR · TLP:GREEN · TLP:AMBER · TLP:AMBER+STRICT · TLP:RED
bottom_line: "{written}: who claims what, who contests it, and what is open, in three sentences."

sources:                         # what you have read
  - id: first-source             # small letters, digits, hyphens; the other parts refer to it
    title: "{written}: the source's own title"
    # publisher: Its publisher   # leave out what the source does not say: it is shown as a gap
    # published: {today}
    kind: article                # speech · statement · document · press-release · article · interview · dataset
    reliability: F               # A to F (Admiralty code); F: cannot be judged
    # file: first-source.txt     # its text in the folder given to `briefing check --sources`

parties:                         # who holds something, or is only spoken about
  - id: one-party
    name: "{written}: one party"
    # aliases: [what else it is called]
  - id: other-party
    name: "{written}: the other party"

issues:                          # what is in dispute: the rows of the matrix
  - id: first-issue
    title: "{written}: a few words"
    proposition: "{written}: a sentence that one party affirms and another denies."

claims:                          # who says what; one claim each
  - id: first-claim
    issue: first-issue
    made_by: one-party           # a party, or `reporting`: the source says it in its own voice
    # speaker: A person, and what they are
    kind: assertion              # assertion · allegation · denial · demand · commitment · judgment
    text: "{written}: what is claimed, in your own words."
    evidence:
      - {{source: first-source, paragraph: 1}}   # and quote: the party's own words, letter for letter
  - id: its-answer
    issue: first-issue
    made_by: other-party
    kind: denial
    answers: [first-claim]       # the claims that this one rebuts
    text: "{written}: what the other party says against it, in your own words."
    evidence:
      - {{source: first-source, paragraph: 1}}

# positions:                     # one per party and issue at the most; none is a gap, and shown as one
#   - party: one-party
#     issue: first-issue
#     stance: affirms            # {stances}, towards the proposition
#     summary: What it holds, in your own words.
#     evidence: [{{source: first-source, paragraph: 1}}]
#
# questions:
#   - id: first-question
#     issue: first-issue
#     about: [first-claim]
#     text: What do the sources leave open?
#     why: Why it matters.
#     settled_by: What would settle it.
#
# timeline:
#   - {{date: {today}, text: What happened., by: [one-party], evidence: [{{source: first-source}}]}}
#
# notes: For the presenter alone; `note` on any item likewise.
"""


def blank_brief(*, today: str) -> str:
    """Return the text of a brief to fill in, as of a day."""
    return _BLANK.format(written=TO_BE_WRITTEN, today=today, stances=" · ".join(Stance))
