"""The part of a reading that an audience may see: the one place where everything marked above its level is cut off.

A visible reading has no word that the audience may not see, so nothing that is shown of it can leak one. A refused file
has no marking that could be trusted, and its problems quote it: they are left out.
"""

from briefing.brief.audience import visible_part
from briefing.brief.model import Brief
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import Reading, require_brief


def visible_reading(reading: Reading, audience: Marking) -> Reading:
    """Return what an audience may see of a file: its brief without what is marked above its level, or why there is none.

    The result has no root: places in the file belong to the whole brief.
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


def require_whole_brief(reading: Reading, audience: Marking) -> Brief:
    """Return the whole brief of a reading, for a comparison. Raises NotFoundError where the audience may not see the brief."""
    require_brief(visible_reading(reading, audience))
    return require_brief(reading)
