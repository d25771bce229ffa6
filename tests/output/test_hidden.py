"""No page, no citation and no JSON holds a word that the audience may not see; what is withheld is said to be."""

import json
from collections.abc import Iterator

from hypothesis import given

from briefing.brief.audience import visible_part
from briefing.brief.deck import deck
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Brief
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.output.as_json import brief_summary, encoded, part_document
from briefing.output.deck import slides
from briefing.output.layout.blocks import lay_out, plain_text
from briefing.output.pages import answers
from briefing.output.pages.brief_page import Part, brief_page
from briefing.output.pages.catalogue import Catalogue
from briefing.output.pages.item_pages import Titled, silence_page
from briefing.output.pages.rests_on import resting_document, resting_on, resting_page
from briefing.output.withheld import hidden_notice, hidden_words, visible_counts
from tests.brief.alder import TEXT, changed, sound
from tests.brief.marked import Document, briefs, words_in
from tests.brief.marked import hidden_words as words_hidden

RED_POSITION = changed(
    ("    stance: denies\n", "    stance: denies\n    marking: TLP:RED\n"),
    ("    kind: allegation\n", "    kind: allegation\n    marking: TLP:RED\n"),
)


def for_green(text: str) -> Catalogue:
    brief = visible_part(sound(text), Marking.GREEN)
    assert brief is not None
    return Catalogue(brief, "alder")


def every_text(catalogue: Catalogue) -> Iterator[str]:
    """Yield every text that any page, citation or document makes of a brief, notes included."""
    brief, links = catalogue.brief, catalogue.links
    part = Part(links)
    yield plain_text(lay_out(brief_page(part, notes=True), 100))
    yield encoded(part_document(part, "id", notes=True))
    yield encoded(brief_summary(brief, "id", "path"))
    for step in deck(links).steps:
        written = [words.block for ref in step.items for words in slides.words(links, ref)]
        yield f"{step.id} {step.title} {slides.heading(links, step)} {plain_text(lay_out(written, 100))}"
    for ref in _refs(catalogue):
        yield _text(catalogue.page(ref, notes=True))
        if ref.kind != ItemKind.SILENCE:
            yield catalogue.citation(ref)
    for source in brief.sources:
        resting = [resting_on(links, "id", "path", source)]
        yield plain_text(lay_out(resting_page(resting), 100))
        yield encoded(resting_document(resting, "word"))
    yield _text(answers.parties_page(links))
    for party in brief.parties:
        yield _text(answers.party_page(links, party))
        yield _text(silence_page(links, party, links.silent_on(party)))
        yield plain_text(lay_out(brief_page(Part(links, party=party), notes=True), 100))
        for other in brief.parties:
            yield _text(answers.confrontation_page(links, party, other))
        for issue in brief.issues:
            yield _text(answers.answer_page(links, party, issue, notes=True))


def _refs(catalogue: Catalogue) -> Iterator[Ref]:
    brief = catalogue.brief
    yield from (Ref(ItemKind.SOURCE, source.id) for source in brief.sources)
    yield from (Ref(ItemKind.CLAIM, claim.id) for claim in brief.claims)
    yield from (Ref(ItemKind.POSITION, position.id) for position in brief.positions)
    yield from (Ref(ItemKind.QUESTION, question.id) for question in brief.questions)
    yield from (Ref(ItemKind.EVENT, str(number)) for number, _ in enumerate(brief.timeline))
    yield from (gap.ref for gap in catalogue.gaps.values())


def _text(titled: Titled) -> str:
    return f"{titled.title}\n{plain_text(lay_out(titled.page, 100))}"


@given(briefs())
def test_no_word_of_a_hidden_item_is_told_anywhere(document: Document) -> None:
    forbidden = words_hidden(document, Marking.GREEN)
    for text in every_text(for_green(json.dumps(document))):
        assert not words_in(text) & forbidden


@given(briefs())
def test_nothing_is_hidden_from_everybody(document: Document) -> None:
    brief: Brief | None = sound(json.dumps(document))
    assert brief is not None
    assert visible_part(brief, Marking.RED) is brief
    text = "\n".join(every_text(Catalogue(brief, "id")))
    assert "withheld from" not in text
    assert "hidden from" not in text


def test_a_withheld_position_is_never_called_unstated() -> None:
    links = for_green(RED_POSITION).links
    port, union = links.brief.parties
    site = links.brief.issues[0]
    withheld = "position withheld from this audience"
    assert answers.answer_page(links, union, site).title == f"Union on Where the spoil goes · {withheld}"
    assert f"▒ {withheld} · at issue: " in _text(answers.party_page(links, union))
    assert f"Union ▒ {withheld}" in _text(answers.confrontation_page(links, port, union))
    assert "Alder Fishers' Union · 1 position withheld" in _text(answers.parties_page(links))
    assert "▒ withheld from this audience: the position of Union" in _text(answers.answer_page(links, port, site))


def test_the_room_is_not_told_of_a_gap_where_something_is_withheld() -> None:
    text = TEXT.replace("    reliability: B", "    marking: TLP:RED\n    reliability: B")
    links = for_green(changed(("    stance: denies\n", "    stance: denies\n    marking: TLP:RED\n"), text=text)).links
    text = "\n".join(
        plain_text(lay_out([words.block for words in slides.words(links, ref)], 100))
        for step in deck(links).steps
        for ref in step.items
    )
    assert "▒ Union: position withheld from this audience" in text
    assert "▒ 1 citation withheld from this audience" in text
    assert "2 items hidden from TLP:GREEN" in text
    assert "nothing stated" not in text
    assert "not named" not in text


def test_a_withheld_answer_is_never_called_missing() -> None:
    page = _text(for_green(RED_POSITION).page(Ref(ItemKind.CLAIM, "no-harm")))
    assert "▒ 1 answer withheld from this audience" in page
    assert "no answer to it" not in page


def test_the_shell_says_how_much_is_hidden_and_of_what() -> None:
    part = Part(for_green(RED_POSITION).links)
    text = plain_text(lay_out(brief_page(part), 100))
    assert text.splitlines()[1].endswith("2 parties · 2 items hidden from TLP:GREEN")
    assert "▒ position withheld from this audience on: Where the spoil goes" in text
    assert "nothing stated" not in text
    fields = json.loads(encoded(part_document(part, "alder")))
    assert (fields["audience"], fields["hidden"]) == ("TLP:GREEN", 2)
    assert fields["withheld_positions"] == [{"party": "union", "issue": "site"}]
    assert fields["no_stated_position"] == []
    assert (fields["claims"][0]["answered_by"], fields["claims"][0]["withheld_answers"]) == ([], 1)


def test_what_rests_on_a_source_is_never_nothing_where_it_is_withheld() -> None:
    page = _text(for_green(RED_POSITION).page(Ref(ItemKind.SOURCE, "union-letter")))
    assert "nothing in this brief rests on it" not in page
    assert "▒ 1 item on it withheld from this audience" in page


def test_a_grade_is_not_told_by_a_hidden_source() -> None:
    text = changed(("    reliability: B", "    marking: TLP:RED\n    reliability: B"))
    catalogue = for_green(text)
    page = _text(catalogue.page(Ref(ItemKind.CLAIM, "no-harm")))
    assert "possibly true (Admiralty 3)" in page and "reliable" not in page
    assert (
        catalogue.citation(Ref(ItemKind.CLAIM, "no-harm"))
        .splitlines()[0]
        .endswith("a source withheld from this audience")
    )


def test_what_is_hidden_is_told_in_words_for_any_room() -> None:
    assert hidden_words(Marking.GREEN) == ""
    assert hidden_words(Marking.GREEN, items=1) == "1 item hidden from TLP:GREEN"
    assert hidden_words(Marking.CLEAR, items=3, briefs=2) == "3 items and 2 briefs hidden from TLP:CLEAR"
    assert hidden_notice(Marking.CLEAR, briefs=2) == ("2 briefs hidden from TLP:CLEAR", "2 hidden")
    assert hidden_notice(Marking.CLEAR) == ("for TLP:CLEAR",)
    assert hidden_notice(EVERYBODY) == ()


def test_a_count_of_none_is_told_only_where_none_is_hidden() -> None:
    assert visible_counts({"claim": 0, "question": 0}, {"claims": 2}) == ["no questions"]
    assert visible_counts({"claim": 1, "question": 2}, {"claims": 2}) == ["1 claim", "2 questions"]
