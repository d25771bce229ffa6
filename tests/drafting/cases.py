"""Small articles with what is right in them, one file of `cases/` for each kind of failure, and how drafts differ from it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from briefing.brief.model import Brief
from briefing.brief.text import quotation_words
from briefing.drafting.articles.article import read_article
from briefing.drafting.draft import NOT_FOUND, draft
from briefing.drafting.yaml_writer import page
from briefing.library.reading.reader import read
from briefing.library.reading.source_file import read_source
from tests.drafting.drafts import TODAY

FOLDER = Path(__file__).with_name("cases")


@dataclass(frozen=True)
class Case:
    """An article, as text or as HTML, and what its draft is to hold.

    `says` lists every quotation in order as beginning, speaker and party, of which several may be right; `says_some` only
    those that must be there, `kinds` the kind of a quotation's claim by its beginning. What is None is not looked at; with
    `no_publisher` the draft is to have none. `answers` lists who denies and who alleged it, `origins` the title of a
    quotation's origin by its beginning, and `questions` words of every question in order.
    """

    name: str
    text: str | None = None
    html: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    says: Sequence[Sequence[Any]] | None = None
    says_some: Sequence[Sequence[Any]] = ()
    parties: Sequence[str] = ()
    not_parties: Sequence[str] = ()
    not_quotations: Sequence[str] = ()
    reports: Sequence[Sequence[str]] = ()
    not_reports: Sequence[Sequence[str]] = ()
    events: Sequence[str] = ()
    not_events: Sequence[str] = field(default_factory=tuple)
    kinds: Sequence[Sequence[str]] = ()
    no_publisher: str = ""
    answers: Sequence[Sequence[str]] = ()
    origins: Sequence[Sequence[str]] = ()
    questions: Sequence[str] | None = None


def cases() -> list[Case]:
    """Return the cases of all files, named by file and number."""
    all_cases = []
    for path in sorted(FOLDER.glob("*.yaml")):
        entries = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        all_cases += [Case(f"{path.stem}-{number}", **entry) for number, entry in enumerate(entries, start=1)]
    return all_cases


def brief_of(case: Case, folder: Path) -> Brief:
    """Return the draft of a case as the brief that it reads as; `folder` takes the article."""
    path = folder / f"{case.name}.{'html' if case.html else 'txt'}"
    path.write_text(case.html or case.text or "", encoding="utf-8")
    file, problem = read_source(path, path.name)
    assert file is not None, problem
    reading = read(page(draft([read_article(path.name, file)], today=TODAY)), "draft.yaml")
    assert reading.brief is not None, "\n".join(str(problem) for problem in reading.problems)
    return reading.brief


def differences(case: Case, brief: Brief) -> Iterator[str]:
    """Yield what a draft has otherwise than its case says, one line each."""
    source = brief.sources[0]
    wanted_source: list[tuple[str, str | None, str | None]] = [
        ("title", case.title or (case.text or "").partition("\n")[0] or source.title, source.title),
        ("published", case.published or source.published, source.published),
        ("publisher", case.publisher or source.publisher, source.publisher),
    ]
    if not case.title and case.text and not case.text[0].isalpha():
        del wanted_source[0]
    yield from (f"{what}: {is_now!r}, not {wanted!r}" for what, wanted, is_now in wanted_source if wanted != is_now)
    names = {party.id: [party.name, *party.aliases] for party in brief.parties}
    quoted = [
        (quote, claim.speaker or "", names[claim.made_by])
        for claim in brief.claims
        for quote in (evidence.quote for evidence in claim.evidence)
        if quote
    ]
    if case.no_publisher and source.publisher:
        yield f"publisher: {source.publisher!r}, not none"
    yield from _quotations(case, quoted)
    kinds = [
        (evidence.quote, str(claim.kind)) for claim in brief.claims for evidence in claim.evidence if evidence.quote
    ]
    for begins, wanted_kind in case.kinds:
        drafted_kinds = [kind for quote, kind in kinds if _folded(quote).startswith(_folded(begins))]
        if drafted_kinds != [wanted_kind]:
            yield f"kind of “{begins}”: {drafted_kinds}, not {wanted_kind}"
    drafted = [party.name for party in brief.parties if party.id != NOT_FOUND]
    right = [*case.parties, *(name for entry in (*(case.says or ()), *case.says_some) for name in _several(entry[2]))]
    right += [party for party, _ in case.reports]
    yield from (
        f"party not found: {name}"
        for name in case.parties
        if not any(_same(name, drafted_name) for drafted_name in drafted)
    )
    strict = case.says is not None and case.parties and not case.not_parties
    wrong = [name for name in drafted if strict and not any(_same(name, right_name) for right_name in right)]
    wrong += [name for name in drafted if any(_folded(name) == _folded(unwanted) for unwanted in case.not_parties)]
    yield from (f"no party: {name}" for name in wrong)
    reported = {(name, str(claim.kind)) for claim in brief.claims for name in names[claim.made_by]}
    for party, kind in case.reports:
        if not any(_same(party, name) and kind == reported_kind for name, reported_kind in reported):
            yield f"not reported: {kind} of {party}"
    for party, kind in case.not_reports:
        if any(_same(party, name) and kind == reported_kind for name, reported_kind in reported):
            yield f"reported, and is not so: {kind} of {party}"
    yield from _links(case, brief, names)
    dates = {event.date for event in brief.timeline}
    yield from (f"no event of {date} in {sorted(dates)}" for date in case.events if date not in dates)
    yield from (f"event of {date}" for date in case.not_events if date in dates)


def _quotations(case: Case, quoted: Sequence[tuple[str, str, list[str]]]) -> Iterator[str]:
    met = set()
    for begins, speakers, parties in (*(case.says or ()), *case.says_some):
        at = next((i for i, (quote, _, _) in enumerate(quoted) if _folded(quote).startswith(_folded(begins))), None)
        if at is None:
            yield f"missed: {begins}"
            continue
        met.add(at)
        _, speaker, names = quoted[at]
        right_party = any(_same(wanted, name) for wanted in _several(parties) for name in names)
        speaker_words = f" {_folded(' '.join([speaker, *names]))} "
        right_speaker = any(
            f" {_folded(wanted).split()[-1]} " in speaker_words or any(_same(wanted, name) for name in names)
            for wanted in _several(speakers)
        )
        if not (right_party and right_speaker):
            yield f"{begins!r}: {speaker!r} of {names[0]!r}, not {speakers} of {parties}"
    for index, (quote, _, names) in enumerate(quoted):
        if (case.says is not None and index not in met) or any(
            _folded(e) in _folded(quote) for e in case.not_quotations
        ):
            yield f"no quotation of the article: {quote[:60]!r} of {names[0]}"


def _links(case: Case, brief: Brief, names: dict[str, list[str]]) -> Iterator[str]:
    """Yield what is otherwise with answers, origins and questions."""
    maker = {claim.id: names[claim.made_by] for claim in brief.claims}
    pairs = [(maker[claim.id], maker[answered]) for claim in brief.claims for answered in claim.answers]
    for denying, alleging in case.answers:
        if not any(
            any(_same(denying, name) for name in one) and any(_same(alleging, name) for name in other)
            for one, other in pairs
        ):
            yield f"no answer of {denying} to {alleging}"
    titles = {source.id: source.title for source in brief.sources}
    pieces = [piece for claim in brief.claims for piece in claim.evidence if piece.quote]
    for begins, wanted in case.origins:
        origins = [
            titles.get(piece.origin or "") for piece in pieces if _folded(piece.quote or "").startswith(_folded(begins))
        ]
        if origins != [wanted]:
            yield f"origin of “{begins}”: {origins}, not {wanted}"
    if case.questions is not None:
        texts = [question.text for question in brief.questions]
        if len(texts) != len(case.questions) or not all(
            wanted in text for wanted, text in zip(case.questions, texts, strict=True)
        ):
            yield f"questions: {texts}"


def _several(names: Any) -> list[str]:
    return list(names) if isinstance(names, list) else [names]


def _folded(text: str) -> str:
    return re.sub(r"[^\w]+", " ", quotation_words(text).replace("'s", "").casefold()).strip()


def _same(one: str, other: str) -> bool:
    first, second = _folded(one), _folded(other)
    return bool(first and second) and (f" {first} " in f" {second} " or f" {second} " in f" {first} ")


if __name__ == "__main__":
    import sys
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as there:
        for case in cases():
            if len(sys.argv) < 2 or any(case.name.startswith(word) for word in sys.argv[1:]):
                lines = list(differences(case, brief_of(case, Path(there))))
                print(f"{case.name}: {'right' if not lines else ''}")
                print("".join(f"    {line}\n" for line in lines), end="")
