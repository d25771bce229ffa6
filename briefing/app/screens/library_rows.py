"""The rows of the library's list, and what stands beside it of the brief or the refused file under the cursor."""

from collections.abc import Mapping, Sequence
from typing import Any

from briefing.app.widgets.rows import Row
from briefing.brief import dates
from briefing.brief.items import Ref
from briefing.brief.resting import notices
from briefing.brief.text import listed as listed_words
from briefing.brief.text import one_line, shortened
from briefing.brief.vocabulary import Marking
from briefing.library.lookup.listing import ListedFile
from briefing.library.openings import Novelty
from briefing.library.reading.reader import summary
from briefing.output.layout.blocks import BLANK, Block, Span
from briefing.output.pages.item_pages import Titled
from briefing.output.withheld import visible_counts
from briefing.output.wording import AT_ISSUE


def in_common(sound: Sequence[ListedFile]) -> list[str]:
    """Return what is the same of all sound briefs, so that their rows need not say it: the marking, and the day."""
    facts = [listed.facts for listed in sound]
    alike = ({say(brief) for brief in facts} for say in (_marking, _as_of))
    return [words.pop() for words in alike if len(words) == 1]


def _marking(facts: Mapping[str, Any]) -> str:
    return str(facts["marking"])


def _as_of(facts: Mapping[str, Any]) -> str:
    return f"as of {dates.in_words(facts['as_of'])}"


def row(ref: Ref, listed: ListedFile, *, filtered_by: str, novelty: Novelty | None, shared: Sequence[str]) -> Row:
    """Return the row of a file: of a sound brief its title, what it is new in, and its facts but what all have in common."""
    if listed.encoded_problems:
        name = Block([("✕ ", "error"), (one_line(listed.path), "error"), (" refused", "error")], hang=2)
        return Row(ref, [name, Block([(one_line(summary(listed.problems)), "muted")], indent=2, hang=2)])
    facts = listed.facts
    claims, positions, questions, _sources = facts["counts"]
    withheld = facts.get("withheld", {"hidden": {}, "total": 0})
    counts = visible_counts({"claim": claims, "position": positions, "question": questions}, withheld["hidden"])
    hidden = [f"{withheld['total']} hidden"] if withheld["total"] else []
    day = [words for words in [_as_of(facts)] if words not in shared]
    unparted = [words.replace(" ", "\u00a0") for words in (*day, *counts, *hidden)]
    parts: list[Span] = [(novelty.replace(" ", "\u00a0"), "badge")] if novelty else []
    parts += [(words, "warning") for words in notices.summary(facts.get("on_notice", {}))]
    parts += [(words, "muted") for words in (*unparted, ", ".join(facts["parties"]))]
    spans = [span for part in parts for span in ((" · ", "muted"), part)][1:]
    marking = None if _marking(facts) in shared else Marking(facts["marking"])
    reasons = listed.matching(filtered_by)
    title: list[Span] = [
        (facts["title"], "strong"),
        (f" · matches {listed_words(reasons)}" if reasons else "", "muted"),
    ]
    return Row(ref, [Block(title, hang=2, marking=marking), Block(spans, indent=2, hang=2)])


def description(listed: ListedFile) -> Titled:
    """Return the page of a file: the bottom line of a brief and its issues, or the problems of a refused one."""
    if listed.encoded_problems:
        blocks = [
            Block([(f"{one_line(problem.place)}: ", "muted"), (one_line(problem.message), "text")], hang=2)
            for problem in listed.problems[:200]
        ]
        return Titled(f"{shortened(listed.path, 60)} · refused", blocks)
    facts = listed.facts
    bottom_line = [Block([(line, "text")]) for line in facts["bottom_line"].splitlines()]
    issues = [
        Block([("• ", "muted"), (title, "text"), (f" — {proposition}", "muted")], hang=2)
        for title, proposition in facts["issues"]
    ]
    return Titled(one_line(listed.id), [*bottom_line, BLANK, Block([(AT_ISSUE, "heading")]), *issues])
