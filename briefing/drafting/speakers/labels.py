"""Whom the labels of a transcript name: `Cllr J. Moss (Lab)`, `BEECHAM`, `Spokesperson Ines Kade`."""

import re
from collections.abc import Sequence

from briefing.drafting.articles.transcripts import is_nameless
from briefing.drafting.language.reporting_clauses import ROLES
from briefing.drafting.language.sentences import Word
from briefing.drafting.names.name_meanings import Names
from briefing.drafting.names.offices import owner
from briefing.drafting.names.persons import HONORIFICS, TITLES, bare
from briefing.drafting.speakers.coreference import Cast
from briefing.drafting.speakers.noun_phrases import as_a_name
from briefing.drafting.speakers.speaker import Speaker

_BEFORE_WHAT_EXPLAINS_IT = re.compile(r"[^,(]+(?=, | \()")
"""The name of a label before what tells who it is: `TREADGOLD` of `TREADGOLD (Orrin Water)`."""


class Labels:
    """The labels of one article; `host` is the organisation that gives the briefing."""

    def __init__(self, cast: Cast, names: Names, host: str | None) -> None:
        """Take in who is who, and what the names mean."""
        self._cast = cast
        self._names = names
        self._host = host

    def labelled(self, label: str) -> Speaker:
        """Return the speaker whom a label of a transcript names, who now speaks."""
        if is_nameless(label):
            return Speaker(None, label, None, f"“{label}” names nobody", 0)
        is_known = label.isupper() and next(self._names.mentions([Word(label, 0)]), None) is not None
        shouted = label.isupper() and not is_known
        shouted_name = _BEFORE_WHAT_EXPLAINS_IT.match(label)
        named = label if label.isupper() or shouted_name is None else shouted_name.group()
        shouted = shouted or (named != label and named.isupper())
        written_small = " ".join(as_a_name(word) for word in named.split()) if shouted else label
        written_small += label.removeprefix(named) if shouted and named != label else ""
        plain, _, inside = written_small.partition("(")
        if _is_somebody(inside):  # `THE MINISTER FOR WORKS (Ms Ana Ruiz)`
            plain, inside = f"{inside.rstrip(') ')} , {plain[0].lower()}{plain[1:]}", ""
        words = _words_of(f"{plain} , {inside.rstrip(')')}" if inside else plain)
        place = self._names.person_at(words) or self._person_by_surname(words)
        if place:
            brackets = {words[place[1] - 1].start: _words_of(inside.rstrip(")"))} if inside else {}
            party = owner(words, place[0], place[1], self._names, brackets) or _body_behind(words, place[1])
            if party and self._names.party_of(place[2]) in (None, place[2]):
                self._names.learn_person(place[2], party, anew=True)
        host = self._host if any(word.lower in ROLES for word in words) else None
        if host and place and place[2].rpartition(" ")[2] in host.split():
            host = None  # `Remarks by Prime Minister Ana Ruiz`: whoever speaks is no house
        if host and place and not self._names.party_of(place[2]):
            self._names.learn_person(place[2], host)
        speaker = self._cast.who(words or [Word(label, 0)], "")
        is_unsaid = (speaker.party or "").casefold() not in label.casefold() or speaker.party == speaker.person
        if host and speaker.person and is_unsaid:  # the spokesperson of whoever gives the briefing
            speaker = speaker._replace(party=host)
            self._names.learn_person(speaker.person or "", host)
        speaker = speaker._replace(text=_as_text(label, named if shouted else "", speaker), how="the label before it")
        self._cast.memory.spoke(speaker)
        return speaker

    def _person_by_surname(self, words: Sequence[Word]) -> tuple[int, int, str] | None:
        full = self._names.full_name(words[-1].text) if words else None
        return (len(words) - 1, len(words), full) if full else None


def _as_text(label: str, shouted: str, speaker: Speaker) -> str:
    """Return a label with the name of its speaker where it shouts it: `Sarah Treadgold, head of the board`."""
    name = speaker.person or speaker.party or ""
    words = [word.strip(".").casefold() for word in shouted.split()]
    is_name = bool(words) and all(word in HONORIFICS or word in name.casefold().split() for word in words)
    return f"{name}{label.removeprefix(shouted)}" if is_name else label


def _is_somebody(inside: str) -> bool:
    """Say whether a person stands in the brackets of a label, by the title before the name."""
    words = inside.rstrip(") ").split()
    return len(words) > 1 and words[0].strip(".").lower() in HONORIFICS and all(word[0].isupper() for word in words)


def _body_behind(words: Sequence[Word], end: int) -> str | None:
    """Return the organisation whose name is all that stands behind a person's: `Sheila Quaid, Blue Ferries`."""
    behind = words[end + 1 :]
    office = next((at for at, word in enumerate(behind) if word.text == ","), 0)
    if office and all(word.text.islower() for word in behind[:office]) and behind[office - 1].lower in ROLES:
        behind = behind[office + 1 :]  # `Edwin Garrow, chief engineer, Tarn County Council`
    is_name = len(behind) > 1 and words[end].text == "," and all(word.is_capital for word in behind)
    is_plain = bool(behind) and not any(bare(word.lower) in ROLES | TITLES for word in behind[:-1])
    is_plain = is_plain and (behind[-1].lower.endswith("s") or behind[-1].lower not in ROLES)  # `Yard Lane Residents`
    return " ".join(word.text for word in behind) if is_name and is_plain else None


def _words_of(text: str) -> list[Word]:
    spaced = text.replace(",", " , ").replace("’s", "’s ").split()
    return [Word(word, at) for at, word in enumerate(spaced)]
