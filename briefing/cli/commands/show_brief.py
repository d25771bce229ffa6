"""`briefing show`, `rests-on`, `source`: a brief or part of it, what rests on a source, and the sources' texts."""

import sys
from typing import NamedTuple

from briefing.brief.links import Links
from briefing.brief.text import did_you_mean, one_line, shortened
from briefing.brief.vocabulary import Marking
from briefing.cli.audience import audience_of
from briefing.cli.command import Command
from briefing.cli.named_part import one, part_of, sound_brief
from briefing.errors import NotFoundError
from briefing.library.files.location import find_place, is_path
from briefing.library.reading.reader import require_brief
from briefing.library.shelf import Shelf
from briefing.output import as_json
from briefing.output.layout.blocks import BLANK, Block
from briefing.output.pages.brief_page import brief_page
from briefing.output.shell import print_json, print_page
from briefing.output.withheld import REFUSED, hidden_fields, hidden_words, not_searched


class ShowArguments(NamedTuple):
    """The arguments of `briefing show`."""

    id: str
    party: str | None = None
    issue: str | None = None
    notes: bool = False
    json: bool = False
    audience: Marking | None = None
    sources: str | None = None


class SourceArguments(NamedTuple):
    """The arguments of `briefing source`."""

    id: str
    item: str | None = None
    sources: str | None = None
    audience: Marking | None = None


def run(arguments: ShowArguments) -> int:
    """Print the brief. Returns 0; raises NotFoundError for an unknown brief, party, issue or folder of sources."""
    part, file = part_of(
        arguments.id,
        party=arguments.party,
        issue=arguments.issue,
        audience=audience_of(arguments.audience),
        sources=arguments.sources,
    )
    if arguments.json:
        print_json(as_json.part_document(part, file.id, notes=arguments.notes))
    else:
        print_page(brief_page(part, notes=arguments.notes))
    return 0


def run_source(arguments: SourceArguments) -> int:
    """Print quotations in their sources' texts, a whole text, or which are at hand.

    Returns 0, or 1 where the text of what is asked for is not at hand, or has not its words. Raises NotFoundError for an
    unknown brief or item, and for a missing folder of sources.
    """
    from briefing.cli.source_blocks import SourceBlocks
    from briefing.cli.sources import sources_folder
    from briefing.config import read_config
    from briefing.library.files.source_folders import SourcePlaces

    given = sources_folder(arguments.sources)
    brief, entry = sound_brief(arguments.id, audience=audience_of(arguments.audience))
    config, _ = read_config()
    links = Links(brief)
    texts = SourceBlocks(links, SourcePlaces(given, config.sources).folders(entry.path))
    if arguments.item is None:
        overviews = [block for source in brief.sources for block in texts.overview(source)]
        print_page([*overviews, *texts.ways_to_the_others()])
        return 0
    known = {source.id: [source.id, source.title] for source in brief.sources}
    known |= {name: [name] for name in (*links.claims, *links.positions)}
    listing = f"the ids of claims stand in {one_line(str(entry.path))}, a position's is party/issue"
    item = one(arguments.item, known, "claim, position or source", listing=listing)
    supported = links.claims.get(item) or links.positions.get(item)
    print_page([*(texts.whole(links.sources[item]) if supported is None else texts.quotations(supported.evidence))])
    return 0 if texts.is_complete else 1


class RestsOnArguments(NamedTuple):
    """The arguments of `briefing rests-on`."""

    source: str
    id: str | None
    briefs: str | None
    json: bool
    audience: Marking | None = None


def rests_on(arguments: RestsOnArguments) -> int:
    """Print what rests on a source. Returns 0 where anything does, else 1; raises NotFoundError for an unknown one."""
    from briefing.library.lookup.same_sources import known_names, meant_sources
    from briefing.output.pages.rests_on import resting_document, resting_on, resting_page, summary

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
        print(f"briefing: {not_searched(refused)}", file=sys.stderr)
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
        fields = {**hidden_fields(shelf.audience, items), "hidden_briefs": hidden, REFUSED: refused}
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
