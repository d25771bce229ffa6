"""The list of sources: which are second hand and which the originals, each with its reliability in words."""

from briefing.app.panes import sources
from briefing.app.widgets.rows import lay_out_rows
from briefing.brief.audience import visible_part
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Brief
from briefing.brief.vocabulary import Marking, Reliability
from briefing.output.layout.blocks import plain_text
from briefing.output.pages.catalogue import Catalogue
from tests.brief.alder import TEXT, changed, small, sound

CHAINED = small(
    sources="""
    - {id: radio, title: The radio, kind: article, reliability: F, derived_from: [letter, speech]}
    - {id: letter, title: The letter, kind: statement, reliability: A}
    - {id: alone, title: A paper, kind: document, reliability: C}
    - {id: speech, title: The speech, publisher: The Port, kind: speech, reliability: B, derived_from: [letter]}
    """
)


def written(brief: Brief, width: int = 100) -> list[str]:
    layout = lay_out_rows(sources(Catalogue(brief, "small")), width, 3)
    return plain_text([layout.line(number) for number in range(layout.height)]).splitlines()


def test_the_chain_is_seen_in_the_list() -> None:
    assert written(sound(CHAINED)) == [
        "Second hand: 2 texts, reporting the originals below",
        "The radio",
        "  reliability cannot be judged · article · publisher not named, undated · no items rest on it",
        "  ↳ from The letter (publisher not named, undated)",
        "  ↳ from The speech (The Port, undated)",
        "The speech",
        "  usually reliable · speech · The Port, undated · no items rest on it",
        "  ↳ from The letter (publisher not named, undated)",
        "Originals: 1 text, reported in those above",
        "The letter",
        "  completely reliable · statement · publisher not named, undated · no items rest on it",
        "On their own: 1 text, neither reporting nor reported",
        "A paper",
        "  fairly reliable · document · publisher not named, undated · no items rest on it",
    ]


def test_where_no_text_carries_anothers_words_there_are_no_heads() -> None:
    assert written(sound(small()))[0] == "A paper"


def test_every_source_is_in_the_list_once() -> None:
    brief = sound(CHAINED)
    refs = lay_out_rows(sources(Catalogue(brief, "small")), 80, 3).refs
    listed = [ref for ref in refs if ref is not None]
    assert sorted(listed) == sorted(Ref(ItemKind.SOURCE, source.id) for source in brief.sources)


def test_reliability_is_words_and_no_letter_that_would_read_as_a_mark() -> None:
    meanings = {reliability.meaning for reliability in Reliability}
    for text in (CHAINED, TEXT):
        facts = [line for line in written(sound(text)) if "reliab" in line]
        assert facts and {line.strip().split(" · ")[0] for line in facts} <= meanings


def test_an_origin_that_is_withheld_is_named_by_no_word_of_its_own() -> None:
    text = changed(
        ("    title: Letter to the harbour master", "    marking: TLP:RED\n    title: Letter to the harbour master")
    )
    brief = visible_part(sound(text), Marking.GREEN)
    assert brief is not None
    assert "  ↳ from a source withheld from this audience" in written(brief)
    assert "Letter" not in " ".join(written(brief))
