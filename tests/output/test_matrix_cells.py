"""What stands beside a stance in the matrix: what became of the sources and the marking, in as many cells as there are."""

import pytest

from briefing.brief.links import Links
from briefing.output.layout.blocks import lay_out, plain_text
from briefing.output.matrix_cells import beside_stance, width_in
from briefing.output.pages import answers, item_pages
from tests.brief.alder import sound
from tests.output.fallen_sources import WITHDRAWN

AT = "  - party: port\n    issue: site\n"


def marked(text: str, level: str) -> Links:
    assert AT in text
    return Links(sound(text.replace(AT, f"{AT}    marking: TLP:{level}\n")))


@pytest.mark.parametrize("level", ["GREEN", "AMBER+STRICT", "RED"])
def test_a_marking_is_as_long_as_its_cell_allows_and_never_without_a_sign(level: str) -> None:
    links = marked(WITHDRAWN, level)
    initials = "+".join(part[0] for part in level.split("+"))
    shown = ["".join(text for text, _ in beside_stance(links, "port/site", room, len)) for room in range(60)]
    assert shown[59].replace("\u00a0", " ") == f" ⊘ from withdrawn TLP:{level}"
    assert f" ⊘ {level}" in shown and f"⊘{initials}" in shown
    assert all(len(words) <= room for room, words in enumerate(shown))
    assert all("⊘" in words and initials[0] in words for words in shown[1 + len(initials) :])
    widest, least = (width_in(links, "port/site", len, least=least) for least in (False, True))
    assert widest > least and all(f" ⊘ {level}" in words for words in shown[3 + len(level) : 5 + len(level)])


def test_nothing_stands_beside_a_stance_of_which_nothing_is_to_be_said() -> None:
    links = marked(WITHDRAWN, "RED")
    assert not beside_stance(links, "union/site", 60, len)


def test_the_page_of_a_position_has_its_marking_once() -> None:
    links = marked(WITHDRAWN, "RED")
    position = links.positions["port/site"]
    for page in (
        item_pages.item_page(links, position).page,
        answers.answer_page(links, links.parties["port"], links.issues["site"]).page,
    ):
        for width in (40, 120):
            assert plain_text(lay_out(page, width)).count("TLP:RED") == 1
