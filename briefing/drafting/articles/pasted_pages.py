"""Pages that were pasted as text: their menus, banners and notes around the article, and the name of the site in its title."""

import re
from collections.abc import Iterator, Sequence

from briefing.drafting.articles.dates import written_date

_BYLINE = re.compile(r"^(by|from|von|par|por)\s+\S+(\s+\S+){0,8}$", re.I)
_MARKUP = re.compile(r"^(#{1,6}|[>*+-]|\d+[.)])\s+")
_NOT_THE_ARTICLE = re.compile(
    r"^(skip to\b.*|(main )?menu|home|search|sign (in|up)|log ?in|register|subscribe( now)?|newsletters?|accept( all)?|i agree"
    r"|subscribe (from|for) .{0,30}"
    r"|(connect|follow) (with )?us.*|share\b.{0,30}|copy link|print|advertisement|sponsored\b.*|related( topics| articles)?\b.*"
    r"|you may (also )?like.*|read (more|next|also)\b.*|more (from|on|in)\b.*|don['’]t miss\b.*|most read|trending"
    r"|published( on)?|dear\b.{0,60},|yours\b.{0,20},?|sincerely,?|(media |press )?contacts?:.*|notes? to editors?.*|\W*ends\W*"
    r"|updated?|posted|on|by|\d+ (second|minute|hour|day|week|month|year)s? ago|news|sport|opinion|culture|business|live|local"
    r"|(press|news|media) ?(release|statement)\b.*|for immediate release|presse-?mitteilung|medienmitteilung"
    r"|communiqué( de presse)?"
    r"|nota de prensa|comunicado( de prensa)?|comments?( \(\d+\))?|photo(graph)?:? .*|image:? .*|leave a reply.*|tags?:.*"
    r"|reading time\b.*|tweet|most (popular|commented)|© .*|all rights reserved\.?|\d+ min(utes?)? read|lesezeit\b.*"
    r"|temps de lecture\b.*|tiempo de lectura\b.*|lire aussi\b.*|leer más\b.*|mehr zum thema\b.*|lesen sie auch\b.*"
    r"|(presse)?kontakt:.*|contacto?( de)?( presse| prensa)? ?:.*"
    r"|zum inhalt springen|anmelden|werbung|teilen|aller au contenu|publicité|partager|publicidad|compartir"
    r"|(what do you think|have your say|(tell|email|message|write to) us|let us know|listen to this)\b.*"
    r"|this (?:article|story|page|video) (?:is|was) (?:more than|over|published|last updated|from|\d+)\b.*"
    r"|cet article (?:date|a plus)\b.*"
    r"|(?:save|bookmark|gift|listen to) (?:this )?(?:article|story)?|view comments|show more|most shared|copied|log in to .{0,30}"
    r"|dieser artikel ist (?:mehr|älter)\b.*|merken|drucken|artikel (?:anhören|merken)|enregistrer|imprimer|guardar|imprimir"
    r"|saltar al contenido|\d+ comments?|breaking( news)?: .*|(?-i:LIVE|WATCH|LISTEN|VIDEO): .*)$",
    re.I,
)
_LIST_OF_OTHERS = re.compile(
    r"^(?:most (?:read|popular|commented|viewed|shared)|trending(?: now)?|related(?: articles| stories| topics| content)?"
    r"|you may (?:also )?like|read (?:more|next|also)|more (?:from|on|in) .{2,40}|more (?:stories|news)"
    r"|recommended(?: for you)?|latest(?: news| stories)?|top stories"
    r"|don['’]t miss|also in the news|meistgelesen|mehr zum thema|les plus lus|à lire aussi|lo más leído|más noticias)$",
    re.I,
)
_SENTENCE_END = re.compile(r"[.!?…][”\"’'»)]*$")
_BANNER = re.compile(
    r"\bcookies?\b|\bprivacy policy\b|\b(terms of (use|service)|datenschutz)\b|\benable javascript\b"
    r"|\bpartners (?:store|process|use)\b|\binformation on (?:your|a) device\b|\bpersonali[sz]ed (?:ads|content)\b",
    re.I,
)
_MENU = re.compile(
    r"^(?:(?:home|news|sports?|opinion|jobs|business|culture|politics|world|travel|weather|video|live|search|menu|login|lifestyle"
    r"|money|tech|science|health|local|region|start|nachrichten|politik|wirtschaft|kultur|actualités|politique|économie|inicio"
    r"|noticias|deportes|política|economía|log in|sign in|subscribe|obituaries|classifieds"
    r"|events|contact|about|about us|e-edition|editorials?|letters|features|community|crime|courts|education|entertainment|food"
    r"|arts|photos|podcasts?|shop|games|puzzles|markets|real estate|family|property|lottery|archive|newsletters?|more)"
    r"(?:[ |·•,]+|$)){2,}$",
    re.I,
)
_BREADCRUMBS = re.compile(r"^[\w &’'-]{2,30}( ?[/>›»|] ?[\w &’'-]{1,40}){1,5}$")
_SEPARATORS = (" | ", " :: ", " – ", " — ", " - ", " · ", " » ", ": ")
_MOST_OF_A_NAME = 6
"""How many words the name of a site has at the most."""
_MOST_OF_A_SECTION = 3
_SLOGAN = re.compile(
    r"\bnews you can (?:trust|use)\b|\b(?:since|est\.?|established|founded)(?: in)? 1[789]\d\d\b|^(?:your|the) (?:local |only )?"
    r"(?:voice|eyes|paper|news)\b(?!.*\b(?:is|are|was|has|have|to|says|said)\b)",
    re.I,
)
"""What papers say of themselves beneath their names."""
_TEASER = re.compile(r"^[A-Z0-9][A-Z0-9 ’'&-]{4,40}: \S")


def is_furniture(line: str) -> bool:
    """Say whether a line belongs to the page and not to the article: a menu, a banner, where one is on the site."""
    plain = line.strip(" *_•·→")
    return bool(
        _NOT_THE_ARTICLE.match(plain)
        or _MENU.match(plain)
        or _is_menu(plain)
        or (_BANNER.search(plain) and len(plain) < 400)
    ) or _is_breadcrumbs(plain)


def _is_menu(line: str) -> bool:
    """Say whether a line is a row of a menu: capitals alone, most of them words that sites have in menus."""
    words = re.split(r"[ |·•,]+", line)
    known = [word for word in words if _MENU.match(f"{word} {word}")]
    return (
        len(known) >= 3
        and len(known) * 2 >= len(words)
        and all(word[:1].isupper() or word[1:2].isupper() for word in words if word)
    )


def listed_elsewhere(lines: Sequence[str]) -> frozenset[int]:
    """Return the indexes of the lines that a page lists below such as `Most read`: headlines of other articles."""
    listed: set[int] = set()
    is_in_a_list = False
    for index, line in enumerate(lines):
        if _LIST_OF_OTHERS.match(line.strip(" *_•·→#:")):
            is_in_a_list = True
        elif is_in_a_list and not _SENTENCE_END.search(line):
            listed.add(index)
        else:
            is_in_a_list = False
    return frozenset(listed)


def is_teaser(line: str) -> bool:
    """Say whether a paragraph is a teaser of another article: its own heading in capitals, then a colon."""
    return _TEASER.match(line) is not None


def headline(heads: Sequence[str]) -> str | None:
    """Return the headline: the line that the page repeats, else the first that is no date, byline, menu or banner."""
    lines = [_MARKUP.sub("", head).strip("*_ ") for head in heads]
    own = [line for index, line in enumerate(lines) if not is_furniture(line) and not _is_byline(lines, index)]
    fit = [line for line in own if len(line) > 7 and not _only_a_date(line)]
    fit = _below_the_breadcrumbs(lines, fit) or [line for line in fit if not _SLOGAN.search(line)] or fit
    if not fit:
        return next((line for line in lines if line and not _only_a_date(line)), None)
    names = [line.split(" | ")[0].strip() for line in fit]  # what follows is the name of the site
    repeated = [name for name in names if any(name[:25] in line and not line.startswith(name) for line in fit)]
    whole = [name for name in names if len(name.split()) > 3] if len(own) < len(lines) else []
    return (repeated or whole or names)[0] or None


def _below_the_breadcrumbs(lines: Sequence[str], fit: Sequence[str]) -> list[str]:
    """Return the lines long enough for a headline below the last line that tells where on the site a page is."""
    at = max((at for at, line in enumerate(lines) if _is_breadcrumbs(line)), default=None)
    below = [line for line in lines[at + 1 :] if line in fit] if at is not None else []
    return below if any(len(line.split()) > _MOST_OF_A_SECTION for line in below) else []


def _is_breadcrumbs(line: str) -> bool:
    return _BREADCRUMBS.match(line) is not None and any(mark in line for mark in "/>›»") and written_date(line) is None


def without_site(title: str, publisher: str | None, first_lines: Sequence[str]) -> str:
    """Return a title without the name of the site: the publisher's, or whatever stands beside the article's own heading."""
    for rest, name, is_own in _halves(title, first_lines):
        known = publisher is not None and _plain(name) in (_plain(publisher), _plain(publisher).removeprefix("the"))
        if known or is_own:
            return without_site(rest, publisher, first_lines)
    return title


def site_beside(title: str, first_lines: Sequence[str]) -> str | None:
    """Return the name of the site in a title: what stands beside the heading that the page repeats without it."""
    return next((name for _, name, is_own in _halves(title, first_lines) if is_own), None)


def _halves(title: str, first_lines: Sequence[str]) -> Iterator[tuple[str, str, bool]]:
    """Yield a title in two, what may be the name of a site apart, and whether the page has the rest as its own heading."""
    for separator in _SEPARATORS:
        parts = [part.strip() for part in title.split(separator)]
        if len(parts) < 2:
            continue
        for rest, name in ((separator.join(parts[:-1]), parts[-1]), (separator.join(parts[1:]), parts[0])):
            if len(name.split()) <= _MOST_OF_A_NAME and rest.strip():
                yield (
                    rest.strip(),
                    name,
                    separator != ": " and any(_plain(line) == _plain(rest) for line in first_lines),
                )


def _is_byline(lines: Sequence[str], index: int) -> bool:
    return bool(_BYLINE.match(lines[index])) or (index > 0 and lines[index - 1].lower() in ("by", "von", "par", "por"))


def _only_a_date(line: str) -> bool:
    return written_date(line) is not None and len(line.split()) <= 7


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()
