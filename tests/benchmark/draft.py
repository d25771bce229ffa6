"""Drafts against curated briefs: `python -m tests.benchmark.draft DIR`, DIR the folder of the curated briefs' sources.

Prints recall and precision of quotations, speakers and parties, for the bundled briefs and for the articles that stand
beside this module, each with the brief that a curator made of it. A quotation is found where a drafted one of the same
source holds it or is most of it. The right speaker is one of the right party and, where the curator names a person or a
spokesperson, that one.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from briefing.brief.model import Brief, Evidence, Party
from briefing.brief.text import fold, quotation_words
from briefing.drafting.articles.article import read_article
from briefing.drafting.draft import draft
from briefing.drafting.yaml_writer import page
from briefing.library.checks.quotes import Verifier
from briefing.library.reading.reader import Reading, read, read_file
from briefing.library.reading.source_file import read_source

ROOT = Path(__file__).parents[2]
ARTICLES = Path(__file__).with_name("articles")
_PERSON = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+ (?:(?:van|de|bin|al) )?([A-ZÀ-Þ][\w’'-]+)\b")


class Quoted(NamedTuple):
    """A quotation with the file that it stands in, the parties' names that it is given to, and its speaker."""

    file: str
    quote: str
    paragraph: int | None
    party: frozenset[str]
    speaker: str | None


class Figures(NamedTuple):
    """How a draft compares with one curated brief: pairs of how many and of how many."""

    quotations: tuple[int, int]
    speakers: tuple[int, int]
    drafted: tuple[int, int]
    verbatim: tuple[int, int]
    parties: tuple[int, int]
    drafted_parties: tuple[int, int]
    paragraphs: tuple[int, int]


def main(folder: Path) -> None:
    """Draft from the sources of each curated brief, and print the table."""
    bundled = sorted((ROOT / "briefs").glob("*.yaml"))
    rows = [(path.stem, [path], folder) for path in bundled] + [("these together", bundled, folder)]
    rows += [(f"{path.stem} (fictional)", [path], ARTICLES) for path in sorted(ARTICLES.glob("*.yaml"))]
    heads = ("quotations", "right speaker", "drafted right", "verbatim", "parties", "drafted right", "claims' ¶")
    print(f"{'':26}" + "".join(f"{head:>18}" for head in heads))
    for name, paths, sources in rows:
        figures = compare(paths, sources)
        print(f"{name:26}" + "".join(f"{_share(*pair):>18}" for pair in figures))


def compare(curated: Sequence[Path], folder: Path) -> Figures:
    """Draft a brief from the files that curated ones name, and compare it with what they hold together."""
    briefs = [_sound(read_file(path)) for path in curated]
    names = list(dict.fromkeys(source.file for brief in briefs for source in brief.sources if source.file))
    reading = drafted(folder, names)
    drafted_brief = _sound(reading)
    verification = Verifier(folder).verify(reading)
    by_words = {
        (quotation.file, quotation.quote): quotation for brief in reversed(briefs) for quotation in _quotations(brief)
    }
    wanted, given = list(by_words.values()), list(_quotations(drafted_brief))
    matches = [(quotation, [other for other in given if _same(quotation, other)]) for quotation in wanted]
    recalled = [(quotation, others) for quotation, others in matches if others]
    right = [quotation for quotation, others in recalled if any(_right(quotation, other) for other in others)]
    precise = [quotation for quotation in given if any(_same(other, quotation) for other in wanted)]
    expected = list({party.id: party for brief in briefs for party in brief.parties}.values())
    parties = [party for party in expected if any(_one(party, other) for other in drafted_brief.parties)]
    fitting = [other for other in drafted_brief.parties if any(_one(party, other) for party in expected)]
    places, drafted_places = {place for brief in briefs for place in _places(brief)}, _places(drafted_brief)
    return Figures(
        (len(recalled), len(wanted)),
        (len(right), len(wanted)),
        (len(precise), len(given)),
        (verification.verified + verification.doubtful, verification.quotations),
        (len(parties), len(expected)),
        (len(fitting), len(drafted_brief.parties)),
        (len(places & drafted_places), len(places)),
    )


def drafted(folder: Path, names: Sequence[str]) -> Reading:
    """Draft a brief from some files of a folder, and read it."""
    articles = []
    for name in names:
        file, problem = read_source(folder / name, name)
        if file is None:
            raise SystemExit(str(problem))
        articles.append(read_article(name, file))
    return read(page(draft(articles, today="2025-01-01")), "draft.yaml")


def _sound(reading: Reading) -> Brief:
    if reading.brief is None:
        raise SystemExit("\n".join(str(problem) for problem in reading.problems))
    return reading.brief


def _quotations(brief: Brief) -> Iterator[Quoted]:
    """Yield every quotation of a brief's claims and positions, each of them once for one party."""
    files = {source.id: source.file for source in brief.sources}
    yielded: set[tuple[str, str]] = set()
    statements: list[tuple[str, str | None, tuple[Evidence, ...]]] = [
        *((claim.made_by, claim.speaker, claim.evidence) for claim in brief.claims),
        *((position.party, None, position.evidence) for position in brief.positions),
    ]
    for party, speaker, evidences in statements:
        for evidence in evidences:
            file = files[evidence.source]
            key = (evidence.source, quotation_words(evidence.quote or ""))
            if file and evidence.quote and key not in yielded:
                yielded.add(key)
                yield Quoted(file, key[1], evidence.paragraph, _names(brief, party), speaker)


def _names(brief: Brief, party: str) -> frozenset[str]:
    return frozenset(name for other in brief.parties if other.id == party for name in _called(other))


def _called(party: Party) -> set[str]:
    return {re.sub(r"[^\w]+", " ", fold(name)) for name in (party.name, party.short or party.name, *party.aliases)}


def _one(one: Party, other: Party) -> bool:
    """Say whether two parties are one: a name in common, or one's name within the other's."""
    first, second = _called(one), _called(other)
    within = f" {fold(other.name)} ".replace("-", " ") in f" {fold(one.name)} ".replace("-", " ")
    return bool(first & second) or (within and len(other.name.split()) > 1)


def _same(curated: Quoted, given: Quoted) -> bool:
    if curated.file != given.file:
        return False
    one, other = curated.quote.strip(" .,;"), given.quote.strip(" .,;")
    return one in other or (other in one and len(other) * 10 >= len(one) * 6)


def _right(curated: Quoted, given: Quoted) -> bool:
    if not curated.party & given.party:
        return False
    speaker, drafted_speaker = curated.speaker or "", (given.speaker or "").lower()
    if "spokes" in speaker:
        return "spokes" in drafted_speaker
    person = _PERSON.search(speaker)
    named = person is not None and re.sub(r"[^\w]+", " ", fold(person.group())) not in curated.party
    return not named or person is None or person.group(1).lower() in drafted_speaker


def _places(brief: Brief) -> set[tuple[str, int]]:
    files = {source.id: source.file for source in brief.sources}
    places = {(files[e.source], e.paragraph) for claim in brief.claims for e in claim.evidence}
    return {(file, paragraph) for file, paragraph in places if file and paragraph}


def _share(some: int, all_of_them: int) -> str:
    return f"{some}/{all_of_them} {some / all_of_them:.0%}" if all_of_them else "none"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m tests.benchmark.draft DIR")
    main(Path(sys.argv[1]))
