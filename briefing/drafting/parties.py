"""Who the parties are: whoever speaks, and the names that recur, each with what else the articles call it."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from briefing.brief.text import quotation_words
from briefing.drafting.findings import Findings, Quotation, Report
from briefing.drafting.given_parties import GivenParties
from briefing.drafting.names.gazetteer import known_names
from briefing.drafting.names.name_meanings import Names
from briefing.drafting.names.persons import COMPANIES, ORGANISATIONS

MOST_PARTIES = 40
_MOST_ALIASES = 8
_OFTEN = 3
"""How often somebody who is not quoted must be named to be a party."""
_OFTEN_FOR_ITS_OWN = 2
"""The same for a name that no list knows, and that the articles taught because it acts as a state does."""


_OFTEN_FOR_A_BODY = 2
"""The same for an organisation, by its noun; what it is called for short counts: `the agency`."""
_NOUNS_OF_BODIES = ORGANISATIONS - {"bank"} | COMPANIES  # `Tern Bank` lies in the sea
_BEHIND_A_PERSON = re.compile(r"\b(?:of|at|for|from) (?:[Tt]he )?(?=[A-ZÀ-Þ])")


class PartyFound(NamedTuple):
    """A party by its name, why it is one, and its aliases, each with where it was found: article and paragraph.

    One that was `is_given` is no guess, nor is an alias that has a name which was given for it, and its name is none where an
    article has the party speak under it: `speaks_in` is the statement where it does.
    """

    name: str
    why: str
    aliases: tuple[tuple[str, int, int], ...]
    is_given: bool = False
    speaks_in: Quotation | Report | None = None
    given_aliases: frozenset[str] = frozenset()


def parties(all_findings: Sequence[Findings], names: Names, given: GivenParties) -> list[PartyFound]:
    """Return the parties: those who speak first, the most quoted before the others, then those who are only named.

    Those that were given beforehand are parties also where they are named but once.
    """
    quoted: Counter[str] = Counter()
    reported: Counter[str] = Counter()
    named: Counter[str] = Counter()
    called_for_short: Counter[str] = Counter()
    for article_findings in all_findings:
        quoted.update(quotation.speaker.party for quotation in article_findings.quotations if quotation.speaker.party)
        reported.update(report.speaker.party for report in article_findings.reports if report.speaker.party)
        named.update(mention.name for _, mention in article_findings.mentions if not mention.is_place)
        called_for_short.update(meant for _, meant, _ in article_findings.short_forms)
    speaking = sorted({*quoted, *reported}, key=lambda name: (-quoted[name], -reported[name], name))
    bodies = {name for name in names.learned_names() if name.split()[-1].lower() in _NOUNS_OF_BODIES}
    often = {
        name
        for name in named
        if name in given.party_names
        or named[name] >= (_OFTEN_FOR_ITS_OWN if names.acts(name) else _OFTEN)
        or (name in bodies and named[name] + called_for_short[name] >= _OFTEN_FOR_A_BODY)
    }
    often |= {name for article_findings in all_findings for name in article_findings.voices}
    silent = sorted(often - set(speaking), key=lambda name: (-named[name], name))
    proposed = []
    for name in [*speaking, *silent][:MOST_PARTIES]:
        reasons = [f"quoted {_times(quoted[name])}"] if quoted[name] else []
        reasons += (
            [f"reported to say something {_times(reported[name])}"] if reported[name] and not quoted[name] else []
        )
        reasons += [f"named {_times(named[name])}"] if named[name] else []
        reasons = reasons or ["somebody speaks in its office"]
        reasons = ["as --party says", *reasons] if name in given.party_names else reasons
        aliases, speaks_in = _aliases(name, all_findings, names), _statement_under(name, all_findings)
        given_aliases = frozenset(alias for alias, _, _ in aliases if given.names_for(name, alias))
        is_given = name in given.party_names
        proposed.append(PartyFound(name, ", ".join(reasons), aliases, is_given, speaks_in, given_aliases))
    return proposed


def _statement_under(name: str, all_findings: Sequence[Findings]) -> Quotation | Report | None:
    """Return the first statement that is made under a party's whole name.

    So `Port Authority of Alder rejected` has it, and `Marta Lund of the Alder Fishers' Union told`; `Nurses' leader Ana Ruiz
    said` tells of no body that is called Nurses.
    """
    wanted = quotation_words(name).casefold()
    for article_findings in all_findings:
        for statement in article_findings.statements:
            speaker = statement.speaker
            words = quotation_words(speaker.text).removeprefix("the ").removeprefix("The ")
            behind = _BEHIND_A_PERSON.split(words, maxsplit=1)[-1] if speaker.person else words
            if speaker.party == name and speaker.is_named and wanted == behind.casefold():
                return statement
    return None


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"


def _aliases(name: str, all_findings: Sequence[Findings], names: Names) -> tuple[tuple[str, int, int], ...]:
    adjectives = known_names()[name].adjectives if name in known_names() else ()
    places: dict[str, tuple[int, int]] = {}
    for source, article_findings in enumerate(all_findings):
        for paragraph, mention in article_findings.mentions:
            if mention.name == name and mention.surface not in adjectives:
                places.setdefault(mention.surface, (source, paragraph))
        for paragraph, meant, surface in article_findings.short_forms:
            if meant == name:
                places.setdefault(surface[0].lower() + surface[1:], (source, paragraph))
        for quotation in article_findings.quotations:
            speaker = quotation.speaker
            if speaker.party == name and speaker.person and speaker.person != name:
                places.setdefault(speaker.person, (source, quotation.paragraph))
    folded = {quotation_words(name).casefold()}
    aliases: list[tuple[str, int, int]] = []
    for surface, place in places.items():
        if quotation_words(surface).casefold() not in folded and len(aliases) < _MOST_ALIASES:
            folded.add(quotation_words(surface).casefold())
            aliases.append((surface, *place))
    return tuple(aliases)
