"""`briefing new` writes a brief to fill in; `briefing draft` drafts one from articles."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from shlex import quote
from typing import NamedTuple

from briefing.brief.text import clean, counted, did_you_mean, listed, one_line, shortened
from briefing.cli.command import Command
from briefing.cli.sources import with_sources
from briefing.drafting.articles.article import Article, read_article
from briefing.drafting.blank import blank_brief
from briefing.drafting.draft import Draft, draft
from briefing.drafting.given_parties import GivenParty
from briefing.drafting.meant_bodies import Unclear
from briefing.drafting.yaml_writer import page
from briefing.errors import BriefingError, NotFoundError, UsageError
from briefing.files import write_whole
from briefing.library.files.location import ENDINGS, Place, find_place
from briefing.library.reading.problems import Problem
from briefing.library.reading.reader import Reading, read
from briefing.library.reading.source_file import SourceFile, read_source
from briefing.output.layout.blocks import Block
from briefing.output.shell import print_file, print_page
from briefing.paths import is_folder

MOST_ARTICLES = 20
_MOST_MEANINGS = 4


class NewArguments(NamedTuple):
    """The arguments of `briefing new`."""

    name: str
    force: bool


class DraftArguments(NamedTuple):
    """The arguments of `briefing draft`."""

    articles: Sequence[str]
    output: str | None
    published: str | None
    force: bool
    party: Sequence[tuple[str, Sequence[str]]] | None = None
    show: tuple[int, int] | None = None


def new(arguments: NewArguments) -> int:
    """Write a brief to fill in. Returns 0; raises NotWrittenError where it cannot be written."""
    path = target(arguments.name)
    before = _place()
    write_whole(path, blank_brief(today=date.today().isoformat()).encode(), replace=arguments.force)
    print(one_line(f"{path}: a brief to fill in; briefing check {quote(str(path))} counts what is left"))
    _tell_of_new_place(before)
    return 0


def draft_articles(arguments: DraftArguments) -> int:
    """Draft a brief from articles, or print paragraphs of them. Returns 0, or 1 where an article cannot be read.

    Raises UsageError where a name is given to two parties, or `show` comes with an output, and NotFoundError for a
    paragraph that there is not.
    """
    if arguments.show and arguments.output is not None:
        raise UsageError("--show prints paragraphs and writes no draft; leave out -o, or --show")
    given = _given_parties(arguments.party or ())
    path = target(arguments.output) if arguments.output is not None else None
    articles, problems = _read_articles(arguments.articles, arguments.published)
    for problem in problems:
        print(f"briefing: {problem}", file=sys.stderr)
    if problems:
        return 1
    if arguments.show:
        _show(articles, *arguments.show)
        return 0
    drafted = draft(articles, today=date.today().isoformat(), speaking_for=given)
    for name in drafted.unmet:
        print(f"briefing: {_unmet(name, drafted)}", file=sys.stderr)
    for unclear in drafted.unclear:
        print(f"briefing: {_unclear(unclear)}", file=sys.stderr)
    text = page(drafted)
    reading = _read_draft(text)
    if path is None:
        print_file(text.encode())
        return 0
    paths = [Path(name) for name in arguments.articles]
    before = _place()
    write_whole(path, text.encode(), replace=arguments.force, made_from=paths)
    curate = with_sources(f"briefing curate {quote(str(path))}", path, paths)
    print(one_line(f"{path}: {_summary(reading)}; {curate} leads through them"))
    _tell_of_new_place(before)
    return 0


def _place() -> Place | None:
    """Return where briefs are taken from; None where the environment names what is not there."""
    try:
        return find_place()
    except NotFoundError:
        return None


def _tell_of_new_place(before: Place | None) -> None:
    """Say so where a brief that was just written changed where briefs are taken from: it hides those that were there before."""
    now = _place()
    if before is not None and now != before:
        name = one_line(quote(str(before.paths[0])))
        print(
            f"briefing: from now on briefs are taken from {now}, and no longer {before.briefs}: "
            f"`briefing open {name}` opens them",
            file=sys.stderr,
        )


def target(named: str) -> Path:
    """Return the path of a new brief: a path as given, a mere name in ./briefs if that exists, else in the working folder.

    Raises BriefingError for a name that a brief cannot have.
    """
    path = Path(named)
    plain = path.name
    if not plain or plain.startswith((".", "-")) or clean(plain) != plain or "\n" in plain or plain != plain.strip():
        raise BriefingError(f'"{one_line(named)}" is no name for a brief; write letters, digits and hyphens')
    if path.suffix.lower() in ENDINGS:
        return path
    if path.suffix.lower() in (
        ".txt",
        ".md",
        ".json",
        ".html",
        ".pdf",
        ".docx",
        ".odt",
        ".epub",
        ".srt",
        ".vtt",
    ) or named.endswith("/"):
        raise BriefingError(f"a brief's file ends in .yaml; write {one_line(str(path.with_suffix('.yaml')))}")
    if path.parent == Path() and is_folder(Path("briefs")):
        path = Path("briefs") / path
    return path.with_name(f"{plain}.yaml")


def _given_parties(options: Sequence[tuple[str, Sequence[str]]]) -> list[GivenParty]:
    """Return who speaks for whom. Raises UsageError where one name is given to two parties."""
    party_by_name: dict[str, str] = {}
    for party, names in options:
        for name in names:
            other = party_by_name.setdefault(name.casefold(), party)
            if other != party:
                what = f'"{shortened(name)}" cannot speak for {shortened(other)} and for {shortened(party)}'
                raise UsageError(f"argument --party: {what}; name each with one party")
    return [GivenParty(party, tuple(names)) for party, names in options]


def _unmet(name: str, drafted: Draft) -> str:
    """Return the message that a name given beforehand is nowhere in the articles."""
    speakers = [quotation.speaker for findings in drafted.findings for quotation in findings.quotations]
    speakers += [report.speaker for findings in drafted.findings for report in findings.reports]
    known = {name for speaker in speakers for name in (speaker.party, *(speaker.person or "").split()) if name}
    remedy = did_you_mean(name, sorted(known)) or "the draft says who speaks"
    return one_line(f'--party: nobody who speaks in the articles is called "{shortened(name)}"; {remedy}')


def _unclear(unclear: Unclear) -> str:
    """Return the message that a name given beforehand may mean several persons or bodies, or be but a part of one's name."""
    may_mean = [f'"{shortened(name)}"' for name in unclear.may_mean[:_MOST_MEANINGS]]
    more = len(unclear.may_mean) - len(may_mean)
    meanings = listed([*may_mean, f"{more} more"] if more else may_mean, last="or")
    remedy = "write the whole name of the one that is meant" if len(may_mean) > 1 else "write that where it is meant"
    return one_line(f'--party: "{shortened(unclear.name)}" may be {meanings}; {remedy}')


def _show(articles: Sequence[Article], first: int, last: int) -> None:
    """Print the paragraphs from one number to another of each article. Raises NotFoundError where one has not so many."""
    blocks: list[Block] = []
    for article in articles:
        count = len(article.paragraphs)
        if last > count:
            has = f"{article.name} has {counted(count, 'paragraph')}"
            has += ", as far as it is read" if article.is_cut else ""
            raise NotFoundError(one_line(f"{has}, and no ¶{max(first, count + 1)}; the last is ¶{count}"))
        if len(articles) > 1:
            blocks.append(Block([(clean(article.name), "heading")]))
        for paragraph in article.paragraphs[first - 1 : last]:
            text = clean(article.text[paragraph.start : paragraph.end])
            blocks.append(Block([(text, "text")], hang=8, lead=[(f"¶{paragraph.number}", "key")]))
    print_page(blocks)


def _read_articles(article_names: Sequence[str], published: str | None) -> tuple[list[Article], list[Problem]]:
    """Return the articles that can be read, and the problems with the others."""
    if len(article_names) > MOST_ARTICLES:
        problem_text = f"a draft is made from {MOST_ARTICLES} articles at the most, not {len(article_names)}"
        return [], [Problem(article_names[MOST_ARTICLES], 0, 0, problem_text, "make two drafts")]
    articles: list[Article] = []
    problems: list[Problem] = []
    known_names: dict[str, str] = {}
    for article_name in article_names:
        path = Path(article_name)
        if is_folder(path):
            problems.append(
                Problem(article_name, 0, 0, "this is a folder", f"name the articles in it: {quote(article_name)}/*")
            )
            continue
        file, problem = read_source(path, article_name)
        problem = problem or (_problem_with(path.name, file, known_names, article_name) if file else None)
        if problem or file is None:
            problems += [problem] if problem else []
            continue
        known_names.update({file.fingerprint: article_name, path.name: article_name})
        if file.reading:
            print(one_line(f"briefing: {article_name}: {file.reading}"), file=sys.stderr)
        article = read_article(path.name, file)
        if article.is_cut:
            print(
                one_line(f"briefing: {article_name}: too long to be read whole; what is left out is told in the draft"),
                file=sys.stderr,
            )
        articles.append(article if article.published else read_article(path.name, file._replace(published=published)))
    return articles, problems


def _problem_with(name: str, file: SourceFile, known_names: dict[str, str], article_name: str) -> Problem | None:
    if not file.text.strip():
        return Problem(article_name, 0, 0, "there is no text in this article", "check the file")
    if file.fingerprint in known_names:
        return Problem(
            article_name,
            0,
            0,
            f"this is the same text as {known_names[file.fingerprint]}",
            "give each article once",
        )
    if name in known_names:
        what = f"another article has the same name, {known_names[name]}, and a brief knows its sources by them"
        return Problem(article_name, 0, 0, what, "rename one of the two")
    if clean(name) != name or "\\" in name or name != " ".join(name.split()):
        return Problem(article_name, 0, 0, "a brief cannot name this file", "rename it: letters, digits, hyphens")
    return None


def _read_draft(text: str) -> Reading:
    """Return the reading of a draft. Raises BriefingError where it is unsound, which is a fault of this program."""
    reading = read(text, "the draft")
    if reading.problems:
        raise BriefingError(f"no sound draft can be made of this: {reading.problems[0]}; please report it")
    return reading


def _summary(reading: Reading) -> str:
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


COMMANDS = {"new": Command(NewArguments, new), "draft": Command(DraftArguments, draft_articles)}
