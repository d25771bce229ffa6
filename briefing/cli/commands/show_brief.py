"""`briefing show ID`: prints a brief, or its part on one party or issue, as text or JSON."""

from argparse import Namespace
from collections.abc import Mapping, Sequence

from briefing.brief import names
from briefing.brief.links import Links
from briefing.brief.text import did_you_mean, shortened
from briefing.cli.audience import audience_of
from briefing.errors import NotFoundError
from briefing.library.files.location import find_place, is_path
from briefing.library.shelf import Shelf
from briefing.output import as_json
from briefing.output.pages.brief_page import Part, brief_page
from briefing.output.shell import print_json, print_page


def run(options: Namespace) -> int:
    """Print the brief. Returns 0; raises NotFoundError for an unknown brief, party or issue."""
    part, brief_id = part_of(options)
    if options.json:
        print_json(as_json.part_document(part, brief_id, notes=options.notes))
    else:
        print_page(brief_page(part, notes=options.notes))
    return 0


def part_of(options: Namespace) -> tuple[Part, str]:
    """Return the requested part of a brief, and the brief's id. Raises NotFoundError as `run` does."""
    shelf = Shelf(find_place(options.id if is_path(options.id) else None), audience=audience_of(options))
    name = shelf.entries[0].id if is_path(options.id) and len(shelf.entries) == 1 else options.id
    brief = shelf.sound(name)
    links = Links(brief)
    party = options.party and links.parties[one(options.party, names.party_names(brief.parties), "party")]
    issue = options.issue and links.issues[one(options.issue, names.issue_names(brief.issues), "issue")]
    return Part(links, party=party, issue=issue), shelf.find(name).id


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
