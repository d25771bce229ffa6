"""Plain texts made to exhaust whoever reads and folds them: a line says why they are refused, or little memory is taken."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.library.checks.quoting.folded import folded_text
from briefing.library.checks.quoting.occurrences import occurrences
from briefing.library.checks.quoting.pieces import Piece
from briefing.library.reading.source_file import MAX_BYTES, read_source

LINES = "it has more than 300,000 lines; split it in two"
TAGS = "it has more than 100,000 tags; save its text as a file of its own"
CAPTIONS = "these subtitles have more than 6 million letters; split them in two"
SIGNS = "it has more than 1,000,000 signs such as *, [, ( and '; save its words without them"

REFUSED = {
    "turns with their speakers alone on a line": ("a.txt", "ANNA\nyes\n\nBERT\nno\n\n" * 100_000, LINES),
    "captions": ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\nyes\n\n" * 100_000, LINES),
    "empty lines": ("a.txt", "a" + "\n" * 400_000, LINES),
    "line ends of another kind": ("a.txt", "a\u2029" * 400_000, LINES),
    "brackets": ("a.txt", "[" * 4_000_000, SIGNS),
    "apostrophes": ("a.txt", "'" * 9_000_000, SIGNS),
    "emphasis": ("a.md", "*a " * 2_000_000, SIGNS),
    "ranges": ("a.txt", "1–2 " * 2_000_000, SIGNS),
    "tags": ("a.html", "<html><body><table>" + "<tr><td>port</td></tr>" * 50_000, TAGS),
    "signs in a page": ("a.html", "<html><body><article><p>" + "a * " * 1_100_000, SIGNS),
    "currencies": ("a.txt", "€ 4 and 5 € " * 600_000, SIGNS),
    "letters struck over": ("a.txt", "h\bha\ba " * 600_000, SIGNS),
    "colours of a terminal": ("a.txt", "\x1b[1mport\x1b[0m " * 600_000, SIGNS),
    "one caption": ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n" + "<b yes " * 1_000_000, CAPTIONS),
    "marks of notes": ("a.txt", "abc¹²³ " * 1_000_000, SIGNS),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_text_in_an_absurd_form_is_refused_in_a_line(kind: str, tmp_path: Path) -> None:
    name, text, line = REFUSED[kind]
    (tmp_path / name).write_text(text, encoding="utf-8")
    _, problem = read_source(tmp_path / name, name)
    assert str(problem) == f"{name}: {line}"


def test_a_text_of_as_many_lines_as_a_book_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The port is safe.\r\n" * 299_000, encoding="utf-8", newline="")
    source_file, _ = read_source(tmp_path / "a.txt", "a.txt")
    assert source_file is not None and source_file.text.count("\n") == 299_000


@pytest.mark.parametrize(
    "program",
    [
        "<script>" + "if (a < b) { c = '<p>x</p>' }\n" * 100_000 + "</script>",
        "<STYLE type='text/css'>" + "<p {color: red}\n" * 100_000 + "</STYLE >",
        "<script type='application/ld+json'>" + '{"<a>":' * 100_000 + "</script>",
    ],
    ids=["script", "style", "metadata without an end"],
)
def test_the_programs_of_a_page_are_no_part_of_it(program: str, tmp_path: Path) -> None:
    article = "<p>The port is safe, said the mayor of the town.</p>"
    page = f"<html><body><article>{article}{program}{article.replace('port', 'bridge')}</article></body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    source_file, _ = read_source(tmp_path / "a.html", "a.html")
    assert source_file is not None
    assert source_file.text.split("\n\n") == [
        "The port is safe, said the mayor of the town.",
        "The bridge is safe, said the mayor of the town.",
    ]


MOST_MEMORY = 160 << 20

FOLDER = """
import json, os, resource, sys
child = os.fork()  # a process of its own: the peak of this one holds that of whoever started it
if child:
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
from pathlib import Path
from briefing.library.checks.quoting.folded import folded_text
from briefing.library.reading.source_file import read_source
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
before = peak()
source_file, _ = read_source(Path(sys.argv[1]), "a.txt")
folded_text(source_file.text)
print(json.dumps(peak() - before))
"""

FOLDED: dict[str, Callable[[], str]] = {
    "marks of lists": lambda: "# " * (MAX_BYTES // 2),
    "one long word": lambda: "a" * MAX_BYTES,
    "quotation marks": lambda: '"' * MAX_BYTES,
    "spaces before marks": lambda: "a ?" * (MAX_BYTES // 3),
    "paragraphs": lambda: ("The harbour of the town is safe, the mayor said. " * 10 + "“It is so.”\n\n") * 32_000,
}


@pytest.mark.parametrize("kind", FOLDED)
def test_a_hostile_text_is_folded_in_little_memory(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(FOLDED[kind](), encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", FOLDER, str(path)], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) < MOST_MEMORY


def test_no_more_occurrences_are_looked_up_than_are_considered() -> None:
    text = folded_text("1–2 " * 200_000)
    assert [place.start for place in occurrences(Piece(("1-2",), "1-2"), text)] == [*range(0, 200, 4)]


def test_an_occurrence_after_hyphens_at_line_ends_has_its_place_among_them() -> None:
    text = folded_text("co-\nal and har-\nbour and co-\nal wharf")
    (place,) = occurrences(Piece(("coal wharf",), "coal wharf"), text)
    assert text.marked[place.start : place.end] == "co‧al wharf"
