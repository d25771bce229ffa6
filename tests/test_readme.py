"""The README is true: its example is a sound brief, its commands are understood, its pictures are there."""

import re
import shlex
from pathlib import Path
from urllib.parse import unquote

import pytest

from briefing.cli import parser
from briefing.library.reader import read

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)


def test_the_example_is_a_sound_brief() -> None:
    example = next(block for block in _blocks("yaml") if block.startswith("format: 1"))
    reading = read(example, "port-alder-dredging.yaml")
    assert reading.problems == ()
    assert reading.brief is not None


@pytest.mark.parametrize(
    "line", [line for block in _blocks("sh") for line in block.splitlines() if line.startswith("briefing")]
)
def test_every_command_is_understood(line: str) -> None:
    words = shlex.split(line, comments=True)
    assert parser.build().parse_args(words[1:]) is not None


def test_every_picture_and_link_is_there() -> None:
    targets = re.findall(r"\]\(([^)#:]+)\)", README)
    assert targets
    assert [target for target in targets if not (ROOT / unquote(target)).exists()] == []
