"""Who is who: the parties of the brief, and the persons and bodies that speak for them."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from briefing.app.screens.desk.choices import NEW_PARTY, party_choice
from briefing.app.screens.desk.dialogue import Dialogue, Line, at_once
from briefing.app.screens.desk.step_page import Field, StepPage
from briefing.app.widgets.rows import Row
from briefing.brief.items import ItemKind, Ref
from briefing.brief.model import Claim, Evidence
from briefing.brief.text import counted, fold
from briefing.desk.losses import Loss
from briefing.desk.open_points import Step
from briefing.desk.speakers import Speaker
from briefing.output.layout.blocks import Block, Role, Span
from briefing.output.speakers import listed_spans
from briefing.output.speakers import speaker as speaker_role

_SPEAKER = "speaker/"


class WhoPage(StepPage):
    """The parties, each with those who speak for it; a decision here changes every claim under it."""

    step = Step.WHO
    title = "Who is who"
    short = "Who"
    nothing_here = "The brief has no parties yet: c adds one."

    def make_rows(self) -> list[Row]:
        """Write the parties with their speakers under them, then the speakers of several parties or of none."""
        rows: list[Row] = []
        for party in self.links.brief.parties:
            ref = Ref(ItemKind.PARTY, party.id)
            spans: list[Span] = [
                (party.name, speaker_role(self.links, party.id)),
                (f"  {counted(len(self._claims_of(party.id)), 'claim')}", "muted"),
            ]
            rows.append(Row(ref, [Block(spans, hang=2, tail=self.sign(ref))], whole=True))
            rows += [self._speaker_row(speaker) for speaker in self._speakers if speaker.party == party.id]
        others = [speaker for speaker in self._speakers if speaker.party is None]
        if others:
            rows.append(Row(None, [Block([("Speak for nobody, or for several", "heading")])], whole=True))
        return [*rows, *(self._speaker_row(speaker) for speaker in others)]

    @cached_property
    def _speakers(self) -> Sequence[Speaker]:
        """Those who are named as speakers of claims; a party's own voice is the party."""
        return [speaker for speaker in self.desk.speakers if speaker.claims and not self._is_own_voice(speaker)]

    def _is_own_voice(self, speaker: Speaker) -> bool:
        """Say whether it is a party that speaks: unnamed, or by its name, behind which may stand what it is."""
        party = self.links.parties.get(speaker.party or "")
        names = {fold(name) for name in (party.name, party.short) if name} if party else set()
        return all(fold(spelling.split(",")[0].removeprefix("the ")) in names for spelling in speaker.spellings)

    def _claims_of(self, party: str) -> Sequence[Claim]:
        return self._claims_by_maker.get(party, ())

    @cached_property
    def _claims_by_maker(self) -> Mapping[str, Sequence[Claim]]:
        claims: dict[str, list[Claim]] = {}
        for claim in self.links.brief.claims:
            claims.setdefault(claim.made_by, []).append(claim)
        return claims

    def _speaker_row(self, speaker: Speaker) -> Row:
        spans: list[Span] = [(speaker.name, "text"), (f"  {counted(len(speaker.claims), 'claim')}", "muted")]
        return Row(Ref(ItemKind.OTHER, f"{_SPEAKER}{speaker.name}"), [Block(spans, indent=2, hang=4)], whole=True)

    def _speaker(self, ref: Ref) -> Speaker | None:
        name = ref.id.removeprefix(_SPEAKER)
        return next(
            (speaker for speaker in self._speakers if ref.kind is ItemKind.OTHER and speaker.name == name), None
        )

    def heading(self, ref: Ref) -> tuple[str, Role]:
        """Return the party's or the speaker's name."""
        speaker = self._speaker(ref)
        if speaker is not None:
            return speaker.name, speaker_role(self.links, speaker.party or "")
        return self.links.parties[ref.id].name, speaker_role(self.links, ref.id)

    def fields(self, ref: Ref) -> Sequence[Field]:
        """Return a party's names and how much it says; a speaker's spellings and for whom it speaks."""
        speaker = self._speaker(ref)
        if speaker is not None:
            named = [(self.links.parties[party].name, speaker_role(self.links, party)) for party in speaker.parties]
            return (
                Field("", "speaks_for", "speaks for", listed_spans(named)),
                Field("", "", "called", [(" · ".join(speaker.spellings), "text")]),
                Field("", "", "says", [(counted(len(speaker.claims), "claim"), "text")]),
            )
        party = self.links.parties[ref.id]
        return (
            Field("name", "name", "name", [(party.name, "text")]),
            Field("aliases", "", "also called", [(", ".join(party.aliases), "text")] if party.aliases else []),
            Field("", "", "says", [(counted(len(self._claims_of(party.id)), "claim"), "text")]),
        )

    def evidence(self, ref: Ref) -> Sequence[Evidence]:
        """Return where the party or the speaker speaks."""
        speaker = self._speaker(ref)
        if speaker is not None:
            return speaker.places
        return [piece for claim in self._claims_of(ref.id) for piece in claim.evidence]

    def dialogues(self, ref: Ref) -> Mapping[str, Callable[[], Dialogue]]:
        """Return what can be decided: for which party a speaker speaks, and that what it says is none of the brief's; a party's
        name, and whether it is a party of its own.
        """
        speaker = self._speaker(ref)
        if speaker is not None:
            return {
                "speaks_for": lambda: self._speaks_for(speaker),
                "delete": lambda: at_once(lambda: self.desk.drop_claims_of(speaker.name)),
            }
        party = self.links.parties[ref.id]
        dialogues: dict[str, Callable[[], Dialogue]] = {
            "name": lambda: self.line(ref, "name", "The party's name:", party.name),
            "delete": lambda: at_once(lambda: self.desk.drop_party(ref.id)),
            **self.moves(ref),
        }
        if len(self.links.parties) > 1:
            dialogues["merge"] = lambda: self._merge(ref.id)
            dialogues["speaks_for"] = lambda: self._party_speaks_for(ref.id)
        return dialogues

    def loss(self, ref: Ref) -> Loss | None:
        """Return what is lost with a party, or with all that a speaker says."""
        speaker = self._speaker(ref)
        return super().loss(ref) if speaker is None else self.desk.loss_of_claims_of(speaker.name)

    def _speaks_for(self, speaker: Speaker) -> Dialogue:
        question = f"For whom does {speaker.name} speak?"
        (party,) = yield party_choice(
            self.links, question, at=speaker.party, new="for a party that is not in the brief yet"
        )
        if party == NEW_PARTY:
            (name,) = yield Line("The new party's name:")
            return self.desk.speaks_for_new_party(speaker.name, name)
        return self.desk.speaks_for(speaker.name, party)

    def _party_speaks_for(self, party: str) -> Dialogue:
        name = self.links.parties[party].name
        (other,) = yield party_choice(self.links, f"For whom does {name} speak?", besides=[party])
        return self.desk.party_speaks_for(party, other)

    def _merge(self, party: str) -> Dialogue:
        question = f"Which party is {self.links.parties[party].name}?"
        (into,) = yield party_choice(self.links, question, besides=[party])
        return self.desk.merge_parties(party, into)

    def new(self) -> Dialogue:
        """Add a party."""
        (name,) = yield Line("The new party's name:")
        return self.desk.add_party(name)
