"""The person's editor: which one it is, and the command that opens a file in it at a line. No shell ever reads a name."""

import os
import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path

from briefing.brief.text import shortened
from briefing.errors import NotFoundError, UsageError
from briefing.paths import resolved

_PLUS = {
    "vi",
    "vim",
    "nvim",
    "gvim",
    "view",
    "nano",
    "pico",
    "emacs",
    "emacsclient",
    "micro",
    "kak",
    "joe",
    "jed",
    "mg",
}
"""Editors that take `+LINE FILE`."""

_COLON = {"hx", "helix", "subl", "sublime_text", "zed", "zeditor"}
"""Editors that take `FILE:LINE`."""

_GOTO = {"code", "code-insiders", "codium", "vscodium", "cursor"}
"""Editors that take `--goto FILE:LINE`, and come back at once unless they are told to wait."""

_VARIABLES = ("VISUAL", "EDITOR")


def editor_words(environment: Mapping[str, str]) -> list[str]:
    """Return the words of $VISUAL, else of $EDITOR.

    Raises NotFoundError where neither is set or there is no such program, UsageError where it cannot be read as words.
    """
    variable = next((name for name in _VARIABLES if environment.get(name, "").strip()), None)
    if variable is None:
        raise NotFoundError("no editor is known: set EDITOR, for instance EDITOR=nano in your shell's profile")
    setting = environment[variable]
    try:
        words = shlex.split(setting)
    except ValueError as error:
        raise UsageError(f'${variable} is "{shortened(setting)}": a quotation mark is not closed') from error
    if not words or shutil.which(words[0], path=environment.get("PATH")) is None:
        name = shortened(words[0] if words else setting)
        raise NotFoundError(f'there is no program "{name}", as ${variable} names it; set {variable} to your editor')
    return words


def open_at_line_command(words: list[str], path: Path, line: int) -> list[str]:
    """Return the command that opens a file at a line, from 1; without the line where the editor's option is not known.

    The path is absolute in it, so that none can be taken for an option.
    """
    file = os.path.abspath(path)  # noqa: PTH100 (a link stays a link: the editor decides what becomes of it)
    name = _name(words[0])
    if name in _PLUS:
        return [*words, f"+{line}", file]
    if name in _COLON:
        return [*words, f"{file}:{line}"]
    if name in _GOTO:
        wait = [] if {"--wait", "-w"} & set(words) else ["--wait"]
        return [*words, *wait, "--goto", f"{file}:{line}"]
    return [*words, file]


def _name(program: str) -> str:
    """Return the name of an editor; for a link such as `editor`, the name of the program that it leads to."""
    name = Path(program).stem
    if name in _PLUS | _COLON | _GOTO:
        return name
    path = shutil.which(program)
    return resolved(Path(path)).name.split(".")[0] if path else name
