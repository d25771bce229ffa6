"""What a check came to is kept: an unchanged text is not read again, and a changed one is told from changed bytes."""

import os
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from briefing.brief.model import Evidence
from briefing.brief.vocabulary import EVERYBODY, Marking, QuotationOutcome
from briefing.library.checks import outcome_store, quotes
from briefing.library.checks.checker import CheckedFile, CheckOptions, FileToCheck, check_all
from briefing.library.checks.evidence_check import EvidenceCheck, EvidenceFault
from briefing.library.checks.outcome_store import OutcomeStore, change_of
from briefing.library.checks.quotes import outcomes_at_hand
from briefing.library.checks.source_texts import SourceText, TextChange, read_text
from briefing.library.files.file_stat import file_stat
from briefing.library.reading.problems import Problem
from tests.brief.alder import sound
from tests.library.every_outcome import BRIEF, PAPER, QUOTES, write

DAY = "2026-11-03"
OF_BYTES = "paper.txt: its bytes have changed since it was checked on 3 Nov 2026, its text has not"
OF_TEXT = "paper.txt: its text has changed since it was checked on 3 Nov 2026; read it again"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of the brief that has every outcome, all of whose checks happen on one day."""
    day = type("Day", (date,), {"today": classmethod(lambda cls: cls.fromisoformat(DAY))})
    monkeypatch.setattr(outcome_store, "date", day)
    return write(tmp_path)


@pytest.fixture
def read_files(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the texts that are read, as they are."""
    names: list[str] = []

    def reading(folders: tuple[Path, ...], name: str) -> SourceText | Problem:
        names.append(name)
        return read_text(folders, name)

    monkeypatch.setattr(quotes, "read_text", reading)
    return names


def check(path: Path) -> CheckedFile:
    sources = path.parent / "sources"
    (checked,) = check_all([FileToCheck(path)], CheckOptions(sources=sources, cache=path.parent / "cache"))
    return checked


def rewrite(path: Path, text: str | bytes) -> None:
    """Write another text for the paper, by another file as editors do."""
    paper = path.parent / "sources" / "paper.txt"
    paper.with_name("new").write_bytes(text.encode() if isinstance(text, str) else text)
    paper.with_name("new").replace(paper)


def test_an_unchanged_text_is_not_read_again_and_all_that_is_told_is_the_same(
    path: Path, read_files: list[str]
) -> None:
    first = check(path)
    assert read_files.count("paper.txt") == 1
    read_files.clear()
    assert check(path) == first
    assert "paper.txt" not in read_files
    assert [quotation.outcome for quotation in first.outcomes] == list(QUOTES)


def test_an_edited_brief_has_its_new_quotation_checked_and_the_others_taken_as_they_are(path: Path) -> None:
    check(path)
    write(path.parent, brief=BRIEF.replace("it is dirty sand", "She calls it"))
    rewritten = check(path)
    assert [str(quotation.outcome) for quotation in rewritten.outcomes][3] == "verified"
    assert not any("dirty" in problem.what for problem in rewritten.problems)


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        (PAPER, []),
        (
            PAPER.replace("\n", "\r\n"),
            [OF_BYTES],
        ),
        (
            b"\xef\xbb\xbf" + PAPER.encode(),
            [OF_BYTES],
        ),
        (
            PAPER.replace("12 500", "500"),
            [OF_TEXT],
        ),
        (
            PAPER.replace("\n", "\n\n"),
            [OF_TEXT],
        ),
    ],
)
def test_changed_bytes_and_a_changed_text_are_told_apart(path: Path, text: str | bytes, changes: list[str]) -> None:
    assert check(path).changes == ()
    rewrite(path, text)
    assert [change.partition(", then")[0] for change in check(path).changes] == changes
    assert [change.partition(", then")[0] for change in check(path).changes] == changes  # until somebody has read it


def test_a_changed_text_is_told_until_the_brief_says_that_it_was_read(path: Path) -> None:
    check(path)
    rewrite(path, PAPER + "And more.\n")
    (change,) = check(path).changes
    fingerprint = change.rpartition(" ")[2]
    write(path.parent, brief=BRIEF.replace("file: paper.txt", f"file: paper.txt, sha256: {fingerprint}"))
    rewrite(path, PAPER + "And more.\n")
    assert check(path).changes == ()


def test_a_text_that_was_changed_back_is_as_it_was(path: Path) -> None:
    check(path)
    rewrite(path, PAPER + "And more.\n")
    check(path)
    rewrite(path, PAPER)
    assert check(path).changes == ()


def test_a_change_of_the_text_is_still_told_when_its_bytes_change_once_more(path: Path) -> None:
    check(path)
    rewrite(path, PAPER + "And more.\n")
    check(path)
    rewrite(path, (PAPER + "And more.\n").replace("\n", "\r\n"))
    assert "its text has changed" in check(path).changes[0]


@pytest.mark.parametrize(
    ("text", "rules"), [(PAPER.replace("\n", "\r\n"), {"changed-bytes"}), (PAPER + "More.\n", {"changed-text"})]
)
def test_a_file_that_is_not_the_one_that_was_read_is_a_note_where_its_text_is(
    path: Path, text: str, rules: set[str]
) -> None:
    read = read_text([path.parent / "sources"], "paper.txt")
    assert isinstance(read, SourceText)
    write(path.parent, brief=BRIEF.replace("file: paper.txt", f"file: paper.txt, sha256: {read.fingerprint}"))
    assert not {problem.rule for problem in check(path).problems} & {"changed-bytes", "changed-text"}
    rewrite(path, text)
    assert {problem.rule for problem in check(path).problems} & {"changed-bytes", "changed-text"} == rules


def test_the_source_screen_is_told_the_same(path: Path) -> None:
    brief, sources, cache = sound(BRIEF), path.parent / "sources", path.parent / "cache"
    source, paper = brief.sources[0], sources / "paper.txt"

    def change() -> TextChange | None:
        stat, text = file_stat(paper), read_text([sources], "paper.txt")
        assert isinstance(text, SourceText)
        return change_of(source, text, paper, stat, cache, EVERYBODY)

    assert change() is None
    rewrite(path, PAPER.replace("\n", "\r\n"))
    assert change() == TextChange(is_of_text=False, day=DAY)
    rewrite(path, "Quite another text.\n")
    assert change() == TextChange(is_of_text=True, day=DAY)


def test_other_rules_check_everything_anew_and_still_know_which_text_a_file_had(
    path: Path, read_files: list[str]
) -> None:
    folder = path.parent / "cache"
    stored = OutcomeStore(folder, program="one")
    paper = path.parent / "sources" / "paper.txt"
    text, file = read_text([paper.parent], "paper.txt"), file_stat(paper)
    assert isinstance(text, SourceText) and file is not None
    facts = stored.keep_text(paper, file, text)
    stored.keep_check(facts, Evidence(source="paper", quote="x"), "", EvidenceCheck(QuotationOutcome.VERIFIED))
    stored.close()
    other = OutcomeStore(folder, program="two")
    assert other.facts(paper, file) is None
    assert other.check(facts, Evidence(source="paper", quote="x"), "") is None
    assert other.has_words(text.fingerprint, facts)
    other.close()


def test_checks_against_a_text_that_no_file_has_any_more_are_forgotten(path: Path) -> None:
    def kept() -> int:
        with closing(sqlite3.connect(path.parent / "cache" / "quotations-v1.db")) as db:
            return int(db.execute("SELECT count(*) FROM checks").fetchone()[0])

    check(path)
    assert kept() == 4
    rewrite(path, PAPER + "And more.\n")
    check(path)
    assert kept() == 4


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_its_owner_may_read_it(path: Path) -> None:
    check(path)
    files = list((path.parent / "cache").iterdir())
    assert files and {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


@pytest.mark.parametrize("audience", [Marking.CLEAR, Marking.GREEN, Marking.AMBER])
def test_the_store_of_an_audience_is_its_own_and_holds_no_word(path: Path, audience: Marking) -> None:
    brief, folder = sound(BRIEF), path.parent / "cache"
    assert audience is not EVERYBODY
    store = OutcomeStore(folder, audience=audience)
    fault = EvidenceFault("quote", "the quotation “secret words” is not there", "mend it", "quotation-not-found")
    paper = path.parent / "sources" / "paper.txt"
    text, file = read_text([paper.parent], "paper.txt"), file_stat(paper)
    assert isinstance(text, SourceText) and file is not None
    facts = store.keep_text(paper, file, text)
    evidence = Evidence(source="paper", quote="secret words")
    store.keep_check(facts, evidence, "", EvidenceCheck(QuotationOutcome.NOT_FOUND, (fault,)))
    store.save()
    assert store.check(facts, evidence, "") == EvidenceCheck(QuotationOutcome.NOT_FOUND)
    reason = "“secret” stands just before it in the text"
    doubted = Evidence(source="paper", quote="words")
    store.keep_check(facts, doubted, "", EvidenceCheck(QuotationOutcome.DOUBTFUL, (fault,), reason))
    store.save()
    assert store.check(facts, doubted, "") is None, "why it is doubtful is found anew, for it has a word of the text"
    store.close()
    assert store.file.name.endswith(f"-tlp{audience.rank}.db")
    assert not any(b"secret" in file.read_bytes() for file in folder.iterdir())
    assert outcomes_at_hand(brief, [path.parent / "sources"], folder)
    assert {file.suffix for file in folder.iterdir()} <= {".db", ".db-wal", ".db-shm"}


def damaged(folder: Path) -> None:
    for file in folder.iterdir():
        file.write_bytes(b"no database at all" * 100)


def of_another_make(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()
    with closing(sqlite3.connect(folder / "quotations-v1.db")) as db:
        db.execute("CREATE TABLE x (y)")


def a_file(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    folder.write_text("x", encoding="utf-8")


@pytest.mark.parametrize("spoil", [damaged, of_another_make, a_file])
def test_a_store_that_cannot_be_read_costs_time_and_no_answer(path: Path, spoil: Callable[[Path], None]) -> None:
    first = check(path)
    spoil(path.parent / "cache")
    assert check(path) == first
    assert check(path) == first


def test_a_store_that_another_process_writes_is_not_waited_for_in_vain(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outcome_store, "_PATIENCE", 0.01)
    first = check(path)
    with closing(sqlite3.connect(path.parent / "cache" / "quotations-v1.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        rewrite(path, PAPER.replace("\n", "\r\n"))
        assert [quotation.outcome for quotation in check(path).outcomes] == [q.outcome for q in first.outcomes]
        other.execute("ROLLBACK")


def test_why_a_quotation_is_doubtful_is_told_from_the_store_as_it_was_at_first(path: Path) -> None:
    first, again = check(path), check(path)
    reasons = [quotation.check.reason for quotation in again.outcomes]
    assert reasons == [quotation.check.reason for quotation in first.outcomes]
    assert "“not” stands just before it in the text" in reasons
