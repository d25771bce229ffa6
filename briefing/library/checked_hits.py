"""The hits of an answer with what the check of their quotations came to, as far as the texts are at hand.

Only a brief for which there is a folder of texts is read for it: other answers load nothing that reads briefs.
"""

from collections.abc import Sequence
from pathlib import Path

from briefing.brief.items import Ref
from briefing.brief.vocabulary import Marking, QuotationCheck
from briefing.library.files.source_folders import SourcePlaces
from briefing.library.lookup.hits import Hit
from briefing.paths import is_folder


def checked_hits(hits: Sequence[Hit], places: SourcePlaces, *, audience: Marking, cache: Path) -> tuple[Hit, ...]:
    """Return hits with what the check of their quotations came to whose texts are at hand; the others as they are.

    `cache` is the folder in which what the checks came to is kept, apart for each audience.
    """
    folders = {folder: places.folders(folder / "brief") for folder in {Path(hit.path).parent for hit in hits}}
    refs: dict[str, list[Ref]] = {}
    for hit in hits:
        if hit.fields.get("evidence") and any(map(is_folder, folders[Path(hit.path).parent])):
            refs.setdefault(hit.path, []).append(hit.ref)
    if not refs:
        return tuple(hits)
    from briefing.library.checks.item_outcomes import item_outcomes

    outcomes: dict[tuple[str, Ref], tuple[QuotationCheck, ...]] = {}
    for path, of_brief in refs.items():
        in_brief = item_outcomes(Path(path), of_brief, folders[Path(path).parent], audience=audience, cache=cache)
        outcomes |= {(path, ref): of_item for ref, of_item in in_brief.items()}
    return tuple(_with(hit, outcomes.get((hit.path, hit.ref), ())) for hit in hits)


def _with(hit: Hit, outcomes: tuple[QuotationCheck, ...]) -> Hit:
    """Return a hit with its outcomes; as it is where the brief's file has changed since the index read it."""
    return hit._replace(outcomes=outcomes) if len(outcomes) == len(hit.fields.get("evidence", ())) else hit
