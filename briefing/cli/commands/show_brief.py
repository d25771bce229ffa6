"""`briefing show ID`: prints a brief, or its part on one party or issue, as text or JSON."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.brief import names
from briefing.brief.links import Links
from briefing.brief.text import did_you_mean, shortened
from briefing.brief.vocabulary import Marking
from briefing.cli.audience import audience_of
from briefing.cli.command import Command
from briefing.errors import NotFoundError
from briefing.library.files.location import find_place, is_path
from briefing.library.shelf import Shelf
from briefing.output import as_json
from briefing.output.pages.brief_page import Part, brief_page
from briefing.output.shell import print_json, print_page


class ShowArguments(NamedTuple):
    """The arguments of `briefing show`."""

    id: str
    party: str | None = None
    issue: str | None = None
    notes: bool = False
    json: bool = False
    audience: Marking | None = None


def run(arguments: ShowArguments) -> int:
    """Print the brief. Returns 0; raises NotFoundError for an unknown brief, party or issue."""
    part, brief_id = part_of(
        arguments.id, party=arguments.party, issue=arguments.issue, audience=audience_of(arguments.audience)
    )
    if arguments.json:
        print_json(as_json.part_document(part, brief_id, notes=arguments.notes))
    else:
        print_page(brief_page(part, notes=arguments.notes))
    return 0


def part_of(wanted: str, *, party: str | None, issue: str | None, audience: Marking) -> tuple[Part, str]:
    """Return the requested part of a brief, and the brief's id. Raises NotFoundError as `run` does."""
    shelf = Shelf(find_place(wanted if is_path(wanted) else None), audience=audience)
    name = shelf.entries[0].id if is_path(wanted) and len(shelf.entries) == 1 else wanted
    brief = shelf.sound(name)
    links = Links(brief)
    party_id = one(party, names.party_names(brief.parties), "party") if party else None
    issue_id = one(issue, names.issue_names(brief.issues), "issue") if issue else None
    part = Part(
        links, party=links.parties[party_id] if party_id else None, issue=links.issues[issue_id] if issue_id else None
    )
    return part, shelf.find(name).id


def one(word: str, names_by_id: Mapping[str, Sequence[str]], noun: str) -> str:
    """Return the id that a word means. Raises NotFoundError, with suggestions, for no match or several."""
    matching_ids = names.matches(word, names_by_id)
    if len(matching_ids) == 1:
        return matching_ids[0]
    if matching_ids:
        raise NotFoundError(f'the {noun} "{shortened(word)}" may be {", ".join(matching_ids)}; write one of them')
    known = [name for called in names_by_id.values() for name in called]
    remedy = did_you_mean(word, known) or f"there are {', '.join(names_by_id)}"
    raise NotFoundError(f'no {noun} is called "{shortened(word)}"; {remedy}')


COMMANDS = {"show": Command(ShowArguments, run)}
