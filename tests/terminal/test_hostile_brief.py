"""A brief whose every text tries to steer the terminal passes through every screen as plain text, and steers nothing."""

from base64 import b64decode
from pathlib import Path

import pytest

from tests.terminal.hostile import MARKUP, NEVER_SENT, STEERING, assert_steered_by_nothing
from tests.terminal.terminal import KEYS, Start, Terminal

AS_YAML = r"\e[31;5m\e]0;o\a\x9b32m\u202e\u2066\u200f"
SIZE = (250, 60)

BRIEF = """
format: 1
title: {title}
as_of: 2024-07-11
marking: TLP:CLEAR
bottom_line: {bottom_line}
tags: [{tag}]
notes: {notes}
sources:
  - {{id: one, title: {source}, publisher: {publisher}, kind: article, reliability: B, note: {source_note},
     url: "https://example.org/[red]", file: "[red]x.txt", derived_from: [two]}}
  - {{id: two, title: {second}, publisher: {publisher_too}, kind: speech, reliability: F}}
parties:
  - {{id: left, name: {party}, short: {short}, aliases: [{alias}], about: {about}, note: {party_note}}}
  - {{id: right, name: {party_too}}}
issues:
  - {{id: first, title: {issue}, proposition: {proposition}, note: {issue_note}}}
  - {{id: second, title: {issue_too}, proposition: {proposition_too}}}
claims:
  - {{id: one, issue: first, made_by: left, speaker: {speaker}, kind: assertion, date: 2024-07-10, text: {claim}, note: {note},
     evidence: [{{source: one, quote: {quote}, prefix: {prefix}, suffix: {suffix}}}, {{source: two, quote: {rendering}}}]}}
  - {{id: two, issue: first, made_by: right, kind: denial, text: {denial}, answers: [one], evidence: [{{source: one}}]}}
  - {{id: three, issue: second, made_by: reporting, kind: judgment, likelihood: likely, confidence: low, text: {judgment}}}
positions:
  - {{party: left, issue: first, stance: supports, summary: {position}, evidence: [{{source: one, quote: {words}}}]}}
  - {{party: right, issue: first, stance: conditional, summary: {position_too}, note: {position_note}}}
questions:
  - {{id: one, issue: first, about: [one], text: {question}, why: {why}, settled_by: {settled}, note: {question_note}}}
  - {{id: two, text: {asked}, status: answered, answer: {answer}}}
timeline:
  - {{date: 2024-07-10, text: {event}, by: [left], evidence: [{{source: two}}], note: {event_note}}}
"""


class _HostileTexts(dict[str, str]):
    """For any field a text of its own name with everything hostile in it, as YAML writes it."""

    def __missing__(self, field: str) -> str:
        return f'"{field.replace("_", "-")}{MARKUP}{AS_YAML}"'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the hostile brief and a refused file, both named as badly as a file can be."""
    briefs = tmp_path / "briefs"
    briefs.mkdir()
    text = BRIEF.format_map(_HostileTexts())
    (briefs / f"hostile [red] [@click=app.quit]{STEERING}.yaml").write_text(text, encoding="utf-8")
    refused = f'format: "{MARKUP}{AS_YAML}"\n"{MARKUP}{AS_YAML}": 1\n'
    (briefs / f"refused [red] [@click=app.quit]{STEERING}.yaml").write_text(refused, encoding="utf-8")
    return briefs


def test_a_hostile_brief_passes_through_every_screen_as_plain_text(start: Start, folder: Path) -> None:
    terminal = start("open", str(folder), size=SIZE)
    see(terminal, *hostile("title", "bottom-line", "proposition", "short"), "1 brief · 1 refused")

    press_and_see(terminal, "Enter", "1 Key claims", *hostile("claim", "position", "question", "quote", "speaker"))
    terminal.press("i")
    press_and_see(terminal, "Enter", *hostile("note"))  # in the pane it would stand below what is in sight
    press_and_see(terminal, "Esc", "1 Key claims")
    press_and_see(terminal, "y", "Sent to the terminal")
    press_and_see(terminal, "o", "example.org/[red]")
    press_and_see(terminal, "j", "answers", *hostile("denial"))
    press_and_see(terminal, "j", "likely", *hostile("judgment"))
    press_and_see(terminal, "v", *hostile("party", "party-too"))
    press_and_see(terminal, "2", "2 Positions by party ━")
    press_and_see(terminal, "Home", "on terms", *hostile("words"))
    press_and_see(terminal, "y", "Sent to the terminal")
    press_and_see(terminal, "3", *hostile("why", "settled", "question-note"))
    press_and_see(terminal, "j", *hostile("answer"))
    press_and_see(terminal, "G", "gap · computed")
    press_and_see(terminal, "y", "Sent to the terminal")
    press_and_see(terminal, "z", "3 Open questions", gone="1 Key claims")
    press_and_see(terminal, "Enter", "gap · computed", gone="3 Open questions")
    press_and_see(terminal, "Esc", "3 Open questions")

    press_and_see(terminal, "s", *hostile("source", "publisher", "source-note", "second"))
    press_and_see(terminal, "j", *hostile("publisher-too"))
    press_and_see(terminal, "y", "Sent to the terminal")
    press_and_see(terminal, "t", *hostile("event", "event-note"))
    press_and_see(terminal, "y", "Sent to the terminal")
    press_and_see(terminal, "?", "Keys · ")
    press_and_see(terminal, "Esc", *hostile("event-note"))
    press_and_see(terminal, "Ctrl+P", "Search for commands")
    press_and_see(terminal, "[red]", "Open brief: hostile [red]")
    press_and_see(terminal, "Esc", *hostile("event-note"), gone="Open brief: ")
    press_and_see(terminal, "T", "Theme: ")

    press_and_see(terminal, "b", "1 brief · 1 refused", "✕", *hostile("bottom-line"))
    press_and_see(terminal, "title[red]", *hostile("bottom-line"), gone="✕")
    press_and_see(terminal, "Esc", "✕", "type to filter")
    press_and_see(terminal, "Down", f'unknown key "{MARKUP[:20]}')
    press_and_see(terminal, "Enter", "Refused: ", "refused [red] [@click=app.quit]", f'unknown key "{MARKUP[:20]}')
    press_and_see(terminal, "Esc", "1 brief · 1 refused", gone="Refused: ")
    terminal.press("Ctrl+Q")
    assert terminal.end() == 0
    assert_steered_by_nothing(terminal)
    copied = [b64decode(text) for text in terminal.clipboard]
    assert len(copied) >= 5
    assert not [steering for steering in NEVER_SENT for text in copied if steering in text]


def test_a_hostile_brief_passes_through_matrix_position_and_lookup_as_plain_text(start: Start, folder: Path) -> None:
    terminal = start("open", str(folder), size=SIZE)
    see(terminal, "1 brief · 1 refused")
    press_and_see(terminal, "Enter", "1 Key claims", *hostile("claim"))

    press_and_see(terminal, "m", "Matrix · ", *hostile("short", "party-too", "issue", "position-too"))
    press_and_see(terminal, "j", "nothing stated", *hostile("proposition-too", "issue-too"))
    press_and_see(terminal, "k", *hostile("position-too"), gone="nothing stated")
    press_and_see(terminal, "y", "Sent to the terminal")
    press_and_see(terminal, "Esc", "1 Key claims", gone="Matrix · ")

    press_and_see(terminal, "p", "Position · ", *hostile("about"))
    press_and_see(terminal, "s", "all that it holds", *hostile("position"))
    press_and_see(terminal, "i", *hostile("words"), gone="all that it holds")
    press_and_see(terminal, "Backspace", "all that it holds")
    press_and_see(terminal, "Backspace", "Whose position?")
    press_and_see(terminal, "Esc", "1 Key claims", gone="Position · ")

    press_and_see(terminal, "/", "Look up")
    press_and_see(terminal, "red", *hostile("claim", "denial", "judgment", "question", "position"))
    press_and_see(terminal, "Ctrl+Y", "Sent to the terminal")
    press_and_see(terminal, "Enter", "1 Key claims", *hostile("position"), gone="Look up")
    terminal.press("q")
    assert terminal.end() == 0
    assert_steered_by_nothing(terminal)


def test_a_click_on_a_link_written_in_a_text_runs_nothing(start: Start, folder: Path) -> None:
    terminal = start("open", str(folder), size=SIZE)
    see(terminal, "1 brief · 1 refused")
    press_and_see(terminal, "Enter", "1 Key claims", *hostile("denial", "position"))
    terminal.click("denial[red]r[/][/][@click=app.quit]x", times=2)
    terminal.wait_until(lambda terminal: "1 Key claims" not in terminal.text, "opened the claim that was clicked")
    see(terminal, "answers", *hostile("claim"))
    terminal.click("claim[red]r[/][/][@click=app.quit]x")
    press_and_see(terminal, "?", "Keys · Dashboard")
    terminal.press("q")
    assert terminal.end() == 0
    assert_steered_by_nothing(terminal)


def test_a_hostile_configuration_and_theme_are_told_as_plain_text(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "config" / "briefing"
    (folder / "themes").mkdir(parents=True)
    text = f'"{MARKUP}{AS_YAML}"'
    (folder / "config.yaml").write_text(f"theme: {text}\nkeys: [{{command: {text}, keys: x}}]\n")
    (folder / "themes" / f"bad [red]{STEERING}.yaml").write_text(f"name: {text}\ncolours: {text}\n")
    terminal = start("open", "nato-china-russia", environment={"XDG_CONFIG_HOME": str(tmp_path / "config")}, size=SIZE)
    told = (f'there is no theme "{MARKUP}', f'no command is called "{MARKUP}', "bad [red]")
    terminal.wait_until(lambda t: all(words in messages_in(t) for words in told), f"told {told}")
    terminal.press("q")
    assert terminal.end() == 0
    assert_steered_by_nothing(terminal)


@pytest.mark.parametrize(("command", "status"), [("list", 0), ("show", 0), ("check", 1), ("find", 0)])
def test_the_shell_prints_a_hostile_brief_as_plain_text(start: Start, folder: Path, command: str, status: int) -> None:
    (brief,) = folder.glob("hostile*")
    arguments = {"show": [str(brief)], "find": ["red", "--briefs", str(folder)]}.get(command, [str(folder)])
    terminal = start(command, *arguments, size=(250, 300))
    assert terminal.end() == status
    assert "[@click=app.quit]" in terminal.text
    assert_steered_by_nothing(terminal)


def messages_in(terminal: Terminal) -> str:
    """Return the words of the messages at the right of the screen, as if none were broken over lines."""
    return " ".join(row.rsplit("▌ ", 1)[-1].strip() for row in terminal.rows)


def hostile(*fields: str) -> list[str]:
    """Return how the texts of some fields stand on a screen: every visible character of them, and no other."""
    return [f"{field}{MARKUP}[31;5m]0;o32m" for field in fields]


def press_and_see(terminal: Terminal, key: str, *texts: str, gone: str | None = None) -> None:
    """Press a key, or type a word, and wait until some texts are shown, and another one is gone."""
    terminal.press(*([key] if key in KEYS or key.startswith("Ctrl+") else key))
    terminal.wait_until(lambda terminal: gone is None or gone not in terminal.text, f"left {gone}")
    see(terminal, *texts)


def see(terminal: Terminal, *texts: str) -> None:
    """Wait until texts are shown, each in one row, exactly as they are written."""
    terminal.wait_for(*texts)
