"""Who says a quotation, and who only gives it: in the same words in every output."""

import pytest

from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.output.deck import slides
from briefing.output.evidence import cited_briefly, cited_spans, reliability_words, sureness
from tests.brief.alder import links, small

SOURCES = """[
  {id: paper, title: The paper, publisher: The Alder Herald, kind: article, reliability: C, derived_from: [letter]},
  {id: letter, title: The letter, publisher: Harbour Office, published: 2025-03-10, kind: press-release, reliability: F},
  {id: own, title: The speech, publisher: Port, kind: speech, reliability: B},
  {id: alias, title: The notice, publisher: the harbour board, kind: statement, reliability: B},
  {id: nameless, title: A copy, kind: article, reliability: F},
]"""
PARTIES = "[{id: p, name: Port, aliases: [The Harbour Board]}, {id: u, name: Union}]"
QUOTED = "quote: clean sand, paragraph: 4"


def brief_with(evidence: str, *, made_by: str = "p", more: str = "", speaker: str = "") -> Links:
    """Return a brief with one claim that rests on a piece of evidence."""
    claim = f"{{id: a, issue: site, made_by: {made_by}, kind: assertion, text: It is clean., evidence: [{{{evidence}}}]"
    claim += f", speaker: {speaker}}}" if speaker else "}"
    sources = SOURCES[:-1] + more + "]"
    return links(small(sources=sources, parties=PARTIES, claims=f"[{claim}]"))


def written(brief: Links, *, for_room: bool) -> str:
    claim = brief.claims["a"]
    write = cited_briefly if for_room else cited_spans
    return "".join(text for text, _ in write(brief, claim, claim.evidence[0]))


@pytest.mark.parametrize(
    ("evidence", "room", "page"),
    [
        (
            f"source: paper, {QUOTED}",
            "Port, as given by The Alder Herald, ¶4",
            "Port, as given by The Alder Herald, undated, ¶4",
        ),
        (
            f"source: paper, origin: letter, {QUOTED}",
            "Port, as given by The Alder Herald, ¶4",
            "The letter (Harbour Office, 10 Mar 2025), as given by The Alder Herald, undated, ¶4",
        ),
        (
            "source: paper, origin: letter",
            "paraphrased by The Alder Herald",
            "The letter (Harbour Office, 10 Mar 2025), paraphrased by The Alder Herald, undated",
        ),
        ("source: paper", "paraphrased by The Alder Herald", "paraphrased by The Alder Herald, undated"),
        (f"source: own, {QUOTED}", "Port, ¶4", "Port, undated, ¶4"),
        (f"source: alias, {QUOTED}", "the harbour board, ¶4", "the harbour board, undated, ¶4"),
        (
            f"source: letter, {QUOTED}",
            "Port, as given by Harbour Office, ¶4",
            "Port, as given by Harbour Office, 10 Mar 2025, ¶4",
        ),
        (
            f"source: nameless, {QUOTED}",
            "Port, as given by an article, publisher not named, ¶4",
            "Port, as given by “A copy”, publisher not named, undated, ¶4",
        ),
    ],
)
def test_a_source_that_carries_a_partys_words_is_told_from_the_party(evidence: str, room: str, page: str) -> None:
    brief = brief_with(evidence)
    assert written(brief, for_room=True) == room
    assert written(brief, for_room=False) == page


def test_what_a_source_says_in_its_own_voice_is_signed_by_the_source() -> None:
    for evidence in (f"source: paper, {QUOTED}", "source: paper, paragraph: 4"):
        brief = brief_with(evidence, made_by="reporting")
        assert written(brief, for_room=True) == "The Alder Herald, ¶4"


def test_who_speaks_for_a_party_and_publishes_it_says_so_himself() -> None:
    brief = brief_with(f"source: letter, {QUOTED}", speaker="Harbour Office")
    assert written(brief, for_room=True) == "Harbour Office, ¶4"


def test_two_texts_that_name_no_publisher_are_told_apart_by_their_titles() -> None:
    other = "  {id: more, title: Another copy, kind: article, reliability: F}"
    brief = brief_with(f"source: nameless, {QUOTED}", more=other)
    assert written(brief, for_room=True) == "Port, as given by “A copy”, publisher not named, ¶4"


def test_an_admiralty_grade_is_words_and_its_letter_never_reads_as_a_mark() -> None:
    brief = brief_with(f"source: paper, {QUOTED}")
    claim = brief.claims["a"]
    assert reliability_words(brief.sources["paper"]) == "fairly reliable (Admiralty C)"
    assert sureness(brief, claim) == ""


def test_a_room_reads_the_grade_of_a_source_in_words_alone() -> None:
    brief = brief_with(f"source: paper, {QUOTED}")
    words = [line.text for line in slides.words(brief, Ref(ItemKind.SOURCE, "paper"))]
    assert "article · The Alder Herald, undated · fairly reliable" in words
