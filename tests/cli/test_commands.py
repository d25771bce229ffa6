"""The commands of the shell: what they print, where, and how they end."""

import json
import os
from pathlib import Path

import pytest

from briefing import paths
from briefing.brief.vocabulary import Stance
from briefing.cli.named_part import one
from briefing.errors import NotFoundError
from tests.brief.alder import TEXT, changed, small
from tests.cli.conftest import Run
from tests.cli.outcomes import complaint_of, output_of
from tests.library.full import FULL, text_of, without_advice


def test_the_list_names_its_place_and_tells_what_each_brief_holds(run: Run) -> None:
    assert output_of(run("list")).splitlines() == [
        "1 brief from briefs (in this folder)",
        "",
        "port-alder",
        "  Dredging of Port Alder",
        "  TLP:CLEAR · as of 14 Mar 2025 · Port, Union · 2 claims · 2 positions · 1 question",
    ]


def test_the_command_alone_prints_the_list_where_there_is_no_terminal(run: Run) -> None:
    assert output_of(run()) == output_of(run("list"))
    assert output_of(run("open")) == output_of(run("list"))


def test_a_brief_to_be_opened_is_printed_where_there_is_no_terminal(run: Run) -> None:
    assert output_of(run("open", "port-alder")) == output_of(run("show", "port-alder"))


def test_the_list_is_json_where_it_is_asked_for(run: Run, home: Path) -> None:
    (home / "briefs" / "bad.yaml").write_text("titel: x", encoding="utf-8")
    done = run("list", "--json")
    document = json.loads(done.stdout)
    assert list(document) == [
        *("version", "taken_from", "why", "audience", "hidden", "hidden_briefs", "briefs", "refused", "refused_untold")
    ]
    assert (document["taken_from"], document["why"]) == (["briefs"], "in this folder")
    assert document["briefs"] == [
        {
            "id": "port-alder",
            "path": "briefs/port-alder.yaml",
            "title": "Dredging of Port Alder",
            "as_of": "2025-03-14",
            "marking": "TLP:CLEAR",
            "parties": ["Port", "Union"],
            "claims": 2,
            "positions": 2,
            "questions": 1,
            "sources": 2,
            "hidden": 0,
            "on_notice": {},
        }
    ]
    assert document["refused"][0]["path"] == "briefs/bad.yaml"
    assert 'briefs/bad.yaml:1:1: unknown key "titel"; did you mean "title"?' in document["refused"][0]["problems"]


def test_a_refused_brief_is_named_on_standard_error_and_hides_no_other(run: Run, home: Path) -> None:
    (home / "briefs" / "bad.yaml").write_text(TEXT.replace("title: Dredging", "titel: Dredging"), encoding="utf-8")
    done = run("list")
    assert done.returncode == 0
    assert done.stdout.startswith("1 brief from briefs")
    missing = 'the key "title" is missing; add it, as in title: Dredging of Port Alder'
    assert done.stderr == f"refused: briefs/bad.yaml: 2 problems · line 1: {missing}\n"


def test_a_missing_place_is_told(run: Run) -> None:
    assert complaint_of(run("list", "gone")) == "there is no file or folder gone (as given); check the path"


def test_places_are_searched_in_their_order(run: Run, home: Path) -> None:
    own = home / "data" / "briefing" / "briefs"
    own.mkdir(parents=True)
    (own / "own.yaml").write_text(TEXT, encoding="utf-8")
    named = {"BRIEFING_PATH": f"{own}{os.pathsep}briefs"}
    assert output_of(run("list", "briefs", environment=named)).startswith("1 brief from briefs (as given)\n")
    assert output_of(run("list", environment=named)).startswith(
        f"2 briefs from {own}, briefs (named by $BRIEFING_PATH)\n"
    )
    assert output_of(run("list")).startswith("1 brief from briefs (in this folder)\n")
    (home / "briefs" / "port-alder.yaml").unlink()
    assert output_of(run("list")).startswith(f"1 brief from {own} (your own)\n")
    (own / "own.yaml").unlink()
    bundled = output_of(run("list")).splitlines()[0]
    assert bundled.endswith(f"{paths.bundled('briefs')} (bundled with the program)")


def test_a_whole_brief_is_shown_with_its_quotations_and_their_places(run: Run) -> None:
    text = output_of(run("show", "port-alder"))
    for words in (
        "“clean sand”",
        "— Port, as given by The Alder Herald, 13 Mar 2025, ¶4",
        "SOURCES",
        "Letter to the harbour master",
    ):
        assert words in text
    assert "\x1b" not in text
    assert text.splitlines()[-1] == "TLP:CLEAR"


@pytest.mark.parametrize("name", ["port", "port-alder", "briefs/port-alder.yaml", "./briefs"])
def test_a_brief_is_named_by_its_id_the_start_of_one_or_a_path(run: Run, name: str) -> None:
    assert output_of(run("show", name)).startswith("Dredging of Port Alder\n")


@pytest.mark.parametrize("party", ["port", "Harbour Master", "harb", "PORT AUTHORITY", "alder"])
def test_a_party_goes_by_any_of_its_names(run: Run, party: str) -> None:
    chosen = "union" if party == "alder" else "port"
    text = output_of(run("show", "port-alder", "--party", party))
    assert text == output_of(run("show", "port-alder", "--party", chosen))
    assert ("only site within range" in text) == (chosen == "port")


def test_an_issue_goes_by_the_start_of_its_title(run: Run) -> None:
    text = output_of(run("show", "port-alder", "--issue", "where the spo"))
    assert "Where the spoil goes" in text and "TIMELINE" not in text


def test_a_party_is_asked_for_by_its_initials_with_points_or_without(run: Run, home: Path) -> None:
    brief = (home / "briefs" / "port-alder.yaml").read_text(encoding="utf-8")
    (home / "briefs" / "port-alder.yaml").write_text(brief.replace("short: Union", "short: P.A.U."), encoding="utf-8")
    for typed in ("PAU", "p.a.u."):
        assert "P.A.U." in run("position", typed).stdout
        assert "P.A.U." in run("show", "port-alder", "--party", typed).stdout


def test_a_party_and_an_issue_together_give_one_position(run: Run) -> None:
    text = output_of(run("show", "port-alder", "--party", "union", "--issue", "site"))
    assert "Union ✕ denies it · in dispute: Dumping at Grey Bank" in text
    assert "●" not in text


def test_json_of_a_part_holds_that_part(run: Run) -> None:
    document = json.loads(
        output_of(run("show", "port-alder", "--party", "harbour master", "--issue", "site", "--json"))
    )
    assert (document["id"], document["version"]) == ("port-alder", 1)
    assert [claim["id"] for claim in document["claims"]] == ["no-harm"]


def test_notes_are_for_whoever_asks(run: Run, home: Path) -> None:
    (home / "full.yaml").write_text(text_of(FULL), encoding="utf-8")
    for words in "For the presenter.", "Start with the chart.":
        for extra in [], ["--json"]:
            assert words not in output_of(run("show", "full.yaml", *extra))
            assert words in output_of(run("show", "full.yaml", "--notes", *extra))


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["port-adler"], 'no brief "port-adler" in briefs (in this folder); did you mean "port-alder"?'),
        (["zzz"], 'no brief "zzz" in briefs (in this folder); `briefing list` shows what there is'),
        (["gone.yaml"], "there is no file or folder gone.yaml (as given); check the path"),
        (["port", "--party", "unoin"], 'no party is called "unoin"; did you mean "Union"?'),
        (["port", "--party", "xyz"], 'no party is called "xyz"; there are port, union'),
        (["port", "--issue", "sight"], 'no issue is called "sight"; did you mean "site"?'),
        (["port", "--party", "\x1b[31m\u202e"], 'no party is called "[31m"; there are port, union'),
    ],
)
def test_an_unknown_name_is_told_with_the_nearest(run: Run, arguments: list[str], complaint: str) -> None:
    assert complaint_of(run("show", *arguments)) == complaint


def test_where_a_brief_has_no_parties_it_is_told_that_there_are_none() -> None:
    with pytest.raises(NotFoundError, match=r'no party is called "port"; there are none$'):
        one("port", {}, "party")


def test_a_name_that_fits_several_is_told_with_them(run: Run, home: Path) -> None:
    (home / "briefs" / "port-bell.yaml").write_text(TEXT, encoding="utf-8")
    assert complaint_of(run("show", "port")) == '"port" may be port-alder, port-bell; write one of them out'
    both = TEXT.replace("name: Port Authority of Alder", "name: Union of Ports")
    (home / "both.yaml").write_text(both.replace("- id: union\n", "- id: onion\n"), encoding="utf-8")
    (home / "both.yaml").write_text(both, encoding="utf-8")
    assert (
        complaint_of(run("show", "both.yaml", "--party", "u")) == 'the party "u" may be port, union; write one of them'
    )


def test_a_refused_brief_is_not_shown_but_told(run: Run, home: Path) -> None:
    (home / "bad.yaml").write_text(TEXT.replace("stance: denies", "stance: denied"), encoding="utf-8")
    done = run("show", "bad.yaml")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "briefing: this brief is refused:",
        f'bad.yaml:72:13: unknown stance "denied"; did you mean "denies"? It is one of {", ".join(Stance)}',
    ]


def test_a_sound_folder_checks_well(run: Run, home: Path) -> None:
    (home / "briefs" / "port-alder.yaml").write_text(text_of(without_advice()), encoding="utf-8")
    assert output_of(run("check")) == "1 brief checked, no problems\n"
    assert output_of(run("check", "briefs", "briefs/port-alder.yaml")) == "2 briefs checked, no problems\n"


def test_every_problem_of_every_file_is_on_standard_error(run: Run, home: Path) -> None:
    (home / "briefs" / "a.yaml").write_text(changed(("stance: denies", "stance: no"), ("tags: [", "tag: [")), "utf-8")
    (home / "briefs" / "b.yaml").write_text("title: [", encoding="utf-8")
    done = run("check")
    assert (done.returncode, done.stdout) == (1, "3 briefs checked, 5 problems (3 errors, 1 warning, 1 note)\n")
    assert [line.split(": ")[0] for line in done.stderr.splitlines() if "[error: " in line] == [
        "briefs/a.yaml:8:1",
        "briefs/a.yaml:72:13",
        "briefs/b.yaml:1:9",
    ]


def test_a_file_that_is_not_there_hides_no_other(run: Run, home: Path) -> None:
    (home / "bad.yaml").write_text("x", encoding="utf-8")
    done = run("check", "gone.yaml", "briefs", "bad.yaml", "a" * 5000)
    assert (done.returncode, done.stdout) == (1, "2 briefs checked, 3 problems (1 error, 1 warning, 1 note)\n")
    first, second, *others = done.stderr.splitlines()
    assert first == "briefing: there is no file or folder gone.yaml; check the path"
    assert second.startswith("briefing: there is no file or folder aaa")
    assert next(line for line in others if "[error: " in line).startswith("bad.yaml:1:1: ")


def test_nothing_to_check_is_a_failure(run: Run, home: Path) -> None:
    for name in ("empty", "like-a-brief.yaml"):
        (home / name).mkdir()
        done = run("check", name)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith(
            f"briefing: {name} is a folder without a brief (a file that ends in .yaml or .yml); "
        )
    done = run("check", "nowhere")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "briefing: there is no file or folder nowhere; check the path\n"


def test_notes_that_are_alike_are_counted_unless_all_are_asked_for(run: Run, home: Path) -> None:
    parties = "\n".join(f"  - {{id: p{number}, name: Party {number}}}" for number in range(40))
    (home / "many.yaml").write_text(TEXT.replace("\nparties:", f"\nparties:\n{parties}", 1), encoding="utf-8")
    few, every = (run("check", "many.yaml", *option) for option in ([], ["--all"]))
    assert few.stdout == every.stdout
    alike = [line for line in every.stderr.splitlines() if line.endswith("[note: party-without-issue]")]
    assert len(alike) == 40
    shown = [line for line in few.stderr.splitlines() if line.endswith("[note: party-without-issue]")]
    assert shown == [*alike[:3], "many.yaml: and 37 more like it; --all prints them [note: party-without-issue]"]


@pytest.fixture
def sources(home: Path) -> Path:
    """A made-up folder of sources that carries every quotation of the brief."""
    folder = home / "sources"
    folder.mkdir()
    paragraphs = [
        "Union threatens suit over spoil site",
        "Of Grey Bank the Port has said since 20 January: “the only site within range”.",
        "The ebb runs straight across the spawning grounds.",
        "“It is clean   sand,” said Ms Ruiz.",
        "The dredging begins in May; a tidal study is due in April. The Port answered on 10 March.",
    ]
    (folder / "herald-0313.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")
    (folder / "letter.txt").write_text("It goes directly over our spawning grounds.", encoding="utf-8")
    with_file = changed(
        ("    reliability: A\n", "    reliability: A\n    file: letter.txt\n"),
        (
            "notes: Start",
            "silence: [{rule: double-claim, reason: r}, {rule: without-source, reason: r}]\nnotes: Start",
        ),
    )
    (home / "briefs" / "port-alder.yaml").write_text(with_file, encoding="utf-8")
    return folder


def test_every_quotation_is_verified_in_its_sources_text(run: Run, sources: Path) -> None:
    assert output_of(run("check", "--sources", str(sources))) == (
        "1 brief checked, no problems, 2 silenced, 4 of 4 quotations verified\n"
    )


def test_a_brief_without_quotations_has_none_to_verify(run: Run, home: Path, sources: Path) -> None:
    (home / "small.yaml").write_text(small(), encoding="utf-8")
    done = run("check", "small.yaml", "--sources", str(sources))
    assert (done.returncode, done.stdout) == (
        0,
        "1 brief checked, 4 problems (1 warning, 3 notes), no quotations verified\n",
    )


def test_one_changed_word_of_one_quotation_fails_the_check(run: Run, home: Path, sources: Path) -> None:
    path = home / "briefs" / "port-alder.yaml"
    path.write_text(path.read_text("utf-8").replace("straight across the", "straight over the"), encoding="utf-8")
    done = run("check", "--sources", str(sources))
    assert (done.returncode, done.stdout) == (
        1,
        "1 brief checked, 1 problem, 2 silenced, 3 of 4 quotations verified, 1 not in the text\n",
    )
    assert done.stderr == (
        'briefs/port-alder.yaml:61:33: the quotation “straight over the spawning grounds” is not in "herald"; '
        "write it as it stands there: “straight across the spawning grounds.” [error: quotation-not-found]\n"
    )


@pytest.mark.parametrize("name", ["gone", "a" * 5000])
def test_a_folder_of_sources_that_is_not_there_is_told(run: Run, name: str) -> None:
    assert complaint_of(run("check", "--sources", name)) == f"there is no folder {name} of sources; check the path"


@pytest.mark.parametrize(
    "arguments", [["show"], ["frobnicate"], ["list", "a", "b"], ["--colour"], ["show", "x", "--party"]]
)
def test_wrong_usage_ends_with_2_and_says_how_it_is_used(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("usage: briefing")


@pytest.mark.parametrize("argument", ["--x\x1b[31m\u202e", "x\x1b[31m", "--\x9b31m\n"])
def test_a_hostile_argument_is_told_harmless(run: Run, argument: str) -> None:
    done = run(argument)
    assert done.returncode == 2
    assert not {"\x1b", "\x9b", "\u202e"} & set(done.stderr)


@pytest.mark.parametrize("arguments", [["--help"], ["list", "--help"], ["show", "-h"], ["check", "-h"], ["open", "-h"]])
def test_help_says_where_briefs_are_taken_from(run: Run, arguments: list[str]) -> None:
    assert "$BRIEFING_PATH" in output_of(run(*arguments))


def test_the_version_is_told(run: Run) -> None:
    assert output_of(run("--version")).startswith("briefing 0.")


@pytest.mark.parametrize("name", ["a" * 5000, "~nobody-is-called-so/x", "a\nb", ""])
@pytest.mark.parametrize("command", [["show"], ["list"], ["open"]])
def test_a_name_that_cannot_be_is_not_found(run: Run, command: list[str], name: str) -> None:
    done = run(*command, name)
    assert done.stderr.startswith("briefing: ") or (name == "" and done.returncode in (0, 1))
    assert "Traceback" not in done.stderr
