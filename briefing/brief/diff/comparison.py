"""Two sound versions of a brief compared: everything that changed, in the order in which a room must know it.

Owns the promise that nothing is missed: whatever differs, except order, white space and repetition, is some change.
What an audience may not see in either version is not compared.
"""

from collections.abc import Container, Iterator, Mapping
from functools import cached_property

from briefing.brief import dates
from briefing.brief.diff import claims, events, fallen, fields, parties_and_issues, positions, questions, sources
from briefing.brief.diff.change import Change, ChangedItem, Group, Kind, Move, grouped
from briefing.brief.diff.pairs import Versions
from briefing.brief.diff.renames import Renames, renamed
from briefing.brief.diff.visible_versions import visible_versions
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.model import Brief
from briefing.brief.text import counted, listed
from briefing.brief.vocabulary import EVERYBODY, Marking

_NOUNS = {"silence": "party", "gap": "issue"}


class Comparison:
    """The changes between two whole versions, for an audience that may see both briefs.

    Changes in the presenter's notes are left out unless `notes` asks for them. They are found when they are first asked for.
    """

    def __init__(self, old: Brief, new: Brief, *, notes: bool = False, audience: Marking = EVERYBODY) -> None:
        self.audience = audience
        self._old, self._new, self._notes = old, new, notes

    @cached_property
    def _renamed(self) -> Renames:
        return renamed(self._old, self._new)

    @cached_property
    def versions(self) -> Versions:
        """Both versions as the audience sees them, with the ids of the old one as the new one has them."""
        visible = visible_versions(self._renamed.brief, self._new, self.audience)
        assert visible is not None, "the audience may see neither version or but one of them"
        return Versions(Links(visible[0]), Links(visible[1]))

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Every change, in groups."""
        changes = _changes(self.versions, self._renamed.names)
        return grouped((change for change in changes if self._notes or change.kind is not Kind.NOTE), self._titles)

    def find(self) -> None:
        """Find the changes now, which takes milliseconds, so that whoever asks for them later need not wait."""
        _ = self.groups

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every change, group after group."""
        return tuple(change for group in self.groups for change in group.changes)

    @property
    def marking(self) -> Marking:
        """The strictest marking of anything in either version: the marking of a page that shows words of both."""
        both = (self.versions.old.brief.strictest, self.versions.new.brief.strictest)
        return max(both, key=lambda marking: marking.rank)

    @property
    def hidden(self) -> int:
        """How many items of the new version are hidden from the audience."""
        return self.versions.new.brief.withheld.total

    @property
    def summary(self) -> str:
        """How much changed: `9 changes in 2 positions, 3 claims and the brief itself`."""
        if not self.changes:
            return "nothing moved"
        touched: dict[str, set[Ref]] = {}
        for change in self.changes:
            touched.setdefault(_NOUNS.get(change.ref.kind, change.ref.kind), set()).add(change.ref)
        itself = ["the brief itself"] if touched.pop("brief", None) else []
        items = [counted(len(refs), noun) for noun, refs in touched.items()]
        return f"{counted(len(self.changes), 'change')} in {listed([*items, *itself])}"

    def links(self, change: Change) -> Links:
        """Return the version that holds a change's item: the new one, or the old one where the item is gone."""
        return self.versions.old if change.gone else self.versions.new

    @property
    def _titles(self) -> dict[str, str]:
        old, new = self.versions
        titles = {issue.id: issue.title for issue in new.brief.issues}
        return {**titles, **{i.id: i.title for i in old.brief.issues if i.id not in titles}}


def _changes(versions: Versions, names: Mapping[str, Mapping[str, str]]) -> Iterator[Change]:
    yield from _of_the_brief(versions)
    yield from fallen.compare(versions)
    yield from parties_and_issues.compare_issues(versions)
    yield from positions.compare(versions)
    yield from claims.compare(versions)
    yield from questions.compare(versions)
    yield from parties_and_issues.compare_parties(versions)
    yield from positions.compare_silences(versions)
    yield from sources.compare(versions)
    yield from events.compare(versions)
    yield from _ids(versions, names)


def _of_the_brief(versions: Versions) -> Iterator[Change]:
    old, new = versions.old.brief, versions.new.brief
    if old.marking is not new.marking:
        move = Move.TIGHTENED if new.marking.rank > old.marking.rank else Move.LOOSENED
        what = f"marking {move} from {old.marking} to {new.marking}"
        yield _brief("marking").change(Kind.MARKING, move, what, before=old.marking, after=new.marking)
    yield from fields.prose(
        _brief("bottom-line"), "bottom line", old.bottom_line, new.bottom_line, kind=Kind.BOTTOM_LINE
    )
    yield from fields.prose(_brief("title"), "title", old.title, new.title, kind=Kind.TITLE)
    yield from fields.plain(_brief("short"), "short title", old.short, new.short)
    if old.as_of != new.as_of:
        days = dates.in_words(old.as_of), dates.in_words(new.as_of)
        back = " back" if new.as_of < old.as_of else ""
        what = f"as-of date moved{back} from {days[0]} to {days[1]}"
        yield _brief("as-of").change(Kind.AS_OF, Move.CHANGED, what, before=days[0], after=days[1])
    yield from fields.names(_brief("tags"), "tag", old.tags, new.tags)
    if old.present != new.present:
        what = "what is presented, or in which order, changed"
        yield _brief("present").change(Kind.DETAIL, Move.CHANGED, what)
    yield from fields.plain(_brief("format"), "format", str(old.format), str(new.format))
    yield from fields.prose(_brief("notes"), "the presenter's notes", old.notes, new.notes, kind=Kind.NOTE)


def _brief(field: str) -> ChangedItem:
    return ChangedItem(Ref(ItemKind.BRIEF, field), None, "")


def _ids(versions: Versions, names: Mapping[str, Mapping[str, str]]) -> Iterator[Change]:
    """Yield which items were given another id: the room need not know, but links and notes may name the old id."""
    new = versions.new
    known: dict[str, Container[str]] = {
        "party": new.parties,
        "issue": new.issues,
        "claim": new.claims,
        "question": new.questions,
    }
    known |= {"source": {source.id: source for source in new.brief.sources}}
    for noun, ids in names.items():
        for before, after in ids.items():
            if after not in known[noun]:
                continue  # hidden from the audience
            issue, about = _issue_and_words(new, noun, after)
            subject = ChangedItem(Ref(ItemKind(noun), after), issue, "", about)
            what = f"id of the {noun} changed from {before} to {after}"
            yield subject.change(Kind.ID, Move.RENAMED, what, before=before, after=after)


def _issue_and_words(links: Links, noun: str, name: str) -> tuple[str | None, str]:
    """Return the id of an item's issue, None for none, and the item's own words."""
    if noun == "claim":
        return links.claims[name].issue, links.claims[name].text
    if noun == "question":
        scope = links.scope(links.questions[name])
        issue = next((issue.id for issue in links.brief.issues if issue.id in scope.issues), None)
        return issue, links.questions[name].text
    if noun == "issue":
        return name, links.issues[name].title
    return None, links.sources[name].title if noun == "source" else links.parties[name].name
