"""A source's text as pages: what rests on it, what is not in it, what is wanted where it is not at hand; and for the shell."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.brief import citations, dates
from briefing.brief.links import Links
from briefing.brief.model import Evidence, Source
from briefing.brief.text import counted, listed, one_line
from briefing.brief.vocabulary import WITHHELD, WITHHELD_GLYPH
from briefing.library.checks.passages import Passage, SourcePassages, cited_paragraphs
from briefing.library.checks.source_texts import TextChange
from briefing.library.files.source_folders import VARIABLE
from briefing.library.reading.problems import Problem
from briefing.output.evidence import outcome_lead
from briefing.output.fallen import notice_blocks, sign_blocks
from briefing.output.layout.blocks import BLANK, Block, Role
from briefing.output.pages.item_pages import Titled, own_marking_of, resting_spans
from briefing.output.pages.source_layout import LEFT_OUT, NARROW, SourceLayout

OPENS, CLOSES = "▸", "◂"
"""Stand before and after what is quoted, where there may be no colours."""


def resting_page(links: Links, passages: SourcePassages, current: Passage | None) -> Titled:
    """Write what rests on the chosen passage, if any; then what rests on the text, and what is not in it."""
    if current is not None:
        number = passages.passages.index(current) + 1
        blocks = [
            Block([("• ", "muted"), *resting_spans(links, ref)[0]], hang=2, marking=own_marking_of(links, ref))
            for ref in current.refs
        ]
        blocks += _doubt_blocks(current)
        blocks += [BLANK, *sign_blocks(links, links.ref(passages.source))]
        blocks += [*(Block([(f"{text}.", "muted")]) for text in _facts(passages)), *missing_blocks(passages)]
        title = f"Quotation {number} of {len(passages.passages)} · ¶{current.paragraph}"
        return Titled(title, blocks, resting_spans(links, current.refs[0])[1])
    blocks = [*sign_blocks(links, links.ref(passages.source))]
    blocks += [Block([(f"{text}.", "text")]) for text in _facts(passages)]
    blocks += [*missing_blocks(passages)]
    return Titled("What rests on this text", blocks)


def _doubt_blocks(passage: Passage) -> Iterator[Block]:
    """Say what is wrong with a quotation whose words stand in the text, with its outcome's sign; nothing where nothing is."""
    if passage.doubt:
        yield Block([outcome_lead(passage.doubt.outcome), (passage.doubt.words, "text")], hang=2)


def missing_blocks(passages: SourcePassages) -> Iterator[Block]:
    """Say which quotations are not in the text, and that it is another than was read for the brief."""
    if passages.change is not None:
        yield Block([("! ", "gap"), (_changed(passages.change), "text")], hang=2)
    for missing in passages.unplaced:
        why = f": {missing.why}" if missing.why else ""
        quote = citations.quoted(one_line(missing.evidence.quote or ""))
        yield Block([("! ", "gap"), (f"not in this text{why}: ", "muted"), (quote, "quote")], hang=2)


def _changed(change: TextChange) -> str:
    """Say how a text differs from an earlier one, and what that means for the brief."""
    if not change.day:
        if change.is_of_text:
            return "This is not the text that was read for the brief: its fingerprint differs."
        return "This file is another than was read for the brief; its text is the same."
    since = f"since it was checked on {dates.in_words(change.day)}"
    if change.is_of_text:
        return f"This text has changed {since}: what the brief says of it may no longer hold."
    return f"The file has changed {since}; its text is the same."


def summary(passages: SourcePassages) -> Sequence[str]:
    """Count what rests on a text in a few words each, the most important first."""
    facts = [counted(len(passages.passages), "quotation")]
    if passages.unplaced:
        facts.insert(0, f"{len(passages.unplaced)} not in the text")
    left_out = passages.left_out
    count = len(passages.text.paragraphs)
    if left_out is not None:
        facts.append(f"nothing rests on {len(left_out)} of {counted(count, 'paragraph')}")
    else:
        facts.append(f"{counted(passages.withheld, 'item')} on it {WITHHELD}")
    return facts


def _facts(passages: SourcePassages) -> Iterator[str]:
    number, whole = len(passages.passages), len(passages.as_a_whole)
    yield f"{counted(number, 'quotation').capitalize()} of the brief {'stands' if number == 1 else 'stand'} in it"
    if whole:
        yield f"{counted(whole, 'item').capitalize()} {'cites' if whole == 1 else 'cite'} it without a place in it"
    left_out = passages.left_out
    if left_out is None:
        yield f"Of what rests on it, {counted(passages.withheld, 'item')} {WITHHELD}: what is left out is not known"
    elif left_out:
        paragraphs = counted(len(passages.text.paragraphs), "paragraph")
        yield f"Nothing rests on {len(left_out)} of {paragraphs}: they have {LEFT_OUT} in the margin"
    else:
        yield "Something rests on every paragraph"


def ways_to_texts(folders: Sequence[str], number: int) -> Iterator[Block]:
    """Say in which folders a number of texts is looked for, and how to bring them there or to name another folder."""
    looked_for, them = ("It is looked for in", "it") if number == 1 else ("They are looked for in", "them")
    yield Block([(looked_for, "muted")])
    yield from (Block([(one_line(folder), "text")], indent=2, hang=4) for folder in folders)
    ways = listed(["--sources DIR on the command line", f"${VARIABLE}", "sources: DIR in the configuration"], last="or")
    yield BLANK
    yield Block([(f"Put {them} there, or name another folder by {ways}.", "text")])


def lack(source: Source, problem: Problem | None) -> str:
    """Say in a few words why there is no text of a source to show."""
    if problem is not None:
        return f"{one_line(problem.path)}: {one_line(problem.what)}"
    return "the brief names no file with its text" if source.file is None else f"{source.file} is not at hand"


def text_blocks(layout: SourceLayout, paragraphs: Iterable[int], current: Passage | None) -> Iterator[Block]:
    """Write some paragraphs with their margin. The passage stands between signs, as the shell may have no colours.

    Without a passage, everything does that the brief quotes.
    """
    marked: Role = "passage" if current else "quoted"
    for number in paragraphs:
        spans = [
            span
            for row in layout.rows_of(number)
            for text, role in layout.spans(row, current)
            for span in ([(OPENS, role), (text, role), (CLOSES, role)] if role == marked else [(text, role)])
        ]
        lead = layout.margin(number)
        yield Block(spans, hang=layout.margin_width(NARROW), lead=lead)


def quotation_blocks(layout: SourceLayout, evidence: Evidence) -> Iterator[Block]:
    """Write a piece of evidence in its text: the paragraphs that it stands in, with the one before and the one after."""
    passages = layout.passages
    passage = passages.passage_of(evidence)
    place = citations.after_comma(citations.publication(passages.source), citations.locator(evidence))
    yield Block([(citations.quoted(passages.source.title), "heading"), (f"  {place}", "muted")], hang=2)
    yield from notice_blocks(passages.source)
    count = len(passages.text.paragraphs)
    if passage is not None:
        numbers = [stretch.line for stretch in passage.stretches]
        yield from text_blocks(layout, range(max(1, min(numbers) - 1), min(count, max(numbers) + 1) + 1), passage)
        yield from _doubt_blocks(passage)
    elif evidence.quote:
        yield from missing_blocks(
            passages._replace(unplaced=tuple(u for u in passages.unplaced if u.evidence == evidence))
        )
    else:
        yield from text_blocks(layout, sorted(cited_paragraphs(evidence, passages.text)), None)


def wanted_page(source: Source, folders: Sequence[str], problem: Problem | None = None) -> Titled:
    """Say what is wanted so that a source's text can be shown: which file, and in which folder."""
    title = f"The text of {citations.quoted(source.title)}"
    if source.is_withheld:
        return Titled(title, [Block([(f"{WITHHELD_GLYPH} It is {WITHHELD}.", "muted")])])
    blocks = [*notice_blocks(source)]
    if source.file is None:
        blocks.append(Block([("The brief does not say which file has this source's text.", "strong")]))
        blocks.append(
            Block(
                [
                    ("Save the text as a file, and give the source the key ", "text"),
                    ("file", "key"),
                    (" with its name.", "text"),
                ]
            )
        )
    elif problem is not None:
        blocks.append(
            Block([(f"The text cannot be read: {one_line(problem.path)}: {one_line(problem.what)}.", "strong")])
        )
        blocks.append(Block([("→ ", "muted"), (one_line(problem.remedy), "text")], hang=2))
        return Titled(title, blocks)
    else:
        blocks.append(
            Block(
                [
                    ("The text is not at hand: ", "strong"),
                    (source.file, "key"),
                    (" is in none of these folders.", "strong"),
                ]
            )
        )
    blocks += [BLANK, *ways_to_texts(folders, 1)]
    if source.url:
        blocks += [BLANK, Block([("address ", "muted"), (source.url, "text")], hang=4)]
    return Titled(title, blocks)
