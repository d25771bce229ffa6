"""`briefing minutes`: prints the minutes of a presentation, the list of presentations, or the room's questions as YAML."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from briefing import paths
from briefing.brief.text import counted, did_you_mean, name_as_shown, one_line, shortened
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.cli.audience import audience_of
from briefing.cli.command import Command
from briefing.errors import NotFoundError
from briefing.library.files.location import find_place
from briefing.library.reading import audience_view, tree
from briefing.library.reading.reader import Reading, read_file
from briefing.library.shelf import Shelf
from briefing.output.layout.blocks import BLANK, Block
from briefing.output.shell import print_file, print_json, print_page
from briefing.room.record import adoption, rehearsal, report
from briefing.room.record.journal import ENDING
from briefing.room.record.minutes import Minutes, visible_minutes
from briefing.room.record.presentations import presentations, read_record


class MinutesArguments(NamedTuple):
    """The arguments of `briefing minutes`."""

    id: str | None
    rehearsal: bool
    list: bool
    adopt: bool
    briefs: str | None
    json: bool
    audience: Marking | None = None


def run(arguments: MinutesArguments) -> int:
    """Print minutes, the list, or the questions. Returns 0, or 1 where there is nothing to print."""
    if arguments.list:
        return _list(arguments)
    minutes = _requested_minutes(arguments)
    _print_problems([minutes])
    if arguments.adopt:
        return _adopt(minutes, arguments.briefs, audience_of(arguments.audience))
    if arguments.json:
        print_json(report.document(minutes))
    else:
        print_file((rehearsal.report(minutes) if arguments.rehearsal else report.markdown(minutes)).encode())
    return 0


def _list(arguments: MinutesArguments) -> int:
    all_minutes = _presentations(arguments)
    if arguments.id:
        ids = {minutes.brief for minutes in all_minutes}
        brief_id = _matching_brief_id(arguments.id, ids) if ids else arguments.id
        all_minutes = [minutes for minutes in all_minutes if minutes.brief == brief_id]
    _print_problems(all_minutes)
    with_content = [minutes for minutes in all_minutes if not minutes.is_empty]
    if arguments.json:
        document = {"version": report.VERSION, "presentations": [report.summary(minutes) for minutes in with_content]}
        print_json(document)
    elif with_content:
        _print_list(with_content, _noun(arguments), _folder(arguments))
    else:
        print(f"briefing: {_none_yet(arguments)}", file=sys.stderr)
    return 0 if with_content else 1


def _print_list(all_minutes: Sequence[Minutes], noun: str, folder: Path) -> None:
    print(f"{counted(len(all_minutes), noun)} in {one_line(str(folder))}")
    blocks: list[Block] = []
    for minutes in all_minutes:
        open_ones = sum(asked.is_open for asked in minutes.asked)
        facts = [
            *filter(None, [minutes.marking]),
            one_line(minutes.brief),
            counted(len(minutes.steps), "step"),
            counted(len(minutes.asked), "question") + (f" ({open_ones} open)" if minutes.asked else ""),
        ]
        blocks += [
            BLANK,
            Block([(report.when(minutes), "strong")]),
            Block([(minutes.title or one_line(minutes.brief), "strong")], indent=2, hang=2),
            Block([(" · ".join(facts), "muted")], indent=2, hang=2),
            Block([(one_line(minutes.name), "muted")], indent=2, hang=2),
        ]
    print_page(blocks)


def _presentations(arguments: MinutesArguments) -> list[Minutes]:
    """Return all presentations as the audience may see them; print how many it may not see at all."""
    all_minutes = presentations(_folder(arguments))
    audience = audience_of(arguments.audience)
    if audience is EVERYBODY:
        return all_minutes
    visible = [minutes for recorded in all_minutes if (minutes := _visible_to(audience, recorded, arguments.briefs))]
    if len(visible) < len(all_minutes):
        print(
            f"briefing: {_hidden_notice(counted(len(all_minutes) - len(visible), _noun(arguments)), audience)}",
            file=sys.stderr,
        )
    return visible


def _visible_to(audience: Marking, minutes: Minutes, briefs: str | None) -> Minutes | None:
    """Return the part of minutes that an audience may see; None where it may not see their brief, or that is missing."""
    try:
        brief = audience_view.visible_reading(_read_brief(minutes, briefs), audience).brief
    except NotFoundError:
        return None
    return visible_minutes(minutes, brief) if brief else None


def _hidden_notice(what: str, audience: Marking) -> str:
    return f"{what} hidden from {audience}: the brief is marked above it, or is not there to tell"


def _requested_minutes(arguments: MinutesArguments) -> Minutes:
    """Return the minutes that the argument means: a record's name or file, a brief's newest, or the newest of all."""
    word: str | None = arguments.id
    if word and word.endswith(ENDING):
        minutes = _minutes_of_file(Path(word), _folder(arguments))
        audience = audience_of(arguments.audience)
        visible = minutes if audience is EVERYBODY else _visible_to(audience, minutes, arguments.briefs)
        if visible is None:
            raise NotFoundError(_hidden_notice("this presentation is", audience))
        return visible
    all_minutes = _presentations(arguments)
    with_content = [minutes for minutes in all_minutes if not minutes.is_empty]
    if not with_content:
        _print_problems(all_minutes)
        raise NotFoundError(_none_yet(arguments))
    if not word:
        return with_content[0]
    of_that_name = [minutes for minutes in with_content if minutes.name == word]
    if of_that_name:
        return of_that_name[0]
    brief = _matching_brief_id(word, {minutes.brief for minutes in with_content})
    return next(minutes for minutes in with_content if minutes.brief == brief)


def _minutes_of_file(path: Path, folder: Path) -> Minutes:
    minutes = read_record(path if paths.is_there(path) else folder / path.name)
    if minutes.is_empty:
        raise NotFoundError("\n".join(str(problem) for problem in minutes.problems))
    return minutes


def _matching_brief_id(word: str, ids: Iterable[str]) -> str:
    known = {name_as_shown(brief_id): brief_id for brief_id in sorted(ids)}
    word = name_as_shown(word)
    if word in known:
        return known[word]
    begun = [brief_id for name, brief_id in known.items() if name.startswith(word)]
    if len(begun) == 1:
        return begun[0]
    if begun:
        raise NotFoundError(f'"{shortened(word)}" may be {", ".join(begun[:5])}; write one of them out')
    remedy = did_you_mean(word, known) or "`briefing minutes --list` shows what there is"
    raise NotFoundError(f'no presentation of "{shortened(word)}" is recorded; {remedy}')


def _folder(arguments: MinutesArguments) -> Path:
    return paths.rehearsals_folder() if arguments.rehearsal else paths.records_folder()


def _noun(arguments: MinutesArguments) -> str:
    return "rehearsal" if arguments.rehearsal else "presentation"


def _none_yet(arguments: MinutesArguments) -> str:
    how = "`briefing present ID --rehearse`" if arguments.rehearsal else "presenting a brief"
    return f"no {_noun(arguments)} is recorded in {_folder(arguments)}; {how} records one"


def _adopt(minutes: Minutes, briefs: str | None, audience: Marking) -> int:
    reading = audience_view.visible_reading(_read_brief(minutes, briefs), audience)
    if reading.brief is None:
        raise NotFoundError(_hidden_notice("this presentation is", audience))
    new, curated = adoption.adoptable(minutes.asked, reading.brief)
    if curated:
        print(f"briefing: {counted(curated, 'question')} left out: in the brief already", file=sys.stderr)
    if not new:
        print("briefing: no question to take over", file=sys.stderr)
        return 1
    begins = "" if reading.brief.questions else "questions:\n"
    print_file((begins + adoption.as_yaml(new, reading.brief, indent=_indent(reading))).encode())
    return 0


def _read_brief(minutes: Minutes, briefs: str | None) -> Reading:
    """Read the presented brief: from the given place, else from its own file, else from the default place."""
    own = Path(minutes.path)
    if briefs is None and minutes.path and paths.is_there(own):
        reading = read_file(own)
    else:
        shelf = Shelf(find_place(briefs))
        reading = shelf.read(shelf.find(minutes.brief))
    if reading.brief is None:
        raise NotFoundError("\n".join(["this brief is refused:", *(str(problem) for problem in reading.problems)]))
    return reading


def _indent(reading: Reading) -> int:
    """Return the indentation of the items of the brief's `questions:`, for questions that are pasted there."""
    if not isinstance(reading.root, tree.MappingNode):  # a reading for an audience has no positions in the file
        return 2
    node, key = (mapping.get("questions") for mapping in (reading.root.entries, reading.root.keys))
    if node is None or key is None:
        return 2
    if node.line == key.line:
        what = f"{reading.path}:{key.line}: the questions stand in brackets here; write each on a line of its own first"
        print(one_line(f"briefing: {what}"), file=sys.stderr)
        return 2
    return node.column - 1


def _print_problems(all_minutes: Iterable[Minutes]) -> None:
    for minutes in all_minutes:
        for problem in minutes.problems:
            print(problem, file=sys.stderr)


COMMANDS = {"minutes": Command(MinutesArguments, run)}
