"""Which party has which hue: in the brief's order, as its curator chooses, the same to every audience."""

from collections.abc import Sequence

import pytest

from briefing.brief.audience import visible_part
from briefing.brief.letters import party_hues
from briefing.brief.links import Links
from briefing.brief.vocabulary import Hue, Marking
from briefing.library.reading.reader import read
from briefing.output.layout.blocks import Speaker
from briefing.output.speakers import party_spans, speaker
from tests.brief.alder import TEXT, sound

HEAD = TEXT.partition("parties:")[0]


def brief_of(parties: Sequence[str]) -> str:
    lines = [f"  - {{id: p{number}, name: Party {number}{more}}}" for number, more in enumerate(parties)]
    return "\n".join(
        [HEAD + "parties:", *lines, "issues:", "  - {id: site, title: Site, proposition: It is safe.}", ""]
    )


@pytest.mark.parametrize(
    ("chosen", "hues"),
    [
        (["", "", ""], ["blue", "amber", "violet"]),
        (["", ", colour: blue", ""], ["amber", "blue", "violet"]),
        ([", colour: lime", "", ""], ["lime", "blue", "amber"]),
        ([""] * 8, ["blue", "amber", "violet", "teal", "rose", "lime", None, None]),
        ([""] * 7 + [", colour: blue"], ["amber", "violet", "teal", "rose", "lime", None, None, "blue"]),
    ],
)
def test_hues_are_given_in_order_unless_one_is_chosen(chosen: list[str], hues: list[str | None]) -> None:
    given = party_hues(sound(brief_of(chosen)))
    assert [given.get(f"p{number}") for number in range(len(chosen))] == hues
    assert len(set(given.values())) == len(given)


def test_a_party_looks_the_same_to_every_audience() -> None:
    whole = sound(brief_of(["", ", marking: TLP:RED", "", ", marking: TLP:AMBER", ""]))
    amber = visible_part(whole, Marking.AMBER)
    assert amber is not None
    green = visible_part(amber, Marking.GREEN)
    assert green is not None
    assert party_hues(amber) == {"p0": Hue.BLUE, "p2": Hue.VIOLET, "p3": Hue.TEAL, "p4": Hue.ROSE}
    assert party_hues(green) == {"p0": Hue.BLUE, "p2": Hue.VIOLET, "p4": Hue.ROSE}


def test_a_colour_that_two_parties_have_is_refused() -> None:
    (problem,) = read(brief_of([", colour: teal", ", colour: teal"]), "x.yaml").problems
    assert problem.rule == "repeated-colour"
    assert 'the colour "teal" is used twice; give one of the two another colour' in str(problem)


def test_a_name_is_written_in_its_partys_own_role() -> None:
    links = Links(sound(brief_of(["", "", ""])))
    roles = [Speaker(hue, letter) for hue, letter in zip(Hue, links.party_letters.values(), strict=False)]
    assert [span for span in party_spans(links, ["p0", "p1", "p2"], last="or") if span[1] != "muted"] == [
        (f"Party {number}", roles[number]) for number in range(3)
    ]
    assert speaker(links, "reporting") == "muted"
