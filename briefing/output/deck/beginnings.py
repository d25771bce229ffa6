"""The beginning of a sentence in the place of the whole, which was read before: where it cannot be taken for something else.

A sentence with a word that denies, limits or overturns what it says is never shortened: "China cannot enable…" is the opposite
of the whole, and "China would end its trade…" of one that goes on with "if".
"""

import re
from collections.abc import Iterator, Sequence

from briefing.brief.text import says_not
from briefing.output.layout.blocks import ELLIPSIS, Line, Span

_FEWEST = 3
"""With fewer words of a sentence nobody knows which it is."""

_LIMITS = re.compile(
    r"\b(?:if|only|until|till|but|except|although|though|while|whereas|instead|less|least|fewer|barely|rarely|seldom|scarcely"
    r"|otherwise|lest|provided|false|untrue|wrong|lies?|myths?|slander|smears?|fictions?|fabricat\w+|baseless|unfounded"
    r"|groundless|absurd|invent\w+|no longer"
    r"|wenn|falls|sofern|nur|bis|aber|sondern|außer|obwohl|während|statt|weniger|kaum|selten|falsch|unwahr|erfunden|lügen?"
    r"|mythos|haltlos|unbegründet|verleumdung"
    r"|si|seulement|jusqu\w*|mais|sauf|bien que|quoique|tandis|moins|faux|fausse|mensonges?|mythe|infondée?s?|calomnie"
    r"|sólo|solo|hasta|pero|sino|salvo|excepto|aunque|mientras|menos|apenas|falsos?|falsas?|mentiras?|mito|infundad\w+)\b",
    re.IGNORECASE,
)
"""Words by which the end of a sentence limits or overturns its beginning, in English, German, French and Spanish."""

_LEANING = (
    "a an the this that these those its their his her our your my some any each every all both most more many such of "
    "in on at by for from to with into over under about against between among through after before as than and or nor "
    "is are was were be been being has have had do does did will would shall should can could may might must which "
    "who whom whose where when so very der die das den dem des ein eine einen einem einer eines sein seine seinen ihr "
    "ihre ihren von vom zu zum zur in im an am auf mit für über unter bei nach vor aus durch gegen um und oder als "
    "ist sind war waren wird werden hat haben kann soll le la les un une des du de d l au aux ce cette ces son sa ses "
    "leur leurs en dans sur par pour avec sous vers et ou que qui est sont a ont été sera plus el los las unos unas "
    "del al este esta su sus en con por para sobre bajo hacia y e o u es son fue ha han será más"
)
_LEANING_WORDS = frozenset(_LEANING.split())
"""Words that lean on the next one: a line that ends with them is read as cut."""


def beginnings(line: Sequence[Span]) -> Iterator[Line]:
    """Yield what may stand for a line, the longest first: who says it, and the beginning of the sentence, with an ellipsis.

    The line's last span is the sentence. The last one yielded has nothing of it.
    """
    *before, (sentence, role) = line
    if not _turns(sentence):
        words = sentence.split(" ")
        for count in range(len(words) - 1, _FEWEST - 1, -1):
            if words[count - 1].lower().strip("“”\"'(") not in _LEANING_WORDS:
                yield [*before, (" ".join(words[:count]).rstrip(' ,;:–—-([“"') + ELLIPSIS, role)]
    yield [*before, (ELLIPSIS, role)]


def _turns(sentence: str) -> bool:
    """Say whether the end of a sentence may turn what its beginning says; in a script without these words, it may."""
    letters = [char for char in sentence if char.isalpha()]
    is_latin = all(char < "\u0250" for char in letters)
    return not is_latin or says_not(sentence) or _LIMITS.search(sentence) is not None
