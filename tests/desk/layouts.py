"""Briefs written as YAML in layouts drawn at random: styles of texts, brackets, comments, guesses, blank lines and line ends."""

from random import Random
from typing import Any

from msgspec import Struct, to_builtins
from msgspec.structs import fields

from briefing.brief.model import Brief, Claim, Event, Evidence, Issue, Party, Position, Question, Source

_TYPES: dict[str, type[Struct]] = {
    "sources": Source, "parties": Party, "issues": Issue, "claims": Claim,
    "positions": Position, "questions": Question, "timeline": Event,
}  # fmt: skip
TAB = "\t"
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .-é字я")


def written(brief: Brief, chance: Random) -> str:
    """Write a brief that reads as the same brief, in a layout drawn at random."""
    return _Writer(chance).text(values_of(brief))


def values_of(brief: Brief) -> dict[str, Any]:
    """Return a brief's fields as nested values, without those that say nothing."""
    own = _given_fields(brief, Brief)
    for name, shape in _TYPES.items():
        if getattr(brief, name):
            own[name] = [_given_fields(item, shape) for item in getattr(brief, name)]
            for item, struct in zip(own[name], getattr(brief, name), strict=True):
                if item.get("evidence"):
                    item["evidence"] = [_given_fields(piece, Evidence) for piece in struct.evidence]
    return {field.name: own[field.name] for field in fields(Brief) if field.name in own}


def _given_fields(item: Struct, shape: type[Struct]) -> dict[str, Any]:
    defaults = {field.name: field.default for field in fields(shape)}
    values = {field.name: getattr(item, field.name) for field in fields(shape)}
    return {name: _plain(value) for name, value in values.items() if value not in (defaults[name], ())}


def _plain(value: Any) -> Any:
    return [*map(to_builtins, value)] if isinstance(value, tuple) else to_builtins(value)


class _Writer:
    """Writes nested values, each in a style of its own."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._number = 0

    def text(self, values: dict[str, Any]) -> str:
        lines = [self._comment("") for _ in range(self._chance.choice((0, 0, 1, 3)))]
        for key, value in values.items():
            lines += self._aside("")
            lines += self._entry("", key, value)
        lines += self._aside("")
        line_break = self._chance.choice(("\n", "\n", "\n", "\r\n", "\r"))
        end = self._chance.choice((line_break, line_break, "", line_break * 3))
        if any(line.endswith((">+", "|+")) for line in lines) or not lines[-1].strip():
            end = line_break
        return line_break.join(lines) + end

    def _entry(self, indent: str, key: str, value: Any) -> list[str]:
        """Write a key with its value."""
        if not isinstance(value, list | dict):
            return self._scalar(indent, f"{indent}{key}:", str(value))
        is_flow = not value or not isinstance(value[0], dict) or self._chance.random() < 0.2
        if is_flow and (not value or isinstance(value[0], dict) or self._chance.random() < 0.8):
            return self._flow(f"{indent}{key}: ", value, indent)
        lines = [f"{indent}{key}:{self._behind()}"]
        inner = indent + self._chance.choice(("", "  ", "    "))
        apart = self._chance.random() < 0.3
        for number, item in enumerate(value):
            if apart and number:
                lines.append("")
            lines += self._aside(inner)
            lines += self._item(inner, item)
        return lines

    def _item(self, indent: str, value: Any) -> list[str]:
        if not isinstance(value, dict):
            return [f"{indent}- {self._on_one_line(str(value))}{self._behind()}"]
        if self._chance.random() < 0.3 and len(value) < 9:
            return self._flow(f"{indent}- ", value, indent)
        inner = indent + self._chance.choice(("  ", "  ", "    "))
        lines: list[str] = []
        for key, inner_value in value.items():
            lines += self._aside(inner) if lines else []
            lines += self._entry(inner, key, inner_value)
        if self._chance.random() < 0.1:
            return [f"{indent}-{self._behind()}", *lines]
        lines[0] = f"{indent}-{' ' * (len(inner) - len(indent) - 1)}{lines[0][len(inner) :]}"
        return lines

    def _flow(self, head: str, value: Any, indent: str) -> list[str]:
        if value and self._chance.random() < 0.2:
            parts = self._parts(value)
            signs = "[]" if isinstance(value, list) else "{}"
            lines = [f"{indent}    {part},{self._behind()}" for part in parts]
            return [f"{head}{signs[0]}", *lines, f"{indent}  {signs[1]}{self._behind()}"]
        return [f"{head}{self._in_brackets(value)}{self._behind()}"]

    def _parts(self, value: Any) -> list[str]:
        if isinstance(value, list):
            return [self._in_brackets(item) for item in value]
        return [f"{key}: {self._in_brackets(item)}" for key, item in value.items()]

    def _in_brackets(self, value: Any) -> str:
        if not isinstance(value, list | dict):
            return self._on_one_line(str(value))
        blank = self._chance.choice(("", " "))
        joined = self._chance.choice((", ", ", ", " , ")).join(self._parts(value))
        return f"[{blank}{joined}{blank}]" if isinstance(value, list) else f"{{{blank}{joined}{blank}}}"

    def _scalar(self, indent: str, head: str, value: str) -> list[str]:
        style = self._chance.random()
        if style < 0.1 and " " in value:
            sign = self._chance.choice((">", ">-", ">+", "|", "|-"))
            words = value.split(" ")
            lines = [value] if sign[0] == "|" else self._wrapped(words)
            return [f"{head} {sign}{self._behind()}", *(f"{indent}  {line}" for line in lines)]
        if style < 0.15 and " " in value and set(value) <= _PLAIN:
            first, *rest = self._wrapped(value.split(" "))
            lines = [f"{head} {first}", *(f"{indent}    {line}" for line in rest)]
            return [*lines[:-1], lines[-1] + self._behind()]
        return [f"{head}{self._chance.choice((' ', ' ', '   '))}{self._on_one_line(value)}{self._behind((' ', TAB))}"]

    def _wrapped(self, words: list[str]) -> list[str]:
        size = self._chance.randint(2, 6)
        return [" ".join(words[start : start + size]) for start in range(0, len(words), size)]

    def _on_one_line(self, value: str) -> str:
        style = self._chance.random()
        if style < 0.6 and set(value) <= _PLAIN and value[0] not in ".- " and value[-1] != " ":
            return value
        if style < 0.8:
            return "'" + value.replace("'", "''") + "'"
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'

    def _behind(self, blanks: tuple[str, ...] = (" ", "  ")) -> str:
        """Return what stands behind a value: nothing, blanks, a comment, a guess."""
        draw = self._chance.random()
        if draw < 0.75:
            return "" if draw < 0.72 else "  "
        self._number += 1
        words = f"behind {self._number}: [a] \t#b"
        if draw < 0.85:
            return f"{self._chance.choice(blanks)}# {words}"
        return f"  # review: {words}" if draw < 0.95 else f"  # so, by {self._number}  # review: {words}"

    def _aside(self, indent: str) -> list[str]:
        """Return lines between two values: blank ones, comments."""
        draw = self._chance.random()
        if draw < 0.85:
            return [] if draw < 0.8 else [self._chance.choice(("", "", indent))]
        return [self._comment(indent)] if draw < 0.97 else ["", self._comment(indent), self._comment(indent + " ")]

    def _comment(self, indent: str) -> str:
        self._number += 1
        kind = self._chance.choice(("", "", "review: ", "- x: y "))
        return f"{indent}# {kind}alone {self._number}\t: {{a}}"
