"""Reads the person's configuration. A mistake is reported with its line, and the rest of the file is used.

The audience is the exception: where a bad file may name one, the program stops, so that nothing hidden is shown.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct

from briefing.brief.items import FieldPath
from briefing.brief.text import one_line, unknown_level
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.errors import UsageError
from briefing.library.reading import convert, tree
from briefing.library.reading.problems import Problem, in_order
from briefing.library.reading.reader import read_text
from briefing.paths import config_file, may_be_there

Roominess = Annotated[int, Meta(ge=1, le=9, description="a number of lines from 1 to 9")]


class Rebinding(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A command's name, and its new keys, separated by commas."""

    command: str
    keys: str


class Config(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The configuration; every field has a default."""

    theme: str | None = None
    lines: Roominess | None = None
    keys: tuple[Rebinding, ...] = ()
    loaded_words: tuple[str, ...] = ()
    allowed_words: tuple[str, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
    audience: str | None = None
    sources: str | None = None

    @property
    def level(self) -> Marking:
        """The TLP level of the audience; everybody where none is configured."""
        return Marking.parse(self.audience or "") or EVERYBODY


def read_config(path: Path | None = None) -> tuple[Config, list[Problem]]:
    """Return the configuration and its problems. A missing file is not a problem.

    A key whose value is wrong has its default. Of a file that is no sound YAML nothing is used.
    """
    path = path or config_file()
    if not may_be_there(path):
        return Config(), []
    name = str(path)
    text, unreadable = read_text(path, name)
    if text is None:
        return Config(), [unreadable] if unreadable else []
    root, problems = tree.parse(text, name)
    if root is None:
        return Config(), problems
    is_sound_yaml = not problems
    config, problems = convert.convert(root, Config, name, problems)
    level = root.entries.get("audience") if isinstance(root, tree.MappingNode) else None
    if isinstance(level, tree.ScalarNode) and level.value and Marking.parse(level.value) is None:
        what, _, remedy = unknown_level(level.value, Marking).partition("; ")
        problems = [*in_order([*problems, Problem(name, level.line, level.column, what, remedy)])]
    if config is not None and not problems:
        return config, []
    return (_sound_part(root, name, problems) if is_sound_yaml else Config()), problems


def _sound_part(root: tree.Node, name: str, problems: Sequence[Problem]) -> Config:
    """Return the configuration of the keys that have no problem."""
    if not isinstance(root, tree.MappingNode):
        return Config()
    places = sorted((key.line, key.column, text) for text, key in root.keys.items())
    before = [
        [text for *place, text in places if tuple(place) <= (problem.line, problem.column)] for problem in problems
    ]
    unsound = {texts[-1] for texts in before if texts}
    entries = {text: node for text, node in root.entries.items() if text not in unsound}
    config, _ = convert.convert(root.__class__(entries, root.keys, root.line, root.column), Config, name, [])
    return config or Config()


def place_in_file(where: FieldPath, value: str, path: Path | None = None) -> str:
    """Return `path:line:column: ` of a value of the configuration, to stand before what is wrong with it.

    Nothing where the file has no such value there: then it was given elsewhere.
    """
    path = path or config_file()
    text, _ = read_text(path, str(path))
    root = tree.parse(text, str(path))[0] if text is not None else None
    node = tree.node_at(root, where) if root is not None else None
    if not isinstance(node, tree.ScalarNode) or " ".join(node.value.split()) != value:
        return ""
    return f"{one_line(str(path))}:{node.line}:{node.column}: "


def read_audience(path: Path | None = None) -> Marking:
    """Return the configured audience. Raises UsageError for an unsound configuration that may name one."""
    path = path or config_file()
    config, problems = read_config(path)
    if problems and _may_name_an_audience(path, problems):
        remedy = "mend it, or name the audience: --audience TLP:CLEAR to TLP:RED"
        problem_lines = "\n".join(str(problem) for problem in problems)
        raise UsageError(f"the configuration may name an audience, and cannot be trusted; {remedy}\n{problem_lines}")
    return config.level


def _may_name_an_audience(path: Path, problems: list[Problem]) -> bool:
    """Return whether a bad file may name an audience: also if it is unreadable, misspells the key, or escapes it."""
    text, _ = read_text(path, str(path))
    slip = 'did you mean "audience"'
    named = text is None or "audience" in text or "\\" in text
    return named or any(slip in problem.remedy for problem in problems)
