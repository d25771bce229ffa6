"""Quotations are found in PDFs with the page that they begin on, in columns, over hyphens, notes and running heads."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.library.formats.pages import LAYOUTS, Layout, Sentence, page_texts, typeset, woven
from tests.library.formats.verified import verification

SECONDS = 10
"""How many true quotations, and how many false ones, are looked for in each PDF."""


def true_quotations(
    made: Sequence[Sentence], pages: Sequence[str], chance: random.Random, notes: Sequence[Sentence] = ()
) -> list[tuple[str, int]]:
    """Choose runs of words that begin with a sentence's number, some over the sentence's end; each with its page."""
    chosen = sorted(chance.sample(range(len(made) - 1), SECONDS - min(2, len(notes))))
    quotations = [
        f"{made[place].text} {made[place + 1].text}" if made[place].goes_on else made[place].text for place in chosen
    ]
    quotations += [note.text for note in chance.sample([*notes], min(2, len(notes)))]
    numbers = [made[place].number for place in chosen] + [
        note.number for note in notes for text in quotations if text == note.text
    ]
    quotations_with_pages = []
    for words, number in zip(
        quotations, sorted(numbers, key=lambda n: [n in q for q in quotations].index(True)), strict=True
    ):
        (page,) = [at for at, text in enumerate(pages, start=1) if number in text]
        after = words[words.index(number) :].split()
        quotations_with_pages.append((" ".join(after[: chance.randint(6, 24)]).rstrip("."), page))
    return quotations_with_pages


def falsified(quotation: str, chance: random.Random) -> str:
    """Change a quotation: a digit, a word put in, left out or in another place."""
    words = quotation.split()
    match chance.randint(0, 3):
        case 0:
            words[0] = str(int(words[0]) + 10 if int(words[0]) < 9900 else int(words[0]) - 10)
        case 1:
            words.insert(3, "not")
        case 2:
            del words[2]
        case _:
            words[1], words[3] = f"un{words[3]}", words[1]
    return " ".join(words)


def check(folder: Path, pdf: bytes, made: Sequence[Sentence], notes: Sequence[Sentence], seed: int) -> None:
    chance = random.Random(seed)
    pages = page_texts(pdf)
    quotations = true_quotations(made, pages, chance, notes)
    verified = verification(folder, pdf, quotations)
    assert [(p.what, p.rule) for p in verified.problems] == []
    assert (verified.quotations, verified.verified) == (SECONDS, SECONDS)
    false = [(falsified(quote, chance), None) for quote, _ in quotations]
    outcome = verification(folder, pdf, false)
    assert {problem.rule for problem in outcome.problems} == {"quotation-not-found"}
    assert (outcome.verified, len(outcome.problems)) == (0, SECONDS)
    elsewhere = [(quote, page % len(pages) + 1) for quote, page in quotations]
    misplaced = verification(folder, pdf, elsewhere)
    assert {problem.rule for problem in misplaced.problems} == {"wrong-page"}
    assert misplaced.verified == 0
    assert f"write page: {quotations[0][1]}" in {problem.remedy for problem in misplaced.problems}


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name.replace(" ", "-"))
@pytest.mark.parametrize("seed", [1, 2])
def test_quotations_are_found_with_their_page(layout: Layout, seed: int, tmp_path: Path) -> None:
    check(tmp_path, *woven(layout, seed), seed)


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
@pytest.mark.parametrize("order", ["columns", "rows", "shuffled"])
def test_the_order_in_which_lines_are_drawn_does_not_matter(order: str, seed: int, tmp_path: Path) -> None:
    pdf, made = typeset(order, seed)
    check(tmp_path, pdf, made, (), seed)
