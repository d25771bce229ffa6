"""What became of a file, as an audience may see it: the one edge at which everything marked above its level is cut off.

What is read through here holds no word that the audience may not see; so whatever is shown of it cannot leak one. A
refused file has no marking that could be trusted, and its problems quote it: neither its name nor they are told.
"""

from briefing.brief.audience import visible_part
from briefing.brief.model import Brief
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import Reading, sound


def visible_reading(reading: Reading, audience: Marking) -> Reading:
    """Return what an audience may see of a file: its brief without what is marked above, or why there is none.

    It has no root: the places in the file are those of the whole brief.
    """
    if audience is EVERYBODY:
        return reading
    if reading.brief is None:
        what = "this file is refused"
        remedy = f"its problems may quote what {audience} may not see: `briefing check` tells them"
        return Reading(reading.path, None, (Problem(reading.path, 0, 0, what, remedy),), None)
    brief = visible_part(reading.brief, audience)
    if brief is not None:
        return Reading(reading.path, brief, (), None)
    problem = Problem(reading.path, 0, 0, f"this brief is hidden from {audience}", "it is marked above that level")
    return Reading(reading.path, None, (problem,), None, is_hidden=True)


def whole(reading: Reading, audience: Marking) -> Brief:
    """Return the whole brief of a reading for a comparison. Raises NotFoundError where the audience may not see it."""
    sound(visible_reading(reading, audience))
    return sound(reading)
