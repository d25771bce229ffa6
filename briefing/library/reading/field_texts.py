"""What every field of the format is for, with an example: the words of the schema that editors show, and of remedies."""

from typing import Any, NamedTuple

from msgspec import Struct

from briefing.brief.model import (
    Brief,
    Claim,
    Event,
    Evidence,
    Issue,
    Item,
    Notice,
    Party,
    Position,
    Question,
    Silence,
    Source,
)


class FieldText(NamedTuple):
    """What a field is for, and what may stand there."""

    description: str
    example: Any


FIELD_TEXTS: dict[type[Struct], dict[str, FieldText]] = {
    Item: {
        "note": FieldText("For the presenter alone; shown only where notes are asked for.", "Say this slowly."),
        "marking": FieldText("A TLP 2.0 label of the item's own, stricter than the brief's.", "TLP:AMBER"),
        "silence": FieldText(
            "Rules of the trade that are not to speak of this item, each with a reason; never shown. "
            "`briefing check --explain` lists the rules.",
            [{"rule": "position-without-quotation", "reason": "The article reports it in the reporter's words."}],
        ),
    },
    Silence: {
        "rule": FieldText("The id of a rule of the trade: a warning or a note.", "one-sided-issue"),
        "reason": FieldText("Why the rule is not right here, for whoever keeps the file.", "Nobody else was asked."),
    },
    Evidence: {
        "source": FieldText("The id of the source that was read.", "herald"),
        "quote": FieldText(
            "The party's own words, verbatim as the source has them, 40 words at the most.", "clean sand"
        ),
        "prefix": FieldText("The words just before the quotation, where it stands more than once.", "The spoil is"),
        "suffix": FieldText("The words just after the quotation, where it stands more than once.", "and will not"),
        "paragraph": FieldText("The paragraph of the source's text, counting every line that is not empty, from 1.", 4),
        "page": FieldText(
            "The page that the quotation begins on, counted from the file's first: for a PDF.",
            14,
        ),
        "at": FieldText(
            "When the quotation begins, from the start of the recording: for subtitles (SRT, VTT).",
            "12:31",
        ),
        "origin": FieldText(
            "The id of the source, up the chain of derived_from, that has these words first. Without it the "
            "words rest on the source that is cited, whatever that text derives from as a whole.",
            "letter",
        ),
    },
    Source: {
        "id": FieldText("The source's name in this file.", "herald"),
        "title": FieldText("Its title, as it stands over the text.", "Union threatens suit over spoil site"),
        "publisher": FieldText("Who published it; leave it out where the source does not say.", "The Alder Herald"),
        "published": FieldText("When it was published, as precisely as is known.", "2025-03-13"),
        "kind": FieldText("What sort of text it is.", "article"),
        "reliability": FieldText(
            "The Admiralty code's letter: A completely reliable, B usually, C fairly, D not usually, E unreliable, "
            "F cannot be judged.",
            "B",
        ),
        "url": FieldText("Where it can be read on the web.", "https://example.org/spoil-site"),
        "file": FieldText("The name of its text in the folder given to `check --sources`.", "herald-0313.txt"),
        "sha256": FieldText(
            "The SHA-256 of the file that was read; `check --sources` tells when it has changed.",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ),
        "derived_from": FieldText("The ids of the sources that its words come from first (ICD 206).", ["letter"]),
        "withdrawn": FieldText(
            "That it was taken back after it was published: whatever rests on it says so on every screen and in every output.",
            {"date": "2025-03-20", "reason": "The letter was forged."},
        ),
        "corrected": FieldText(
            "That it was corrected after it was published, the same way.",
            {"date": "2025-03-20", "reason": "The port's figure was 12,500 tonnes, not 1,250."},
        ),
    },
    Notice: {
        "date": FieldText("When it was made known, as precisely as is known.", "2025-03-20"),
        "reason": FieldText(
            "Why, in one sentence: it is shown wherever something rests on the source.", "It was forged."
        ),
    },
    Party: {
        "id": FieldText("The party's name in this file; `reporting` is kept for the sources' own voice.", "port"),
        "name": FieldText("Its name in full.", "Port Authority of Alder"),
        "short": FieldText("Its name where there is little room.", "Port"),
        "aliases": FieldText("What else it is called; lookup finds it by these too.", ["harbour master"]),
        "key": FieldText("Its letter in the two-key answer; else one is chosen from the name.", "p"),
        "colour": FieldText(
            "The colour of its name, its bar and its column; else the first of blue, amber, violet, teal, rose and lime "
            "that no other party has.",
            "teal",
        ),
        "about": FieldText("Who it is, in one line.", "Runs the harbour since 1962."),
    },
    Issue: {
        "id": FieldText("The issue's name in this file.", "site"),
        "title": FieldText("What is in dispute, in a few words.", "Where the spoil goes"),
        "proposition": FieldText("The sentence that stances are taken towards.", "Dumping at Grey Bank does no harm."),
        "also": FieldText(
            "What else people call it, and words by which they ask about it; lookup finds it by these too.",
            ["dumping", "dredging spoil"],
        ),
        "key": FieldText("Its letter in the two-key answer; else one is chosen from the title.", "s"),
    },
    Claim: {
        "id": FieldText("The claim's name in this file.", "no-harm"),
        "issue": FieldText("The id of the issue that it is on.", "site"),
        "made_by": FieldText("A party's id, or `reporting` where the source says it in its own voice.", "port"),
        "speaker": FieldText("Who said it for the party.", "Ana Ruiz, harbour master"),
        "kind": FieldText("What is done by claiming it.", "assertion"),
        "date": FieldText("When it was said.", "2025-03-10"),
        "text": FieldText(
            "One statement, in the curator's own words: what its maker says. Of a denial too it is what the maker says, and "
            "not what is denied.",
            "The spoil will not reach the spawning grounds.",
        ),
        "key": FieldText(
            "`true` puts it among the cards of the presentation; else it stands under its issue's card.", True
        ),
        "answers": FieldText("The ids of the claims that it rebuts.", ["plume"]),
        "credibility": FieldText(
            "The Admiralty code's figure: 1 confirmed by other sources, 2 probably true, 3 possibly true, 4 doubtful, "
            "5 improbable, 6 cannot be judged.",
            3,
        ),
        "likelihood": FieldText("On a judgment: ICD 203's expression of how likely it is.", "very unlikely"),
        "confidence": FieldText("On a judgment: how sure its maker is of the basis (ICD 203).", "moderate"),
        "evidence": FieldText("Where it is found.", [{"source": "herald", "paragraph": 4, "quote": "clean sand"}]),
    },
    Position: {
        "party": FieldText("The id of the party that holds it.", "port"),
        "issue": FieldText("The id of the issue that it is on: one position for each party and issue.", "site"),
        "stance": FieldText(
            "Towards the issue's proposition: affirms it, opposes the policy, denies the fact, conditional (the summary "
            "names the terms), neutral (says that it takes no side). No entry at all means that nothing is stated.",
            "affirms",
        ),
        "summary": FieldText("What it holds, in the curator's own words.", "Grey Bank is the only site within range."),
        "since": FieldText("Since when it holds it.", "2025-01-20"),
        "evidence": FieldText("Where it is found.", [{"source": "herald", "quote": "the only site within range"}]),
    },
    Question: {
        "id": FieldText("The question's name in this file.", "tides"),
        "issue": FieldText("The id of the issue that it is on.", "site"),
        "about": FieldText("The ids of the claims that it is about.", ["no-harm", "plume"]),
        "text": FieldText("What nobody knows yet.", "Which way does the plume go on the ebb?"),
        "why": FieldText("Why it matters.", "Both sides stake their case on it."),
        "settled_by": FieldText("What would settle it.", "The tidal study, due 2025-04-20."),
        "status": FieldText("Where it stands; an answered one has the key answer.", "open"),
        "answer": FieldText("The answer, once there is one.", "North."),
    },
    Event: {
        "date": FieldText("When it happened.", "2025-03-12"),
        "text": FieldText("What happened.", "The union writes to the harbour master."),
        "by": FieldText("The ids of the parties whose doing it was.", ["union"]),
        "evidence": FieldText("Where it is found.", [{"source": "letter"}]),
    },
    Brief: {
        "format": FieldText("The number of the format.", 1),
        "title": FieldText("What the brief is about, in 75 characters at the most.", "Dredging of Port Alder"),
        "short": FieldText(
            "Its title where there is no room for the whole one, as in the head of a screen.", "Dredging"
        ),
        "as_of": FieldText("The day up to which it holds: no source is newer.", "2025-03-14"),
        "marking": FieldText("Its TLP 2.0 label, shown at the top and the bottom of every screen.", "TLP:CLEAR"),
        "bottom_line": FieldText("What somebody with one minute must know (BLUF).", "The port will dredge in May."),
        "tags": FieldText("Words that the library finds it by.", ["ports", "fisheries"]),
        "sources": FieldText(
            "What was read, and what that is derived from.",
            [{"id": "letter", "title": "Letter to the harbour master", "kind": "statement", "reliability": "A"}],
        ),
        "parties": FieldText("Who holds positions, or is only spoken about.", [{"id": "port", "name": "The Port"}]),
        "issues": FieldText(
            "What is in dispute: the rows of the matrix.",
            [{"id": "site", "title": "Where the spoil goes", "proposition": "Dumping at Grey Bank does no harm."}],
        ),
        "claims": FieldText(
            "Who claims what.",
            [{"id": "plume", "issue": "site", "made_by": "union", "kind": "allegation", "text": "The plume drifts."}],
        ),
        "positions": FieldText(
            "What each party holds on each issue; none is a gap, and shown as one.",
            [{"party": "port", "issue": "site", "stance": "affirms", "summary": "Holds the site safe."}],
        ),
        "questions": FieldText(
            "What the sources leave open.", [{"id": "tides", "text": "Which way does the plume go?"}]
        ),
        "timeline": FieldText("What happened when.", [{"date": "2025-03-12", "text": "The union writes."}]),
        "present": FieldText(
            "The order of the presentation: issues and steps of the deck by name; with a hyphen before it, one is left out.",
            ["title", "site", "-timeline"],
        ),
        "notes": FieldText("For the presenter alone.", "Start with the chart of Grey Bank."),
        "silence": FieldText(
            "Rules of the trade that are not to speak of the brief or of anything in it, each with a reason; never shown.",
            [{"rule": "party-without-issue", "reason": "Their silence is what the brief shows."}],
        ),
    },
}
"""By struct and field; what every item carries stands under Item."""


def example(shape: type[Struct], name: str) -> str:
    """Return what may stand in a field, or in a list's first place, as it is written there; empty where that takes keys."""
    texts = next(
        (fields[name] for base, fields in FIELD_TEXTS.items() if issubclass(shape, base) and name in fields), None
    )
    value = texts.example if texts else ""
    if isinstance(value, list):
        value = value[0]
    if isinstance(value, dict):
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
