"""One article as a draft reads it: its paragraphs, where its body begins, its headline and its date.

Paragraphs are the lines of the text that are not empty, counted as the check of quotations counts them. Where the text
was wrapped by hand, lines that belong together are one run, so that a sentence or a quotation may cross them.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.drafting.articles.dates import dates_in, is_a_date, with_the_day_first, written_date
from briefing.drafting.articles.head_dates import is_its_own_day
from briefing.drafting.articles.interviews import questions_and_answers, roles
from briefing.drafting.articles.pasted_pages import (
    headline,
    is_furniture,
    is_teaser,
    listed_elsewhere,
    site_beside,
    without_site,
)
from briefing.drafting.articles.publishers import is_a_paper, is_a_town, is_of_the_title, masthead, named_beside
from briefing.drafting.articles.standfirsts import standfirsts
from briefing.drafting.articles.statements import (
    body_of_a_statement,
    ends_a_statement,
    is_letterhead,
    is_marker,
    is_press_release,
    marked_dateline,
    statement_of,
)
from briefing.drafting.articles.transcripts import Label, answers, is_labelled, labels, recurring_capitals
from briefing.drafting.language.foreign_phrases import language_of, most_stop_words
from briefing.library.reading.source_file import SourceFile

MOST_PARAGRAPHS = 20_000
"""How many paragraphs of one article are read for a draft."""

MOST_CHARACTERS = 500_000
"""How many characters of one article are read for a draft: a book of two hundred and fifty pages."""

_SENTENCE_END = re.compile(r"[^\W_] ?[)\]”\"’'»“«‹›]*[.!?…。！？؟]+ ?[”\"’'»“«‹›」』)\]]*$")
_DATELINE = re.compile(
    r"^[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{2,40}(?:, [^\W\d_][\w .]{1,24})?"
    r"(?:,? (?:\w{3,9}\.? \d{1,2}(?:, \d{4})?|\d{1,2}\.? \w{3,9}\.?(?: \d{4})?))?"
    r"(?: ?\((?P<agency>[^()]{2,30})\))? ?[-–—]{1,2} "
)
_DATELINE_WITH_AGENCY = re.compile(
    r"^[A-ZÀ-Þ][\w .'’/-]{1,40}(?:, [^\W\d_][\w .]{1,24})?(?:,? [^()–—]{3,25})? ?\((?P<agency>[^()]{2,30})\) ?[-–—]{1,2} "
)
"""The same in small letters, which only the agency in brackets tells from a sentence: `Bad Eckern, 21. Januar 2026 (dpn) -`."""
_TOWN_ALONE = re.compile(r"^[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){0,2} [–—] (?=[A-ZÀ-Þ])")
_TOWN_AND_WHOLE_DATE = re.compile(
    r"^[A-ZÀ-Þ][\w .’'-]{1,40}, (?:\w+, )?(?:\d{1,2}\.? (?:de )?\w{3,10}|\w{3,9} \d{1,2},?) (?:de )?\d{4}"
    r"(?:\.[-–—]?|\.? ?[–—-]{1,2}) ?(?=[A-ZÀ-Þ„“«\"])"
)
"""A town and a day with its year, which a stop closes: `Bad Sielen, 4. September 2024. Seit …`."""
_PLACE_BEFORE_A_DATE = re.compile(r"^[A-ZÀ-Þ][\w’-]*(?: [A-ZÀ-Þ][\w’-]*){0,2}[.,:]? ?\(?(?:(?:den|le|el) )?$")
_ENGLISH = {"the", "of", "and", "to", "in", "that", "is", "was", "said", "for", "on", "it", "with", "we", "not"}
_POSTED = re.compile(r"^(?:first )?(?:posted|published|veröffentlicht|publié|publicado)\b", re.I)
"""What tells the day of the article from that of the page: `Posted by Ana Ruiz on November 5, 2024`."""
_LONGEST_HEADLINE = 140
_MOST_BELOW = 4
"""How far below its heads, behind a standfirst, an article may have its date on a line of its own."""
_FRONT = re.compile(r"^(title|publisher|site|published|date)\s*:\s*(.+)$", re.I)
_IN_OTHER_LANGUAGES_TOO = {"in", "was", "on", "for"}


class Paragraph(NamedTuple):
    """One line of the text: its number and the offsets of its first character and past its last."""

    number: int
    start: int
    end: int


class Run(NamedTuple):
    """Paragraphs that are read as one, with the label of whoever speaks them, in a transcript.

    `skipped` is the length of that label, or of an agency's dateline: the sentences begin behind it. `is_asked` says that
    whoever speaks it asks the questions and holds nothing.
    """

    paragraphs: tuple[Paragraph, ...]
    start: int
    end: int
    label: str | None = None
    skipped: int = 0
    is_heading: bool = False
    is_asked: bool = False
    is_standfirst: bool = False


class Article(NamedTuple):
    """A source file, its text on one line with single spaces, and what stands where in it.

    `is_cut` says that the text is longer than what is read for a draft; `answering` is who answers under the label `A`,
    `host` the organisation that gives the briefing. `is_dated_by_its_head` says that the day of publication is no guess,
    `says_press_release` is the paragraph of the head that calls it a press release.
    """

    name: str
    file: SourceFile
    text: str
    paragraphs: tuple[Paragraph, ...]
    runs: tuple[Run, ...]
    title: str | None
    publisher: str | None
    published: str | None
    date_paragraph: int | None
    is_transcript: bool = False
    is_cut: bool = False
    answering: str | None = None
    host: str | None = None
    is_dated_by_its_head: bool = False
    says_press_release: int | None = None

    @property
    def is_english(self) -> bool:
        """Say whether it reads like English: the only language whose sentences a draft takes apart."""
        return _is_english(_first_words(self.text))

    @property
    def language(self) -> str | None:
        """Return `de`, `fr` or `es` where the article reads like it and not like English."""
        return _foreign_language(self.text)

    def paragraph_at(self, offset: int) -> int:
        """Return the number of the paragraph that an offset of the text falls in."""
        low, high = 0, len(self.paragraphs)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.paragraphs[middle].start <= offset else (low, middle)
        return self.paragraphs[low].number if self.paragraphs else 1


def _first_words(text: str) -> list[str]:
    return text[:6_000].lower().replace("’", " ").split()


def _is_english(words: Sequence[str]) -> bool:
    english = [word for word in words if word in _ENGLISH]
    own = sum(1 for word in english if word not in _IN_OTHER_LANGUAGES_TOO)
    return len(english) * 25 > len(words) and own >= most_stop_words(words)


def _foreign_language(text: str) -> str | None:
    words = _first_words(text)
    return None if _is_english(words) else language_of(words)


def read_article(name: str, file: SourceFile) -> Article:
    """Take an article apart. Whatever it holds, there is one, if only with empty parts."""
    text, paragraphs, is_cut = _laid_out(file.text)
    if file.captions and not is_cut:
        paragraphs = paragraphs[: -file.captions]
    front = _front_matter(text, paragraphs)
    heads = _heads(text, paragraphs[len(front) :])
    published, at = _published(text, heads, file, front)
    below = paragraphs[len(front) + len(heads) :]
    elsewhere = listed_elsewhere([text[p.start : p.end] for p in below])
    own_page = [p for at, p in enumerate(below) if at not in elsewhere]
    body = [p for p in own_page if not is_furniture(text[p.start : min(p.end, p.start + 400)])]
    by_number = {p.number: text[p.start : p.end] for p in body}
    labelled = labels(by_number) or questions_and_answers([text[p.start : p.end] for p in heads], by_number)
    while not labelled and len(body) > 2 and is_teaser(text[body[-1].start : body[-1].end]):
        del body[-1]  # of another article
    lines = [text[p.start : p.end] for p in heads]
    if published is None:
        published, at = _published(text, [p for p in below[:_MOST_BELOW] if is_a_date(text[p.start : p.end])], file, {})
    if published is None:
        published, at = _dated_by_its_dateline(text, body)
    if published is None and _foreign_language(text):
        dated = [(date, p.number) for p in heads if (date := with_the_day_first(text[p.start : p.end]))]
        published, at = dated[0] if dated else (None, None)
    publisher = file.publisher or front.get("publisher") or front.get("site")
    body_text = text[body[0].start :] if body else ""
    head_of_the_paper = masthead(lines, body_text)
    named = named_beside(lines) or head_of_the_paper
    first_lines = [text[p.start : p.end] for p in paragraphs[:12]]
    is_statement = any(is_marker(line) for line in lines)
    is_no_town = named is not None and not is_a_town(named, body_text, is_statement=is_statement)
    publisher = publisher or _agency(text, body) or (named if is_no_town else None)
    site = site_beside(file.title or front.get("title") or "", first_lines)
    publisher = publisher or (site if site and is_a_paper(site) else None)
    is_statement = any(is_marker(line) for line in lines)
    in_body = {p.number for p in body}
    released = [p for p in own_page if p.number in in_body or ends_a_statement(text[p.start : p.end])]
    body_lines = [text[p.start : p.end] for p in released]
    own_lines = [line for line in lines if line != head_of_the_paper]
    if is_statement:
        own_lines = [line for line in own_lines if not is_marker(line) and not is_letterhead(line, body_lines)]
    title = file.title or front.get("title") or headline(own_lines or lines)
    title = without_site(title, publisher, first_lines) if title else None
    if named and publisher == named and is_of_the_title(named, title):
        publisher = None
    own = None if labelled else statement_of(lines, title, body_lines)
    if own:
        own_numbers = {p.number for p in released[: body_of_a_statement(body_lines)]}
        body = [p for p in body if p.number in own_numbers]
        labelled = {body[0].number: Label(own, _length_of_dateline(body_lines[0]))}
        publisher = None if publisher == named and named != head_of_the_paper else publisher
    heads_of_all = [title or "", *(line for line in lines if line != title)] if labelled else []
    who = roles(heads_of_all, by_number, {} if own else labelled)
    runs = _runs(text, body, labelled if own else who.labelled, who.asking, who.answering)
    above = [] if labelled else [heads[at] for at in standfirsts(lines, title)]
    runs = (*(Run((p,), p.start, p.end, is_heading=True, is_standfirst=True) for p in above), *runs)
    return Article(
        name,
        file,
        text,
        paragraphs,
        runs,
        title,
        publisher,
        published,
        at,
        bool(labelled),
        is_cut,
        who.answering,
        who.host,
        is_its_own_day([(p.number, text[p.start : p.end]) for p in heads], at, title, publisher),
        next((p.number for p in heads if is_press_release(text[p.start : p.end])), None),
    )


def _laid_out(raw: str) -> tuple[str, tuple[Paragraph, ...], bool]:
    parts: list[str] = []
    paragraphs: list[Paragraph] = []
    length = 0
    for line in raw.splitlines():
        room = MOST_CHARACTERS - length
        if len(paragraphs) == MOST_PARAGRAPHS or room <= 0:
            return " ".join(parts), tuple(paragraphs), True
        part = " ".join(line.split())
        if part:
            parts.append(part[:room].rstrip())
            paragraphs.append(Paragraph(len(paragraphs) + 1, length, length + len(parts[-1])))
            length += len(parts[-1]) + 1
            if len(part) > room:
                return " ".join(parts), tuple(paragraphs), True
    return " ".join(parts), tuple(paragraphs), False


def _front_matter(text: str, paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """Return Markdown's front matter by key, one entry for each of its lines, the two rules included."""
    lines = [text[p.start : p.end] for p in paragraphs[:40]]
    if not lines or lines[0] != "---" or "---" not in lines[1:]:
        return {}
    entries = {}
    for number, line in enumerate(lines[: lines.index("---", 1) + 1]):
        match = _FRONT.match(line)
        key = match.group(1).lower() if match else f"line {number}"
        entries[key if key not in entries else f"line {number}"] = match.group(2).strip("\"' ") if match else ""
    return entries


def _heads(text: str, paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return what stands above the body: lines that are no sentences, before the first one that is."""
    full = _line_width(text, paragraphs) * 0.75 if _is_wrapped(text, paragraphs) else len(text)
    names = recurring_capitals([text[p.start : p.end] for p in paragraphs])
    for index, paragraph in enumerate(paragraphs[:40]):
        line = text[paragraph.start : paragraph.end]
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else paragraph
        if is_furniture(line):
            continue
        if index and len(line) > full:
            return paragraphs[:index]
        if index and line in names:
            return paragraphs[:index]
        is_above_a_date = is_a_date(text[following.start : following.end]) and following is not paragraph
        if (
            index
            and is_labelled(line, text[following.start : following.end])
            and not (written_date(line) or is_above_a_date)
        ):
            return paragraphs[:index]
        if not index and len(line) < _LONGEST_HEADLINE and line[-1] in "?!":
            continue
        if (_SENTENCE_END.search(line) and len(line.split()) > 3) or len(line) > 220:
            return paragraphs[:index]
        if index and not line.isascii() and _SENTENCE_END.search(line):
            return paragraphs[:index]
    return paragraphs[:1] if len(paragraphs) > 1 else ()


def _published(
    text: str, heads: Sequence[Paragraph], file: SourceFile, front: dict[str, str]
) -> tuple[str | None, int | None]:
    for date_text in (file.published, front.get("published"), front.get("date")):
        date = written_date(date_text or "")
        if date:
            return date, None
    posted = [paragraph for paragraph in heads if _POSTED.match(text[paragraph.start : paragraph.end])]
    for paragraph in [*posted, *heads]:
        date = written_date(text[paragraph.start : paragraph.end])
        if date:
            return date, paragraph.number
    return None, None


def _dateline(text: str, paragraph: Paragraph, *, is_first: bool = False) -> re.Match[str] | None:
    """Return the dateline that a paragraph begins with: `KALVO, Aug 14 (Meridian Press) - `, or a mere town at the first."""
    begin = text[paragraph.start : paragraph.start + 160]
    dateline = _DATELINE.match(begin) or _DATELINE_WITH_AGENCY.match(begin)
    return dateline or (_TOWN_ALONE.match(begin) or _TOWN_AND_WHOLE_DATE.match(begin) if is_first else None)


def _length_of_dateline(line: str) -> int:
    """Return how many characters of a statement's first line are its dateline."""
    dateline = _dateline(line, Paragraph(1, 0, len(line)))
    return max(marked_dateline(line), dateline.end() if dateline else 0)


def _dated_by_its_dateline(text: str, body: Sequence[Paragraph]) -> tuple[str | None, int | None]:
    """Return the date with its year that stands in a dateline, and its paragraph."""
    for paragraph in body[:2]:
        dateline = _dateline(text, paragraph)
        date = written_date(dateline.group()) if dateline else None
        if date:
            return date, paragraph.number
    for paragraph in body[:1]:
        begin = text[paragraph.start : paragraph.start + 70].lstrip("*_ ")
        dated = next(dates_in(begin, None), None)
        if dated and len(dated.date) == 10 and _PLACE_BEFORE_A_DATE.match(begin[: dated.offset]):
            return dated.date, paragraph.number  # `Grünau. 4. Juni 2024. Die Intendantin …`
    return None, None


def _agency(text: str, body: Sequence[Paragraph]) -> str | None:
    """Return the agency that stands in brackets in a dateline."""
    datelines = (_dateline(text, paragraph) for paragraph in body[:2])
    return next((match.group("agency") for match in datelines if match and match.groupdict().get("agency")), None)


def _runs(
    text: str, body: Sequence[Paragraph], labelled: dict[int, Label], asking: frozenset[str], answering: str | None
) -> tuple[Run, ...]:
    wrapped = _is_wrapped(text, body)
    runs: list[Run] = []
    name, length = None, 0
    for paragraph in body:
        begins = paragraph.number in labelled
        name, length = labelled.get(paragraph.number, (name, 0))
        if runs and wrapped and not begins and not _closes(text, runs[-1]):
            before = runs.pop()
            runs.append(before._replace(paragraphs=(*before.paragraphs, paragraph), end=paragraph.end))
        else:
            label = answering if name and answering and answers(name) else name or None
            runs.append(Run((paragraph,), paragraph.start, paragraph.end, label, length, is_asked=name in asking))
            dateline = _dateline(text, paragraph, is_first=len(runs) == 1) if len(runs) < 3 else None
            if dateline and not labelled:
                runs[-1] = runs[-1]._replace(skipped=dateline.end())
    return tuple(run._replace(is_heading=_is_heading(text[run.start : run.end])) for run in runs)


def _is_heading(line: str) -> bool:
    return len(line) < 100 and not _SENTENCE_END.search(line) and line[-1:] not in ":：,"


def _is_wrapped(text: str, body: Sequence[Paragraph]) -> bool:
    """Say whether lines were broken by hand: most do not end a sentence, and none is much longer than the others."""
    if len(body) < 3:
        return False
    lines = [text[p.start : p.end] for p in body[:400]]
    open_ends = sum(1 for line in lines if not _SENTENCE_END.search(line))
    longest = _line_width(text, body)
    long_enough = sum(1 for line in lines if len(line) > longest * 0.6)
    return open_ends * 2 > len(lines) and 40 <= longest <= 130 and long_enough * 2 > len(lines)


def _line_width(text: str, paragraphs: Sequence[Paragraph]) -> int:
    return max(p.end - p.start for p in paragraphs[:400])


def _closes(text: str, run: Run) -> bool:
    if len(run.paragraphs) >= 60:
        return True
    last = run.paragraphs[-1]
    longest = max(p.end - p.start for p in run.paragraphs)
    return bool(_SENTENCE_END.search(text[last.start : last.end])) and last.end - last.start < longest * 0.8
