"""A draft says where an article says of itself that it was withdrawn or corrected, and never where it says so of others."""

import pytest

from briefing.drafting.articles.fallen import notice_of
from tests.drafting.drafts import article, sound, written

HEAD = "Harbour to be dredged\n\n14 March 2025\n\n"
BODY = "The port will dredge in May. “It is clean sand,” said Ana Ruiz.\n\n"


@pytest.mark.parametrize(
    ("line", "kind", "date"),
    [
        ("RETRACTED: Harbour to be dredged", "withdrawn", None),
        ("Retraction notice (20 March 2025): The letter on which we reported was forged.", "withdrawn", "2025-03-20"),
        ("Editor's note: This article has been withdrawn, as its source was forged.", "withdrawn", None),
        ("This story was taken down on 21 March 2025.", "withdrawn", "2025-03-21"),
        ("This press release has since been retracted.", "withdrawn", None),
        ("Dieser Artikel wurde am 20. März 2025 zurückgezogen.", "withdrawn", "2025-03-20"),
        ("Cet article a été retiré.", "withdrawn", None),
        ("Este artículo ha sido retirado.", "withdrawn", None),
        ("Correction: the port moved 12,500 tonnes, not 1,250.", "corrected", None),
        ("Correction, 16 March 2025: the figure was wrong.", "corrected", "2025-03-16"),
        ("CORRECTED – Harbour to be dredged in May", "corrected", None),
        ("An earlier version of this article misstated the tonnage.", "corrected", None),
        ("This report was amended on 17 March 2025 to give the right figure.", "corrected", "2025-03-17"),
        ("Berichtigung: In der ersten Zeile stand eine falsche Zahl.", "corrected", None),
        ("In einer früheren Version dieses Artikels stand eine falsche Zahl.", "corrected", None),
        ("Rectificatif : le port a déplacé 12 500 tonnes.", "corrected", None),
        ("Une version antérieure de cet article donnait un autre chiffre.", "corrected", None),
        ("Fe de errores: la cifra era otra.", "corrected", None),
        ("Una versión anterior de este artículo daba otra cifra.", "corrected", None),
    ],
)
def test_what_an_article_says_of_itself_is_told_with_its_place(line: str, kind: str, date: str | None) -> None:
    text = f"{HEAD}{BODY}{line}\n"
    notice = notice_of(article(text))
    assert notice is not None
    assert (str(notice.kind), notice.paragraph, notice.date) == (kind, 4, date)
    assert f"¶4 says “{notice.words[:20]}" in written(text)
    assert f"add {kind}: {{date: {date or '…'}" in written(text)
    assert sound(text).sources[0].notices == ()


@pytest.mark.parametrize(
    "line",
    [
        "The union said that it had withdrawn the letter.",
        "“This article has nothing to do with us,” said Ana Ruiz.",
        "The paper retracted the report of the rival daily.",
        "Corrections officers searched the ship.",
        "Correction of the course was not possible, said the captain.",
        "The retraction of the offer came as a surprise.",
        "Withdrawn from the talks, the union waited.",
        "The troops were withdrawn on 20 March 2025.",
        "Dieser Artikel beruht auf einem Brief der Gewerkschaft.",
        "Cet article est publié avec l'accord du port.",
        "This story was first told by the Herald.",
        "This article is part of a series.",
    ],
)
def test_what_was_withdrawn_or_corrected_elsewhere_is_no_notice(line: str) -> None:
    assert notice_of(article(f"{HEAD}{BODY}{line}\n")) is None


def test_that_it_was_withdrawn_is_graver_than_that_it_was_corrected() -> None:
    notice = notice_of(article(f"{HEAD}{BODY}Correction: a figure was wrong.\n\nThis article has been withdrawn.\n"))
    assert notice is not None and (str(notice.kind), notice.paragraph) == ("withdrawn", 5)
