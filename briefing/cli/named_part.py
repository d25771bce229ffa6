"""The brief that a command line names, and the part of it on a party or an issue."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from shlex import quote

from briefing.brief import names
from briefing.brief.model import Brief
from briefing.brief.text import did_you_mean, listed, most_alike, shortened
from briefing.brief.vocabulary import Marking
from briefing.cli.sources import checked_links, sources_folder
from briefing.errors import NotFoundError
from briefing.library.files.location import find_place, is_path, without_a_brief
from briefing.library.shelf import Shelf, ShelfFile
from briefing.output.pages.brief_page import Part

_MOST_NAMED = 8
"""How many of the ids that there are an error message names."""


def part_of(
    wanted: str, *, party: str | None, issue: str | None, audience: Marking, sources: str | None = None
) -> tuple[Part, ShelfFile]:
    """Return the requested part of a brief, and the brief's file; `sources` is the folder that --sources names.

    Raises NotFoundError for an unknown brief, party or issue, and for a folder that there is not.
    """
    folder = sources_folder(sources)
    brief, entry = sound_brief(wanted, audience=audience)
    links = checked_links(brief, entry.path, folder)
    party_id = one(party, names.party_names(brief.parties), "party") if party else None
    issue_id = one(issue, names.issue_names(brief.issues), "issue") if issue else None
    part = Part(
        links, party=links.parties[party_id] if party_id else None, issue=links.issues[issue_id] if issue_id else None
    )
    return part, entry


def sound_brief(wanted: str, *, audience: Marking) -> tuple[Brief, ShelfFile]:
    """Return a brief, by its id, the start of one or its file, and its file. Raises NotFoundError for an unknown one."""
    shelf, entry = shelf_with(wanted, audience=audience)
    return shelf.sound(entry.id), entry


def shelf_with(wanted: str, *, audience: Marking) -> tuple[Shelf, ShelfFile]:
    """Return the shelf of a brief, and the brief's file. Raises NotFoundError for an unknown one, or a folder of several."""
    shelf = Shelf(find_place(wanted if is_path(wanted) else None), audience=audience)
    if not is_path(wanted):
        return shelf, shelf.find(wanted)
    if len(shelf.entries) == 1:
        return shelf, shelf.entries[0]
    if not shelf.entries:
        raise NotFoundError(without_a_brief(Path(wanted)))
    name = shortened(wanted, 200)
    raise NotFoundError(f"{name} is a folder of briefs; name one of them: `briefing list {quote(name)}` shows them")


def one(word: str, names_by_id: Mapping[str, Sequence[str]], noun: str, *, listing: str = "") -> str:
    """Return the id that a word means. Raises NotFoundError, with suggestions, for no match or several.

    `listing` says how all names are listed, where an error message cannot name them all.
    """
    matching_ids = names.matches(word, names_by_id)
    if len(matching_ids) == 1:
        return matching_ids[0]
    if matching_ids:
        raise NotFoundError(f'the {noun} "{shortened(word)}" may be {_named(matching_ids)}; write one of them')
    known = [name for called in names_by_id.values() for name in called]
    remedy = did_you_mean(word, known)
    if remedy is None and listing and len(names_by_id) > _MOST_NAMED:
        remedy = f"the nearest are {listed(most_alike(word, names_by_id, 3))}; {listing}"
    remedy = remedy or f"there {'is' if len(names_by_id) == 1 else 'are'} {_named([*names_by_id]) or 'none'}"
    raise NotFoundError(f'no {noun} is called "{shortened(word)}"; {remedy}')


def _named(ids: Sequence[str]) -> str:
    more = len(ids) - _MOST_NAMED
    named = ", ".join(ids[:_MOST_NAMED])
    return f"{named} and {more} more" if more > 0 else named
