"""After a file has changed, the index is what one made from nothing would be, and holds no word that is hidden now."""

import os
import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.library.files.snapshot import take_snapshot
from briefing.library.index.connection import Index, ask_again_where_corrupt
from briefing.library.index.refresh import make_anew, refresh
from briefing.library.lookup.hits import lookup
from briefing.library.lookup.names import completions

CURATED = Path(__file__).parents[2] / "briefs"
SECRETS = ("secretov", "informer", "hushmatters", "embezzlement", "olga")
BRIEF = """\
format: 1
title: Plain matters
as_of: 2025-03-14
marking: TLP:CLEAR
bottom_line: Plain words.
sources: [{id: s, title: A source, kind: article, reliability: B}]
parties:
  - {id: one, name: Party One}
  - {id: two, name: Secretov, aliases: [informer]PARTY}
issues:
  - {id: plain, title: Plain issue, proposition: It is plain.}
  - {id: hush, title: Hushmatters, proposition: It is hushed.ISSUE}
claims:
  - {id: open, issue: plain, made_by: one, kind: assertion, text: All is plain., evidence: [{source: s}]}
  - {id: shut, issue: plain, made_by: one, kind: assertion, text: There was embezzlement by Olga., evidence: [{source: s}]CLAIM}
"""
MARKED = {"PARTY": ", marking: TLP:RED", "ISSUE": ", marking: TLP:RED", "CLAIM": ", marking: TLP:RED"}


def written(path: Path, marked: tuple[str, ...]) -> None:
    text = BRIEF
    for item, marking in MARKED.items():
        text = text.replace(item, marking if item in marked else "")
    path.write_text(text, encoding="utf-8")


def tables(index: Index) -> dict[str, list[object]]:
    """Return what the index answers from, without the numbers of files."""
    db = index.connection
    shown = "SELECT path, id, day, marking, problems FROM files ORDER BY path"
    return {
        "files": db.execute(shown).fetchall(),
        "items": sorted(db.execute("SELECT said FROM items").fetchall()),
        "names": sorted(db.execute("SELECT noun, name, id, label, uses FROM names").fetchall()),
        "words": sorted(db.execute("SELECT word FROM words").fetchall()),
        "slips": sorted(db.execute("SELECT slip, word FROM slips").fetchall()),
    }


def bytes_in(cache: Path) -> bytes:
    return b"".join(file.read_bytes() for file in cache.iterdir()).lower()


def as_made_anew(index: Index, folder: Path, audience: Marking) -> None:
    with Index([folder], None, audience=audience) as fresh:
        refresh(fresh)
        assert tables(index) == tables(fresh)


@pytest.mark.parametrize("audience", [EVERYBODY, Marking.GREEN])
@pytest.mark.parametrize("many", [False, True])
def test_any_changes_leave_what_an_index_made_anew_would_hold(
    tmp_path: Path, audience: Marking, many: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.library.index.build.MANY", 2 if many else 64)
    monkeypatch.setattr("briefing.library.workers.are_of_use", lambda: False)
    chance = random.Random(7)
    folder = tmp_path / "briefs"
    folder.mkdir()
    for path in CURATED.glob("*.yaml"):
        shutil.copy(path, folder)
    with Index([folder], tmp_path / "cache", audience=audience) as index:
        for _ in range(12):
            for name in ("a.yaml", "b.yaml", "c.yaml"):
                chosen = chance.random()
                if chosen < 0.2:
                    (folder / name).unlink(missing_ok=True)
                elif chosen < 0.8:
                    written(folder / name, tuple(item for item in MARKED if chance.random() < 0.5))
            refresh(index)
            as_made_anew(index, folder, audience)


@pytest.mark.parametrize(
    "marked", [("PARTY",), ("ISSUE",), ("CLAIM",), ("PARTY", "ISSUE", "CLAIM"), "brief", "deleted"]
)
def test_what_an_audience_may_not_see_any_more_is_in_no_answer_and_in_no_byte(
    tmp_path: Path, marked: tuple[str, ...]
) -> None:
    folder, cache = tmp_path / "briefs", tmp_path / "cache"
    folder.mkdir()
    shutil.copy(CURATED / "nato-cyber-centre.yaml", folder)
    path = folder / "plain.yaml"
    written(path, ())
    with Index([folder], cache, audience=Marking.GREEN) as index:
        refresh(index)
        assert all(secret.encode() in bytes_in(cache) for secret in SECRETS)
        if isinstance(marked, tuple):
            written(path, marked)
        elif marked == "deleted":
            path.unlink()
        else:
            path.write_text(path.read_text(encoding="utf-8").replace("TLP:CLEAR", "TLP:RED"), encoding="utf-8")
        refresh(index)
        as_made_anew(index, folder, Marking.GREEN)
        gone = {"PARTY": SECRETS[:2], "ISSUE": SECRETS[2:3], "CLAIM": SECRETS[3:]}
        hidden = SECRETS if isinstance(marked, str) else [secret for item in marked for secret in gone[item]]
        for secret in hidden:
            assert secret not in " ".join(completions(index, "party", "") + completions(index, "issue", "")).lower()
            assert not {taken for _, taken in lookup(index, secret[:-2] + secret[-1]).corrected} & set(SECRETS)
            assert secret.encode() not in bytes_in(cache)


@pytest.mark.parametrize("name", [b"caf\xe9.yaml", b"caf\xe9-refused.yaml"])
def test_a_file_name_that_is_not_utf8_takes_nothing_from_the_others(tmp_path: Path, name: bytes) -> None:
    folder = tmp_path / "briefs"
    folder.mkdir()
    written(folder / "a.yaml", ())
    odd = Path(os.fsdecode(os.fsencode(folder) + b"/" + name))
    odd.write_text(
        "format: 1\n" if b"refused" in name else BRIEF.replace("CLAIM", "").replace("ISSUE", "").replace("PARTY", "")
    )
    with Index([folder], tmp_path / "cache") as index:
        assert refresh(index) == 2
        hits = lookup(index, "embezzlement", open_brief=str(odd)).hits
        assert {hit.path for hit in hits} == {str(folder / "a.yaml")} | (set() if b"refused" in name else {str(odd)})
        assert completions(index, "party", "\udcff") == []
        assert refresh(index) == 0
        odd.unlink()
        assert refresh(index) == 0 and len(lookup(index, "embezzlement").hits) == 1


def test_the_index_is_its_owners_alone_under_any_umask(tmp_path: Path) -> None:
    written(tmp_path / "a.yaml", ())
    before = os.umask(0)
    try:
        with Index([tmp_path], tmp_path / "home" / "briefing") as index:
            refresh(index)
            kept = [*(tmp_path / "home" / "briefing").iterdir()]
            assert {path.suffix.partition("-")[2] for path in kept} == {"", "wal", "shm"}
            assert {oct(path.stat().st_mode & 0o777) for path in kept} == {"0o600"}
            assert (tmp_path / "home" / "briefing").stat().st_mode & 0o777 == 0o700
    finally:
        os.umask(before)


def test_an_index_that_was_open_to_others_is_so_no_longer(tmp_path: Path) -> None:
    written(tmp_path / "a.yaml", ())
    folder = tmp_path / "cache"
    with Index([tmp_path], folder) as index:
        refresh(index)
    for path in [folder, *folder.iterdir()]:
        path.chmod(0o777)
    with Index([tmp_path], folder):
        assert {oct(path.stat().st_mode & 0o777) for path in folder.iterdir()} == {"0o600"}
        assert folder.stat().st_mode & 0o777 == 0o700


def test_marks_are_characters_of_no_word() -> None:
    from briefing.library.index.schema import PREFIXES
    from briefing.library.index.tokens import words

    assert words("".join(PREFIXES.values())) == []


def answered(index: Index, text: str) -> list[str]:
    return ask_again_where_corrupt(lambda: [hit.ref.id for hit in lookup(index, text).hits], lambda: make_anew(index))


def test_a_page_that_cannot_be_read_costs_no_answer(tmp_path: Path) -> None:
    folder, cache = tmp_path / "briefs", tmp_path / "cache"
    shutil.copytree(CURATED, folder)
    with Index([folder], cache) as index:
        refresh(index)
        index.connection.execute("PRAGMA journal_mode = DELETE")
    file = next(cache.glob("*.db"))
    sound = file.read_bytes()
    noise = random.Random(3).randbytes(400)
    counted = 0
    for page in range(1, len(sound) // 16384):
        file.write_bytes(sound[: page * 16384 + 8] + noise + sound[page * 16384 + 408 :])
        with Index([folder], cache) as index:
            try:
                lookup(index, "dual us")
            except (sqlite3.DatabaseError, ValueError, TypeError):
                counted += 1
                assert answered(index, "dual us") == ["china/supplies", "export-controls"]
    assert counted > 1


def test_an_item_that_an_update_takes_away_meanwhile_is_no_answer_and_no_error(tmp_path: Path) -> None:
    with Index([CURATED], tmp_path) as index:
        refresh(index)
        (number,) = index.connection.execute("SELECT number FROM items LIMIT 1").fetchone()
        read = index.reader.items([number, 7_000_000_000_000])
        assert list(read) == [number]


@pytest.mark.parametrize(
    "statement", ["DROP TABLE names", "DROP TABLE search", "UPDATE items SET said = '[1'", "DROP TABLE files"]
)
def test_a_lost_table_costs_no_answer(tmp_path: Path, statement: str) -> None:
    with Index([CURATED], tmp_path) as index:
        refresh(index)
        index.connection.execute(statement)
        assert answered(index, "dual us") == ["china/supplies", "export-controls"]
        parties = ask_again_where_corrupt(lambda: completions(index, "party", "chi"), lambda: make_anew(index))
        assert parties == ["China", "china"]


def test_the_snapshot_knows_a_changed_file_that_keeps_its_size_and_time(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    written(path, ())
    with Index([tmp_path], None) as index:
        refresh(index)
        before = path.stat()
        path.write_text(path.read_text().replace("All is plain", "All is blain"))
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert index.digest != take_snapshot([tmp_path]).digest
        assert refresh(index) == 1 and lookup(index, "blain").hits


def test_what_was_read_is_read_again_once_another_process_has_written(tmp_path: Path) -> None:
    briefs, cache = tmp_path / "briefs", tmp_path / "cache"
    briefs.mkdir()
    written(briefs / "a.yaml", ())
    with Index([briefs], cache) as index, Index([briefs], cache) as other:
        refresh(index)
        assert lookup(index, "embezzlement").hits
        reader = index.reader
        assert index.reader is reader
        written(briefs / "a.yaml", ("CLAIM",))
        changed = (briefs / "a.yaml").read_text(encoding="utf-8").replace("embezzlement", "arson")
        (briefs / "a.yaml").write_text(changed, encoding="utf-8")
        refresh(other)
        assert not lookup(index, "embezzlement").hits and lookup(index, "arson").hits
        assert index.reader is not reader


def test_a_beginning_is_found_while_the_words_of_a_first_update_are_not_noted_yet(tmp_path: Path) -> None:
    with Index([CURATED], tmp_path) as index:
        refresh(index)
        noted = [hit.ref for hit in lookup(index, "leth weap").hits]
        index.connection.executescript("DELETE FROM words; DELETE FROM slips")
        index.connection.execute("INSERT INTO meta VALUES ('unfinished', 1)")
        assert [hit.ref for hit in lookup(index, "leth weap").hits] == noted != []
