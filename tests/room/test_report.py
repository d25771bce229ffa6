"""Minutes as Markdown: nothing that the room said is read as markup, and nothing is lost."""

import json
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from briefing.brief.room_questions import Settlement
from briefing.brief.text import one_line
from briefing.brief.vocabulary import Marking
from briefing.library.escapes import escape_markdown
from briefing.room.record.minutes import visible_minutes
from briefing.room.record.recorder import Record
from briefing.room.record.report import document, markdown
from tests.brief.alder import sound
from tests.room.recorded import CLAIM, at, begun, file_of, minutes_in, presented

MARKUP = [
    "*a* _b_ **c** `d` ~~e~~", "# heading", "1. one", "12) twelve", "- item", "+ item", "> quote", "| a | b |", "<b>x</b>",
    "<script>alert(1)</script>", "&lt; &#60; &amp;", "[a](http://b.c)", "![a](b)", "[a]: http://b.c", "<http://b.c>",
    "http://b.c/d?e=f", "www.b.c", "me@b.c", "\\*a\\*", "a\\", "$x$", "```", "===", "---", "***", "~~~", "[red]x[/]",
    "a  \nb", "trailing #", "a*b*c_d_e", "{a}", "!", "ftp://x.y",
]  # fmt: skip


def shown_by(text: str) -> tuple[str, set[str]]:
    """Return what a reader of Markdown shows of a text, and which kinds of inline markup it found."""
    links: set[str] = set()
    words = ""
    for token in MarkdownIt("gfm-like", {"html": True}).parse(text):
        for child in token.children or []:
            links.add(child.type)
            words += child.content
    return words, links


@pytest.mark.parametrize("words", MARKUP)
@pytest.mark.parametrize("before", ["", "### 1. ", "- asked: ", "**x**: "])
def test_a_text_is_shown_as_it_is_and_never_as_markup(words: str, before: str) -> None:
    shown, kinds = shown_by(before + escape_markdown(words))
    assert shown.endswith(one_line(words))
    assert kinds <= {"text", "text_special", "strong_open", "strong_close"}
    assert ("strong_open" in kinds) == before.startswith("**")


@pytest.mark.parametrize("words", MARKUP)
def test_a_text_alone_begins_no_block(words: str) -> None:
    tokens = MarkdownIt("gfm-like", {"html": True}).parse(escape_markdown(words))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]


def test_minutes_say_what_was_asked_how_it_was_settled_and_what_was_shown(tmp_path: Path) -> None:
    text = markdown(minutes_in(file_of(presented(tmp_path), tmp_path)))
    assert (
        text
        == """\
TLP:CLEAR

# Minutes: Dredging of Port Alder

- presented 14 Mar 2025, 10:15–11:20 (UTC+02:00)
- brief: alder, as of 14 Mar 2025
- 4 questions: 1 open, 1 answered, 1 taken back, 1 deferred

## What the room asked

### 1. How clean is clean?

- asked at 10:16 on the claim no-harm: “The spoil is clean sand and will not reach the spawning grounds.”
- **open**

### 2. Who measured it?

- asked at 10:16 on the claim no-harm: “The spoil is clean sand and will not reach the spawning grounds.”
- **answered** at 10:16: The port itself.

### 3. Is there another site?

- asked at 10:18 on the issue site, while “Where the spoil goes” was shown
- **deferred** at 10:18: until the study is out

### 4. What is the time?

- asked at 10:18, while “Where the spoil goes” was shown
- **taken back** at 10:18

## What was shown

| at | for | what |
|---|---|---|
| 10:15:00 | 1 min 15 s | Dredging of Port Alder |
| 10:16:15 | 2 min 5 s | Port: clean sand |
| 10:18:20 | 1 h 1 min 40 s | Where the spoil goes |

TLP:CLEAR
"""
    )


def test_a_presentation_over_midnight_says_both_days(tmp_path: Path) -> None:
    text = markdown(minutes_in(file_of(presented(tmp_path, later=13.5 * 3600), tmp_path)))
    assert "presented 14 Mar 2025, 23:45–15 Mar 2025, 00:50" in text


def test_minutes_own_up_to_what_is_missing(tmp_path: Path) -> None:
    record = Record.begin(tmp_path, brief_id="alder", title="Port Alder", audience=Marking.GREEN)
    path = file_of(record, tmp_path)
    with path.open("ab") as file:
        file.write(b'{"what": "ask')
    text = markdown(minutes_in(path))
    assert "shown to an audience of TLP:GREEN" in text
    assert "1 line of the record could not be read and is missing here" in text
    assert "does not say that the presentation was ended" in text
    assert text.count("Nothing was recorded.") == 2


def test_what_is_left_out_is_counted_and_gives_no_word_away(tmp_path: Path) -> None:
    record = begun(tmp_path)
    record.add_step("claim/secret", "A secret step", of=[CLAIM._replace(id="secret")], at=at(1))
    record.add_question(
        "A secret question?", step="x", on=CLAIM._replace(id="secret"), on_words="A secret claim.", at=at(2)
    )
    record.add_question("While it was shown?", step="claim/secret", at=at(3))
    record.settle(1, Settlement.ANSWERED, "A secret answer.", at=at(4))
    visible = visible_minutes(minutes_in(file_of(record, tmp_path)), sound())
    for text in (markdown(visible), json.dumps(document(visible))):
        assert "ecret" not in text and "While it" not in text
    assert "left out: 2 questions and 1 step that are not for this audience" in markdown(visible)
    assert document(visible)["withheld"] == {"questions": 2, "steps": 1}
