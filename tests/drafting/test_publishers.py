"""The publisher is the paper that the lines above an article name, or nobody: never a reporter, never the headline."""

import pytest

from briefing.drafting.articles.article import read_article
from briefing.library.reading.source_file import SourceFile
from tests.drafting.drafts import article

_BODY = "The quay will be closed for a week, the harbour board said on Monday. It gave no reason for that."


@pytest.mark.parametrize(
    ("lines", "publisher"),
    [
        (["By Ana Ruiz, Coast Gazette", "3 May 2025"], "Coast Gazette"),
        (["By Ana Ruiz, transport reporter, Coast Gazette", "3 May 2025"], "Coast Gazette"),
        (["By Ana Ruiz for the Coast Gazette", "3 May 2025"], "Coast Gazette"),
        (["By Ana Ruiz, Coast Gazette, 3 May 2025"], "Coast Gazette"),
        (["Ana Ruiz, Coast Gazette, 3 May 2025"], "Coast Gazette"),
        (["Ana Ruiz | Coast Gazette | 3 May 2025"], "Coast Gazette"),
        (["Von Jana Wibbelt, Ostheimer Nachrichten, 3. Februar 2025"], "Ostheimer Nachrichten"),
        (["La Gazette de l’Aunois, 6 octobre 2024"], "La Gazette de l’Aunois"),
        (["By Ana Ruiz | Coast Times | 3 May 2025"], "Coast Times"),
        (["Le Courrier du Haut-Val – Publié le 22 janvier 2024 à 7h30"], "Le Courrier du Haut-Val"),
        (["Von Jana Wibbelt", "Talauer Rundschau vom 18.11.2022"], "Talauer Rundschau"),
        (["By Ana Ruiz", "3 May 2025"], None),
        (["By Ana Ruiz, transport reporter", "3 May 2025"], None),
        (["Coast Radio, 3 May 2025"], "Coast Radio"),
    ],
)
def test_a_byline_gives_the_paper_and_never_the_reporter(lines: list[str], publisher: str | None) -> None:
    assert article("\n\n".join(["Quay to close for a week", *lines, _BODY])).publisher == publisher


def test_a_headline_with_its_date_is_no_publisher() -> None:
    of_a_hearing = article(f"Examination of Dr Teodora Blix, 9 May 2023\n\n{_BODY}")
    assert (of_a_hearing.title, of_a_hearing.publisher) == ("Examination of Dr Teodora Blix, 9 May 2023", None)


def test_the_town_of_a_press_release_is_no_publisher_nor_is_a_word_for_the_text() -> None:
    release = "PRESS RELEASE\n\nBrackley Homes on the towers\n\nHarwick, 13 October 2025"
    assert article(f"{release}\n\n{_BODY}").publisher is None
    assert (
        article("Towers to be cleared\n\nHarwick, 13 October 2025\n\nHarwick City Council said so.").publisher is None
    )
    assert article(f"Breakfast: the towers\n\nTranscript, 10 October 2025\n\n{_BODY}").publisher is None
    of_its_house = article(
        f"{release.replace('Brackley Homes on', 'On').replace('Harwick', 'Brackley Homes')}\n\n{_BODY}"
    )
    assert of_its_house.publisher == "Brackley Homes"


def test_where_something_was_spoken_is_no_publisher() -> None:
    head = "Remarks by Prime Minister Ana Ruiz on the Delta Agreement\n\nGovernment House, 7 November 2018"
    assert article(f"{head}\n\n{_BODY}").publisher is None
    assert (
        article(f"{head.replace('Remarks by Prime Minister Ana Ruiz', 'Talks')}\n\n{_BODY}").publisher
        == "Government House"
    )


@pytest.mark.parametrize(
    ("title", "publisher"),
    [
        ("Surfers and harbour clash – The Cape Ledger", "The Cape Ledger"),
        ("Surfers and harbour clash – Sports and leisure", None),
        ("Harbour answers – The Cape Ledger", None),  # whose own heading the page does not have
    ],
)
def test_the_name_of_the_site_in_a_title_is_the_publisher_where_it_is_a_papers(
    title: str, publisher: str | None
) -> None:
    page = SourceFile(f"Surfers and harbour clash\nBy Ana Ruiz\n{_BODY}", "UTF-8", "0" * 64, title=title)
    assert read_article("page.html", page).publisher == publisher


def test_what_stands_below_a_picture_is_none_of_the_articles_paragraphs() -> None:
    words = [f"The mill by the river has stood empty for {number} years, said the mayor." for number in range(11, 15)]
    caption = "The mill from the bridge. Photograph: J. Pike"
    page = SourceFile("\n\n".join([*words, caption]), "UTF-8", "", captions=1)
    article = read_article("page.html", page)
    quoted = [article.text[paragraph.start : paragraph.end] for paragraph in article.paragraphs]
    assert caption not in quoted and words[-1] in quoted
