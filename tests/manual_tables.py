"""The manual's tables that the program itself knows: keys by screen, the format's keys, its closed lists.

`python -m tests.manual_tables` writes them into the pages; `test_manual` holds the pages against them.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from briefing.app import commands
from briefing.brief.model import (
    Brief,
    Claim,
    Event,
    Evidence,
    Issue,
    Item,
    Notice,
    Party,
    Position,
    Question,
    Silence,
    Source,
)
from briefing.brief.vocabulary import (
    ClaimKind,
    Confidence,
    Credibility,
    Likelihood,
    Marking,
    QuestionStatus,
    Reliability,
    SourceKind,
    Stance,
)
from briefing.library.reading.field_texts import FIELD_TEXTS

MANUAL = Path(__file__).parents[1] / "briefing" / "manual"

SCREENS = (
    ("Everywhere", (commands.EVERYWHERE,)),
    ("Library", (commands.LIBRARY,)),
    ("Dashboard", (commands.DASHBOARD, commands.LIST)),
    ("Sources, timeline, what moved", (commands.BROWSE, commands.LIST)),
    ("Matrix", (commands.MATRIX, commands.GRID)),
    ("Position", (commands.POSITION,)),
    ("The text of a source", (commands.SOURCE, commands.TEXT)),
    ("The desk", (commands.DESK, commands.ITEMS)),
    ("The desk, who is who", (commands.WHO,)),
    ("The desk, issues", (commands.ISSUES,)),
    ("The desk, claims", (commands.CLAIMS,)),
    ("The desk, positions", (commands.POSITIONS,)),
    ("The desk, questions", (commands.QUESTIONS,)),
    ("The desk, the rest", (commands.REST,)),
    ("The desk, in the text", (commands.WORDS,)),
    ("The desk, a choice", (commands.OPTIONS,)),
    ("Lookup", (commands.LOOKUP,)),
    ("Presenting, in the room", (commands.PRESENT,)),
    ("Presenting, on the console", (commands.CONSOLE,)),
    ("The steps of the deck", (commands.STEPS,)),
    ("A list to choose from", (commands.CHOICE, commands.LIST)),
    ("A line to type in", (commands.PROMPT,)),
    ("A question from the room, typed on the console", (commands.QUESTION,)),
    ("Help and other pages", (commands.PAGE, commands.TEXT_PAGE, commands.DETAIL)),
    ("A page of a brief", (commands.BRIEF_PAGE,)),
)
"""The screens as the manual names them, each with the places of the registry that serve there."""

ENTITIES: tuple[tuple[str, type[Struct]], ...] = (
    ("The brief", Brief),
    ("A source", Source),
    ("A party", Party),
    ("An issue", Issue),
    ("A claim", Claim),
    ("A position", Position),
    ("A question", Question),
    ("An event of the timeline", Event),
    ("Evidence, on a claim, a position or an event", Evidence),
    ("On every item", Item),
    ("That a source was withdrawn or corrected", Notice),
    ("A silence", Silence),
)


def tables() -> dict[str, str]:
    """Return every generated table as Markdown, by the name that stands in the page's markers."""
    return {"keys": _keys(), "fields": _fields(), "lists": _lists()}


def with_tables(page: str) -> str:
    """Return a page's text with every marked part replaced by its table."""
    generated = tables()

    def table(marked: re.Match[str]) -> str:
        return f"<!-- {marked[1]}: made by tests/manual_tables.py -->\n\n{generated[marked[1]]}\n\n<!-- end -->"

    return re.sub(r"<!-- (\w+): made by [^>]*-->\n.*?<!-- end -->", table, page, flags=re.DOTALL)


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    heads = list(head)
    lines = [heads, ["---"] * len(heads), *(list(row) for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _keys() -> str:
    parts = []
    for screen, places in SCREENS:
        rows = [
            (_keys_of(command), command.help, f"`{command.id}`")
            for command in commands.COMMANDS
            if set(places) & set(command.places)
        ]
        parts.append(f"## {screen}\n\n" + _table(("keys", "what they do", "command"), rows))
    return "\n\n".join(parts)


def _keys_of(command: commands.Command) -> str:
    return " ".join(f"`{commands.key_name(key)}`" for key in command.keys.split(","))


def _fields() -> str:
    parts = []
    for heading, entity in ENTITIES:
        own = FIELD_TEXTS[entity]
        rows = [(f"`{name}`", _need(entity, name), own[name].description) for name in own]
        parts.append(f"### {heading}\n\n" + _table(("key", "", "what it is for"), rows))
    return "\n\n".join(parts)


def _need(entity: type[Struct], name: str) -> str:
    field = next(field for field in msgspec.structs.fields(entity) if field.name == name)
    return "needed" if field.required else ""


def _lists() -> str:
    return "\n\n".join(_closed_lists())


def _closed_lists() -> Iterator[str]:
    stances = [(f"`{stance}`", stance.glyph, stance.meaning) for stance in Stance]
    yield "**Stance**, always towards the issue's proposition. No position at all means that nothing is stated."
    yield _table(("stance", "sign", "what the party does"), stances)
    yield "**Reliability** of a source (Admiralty code). F means unknown, not worst."
    yield _table(("letter", "meaning"), [(f"`{letter}`", letter.meaning) for letter in Reliability])
    yield "**Credibility** of a claim (Admiralty code), judged apart from its source. 6 means unknown, not worst."
    yield _table(("figure", "meaning"), [(f"`{figure.value}`", figure.meaning) for figure in Credibility])
    yield "**Likelihood** (ICD 203), for a claim of kind `judgment` only:"
    yield _table(("words", "range"), [(f"`{words}`", words.percent) for words in Likelihood])
    yield "Other closed lists:"
    others = (
        ("`marking` (TLP 2.0)", Marking),
        ("`kind` of a claim", ClaimKind),
        ("`kind` of a source", SourceKind),
        ("`confidence` (ICD 203)", Confidence),
        ("`status` of a question", QuestionStatus),
    )
    yield _table(("key", "values"), [(key, " · ".join(f"`{value}`" for value in values)) for key, values in others])


if __name__ == "__main__":
    for path in MANUAL.glob("*.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(with_tables(text), encoding="utf-8")
