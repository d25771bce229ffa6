"""Where quoted words stood first, as the article says: in a letter, in a statement, on a channel, in an interview.

Only what the sentence of the quotation says, or a document that it makes the speaker, and never the article's own paper.
English, German, French and Spanish.
"""

import re
from typing import NamedTuple

from briefing.brief.text import fold
from briefing.brief.vocabulary import SourceKind
from briefing.drafting.language.lexicon import word_list

_MOST_WORDS = 5
_CHANNEL = (
    r"(?P<outlet>Telegram|Twitter|X|Facebook|Instagram|Truth Social|LinkedIn|Weibo|WeChat|WhatsApp|TikTok|YouTube|Threads"
    r"|Bluesky|Mastodon|Substack|VK)"
)
_NAME = r"[A-ZÀ-Þ][\w&’'.-]*(?: (?:of the|of|the|de la|de|la|le|der) [A-ZÀ-Þ][\w&’'-]*| [A-ZÀ-Þ][\w&’'-]*| 24){0,4}"
_WITH = rf"(?: (?:with|mit|avec|con|to|à) (?:the |dem |der |la |el |l['’])?[“„«\"‘]?\s?(?P<outlet>{_NAME}))?"
_FORMS: tuple[tuple[str, str], ...] = (
    ("press conference", r"press conference|news conference|pressekonferenz|conférence de presse|rueda de prensa"),
    ("interview", r"interview|gespräch|entretien|entrevista"),
    ("letter", r"(?:open )?letter|(?:offenen )?brief|schreiben|lettre|courrier|carta|escrito"),
    ("email", r"e-?mail|courriel|correo electrónico"),
    ("post", r"posts?|tweets?|beitrag|posting|publication|publicación|mensaje en redes sociales"),
    ("statement", r"(?:press |written |joint |media )?statement|press release|news release|declaration|communiqu[eé]|erklärung"
                  r"|stellungnahme|(?:presse)?mitteilung|déclaration|comunicado|nota|declaración"),
    ("speech", r"speech|televised address|address|rede|ansprache|discours|allocution|discurso"),
    ("message", r"(?:video |voice |text )?message|memo|nachricht|mensaje"),
    ("report", r"report|bericht|rapport|informe"),
    ("essay", r"op-ed|opinion piece|essay|column|blog(?: post)?|gastbeitrag|tribune|tribuna"),
)  # fmt: skip
_INTO = (
    r"\b(?:in|at|by|according to|dans|en|lors de|per) (?:an?|one|another|the same|his|her|its|their|einem|einer|seiner|ihrer"
    r"|seinem|ihrem|une?|sa|son|una?|su|la)\s(?:[\w’'-]+ ){0,2}?"
)
_IN_A_TEXT = tuple(
    (form, re.compile(rf"(?i:{_INTO}(?P<noun>{nouns})\b){_WITH if form == 'interview' else ''}"))
    for form, nouns in _FORMS
)
_ON_A_CHANNEL = re.compile(
    rf"\b(?:on|auf|sur|en) (?:(?:his|her|its|their|the|seinem|ihrem|son|sa|su) )?(?:\w+ )?{_CHANNEL}(?![-’'\w])"
)
_ON_THEIR_OWN = re.compile(
    r"\bon (?:his|her|its|their) (?:own |official )?(?:\w+ )?(?P<noun>channel|website|blog|page|account)\b"
)
_TOLD_AN_OUTLET = re.compile(
    rf"\btold (?:(?:the|state|local|public|daily|broadcaster|newspaper|news agency|news site|channel) )*(?P<outlet>{_NAME})"
)
_TOLD_THE_STATE = re.compile(r"\btold (?P<outlet>(?:state|public|local) (?:media|television|TV|radio|news agency))\b")
_TOLD_ELSEWHERE = re.compile(
    rf"\b(?:sagten?|erklärten?|sagt|déclaré|confié|dit|affirmé|expliqué|dijo|declaró|explicó|afirmó)\b[^.;:“„«\"]{{0,24}}?"
    rf" (?:dem|der|à l['’]|à|au|a la|al|a) ?(?:Agentur |agence |agencia |journal |diario )?[“„«\"]?\s?(?P<outlet>{_NAME})"
)
_OUTLETS = word_list("outlets") | word_list("press") | word_list("press of other languages") | {"radio", "tv"}
_NO_OUTLETS = word_list("days") | word_list("months") | {"on", "in"}
_KINDS = {
    "interview": SourceKind.INTERVIEW, "speech": SourceKind.SPEECH, "press conference": SourceKind.SPEECH,
    "statement": SourceKind.STATEMENT, "post": SourceKind.STATEMENT, "message": SourceKind.STATEMENT,
}  # fmt: skip


class Origin(NamedTuple):
    """A text in which quoted words stood first: its form, the outlet or channel that is named, and the article's words."""

    form: str
    outlet: str | None
    words: str

    @property
    def kind(self) -> SourceKind:
        """The kind of source that it would be."""
        return _KINDS.get(self.form, SourceKind.DOCUMENT)

    def title(self, party: str) -> str:
        """Return what such a text of a party is called: `Interview of Ardania with Reuters`; a text may be the party itself."""
        if party.lower().endswith(self.form):
            return party[0].upper() + party[1:]
        joined = {"interview": " with ", "post": " on "}.get(self.form, " · ")
        return f"{self.form.capitalize()} of {party}{joined + self.outlet if self.outlet else ''}"


def origin_of(outside: str, speaker: str, publisher: str | None) -> Origin | None:
    """Return where the quotations of a sentence stood first, from its words outside of them and from who speaks."""
    channel = _ON_A_CHANNEL.search(outside)
    if channel:
        return Origin("post", channel["outlet"], _words(channel.group()))
    for form, pattern in _IN_A_TEXT:
        match = pattern.search(outside)
        if match:
            outlet = match["outlet"] if form == "interview" else None
            if outlet is not None and _is_own(outlet, publisher):
                return None
            return Origin(form, _without_days(outlet), _words(match.group()))
    for form, pattern in _A_TEXT_SPEAKS:
        if pattern.search(speaker):
            return Origin(form, None, _words(speaker))
    for match in (_TOLD_THE_STATE.search(outside), _TOLD_AN_OUTLET.search(outside), _TOLD_ELSEWHERE.search(outside)):
        if match and (outlet := _without_days(match["outlet"])) and _is_outlet(outlet):
            return None if _is_own(outlet, publisher) else Origin("interview", outlet, _words(match.group()))
    own = _ON_THEIR_OWN.search(outside)
    return Origin("post", None, _words(own.group())) if own else None


_A_TEXT_SPEAKS = tuple(
    (form, re.compile(rf"\b(?:{nouns})\b(?=$|,| (?:to|from|of|by|sent|seen|dated|signed|in)\b)", re.I))
    for form, nouns in _FORMS
    if form not in ("press conference", "interview")
)


def _is_outlet(outlet: str) -> bool:
    return (
        any(word.strip("’'.").lower().removesuffix("’s") in _OUTLETS for word in outlet.split()) or outlet[0].islower()
    )


def _is_own(outlet: str, publisher: str | None) -> bool:
    """Say whether an outlet is the article's own paper, by its whole name or a part of it."""
    words = fold(outlet.replace("’s", "")).split()
    return publisher is not None and set(words) <= set(fold(publisher).split())


def _without_days(outlet: str | None) -> str | None:
    words = (outlet or "").split()
    while words and words[-1].lower().strip(".") in _NO_OUTLETS:
        words.pop()
    return " ".join(words).rstrip(".’'") or None


def _words(match: str) -> str:
    return " ".join(match.split()[:_MOST_WORDS]).strip(' “„«"')
