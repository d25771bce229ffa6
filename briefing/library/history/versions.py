"""The versions of one brief's file in git: which there are, what each says, and the last that differs from the file.

Renames of the file are followed. Nothing is ever written, and what git cannot answer is an error of one line.
"""

import os
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from briefing import paths
from briefing.brief import dates
from briefing.brief.diff.comparison import Comparison
from briefing.brief.text import did_you_mean, one_line, shortened
from briefing.brief.vocabulary import EVERYBODY, Marking
from briefing.errors import NotFoundError
from briefing.library.history import git
from briefing.library.reading.audience_view import require_whole_brief
from briefing.library.reading.reader import MAX_BYTES, Reading, read_bytes, read_file

_MOST = 1000
"""How many versions of a file are listed at most."""
_MOST_READ = 30
"""How many versions are read to find the last that differs."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CLOCK = r"[0-9]{1,2}:[0-9]{2}|hours?|minutes?|seconds?|noon|midnight"
_DATE_WORDS = re.compile(
    rf"(?i)(?:(?:{_CLOCK}|[0-9]{{1,4}}(?:-[0-9]{{2}}-[0-9]{{2}})?|today|yesterday|ago|last|an?|one|two|three|four|five|six|ten"
    r"|days?|weeks?|fortnights?|months?|years?|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)(?:[ ,.]+|$))+"
)
"""Matches the words of a date as git reads them; for any other words git answers with the present moment."""


_WHAT_A_REVISION_IS = "write a commit, a branch, a tag or a day (2024-07-12, yesterday); `git log` shows what there is"


class Version(NamedTuple):
    """One committed version of a file: the commit, its day and subject, and the file's path then, from the top."""

    commit: str
    day: str
    subject: str
    path: str
    renamed: str = ""
    """What git guesses of the file's name: `renamed from alder.yaml, 99 % alike`; empty where it had the same."""

    @property
    def short(self) -> str:
        """The commit as people write it."""
        return self.commit[:7]

    def __str__(self) -> str:
        """Write the version for reading: `12 Jul 2024 (3f2a1bc, Add the tidal study)`."""
        parts = [self.short, shortened(self.subject, 60), self.renamed]
        return f"{dates.in_words(self.day)} ({', '.join(filter(None, parts))})"


class Since(NamedTuple):
    """What changed since a version; `is_committed` says whether the file is as its last version in git."""

    version: Version
    comparison: Comparison
    is_committed: bool


def since_last(path: Path, *, notes: bool = False, audience: Marking = EVERYBODY) -> Since:
    """Compare a file's brief with the last version in git that differs from it for an audience.

    Where the file has changed since, that is the last version that was committed. Raises NotFoundError where there is none
    to compare with, where one of the two is not sound, or where the audience may not see it.
    """
    history = History(path, audience=audience)
    brief = require_whole_brief(read_file(path), audience)
    for version in history.versions[:_MOST_READ]:
        comparison = Comparison(
            require_whole_brief(history.read(version), audience), brief, notes=notes, audience=audience
        )
        if comparison.changes:
            break
    if not comparison.changes and history.is_shallow:
        raise NotFoundError(f"what there is of {history.name} in git says the same as the file, and {git.UNSHALLOW}")
    return Since(version, comparison, not comparison.changes or version is not history.versions[0])


class History:
    """The committed versions of one file. Raises NotFoundError for a file that git knows nothing of.

    A commit's subject has no marking: for an audience that may not see everything it is left out.
    """

    def __init__(self, path: Path, *, audience: Marking = EVERYBODY) -> None:
        self._has_subjects = audience is EVERYBODY
        self.name = one_line(str(path))
        resolved = paths.resolved(path)  # where a link leads, there is the repository that keeps the file
        self._folder, self._file = resolved.parent, resolved.name
        self.versions = self._versions()
        """From the newest to the oldest."""
        self.is_shallow = git.is_shallow(self._folder)

    def at(self, revision: str) -> Version:
        """Return the file's version at a revision, or at the end of a day (2024-07-12, yesterday, 2 weeks ago).

        Raises NotFoundError where the revision is unknown, or has no such file.
        """
        commit = self._commit(revision)
        day, subject = self._described(commit)
        by_commit = {version.commit: version for version in self.versions}
        if commit in by_commit:
            return by_commit[commit]
        path = self._path_in(commit)
        if git.ask_whether(self._folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{commit}:{path}"):
            return self._without_subject(Version(commit, day, subject, path))
        raise NotFoundError(f"{self.name} is not in {shortened(revision)}; {self._first}")

    @property
    def _first(self) -> str:
        """The sentence that says which version is the first, or why that is not known."""
        return git.UNSHALLOW if self.is_shallow else f"its first version is of {self.versions[-1]}"

    def read(self, version: Version) -> Reading:
        """Read a version of the file; its problems name it as `path@3f2a1bc`."""
        shown_as = f"{self.name}@{version.short}"
        where = f"{version.commit}:{version.path}"
        size = int(git.ask(self._folder, "cat-file", "-s", where))
        if size > MAX_BYTES:
            raise NotFoundError(f"{shown_as} has {size / MAX_BYTES:.1f} MiB, and 1 MiB is the most")
        return read_bytes(git.ask(self._folder, "cat-file", "blob", where), shown_as)

    def _versions(self) -> tuple[Version, ...]:
        try:
            printed = git.ask(
                self._folder,
                *("log", "--follow", "-m", f"--max-count={_MOST}", "--no-color", "--encoding=UTF-8", "--no-ext-diff"),
                *("--format=%H%x1f%cs%x1f%s", "--name-status", "-z", "--", self._file),
            )
        except NotFoundError as error:
            if "does not have any commits yet" in str(error) or self._is_the_programs_own:
                raise self._no_version_error() from error
            raise
        versions = tuple(self._without_subject(version) for version in _versions(printed))
        if not versions:
            raise self._no_version_error()
        return versions

    def _without_subject(self, version: Version) -> Version:
        return version if self._has_subjects else version._replace(subject="")

    @property
    def _is_the_programs_own(self) -> bool:
        """Whether the file is one of the briefs that came with the program."""
        return self._folder == paths.resolved(paths.bundled("briefs"))

    def _no_version_error(self) -> NotFoundError:
        if self._is_the_programs_own:
            return NotFoundError(f"{self._file} came with the program, which has no older version of it; {git.REMEDY}")
        return NotFoundError(f"git holds no version of {self.name}; commit it first, or {git.REMEDY}")

    def _commit(self, revision: str) -> str:
        revision = revision.strip(" ")
        if not revision or revision.startswith("-") or one_line(revision) != revision:
            raise NotFoundError(f'"{shortened(revision)}" is no revision; {_WHAT_A_REVISION_IS}')
        command = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        commit = git.ask_whether(self._folder, *command)
        if commit:
            return commit.decode("ascii").strip()
        if _DAY.fullmatch(revision):
            return self._of_day(revision).commit
        if _DATE_WORDS.fullmatch(revision):
            return self._before(revision).commit
        names = self._branches_and_tags() if self._has_subjects else []
        remedy = did_you_mean(revision, ["HEAD", *names]) or _WHAT_A_REVISION_IS
        if self.is_shallow:
            remedy = git.UNSHALLOW
        raise NotFoundError(f'git knows no revision "{shortened(revision)}" beside {self.name}; {remedy}')

    def _of_day(self, day: str) -> Version:
        for version in self.versions:
            if version.day <= day:
                return version
        raise NotFoundError(f"{self.name} has no version as old as {day}; {self._first}")

    def _before(self, words: str) -> Version:
        """Return the newest version before a moment in git's words; where they name no hour, at the end of that day."""
        printed = git.ask(self._folder, "rev-parse", f"--before={words}").decode("ascii")
        moment = datetime.fromtimestamp(int(printed.strip().removeprefix("--min-age=")))
        if re.search(rf"(?i)\b(?:{_CLOCK})\b", words) is None:
            return self._of_day(f"{moment:%Y-%m-%d}")
        until = ("rev-list", "--max-count=1", f"--before={moment:%Y-%m-%d %H:%M:%S}", "HEAD")
        commit = git.ask(self._folder, *until).decode("ascii").strip()
        if commit and (version := self._newest_in(commit)):
            return version
        raise NotFoundError(f"{self.name} has no version as old as {words}; {self._first}")

    def _newest_in(self, commit: str) -> Version | None:
        """Return the newest version that a commit rests on; None where it rests on none of those that are known."""
        resting_on = set(git.ask(self._folder, "rev-list", commit).decode("ascii").split())
        return next((version for version in self.versions if version.commit in resting_on), None)

    def _path_in(self, commit: str) -> str:
        """Return the file's path in a commit: that of the newest version that is among the commit's ancestors."""
        if len({version.path for version in self.versions}) > 1:
            return (self._newest_in(commit) or self.versions[-1]).path
        return self.versions[0].path

    def _described(self, commit: str) -> tuple[str, str]:
        form = ("log", "--max-count=1", "--no-color", "--encoding=UTF-8", "--format=%cs%x1f%s", "-z")
        printed = git.ask(self._folder, *form, commit)
        day, subject = printed.rstrip(b"\0\n").decode("utf-8", "replace").split("\x1f", 1)
        return day, one_line(subject)

    def _branches_and_tags(self) -> list[str]:
        form = ("for-each-ref", "--count=1000", "--format=%(refname:short)", "refs/heads", "refs/tags")
        return git.ask(self._folder, *form).decode("utf-8", "replace").splitlines()


def _versions(printed: bytes) -> Iterator[Version]:
    """Yield the versions that git lists: a commit, what it did to the file, and its path or two.

    A merge stands once for each of its parents. A commit that took the file away is no version of it, and a file that
    began as a copy of another is not followed into the other's past.
    """
    parts = iter(printed.split(b"\0"))
    reported: set[str] = set()
    renamed = ""
    for header in parts:
        if not header:
            return
        commit, day, subject = header.decode("utf-8", "replace").split("\x1f", 2)
        change = next(parts).lstrip(b"\n")
        status, path = change[:1], os.fsdecode(next(parts))
        before = path
        if status in b"RC":
            path = os.fsdecode(next(parts))
        if status != b"D" and commit not in reported:
            yield Version(commit, day, one_line(subject), path, renamed)
        if status == b"R":
            similarity = int(change[1:] or 100)
            renamed = f"renamed from {one_line(before)}" + (f", {similarity} % alike" if similarity < 100 else "")
        if status == b"C":
            return
        reported.add(commit)
