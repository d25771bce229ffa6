"""The one registry of commands, from which bindings, key bar, palette, help and the manual's tables are made.

A command belongs to places: everywhere, a kind of screen, or a kind of widget. The configuration rebinds it by its id.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from textual.binding import Binding
from textual.dom import DOMNode

from briefing.brief.text import did_you_mean, shortened
from briefing.config import Rebinding


class Command(NamedTuple):
    """A command: its keys in Textual's names, its label in the key bar, its sentence in the help, and its rank.

    Rank 0 stays out of the key bar. The lowest rank stands first; as the bar grows narrow, the highest is left out first.
    """

    id: str
    places: tuple[str, ...]
    keys: str
    action: str
    label: str
    help: str
    group: str
    rank: int = 0


EVERYWHERE, DASHBOARD, BROWSE, MATRIX, POSITION = "everywhere", "dashboard", "browse", "matrix", "position"
LIBRARY, LOOKUP, LIST, DETAIL, GRID, PAGE = "library", "lookup", "list", "detail", "grid", "page"
PRESENT, CONSOLE, CHOICE, PROMPT = "present", "console", "choice", "prompt"
STEPS = "steps"
"""The list of the deck's steps, in which letters go to issues and are no commands."""
QUESTION = "question"
"""The console's line for a question from the room, besides what every prompt has."""
BRIEF_PAGE, TEXT_PAGE = "brief-page", "text-page"
"""A page of a brief, and one that belongs to no brief, besides what every page has."""
SOURCE, TEXT = "source", "text"
DESK, ITEMS, WORDS, OPTIONS = "desk", "items", "words", "options"
"""The desk on every step: its list, a text in which words are selected, and the options of one decision."""
WHO, ISSUES, CLAIMS = "desk-who", "desk-issues", "desk-claims"
POSITIONS, QUESTIONS, REST = "desk-positions", "desk-questions", "desk-rest"
"""What can be decided on each step of the desk."""
_BRIEF = (DASHBOARD, BROWSE, MATRIX, POSITION)
_LISTS = (DASHBOARD, BROWSE)
_ROOM = (PRESENT, CONSOLE)
_DECKED = (DASHBOARD, BROWSE, MATRIX)
_CITING = (*_BRIEF, CONSOLE)
_FIRST = -9
"""The rank of what stands before all else, the way back included."""
_LEADING_BACK = (*_BRIEF, *_ROOM, LOOKUP, PAGE, SOURCE, DESK)
_PUSHING = (DASHBOARD, LOOKUP, POSITION, MATRIX, BROWSE, BRIEF_PAGE, SOURCE)
_SCROLLED = (LIST, DETAIL, TEXT, ITEMS)
_ON_TEXTS = (ISSUES, CLAIMS, POSITIONS, QUESTIONS, REST)
_RESTING = (CLAIMS, POSITIONS, REST)

# fmt: off
COMMANDS: tuple[Command, ...] = (
    Command("down", _SCROLLED, "down,j", "down", "", "next item", "Moving"),
    Command("up", _SCROLLED, "up,k", "up", "", "previous item", "Moving"),
    Command("first", (LIST, DETAIL, ITEMS), "home", "first", "", "first item", "Moving"),
    Command("top", (BROWSE, CHOICE, PAGE), "g", "top", "", "first item", "Moving"),
    Command("first-paragraph", (TEXT,), "home,g", "first", "", "first paragraph", "Moving"),
    Command("last", _SCROLLED, "end,G", "last", "", "last item", "Moving"),
    Command("page-down", _SCROLLED, "pagedown,space", "page_down", "", "a page down", "Moving"),
    Command("page-up", _SCROLLED, "pageup", "page_up", "", "a page up", "Moving"),
    Command("next-heading", (BROWSE, CHOICE), "right_square_bracket", "heading(1)", "", "next heading", "Moving"),
    Command("previous-heading", (BROWSE, CHOICE), "left_square_bracket", "heading(-1)", "", "previous heading", "Moving"),
    Command("issue-on", (DASHBOARD,), "right_square_bracket", "issue(1)", "issue", "the next issue", "Moving", 1),
    Command("issue-back", (DASHBOARD,), "left_square_bracket", "issue(-1)", "", "the issue before, or the bottom line", "Moving"),
    Command("go-to-issue", (DASHBOARD,), "g", "go_to_issue", "go to", "an issue by its letter; g again: first item", "Moving", 4),
    Command("open-quotation", (DETAIL,), "enter", "open_quotation", "source", "the source's text, at the quotation", "Moving", 1),
    Command("choose-next", (DETAIL,), "right_curly_bracket", "quotation(1)", "", "next quotation of the item", "Moving"),
    Command("choose-previous", (DETAIL,), "left_curly_bracket", "quotation(-1)", "", "previous quotation of the item", "Moving"),
    Command("next-quotation", (SOURCE,), "right_square_bracket", "quotation(1)", "next", "next quotation", "Moving", 3),
    Command("previous-quotation", (SOURCE,), "left_square_bracket", "quotation(-1)", "", "previous quotation", "Moving"),
    Command("next-left-out", (SOURCE,), "u", "left_out(1)", "left out", "next paragraph that nothing rests on", "Moving", 4),
    Command("previous-left-out", (SOURCE,), "U", "left_out(-1)", "", "previous paragraph that nothing rests on", "Moving"),
    Command("search-text", (SOURCE,), "slash", "search", "search", "search the text", "Screens", 2),
    Command("next-match", (SOURCE,), "n", "match(1)", "", "next place that was searched for", "Screens"),
    Command("previous-match", (SOURCE,), "N", "match(-1)", "", "previous place", "Screens"),
    Command("decide", (DESK,), "enter", "go_on", "on", "the guess is right, else write the text; then the next", "Deciding", 1),
    Command("rename", (WHO,), "r", "decide('name')", "rename", "give the party another name", "Deciding", 2),
    Command("speaks-for", (WHO,), "s", "decide('speaks_for')", "speaks for", "for whom this one speaks", "Deciding", 2),
    Command("merge", (WHO,), "m", "decide('merge')", "merge", "another name of one of the other parties", "Deciding", 3),
    Command("earlier", (WHO, ISSUES), "K", "decide('earlier')", "", "place it earlier: the first is shown first", "Deciding"),
    Command("later", (WHO, ISSUES), "J", "decide('later')", "", "place it later", "Deciding"),
    Command("write", _ON_TEXTS, "w", "decide('text')", "words", "write it in your own words", "Deciding", 2),
    Command("title", (ISSUES, REST), "t", "decide('title')", "title", "the title", "Deciding", 3),
    Command("maker", (CLAIMS,), "m", "decide('made_by')", "maker", "which party says it", "Deciding", 3),
    Command("kind", (CLAIMS,), "v", "decide('kind')", "verb", "what is done by saying it: assert, deny, demand …", "Deciding", 3),
    Command("stance", (POSITIONS,), "v", "decide('stance')", "stance", "the stance towards the proposition", "Deciding", 3),
    Command("on-issue", (CLAIMS, QUESTIONS), "i", "decide('issue')", "issue", "the issue that it belongs to", "Deciding", 3),
    Command("answers", (CLAIMS,), "a", "decide('answers')", "answers", "which claims it answers", "Deciding", 4),
    Command("about", (QUESTIONS,), "a", "decide('about')", "about", "which claims it is about", "Deciding", 4),
    Command("why", (QUESTIONS,), "y", "decide('why')", "why", "why it matters", "Deciding", 4),
    Command("settled-by", (QUESTIONS,), "b", "decide('settled_by')", "settled by", "what would settle it", "Deciding", 4),
    Command("speaker", (CLAIMS,), "p", "decide('speaker')", "person", "the person who says it", "Deciding", 5),
    Command("date", _RESTING, "d", "decide('date')", "date", "the date", "Deciding", 5),
    Command("reliability", (REST,), "r", "decide('reliability')", "reliability", "the source's letter, A to F", "Deciding", 4),
    Command("source-kind", (REST,), "v", "decide('source_kind')", "", "what sort of text the source is", "Deciding"),
    Command("publisher", (REST,), "p", "decide('publisher')", "publisher", "who published the source", "Deciding", 5),
    Command("marking", (REST,), "m", "decide('marking')", "marking", "who may see the brief", "Deciding", 5),
    Command("delete", (DESK,), "x", "delete", "take out", "take it out; asks first where more is lost with it", "Deciding", 6),
    Command("new", (DESK,), "c", "new", "new", "a new one; where words are selected, a claim on them", "Deciding", 5),
    Command("evidence", (DESK,), "e", "evidence", "evidence", "the words that are selected become its evidence", "Deciding", 4),
    Command("cite", (DESK,), "E", "cite", "", "its evidence is the cursor's paragraph, without words", "Deciding"),
    Command("delete-evidence", _RESTING, "X", "decide('evidence')", "", "take away the quotation that is marked", "Deciding"),
    Command("split", (CLAIMS,), "S", "decide('split')", "", "the quotation that is marked is a claim of its own", "Deciding"),
    Command("merge-claims", (CLAIMS,), "M", "decide('one_with')", "", "one and the same as another claim", "Deciding"),
    Command("undo", (DESK,), "u", "undo", "undo", "undo the last decision", "Deciding", 5),
    Command("next-left", (DESK,), "n", "left(1)", "next", "the next that is left to decide", "Moving", 6),
    Command("previous-left", (DESK,), "N", "left(-1)", "", "the one before that is left to decide", "Moving"),
    Command("desk-on", (DESK,), "right_square_bracket", "step(1)", "step", "the next step", "Moving", 8),
    Command("desk-back", (DESK,), "left_square_bracket", "step(-1)", "", "the step before", "Moving"),
    Command("step-who", (DESK,), "1", "go_to_step(0)", "", "who is who", "Moving"),
    Command("step-issues", (DESK,), "2", "go_to_step(1)", "", "issues", "Moving"),
    Command("step-claims", (DESK,), "3", "go_to_step(2)", "", "claims", "Moving"),
    Command("step-positions", (DESK,), "4", "go_to_step(3)", "", "positions", "Moving"),
    Command("step-questions", (DESK,), "5", "go_to_step(4)", "", "questions", "Moving"),
    Command("step-rest", (DESK,), "6", "go_to_step(5)", "", "the brief itself, its sources, its timeline", "Moving"),
    Command("next-evidence", (DESK,), "right_curly_bracket", "quotation(1)", "", "its next quotation", "Moving"),
    Command("previous-evidence", (DESK,), "left_curly_bracket", "quotation(-1)", "", "its previous quotation", "Moving"),
    Command("to-text", (DESK,), "tab", "text", "text", "into the text, to select words; and back", "Panes", 4),
    Command("search-words", (DESK,), "slash", "search", "", "search the text; again for the next place", "Screens"),
    Command("edit-here", (DESK,), "f4", "edit", "", "edit the file at the item's line, in $EDITOR", "Briefs"),
    Command("fields-down", (ITEMS,), "shift+down", "fields(1)", "", "scroll the fields down", "Moving"),
    Command("fields-up", (ITEMS,), "shift+up", "fields(-1)", "", "scroll the fields up", "Moving"),
    Command("next-word", (WORDS,), "right,l", "word(1)", "", "next word", "Moving"),
    Command("previous-word", (WORDS,), "left,h", "word(-1)", "", "previous word", "Moving"),
    Command("line-down", (WORDS,), "down,j", "line(1)", "", "a line down", "Moving"),
    Command("line-up", (WORDS,), "up,k", "line(-1)", "", "a line up", "Moving"),
    Command("text-down", (WORDS,), "pagedown", "page_down", "", "a page down", "Moving"),
    Command("text-up", (WORDS,), "pageup", "page_up", "", "a page up", "Moving"),
    Command("text-first", (WORDS,), "home,g", "first", "", "the first word", "Moving"),
    Command("text-last", (WORDS,), "end,G", "last", "", "the last word", "Moving"),
    Command("select", (WORDS,), "space", "select", "select", "begin to select here; again to select nothing", "Deciding", 1),
    Command("select-sentence", (WORDS,), "full_stop", "sentence", "sentence", "select the sentence", "Deciding", 2),
    Command("select-quotation", (WORDS,), "quotation_mark", "words_quoted", "quotation", "select the quotation", "Deciding", 3),
    Command("extend", (WORDS,), "shift+right", "extend(1)", "", "select up to the next word", "Deciding"),
    Command("extend-back", (WORDS,), "shift+left", "extend(-1)", "", "select back to the previous word", "Deciding"),
    Command("extend-down", (WORDS,), "shift+down", "extend_line(1)", "", "select a line further", "Deciding"),
    Command("extend-up", (WORDS,), "shift+up", "extend_line(-1)", "", "select a line back", "Deciding"),
    Command("option-down", (OPTIONS,), "down", "down", "", "next option", "Moving"),
    Command("option-up", (OPTIONS,), "up", "up", "", "previous option", "Moving"),
    Command("take", (OPTIONS,), "enter", "take", "take it", "take the option; of several, those that are marked", "Deciding", 1),
    Command("toggle", (OPTIONS,), "space", "mark_option", "mark", "take the option, or leave it again", "Deciding", 2),
    Command("leave", (OPTIONS,), "escape", "leave", "leave it", "decide nothing", "Moving", 3),
    Command("open", (LIST,), "enter", "open", "open", "open the item, whole", "Moving", 2),
    Command("open-brief", (LIBRARY,), "enter", "open", "open", "open the brief, or what is refused in it", "Moving", 1),
    Command("library-down", (LIBRARY,), "down", "list('down')", "", "next brief", "Moving"),
    Command("library-up", (LIBRARY,), "up", "list('up')", "", "previous brief", "Moving"),
    Command("library-page-down", (LIBRARY,), "pagedown", "list('page_down')", "", "a page down", "Moving"),
    Command("library-page-up", (LIBRARY,), "pageup", "list('page_up')", "", "a page up", "Moving"),
    Command("library-reload", (LIBRARY,), "ctrl+r", "reload", "read again", "read the files again", "Briefs", 9),
    Command("back", _LEADING_BACK, "escape", "back", "back", "to where you came from", "Moving", 7),
    Command("clear", (LIBRARY,), "escape", "clear", "clear", "clear the filter, or go back", "Moving", 3),
    Command("step-left", (POSITION,), "left,h", "step_party(-1)", "", "previous party, same issue", "Moving"),
    Command("step-right", (POSITION,), "right,l", "step_party(1)", "party", "next party, same issue", "Moving", 1),
    Command("step-up", (POSITION,), "up,k", "step_issue(-1)", "", "previous issue, same party", "Moving"),
    Command("step-down", (POSITION,), "down,j", "step_issue(1)", "issue", "next issue, same party", "Moving", 1),
    Command("answer-down", (POSITION,), "pagedown,space", "page(1)", "", "scroll the answer down", "Moving"),
    Command("answer-up", (POSITION,), "pageup", "page(-1)", "", "scroll the answer up", "Moving"),
    Command("take-back-letter", (POSITION,), "backspace", "take_back_letter", "", "take back the last letter", "Moving"),
    Command("in-dashboard", (POSITION,), "enter", "in_dashboard", "in brief", "it in the dashboard", "Moving", 4),
    Command("cell-down", (GRID,), "down,j", "move(1,0)", "", "the cell below", "Moving"),
    Command("cell-up", (GRID,), "up,k", "move(-1,0)", "", "the cell above", "Moving"),
    Command("cell-right", (GRID,), "right,l", "move(0,1)", "", "the cell to the right", "Moving"),
    Command("cell-left", (GRID,), "left,h", "move(0,-1)", "", "the cell to the left", "Moving"),
    Command("cell-first", (GRID,), "home,g", "edge(-1,0)", "", "the first row", "Moving"),
    Command("cell-last", (GRID,), "end,G", "edge(1,0)", "", "the last row", "Moving"),
    Command("open-cell", (GRID,), "enter", "open", "open", "the answer of the cell, whole", "Moving", 1),
    Command("mark", (GRID,), "space", "mark", "mark", "mark the party; two marked ones stand face to face", "Panes", 2),
    Command("turn", (GRID,), "v", "turn", "turn over", "rows for columns", "Panes", 5),
    Command("next-pane", (DASHBOARD, BROWSE, MATRIX, LOOKUP), "tab", "next_pane(1)", "pane", "next pane", "Panes", 2),
    Command("previous-pane", (DASHBOARD, BROWSE, MATRIX, LOOKUP), "shift+tab", "next_pane(-1)", "", "previous pane", "Panes"),
    Command("pane-right", (DASHBOARD, BROWSE), "right,l", "neighbour(1)", "", "pane to the right", "Panes"),
    Command("pane-left", (DASHBOARD, BROWSE), "left,h", "neighbour(-1)", "", "pane to the left", "Panes"),
    Command("claims", (DASHBOARD,), "1", "pane(0)", "", "key claims", "Panes"),
    Command("positions", (DASHBOARD,), "2", "pane(1)", "", "positions", "Panes"),
    Command("questions", (DASHBOARD,), "3", "pane(2)", "", "open questions and gaps", "Panes"),
    Command("bottom-line", (DASHBOARD,), "0", "bottom_line", "", "the bottom line", "Panes"),
    Command("zoom", _LISTS, "z", "zoom", "zoom", "give the pane the whole screen, and back", "Panes", 4),
    Command("group", (DASHBOARD,), "v", "group", "by party/issue", "positions by issue or by party", "Panes", 5),
    Command("roomier", _LISTS, "plus", "lines(1)", "", "roomier: more lines for each item", "Looks"),
    Command("denser", _LISTS, "minus", "lines(-1)", "", "denser: fewer lines for each item", "Looks"),
    Command("theme", (EVERYWHERE,), "T,f8", "next_theme", "", "next theme", "Looks"),
    Command("notes", _BRIEF, "i", "notes", "", "show or hide the presenter's notes", "Looks"),
    Command("look-up", (*_BRIEF, *_ROOM), "slash", "look_up", "look up", "look words up in every brief", "Screens", 1),
    Command("look-up-here", (LIBRARY,), "slash,ctrl+f", "look_up", "look up", "look words up in every brief", "Screens", 2),
    Command("next-hit", (DASHBOARD,), "n", "hit(1)", "", "next hit of the last lookup", "Screens"),
    Command("previous-hit", (DASHBOARD,), "N", "hit(-1)", "", "previous hit", "Screens"),
    Command("go-to-hit", (LOOKUP,), "enter", "open", "go there", "the hit in its brief", "Moving", 1),
    Command("hit-down", (LOOKUP,), "down", "list('down')", "", "next hit", "Moving"),
    Command("hit-up", (LOOKUP,), "up", "list('up')", "", "previous hit", "Moving"),
    Command("hit-page-down", (LOOKUP,), "pagedown", "list('page_down')", "", "a page down", "Moving"),
    Command("hit-page-up", (LOOKUP,), "pageup", "list('page_up')", "", "a page up", "Moving"),
    Command("copy-hit", (LOOKUP,), "ctrl+y", "copy", "copy", "copy its words with their citation", "Briefs", 2),
    Command("position", (*_BRIEF, *_ROOM), "p", "position", "position", "two letters, party and issue: the answer", "Screens", 1),
    Command("matrix", (*_BRIEF, *_ROOM), "m", "matrix", "matrix", "all positions: issues and parties", "Screens", 1),
    Command("party-over-time", _BRIEF, "P,f7", "party_history", "", "what its party holds in all briefs, over time", "Screens"),
    Command("hit-over-time", (LOOKUP,), "f7", "party_history", "", "what its party holds in all briefs, over time", "Screens"),
    Command("face-to-face", _BRIEF, "x", "face_to_face", "face to face", "the two that disagree on this issue", "Screens", 3),
    Command("sources", _CITING, "s", "show('sources')", "sources", "the sources, and what rests on each", "Screens", 2),
    Command("timeline", _CITING, "t", "show('timeline')", "timeline", "the dated events and who did what", "Screens", 3),
    Command("changes", _BRIEF, "D", "changes", "what moved", "what moved since the last version in git", "Screens", 5),
    Command("library", _BRIEF, "b", "library", "briefs", "the library of briefs", "Screens", 3),
    Command("copy", (*_BRIEF, SOURCE), "y", "copy", "copy", "copy its words with their citation", "Briefs", 3),
    Command("edit", (*_BRIEF, SOURCE), "e,f4", "edit", "edit", "edit the file at the item's line, in $EDITOR", "Briefs", 6),
    Command("edit-brief", (LIBRARY,), "f4", "edit", "edit", "edit the brief's file, in $EDITOR", "Briefs", 4),
    Command("curate", (DASHBOARD,), "c", "curate", "", "the desk: decide what is left of a draft", "Briefs"),
    Command("address", (*_BRIEF, SOURCE, DESK), "o", "address", "", "open the source's address, at the words", "Briefs"),
    Command("present", (DASHBOARD, BROWSE, MATRIX), "f5", "present", "present", "present the brief to the room", "Presenting", 2),
    Command("present-here", _DECKED, "shift+f5", "present_here", "from here", "present from this item on", "Presenting", 5),
    Command("forward", _ROOM, "right,space,pagedown,enter,l", "forward", "on", "on; or to the number typed", "Presenting", 1),
    Command("backward", _ROOM, "left,pageup,backspace,h", "backward", "back", "take back, or go back", "Presenting", 6),
    Command("next-step", _ROOM, "down,j", "into", "claims", "into the issue's claims; else the next step", "Presenting", 3),
    Command("previous-step", _ROOM, "up,k", "out", "", "out to the issue's card; else the card before", "Presenting"),
    Command("next-issue", _ROOM, "right_square_bracket", "issue(1)", "issue", "the next issue", "Presenting", 4),
    Command("previous-issue", _ROOM, "left_square_bracket", "issue(-1)", "", "the issue before", "Presenting"),
    Command("reveal", _ROOM, "tab,r", "reveal", "", "reveal all of the step", "Presenting"),
    Command("first-step", _ROOM, "home,g", "edge(False)", "", "the first step", "Presenting"),
    Command("last-step", _ROOM, "end,G", "edge(True)", "", "the last step", "Presenting"),
    Command("overview", _ROOM, "o", "overview", "steps", "all steps; an issue's letter goes to it", "Presenting", 5),
    Command("blackout", _ROOM, "full_stop,b", "blackout", "blackout", "empty the room's screens, and back", "Presenting", 2),
    Command("freeze", _ROOM, "f", "freeze", "freeze", "hold what the room sees, and back", "Presenting", 1),
    Command("ask", _ROOM, "a", "ask", "ask", "record a question from the room", "Presenting", 1),
    Command("answer-to-room", (QUESTION,), "f6", "to_room", "to the room", "show this answer to the room", "Presenting", _FIRST),
    Command("next-answer", (QUESTION,), "down", "nearest(1)", "next answer", "the next of the nearest answers", "Presenting", 3),
    Command("previous-answer", (QUESTION,), "up", "nearest(-1)", "", "the answer before, or none of them", "Presenting"),
    Command("record-question", (LOOKUP,), "f9", "record", "record", "record what is typed as a question", "Presenting", 1),
    Command("settle", _ROOM, "A", "settle", "", "settle a question from the room", "Presenting"),
    Command("notes-on", (CONSOLE,), "n", "read_notes(1)", "", "read on in the notes", "Presenting"),
    Command("notes-back", (CONSOLE,), "N", "read_notes(-1)", "", "back in the notes", "Presenting"),
    Command("push", _PUSHING, "f6", "push", "to the room", "show it to the room", "Presenting", _FIRST),
    Command("choose", (CHOICE, STEPS), "escape", "back", "back", "back, without a choice", "Moving", 2),
    Command("step-choose", (STEPS,), "enter", "choose", "go there", "to the step", "Moving", 1),
    Command("step-filter", (STEPS,), "slash", "filter", "filter", "the steps that have the words typed", "Moving", 3),
    Command("step-unfold", (STEPS,), "right", "fold(False)", "unfold", "show the claims under an issue", "Moving", 4),
    Command("step-fold", (STEPS,), "left", "fold(True)", "", "hide the claims under an issue", "Moving"),
    Command("step-fold-all", (STEPS,), "tab", "fold_all", "unfold all", "show the claims under all issues, or none", "Moving", 5),
    Command("next-listed", (STEPS,), "down", "move('down')", "", "next step", "Moving"),
    Command("previous-listed", (STEPS,), "up", "move('up')", "", "previous step", "Moving"),
    Command("listed-page-down", (STEPS,), "pagedown", "move('page_down')", "", "a page down", "Moving"),
    Command("listed-page-up", (STEPS,), "pageup", "move('page_up')", "", "a page up", "Moving"),
    Command("first-listed", (STEPS,), "home", "move('first')", "", "first step", "Moving"),
    Command("last-listed", (STEPS,), "end", "move('last')", "", "last step", "Moving"),
    Command("accept", (PROMPT,), "enter", "accept", "take it", "take the line as it is", "Moving", 1),
    Command("cancel", (PROMPT,), "escape", "cancel", "leave it", "ask no further", "Moving", 2),
    Command("help", (EVERYWHERE,), "question_mark,f1", "help", "keys", "the keys of where you stand", "Program", 1),
    Command("manual", (TEXT_PAGE,), "m", "app.manual", "manual", "the manual, page by page", "Program", 2),
    Command("palette", (EVERYWHERE,), "ctrl+p", "command_palette", "", "every command by its name", "Program"),
    Command("quit", (*_BRIEF, PAGE, CONSOLE, SOURCE, DESK), "q", "quit", "quit", "quit", "Program", 8),
    Command("quit-anywhere", (EVERYWHERE,), "ctrl+q,ctrl+c", "app.quit", "quit", "quit, from anywhere", "Program"),
)
# fmt: on

_MOST_KEYS = 16
"""The most keys that one command may have."""

_MOST_WRONG = 5
"""The most unknown commands that are reported one by one."""

_BY_ID = {command.id: command for command in COMMANDS}
_KEY_NAMES = {
    "down": "↓", "up": "↑", "left": "←", "right": "→", "enter": "Enter", "escape": "Esc", "space": "Space",
    "tab": "Tab", "shift+tab": "Shift+Tab", "pagedown": "PgDn", "pageup": "PgUp", "home": "Home", "end": "End",
    "plus": "+", "minus": "-", "question_mark": "?", "slash": "/",
    "left_square_bracket": "[", "right_square_bracket": "]",
    "left_curly_bracket": "{", "right_curly_bracket": "}", "quotation_mark": '"', "full_stop": ".", "backspace": "Backspace",
}  # fmt: skip


class LiveCommand(NamedTuple):
    """A command that is available now: its current keys, and the node that runs it."""

    command: Command
    keys: tuple[str, ...]
    node: DOMNode


def bindings(*places: str) -> list[Binding]:
    """Return Textual's bindings for some places; each has its command's id, by which a keymap changes its keys."""
    return [
        Binding(
            command.keys,
            command.action,
            command.help,
            id=command.id,
            priority=command.id in ("quit-anywhere", "look-up-here"),
        )
        for command in COMMANDS
        if any(place in command.places for place in places)
    ]


def command(name: str) -> Command | None:
    """Return the command that has an id; None for an unknown one."""
    return _BY_ID.get(name)


def key_name(key: str) -> str:
    """Return a key as keyboards label it: `question_mark` as `?`, `ctrl+p` as `Ctrl+P`."""
    if key in _KEY_NAMES:
        return _KEY_NAMES[key]
    *modifiers, last = key.split("+")
    if modifiers or (len(last) > 1 and last[0] == "f" and last[1:].isdecimal()):
        name = _KEY_NAMES.get(last) or (last.upper() if len(last) < 4 else last.capitalize())
        return "+".join([*(modifier.capitalize() for modifier in modifiers), name])
    return last


def key_names(keys: Iterable[str]) -> str:
    """Return the labels of several keys, separated by spaces."""
    return " ".join(key_name(key) for key in keys)


def keymap(rebindings: Sequence[Rebinding]) -> tuple[dict[str, str], list[tuple[Rebinding, str]]]:
    """Return Textual's keymap for the configured keys, and the problems with them in words.

    A huge configuration does not delay the start: few keys are used and few problems are reported.
    """
    keys_by_command: dict[str, str] = {}
    problems: list[tuple[Rebinding, str]] = []
    for rebinding in {rebinding.command: rebinding for rebinding in rebindings}.values():
        if rebinding.command not in _BY_ID:
            if len(problems) < _MOST_WRONG:
                remedy = did_you_mean(rebinding.command, _BY_ID) or "`?` shows the commands"
                problems.append((rebinding, f'no command is called "{shortened(rebinding.command)}"; {remedy}'))
            continue
        keys = tuple(dict.fromkeys(key.strip() for key in rebinding.keys.split(",")))
        keys_by_command[rebinding.command] = ",".join(keys[:_MOST_KEYS])
        if len(keys) > _MOST_KEYS:
            problems.append((rebinding, f"{rebinding.command} has {len(keys)} keys; the first {_MOST_KEYS} are taken"))
    return keys_by_command, problems
