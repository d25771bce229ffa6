"""What stands in a cell of the matrix: a stance, and what is to be said of the position beside it as far as cells go."""

from itertools import product

from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.resting import notices
from briefing.brief.vocabulary import NOTHING_STATED_GLYPH, WITHHELD_GLYPH, Marking
from briefing.output.layout.blocks import Measure, Role, Span, width_of


def stance_in(links: Links, name: str) -> tuple[str, str, Role]:
    """Return a stance's sign, word and role; without a word where the position of that name is not stated."""
    position = links.positions.get(name)
    if position is not None:
        return position.stance.glyph, position.stance.label, "strong"
    if name in links.brief.withheld.positions:
        return WITHHELD_GLYPH, "withheld", "muted"
    return NOTHING_STATED_GLYPH, "", "silent"


def width_in(links: Links, name: str, measure: Measure, *, least: bool = False) -> int:
    """Return how many cells a stance takes with its word and what stands beside it; or those that this takes at `least`."""
    sign, word, _ = stance_in(links, name)
    notice, marking = _forms(links, name)
    beside = [*notice[-1:], *(marking[-1:] if least else marking[1:2])]
    return measure(" ".join(filter(None, [sign, word, *(text for text, _ in beside)])))


def beside_stance(links: Links, name: str, room: int, measure: Measure) -> list[Span]:
    """Write what became of a position's sources, and the marking of its own, in the longest words that `room` cells hold.

    `TLP:RED`, `RED`, `R`; a space stands before each where there is room for it.
    """
    forms = [form for form in _forms(links, name) if form]
    for space in (" ", ""):
        for chosen in product(*forms):
            spans = [span for pair in chosen for span in ((space, "text"), pair)] if space else [*chosen]
            if width_of(spans, measure) <= room:
                return [(text, role) for text, role in spans]
    return []


def _forms(links: Links, name: str) -> tuple[list[Span], list[Span]]:
    """Return the forms, from the longest to the shortest, of a position's notice and of its marking; none where it has none."""
    position = links.positions.get(name)
    words = notices.sign_of(links.resting, Ref(ItemKind.POSITION, name))
    marking = links.own_marking(position) if position else None
    return [(form, "warning") for form in dict.fromkeys([words, words[:1]]) if form], _shortened(marking)


def _shortened(marking: Marking | None) -> list[Span]:
    if marking is None:
        return []
    colour = marking.removeprefix("TLP:")
    initials = "+".join(part[:1] for part in colour.split("+"))
    return [(str(marking), marking), (colour, marking), (initials, marking)]
