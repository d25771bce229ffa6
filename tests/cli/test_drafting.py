"""`briefing new` and `briefing draft`: what they write, where, and what they refuse."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import DEADLINE, PROGRAM, Done, Run

ARTICLES = Path(__file__).parents[1] / "drafting" / "articles"


@pytest.fixture
def articles(home: Path) -> list[str]:
    """The two articles of the walk-through, copied beside ./briefs."""
    for path in sorted(ARTICLES.glob("*.txt")):
        (home / path.name).write_bytes(path.read_bytes())
    return [path.name for path in sorted(ARTICLES.glob("*.txt"))]


def refused(done: Done) -> str:
    """Return the one line of a command that was refused."""
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("briefing: ") and done.stderr.count("\n") == 1
    return done.stderr.removeprefix("briefing: ").rstrip("\n")


def test_a_new_brief_checks_clean_and_counts_what_is_to_be_written(run: Run) -> None:
    assert (
        run("new", "alder").stdout
        == "briefs/alder.yaml: a brief to fill in; briefing check briefs/alder.yaml counts what is left\n"
    )
    checked = run("check", "briefs/alder.yaml")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert (
        checked.stdout
        == "1 brief checked, no problems\nbriefs/alder.yaml: 9 texts to be written; the first in line 5\n"
    )


def test_a_new_brief_stands_here_where_there_is_no_folder_of_briefs(run: Run, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert run("new", "alder", cwd=elsewhere).returncode == 0
    assert [path.name for path in elsewhere.iterdir()] == ["alder.yaml"]


def test_a_path_is_taken_as_it_stands(run: Run, home: Path) -> None:
    assert run("new", "./alder.yaml").returncode == 0
    assert (home / "alder.yaml").is_file()


def test_a_brief_that_is_there_is_written_over_only_when_told_to(run: Run, home: Path) -> None:
    before = (home / "briefs" / "port-alder.yaml").read_bytes()
    complaint = "briefs/port-alder.yaml is there already; --force writes over it"
    assert refused(run("new", "port-alder")) == complaint
    assert (home / "briefs" / "port-alder.yaml").read_bytes() == before
    assert run("new", "port-alder", "--force").returncode == 0
    assert (home / "briefs" / "port-alder.yaml").read_bytes() != before


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("", '"" is no name for a brief; write letters, digits and hyphens'),
        (".hidden", '".hidden" is no name for a brief; write letters, digits and hyphens'),
        ("./-n.yaml", '"./-n.yaml" is no name for a brief; write letters, digits and hyphens'),
        ("a\x1b[2Jb", '"a[2Jb" is no name for a brief; write letters, digits and hyphens'),
        ("notes.txt", "a brief's file ends in .yaml; write notes.yaml"),
        ("gone/alder", "there is no folder gone for alder.yaml; make the folder first"),
    ],
)
def test_a_name_that_no_brief_can_have_is_refused(run: Run, name: str, complaint: str) -> None:
    assert refused(run("new", name)) == complaint


def test_a_draft_is_printed_where_no_file_is_named(run: Run, articles: list[str], home: Path) -> None:
    done = run("draft", *articles)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("# A draft, made from 2 articles.")
    assert sorted(os.listdir(home / "briefs")) == ["port-alder.yaml"]  # noqa: PTH208


def test_a_draft_checks_clean_against_its_articles(run: Run, articles: list[str]) -> None:
    done = run("draft", *articles, "-o", "dredging")
    assert done.stdout == (
        "briefs/dredging.yaml: 2 sources, 2 parties, 6 claims, 5 quotations; 16 guesses to review, 13 texts to be written; "
        "briefing curate briefs/dredging.yaml --sources . leads through them\n"
    )
    checked = run("check", "briefs/dredging.yaml", "--sources", ".")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert checked.stdout.splitlines() == [
        "1 brief checked, no problems, 5 of 5 quotations verified",
        "briefs/dredging.yaml: 16 guesses still unreviewed, 13 texts to be written; the first in line 11",
    ]


def test_the_next_command_finds_the_articles_wherever_they_lie(run: Run, articles: list[str], home: Path) -> None:
    (home / "briefs" / "sources").mkdir()
    (home / "texts of May").mkdir()
    herald, radio = (home / name for name in articles)
    beside = herald.rename(home / "briefs" / "sources" / herald.name).relative_to(home)
    away = radio.rename(home / "texts of May" / radio.name).relative_to(home)
    command = "briefing curate briefs/dredging.yaml"
    for given, wanted in (
        ([beside], command),
        ([away], f"{command} --sources 'texts of May'"),
        ([beside, away], f"{command} --sources 'texts of May'"),
    ):
        printed = run("draft", *map(str, given), "-o", "dredging", "--force").stdout
        assert printed.endswith(f"; {wanted} leads through them\n")


def test_articles_of_several_folders_are_named_in_the_environment(run: Run, articles: list[str], home: Path) -> None:
    for name, folder in zip(articles, ("first", "second"), strict=True):
        (home / folder).mkdir()
        (home / name).rename(home / folder / name)
    printed = run("draft", f"first/{articles[0]}", f"second/{articles[1]}", "-o", "./here.yaml").stdout
    assert f"; BRIEFING_SOURCES=first{os.pathsep}second briefing curate here.yaml leads through them\n" in printed


def test_an_article_that_changes_afterwards_is_told(run: Run, articles: list[str], home: Path) -> None:
    run("draft", *articles, "-o", "dredging")
    with (home / articles[0]).open("a", encoding="utf-8") as file:
        file.write("\nCorrection: the study is due in May.\n")
    checked = run("check", "briefs/dredging.yaml", "--sources", ".")
    assert checked.returncode == 1
    assert 'the text of "union-threatens-suit-over", alder-herald.txt, is not the one that was read' in checked.stderr


def test_a_given_day_dates_the_articles_that_carry_none(run: Run, home: Path) -> None:
    (home / "a.txt").write_text("A headline without a date\n\nChina on Thursday called it “a lie”.", "utf-8")
    assert (
        "date: 2024-07-11  # review: “Thursday”, counted from 11 Jul 2024"
        in run("draft", "a.txt", "--published", "2024-07-11").stdout
    )


def test_an_encoding_that_was_guessed_is_told(run: Run, home: Path) -> None:
    (home / "a.txt").write_bytes("„Größe zählt hier“, said Ana Ruiz.".encode("cp1252"))
    done = run("draft", "a.txt")
    assert done.returncode == 0
    how = "not UTF-8; read as Windows-1252, which it does not say: “„Größe” in line 1"
    assert done.stderr == f"briefing: a.txt: {how}\n"
    assert f"    # {how}\n" in done.stdout


def test_a_stray_byte_is_told_with_its_line(run: Run, home: Path) -> None:
    (home / "a.txt").write_bytes(b"Spoil \x96 site\n\n" + "“It counts here”, said Ana Ruiz.".encode())
    done = run("draft", "a.txt")
    assert done.returncode == 0 and "It counts here" in done.stdout
    assert done.stderr == "briefing: a.txt: read as UTF-8; the byte 0x96 in line 1 does not fit and is written \ufffd\n"


def test_every_article_that_cannot_be_read_is_told_and_nothing_is_written(run: Run, home: Path) -> None:
    (home / "empty.txt").write_text(" \n", "utf-8")
    (home / "page.pdf").write_bytes(b"%PDF-1.4")
    (home / "good.txt").write_text("Ships came.", "utf-8")
    (home / "again.txt").write_text("Ships came.", "utf-8")
    (home / "other").mkdir()
    (home / "other" / "good.txt").write_text("Ships went.", "utf-8")
    done = run(
        "draft", "good.txt", "gone.txt", "empty.txt", "page.pdf", "again.txt", "other/good.txt", "briefs", "-o", "x"
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "briefing: gone.txt: there is no such file; check the name",
        "briefing: empty.txt: the file is empty; save the text of the source in it",
        "briefing: page.pdf: this PDF is damaged; get it anew, or save its text as a file of its own",
        "briefing: again.txt: this is the same text as good.txt; give each article once",
        "briefing: other/good.txt: another article has the same name, good.txt, and a brief knows its sources by them; "
        "rename one of the two",
        "briefing: briefs: this is a folder; name the articles in it: briefs/*",
    ]
    assert not (home / "briefs" / "x.yaml").exists()


def test_an_address_is_not_fetched(run: Run) -> None:
    what = (
        "https://example.org/a.html: this is an address, and nothing is fetched; save the page as a file, and name that"
    )
    assert refused(run("draft", "https://example.org/a.html")) == what
    for command in "show", "open", "list", "diff":
        result = run(command, "https://example.org/a.html")
        assert result.returncode == 1
        assert "this is an address, and nothing is fetched; save the page as a file, and name that" in result.stderr


@pytest.mark.parametrize("name", ["my brief", "the port's", "a;b", "$(x)"])
def test_the_command_that_counts_what_is_left_can_be_pasted(
    run: Run, plain: dict[str, str], home: Path, name: str
) -> None:
    printed = run("new", name).stdout
    line = printed.partition("fill in; ")[2].removesuffix(" counts what is left\n").replace("briefing", PROGRAM, 1)
    done = subprocess.run(["sh", "-c", line], cwd=home, env=plain, capture_output=True, text=True)
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "1 brief checked, no problems")


def test_a_file_that_a_brief_cannot_name_is_refused(run: Run, home: Path) -> None:
    (home / "a  b.txt").write_text("Ships came.", "utf-8")
    assert refused(run("draft", "a  b.txt")).endswith(
        "a brief cannot name this file; rename it: letters, digits, hyphens"
    )


def test_a_day_that_is_none_is_wrong_usage(run: Run) -> None:
    assert run("draft", "a.txt", "--published", "yesterday").returncode == 2


def test_hostile_words_come_out_harmless(run: Run, home: Path) -> None:
    hostile = (
        "[red]Title[/] \x1b[2J of it\n\n“[@click=app.quit]x[/] \x1b]52;c;QUJD\x07 \u202ehere” said Ana \u2066Ruiz."
    )
    (home / "a.txt").write_text(hostile, "utf-8")
    done = run("draft", "a.txt", "-o", "x")
    assert done.returncode == 0
    shown = run("check", "briefs/x.yaml", "--sources", ".").stdout + run("show", "x").stdout
    for text in (shown, (home / "briefs" / "x.yaml").read_text("utf-8")):
        assert not {"\x1b", "\x07", "\u202e", "\u2066"} & set(text)


def test_the_walk_through_of_the_manual_leads_to_a_brief_on_the_screen(home: Path, plain: dict[str, str]) -> None:
    page = (Path(__file__).parents[2] / "briefing" / "manual" / "articles.md").read_text(encoding="utf-8")
    commands = page.split("```sh\n")[1].split("```")[0].replace("briefing curate", ": no terminal here for")
    folder = home / "desk"
    (folder / "articles").mkdir(parents=True)
    for path in ARTICLES.glob("*.txt"):
        (folder / "articles" / path.name).write_bytes(path.read_bytes())
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", commands],
        cwd=folder,
        env={**plain, "EDITOR": "true", "PATH": f"{Path(sys.executable).parent}{os.pathsep}{plain['PATH']}"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=DEADLINE,
        check=False,
    )
    assert done.returncode == 0
    assert done.stderr.startswith("briefing: from now on briefs are taken from briefs (in this folder)")
    assert done.stderr.count("\n") == 1
    assert "5 of 5 quotations verified" in done.stdout
    assert "“The ebb takes the plume straight across the spawning grounds”" in done.stdout


def test_who_speaks_for_whom_is_said_beforehand(run: Run, articles: list[str]) -> None:
    done = run("draft", *articles, "--party", "Fishers of Alder=Lund, Alder Fishers’ Union", "--party", "Town=Ruiz")
    assert (done.returncode, done.stderr) == (0, "")
    assert "  # Fishers of Alder: " in done.stdout and "  # Town: " in done.stdout
    assert "made_by: alder-fishers-union" not in done.stdout


def test_a_name_that_no_article_has_is_told_with_one_that_is_like_it(run: Run, articles: list[str]) -> None:
    done = run("draft", *articles, "--party", "Port=Ruis", "-o", "x")
    assert done.returncode == 0
    message = 'briefing: --party: nobody who speaks in the articles is called "Ruis"; did you mean "Ruiz"?\n'
    assert done.stderr == message


def test_the_parties_of_the_manual_join_those_of_the_articles(run: Run, articles: list[str]) -> None:
    said = ["--party", "Port Authority=Ruiz,the authority", "--party", "Union=Lund"]
    done = run("draft", *articles, *said, "-o", "dredging")
    assert done.stderr == ""
    assert done.stdout.partition(", 13 texts")[0] == (
        "briefs/dredging.yaml: 2 sources, 2 parties, 6 claims, 5 quotations; 15 guesses to review"
    )
    checked = run("check", "briefs/dredging.yaml", "--sources", ".")
    assert checked.stdout.splitlines()[0] == "1 brief checked, no problems, 5 of 5 quotations verified"


def test_a_name_that_may_mean_several_is_told_with_its_remedy(run: Run, home: Path) -> None:
    (home / "a.txt").write_text(
        "Unions\n\nThe Dockers' Union rejected it.\n\nThe Fishers' Union denied it. The Port of Alder denied it.",
        "utf-8",
    )
    done = run("draft", "a.txt", "--party", "Union=Port of Alder", "-o", "x")
    message = '"Dockers\' Union" or "Fishers\' Union"; write the whole name of the one that is meant'
    assert done.stderr == f'briefing: --party: "Union" may be {message}\n'


def test_a_name_that_may_only_tell_the_place_is_told(run: Run, home: Path) -> None:
    (home / "a.txt").write_text("Row\n\nThe Alder Council rejected it. “It is clean,” said Ana Ruiz.", "utf-8")
    done = run("draft", "a.txt", "--party", "Alder=Ruiz", "-o", "x")
    assert done.stderr == 'briefing: --party: "Alder" may be "Alder Council"; write that where it is meant\n'


def test_a_name_cannot_speak_for_two_parties(run: Run, articles: list[str]) -> None:
    done = run("draft", *articles, "--party", "Port=Ruiz", "--party", "Union=Lund,ruiz")
    message = 'briefing: argument --party: "ruiz" cannot speak for Port and for Union; name each with one party\n'
    assert (done.returncode, done.stdout, done.stderr) == (2, "", message)


@pytest.mark.parametrize("wanted", ["5", "¶5", "¶ 5", "5-5"])
def test_a_paragraph_is_shown_by_its_number(run: Run, articles: list[str], wanted: str) -> None:
    done = run("draft", articles[0], "--show", wanted)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("¶5      “The ebb takes the plume straight across the spawning grounds,” said Marta")
    assert " ".join(done.stdout.split()).endswith("wait for a tidal study due in April.")


def test_the_paragraph_that_a_guess_names_is_the_one_that_is_shown(run: Run, articles: list[str]) -> None:
    drafted = run("draft", articles[0]).stdout
    evidence = next(line for line in drafted.splitlines() if "straight across" in line and "paragraph: " in line)
    number = evidence.partition("paragraph: ")[2].partition(",")[0]
    assert "straight across" in run("draft", articles[0], "--show", number).stdout


def test_several_paragraphs_of_several_articles_are_shown_under_their_names(run: Run, articles: list[str]) -> None:
    lines = run("draft", *articles, "--show", "1-¶2").stdout.splitlines()
    assert lines == [
        "alder-herald.txt",
        "¶1      Union threatens suit over spoil site",
        "¶2      14 March 2025",
        "coast-radio.txt",
        "¶1      Fishers and port at odds over dredging",
        "¶2      Coast Radio, 14 March 2025",
    ]


def test_a_paragraph_that_there_is_not_is_told_with_the_last_one(run: Run, articles: list[str]) -> None:
    message = "alder-herald.txt has 7 paragraphs, and no ¶8; the last is ¶7"
    assert refused(run("draft", articles[0], "--show", "6-9")) == message


def test_what_is_shown_is_written_to_no_file(run: Run, articles: list[str], home: Path) -> None:
    done = run("draft", articles[0], "--show", "5", "-o", "x")
    message = "briefing: --show prints paragraphs and writes no draft; leave out -o, or --show\n"
    assert (done.returncode, done.stderr) == (2, message)
    assert not (home / "briefs" / "x.yaml").exists()


def test_a_paragraph_cannot_control_the_terminal(run: Run, home: Path) -> None:
    (home / "a.txt").write_text("A headline\n\n\x1b[31mred\u202e and “[/] more” of it.", "utf-8")
    assert run("draft", "a.txt", "--show", "2").stdout == "¶2      red and “[/] more” of it.\n"


def test_a_draft_is_never_written_over_one_of_its_articles(run: Run, home: Path, articles: list[str]) -> None:
    article = home / "port.yaml"
    article.write_bytes((home / articles[0]).read_bytes())
    (home / "link.yaml").symlink_to(article)
    for output in "port.yaml", "./port.yaml", "link.yaml":
        before = article.read_bytes()
        complaint = refused(run("draft", articles[1], "port.yaml", "-o", output, "--force"))
        assert complaint.endswith(" is what this is made from, and would be lost; name another file")
        assert article.read_bytes() == before
