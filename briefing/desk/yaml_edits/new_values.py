"""New values written as YAML: on one line in brackets, or as lines below a key or a hyphen."""

from typing import TypeGuard

from briefing.desk.yaml_edits.changes import Value
from briefing.desk.yaml_edits.scalars import new_scalar
from briefing.library.escapes import yaml_quoted


def in_brackets(value: Value, *, is_json: bool = False) -> str:
    """Write a value on one line; with `is_json` every text stands in quotation marks."""
    if isinstance(value, list):
        return f"[{', '.join(in_brackets(item, is_json=is_json) for item in value)}]"
    if isinstance(value, dict):
        pairs = (
            f"{in_brackets(key, is_json=is_json)}: {in_brackets(inner, is_json=is_json)}"
            for key, inner in value.items()
        )
        return f"{{{', '.join(pairs)}}}"
    return yaml_quoted(value) if is_json and isinstance(value, str) else new_scalar(value)


def holds_mappings(value: Value) -> TypeGuard[list[Value]]:
    """Say whether a value is a list with mappings in it: these stand on lines of their own."""
    return isinstance(value, list) and any(isinstance(item, dict) for item in value)


def lines_of_key(key: str, value: Value) -> list[str]:
    """Write a key with its value, the lines below it indented by what they stand under."""
    if holds_mappings(value):
        return [f"{key}:", *(f"  {line}" for item in value for line in lines_of_item(item, is_block=False))]
    return [f"{key}: {in_brackets(value)}"]


def lines_of_item(value: Value, *, is_block: bool) -> list[str]:
    """Write an item of a list with its hyphen; a mapping stands in brackets, or (`is_block`) one line for each key."""
    if is_block and isinstance(value, dict) and value:
        lines = [line for key, inner in value.items() for line in lines_of_key(key, inner)]
        return [f"- {lines[0]}", *(f"  {line}" for line in lines[1:])]
    return [f"- {in_brackets(value)}"]
