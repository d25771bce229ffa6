"""The schema and the reader agree: on the curated briefs, on one with every field, and on each of them broken."""

import json
import re
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from briefing.brief import model
from briefing.library.checks.json_schema import schema
from briefing.library.reading.field_texts import FIELD_TEXTS
from briefing.library.reading.reader import read
from tests.brief.alder import TEXT
from tests.library.fields import LEAVES, LISTS, MAPPINGS, OWN_WORDS, is_text, named
from tests.library.full import FULL, spoilt, text_of

ROOT = Path(__file__).parents[2]
CURATED = sorted((ROOT / "briefs").glob("*.yaml"))
SCHEMA = schema()
VALIDATOR = Draft202012Validator(SCHEMA)


class EditorsLoader(yaml.SafeLoader):
    """Reads YAML as editors do, by YAML 1.2's core schema: no dates, and no truth but true and false."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 (PyYAML's own way)


for tag, pattern, first in (
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", list("-+0123456789")),
    ("float", r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$", list("-+.0123456789")),
):
    EditorsLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)
EditorsLoader.add_constructor(
    "tag:yaml.org,2002:int", lambda _, node: int(str(node.value), 0 if node.value[:2] in ("0o", "0x") else 10)
)
EditorsLoader.add_constructor("tag:yaml.org,2002:float", lambda _, node: float(str(node.value)))


MODELINE = "# yaml-language-server: $schema=brief.schema.json"
"""The first line of a brief, by which an editor finds the schema without a network."""


def complaints(text: str) -> list[str]:
    """Return what an editor with the schema would mark in a text."""
    document: Any = yaml.load(text, Loader=EditorsLoader)
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(document)]


def taken(text: str) -> bool:
    return read(text, "x.yaml").brief is not None


def test_the_schema_is_one_of_2020_12() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"].endswith("2020-12/schema")


def test_the_schema_beside_the_curated_briefs_is_the_one_that_is_printed() -> None:
    kept = (ROOT / "briefs" / "brief.schema.json").read_text(encoding="utf-8")
    is_the_same = json.loads(kept) == json.loads(json.dumps(SCHEMA))
    assert is_the_same, "run briefing schema -o briefs/brief.schema.json --force"


@pytest.mark.parametrize("path", CURATED, ids=lambda path: path.stem)
def test_a_curated_brief_names_the_schema_beside_it_and_keeps_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"{MODELINE}\n")
    assert (path.parent / MODELINE.split("=")[1]).is_file()
    assert complaints(text) == []


@pytest.mark.parametrize("text", [TEXT, text_of(FULL)], ids=["alder", "full"])
def test_the_schema_takes_what_the_reader_takes(text: str) -> None:
    assert taken(text) and complaints(text) == []


def test_every_field_has_a_description_and_an_example_that_both_take() -> None:
    shapes = {"Brief": SCHEMA, **SCHEMA["$defs"]}
    structs = {shape.__name__: shape for shape in FIELD_TEXTS if shape is not model.Item}
    structs |= {shape.__name__: shape for shape in model.Item.__subclasses__()}
    for name in structs:
        assert shapes[name]["additionalProperties"] is False
        for field, value in shapes[name]["properties"].items():
            assert value["description"] and value["examples"], f"{name}.{field}"
            validator = VALIDATOR.evolve(schema={**value, "$defs": SCHEMA["$defs"]})
            for example in value["examples"]:
                assert list(validator.iter_errors(example)) == [], f"{name}.{field}"
    assert {name for name, shape in shapes.items() if "properties" in shape} == set(structs)


@pytest.mark.parametrize(("place", "word"), OWN_WORDS, ids=named)
def test_both_refuse_a_word_that_is_not_of_its_field(place: Any, word: str) -> None:
    text, _, _ = spoilt(place, f'"{word}"')
    assert not taken(text) and complaints(text)


@pytest.mark.parametrize("place", [*LEAVES, *LISTS, *MAPPINGS], ids=named)
def test_both_refuse_a_value_of_another_shape_and_an_empty_one(place: Any) -> None:
    wrong = {True: ["{x: y}", "[]", "[x]"], False: ["x", "7"]}[place in LEAVES]
    for written in (*wrong, "~", "''", "' '"):
        text, _, _ = spoilt(place, written)
        assert not taken(text), written
        assert complaints(text), written


@pytest.mark.parametrize("place", [(), *MAPPINGS], ids=named)
def test_both_refuse_an_unknown_key_and_a_missing_one(place: Any) -> None:
    document = deepcopy(FULL)
    item: Any = document
    for step in place:
        item = item[step]
    item["zzz"] = "x"
    assert not taken(text_of(document)) and complaints(text_of(document))
    del item["zzz"]
    for key in list(item):
        value = item.pop(key)
        text = text_of(document)
        missing = [problem for problem in read(text, "x.yaml").problems if problem.rule == "missing-key"]
        assert bool(missing) == bool(complaints(text)), key
        item[key] = value


@pytest.mark.parametrize("place", LEAVES, ids=named)
def test_what_the_reader_takes_unquoted_the_schema_takes_too(place: Any) -> None:
    for written in ("NO", "12:30", "2025", "2025-03-14", "7", "1", "010", "1e3", "0x1F", "true", "on", ".inf", "3.5"):
        text, _, _ = spoilt(place, written)
        if taken(text):
            assert complaints(text) == [], written
        elif is_text(place):
            raise AssertionError(f"{written} is a text")


@pytest.mark.parametrize("place", [place for place in LEAVES if place[-1] in ("format", "paragraph", "credibility")])
def test_a_number_may_stand_in_quotation_marks(place: Any) -> None:
    text, _, _ = spoilt(place, '"1"')
    assert taken(text) and complaints(text) == []


def test_both_refuse_a_later_format_and_an_unknown_rule() -> None:
    for place, written in ((("format",), "2"), (("format",), '"2"'), (("silence", 0, "rule"), "no-such-rule")):
        text, _, _ = spoilt(place, written)
        assert not taken(text) and complaints(text)
