"""Who asks, who answers and who invites in a transcript, from its labels and heads; and what nobody of them says in it."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.drafting.articles.statements import body_named_by, names_an_organisation
from briefing.drafting.articles.transcripts import FIRST_PERSON, Label, answers, askers, is_nameless
from briefing.drafting.language.reporting_clauses import ROLES

_GIVES = r"(?:press|news|briefing|conference|remarks|interview|speech|address|statement|answers|q&a)"
_HEARS = r"(?:examination|testimony|evidence|deposition|questioning)(?: in chief)?"
_OWNER_OF_A_BRIEFING = re.compile(rf"^(?P<who>.+?)[’']s?\s(?:[\w-]+\s){{0,3}}?{_GIVES}\b", re.I)
_BRIEFING_OF = re.compile(
    rf"\b(?!interview by\b)(?:{_GIVES}\b(?: conference| briefing)?(?: given)? (?:of|by|with|from)"
    rf"|{_HEARS} (?:of|by|from)|questions (?:to|for)) (?P<who>[^0-9]+)",
    re.I,
)
_HOST = re.compile(
    rf"\b(?!(?i:interview by)\b)(?i:{_GIVES})\b[^,–—]*(?:,| at| by| of| –| —)"
    r" (?P<who>(?:the )?[A-Z][\w&’'-]*(?: (?:of|for|the|and|[A-Z][\w&’'-]*))*?)"
    r"(?=,|$| –| —| on\b| \d)",
)
_OCCASION = re.compile(r",? (?:at|to|before) (?:the|a|an|his|her|its)\b.*$|, on the occasion\b.*$")
_SUBJECT_BEHIND = re.compile(
    r"(?<=\w) (?:on|about|regarding|concerning) (?:the |a |an |his |her |its |our |their )?\S.*$"
)
_DATE_BEHIND = re.compile(r"(,| on| at| in)?\s*$")
_SPEAKER = re.compile(
    r"^(?:speakers?|guests?|interviewee|with|gast|invitée?|invitad[oa]) ?: ?(?P<who>[A-ZÀ-Þ][^;:]{3,80})$", re.I
)
_WITH = re.compile(r"^(?:With|Mit|Avec|Con) (?P<who>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,3}, .{4,80})$")
_LIST_OF_PERSONS = re.compile(
    r"^(?:witness(?:es)?|present|panel(?:lists)?|speakers?|guests?|participants) ?: (?P<persons>.+)$", re.I
)
_FULL_NAME = re.compile(
    r"(?:^|(?<=[.!?”’»] ))(?P<who>[A-ZÀ-Þ][\w’'-]+(?: (?:[a-z]{2,3} )?[A-ZÀ-Þ][\w.’'-]+){1,3})(?=,| [a-zà-þ])"
)
_TITLE = re.compile(r"^(?:Professor|Prof|Dr|Sir|Dame|Lord|Lady|Mr|Mrs|Ms|Minister|President|Captain)\.? (?=\S+ \S)")
_NAME = re.compile(r"[A-ZÀ-Þ][a-zà-þ][\w’'-]*(?: [A-ZÀ-Þ][\w.’'-]+){1,3}$")
_ASIDE = re.compile(r"^(?:\([^()]*\)|\[[^\[\]]*\]|\*[^*]+\*|_[^_]+_)[.]?$")
_NOTE = re.compile(
    r"^\W*(?:(?:this|the) (?:interview|conversation|transcript|text|episode|discussion|recording)\b.{0,60}?\b"
    r"(?:edited|condensed|shortened|abridged|translated|transcribed|conducted|took place|recorded|originally)\b"
    r"|(?:interview(?:ed)?|questions|transcript|transcribed|recorded|edited|translated|as told to)(?: by)? ?:? (?:[A-Z]|by\b)"
    r"|(?:das|dieses) (?:interview|gespräch) (?:führten?|wurde)\b|(?:interview|die fragen stellten?)\b.{0,3}[A-ZÀ-Þ]"
    r"|(?:editor[’']s|editorial) note\b|anmerkung der redaktion\b|note de la rédaction\b|nota de la redacción\b"
    r"|propos recueillis\b|entretien (?:réalisé|mené)\b|entrevista (?:realizada|de)\b)",
    re.I,
)
_IS_AN_INTERVIEW = re.compile(
    r"\b(?:interview|q ?& ?a|in conversation|questions (?:to|for)|(?:spoke|talked|speaks|talks) (?:to|with)|gespräch|fragen an"
    r"|entretien|questions à|entrevista|preguntas a)\b|\bwe met\b",
    re.I,
)
_PRESENTER = re.compile(
    r"(?:^|[.;|] )(?i:presenters?|presented by|hosts?|hosted by|interviewers?|interview(?:ed)? by|moderators?|moderated by"
    r"|moderation|moderator(?:in)?|présentation|presentador[a]?) ?:? ?(?P<who>[A-ZÀ-Þ][\w’'-]+"
    r"(?: (?:(?:von|van|de|der|den|du|da|di|del|la|le|zu|al|bin|y) ){0,2}[A-ZÀ-Þ][\w.’'-]+){1,3})"
)
_PRESENTS = re.compile(r"\b(?:presenter|host|interviewer|moderator|moderatorin)$", re.I).search
"""Who asks, as the head of a broadcast names them: `Transcript. Presenter: Lukas Ferner.`"""
_FEWEST_QUESTIONS = 2
_LONGEST_INTRODUCTION = 4
_MOST_WORDS_OF_A_SPEAKER = 14


class Roles(NamedTuple):
    """The labels of a transcript, those who ask, who answers under the label `A`, and the organisation that invited.

    A label without a name stands on what nobody says: what was noted between the answers, or below them.
    """

    labelled: dict[int, Label]
    asking: frozenset[str]
    answering: str | None
    host: str | None


def roles(heads: Sequence[str], lines: Mapping[int, str], labelled: Mapping[int, Label]) -> Roles:
    """Return who is who in a transcript, by its heads, its labels and the lines before the first of them."""
    asking = askers(lines, labelled)
    introduction = [line for number, line in lines.items() if number < min(labelled, default=0)]
    who = next((who for line in [*heads, *introduction] if (who := _speaker_in(line))), None)
    if who is None and any(answers(label.name) for label in labelled.values()):
        named = (match["who"] for line in introduction for match in _FULL_NAME.finditer(line))
        who = next((name for name in named if not names_an_organisation(name)), None)
    with_names = _with_full_name(labelled, who) if who else dict(labelled)
    for person, whose in _present([*heads, *introduction]).items():
        with_names = _with_full_name(with_names, f"{person} ({whose})")
    with_names = _with_initials(with_names, [*heads, *introduction])
    opening = {at: lines[at][label.length :].strip(" .") for at, label in labelled.items() if _PRESENTS(label.name)}
    opening = {at: who for at, who in opening.items() if _NAME.match(who)}
    asking |= _presenters(with_names, [*heads, *introduction, *(f"Presenter: {who}" for who in opening.values())])
    with_names |= {at: Label("", 0) for at in opening}
    office = next((office for line in heads if (office := _office_in(line))), None)
    if office and len({label.name for label in with_names.values()} - asking) == 1:
        with_names = {
            at: label if label.name in asking or "," in label.name else label._replace(name=f"{label.name}, {office}")
            for at, label in with_names.items()
        }
    is_theirs = any(label.name == who or answers(label.name) for label in with_names.values())
    answering = who if is_theirs else None
    answering = answering or _only_answerer(with_names, asking)
    host = next((host for line in heads if (host := _host_of(line) or body_named_by(line))), None)
    return Roles(_with_notes(lines, with_names, answering), asking, answering, host)


def questions_and_answers(heads: Sequence[str], lines: Mapping[int, str]) -> dict[int, Label]:
    """Return labels for an interview that has none: questions and answers that take turns, one paragraph each."""
    numbers = list(lines)
    first = next((at for at, number in enumerate(numbers) if lines[number].endswith("?")), len(numbers))
    before = [*heads, *(lines[number] for number in numbers[:first])]
    if first > _LONGEST_INTRODUCTION or not any(map(_IS_AN_INTERVIEW.search, before)):
        return {}
    spoken = [
        number for number in numbers[first:] if not _NOTE.match(lines[number]) and not _ASIDE.match(lines[number])
    ]
    asked, answered = spoken[::2], spoken[1::2]
    asks = sum(lines[number].endswith("?") for number in asked)
    speaks = sum(bool(FIRST_PERSON.search(lines[number])) for number in answered)
    takes_turns = asks >= _FEWEST_QUESTIONS and asks * 3 >= len(asked) * 2 and speaks * 2 >= len(answered)
    if not takes_turns or any(lines[number].endswith("?") for number in answered):
        return {}
    return {number: Label("Q" if number in asked else "A", 0) for number in spoken}


def _speaker_in(line: str) -> str | None:
    """Return who answers, from the title of a briefing: `Foreign Ministry Spokesperson Lio Hanaka's Press Conference`."""
    match = _SPEAKER.match(line) or _WITH.match(line) or _OWNER_OF_A_BRIEFING.search(line) or _BRIEFING_OF.search(line)
    if match is None:
        return None
    who = _SUBJECT_BEHIND.sub("", _DATE_BEHIND.sub("", match.group("who"))).strip(" ,–—-")
    person = _name_first(_OCCASION.sub("", who))
    if person:
        return person
    is_a_body = names_an_organisation(who.split(", ")[0].split()[-1]) or who.startswith("the ")
    return who if 1 < len(who.split()) < _MOST_WORDS_OF_A_SPEAKER and not is_a_body else None


def _office_in(title: str) -> str | None:
    """Return the office that a title says speaks, of a body: `Address by the Chair of the Dairy Board at the meeting`."""
    match = _BRIEFING_OF.search(title)
    who = _OCCASION.sub("", _DATE_BEHIND.sub("", match["who"])).strip(" ,–—-") if match else ""
    words = who.removeprefix("the ").split()
    of = words.index("of") if "of" in words else 0
    is_office = 0 < of < 3 and words[of - 1].lower() in ROLES and "," not in who
    return " ".join(words) if is_office and names_an_organisation(" ".join(words[of + 1 :])) else None


def _with_initials(labelled: Mapping[int, Label], lines: Sequence[str]) -> dict[int, Label]:
    """Give the labels that are somebody's initials the name that stands above: `MH` for `Maren Holt`."""
    names = {_without_titles(match["who"]) for line in lines for match in _FULL_NAME.finditer(line)}
    names |= {label.name for label in labelled.values() if _NAME.match(label.name)}
    by_initials: dict[str, set[str]] = {}
    for name in names:
        if not names_an_organisation(name):
            by_initials.setdefault("".join(word[0] for word in name.split()), set()).add(name)
    single = {initials: next(iter(meant)) for initials, meant in by_initials.items() if len(meant) == 1}
    return {at: label._replace(name=single.get(label.name, label.name)) for at, label in labelled.items()}


def _without_titles(name: str) -> str:
    """Return a name without the titles and offices before it: `Mayor Anders Vik`."""
    words = _TITLE.sub("", name).split()
    while len(words) > 2 and words[0].lower() in ROLES:
        del words[0]
    return " ".join(words)


def _name_first(who: str) -> str | None:
    """Return somebody with the office behind the name: `the Chairperson of the Fishers' Congress, Ana Ruiz`; else None."""
    office, _, name = who.rpartition(", ")
    is_office = any(word.lower() in ROLES for word in office.split())
    is_name = 1 < len(name.split()) < 5 and all(word[0].isupper() for word in name.split())
    is_plain = not any(word.lower() in ROLES for word in name.split()) and not names_an_organisation(name)
    return f"{name}, {office.removeprefix('the ')}" if is_office and is_name and is_plain else None


def _with_full_name(labelled: Mapping[int, Label], who: str) -> dict[int, Label]:
    """Give the labels `Kade` and `MS KADE` the whole of what the title calls their speaker: `Spokesperson Ines Kade`."""
    full = re.split(r",| \(", who)[0]
    surname = full.split()[-1].casefold()
    titled = re.compile(
        rf"(?:(?:(?:mr|mrs|ms|dr|prof|miss|sir|dame)\.? )?{re.escape(surname)}|{re.escape(full)})$", re.I
    )
    return {
        at: label._replace(name=who) if titled.match(label.name) or _is_in_office(label.name, full) else label
        for at, label in labelled.items()
    }


def _is_in_office(label: str, full: str) -> bool:
    """Say whether a label is an office and a surname that the title has in full: `PRIME MINISTER RUIZ`."""
    *office, surname = label.casefold().split()
    whole = full.casefold().split()
    return bool(office) and office[-1] in ROLES and surname == whole[-1] and office == whole[: len(office)]


def _present(heads: Sequence[str]) -> dict[str, str]:
    """Return the body of each person in a list of who is there: `Witnesses: Dr Fiona Strachan, chief executive, Tay Water; …`."""
    whose: dict[str, str] = {}
    for line in heads:
        match = _LIST_OF_PERSONS.match(line)
        for entry in match["persons"].split(";") if match else ():
            parts = [part.strip(" .") for part in entry.split(",")]
            if len(parts) in (2, 3) and parts[-1][:1].isupper() and len(parts[0].split()) > 1:
                whose[parts[0]] = parts[-1]
    return whose


def _presenters(labelled: Mapping[int, Label], lines: Sequence[str]) -> frozenset[str]:
    """Return the labels of those whom the head of a broadcast says to present it, while somebody else speaks too."""
    presenting = {match["who"].casefold() for line in lines for match in _PRESENTER.finditer(line)}
    names = {label.name for label in labelled.values()}
    surnames = {name.split()[-1].strip(".") for name in presenting}
    asking = {name for name in names if name.casefold() in presenting | surnames}
    return frozenset(asking) if names - asking else frozenset()


def _only_answerer(labelled: Mapping[int, Label], asking: frozenset[str]) -> str | None:
    """Return the one person who is named among the labels and does not ask, who is whom `A` stands for."""
    named = {label.name for label in labelled.values()} - asking
    named = {name for name in named if not is_nameless(name)}
    return next(iter(named)) if len(named) == 1 else None


def _host_of(title: str) -> str | None:
    """Return the organisation that stands in the title of a briefing: `Press briefing, Ministry of Water, 2 May 2025`."""
    match = _HOST.search(title)
    return match["who"].removeprefix("the ").strip() if match else None


def _with_notes(lines: Mapping[int, str], labelled: Mapping[int, Label], answering: str | None) -> dict[int, Label]:
    """Add labels without a name: to asides in brackets, and to notes on the interview or on who speaks in it."""
    noted = dict(labelled)
    current, was_aside = "", False
    for number, line in lines.items():
        if number in labelled:
            current, was_aside = labelled[number].name, False
        elif current and _ASIDE.match(line):
            noted[number], was_aside = Label("", 0), True
        elif current and (_NOTE.match(line) or _tells_of(line, answering if answers(current) else current)):
            noted[number], current = Label("", 0), ""
        elif current and was_aside:
            noted[number], was_aside = Label(current, 0), False
    return noted


def _tells_of(line: str, who: str | None) -> bool:
    """Say whether a paragraph begins with the name of whoever speaks, and not in the first person: somebody else wrote it."""
    name = " ".join((who or "").split(",")[0].split()[-2:])
    return len(name.split()) > 1 and line.casefold().startswith(f"{name} ".casefold()) and not FIRST_PERSON.search(line)
