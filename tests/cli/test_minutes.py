"""`briefing minutes`: which presentation it prints, what it says of a damaged record, and the YAML that it gives."""

import json
from pathlib import Path

import pytest

from briefing.brief.items import ItemKind, Ref
from briefing.brief.room_questions import Settlement
from briefing.brief.vocabulary import Marking
from tests.brief.alder import TEXT, changed, small
from tests.cli.conftest import Done, Run
from tests.cli.hostile import HARMFUL
from tests.cli.outcomes import complaint_of, output_of
from tests.room.recorded import CLAIM, at, begun, file_of, presented


@pytest.fixture
def records(home: Path) -> Path:
    """The folder of the command's records; not there yet."""
    return home / "state" / "briefing" / "records"


def test_the_newest_presentation_is_printed(run: Run, records: Path) -> None:
    presented(records)
    begun(records, "other", later=60).add_question("Newest?", step="a", at=at(70))
    text = output_of(run("minutes"))
    assert "### 1. Newest?" in text and "How clean" not in text
    assert text.splitlines()[0] == text.splitlines()[-1] == "TLP:CLEAR"


def test_the_newest_of_a_brief_is_printed_by_the_start_of_its_id(run: Run, records: Path) -> None:
    presented(records, "port-alder", later=-3600)
    begun(records, "port-alder").add_question("Which one?", step="a", at=at(1))
    begun(records, "other", later=60)
    assert "### 1. Which one?" in output_of(run("minutes", "port"))
    assert "### 1. Which one?" in output_of(run("minutes", "port-alder"))


def test_an_older_one_is_printed_by_the_name_of_its_record_or_its_file(run: Run, records: Path) -> None:
    name = presented(records, "port-alder").name or ""
    begun(records, "port-alder", later=60)
    for argument in (name.removesuffix(".jsonl"), name, str(records / name)):
        assert "### 1. How clean is clean?" in output_of(run("minutes", argument))


def test_an_id_that_begins_like_another_is_itself(run: Run, records: Path) -> None:
    begun(records, "alder")
    begun(records, "alder-2", later=60)
    assert "brief: alder," in output_of(run("minutes", "alder"))
    assert complaint_of(run("minutes", "ald")) == '"ald" may be alder, alder-2; write one of them out'


def test_a_brief_is_meant_by_what_is_seen_of_its_name(run: Run, records: Path) -> None:
    begun(records, "po\u200brt").add_question("Which one?", step="a", at=at(1))
    begun(records, "other", later=60)
    for word in ("port", "por", "po\u00adrt"):
        assert "### 1. Which one?" in output_of(run("minutes", word))


def test_an_unknown_brief_gets_the_nearest(run: Run, records: Path) -> None:
    begun(records, "port-alder")
    message = complaint_of(run("minutes", "port-adler"))
    assert message == 'no presentation of "port-adler" is recorded; did you mean "port-alder"?'
    assert complaint_of(run("minutes", "zzz")).endswith("`briefing minutes --list` shows what there is")


@pytest.mark.parametrize("arguments", [[], ["x"], ["--list"], ["--adopt"], ["--json"]])
def test_where_nothing_was_recorded_that_is_said(run: Run, records: Path, arguments: list[str]) -> None:
    message = complaint_of(run("minutes", *arguments))
    assert message == f"no presentation is recorded in {records}; presenting a brief records one"


def test_a_record_that_is_not_there_is_told(run: Run) -> None:
    done = run("minutes", "gone.jsonl")
    assert (done.returncode, done.stdout) == (1, "")
    assert "gone.jsonl: the record cannot be read: no such file or directory" in done.stderr


def test_the_list_shows_every_presentation_newest_first(run: Run, records: Path) -> None:
    presented(records, "port-alder")
    begun(records, "other", later=3600)
    assert output_of(run("minutes", "--list")).splitlines() == [
        f"2 presentations in {records}",
        "",
        "14 Mar 2025, 11:15–11:15",
        "  Dredging of Port Alder",
        "  TLP:CLEAR · other · no steps · no questions",
        "  other-2025-03-14-111500",
        "",
        "14 Mar 2025, 10:15–11:20",
        "  Dredging of Port Alder",
        "  TLP:CLEAR · port-alder · 3 steps · 4 questions (1 open)",
        "  port-alder-2025-03-14-101500",
    ]
    assert "other" not in output_of(run("minutes", "--list", "port"))


def test_minutes_and_list_are_json_where_it_is_asked_for(run: Run, records: Path) -> None:
    presented(records, "port-alder")
    document = json.loads(output_of(run("minutes", "--json")))
    assert [asked["status"] for asked in document["asked"]] == ["open", "answered", "deferred", "taken back"]
    assert document["asked"][0]["on"]["id"] == "no-harm"
    assert [step["seconds"] for step in document["shown"]] == [75, 125, 3700]
    (listed,) = json.loads(output_of(run("minutes", "--list", "--json")))["presentations"]
    assert (listed["brief"], listed["questions"], listed["open"]) == ("port-alder", 4, 1)


def test_a_cut_line_is_told_with_its_number_and_the_rest_is_printed(run: Run, records: Path) -> None:
    path = file_of(presented(records), records)
    lines = path.read_bytes().split(b"\n")
    lines[3] = lines[3][:40]
    path.write_bytes(b"\n".join(lines))
    done = run("minutes")
    assert done.returncode == 0
    assert "How clean" not in done.stdout and "Who measured it?" in done.stdout
    assert done.stderr == f"{path}:4:1: this line was cut short; the rest of the record is read all the same\n"


def test_files_that_hold_nothing_stand_in_nobodys_way(run: Run, records: Path) -> None:
    presented(records)
    (records / "zzz-2026-01-01-000000.jsonl").write_bytes(b"")
    (records / "link.jsonl").symlink_to("nowhere")
    (records / "folder.jsonl").mkdir()
    (records / "big.jsonl").write_bytes(b"x" * (9 << 20))
    assert "How clean" in output_of(run("minutes"))
    done = run("minutes", "--list")
    assert (done.returncode, done.stderr.count("\n")) == (0, 4)
    assert done.stdout.startswith("1 presentation in")


@pytest.mark.parametrize(
    "command", [[], ["--json"], ["--list"], ["--list", "--json"], ["--adopt"], ["a\x1b"]], ids=" ".join
)
def test_hostile_records_come_out_harmless(run: Run, records: Path, home: Path, command: list[str]) -> None:
    hostile = "a\x1b[31m\x9b\u202e[red]\n\U000e0041 <b>x</b> `y`"
    brief = home / f"{hostile[:12]}.yaml"
    brief.write_text(TEXT, encoding="utf-8")
    record = begun(records, brief.stem, path=str(brief))
    path = file_of(record, records)
    record.add_step(hostile, hostile, of=[CLAIM._replace(kind=ItemKind(hostile))], at=at(1))
    record.add_question(hostile, step=hostile, on=CLAIM._replace(id=hostile), on_words=hostile, at=at(2))
    record.settle(1, Settlement.DEFERRED, hostile, at=at(3))
    with path.open("ab") as file:
        file.write(
            '{"what": "asked", "at": "2025-03-14T10:15:00Z", "number": 9, "words": "raw \x1b[2J \u202e", '.encode()
        )
        file.write(b'"step": "a"}\n{"what": "\x1b[2J"}\n\x1b[2J\n')
    done = run("minutes", *command)
    for stream in done.stdout, done.stderr:
        assert not HARMFUL & set(stream), sorted(HARMFUL & set(stream))
        assert "Traceback" not in stream
    assert done.returncode == (1 if command == ["a\x1b"] and "may be" in done.stderr else 0)
    if not command:
        assert "&lt;b&gt;x&lt;/b&gt; \\`y\\`" in done.stdout


HOSTILE_WORDS = [
    "Is it: safe # or not?", "- \"quoted\" and 'so'", "Wer misst?\nUnd wann: morgen?", "北京: 🙂 {a} [b] *c &d !e |f >g %h @i",
]  # fmt: skip


def assert_without_errors(done: Done) -> None:
    """What the trade advises on a small brief is no matter here; what the format refuses is."""
    assert (done.returncode, done.stdout[:15]) == (0, "1 brief checked")
    assert "[error: " not in done.stderr


def test_what_adopt_prints_passes_the_check_where_it_is_pasted(run: Run, records: Path, home: Path) -> None:
    path = home / "briefs" / "port-alder.yaml"
    record = presented(records, "port-alder", path=str(path))
    for number, words in enumerate(HOSTILE_WORDS, 5):
        record.add_question(words, step="a", on=CLAIM, at=at(240))
        record.settle(number, Settlement.ANSWERED, words, at=at(241))
    text = output_of(run("minutes", "--adopt"))
    path.write_text(changed(("\ntimeline:", f"\n{text}\ntimeline:")), encoding="utf-8")
    assert_without_errors(run("check"))
    document = json.loads(output_of(run("show", "port-alder", "--json")))
    new = document["questions"][1:]
    assert [question["text"] for question in new[:3]] == [
        "How clean is clean?",
        "Who measured it?",
        "Is there another site?",
    ]
    assert [question["answer"] for question in new[3:]] == [" ".join(words.split()) for words in HOSTILE_WORDS]
    again = run("minutes", "--adopt")
    assert (again.returncode, again.stdout) == (1, "")
    assert again.stderr == "briefing: 7 questions left out: in the brief already\nbriefing: no question to take over\n"


@pytest.mark.parametrize("indent", ["", "    "])
def test_what_adopt_prints_stands_in_line_with_the_briefs_own(run: Run, records: Path, home: Path, indent: str) -> None:
    path = home / "briefs" / "port-alder.yaml"
    brief = small(claims="- {id: no-harm, issue: site, made_by: port, kind: denial, text: No.}")
    own = f"questions:\n{indent}- id: q\n{indent}  text: Why?\n"
    path.write_text(brief + own, encoding="utf-8")
    presented(records, "port-alder")
    text = output_of(run("minutes", "--adopt"))
    path.write_text(brief + own + text, encoding="utf-8")
    assert_without_errors(run("check"))


def test_a_brief_without_questions_gets_the_key_as_well(run: Run, records: Path, home: Path) -> None:
    path = home / "briefs" / "port-alder.yaml"
    path.write_text(small(), encoding="utf-8")
    presented(records, "port-alder")
    path.write_text(small() + output_of(run("minutes", "--adopt")), encoding="utf-8")
    assert_without_errors(run("check"))


def test_questions_in_brackets_cannot_be_added_to_and_that_is_said(run: Run, records: Path, home: Path) -> None:
    path = home / "briefs" / "port-alder.yaml"
    path.write_text(small() + "questions: [{id: q, text: Why?}]\n", encoding="utf-8")
    presented(records, "port-alder")
    done = run("minutes", "--adopt")
    assert done.returncode == 0 and done.stdout.startswith("  - id: ")
    assert "port-alder.yaml:13: the questions stand in brackets here" in done.stderr


def test_adopt_finds_a_brief_that_has_moved_or_says_that_it_is_gone(run: Run, records: Path, home: Path) -> None:
    presented(records, "port-alder", path=str(home / "gone.yaml"))
    assert "- id: how-clean-is-clean" in output_of(run("minutes", "--adopt"))
    (home / "elsewhere").mkdir()
    (home / "briefs" / "port-alder.yaml").rename(home / "elsewhere" / "port-alder.yaml")
    assert complaint_of(run("minutes", "--adopt")).startswith('no brief "port-alder" in')
    assert "- id: how-clean-is-clean" in output_of(run("minutes", "--adopt", "--briefs", "elsewhere"))


def test_adopt_refuses_a_brief_that_is_refused(run: Run, records: Path, home: Path) -> None:
    presented(records, "port-alder")
    (home / "briefs" / "port-alder.yaml").write_text("titel: x", encoding="utf-8")
    done = run("minutes", "--adopt")
    assert (done.returncode, done.stdout) == (1, "")
    assert "this brief is refused" in done.stderr


def test_minutes_leave_out_what_their_audience_may_not_see(run: Run, home: Path, records: Path) -> None:
    presented(records, "port-alder")
    claim = f"  - id: {CLAIM.id}\n"
    red = changed((claim, f"{claim}    marking: TLP:RED\n"))
    (home / "briefs" / "port-alder.yaml").write_text(red, encoding="utf-8")
    for arguments in (["minutes"], ["minutes", "port-alder", "--json"]):
        assert "How clean is clean?" in output_of(run(*arguments))
        assert "How clean is clean?" not in output_of(run(*arguments, "--audience", "green"))
    withheld = json.loads(output_of(run("minutes", "--json", "--audience", "green")))["withheld"]
    assert withheld["questions"] >= 1


@pytest.mark.parametrize("arguments", [[], ["--list"], ["port-alder"], ["--adopt"], ["port-adler"]], ids=" ".join)
def test_a_presentation_of_a_hidden_brief_is_only_counted(
    run: Run, home: Path, records: Path, arguments: list[str]
) -> None:
    presented(records, "port-alder")
    (home / "briefs" / "port-alder.yaml").write_text(changed(("TLP:CLEAR", "TLP:AMBER")), encoding="utf-8")
    done = run("minutes", *arguments, "--audience", "green")
    assert (done.returncode, done.stdout) == (1, "")
    assert "1 presentation hidden from TLP:GREEN: the brief is marked above it, or is not there to tell" in done.stderr
    assert "Dredging" not in done.stderr


def test_a_record_that_is_named_is_not_told_to_an_audience_that_may_not_see_its_brief(
    run: Run, home: Path, records: Path
) -> None:
    name = presented(records, "port-alder").name or ""
    (home / "briefs" / "port-alder.yaml").unlink()
    assert complaint_of(run("minutes", name, "--audience", "green")).startswith(
        "this presentation is hidden from TLP:GREEN"
    )


def test_what_was_said_in_a_room_that_was_shown_more_is_not_told_to_an_audience(
    run: Run, home: Path, records: Path
) -> None:
    path = home / "briefs" / "port-alder.yaml"
    path.write_text(changed(("    credibility: 3", "    marking: TLP:AMBER\n    credibility: 3")), encoding="utf-8")
    record = begun(records, "port-alder", path=str(path), marking=Marking.AMBER)
    record.add_step("claim/no-harm", "Port: clean sand", of=[CLAIM], at=at(1))
    record.add_step("issue/site", "Where the spoil goes", of=[Ref(ItemKind.ISSUE, "site")], at=at(2))
    record.add_question("What of the sand?", step="issue/site", at=at(3))
    for arguments in (["minutes", "--audience", "green"], ["--audience", "green", "minutes"]):
        text = output_of(run(*arguments))
        assert "clean sand" not in text and "What of the sand?" not in text
        assert "| Where the spoil goes |" in text
        assert "left out: 1 question and 1 step that are not for this audience" in text
        assert text.startswith("TLP:CLEAR\n")
    assert "What of the sand?" in output_of(run("minutes", "--audience", "amber"))
    assert "What of the sand?" in output_of(run("minutes"))


def test_the_configured_audience_is_heeded(run: Run, home: Path, records: Path) -> None:
    begun(records, "gone")
    (home / "config" / "briefing").mkdir(parents=True)
    (home / "config" / "briefing" / "config.yaml").write_text("audience: green", encoding="utf-8")
    done = run("minutes", "--list")
    assert (done.returncode, done.stdout) == (1, "")
    assert "1 presentation hidden from TLP:GREEN" in done.stderr


def test_adopt_tells_an_audience_nothing_of_what_is_hidden_from_it(run: Run, home: Path, records: Path) -> None:
    presented(records, "port-alder")
    path = home / "briefs" / "port-alder.yaml"
    hidden = "  - {id: how-clean-is-clean, text: How clean is clean?, marking: TLP:RED}\n"
    secret = changed((f"  - id: {CLAIM.id}\n", f"  - id: {CLAIM.id}\n    marking: TLP:RED\n"))
    path.write_text(secret.replace("\nquestions:", f"\nquestions:\n{hidden}".rstrip("\n"), 1), encoding="utf-8")
    assert "left out: in the brief already" in run("minutes", "--adopt").stderr
    done = run("--audience", "green", "minutes", "--adopt")
    assert CLAIM.id not in done.stdout + done.stderr and "left out" not in done.stderr
    assert "how-clean" not in done.stdout
    path.write_text(
        path.read_text(encoding="utf-8").replace("marking: TLP:CLEAR", "marking: TLP:RED"), encoding="utf-8"
    )
    done = run("--audience", "green", "minutes", "--adopt")
    assert done.stdout == "" and "hidden from TLP:GREEN" in done.stderr


def test_adopt_quotes_an_id_that_yaml_would_take_for_something_else(run: Run, home: Path, records: Path) -> None:
    text = TEXT.replace("site", "null").replace("- id: null", '- id: "null"').replace("issue: null", 'issue: "null"')
    (home / "briefs" / "port-alder.yaml").write_text(text, encoding="utf-8")
    begun(records, "port-alder").add_question("Which one?", step="issue/null", on=Ref(ItemKind.ISSUE, "null"), at=at(1))
    assert '    issue: "null"\n' in output_of(run("minutes", "--adopt"))


@pytest.mark.parametrize("arguments", [[], ["--adopt"]], ids=" ".join)
def test_what_is_piped_is_utf_8_whatever_this_place_writes_in(arguments: list[str], run: Run, records: Path) -> None:
    begun(records, "port-alder").add_question("Wäre 北京 einverstanden?", step="a", at=at(1))
    here = output_of(run("minutes", *arguments))
    assert "Wäre 北京 einverstanden?" in here
    assert output_of(run("minutes", *arguments, environment={"PYTHONIOENCODING": "latin-1", "LANG": "C"})) == here
