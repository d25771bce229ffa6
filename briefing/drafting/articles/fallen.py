"""Where an article says of itself that it was withdrawn or corrected: at its head, or in a line of its own.

Only what it says of itself counts, never that something else was withdrawn. English, German, French and Spanish.
"""

import re
from typing import NamedTuple

from briefing.brief.text import shortened
from briefing.brief.vocabulary import NoticeKind
from briefing.drafting.articles.article import Article
from briefing.drafting.articles.dates import dates_in

_OWN = (
    r"(?:this|the above) (?:article|story|report|post|page|paper|piece|item|statement|interview"
    r"|transcript|(?:press|news) release)"
    r"|dieser (?:artikel|beitrag|bericht|text)|diese (?:meldung|mitteilung|pressemitteilung|erklärung|seite)"
    r"|cet article|ce (?:communiqué|texte|reportage)|cette (?:dépêche|déclaration|page|version)"
    r"|est[ea] (?:artículo|nota|noticia|texto|comunicado|página|declaración)"
)
_TAKEN_BACK = (
    r"retracted|withdrawn|taken (?:down|back)|removed|pulled|zurückgezogen|zurückgenommen|gelöscht|retirée?|rétractée?"
    r"|supprimée?|retirad[oa]|eliminad[oa]|retractad[oa]"
)
_PUT_RIGHT = (
    r"corrected|amended|updated to correct|berichtigt|korrigiert|corrigée?|rectifiée?|corregid[oa]|rectificad[oa]"
)
_BE = r"(?:has|have) (?:since )?been|was|is|wurde|ist|a (?:depuis )?été|est|ha sido|fue"
_DATED = r"(?:\W{0,3}(?:on |of |vom |am |du |le |del |de )?\W?[^:.–—]{0,30}?\d{4}\W{0,2})?"
"""The date that may stand between the word at the head of a notice and its colon."""

_MARKS: tuple[tuple[NoticeKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            NoticeKind.WITHDRAWN,
            r"^\W{0,3}(?:retracted|retraction|withdrawn|withdrawal|notice of retraction|retraction notice|zurückgezogen|widerruf"
            rf"|retiré|rétractation|retirado|retractación){_DATED} ?(?:[:–—\]]|$)",
        ),
        (
            NoticeKind.WITHDRAWN,
            rf"(?:^|[.:] )\W{{0,3}}(?:{_OWN}) (?:{_BE})\b(?:[^.]|\d\.){{0,40}}?\b(?:{_TAKEN_BACK})\b",
        ),
        (
            NoticeKind.CORRECTED,
            r"^\W{0,3}(?:corrections?|corrected|correction notice|corrigendum|erratum|errata|berichtigung|korrektur"
            rf"|richtigstellung|rectificatif|erratum|corrección|rectificación|fe de (?:errores|erratas)){_DATED} ?(?:[:–—\]]|$)",
        ),
        (
            NoticeKind.CORRECTED,
            rf"(?:^|[.:] )\W{{0,3}}(?:{_OWN}) (?:{_BE})\b(?:[^.]|\d\.){{0,40}}?\b(?:{_PUT_RIGHT})\b",
        ),
        (
            NoticeKind.CORRECTED,
            r"\b(?:an earlier|a previous|a prior) version of (?:this|the) \w+|in einer (?:früheren|vorherigen) "
            r"(?:version|fassung) dies(?:es|er) \w+"
            r"|une (?:première |précédente )?version (?:antérieure|précédente|initiale)?\s?de cet(?:te)? \w+"
            r"|una versión (?:anterior|previa) de est[ea] \w+",
        ),
    )
)


class FoundNotice(NamedTuple):
    """What an article says became of it: how, the number of the paragraph and its first words, and the date if it names one."""

    kind: NoticeKind
    paragraph: int
    words: str
    date: str | None


def notice_of(article: Article) -> FoundNotice | None:
    """Return what an article says became of it, the gravest and then the first; None where it says nothing of the kind."""
    notices: list[FoundNotice] = []
    for paragraph in article.paragraphs:
        line = article.text[paragraph.start : min(paragraph.end, paragraph.start + 600)]
        kind = next((kind for kind, mark in _MARKS if mark.search(line)), None)
        if kind is not None:
            dated = (named.date for named in dates_in(line, None))
            day = next((date for date in dated if len(date) == 10), None)
            notices.append(FoundNotice(kind, paragraph.number, shortened(line, 50), day))
    return min(notices, key=lambda notice: list(NoticeKind).index(notice.kind), default=None)
