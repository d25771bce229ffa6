"""`briefing rests-on`: what hangs on a source, by which path, over one brief and over all."""

import json
from pathlib import Path

from tests.brief.alder import changed
from tests.cli.conftest import Run

OTHER = changed(
    ("title: Dredging of Port Alder", "title: Fishing at Alder"),
    ("  - id: union-letter\n", "  - id: letter-of-the-union\n"),
    ("derived_from: [union-letter]  #", "derived_from: [letter-of-the-union]  #"),
    ("{source: union-letter, quote: directly over our spawning grounds}", "{source: letter-of-the-union}"),
    ("evidence: [{source: union-letter}]", "evidence: [{source: letter-of-the-union}]"),
    (
        "    reliability: A\n\nparties",
        "    reliability: A\n    corrected: {date: 2025-03-13, reason: A slip.}\n\nparties",
    ),
)


def test_it_lists_every_item_with_the_path_by_which_it_hangs_on_the_source(run: Run) -> None:
    ran = run("rests-on", "union-letter")
    assert (ran.returncode, ran.stderr) == (0, "")
    lines = [line.strip() for line in ran.stdout.splitlines()]
    place = lines.index("claim Union alleges: The ebb carries the plume over the spawning grounds.")
    assert lines[place + 1] == "cites “Letter to the harbour master”"
    assert "cites “Union threatens suit over spoil site”, which derives from “Letter to the harbour" in ran.stdout
    assert "5 items in 1 brief hang on it" in lines


def test_the_same_text_is_followed_into_briefs_that_call_it_otherwise(run: Run, home: Path) -> None:
    (home / "briefs" / "other.yaml").write_text(OTHER, encoding="utf-8")
    ran = run("rests-on", "letter to the harbour master")
    assert "[union-letter]" in ran.stdout and "[letter-of-the-union]" in ran.stdout
    assert "✎ corrected 13 Mar 2025: A slip." in ran.stdout
    assert run("rests-on", "union-letter").stdout == ran.stdout
    assert "10 items in 2 briefs hang on it" in ran.stdout
    alone = run("rests-on", "letter-of-the-union", "other")
    assert "[union-letter]" not in alone.stdout and "5 items in 1 brief" in alone.stdout
    assert run("rests-on", "letter-of-the-union", str(home / "briefs" / "other.yaml")).stdout == alone.stdout


def test_a_title_is_the_same_whichever_quotation_marks_are_typed(run: Run, home: Path) -> None:
    brief = changed(("title: Letter to the harbour master", "title: “Letter” to the U.S. harbour’s master"))
    (home / "briefs" / "port-alder.yaml").write_text(brief, encoding="utf-8")
    assert "[union-letter]" in run("rests-on", '"letter" to the US harbour\'s master').stdout


def test_json_gives_each_step_of_the_path(run: Run) -> None:
    document = json.loads(run("rests-on", "union-letter", "--json").stdout)
    (source,) = document["sources"]
    assert (document["version"], source["brief"], source["id"], source["withdrawn"]) == (
        1,
        "port-alder",
        "union-letter",
        None,
    )
    by_id = {item["id"]: item for item in source["items"]}
    assert [(hop["by"], hop["id"]) for hop in by_id["no-harm"]["path"]] == [
        ("evidence", "herald"),
        ("derived_from", "union-letter"),
    ]
    assert by_id["plume"]["how"] == "wholly" and by_id["port/site"]["kind"] == "position"


def test_words_of_a_title_are_enough_and_an_unknown_source_is_answered_with_the_nearest(run: Run) -> None:
    assert "[herald]" in run("rests-on", "threatens suit").stdout
    ran = run("rests-on", "heralt")
    assert ran.returncode == 1
    assert 'no source is called "heralt"' in ran.stderr and 'did you mean "herald"?' in ran.stderr


def test_a_source_on_which_nothing_rests_ends_with_1(run: Run, home: Path) -> None:
    spare = "  - {id: chart, title: A chart, kind: document, reliability: A}\n\nparties:"
    (home / "briefs" / "port-alder.yaml").write_text(changed(("\nparties:", spare)), encoding="utf-8")
    ran = run("rests-on", "chart")
    assert ran.returncode == 1 and "nothing rests on it here" in ran.stdout


def test_an_audience_is_told_of_no_source_above_it(run: Run, home: Path) -> None:
    marked = changed(("    kind: statement\n", "    kind: statement\n    marking: TLP:RED\n"))
    (home / "briefs" / "port-alder.yaml").write_text(marked, encoding="utf-8")
    ran = run("rests-on", "union-letter", "--audience", "green")
    assert ran.returncode == 1 and "Letter to" not in ran.stdout + ran.stderr
    answer = run("rests-on", "herald", "--audience", "green")
    assert "Letter to" not in answer.stdout and "1 item hidden from TLP:GREEN" in answer.stdout


def test_refused_files_are_counted_and_not_searched(run: Run, home: Path) -> None:
    (home / "briefs" / "broken.yaml").write_text("format: 1\n", encoding="utf-8")
    ran = run("rests-on", "herald")
    assert ran.returncode == 0 and "1 file refused and not searched" in ran.stderr


def test_check_tells_of_every_item_and_the_list_of_the_brief(run: Run, home: Path) -> None:
    path = home / "briefs" / "port-alder.yaml"
    fallen = "    reliability: A\n    withdrawn: {date: 2025-03-14, reason: It was forged.}\n\nparties"
    path.write_text(changed(("    reliability: A\n\nparties", fallen)), encoding="utf-8")
    checked = run("check", "briefs", "--format", "sarif").stdout
    results = json.loads(checked)["runs"][0]["results"]
    assert sum(result["ruleId"] == "rests-on-withdrawn" for result in results) == 4
    assert "⊘ 4 statements on withdrawn sources" in run("list").stdout
    assert "⊘" in run("find", "plume", "in:claims").stdout
