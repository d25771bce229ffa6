"""Quotation marks in all their forms, and pieces of long quotations, are runs of the text, letter for letter."""

import pytest

from briefing.drafting.articles.quotations import MOST_WORDS, marked, pieces
from briefing.drafting.language.quotation_marks import spans
from tests.drafting.drafts import article, findings_of


def inside(text: str) -> list[str]:
    """Return what stands in quotation marks in a text, where the marks close."""
    return [text[span.start : span.end] for span in spans(text, 0, len(text)) if span.closed]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("He said “clean sand” twice.", ["clean sand"]),
        ('He said "clean sand" twice.', ["clean sand"]),
        ("It is a 'decisive enabler of Russia's war', it says.", ["decisive enabler of Russia's war"]),
        ("It is ‘Russia’s war’, it says.", ["Russia’s war"]),
        ("He called it 'the allies' last word', she said.", ["the allies' last word"]),
        ("Er sagte „reiner Sand“ und „nichts“.", ["reiner Sand", "nichts"]),
        ("Il a dit « du sable » hier.", [" du sable "]),
        ("Han sagde »rent sand« i dag.", ["rent sand"]),
        ("他说「乾淨」，又说『很好』。", ["乾淨", "很好"]),
        ("他说：“干净。”", ["干净。"]),
        ("他读了《红楼梦》。", []),
        ("“It was ‘no limits’ and “more” so,” he said.", ["It was ‘no limits’ and “more” so,"]),
        ("“It never closed. “This one does” he said.", ["This one does"]),
        ('A 12" pipe and "clean sand" came.', ["clean sand"]),
        ("In the '90s it's the boys' own 'rock 'n' roll' club.", ["rock 'n' roll"]),
        ('Closing ” alone, and " too.', []),
        ("“” and “ ” are empty.", []),
        ("None at all.", []),
    ],
)
def test_each_form_of_mark_opens_and_closes(text: str, quotations: list[str]) -> None:
    assert inside(text) == quotations


def test_a_quotation_over_paragraphs_is_one_piece_for_each() -> None:
    text = article("Title of it\n\n“We ‘may’ go.\n\n“We may stay,” said Ana.\n\n“A stray mark, said Bo.\n\nThe end.")
    quotations = [[text.text[s.start : s.end] for s in run.spans] for run in marked(text)]
    assert quotations == [["We ‘may’ go."], ["We may stay,"], [], []]


def test_hand_wrapped_lines_are_one_run_and_keep_their_numbers() -> None:
    lines = [
        "The harbour at Alder",
        "The port authority of Alder said on Monday that it would not move the",
        "spoil, which it calls “clean sand that came from the river and went back",
        "to the river”, and that the fishers had been told of it many times over.",
        "They deny that and want the port to wait for what the study of the tides",
        "will show.",
    ]
    text = article("\n".join(lines))
    (quotation,) = [s for run in marked(text) for s in run.spans]
    assert text.text[quotation.start : quotation.end].endswith("and went back to the river")
    assert text.paragraph_at(quotation.start) == 3


def test_a_long_quotation_is_kept_in_sentences_and_a_long_sentence_up_to_a_pause() -> None:
    sentence = "We " + "really " * 30 + "will go, " + "and go " * 20 + "on."
    text = article(f"Title of it\n\n“{sentence} It is short.” said Ana.")
    (run,) = [run for run in marked(text) if run.spans]
    kept = list(pieces(text, run.spans[0].start, run.spans[0].end))
    assert [piece.text for piece in kept] == ["We " + "really " * 30 + "will go", "It is short."]
    assert [piece.is_cut for piece in kept] == [True, False]
    assert all(len(piece.text.split()) <= MOST_WORDS for piece in kept)
    assert all(text.text[piece.start :].startswith(piece.text) for piece in kept)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("”Vi säger nej”, sade hon. »Sanden är ren», sade han.", ["Vi säger nej", "Sanden är ren"]),
        ('“We reject it", she said. "It is clean”, he said.', ["We reject it", "It is clean"]),
        ('„Wir lehnen ab", sagte sie. „Der Sand ist rein“, sagte er.', ["Wir lehnen ab", "Der Sand ist rein"]),
        ("``We reject it,'' she said. ``It is clean.''", ["We reject it,", "It is clean."]),
        ("<<We reject it>>, she said. <<It is clean.>>", ["We reject it", "It is clean."]),
        (",,Wir lehnen ab'', sagte sie. ,,Der Sand ist rein\", sagte er.", ["Wir lehnen ab", "Der Sand ist rein"]),
        ("1 << 2, and he said so,, twice.", []),
        ("“We reject it,“ she said. “It is clean“.", ["We reject it,", "It is clean"]),
        ("〝清潔〟と言った。", ["清潔"]),
        ("״החול נקי״, אמר.", ["החול נקי"]),
        ("″We reject it″, she said.", ["We reject it"]),
        ("»Der Sand ist rein«, sagte er, »und bleibt es«.", ["Der Sand ist rein", "und bleibt es"]),
        ("« Le sable est propre », dit-il. «C’est faux».", ["Le sable est propre", "C’est faux"]),
        ("„Piasek jest czysty”, powiedział.", ["Piasek jest czysty"]),
        ("‘It’s clean' he said.", ["It’s clean"]),
        ("He is 5″ taller, she 6″.", []),
        ("A 12\" pipe and a 14\" one.", []),
    ],
)  # fmt: skip
def test_the_marks_of_many_languages_and_their_mixtures_make_quotations(text: str, words: list[str]) -> None:
    assert [text[span.start : span.end].strip() for span in spans(text, 0, len(text)) if span.closed] == words


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("“Sixty years, and not one of them was late,' he said.", ["Sixty years, and not one of them was late"]),
        ('"We were told on the Friday, said the owner, Ana Ruiz.', ["We were told on the Friday"]),
        ('"We were told on the Friday. Nobody said what it would cost.', []),
    ],
    ids=["a single mark", "no mark before who says it", "no mark at all"],
)
def test_a_mark_left_open_ends_where_somebody_is_said_to_speak(text: str, quotations: list[str]) -> None:
    found = findings_of(f"A headline without an end\n\n{text}\n\nIt rained all day.").quotations
    assert [quotation.text for quotation in found] == quotations


def test_a_german_sentence_ends_with_its_mark() -> None:
    text = "Innerthal. Der Verband der Bauern sprach von einem »Zaun«.\n\n»Eine Kuh versteht keine Stütze.«"
    assert [p.number for run in article(f"Almbauern wehren sich\n\n{text}").runs for p in run.paragraphs] == [2, 3]
