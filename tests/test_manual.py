"""README and the manual are true: examples are sound briefs, commands are understood, tables are the program's own."""

import re
import shlex
from collections import Counter
from pathlib import Path
from urllib.parse import unquote

import pytest

from briefing.app import commands as app_commands
from briefing.cli import parser
from briefing.errors import UsageError
from briefing.library.reading.reader import read
from briefing.output.layout.blocks import lay_out, plain_text
from briefing.output.pages.manual import manual_page, purposes
from tests.manual_pages import MANUAL, PAGES, Command, blocks, commands, links
from tests.manual_tables import SCREENS, with_tables

COMMANDS = [command for page in PAGES for command in commands(page) if command.line.startswith("briefing")]
FORMS = re.compile(r"`(briefing [a-z]+[^`]*)`")


def named(page: Path) -> str:
    return page.stem


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_whole_brief_in_it_is_sound(page: Path) -> None:
    for example in blocks(page, "yaml"):
        if example.startswith("format: 1"):
            assert read(example, "port-alder-dredging.yaml").problems == ()


def test_the_page_on_writing_has_a_whole_brief() -> None:
    assert any(block.startswith("format: 1") for block in blocks(MANUAL / "writing.md", "yaml"))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.line)
def test_every_command_is_understood(command: Command) -> None:
    assert parser.build().parse_args(shlex.split(command.line, comments=True)[1:]) is not None


def test_what_begins_the_program_comes_first_and_says_what_it_does() -> None:
    begin, activate, *others = [command.line for command in commands(PAGES[0])]
    assert begin.startswith("python3 -m venv .venv && ") and begin.endswith(" && .venv/bin/briefing")
    assert "--quiet" not in begin and " -q " not in begin
    assert activate == ". .venv/bin/activate"
    assert "python3-venv" in PAGES[0].read_text(encoding="utf-8")
    assert len([line for line in others if line.startswith("briefing")]) > 2


def test_the_page_on_the_shell_names_every_command() -> None:
    table = (MANUAL / "shell.md").read_text(encoding="utf-8")
    assert [name for name in parser.commands() if f"| `briefing {name}" not in table] == []


@pytest.mark.parametrize(("step", "place"), [
    ("Who is who", app_commands.WHO), ("Issues", app_commands.ISSUES), ("Claims", app_commands.CLAIMS),
    ("Positions", app_commands.POSITIONS), ("Questions", app_commands.QUESTIONS), ("The rest", app_commands.REST),
    ("From the text", app_commands.WORDS),
])  # fmt: skip
def test_the_page_on_the_desk_has_every_key_of_a_step_where_it_is_about_it(step: str, place: str) -> None:
    text = (MANUAL / "articles.md").read_text(encoding="utf-8")
    about = text.split(f"**{step}.**")[1].split("**")[0].split("\n\n")[0]
    deciding = [known for known in app_commands.COMMANDS if place in known.places and known.group == "Deciding"]
    keys = [app_commands.key_name(known.keys.split(",")[0]) for known in deciding]
    assert [key for key in keys if f"`{key}`" not in about and not key.startswith("Shift+")] == []
    assert place == app_commands.WORDS or "`x`" in about


def test_the_page_on_the_desk_has_every_key_of_all_steps() -> None:
    text = (MANUAL / "articles.md").read_text(encoding="utf-8").split("## At the desk")[1]
    keys = [app_commands.key_name(known.keys.split(",")[0]) for known in app_commands.COMMANDS
            if app_commands.DESK in known.places and not known.id.startswith("step-")]  # fmt: skip
    assert [key for key in keys if f"`{key}`" not in text] == []


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_picture_and_link_is_there(page: Path) -> None:
    assert [target for target in links(page) if not (page.parent / unquote(target)).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_generated_table_is_the_programs_own(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert with_tables(text) == text, "run python -m tests.manual_tables"


def test_every_place_of_the_registry_stands_under_some_screen() -> None:
    from briefing.app.commands import COMMANDS as REGISTRY

    shown = {place for _, places in SCREENS for place in places}
    assert {place for command in REGISTRY for place in command.places} - shown == set()


def test_the_index_names_every_page_and_no_other() -> None:
    assert set(purposes()) == {page.stem for page in MANUAL.glob("*.md")} - {"index"}


def test_the_readme_leads_to_every_page() -> None:
    readme = links(PAGES[0])
    assert [topic for topic in purposes() if f"briefing/manual/{topic}.md" not in readme] == []


@pytest.mark.parametrize("topic", [None, *purposes()])
@pytest.mark.parametrize("width", [20, 80, 200])
def test_a_page_is_laid_out_without_its_markup(topic: str | None, width: int) -> None:
    lines = lay_out(manual_page(topic).page, width)
    text = plain_text(lines)
    assert len(text.split()) > 30
    assert "|---" not in text and "](" not in text and "```" not in text and "<!--" not in text


def test_no_word_of_a_page_is_lost_on_its_way_to_the_screen() -> None:
    for topic in purposes():
        markdown = (MANUAL / f"{topic}.md").read_text(encoding="utf-8")
        prose = re.sub(r"<!--.*?-->|\]\([^)]*\)|^\|.*\|\n(?=\| ?---)", " ", markdown, flags=re.MULTILINE)
        shown = manual_page(topic)
        text = f"{shown.title} {plain_text(lay_out(shown.page, 10_000))}"
        words = {word for word in re.findall(r"[A-Za-z]{4,}", prose) if word not in ("yaml", "html")}
        assert words - set(re.findall(r"[A-Za-z]{4,}", text)) == set()


def test_an_unknown_page_is_answered_with_the_nearest() -> None:
    with pytest.raises(UsageError, match='did you mean "lookup"'):
        manual_page("lokup")


def test_what_is_new_stands_in_its_list_once() -> None:
    text = (PAGES[0].parent / ".github" / "CHANGELOG.md").read_text(encoding="utf-8")
    sentences = re.split(r"(?<=[.;:])\s+", text)
    assert [sentence for sentence, times in Counter(sentences).items() if times > 1 and len(sentence) > 45] == []
