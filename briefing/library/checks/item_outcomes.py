"""What the check of the quotations of single items of a brief came to: those that an answer shows."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from briefing.brief.items import Ref
from briefing.brief.links import Links, speaker_in
from briefing.brief.model import Supported
from briefing.brief.vocabulary import NOT_CHECKED, Marking, QuotationCheck
from briefing.library.checks.outcome_store import OutcomeStore
from briefing.library.checks.quotes import Verifier
from briefing.library.files.source_folders import files_at_hand
from briefing.library.reading.audience_view import visible_reading
from briefing.library.reading.reader import read_file


def item_outcomes(
    path: Path, refs: Iterable[Ref], folders: Sequence[Path], *, audience: Marking, cache: Path
) -> Mapping[Ref, tuple[QuotationCheck, ...]]:
    """Return what the check of each piece of evidence of some items of a brief came to, in order, as an audience sees them.

    Nothing where no text is at hand, or the file is refused. `cache` is the folder in which what the checks came to is kept.
    """
    brief = visible_reading(read_file(path), audience).brief
    files = files_at_hand(brief, folders) if brief else {}
    if brief is None or not files:
        return {}
    store = OutcomeStore(cache, audience=audience)
    try:
        verifier, links = Verifier(*folders, store=store), Links(brief)
        items = {ref: links.item(ref) for ref in refs}
        return {
            ref: tuple(
                verifier.check(piece, speaker_in(item), files[piece.source]).of_quotation
                if piece.quote and piece.source in files
                else NOT_CHECKED
                for piece in item.evidence
            )
            for ref, item in items.items()
            if isinstance(item, Supported)
        }
    finally:
        store.close()
