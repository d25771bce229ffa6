"""An attribution: who says a quotation or a reported statement, by which verb, and what that verb claims."""

from typing import NamedTuple

from briefing.brief.vocabulary import ClaimKind
from briefing.drafting.speakers.speaker import Speaker


class Attribution(NamedTuple):
    """The speaker of a quotation or of a reported statement, the verb's form and what that verb claims.

    Where a verb tells, `verb_index` is its place among the sentence's words, and `begins` where the words for the
    speaker begin in the text.
    """

    speaker: Speaker
    verb: str
    kind: ClaimKind | None
    verb_index: int | None = None
    begins: int = 0


def not_by_the_asker(attribution: Attribution, label: Speaker) -> Attribution:
    """Leave open who says what somebody who asks quotes by a pronoun: `He said, “We rang eleven times”`."""
    if attribution.speaker.party != label.party:
        return attribution
    return attribution._replace(speaker=attribution.speaker._replace(party=None, person=None))
