"""`briefing new` and `briefing draft`: a brief to fill in, and one drafted from articles."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from shlex import quote

from briefing.brief.text import clean, counted, one_line
from briefing.drafting.article import Article, read_article
from briefing.drafting.blank import blank_brief
from briefing.drafting.draft import draft
from briefing.drafting.page import page
from briefing.errors import BriefingError
from briefing.files import write_whole
from briefing.library.files.location import ENDINGS
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import Reading, read
from briefing.library.reading.source_file import SourceFile, read_source
from briefing.output.shell import print_file
from briefing.paths import is_folder

MOST_ARTICLES = 20


def run(options: Namespace) -> int:
    """Run the command that was asked for. Returns 0, or 1 where an article cannot be read."""
    return _new(options) if options.command == "new" else _draft(options)


def _new(options: Namespace) -> int:
    path = target(options.name)
    write_whole(path, blank_brief(today=date.today().isoformat()).encode(), replace=options.force)
    print(one_line(f"{path}: a brief to fill in; briefing check {quote(str(path))} counts what is left"))
    return 0


def _draft(options: Namespace) -> int:
    path = target(options.output) if options.output is not None else None
    articles, problems = _articles(options.articles, options.published)
    for problem in problems:
        print(f"briefing: {problem}", file=sys.stderr)
    if problems:
        return 1
    text = page(draft(articles, today=date.today().isoformat()))
    reading = _sound(text)
    if path is None:
        print_file(text.encode())
        return 0
    write_whole(path, text.encode(), replace=options.force)
    print(one_line(f"{path}: {_told(reading)}"))
    return 0


def target(named: str) -> Path:
    """Return where a brief is written: a path as it stands, a mere name in ./briefs if it is there, else here.

    Raises BriefingError for a name that no brief can have.
    """
    path = Path(named)
    plain = path.name
    if not plain or plain.startswith(".") or clean(plain) != plain or "\n" in plain or plain != plain.strip():
        raise BriefingError(f'"{one_line(named)}" is no name for a brief; write letters, digits and hyphens')
    if path.suffix in ENDINGS:
        return path
    if path.suffix.lower() in (".txt", ".md", ".json", ".html") or named.endswith("/"):
        raise BriefingError(f"a brief's file ends in .yaml; write {one_line(str(path.with_suffix('.yaml')))}")
    if path.parent == Path() and is_folder(Path("briefs")):
        path = Path("briefs") / path
    return path.with_name(f"{plain}.yaml")


def _articles(named: Sequence[str], published: str | None) -> tuple[list[Article], list[Problem]]:
    """Read the articles, and all that is wrong with them."""
    if len(named) > MOST_ARTICLES:
        what = f"a draft is made from {MOST_ARTICLES} articles at the most, not {len(named)}"
        return [], [Problem(named[MOST_ARTICLES], 0, 0, what, "make two drafts")]
    articles: list[Article] = []
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    for each in named:
        path = Path(each)
        if is_folder(path):
            problems.append(Problem(each, 0, 0, "this is a folder", f"name the articles in it: {quote(each)}/*"))
            continue
        file, problem = read_source(path, each)
        problem = problem or (_unusable(path.name, file, seen, each) if file else None)
        if problem or file is None:
            problems += [problem] if problem else []
            continue
        seen.update({file.fingerprint: each, path.name: each})
        if file.reading:
            print(one_line(f"briefing: {each}: {file.reading}"), file=sys.stderr)
        article = read_article(path.name, file)
        if article.is_cut:
            print(
                one_line(f"briefing: {each}: too long to be read whole; what is left out is told in the draft"),
                file=sys.stderr,
            )
        articles.append(article if article.published else read_article(path.name, file._replace(published=published)))
    return articles, problems


def _unusable(name: str, file: SourceFile, seen: dict[str, str], given: str) -> Problem | None:
    if not file.text.strip():
        return Problem(given, 0, 0, "there is no text in this article", "check the file")
    if file.fingerprint in seen:
        return Problem(given, 0, 0, f"this is the same text as {seen[file.fingerprint]}", "give each article once")
    if name in seen:
        what = f"another article has the same name, {seen[name]}, and a brief knows its sources by them"
        return Problem(given, 0, 0, what, "rename one of the two")
    if clean(name) != name or "\\" in name or name != " ".join(name.split()):
        return Problem(given, 0, 0, "a brief cannot name this file", "rename it: letters, digits, hyphens")
    return None


def _sound(text: str) -> Reading:
    """Return the draft as it reads. What this program writes, it must be able to read: anything else is its own fault."""
    reading = read(text, "the draft")
    if reading.problems:
        raise BriefingError(f"no sound draft can be made of this: {reading.problems[0]}; please report it")
    return reading


def _told(reading: Reading) -> str:
    brief = reading.brief
    assert brief is not None
    quotations = sum(1 for claim in brief.claims for evidence in claim.evidence if evidence.quote)
    parts = [
        counted(len(brief.sources), "source"),
        counted(len(brief.parties), "party"),
        counted(len(brief.claims), "claim"),
        counted(quotations, "quotation"),
    ]
    left = [counted(len(reading.unreviewed.guesses), "guess") + " to review"]
    left += [counted(len(reading.unreviewed.unwritten), "text") + " to be written"]
    return f"{', '.join(parts)}; {', '.join(left)}"
