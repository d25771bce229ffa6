"""Decisions about who is who: parties renamed, made one, taken out and added, and speakers given to the party they speak for."""

import re
from collections.abc import Iterable, Iterator, Sequence

from briefing.brief.items import FieldPath, ItemKind, Ref
from briefing.brief.model import Brief, Claim, Party
from briefing.brief.names import party_names
from briefing.brief.text import counted, fold, one_line, shortened
from briefing.brief.vocabulary import REPORTING
from briefing.desk.brief_text import BriefText
from briefing.desk.decision import Decided, DecisionRefusedError, Plan
from briefing.desk.decisions import items
from briefing.desk.decisions.additions import new_item
from briefing.desk.decisions.fields import field_order
from briefing.desk.names import new_id, party_label
from briefing.desk.speakers import speakers
from briefing.desk.yaml_edits.changes import Change, Insert, Remove, SetValue
from briefing.library.reading.format_rules import references
from briefing.library.reading.unreviewed import REVIEW

_NAMES_ITS_SPEAKER = re.compile(r"¶[0-9]+: (?:“[^“”]*”|the label before it)$")
"""The reason of a guess at a maker whose speaker stands there: `herald ¶4: “Energy Minister Ana Ruiz told”`."""


def add(text: BriefText, name: str) -> Plan:
    """Add a party of a name."""
    party = new_id(name, (known.id for known in text.brief.parties), otherwise="party")
    ref = Ref(ItemKind.PARTY, party)
    changes = new_item(text, "parties", {"id": party, "name": one_line(name)})
    return Plan(Decided(f"party added: {shortened(name, 60)}", ref), changes, [("parties",)])


def merge(text: BriefText, party: str, into: str) -> Plan:
    """Make two parties one."""
    if party == into:
        raise DecisionRefusedError("a party is not merged with itself")
    ref, path = Ref(ItemKind.PARTY, into), text.path(Ref(ItemKind.PARTY, party))
    _require_no_clash(text.brief, party, into)
    changes = [*_given_to(text.brief, party, into), *_aliases(text, party, into), Remove(path)]
    sentence = f"{party_label(text.brief, party)} is {party_label(text.brief, into)}"
    lines = [*text.proposals.of_another_party(party, into), *text.no_positions.without(party=party)]
    settled = [path, *_named_makers(text, party)]
    return Plan(Decided(_with_count(sentence, _claims_of(text.brief, party)), ref), changes, settled, lines)


def accept(text: BriefText, ref: Ref, field: str | None) -> Plan:
    """Decide that the guesses about a party are right; who is named as speaker of its claims is then no guess any more."""
    plan = items.accept(text, ref, field)
    return plan if field else plan._replace(settled=[*plan.settled, *_named_makers(text, ref.id)])


def drop(text: BriefText, party: str) -> Plan:
    """Take a party out; its claims become the sources' own voice, and are to be reviewed again."""
    path = text.path(Ref(ItemKind.PARTY, party))
    name = _party(text.brief.parties, party).name
    changes: list[Change] = [Remove(path)]
    settled: list[FieldPath] = []
    claims = _claims_of(text.brief, party)
    order = field_order(ItemKind.CLAIM)
    for number, claim in claims:
        where: FieldPath = ("claims", number)
        mark = f"{REVIEW}was of {shortened(name, 80)}, who is no party; who says it?"
        changes.append(SetValue((*where, "made_by"), REPORTING, order, mark))
        settled.append((*where, "made_by"))
        if claim.speaker is None:
            changes.append(SetValue((*where, "speaker"), one_line(name), order))
    for where, id_, noun in references(text.brief):
        if noun == "party" and id_ == party and where[0] == "positions":
            changes.append(Remove(where[:2]))
        elif noun == "party" and id_ == party and where[0] == "timeline":
            changes.append(Remove(where))
    gone = [proposal for proposal in text.proposals.positions if proposal.party == party]
    left = f"; nobody makes its {counted(len(claims), 'claim')} now" if claims else ""
    sentence = f"{party_label(text.brief, party)} is no party{left}"
    lines = [*text.proposals.without_positions(gone), *text.no_positions.without(party=party)]
    return Plan(Decided(sentence), changes, settled, lines)


def speaks_for(text: BriefText, speaker: str, party: str) -> Plan:
    """Give every claim of a speaker to a party; a party of the speaker's own name was a guess, and becomes part of it."""
    wanted = fold(speaker).strip()
    spoken = next(
        (known for known in speakers(text.brief) if wanted in map(fold, (known.name, *known.spellings))), None
    )
    if spoken is None:
        raise KeyError(speaker)
    namesake = next((p for p in text.brief.parties if fold(p.name) == fold(spoken.name) and p.id != party), None)
    return _spoken_for(text, spoken.name, spoken.claims, namesake, party)


def party_speaks_for(text: BriefText, party: str, other: str) -> Plan:
    """Give every claim of a party, and of the speaker who has its name, to another party, of which it becomes part."""
    if party == other:
        raise DecisionRefusedError("a party does not speak for itself")
    text.path(Ref(ItemKind.PARTY, party))
    namesake = _party(text.brief.parties, party)
    own = [
        claim
        for speaker in speakers(text.brief)
        if fold(speaker.name) == fold(namesake.name)
        for claim in speaker.claims
    ]
    return _spoken_for(text, namesake.name, own, namesake, other)


def _spoken_for(text: BriefText, speaker: str, spoken: Sequence[str], namesake: Party | None, party: str) -> Plan:
    """Give claims, by their ids, to the party that their speaker speaks for; the party of the speaker's name is part of it."""
    ref = Ref(ItemKind.PARTY, party)
    text.path(ref)
    sentence = f"{speaker} speaks for {party_label(text.brief, party)}"
    merging = merge(text, namesake.id, party) if namesake else Plan(Decided(sentence))
    moved = [(n, claim) for n, claim in enumerate(text.brief.claims) if claim.id in spoken]
    if namesake:
        moved += [entry for entry in _claims_of(text.brief, namesake.id) if entry not in moved]
    changes = [*merging.changes]
    done = {change.path for change in changes if isinstance(change, SetValue)}
    settled = [*merging.settled]
    order = field_order(ItemKind.CLAIM)
    for number, claim in moved:
        where: FieldPath = ("claims", number)
        if claim.made_by != party:
            settled.append((*where, "made_by"))
            if (*where, "made_by") not in done:
                changes.append(SetValue((*where, "made_by"), party, order))
        if claim.speaker is None and namesake and claim.made_by == namesake.id:
            changes.append(SetValue((*where, "speaker"), one_line(speaker), order))
    if not changes:
        raise DecisionRefusedError(f"{sentence} already")
    return Plan(Decided(_with_count(sentence, moved), ref), changes, settled, merging.comment_lines)


def drop_claims_of(text: BriefText, speaker: str) -> Plan:
    """Take out every claim of a speaker, of whatever party: who only asks, say, claims nothing."""
    spoken = next((known for known in speakers(text.brief) if known.name == speaker), None)
    if spoken is None:
        raise KeyError(speaker)
    sentence = f"{counted(len(spoken.claims), 'claim')} of {shortened(speaker, 60)} taken out"
    return items.delete_claims(text, spoken.claims, sentence)


def _named_makers(text: BriefText, party: str) -> list[FieldPath]:
    """Return where the makers of a party's claims stand whose speaker the article itself names.

    Whether the party is one was all that was left to ask of them; where "he" was read as a person, that is asked for itself.
    """
    paths: list[FieldPath] = [("claims", number, "made_by") for number, _ in _claims_of(text.brief, party)]
    return [path for path in paths if any(_NAMES_ITS_SPEAKER.search(mark.reason) for mark in text.marks_at(path))]


def _claims_of(brief: Brief, party: str) -> list[tuple[int, Claim]]:
    return [(number, claim) for number, claim in enumerate(brief.claims) if claim.made_by == party]


def _with_count(sentence: str, claims: Sequence[tuple[int, Claim]]) -> str:
    return f"{sentence} ({counted(len(claims), 'claim')})" if claims else sentence


def _require_no_clash(brief: Brief, party: str, into: str) -> None:
    """Refuse to make two parties one that hold a position each on an issue."""
    own = {position.issue for position in brief.positions if position.party == party}
    both = next((p.issue for p in brief.positions if p.party == into and p.issue in own), None)
    if both is not None:
        names = f"{party_label(brief, party)} and {party_label(brief, into)}"
        raise DecisionRefusedError(f"{names} both have a position on “{both}”; delete one of the two first")


def _given_to(brief: Brief, party: str, into: str) -> Iterator[Change]:
    """Yield the changes that give a party's items to another; an event that has both keeps one of them."""
    for where, id_, noun in references(brief):
        if noun != "party" or id_ != party:
            continue
        is_there = where[0] == "timeline" and into in brief.timeline[int(where[1])].by
        yield Remove(where) if is_there else SetValue(where, into)


def _aliases(text: BriefText, party: str, into: str) -> list[Change]:
    """Return the changes that make a party's names aliases of another."""
    names = party_names(text.brief.parties)
    own = {fold(name) for name in names[into]}
    new: dict[str, str] = {}
    for name in names[party][1:]:
        if fold(name) not in own:
            new.setdefault(fold(name), name)
    aliases = _party(text.brief.parties, into).aliases
    path = (*text.path(Ref(ItemKind.PARTY, into)), "aliases")
    if not new:
        return []
    if aliases:
        return [Insert(path, name, len(aliases) - 1) for name in new.values()]
    return [SetValue(path, [*new.values()], field_order(ItemKind.PARTY))]


def _party(parties: Iterable[Party], party: str) -> Party:
    return next(known for known in parties if known.id == party)
