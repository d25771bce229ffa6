"""The format as JSON Schema 2020-12, made from the model: editors complete by it, and check while one types.

An editor reads YAML 1.2's own types, while the reader keeps every value as text until its field says what it is. So the
schema lets a text be written as a number or a boolean, and a number as a text: it refuses nothing that the reader takes.
References, ids used twice and the like are left to the reader.
"""

import re
from typing import Any

import msgspec
from msgspec import Struct

from briefing.brief.model import Brief, Item
from briefing.brief.vocabulary import OLDER_WORDS
from briefing.library.reading.field_texts import FIELD_TEXTS
from briefing.library.reading.reader import FORMAT
from briefing.library.reading.rules import RULES
from briefing.library.reading.tree import MAX_ITEMS

_TRUE_OR_FALSE = "^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[01])$"
"""The texts that the reader takes for a truth."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """Return the schema as builtin values, ready for JSON."""
    _, shapes = msgspec.json.schema_components([Brief], ref_template="#/$defs/{name}")
    definitions = {name: _definition(shape) for name, shape in shapes.items()}
    for shape, texts in FIELD_TEXTS.items():
        inheriting: list[type[Struct]] = [*Item.__subclasses__()] if shape is Item else [shape]
        for struct in inheriting:
            properties = definitions[struct.__name__]["properties"]
            for name, text in texts.items():
                properties[name] |= {"description": text.description, "examples": [text.example]}
    definitions["Silence"]["properties"]["rule"]["enum"] = [r.id for r in RULES.values() if r.can_be_silenced]
    brief = definitions.pop("Brief")
    brief["properties"]["format"] |= {"maximum": FORMAT, "pattern": f"^{FORMAT}$"}
    return {"$schema": DIALECT, **brief, "title": "A brief", "$defs": definitions}


def _definition(shape: dict[str, Any]) -> dict[str, Any]:
    if "enum" in shape:
        return _words(shape)
    return {**shape, "properties": {name: _value(value) for name, value in shape["properties"].items()}}


def _words(shape: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a closed list; one of numbers may be written in quotation marks too."""
    words = shape["enum"]
    older = [word for word in OLDER_WORDS if OLDER_WORDS[word] in words]
    if older:
        plain = {key: value for key, value in shape.items() if key != "enum"}
        choices: list[dict[str, Any]] = [{"enum": words}, *({"const": word, "deprecated": True} for word in older)]
        return {**plain, "type": "string", "anyOf": choices}
    if all(isinstance(word, str) for word in words):
        return {**shape, "type": "string"}
    pattern = f"^({'|'.join(map(str, words))})$"
    plain = {key: value for key, value in shape.items() if key != "enum"}
    return {**plain, "type": ["integer", "string"], "minimum": min(words), "maximum": max(words), "pattern": pattern}


def _value(value: dict[str, Any]) -> dict[str, Any]:
    """Narrow msgspec's schema of a field to what the reader takes: no null, no empty text, lists of a length that is read."""
    if "anyOf" in value:
        (value,) = (schema for schema in value["anyOf"] if schema.get("type") != "null")
    value = {key: word for key, word in value.items() if key != "default" or word}
    kind = value.get("type")
    if kind == "array":
        return {**value, "items": _value(value["items"]), "maxItems": MAX_ITEMS}
    if kind == "integer":
        return {**value, "type": ["integer", "string"], "pattern": "^[1-9][0-9]*$"}
    if kind == "boolean":
        return {
            **value,
            "type": ["boolean", "integer", "string"],
            "minimum": 0,
            "maximum": 1,
            "pattern": _TRUE_OR_FALSE,
        }
    if kind == "string":
        pattern = value.get("pattern", r"\S")
        not_blank = pattern if not re.search(pattern, " ") else rf"(?=.*\S){pattern}"
        return {**value, "type": _types_of_texts_like(pattern), "pattern": not_blank}
    return value


def _types_of_texts_like(pattern: str) -> list[str]:
    """Return the types that YAML may see in texts of a pattern: 2025 is a number to it, and true a truth."""
    examples = {"number": ("1", "2025"), "boolean": ("true",)}
    return ["string", *(kind for kind, texts in examples.items() if any(re.search(pattern, text) for text in texts))]
