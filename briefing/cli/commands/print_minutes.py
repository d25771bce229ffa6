"""`briefing minutes`: what was shown and asked in a presentation, which there are, and the room's questions as YAML."""

import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path

from briefing import paths
from briefing.brief.text import counted, did_you_mean, one_line, shortened
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.cli.audience import audience_of
from briefing.errors import NotFoundError
from briefing.library.files.location import find_place
from briefing.library.reading import audience_view, tree
from briefing.library.reading.reader import Reading, read_file
from briefing.library.shelf import Shelf
from briefing.output.layout.blocks import BLANK, Block
from briefing.output.shell import print_file, print_json, print_page
from briefing.room.record import adoption, report
from briefing.room.record.journal import ENDING
from briefing.room.record.minutes import Minutes, visible_minutes
from briefing.room.record.presentations import presentations, read_record


def run(options: Namespace) -> int:
    """Print the minutes that were asked for, or the list. Returns 0, or 1 where there is nothing to print."""
    if options.list:
        return _list(options)
    minutes = _chosen(options)
    _tell_problems([minutes])
    if options.adopt:
        return _adopt(minutes, options.briefs, audience_of(options))
    if options.json:
        print_json(report.document(minutes))
    else:
        print_file(report.markdown(minutes).encode())
    return 0


def _list(options: Namespace) -> int:
    found = _presentations(options)
    if options.id:
        ids = {minutes.brief for minutes in found}
        wanted = _brief_of(options.id, ids) if ids else options.id
        found = [minutes for minutes in found if minutes.brief == wanted]
    _tell_problems(found)
    held = [minutes for minutes in found if not minutes.is_empty]
    if options.json:
        document = {"version": report.VERSION, "presentations": [report.summary(minutes) for minutes in held]}
        print_json(document)
    elif held:
        _print_list(held)
    else:
        print(f"briefing: {_none_yet()}", file=sys.stderr)
    return 0 if held else 1


def _print_list(found: Sequence[Minutes]) -> None:
    print(f"{counted(len(found), 'presentation')} in {one_line(str(paths.records_folder()))}")
    blocks: list[Block] = []
    for minutes in found:
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


def _presentations(options: Namespace) -> list[Minutes]:
    """Return every presentation as its audience may see it; those whose brief it may not see are only counted."""
    found = presentations(paths.records_folder())
    audience = audience_of(options)
    if audience is EVERYBODY:
        return found
    seen = [minutes for each in found if (minutes := _seen_by(audience, each, options.briefs))]
    if len(seen) < len(found):
        print(f"briefing: {_untold(counted(len(found) - len(seen), 'presentation'), audience)}", file=sys.stderr)
    return seen


def _seen_by(audience: Marking, minutes: Minutes, briefs: str | None) -> Minutes | None:
    """Return what an audience may see of minutes; None where it may not see their brief, or that is not there to tell."""
    try:
        brief = audience_view.visible_reading(_brief(minutes, briefs), audience).brief
    except NotFoundError:
        return None
    return visible_minutes(minutes, brief) if brief else None


def _untold(what: str, audience: Marking) -> str:
    return f"{what} hidden from {audience}: the brief is marked above it, or is not there to tell"


def _chosen(options: Namespace) -> Minutes:
    """Return the newest presentation of all or of a brief, or the one of a record's name or file."""
    word: str | None = options.id
    if word and word.endswith(ENDING):
        minutes = _of_file(Path(word))
        audience = audience_of(options)
        seen = minutes if audience is EVERYBODY else _seen_by(audience, minutes, options.briefs)
        if seen is None:
            raise NotFoundError(_untold("this presentation is", audience))
        return seen
    found = _presentations(options)
    held = [minutes for minutes in found if not minutes.is_empty]
    if not held:
        _tell_problems(found)
        raise NotFoundError(_none_yet())
    if not word:
        return held[0]
    named = [minutes for minutes in held if minutes.name == word]
    if named:
        return named[0]
    brief = _brief_of(word, {minutes.brief for minutes in held})
    return next(minutes for minutes in held if minutes.brief == brief)


def _of_file(path: Path) -> Minutes:
    minutes = read_record(path if paths.is_there(path) else paths.records_folder() / path.name)
    if minutes.is_empty:
        raise NotFoundError("\n".join(str(problem) for problem in minutes.problems))
    return minutes


def _brief_of(word: str, ids: Iterable[str]) -> str:
    known = sorted(ids)
    if word in known:
        return word
    begun = [name for name in known if name.startswith(word)]
    if len(begun) == 1:
        return begun[0]
    if begun:
        raise NotFoundError(f'"{shortened(word)}" may be {", ".join(begun[:5])}; write one of them out')
    remedy = did_you_mean(word, known) or "`briefing minutes --list` shows what there is"
    raise NotFoundError(f'no presentation of "{shortened(word)}" is recorded; {remedy}')


def _none_yet() -> str:
    return f"no presentation is recorded in {paths.records_folder()}; presenting a brief records one"


def _adopt(minutes: Minutes, briefs: str | None, audience: Marking) -> int:
    reading = audience_view.visible_reading(_brief(minutes, briefs), audience)
    if reading.brief is None:
        raise NotFoundError(_untold("this presentation is", audience))
    new, curated = adoption.adoptable(minutes.asked, reading.brief)
    if curated:
        print(f"briefing: {counted(curated, 'question')} left out: in the brief already", file=sys.stderr)
    if not new:
        print("briefing: no question to take over", file=sys.stderr)
        return 1
    begins = "" if reading.brief.questions else "questions:\n"
    print_file((begins + adoption.as_yaml(new, reading.brief, indent=_indent(reading))).encode())
    return 0


def _brief(minutes: Minutes, briefs: str | None) -> Reading:
    """Read the brief that was presented: from the place given, else its own file, else where briefs are taken from."""
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
    """Return how far the brief indents the items of its `questions:`, so that what is pasted there stands in line."""
    if not isinstance(reading.root, tree.MappingNode):  # an audience that sees a part is given no places of the file
        return 2
    node, key = (each.get("questions") for each in (reading.root.entries, reading.root.keys))
    if node is None or key is None:
        return 2
    if node.line == key.line:
        what = f"{reading.path}:{key.line}: the questions stand in brackets here; write each on a line of its own first"
        print(one_line(f"briefing: {what}"), file=sys.stderr)
        return 2
    return node.column - 1


def _tell_problems(found: Iterable[Minutes]) -> None:
    for minutes in found:
        for problem in minutes.problems:
            print(problem, file=sys.stderr)
