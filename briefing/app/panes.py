"""The rows of a brief's lists: the dashboard's three panes, the sources, and the warnings before a presentation."""

from collections.abc import Sequence

from briefing.app.content import cut, measure
from briefing.app.widgets.rows import Row, Rows
from briefing.brief import citations, dates
from briefing.brief.items import ItemKind, Ref
from briefing.brief.links import Links
from briefing.brief.model import Claim, Issue, Party, Position, Source
from briefing.brief.resting import notices
from briefing.brief.room_questions import RoomQuestion, Settlement
from briefing.brief.text import counted, listed, says_not
from briefing.brief.vocabulary import (
    NOTHING_STATED,
    NOTHING_STATED_ANYWHERE,
    NOTHING_STATED_GLYPH,
    WITHHELD,
    WITHHELD_GLYPH,
    GapKind,
    QuestionStatus,
)
from briefing.output.fallen import sign_spans
from briefing.output.layout.blocks import BLANK, Block, Span
from briefing.output.pages.catalogue import Catalogue
from briefing.output.speakers import speaker, speaker_of
from briefing.output.wording import (
    ON_PROPOSITIONS,
    claim_spans,
    claim_verb,
    headed_proposition,
    silent_spans,
    stance_before_spans,
    stance_spans,
    statement_spans,
    voiceless_spans,
    withheld_spans,
)

_MAKER_CELLS, _MAKER_FRACTION = 12, 6
"""The column of the makers' names has 12 cells, or a sixth of a wide pane; it is never wider than the longest name."""
_UNDER = "↳ "
_MOST_ANSWERS = 3
_DEEPEST = 2
"""The deepest indent of an answer; answers to such an answer are indented no further."""
_ROOM_FOR_A_COLUMN = 48


def claims(catalogue: Catalogue) -> Rows:
    """Return the claims under their issues, each with its maker, the number of answers and of independent sources.

    An answer stands under the claim that it answers. One that is on another issue stands there, and under the claim is a line
    that names it. A claim that says what is not folds to no single line: "China cannot enable …" is the opposite of the whole.
    """
    links = catalogue.links
    labels = [links.maker(claim) for claim in catalogue.brief.claims]
    longest = max(map(measure, labels), default=0)

    def rows(width: int) -> list[Row]:
        column = min(longest, max(_MAKER_CELLS, width // _MAKER_FRACTION))
        list_rows: list[Row] = []
        for issue in catalogue.brief.issues:
            threads = links.threads_on(issue.id)
            if threads:
                list_rows.append(_heading(issue.title))
            list_rows += [
                Row(
                    Ref(ItemKind.CLAIM, claim.id),
                    [_claim(catalogue, claim, depth, column, width)],
                    under=_answers_elsewhere(links, claim),
                    folds=not says_not(claim.text),
                )
                for claim, depth in threads
            ]
        return list_rows

    return rows


def positions_by_party(catalogue: Catalogue) -> Rows:
    """Return the positions under their parties; the issues on which a party is silent are a row of their own."""
    links = catalogue.links

    def rows(width: int) -> list[Row]:
        list_rows: list[Row] = []
        issues = catalogue.brief.issues
        for party in catalogue.brief.parties:
            on_disputes: list[Span] = (
                [(f" · {ON_PROPOSITIONS}", "muted")] if len(links.silent_on(party)) < len(issues) else []
            )
            name = Block([(party.name, speaker(links, party.id)), *on_disputes], hang=2)
            list_rows.append(Row(None, [name], whole=True, begins=True))
            for issue in issues:
                position = links.position(party, issue)
                if position is not None:
                    list_rows.append(_position(links, position, stance_before_spans(position, issue)))
            silent = links.silent_on(party)
            if silent:
                is_everywhere = party in links.silent_everywhere
                titles = "" if is_everywhere else listed(issue.title for issue in silent)
                list_rows.append(_silence(party, titles))
            withheld = links.withheld_on(party)
            if withheld:
                list_rows.append(_withheld(f"position {WITHHELD} on: {listed(issue.title for issue in withheld)}"))
        return list_rows

    return rows


def positions_by_issue(catalogue: Catalogue) -> Rows:
    """Return the positions under their issues, and the parties that state nothing on each."""
    links = catalogue.links

    def rows(width: int) -> list[Row]:
        list_rows: list[Row] = []
        for issue in catalogue.brief.issues:
            list_rows.append(_proposition(links, issue))
            for position in links.positions_on(issue.id):
                label = links.parties[position.party].label
                stated: list[Span] = [(f"{label} ", speaker_of(links, position)), *stance_spans(position)]
                list_rows.append(_position(links, position, stated))
            silent = silent_spans(links, issue, besides=links.silent_everywhere)
            if silent:
                list_rows.append(Row(catalogue.gaps[f"silence/{issue.id}"].ref, [Block(silent, hang=2)]))
            withheld = withheld_spans(links, issue)
            if withheld:
                list_rows.append(Row(Ref(ItemKind.WITHHELD, issue.id), [Block(withheld, hang=2)]))
        voiceless = next((gap for gap in catalogue.listed_gaps if gap.kind is GapKind.NO_VOICE), None)
        if voiceless:
            list_rows.append(Row(None, [BLANK], whole=True))
            list_rows.append(Row(voiceless.ref, [Block(voiceless_spans(links), hang=2)]))
        return list_rows

    return rows


def questions(catalogue: Catalogue) -> Rows:
    """Return the brief's questions, then those from the room, then the computed gaps."""

    def rows(width: int) -> list[Row]:
        list_rows: list[Row] = []
        settled = [question for question in catalogue.brief.questions if question.status is QuestionStatus.ANSWERED]
        unsettled = [question for question in catalogue.brief.questions if question not in settled]
        for question in (*unsettled, *settled):
            if settled and question is settled[0]:
                list_rows.append(_heading("Answered"))
            status = "" if question.status is QuestionStatus.OPEN else f" · {question.status}"
            sign = "✓ " if question.status is QuestionStatus.ANSWERED else "? "
            spans: list[Span] = [(sign, "key"), (question.text, "text"), (status, "muted")]
            block = Block(spans, hang=2, marking=catalogue.links.own_marking(question))
            list_rows.append(Row(Ref(ItemKind.QUESTION, question.id), [block]))
        if catalogue.asked or catalogue.asked_elsewhere:
            list_rows.append(_heading(_from_the_room(catalogue)))
        list_rows += [Row(asked.ref, [_asked(asked)]) for asked in catalogue.asked.values()]
        if catalogue.listed_gaps:
            list_rows.append(_heading("Gaps, computed"))
        for gap in catalogue.listed_gaps:
            list_rows.append(Row(gap.ref, [Block([("! ", "gap"), (gap.text, "text")], hang=2)]))
        return list_rows

    return rows


def sources(catalogue: Catalogue) -> Rows:
    """Return the sources, the second-hand ones before their originals: each with its reliability and how much rests on it."""
    links = catalogue.links
    second_hand = [source for source in catalogue.brief.sources if source.derived_from]
    names = {name for source in second_hand for name in source.derived_from}
    originals = [source for source in catalogue.brief.sources if source.id in names and source not in second_hand]
    others = [source for source in catalogue.brief.sources if source not in (*second_hand, *originals)]
    groups = (
        (second_hand, f"Second hand: {counted(len(second_hand), 'text')}, reporting the originals below"),
        (originals, f"Originals: {counted(len(originals), 'text')}, reported in those above"),
        (others, f"On their own: {counted(len(others), 'text')}, neither reporting nor reported"),
    )

    def rows(width: int) -> list[Row]:
        list_rows: list[Row] = []
        for group, heading in groups:
            if group and second_hand:
                list_rows.append(_heading(heading))
            list_rows += [_source(links, source) for source in group]
        return list_rows

    return rows


def _source(links: Links, source: Source) -> Row:
    resting = _resting(len(links.resting_on(source)), links.withheld_on_source(source))
    unparted = resting.replace(" ", "\u00a0")
    facts = f"{source.reliability.meaning} · {source.kind} · {citations.publication(source)} · {unparted}"
    sign = sign_spans(links, links.ref(source), before=" ")
    title = Block([(source.title, "strong"), *sign], hang=2, marking=links.own_marking(source))
    under: list[Block] = []
    for origin in (links.sources[name] for name in source.derived_from):
        words = origin.title if origin.is_withheld else f"{origin.title} ({citations.publication(origin)})"
        spans: list[Span] = [
            (f"{_UNDER}from ", "muted"),
            *([] if origin.is_withheld else sign_spans(links, links.ref(origin), after=" ")),
            (words, "muted"),
        ]
        under.append(Block(spans, indent=2, hang=4))
    return Row(
        Ref(ItemKind.SOURCE, source.id), [title, Block([(facts, "muted")], indent=2, hang=2)], whole=True, under=under
    )


BEGIN = Ref(ItemKind.OTHER, "begin")
"""The row by which a presentation begins."""


def before_presenting(catalogue: Catalogue, fallen: Sequence[Ref]) -> list[Row]:
    """Return what the presenter is to know before a presentation begins: what of it hangs on what has fallen, and to begin."""
    links = catalogue.links
    rows = [Row(BEGIN, [Block([("Present it all the same", "strong")])], whole=True)]
    for ref in fallen:
        words = [Block([(sentence, "muted")], indent=2, hang=4) for sentence in notices.sentences(links.resting, ref)]
        rows.append(Row(ref, [Block(statement_spans(links, ref), hang=2), *words], whole=True))
    return rows


def _heading(text: str) -> Row:
    return Row(None, [Block([(text, "heading")])], whole=True, begins=True)


def _claim(catalogue: Catalogue, claim: Claim, depth: int, column: int, width: int) -> Block:
    links = catalogue.links
    badges = []
    if links.is_answered(claim):
        badges.append(f"↩{len(links.answers_to(claim)) + links.withheld_answers_to(claim)}")
    independent = links.corroboration(claim.evidence)
    if independent > 1:
        badges.append(f"{independent}◆")
    tail: list[Span] = sign_spans(links, Ref(ItemKind.CLAIM, claim.id), after=" " if badges else "")
    tail += [(" ".join(badges), "badge")] if badges else []
    label, role, marking = links.maker(claim), speaker_of(links, claim), links.own_marking(claim)
    verb: Span = (f"{claim_verb(claim.kind, claim.made_by, is_under=depth > 0)}: ", "muted")
    indent = 2 * min(depth, _DEEPEST)
    under: Span = (" " * (indent - 2) + _UNDER if depth else "", "muted")
    if width < _ROOM_FOR_A_COLUMN:
        lead = [under]
        spans: list[Span] = [(f"{label} ", role), verb, (claim.text, "text")]
        return Block(spans, hang=indent + (0 if depth else 2), tail=tail, lead=lead if depth else (), marking=marking)
    lead = [under, (cut(label, column), role)]
    return Block([verb, (claim.text, "text")], hang=indent + column + 1, tail=tail, lead=lead, marking=marking)


def _answers_elsewhere(links: Links, claim: Claim) -> list[Block]:
    """Write a line for each of the first answers to a claim that are on other issues, and one for how many more there are."""
    answers = [answer for answer in links.answers_to(claim) if answer.issue != claim.issue]
    lines: list[Block] = []
    for answer in answers[:_MOST_ANSWERS]:
        who, verb, said = claim_spans(links, answer, is_under=True)
        spans: list[Span] = [(_UNDER, "muted"), who, (verb[0], "muted"), (said[0], "muted")]
        sign = sign_spans(links, Ref(ItemKind.CLAIM, answer.id))
        lines.append(Block(spans, indent=2, hang=4, tail=sign, marking=links.own_marking(answer)))
    if len(answers) > _MOST_ANSWERS:
        lines.append(Block([(f"{_UNDER}{len(answers) - _MOST_ANSWERS} more", "muted")], indent=2))
    return lines


def _proposition(links: Links, issue: Issue) -> Row:
    """Write the heading of an issue: the proposition that its stances are towards; and its title, if a line has room."""
    return Row(
        None,
        [Block(headed_proposition(links, issue, "text"), aside=[(f"· {issue.title}", "muted")])],
        whole=True,
        begins=True,
    )


def _position(links: Links, position: Position, stated: list[Span]) -> Row:
    ref = Ref(ItemKind.POSITION, position.id)
    first = Block(stated, hang=2, marking=links.own_marking(position))
    summary = Block([(position.summary, "text")], indent=2, hang=2, tail=sign_spans(links, ref))
    return Row(ref, [first, summary])


def _silence(party: Party, titles: str) -> Row:
    spans: list[Span] = [
        (f"{NOTHING_STATED_GLYPH} ", "silent"),
        (f"{NOTHING_STATED} on " if titles else NOTHING_STATED_ANYWHERE, "gap"),
        (titles, "muted"),
    ]
    return Row(Ref(ItemKind.SILENCE, party.id), [Block(spans, hang=2)])


def _withheld(words: str) -> Row:
    return Row(None, [Block([(f"{WITHHELD_GLYPH} ", "silent"), (words, "muted")], hang=2)])


def _resting(visible: int, withheld: int) -> str:
    """Return how many items cite a source; never zero where the audience may not see some."""
    if not visible and withheld:
        return f"{counted(withheld, 'item')} withheld"
    words = f"{counted(visible, 'item')} {'rests' if visible == 1 else 'rest'} on it"
    return f"{words}, {withheld} more withheld" if withheld else words


def _from_the_room(catalogue: Catalogue) -> str:
    elsewhere = catalogue.asked_elsewhere
    return "From the room" + (f" · {elsewhere} more not shown here" if elsewhere else "")


def _asked(asked: RoomQuestion) -> Block:
    answered = asked.settled is not None and asked.settled.how is Settlement.ANSWERED
    facts = "" if asked.is_open else f" · {asked.status}"
    facts += f" · asked {dates.in_words(asked.at.date().isoformat())}"
    return Block([("✓ " if answered else "? ", "key"), (asked.words, "text"), (facts, "muted")], hang=2)
