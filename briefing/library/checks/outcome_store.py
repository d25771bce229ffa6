"""What the check of quotations came to, kept beside the index, so that a text that stays as it is is not read again.

It also remembers which text a file had when it was last checked: by that a changed text is told from changed bytes. It is
disposable at any time, and where it cannot be opened or written everything is checked anew. Only its owner may read it. Each
audience has a file of its own; those of all but everybody hold no word of a brief or of a text.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from briefing.brief.model import Evidence, Source
from briefing.brief.vocabulary import EVERYBODY, Marking, QuotationOutcome
from briefing.files import own_database, remove_database
from briefing.library.checks.evidence_check import EvidenceCheck, EvidenceFault
from briefing.library.checks.source_texts import SourceText, TextChange
from briefing.library.checks.tradecraft.advice import Advice, Silenced
from briefing.library.files.file_stat import UNREAD, FileStat
from briefing.library.reading.problems import Problem

VERSION = 1

_PATIENCE = 2.0
"""How long, in seconds, another process that writes is waited for."""

_KEPT_DAYS = 400
"""After so many days in which nobody asked for it, a text is forgotten."""

_TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE texts (
    path TEXT PRIMARY KEY, size INT, mtime INT, ctime INT, inode INT, fingerprint TEXT, words TEXT, reading TEXT, reader TEXT,
    day TEXT, former_fingerprint TEXT, former_words TEXT, former_day TEXT
);
CREATE TABLE files (fingerprint TEXT PRIMARY KEY, words TEXT) WITHOUT ROWID;
CREATE TABLE checks (words TEXT, evidence BLOB, outcome TEXT, faults TEXT, PRIMARY KEY (words, evidence)) WITHOUT ROWID;
CREATE TABLE advice (brief BLOB PRIMARY KEY, problems TEXT, silenced TEXT, day TEXT) WITHOUT ROWID
"""
_SET_TEXT = "INSERT OR REPLACE INTO texts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class TextFacts(NamedTuple):
    """What is known of a text without reading it: the fingerprints of its file and of its words, and how it was read.

    `change` is None where the file is as it was, or was never checked before.
    """

    fingerprint: str
    words: str = ""
    reading: str = ""
    reader: str = ""
    change: TextChange | None = None


def facts_of(text: SourceText) -> TextFacts:
    """Return the facts of a text that was read just now, and of which nothing is kept."""
    return TextFacts(text.fingerprint, text.words_fingerprint, text.reading, text.reader)


class OutcomeStore:
    """The store of one audience. What is kept is written by `save`, in one go."""

    def __init__(self, folder: Path, *, audience: Marking = EVERYBODY, program: str | None = None) -> None:
        """Open the store in a cache folder; in memory, where that cannot be written.

        `program` stands for the rules and the readers: where it is another than before, nothing is taken from the store that
        they may give otherwise.
        """
        self._holds_words = audience is EVERYBODY
        level = "" if audience is EVERYBODY else f"-tlp{audience.rank}"
        self.file = folder / f"quotations-v{VERSION}{level}.db"
        self._today = date.today().isoformat()
        self._pending: list[tuple[str, Sequence[Any]]] = []
        self._has_new_texts = False
        self._was_checked: dict[str, bool] = {}
        """By the fingerprint of a text's words, whether any evidence was checked against it when that was first asked."""
        try:
            self._db = _opened(self.file, program or program_fingerprint())
        except (OSError, sqlite3.Error):
            self._db = _opened(None, "")

    def close(self) -> None:
        """Write what is pending, forget what is of no use any more where a text has changed, and close the file."""
        self.save()
        if self._has_new_texts:
            self.forget()
        self._db.close()

    def facts(self, path: Path, stat: FileStat) -> TextFacts | None:
        """Return what is known of the text in a file; None where the file has changed, or is not known."""
        row = self._row(
            "SELECT fingerprint, words, reading, reader, day, former_words, former_day FROM texts "
            "WHERE (path, size, mtime, ctime, inode) = (?, ?, ?, ?, ?)",
            (_stored(path), *stat),
        )
        if row is None:
            return None
        fingerprint, words, reading, reader, day, former_words, former_day = row
        if day != self._today:
            self._pending.append(("UPDATE texts SET day = ? WHERE path = ?", (self._today, _stored(path))))
        return TextFacts(fingerprint, words, reading, reader, _change(words, former_words, former_day))

    def keep_text(self, path: Path, stat: FileStat, text: SourceText) -> TextFacts:
        """Keep the facts of a text that was read, and return them with what has changed in it since it was last checked."""
        facts = facts_of(text)
        before = self._row(
            "SELECT fingerprint, words, day, former_fingerprint, former_words, former_day FROM texts WHERE path = ?",
            (_stored(path),),
        )
        former = _former(facts, before)
        kept = facts if self._holds_words else facts._replace(reading="")
        self._pending.append((_SET_TEXT, (_stored(path), *stat, *kept[:4], self._today, *former)))
        self._pending.append(("INSERT OR REPLACE INTO files VALUES (?, ?)", (facts.fingerprint, facts.words)))
        self._has_new_texts = True
        return facts._replace(change=_change(facts.words, former[1], former[2]))

    def has_words(self, fingerprint: str, facts: TextFacts) -> bool:
        """Say whether a file that was checked once, by its fingerprint, is known to have had the very same text."""
        row = self._row("SELECT words FROM files WHERE fingerprint = ?", (fingerprint,))
        return row is not None and row[0] == facts.words

    def check(self, facts: TextFacts, evidence: Evidence, speaker: str) -> EvidenceCheck | None:
        """Return what the check of a piece of evidence against a text came to; None where it was not checked."""
        if facts.words not in self._was_checked:
            one = self._row("SELECT 1 FROM checks WHERE words = ? LIMIT 1", (facts.words,))
            self._was_checked[facts.words] = one is not None
        if not self._was_checked[facts.words]:
            return None
        key = _key(evidence, speaker)
        row = self._row("SELECT outcome, faults FROM checks WHERE words = ? AND evidence = ?", (facts.words, key))
        if row is None:
            return None
        reason, faults = json.loads(row[1])
        return EvidenceCheck(QuotationOutcome(row[0]), tuple(EvidenceFault(*fault) for fault in faults), reason)

    def keep_check(self, facts: TextFacts, evidence: Evidence, speaker: str, check: EvidenceCheck) -> None:
        """Keep what a check came to; where no words may be kept, only what came to an outcome that needs none."""
        if check.reason and not self._holds_words:
            return
        words = json.dumps((check.reason, check.faults if self._holds_words else ()))
        values = (facts.words, _key(evidence, speaker), str(check.outcome), words)
        self._pending.append(("INSERT OR REPLACE INTO checks VALUES (?, ?, ?, ?)", values))

    def advice(self, key: bytes) -> Advice | None:
        """Return what was found in a brief's own sentences, by the key of the brief and its texts; None where nobody looked."""
        row = self._row("SELECT problems, silenced FROM advice WHERE brief = ?", (key,))
        if row is None:
            return None
        silenced = tuple(Silenced(Problem(*problem), reason) for problem, reason in json.loads(row[1]))
        return Advice(tuple(Problem(*problem) for problem in json.loads(row[0])), silenced)

    def keep_advice(self, key: bytes, advice: Advice) -> None:
        """Keep what was found in a brief's own sentences."""
        values = (key, json.dumps(advice.problems), json.dumps(advice.silenced), self._today)
        self._pending.append(("INSERT OR REPLACE INTO advice VALUES (?, ?, ?, ?)", values))

    def save(self) -> None:
        """Write what is to be kept; where another process writes for long, or the disk is full, it is not kept."""
        if not self._pending:
            return
        with suppress(sqlite3.Error):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                for statement, values in self._pending:
                    self._db.execute(statement, values)
                self._db.execute("COMMIT")
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
        self._pending = []
        self._was_checked.clear()

    def forget(self) -> None:
        """Remove what nobody has asked for in a long time, and the checks against texts that no file has any more."""
        with suppress(sqlite3.Error):
            for table in ("texts", "advice"):
                self._db.execute(f"DELETE FROM {table} WHERE day < date('now', '-{_KEPT_DAYS} days')")
            self._db.execute("DELETE FROM checks WHERE words NOT IN (SELECT words FROM texts)")

    def _row(self, query: str, values: Sequence[Any]) -> tuple[Any, ...] | None:
        try:
            row: tuple[Any, ...] | None = self._db.execute(query, values).fetchone()
        except sqlite3.Error:
            return None
        return row


def change_of(
    source: Source, text: SourceText, path: Path, stat: FileStat | None, cache: Path, audience: Marking
) -> TextChange | None:
    """Return how the text of a source differs from the one that was read for the brief, where its sha256 says which, or else
    from the one that was last checked; None where it does not.

    `stat` is that of the file at `path`, taken before it was read; `cache` is the folder of the store.
    """
    store = OutcomeStore(cache, audience=audience)
    try:
        facts = facts_of(text)
        if stat is not None:
            facts = store.facts(path, stat) or store.keep_text(path, stat, text)
        if source.sha256 is None:
            return facts.change
        is_of_text = not store.has_words(source.sha256, facts)
        return TextChange(is_of_text) if source.sha256 != text.fingerprint else None
    finally:
        store.close()


def program_fingerprint() -> str:
    """Return what changes with the rules of quoting, and with whatever reads a text: the stats of their modules."""
    library = Path(__file__).parents[1]
    modules = [file for name in ("checks", "decoding", "reading") for file in sorted((library / name).rglob("*.*"))]
    modules += [library.parent / "brief" / "text.py", *_readers()]
    digest = blake2b(digest_size=16)
    for module in modules:
        if module.suffix != ".pyc":
            status = module.stat()
            digest.update(f"{module.name} {status.st_size} {status.st_mtime_ns}\n".encode(errors="surrogateescape"))
    return digest.hexdigest()


def _readers() -> Iterable[Path]:
    specs = [find_spec(name) for name in ("pdfminer", "trafilatura")]
    return [Path(spec.origin) for spec in specs if spec is not None and spec.origin]


def _opened(file: Path | None, program: str) -> sqlite3.Connection:
    """Open the store's file, made anew where it cannot be read, or one in memory."""
    if file is not None:
        own_database(file)
    try:
        return _prepared(file, program)
    except sqlite3.DatabaseError as error:
        if file is None or isinstance(error, sqlite3.OperationalError):
            raise
    remove_database(file)
    own_database(file)
    return _prepared(file, program)


def _prepared(file: Path | None, program: str) -> sqlite3.Connection:
    db = sqlite3.connect(file or ":memory:", timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        db.execute("PRAGMA synchronous = OFF")
        if file is not None:
            with suppress(sqlite3.OperationalError):  # another process does the same: the mode holds for both
                db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA secure_delete = ON")
        if not _is_of(db, program):
            _prepare(db, program)
    except BaseException:
        db.close()
        raise
    return db


def _is_of(db: sqlite3.Connection, program: str) -> bool:
    if db.execute("PRAGMA user_version").fetchone()[0] != VERSION:
        return False
    row = db.execute("SELECT value FROM meta WHERE name = 'program'").fetchone()
    return row is not None and row[0] == program


def _prepare(db: sqlite3.Connection, program: str) -> None:
    """Create the tables; of a store that another program filled, keep only which text each file had."""
    db.execute("BEGIN IMMEDIATE")
    try:
        if not _is_of(db, program):
            if db.execute("PRAGMA user_version").fetchone()[0] != VERSION:
                if db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                    raise sqlite3.DatabaseError("this file is of another make")
                for statement in _TABLES.split(";\n"):
                    db.execute(statement)
                db.execute(f"PRAGMA user_version = {VERSION}")
            for table in ("checks", "advice"):
                db.execute(f"DELETE FROM {table}")
            db.execute("UPDATE texts SET (size, mtime, ctime, inode) = (?, ?, ?, ?)", UNREAD)
            db.execute("INSERT OR REPLACE INTO meta VALUES ('program', ?)", (program,))
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise


def _former(facts: TextFacts, before: Sequence[Any] | None) -> tuple[str | None, str | None, str | None]:
    """Return which file, which text and which day a text is to be compared with: none where it is as it was."""
    if before is None:
        return None, None, None
    fingerprint, words, day, *earlier = before
    if fingerprint == facts.fingerprint:
        return (earlier[0], earlier[1], earlier[2])
    if earlier[0] == facts.fingerprint:
        return None, None, None  # what was changed was changed back
    if words == facts.words and earlier[1] not in (None, words):
        return (earlier[0], earlier[1], earlier[2])  # the change of the text is still the one to tell of
    return fingerprint, words, day


def _change(words: str, former_words: str | None, former_day: str | None) -> TextChange | None:
    return None if former_words is None or former_day is None else TextChange(former_words != words, former_day)


def _key(evidence: Evidence, speaker: str) -> bytes:
    fields = (speaker, evidence.source, evidence.quote, evidence.prefix, evidence.suffix)
    return blake2b(
        json.dumps([*fields, evidence.paragraph, evidence.page, evidence.at]).encode(), digest_size=16
    ).digest()


def _stored(path: Path) -> str:
    return str(path).encode(errors="surrogateescape").decode("utf-8", "backslashreplace")
