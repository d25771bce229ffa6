"""A draft as the text of a brief: YAML with a comment on every guess, and a placeholder for every text to be written.

None of the articles' own sentences is carried over: what stands in the file are parties' quotations, names, dates and
numbers of paragraphs. The comments are read by people; `briefing check` counts them (see library.unreviewed).
"""

from collections.abc import Iterator

from briefing.brief.dates import in_words
from briefing.brief.text import counted, listed, one_line, shortened
from briefing.brief.vocabulary import Stance
from briefing.drafting.articles.dates import Dated, two_days
from briefing.drafting.articles.fallen import notice_of
from briefing.drafting.draft import NOT_FOUND, ClaimDraft, Draft, OriginDraft, PartyDraft, SourceDraft
from briefing.drafting.findings import Quotation, Report
from briefing.drafting.language.kinds import BY_NOTHING, BY_THE_VERB
from briefing.drafting.pairs import SAME_SPEAKER
from briefing.drafting.parties import PartyFound
from briefing.library.escapes import UNPRINTABLE, yaml_text
from briefing.library.reading.unreviewed import REVIEW, TO_BE_WRITTEN, WHICH_ISSUE

_ISSUE = "to-be-sorted"

_HEAD = """\
# A draft, made from {articles}. Every line points to the paragraph that it comes from; nothing is reviewed.
#
#   review:         in a comment: a guess. Look at the paragraph, correct the line, delete the comment.
#                   A comment without it says where the article itself says so.
#   TO BE WRITTEN   in a text: it is yours to write, in your own words.
#
# `briefing check` counts what is left of both; `briefing check --sources DIR` compares the quotations with the articles.
# ¶ counts the lines of an article that are not empty, from 1.
"""

_FOOT = """\

# What no draft can find: what nobody says. Take away the # and write.
#
# questions:                     # beside those above, which the articles leave open in their own words
#   - id: what-is-open
#     issue: {issue}
#     text: What do the articles leave open?
#     why: Why it matters.
#     settled_by: What would settle it.
"""

_MOST_HEADS = 4
"""In how many paragraphs an article's own date may stand."""

_MOST_UNDER_A_POSITION = 4
"""How many quotations stand under a party's position."""

_ROOM_FOR_NAMES = 42
"""The most characters of the parties' names in a title: the whole is to have 75 at the most."""


def page(draft: Draft) -> str:
    """Write a draft as a brief that checks clean as it stands."""
    return "\n".join(_lines(draft)) + "\n"


def _lines(draft: Draft) -> Iterator[str]:
    yield _HEAD.format(articles=counted(len(draft.sources), "article"))
    yield "format: 1"
    yield f"title: {yaml_text(f'{TO_BE_WRITTEN}: what is in dispute{_between(draft)}')}"
    at = draft.as_of_is_of
    reason = f"the date of {at.id}, the newest of the articles" if at else "today, as no article gives its date"
    yield f"as_of: {draft.as_of}  {_because(reason)}"
    yield f"marking: TLP:AMBER  {_because('a draft is for those who work on it; choose who may see the brief')}"
    yield f'bottom_line: "{TO_BE_WRITTEN}: who claims what, who contests it, and what is open, in three sentences."'
    yield "\nsources:"
    for index, source in enumerate(draft.sources):
        yield from _source(source, draft, index)
    yield from _parties(draft)
    yield "\nissues:"
    yield "  # One for each thing in dispute: write them, and give each claim the issue that it belongs to."
    yield f"  - id: {_ISSUE}"
    yield f'    title: "{TO_BE_WRITTEN}: what is in dispute"'
    yield f'    proposition: "{TO_BE_WRITTEN}: a sentence that one party affirms and another denies."'
    yield from _claims(draft)
    yield from _questions(draft)
    yield from _timeline(draft)
    yield from _positions(draft)
    yield _FOOT.format(issue=_ISSUE)


def _between(draft: Draft) -> str:
    names = [party.name for party in draft.parties if party.proposal and "quoted" in party.proposal.why][:2]
    between = f" between {listed(names)}" if len(names) == 2 else ""
    return between if len(between) <= _ROOM_FOR_NAMES else ""


def _source(source: SourceDraft, draft: Draft, index: int) -> Iterator[str]:
    article, findings = source.article, draft.findings[index]
    title = article.title or article.name
    yield f"  - id: {source.id}"
    guess = "" if article.title else f"  {_review('no headline was found; this is the name of the file')}"
    yield f"    title: {yaml_text(shortened(title, 300))}{guess}"
    if article.publisher:
        yield f"    publisher: {yaml_text(shortened(article.publisher, 120))}  {_because('as the file says')}"
    else:
        yield f"    {_because('no publisher was found: add publisher: …, or leave the gap')}"
    yield from _published(source, findings.undated)
    if article.says_press_release:
        yield f"    kind: press-release  {_because(f'as ¶{article.says_press_release} says')}"
    else:
        yield f"    kind: article  {_because('or statement, document, press-release, interview, speech')}"
    yield f"    reliability: F  {_review('cannot be judged by a program; A to F')}"
    yield f"    file: {yaml_text(article.name)}"
    yield f"    sha256: {article.file.fingerprint}"
    origins = [origin for origin in draft.origins.values() if origin.source == index]
    if origins:
        yield f"    derived_from: [{', '.join(origin.id for origin in origins)}]  {_because('as its own words say')}"
    notice = notice_of(article)
    if notice:
        date = notice.date or "…"
        what = f"¶{notice.paragraph} says “{notice.words}”; if it is so, add"
        yield f"    {_review(f'{what} {notice.kind}: {{date: {date}, reason: …}}')}"
    if article.file.reading:
        yield f"    # {_comment(article.file.reading, 160)}"
    if not article.is_english and not article.language:
        yield "    # in a language that is not read, it seems: quotations are found, but hardly who speaks"
    for paragraph, term in findings.terms[:20]:
        yield f"    # left out, ¶{paragraph}: “{_comment(term, 60)}” stands in quotation marks with no speaker near it"
    if article.is_cut:
        yield f"    # left out: what stands behind ¶{article.paragraphs[-1].number}; the article is too long to be read whole"
    if findings.left_out:
        yield f"    # left out: {counted(findings.left_out, 'quotation')} past the first {len(findings.quotations)}"
    for origin in origins:
        yield from _origin(origin, draft)


def _origin(origin: OriginDraft, draft: Draft) -> Iterator[str]:
    place = (
        f"¶{origin.paragraph}" if len(draft.sources) == 1 else f"{draft.sources[origin.source].id} ¶{origin.paragraph}"
    )
    reason = (
        f"{place}, “{origin.origin.words}”: its words stand there first; take it out, with its origin: below, if not"
    )
    yield f"  - id: {origin.id}"
    yield f"    title: {yaml_text(shortened(origin.title, 160))}  {_review(reason)}"
    if origin.origin.outlet:
        yield f"    publisher: {yaml_text(shortened(origin.origin.outlet, 120))}"
    yield f"    kind: {origin.origin.kind}"
    yield f"    reliability: F  {_because('cannot be judged unread')}"


def _published(source: SourceDraft, undated: tuple[int, str] | None) -> Iterator[str]:
    article = source.article
    if article.published:
        why = _because("as the file says")
        if article.date_paragraph:
            at = f"¶{article.date_paragraph}"
            guess = _review(f"from {at}; is it the date of the article, or of this copy?")
            why = _because(f"{at}, the one day above the text") if article.is_dated_by_its_head else guess
        yield f"    published: {article.published}  {why}"
        return
    heads = ((number, article.text[start:end]) for number, start, end in article.paragraphs[:_MOST_HEADS])
    unclear = next(((number, figures) for number, head in heads if (figures := two_days(head))), None)
    if unclear:
        what = f"“{unclear[1]}” in ¶{unclear[0]} may be two days"
        yield f"    {_review(f'{what}; add published: …, or run the draft again with --published')}"
        return
    unresolved = f"; “{undated[1]}” in ¶{undated[0]} and the like could not be resolved" if undated else ""
    yield f"    {_review(f'no date was found; add published: …, or run the draft again with --published{unresolved}')}"


def _parties(draft: Draft) -> Iterator[str]:
    yield (
        "\nparties:" if draft.parties else f"\nparties: []  {_review('nobody was found who speaks, or is named often')}"
    )
    for party in draft.parties:
        yield f"  - id: {party.id}"
        if party.proposal is None:
            yield f"    name: {yaml_text(party.name)}  {_review('stands in until you have named who speaks')}"
            continue
        yield f"    name: {yaml_text(shortened(party.name, 80))}  {_why_a_party(party.proposal, draft)}"
        if party.proposal.aliases:
            aliases = ", ".join(yaml_text(shortened(alias, 80)) for alias, _, _ in party.proposal.aliases)
            yield f"    aliases: [{aliases}]  {_why_aliases(party.proposal, draft)}"


def _why_a_party(proposal: PartyFound, draft: Draft) -> str:
    """Return why somebody is a party, as a comment: who speaks under the whole name in an article is no guess."""
    if proposal.is_given:
        return _because(proposal.why)
    statement = proposal.speaks_in
    if statement is None:
        return _review(proposal.why)
    who = f"{statement.speaker.person} speaks for it" if statement.speaker.person else "it speaks"
    return _because(f"{_place(statement, draft)}: {who} under this name")


def _why_aliases(proposal: PartyFound, draft: Draft) -> str:
    """Return where the aliases were found, as a comment: what was given beforehand is no guess."""
    guessed = [(source, number) for alias, source, number in proposal.aliases if alias not in proposal.given_aliases]
    places = ", ".join(f"{draft.sources[source].id} ¶{number}" for source, number in guessed)
    return _review(places) if guessed else _because("as --party says")


def _claims(draft: Draft) -> Iterator[str]:
    if not draft.claims:
        yield f"\nclaims: []  {_review('no quotation and no reported statement was found')}"
        return
    yield "\nclaims:"
    names = {party.id: party for party in draft.parties}
    before = None
    for claim in draft.claims:
        if claim.party != before:
            number = sum(1 for other in draft.claims if other.party == claim.party)
            yield f"  # {_comment(names[claim.party].name, 80)}: {counted(number, 'claim')}"
            before = claim.party
        yield from _quoted_claim(claim, draft, names) if claim.group else _reported_claim(claim, draft, names)


def _quoted_claim(claim: ClaimDraft, draft: Draft, names: dict[str, PartyDraft]) -> Iterator[str]:
    assert claim.group is not None
    first = claim.group.leading
    what = f"“{shortened(first.text, 60)}”, {first.kind}, {_place(first, draft)}"
    yield from _claim_head(claim, first, what, draft, names)
    yield "    evidence:"
    for index, quotation in enumerate(claim.group.quotations):
        source = draft.sources[quotation.source].id
        if index == 1 and claim.group.why:
            why = claim.group.why
            yield f"      {_because(why) if why == SAME_SPEAKER else _review(f'one claim? {why}')}"
        cut = f"  {_review('cut short; the quotation goes on')}" if quotation.is_cut else ""
        origin = draft.origin_of(quotation)
        first_in = f"origin: {origin.id}, " if origin else ""
        place = f"source: {source}, {first_in}paragraph: {quotation.paragraph}"
        yield f"      - {{{place}, quote: {yaml_text(quotation.text)}}}{cut}"


def _reported_claim(claim: ClaimDraft, draft: Draft, names: dict[str, PartyDraft]) -> Iterator[str]:
    report = claim.report
    assert report is not None
    what = f"{report.kind}, reported in sentence {report.sentence} of {_place(report, draft)}"
    yield from _claim_head(claim, report, what, draft, names)
    yield f"    evidence: [{{source: {draft.sources[report.source].id}, paragraph: {report.paragraph}}}]"


def _claim_head(
    claim: ClaimDraft, statement: Quotation | Report, text: str, draft: Draft, names: dict[str, PartyDraft]
) -> Iterator[str]:
    place = _place(statement, draft)
    yield f"  - id: {claim.id}"
    yield f"    issue: {_ISSUE}  {_review(WHICH_ISSUE)}"
    is_named = statement.speaker.is_named and claim.party != NOT_FOUND
    because = _because if is_named else _review
    yield f"    made_by: {claim.party}  {because(f'{place}: {statement.speaker.how}')}"
    speaker = statement.speaker.text
    if claim.party != NOT_FOUND and speaker and speaker.casefold() not in _names_of(names[claim.party]):
        yield f"    speaker: {yaml_text(shortened(speaker, 120))}"
    yield f"    kind: {statement.kind}{_why_this_kind(statement)}"
    if claim.answers:
        answered = next(other for other in draft.claims if other.id == claim.answers)
        yield f"    answers: [{claim.answers}]  {_review(f'the allegation of {names[answered.party].name} before it')}"
    if statement.date:
        yield f"    date: {statement.date.date}  {_review(_counted_from(statement.date, draft.sources[statement.source]))}"
    yield f"    text: {yaml_text(f'{TO_BE_WRITTEN}: {text}')}"


def _positions(draft: Draft) -> Iterator[str]:
    """Write a block for each party that is quoted, in comments: its stance is open, and a brief cannot say that."""
    quoted = {
        party.id: [claim for claim in draft.claims if claim.party == party.id and claim.group]
        for party in draft.parties
    }
    parties = [party for party in draft.parties if party.proposal is not None and quoted[party.id]]
    if not parties:
        return
    yield ""
    yield "# What each party holds: choose the stance, write the summary, and take away the # before them."
    yield "#"
    yield "# positions:                     # one per party and issue at the most"
    for party in parties:
        yield f"#   - party: {party.id}"
        yield f"#     issue: {_ISSUE}"
        yield f"#     stance:                  # {' · '.join(Stance)}, towards the proposition"
        yield f"#     summary: {yaml_text(f'{TO_BE_WRITTEN}: what {shortened(party.name, 80)} holds')}"
        yield "#     evidence:"
        for claim in quoted[party.id][:_MOST_UNDER_A_POSITION]:
            assert claim.group is not None
            first = claim.group.leading
            source = draft.sources[first.source].id
            yield f"#       - {{source: {source}, paragraph: {first.paragraph}, quote: {yaml_text(first.text)}}}"


def _questions(draft: Draft) -> Iterator[str]:
    points = [(index, *point) for index, findings in enumerate(draft.findings) for point in findings.open_points]
    if not points:
        return
    yield "\nquestions:"
    for number, (index, paragraph, what, words) in enumerate(points, start=1):
        place = f"¶{paragraph}" if len(draft.sources) == 1 else f"{draft.sources[index].id} ¶{paragraph}"
        yield f"  - id: open-{number}"
        yield f"    issue: {_ISSUE}  {_review(WHICH_ISSUE)}"
        text = yaml_text(f"{TO_BE_WRITTEN}: {what}; what is left open in {place}?")
        yield f"    text: {text}  {_review(f'{place}: “{words}”')}"


def _timeline(draft: Draft) -> Iterator[str]:
    events: dict[str, list[tuple[int, int, Dated]]] = {}
    for source, findings in enumerate(draft.findings):
        for paragraph, dated in findings.dates:
            events.setdefault(dated.date, []).append((source, paragraph, dated))
    if not events:
        return
    yield "\ntimeline:"
    for date in sorted(events):
        places = list(dict.fromkeys((source, paragraph) for source, paragraph, _ in events[date]))[:8]
        source, paragraph, dated = events[date][0]
        name = draft.sources[source].id
        yield f"  - date: {date}  {_review(_counted_from(dated, draft.sources[source]))}"
        when = f"{'on' if len(date) == 10 else 'in'} {in_words(date)} ({name} ¶{paragraph})"
        yield f"    text: {yaml_text(f'{TO_BE_WRITTEN}: what happens {when}, or take it out')}"
        evidence = ", ".join(f"{{source: {draft.sources[s].id}, paragraph: {p}}}" for s, p in places)
        yield f"    evidence: [{evidence}]"


def _names_of(party: PartyDraft) -> set[str]:
    aliases = party.proposal.aliases if party.proposal else ()
    return {party.name.casefold(), *(alias.casefold() for alias, _, _ in aliases if not alias.istitle())}


def _place(statement: Quotation | Report, draft: Draft) -> str:
    paragraph = f"¶{statement.paragraph}"
    return paragraph if len(draft.sources) == 1 else f"{draft.sources[statement.source].id} {paragraph}"


def _why_this_kind(statement: Quotation | Report) -> str:
    """Return why a statement is of its kind, as a comment; an assertion, which is what any statement is, needs no reason."""
    if statement.kind_by == BY_THE_VERB and statement.verb:
        return f"  {_because(f'by the verb, “{statement.verb}”')}"
    return "" if statement.kind_by == BY_NOTHING else f"  {_review(statement.kind_by)}"


def _counted_from(dated: Dated, source: SourceDraft) -> str:
    published = source.article.published
    counted_from = f", counted from {in_words(published)}" if dated.resolved and published else ""
    return f"“{dated.words}”{counted_from}"


def _because(reason: str) -> str:
    return f"# {_comment(reason, 160)}"


def _review(reason: str) -> str:
    return f"{REVIEW}{_comment(reason, 160)}"


def _comment(text: str, length: int) -> str:
    return UNPRINTABLE.sub("", shortened(one_line(text), length))
