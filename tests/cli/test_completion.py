"""What Tab completes in bash: as bash parts a line into words, also with an option before the command."""

import shlex
import subprocess
from pathlib import Path

import pytest

from tests.brief.alder import TEXT
from tests.cli.conftest import DEADLINE, PROGRAM

_ASK = """
briefing() { %(program)s "$@"; }
eval "$(briefing completion bash)"
COMP_WORDS=(%(words)s) COMP_CWORD=%(last)s
_briefing
printf '%%s\\n' "${COMPREPLY[@]}"
"""


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        (["sho"], ["show"]),
        (["--audience", "green", "sho"], ["show"]),
        (["--audience", "green", "show", "port-a"], ["port-alder"]),
        (["--audience", "=", "green", "show", "port-a"], ["port-alder"]),
        (["--audience", "red", "position", "Uni"], ["Union"]),
        (["--audience", "red", "position", "Union", "sit"], ["site"]),
        (["show", "port-alder", "--party", "=", "Uni"], ["Union"]),
        (["find", "party", ":", "Uni"], ["Union"]),
        (["find", "party", ":"], ["Port", "Union", "port", "union"]),
        (["find", "issue", ":", "Where"], [r"\"Where\ the\ spoil\ goes\""]),
        (["show", "'two w"], ["two words"]),
        (["show", "two"], [r"two\ words"]),
        (["show", r"two\ w"], [r"two\ words"]),
        (["show", "a", ":"], ["b"]),
        (["show", "a", ":", "b"], ["b"]),
        (["source", "port-a"], ["port-alder"]),
        (["curate", "port-a"], ["port-alder"]),
        (["rests-on", "herald", "port-a"], ["port-alder"]),
    ],
)
def test_tab_completes_what_the_line_means(
    home: Path, plain: dict[str, str], words: list[str], completed: list[str]
) -> None:
    for name in ("two words", "a:b"):
        (home / "briefs" / f"{name}.yaml").write_text(TEXT, encoding="utf-8")
    line = " ".join(map(shlex.quote, ["briefing", *words]))
    script = _ASK % {"program": shlex.quote(PROGRAM), "words": line, "last": len(words)}
    bash = ["bash", "--norc", "-c", script]
    ran = subprocess.run(bash, cwd=home, env=plain, capture_output=True, encoding="utf-8", timeout=DEADLINE, check=True)
    assert ran.stdout.splitlines() == completed
