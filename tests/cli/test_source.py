"""`briefing source`: quotations in their sources' texts, and which texts are at hand."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.library.herald import HERALD, NAME, write


@pytest.fixture
def brief(home: Path) -> Path:
    """The brief of Port Alder, with its source's text beside it."""
    return write(home / "briefs")


def test_the_overview_tells_which_texts_are_at_hand_and_what_they_leave(run: Run, brief: Path) -> None:
    done = run("source", "port-alder")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "herald: Union threatens suit over spoil site",
        f"  {NAME} · 3 quotations · nothing rests on 4 of 6 paragraphs",
        "union-letter: Letter to the harbour master",
        "  the brief names no file with its text",
    ]


def test_a_claim_s_quotations_stand_between_the_paragraphs_beside_them(run: Run, brief: Path) -> None:
    done = run("source", "port-alder", "no-harm")
    assert done.returncode == 0
    assert "5 ┃ The port rejected the charge. “The spoil is ▸clean sand◂,” said Ana Ruiz" in done.stdout
    assert "▸the only" not in done.stdout and "6 ╎ The authority promised" in done.stdout


def test_a_position_is_named_by_its_party_and_issue(run: Run, brief: Path) -> None:
    assert "▸the only site within range◂" in " ".join(run("source", str(brief), "port/site").stdout.split())


def test_a_whole_text_is_printed_with_all_that_is_quoted(run: Run, brief: Path) -> None:
    out = " ".join(run("source", "port-alder", "herald").stdout.split())
    assert all(f"▸{words}◂" in out for words in ("clean sand", "the only site within range"))
    assert "1 ╎ Union threatens suit over spoil site" in out


def test_a_text_that_is_not_at_hand_is_asked_for_and_found_where_it_is_named(run: Run, brief: Path, home: Path) -> None:
    (home / "briefs" / "sources").rename(home / "articles")
    done = run("source", "port-alder", "no-harm")
    assert done.returncode == 1
    assert NAME in done.stdout and "--sources DIR" in done.stdout
    assert run("source", "port-alder", "no-harm", "--sources", "articles").returncode == 0
    named = {"BRIEFING_SOURCES": str(home / "articles")}
    assert run("source", "port-alder", "no-harm", environment=named).returncode == 0
    assert "there is no folder nowhere of sources" in run("source", "port-alder", "--sources", "nowhere").stderr


def test_words_that_are_not_there_make_it_end_with_1(run: Run, home: Path) -> None:
    write(home / "briefs", herald=HERALD.replace("clean sand", "washed sand"))
    done = run("source", "port-alder", "no-harm")
    assert done.returncode == 1
    assert "not in this text: “clean sand”" in done.stdout


def test_the_overview_tells_where_the_texts_are_looked_for_that_are_not_at_hand(
    run: Run, brief: Path, home: Path
) -> None:
    (home / "briefs" / "sources").rename(home / "articles")
    done = run("source", "port-alder")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[1:6] == [
        f"  {NAME} is not at hand",
        "union-letter: Letter to the harbour master",
        "  the brief names no file with its text",
        "",
        "1 text is not at hand. It is looked for in",
    ]
    assert "\nPut it there, or name another folder by --sources DIR on the command line" in done.stdout
    assert "looked for" not in run("source", "port-alder", "--sources", "articles").stdout


def test_an_unknown_item_is_answered_with_what_there_is(run: Run, brief: Path) -> None:
    done = run("source", "port-alder", "zzz")
    assert done.returncode == 1
    assert "no claim, position or source is called" in done.stderr


def test_where_there_are_many_items_the_nearest_are_told_and_where_the_others_stand(
    run: Run, brief: Path, home: Path
) -> None:
    claim = "  - id: extra-{0}\n    issue: site\n    made_by: port\n    kind: assertion\n    text: Extra {0}.\n"
    claim += "    evidence: [{{source: herald}}]\n"
    text = brief.read_text(encoding="utf-8")
    brief.write_text(
        text.replace("claims:\n", "claims:\n" + "".join(claim.format(n) for n in range(20))), encoding="utf-8"
    )
    done = run("source", "port-alder", "fish")
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr) < 300 and "the nearest are " in done.stderr
    assert done.stderr.endswith(
        f"; the ids of claims stand in {Path('briefs') / 'port-alder.yaml'}, a position's is party/issue\n"
    )


def test_a_source_is_meant_by_its_title_as_well_and_a_title_stands_once(run: Run, brief: Path) -> None:
    assert run("source", "port-alder", "Union threatens").stdout == run("source", "port-alder", "herald").stdout
    text = brief.read_text(encoding="utf-8").replace("    publisher: The Alder Herald\n", "")
    brief.write_text(text, encoding="utf-8")
    lines = run("source", "port-alder", "no-harm").stdout.splitlines()
    assert lines[0].count("Union threatens suit over spoil site") == 1 and "publisher not named" in lines[0]


def test_a_source_above_the_audience_is_not_shown(run: Run, brief: Path) -> None:
    text = brief.read_text(encoding="utf-8").replace("  - id: herald\n", "  - id: herald\n    marking: TLP:RED\n")
    brief.write_text(text, encoding="utf-8")
    for arguments in (
        ["source", "port-alder"],
        ["source", "port-alder", "no-harm"],
        ["source", "port-alder", "herald"],
    ):
        done = run(*arguments, "--audience", "green")
        assert "Ana Ruiz, who called" not in done.stdout and "threatens suit" not in done.stdout
    assert "withheld from this audience" in run("source", "port-alder", "no-harm", "--audience", "green").stdout


@pytest.mark.parametrize("command", [["show"], ["open"], ["export", "--to", "md"]], ids=" ".join)
def test_a_folder_that_is_named_serves_wherever_quotations_are_printed(
    run: Run, home: Path, brief: Path, command: list[str]
) -> None:
    (home / "briefs" / "sources").rename(home / "articles")
    without = run(*command, "port-alder")
    done = run(*command, "port-alder", "--sources", "articles")
    assert (without.returncode, done.returncode) == (0, 0)
    assert ("✓" in without.stdout, "✓" in done.stdout) == (False, True)


@pytest.mark.parametrize("command", [["show"], ["open"], ["export", "--to", "md"], ["present"]], ids=" ".join)
def test_a_folder_that_there_is_not_is_told(run: Run, command: list[str]) -> None:
    done = run(*command, "port-alder", "--sources", "nowhere")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "briefing: there is no folder nowhere of sources; check the path\n"
