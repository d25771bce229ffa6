"""`briefing show`, `rests-on`, `source`: a brief or part of it, what rests on a source, and the sources' texts."""

import sys
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.brief import names
from briefing.brief.links import Links
from briefing.brief.model import Brief
from briefing.brief.text import counted, did_you_mean, shortened
from briefing.brief.vocabulary import Marking
from briefing.cli.audience import audience_of
from briefing.cli.command import Command
from briefing.cli.sources import checked_links, sources_folder
from briefing.errors import NotFoundError
from briefing.library.files.location import find_place, is_path
from briefing.library.lookup.same_sources import known_names, meant_sources
from briefing.library.reading.reader import require_brief
from briefing.library.shelf import Shelf, ShelfFile
from briefing.output import as_json
from briefing.output.layout.blocks import BLANK, Block
from briefing.output.pages.brief_page import Part, brief_page
from briefing.output.pages.rests_on import resting_document, resting_on, resting_page, summary
from briefing.output.shell import print_json, print_page
from briefing.output.withheld import hidden_fields, hidden_words


class ShowArguments(NamedTuple):
    """The arguments of `briefing show`."""

    id: str
    party: str | None = None
    issue: str | None = None
    notes: bool = False
    json: bool = False
    audience: Marking | None = None


class SourceArguments(NamedTuple):
    """The arguments of `briefing source`."""

    id: str
    item: str | None = None
    sources: str | None = None
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


def run_source(arguments: SourceArguments) -> int:
    """Print quotations in their sources' texts, a whole text, or which are at hand.

    Returns 0, or 1 where the text of what is asked for is not at hand, or has not its words. Raises NotFoundError for an
    unknown brief or item, and for a missing folder of sources.
    """
    from briefing.cli.source_blocks import SourceBlocks
    from briefing.config import read_config
    from briefing.library.files.source_folders import SourcePlaces

    given = sources_folder(arguments.sources)
    brief, entry = sound_brief(arguments.id, audience=audience_of(arguments.audience))
    config, _ = read_config()
    links = Links(brief)
    texts = SourceBlocks(links, SourcePlaces(given, config.sources).folders(entry.path))
    if arguments.item is None:
        print_page([block for source in brief.sources for block in texts.overview(source)])
        return 0
    known = {name: [name] for name in (*links.claims, *links.positions, *(source.id for source in brief.sources))}
    item = one(arguments.item, known, "claim, position or source")
    supported = links.claims.get(item) or links.positions.get(item)
    print_page([*(texts.whole(links.sources[item]) if supported is None else texts.quotations(supported.evidence))])
    return 0 if texts.is_complete else 1


def part_of(wanted: str, *, party: str | None, issue: str | None, audience: Marking) -> tuple[Part, str]:
    """Return the requested part of a brief, and the brief's id. Raises NotFoundError as `run` does."""
    brief, entry = sound_brief(wanted, audience=audience)
    links = checked_links(brief, entry.path)
    party_id = one(party, names.party_names(brief.parties), "party") if party else None
    issue_id = one(issue, names.issue_names(brief.issues), "issue") if issue else None
    part = Part(
        links, party=links.parties[party_id] if party_id else None, issue=links.issues[issue_id] if issue_id else None
    )
    return part, entry.id


def sound_brief(wanted: str, *, audience: Marking) -> tuple[Brief, ShelfFile]:
    """Return a brief, by its id, the start of one or its file, and its file. Raises NotFoundError for an unknown one."""
    shelf = Shelf(find_place(wanted if is_path(wanted) else None), audience=audience)
    name = shelf.entries[0].id if is_path(wanted) and len(shelf.entries) == 1 else wanted
    return shelf.sound(name), shelf.find(name)


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


class RestsOnArguments(NamedTuple):
    """The arguments of `briefing rests-on`."""

    source: str
    id: str | None
    briefs: str | None
    json: bool
    audience: Marking | None = None


def rests_on(arguments: RestsOnArguments) -> int:
    """Print what rests on a source. Returns 0 where anything does, else 1; raises NotFoundError for an unknown one."""
    wanted = arguments.id
    shelf = Shelf(
        find_place(wanted if wanted and is_path(wanted) else arguments.briefs), audience=audience_of(arguments.audience)
    )
    readings = shelf.readings()
    if wanted and not is_path(wanted):
        shelf.sound(wanted)
        readings = [shelf.read(shelf.find(wanted))]
    refused = sum(reading.brief is None and not reading.is_hidden for reading in readings)
    if refused:
        print(
            f"briefing: {counted(refused, 'file')} refused and not searched; `briefing check` says why", file=sys.stderr
        )
    sound = [reading for reading in readings if reading.brief is not None]
    briefs = [require_brief(reading) for reading in sound]
    sources = meant_sources(briefs, arguments.source)
    if not sources:
        remedy = did_you_mean(arguments.source, known_names(briefs)) or "`briefing show ID` lists a brief's sources"
        raise NotFoundError(f'no source is called "{shortened(arguments.source)}" in {shelf.place}; {remedy}')
    links = {one.brief: Links(briefs[one.brief]) for one in sources}
    resting = [resting_on(links[n], sound[n].id, sound[n].path, source) for n, source in sources]
    items = sum(reading.hidden for reading in sound)
    hidden = sum(reading.is_hidden for reading in readings)
    if arguments.json:
        fields = {**hidden_fields(shelf.audience, items), "hidden_briefs": hidden}
        print_json({**resting_document(resting, arguments.source), **fields})
    else:
        notice = hidden_words(shelf.audience, items=items, briefs=hidden)
        last = [Block([(words, "muted")]) for words in (summary(resting), notice) if words]
        print_page([*resting_page(resting), BLANK, *last])
    return 0 if any(one.dependents or one.links.withheld_on_source(one.source) for one in resting) else 1


COMMANDS = {
    "show": Command(ShowArguments, run),
    "rests-on": Command(RestsOnArguments, rests_on),
    "source": Command(SourceArguments, run_source),
}
