"""Where an article says in what words stood first, the draft names that text as their origin; nowhere else."""

import pytest

from briefing.brief.model import Evidence
from tests.drafting.drafts import sound, written

FRENCH = "Le port en colère\n\nCe n’est pas la fin du conflit, et les gens du port le savent dans la ville. "
GERMAN = "Streit um den Hafen\n\nDas ist nicht der Anfang, und es wird sich in der Stadt auch nicht ändern. "
SPANISH = "El puerto en pie de guerra\n\nNo es el fin del conflicto y la gente del puerto lo sabe en la ciudad. "


def origins(text: str) -> list[tuple[str, str, str | None]]:
    """Return the title, the kind and the publisher of each origin in a draft."""
    brief = sound(text)
    named = {source.id: source for source in brief.sources}
    used = dict.fromkeys(piece.origin for piece in pieces(text) if piece.origin)
    assert list(brief.sources[0].derived_from) == list(used)
    return [(named[origin].title, str(named[origin].kind), named[origin].publisher) for origin in used]


def pieces(text: str) -> list[Evidence]:
    """Return the evidence of all claims of a draft."""
    return [piece for claim in sound(text).claims for piece in claim.evidence]


@pytest.mark.parametrize(
    ("sentence", "origin"),
    [
        ("In a letter to the council, Norway called it “far too high a price”.", ("Letter of Norway", "document", None)),
        ("Norway said in a statement that it was “far too high a price”.", ("Statement of Norway", "statement", None)),
        ("“It is far too high a price,” Norway told Reuters.", ("Interview of Norway with Reuters", "interview", "Reuters")),
        ("Norway told Radio Merid on Monday it was “a high price”.",
         ("Interview of Norway with Radio Merid", "interview", "Radio Merid")),
        ("In an interview with the Alder Post, Norway spoke of “a high price”.",
         ("Interview of Norway with Alder Post", "interview", "Alder Post")),
        ("“It is far too high a price,” Norway wrote on Telegram.", ("Post of Norway on Telegram", "statement", "Telegram")),
        ("In a post on X, Norway called it “far too high a price”.", ("Post of Norway on X", "statement", "X")),
        ("Norway’s letter to the port said that it was “far too high”.", ("Letter of Norway", "document", None)),
        ("“It is far too high a price,” Norway told a news conference. In an email, Norway called it “a price”.",
         ("Email of Norway", "document", None)),
        (f"{GERMAN}In einem offenen Brief nannte der Verein Pro Wald das „eine Schande für die Stadt“.",
         ("Letter of Verein Pro Wald", "document", None)),
        (f"{GERMAN}„Das ist eine Schande“, schrieb der Verein Pro Wald auf Telegram.",
         ("Post of Verein Pro Wald on Telegram", "statement", "Telegram")),
        (f"{GERMAN}„Das ist eine Schande“, sagte Jan Ott dem „Alder Boten“.",
         ("Interview of Jan Ott with Alder Boten", "interview", "Alder Boten")),
        (f"{FRENCH}« C’est une honte pour la ville », écrit l’association Eau Vive dans un communiqué.",
         ("Statement of association Eau Vive", "statement", None)),
        (f"{FRENCH}« C’est une honte », a déclaré Jean Arnaud à l’AFP.",
         ("Interview of Jean Arnaud with AFP", "interview", "AFP")),
        (f"{SPANISH}«Es una vergüenza», denunció la plataforma Mar Limpo en un comunicado.",
         ("Statement of plataforma Mar Limpo", "statement", None)),
    ],
)  # fmt: skip
def test_the_text_that_the_sentence_names_is_the_origin(sentence: str, origin: tuple[str, str, str | None]) -> None:
    text = sentence if sentence.count("\n\n") else f"A headline\n\n{sentence}"
    assert origins(text) == [origin]


@pytest.mark.parametrize(
    "text",
    [
        "A headline\n\nNorway said it was “far too high a price”. A letter came later.",
        "A headline\nThe Alder Post, 3 May 2024\n\nNorway told the Alder Post it was “far too high a price”.",
        "A headline\nThe Alder Post, 3 May 2024\n\nNorway told the Post it was “far too high a price”.",
        "A headline\n\nNorway told Denmark that it was “far too high a price”.",
        "A headline\n\nNorway told reporters that it was “far too high a price”.",
        "A headline\n\n“In a letter to the king we said so,” Norway said.",
        "A headline\n\nThe price was “far too high” for a statement in a letter.",
        "A headline\n\nNorway said in a letter it was “too high”, and Denmark called it “too low by far”.",
    ],
)
def test_no_other_words_name_an_origin(text: str) -> None:
    assert origins(text) == []


def test_words_of_one_text_have_one_origin_and_those_of_two_have_two() -> None:
    text = (
        "A headline\n\nIn a letter, Norway called it “far too high”. The letter also said that it was “a shame for all”.\n\n"
        "In a letter, Denmark called it “far too low”. “We shall see,” Denmark said."
    )
    assert [piece.origin for piece in pieces(text)] == [
        "letter-of-denmark",
        None,
        "letter-of-norway",
        "letter-of-norway",
    ]


def test_the_origin_is_a_guess_with_its_paragraph_and_its_words() -> None:
    lines = written("A headline\n\nNorway said in a statement that it was “far too high”.").splitlines()
    title = next(line for line in lines if "Statement of Norway" in line)
    reason = "¶2, “in a statement”: its words stand there first; take it out, with its origin: below, if not"
    assert title == f"    title: Statement of Norway  # review: {reason}"
    assert "      - {source: a-headline, origin: statement-of-norway, paragraph: 2, quote: far too high}" in lines


def test_a_quotation_that_runs_on_keeps_its_origin() -> None:
    text = "A headline\n\nIn a letter, Norway wrote: “It is far too high.\n\n“We shall see each other in court.”"
    assert [piece.origin for piece in pieces(text)] == ["letter-of-norway", "letter-of-norway"]
